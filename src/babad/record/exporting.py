"""The whole public record as lines of JSON, one object each, in a stable order. docs/reference/export-record.md tells the fields.

What is asked are the public queries, part after part, so nothing is here that isn't public and memory does not grow.
"""

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID

from babad.record import queries
from babad.record.answers import (
    DateLine,
    EntityCard,
    EventLine,
    FigureLine,
    LegalLine,
    Named,
    Page,
    Passage,
    QuoteLine,
    RoleLine,
    SourceView,
)
from babad.record.errors import RecordError
from babad.record.models import Entity, Event, Figure, Quotation, Source
from babad.record.queries.moments import Moment
from babad.record.queries.sources import known, view

SCHEMA = "babad.record/1"
"""The version of the lines' shapes. Fields may be added to it; what changes otherwise gets another number."""

PART = 500
"""How many objects are asked for at a time."""

Item = TypeVar("Item")


def export(
    *,
    kinds: tuple[str, ...] = (),
    as_of: datetime | None = None,
    now: datetime,
    site: str,
    each: Callable[[], object] = lambda: None,
) -> Iterator[str]:
    """Yield the lines of an export, each ending in a newline: a head, everything of some `kinds` (none: all), an end.

    `as_of`: what readers could know then; `now` and `site` are named in the head. `each` is called once an object.
    RecordError if a kind isn't one.
    """
    if unknown := sorted(set(kinds) - set(KINDS)):
        raise RecordError(f"There is no kind {', '.join(unknown)}; choose from {', '.join(KINDS)}.")
    wanted = [kind for kind in KINDS if not kinds or kind in kinds]
    yield _line("export", {"site": site, "made_at": now, "as_of": as_of, "kinds": wanted})
    counts = {}
    for kind in wanted:
        counts[kind] = 0
        for fields in KINDS[kind](as_of):
            yield _line(kind, fields)
            counts[kind] += 1
            each()
    yield _line("end", {"counts": counts})


def estimate(kinds: tuple[str, ...] = ()) -> int:
    """Return about how many objects an export has, for a progress bar: a few too many."""
    rows = {
        "source": Source.objects.all(),
        "entity": Entity.objects.filter(is_public=True),
        "event": Event.objects.filter(merged_into=None),
        "quotation": Quotation.objects.filter(public_from__isnull=False),
        "figure": Figure.objects.filter(public_from__isnull=False),
    }
    return sum(found.count() for kind, found in rows.items() if not kinds or kind in kinds)


# ---- Each kind, part after part --------------------------------------------------------------------------------------


def _sources(as_of: datetime | None) -> Iterator[dict[str, Any]]:
    moment = Moment(as_of)
    last = 0
    while part := list(known(moment).filter(pk__gt=last).order_by("pk")[:PART]):
        last = part[-1].pk
        yield from (_source(view(one, moment)) for one in part)


def _entities(as_of: datetime | None) -> Iterator[dict[str, Any]]:
    for row in _all(lambda after: queries.entities(as_of=as_of, after=after, count=PART)):
        card = queries.entity_by_id(row.id, as_of=as_of)
        if card is not None and not card.gone:  # it may have gone since it was listed
            yield _entity(card)


def _events(as_of: datetime | None) -> Iterator[dict[str, Any]]:
    for line in _all(lambda after: queries.events(as_of=as_of, after=after, count=PART)):
        yield _event(line)


def _quotations(as_of: datetime | None) -> Iterator[dict[str, Any]]:
    for line in _all(lambda after: queries.quotations(as_of=as_of, after=after, count=PART)):
        yield _quotation(line)


def _figures(as_of: datetime | None) -> Iterator[dict[str, Any]]:
    for line in _all(lambda after: queries.figures(as_of=as_of, after=after, count=PART)):
        yield _figure(line)


def _all(ask: Callable[[str], Page[Item]]) -> Iterator[Item]:
    page = ask("")
    yield from page.items
    while page.next:
        page = ask(page.next)
        yield from page.items


KINDS: dict[str, Callable[[datetime | None], Iterator[dict[str, Any]]]] = {
    "source": _sources,
    "entity": _entities,
    "event": _events,
    "quotation": _quotations,
    "figure": _figures,
}
"""The kinds of objects, in the order in which they stand in an export: what others point to comes first."""


# ---- Shapes ----------------------------------------------------------------------------------------------------------
# Written out, so that a change of an answer does not change what others read by itself. Every field is always there; what
# is not known is null.


def _source(one: SourceView) -> dict[str, Any]:
    return {
        "id": one.id,
        "origin": one.origin,
        "version": one.version,
        "language": one.language,
        "title": one.title,
        "day": one.day,
        "published": one.published,
        "ended": one.ended,
        "ending": one.ending or None,
        "why": one.why or None,
        "owned": one.owned,
        "blocks": [{"id": block, "text": words} for block, words in one.blocks],
    }


def _entity(one: EntityCard) -> dict[str, Any]:
    return {
        "id": one.id,
        "slug": one.slug,
        "kind": one.kind,
        "name": one.name,
        "aliases": one.aliases,
        "wikidata": one.wikidata or None,
        "role": one.role or None,
        "roles": [_role(role) for role in one.roles],
        "legal": [_legal(step) for step in one.legal],
        "first_day": one.first_day,
        "last_day": one.last_day,
        "stories": one.stories,
        "changed": one.changed,
    }


def _role(one: RoleLine) -> dict[str, Any]:
    return {
        "role": one.role,
        "of": one.of or None,
        "first": one.first,
        "last": one.last,
        "judged": one.judged,
        "passages": [_passage(passage) for passage in one.passages],
    }


def _legal(one: LegalLine) -> dict[str, Any]:
    return {"status": one.status, "day": one.day, "since": one.since, "passage": _passage(one.passage)}


def _event(one: EventLine) -> dict[str, Any]:
    return {
        "id": one.id,
        # "type" says what kind of line this is.
        "event_type": one.type,
        "date": one.date or None,
        "date_precision": one.precision,
        "start": one.start,
        "end": one.end,
        "status": one.status,
        "place": _named(one.place) if one.place else None,
        "participants": [_named(who) for who in one.participants],
        "passages": [_passage(passage) for passage in one.passages],
        "dates": [_date(each) for each in one.dates],
        "figures": [each.id for each in one.figures],
        "changed": one.changed,
    }


def _date(one: DateLine) -> dict[str, Any]:
    return {"date": one.date, "newest": one.newest, "passage": _passage(one.passage)}


def _quotation(one: QuoteLine) -> dict[str, Any]:
    return {
        "id": one.id,
        "text": one.text,
        "kind": one.kind,
        "cue": one.cue or None,
        "via": one.via or None,
        "said_on": one.said_on,
        "day": one.day,
        "speaker": _named(one.speaker) if one.speaker else None,
        "passages": [_passage(passage) for passage in one.passages],
    }


def _figure(one: FigureLine) -> dict[str, Any]:
    return {
        "id": one.id,
        "text": one.text,
        "low": one.low,
        "high": one.high,
        "unit": one.unit or None,
        "newest": one.newest,
        "event": one.event,
        "about": [_named(who) for who in one.about],
        "passage": _passage(one.passage),
    }


def _named(one: Named) -> dict[str, Any]:
    return {
        "id": one.id,
        "slug": one.slug or None,
        "kind": one.kind or None,
        "name": one.name,
        "role": one.role or None,
    }


def _passage(one: Passage) -> dict[str, Any]:
    """The sentence is cited from any text; the words around it only from one that the house may give out."""
    return {
        "statement": one.statement,
        "source": one.source,
        "origin": one.origin,
        "block": one.block,
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "prefix": one.prefix if one.owned else None,
        "suffix": one.suffix if one.owned else None,
        "published": one.published,
    }


def _line(kind: str, fields: dict[str, Any]) -> str:
    return json.dumps({"type": kind, "schema": SCHEMA, **fields}, ensure_ascii=False, default=_plain) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date):  # and datetime, with its offset
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in an export")
