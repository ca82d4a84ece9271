"""Amounts that were counted or measured."""

from collections import defaultdict
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from babad.record.answers import FigureLine, Page
from babad.record.models import Figure, FigureAbout
from babad.record.queries.event_lines import figure_line, figures_of
from babad.record.queries.moments import Moment
from babad.record.queries.paging import beyond, checked, cursor, position
from babad.record.queries.passages import with_passages
from babad.record.queries.standing import find, named


def figures(
    *,
    slug: str | None = None,
    unit: str | None = None,
    from_: date | None = None,
    to: date | None = None,
    language: str | None = None,
    as_of: datetime | None = None,
    after: str = "",
    count: int = 50,
) -> Page[FigureLine]:
    """Return amounts: of an entity those of the newest text first, of all those that came last first. At most 10 queries.

    `from_` and `to` are days of texts, both included, `language` is theirs. ``newest`` is true unless a newer text gives
    another amount of the same unit for the same event.
    """
    moment = Moment(as_of)
    wanted = moment.public("figure__" if slug is not None else "")
    for field, value in (
        ("unit", unit),
        ("source__day__gte", from_),
        ("source__day__lte", to),
        ("source__language", language),
    ):
        if value is not None:
            wanted &= Q(**{f"figure__{field}" if slug is not None else field: value})
    rows: QuerySet[Any]
    kinds: tuple[type, ...]
    if slug is None:
        name, order, kinds = "figures", ("-source_id", "-pk"), (int, str)
        rows = Figure.objects.filter(wanted).annotate(key=F("pk"))
    else:
        found = find(moment, slug=slug)
        if found is None or not found.public:
            return Page(())
        name, order, kinds = "figures of an entity", ("-day", "-figure_id"), (date, str)
        mine = FigureAbout.objects.filter(entity__in=found.family)
        twice = mine.filter(figure=OuterRef("figure"), pk__gt=OuterRef("pk"))
        rows = mine.filter(wanted, ~Exists(twice)).annotate(key=F("figure_id"))
    if after:
        rows = rows.filter(beyond(order, position(name, after, kinds)))
    places = list(rows.order_by(*order).values_list("key", order[0][1:])[: checked(count) + 1])
    keys = [key for key, _place in places[:count]]
    by_key = {row.pk: row for row in with_passages(Figure.objects.filter(pk__in=keys)).select_related("event")}
    shown = [by_key[key] for key in keys]
    beside = figures_of({row.event_id for row in shown if row.event_id is not None}, moment)
    newest = {line.passage.statement for several in beside.values() for line in several if line.newest}
    about = defaultdict(list)
    for figure, entity in (
        FigureAbout.objects.filter(figure__in=[row.pk for row in shown])
        .order_by("pk")
        .values_list("figure_id", "entity_id")
    ):
        about[figure].append(entity)
    people = named([entity for several in about.values() for entity in several], moment)
    items = []
    for row in shown:
        who = {people[entity].id: people[entity] for entity in about[row.pk] if entity in people}
        items.append(
            figure_line(
                row,
                newest=row.event_id is None or row.pk in newest,
                event=row.event,
                about=tuple(who.values()),
            )
        )
    edge, place = places[count - 1] if len(places) > count else (None, None)
    return Page(tuple(items), cursor(name, place, str(edge)) if edge else "")
