"""Beginning a story, and what it begins with."""

from typing import Any

from django.dispatch import receiver
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.models import Page
from wagtail.signals import init_new_page

from babad.newsroom.desk.writing import BeginStoryView, furnish_new_story
from babad.newsroom.models import Story


@hooks.register("register_admin_urls")
def story_urls() -> list[URLPattern]:
    return [path("write/", BeginStoryView.as_view(), name="begin_story")]


@receiver(init_new_page)
def start_new_story(page: Page, parent: Page, **kwargs: Any) -> None:
    if isinstance(page, Story):
        furnish_new_story(page)
