"""From the record's answers to the lines that pages show: addresses put in, times moved to the house's zone. No query."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from babad.public.addresses import sentence_fragment, wiki_address
from babad.public.charts import Count
from babad.public.enhance import is_web_address
from babad.public.gathering.frame import Surroundings
from babad.public.record_contexts import (
    AgendaDay,
    AgendaMonth,
    DateEntry,
    EntityLink,
    EventEntry,
    EventGroup,
    FigureEntry,
    LegalEntry,
    QuoteEntry,
    RoleEntry,
    Sentence,
    When,
)
from babad.record.answers import EntityRow, EventLine, FigureLine, LegalLine, Named, Passage, QuoteLine, RoleLine
from babad.record.derivation import days_of, precision_of

REPORTS_SHOWN = 20
"""Of an event that more stories report only the newest are listed: the page must stay light."""

# What an acquittal must stand beside, wherever it is listed.
ACCUSING = frozenset({"accuse", "arrest", "trial"})

_STORY = "story:"


def story_key(origin: str) -> int | None:
    """Return the key of the story that an origin of the record stands for; None for a text from outside."""
    number = origin.removeprefix(_STORY)
    return int(number) if origin.startswith(_STORY) and number.isdigit() else None


def story_keys(passages: Iterable[Passage]) -> set[int]:
    """Return the keys of the stories that are needed to link to these passages."""
    return {key for passage in passages if (key := story_key(passage.origin)) is not None}


def passages_of_events(lines: Iterable[EventLine]) -> Iterable[Passage]:
    """Give every passage that events are shown with."""
    for line in lines:
        yield from line.passages[:REPORTS_SHOWN]
        yield from (one.passage for one in line.dates)
        yield from (one.passage for one in line.figures)


@dataclass(frozen=True)
class Lines:
    """Makes lines for a page in its language, given the stories that it may link to."""

    around: Surroundings

    # ---- Pieces ------------------------------------------------------------------------------------------------------

    def sentence(self, passage: Passage) -> Sentence:
        """Return a passage with the way to it; without one if its story isn't public (any more)."""
        row = self.around.tree.rows.get(story_key(passage.origin) or 0)
        address = self.around.tree.address(row) if row and row.kind == "story" else ""
        if not address and is_web_address(passage.origin):
            address = passage.origin
        published = self.around.local(passage.published)
        assert published is not None
        return Sentence(
            text=passage.text,
            title=passage.title,
            address=address + sentence_fragment(passage.statement, passage.text) if address else "",
            published=published,
            language=row.language if row else "",
        )

    def entity(self, named: Named) -> EntityLink:
        """Return somebody in a line; without an address if they have no page."""
        address = wiki_address(self.around.language, named.slug) if named.slug else ""
        return EntityLink(named.name, address, named.kind, named.role)

    def listed(self, row: EntityRow) -> EntityLink:
        """Return an entity in a list."""
        return EntityLink(row.name, wiki_address(self.around.language, row.slug), row.kind, row.role)

    # ---- Lines -------------------------------------------------------------------------------------------------------

    def event(self, line: EventLine, *, unreported: bool = False, cleared: LegalEntry | None = None) -> EventEntry:
        """Return an event. `cleared`: the page's person was, which stands beside an accusation, an arrest and a trial."""
        since = self.around.local(min(passage.published for passage in line.passages))
        assert since is not None
        sources = tuple(map(self.sentence, line.passages[:REPORTS_SHOWN]))
        # Where reports differ only the newest has the last word, whatever its language.
        one_story = not line.dates and line.status != "cancelled"
        own = [one for one in sources if one.language == self.around.language] if one_story else []
        return EventEntry(
            anchor=anchor("e", line.id),
            type=line.type,
            status=line.status,
            when=When(line.date, line.start, line.end, line.precision),
            place=self.entity(line.place) if line.place else None,
            participants=tuple(map(self.entity, line.participants)),
            told=(own or sources)[0],
            sources=sources,
            reports=len(line.passages),
            since=since,
            dates=tuple(DateEntry(_when(one.date), one.newest, self.sentence(one.passage)) for one in line.dates),
            figures=self.figures(line.figures, one_event=True),
            unreported=unreported,
            outcome=cleared if line.type in ACCUSING else None,
        )

    def figures(self, lines: Sequence[FigureLine], *, one_event: bool = False) -> tuple[FigureEntry, ...]:
        """Return amounts; only one that has others of its event and unit beside it is marked as the newest.

        `one_event` says that all are of one. Of amounts of no event none is newer: they may be of different things.
        """
        beside = Counter((line.event, line.unit) for line in lines if one_event or line.event)
        return tuple(
            FigureEntry(
                anchor("f", line.id),
                line.text,
                line.newest and beside[line.event, line.unit] > 1,
                self.sentence(line.passage),
            )
            for line in lines
        )

    def quote(self, line: QuoteLine) -> QuoteEntry:
        since = self.around.local(min(passage.published for passage in line.passages))
        assert since is not None
        return QuoteEntry(
            anchor=anchor("q", line.id),
            text=line.text,
            kind=line.kind,
            via=line.via,
            said_on=line.said_on,
            day=line.day,
            speaker=self.entity(line.speaker) if line.speaker else None,
            sources=tuple(map(self.sentence, line.passages[:REPORTS_SHOWN])),
            reports=len(line.passages),
            since=since,
        )

    def roles(self, lines: Sequence[RoleLine]) -> tuple[RoleEntry, ...]:
        """Return roles in the words of the page's language, and what editors gave; all, if there are none such."""
        made = [
            RoleEntry(
                line.role,
                line.of,
                line.first,
                line.last,
                line.judged,
                self.sentence(line.passages[0]) if line.passages else None,
            )
            for line in lines
        ]
        own = [one for one in made if one.judged or (one.source and one.source.language == self.around.language)]
        return tuple(own or made)

    def legal(self, line: LegalLine) -> LegalEntry:
        return LegalEntry(line.status, line.day, self.sentence(line.passage))


def anchor(kind: str, key: UUID) -> str:
    """Return the id of a line's place in a page: "e-" and twelve digits of the event's key, "q-" … of a quotation's."""
    return f"{kind}-{key.hex[:12]}"


def grouped(entries: Iterable[EventEntry]) -> tuple[EventGroup, ...]:
    """Return events under their months, in their order; what has no month stands under its year, then without any."""
    return tuple(
        EventGroup(year, month, tuple(members)) for (year, month), members in groupby(_by_time(entries), key=_time_of)
    )


def agenda(entries: Iterable[EventEntry], *, today: date) -> tuple[AgendaMonth, ...]:
    """Return planned events under months and days, soonest first; what lasts since before `today` stands under today.

    Events whose day isn't fixed come last in their month, those without any date at the very end.
    """
    placed = sorted(((_agenda_place(entry, today), entry) for entry in entries), key=lambda pair: _soonest(*pair[0]))
    months = []
    for month, of_month in groupby(placed, key=lambda pair: pair[0][0]):
        days = tuple(
            AgendaDay(day, tuple(entry for _place, entry in of_day))
            for day, of_day in groupby(of_month, key=lambda pair: pair[0][1])
        )
        months.append(AgendaMonth(month, days))
    return tuple(months)


def counted(lines: Iterable[EventLine]) -> tuple[Count, ...]:
    """Return events as what a chart is drawn from."""
    return tuple(Count(_month(line.start) if line.start else None, line.type, 1) for line in lines)


def _time_of(entry: EventEntry) -> tuple[int | None, int | None]:
    first, last = entry.when.start, entry.when.end
    if first is None or last is None:
        return None, None
    # "2021", or the first half of it, is in no month; the last days of one and the first of the next are.
    in_month = entry.when.precision != "year" and (last - first).days <= 31
    return first.year, first.month if in_month else None


def _by_time(entries: Iterable[EventEntry]) -> list[EventEntry]:
    """Return events newest first as they came, but each year's without a month after those with one."""

    def place(entry: EventEntry) -> tuple[int, int]:
        year, month = _time_of(entry)
        return -(year or 0), -(month or 0)

    return sorted(entries, key=place)  # stable: within a month the order stays


def _agenda_place(entry: EventEntry, today: date) -> tuple[date | None, date | None]:
    first, last = entry.when.start, entry.when.end
    if first is None or last is None:
        return None, None
    shown = max(first, today)
    fixed = entry.when.precision in {"day", "time"} or (entry.when.precision == "range" and (last - first).days < 31)
    return shown.replace(day=1), shown if fixed else None


def _soonest(month: date | None, day: date | None) -> tuple[date, date]:
    return month or date.max, day or date.max


def _when(value: str) -> When:
    first, last = days_of(value) or (None, None)
    return When(value, first, last, precision_of(value))


def _month(day: date) -> date:
    return day.replace(day=1)
