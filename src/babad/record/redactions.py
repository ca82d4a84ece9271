"""What may not be written any more: asked by whatever takes a text in, and by whoever answers at an old address."""

import hmac
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from django.conf import settings
from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from babad.record.masking import Mask, is_blotted
from babad.record.models import Entity, GoneAddress, Redaction
from babad.record.texts import Text


def forms_for(redactions: Iterable[Redaction], origin: str) -> tuple[str, ...]:
    """Return the forms that may not stand in the text `origin` (empty: in whatever belongs to no text)."""
    forms: dict[str, None] = {}
    for one in redactions:
        if one.origin in ("", origin):
            forms |= dict.fromkeys(one.forms)
        if origin and origin in (*one.origins, one.origin):
            forms |= dict.fromkeys(one.short_forms)
    return tuple(forms)


def in_force() -> list[Redaction]:
    """Return the redactions of words that hold for what is written from now on. One query."""
    return list(Redaction.objects.filter(lifted_at=None).exclude(kind=Redaction.Kind.PHOTO))


def mask_for(origin: str = "") -> Mask | None:
    """Return what blots out of a text what may not stand in it; None if there is nothing. One query."""
    forms = forms_for(in_force(), origin)
    return Mask(forms) if forms else None


def redacted(text: Text, mask: Mask | None) -> Text:
    """Return the text without what may not stand in it."""
    if mask is None:
        return text
    topics = ((mask.text(name)[0], kind) for name, kind in text.topics)
    return replace(
        text,
        title=mask.text(text.title)[0],
        why=mask.text(text.why)[0],
        blocks=tuple((block, mask.text(words)[0]) for block, words in text.blocks),
        topics=tuple((name, kind) for name, kind in topics if not is_blotted(name)),
    )


# ---- Addresses -------------------------------------------------------------------------------------------------------


def digest_of(address: str) -> str:
    """Return what is kept of an address that must not be told: an HMAC (SHA-256, hex) under the site's secret."""
    return hmac.new(settings.SECRET_KEY.encode(), f"gone {address}".encode(), sha256).hexdigest()


def is_gone(address: str) -> bool:
    """Tell whether what stood at an address (a path, or an entity's slug) was redacted."""
    return GoneAddress.objects.filter(digest=digest_of(address)).exists()


def keep_gone(addresses: Iterable[str], *, entity: Entity | None = None) -> None:
    """Remember, without their words, that nothing stands at these addresses any more; they are paths, or an entity's slugs."""
    GoneAddress.objects.bulk_create(
        (GoneAddress(digest=digest_of(address), entity=entity) for address in addresses if address),
        ignore_conflicts=True,
    )


# ---- Looking ---------------------------------------------------------------------------------------------------------


def candidates(rows: QuerySet, fields: Iterable[str], mask: Mask) -> QuerySet:
    """Return those of some rows whose fields (text or JSON) may have one of a mask's forms: all that have, and a few more.

    What the rows' fields hold must still be looked at, with the mask.
    """
    texts = {f"_{field}_text": Cast(field, TextField()) for field in fields}
    condition = Q(pk__in=[])
    for probe in mask.probes:
        if not probe.whole:
            return rows
        for text in texts:
            halves = Q(pk__in=[])
            for half in probe.halves:
                halves |= Q(**{f"{text}__icontains": half})
            for other in probe.others:
                halves &= Q(**{f"{text}__icontains": other})
            condition |= Q(**{f"{text}__icontains": probe.whole}) | halves
    return rows.alias(**texts).filter(condition)
