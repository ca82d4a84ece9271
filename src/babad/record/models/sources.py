"""Texts that were published, and what the machine read in them."""

from datetime import UTC, datetime

from django.db import models
from django.db.models import F, Q

FOREVER = datetime(9999, 12, 31, tzinfo=UTC)
"""The end of what has not ended: a moment, not NULL, so that one condition and one index serve any ``as_of``."""


class Source(models.Model):
    """One version of a text, as readers had it from ``published_at`` until ``ended_at``.

    Never edited, but for its end (superseded by the next version, or withdrawn) and for redaction.
    """

    class Kind(models.TextChoices):
        STORY = "story", "a story of the house"
        OUTSIDE = "outside", "an outside report"

    class Ending(models.TextChoices):
        SUPERSEDED = "superseded", "superseded"
        WITHDRAWN = "withdrawn", "withdrawn"

    class Sensitive(models.TextChoices):
        """Why nothing of a text becomes public before an editor has released it, fact by fact."""

        CHILDREN = "children", "children"
        SEXUAL_CRIME = "sexual_crime", "sexual crime"
        SUICIDE = "suicide", "suicide"
        SUSPECTS = "suspects", "suspects"
        CONFLICT = "conflict", "ethnic or religious conflict"

    origin = models.CharField(max_length=200, help_text="Whose version it is: “story:12”, or an address.")
    version = models.PositiveIntegerField(help_text="From 1, in the order in which readers had them.")
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.STORY)
    language = models.CharField(max_length=10)
    title = models.CharField(max_length=500)
    day = models.DateField(help_text="The day against which “yesterday” is read: that of the first publication.")
    published_at = models.DateTimeField()
    ended_at = models.DateTimeField(default=FOREVER)
    ending = models.CharField(max_length=10, choices=Ending, blank=True)
    content_hash = models.CharField(max_length=64, help_text="SHA-256 (hex) of everything that is read.")
    blocks = models.JSONField(help_text="[{“id”: …, “text”: …}], plain text, in the order of the page.")
    topics = models.JSONField(
        default=list, help_text="[{“name”: …, “kind”: …}], as the editors gave them, the main one first."
    )
    sensitive = models.CharField(max_length=20, choices=Sensitive, blank=True)
    owned = models.BooleanField(default=True, help_text="The house may give its words out in full.")
    why = models.CharField(max_length=500, blank=True, help_text="What changed in this version, as readers are told.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["origin", "version"], name="record_source_version"),
            models.UniqueConstraint(
                fields=["origin"], condition=Q(ended_at=FOREVER), name="record_source_one_in_force"
            ),
            models.CheckConstraint(
                condition=Q(ended_at__gte=F("published_at")), name="record_source_ends_after_it_began"
            ),
        ]
        indexes = [models.Index(fields=["published_at", "id"], name="record_source_published")]

    def __str__(self) -> str:
        return f"{self.origin} v{self.version}"


class Statement(models.Model):
    """One thing that the machine read in one version of a text, and the sentence that reports it. Never edited.

    ``id`` is a hash of the version and the content, ``fingerprint`` one of the origin and the content: what stands unchanged in
    the next version is another statement with the same fingerprint, and judgements are about fingerprints.
    The passage is a W3C text-quote selector (exact, prefix, suffix) beside its place: block, start and end in code points.
    """

    class Kind(models.TextChoices):
        MENTION = "mention", "mention"
        QUOTATION = "quotation", "quotation"
        EVENT = "event", "event"
        QUANTITY = "quantity", "quantity"
        LEGAL = "legal", "legal status"

    id = models.UUIDField(primary_key=True, editable=False)
    fingerprint = models.UUIDField(editable=False)
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="statements")
    kind = models.CharField(max_length=10, choices=Kind)
    place = models.PositiveIntegerField(help_text="Its place among the source's statements.")
    block = models.CharField(max_length=64)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField(help_text="The sentence that reports it.")
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)
    certainty = models.CharField(max_length=8, choices=[(one, one) for one in ("sure", "probable", "unsure")])
    rule = models.CharField(max_length=200)
    data = models.JSONField(help_text="What was read; its shape is that of folding.MentionRead and the like.")

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(end__gte=F("start")), name="record_statement_span")]
        indexes = [
            models.Index(fields=["fingerprint"], name="record_statement_fingerprint"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.exact[:60]}"
