"""The main menu: first what is done all day."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from babad.newsroom import queries


class WriteMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(queries.sections_to_write_in(request.user))


@hooks.register("register_admin_menu_item")
def write_a_story() -> MenuItem:
    return WriteMenuItem(_("Write a story"), reverse("begin_story"), name="begin_story", icon_name="edit", order=10)


@hooks.register("construct_main_menu")
def in_our_words(request: HttpRequest, items: list[Any]) -> None:
    # Wagtail's help is about Wagtail, in English, and on other people's servers; documents are installed for its sake only.
    items[:] = [item for item in items if item.name not in {"help", "documents"}]
    for item in items:
        if item.name == "explorer":
            item.label = _("Sections and pages")
        elif item.name == "images":
            item.label = _("Photos")
