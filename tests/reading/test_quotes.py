"""Quotation marks, and who speaks: what a rule's examples cannot say in one sentence."""

import pytest

from babad.reading import read
from babad.reading.languages import language
from babad.reading.quotes import quotations
from babad.reading.story import Story
from babad.reading.tokens import Tokens
from babad.reading.types import Quote


def marked(text: str, lang: str = "id") -> list[str]:
    story = Story(text, Tokens(text), language(lang), None)
    return [text[each.start : each.end] for each in quotations(story)]


def direct(text: str) -> list[Quote]:
    return [quote for quote in read(text, published="2024-03-13", lang="id").quotes if quote.kind == "direct"]


def spoken(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return the direct quotes of a text: their words, speaker's name and cue."""
    return [(quote.text, quote.speaker and quote.speaker.name, quote.cue) for quote in direct(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("”Ya,” kata Ani. ”Tidak,” kata Budi.", ["Ya,", "Tidak,"]),
        ("“Ya,” kata Ani.", ["Ya,"]),
        ('"Ya," kata Ani.', ["Ya,"]),
        ("„Ya,“ kata Ani.", ["Ya,"]),
        ("«Ya,» kata Ani.", ["Ya,"]),
        ("``Ya,'' kata Ani.", ["Ya,"]),
        ("‘’Ya,’’ kata Ani.", ["Ya,"]),
        ("‘Ya,’ kata Ani.", ["Ya,"]),
        ("'Ya,' kata Ani.", ["Ya,"]),
        ("“Ia bilang ‘ya’ kepada saya,” kata Ani.", ["Ia bilang ‘ya’ kepada saya,"]),
        ("”Ia bilang ”ya” kepada saya,” kata Ani.", ["Ia bilang ”ya” kepada saya,"]),
        ("”Ya,””Tidak,” kata Ani.", ["Ya,", "Tidak,"]),
        ("Ma'ruf dan Qur’an bukan kutipan, juga Jum'at.", []),
        ("Ini tahun '98 dan '99.", []),
        ("Tinggi 5' 10\" saja.", []),
        ("", []),
        ("”", []),
        ("” ” ”", []),
    ],
)
def test_marks(text: str, words: list[str]) -> None:
    assert marked(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("”Air habis, ”ujar Ani. ”Kami haus,” katanya.", ["Air habis,", "Kami haus,"]),
        ("“Air habis,’ kata Ani. “Kami haus,” katanya.", ["Air habis,", "Kami haus,"]),
        ("”Air habis, kata Ani. ”Kami haus,” katanya.", ["Air habis,", "Kami haus,"]),
        ("Air habis,” kata Ani. ”Kami haus,” katanya.", ["Air habis,", "Kami haus,"]),
    ],
)
def test_marks_set_wrong_spoil_no_others(text: str, words: list[str]) -> None:
    assert marked(text) == words


def test_paragraphs_of_one_speech_are_one_group() -> None:
    text = "“Air habis.\n\n“Ternak mati.\n\n“Kami haus,” kata Ani.\n\n“Tidak,” kata Budi."
    story = Story(text, Tokens(text), language("id"), None)
    found = quotations(story)
    assert [text[each.start : each.end] for each in found] == ["Air habis.", "Ternak mati.", "Kami haus,", "Tidak,"]
    first, second, third, other = (each.group for each in found)
    assert first and first == second == third != other
    assert [each.closed for each in found] == [False, False, True, True]
    assert [who for _, who, _ in spoken(text)][:3] == ["Ani"] * 3


def test_an_aide_is_not_whom_he_serves() -> None:
    text = "Presiden Surya Nataraja pergi. ”Beliau sehat,” kata ajudan Nataraja, Bambang Hartono, di istana."
    (quote,) = direct(text)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.role) == ("Bambang Hartono", "ajudan Nataraja")
    assert text[quote.speaker.start : quote.speaker.end] == "Bambang Hartono"


def test_a_long_title_leads_to_its_holder() -> None:
    text = (
        "”Belum tahu,” kata Kepala Dusun Ngasem, Kelurahan Sumberan, Kecamatan Mayungan, Wahyu Wibisono di balai desa."
    )
    assert spoken(text) == [("Belum tahu,", "Wahyu Wibisono", "kata")]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("”Kami haus,” kata Sri Lestari, dikutip dari Harian Karangjati, Senin.", "Harian Karangjati"),
        ("”Kami haus,” kata Sri Lestari, seperti dilansir Radio Amerta.", "Radio Amerta"),
        ("”Kami haus,” kata Sri Lestari kepada Kantor Berita Meridian.", "Kantor Berita Meridian"),
        ("”Kami haus,” kata Sri Lestari kepada Bambang Hartono.", None),
        ("”Kami haus,” kata Sri Lestari kepada wartawan.", None),
    ],
)
def test_via(text: str, via: str | None) -> None:
    assert [quote.via for quote in direct(text)] == [via]


def test_mixed_speech_is_a_part_and_a_report() -> None:
    text = "Bupati Sri Lestari mengatakan rapat itu ”buang waktu dan buang uang” belaka."
    found = read(text, published="2024-03-13", lang="id").quotes
    assert [(quote.kind, quote.text) for quote in found] == [
        ("indirect", text),
        ("direct", "buang waktu dan buang uang"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Konsep ”lumbung bersama” menjadi kunci.",
        "Lomba bertajuk ”Desa Bersih, Desa Sehat!” diikuti warga.",
        "Kasus ”korupsi” itu lama.",
        "Baca: ”Kami haus,” kata Sri Lestari",
    ],
)
def test_no_speech(text: str) -> None:
    assert direct(text) == []


def test_the_cue_is_the_word_and_its_place_the_print() -> None:
    text = "Bupati Sri Lestari mengatakan, air habis. ”Kami haus,” ujarnya."
    quote = direct(text)[0]
    assert quote.cue == "ujar"
    assert quote.cue_start is not None and text[quote.cue_start : quote.cue_end] == "ujarnya"


def test_a_speaker_nobody_named_is_unknown() -> None:
    assert spoken("”Kami haus,” katanya.") == [("Kami haus,", None, "kata")]
    assert direct("”Kami haus,” katanya.")[0].certainty == "unsure"


def test_a_body_whose_head_speaks_is_not_the_speaker() -> None:
    text = "Ketua Yayasan Harapan Karangjati menyebut angka lain."
    for quote in read(text, published="2024-03-13", lang="id").quotes:
        assert quote.speaker is None or quote.speaker.name != "Yayasan Harapan Karangjati" or quote.certainty != "sure"


def test_a_place_that_locates_a_name_is_not_the_speaker() -> None:
    text = "Pedagang ikan di Pasar Lama, Kota Karangjati, mengaku rugi."
    for quote in read(text, published="2024-03-13", lang="id").quotes:
        assert quote.speaker is None or quote.speaker.name != "Kota Karangjati"


def test_the_second_of_two_is_not_the_only_speaker() -> None:
    text = "Pejabat Rusia dan Belanda mengatakan perbincangan itu serius."
    for quote in read(text, published="2024-03-13", lang="id").quotes:
        assert quote.speaker is None or quote.speaker.name != "Belanda"
