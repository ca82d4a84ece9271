"""The agenda as iCalendar (RFC 5545, with NAME, URL and REFRESH-INTERVAL of RFC 7986). Pure: from the record's lines to bytes.

An event keeps its UID, the key that the record gave it, for good: what moved or was cancelled is the same entry with a later
LAST-MODIFIED. No time is the clock's: equal lines make equal bytes. Every entry is a whole day or several, because a report's
"16.13" has no zone; the time stands in its title. What has no fixed day (a week, a month, a year) is no entry at all.
See docs/contracts/wiki-addresses.md.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.utils import translation
from django.utils.translation import gettext as _
from icalendar import Calendar, Component, Event, Timezone, TimezoneStandard

from babad.public.dates import event_date, time_of_day
from babad.public.record_contexts import When
from babad.public.wording import event_type
from babad.record.answers import EventLine

LONGEST = timedelta(days=31)
"""What is said to last longer is a season, not an appointment."""

TITLE_LENGTH = 90
REFRESH = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """A planned event with the absolute address of the sentence that reports it last."""

    event: EventLine
    address: str
    passed: bool = False  # its day is over, and nobody has reported it


@dataclass(frozen=True, slots=True)
class Agenda:
    """What one feed holds. Addresses are absolute."""

    name: str
    language: str
    page: str
    itself: str
    entries: tuple[Entry, ...]


def render(agenda: Agenda) -> bytes:
    """Return `agenda` as iCalendar, in its language; entries without a fixed day are left out."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//Babad//{agenda.language.upper()}")
    calendar.add("name", agenda.name)
    calendar.add("x-wr-calname", agenda.name)  # what most programs still read
    calendar.add("url", agenda.page)
    calendar.add("source", agenda.itself)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    with translation.override(agenda.language):
        events: list[Component] = [_event(entry) for entry in has_day(agenda.entries)]
    # RFC 5545, 3.6: a calendar without any component is none. A zone that nothing uses does no harm.
    for component in events or [_utc()]:
        calendar.add_component(component)
    content: bytes = calendar.to_ical()
    return content


def has_day(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries whose day or days are fixed, in the order of time."""
    fixed = [entry for entry in entries if days_of(entry.event)]
    return sorted(fixed, key=lambda entry: (entry.event.start or date.min, str(entry.event.id)))


def days_of(event: EventLine) -> tuple[date, date] | None:
    """Return an event's first and last day if they are fixed; None for "next week", "in March" and the like."""
    if event.start is None or event.end is None or event.end - event.start >= LONGEST:
        return None
    if event.precision in {"day", "time"} and event.start == event.end:
        return event.start, event.end
    # "2022-01/2022-02" is a range too, of months.
    in_days = all(len(part.partition("T")[0]) == len("2022-01-09") for part in event.date.split("/"))
    return (event.start, event.end) if event.precision == "range" and in_days else None


def _event(entry: Entry) -> Event:
    line = entry.event
    first, last = line.start, line.end
    assert first is not None and last is not None
    made = Event()
    made.add("uid", str(line.id))
    changed = _changed(line)
    made.add("dtstamp", changed)
    made.add("last-modified", changed)
    made.add("dtstart", first)
    made.add("dtend", last + timedelta(days=1))  # the first day that it no longer lasts
    made.add("summary", _title(line))
    made.add("description", _description(entry))
    if line.place:
        made.add("location", line.place.name)
    made.add("url", entry.address)
    made.add("categories", [event_type(line.type)])
    made.add("transp", "TRANSPARENT")  # news of an event makes no reader busy
    status = {"cancelled": "CANCELLED"}.get(line.status, "TENTATIVE" if entry.passed else "CONFIRMED")
    made.add("status", status)
    return made


def _utc() -> Timezone:
    zone = Timezone()
    zone.add("tzid", "Etc/UTC")
    always = TimezoneStandard()
    always.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001 - a zone's own start has none
    always.add("tzoffsetfrom", timedelta())
    always.add("tzoffsetto", timedelta())
    zone.add_component(always)
    return zone


def _changed(line: EventLine) -> datetime:
    changed = line.changed or max(passage.published for passage in line.passages)
    return changed.astimezone(UTC).replace(microsecond=0)


def _title(line: EventLine) -> str:
    names = ", ".join(named.name for named in line.participants)
    newest = line.passages[0]
    told = names or _shortened(newest.text if newest.owned else newest.title)
    time = time_of_day(line.date)
    title = f"{event_type(line.type)}: {told}"
    return f"{title} ({_when(line)})" if time else title


def _description(entry: Entry) -> str:
    line = entry.event
    newest = line.passages[0]
    # Words that aren't the house's own stay on its own pages, as in feeds.
    parts = [newest.text if newest.owned else "", _when(line)]
    if entry.passed:
        parts.append(_("No report yet"))
    parts.append(f"{newest.title}\n{entry.address}")
    return "\n\n".join(filter(None, parts))


def _when(line: EventLine) -> str:
    return event_date(When(line.date, line.start, line.end, line.precision))


def _shortened(text: str) -> str:
    if len(text) <= TITLE_LENGTH:
        return text
    return text[:TITLE_LENGTH].rpartition(" ")[0] + " …"
