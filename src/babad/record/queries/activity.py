"""How much there is of an entity, and when: what a picture of it and the way through a long timeline are made of."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import Count
from django.db.models.functions import ExtractYear

from babad.record.answers import Activity, EventLine, MonthCount
from babad.record.models import Involvement, Quotation, Report
from babad.record.queries.event_lines import lines
from babad.record.queries.events import involved, reported
from babad.record.queries.moments import Moment
from babad.record.queries.standing import find


def activity(slug: str, *, as_of: datetime | None = None) -> Activity:
    """Return how many past events of each type began in each month, and how many words were said in each year.

    Nothing of an entity without a page. At most 6 queries.
    """
    moment = Moment(as_of)
    found = find(moment, slug=slug)
    if found is None or not found.public:
        return Activity()
    events = _past_events(found.family, moment)
    counted = Counter((start.replace(day=1) if start else None, type_) for start, type_ in events)
    said = Quotation.objects.filter(moment.public(), speaker__in=found.family)
    by_year = said.annotate(year=ExtractYear("day")).values_list("year").annotate(n=Count("text", distinct=True))
    return Activity(
        events=tuple(
            MonthCount(month, type_, n)
            for (month, type_), n in sorted(counted.items(), key=lambda one: (one[0][0] or date.min, one[0][1]))
        ),
        quotations=tuple(by_year.order_by("year")),
    )


def _past_events(family: Sequence[int], moment: Moment) -> list[tuple[date | None, str]]:
    """Return (first day, type) of every past event, each once and at the day where the timeline has it. 2 queries.

    Which of an event's reports counts is decided here: asked in SQL it is a search for every row, 5 s for 5,000 events.
    """
    rows = Involvement.objects.filter(moment.public(), entity__in=family)
    latest: dict[int, tuple[date, int, str]] = {}
    past = set()
    for event, key, start, status, type_ in rows.values_list("event_id", "pk", "start", "status", "type"):
        latest[event] = max(latest.get(event, (date.min, 0, "")), (start or date.min, key, type_))
        if status == "past":
            past.add(event)
    others = Report.objects.filter(moment.public(), event__in=set(latest) - past, status="past")
    past |= set(others.values_list("event_id", flat=True))
    return [
        (None if start == date.min else start, type_) for event, (start, _key, type_) in latest.items() if event in past
    ]


def undated(slug: str, *, as_of: datetime | None = None, count: int = 100) -> tuple[EventLine, ...]:
    """Return the past events of an entity of which no date is known, at most `count`, those reported last first.

    At most 12 queries.
    """
    moment = Moment(as_of)
    found = find(moment, slug=slug)
    if found is None or not found.public:
        return ()
    rows = involved(found.family, moment).filter(reported(moment, "past"), start__isnull=True)
    keys = rows.order_by("-event_id").values_list("event_id", flat=True)[:count]
    return tuple(line for line in lines(keys, moment).values() if line.status == "past")
