"""What the desk remembers: the workflow's last step, what went wrong with a schedule, which daily work is done."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState


class FinalApproval(AbstractGroupApprovalTask):
    """The last step of a workflow: whoever approves here publishes.

    Wagtail publishes in the approver's name and fails if that person may not publish. So "approve" is offered only to
    those who may, and to nobody who would approve what they alone have seen (docs/concepts/workflow.md).
    """

    class Meta:
        verbose_name = _("final approval, which publishes")
        verbose_name_plural = _("final approvals, which publish")

    def get_actions(self, obj: Page, user: AbstractUser) -> list[tuple[str, str, bool]]:
        from babad.newsroom import workflow  # asks the models that stand beside this one

        actions = super().get_actions(obj, user)
        if workflow.may_finish(obj, user) and not obj.permissions_for_user(user).page_locked():
            return actions
        return [action for action in actions if action[0] != "approve"]

    def on_action(self, task_state: TaskState, user: AbstractUser, action_name: str, **kwargs: Any) -> str | None:
        """Do what was chosen, and return where one goes then, from a list.

        A story that could not go live is not approved: there its notice is to be read. Of one that is, some things are asked.
        """
        from babad.newsroom import scheduling, workflow

        if action_name == "approve" and (refused := scheduling.refuse_approval(task_state, now=timezone.now())):
            return refused
        elsewhere = super().on_action(task_state, user, action_name, **kwargs)
        page_id = task_state.workflow_state.object_id
        if action_name == "approve" and not elsewhere and workflow.went_out(int(page_id)):
            return reverse("story_questions", args=[page_id])
        return elsewhere


class DeskNotice(models.Model):
    """Something about a page that somebody who publishes must hear of; shown on the desk until dismissed.

    ``reasons`` is a list of objections as :func:`babad.newsroom.objections.to_data` writes them, so that everybody reads
    them in their own language. A page has at most one open notice of a kind; happening again makes it new.
    """

    class Kind(models.TextChoices):
        NOT_APPROVED = "not_approved", _("Was not approved")
        WILL_NOT_GO_LIVE = "will_not_go_live", _("Could not go live at its time as it is now")
        DID_NOT_GO_LIVE = "did_not_go_live", _("Did not go live")
        DID_NOT_EXPIRE = "did_not_expire", _("Was not taken down")

    kind = models.CharField(_("what"), max_length=20, choices=Kind)
    page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("story"), on_delete=models.CASCADE, related_name="desk_notices"
    )
    due_at = models.DateTimeField(_("planned for"), null=True)
    happened_at = models.DateTimeField(_("when"))
    reasons = models.JSONField(_("reasons"), default=list)
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("dismissed by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    dismissed_at = models.DateTimeField(_("dismissed"), null=True)

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "kind"], condition=Q(dismissed_at=None), name="newsroom_one_open_notice_of_a_kind"
            )
        ]

    def __str__(self) -> str:
        return f"{self.page}: {self.get_kind_display()}"


class DailyJob(models.Model):
    """The last day, in the house's zone, on which the clock did a piece of daily work."""

    name = models.CharField(max_length=60, primary_key=True)
    last_day = models.DateField(null=True)

    def __str__(self) -> str:
        return self.name
