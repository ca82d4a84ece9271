"""The record's lines as pages show them: plain frozen data, like all of :mod:`babad.public.contexts`, whose pages hold them.

Every line carries the sentences that report it. Datetimes are aware and stand in the house's zone; addresses are paths on this
site, or absolute for a source outside; an empty one leads nowhere, and its name stands as text.
"""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class When:
    """The date of an event, as exact as it is known."""

    value: str  # TIMEX3; empty if unknown
    start: date | None
    end: date | None
    precision: str  # "time", "day", "range", "week", "month", "year", "unknown"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that reports something, and the way to it."""

    text: str
    title: str  # of the story
    address: str  # leads to the sentence itself; empty if the story isn't public (any more)
    published: datetime  # when readers first had it
    language: str = ""  # of the story; empty if it is the page's own, or not known


@dataclass(frozen=True, slots=True)
class EntityLink:
    """Somebody or something in a line or a list."""

    name: str
    address: str = ""
    kind: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class DateEntry:
    """One of the dates that are reported for an event."""

    when: When
    newest: bool
    source: Sentence


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """An amount that is reported; of several of one unit about one event ``newest`` marks the one last reported."""

    anchor: str
    text: str
    newest: bool
    source: Sentence


@dataclass(frozen=True, slots=True)
class LegalEntry:
    """Where somebody stands before the law, and since which day that is reported."""

    status: str  # "alleged", "suspect", "defendant", "convicted", "cleared"
    day: date
    source: Sentence


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event, with its reports."""

    anchor: str  # id of its place in the page
    type: str
    status: str  # "past", "scheduled", "hypothetical", "alleged", "denied", "cancelled"
    when: When
    place: EntityLink | None
    participants: tuple[EntityLink, ...]
    told: Sentence  # one of its sources: the newest, or the newest in the page's language where that tells the same
    sources: tuple[Sentence, ...]  # newest first, at least one; of very many reports only the newest
    reports: int  # how many there are
    since: datetime  # when readers first could know of it
    dates: tuple[DateEntry, ...] = ()  # only where reports differ
    figures: tuple[FigureEntry, ...] = ()
    unreported: bool = False  # its day has passed and nobody has reported that it happened
    outcome: LegalEntry | None = None  # what came of an accusation, an arrest, a trial, if the person was cleared


@dataclass(frozen=True, slots=True)
class EventGroup:
    """The events of a month; of a whole year if ``month`` is None; without any date if ``year`` is None."""

    year: int | None
    month: int | None
    events: tuple[EventEntry, ...]

    @property
    def first_day(self) -> date | None:
        """The first day of the month (or of the year)."""
        return date(self.year, self.month or 1, 1) if self.year is not None else None


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """The events of one day of an agenda, or those of a month whose day isn't fixed (``day`` is None)."""

    day: date | None
    events: tuple[EventEntry, ...]


@dataclass(frozen=True, slots=True)
class AgendaMonth:
    """A month of an agenda; ``month`` is its first day, None for events of which no day is known."""

    month: date | None
    days: tuple[AgendaDay, ...]


@dataclass(frozen=True, slots=True)
class QuoteEntry:
    """Somebody's words."""

    anchor: str
    text: str
    kind: str  # "direct", "indirect"
    via: str  # who had it first: "Reuters"
    said_on: date | None
    day: date  # said_on, or the story's day
    speaker: EntityLink | None
    sources: tuple[Sentence, ...]
    reports: int
    since: datetime


@dataclass(frozen=True, slots=True)
class RoleEntry:
    """A role somebody has or had, between the days on which it was reported first and last (or as an editor gave them)."""

    role: str
    of: str
    first: date | None  # None: since or until a day that isn't known
    last: date | None
    judged: bool
    source: Sentence | None


@dataclass(frozen=True, slots=True)
class TimeLink:
    """The way to a part of a long timeline; without a year to the events of unknown date."""

    year: int | None
    month: int | None
    count: int
    address: str
    current: bool = False

    @property
    def first_day(self) -> date | None:
        return date(self.year, self.month or 1, 1) if self.year is not None else None
