"""The story: what a newsroom makes."""

import hashlib
import json
from datetime import datetime
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    MultipleChooserPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page
from wagtail.search import index

from babad.newsroom.models.blocks import BodyBlock, CitedOutletBlock
from babad.newsroom.models.section import Section
from babad.newsroom.permissions import StoryPermissionTester
from babad.newsroom.presenters import PresentedPage
from babad.newsroom.schedule_form import ChecksBeforePublishing
from babad.newsroom.understood_panel import UnderstoodPanel

# What readers' version of a story is made of, and whether they have one.
_FOR_READERS = frozenset(
    {"title", "kicker", "standfirst", "dateline_outlet", "dateline_place", "lead_photo", "lead_caption", "body"}
    | {"outlets_cited", "rights", "sensitive", "live", "first_published_at", "last_published_at"}
)


class StoryForm(ChecksBeforePublishing, WagtailAdminPageForm):
    """The story's editor. A draft may be half made: whose an agency's story is must be said when it is handed on."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A script writes the address as the headline is typed; pasted or dictated, it stays empty, and the page makes it.
        self.fields["slug"].required = False
        if self.instance.reader_digest:
            # Readers have it: the time they were told stands, to the second.
            self.fields.pop("first_published_at", None)
            if not self.instance.has_unpublished_changes:
                self.initial["what_changed"] = ""  # what is there was said of the version that readers have
        else:
            self.fields.pop("what_changed", None)

    def clean_first_published_at(self) -> datetime | None:
        published: datetime | None = self.cleaned_data["first_published_at"]
        if published and published > timezone.now():
            raise ValidationError(_("This time is still to come. To publish later, set a schedule."))
        return published

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].split())

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation:
            self.errors.pop("agency", None)


class Story(PresentedPage):
    """One story in one language. Its headline is Wagtail's ``title``; its parent page is its section.

    ``first_published_at`` is the time of publication that readers see; ``updated_at`` is when what they read last
    changed after that. Both are exact to the second and shown in the house's zone.
    """

    class Rights(models.TextChoices):
        """What the house may do with the words. Only ``own`` goes in full into feeds, the API and exports."""

        OWN = "own", _("Our own")
        AGENCY = "agency", _("From an agency")
        LICENSED = "licensed", _("Licensed from elsewhere")

    class Sensitive(models.TextChoices):
        """What the record makes of a story: as Source.Sensitive, and the decision that it is nothing of that."""

        CHILDREN = "children", _("Children")
        SEXUAL_CRIME = "sexual_crime", _("Sexual crime")
        SUICIDE = "suicide", _("Suicide")
        SUSPECTS = "suspects", _("Suspects")
        CONFLICT = "conflict", _("Ethnic or religious conflict")
        NOT = "no", _("Not sensitive")

        __empty__ = _("As Babad suspects")

    kicker = models.CharField(_("kicker"), max_length=100, blank=True, help_text=_("A word or two over the headline."))
    list_headline = models.CharField(
        _("headline in lists"),
        max_length=160,
        blank=True,
        help_text=_("Shorter, for fronts and lists. Empty: the headline."),
    )
    social_headline = models.CharField(
        _("headline for sharing"), max_length=200, blank=True, help_text=_("For social networks. Empty: the headline.")
    )
    standfirst = models.TextField(
        _("standfirst"), blank=True, max_length=400, help_text=_("A sentence or two under the headline.")
    )
    section = models.ForeignKey(
        Section,
        verbose_name=_("section"),
        on_delete=models.PROTECT,
        related_name="stories",
        editable=False,
        help_text=_("Always the parent page; kept here so that a section's newest stories are one index away."),
    )
    dateline_outlet = models.CharField(
        _("outlet in the dateline"), max_length=100, blank=True, help_text=_("Stands before the first sentence.")
    )
    dateline_place = models.CharField(_("place in the dateline"), max_length=100, blank=True)
    closing_byline = models.CharField(
        _("closing byline"), max_length=200, blank=True, help_text=_("After the last paragraph: “(Redaksi)”.")
    )
    rights = models.CharField(_("rights"), max_length=10, choices=Rights, default=Rights.OWN)
    agency = models.CharField(_("agency or owner"), max_length=200, blank=True)
    advertorial = models.BooleanField(
        _("advertorial"),
        default=False,
        help_text=_("Paid for. Readers see it said; it stays out of latest and related."),
    )

    lead_photo = models.ForeignKey(
        "newsroom.Photo",
        verbose_name=_("lead photo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    lead_caption = models.TextField(
        _("caption here"), blank=True, help_text=_("Leave empty to use the photo's own caption.")
    )
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)
    outlets_cited = StreamField(
        [("outlet", CitedOutletBlock())], verbose_name=_("cited outlets"), blank=True, max_num=20
    )

    sensitive = models.CharField(
        _("sensitive"),
        max_length=20,
        choices=Sensitive,
        blank=True,
        help_text=_(
            "From a sensitive story nothing goes onto the pages of people and places before an editor releases it."
        ),
    )
    link_names = models.BooleanField(
        _("link names"), default=True, help_text=_("The first mention of a name leads to its page, if it has one.")
    )
    what_changed = models.CharField(
        _("what changed"),
        max_length=300,
        blank=True,
        help_text=_(
            "A sentence for readers, kept with this version in the story's history: what was wrong, what is right."
        ),
    )

    updated_at = models.DateTimeField(_("updated"), null=True, blank=True, editable=False)
    reader_digest = models.CharField(
        max_length=64, blank=True, editable=False, help_text=_("Of what readers read; tells whether an update is one.")
    )
    origin = models.CharField(
        _("came from"),
        max_length=500,
        blank=True,
        editable=False,
        help_text=_("Address or file an imported story came from."),
    )

    # In the order of the work.
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    FieldPanel("kicker"),
                    TitleFieldPanel(
                        "title",
                        heading=_("Headline"),
                        placeholder=_("Headline"),
                        # As many lines as it needs; a single one would hide half of it.
                        widget=AdminAutoHeightTextInput,
                        help_text=_(
                            "What readers see above the story, and lists, search engines and networks unless told otherwise."
                        ),
                    ),
                    FieldPanel("standfirst"),
                    MultiFieldPanel([FieldPanel("lead_photo"), FieldPanel("lead_caption")], heading=_("Lead photo")),
                    FieldPanel("body", heading=_("Story")),
                    UnderstoodPanel(heading=_("What Babad understood")),
                    InlinePanel("bylines", heading=_("Bylines"), label=_("Byline")),
                    MultiFieldPanel(
                        [
                            FieldRowPanel([FieldPanel("dateline_outlet"), FieldPanel("dateline_place")]),
                            FieldPanel("closing_byline"),
                        ],
                        heading=_("Dateline"),
                    ),
                    MultipleChooserPanel(
                        "story_topics",
                        chooser_field_name="topic",
                        heading=_("Topics"),
                        label=_("Topic"),
                        help_text=_("The first is the main one: the story ends with a link to its page."),
                    ),
                    FieldPanel("outlets_cited"),
                    MultiFieldPanel(
                        [FieldRowPanel([FieldPanel("rights"), FieldPanel("agency")]), FieldPanel("advertorial")],
                        heading=_("Rights"),
                    ),
                    MultiFieldPanel([FieldPanel("sensitive"), FieldPanel("link_names")], heading=_("In the record")),
                    FieldPanel("what_changed"),
                    # Both stand in the side panels: when to publish, and remarks beside the text.
                    PublishingPanel(),
                    CommentPanel(),
                ],
                heading=_("Story"),
            ),
            ObjectList(
                [
                    MultiFieldPanel(
                        [FieldPanel("list_headline"), FieldPanel("social_headline")], heading=_("Other headlines")
                    ),
                    MultiFieldPanel(
                        [
                            FieldPanel("slug"),
                            FieldPanel("seo_title", heading=_("Headline for search engines")),
                            FieldPanel("search_description"),
                        ],
                        heading=_("In search engines"),
                    ),
                    MultiFieldPanel(
                        [
                            FieldPanel(
                                "first_published_at",
                                heading=_("First published"),
                                help_text=_(
                                    "Only for a story that readers had before, elsewhere. Empty: the moment of publishing."
                                ),
                            )
                        ],
                        heading=_("From an archive"),
                    ),
                ],
                heading=_("Headlines elsewhere"),
            ),
        ],
        base_form_class=StoryForm,
    )
    parent_page_types = ["newsroom.Section"]
    subpage_types: list[str] = []
    # A copy is a story of its own: it came from nowhere, and readers have not read it yet.
    exclude_fields_in_copy = ["origin", "updated_at", "reader_digest"]
    search_fields = [
        *Page.search_fields,
        index.SearchField("standfirst"),
        index.SearchField("body"),
        index.FilterField("section_id"),
    ]

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        permissions = [("publish_alone", "Can publish a story that nobody else has approved")]
        constraints = [
            models.UniqueConstraint(
                fields=["origin"], condition=~models.Q(origin=""), name="newsroom_story_imported_once"
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.rights != self.Rights.OWN and not self.agency.strip():
            raise ValidationError({"agency": _("Say whose it is: the agency or the owner.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the section, the time of the last real change and the record right, whoever saves.

        The record takes in what readers have within the same transaction: NotDepositedError undoes the saving too.
        """
        from babad.newsroom import depositing, redacting  # they need the models

        redacting.blot_out(self)
        self.section_id = self._section_from_tree()
        fields = kwargs.get("update_fields")
        # Saving a draft of what is live, Wagtail stores some of its own fields: readers' words are not the ones at hand.
        for_readers = fields is None or not _FOR_READERS.isdisjoint(fields)
        if for_readers and self.live and self.first_published_at:
            digest = self.digest_for_readers()
            # ``last_published_at`` was set by whoever published just now; a republished story whose words
            # did not change keeps its time, and so does one published for the first time.
            if self.reader_digest and digest != self.reader_digest:
                self.updated_at = self.last_published_at
            self.reader_digest = digest
        if fields is not None:
            kwargs["update_fields"] = {*fields, "section", "updated_at", "reader_digest"}
        with transaction.atomic():
            super().save(*args, **kwargs)
            if for_readers:
                depositing.keep(self if fields is None else Story.objects.get(pk=self.pk), now=timezone.now())

    def _section_from_tree(self) -> int:
        """Return the parent's key. A page's parent is in its path; for a new one treebeard has just given it that."""
        parent_path = self.path[: -self.steplen]
        if self.section_id and self._state.fields_cache.get("section") and self.section.path == parent_path:
            return self.section_id
        return Page.objects.only("pk").get(path=parent_path).pk

    def with_content_json(self, content: dict[str, Any]) -> "Story":
        """Return the story as a revision has it, but with what is its own at any time.

        A revision made before readers had the story would take back the time of its last change and what tells the next.
        An alias, which is filled with another story's content, did not come from where that one came from.
        """
        story: Story = super().with_content_json(content)
        for name in self.exclude_fields_in_copy:
            setattr(story, name, getattr(self, name))
        return story

    def permissions_for_user(self, user: AbstractUser) -> StoryPermissionTester:
        return StoryPermissionTester(user, self)

    def digest_for_readers(self) -> str:
        """Return a SHA-256 (hex) of everything that a reader would call the story."""
        content = [
            self.title,
            self.kicker,
            self.standfirst,
            self.dateline_outlet,
            self.dateline_place,
            self.lead_photo_id,
            self.lead_caption,
            # As it is stored: texts that came in with foreign markup are cut down on the way.
            self.body.stream_block.get_prep_value(self.body) if self.body else [],
            list(self.outlets_cited.raw_data) if self.outlets_cited else [],
        ]
        return hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()


class Byline(Orderable):
    """One name over a story, with what its bearer did for it."""

    class Label(models.TextChoices):
        """What the house calls them ("Penulis", "Editor" …) comes from the translations."""

        WRITER = "writer", pgettext_lazy("byline", "Writer")
        EDITOR = "editor", pgettext_lazy("byline", "Editor")
        REPORTER = "reporter", pgettext_lazy("byline", "Reporter")
        CONTRIBUTOR = "contributor", pgettext_lazy("byline", "Contributor")
        SOURCE = "source", pgettext_lazy("byline", "Source")

    story = ParentalKey(Story, on_delete=models.CASCADE, related_name="bylines")
    person = models.ForeignKey(
        "newsroom.Person",
        verbose_name=_("author"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="bylines",
    )
    name = models.CharField(
        _("or a name"), max_length=200, blank=True, help_text=_("For somebody without an author page, or a desk.")
    )
    label = models.CharField(_("role"), max_length=20, choices=Label, default=Label.WRITER)

    panels = [FieldPanel("person"), FieldRowPanel([FieldPanel("name"), FieldPanel("label")])]

    class Meta(Orderable.Meta):
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")

    def clean(self) -> None:
        super().clean()
        if not self.person_id and not self.name.strip():
            raise ValidationError(_("A byline needs an author or a name."))


class StoryTopic(Orderable):
    """A topic that a story is about. The first of a story's topics is its main one: readers are led on to its page."""

    story = ParentalKey(Story, on_delete=models.CASCADE, related_name="story_topics")
    topic = models.ForeignKey(
        "newsroom.Topic", verbose_name=_("topic"), on_delete=models.CASCADE, related_name="story_topics"
    )

    panels = [FieldPanel("topic")]

    class Meta(Orderable.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        constraints = [models.UniqueConstraint(fields=["story", "topic"], name="newsroom_topic_once_a_story")]
