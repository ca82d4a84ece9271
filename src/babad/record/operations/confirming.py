"""Saying yes to what a text proposes, all at once: for whoever has read the whole of it."""

from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.db.models import Q

from babad.record.models import FOREVER, Appearance, Entity, Figure, Judgement, Quotation, Report
from babad.record.naming import is_full_person_name
from babad.record.operations.judging import judge_all


@transaction.atomic
def confirm_proposals(origin: str, *, author: AbstractUser | None, now: datetime, reason: str = "") -> int:
    """Confirm what the version in force of a text proposes, and return how many judgements that made.

    Confirmed are its events and figures, the quotations whose speaker is known, and a page for everyone whom it names in a
    role or quotes, by a whole name. What the reading only guessed, and who might be a namesake, stays a proposal.
    """
    waiting = {"source__origin": origin, "source__ended_at": FOREVER, "rejected": False}
    prints = set()
    quotations = Quotation.objects.exclude(speaker=None)
    for rows in (Report.objects.all(), Figure.objects.all(), quotations):
        proposed = rows.filter(**waiting, public_from=None).exclude(statement__certainty="unsure")
        prints |= set(proposed.values_list("statement__fingerprint", flat=True))
    decisions: list[tuple[str, UUID]] = [(Judgement.Kind.CONFIRM, one) for one in sorted(prints)]
    speaking = Quotation.objects.filter(source__origin=origin, source__ended_at=FOREVER).values("speaker")
    named = Appearance.objects.filter(
        ~Q(role="") | Q(entity__in=speaking), **waiting, sure=True, entity__kind=Entity.Kind.PERSON
    )
    for appearance in named.select_related("entity__merged_into").order_by("pk"):
        person = appearance.entity.merged_into or appearance.entity
        if not person.is_public and is_full_person_name(appearance.name):
            decisions.append((Judgement.Kind.SHOW, person.key))
    return judge_all(dict.fromkeys(decisions), author=author, now=now, reason=reason)
