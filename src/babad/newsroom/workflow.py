"""Who may publish what, and who stands behind it. The rules are explained in docs/concepts/workflow.md."""

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log
from wagtail.models import (
    Page,
    PageLogEntry,
    PagePermissionTester,
    TaskState,
    WorkflowState,
    get_default_page_content_type,
)

from babad.newsroom.models.story import Story

PUBLISH_ALONE = "newsroom.publish_alone"
"""The permission to publish what nobody else has approved, and the audit log's action when somebody has done so."""

ROLES = {
    "Reporters": _("Reporters"),
    "Editors": _("Editors"),
    "Publishers": _("Publishers"),
    "Night duty": _("Night duty"),
    "Administrators": _("Administrators"),
}
"""The groups that the migration makes, by the names they are stored under."""

WORKFLOW_NAMES = {
    "Story": _("Story"),
    "Editor's approval": _("Editor's approval"),
    "Publisher's approval": _("Publisher's approval"),
}
"""The workflow and its steps, by the names they are stored under. An administrator may give them others."""

_WENT_LIVE = ["wagtail.publish", "wagtail.publish.scheduled"]


def shown_name(stored: str) -> str:
    """Return the name of a role, a workflow or a step in the reader's language; a name given by the house as it is."""
    return gettext(stored) if stored in ROLES or stored in WORKFLOW_NAMES else stored


def stored_name(shown: str) -> str:
    """Return what a workflow or step is stored under whose name reads `shown` in any language of the desk."""
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            for stored in WORKFLOW_NAMES:
                if shown == gettext(stored):
                    return stored
    return shown


def may_publish(page: Page, user: AbstractUser) -> bool:
    """Tell whether `user` may publish or schedule `page` directly, past the workflow.

    Of a story that means: it was approved or published before, or the user may publish alone.
    """
    if not PagePermissionTester(user, page).can_publish():
        return False
    return not _is_story(page) or user.has_perm(PUBLISH_ALONE) or is_cleared(page, user)


def may_finish(page: Page, user: AbstractUser) -> bool:
    """Tell whether `user` may give the last approval to `page`, which publishes it.

    Like publishing directly, except that whoever submitted it or approved an earlier step counts as another's eyes.
    """
    if may_publish(page, user):
        return True
    state = page.current_workflow_state
    return bool(state) and PagePermissionTester(user, page).can_publish() and _others_behind(state, user)


def is_cleared(page: Page, user: AbstractUser) -> bool:
    """Tell whether a story needs no further approval for `user` to publish it: readers have had it, or it was approved.

    An approval counts if somebody other than `user` submitted or approved.
    """
    return was_published(page) or any(_others_behind(state, user) for state in _approved(page))


def was_published(page: Page) -> bool:
    """Tell whether readers have ever had this page.

    Neither ``first_published_at`` (importers set it) nor ``last_published_at`` (an old revision brings its own back when an
    unpublished page is saved) tells; the audit log does.
    """
    return (
        Page.objects.filter(pk=page.pk, live=True, live_revision__isnull=False).exists()
        or PageLogEntry.objects.filter(page=page.pk, action__in=_WENT_LIVE).exists()
    )


def went_out(page_id: int) -> bool:
    """Tell whether a page is a story of which readers have the latest version, or will have it at its time."""
    latest = Q(live=True, has_unpublished_changes=False) | Q(latest_revision__approved_go_live_at__isnull=False)
    return Story.objects.filter(latest, pk=page_id).exists()


def note_publication_alone(entry: PageLogEntry) -> None:
    """Write into the audit log that what `entry` tells was done alone, if it was.

    `entry` is Wagtail's own entry of a story's publication or scheduling by somebody. All ways of publishing write one, the
    API and bulk actions too, so none of them goes unnoticed.
    """
    story = Story.objects.filter(pk=entry.page_id).first()
    if story is None or entry.user is None:
        return
    if PageLogEntry.objects.filter(page=entry.page_id, action__in=_WENT_LIVE, pk__lt=entry.pk).exists():
        return
    if any(_others_behind(state, entry.user) for state in _approved(story)):
        return
    log(
        instance=story,
        action=PUBLISH_ALONE,
        user=entry.user,
        revision=entry.revision,
        data={"scheduled": entry.action == "wagtail.publish.schedule"},
    )


def _is_story(page: Page) -> bool:
    specific_class = page.specific_class
    return specific_class is not None and issubclass(specific_class, Story)


def _approved(page: Page) -> list[WorkflowState]:
    return list(
        WorkflowState.objects.filter(
            base_content_type=get_default_page_content_type(),
            object_id=str(page.pk),
            status=WorkflowState.STATUS_APPROVED,
        )
    )


def _others_behind(state: WorkflowState, user: AbstractUser) -> bool:
    """Tell whether anybody but `user` submitted the story in this round, or approved a step of it."""
    approvers = state.task_states.filter(status=TaskState.STATUS_APPROVED).values_list("finished_by", flat=True)
    return bool({state.requested_by_id, *approvers} - {None, user.pk})
