"""Words of Wagtail's desk that no catalogue reaches.

Some of its form fields have no label, so that their names are shown, in English. Some texts are translated once, when
their module is loaded or their widget is made: into the site's language, whoever reads them.
"""

from typing import Any

from django import forms
from django.db import models
from django.template.defaultfilters import capfirst, yesno
from django.utils.functional import lazy
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.compare import FieldComparison, register_comparison_class
from wagtail.admin.forms.auth import LoginForm
from wagtail.admin.forms.choosers import (
    AnchorLinkChooserForm,
    EmailLinkChooserForm,
    ExternalLinkChooserForm,
    LocaleFilterMixin,
    PhoneLinkChooserForm,
)
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.forms import TaskStateCommentForm
from wagtail.snippets.views.snippets import SnippetViewSet
from wagtail.snippets.widgets import AdminSnippetChooser
from wagtail.users.views.bulk_actions.assign_role import RoleForm

LABELS: dict[type[forms.Form], dict[str, Any]] = {
    LoginForm: {"password": _("Password")},
    ExternalLinkChooserForm: {"link_text": _("Link text")},
    AnchorLinkChooserForm: {"link_text": _("Link text")},
    PhoneLinkChooserForm: {"phone_number": _("Phone number"), "link_text": _("Link text")},
    EmailLinkChooserForm: {
        "email_address": _("Email address"),
        "link_text": _("Link text"),
        "subject": pgettext_lazy("mail", "Subject"),
        "body": pgettext_lazy("mail", "Body"),
    },
    TaskStateCommentForm: {"comment": _("Comment")},
    RoleForm: {"role": pgettext_lazy("account", "Role")},
}
CHOOSER_TEXTS = {
    "choose_one_text": _("Choose"),
    "choose_another_text": _("Choose another"),
    "edit_item_text": _("Edit"),
    "search_tab_label": _("Search"),
    "create_action_label": _("Create"),
}


class YesOrNoComparison(FieldComparison):
    """Two versions' answers to a yes-or-no field, in the reader's words: Wagtail prints Python's."""

    def __init__(self, field: models.BooleanField, obj_a: models.Model, obj_b: models.Model) -> None:
        super().__init__(field, obj_a, obj_b)
        self.val_a, self.val_b = (capfirst(yesno(field.value_from_object(one))) for one in (obj_a, obj_b))


def teach_wagtail() -> None:
    """Give these fields, buttons and tabs words in the reader's language. To be called once, before forms are made."""
    register_comparison_class(models.BooleanField, comparison_class=YesOrNoComparison)
    for form, labels in LABELS.items():
        for name, label in labels.items():
            form.base_fields[name].label = label
    for name, text in CHOOSER_TEXTS.items():
        setattr(ChooserViewSet, name, text)
    # Ours stand in the menu themselves; nothing needs to lead to the list of all kinds, which is Wagtail's other case.
    SnippetViewSet.breadcrumbs_items = WagtailAdminTemplateMixin.breadcrumbs_items
    _label_language_filter()
    _name_what_is_chosen()


def _label_language_filter() -> None:
    made = LocaleFilterMixin.__init__

    def labelled(self: LocaleFilterMixin, *args: Any, **kwargs: Any) -> None:
        made(self, *args, **kwargs)
        if "locale" in self.fields:
            self.fields["locale"].label = _("Language")

    LocaleFilterMixin.__init__ = labelled


def _name_what_is_chosen() -> None:
    made = AdminSnippetChooser.__init__

    def named(self: AdminSnippetChooser, model: Any, **kwargs: Any) -> None:
        made(self, model, **kwargs)
        name = model._meta.verbose_name
        self.choose_one_text = _with_object("Choose %(object)s", name)
        self.choose_another_text = _with_object("Choose another %(object)s", name)
        self.link_to_chosen_text = _with_object("Edit this %(object)s", name)

    AdminSnippetChooser.__init__ = named


# Wagtail's own sentences, in its catalogue.
_with_object = lazy(lambda sentence, name: gettext(sentence) % {"object": name}, str)
