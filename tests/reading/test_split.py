"""Where sentences end, and where they don't."""

import pytest

from babad.reading import read

ONE = [
    ("id", "KARANGJATI, WARTANUSA.com - Bupati Sri Lestari tiba."),
    ("id", "Direktur rumah sakit itu, drg. Yakobus Lende, tiba."),
    ("id", "Pendaftaran berlangsung 27 s.d. 29 Agustus 2024."),
    ("id", "Penjabat (Pj.) Bupati Lembah Sari Drs. Gede Ardana, M.Si. tiba."),
    ("id", '"Kami siap. Semua sudah diatur," kata Sri.'),
    ("id", "”Siapa yang datang?” tanya Sri."),
    ("id", "Peneliti J.B. Rumengan hadir."),
    ("en", "CALDER CITY, Nev. (NNS) — A jury convicted him."),
    ("en", "It hit at 4:17 a.m. (0917 GMT) at a depth of 10 km."),
    ("en", "Mr. Lee met Gen. Ann B. Cole on U.S. Highway 87."),
    ("en", "“We are ready. We are,” Ms. Lee said."),
    ("en", "“With whose money?” Veatch asked."),
]
TWO = [
    ("id", "Sri tiba pukul 10.00. ", "Ia lalu pergi."),
    ("id", '"Kami siap." ', '"Semua sudah diatur," kata Sri.'),
    ("id", "Ia menyebut narapidana berinisial T. ", "Sepanjang tahun itu sepi."),
    ("id", "Sri bertanya. Apa kabar? ".removeprefix("Sri bertanya. "), "Tidak ada yang menjawab."),
    ("en", "It ended at 9 p.m. ", "The crowd left."),
    ("en", "He called it “a gift to the robots.” ", "He left."),
    ("en", "“We got a break,” she said. ", "“But nobody is unpacking.”"),
    ("en", "He works for Minck Inc. ", "The company is small."),
    ("en", "A first line\n", "A second line"),
]


@pytest.mark.parametrize(("lang", "text"), ONE)
def test_one_sentence(lang: str, text: str) -> None:
    assert [text[s.start : s.end] for s in read(text, published=None, lang=lang).sentences] == [text]


@pytest.mark.parametrize(("lang", "first", "second"), TWO)
def test_two_sentences(lang: str, first: str, second: str) -> None:
    text = first + second
    assert [text[s.start : s.end] for s in read(text, published=None, lang=lang).sentences] == [first.strip(), second]


def test_an_unclosed_quotation_keeps_nothing_together() -> None:
    text = "“Kami siap. Semua sudah diatur.\n\nIa pergi. Mereka tinggal."
    starts = [s.start for s in read(text, published=None, lang="id").sentences]
    assert text.index("Mereka") in starts


def test_the_language_is_told_from_the_words() -> None:
    assert read("Ia mengatakan bahwa rapat itu akan digelar di kantor bupati.", published=None).lang == "id"
    assert read("He said that the meeting would be held at the office.", published=None, lang="auto").lang == "en"
    assert read("", published=None).sentences == ()
