"""Authors on the desk."""

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, ObjectList
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.admin.widgets import SlugInput
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet, SnippetCreateView
from wagtail.snippets.views.snippets import SnippetViewSet

from babad.newsroom import queries
from babad.newsroom.desk.names import NamedForm, NamePanel, free_slug
from babad.newsroom.desk.redirects import site_languages
from babad.newsroom.models import Person


class PersonForm(NamedForm):
    """An author has a page under the same word in every language."""

    def languages(self) -> list[str]:
        return site_languages()


class NewPersonForm(forms.ModelForm):
    """A name is enough to sign with; the rest of the author page can wait."""

    class Meta:
        model = Person
        fields = ["name"]

    def save(self, commit: bool = True) -> Person:
        self.instance.slug = free_slug(self.instance.name, set(Person.objects.values_list("slug", flat=True)))
        return super().save(commit)


class PeopleToChoose:
    def get_object_list(self) -> QuerySet[Person]:
        return queries.people_with_counts().order_by("name", "pk")

    @property
    def columns(self) -> list[Column]:
        return [self.title_column, NumberColumn("story_count", label=_("Stories"))]


class ChoosePersonView(PeopleToChoose, ChooseView):
    pass


class ChoosePersonResultsView(PeopleToChoose, ChooseResultsView):
    pass


class PersonChooserViewSet(SnippetChooserViewSet):
    choose_view_class = ChoosePersonView
    choose_results_view_class = ChoosePersonResultsView
    create_view_class = SnippetCreateView
    creation_form_class = NewPersonForm
    create_action_label = _("Add the author")
    creation_tab_label = _("New author")


class PersonViewSet(SnippetViewSet):
    model = Person
    icon = "user"
    add_to_admin_menu = True
    menu_label = _("Authors")
    menu_order = 340
    chooser_viewset_class = PersonChooserViewSet
    list_display = [
        "name",
        NumberColumn("story_count", label=_("Stories"), sort_key="story_count"),
        Column("user", label=_("Account")),
    ]
    ordering = "name"
    search_fields = ["name"]
    search_backend_name = None
    copy_view_enabled = False
    edit_handler = ObjectList(
        [
            NamePanel("name", heading=_("Name"), placeholder=_("Name")),
            FieldPanel("slug", widget=SlugInput),
            FieldPanel("photo"),
            InlinePanel("profiles", heading=_("Author page"), label=_("Language")),
            FieldPanel("user"),
        ],
        base_form_class=PersonForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Person]:
        return queries.people_with_counts().select_related("user")
