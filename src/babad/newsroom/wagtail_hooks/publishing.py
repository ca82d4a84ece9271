"""Roles, the workflow and the schedule, where Wagtail lets them in."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.action_menu import PublishMenuItem, SubmitForModerationMenuItem
from wagtail.admin.menu import MenuItem
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import Page, PagePermissionTester

from babad.newsroom import objections, scheduling, workflow
from babad.newsroom.desk.api import DeskPages
from babad.newsroom.desk.schedule import (
    NoticesPanel,
    ScheduledView,
    dismiss_notice,
    notice_message,
    notice_row,
    said,
)
from babad.newsroom.models import Section, Story
from babad.newsroom.times import house_time, house_zone

# ---- What roles may do -----------------------------------------------------------------------------------------------


@hooks.register("before_create_page")
def only_stories_are_for_everybody(request: HttpRequest, parent_page: Page, page_class: type[Page]) -> None:
    """Sections, editions and plain pages are made by those who publish. (Of the root, no page class of ours could say so.)"""
    if not issubclass(page_class, Story) and not PagePermissionTester(request.user, parent_page).can_publish_subpage():
        raise PermissionDenied


@hooks.register("construct_admin_api")
def no_more_than_the_forms(router: WagtailAPIRouter) -> None:
    """Let Wagtail's API do no more than its forms."""
    router.register_endpoint("pages", DeskPages)


@hooks.register("before_copy_page")
def no_aliases(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse an alias: the same story at two addresses, twice in every list, going live with the other unasked."""
    if not request.POST.get("alias"):
        return None
    messages.error(request, _("A page stands in one place. Copy it without ticking “Alias”."))
    return redirect("wagtailadmin_pages:copy", page.pk)


@hooks.register("before_bulk_action")
def many_as_one(request: HttpRequest, action_type: str, pages: Sequence[Any], action: Any) -> HttpResponse | None:
    """Refuse to do to many at once what could not be done to one of them from its editor, and name it."""
    objections_of = {"publish": _against_publishing, "delete": _against_deleting}.get(action_type)
    if objections_of is None or action.model is not Page:
        return None
    refused = False
    for page in pages:
        if reasons := objections_of(page.specific, request):
            refused = True
            messages.error(request, f"“{page.get_admin_display_title()}”: {' '.join(reasons)}")
    return redirect(action.next_url) if refused else None


def _against_publishing(page: Page, request: HttpRequest) -> list[str]:
    if not isinstance(page, Story):
        # With every draft that was ever left lying in it.
        return [_("Stories are published by themselves.")] if request.POST.get("include_descendants") else []
    story, now = page.get_latest_revision_as_object(), timezone.now()
    at = max(story.go_live_at or now, now)
    reasons = [] if workflow.may_publish(story, request.user) else [_("Nobody else has approved it.")]
    if page.permissions_for_user(request.user).page_locked():
        reasons.append(_("It is locked."))
    reasons += said(one for one in objections.objections_to(story, at=at, zone=house_zone()) if one.blocks)
    return reasons


def _against_deleting(page: Page, request: HttpRequest) -> list[str]:
    return [] if page.permissions_for_user(request.user).can_delete() else [_("There are pages in it.")]


class PublishAloneMenuItem(PublishMenuItem):
    """The Publish button under its full name, where nobody else has approved the story."""

    label = gettext_lazy("Publish alone (is logged)")


class SubmitMenuItem(SubmitForModerationMenuItem):
    """The Submit button without the workflow's name ("Submit to Story"); sent back, it names the step it goes to."""

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        page = context.get("page")
        if not (page and page.current_workflow_state):
            context["label"] = _("Submit for approval")
        return context


@hooks.register("construct_page_action_menu")
def in_our_words(menu_items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    page = context.get("page")
    if page is None:
        new_story = isinstance(context["parent_page"], Section)
        alone = new_story and request.user.has_perm(workflow.PUBLISH_ALONE)
    else:
        alone = isinstance(page, Story) and not workflow.is_cleared(page, request.user)
    ours = {SubmitForModerationMenuItem: SubmitMenuItem} | ({PublishMenuItem: PublishAloneMenuItem} if alone else {})
    menu_items[:] = [ours[type(item)](order=item.order) if type(item) in ours else item for item in menu_items]


# ---- What happened ---------------------------------------------------------------------------------------------------


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    @actions.register_action(workflow.PUBLISH_ALONE)
    class PublishedAloneFormatter(LogFormatter):
        label = gettext_lazy("Published alone")

        def format_message(self, log_entry: Any) -> str:
            if log_entry.data.get("scheduled"):
                return _("Scheduled alone: nobody else had approved it")
            return _("Published alone: nobody else had approved it")

    @actions.register_action(scheduling.CALLED_OFF)
    class CalledOffFormatter(LogFormatter):
        label = gettext_lazy("Did not go live")

        def format_message(self, log_entry: Any) -> str:
            reasons = said(objections.from_data(log_entry.data.get("reasons", [])))
            return _("Did not go live at its time. %(reasons)s") % {"reasons": " ".join(reasons)}


# ---- The schedule ----------------------------------------------------------------------------------------------------


@hooks.register("before_edit_page")
def show_notices(request: HttpRequest, page: Page) -> None:
    """Show those who publish what they must hear of, over the editor."""
    if request.method == "GET" and "_w_hydrate_create_view" not in request.GET:
        zone = house_zone()
        for notice in scheduling.open_notices(request.user, page=page):
            messages.error(request, notice_message(notice_row(notice, zone)))


@hooks.register("after_publish_page")
@hooks.register("after_edit_page")
def say_what_was_scheduled(request: HttpRequest, page: Page) -> None:
    """Say when it goes live, and what is left to be put right until then."""
    if not isinstance(page, Story) or not ({"action-publish", "action-workflow-action"} & set(request.POST)):
        return
    said_already = getattr(request, "_babad_said", False)
    revision = page.revisions.filter(approved_go_live_at__isnull=False).first()
    request._babad_said = True
    if said_already or (revision is None and not page.live):
        return
    zone = house_zone()
    at = revision.approved_go_live_at if revision else timezone.now()
    if revision:
        messages.info(request, _("It goes live on %(time)s.") % {"time": house_time(at, zone)})
    version = revision.as_object() if revision else page
    for sentence in said(one for one in objections.objections_to(version, at=at, zone=zone) if not one.blocks):
        messages.warning(request, sentence)


@hooks.register("construct_homepage_panels")
def notices_on_the_first_page(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(NoticesPanel())


@hooks.register("register_admin_urls")
def schedule_urls() -> list[URLPattern]:
    return [
        path("scheduled/", ScheduledView.as_view(), name="scheduled"),
        path("notices/<int:notice_id>/dismiss/", dismiss_notice, name="dismiss_notice"),
    ]


@hooks.register("register_admin_menu_item")
def scheduled_list() -> MenuItem:
    return MenuItem(
        gettext_lazy("Scheduled"), reverse("scheduled"), name="scheduled", icon_name="calendar-alt", order=30
    )
