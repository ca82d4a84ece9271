"""Events with all that was reported of them at a time."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from babad.record.answers import DateLine, EventLine, FigureLine, Named
from babad.record.models import Event, Figure, Participant, Report
from babad.record.queries.moments import Moment
from babad.record.queries.passages import freshness, passage, with_passages
from babad.record.queries.standing import named

CANCELLED = "cancelled"


def status_of(reported: Sequence[str]) -> str:
    """Return an event's status from those of its reports, the newest first.

    What was planned and is denied last is cancelled; what has happened once can't be planned again.
    """
    if reported[0] == "denied":
        return CANCELLED if "scheduled" in reported else "denied"
    return "past" if "past" in reported else reported[0]


def precision_of(report: Report) -> str:
    """Return how exactly a report says when: time, day, range, week, month, year or unknown."""
    if report.start is None:
        return "unknown"
    for mark, precision in (("/", "range"), ("T", "time"), ("W", "week")):
        if mark in report.date:
            return precision
    return {4: "year", 7: "month"}.get(len(report.date), "day")


def lines(events: Iterable[int], moment: Moment) -> dict[int, EventLine]:
    """Return the events (by primary key) that were public then, in the order given. 5 queries, however many there are."""
    keys = list(dict.fromkeys(events))
    if not keys:
        return {}
    reports: dict[int, list[Report]] = defaultdict(list)
    found = with_passages(Report.objects.filter(moment.public(), event__in=keys)).select_related("event")
    for report in sorted(found, key=freshness, reverse=True):
        reports[report.event_id].append(report)
    taking_part: dict[object, list[Participant]] = defaultdict(list)
    for one in Participant.objects.filter(
        report__in=[report.pk for of_event in reports.values() for report in of_event], sure=True, entity__isnull=False
    ).order_by("report_id", "place"):
        taking_part[one.report_id].append(one)
    figures = figures_of(reports, moment)
    people = named(
        [one.entity_id for several in taking_part.values() for one in several]
        + [report.place_id for of_event in reports.values() for report in of_event],
        moment,
    )
    return {key: _line(reports[key], taking_part, figures.get(key, ()), people) for key in keys if key in reports}


def figures_of(events: Iterable[int], moment: Moment) -> dict[int, tuple[FigureLine, ...]]:
    """Return the amounts given for events, the newest first; of each unit the newest is marked. One query."""
    found: dict[int, list[Figure]] = defaultdict(list)
    for figure in with_passages(Figure.objects.filter(moment.public(), event__in=list(events))):
        if figure.event_id is not None:
            found[figure.event_id].append(figure)
    answer = {}
    for key, several in found.items():
        units: set[str] = set()
        marked = []
        for figure in sorted(several, key=freshness, reverse=True):
            marked.append(figure_line(figure, newest=figure.unit not in units))
            units.add(figure.unit)
        answer[key] = tuple(marked)
    return answer


def figure_line(
    figure: Figure, *, newest: bool, event: Event | None = None, about: tuple[Named, ...] = ()
) -> FigureLine:
    """Return an amount as an answer."""
    return FigureLine(
        id=figure.statement.fingerprint,
        text=figure.text,
        low=figure.low,
        high=figure.high,
        unit=figure.unit,
        newest=newest,
        passage=passage(figure),
        event=event.key if event else None,
        about=about,
    )


def tombstone(event: Event) -> EventLine:
    """Return what is left of an event that is public no more, or is another: its key, and which other one."""
    return EventLine(
        id=event.key,
        type="",
        date="",
        start=None,
        end=None,
        precision="unknown",
        status="",
        place=None,
        participants=(),
        passages=(),
        changed=event.changed_at,
        merged_into=event.merged_into.key if event.merged_into else None,
        gone=True,
    )


def _line(
    reports: Sequence[Report],
    taking_part: dict[object, list[Participant]],
    figures: tuple[FigureLine, ...],
    people: dict[int, Named],
) -> EventLine:
    newest = reports[0]
    dated = next((report for report in reports if report.start), newest)
    place = next((report.place_id for report in reports if report.place_id in people), None)
    dates: dict[str, DateLine] = {}
    for report in reports:
        if report.date and report.date not in dates:
            dates[report.date] = DateLine(date=report.date, newest=not dates, passage=passage(report))
    return EventLine(
        id=newest.event.key,
        type=newest.type,
        date=dated.date,
        start=dated.start,
        end=dated.end,
        precision=precision_of(dated),
        status=status_of([report.status for report in reports]),
        place=people[place] if place is not None else None,
        participants=_participants(reports, taking_part, people),
        passages=tuple(passage(report) for report in reports),
        dates=tuple(dates.values()) if len(dates) > 1 else (),
        figures=figures,
        changed=newest.event.changed_at,
    )


def _participants(
    reports: Sequence[Report], taking_part: dict[object, list[Participant]], people: dict[int, Named]
) -> tuple[Named, ...]:
    found: dict[object, Named] = {}
    for report in reports:
        for one in taking_part[report.pk]:
            who = people.get(one.entity_id or 0)
            if who is not None and (who.id not in found or not found[who.id].role):
                found[who.id] = Named(name=who.name, slug=who.slug, kind=who.kind, role=one.role, id=who.id)
    return tuple(found.values())
