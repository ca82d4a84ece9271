"""Lists, forms and windows for choosing: stories, topics, authors, front pages."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from babad.newsroom.desk.choosers import live_story_chooser, story_chooser
from babad.newsroom.desk.fronts import FrontViewSet
from babad.newsroom.desk.people import PersonViewSet
from babad.newsroom.desk.stories import story_listing
from babad.newsroom.desk.topics import TopicViewSet

register_snippet(TopicViewSet)
register_snippet(PersonViewSet)


@hooks.register("register_admin_viewset")
def view_sets() -> list[Any]:
    return [story_listing, FrontViewSet(), story_chooser, live_story_chooser]


@hooks.register("register_permissions")
def permissions() -> QuerySet[Permission]:
    """What the settings of a group of accounts may grant, besides what Wagtail lists itself."""
    return Permission.objects.filter(content_type__app_label="newsroom", codename="change_front")
