"""How much there is of an entity, and when: what a picture of it and the way through a long timeline are made of."""

from datetime import datetime

from django.db.models import Count
from django.db.models.functions import ExtractYear, TruncMonth

from babad.record.answers import Activity, EventLine, MonthCount
from babad.record.models import Quotation
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
    # One row an event, as the timeline has it.
    rows = involved(found.family, moment).filter(reported(moment, "past"))
    counted = rows.annotate(month=TruncMonth("start")).values_list("month", "report__type").annotate(n=Count("pk"))
    said = Quotation.objects.filter(moment.public(), speaker__in=found.family)
    by_year = said.annotate(year=ExtractYear("day")).values_list("year").annotate(n=Count("text", distinct=True))
    return Activity(
        events=tuple(MonthCount(month, kind, n) for month, kind, n in counted.order_by("month", "report__type")),
        quotations=tuple(by_year.order_by("year")),
    )


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
