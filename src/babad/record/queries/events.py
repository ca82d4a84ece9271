"""What happened, what is planned, and what was planned and never heard of again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from babad.record.answers import EventLine, Page
from babad.record.models import Event, Involvement, Report
from babad.record.queries.event_lines import CANCELLED, lines, tombstone
from babad.record.queries.moments import Moment
from babad.record.queries.paging import beyond, checked, cursor, position
from babad.record.queries.standing import find


def timeline(
    slug: str, *, before_day: date | None = None, as_of: datetime | None = None, after: str = "", count: int = 100
) -> Page[EventLine]:
    """Return what happened with an entity, the newest first, undated events last; nothing of one without a page.

    Events in which it takes part, that were in it (a place), or that were reported in stories of which it is a declared
    topic. Each stands where the reports that say so put it. `before_day`: only what began before. At most 12 queries.
    """
    moment = Moment(as_of)
    found = find(moment, slug=slug)
    if found is None or not found.public:
        return Page(())
    rows = involved(found.family, moment).filter(reported(moment, "past"))
    if before_day is not None:
        rows = rows.filter(start__lt=before_day)
    return _newest_first("timeline", rows, moment, {"past"}, after, count)


def coming(
    slug: str | None = None, *, today: date, as_of: datetime | None = None, after: str = "", count: int = 100
) -> Page[EventLine]:
    """Return what is planned and not over by `today`, the soonest first; without `slug` for everybody (the agenda).

    What was planned and is cancelled stands among them until its day is over. At most 12 queries.
    """
    moment = Moment(as_of)
    rows = _rows(slug, moment, "scheduled").filter(end__gte=today)
    order = ("start", "event_id")
    if after:
        rows = rows.filter(beyond(order, position("coming", after, (date, int))))
    places = list(rows.order_by(*order).values_list("event_id", "start")[: checked(count) + 1])
    told = lines((event for event, _start in places[:count]), moment)
    return Page(
        tuple(line for line in told.values() if line.status in {"scheduled", CANCELLED}),
        cursor("coming", places[count - 1][1], places[count - 1][0]) if len(places) > count else "",
    )


def unreported(
    slug: str | None = None, *, today: date, as_of: datetime | None = None, count: int = 50
) -> tuple[EventLine, ...]:
    """Return what was planned for a day before `today`, and nobody has reported since; the last one first.

    At most 12 queries.
    """
    moment = Moment(as_of)
    rows = _rows(slug, moment, "scheduled").filter(~reported(moment, "past"), status="scheduled", end__lt=today)
    keys = rows.order_by("-end", "-event_id").values_list("event_id", flat=True)[: checked(count)]
    return tuple(line for line in lines(keys, moment).values() if line.status == "scheduled")


def events(
    *,
    slug: str | None = None,
    type: str | None = None,  # noqa: A002 - what it is called in the API
    status: str | None = None,
    from_: date | None = None,
    to: date | None = None,
    updated_since: datetime | None = None,
    as_of: datetime | None = None,
    after: str = "",
    count: int = 50,
) -> Page[EventLine]:
    """Return events that meet all that is asked for, the newest first, undated ones last. At most 12 queries.

    `from_` and `to` (both included) keep what lies at least partly between them. `updated_since` gives what changed then or
    later, in the order of the changes, with a tombstone (``gone``) for what is not, or no more, among what is asked for.
    """
    moment = Moment(as_of)
    moment.refuse_changes(updated_since)
    rows = _rows(slug, moment)
    if type is not None:
        rows = rows.filter(reported(moment, type=type))
    if status is not None:
        # What is cancelled has been denied; what is past may have been reported as planned since.
        rows = rows.filter(reported(moment, {CANCELLED: "denied"}.get(status, status)))
    if from_ is not None:
        rows = rows.filter(end__gte=from_)
    if to is not None:
        rows = rows.filter(start__lte=to)
    if updated_since is not None:
        return _changes(rows, moment, updated_since, {status} if status else None, type or "", after, count)
    return _newest_first("events", rows, moment, {status} if status else None, after, count, type or "")


def event(key: UUID, *, as_of: datetime | None = None) -> EventLine | None:
    """Return an event; None if it was not public then. One that was joined to another answers as that one, and says so.

    At most 7 queries.
    """
    moment = Moment(as_of)
    asked = Event.objects.filter(key=key).select_related("merged_into").first()
    if asked is None:
        return None
    stays = asked.merged_into or asked
    line = lines([stays.pk], moment).get(stays.pk)
    if line is None or stays == asked:
        return line
    return replace(line, id=asked.key, merged_into=line.id)


def _rows(slug: str | None, moment: Moment, status: str | None = None) -> QuerySet[Any]:
    """Return a row of each event that was public, or of each of an entity's; none of an entity without a page.

    With a `status` only of those that a report gives it.
    """
    if slug is None:
        return heads(moment, status)
    found = find(moment, slug=slug)
    rows = involved(found.family if found and found.public else (), moment)
    return rows if status is None else rows.filter(reported(moment, status))


def involved(family: Sequence[int], moment: Moment) -> QuerySet[Involvement]:
    """Return one row of each event of an entity (with its family, by primary key): the one with the latest day."""
    mine = Involvement.objects.filter(moment.public(), entity__in=family)
    others = mine.filter(event=OuterRef("event"))
    later = others.filter(Q(start__gt=OuterRef("start")) | Q(start=OuterRef("start"), pk__gt=OuterRef("pk")))
    undated = Q(start__isnull=True) & ~Exists(others.filter(Q(start__isnull=False) | Q(pk__gt=OuterRef("pk"))))
    return mine.filter(Q(start__isnull=False) & ~Exists(later) | undated)


def heads(moment: Moment, status: str | None = None) -> QuerySet[Report]:
    """Return one report of each event that was public: the one by whose date the event stands in lists.

    That is the newest of those with a date, or the newest if none has one: as ``event_lines.lines`` shows it. With a `status`
    other reports are as if there were none.
    """
    reports = Report.objects.filter(moment.public())
    if status is not None:
        reports = reports.filter(status=status)
    others = reports.filter(event=OuterRef("event"))
    same_day = Q(source__day=OuterRef("source__day"))
    same_time = same_day & Q(source__published_at=OuterRef("source__published_at"))
    newer = others.filter(
        Q(source__day__gt=OuterRef("source__day"))
        | same_day & Q(source__published_at__gt=OuterRef("source__published_at"))
        | same_time & Q(pk__gt=OuterRef("pk"))
    )
    # Who has a first day has a last; asked of the last, no index by the first one tempts SQLite to look in all events.
    dated = Q(end__isnull=False)
    return reports.filter(
        (Q(start__isnull=False) & ~Exists(newer.filter(dated)))
        | (Q(start__isnull=True) & ~Exists(others.filter(dated)) & ~Exists(newer))
    )


def reported(moment: Moment, status: str | None = None, **fields: str) -> Q:
    """Return the condition on a report that its event has a public report with these values."""
    if status is not None:
        fields["status"] = status
    return Q(Exists(Report.objects.filter(moment.public(), event=OuterRef("event"), **fields)))


def _newest_first(
    name: str,
    rows: QuerySet[Any],
    moment: Moment,
    statuses: set[str] | None,
    after: str,
    count: int,
    type_: str = "",
) -> Page[EventLine]:
    # Two orders, not one with a stand-in for no date: the first is an index's.
    dated = rows.filter(start__isnull=False).order_by("-start", "-event_id")
    undated = rows.filter(start__isnull=True).order_by("-event_id")
    checked(count)
    if after:
        day, last = position(name, after, (str, int))
        if day:
            dated = dated.filter(beyond(("-start", "-event_id"), (date.fromisoformat(day), last)))
        else:
            dated, undated = dated.none(), undated.filter(event_id__lt=last)
    found = list(dated.values_list("event_id", "start")[: count + 1])
    if len(found) <= count:
        found += undated.values_list("event_id", "start")[: count + 1 - len(found)]
    told = lines((event for event, _start in found[:count]), moment).values()
    edge, day = found[count - 1] if len(found) > count else (0, None)
    return Page(
        tuple(line for line in told if _meets(line, statuses, type_)),
        cursor(name, day.isoformat() if day else "", edge) if edge else "",
    )


def _meets(line: EventLine, statuses: set[str] | None, type_: str) -> bool:
    # Asked of each event's reports in SQL, and here of what they come to together.
    return (statuses is None or line.status in statuses) and (not type_ or line.type == type_)


def _changes(
    rows: QuerySet[Any],
    moment: Moment,
    since: datetime,
    statuses: set[str] | None,
    type_: str,
    after: str,
    count: int,
) -> Page[EventLine]:
    once_public = Report.objects.filter(
        Q(event=OuterRef("pk")) | Q(event=OuterRef("merged_into")), public_from__isnull=False
    )
    changed = Event.objects.filter(Exists(once_public), changed_at__gte=since).select_related("merged_into")
    order = ("changed_at", "pk")
    if after:
        changed = changed.filter(beyond(order, position("event changes", after, (datetime, int))))
    several = list(changed.order_by(*order)[: checked(count) + 1])
    keys = [row.pk for row in several[:count]]
    wanted = set(rows.filter(event__in=keys).values_list("event_id", flat=True))
    found = lines((key for key in keys if key in wanted), moment)
    items = []
    for row in several[:count]:
        line = found.get(row.pk)
        items.append(line if line and _meets(line, statuses, type_) else tombstone(row))
    last = several[count - 1] if len(several) > count else None
    return Page(tuple(items), cursor("event changes", last.changed_at, last.pk) if last else "")
