"""What the record answers: only what was public at the time asked about, in lists that lose and repeat nothing."""

import random
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from babad.record import addresses, queries
from babad.record.answers import Page
from babad.record.errors import RecordError
from babad.record.folding import gets_a_page
from babad.record.models import Entity, Judgement, Policy, Source
from babad.record.operations.identity import showings
from babad.record.queries.moments import Moment
from babad.record.queries.standing import public_then
from tests.record.rows import (
    at,
    make_appearance,
    make_entity,
    make_event,
    make_figure,
    make_legal_step,
    make_quotation,
    make_report,
    make_source,
)

pytestmark = pytest.mark.django_db

TODAY = date(2024, 3, 20)


def judge(kind: str, entity: Entity, day: str = "2024-03-12", **given: Any) -> Judgement:
    return Judgement.objects.create(kind=kind, target=entity.key, made_at=at(day), **given)


def merge(entity: Entity, into: Entity) -> None:
    entity.merged_into, entity.is_public = into, False
    entity.save()


def whole(ask: Callable[..., Page[Any]], **given: Any) -> list[Any]:
    """Return a whole list, asked for in parts of two."""
    items: list[Any] = []
    after = ""
    for _part in range(100):
        part = ask(after=after, count=2, **given)
        items += part.items
        after = part.next
        if not after:
            return items
    raise AssertionError("the list does not end")


# ---- Everything together ---------------------------------------------------------------------------------------------


def everything(today: date = TODAY, as_of: datetime | None = None) -> list[Any]:
    """Return all that the record answers about everybody."""
    answers: list[Any] = []
    for entity in Entity.objects.order_by("pk"):
        slug = entity.slug
        answers += [
            queries.entity(slug, as_of=as_of),
            queries.entity_by_id(entity.key, as_of=as_of),
            queries.timeline(slug, as_of=as_of),
            queries.coming(slug, today=today, as_of=as_of),
            queries.unreported(slug, today=today, as_of=as_of),
            queries.events(slug=slug, as_of=as_of),
            queries.quotations(speaker=slug, as_of=as_of),
            queries.figures(slug=slug, as_of=as_of),
            queries.related(slug, as_of=as_of),
            queries.stories_of(slug, as_of=as_of),
        ]
    for source in Source.objects.order_by("pk"):
        answers += [
            queries.in_story(source.origin, as_of=as_of),
            queries.related_origins(source.origin, count=10, as_of=as_of),
            queries.source(source.pk, as_of=as_of),
            queries.versions(source.origin, as_of=as_of),
        ]
    answers += [
        queries.entities(as_of=as_of),
        queries.letters(as_of=as_of),
        queries.coming(today=today, as_of=as_of),
        queries.unreported(today=today, as_of=as_of),
        queries.events(as_of=as_of),
        queries.quotations(as_of=as_of),
        queries.figures(as_of=as_of),
    ]
    if as_of is None:
        since = at("2000-01-01")
        answers += [
            queries.entities(updated_since=since),
            queries.events(updated_since=since),
            queries.quotations(updated_since=since),
        ]
    return answers


def words_in(answer: Any) -> str:
    """Return all that stands in an answer."""
    if is_dataclass(answer):
        return " ".join(words_in(getattr(answer, field.name)) for field in fields(answer))
    if isinstance(answer, list | tuple | set):
        return " ".join(map(words_in, answer))
    if isinstance(answer, dict):
        return words_in(list(answer.items()))
    return str(answer)


def test_nothing_but_what_is_public_is_ever_answered() -> None:
    """Proposals, withdrawn texts, private and redacted people are in no answer, in no shape."""
    story = make_source("story:1", text="Bupati Karangjati Sri Lestari bertemu Rahasia.")
    gone = make_source(
        "story:2", text="Teks tercabut.", until="2024-03-12", ending=Source.Ending.WITHDRAWN, title="TERCABUT"
    )
    lestari = make_entity("Sri Lestari")
    private = make_entity("Wahyu Rahasia", public=False)
    erased = make_entity("Nama Terhapus", public=False, redacted=True)
    merged = make_entity("Alias Terhapus", public=False, redacted=True, merged_into=lestari)
    make_appearance(story, lestari)
    for secret in (private, erased, merged):
        make_appearance(story, secret, sentence="Kalimat biasa.")
    make_appearance(story, lestari, public=False, role="RAHASIA peran")
    make_quotation(story, lestari, "RAHASIA usulan", public=False)
    make_quotation(story, private, "RAHASIA pribadi")
    make_quotation(story, None, "RAHASIA siapa")
    make_report(story, [lestari], sentence="RAHASIA usulan peristiwa.", public=False)
    report = make_report(story, [lestari, private, erased], sentence="Rapat digelar.")
    make_figure(story, "RAHASIA 5 orang", 5, "orang", event=report.event, about=[lestari], public=False)
    make_figure(story, "10 orang", 10, "orang", event=report.event, about=[lestari, private])
    make_legal_step(story, lestari, "suspect", public=False)
    make_appearance(gone, lestari, sentence="TERCABUT.")
    make_quotation(gone, lestari, "TERCABUT kutipan")
    make_report(gone, [lestari], sentence="TERCABUT peristiwa.")
    words = words_in(everything())
    assert "Rapat digelar." in words
    assert "10 orang" in words
    for secret in (
        "RAHASIA",
        "TERCABUT",
        "tercabut",
        "Wahyu",
        "Terhapus",
        "wahyu",
        "terhapus",
        "suspect",
        str(private.key),
    ):
        assert secret not in words, secret


def test_as_of_a_day_is_what_readers_had_on_it() -> None:
    lestari = make_entity("Sri Lestari")
    first = make_source("story:1", "2024-03-10", until="2024-03-12", text="Rapat digelar Kamis.")
    second = make_source("story:1", "2024-03-12", first_day=date(2024, 3, 10), text="Rapat digelar Jumat.")
    for source, day in ((first, "2024-03-14"), (second, "2024-03-15")):
        make_appearance(source, lestari, role="Bupati", office=True)
        make_report(source, [lestari], day, sentence=source.blocks[0]["text"], status="scheduled")
        make_quotation(source, lestari, f"Sampai {day}")
    before, between, after = at("2024-03-09"), at("2024-03-11"), at("2024-03-13")
    assert not words_in(everything(as_of=before)).count("Lestari")
    assert "Kamis" in words_in(everything(as_of=between))
    assert "Jumat" not in words_in(everything(as_of=between))
    assert "Sampai 2024-03-15" not in words_in(everything(as_of=between))
    assert "Jumat" in words_in(everything(as_of=after))
    assert queries.quotations(as_of=after) == queries.quotations()
    assert queries.coming(today=TODAY.replace(day=1), as_of=after) == queries.coming(today=TODAY.replace(day=1))


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(RecordError, match="time zone"):
        queries.entities(as_of=datetime(2024, 3, 1))
    with pytest.raises(RecordError, match="time zone"):
        queries.events(updated_since=datetime(2024, 3, 1))


# ---- Parts of lists --------------------------------------------------------------------------------------------------


def test_a_foreign_cursor_is_refused() -> None:
    """Made up, changed, or of another list: each is told so."""
    lestari = make_entity("Sri Lestari")
    for day in ("2024-03-01", "2024-03-02"):
        source = make_source(day=day)
        make_appearance(source, lestari)
        make_report(source, [lestari], day)
        make_quotation(source, lestari, f"Kata {day}")
    make_entity("Wahyu")
    cursor = queries.timeline("sri-lestari", count=1).next
    assert cursor
    for wrong in ("x", "1", cursor[:-1], cursor + "A", queries.entities(count=1).next):
        with pytest.raises(RecordError, match="cursor"):
            queries.timeline("sri-lestari", after=wrong)
    for ask in (queries.quotations, queries.entities, queries.events, queries.figures):
        with pytest.raises(RecordError, match="cursor"):
            ask(after=cursor)
    with pytest.raises(RecordError, match="items"):
        queries.entities(count=0)
    with pytest.raises(RecordError, match="items"):
        queries.entities(count=100_000)


def test_parts_make_the_whole() -> None:
    """With equal days and names, in every list."""
    lestari = make_entity("Sri Lestari")
    for number in range(7):
        source = make_source(day=f"2024-03-{1 + number // 3:02}")
        make_appearance(source, lestari)
        make_entity("Sama Nama", slug=f"sama-nama-{number}", changed_at=at(f"2024-03-{1 + number // 3:02}"))
        make_quotation(source, lestari, f"Kata {number}")
        make_figure(source, f"{number} orang", number, "orang", about=[lestari])
        make_report(source, [lestari], f"2024-03-{1 + number // 3:02}" if number else "", days=None)
        make_report(source, [lestari], f"2024-04-{1 + number // 3:02}", status="scheduled")
    slug = "sri-lestari"
    for ask, given, expected in (
        (queries.timeline, {"slug": slug}, 7),
        (queries.events, {}, 14),
        (queries.coming, {"today": TODAY}, 7),
        (queries.quotations, {"speaker": slug}, 7),
        (queries.figures, {"slug": slug}, 7),
        (queries.stories_of, {"slug": slug}, 7),
        (queries.entities, {}, 8),
        (queries.entities, {"updated_since": at("2024-01-01")}, 8),
        (queries.events, {"updated_since": at("2024-01-01")}, 14),
        (queries.quotations, {"updated_since": at("2024-01-01")}, 7),
    ):
        all_at_once = list(ask(**given, count=100).items)
        assert len(all_at_once) == expected, ask
        assert whole(ask, **given) == all_at_once


# ---- Entities --------------------------------------------------------------------------------------------------------


def test_merged_and_moved_entities_lead_to_where_they_went() -> None:
    lestari, short = make_entity("Sri Lestari"), make_entity("Lestari", public=False)
    story = make_source("story:1", text="Sri Lestari, Lestari.")
    make_appearance(story, lestari)
    other = make_source("story:2", text="Lestari")
    make_appearance(other, short)
    make_quotation(other, short, "Kami siap")
    make_report(other, [short])
    assert queries.entity("lestari") is None
    merge(short, lestari)
    addresses.move(lestari, "bupati-lestari")
    for slug, key, into in (("lestari", short.key, lestari.key), ("sri-lestari", lestari.key, None)):
        card = queries.entity(slug)
        assert card is not None
        assert (card.moved_to, card.id, card.merged_into) == ("bupati-lestari", key, into)
    card = queries.entity("bupati-lestari")
    assert card is not None
    assert (card.moved_to, card.aliases, card.stories) == ("", ("Lestari",), 2)
    assert queries.stories_of("bupati-lestari").items == ("story:2", "story:1")
    assert [line.text for line in queries.quotations(speaker="bupati-lestari").items] == ["Kami siap"]
    (line,) = queries.timeline("lestari").items
    assert [who.slug for who in line.participants] == ["bupati-lestari"]
    by_key = queries.entity_by_id(short.key)
    assert by_key is not None
    assert by_key.moved_to == "bupati-lestari"


def test_a_redacted_entity_is_gone_and_nothing_else_is_told() -> None:
    erased = make_entity("Nama Terhapus", public=False, redacted=True)
    make_appearance(make_source(), erased)
    card = queries.entity("nama-terhapus")
    assert card is not None
    assert card.gone
    assert "erhapus" not in words_in(card)
    assert not queries.timeline("nama-terhapus").items


def test_changes_of_entities() -> None:
    """What was merged says into what, what is public no more leaves a stone; what never was public isn't told of."""
    story = make_source(text="Sri Lestari")
    day = {"changed_at": at("2024-03-12")}
    make_entity("Dulu", changed_at=at("2024-03-01"))
    lestari = make_entity("Sri Lestari", **day)
    short = make_entity("Lestari", **day)
    merge(short, lestari)
    hidden = make_entity("Pejabat Lama", public=False, **day)
    make_appearance(story, hidden, role="Bupati", office=True)
    private = make_entity("Orang Biasa", public=False, **day)
    make_appearance(story, private)
    erased = make_entity("Terhapus", public=False, redacted=True, **day)
    rows = {row.id: row for row in queries.entities(updated_since=at("2024-03-11")).items}
    assert set(rows) == {lestari.key, short.key, hidden.key, erased.key}
    assert rows[lestari.key].name == "Sri Lestari"
    assert rows[short.key].merged_into == lestari.key
    for key in (hidden.key, erased.key):
        assert rows[key].gone
        assert rows[key].name == ""


def test_browsing() -> None:
    for name in ("Adi", "Ana", "Budi", "3 Srikandi"):
        make_entity(name)
    make_entity("Karangjati", "place")
    make_entity("Anonim", public=False)
    assert queries.letters() == (("a", 2), ("b", 1), ("k", 1), ("#", 1))
    assert queries.letters("place") == (("k", 1),)
    assert [row.name for row in queries.entities(starting="a").items] == ["Adi", "Ana"]
    assert [row.name for row in queries.entities(starting="#").items] == ["3 Srikandi"]
    assert [row.name for row in queries.entities(kind="place").items] == ["Karangjati"]
    assert [row.name for row in queries.entities(text="SRIKANDI 3").items] == ["3 Srikandi"]


def test_found_by_the_name_of_one_that_was_merged() -> None:
    lestari = make_entity("Sri Lestari")
    merge(make_entity("Bu Tari"), lestari)
    assert [row.name for row in queries.entities(text="tari bu").items] == ["Sri Lestari"]


def test_roles_in_time_and_in_the_words_of_an_editor() -> None:
    lestari = make_entity("Sri Lestari")
    for day, role in (("2024-01-05", "Camat"), ("2024-02-01", "Bupati"), ("2024-03-01", "bupati")):
        make_appearance(make_source(day=day), lestari, role=role, affiliation="" if role == "Camat" else "Karangjati")
    card = queries.entity("sri-lestari")
    assert card is not None
    assert card.role == "bupati, Karangjati"
    assert [(role.role.lower(), role.first, role.last) for role in card.roles] == [
        ("bupati", date(2024, 2, 1), date(2024, 3, 1)),
        ("camat", date(2024, 1, 5), date(2024, 1, 5)),
    ]
    judge("role", lestari, value={"role": "Menteri Kelautan", "of": "", "from": "2024-03-02", "to": "", "passages": []})
    now = queries.entity("sri-lestari")
    assert now is not None
    assert now.role == "Menteri Kelautan"
    assert now.roles[0].judged
    Entity.objects.update(known=True)
    Judgement.objects.update(taken_back_at=at("2024-03-14"))
    later = queries.entity("sri-lestari")
    assert later is not None
    assert later.role == "bupati, Karangjati"


def test_the_latest_legal_status_stands_first_and_an_acquittal_beside_the_arrest() -> None:
    wahyu = make_entity("Wahyu Pratama")
    make_appearance(make_source(day="2024-01-01"), wahyu)
    make_legal_step(make_source(day="2024-01-01"), wahyu, "suspect")
    make_legal_step(make_source(day="2024-01-20"), wahyu, "defendant")
    last = make_source(day="2024-02-01")
    make_legal_step(last, wahyu, "cleared")
    make_legal_step(last, wahyu, "suspect")
    card = queries.entity("wahyu-pratama")
    assert card is not None
    assert [line.status for line in card.legal] == ["cleared", "suspect", "defendant"]
    assert card.legal[1].since == date(2024, 1, 1)
    then = queries.entity("wahyu-pratama", as_of=at("2024-01-21"))
    assert then is None or [line.status for line in then.legal] == ["defendant", "suspect"]


def test_related_by_events_before_stories() -> None:
    lestari, wahyu, dewi = make_entity("Sri Lestari"), make_entity("Wahyu Pratama"), make_entity("Dewi Anggraini")
    for number in range(3):
        source = make_source()
        make_appearance(source, lestari)
        make_appearance(source, dewi)
        if number == 0:
            make_report(source, [lestari, wahyu])
            make_appearance(source, wahyu)
    private = make_entity("Rahasia", public=False)
    make_appearance(source, private)
    assert [row.name for row in queries.related("sri-lestari")] == ["Wahyu Pratama", "Dewi Anggraini"]


def test_related_texts() -> None:
    lestari, place = make_entity("Sri Lestari"), make_entity("Karangjati", "place")
    shared = make_event()
    sources = [make_source(f"story:{number}", f"2024-03-{number + 1:02}") for number in range(5)]
    make_appearance(sources[0], lestari)
    make_appearance(sources[0], place)
    make_report(sources[0], [lestari], event=shared)
    make_appearance(sources[1], place)
    make_appearance(sources[2], lestari)
    make_report(sources[3], [], event=shared)
    make_appearance(sources[4], lestari, public=False)
    assert queries.related_origins("story:0", count=10) == ["story:3", "story:2", "story:1"]
    assert queries.related_origins("story:0", count=1) == ["story:3"]


# ---- Events ----------------------------------------------------------------------------------------------------------


def test_reports_that_differ_stand_side_by_side() -> None:
    lestari, place = make_entity("Sri Lestari"), make_entity("Karangjati", "place")
    old, new = make_source("story:1", "2024-03-01"), make_source("story:2", "2024-03-02")
    event = make_event()
    make_report(old, [lestari], "2024-03-14", event=event, place=place)
    make_report(new, [lestari], "2024-03-15", event=event)
    for source, number in ((old, 60), (new, 90)):
        make_figure(source, f"{number} orang", number, "orang", event=event, about=[lestari])
    (line,) = queries.timeline("sri-lestari").items
    assert (line.date, line.start, line.precision) == ("2024-03-15", date(2024, 3, 15), "day")
    assert [(one.date, one.newest) for one in line.dates] == [("2024-03-15", True), ("2024-03-14", False)]
    assert [(one.low, one.newest) for one in line.figures] == [(90, True), (60, False)]
    assert [one.origin for one in line.passages] == ["story:2", "story:1"]
    assert line.place is not None
    assert line.place.slug == "karangjati"
    assert queries.timeline("karangjati").items == (line,)
    assert [(one.low, one.newest) for one in queries.figures(slug="sri-lestari").items] == [(90, True), (60, False)]
    assert queries.event(event.key) == line


def test_a_comma_mended_in_an_old_story_makes_it_no_newer() -> None:
    lestari, event = make_entity("Sri Lestari"), make_event()
    mended = make_source("story:1", "2024-03-05", first_day=date(2024, 3, 1), version=2)
    make_report(mended, [lestari], "2024-03-14", event=event)
    make_report(make_source("story:2", "2024-03-03"), [lestari], "2024-03-15", event=event)
    (line,) = queries.timeline("sri-lestari").items
    assert line.date == "2024-03-15"


@pytest.mark.parametrize(
    ("reported", "status"),
    [
        (["past"], "past"),
        (["scheduled"], "scheduled"),
        (["scheduled", "past"], "past"),
        (["past", "scheduled"], "past"),
        (["scheduled", "denied"], "cancelled"),
        (["denied"], "denied"),
        (["denied", "past"], "past"),
        (["alleged"], "alleged"),
        (["hypothetical", "scheduled"], "scheduled"),
    ],
)
def test_what_an_event_has_come_to(reported: list[str], status: str) -> None:
    """From its reports, the oldest first; and each list of events has just those that belong in it."""
    lestari, event = make_entity("Sri Lestari"), make_event()
    for number, one in enumerate(reported):
        make_report(make_source(day=f"2024-03-{number + 1:02}"), [lestari], "2024-03-25", event=event, status=one)
    line = queries.event(event.key)
    assert line is not None
    assert line.status == status
    after = date(2024, 4, 1)
    assert bool(queries.timeline("sri-lestari").items) == (status == "past")
    assert bool(queries.coming("sri-lestari", today=TODAY).items) == (status in {"scheduled", "cancelled"})
    assert bool(queries.coming(today=after).items) is False
    assert bool(queries.unreported(today=after)) == (status == "scheduled")
    assert not queries.unreported(today=TODAY)
    assert queries.events(status=status).items == (line,)
    for other in {"past", "scheduled", "denied", "alleged", "cancelled", "hypothetical"} - {status}:
        assert not queries.events(status=other).items, other


def test_a_moved_event_stands_at_its_new_day_only() -> None:
    lestari, event = make_entity("Sri Lestari"), make_event()
    for day, when in (("2024-03-01", "2024-03-22"), ("2024-03-02", "2024-05-01")):
        make_report(make_source(day=day), [lestari], when, event=event, status="scheduled")
    other = make_report(make_source(), [lestari], "2024-04-01", status="scheduled")
    found = queries.coming("sri-lestari", today=TODAY).items
    assert [line.start for line in found] == [date(2024, 4, 1), date(2024, 5, 1)]
    assert found[0].id == other.event.key
    assert whole(queries.coming, today=TODAY) == list(found)


def test_a_range_is_coming_until_its_last_day() -> None:
    make_report(
        make_source(), [], "2024-03-19/2024-03-20", days=(date(2024, 3, 19), date(2024, 3, 20)), status="scheduled"
    )
    (line,) = queries.coming(today=date(2024, 3, 20)).items
    assert line.precision == "range"
    assert not queries.coming(today=date(2024, 3, 21)).items
    assert len(queries.unreported(today=date(2024, 3, 21))) == 1


@pytest.mark.parametrize(
    ("value", "days", "precision"),
    [
        ("2024-03-11T16:13", ("2024-03-11", "2024-03-11"), "time"),
        ("2024-03", ("2024-03-01", "2024-03-31"), "month"),
        ("2024", ("2024-01-01", "2024-12-31"), "year"),
        ("2024-W11", ("2024-03-11", "2024-03-17"), "week"),
        ("", None, "unknown"),
        ("PT1H", None, "unknown"),
    ],
)
def test_precision_is_what_the_report_gives(value: str, days: tuple[str, str] | None, precision: str) -> None:
    given = (date.fromisoformat(days[0]), date.fromisoformat(days[1])) if days else (None, None)
    lestari = make_entity("Sri Lestari")
    make_report(make_source(), [lestari], value, days=given)  # type: ignore[arg-type]
    (line,) = queries.timeline("sri-lestari").items
    assert (line.precision, line.start, line.end) == (precision, *given)


def test_undated_events_are_the_last() -> None:
    lestari = make_entity("Sri Lestari")
    for value in ("", "2024-03-11", "2024-03-12"):
        make_report(make_source(), [lestari], value)
    assert [line.date for line in queries.timeline("sri-lestari").items] == ["2024-03-12", "2024-03-11", ""]
    earlier = queries.timeline("sri-lestari", before_day=date(2024, 3, 12)).items
    assert [line.date for line in earlier] == ["2024-03-11"]


def test_a_topic_has_the_events_of_the_stories_about_it() -> None:
    topic = make_entity("Tambang Karangjati", "topic")
    about, beside = make_source("story:1"), make_source("story:2")
    make_appearance(about, topic, declared=True, spans=[])
    inside = make_report(about, [], "2024-03-01")
    make_report(beside, [], "2024-03-02")
    (line,) = queries.timeline("tambang-karangjati").items
    assert line.id == inside.event.key
    story = queries.in_story("story:1")
    assert story.chronicle == (line,)
    assert [who.slug for who in story.about] == ["tambang-karangjati"]


def test_an_event_joined_to_another_answers_as_that() -> None:
    stays = make_event()
    joined = make_event(merged_into=stays)
    make_report(make_source(), [], event=stays)
    line = queries.event(joined.key)
    assert line is not None
    assert (line.id, line.merged_into) == (joined.key, stays.key)
    assert queries.event(uuid4()) is None


def test_which_events() -> None:
    lestari = make_entity("Sri Lestari")
    first = make_report(make_source(), [lestari], "2024-03-01", type="visit").event
    second = make_report(make_source(), [], "2024-03-05", type="meeting").event
    month = make_report(make_source(), [], "2024-03", type="meeting", days=(date(2024, 3, 1), date(2024, 3, 31))).event

    def keys(**given: Any) -> set[UUID]:
        return {line.id for line in queries.events(**given).items}

    assert keys(type="meeting") == {second.key, month.key}
    assert keys(slug="sri-lestari") == {first.key}
    assert keys(from_=date(2024, 3, 2)) == {second.key, month.key}
    assert keys(to=date(2024, 3, 2)) == {first.key, month.key}
    assert keys(from_=date(2024, 3, 6), to=date(2024, 3, 7)) == {month.key}
    assert keys(slug="nobody") == set()


def test_changes_of_events() -> None:
    old = make_event(changed_at=at("2024-03-01"))
    new, gone, never = (make_event(changed_at=at("2024-03-12")) for _ in range(3))
    for event in (old, new):
        make_report(make_source(), [], event=event)
    make_report(make_source(until="2024-03-12"), [], event=gone)
    make_report(make_source(), [], event=never, public=False)
    found = queries.events(updated_since=at("2024-03-11")).items
    assert {(line.id, line.gone) for line in found} == {(new.key, False), (gone.key, True)}
    with pytest.raises(RecordError, match="leave out"):
        queries.events(updated_since=at("2024-03-11"), as_of=at("2024-03-12"))


# ---- Quotations ------------------------------------------------------------------------------------------------------


def test_the_same_words_are_one_line_at_their_first_day() -> None:
    lestari, short = make_entity("Sri Lestari"), make_entity("Lestari", public=False)
    merge(short, lestari)
    wahyu = make_entity("Wahyu Pratama")
    first = make_quotation(make_source("story:1", "2024-03-01"), lestari, "Kami siap", speaker_role="Bupati")
    make_quotation(make_source("story:2", "2024-03-03"), short, "Kami siap")
    make_quotation(make_source("story:3", "2024-03-02"), wahyu, "Kami siap")
    lines = whole(queries.quotations)
    assert [(line.speaker.slug, [one.origin for one in line.passages]) for line in lines] == [
        ("wahyu-pratama", ["story:3"]),
        ("sri-lestari", ["story:1", "story:2"]),
    ]
    assert lines[1].id == first.statement.fingerprint
    assert lines[1].speaker.role == "Bupati"


def test_which_quotations() -> None:
    lestari = make_entity("Sri Lestari")
    make_quotation(make_source(day="2024-03-10"), lestari, "Tambang ditutup", said_on=date(2024, 3, 8))
    make_quotation(make_source(day="2024-03-10"), lestari, "Jalan dibuka")

    def texts(**given: Any) -> list[str]:
        return [line.text for line in queries.quotations(**given).items]

    assert texts() == ["Jalan dibuka", "Tambang ditutup"]
    assert texts(text="TAMBANG") == ["Tambang ditutup"]
    assert texts(to=date(2024, 3, 9)) == ["Tambang ditutup"]
    assert texts(from_=date(2024, 3, 9)) == ["Jalan dibuka"]
    assert texts(text="100%") == []


def test_changes_of_quotations() -> None:
    """Words that stand in the next version have not gone; words that do not leave a stone."""
    lestari = make_entity("Sri Lestari")
    old = make_source("story:1", "2024-03-01", until="2024-03-12")
    new = make_source("story:1", "2024-03-12")
    kept = make_quotation(old, lestari, "Tetap")
    dropped = make_quotation(old, lestari, "Dicabut")
    make_quotation(new, lestari, "Tetap")
    make_quotation(make_source("story:2", "2024-03-01"), lestari, "Lama")
    found = queries.quotations(updated_since=at("2024-03-11")).items
    assert {(line.id, line.gone) for line in found} == {
        (kept.statement.fingerprint, False),
        (dropped.statement.fingerprint, True),
    }
    assert "Dicabut" not in words_in(found)


# ---- Stories and sources ---------------------------------------------------------------------------------------------


def test_names_with_all_their_places() -> None:
    text = "Bupati Sri Lestari datang. Lestari lalu pergi."
    lestari, short = make_entity("Sri Lestari"), make_entity("Lestari", public=False)
    merge(short, lestari)
    source = make_source("story:1", blocks=[{"id": "z", "text": text}, {"id": "a", "text": "Sri Lestari."}])
    make_appearance(source, short, spans=[("z", 27, 34)])
    make_appearance(source, lestari, spans=[("a", 0, 11), ("z", 7, 18)], role="Bupati")
    make_appearance(source, make_entity("Rahasia", public=False), spans=[("z", 0, 6)])
    quotation = make_quotation(source, lestari, "Kami siap", sentence=text[:26])
    story = queries.in_story("story:1")
    (name,) = story.names
    assert (name.entity.slug, name.entity.role) == ("sri-lestari", "Bupati")
    assert name.places == (("z", 7, 18), ("z", 27, 34), ("a", 0, 11))
    assert [line.text for line in story.quotes] == ["Kami siap"]
    assert (quotation.statement.pk, "z", 0, 26) in story.sentences
    assert queries.in_story("story:99").source is None


def test_versions_of_a_text() -> None:
    first = make_source("story:1", "2024-03-01", until="2024-03-02", text="Satu", why="")
    make_source("story:1", "2024-03-02", text="Dua", why="Angka dibetulkan")
    gone = make_source("story:2", until="2024-03-12", ending=Source.Ending.WITHDRAWN)
    bought = make_source("story:3", owned=False)
    assert [(one.version, one.why, one.blocks) for one in queries.versions("story:1")] == [
        (2, "Angka dibetulkan", (("b1", "Dua"),)),
        (1, "", (("b1", "Satu"),)),
    ]
    assert [one.version for one in queries.versions("story:1", as_of=at("2024-03-01", 9))] == [1]
    then = queries.source(first.pk, as_of=at("2024-03-01", 9))
    assert then is not None
    assert (then.ended, then.ending) == (None, "")
    assert queries.source(gone.pk) is None
    assert queries.source(gone.pk, as_of=at("2024-03-11", 9)) is not None
    assert queries.versions("story:2") == ()
    view = queries.source(bought.pk)
    assert view is not None
    assert view.blocks == ()


def test_a_withdrawn_version_keeps_its_words_to_itself() -> None:
    make_source("story:1", "2024-03-01", until="2024-03-02", ending=Source.Ending.WITHDRAWN, text="Keliru")
    make_source("story:1", "2024-03-03", text="Benar")
    assert [one.blocks for one in queries.versions("story:1")] == [(("b1", "Benar"),), ()]


# ---- How many queries ------------------------------------------------------------------------------------------------


def a_busy_record(events: int) -> None:
    lestari, topic = make_entity("Sri Lestari"), make_entity("Tambang", "topic")
    place = make_entity("Karangjati", "place")
    for number in range(events):
        source = make_source(f"story:b{number}")
        other = make_entity(f"Orang {number}")
        make_appearance(source, lestari, role="Bupati", affiliation=f"Daerah {number}", office=True)
        make_appearance(source, other)
        make_appearance(source, topic, declared=True)
        report = make_report(source, [lestari, other], place=place)
        make_report(source, [lestari, other], "2024-04-01", status="scheduled")
        make_figure(source, f"{number} orang", number, "orang", event=report.event, about=[lestari, other])
        make_quotation(source, lestari, f"Kata {number}")
        make_quotation(source, other, f"Ucapan {number}")
        make_legal_step(source, lestari, "alleged")


@pytest.mark.parametrize("as_of", [None, at("2024-03-19")])
def test_the_number_of_database_queries_does_not_grow(as_of: datetime | None) -> None:
    """And is at most what each function says of itself."""
    most: dict[str, int] = {}
    asked: dict[str, Callable[[], object]] = {
        "entity 11": lambda: queries.entity("sri-lestari", as_of=as_of),
        "entities 6": lambda: queries.entities(as_of=as_of),
        "letters 1": lambda: queries.letters(as_of=as_of),
        "timeline 12": lambda: queries.timeline("sri-lestari", as_of=as_of),
        "timeline of a topic 12": lambda: queries.timeline("tambang", as_of=as_of),
        "coming 12": lambda: queries.coming("sri-lestari", today=TODAY, as_of=as_of),
        "unreported 12": lambda: queries.unreported(today=date(2024, 5, 1), as_of=as_of),
        "events 12": lambda: queries.events(slug="sri-lestari", as_of=as_of),
        "quotations 10": lambda: queries.quotations(as_of=as_of),
        "quotations of somebody 10": lambda: queries.quotations(speaker="sri-lestari", as_of=as_of),
        "figures 9": lambda: queries.figures(slug="sri-lestari", as_of=as_of),
        "related 13": lambda: queries.related("sri-lestari", as_of=as_of),
        "stories_of 5": lambda: queries.stories_of("sri-lestari", as_of=as_of),
        "in_story 19": lambda: queries.in_story("story:b0", as_of=as_of),
        "related_origins 11": lambda: queries.related_origins("story:b0", count=10, as_of=as_of),
        "versions 1": lambda: queries.versions("story:b0", as_of=as_of),
    }
    if as_of is None:
        since = at("2024-01-01")
        asked |= {
            "changes of entities 6": lambda: queries.entities(updated_since=since),
            "changes of events 12": lambda: queries.events(updated_since=since),
            "changes of quotations 10": lambda: queries.quotations(updated_since=since),
        }
    a_busy_record(2)
    for turn in range(2):
        if turn:
            Source.objects.all().delete()
            Entity.objects.all().delete()
            a_busy_record(12)
        for name, ask in asked.items():
            with CaptureQueriesContext(
                connection,
            ) as seen:
                assert ask()
            assert len(seen) <= int(name.split()[-1]), name
            assert len(seen) <= most.setdefault(name, len(seen)), f"{name}: {most[name]}, with more rows {len(seen)}"


# ---- Who had a page --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(4))
def test_who_had_a_page_is_what_folding_says(seed: int) -> None:
    """For any mixture of appearances and decisions, the one rule in SQL and the one in folding agree."""
    dice = random.Random(seed)
    Policy.objects.create(id=1, stories_for_a_person=2)
    sources = [make_source(f"story:p{number}", until="2024-03-15" if number == 0 else "") for number in range(4)]
    entities = []
    for number in range(40):
        one = make_entity(
            f"Nama {number}",
            dice.choice(["person", "person", "organisation", "place", "topic", "thing"]),
            known=dice.random() < 0.2,
            redacted=(gone := dice.random() < 0.1),
            public=not gone,
        )
        if entities and dice.random() < 0.2:
            one.merged_into = dice.choice([other for other in entities if other.merged_into is None])
            one.save()
        entities.append(one)
        for source in dice.sample(sources, dice.randrange(4)):
            role = dice.choice(["", "", "Bupati", "pedagang"])
            make_appearance(
                source,
                one,
                role=role,
                office=role == "Bupati",
                declared=dice.random() < 0.1,
                public=dice.random() < 0.8,
            )
        for day in range(12, 12 + dice.choice([0, 0, 0, 1, 2])):
            judge(dice.choice(["show", "hide"]), one, f"2024-03-{day}", reason="x")
    tops = [one for one in entities if one.merged_into is None]
    rule = {
        one.pk
        for one, showing in zip(tops, showings(tops).values(), strict=True)
        if gets_a_page(showing, stories_for_a_person=2)
    }
    assert rule
    assert set(public_then(Moment(at("2024-04-01"))).values_list("pk", flat=True)) == rule
