"""What stories are about."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import TranslatableMixin
from wagtail.search import index


class Topic(TranslatableMixin, index.Indexed, models.Model):  # type: ignore[django-manager-missing]
    """A subject, person, place or organisation that stories share, in one language; translations share a key."""

    class Kind(models.TextChoices):
        SUBJECT = "subject", _("Subject")
        PERSON = "person", _("Person")
        PLACE = "place", _("Place")
        ORGANISATION = "organisation", _("Organisation")

    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(_("address"), max_length=200, help_text=_("The last part of the page's address."))
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.SUBJECT)
    line = models.CharField(
        _("topic line"),
        max_length=300,
        blank=True,
        help_text=_("The sentence that leads from a story to this topic. Empty: the house's wording with the name."),
    )
    description = models.TextField(_("description"), blank=True)
    rarity = models.FloatField(
        _("rarity"),
        default=1.0,
        editable=False,
        help_text=_("How much sharing this topic says: few stories, much. Set once a day."),
    )

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("locale_id"),
        index.FilterField("kind"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        constraints = [models.UniqueConstraint(fields=["locale", "slug"], name="newsroom_topic_address")]

    def __str__(self) -> str:
        return self.name
