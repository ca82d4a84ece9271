"""What people decided. Kept for good; taking one back is a decision too."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q


class Judgement(models.Model):
    """A person's decision, with author and time. Of several of one family about one target, the last in force counts.

    ``target`` is a statement's fingerprint, an entity's key or an event's key, as the kind says.
    """

    class Kind(models.TextChoices):
        CONFIRM = "confirm", "this statement is right: make it public"  # fingerprint
        REJECT = "reject", "this statement is wrong, or not for the public"  # fingerprint
        LINK = "link", "this mention is that entity"  # fingerprint of a mention; other: entity
        SPEAKER = (
            "speaker",
            "that entity said this",
        )  # fingerprint of a quotation; other: entity (none: not said by them)
        DATE = "date", "it was on this date"  # fingerprint of an event; value: {"date": TIMEX3 or ""}
        SAME_EVENT = "same_event", "this report is of that event"  # fingerprint of an event; other: an event's report
        OTHER_EVENT = "other_event", "these reports are of different events"  # fingerprint; other: fingerprint
        SHOW = "show", "this entity may have a page"  # entity
        HIDE = "hide", "this entity has no page"  # entity
        SAME = "same", "this entity is that one"  # entity; other: the entity that stays
        DIFFERENT = "different", "these entities are not the same"  # entity; other: entity
        DESCRIBE = (
            "describe",
            "what the entity is called",
        )  # entity; value: {"name", "kind", "slug", "wikidata", "aliases": [{"name", "language"}]}
        ROLE = "role", "a role that the entity has or had"  # entity; value: {"role", "of", "from", "to", "passages"}

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=12, choices=Kind)
    target = models.UUIDField()
    other = models.UUIDField(null=True, blank=True)
    value = models.JSONField(default=dict, blank=True)
    reason = models.TextField(blank=True)
    passage = models.JSONField(
        default=dict,
        blank=True,
        help_text="What was judged, as it stood: a statement's selector (origin, block, exact, prefix, suffix), a description.",
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    author_name = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_by = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind__in=["same", "different", "link", "other_event", "same_event"])
                | Q(other__isnull=False),
                name="record_judgement_has_other",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["reject", "hide"]) | ~Q(reason=""), name="record_judgement_has_reason"
            ),
        ]
        indexes = [
            models.Index(fields=["target", "kind"], name="record_judgement_target"),
            models.Index(fields=["other"], name="record_judgement_other"),
            models.Index(fields=["-made_at"], name="record_judgement_made"),
        ]


class Redaction(models.Model):
    """Something that was removed from all that is stored, for good. Only administrators see these rows.

    What the public may be told is that something was removed, and when: nothing else here leaves the desk. The same is
    written to a file outside the database (:mod:`babad.record.ledger`), so that it survives a restored backup.
    """

    class Kind(models.TextChoices):
        NAME = "name", "a name"
        PASSAGE = "passage", "a passage"
        PHOTO = "photo", "a photo"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=10, choices=Kind)
    forms = models.JSONField(default=list, help_text="The words to be removed, in every form.")
    short_forms = models.JSONField(
        default=list, help_text="Forms that are removed only from texts that have one of `forms`."
    )
    origin = models.CharField(max_length=200, blank=True, help_text="Only in this text; empty: everywhere.")
    origins = models.JSONField(default=list, help_text="The texts in which one of `forms` stood.")
    authors = models.BooleanField(default=False, help_text="Also where it is the name of an author of the house.")
    photo = models.PositiveBigIntegerField(null=True, help_text="Number of the photo.")
    files = models.JSONField(default=list, help_text="[[“default” or “originals”, file name], …] of the photo.")
    places = models.PositiveIntegerField(default=0, help_text="In how many places it stood.")
    asked_by = models.CharField(max_length=300)
    reason = models.TextField()
    made_by = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    lifted_at = models.DateTimeField(
        null=True, help_text="From when the words may be written again; what went stays gone."
    )
    lifted_by = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = "redaction"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="photo", photo__isnull=False) | (~Q(kind="photo") & Q(photo=None)),
                name="record_redaction_of_a_photo",
            ),
            models.CheckConstraint(condition=~Q(asked_by="") & ~Q(reason=""), name="record_redaction_says_who_and_why"),
        ]
        indexes = [models.Index(fields=["-made_at"], name="record_redaction_made")]


class GoneAddress(models.Model):
    """An address that held what was redacted. It answers that something is gone, and the row doesn't say what.

    ``digest`` is a keyed hash of the address (:func:`babad.record.redactions.digest_of`); ``entity`` whose it was, if an
    entity's.
    """

    digest = models.CharField(max_length=64, primary_key=True)
    entity = models.ForeignKey(
        "record.Entity", null=True, on_delete=models.CASCADE, related_name="gone_addresses", editable=False
    )
