"""The record itself, folded from statements and judgements. No row here is ever edited by hand.

Indexes hold every column that a hot query compares, so that SQLite finds the right one without statistics: it keeps none unless
somebody asks for ANALYZE (docs/reference/record-queries.md has the plans).

A fact is known from when readers had its source until that source ended, and public in a part of that time or never:
``public_from`` is NULL for a proposal. So ``public_from <= t < public_until`` answers for any ``t``, and now is ``public_until =
FOREVER``.
"""

import uuid

from django.db import models
from django.db.models import F, Q

from babad.record.models.entities import Entity
from babad.record.models.sources import FOREVER, Source, Statement


class Fact(models.Model):
    """What one statement comes to. One row a statement, with the statement's key."""

    statement = models.OneToOneField(Statement, primary_key=True, on_delete=models.CASCADE, related_name="%(class)s")
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="%(class)ss")
    public_from = models.DateTimeField(null=True)
    public_until = models.DateTimeField(default=FOREVER)
    rejected = models.BooleanField(default=False, help_text="An editor said no.")

    class Meta:
        abstract = True
        indexes = [
            models.Index(
                fields=["source"],
                name="record_%(class)s_waiting",
                condition=Q(public_from__isnull=True, rejected=False),
            ),
        ]


class Appearance(Fact):
    """An entity in a source: the story names it. ``sure`` says that it is this entity and no namesake."""

    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="appearances", db_index=False)
    origin = models.CharField(max_length=200)
    name = models.CharField(max_length=200, help_text="The fullest form in the text.")
    role = models.CharField(max_length=200, blank=True)
    affiliation = models.CharField(max_length=200, blank=True)
    office = models.BooleanField(default=False, help_text="The role is a public office.")
    sure = models.BooleanField(default=False)
    declared = models.BooleanField(default=False, help_text="Not read: given by the editors as a topic of the text.")
    day = models.DateField(help_text="The source's day.")

    class Meta(Fact.Meta):
        abstract = False
        indexes = [
            *Fact.Meta.indexes,
            # The last two are only read: an entity's stories are counted without a look at the rows.
            models.Index(
                fields=["entity", "public_until", "day", "origin", "public_from"], name="record_appearance_of"
            ),
        ]


class Beginning(models.Func):
    """The first words of a text, by which equal texts are looked up: an index of whole texts would be as large as they are."""

    LENGTH = 40
    template = f"SUBSTR(%(expressions)s, 1, {LENGTH})"
    output_field = models.CharField()


class Quotation(Fact):
    """Somebody's words, as a source reports them."""

    speaker = models.ForeignKey(Entity, null=True, on_delete=models.SET_NULL, related_name="quotations", db_index=False)
    speaker_name = models.CharField(max_length=200, blank=True, help_text="As the source has it.")
    speaker_role = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=8, choices=[("direct", "direct"), ("indirect", "indirect")])
    text = models.TextField()
    cue = models.CharField(max_length=100, blank=True)
    via = models.CharField(max_length=200, blank=True)
    said_on = models.DateField(null=True)
    day = models.DateField(help_text="For order: when it was said, or the source's day.")

    class Meta(Fact.Meta):
        abstract = False
        indexes = [
            *Fact.Meta.indexes,
            models.Index(fields=["speaker", "public_until", "day"], name="record_quotation_by"),
            models.Index(fields=["public_until", "day"], name="record_quotation_day"),
            models.Index(fields=["public_from"], name="record_quotation_from"),
            models.Index(F("speaker"), Beginning("text"), name="record_quotation_words"),
        ]


class Event(models.Model):
    """One thing that happened or is planned, whoever reports it. Derived from its reports; ``key`` is that of the first."""

    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="merged")
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(merged_into=F("id")), name="record_event_not_into_itself")]
        indexes = [models.Index(fields=["changed_at", "id"], name="record_event_changed")]


class Report(Fact):
    """An event as one source reports it. ``start`` and ``end`` are the first and last day of ``date``; NULL if it has none."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="reports", db_index=False)
    type = models.CharField(max_length=20)
    status = models.CharField(max_length=12)
    date = models.CharField(max_length=40, blank=True, help_text="TIMEX3/ISO 8601; empty if unknown.")
    start = models.DateField(null=True)
    end = models.DateField(null=True)
    place = models.ForeignKey(Entity, null=True, on_delete=models.SET_NULL, related_name="+")
    carries_on = models.UUIDField(
        null=True, help_text="Key of the statement that said the same in the version before, if one did."
    )

    class Meta(Fact.Meta):
        abstract = False
        constraints = [
            models.CheckConstraint(condition=Q(start=None) | Q(end__gte=F("start")), name="record_report_days"),
        ]
        indexes = [
            *Fact.Meta.indexes,
            models.Index(fields=["event", "public_until", "status"], name="record_report_of_event"),
            models.Index(fields=["carries_on"], name="record_report_carried", condition=Q(carries_on__isnull=False)),
            models.Index(fields=["type", "start"], name="record_report_block"),
            models.Index(fields=["start", "event", "public_until"], name="record_report_day"),
            models.Index(fields=["status", "end"], name="record_report_due"),
        ]


class Participant(models.Model):
    """Who takes part, as a report has it."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="participants", db_index=False)
    entity = models.ForeignKey(
        Entity, null=True, on_delete=models.SET_NULL, related_name="participations", db_index=False
    )
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=200, blank=True)
    sure = models.BooleanField(default=False, help_text="It is this entity and no namesake.")
    place = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["report", "place"], name="record_participant_place")]
        indexes = [models.Index(fields=["entity", "report"], name="record_participant_of")]


class Involvement(models.Model):
    """An event of an entity's, by one report: it takes part, it is the place, or it is a declared topic of the text.

    Stored for what is public at some time. What lists of an entity's events ask stands here once more, so that one index
    gives them in their order, however many events there are.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="involvements", db_index=False)
    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="involvements", db_index=False)
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="+", db_index=False)
    type = models.CharField(max_length=20)
    status = models.CharField(max_length=12)
    start = models.DateField(null=True)
    end = models.DateField(null=True)
    public_from = models.DateTimeField()
    public_until = models.DateTimeField(default=FOREVER)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["report", "entity"], name="record_involvement_once")]
        indexes = [
            models.Index(
                fields=["event", "entity", "start", "public_until", "public_from"], name="record_involvement_in"
            ),
            models.Index(
                fields=["entity", "start", "event", "public_until", "public_from", "end", "status", "type"],
                name="record_involvement_of",
            ),
        ]


class Figure(Fact):
    """A counted or measured amount, with the event that its sentence reports and the entities that it names."""

    text = models.CharField(max_length=300)
    low = models.FloatField(null=True)
    high = models.FloatField(null=True)
    unit = models.CharField(max_length=100, blank=True)
    event = models.ForeignKey(Event, null=True, on_delete=models.SET_NULL, related_name="figures")
    about = models.ManyToManyField(Entity, related_name="figures", through="FigureAbout")


class FigureAbout(models.Model):
    """An entity that a figure is about. ``day`` is that of the figure's source, for one index."""

    figure = models.ForeignKey(Figure, on_delete=models.CASCADE, related_name="+", db_index=False)
    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="+", db_index=False)
    day = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["figure", "entity"], name="record_figure_about_once")]
        indexes = [models.Index(fields=["entity", "day", "figure"], name="record_figure_about")]


class LegalStep(Fact):
    """Where somebody stands before the law, as a source reports it."""

    class Status(models.TextChoices):
        ALLEGED = "alleged", "alleged"
        SUSPECT = "suspect", "suspect"
        DEFENDANT = "defendant", "defendant"
        CONVICTED = "convicted", "convicted"
        CLEARED = "cleared", "cleared"

    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="legal_steps", db_index=False)
    status = models.CharField(max_length=10, choices=Status)
    day = models.DateField()

    class Meta(Fact.Meta):
        abstract = False
        indexes = [*Fact.Meta.indexes, models.Index(fields=["entity", "day"], name="record_legal_of")]
