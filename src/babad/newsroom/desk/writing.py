"""Beginning a story: where it goes, and what stands in it from the start."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from babad.newsroom import queries
from babad.newsroom.models import Byline, Section, Story


def address_to_write_in(section: Section) -> str:
    """Return the address of the editor for a new story in `section`."""
    return reverse("wagtailadmin_pages:add", args=["newsroom", "story", section.pk])


class BeginStoryView(WagtailAdminTemplateMixin, TemplateView):
    """Asks for the section, and with it the language; the one that its user wrote in last comes first."""

    template_name = "newsroom/desk/begin_story.html"
    page_title = _("Write a story")
    header_icon = "edit"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        editions = queries.sections_to_write_in(self.request.user)
        if not editions:
            raise PermissionDenied
        last = queries.last_section_of(self.request.user)
        context["editions"] = [
            {
                "language": edition.edition.locale.get_display_name(),
                "sections": [
                    {"title": section.title, "url": address_to_write_in(section), "last": section.pk == last}
                    for section in edition.sections
                ],
            }
            # The edition that was written in last comes first; otherwise the order of the tree.
            for edition in sorted(editions, key=lambda one: last not in {section.pk for section in one.sections})
        ]
        return context


def furnish_new_story(story: Story) -> None:
    """Fill in what a story starts with: the outlet of the house's datelines, its writer's byline, room for the text."""
    house = queries.house()
    if house is not None:
        story.dateline_outlet = house.outlet
    author = queries.person_of(story.owner) if story.owner else None
    if author is not None:
        story.bylines = [Byline(person=author, label=Byline.Label.WRITER, sort_order=0)]
    story.body = [("text", "")]
