"""Beginning a story, and what it begins with."""

from typing import Any

from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.models import Page
from wagtail.signals import init_new_page

from babad.newsroom.desk.translating import translate_page
from babad.newsroom.desk.writing import BeginStoryView, furnish_new_story
from babad.newsroom.models import Story

HANDING_ON = {"action-submit", "action-restart-workflow", "action-workflow-action", "action-publish"}
"""The editor's buttons after which a story is somebody else's, or the readers'."""


# Before Wagtail's own view of translating at the same address: it knows only translated parents, and nothing of topics.
@hooks.register("register_admin_urls", order=-1)
def story_urls() -> list[URLPattern]:
    return [
        path("write/", BeginStoryView.as_view(), name="begin_story"),
        path("translation/submit/page/<int:page_id>/", translate_page, name="translate_page"),
    ]


@receiver(init_new_page)
def start_new_story(page: Page, parent: Page, **kwargs: Any) -> None:
    if isinstance(page, Story):
        furnish_new_story(page)


# Last: other hooks at this place have something to say, and the first answer ends the round.
@hooks.register("after_create_page", order=1000)
@hooks.register("after_edit_page", order=1000)
def back_to_the_first_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Go where the next task is, once a story has been handed on; Wagtail would list the section's pages."""
    handed_on = not HANDING_ON.isdisjoint(request.POST)
    return (
        redirect("wagtailadmin_home")
        if handed_on and isinstance(page, Story) and not request.POST.get("next")
        else None
    )
