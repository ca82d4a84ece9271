"""What texts state of people's standing before the law, and what they don't."""

from datetime import date

import pytest

from babad.reading import KnownName, read
from babad.record.legal import LegalRead, legal_steps
from babad.record.legal_rules import LANGUAGES

DAY = date(2024, 3, 13)
PEOPLE = ["Joko Wirasena", "Rudi Hartadi", "Sri Lestari", "Dewi Anggrainingsih", "Martin Hale", "Ellen Ward"]
KNOWN = [KnownName(name, "person") for name in PEOPLE]


def steps(text: str, lang: str) -> list[LegalRead]:
    return legal_steps(text, read(text, published=DAY, lang=lang, names=KNOWN))


INDONESIAN = [
    ("Polisi menetapkan Joko Wirasena sebagai tersangka.", {("Joko Wirasena", "suspect")}),
    (
        "Kejari Sagara menetapkan mantan Direktur Utama Perumda Pangan Sagara, Joko Wirasena, sebagai tersangka, Kamis.",
        {("Joko Wirasena", "suspect")},
    ),
    (
        "KPK menetapkan Joko Wirasena dan Rudi Hartadi sebagai tersangka.",
        {("Joko Wirasena", "suspect"), ("Rudi Hartadi", "suspect")},
    ),
    ("Joko Wirasena ditetapkan sebagai tersangka kasus korupsi.", {("Joko Wirasena", "suspect")}),
    ("Joko Wirasena (45) resmi ditetapkan penyidik sebagai tersangka.", {("Joko Wirasena", "suspect")}),
    ("Joko Wirasena ditahan setelah ditetapkan sebagai tersangka.", {("Joko Wirasena", "suspect")}),
    ("Tersangka Joko Wirasena diperiksa kemarin.", {("Joko Wirasena", "suspect")}),
    ("Joko Wirasena, tersangka kasus suap, tidak hadir.", {("Joko Wirasena", "suspect")}),
    ("Joko Wirasena didakwa menerima suap.", {("Joko Wirasena", "defendant")}),
    ("Jaksa mendakwa Joko Wirasena dengan dua dakwaan.", {("Joko Wirasena", "defendant")}),
    ("Terdakwa Rudi Hartadi menangis.", {("Rudi Hartadi", "defendant")}),
    ("Rudi Hartadi, terdakwa dalam perkara beras, mengajukan banding.", {("Rudi Hartadi", "defendant")}),
    ("Rudi Hartadi dituntut lima tahun penjara.", {("Rudi Hartadi", "defendant")}),
    ("Rudi Hartadi divonis lima tahun penjara.", {("Rudi Hartadi", "convicted")}),
    ("Majelis hakim menjatuhkan pidana lima tahun penjara kepada Rudi Hartadi.", {("Rudi Hartadi", "convicted")}),
    ("Hakim memvonis Rudi Hartadi tiga tahun penjara.", {("Rudi Hartadi", "convicted")}),
    ("Rudi Hartadi dinyatakan terbukti bersalah.", {("Rudi Hartadi", "convicted")}),
    ("Terpidana Rudi Hartadi dipindahkan ke lapas lain.", {("Rudi Hartadi", "convicted")}),
    ("Rudi Hartadi divonis bebas.", {("Rudi Hartadi", "cleared")}),
    ("Hakim memvonis bebas Rudi Hartadi.", {("Rudi Hartadi", "cleared")}),
    ("Rudi Hartadi dibebaskan dari segala tuntutan.", {("Rudi Hartadi", "cleared")}),
    ("Majelis hakim membebaskan Rudi Hartadi dari semua dakwaan.", {("Rudi Hartadi", "cleared")}),
    ("Rudi Hartadi dinyatakan tidak bersalah.", {("Rudi Hartadi", "cleared")}),
    ("Kejaksaan menerbitkan SP3 untuk Rudi Hartadi.", {("Rudi Hartadi", "cleared")}),
    ("Status tersangka Rudi Hartadi dicabut.", {("Rudi Hartadi", "cleared")}),
    ("Hakim memvonis Rudi Hartadi bebas.", {("Rudi Hartadi", "cleared")}),
    ("Rudi Hartadi, terpidana kasus beras, dipindahkan.", {("Rudi Hartadi", "convicted")}),
    ("Polisi memeriksa terduga pelaku Joko Wirasena.", {("Joko Wirasena", "alleged")}),
    ("Joko Wirasena diduga menerima suap.", {("Joko Wirasena", "alleged")}),
    (
        "Bupati Karangjati Sri Lestari mengatakan, Joko Wirasena telah ditetapkan sebagai tersangka.",
        {("Joko Wirasena", "suspect")},
    ),
]
NOTHING_INDONESIAN = [
    "Joko Wirasena belum ditetapkan sebagai tersangka.",
    "Polisi belum menetapkan Joko Wirasena sebagai tersangka.",
    "Joko Wirasena tidak pernah didakwa.",
    "Joko Wirasena bukan tersangka.",
    "Joko Wirasena bisa ditetapkan sebagai tersangka.",
    "Jika terbukti, Joko Wirasena dituntut lima tahun penjara.",
    "Apakah Joko Wirasena ditetapkan sebagai tersangka?",
    "Kapolres Rudi Hartadi mengatakan, dua orang ditetapkan sebagai tersangka.",
    "Penasihat hukum terdakwa, Dewi Anggrainingsih, menyatakan pikir-pikir.",
    "Penasihat hukum terdakwa Dewi Anggrainingsih menyatakan pikir-pikir.",
    "Istri Joko Wirasena ditetapkan sebagai tersangka.",
    "Sopir Joko Wirasena divonis dua tahun penjara.",
    "Rudi Hartadi meminta dibebaskan dari semua dakwaan.",
    "Rudi Hartadi dianggap tidak bersalah sampai ada putusan.",
    "Rudi Hartadi bebas bersyarat pada Mei.",
    "Sri Lestari menuntut agar jalan diperbaiki.",
    "Sri Lestari diduga akan maju lagi.",
    "Sri Lestari dituduh melanggar kesepakatan koalisi.",
    "Saksi Rudi Hartadi memeriksa berkas tersangka.",
    "Hakim Rudi Hartadi memimpin sidang.",
]
ENGLISH = [
    ("Police named Martin Hale as a suspect.", {("Martin Hale", "suspect")}),
    ("Martin Hale was named a suspect on Monday.", {("Martin Hale", "suspect")}),
    ("Martin Hale is suspected of taking bribes.", {("Martin Hale", "suspect")}),
    ("Martin Hale was charged with fraud.", {("Martin Hale", "defendant")}),
    ("Prosecutors charged Martin Hale with fraud.", {("Martin Hale", "defendant")}),
    ("Martin Hale, 45, has been indicted.", {("Martin Hale", "defendant")}),
    ("Martin Hale pleaded not guilty.", {("Martin Hale", "defendant")}),
    ("Martin Hale was convicted of fraud.", {("Martin Hale", "convicted")}),
    ("The judge sentenced Martin Hale to five years in prison.", {("Martin Hale", "convicted")}),
    ("Martin Hale was sentenced to five years in prison.", {("Martin Hale", "convicted")}),
    ("The jury found Martin Hale guilty.", {("Martin Hale", "convicted")}),
    ("Martin Hale was acquitted of all charges.", {("Martin Hale", "cleared")}),
    ("Martin Hale was found not guilty.", {("Martin Hale", "cleared")}),
    ("Martin Hale was cleared of wrongdoing.", {("Martin Hale", "cleared")}),
    ("The charges against Martin Hale were dropped.", {("Martin Hale", "cleared")}),
    ("A jury acquitted Martin Hale of all charges.", {("Martin Hale", "cleared")}),
    ("The jury found Martin Hale not guilty.", {("Martin Hale", "cleared")}),
    ("Police questioned murder suspect Martin Hale.", {("Martin Hale", "suspect")}),
    ("Martin Hale, a suspect in the robbery, fled.", {("Martin Hale", "suspect")}),
    ("Defendant Martin Hale wept.", {("Martin Hale", "defendant")}),
    ("Martin Hale, the defendant, wept.", {("Martin Hale", "defendant")}),
    ("Convicted fraudster Martin Hale was moved.", {("Martin Hale", "convicted")}),
    ("Martin Hale was acquitted of fraud.", {("Martin Hale", "cleared")}),
    ("Martin Hale allegedly stole the car.", {("Martin Hale", "alleged")}),
    ("Martin Hale was accused of embezzling funds.", {("Martin Hale", "alleged")}),
]
NOTHING_ENGLISH = [
    "Martin Hale was not charged.",
    "Martin Hale has not been charged with a crime.",
    "Martin Hale could be charged with fraud.",
    "If convicted, Martin Hale faces years in prison.",
    "Martin Hale is charged with overseeing elections.",
    "Martin Hale's brother was charged with fraud.",
    "A lawyer for Martin Hale was sentenced to two years.",
    "Ellen Ward said two men were charged with fraud.",
    "Martin Hale was accused of breaking a promise.",
    "A storm is suspected, Martin Hale said.",
    "Martin Hale asked to be acquitted of all charges.",
    "Was Martin Hale convicted of fraud?",
    "Judge Ellen Ward presided.",
]


@pytest.mark.parametrize(("text", "expected"), INDONESIAN)
def test_standing_in_indonesian(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(one.name, one.status) for one in steps(text, "id")} == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_standing_in_english(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(one.name, one.status) for one in steps(text, "en")} == expected


@pytest.mark.parametrize("text", NOTHING_INDONESIAN)
def test_nothing_is_stated_in_indonesian(text: str) -> None:
    assert steps(text, "id") == []


@pytest.mark.parametrize("text", NOTHING_ENGLISH)
def test_nothing_is_stated_in_english(text: str) -> None:
    assert steps(text, "en") == []


def test_every_rule_has_an_example() -> None:
    used = {
        one.rule
        for lang, rows in (("id", INDONESIAN), ("en", ENGLISH))
        for text, _ in rows
        for one in steps(text, lang)
    }
    named = {rule.name for words in LANGUAGES.values() for rule in words.rules}
    assert named - used == set()


def test_the_span_is_the_sentence() -> None:
    text = "Hujan turun. Rudi Hartadi divonis bebas. Sidang selesai."
    (step,) = steps(text, "id")
    assert text[step.start : step.end] == "Rudi Hartadi divonis bebas."
    assert step.certainty == "sure"
    assert step.rule == "<Nama> divonis bebas"


def test_what_is_quoted_alleged_or_hearsay_is_for_an_editor() -> None:
    for text in (
        "“Rudi Hartadi didakwa menerima suap,” kata Sri Lestari.",
        "Rudi Hartadi diduga menerima suap.",
        "Rudi Hartadi kabarnya sudah didakwa; Rudi Hartadi didakwa menerima suap.",
    ):
        assert {one.certainty for one in steps(text, "id")} == {"probable"}
    (partial,) = steps("Martin Hale was acquitted of fraud.", "en")
    assert partial.certainty == "probable"


def test_a_partial_acquittal_leaves_the_conviction_first() -> None:
    text = "Rudi Hartadi divonis lima tahun penjara, tetapi dibebaskan dari dakwaan gratifikasi."
    assert [one.status for one in steps(text, "id")] == ["convicted"]


def test_the_short_form_is_the_same_person() -> None:
    text = "Joko Wirasena hadir di pengadilan. Wirasena didakwa menerima suap."
    assert [one.name for one in steps(text, "id")] == ["Joko Wirasena"]
