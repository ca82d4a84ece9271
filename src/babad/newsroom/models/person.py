"""Those who write: the people behind bylines, each with an author page."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel
from wagtail.search import index


class Person(index.Indexed, ClusterableModel):
    """A reporter, editor or contributor who has an author page in every language."""

    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(
        _("address"), max_length=200, unique=True, help_text=_("The last part of the page's address.")
    )
    photo = models.ForeignKey(
        "newsroom.Photo", verbose_name=_("portrait"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="byline_person",
        help_text=_("Who signs in to the desk as this person; their new stories carry this byline."),
    )

    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        verbose_name = _("author")
        verbose_name_plural = _("authors")

    def __str__(self) -> str:
        return self.name


class PersonProfile(models.Model):
    """What an author page says about its person, in one language."""

    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="profiles")
    locale = models.ForeignKey(
        "wagtailcore.Locale", verbose_name=_("language"), on_delete=models.PROTECT, related_name="+"
    )
    job_title = models.CharField(_("job title"), max_length=200, blank=True)
    bio = models.TextField(_("about"), blank=True)

    panels = [FieldPanel("locale"), FieldPanel("job_title"), FieldPanel("bio")]

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "locale"], name="newsroom_one_profile_a_language")]
