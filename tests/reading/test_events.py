"""Events: who takes part, what is certain, what is no event, and the forms that the languages make of their families."""

import pytest

from babad.reading import read
from babad.reading.en.events import inflected
from babad.reading.event_rules import TYPES
from babad.reading.id.events import with_nasal
from babad.reading.languages import codes, language
from babad.reading.types import Event


def events(text: str, lang: str = "id", published: str = "2024-03-13") -> tuple[Event, ...]:
    return read(text, published=published, lang=lang).events


@pytest.mark.parametrize(
    ("root", "verb"),
    [
        ("tangkap", "menangkap"),
        ("serang", "menyerang"),
        ("kirim", "mengirim"),
        ("periksa", "memeriksa"),
        ("bom", "mengebom"),
        ("protes", "memprotes"),
        ("usung", "mengusung"),
        ("lantik", "melantik"),
        ("gelar", "menggelar"),
        ("denda", "mendenda"),
    ],
)
def test_nasal_prefix(root: str, verb: str) -> None:
    assert with_nasal(root) == verb


def test_english_inflection() -> None:
    assert [form for form, _ in inflected("arrest")] == ["arrest", "arrests", "arrested", "arresting"]
    assert [form for form, _ in inflected("deny")] == ["deny", "denies", "denied", "denying"]
    assert [form for form, _ in inflected("meet", ("met",))] == ["meet", "meets", "met", "meeting"]
    assert [form for form, _ in inflected("ban", double=True)] == ["ban", "bans", "banned", "banning"]
    assert [form for form, _ in inflected("free")] == ["free", "frees", "freed", "freeing"]


def test_every_form_has_a_type_of_the_contract() -> None:
    for code in codes():
        rules = language(code).events
        assert set(rules.types) <= set(TYPES)
        for forms in rules.forms.values():
            for form in forms:
                assert form.type in TYPES, form
                assert form.ahead is None or form.ahead in TYPES, form


def test_agent_and_patient_by_voice() -> None:
    active = events("Bupati Budi Santoso bertemu Gubernur Sri Lestari pada 4 Maret 2024.")[0]
    assert active.participants == ("Budi Santoso", "Sri Lestari")
    passive = events("Tom Hart was arrested by the Harlan Police Department on March 4, 2024.", "en")[0]
    assert passive.participants[0] == "Tom Hart"
    assert any("Police" in name for name in passive.participants)


def test_the_span_is_the_sentence() -> None:
    text = "Pasar itu ramai. Wiranto ditangkap, Senin (4/3/2024). Hujan turun."
    found = [event for event in events(text) if event.type == "arrest"]
    assert [event.text for event in found] == ["Wiranto ditangkap, Senin (4/3/2024)."]
    assert text[found[0].start : found[0].end] == found[0].text


def test_a_denied_attack_is_no_attack() -> None:
    found = events("Kesrana menyangkal adanya rencana menyerang Valdoria.")
    assert [(event.type, event.status) for event in found] == [("deny", "past"), ("attack", "denied")]


def test_a_condition_happened_to_nobody() -> None:
    found = events("Lamar mengulangi ancaman sanksi jika Kesrana memutuskan menginvasi Valdoria.")
    assert ("attack", "hypothetical") in [(event.type, event.status) for event in found]
    assert ("attack", "past") not in [(event.type, event.status) for event in found]


@pytest.mark.parametrize(
    "text",
    [
        "Baca: Polisi Menangkap Wiranto pada 4 Maret 2024",
        "Siapa yang menangkap Wiranto?",
        "Polisi Menangkap Wiranto\n\nPasar itu ramai.",
        "",
        "…",
    ],
)
def test_furniture_questions_and_headlines_report_nothing(text: str) -> None:
    assert events(text) == ()


def test_sure_events_are_plain() -> None:
    for text in (
        "Jika lalai, Bupati Sulastri Dewi akan ditangkap pada 20 Maret 2024.",
        "Bupati Sulastri Dewi diduga menyerang warga pada 4 Maret 2024.",
        "Ia ditangkap pada 4 Maret 2024.",
        "Bupati Sulastri Dewi meninggal.",
    ):
        assert all(event.certainty != "sure" for event in events(text)), text
