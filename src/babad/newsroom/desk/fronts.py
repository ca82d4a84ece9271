"""The front page on the desk: one edition's lead, top stories and breaking news, beside what readers see now."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import ObjectList
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton
from wagtail.permissions import ModelPermissionPolicy

from babad.newsroom.models import Front, Story


class FrontForm(WagtailAdminModelForm):
    """Only published stories of the edition's own language stand on its front, and breaking news ends."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for name in ("lead", "breaking_story"):
            if objection := self._objection(cleaned.get(name)):
                self.add_error(name, objection)
        breaking, until = cleaned.get("breaking_story"), cleaned.get("breaking_until")
        if breaking and not until and "breaking_until" not in self.errors:
            self.add_error("breaking_until", _("Say until when this is breaking news."))
        elif breaking and until and until <= timezone.now() and self._changed("breaking_story", "breaking_until"):
            self.add_error("breaking_until", _("This time has passed."))
        if self._changed("lead_until") and cleaned.get("lead_until") and cleaned["lead_until"] <= timezone.now():
            self.add_error("lead_until", _("This time has passed."))
        return cleaned

    def is_valid(self) -> bool:
        # The slots' own forms know neither the edition nor each other.
        valid = super().is_valid()
        seen: set[int] = set()
        for form in self.formsets["slots"].forms if "slots" in self.formsets else ():
            cleaned = getattr(form, "cleaned_data", {})
            story = cleaned.get("story")
            if story is None or cleaned.get("DELETE"):
                continue
            objection = _("This story stands here twice.") if story.pk in seen else self._objection(story)
            if objection:
                form.add_error("story", objection)
                valid = False
            seen.add(story.pk)
        return valid

    def _changed(self, *names: str) -> bool:
        return bool(set(names) & set(self.changed_data))

    def _objection(self, story: Story | None) -> Any:
        if story is None:
            return None
        if not story.live:
            return _("This story is not published.")
        if story.locale_id != self.instance.edition.locale_id:
            return _("This story is written in another language.")
        return None


class FrontPermissionPolicy(ModelPermissionPolicy):
    """A front comes and goes with its edition; on the desk it is only changed."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in {"add", "delete"} and super().user_has_permission(user, action)


class FrontIndexView(generic.IndexView):
    """Leads straight to the front page of the desk's language."""

    any_permission_required = ["change"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        fronts = Front.objects.select_related("edition__locale").order_by("edition__path")
        own = [front for front in fronts if front.edition.locale.language_code == get_language()] or list(fronts)
        if not own:
            return redirect("wagtailadmin_home")
        return redirect(self.edit_url_name, own[0].pk)


class FrontEditView(generic.EditView):
    template_name = "newsroom/desk/front_edit.html"
    page_title = _("Front page")
    success_message = _("The front page of “%(object)s” is saved.")

    def get_queryset(self) -> Any:
        return Front.objects.select_related("edition__locale")

    def get_page_subtitle(self) -> str:
        return self.object.edition.locale.get_display_name()

    def get_success_url(self) -> str:
        return self.get_edit_url()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()},
        ]

    @property
    def header_buttons(self) -> list[HeaderButton]:
        others = Front.objects.exclude(pk=self.object.pk).select_related("edition__locale").order_by("edition__path")
        return [
            HeaderButton(
                front.edition.locale.get_display_name(),
                url=reverse(self.edit_url_name, args=[front.pk]),
                icon_name="site",
            )
            for front in others
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        # Choosers list what is written in the language of what is edited.
        context["locale"] = self.object.edition.locale
        parts = self.object.edition.get_url_parts(self.request)
        # The path alone: the desk's frames show nothing but this very host.
        context["readers_see"] = parts[2] if parts else ""
        return context


class FrontViewSet(ModelViewSet):
    model = Front
    icon = "home"
    name = "front"
    add_to_admin_menu = True
    menu_label = _("Front page")
    menu_order = 30
    index_view_class = FrontIndexView
    edit_view_class = FrontEditView
    edit_template_name = "newsroom/desk/front_edit.html"
    copy_view_enabled = False
    permission_policy = FrontPermissionPolicy(Front)
    edit_handler = ObjectList(Front.panels, base_form_class=FrontForm)
