"""Planting what everybody knows beforehand (:mod:`babad.record.starters`) in the record."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from babad.record.models import Entity, EntityName, Event, Judgement
from babad.record.naming import normal, sort_name
from babad.record.operations.folding_in import join_events
from babad.record.operations.identity import family, free_slugs, refresh_pages, settle
from babad.record.starters import Starter, starters


@transaction.atomic
def plant_starters(*, now: datetime, language: str = "id") -> int:
    """Make or mend the entities and names of all starters and return how many changed. Idempotent, few queries.

    ``language`` is the house's own: what they are called in it is the name of their pages. What was read under one of their
    names before leads to them from now on. Those that an editor described are left as the editor wants them.
    """
    planted = {starter.key: starter for starter in starters()}
    there = {row.key: row for row in Entity.objects.filter(key__in=planted)}
    described = set(Judgement.objects.filter(kind="describe", target__in=there).values_list("target", flat=True))
    made = _make({key: one for key, one in planted.items() if key not in there}, language=language, now=now)
    learned = [
        row
        for key, row in there.items()
        if key not in described and (not row.known or row.wikidata != planted[key].wikidata)
    ]
    for row in learned:
        if not row.known:  # read in a text, under the name that stood there
            row.name = planted[row.key].name_in(language)
            row.sort_name = sort_name(row.name)
        row.known, row.wikidata, row.changed_at = True, planted[row.key].wikidata, now
    Entity.objects.bulk_update(learned, ["name", "sort_name", "known", "wikidata", "changed_at"])
    named = _name([row for row in (*made, *there.values()) if row.key not in described], planted)
    _lead_to_them({name.norm for name in named}, now=now)
    return len({row.pk for row in (*made, *learned)} | {name.entity_id for name in named})


def _make(missing: dict[UUID, Starter], *, language: str, now: datetime) -> list[Entity]:
    named = {key: (one.kind, one.name_in(language)) for key, one in missing.items()}
    slugs = free_slugs(named) if named else {}
    return Entity.objects.bulk_create(
        Entity(
            key=key,
            kind=kind,
            name=name,
            sort_name=sort_name(name),
            slug=slugs[key],
            wikidata=missing[key].wikidata,
            known=True,
            changed_at=now,
        )
        for key, (kind, name) in named.items()
    )


def _name(rows: Collection[Entity], planted: dict[UUID, Starter]) -> list[EntityName]:
    """Store the names that are missing and return them. A name that is the same in all languages holds in any."""
    ids = [row.pk for row in rows]
    there = set(EntityName.objects.filter(entity__in=ids).values_list("entity", "norm", "language"))
    missing: dict[tuple[int, str, str], EntityName] = {}
    for row in rows:
        one = planted[row.key]
        everywhere = len({normal(name) for _language, name in one.names}) == 1
        forms = [(name, "" if everywhere else language) for language, name in one.names]
        for name, language in (*forms, *((alias, "") for alias in one.aliases)):
            place = (row.pk, normal(name), language)
            if place not in there:
                missing.setdefault(place, EntityName(entity=row, name=name, norm=place[1], language=language))
    return EntityName.objects.bulk_create(missing.values())


def _lead_to_them(norms: Collection[str], *, now: datetime) -> None:
    """Let entities as read under these names lead to the starters, with all that hangs on them."""
    if not norms or not Entity.objects.filter(known=False).exists():
        return
    moved = settle(Entity.objects.filter(names__norm__in=norms, known=False).distinct(), now=now)
    if not moved:
        return
    events = Event.objects.filter(reports__participants__entity__in=[row.pk for row in moved])
    join_events([], events=set(events.values_list("pk", flat=True)), now=now)
    refresh_pages(family(moved), now=now)
