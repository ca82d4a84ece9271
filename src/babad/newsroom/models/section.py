"""The tree that stories stand in: editions (one a language), their sections, and plain pages."""

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from babad.newsroom.permissions import SectionPermissionTester, StructurePermissionTester
from babad.newsroom.presenters import PresentedPage

# The first parts of addresses that are not pages of the tree, in either language. A section or page may not take one.
# fmt: off
RESERVED_SLUGS = frozenset({
    "desk", "static", "media", "api", "fragment", "fragments", "feed", "feeds", "topik", "topics", "topic",
    "penulis", "authors", "author", "arsip", "archive", "wiki", "agenda", "cari", "search", "akun", "account",
    "accounts", "comments", "komentar", "robots", "sitemap", "en", "id", "django"
})
# fmt: on


def refuse_reserved(slug: str) -> None:
    """Raise ValidationError where a page's address would hide one of the site's own."""
    if slug in RESERVED_SLUGS:
        raise ValidationError(
            {"slug": _("“%(slug)s” is one of the site's own addresses; choose another.") % {"slug": slug}}
        )


class Edition(PresentedPage):
    """The home page of one language. What stands on it is edited as a :class:`~babad.newsroom.models.front.Front`."""

    max_count_per_parent = 2
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["newsroom.Section", "newsroom.PlainPage", "newsroom.WikiArticle"]
    content_panels = Page.content_panels

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")

    def permissions_for_user(self, user: AbstractUser) -> StructurePermissionTester:
        return StructurePermissionTester(user, self)


class Section(PresentedPage):
    """A part of the paper. Its stories are its child pages."""

    # Named, because Django's own name for the way back, "section", is the name of a story's field.
    page_ptr = models.OneToOneField(Page, on_delete=models.CASCADE, parent_link=True, related_name="as_section")
    description = models.CharField(_("description"), max_length=300, blank=True)

    show_in_menus_default = True
    parent_page_types = ["newsroom.Edition"]
    subpage_types = ["newsroom.Story"]
    content_panels = [*Page.content_panels, FieldPanel("description")]

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    def clean(self) -> None:
        super().clean()
        refuse_reserved(self.slug)

    def permissions_for_user(self, user: AbstractUser) -> SectionPermissionTester:
        return SectionPermissionTester(user, self)


class PlainPage(PresentedPage):
    """A page that is not news: about the house, guidelines, contact."""

    body = RichTextField(_("text"), features=["h2", "h3", "bold", "italic", "link", "ol", "ul"])

    show_in_menus_default = True
    parent_page_types = ["newsroom.Edition"]
    subpage_types: list[str] = []
    content_panels = [*Page.content_panels, FieldPanel("body")]
    search_fields = [*Page.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("plain page")
        verbose_name_plural = _("plain pages")

    def clean(self) -> None:
        super().clean()
        refuse_reserved(self.slug)

    def permissions_for_user(self, user: AbstractUser) -> StructurePermissionTester:
        return StructurePermissionTester(user, self)
