"""Judging what was read in a story: who may, about what, and doing it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args
from uuid import UUID, uuid4

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.locks import ScheduledForPublishLock

from babad.newsroom import workflow
from babad.newsroom.models import Story
from babad.record.errors import RecordError
from babad.record.operations import judge, take_back
from babad.record.operations.identity import ensure_entities
from babad.record.questions import Question
from babad.record.understood import Finding, Judged, Understood

JUDGE_EVERYTHING = "record.add_judgement"
"""The permission to judge what readers see at once: who has a page, what a sensitive story releases, a published story."""

Kind = Literal["confirm", "reject", "link", "speaker", "date", "show", "hide", "namesake", "take_back"]
KINDS: tuple[Kind, ...] = get_args(Kind)
ABOUT_ENTITIES: frozenset[str] = frozenset({"show", "hide"})
WITHHOLDING: frozenset[str] = frozenset({"reject", "date"})
"""What makes nothing public. Whoever says who is meant, or who said it, says that it is right."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided about something in one story.

    ``target`` is a fingerprint; for ``show`` and ``hide`` the key of an entity, for ``take_back`` a judgement's. ``other`` is
    the entity of ``link`` and ``speaker`` (None: nobody that we know of said it). ``namesake`` links to somebody new of the same
    name. ``date`` is TIMEX3, empty: not known.
    """

    kind: Kind
    target: UUID
    other: UUID | None = None
    date: str = ""
    reason: str = ""


def may_judge(story: Story, user: AbstractUser) -> bool:
    """Tell whether `user` may judge what `story` says: whoever may edit it now.

    A judgement about a story that readers have had takes effect at once, past the workflow: it needs an editor.
    """
    permissions = story.permissions_for_user(user)
    lock = story.get_lock()
    # What waits for its time is locked so that its words stay; judging leaves them as they are.
    if lock and not isinstance(lock, ScheduledForPublishLock) and lock.for_user(user):
        return False
    if not permissions.can_edit():
        return False
    return may_judge_everything(user) or not workflow.was_published(story)


def may_judge_everything(user: AbstractUser) -> bool:
    """Tell whether `user` may also give people pages and release what a sensitive story says."""
    return user.has_perm(JUDGE_EVERYTHING)


@transaction.atomic
def decide(understood: Understood, decision: Decision, *, author: AbstractUser, now: datetime) -> None:
    """Store `decision` about what was read in a story that `author` may judge.

    PermissionDenied if it takes more than that; RecordError if it is about something that the story does not say (any more),
    or names nobody whom we know.
    """
    if _takes_an_editor(understood, decision) and not may_judge_everything(author):
        raise PermissionDenied
    if decision.kind == "take_back":
        if decision.target not in {judged.id for judged in _judgements(understood)}:
            raise RecordError(_("This decision is not in force any more. Look at the list again."))
        take_back(decision.target, author=author, now=now)
        return
    named = _entities(understood)
    if decision.target not in (named if decision.kind in ABOUT_ENTITIES else findings(understood)):
        raise RecordError(_("The story doesn’t say this any more. Look at the list again."))
    other = decision.other
    if decision.kind == "namesake":
        other = _new_namesake(understood, decision.target, author=author, now=now)
    if decision.kind == "link" and other is None:
        raise RecordError(_("Choose who is meant."))
    # Whom a draft is the first to name, the record does not have yet.
    ensure_entities({key: named[key] for key in (decision.target, other) if key in named}, now=now)
    judge(
        "link" if decision.kind == "namesake" else decision.kind,
        target=decision.target,
        author=author,
        now=now,
        other=other,
        value={"date": decision.date} if decision.kind == "date" else None,
        reason=decision.reason,
    )


def _new_namesake(understood: Understood, target: UUID, *, author: AbstractUser, now: datetime) -> UUID:
    """Make somebody who is called like the name read in `target`, and is none of those who are, and return their key."""
    name = next((one for one in understood.names if one.finding.fingerprint == target), None)
    if name is None:
        raise RecordError(_("Only somebody who is named can have a namesake."))
    key = uuid4()
    judge("describe", target=key, value={"name": name.name, "kind": name.kind}, author=author, now=now)
    return key


def decision_of(question: Question, answer: str) -> Decision | None:
    """Return what the answer to a question decides: a choice's number from 1, ``none``, ``yes`` or ``no``; None: nothing.

    "None of these" is a decision of its own only for people of one name; whose words these are stays open.
    """
    if question.kind == "new_person":
        kinds: Mapping[str, Kind] = {"yes": "show", "no": "hide"}
        kind = kinds.get(answer)
        return Decision(kind, question.target, reason="private" if kind == "hide" else "") if kind else None
    if answer == "none" and question.kind == "namesakes":
        return Decision("namesake", question.target)
    chosen = question.choices[int(answer) - 1 : int(answer)] if answer.isdecimal() and int(answer) > 0 else ()
    if not chosen:
        return None
    return Decision("link" if question.kind == "namesakes" else "speaker", question.target, other=chosen[0].key)


def findings(understood: Understood) -> set[UUID]:
    """Return the fingerprints of everything that may be judged in a text."""
    return {finding.fingerprint for finding in _findings(understood)}


def _findings(understood: Understood) -> Iterator[Finding]:
    for name in understood.names:
        yield name.finding
    for layer in (understood.quotes, understood.events, understood.figures, understood.legal):
        yield from (one.finding for one in layer)


def _judgements(understood: Understood) -> Iterator[Judged]:
    for finding in _findings(understood):
        yield from finding.judgements
    for name in understood.names:
        yield from name.judgements
    yield from understood.lost


def _entities(understood: Understood) -> dict[UUID, tuple[str, str]]:
    """Return the (kind, name) of everybody and everything that the text may speak of, by key."""
    found = {name.key: (str(name.kind), name.name) for name in understood.names}
    candidates = [one for name in understood.names for one in (name.entity, *name.candidates) if one]
    candidates += [one for quote in understood.quotes for one in (quote.speaker, *quote.candidates) if one]
    return {one.key: (one.kind, one.name) for one in candidates} | found


def _takes_an_editor(understood: Understood, decision: Decision) -> bool:
    """Tell whether a decision is about more than the words of a story that has an editor before it."""
    if understood.sensitive:
        return decision.kind not in WITHHOLDING
    if decision.kind == "take_back":
        return any(judged.id == decision.target and judged.kind in ABOUT_ENTITIES for judged in _judgements(understood))
    return decision.kind in ABOUT_ENTITIES
