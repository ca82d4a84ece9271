"""The record's desk: its addresses, its menu, and who may do what there."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.models import Page

from babad.newsroom.desk.record.access import SEE, SET_RULES
from babad.newsroom.desk.record.choosing import entity_chooser
from babad.newsroom.desk.record.entities import (
    BeginArticleView,
    DescribeView,
    EntitiesView,
    EntityView,
    PageDecisionView,
    RoleView,
    TakeBackView,
)
from babad.newsroom.desk.record.joining import MergeView, SplitView
from babad.newsroom.desk.record.listing import RecordListView
from babad.newsroom.desk.record.redactions import SEE_REDACTIONS, RedactionsView, RedactView
from babad.newsroom.desk.record.rules import RulesView
from babad.newsroom.models import WikiArticle


@hooks.register("register_admin_urls")
def record_urls() -> list[URLPattern]:
    one = "record/entities/<uuid:key>/"
    return [
        path("record/", RecordListView.as_view(), name="record"),
        path("record/entities/", EntitiesView.as_view(), name="record_entities"),
        path(one, EntityView.as_view(), name="record_entity"),
        path(f"{one}names/", DescribeView.as_view(), name="record_describe"),
        path(f"{one}role/", RoleView.as_view(), name="record_role"),
        path(f"{one}page/", PageDecisionView.as_view(), name="record_page"),
        path(f"{one}merge/", MergeView.as_view(), name="record_merge"),
        path(f"{one}split/", SplitView.as_view(), name="record_split"),
        path(f"{one}article/<int:edition_id>/", BeginArticleView.as_view(), name="record_begin_article"),
        path("record/take-back/", TakeBackView.as_view(), name="record_take_back"),
        path("record/rules/", RulesView.as_view(), name="record_rules"),
        path("record/redactions/", RedactionsView.as_view(), name="record_redactions"),
        path("record/redactions/redact/", RedactView.as_view(), name="record_redact"),
    ]


@hooks.register("before_edit_page")
def say_who_reads_it(request: HttpRequest, page: Page) -> None:
    """Say over an article's editor why readers don't see it, where that isn't for want of publishing."""
    if not isinstance(page, WikiArticle) or request.method != "GET":
        return
    entity = page.entity
    if entity is None:
        messages.warning(request, _("Nobody reads this article: choose whom or what it is about."))
    elif entity.merged_into:
        name = entity.merged_into.name
        messages.warning(request, _("Whom this article is about was merged into “%(name)s”.") % {"name": name})
    elif not entity.is_public:
        messages.warning(request, _("Readers see this article once “%(name)s” has a page.") % {"name": entity.name})


@hooks.register("register_admin_viewset")
def choosers() -> list[Any]:
    return [entity_chooser]


class PermittedMenuItem(MenuItem):
    """Shown to those who have a permission."""

    def __init__(self, *args: Any, permission: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.permission = permission

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(self.permission)


record_menu = Menu(register_hook_name="register_record_menu_item")


@hooks.register("register_admin_menu_item")
def record_item() -> MenuItem:
    return SubmenuMenuItem(_("Record"), record_menu, name="record", icon_name="list-ul", order=310)


@hooks.register("register_record_menu_item")
def lists_item() -> MenuItem:
    return PermittedMenuItem(
        _("To look at"), reverse("record"), name="record_lists", icon_name="tasks", order=10, permission=SEE
    )


@hooks.register("register_record_menu_item")
def entities_item() -> MenuItem:
    return PermittedMenuItem(
        _("Entities"), reverse("record_entities"), name="record_entities", icon_name="group", order=20, permission=SEE
    )


@hooks.register("register_record_menu_item")
def rules_item() -> MenuItem:
    return PermittedMenuItem(
        _("Rules"), reverse("record_rules"), name="record_rules", icon_name="cogs", order=30, permission=SET_RULES
    )


@hooks.register("register_record_menu_item")
def redactions_item() -> MenuItem:
    address = reverse("record_redactions")
    return PermittedMenuItem(
        _("Redactions"), address, name="record_redactions", icon_name="cross", order=40, permission=SEE_REDACTIONS
    )


@hooks.register("register_permissions")
def permissions() -> QuerySet[Permission]:
    """What the settings of a group of accounts may grant: seeing the record's desk, deciding there, setting its rules."""
    return Permission.objects.filter(
        Q(codename__in=["view_judgement", "add_judgement"]) | Q(codename="change_policy"),
        content_type__app_label="record",
    )
