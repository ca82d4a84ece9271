"""From an answer on the page *Record* to what the record is told."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.utils.translation import gettext as _

from babad.newsroom.desk.record.access import Decision, RefusedError, decide, undo
from babad.record.models import Judgement

ABOUT_ONE = {"confirm", "reject", "show", "hide"}
ABOUT_TWO = {"same", "different", "same_event", "other_event"}
NEED_A_REASON = {"reject", "hide"}


def parsed(token: str) -> tuple[str, tuple[UUID, ...]]:
    """Return an answer's kind and the keys that it is about. RefusedError if it is none that the page gives."""
    kind, *keys = token.split(":")
    try:
        found = tuple(map(UUID, keys))
    except ValueError:
        found = ()
    if kind in ABOUT_ONE | {"take_back"} and found:
        return kind, found
    if kind in ABOUT_TWO | {"again"} and len(found) == 2:
        return kind, found
    raise RefusedError(_("This can’t be answered so. Load the page again."))


@transaction.atomic
def answer(tokens: Iterable[str], *, reason: str, author: AbstractUser, now: datetime) -> int:
    """Do what the answers come to, all at one moment or none of them; returns how many judgements there were.

    RecordError (RefusedError) if one can't be done: it was decided meanwhile, or a no lacks its reason.
    """
    decisions: list[Decision] = []
    gone: list[UUID] = []
    for token in tokens:
        kind, keys = parsed(token)
        if kind in NEED_A_REASON and not reason:
            raise RefusedError(_("Say why: whoever comes later must understand it."))
        if kind in ABOUT_ONE:
            decisions += [Decision(kind, key, reason=reason if kind in NEED_A_REASON else "") for key in keys]
        elif kind in ABOUT_TWO:
            decisions.append(Decision(kind, keys[0], other=keys[1]))
        else:
            gone.append(keys[0])
            if kind == "again":
                decisions.append(replace(_decided(keys[0]), target=keys[1]))
    undo(gone, author=author, now=now)
    decide(decisions, author=author, now=now)
    return len(decisions) + len(gone)


def _decided(judgement: UUID) -> Decision:
    row = Judgement.objects.filter(pk=judgement, taken_back_at=None).first()
    if row is None:
        raise RefusedError(_("This decision was taken back meanwhile."))
    return Decision(row.kind, row.target, other=row.other, value=row.value, reason=row.reason)
