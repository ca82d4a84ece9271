"""The house: what is true of the whole site, and the words it uses in each language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, ObjectList, TabbedInterface
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField

from babad.newsroom.models.blocks import SocialAddressBlock


@register_setting(icon="home")
class House(BaseSiteSetting, ClusterableModel):
    """Name, owner and addresses of the house; one for each site."""

    class Zone(models.TextChoices):
        """The zones of Indonesia, by the names that newspapers print."""

        WIB = "Asia/Jakarta", _("WIB (Jakarta)")
        WITA = "Asia/Makassar", _("WITA (Makassar)")
        WIT = "Asia/Jayapura", _("WIT (Jayapura)")

    name = models.CharField(_("name"), max_length=100, default="Babad")
    logo = models.ForeignKey(
        "newsroom.Photo", verbose_name=_("logo"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    owner = models.CharField(_("owner"), max_length=200, blank=True, help_text=_("Named in the © line."))
    outlet = models.CharField(
        _("outlet in datelines"), max_length=100, blank=True, help_text=_("New stories start with it.")
    )
    zone = models.CharField(_("time zone"), max_length=40, choices=Zone, default=Zone.WIB)
    social = StreamField([("address", SocialAddressBlock())], verbose_name=_("social addresses"), blank=True)

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    FieldRowPanel([FieldPanel("name"), FieldPanel("owner")]),
                    FieldPanel("logo"),
                    FieldRowPanel([FieldPanel("outlet"), FieldPanel("zone")]),
                    FieldPanel("social"),
                ],
                heading=_("The house"),
            ),
            ObjectList(
                [InlinePanel("wordings", heading=_("Words on the page, by language"), label=_("Language"))],
                heading=_("Its words"),
            ),
        ]
    )

    class Meta:
        verbose_name = _("house")

    def __str__(self) -> str:
        return self.name


class Wording(models.Model):
    """What the house calls the parts of its pages, in one language. Empty: the usual word."""

    house = ParentalKey(House, on_delete=models.CASCADE, related_name="wordings")
    locale = models.ForeignKey(
        "wagtailcore.Locale", verbose_name=_("language"), on_delete=models.PROTECT, related_name="+"
    )
    tagline = models.CharField(_("tagline"), max_length=200, blank=True)
    read_also = models.CharField(_("before a link in the text"), max_length=40, blank=True, help_text=_("“Baca:”"))
    related = models.CharField(_("over related stories"), max_length=60, blank=True)
    latest = models.CharField(_("over the latest stories"), max_length=60, blank=True)
    follow = models.CharField(_("over the house's addresses"), max_length=60, blank=True)
    topic_line = models.CharField(
        _("topic line"), max_length=200, blank=True, help_text=_("With “{topic}” where the topic's name goes.")
    )
    copyright_line = models.CharField(
        _("© line"), max_length=300, blank=True, help_text=_("With “{year}” and “{owner}” where they go.")
    )

    panels = [
        FieldRowPanel([FieldPanel("locale"), FieldPanel("tagline")]),
        FieldRowPanel([FieldPanel("read_also"), FieldPanel("related")]),
        FieldRowPanel([FieldPanel("latest"), FieldPanel("follow")]),
        FieldPanel("topic_line"),
        FieldPanel("copyright_line"),
    ]

    class Meta:
        constraints = [models.UniqueConstraint(fields=["house", "locale"], name="newsroom_one_wording_a_language")]
