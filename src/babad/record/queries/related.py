"""What goes together: entities by the events and stories that they share, texts by the entities and events that they share."""

from collections import Counter, defaultdict
from datetime import date, datetime

from django.db.models import Count

from babad.record.answers import EntityRow
from babad.record.models import Appearance, Entity, Involvement, Participant, Report
from babad.record.queries.entities import entity_rows
from babad.record.queries.moments import Moment
from babad.record.queries.standing import find, public_then

LOOKED_AT = 300
"""So many events and stories, the newest, tell what an entity goes together with: enough to rank, and never slow."""

ENTITIES_ASKED = 6
EACH_AT_MOST = 60

TELLING = {"topic": 4, "thing": 3, "person": 3, "organisation": 2, "place": 1}
"""What sharing an entity of a kind counts for between two texts; one that the editors declared counts 4 more."""

RARE = (4, 16, EACH_AT_MOST)
"""An entity that fewer texts than each of these have counts once more: 3 times if it is rare, not at all more if it is common.

In steps, so that one text more hardly ever puts others into another order.
"""

EVENT = 12
"""What a shared event counts for."""


def related(slug: str, *, as_of: datetime | None = None, count: int = 12) -> tuple[EntityRow, ...]:
    """Return the entities that share most events with one, then those that share most stories. At most 13 queries."""
    moment = Moment(as_of)
    found = find(moment, slug=slug)
    if found is None or not found.public:
        return ()
    # Several rows may be of one event, or one source: there are still enough.
    events = set(
        Involvement.objects.filter(moment.public(), entity__in=found.family, start__isnull=False)
        .order_by("-start", "-event")
        .values_list("event", flat=True)[:LOOKED_AT]
    )
    taking_part = Participant.objects.filter(moment.public("report__"), sure=True, entity__isnull=False)
    by_events = (
        taking_part.filter(report__event__in=events)
        .values("entity")
        .annotate(n=Count("report__event", distinct=True))
        .values_list("entity", "n")
    )
    naming = Appearance.objects.filter(moment.public())
    sources = set(
        naming.filter(entity__in=found.family).order_by("-day", "-pk").values_list("source", flat=True)[:LOOKED_AT]
    )
    by_stories = (
        naming.filter(source__in=sources)
        .values("entity")
        .annotate(n=Count("origin", distinct=True))
        .values_list("entity", "n")
    )
    shared_events, shared_stories = dict(by_events), dict(by_stories)
    score: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for pk, root in Entity.objects.filter(pk__in={*shared_events, *shared_stories}).values_list("pk", "merged_into"):
        counted = score[root or pk]
        counted[0] = max(counted[0], shared_events.get(pk, 0))
        counted[1] = max(counted[1], shared_stories.get(pk, 0))
    score.pop(found.entity.pk, None)
    shown = Entity.objects.filter(is_public=True) if moment.at is None else public_then(moment)
    best = {one.pk: one for one in shown.filter(pk__in=list(score))}
    ranked = sorted(best.values(), key=lambda one: (-score[one.pk][0], -score[one.pk][1], one.sort_name, one.pk))
    return entity_rows(ranked[:count], moment)


def related_origins(origin: str, *, count: int, as_of: datetime | None = None) -> list[str]:
    """Return the origins of texts that share the most telling entities and events with one, the newest of equals first.

    At most 11 queries: one for each of the six entities that tell most.
    """
    moment = Moment(as_of)
    naming = Appearance.objects.filter(moment.public())
    named_here = list(
        naming.filter(origin=origin, source__origin=origin)
        .select_related("entity__merged_into", "statement")
        .order_by("statement__place")
    )
    here: dict[int, tuple[int, int]] = {}
    for row in named_here:
        one = row.entity.merged_into or row.entity
        places = len(row.statement.data.get("spans", ()))
        weight, seen = here.get(one.pk, (TELLING.get(one.kind, 1) + 4 * row.declared, 0))
        here[one.pk] = (weight, seen + places)
    telling = sorted(here, key=lambda pk: (-here[pk][0], -here[pk][1], pk))[:ENTITIES_ASKED]
    family: dict[int, list[int]] = defaultdict(list)
    for pk, root in Entity.objects.filter(pk__in=telling).values_list("pk", "merged__pk"):
        family[pk] += [pk] if root is None else [pk, root]
    score: Counter[str] = Counter()
    days = {}
    for pk in telling:
        found = naming.filter(entity__in=family[pk]).exclude(origin=origin).order_by("-day", "-origin")
        others = dict(found.values_list("origin", "day").distinct()[:EACH_AT_MOST])
        rarity = max(1, sum(len(others) < most for most in RARE))
        for other, day in others.items():
            score[other] += here[pk][0] * rarity
            days[other] = day
    reports = Report.objects.filter(moment.public())
    shared = reports.filter(event__in=reports.filter(source__origin=origin).values("event"))
    for other, day in shared.exclude(source__origin=origin).values_list("source__origin", "source__day").distinct():
        score[other] += EVENT
        days[other] = day

    def rank(other: str) -> tuple[int, date, int, str]:
        return score[other], days[other], len(other), other  # of one day "story:10" is newer than "story:9"

    return sorted(score, key=rank, reverse=True)[:count]
