"""Words that go out of the record, and stay out."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.core.serializers import serialize
from hypothesis import given
from hypothesis import strategies as st

from babad.record import queries
from babad.record.errors import RecordError
from babad.record.masking import BLOT, Mask
from babad.record.models import Entity, Event, Judgement, Quotation, Redaction, Source
from babad.record.naming import entity_key
from babad.record.operations import deposit, judge, merge, rebuild
from babad.record.operations.redacting import ask, look, redact_words
from babad.record.texts import Text
from tests.record.dump import dump

NOW = datetime(2024, 3, 14, 2, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
NAME = "Sri Lestari"
SAID = 'Bupati Karangjati Sri Lestari mengatakan, "Jembatan itu akan selesai bulan depan," Rabu (13/3/2024).'
MET = "Sri Lestari bertemu Wali Kota Sumberwangi Bambang Hartono di Karangjati, Selasa (12/3/2024)."
LATER = "Menurut Lestari, jembatan itu dibangun dua tahun."
OTHER = 'Wali Kota Sumberwangi Bambang Hartono mengatakan, "Kami membantu Sri Lestari," Rabu (13/3/2024).'


def text(*sentences: str, origin: str = "story:1", at: datetime = NOW, **fields: Any) -> Text:
    given = {"title": "Jembatan Karangjati", "day": date(2024, 3, 13), "language": "id", **fields}
    return Text(
        origin=origin, published_at=at, blocks=(("headline", given["title"]), ("b1", "\n".join(sentences))), **given
    )


def redaction(*forms: str, **fields: Any) -> Redaction:
    given = {
        "kind": "name",
        "asked_by": "ybs.",
        "reason": "keputusan redaksi",
        "made_by": "admin",
        "now": NOW,
        **fields,
    }
    return ask(given.pop("kind"), forms=forms, **given)


def redact(*forms: str, **fields: Any) -> Redaction:
    """Redact as the newsroom does: look, remove, keep."""
    one = redaction(*forms, **fields)
    one.origins = sorted(look(one).origins)
    redact_words(one, now=NOW + HOUR)
    one.save()
    return one


def everything() -> str:
    """Return every row of the record but the redactions, as text."""
    from django.apps import apps

    models = [one for one in apps.get_app_config("record").get_models() if one is not Redaction]
    rows = [row for model in models for row in json.loads(serialize("json", model._base_manager.all()))]
    return json.dumps(rows, ensure_ascii=False).casefold()


# ---- Masking (pure) --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("SRI LESTARI dan sri  lestari", f"{BLOT * 11} dan {BLOT * 12}"),
        ("Sri\u00a0Lestari; Sri Les\u00adtari", f"{BLOT * 11}; {BLOT * 12}"),
        ("/wiki/sri-lestari/ #SriLestari", f"/wiki/{BLOT * 11}/ #{BLOT * 10}"),
        ("Sri <b>Les</b>tari", f"{BLOT * 4}<b>{BLOT * 3}</b>{BLOT * 4}"),
        (
            '<a href="/x/sri-lestari/" title="Sri Lestari">ia</a>',
            f'<a href="/x/{BLOT * 11}/" title="{BLOT * 11}">ia</a>',
        ),
        ("Sri&nbsp;Lestari", BLOT * 11),
        ("Sri Lestarilah orangnya", f"{BLOT * 11}lah orangnya"),
        ("Asri Lestari, Sri Lestariani, Srilestari", "Asri Lestari, Sri Lestariani, Srilestari"),
        ("<p>Sri</p><p>Mulya</p>", "<p>Sri</p><p>Mulya</p>"),
    ],
)
def test_whole_words_are_blotted_however_they_are_written(words: str, left: str) -> None:
    assert Mask((NAME,)).text(words)[0] == left


@pytest.mark.parametrize(
    "words", ["Zoë Çelik", "ZOË ÇELIK", "Zoe Celik", "Zoe\u0308 C\u0327elik", "zo%C3%AB-%C3%A7elik"]
)
def test_accents_hide_nothing(words: str) -> None:
    assert not any(one.isalnum() for one in Mask(("Zoë Çelik",)).text(words)[0])


@given(
    before=st.text(alphabet="ab .,“”-\n<>&;éß漢", max_size=12),
    after=st.text(alphabet="ab .,“”-\n<>&;éß漢", max_size=12),
    name=st.sampled_from([NAME, "O'Neil", "Çelik", "漢字四字", "Anne-Marie B."]),
)
def test_what_is_blotted_keeps_its_length_and_is_gone(before: str, after: str, name: str) -> None:
    words = f"{before} {name} {after}"
    mask = Mask((name,))
    blotted, count = mask.text(words)
    assert count == 1 and len(blotted) == len(words)
    assert name not in blotted
    assert mask.text(blotted) == (blotted, 0)
    nested, count = mask.value({"body": json.dumps([{"value": words}]), "n": 1})
    assert count == 1 and json.loads(nested["body"]) == [{"value": blotted}]


# ---- What may be asked -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"forms": ()}, "which words"),
        ({"forms": ("Sri",)}, "fewer than 4 letters"),
        ({"forms": (NAME,), "short_forms": ("ia",)}, "fewer than 4 letters"),
        ({"forms": ("…!",)}, "no letter"),
        ({"forms": (BLOT * 8 + "abcd",)}, "redacted already"),
        ({"forms": ("x" * 2001,)}, "longer than"),
        ({"forms": (NAME,), "asked_by": " "}, "who asked"),
        ({"forms": (NAME,), "reason": ""}, "Say why"),
        ({"kind": "photo", "forms": (NAME,)}, "number"),
    ],
)
def test_what_makes_no_sense_is_refused(asked: dict[str, Any], said: str) -> None:
    with pytest.raises(RecordError, match=said):
        redaction(*asked.pop("forms"), **asked)


def test_a_short_form_is_taken_if_it_is_meant() -> None:
    assert redaction("Sri", allow_short=True).forms == ["Sri"]


# ---- The record ------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_a_name_is_gone_from_every_version_and_its_page_leaves_a_tombstone() -> None:
    deposit(text(SAID, MET, LATER, topics=((NAME, "person"),), why=f"Jabatan {NAME} diperbaiki"), now=NOW)
    deposit(text(SAID, MET, OTHER, LATER, at=NOW + HOUR), now=NOW + HOUR)
    key = entity_key("person", NAME)
    judge(
        "describe", target=key, value={"name": "Sri Lestari, S.H.", "slug": "bupati-sri-lestari"}, author=None, now=NOW
    )
    merge(_entity("Bambang Hartono").key, key, author=None, now=NOW, reason="Sri Lestari juga")
    lengths = {(one.pk, block["id"]): len(block["text"]) for one in Source.objects.all() for block in one.blocks}

    redact(NAME, short_forms=["Lestari"])

    assert "lestari" not in everything()
    assert lengths == {
        (one.pk, block["id"]): len(block["text"]) for one in Source.objects.all() for block in one.blocks
    }
    for slug in ("sri-lestari", "bupati-sri-lestari"):
        card = queries.entity(slug)
        assert card is not None and card.gone and card.id == key and not card.name
    assert queries.entity("sri-lestari", as_of=NOW + HOUR).gone  # type: ignore[union-attr]
    rows = {one.id: one for one in queries.entities(updated_since=NOW + HOUR).items}
    assert rows[key].gone and not rows[key].name
    assert queries.entity("siti-aminah") is None


@pytest.mark.django_db
def test_the_record_is_as_if_the_words_had_never_been_in_it() -> None:
    deposit(text(SAID, MET, OTHER, LATER), now=NOW)
    deposit(text(MET, OTHER, at=NOW + HOUR), now=NOW + HOUR)
    redact(NAME, short_forms=["Lestari"])
    before = dump()
    list(rebuild(now=NOW + 2 * HOUR))
    assert dump() == before
    assert redact_words(Redaction.objects.get(), now=NOW + 2 * HOUR).places == 0


@pytest.mark.django_db
def test_what_others_said_stays_said_and_what_was_refused_stays_refused() -> None:
    deposit(text(SAID, OTHER), now=NOW)
    spoken = Quotation.objects.get(text__startswith="Kami")
    judge("reject", target=spoken.statement.fingerprint, author=None, now=NOW, reason="tidak dikatakan")
    redact(NAME)
    again = Quotation.objects.select_related("speaker", "statement").get(text__startswith="Kami")
    assert again.speaker is not None and again.speaker.name == "Bambang Hartono"
    assert again.rejected and again.public_from is None
    assert Judgement.objects.get().target == again.statement.fingerprint


@pytest.mark.django_db
def test_a_text_that_comes_in_again_changes_nothing() -> None:
    deposit(text(SAID, MET, topics=((NAME, "person"),)), now=NOW)
    redact(NAME)
    assert not deposit(text(SAID, MET, topics=((NAME, "person"),), at=NOW + HOUR), now=NOW + HOUR).new
    assert deposit(text(MET, origin="story:2"), now=NOW).new
    assert "lestari" not in everything()
    assert not Entity.objects.filter(is_public=True, name__contains=BLOT).exists()


@pytest.mark.django_db
def test_in_one_text_only() -> None:
    deposit(text(SAID), now=NOW)
    deposit(text(MET, origin="story:2"), now=NOW)
    redact(NAME, origin="story:1")
    assert NAME not in json.dumps(Source.objects.get(origin="story:1").blocks)
    assert NAME in json.dumps(Source.objects.get(origin="story:2").blocks)
    assert not _entity(NAME).redacted


@pytest.mark.django_db
def test_another_whose_name_has_the_words_loses_only_them() -> None:
    deposit(text("Yayasan Sri Lestari Abadi membangun sekolah di Karangjati, Rabu (13/3/2024)."), now=NOW)
    Entity.objects.create(
        kind="organisation", name="Yayasan Sri Lestari Abadi", slug="ysla", sort_name="y", changed_at=NOW
    )
    redact(NAME)
    one = Entity.objects.get(slug="ysla")
    assert one.name == f"Yayasan {BLOT * 11} Abadi" and not one.redacted


@pytest.mark.django_db
def test_what_else_the_texts_call_somebody_is_offered() -> None:
    deposit(text(SAID, LATER), now=NOW)
    found = look(redaction(NAME))
    assert found.places == 1 and found.origins == {"story:1"} and found.entities == (NAME,)
    assert "Lestari" in dict(found.also)


@pytest.mark.django_db
def test_a_passage_goes_and_the_rest_of_its_sentence_stays() -> None:
    deposit(text(SAID, MET), now=NOW)
    redact("akan selesai bulan depan", kind="passage")
    assert Quotation.objects.get().text == f"Jembatan itu {BLOT * 24},"
    assert "selesai bulan depan" not in everything()
    assert _entity(NAME).is_public
    assert Event.objects.filter(reports__isnull=False).exists()


def _entity(name: str) -> Entity:
    return Entity.objects.get(key=entity_key("person", name))
