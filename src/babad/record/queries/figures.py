"""Amounts that were counted or measured."""

from collections import defaultdict
from datetime import date, datetime

from babad.record.answers import FigureLine, Page
from babad.record.models import Figure
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
    """Return amounts, those of the newest text first; `from_` and `to` are days of texts, both included,
    `language` is theirs.

    ``newest`` is true unless a newer text gives another amount of the same unit for the same event. At most 9 queries.
    """
    moment = Moment(as_of)
    wanted = Figure.objects.filter(moment.public())
    if slug is not None:
        found = find(moment, slug=slug)
        if found is None or not found.public:
            return Page(())
        wanted = wanted.filter(pk__in=Figure.about.through.objects.filter(entity__in=found.family).values("figure"))
    if unit is not None:
        wanted = wanted.filter(unit=unit)
    if from_ is not None:
        wanted = wanted.filter(source__day__gte=from_)
    if to is not None:
        wanted = wanted.filter(source__day__lte=to)
    if language is not None:
        wanted = wanted.filter(source__language=language)
    order = ("-source__day", "-pk")
    if after:
        wanted = wanted.filter(beyond(order, position("figures", after, (date, str))))
    rows = list(with_passages(wanted).select_related("event").order_by(*order)[: checked(count) + 1])
    shown = rows[:count]
    beside = figures_of({row.event_id for row in shown if row.event_id is not None}, moment)
    newest = {line.passage.statement for several in beside.values() for line in several if line.newest}
    about = defaultdict(list)
    for figure, entity in (
        Figure.about.through.objects.filter(figure__in=[row.pk for row in shown])
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
    last = rows[count - 1] if len(rows) > count else None
    return Page(tuple(items), cursor("figures", last.source.day, str(last.pk)) if last else "")
