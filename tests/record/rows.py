"""Small pieces of a record for tests of what is asked of it: sources, entities and facts, with nothing read or folded.

Each function makes one thing and returns it. Everything is public as long as its source is in force, unless ``public=False``
makes it a proposal. Times are UTC.
"""

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID, uuid5

from django.utils.text import slugify

from babad.record.models import (
    Appearance,
    Entity,
    EntityName,
    Event,
    Figure,
    Involvement,
    LegalStep,
    Participant,
    Quotation,
    Report,
    Source,
    Statement,
)

_number = count(1)
_ROWS = UUID(int=7)


def at(day: str, hour: int = 8) -> datetime:
    """Return an hour of a day ("2024-03-11")."""
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC) + timedelta(hours=hour)


def make_source(origin: str = "", day: str = "2024-03-11", *, until: str = "", **fields: Any) -> Source:
    """Make a version of a text that readers had from `day`, 8:00, until `until`, 8:00 (empty: it is in force)."""
    origin = origin or f"story:{next(_number)}"
    text = fields.pop("text", f"Isi {origin}.")
    fields.setdefault("version", Source.objects.filter(origin=origin).count() + 1)
    fields.setdefault("published_at", at(day))
    if until:
        fields.setdefault("ended_at", at(until))
        fields.setdefault("ending", Source.Ending.SUPERSEDED)
    return Source.objects.create(
        origin=origin,
        language=fields.pop("language", "id"),
        title=fields.pop("title", f"Judul {origin}"),
        day=fields.pop("first_day", None) or date.fromisoformat(day),
        content_hash=hashlib.sha256(text.encode()).hexdigest(),
        blocks=fields.pop("blocks", [{"id": "b1", "text": text}]),
        **fields,
    )


def make_entity(name: str, kind: str = "person", *, public: bool = True, **fields: Any) -> Entity:
    """Make an entity with its name; its address is made of the name."""
    fields.setdefault("key", uuid5(_ROWS, f"{kind} {name} {next(_number)}"))
    fields.setdefault("slug", slugify(name))
    fields.setdefault("changed_at", at("2024-03-11"))
    entity = Entity.objects.create(name=name, sort_name=name.lower(), kind=kind, is_public=public, **fields)
    EntityName.objects.create(entity=entity, name=name, norm=name.lower())
    return entity


def make_statement(source: Source, kind: str, sentence: str, *, seed: str = "", **fields: Any) -> Statement:
    """Make a statement of a sentence in the source's first block; the same sentence and `seed`: the same fingerprint."""
    number = next(_number)
    block = source.blocks[0]
    start = max(0, block["text"].find(sentence))
    return Statement.objects.create(
        id=uuid5(_ROWS, f"statement {number}"),
        fingerprint=fields.pop("fingerprint", uuid5(_ROWS, f"{source.origin} {kind} {sentence} {seed}")),
        source=source,
        kind=kind,
        place=number,
        block=block["id"],
        start=start,
        end=start + len(sentence),
        exact=sentence,
        certainty=fields.pop("certainty", "sure"),
        rule="test",
        data=fields.pop("data", {}),
        **fields,
    )


def make_appearance(source: Source, entity: Entity, *, public: bool = True, **fields: Any) -> Appearance:
    """Name an entity in a source. `spans` are (block, start, end); without, the places of its name in the first block."""
    name = fields.pop("name", entity.name)
    text = source.blocks[0]["text"]
    start = text.find(name)
    spans = fields.pop("spans", [] if start < 0 else [[source.blocks[0]["id"], start, start + len(name)]])
    data = {"kind": entity.kind, "name": name, "spans": [list(span) for span in spans]}
    sentence = fields.pop("sentence", text)
    statement = make_statement(source, "mention", sentence, seed=f"{entity.key} {name}", data=data)
    fields.setdefault("day", source.day)
    return Appearance.objects.create(
        statement=statement,
        entity=entity,
        origin=source.origin,
        name=name,
        sure=public,
        **_known(source, public),
        **fields,
    )


def make_quotation(
    source: Source, speaker: Entity | None, text: str, *, public: bool = True, **fields: Any
) -> Quotation:
    """Let somebody say something in a source."""
    sentence = fields.pop("sentence", f"“{text}”")
    statement = make_statement(source, "quotation", sentence)
    fields.setdefault("kind", "direct")
    fields.setdefault("speaker_name", speaker.name if speaker else "")
    fields.setdefault("day", fields.get("said_on") or source.day)
    return Quotation.objects.create(statement=statement, speaker=speaker, text=text, **_known(source, public), **fields)


def make_event(**fields: Any) -> Event:
    """Make an event without a report."""
    fields.setdefault("changed_at", at("2024-03-11"))
    return Event.objects.create(key=fields.pop("key", uuid5(_ROWS, f"event {next(_number)}")), **fields)


def make_report(
    source: Source,
    who: Iterable[Entity] = (),
    date: str = "2024-03-11",
    *,
    event: Event | None = None,
    days: tuple[date, date] | None = None,
    public: bool = True,
    **fields: Any,
) -> Report:
    """Report an event (without `event`: a new one) of some participants. `days` are needed where `date` isn't a day or empty.

    Topics of the source must have been declared before.
    """
    sentence = fields.pop("sentence", f"Peristiwa {next(_number)}.")
    statement = make_statement(source, "event", sentence)
    start, end = days or (_day(date), _day(date))
    report = Report.objects.create(
        statement=statement,
        event=event or make_event(),
        type=fields.pop("type", "meeting"),
        status=fields.pop("status", "past"),
        date=date,
        start=start,
        end=end,
        **_known(source, public),
        **fields,
    )
    who = list(who)
    for place, entity in enumerate(who):
        Participant.objects.create(report=report, entity=entity, name=entity.name, sure=True, place=place)
    involved = {entity.pk for entity in who} | ({report.place_id} - {None})
    involved |= set(source.appearances.filter(declared=True).values_list("entity", flat=True))
    for key in involved if public else ():
        Involvement.objects.create(
            report=report,
            entity_id=key,
            event=report.event,
            type=report.type,
            status=report.status,
            start=start,
            end=end,
            public_from=report.public_from,
            public_until=report.public_until,
        )
    return report


def make_figure(
    source: Source,
    text: str,
    low: float | None = None,
    unit: str = "",
    *,
    event: Event | None = None,
    about: Iterable[Entity] = (),
    public: bool = True,
    **fields: Any,
) -> Figure:
    """Give an amount in a source."""
    statement = make_statement(source, "quantity", fields.pop("sentence", f"Jumlahnya {text}."), seed=text)
    fields.setdefault("high", low)
    figure = Figure.objects.create(
        statement=statement, text=text, low=low, unit=unit, event=event, **_known(source, public), **fields
    )
    figure.about.set(about, through_defaults={"day": source.day})
    return figure


def make_legal_step(source: Source, entity: Entity, status: str, *, public: bool = True) -> LegalStep:
    """Say in a source where somebody stands before the law."""
    statement = make_statement(source, "legal", f"{entity.name}: {status}.")
    return LegalStep.objects.create(
        statement=statement, entity=entity, status=status, day=source.day, **_known(source, public)
    )


def _known(source: Source, public: bool) -> dict[str, Any]:
    period = {"public_from": source.published_at, "public_until": source.ended_at} if public else {"public_from": None}
    return {"source": source, **period}


def _day(value: str) -> date | None:
    return date.fromisoformat(value[:10]) if len(value) >= 10 else None
