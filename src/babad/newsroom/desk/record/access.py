"""Who sees the record's desk and who decides there, and deciding."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from babad.record import operations
from babad.record.errors import RecordError

logger = logging.getLogger(__name__)

SEE = "record.view_judgement"
JUDGE = "record.add_judgement"
SET_RULES = "record.change_policy"


class RefusedError(RecordError):
    """An answer that the desk itself refuses; its message is in the language of whoever gave it."""


@dataclass(frozen=True)
class Decision:
    """One judgement that somebody wants to make; the fields are those of ``record.operations.judge``."""

    kind: str
    target: UUID
    other: UUID | None = None
    value: dict[str, Any] = field(default_factory=dict)
    reason: str = ""


class RecordView(WagtailAdminTemplateMixin, TemplateView):
    """A page of the record's desk. Everybody who writes may look; what is sent to it is for those who judge."""

    header_icon = "list-ul"
    permission_to_see = SEE
    permission_to_send = JUDGE

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        needed = self.permission_to_see if request.method in {"GET", "HEAD", "OPTIONS"} else self.permission_to_send
        if not request.user.has_perm(needed):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, *self.way_here(), {"url": "", "label": self.get_page_title()}]

    def way_here(self) -> list[dict[str, Any]]:
        """Return the pages between the desk's first and this one."""
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        return {
            **super().get_context_data(**kwargs),
            "may_judge": user.has_perm(JUDGE),
            "may_send": user.has_perm(self.permission_to_send),
        }


@transaction.atomic
def decide(decisions: Sequence[Decision], *, author: AbstractUser, now: datetime) -> None:
    """Make all these judgements at one moment, or none: they are taken back as one too. RecordError if one can't be made."""
    for one in decisions:
        operations.judge(
            one.kind, target=one.target, other=one.other, value=one.value, reason=one.reason, author=author, now=now
        )


@transaction.atomic
def undo(judgements: Sequence[UUID], *, author: AbstractUser, now: datetime) -> None:
    """Take all these judgements back, the last first. RecordError if one can't be."""
    for judgement in reversed(judgements):
        operations.take_back(judgement, author=author, now=now)


def attempt(request: HttpRequest, act: Callable[[datetime], None], said: str) -> bool:
    """Do `act` at this moment and say that it is done, or why it can't be. Returns whether it is."""
    try:
        act(timezone.now())
    except RefusedError as error:
        messages.error(request, str(error))
        return False
    except RecordError:
        # What the forms let through and the record refuses: somebody was faster.
        logger.warning("The record refused a decision of the desk", exc_info=True)
        messages.error(
            request, _("That can’t be done as things stand: somebody has decided meanwhile. Look at it again.")
        )
        return False
    messages.success(request, said)
    return True
