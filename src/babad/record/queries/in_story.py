"""What a story's own page takes from the record."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q

from babad.record.answers import EventLine, InStory, Named, NameInStory
from babad.record.models import Appearance, Quotation, Source, Statement
from babad.record.queries.event_lines import lines
from babad.record.queries.events import involved, reported
from babad.record.queries.moments import Moment
from babad.record.queries.passages import with_passages
from babad.record.queries.quotations import quote_lines
from babad.record.queries.standing import family_of, named

CHRONICLE_AT_MOST = 30
"""Lines of a chronicle inside a story, the newest; the topic's page has all of them."""

FACTS = ("appearance", "quotation", "report", "figure", "legalstep")


def in_story(origin: str, *, as_of: datetime | None = None) -> InStory:
    """Return what the record knows of a story: who is named where, what it is about, its sentences, its main topic's past.

    Only of the version that readers had then; without one all is empty. At most 19 queries.
    """
    moment = Moment(as_of)
    source = Source.objects.filter(moment.in_force(), origin=origin).first()
    if source is None:
        return InStory(source=None)
    naming = list(
        Appearance.objects.filter(moment.public(), source=source)
        .select_related("statement", "entity")
        .only("entity_id", "entity__redacted", "name", "role", "declared", "statement__data", "statement__place")
        .order_by("statement__place")
    )
    people = named((row.entity_id for row in naming), moment)
    places: dict[UUID | None, list[tuple[str, int, int]]] = defaultdict(list)
    found: dict[UUID | None, Named] = {}
    called: dict[UUID | None, str] = {}
    for row in naming:
        if row.declared or (who := people.get(row.entity_id)) is None:
            continue
        if who.id not in found or not found[who.id].role:
            found[who.id] = Named(name=who.name, slug=who.slug, kind=who.kind, role=row.role, id=who.id)
        called[who.id] = max(called.get(who.id, ""), _name(row, who), key=len)
        places[who.id] += [(block, start, end) for block, start, end in row.statement.data.get("spans", ())]
    order = {block["id"]: number for number, block in enumerate(source.blocks)}
    names = [
        NameInStory(
            entity=who,
            places=tuple(
                sorted(set(places[key]), key=lambda place: (order.get(place[0], len(order)), place[1], place[2]))
            ),
            name=called[key],
        )
        for key, who in found.items()
        if places[key]
    ]
    names.sort(key=lambda one: (order.get(one.places[0][0], len(order)), *one.places[0][1:], one.entity.slug))
    declared = [row for row in naming if row.declared and row.entity_id in people]
    topics: dict[UUID | None, Named] = {}
    for row in declared:
        one = people[row.entity_id]
        topics.setdefault(one.id, replace(one, name=_name(row, one)))
    about = tuple(topics.values())
    quoted = list(with_passages(Quotation.objects.filter(moment.public(), source=source)).order_by("statement__place"))
    return InStory(
        source=source.pk,
        names=tuple(names),
        about=about,
        sentences=_sentences(source, moment),
        chronicle=_chronicle(
            about, [row.entity_id for row in declared if people[row.entity_id].id == about[0].id], moment
        ),
        quotes=tuple(quote_lines(quoted, moment, all_rows=True).values()),
    )


def _name(row: Appearance, who: Named) -> str:
    """Return what the text calls an entity; what it is called now, if that name was removed."""
    return who.name if row.entity.redacted else row.name


def _sentences(source: Source, moment: Moment) -> tuple[tuple[UUID, str, int, int], ...]:
    public = Q()
    for fact in FACTS:
        public |= moment.public(f"{fact}__")
    rows = Statement.objects.filter(public, source=source).order_by("place")
    return tuple(rows.values_list("pk", "block", "start", "end"))


def _chronicle(about: Sequence[Named], declared: Sequence[int], moment: Moment) -> tuple[EventLine, ...]:
    if not about:
        return ()
    family = family_of(declared)
    rows = involved(family, moment).filter(reported(moment, "past"), start__isnull=False)
    newest = rows.order_by("-start", "-event_id").values_list("event_id", flat=True)[:CHRONICLE_AT_MOST]
    past = [line for line in lines(newest, moment).values() if line.status == "past"]
    return tuple(sorted(past, key=lambda line: (line.start or date.min, line.end or date.min, line.id)))
