"""The desk's first page."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.views.home import RecentEditsPanel

from babad.newsroom.desk.home import PANELS


@hooks.register("construct_homepage_panels")
def what_needs_me_now(request: HttpRequest, panels: list[Any]) -> None:
    # One's own drafts say more than the pages one has touched last.
    panels[:] = [panel for panel in panels if not isinstance(panel, RecentEditsPanel)]
    panels.extend(panel() for panel in PANELS)


@hooks.register("construct_homepage_summary_items", order=1000)
def no_counts(request: HttpRequest, items: list[Any]) -> None:
    """How many pages and images there are helps nobody to get a story out."""
    items.clear()
