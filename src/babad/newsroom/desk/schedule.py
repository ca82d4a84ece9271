"""The desk's list of what will happen, and notices of what did not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin.ui.components import Component
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from babad.newsroom import scheduling
from babad.newsroom.models import DeskNotice
from babad.newsroom.objections import Objection, explain, from_data
from babad.newsroom.times import house_time, house_zone


@dataclass(frozen=True)
class NoticeRow:
    """A notice in words."""

    notice: DeskNotice
    what: str  # "Did not go live (planned for 23 Nov 2026 18.30 WIB)."
    reasons: tuple[str, ...]
    when: str


@dataclass(frozen=True)
class PlannedRow:
    """A planned thing in words."""

    page_id: int
    title: str
    when: str
    what: str
    by: str
    blocking: tuple[str, ...]
    remarks: tuple[str, ...]


def notice_row(notice: DeskNotice, zone: ZoneInfo) -> NoticeRow:
    """Return the notice in the reader's language, its times in the house's zone."""
    what = notice.get_kind_display()
    if notice.due_at:
        what = _("%(what)s (planned for %(time)s)") % {"what": what, "time": house_time(notice.due_at, zone)}
    reasons = tuple(explain(objection) for objection in from_data(notice.reasons))
    return NoticeRow(notice=notice, what=what, reasons=reasons, when=house_time(notice.happened_at, zone))


def planned_row(plan: scheduling.Planned, zone: ZoneInfo) -> PlannedRow:
    """Return the planned thing in the reader's language, its time in the house's zone."""
    if not plan.goes_live:
        what = _("expires")
    elif plan.page.live:
        what = _("a new version goes live")
    else:
        what = _("goes live")
    return PlannedRow(
        page_id=plan.page.pk,
        title=plan.page.get_admin_display_title(),
        when=house_time(plan.at, zone),
        what=what,
        by=plan.by,
        blocking=said(one for one in plan.objections if one.blocks),
        remarks=said(one for one in plan.objections if not one.blocks),
    )


def said(objections: Iterable[Objection]) -> tuple[str, ...]:
    """Return the objections as sentences."""
    return tuple(explain(objection) for objection in objections)


def notice_message(row: NoticeRow) -> SafeString:
    """Return a notice for the top of the editor, with the button that dismisses it."""
    return format_html(
        '<b>{}.</b> {} <span class="buttons"><button type="button" class="button button-small button-secondary" '
        'data-controller="w-action" data-action="w-action#post" data-w-action-url-value="{}">{}</button></span>',
        row.what,
        " ".join(row.reasons),
        reverse("dismiss_notice", args=[row.notice.pk]),
        _("Dismiss"),
    )


class NoticesPanel(Component):
    """What those who publish must hear of, on the desk's first page."""

    name = "desk_notices"
    order = 5
    template_name = "newsroom/desk/home_notices.html"

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        zone = house_zone()
        notices = scheduling.open_notices(parent_context["request"].user)
        rows = [notice_row(notice, zone) for notice in notices]
        return {"rows": rows, "csrf_token": parent_context["csrf_token"]}


class ScheduledView(WagtailAdminTemplateMixin, TemplateView):
    """What goes live and what expires next."""

    page_title = gettext_lazy("Scheduled")
    header_icon = "calendar-alt"
    template_name = "newsroom/desk/scheduled.html"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        zone = house_zone()
        rows = [planned_row(plan, zone) for plan in scheduling.planned()]
        return {**super().get_context_data(**kwargs), "rows": rows, "now": house_time(timezone.now(), zone)}


@require_POST
def dismiss_notice(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Take a notice off the desk; only for those who may publish what it is about."""
    notice = get_object_or_404(DeskNotice.objects.select_related("page"), pk=notice_id)
    if not notice.page.permissions_for_user(request.user).can_unschedule():
        raise PermissionDenied
    scheduling.dismiss(notice, user=request.user, now=timezone.now())
    return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")
