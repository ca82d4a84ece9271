"""The house's rules for what becomes public unread, and what follows when they change."""

from datetime import datetime

from django.db import transaction

from babad.record import signals
from babad.record.folding import gets_a_page
from babad.record.models import Entity, Policy
from babad.record.operations.identity import showings

CHUNK = 500


def policy() -> Policy:
    """Return the house's rules; the usual ones, not stored, where it has set none."""
    return Policy.objects.first() or Policy(pk=1)


def set_policy(*, stories_for_a_person: int) -> Policy:
    """Store the house's rules. What is public follows with :func:`reconsider_pages`, which takes its time."""
    row, _made = Policy.objects.update_or_create(pk=1, defaults={"stories_for_a_person": stories_for_a_person})
    return row


def reconsider_pages(*, now: datetime) -> int:
    """Ask of every person anew whether they get a page by the rules as they are; returns for how many that changed.

    In steps of some hundred, each a transaction of its own; stopped and begun again, it does the rest.
    """
    rule, changed = policy(), 0
    keys = list(Entity.objects.filter(kind="person", merged_into=None).order_by("pk").values_list("pk", flat=True))
    for chunk in (keys[start : start + CHUNK] for start in range(0, len(keys), CHUNK)):
        with transaction.atomic():
            rows = list(Entity.objects.filter(pk__in=chunk))
            shown = showings(rows)
            moved = []
            for one in rows:
                public = gets_a_page(shown[one.pk], stories_for_a_person=rule.stories_for_a_person)
                if public != one.is_public:
                    one.is_public, one.changed_at = public, now
                    moved.append(one)
            Entity.objects.bulk_update(moved, ["is_public", "changed_at"])
            if moved:
                signals.announce(entities=[one.pk for one in moved])
        changed += len(moved)
    return changed
