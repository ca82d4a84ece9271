"""Forgetting: words that go out of everything the record keeps, and stay out.

What is given (sources, judgements, names of entities) is changed; what is derived from it is derived again. So the record is
the same as if the words had never been in it, and rebuilding it changes nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from babad.reading import codes, read
from babad.record import signals
from babad.record.errors import RecordError
from babad.record.masking import BLOT, Mask, is_blotted, letters
from babad.record.models import (
    Appearance,
    Entity,
    EntityAddress,
    EntityName,
    Event,
    Judgement,
    Quotation,
    Redaction,
    Source,
    StatedRole,
    Statement,
)
from babad.record.naming import normal
from babad.record.operations.depositing import store_statements, text_of
from babad.record.operations.folding_in import fold_in, join_events, statements_of
from babad.record.operations.identity import family, refresh_pages
from babad.record.redactions import candidates, forms_for, keep_gone, redacted

FEWEST_LETTERS = 4
"""A shorter form stands in half the archive, in other words' place."""

LONGEST_FORM = 2000
LOOKED_INTO = 50
"""Into how many texts is looked for other ways in which they write a name."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where in the record a redaction's words stand. ``also`` are other ways in which these texts write the name, counted."""

    places: int
    origins: frozenset[str]
    entities: tuple[str, ...]
    also: tuple[tuple[str, int], ...] = ()


# ---- What may be asked for -------------------------------------------------------------------------------------------


def ask(
    kind: str,
    *,
    forms: Sequence[str] = (),
    short_forms: Sequence[str] = (),
    origin: str = "",
    authors: bool = False,
    photo: int | None = None,
    asked_by: str,
    reason: str,
    made_by: str,
    now: datetime,
    allow_short: bool = False,
) -> Redaction:
    """Return a redaction that is not made yet. RecordError if it can't be: it says what is wrong and what to do.

    ``forms`` are every way in which a name is written, or a passage's words. ``short_forms`` are removed only from texts that
    have one of them: a family name alone. Both have at least four letters, unless ``allow_short``.
    """
    whole, short = _clean(forms), _clean(short_forms)
    if kind not in Redaction.Kind.values:
        raise RecordError(f"{kind!r} can't be redacted; say name, passage or photo.")
    if kind == Redaction.Kind.PHOTO and (photo is None or whole):
        raise RecordError("Of a photo give its number, and nothing else.")
    if kind != Redaction.Kind.PHOTO and not whole:
        raise RecordError("Say which words are to be removed.")
    for form in (*whole, *short):
        if BLOT in form:
            raise RecordError(f"“{form}” was redacted already: give the words as they were.")
        if len(form) > LONGEST_FORM:
            raise RecordError(f"“{form[:40]}…” is longer than {LONGEST_FORM} characters; redact it in parts.")
        if letters(form) == 0:
            raise RecordError(f"“{form}” has no letter; give words.")
        if letters(form) < FEWEST_LETTERS and not allow_short:
            raise RecordError(
                f"“{form}” has fewer than {FEWEST_LETTERS} letters and would hit other words. Give a longer form, or say that "
                "short ones are meant."
            )
    if not asked_by.strip():
        raise RecordError("Say who asked for it.")
    if not reason.strip():
        raise RecordError("Say why: whoever reads this later must understand it.")
    return Redaction(
        kind=kind,
        forms=whole,
        short_forms=[form for form in short if form not in whole],
        origin=origin.strip(),
        authors=authors,
        photo=photo,
        asked_by=asked_by.strip()[:300],
        reason=reason.strip(),
        made_by=made_by[:200],
        made_at=now,
    )


def _clean(forms: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(" ".join(form.split()) for form in forms if form.strip()))


# ---- Looking ---------------------------------------------------------------------------------------------------------


def look(redaction: Redaction) -> Found:
    """Return where the words stand, and change nothing."""
    places = 0
    found: dict[str, set[int]] = {}
    also: Counter[str] = Counter()
    mask = Mask(tuple(redaction.forms))
    for source in _sources(redaction, mask):
        if count := _blotted_source(source, mask)[1]:
            places += count
            numbers = found.setdefault(source.origin, set())
            numbers.add(source.pk)
            if redaction.kind == Redaction.Kind.NAME and len(found) <= LOOKED_INTO and source.language in codes():
                also.update(_other_forms(source, redaction))
    short = Mask(tuple(redaction.short_forms))
    if redaction.short_forms:
        for source in Source.objects.filter(origin__in=found).iterator(chunk_size=200):
            places += _blotted_source(source, short)[1]
    entities = _entities(redaction, mask)
    names = tuple(sorted({one.name for one in entities if one.pk in _identity(entities, mask)}))
    return Found(places, frozenset(found), names, tuple(also.most_common(8)))


def _other_forms(source: Source, redaction: Redaction) -> set[str]:
    """Return the other ways in which a text calls whom a redaction's forms call: as it is read, and parts of a form alone."""
    norms = {normal(form) for form in redaction.forms}
    text = text_of(source)
    mentions = read(text.words, published=text.day, lang=text.language).mentions
    found = {one.text for one in mentions if normal(one.name) in norms}
    rest = Mask((*redaction.forms, *redaction.short_forms)).text(text.words)[0]
    parts = {word for form in redaction.forms for word in form.split() if letters(word) >= FEWEST_LETTERS}
    found |= {word for word in parts if Mask((word,)).text(rest)[1]}
    known = norms | {normal(form) for form in redaction.short_forms}
    return {form for form in found if normal(form) not in known}


def _sources(redaction: Redaction, mask: Mask) -> Iterable[Source]:
    rows = Source.objects.filter(origin=redaction.origin) if redaction.origin else Source.objects.all()
    return candidates(rows, ["title", "blocks", "topics", "why"], mask).order_by("pk").iterator(chunk_size=200)


def _blotted_source(source: Source, mask: Mask) -> tuple[Any, int]:
    text = text_of(source)
    words = [text.title, text.why, *(words for _block, words in text.blocks), *(name for name, _kind in text.topics)]
    return text, sum(mask.text(one)[1] for one in words)


# ---- Doing it --------------------------------------------------------------------------------------------------------


@transaction.atomic
def redact_words(redaction: Redaction, *, now: datetime) -> Found:
    """Take the words out of all that the record keeps. May be done again: what is gone is not found.

    The redaction's ``origins`` are where :func:`look` found it. Nothing is stored of the redaction itself: whoever asks keeps
    it, when its words are gone from everywhere else too.
    """
    mask = Mask(tuple(redaction.forms))
    touched: set[int] = set()
    places = _entities_redacted(redaction, mask, touched, now=now)
    places += _judgements_blotted(redaction)
    changed: set[str] = set()
    in_both = {*redaction.origins, *([redaction.origin] if redaction.origin else [])}
    for source in Source.objects.filter(origin__in=in_both).order_by("pk").iterator(chunk_size=200):
        of_source = Mask(forms_for([redaction], source.origin))
        text, count = _blotted_source(source, of_source)
        if count:
            places += count
            _replace(source, redacted(text, of_source))
            touched |= _derive_again(source, of_source, now=now)
            changed.add(source.origin)
        elif source.origin in changed:  # its reports carry on those of the version before
            touched |= fold_in(source, statements_of(source), now=now, again=True)
    places += _short_names_redacted(redaction, now=now)
    refresh_pages(touched, now=now)
    signals.announce(origins=in_both, entities=touched)
    return Found(places, frozenset(redaction.origins), ())


def _replace(source: Source, text: Any) -> None:
    source.title, source.why, source.content_hash = text.title, text.why, text.content_hash()
    source.blocks = [{"id": block, "text": words} for block, words in text.blocks]
    source.topics = [{"name": name, "kind": kind} for name, kind in text.topics]
    source.save(update_fields=["title", "why", "content_hash", "blocks", "topics"])


# ---- Deriving again, without losing what people decided --------------------------------------------------------------


def _derive_again(source: Source, mask: Mask, *, now: datetime) -> set[int]:
    """Read a changed source and fold it; judgements about its sentences follow them. Returns the entities touched."""
    before = list(Statement.objects.filter(source=source).order_by("place"))
    touched = set(Appearance.objects.filter(source=source).values_list("entity", flat=True))
    touched |= set(Quotation.objects.filter(source=source, speaker__isnull=False).values_list("speaker", flat=True))
    events = set(Event.objects.filter(reports__source=source).values_list("pk", flat=True))
    Statement.objects.filter(source=source).delete()  # and its facts
    statements = store_statements(source, text_of(source))
    _judgements_follow(before, list(Statement.objects.filter(source=source).order_by("place")), mask, now=now)
    touched |= fold_in(source, statements, now=now, again=True, reread=True)
    join_events([], events=events, now=now)
    Event.objects.filter(pk__in=events).update(changed_at=now)
    return touched


def _judgements_follow(
    before: Collection[Statement], after: Collection[Statement], mask: Mask, *, now: datetime
) -> None:
    """Let judgements about statements that got another fingerprint go with them.

    What somebody refused stays refused, whatever is read there now; any other decision about what can't be found again is
    taken back.
    """
    there = {one.fingerprint for one in after}
    gone = [one for one in before if one.fingerprint not in there]
    judged = defaultdict(list)
    prints = {one.fingerprint for one in gone}
    for row in Judgement.objects.filter(Q(target__in=prints) | Q(other__in=prints)):
        for key in {row.target, row.other} & prints:
            judged[key].append(row)
    known = {one.fingerprint for one in before}
    new = [one for one in after if one.fingerprint not in known]
    for old in gone:
        if not judged[old.fingerprint]:
            continue
        same_place = [
            one
            for one in new
            if one.kind == old.kind and one.block == old.block and one.start < old.end and old.start < one.end
        ]
        meant = mask.value(old.data)[0]
        alike = [one for one in same_place if one.data == meant]
        if not alike and old.kind != Statement.Kind.MENTION:  # another name at that place is another's
            alike = same_place
        for row in judged[old.fingerprint]:
            _follow(row, old.fingerprint, alike, now=now)


def _follow(row: Judgement, old: UUID, candidates: Sequence[Statement], *, now: datetime) -> None:
    refused = row.kind == Judgement.Kind.REJECT
    if not candidates or (len(candidates) > 1 and not refused):
        Judgement.objects.filter(pk=row.pk, taken_back_at=None).update(
            taken_back_at=max(now, row.made_at), taken_back_by="redaction"
        )
        return
    if row.target == old:
        row.target = candidates[0].fingerprint
    if row.other == old:
        row.other = candidates[0].fingerprint
    row.save(update_fields=["target", "other"])
    for further in candidates[1:]:
        Judgement.objects.create(
            kind=row.kind,
            target=further.fingerprint,
            value=row.value,
            reason=row.reason,
            passage=row.passage,
            author_id=row.author_id,
            author_name=row.author_name,
            made_at=row.made_at,
            taken_back_at=row.taken_back_at,
            taken_back_by=row.taken_back_by,
        )


def _judgements_blotted(redaction: Redaction) -> int:
    """Take the words out of what people wrote beside their decisions."""
    places = 0
    every = Mask((*redaction.forms, *redaction.short_forms))
    rows = candidates(Judgement.objects.all(), ["value", "reason", "passage"], every)
    for row in rows.iterator(chunk_size=200):
        origin = str(row.passage.get("origin", ""))
        mask = Mask(forms_for([redaction], origin))
        value, in_value = mask.value(row.value, slug=_neutral_slug)
        passage, in_passage = mask.value(row.passage)
        reason, in_reason = mask.text(row.reason)
        if count := in_value + in_passage + in_reason:
            places += count
            row.value, row.passage, row.reason = value, passage, reason
            row.save(update_fields=["value", "passage", "reason"])
    return places


# ---- Entities --------------------------------------------------------------------------------------------------------


def _entities(redaction: Redaction, mask: Mask) -> list[Entity]:
    """Return the entities that have one of the forms in a name or an address, with all who are the same."""
    if redaction.origin:
        return []
    named = set(candidates(EntityName.objects.all(), ["name", "norm"], mask).values_list("entity", flat=True))
    named |= set(candidates(EntityAddress.objects.all(), ["slug"], mask).values_list("entity", flat=True))
    named |= set(candidates(Entity.objects.all(), ["name", "sort_name", "slug"], mask).values_list("pk", flat=True))
    rows = Entity.objects.filter(pk__in=named).prefetch_related("names", "former_addresses")
    return [one for one in rows if any(mask.text(words)[1] for words in _words_of(one))]


def _words_of(entity: Entity) -> list[str]:
    names = [words for row in entity.names.all() for words in (row.name, row.norm)]
    slugs = [row.slug for row in entity.former_addresses.all()]
    return [entity.name, entity.sort_name, entity.slug, *names, *slugs]


def _identity(entities: Iterable[Entity], mask: Mask) -> set[int]:
    """Return the keys of those of whom a form is the whole name, and of all who are the same."""
    called = [one for one in entities if any(is_blotted(mask.text(row.name)[0]) for row in one.names.all())]
    called += [one for one in entities if is_blotted(mask.text(one.name)[0]) and one not in called]
    return set(family(called))


def _entities_redacted(redaction: Redaction, mask: Mask, touched: set[int], *, now: datetime) -> int:
    """Take the names and addresses from the entities that are called so; of others that have the words in their name, those."""
    found = _entities(redaction, mask)
    identity = _identity(found, mask) if redaction.kind == Redaction.Kind.NAME else set()
    rest = Entity.objects.filter(pk__in=identity - {one.pk for one in found}, redacted=False)
    places = 0
    for one in [*found, *rest.prefetch_related("names", "former_addresses")]:
        places += _entity_redacted(one, mask, whole=one.pk in identity, now=now)
        touched.add(one.pk)
    return places


def _short_names_redacted(redaction: Redaction, *, now: datetime) -> int:
    """Redact who was known by a short form alone, and only from texts that don't have it any more."""
    mask = Mask(tuple(redaction.short_forms))
    left = [one for one in _entities(redaction, mask) if not Appearance.objects.filter(entity=one).exists()]
    return sum(_entity_redacted(one, mask, whole=is_blotted(mask.text(one.name)[0]), now=now) for one in left)


def _entity_redacted(one: Entity, mask: Mask, *, whole: bool, now: datetime) -> int:
    """Take the words from an entity's names and addresses; ``whole``: all that it is called, for it is gone."""
    places = max(1, sum(mask.text(words)[1] for words in _words_of(one)))
    addresses = [one.slug, *(row.slug for row in one.former_addresses.all())]
    keep_gone((slug for slug in addresses if whole or mask.text(slug)[1]), entity=one)
    names = [row.pk for row in one.names.all() if whole or mask.text(row.name)[1] or mask.text(row.norm)[1]]
    one.names.filter(pk__in=names).delete()
    former = [row.pk for row in one.former_addresses.all() if whole or mask.text(row.slug)[1]]
    one.former_addresses.filter(pk__in=former).delete()
    if whole or mask.text(one.slug)[1]:
        one.slug = _neutral_slug()
    one.name = BLOT * len(one.name) if whole else mask.text(one.name)[0]
    one.sort_name = BLOT * len(one.sort_name) if whole else mask.text(one.sort_name)[0]
    if whole:
        one.redacted, one.is_public, one.wikidata = True, False, ""
        StatedRole.objects.filter(entity=one).delete()
        Judgement.objects.filter(target=one.key, kind=Judgement.Kind.DESCRIBE).update(value={})
    one.changed_at = now
    one.save()
    return places


def _neutral_slug() -> str:
    return f"x-{token_hex(6)}"
