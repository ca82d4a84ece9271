"""What the record answers with: frozen plain data, complete, never a model or a queryset.

Only what is public at the time asked for is ever in an answer of :mod:`babad.record.queries`; proposals are the desk's
(:mod:`babad.record.proposals`). An ``as_of`` of None is now.
"""

import datetime
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from uuid import UUID

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentence that reports something, as a W3C text-quote selector, with its place and its source."""

    statement: UUID
    text: str
    prefix: str
    suffix: str
    block: str  # id of the block in the source
    start: int  # code points, in the block's text
    end: int
    source: int
    origin: str  # "story:12"
    title: str  # of the source
    published: datetime.datetime  # when readers first had this sentence's version of the source
    day: datetime.date  # the source's own day
    owned: bool  # the house may give the words out


@dataclass(frozen=True, slots=True)
class Named:
    """An entity in a line of its own or another's. ``slug`` is empty for one without a public page."""

    name: str
    slug: str = ""
    kind: str = ""
    role: str = ""  # as the report states it
    id: UUID | None = None  # the entity's key


@dataclass(frozen=True, slots=True)
class FigureLine:
    """An amount; of several of one unit about the same event, ``newest`` marks the one last reported.

    ``id`` stays the same as long as the sentence stands.
    """

    id: UUID
    text: str
    low: float | None
    high: float | None
    unit: str
    newest: bool
    passage: Passage
    event: UUID | None = None
    about: tuple[Named, ...] = ()  # filled in by ``figures`` only


@dataclass(frozen=True, slots=True)
class DateLine:
    """One of the dates that are reported for the same event, with the newest passage that gives it."""

    date: str
    newest: bool
    passage: Passage


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event with all its public reports.

    ``date`` (TIMEX3, empty if unknown) and ``place`` are those of the newest report that gives any; where reports differ,
    ``dates`` and ``figures`` hold them all. ``status`` is that of the newest report, but what was ever reported as past is
    past unless the newest denies it, and what was planned and is denied last is cancelled.
    """

    id: UUID
    type: str
    date: str
    start: datetime.date | None
    end: datetime.date | None
    precision: str  # "time", "day", "range", "week", "month", "year", "unknown"
    status: str  # past, scheduled, hypothetical, alleged, denied; cancelled
    place: Named | None
    participants: tuple[Named, ...]
    passages: tuple[Passage, ...]  # one a report, the newest first
    dates: tuple[DateLine, ...] = ()  # only if they differ
    figures: tuple[FigureLine, ...] = ()
    changed: datetime.datetime | None = None
    merged_into: UUID | None = None  # then the rest is that event's
    gone: bool = False  # a tombstone: only the id is told


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """Somebody's words. ``id`` stays the same as long as the sentence that reports them first stands."""

    id: UUID
    text: str
    kind: str  # direct, indirect
    cue: str
    via: str
    said_on: datetime.date | None
    day: datetime.date  # said_on, or the source's day
    speaker: Named | None
    passages: tuple[Passage, ...]  # the sentence, of the story that had it first; then of others with the same words
    changed: datetime.datetime | None = None
    gone: bool = False  # a tombstone: only the id is told


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role that somebody has or had. ``first`` and ``last`` are the days of the first and last source that state it."""

    role: str
    of: str
    first: datetime.date | None
    last: datetime.date | None
    judged: bool  # an editor said so; then the days are those that the editor gave, None for one left open
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class LegalLine:
    """Where somebody stands before the law: one line a status, with the newest passage that reports it."""

    status: str  # alleged, suspect, defendant, convicted, cleared
    day: datetime.date
    passage: Passage
    since: datetime.date | None = None  # the first day of a source that reports it


@dataclass(frozen=True, slots=True)
class EntityCard:
    """What a wiki page says first."""

    id: UUID
    slug: str
    kind: str
    name: str
    aliases: tuple[str, ...]
    wikidata: str
    role: str  # the latest, with its body; empty if none
    roles: tuple[RoleLine, ...]  # the latest first
    legal: tuple[LegalLine, ...]  # the latest status first
    first_day: datetime.date | None  # of the first and the last source that names it
    last_day: datetime.date | None
    stories: int
    changed: datetime.datetime | None
    moved_to: str = ""  # slug of the entity that this one was merged into, or its new address: redirect there
    merged_into: UUID | None = None  # then the rest is that entity's
    gone: bool = False  # redacted: answer 410, with nothing else


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An entity in a list."""

    id: UUID
    slug: str
    kind: str
    name: str
    role: str
    changed: datetime.datetime
    merged_into: UUID | None = None
    gone: bool = False  # a tombstone: only the id is told


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Part of a list; ``next`` is what to ask on with, empty at the end. A part may be shorter than asked for."""

    items: tuple[Item, ...]
    next: str = ""


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many past events of a type began in a month."""

    month: datetime.date | None  # its first day; None for those of unknown date
    type: str
    count: int


@dataclass(frozen=True, slots=True)
class Activity:
    """How much there is of an entity, and when."""

    events: tuple[MonthCount, ...] = ()
    quotations: tuple[tuple[int, int], ...] = ()  # (year, how many)


@dataclass(frozen=True, slots=True)
class NameInStory:
    """An entity that a story names, and where: (block, start, end) of every place, in the order of the text.

    ``name`` is the fullest form in the text: it stays when the entity is renamed.
    """

    entity: Named
    places: tuple[tuple[str, int, int], ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class InStory:
    """What a story page takes from the record."""

    source: int | None
    names: tuple[NameInStory, ...] = ()
    about: tuple[
        Named, ...
    ] = ()  # the declared topics with a page, the main one first, by the names that were declared
    sentences: tuple[
        tuple[UUID, str, int, int], ...
    ] = ()  # (statement, block, start, end): where lines elsewhere lead to
    chronicle: tuple[EventLine, ...] = ()  # events of the main topic, in the order of time
    quotes: tuple[QuoteLine, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source as the public may see it."""

    id: int
    origin: str
    version: int
    language: str
    title: str
    published: datetime.datetime
    ended: datetime.datetime | None
    ending: str
    why: str
    owned: bool
    blocks: tuple[tuple[str, str], ...] = field(default=())  # (id, text); empty if not owned, or withdrawn
    day: datetime.date | None = None  # of the first publication
