"""Topics on the desk: their list, their form, and making one without leaving the story."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm, SearchFilterMixin
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, LocaleColumn, NumberColumn
from wagtail.admin.widgets import SlugInput
from wagtail.models import Locale
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet, SnippetCreateView
from wagtail.snippets.views.snippets import SnippetViewSet

from babad.newsroom import queries
from babad.newsroom.desk.names import NamedForm, NamePanel, free_slug
from babad.newsroom.models import Topic


class TopicForm(NamedForm):
    """A topic's address is unique in its language."""

    def siblings(self) -> QuerySet[Topic]:
        return super().siblings().filter(locale_id=self.instance.locale_id)

    def languages(self) -> list[str]:
        return [self.instance.locale.language_code]


class NewTopicForm(forms.ModelForm):
    """Name and kind, asked for in the topic chooser; the language is the story's."""

    locale = forms.ModelChoiceField(Locale.objects.all(), to_field_name="language_code", widget=forms.HiddenInput)

    class Meta:
        model = Topic
        fields = ["name", "kind"]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        same = Topic.objects.filter(locale=cleaned.get("locale"), name__iexact=cleaned.get("name", "").strip())
        if same.exists():
            self.add_error("name", _("There is such a topic already: search for it."))
        return cleaned

    def save(self, commit: bool = True) -> Topic:
        topic = self.instance
        topic.locale = self.cleaned_data["locale"]
        taken = Topic.objects.filter(locale=topic.locale).values_list("slug", flat=True)
        topic.slug = free_slug(topic.name, set(taken))
        return super().save(commit)


class TopicSearchForm(SearchFilterMixin, BaseFilterForm):
    """A search without a choice of language."""


class TopicsToChoose:
    """What the chooser's window lists: names with the number of their stories, so that of two the common one is seen."""

    def get_object_list(self) -> QuerySet[Topic]:
        topics = queries.topics_with_counts().order_by("name", "pk")
        # The editor names the language of what is edited; a story's topics are written in its own.
        language = self.request.GET.get("locale")
        return topics.filter(locale__language_code=language) if language else topics

    def get_filter_form_class(self) -> type[BaseFilterForm]:
        return TopicSearchForm

    @property
    def columns(self) -> list[Column]:
        return [
            self.title_column,
            Column("kind", label=_("Kind"), accessor="get_kind_display"),
            NumberColumn("story_count", label=_("Stories")),
        ]

    def get_creation_form_kwargs(self) -> dict[str, Any]:
        kwargs: dict[str, Any] = super().get_creation_form_kwargs()
        language = self.request.GET.get("locale") or Locale.get_default().language_code
        return {**kwargs, "initial": {"locale": language}, "prefix": "new-topic"}


class ChooseTopicView(TopicsToChoose, ChooseView):
    pass


class ChooseTopicResultsView(TopicsToChoose, ChooseResultsView):
    pass


class CreateTopicView(TopicsToChoose, SnippetCreateView):
    pass


class TopicChooserViewSet(SnippetChooserViewSet):
    choose_view_class = ChooseTopicView
    choose_results_view_class = ChooseTopicResultsView
    create_view_class = CreateTopicView
    creation_form_class = NewTopicForm
    preserve_url_parameters = ["multiple", "locale"]
    create_action_label = _("Add the topic")
    creation_tab_label = _("New topic")


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "tag"
    add_to_admin_menu = True
    menu_label = _("Topics")
    menu_order = 320
    chooser_viewset_class = TopicChooserViewSet
    list_display = [
        "name",
        Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
        NumberColumn("story_count", label=_("Stories"), sort_key="story_count"),
        LocaleColumn(label=_("Language")),
    ]
    list_filter = ["kind"]
    ordering = "name"
    search_fields = ["name"]
    search_backend_name = None
    copy_view_enabled = False
    edit_handler = ObjectList(
        [
            NamePanel("name", heading=_("Name"), placeholder=_("Name")),
            FieldRowPanel([FieldPanel("slug", widget=SlugInput), FieldPanel("kind")]),
            MultiFieldPanel([FieldPanel("line"), FieldPanel("description")], heading=_("On the page")),
        ],
        base_form_class=TopicForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Topic]:
        return queries.topics_with_counts()
