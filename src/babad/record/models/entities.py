"""Who and what the record knows: persons, organisations, places, topics, things."""

import uuid

from django.db import models
from django.db.models import F, Q


class Entity(models.Model):
    """Somebody or something with a page of its own, once it is public. Never deleted: merged ones lead to where they went.

    ``key`` and ``slug`` are given once and outlive every rebuilding. ``is_public`` and ``merged_into`` are derived, for now;
    what was so at another time is asked of appearances and judgements.
    """

    class Kind(models.TextChoices):
        PERSON = "person", "person"
        ORGANISATION = "organisation", "organisation"
        PLACE = "place", "place"
        TOPIC = "topic", "topic"
        THING = "thing", "thing"

    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField(max_length=200, unique=True)
    kind = models.CharField(max_length=12, choices=Kind)
    name = models.CharField(max_length=200)
    sort_name = models.CharField(max_length=200, help_text="Without case and accents, for lists.")
    wikidata = models.CharField(max_length=20, blank=True)
    known = models.BooleanField(
        default=False, help_text="Known beforehand (countries and the like), or made by an editor."
    )
    is_public = models.BooleanField(default=False)
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged")
    redacted = models.BooleanField(default=False)
    changed_at = models.DateTimeField(help_text="When anything that its page shows last changed.")

    class Meta:
        verbose_name_plural = "entities"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["person", "organisation", "place", "topic", "thing"]), name="record_entity_kind"
            ),
            models.CheckConstraint(condition=~Q(merged_into=F("id")), name="record_entity_not_into_itself"),
            models.CheckConstraint(
                condition=Q(is_public=False) | Q(redacted=False), name="record_entity_redacted_is_not_public"
            ),
        ]
        indexes = [
            models.Index(
                fields=["kind", "sort_name"], name="record_entity_public_by_name", condition=Q(is_public=True)
            ),
            models.Index(fields=["changed_at", "id"], name="record_entity_changed"),
        ]

    def __str__(self) -> str:
        return self.name


class EntityName(models.Model):
    """A form by which an entity is called. ``norm`` is what names are compared by (:func:`babad.record.naming.normal`)."""

    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=200)
    norm = models.CharField(max_length=200)
    language = models.CharField(max_length=10, blank=True, help_text="Empty: in any.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entity", "norm", "language"], name="record_name_once_an_entity")
        ]
        indexes = [models.Index(fields=["norm"], name="record_name_norm")]

    def __str__(self) -> str:
        return self.name


class EntityAddress(models.Model):
    """A slug that an entity had before it was renamed, the first one first. It keeps leading there, and nobody else gets it."""

    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="former_addresses")
    slug = models.SlugField(max_length=200, unique=True)

    class Meta:
        verbose_name_plural = "entity addresses"

    def __str__(self) -> str:
        return self.slug


class StatedRole(models.Model):
    """A role that was ever stated for a name; derived. What roles go together tells namesakes from one another."""

    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="stated_roles", help_text="As read.")
    role = models.CharField(max_length=200)
    office = models.BooleanField()
    first = models.ForeignKey("record.Source", on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entity", "role"], name="record_role_once_an_entity")]
