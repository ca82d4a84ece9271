"""Where an entity is found: its slug, and every slug that it had before. What was given out once leads there for good."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from babad.record.models import Entity, EntityAddress


def find(slug: str) -> Entity | None:
    """Return the entity whose address is or was `slug`, whether it is public or not; None if nobody's.

    Compare its ``slug`` with the one asked for: where they differ, redirect. Merged entities are returned as they are.
    """
    return Entity.objects.filter(slug=slug).first() or Entity.objects.filter(former_addresses__slug=slug).first()


def is_free(slug: str, *, entity: Entity | None = None) -> bool:
    """Tell whether `slug` may be given to `entity` (None: a new one): nobody else has it or had it."""
    now = Entity.objects.filter(slug=slug)
    before = EntityAddress.objects.filter(slug=slug)
    if entity is not None:
        now, before = now.exclude(pk=entity.pk), before.exclude(entity=entity)
    return not now.exists() and not before.exists()


def free_slug(wanted: str) -> str:
    """Return `wanted` if it is free, else the first free of "wanted-2", "wanted-3" …"""
    base, slug, number = wanted[:190] or "-", wanted or "-", 1
    while not is_free(slug):
        number += 1
        slug = f"{base}-{number}"
    return slug


@transaction.atomic
def move(entity: Entity, slug: str) -> None:
    """Give `entity` the address `slug` and keep the old one leading to it. ValueError if somebody else has or had it.

    Moving back is moving too; the address it returns to stays noted, since it may be the first one.
    """
    if slug == entity.slug:
        return
    if not is_free(slug, entity=entity):
        raise ValueError(f"The address “{slug}” is taken; choose another.")
    EntityAddress.objects.get_or_create(slug=entity.slug, defaults={"entity": entity})
    entity.slug = slug
    entity.save(update_fields=["slug"])


def first_slugs(keys: Iterable[UUID]) -> dict[UUID, str]:
    """Return the slug that each of some entities was given first, by the entities' keys. One query, none without keys.

    What links to it need not change when the entity is renamed: see :func:`find`.
    """
    wanted = set(keys)
    if not wanted:
        return {}
    rows = Entity.objects.filter(key__in=wanted).order_by("former_addresses__pk")
    found: dict[UUID, str] = {}
    for key, slug, former in rows.values_list("key", "slug", "former_addresses__slug"):
        found.setdefault(key, former or slug)
    return found
