"""The desk's first page: what needs me now. Each panel is one question of ``queries``; one without an answer stays away."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.images.permissions import permission_policy as photo_policy

from babad.newsroom import queries
from babad.newsroom.models import Front
from babad.newsroom.times import house_day, house_zone

SHOWN = 6
"""How many lines a panel shows at most."""

RECENTLY_EDITED = timedelta(days=14)
"""How far back the first page looks for waiting read-alsos; the report looks at everything."""


class DeskPanel(Component):
    """A list of things with a heading; ``more`` leads to the whole of it."""

    name = ""
    heading: Any = ""
    order = 0
    more_url_name = ""

    def rows(self, request: HttpRequest, now: datetime) -> list[Any]:
        """Return at most ``SHOWN + 1`` things; the last one only says that there are more."""
        raise NotImplementedError

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        rows = self.rows(request, timezone.now())
        more = reverse(self.more_url_name) if self.more_url_name and len(rows) > SHOWN else ""
        return {"panel": self, "rows": rows[:SHOWN], "more": more, "request": request}


class ActionsPanel(Component):
    """The few things that everybody came for."""

    name = "desk_actions"
    order = 10
    template_name = "newsroom/desk/home_actions.html"

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        user = request.user
        fronts = []
        if user.has_perm("newsroom.change_front"):
            fronts = list(Front.objects.select_related("edition__locale").order_by("edition__path"))
            fronts.sort(key=lambda front: front.edition.locale.language_code != get_language())
        return {
            "may_write": bool(queries.sections_to_write_in(user)),
            "fronts": fronts,
            "may_add_photos": photo_policy.user_has_permission(user, "add"),
        }


class MyDraftsPanel(DeskPanel):
    name = "my_drafts"
    heading = _("My drafts")
    order = 225
    template_name = "newsroom/desk/home_stories.html"

    def rows(self, request: HttpRequest, now: datetime) -> list[Any]:
        return list(queries.drafts_of(request.user)[: SHOWN + 1])


class WaitingReadAlsosPanel(DeskPanel):
    name = "waiting_read_alsos"
    heading = _("Read-alsos that point nowhere yet")
    order = 310
    more_url_name = "waiting_read_alsos"
    template_name = "newsroom/desk/home_read_alsos.html"

    def rows(self, request: HttpRequest, now: datetime) -> list[Any]:
        return list(islice(queries.waiting_read_alsos(edited_since=now - RECENTLY_EDITED), SHOWN + 1))


class MissingPhotosPanel(DeskPanel):
    name = "missing_photos"
    heading = _("Photos whose file is missing")
    order = 320
    more_url_name = "missing_photos"
    template_name = "newsroom/desk/home_missing_photos.html"

    def rows(self, request: HttpRequest, now: datetime) -> list[Any]:
        return queries.with_their_stories(queries.missing_photos()[: SHOWN + 1])


class EndingRightsPanel(DeskPanel):
    name = "ending_rights"
    heading = _("Photos whose rights end within a week")
    order = 330
    template_name = "newsroom/desk/home_ending_rights.html"

    def rows(self, request: HttpRequest, now: datetime) -> list[Any]:
        today = house_day(now, house_zone())
        return list(queries.photos_whose_rights_end(today=today)[: SHOWN + 1])


class RecentlyPublishedPanel(DeskPanel):
    name = "recently_published"
    heading = _("Published last")
    order = 400
    more_url_name = "stories:index"
    template_name = "newsroom/desk/home_stories.html"

    def rows(self, request: HttpRequest, now: datetime) -> list[Any]:
        return list(queries.recently_published()[: SHOWN + 1])


PANELS = (
    ActionsPanel,
    MyDraftsPanel,
    WaitingReadAlsosPanel,
    MissingPhotosPanel,
    EndingRightsPanel,
    RecentlyPublishedPanel,
)
