"""Forms of things that have a name and an address made of it: topics and authors."""

from typing import Any

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import TitleFieldPanel

from babad.newsroom.desk.redirects import redirect_moved


def free_slug(name: str, taken: set[str]) -> str:
    """Return the address for `name` that nobody in `taken` has: "ukraina", else "ukraina-2", "ukraina-3" …"""
    base = slugify(name)[:190] or "-"
    slug, number = base, 1
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug


class NamePanel(TitleFieldPanel):
    """A name that the address follows until it is saved for the first time. Later, readers' links depend on it."""

    class BoundPanel(TitleFieldPanel.BoundPanel):
        def get_should_apply(self) -> bool:
            return not self.instance or not self.instance.pk


class NamedForm(WagtailAdminModelForm):
    """Fills an empty address from the name; leaves redirects when an address changes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._slug_before = self.instance.slug if self.instance.pk else ""
        if "slug" in self.fields:
            self.fields["slug"].required = False

    def siblings(self) -> Any:
        """Return the things among which the address must be unique, this one left out."""
        return self._meta.model.objects.exclude(pk=self.instance.pk)

    def languages(self) -> list[str]:
        """Return the languages in which the thing has a page."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("name") and not cleaned.get("slug") and "slug" not in self.errors:
            cleaned["slug"] = free_slug(cleaned["name"], set(self.siblings().values_list("slug", flat=True)))
        elif cleaned.get("slug") and self.siblings().filter(slug=cleaned["slug"]).exists():
            # The database refuses it too, but in words that name a constraint.
            self.add_error("slug", forms.ValidationError(_("This address is taken.")))
        return cleaned

    def save(self, commit: bool = True) -> Any:
        thing = super().save(commit)
        if commit and self._slug_before and self._slug_before != thing.slug:
            redirect_moved(thing, old_slug=self._slug_before, languages=self.languages())
        return thing
