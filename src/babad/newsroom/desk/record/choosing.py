"""Choosing an entity in a window, by name or alias: for whom an article is about."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import chooser
from wagtail.admin.viewsets.chooser import ChooserViewSet

from babad.newsroom.desk.record.words import ENTITY_KINDS
from babad.record import dossiers
from babad.record.models import Entity


class EntitySearchForm(BaseFilterForm):
    """Wagtail's own search knows only what is in its index; entities are found by the record's names."""

    q = forms.CharField(required=False, label=gettext_lazy("Name or alias"))
    kind = forms.ChoiceField(required=False, label=gettext_lazy("Kind"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", _("Any")), *ENTITY_KINDS.items()]

    def filter(self, objects: QuerySet[Entity]) -> QuerySet[Entity]:
        text, kind = self.cleaned_data.get("q", ""), self.cleaned_data.get("kind", "")
        self.is_searching, self.search_query = bool(text), text
        return dossiers.search(text=text, kind=kind)


class EntitiesToChoose:
    """What the window lists, in the order in which the search finds it."""

    def get_object_list(self) -> QuerySet[Entity]:
        return dossiers.search()

    def get_filter_form_class(self) -> type[BaseFilterForm]:
        return EntitySearchForm

    def apply_object_list_ordering(self, objects: QuerySet[Entity]) -> QuerySet[Entity]:
        return objects

    @property
    def columns(self) -> list[Column]:
        return [
            self.title_column,
            Column("kind", label=_("Kind"), accessor=_kind),
            Column("address", label=_("Address"), accessor="slug"),
        ]


def _kind(entity: Entity) -> str:
    return str(ENTITY_KINDS[entity.kind])


class ChooseEntityView(EntitiesToChoose, chooser.ChooseView):
    pass


class ChooseEntityResultsView(EntitiesToChoose, chooser.ChooseResultsView):
    pass


class EntityChosenView(chooser.ChosenView):
    def get_object(self, pk: Any) -> Entity:
        return Entity.objects.get(pk=pk, redacted=False)


class EntityChooserViewSet(ChooserViewSet):
    """The widget of every foreign key to an entity."""

    model = Entity
    icon = "group"
    choose_one_text = gettext_lazy("Choose who or what")
    choose_another_text = gettext_lazy("Choose another")
    per_page = 12
    choose_view_class = ChooseEntityView
    choose_results_view_class = ChooseEntityResultsView
    chosen_view_class = EntityChosenView


entity_chooser = EntityChooserViewSet("entity_chooser", url_prefix="choose-entity")
