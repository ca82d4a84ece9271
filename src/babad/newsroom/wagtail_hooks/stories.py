"""Beginning a story, and what it begins with."""

from typing import Any

from django.dispatch import receiver
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.models import Page
from wagtail.signals import init_new_page

from babad.newsroom.desk.translating import translate_page
from babad.newsroom.desk.writing import BeginStoryView, furnish_new_story
from babad.newsroom.models import Story


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
