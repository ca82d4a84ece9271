"""The whole derived record as plain data, without the numbers that rows happen to have: for comparing."""

from typing import Any

from babad.record.models import (
    Appearance,
    Entity,
    Event,
    Figure,
    LegalStep,
    Quotation,
    Report,
    StatedRole,
    Statement,
)


def dump() -> dict[str, Any]:
    """Return every derived row, by what identifies it for good."""
    return {
        "statements": {one.pk: (one.fingerprint, one.kind, one.exact, one.data) for one in Statement.objects.all()},
        "entities": {
            one.key: (one.slug, one.kind, one.name, one.is_public, one.merged_into and one.merged_into.key)
            for one in Entity.objects.select_related("merged_into")
        },
        "names": sorted(Entity.objects.values_list("key", "names__norm")),
        "roles": sorted(StatedRole.objects.values_list("entity__key", "role", "office", "first")),
        "appearances": {
            one.pk: (one.entity.key, one.role, one.office, one.sure, *_public(one))
            for one in Appearance.objects.select_related("entity")
        },
        "quotations": {
            one.pk: (one.speaker and one.speaker.key, one.text, one.said_on, *_public(one))
            for one in Quotation.objects.select_related("speaker")
        },
        "events": {
            one.key: one.merged_into and one.merged_into.key for one in Event.objects.select_related("merged_into")
        },
        "reports": {
            one.pk: (
                one.event.key,
                one.type,
                one.status,
                one.date,
                one.carries_on,
                [
                    (each.entity and each.entity.key, each.name, each.role, each.sure)
                    for each in one.participants.select_related("entity").order_by("place")
                ],
                *_public(one),
            )
            for one in Report.objects.select_related("event")
        },
        "figures": {
            one.pk: (
                one.event and one.event.key,
                one.text,
                one.low,
                one.high,
                one.unit,
                sorted(one.about.values_list("key", flat=True)),
                *_public(one),
            )
            for one in Figure.objects.select_related("event")
        },
        "legal": {
            one.pk: (one.entity.key, one.status, *_public(one)) for one in LegalStep.objects.select_related("entity")
        },
    }


def _public(fact: Any) -> tuple[Any, ...]:
    return (fact.public_from, fact.public_until if fact.public_from else None, fact.rejected)
