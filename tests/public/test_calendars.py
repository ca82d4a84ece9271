"""The agenda as iCalendar: what becomes an entry, under which key, on which days, and that it says so validly."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from babad.public.calendars import Agenda, Entry, days_of, render
from babad.record import derivation
from babad.record.answers import DateLine, EventLine, Named, Passage

PUBLISHED = datetime(2024, 3, 11, 8, 0, tzinfo=UTC)
SENTENCE = "Bupati Karangjati dijadwalkan bertemu nelayan; koperasi, “jika sempat”, ikut hadir."


def passage(**fields: object) -> Passage:
    made = Passage(
        statement=UUID(int=1),
        text=SENTENCE,
        prefix="",
        suffix="",
        block="b1",
        start=0,
        end=len(SENTENCE),
        source=1,
        origin="story:1",
        title="Bupati, Nelayan, dan Dermaga",
        published=PUBLISHED,
        day=PUBLISHED.date(),
        owned=True,
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def planned(value: str = "2024-04-02", **fields: object) -> EventLine:
    first, last = derivation.days_of(value) or (None, None)
    made = EventLine(
        id=UUID(int=42),
        type="meeting",
        date=value,
        start=first,
        end=last,
        precision=derivation.precision_of(value),
        status="scheduled",
        place=Named("Tanjung Kelor"),
        participants=(Named("Sri Lestari", "sri-lestari"), Named("Koperasi Nelayan")),
        passages=(passage(),),
        changed=PUBLISHED + timedelta(hours=1),
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def rendered(*lines: EventLine, language: str = "id", passed: bool = False) -> bytes:
    address = "https://kabar.example/nasional/a/#s-000000000000:~:text=Bupati"
    entries = tuple(Entry(line, address, passed) for line in lines)
    return render(
        Agenda("Kabar Uji", language, "https://kabar.example/agenda/", "https://kabar.example/agenda.ics", entries)
    )


def read(data: bytes) -> Calendar:
    found = Calendar.from_ical(data)
    found.validate()
    assert not [error for part in found.walk() for error in part.errors]
    return found


def test_an_entry_says_what_when_where_and_who_reports_it() -> None:
    calendar = read(rendered(planned()))
    (entry,) = calendar.events
    assert str(calendar["name"]) == str(calendar["x-wr-calname"]) == "Kabar Uji"
    assert (entry.start, entry.end) == (date(2024, 4, 2), date(2024, 4, 3))
    assert entry["summary"] == "Pertemuan: Sri Lestari, Koperasi Nelayan"
    assert entry["location"] == "Tanjung Kelor"
    assert SENTENCE in entry["description"] and "Bupati, Nelayan, dan Dermaga" in entry["description"]
    assert entry["url"].startswith("https://kabar.example/nasional/a/#s-")
    assert (entry["status"], entry["transp"]) == ("CONFIRMED", "TRANSPARENT")
    assert "Meeting: Sri Lestari" in read(rendered(planned(), language="en")).events[0]["summary"]


def test_its_key_is_the_events_and_its_times_are_the_records() -> None:
    (entry,) = read(rendered(planned())).events
    assert entry["uid"] == str(UUID(int=42))
    assert entry.DTSTAMP == entry.LAST_MODIFIED == PUBLISHED + timedelta(hours=1)
    (moved,) = read(rendered(planned("2024-04-09", changed=PUBLISHED + timedelta(days=1)))).events
    assert moved["uid"] == entry["uid"] and moved.LAST_MODIFIED > entry.LAST_MODIFIED
    (unchanged,) = read(rendered(planned(changed=None))).events
    assert unchanged.LAST_MODIFIED == PUBLISHED


@pytest.mark.parametrize(
    ("status", "passed", "shown"),
    [("scheduled", False, "CONFIRMED"), ("scheduled", True, "TENTATIVE"), ("cancelled", False, "CANCELLED")],
)
def test_what_is_cancelled_or_was_never_reported_says_so(status: str, passed: bool, shown: str) -> None:
    (entry,) = read(rendered(planned(status=status), passed=passed)).events
    assert entry["status"] == shown
    assert ("Belum ada laporan" in entry["description"]) == passed


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2024-04-02", 1),
        ("2024-04-02T10:00", 1),
        ("2024-04-02/2024-04-05", 4),
        ("2024-04", None),
        ("2024-W14", None),
        ("2024", None),
        ("2024-04/2024-05", None),
        ("2024-01-01/2024-12-31", None),
        ("", None),
    ],
)
def test_only_fixed_days_become_entries(value: str, days: int | None) -> None:
    events = read(rendered(planned(value))).events
    assert [(event.end - event.start).days for event in events] == ([days] if days else [])


def test_a_time_of_day_has_no_zone_and_stays_in_the_words() -> None:
    (entry,) = read(rendered(planned("2024-04-02T10:00"))).events
    assert entry.start == date(2024, 4, 2)
    assert entry["summary"].endswith("(2 April 2024, pukul 10.00)")


def test_words_that_are_not_the_houses_stay_at_home() -> None:
    line = planned(participants=(), passages=(passage(owned=False),))
    data = rendered(line).replace(b"\r\n ", b"").decode()
    assert "dijadwalkan bertemu" not in data
    assert "Bupati\\, Nelayan\\, dan Dermaga" in data


def test_dates_that_differ_are_one_entry_at_the_newest() -> None:
    other = DateLine("2024-04-05", False, passage())
    assert len(read(rendered(planned(dates=(DateLine("2024-04-02", True, passage()), other)))).events) == 1


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200)


@settings(deadline=None, max_examples=40)
@given(
    texts=st.lists(st.tuples(TEXT, TEXT, st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 40)), max_size=4)
)
def test_any_words_and_days_make_a_valid_calendar_equal_for_equal_lines(
    texts: list[tuple[str, str, date, int]],
) -> None:
    lines = []
    for number, (name, sentence, first, length) in enumerate(texts):
        last = first + timedelta(days=length)
        value = f"{first}/{last}" if length else f"{first}"
        precision = "range" if length else "day"
        place, who = Named(name or "x"), (Named(sentence or "x"),) if number % 2 else ()
        lines.append(
            planned(
                value,
                id=UUID(int=number + 1),
                start=first,
                end=last,
                precision=precision,
                place=place,
                participants=who,
                passages=(passage(text=sentence or "x"),),
            )
        )
    data = rendered(*lines)
    assert data == rendered(*reversed(lines))
    events = read(data).events
    assert {event["uid"] for event in events} == {str(line.id) for line in lines if days_of(line)}
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
