"""What an editor decides about a front page. What is not decided fills itself."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.models import Orderable


class Front(ClusterableModel):
    """The edited part of one edition's home page: its lead, its top stories in order, and breaking news."""

    edition = models.OneToOneField(
        "newsroom.Edition", verbose_name=_("edition"), on_delete=models.CASCADE, related_name="front", editable=False
    )
    lead = models.ForeignKey(
        "newsroom.Story",
        verbose_name=_("lead story"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Empty: the first of the top stories, or the newest story with a photo."),
    )
    lead_until = models.DateTimeField(
        _("pinned until"),
        null=True,
        blank=True,
        help_text=_("After this the lead chooses itself. Empty: until changed."),
    )
    breaking_story = models.ForeignKey(
        "newsroom.Story",
        verbose_name=_("breaking story"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    breaking_label = models.CharField(
        _("label"), max_length=60, blank=True, help_text=_("Empty: “Breaking” in the site's language.")
    )
    breaking_until = models.DateTimeField(
        _("until"), null=True, blank=True, help_text=_("Breaking news ends by itself: a time is needed.")
    )

    panels = [
        MultiFieldPanel([FieldPanel("lead"), FieldPanel("lead_until")], heading=_("Lead")),
        MultipleChooserPanel(
            "slots",
            chooser_field_name="story",
            heading=_("Top stories, in this order"),
            label=_("Story"),
            max_num=12,
            help_text=_("What isn't chosen fills itself with the newest stories."),
        ),
        MultiFieldPanel(
            [
                FieldPanel("breaking_story"),
                FieldRowPanel([FieldPanel("breaking_label"), FieldPanel("breaking_until")]),
            ],
            heading=_("Breaking news"),
        ),
    ]

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(breaking_story__isnull=True) | models.Q(breaking_until__isnull=False),
                name="newsroom_breaking_news_ends",
                violation_error_message=_("Say until when this is breaking news."),
            )
        ]

    def __str__(self) -> str:
        return str(self.edition)


class FrontSlot(Orderable):
    """One of the top stories that an editor chose."""

    front = ParentalKey(Front, on_delete=models.CASCADE, related_name="slots")
    story = models.ForeignKey("newsroom.Story", verbose_name=_("story"), on_delete=models.CASCADE, related_name="+")

    panels = [FieldPanel("story")]
