"""All stories in one list, the last touched first."""

from typing import Any

from django.forms import CheckboxSelectMultiple, RadioSelect
from django.utils.translation import gettext_lazy as _
from django_filters.filters import ChoiceFilter, ModelMultipleChoiceFilter
from wagtail.admin.ui.tables import DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn, ParentPageColumn
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Locale

from babad.newsroom.models import Section, Story


class StoryFilterSet(PageFilterSet):
    live = ChoiceFilter(
        label=_("Status"),
        choices=[("True", _("Published")), ("False", _("Not published"))],
        empty_label=_("Any"),
        widget=RadioSelect,
    )
    # Not "locale": that is a language code, by which Wagtail's lists change languages.
    language = ModelMultipleChoiceFilter(
        field_name="locale", label=_("Language"), queryset=Locale.objects.all(), widget=CheckboxSelectMultiple
    )
    section = ModelMultipleChoiceFilter(
        label=_("Section"),
        queryset=Section.objects.order_by("path"),
        widget=CheckboxSelectMultiple,
    )
    # There is one site, and stories have no children.
    site = None
    has_child_pages = None

    class Meta:
        model = Story
        fields: list[str] = []


class StoryIndexView(IndexView):
    page_title = _("Stories")
    base_filterset_class = StoryFilterSet
    table_classname = "listing full-width desk-stories"
    base_columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Headline"), sort_key="title", classname="title"),
        ParentPageColumn("parent", label=_("Section")),
        DateColumn("first_published_at", label=_("Published"), sort_key="first_published_at", width="12%"),
        DateColumn(
            "latest_revision_created_at", label=_("Updated"), sort_key="latest_revision_created_at", width="12%"
        ),
        PageStatusColumn("status", label=_("Status"), sort_key="live", width="12%"),
    ]


class StoryListing(PageListingViewSet):
    model = Story
    icon = "doc-full"
    menu_label = _("Stories")
    menu_order = 20
    add_to_admin_menu = True
    index_view_class = StoryIndexView
    filterset_class = StoryFilterSet
    columns = StoryIndexView.base_columns

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        # A new story begins with its section, not with a walk through the page tree.
        return super().get_index_view_kwargs(add_url_name="begin_story", **kwargs)


story_listing = StoryListing("stories", url_prefix="stories")
