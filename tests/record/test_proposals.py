"""What the desk may look at: just what waits, with the reason, in lists that end."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from babad.record import proposals
from babad.record.answers import Page
from babad.record.errors import RecordError
from babad.record.models import Entity, Judgement, Source
from babad.record.proposals import Wanted
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
    make_statement,
)

pytestmark = pytest.mark.django_db

TODAY = date(2024, 3, 20)


def judge(kind: str, target: UUID, day: str = "2024-03-12", **given: Any) -> Judgement:
    return Judgement.objects.create(kind=kind, target=target, made_at=at(day), **given)


def whole(ask: Callable[..., Page[Any]], *given: Any) -> list[Any]:
    """Return a whole list, asked for in parts of two."""
    items: list[Any] = []
    after = ""
    for _part in range(100):
        part = ask(*given, after=after, count=2)
        items += part.items
        after = part.next
        if not after:
            return items
    raise AssertionError("the list does not end")


def test_what_waits_and_why() -> None:
    lestari = make_entity("Sri Lestari")
    sure, tender = make_source("story:1"), make_source("story:2", sensitive="suicide")
    make_quotation(sure, None, "Tanpa nama", public=False)
    make_quotation(tender, lestari, "Peka", public=False)
    make_appearance(sure, lestari, public=False, role="Bupati")
    make_report(sure, [lestari], public=False, status="scheduled")
    make_figure(tender, "5 orang", 5, "orang", about=[lestari], public=False)
    make_legal_step(sure, lestari, "suspect", public=False)
    # None of these waits.
    make_quotation(sure, lestari, "Terbit")
    make_quotation(make_source(until="2024-03-12"), lestari, "Versi lama", public=False)
    refused = make_quotation(sure, lestari, "Ditolak", public=False)
    refused.rejected = True
    refused.save()
    found = {(one.kind, one.words): one for one in proposals.proposed().items}
    assert set(found) == {
        ("quotation", "Tanpa nama"),
        ("quotation", "Peka"),
        ("link", "Sri Lestari"),
        ("event", "meeting"),
        ("figure", "5 orang"),
        ("legal", "suspect"),
    }
    assert found["quotation", "Tanpa nama"].because == ("no_speaker",)
    assert found["quotation", "Peka"].because == ("sensitive",)
    assert found["link", "Sri Lestari"].because == ("namesakes",)
    assert found["link", "Sri Lestari"].role == "Bupati"
    assert found["legal", "suspect"].because == ("withheld",)
    for kind in ("event", "figure", "legal", "link"):
        (one,) = (one for key, one in found.items() if key[0] == kind)
        assert [who.slug for who in one.who] == ["sri-lestari"]
    counted = proposals.counts(today=TODAY, tomorrow=TODAY)
    assert (counted.events, counted.quotations, counted.links, counted.legal, counted.figures) == (1, 2, 1, 1, 1)


def test_an_unsure_reading_says_so() -> None:
    waiting = make_quotation(make_source(), make_entity("Sri Lestari"), "Mungkin", public=False)
    waiting.statement.certainty = "probable"
    waiting.statement.save()
    (one,) = proposals.proposed().items
    assert one.because == ("unsure",)
    assert one.fingerprint == waiting.statement.fingerprint


def test_narrowed_and_in_parts() -> None:
    lestari = make_entity("Sri Lestari")
    for number in range(5):
        source = make_source(f"story:{number}", f"2024-03-{number + 10}", title="Tambang" if number == 3 else "Jalan")
        make_quotation(source, lestari, f"Kata {number}", public=False)
        make_appearance(source, lestari, public=False)
    everything = proposals.proposed().items
    assert len(everything) == 10
    assert whole(proposals.proposed) == list(everything)
    assert whole(proposals.proposed, Wanted(kind="link")) == [one for one in everything if one.kind == "link"]

    def origins(**given: Any) -> set[str]:
        return {one.passage.origin for one in proposals.proposed(Wanted(**given)).items}

    assert origins(text="tambang") == {"story:3"}
    assert origins(text="kata 2") == {"story:2"}
    assert origins(since=at("2024-03-13")) == {"story:3", "story:4"}
    assert origins(origins=["story:1"]) == {"story:1"}
    assert origins(origins=Source.objects.filter(title="Tambang").values("origin")) == {"story:3"}
    with pytest.raises(RecordError, match="event, quotation"):
        proposals.proposed(Wanted(kind="cuaca"))
    with pytest.raises(RecordError, match="cursor"):
        proposals.proposed(after="x")


def test_new_entities_are_seen_twice_or_in_a_role() -> None:
    first, second = make_source("story:1"), make_source("story:2")
    once, twice, in_role, hidden, public = (
        make_entity(name, public=name == "Terbit") for name in ("Sekali", "Dua Kali", "Berperan", "Ditutup", "Terbit")
    )
    for entity in (once, twice, hidden, public):
        make_appearance(first, entity)
    for entity in (twice, hidden, public):
        make_appearance(second, entity)
    make_appearance(first, in_role, role="pedagang")
    judge("hide", hidden.key, reason="pribadi")
    found = {one.name: one for one in proposals.new_entities().items}
    assert set(found) == {"Dua Kali", "Berperan"}
    assert found["Dua Kali"].stories == 2
    assert found["Berperan"].role == "pedagang"
    assert len(found["Dua Kali"].passages) == 2
    assert len(whole(proposals.new_entities)) == 2
    assert [one.name for one in proposals.new_entities(Wanted(text="dua")).items] == ["Dua Kali"]
    assert [one.name for one in proposals.new_entities(Wanted(origins=["story:2"])).items] == ["Dua Kali"]


def test_people_with_a_shorter_name_and_places_that_are_bodies_may_be_one() -> None:
    source = make_source()
    entities = {}
    for name, kind in (
        ("Sri Wahyu Lestari", "person"),
        ("Sri Lestari", "person"),
        ("Dewi Lestari", "person"),
        ("Karangjati", "place"),
        ("Pemkab Karangjati", "organisation"),
        ("Sidoasri", "place"),
    ):
        entities[name] = make_entity(name, kind, public=name == "Sri Lestari")
        make_appearance(source, entities[name])
    body = make_entity("Sidoasri", "organisation", slug="sidoasri-organisation")
    make_appearance(source, body)
    pairs = {(join.one.name, join.other.name) for join in whole(proposals.doubtful_entities)}
    assert pairs == {("Sri Wahyu Lestari", "Sri Lestari"), ("Sidoasri", "Sidoasri")}
    judge("different", entities["Sri Lestari"].key, other=entities["Sri Wahyu Lestari"].key)
    assert {join.one.name for join in proposals.doubtful_entities().items} == {"Sidoasri"}
    body.merged_into = entities["Sidoasri"]
    body.save()
    assert proposals.doubtful_entities().items == ()


def test_reports_of_a_day_with_somebody_in_common_may_be_of_one_event() -> None:
    lestari, wahyu = make_entity("Sri Lestari"), make_entity("Wahyu Pratama")
    one = make_report(make_source("story:1"), [lestari, wahyu])
    other = make_report(make_source("story:2"), [lestari])
    make_report(make_source("story:3"), [wahyu], "2024-03-12")
    make_report(make_source("story:4"), [lestari], type="visit")
    (join,) = whole(proposals.doubtful_events)
    assert (join.one.target, join.other.target) == (other.statement.fingerprint, one.statement.fingerprint)
    assert join.one.about == "2024-03-11"
    assert not proposals.doubtful_events(Wanted(origins=["story:1"])).items
    judge("other_event", one.statement.fingerprint, other=other.statement.fingerprint)
    assert not proposals.doubtful_events().items


def test_the_search_for_doubtful_events_goes_on_where_it_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposals, "TEXTS_SCANNED", 2)
    lestari = make_entity("Sri Lestari")
    for number in range(9):
        make_report(make_source(), [lestari], "2024-03-01" if number in (0, 1, 8) else f"2024-03-{number + 2:02}")
    assert len(whole(proposals.doubtful_events)) == 3


def test_a_judgement_that_lost_its_sentence_is_to_re_check() -> None:
    old = make_source("story:1", until="2024-03-13")
    new = make_source("story:1", "2024-03-13")
    withdrawn = make_source("story:2", until="2024-03-13", ending=Source.Ending.WITHDRAWN)
    lost = make_statement(old, "quotation", "Bupati mengatakan rapat digelar Kamis.")
    kept = make_statement(old, "quotation", "Camat mengatakan jalan dibuka.")
    make_statement(new, "quotation", "Camat mengatakan jalan dibuka.")
    nearest = make_statement(new, "quotation", "Bupati mengatakan rapat digelar Jumat.")
    make_statement(new, "event", "Bupati mengatakan rapat digelar Kamis.")
    gone = make_statement(withdrawn, "quotation", "Teks tercabut.")
    decided = judge("confirm", lost.fingerprint, passage={"exact": lost.exact, "origin": "story:1"}, author_name="Ed")
    for statement in (kept, gone):
        judge("confirm", statement.fingerprint)
    judge("reject", lost.fingerprint, reason="salah", taken_back_at=at("2024-03-14"))
    judge("confirm", uuid4())
    judge("show", make_entity("Sri Lestari").key)
    (one,) = whole(proposals.to_recheck)
    assert (one.judgement, one.author, one.sentence) == (decided.pk, "Ed", lost.exact)
    assert one.fingerprint == nearest.fingerprint
    assert one.nearest is not None
    assert one.nearest.text == nearest.exact
    assert proposals.counts(today=TODAY, tomorrow=TODAY).recheck == 1
    for wanted, number in (
        (Wanted(kind="reject"), 0),
        (Wanted(kind="confirm"), 1),
        (Wanted(origins=["story:2"]), 0),
        (Wanted(text="rapat kamis"), 1),
        (Wanted(since=at("2024-03-14")), 0),
    ):
        assert len(proposals.to_recheck(wanted).items) == number, wanted


def test_disagreements() -> None:
    first, second = make_source("story:1", "2024-03-01"), make_source("story:2", "2024-03-02")
    dates, figures, agreed, hidden = (make_event(changed_at=at(f"2024-03-1{number}")) for number in range(4))
    for source, day, number in ((first, "2024-03-14", 60), (second, "2024-03-15", 90)):
        make_report(source, [], day, event=dates)
        make_report(source, [], event=figures)
        make_figure(source, f"{number} orang", number, "orang", event=figures)
        make_report(source, [], event=agreed)
        make_figure(source, "5 orang", 5, "orang", event=agreed)
        make_figure(first, f"{number} rumah", number, "rumah", event=agreed)  # one text may give several
        make_report(source, [], day, event=hidden, public=source == first)
    found = whole(proposals.disagreements)
    assert [(one.event.id, one.about) for one in found] == [(figures.key, ("figures",)), (dates.key, ("dates",))]
    assert len(found[1].event.dates) == 2
    assert [one.about for one in proposals.disagreements(Wanted(since=at("2024-03-11"))).items] == [("figures",)]
    assert not proposals.disagreements(Wanted(origins=["story:9"])).items


def test_the_search_for_disagreements_goes_on_where_it_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also over stretches in which nobody disagrees."""
    monkeypatch.setattr(proposals, "SCANNED", 3)
    for number in range(10):
        event = make_event(changed_at=at(f"2024-03-{number + 10}"))
        make_report(make_source(), [], "2024-03-01", event=event)
        if number in (0, 8):
            make_report(make_source(), [], "2024-03-02", event=event)
    assert len(whole(proposals.disagreements)) == 2


def test_tomorrow_and_what_was_promised() -> None:
    lestari = make_entity("Sri Lestari")
    tomorrow = date(2024, 3, 21)
    for name, day, status in (
        ("Besok", "2024-03-21", "scheduled"),
        ("Lusa", "2024-03-22", "scheduled"),
        ("Dijanjikan", "2024-03-18", "scheduled"),
        ("Terjadi", "2024-03-18", "past"),
    ):
        make_report(make_source(title=name), [lestari], day, status=status)
    kept = make_event()
    make_report(make_source(), [], "2024-03-18", event=kept, status="scheduled")
    make_report(make_source(), [], "2024-03-18", event=kept)
    called_off = make_event()
    make_report(make_source(day="2024-03-01"), [], "2024-03-18", event=called_off, status="scheduled")
    make_report(make_source(day="2024-03-02"), [], "2024-03-18", event=called_off, status="denied")
    make_report(make_source(), [lestari], "2024-03-21", status="scheduled", public=False)

    def titles(page: Page[Any]) -> list[str]:
        return [line.passages[0].title for line in page.items]

    assert titles(proposals.agenda(tomorrow)) == ["Besok"]
    assert titles(proposals.promised(TODAY)) == ["Dijanjikan"]
    assert titles(proposals.promised(TODAY, Wanted(text="lain"))) == []
    assert len(whole(proposals.agenda, tomorrow)) == 1
    counted = proposals.counts(today=TODAY, tomorrow=tomorrow)
    assert counted.agenda == 1
    assert counted.promised >= 1


def test_the_number_of_database_queries_does_not_grow() -> None:
    def fill(stories: int) -> None:
        lestari, wahyu = make_entity("Sri Lestari"), make_entity("Wahyu Pratama")
        event = make_event()
        for number in range(stories):
            source = make_source(f"story:n{number}")
            person = make_entity(f"Adi Orang {number}", public=False)
            longer = make_entity(f"Adi Orang {number} Biasa", public=False)
            for one in (person, longer):
                make_appearance(source, one, role="warga", public=False)
            make_quotation(source, lestari, f"Kata {number}", public=False)
            make_report(source, [lestari, wahyu], public=False)
            make_report(source, [lestari], f"2024-03-{number + 1:02}", event=event)
            make_report(source, [lestari], "2024-03-21", status="scheduled")
            make_report(source, [lestari], "2024-03-18", status="scheduled")
            make_figure(source, "5", 5, about=[lestari], public=False)
            old = make_source(f"story:r{number}", until="2024-03-12")
            make_statement(make_source(f"story:r{number}", "2024-03-12"), "event", f"Baru {number}.")
            judge("confirm", make_statement(old, "event", f"Lama {number}.").fingerprint)

    most: dict[str, int] = {}
    asked: dict[str, Callable[[], Page[Any]]] = {
        "proposed 10": proposals.proposed,
        "new entities 2": proposals.new_entities,
        "doubtful entities 5": proposals.doubtful_entities,
        "doubtful events 6": proposals.doubtful_events,
        "recheck 3": proposals.to_recheck,
        "disagreements 8": proposals.disagreements,
        "agenda 6": lambda: proposals.agenda(date(2024, 3, 21)),
        "promised 6": lambda: proposals.promised(TODAY),
    }
    for stories in (2, 8):
        Source.objects.all().delete()
        Entity.objects.all().delete()
        Judgement.objects.all().delete()
        fill(stories)
        for name, ask in asked.items():
            with CaptureQueriesContext(connection) as seen:
                assert ask().items, name
            assert len(seen) <= int(name.split()[-1]), name
            assert len(seen) <= most.setdefault(name, len(seen)), name
