"""Taking a text in, and taking it back."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from babad.reading import Reading, codes, read
from babad.record import signals
from babad.record.derivation import Derived, as_data, statement_id, statements
from babad.record.errors import RecordError
from babad.record.models import FOREVER, Entity, Event, Involvement, Quotation, Source, Statement
from babad.record.operations.folding_in import FACTS, fold_in, statements_of
from babad.record.operations.identity import refresh_pages
from babad.record.redactions import mask_for, redacted
from babad.record.texts import Text


@dataclass(frozen=True, slots=True)
class Deposited:
    """What a deposit came to. ``new`` is False if readers' version of the text was there already."""

    source: int
    version: int
    new: bool


@transaction.atomic
def deposit(text: Text, *, now: datetime) -> Deposited:
    """Take in a text that readers have from now on, in place of its version before.

    RecordError if the text is not one. A text equal to what is in force changes nothing. Words that were redacted don't come
    in again.
    """
    _check(text)
    text = redacted(text, mask_for(text.origin))
    current = Source.objects.select_for_update().filter(origin=text.origin, ended_at=FOREVER).first()
    digest = text.content_hash()
    if current and current.content_hash == digest:
        return Deposited(current.pk, current.version, new=False)
    last = Source.objects.filter(origin=text.origin).aggregate(version=Max("version"), ended=Max("ended_at"))
    published_at = text.published_at
    if current:
        published_at = max(published_at, current.published_at)
    elif last["ended"]:
        published_at = max(published_at, last["ended"])  # published again
    touched = _end(current, published_at, Source.Ending.SUPERSEDED, now=now) if current else set()
    source = Source.objects.create(
        origin=text.origin,
        version=(last["version"] or 0) + 1,
        kind=text.kind,
        language=text.language,
        title=text.title[:500],
        day=text.day,
        published_at=published_at,
        content_hash=digest,
        blocks=[{"id": block, "text": words} for block, words in text.blocks],
        topics=[{"name": name, "kind": kind} for name, kind in text.topics],
        sensitive=text.sensitive,
        owned=text.owned,
        why=text.why[:500],
    )
    added = fold_in(source, store_statements(source, text), now=now)
    refresh_pages(added - touched, now=now, only_added=True)
    refresh_pages(touched, now=now)
    signals.announce(origins={text.origin}, entities=added | touched)
    return Deposited(source.pk, source.version, new=True)


@transaction.atomic
def withdraw(origin: str, *, now: datetime) -> bool:
    """Take a text back: readers have it no more. Returns whether they had."""
    current = Source.objects.select_for_update().filter(origin=origin, ended_at=FOREVER).first()
    if current is None:
        return False
    touched = _end(current, max(now, current.published_at), Source.Ending.WITHDRAWN, now=now)
    # An acquittal that is withdrawn holds back nothing any more.
    touched |= fold_in(current, statements_of(current), now=now, again=True)
    refresh_pages(touched, now=now)
    signals.announce(origins={origin}, entities=touched)
    return True


def text_of(source: Source) -> Text:
    """Return the text that a source was made of."""
    return Text(
        origin=source.origin,
        language=source.language,
        title=source.title,
        day=source.day,
        published_at=source.published_at,
        blocks=tuple((block["id"], block["text"]) for block in source.blocks),
        topics=tuple((topic["name"], topic["kind"]) for topic in source.topics),
        sensitive=source.sensitive,
        owned=source.owned,
        why=source.why,
        kind=source.kind,
    )


def read_text(text: Text) -> Reading:
    """Return the reading of a text; of one in a language that the engine can't read, an empty one."""
    if text.language not in codes():
        return Reading(lang=text.language, published=text.day.isoformat())
    return read(text.words, published=text.day, lang=text.language)


def store_statements(source: Source, text: Text) -> list[tuple[UUID, Derived]]:
    """Read a source's text and store what was read; returns the statements with their keys."""
    derived = [
        (statement_id(source.origin, source.version, one.fingerprint), one) for one in statements(text, read_text(text))
    ]
    Statement.objects.bulk_create(
        Statement(
            id=key,
            fingerprint=one.fingerprint,
            source=source,
            kind=one.kind,
            place=place,
            block=one.at.block,
            start=one.at.start,
            end=one.at.end,
            exact=one.exact,
            prefix=one.prefix,
            suffix=one.suffix,
            certainty=one.certainty,
            rule=one.rule[:200],
            data=as_data(one.read),
        )
        for place, (key, one) in enumerate(derived)
    )
    return derived


def _end(source: Source, at: datetime, ending: Source.Ending, *, now: datetime) -> set[int]:
    """End a version and its facts; returns the entities that it named."""
    source.ended_at, source.ending = at, ending
    source.save(update_fields=["ended_at", "ending"])
    for model in FACTS:
        model.objects.filter(source=source, public_until__gt=at).update(public_until=at)
    Involvement.objects.filter(report__source=source, public_until__gt=at).update(public_until=at)
    Event.objects.filter(reports__source=source).update(changed_at=now)
    return set(source.appearances.values_list("entity", flat=True)) | set(
        Quotation.objects.filter(source=source, speaker__isnull=False).values_list("speaker", flat=True)
    )


def _check(text: Text) -> None:
    if not text.origin or len(text.origin) > 200:
        raise RecordError(f"A text needs an origin of at most 200 characters; this one has {text.origin[:50]!r}.")
    if text.published_at.tzinfo is None:
        raise RecordError(f"{text.origin}: the time of publication has no zone; give an aware datetime.")
    blocks = [block for block, _words in text.blocks]
    if len(set(blocks)) != len(blocks) or any(not block or len(block) > 64 for block in blocks):
        raise RecordError(f"{text.origin}: every block needs an id of its own, of at most 64 characters.")
    if unknown := {kind for _name, kind in text.topics} - set(Entity.Kind.values):
        raise RecordError(f"{text.origin}: a topic is of no kind called {', '.join(sorted(unknown))}.")
    if text.sensitive and text.sensitive not in Source.Sensitive.values:
        raise RecordError(f"{text.origin}: {text.sensitive!r} is no reason that a text is sensitive for.")
