"""Choosing a story in a window: the newest first, found by words of its headline; not a walk through the page tree."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm, LocaleFilterMixin, SearchFilterMixin
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn
from wagtail.admin.views.generic import chooser
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets import BaseChooser

from babad.newsroom import queries
from babad.newsroom.models import Story


class StoryChooserWidget(BaseChooser):
    """A chosen story, by its headline as the desk knows it."""

    def get_display_title(self, instance: Story) -> str:
        return instance.get_admin_display_title()


class StorySearchForm(LocaleFilterMixin, SearchFilterMixin, BaseFilterForm):
    """A search in the language of what is edited, unless one asks for another."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "locale" in self.fields:
            self.fields["locale"].label = _("Language")


class StoriesToChoose:
    """What the window lists. Wagtail passes on the language of the page that is edited; its filter form applies it."""

    only_live = False

    def get_object_list(self) -> QuerySet[Story]:
        return queries.stories_to_choose(live=self.only_live)

    def get_filter_form_class(self) -> type[BaseFilterForm]:
        return StorySearchForm

    def apply_object_list_ordering(self, objects: QuerySet[Story]) -> QuerySet[Story]:
        return objects

    @property
    def columns(self) -> list[Column]:
        columns = [
            self.title_column,
            Column("section", label=_("Section"), accessor="section.title"),
            DateColumn("first_published_at", label=_("Published"), width="16%"),
        ]
        if not self.only_live:
            columns.append(StatusTagColumn("status", label=_("Status"), accessor="status_string", primary=_is_live))
        return columns


def _is_live(story: Story) -> bool:
    return story.live


class ChooseStoryView(StoriesToChoose, chooser.ChooseView):
    pass


class ChooseStoryResultsView(StoriesToChoose, chooser.ChooseResultsView):
    pass


class StoryChosenView(chooser.ChosenView):
    def get_display_title(self, instance: Story) -> str:
        return instance.get_admin_display_title()


class StoryChosenMultipleView(chooser.ChosenMultipleView):
    def get_display_title(self, instance: Story) -> str:
        return instance.get_admin_display_title()


class StoryChooserViewSet(ChooserViewSet):
    """Any story, published or not: for read-also links, which wait until their story is live."""

    model = Story
    icon = "doc-full"
    choose_one_text = _("Choose a story")
    choose_another_text = _("Choose another story")
    edit_item_text = _("Edit this story")
    per_page = 12
    base_widget_class = StoryChooserWidget
    choose_view_class = ChooseStoryView
    choose_results_view_class = ChooseStoryResultsView
    chosen_view_class = StoryChosenView
    chosen_multiple_view_class = StoryChosenMultipleView
    preserve_url_parameters = ["multiple", "locale"]
    register_widget = False


class ChooseLiveStoryView(ChooseStoryView):
    only_live = True


class ChooseLiveStoryResultsView(ChooseStoryResultsView):
    only_live = True


class LiveStoryChooserViewSet(StoryChooserViewSet):
    """A published story: for front pages. The widget of every foreign key to a story."""

    choose_view_class = ChooseLiveStoryView
    choose_results_view_class = ChooseLiveStoryResultsView
    register_widget = True


story_chooser = StoryChooserViewSet("story_chooser", url_prefix="choose-story")
live_story_chooser = LiveStoryChooserViewSet("live_story_chooser", url_prefix="choose-live-story")


def story_widget(**kwargs: Any) -> StoryChooserWidget:
    """Return the form widget for choosing any story."""
    return story_chooser.widget_class(**kwargs)
