"""Entities: making those that a text names, and keeping right who was merged into whom and who has a page."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from django.db.models import Case, Count, F, Q, When
from django.db.models.functions import Coalesce

from babad.record.folding import Home, Showing, StatedRole, gets_a_page, home_of, roots
from babad.record.models import FOREVER, Appearance, Entity, EntityAddress, EntityName, Judgement, Policy
from babad.record.models import StatedRole as StatedRoleRow
from babad.record.naming import entity_key, normal, slug_of, sort_name

# A body and the place where it sits are called by one name, and a topic by the name of what it is about; nothing else changes
# its kind with the text.
_ALSO = {
    "place": ("place", "organisation"),
    "organisation": ("organisation", "place"),
    "topic": ("topic", "place", "organisation", "person"),
}


def ensure_entities(wanted: Mapping[UUID, tuple[str, str]], *, now: datetime) -> dict[UUID, Entity]:
    """Return the entities with these keys; those that are missing are made of their (kind, name). Few queries."""
    found = {one.key: one for one in Entity.objects.filter(key__in=wanted).select_related("merged_into")}
    missing = {key: wanted[key] for key in wanted if key not in found}
    if not missing:
        return found
    slugs = free_slugs(missing)
    made = Entity.objects.bulk_create(
        Entity(
            key=key,
            kind=kind,
            name=name[:200],
            sort_name=sort_name(name)[:200],
            slug=slugs[key],
            changed_at=now,
        )
        for key, (kind, name) in missing.items()
    )
    EntityName.objects.bulk_create(
        EntityName(entity=entity, name=entity.name, norm=normal(entity.name)[:200]) for entity in made
    )
    settle(made, now=now)
    return found | {one.key: one for one in made}


def free_slugs(wanted: Mapping[UUID, tuple[str, str]]) -> dict[UUID, str]:
    """Return an address for each: its name's; where that is taken, with its kind, or with the beginning of its key."""
    choices = {
        key: (slug := slug_of(name), f"{slug}-{kind}", f"{slug}-{key.hex[:8]}") for key, (kind, name) in wanted.items()
    }
    every = {one for three in choices.values() for one in three}
    taken = set(Entity.objects.filter(slug__in=every).values_list("slug", flat=True))
    taken |= set(EntityAddress.objects.filter(slug__in=every).values_list("slug", flat=True))
    chosen = {}
    for key, three in sorted(choices.items()):
        chosen[key] = next(one for one in three if one not in taken)
        taken.add(chosen[key])
    return chosen


# ---- Who is the same -------------------------------------------------------------------------------------------------


def settle(entities: Iterable[Entity], *, now: datetime) -> list[Entity]:
    """Set anew where these entities, and all that lead to them, were merged into. Returns those that changed.

    An editor's SAME comes first (the newest), then a name that was given to a known entity. DIFFERENT forbids both.
    """
    moving = {one.pk: one for one in entities}
    moving |= {one.pk: one for one in Entity.objects.filter(merged_into__in=list(moving))}
    by_key = {one.key: one for one in moving.values()}
    judged = Judgement.objects.filter(
        Q(target__in=by_key) | Q(other__in=by_key), kind__in=["same", "different"], taken_back_at=None
    ).order_by("-made_at", "pk")
    same: list[tuple[UUID, UUID]] = []
    different = set()
    for kind, target, other in judged.values_list("kind", "target", "other"):
        if other is not None and kind == "same":
            same.append((target, other))
        else:
            different.add(frozenset((target, other)))
    for entity, known in _called_like_known(moving.values()):
        same.append((entity.key, known.key))
    same = [pair for pair in same if frozenset(pair) not in different]
    others = {key for pair in same for key in pair} - set(by_key)
    elsewhere = {one.key: one for one in Entity.objects.filter(key__in=others).select_related("merged_into")}
    # What was settled before holds for those that don't move.
    same += [(one.key, one.merged_into.key) for one in elsewhere.values() if one.merged_into]
    root_of = roots([*by_key, *elsewhere], same)
    missing = {root_of[key] for key in by_key} - set(by_key) - set(elsewhere)
    rows = by_key | elsewhere | {one.key: one for one in Entity.objects.filter(key__in=missing)}
    changed = []
    for key, entity in by_key.items():
        root = rows[root_of[key]]
        into = None if root.pk == entity.pk else root
        if entity.merged_into_id != (into.pk if into else None):
            entity.merged_into, entity.changed_at = into, now
            changed.append(entity)
    Entity.objects.bulk_update(changed, ["merged_into", "changed_at"])
    return changed


def _called_like_known(entities: Iterable[Entity]) -> list[tuple[Entity, Entity]]:
    """Return (entity as read, the one known entity that has its name among the names it was given)."""
    # What an editor made besides (a namesake) has a key of its own, and is not called like anybody by accident.
    asked = [one for one in entities if not one.known and one.key == entity_key(one.kind, one.name)]
    norms = {one.pk: normal(one.name)[:200] for one in asked}
    given = EntityName.objects.filter(norm__in=set(norms.values()), entity__known=True).select_related("entity")
    by_norm: dict[str, dict[int, Entity]] = {}
    for name in given:
        by_norm.setdefault(name.norm, {})[name.entity_id] = name.entity
    pairs = []
    for one in asked:
        candidates = [
            known
            for known in by_norm.get(norms[one.pk], {}).values()
            if known.kind in _ALSO.get(one.kind, (one.kind,)) and known.pk != one.pk
        ]
        own_kind = [known for known in candidates if known.kind == one.kind] or candidates
        if len(own_kind) == 1:
            pairs.append((one, own_kind[0]))
    return pairs


def family(entities: Iterable[Entity]) -> list[int]:
    """Return the keys of some entities and of all that were merged with them."""
    tops = {one.merged_into_id or one.pk for one in entities}
    return list(Entity.objects.filter(Q(pk__in=tops) | Q(merged_into__in=tops)).values_list("pk", flat=True))


# ---- Namesakes -------------------------------------------------------------------------------------------------------


def homes(persons: Collection[Entity]) -> dict[UUID, Home]:
    """Return whom these persons' names mean, by key. One query."""
    return {key: home_of(roles) for key, roles in stated_roles(persons).items()}


def stated_roles(persons: Collection[Entity]) -> dict[UUID, list[StatedRole]]:
    """Return the roles that were ever stated for these persons, by key. One query."""
    found: dict[UUID, list[StatedRole]] = {one.key: [] for one in persons}
    key_of = {one.pk: one.key for one in persons}
    for entity, role, office, first in StatedRoleRow.objects.filter(entity__in=list(key_of)).values_list(
        "entity", "role", "office", "first"
    ):
        found[key_of[entity]].append(StatedRole(role, office, first))
    return found


# ---- Who has a page --------------------------------------------------------------------------------------------------


def refresh_pages(entities: Iterable[int], *, now: datetime, only_added: bool = False) -> None:
    """Set anew whether entities (those that the given ones were merged into) are public, and that they changed.

    With `only_added` nothing was taken from them, so that what is public stays so and needs no counting.
    """
    wanted = set(entities)
    if not wanted:
        return
    rows = Entity.objects.filter(pk__in=wanted).select_related("merged_into")
    tops = {one.pk: one for row in rows for one in [row.merged_into or row]}
    merged = {row.pk: row for row in rows if row.merged_into_id and row.is_public}
    asked = [one for one in tops.values() if not (only_added and one.is_public)]
    counted = showings(asked)
    rule = Policy.objects.first() or Policy()
    shown = {pk for pk, one in counted.items() if gets_a_page(one, stories_for_a_person=rule.stories_for_a_person)}
    hidden = {*merged, *(pk for pk, one in tops.items() if pk in counted and pk not in shown and one.is_public)}
    # Plain updates: one of many rows with a value for each takes Django several times as long to put together.
    for state, changed in ((True, {pk for pk in shown if not tops[pk].is_public}), (False, hidden)):
        if changed:
            Entity.objects.filter(pk__in=changed).update(is_public=state)
    Entity.objects.filter(pk__in={*tops, *merged}).update(changed_at=now)


def showings(entities: Collection[Entity], *, without: str = "") -> dict[int, Showing]:
    """Return what is known about whether entities get a page, by primary key; `without` leaves out one origin's."""
    if not entities:
        return {}
    ids = [one.pk for one in entities]
    members = Entity.objects.filter(Q(pk__in=ids) | Q(merged_into__in=ids)).values_list("pk", flat=True)
    counted = {
        row["top"]: row
        for row in Appearance.objects.filter(
            entity__in=list(members), public_from__isnull=False, public_until=FOREVER, sure=True
        )
        .exclude(origin=without)
        .annotate(top=Coalesce("entity__merged_into", F("entity")))
        .values("top")
        .annotate(
            stories=Count("origin", distinct=True),
            with_role=Count(Case(When(~Q(role=""), then=F("origin"))), distinct=True),
            office=Count("pk", filter=Q(office=True)),
            declared=Count("pk", filter=Q(declared=True)),
        )
    }
    decisions: dict[UUID, str] = {}
    for target, kind in (
        Judgement.objects.filter(
            target__in=[one.key for one in entities], kind__in=["show", "hide"], taken_back_at=None
        )
        .order_by("made_at", "pk")
        .values_list("target", "kind")
    ):
        decisions[target] = kind
    answer = {}
    for one in entities:
        row = cast(dict[str, Any], counted.get(one.pk, {}))
        answer[one.pk] = Showing(
            kind=one.kind,
            known=one.known,
            declared=bool(row.get("declared")),
            stories=row.get("stories", 0),
            stories_with_role=row.get("with_role", 0),
            office=bool(row.get("office")),
            decision=decisions.get(one.key, ""),
            redacted=one.redacted,
        )
    return answer
