"""What the desk sees of one entity: everything that is known of it, public or not, and who decided what. For the desk alone.

An entity is asked for with its family: itself and all that were merged into it. Facts are those of sources in force.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from django.db.models import Case, Count, Exists, F, Max, Min, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from babad.record.models import (
    FOREVER,
    Appearance,
    Entity,
    EntityName,
    Figure,
    Judgement,
    LegalStep,
    Participant,
    Quotation,
    Statement,
)
from babad.record.naming import normal

State = Literal["public", "proposal", "rejected"]
PASSAGES_A_ROLE = 3


@dataclass(frozen=True, slots=True)
class Brief:
    """An entity in a list of the desk. ``stories`` counts the texts in force that name it or one merged into it."""

    key: UUID
    slug: str
    name: str
    kind: str
    role: str  # the last one that a text gives
    stories: int
    is_public: bool
    decision: str  # "show", "hide" or empty
    merged_into: UUID | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that reports something, and the text it stands in."""

    text: str
    origin: str
    title: str
    day: date
    statement: UUID


@dataclass(frozen=True, slots=True)
class NameGiven:
    """A form by which the entity is called; ``language`` is empty for any."""

    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Member:
    """An entity that was merged into this one, and the judgement that did so (None: it has a name that this one was given)."""

    key: UUID
    name: str
    kind: str
    stories: int
    judgement: UUID | None


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """A role over time. ``judgement`` is the editor's who said so; None: it was read, and the days are the texts'."""

    role: str
    of: str
    first: date | None
    last: date | None
    stories: int
    judgement: UUID | None
    passages: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """One text's naming of the entity."""

    fingerprint: UUID
    name: str
    role: str
    of: str
    state: State
    linked: bool  # an editor said that it is this entity
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Tally:
    """How much there is of an entity, in texts in force."""

    stories: int
    quotations: int
    events: int
    figures: int
    legal: int
    proposals: int  # of these, not public


@dataclass(frozen=True, slots=True)
class Decided:
    """A judgement, told. ``about`` and ``other`` are the names of what it is about; ``sentence`` stands for a statement."""

    id: UUID
    kind: str
    about: str
    other: str
    sentence: str
    value: Mapping[str, Any]
    reason: str
    author: str
    made_at: datetime
    taken_back_at: datetime | None
    taken_back_by: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """One entity, complete but for its mentions and its history, which are long (:func:`mentions`, :func:`history`)."""

    brief: Brief
    wikidata: str
    known: bool
    redacted: bool
    names: tuple[NameGiven, ...]
    former_slugs: tuple[str, ...]
    merged_into: Brief | None
    members: tuple[Member, ...]
    roles: tuple[RoleHeld, ...]
    tally: Tally
    different: tuple[Decided, ...]  # judgements in force that it is not another


# ---- Lists -----------------------------------------------------------------------------------------------------------


def search(*, text: str = "", kind: str = "", state: str = "") -> QuerySet[Entity]:
    """Return the entities of which a name or alias holds `text`, those whose name begins with it first; then by name.

    `state` is "public", "hidden" (an editor's decision), "other" (neither) or empty. Merged ones are found in what they went
    into; redacted ones are not found. Without `text` only those are listed that a text ever named or somebody decided
    about: of the world's countries most are in no story.
    """
    found = Entity.objects.filter(merged_into=None, redacted=False)
    if kind:
        found = found.filter(kind=kind)
    if state == "public":
        found = found.filter(is_public=True)
    elif state:
        hidden = Judgement.objects.filter(kind="hide", taken_back_at=None, target=OuterRef("key"))
        found = found.filter(is_public=False).filter(Exists(hidden) if state == "hidden" else ~Exists(hidden))
    if norm := normal(text):
        called = EntityName.objects.filter(norm__contains=norm).values(top=Coalesce("entity__merged_into", "entity"))
        begins = EntityName.objects.filter(norm__startswith=norm, entity=OuterRef("pk"))
        found = found.filter(pk__in=called).annotate(
            place=Case(When(Exists(begins), then=Value(0)), default=Value(1)),
        )
        return found.order_by("place", "sort_name", "pk")
    named = Appearance.objects.filter(Q(entity=OuterRef("pk")) | Q(entity__merged_into=OuterRef("pk")))
    decided = Judgement.objects.filter(target=OuterRef("key"), taken_back_at=None)
    return found.filter(Exists(named) | Exists(decided)).order_by("sort_name", "pk")


def briefs(entities: Iterable[Entity]) -> list[Brief]:
    """Return the entities as lines of a list. Three queries, however many."""
    entities = list(entities)
    tops = [one.pk for one in entities]
    stories: dict[int, int] = {}
    roles: dict[int, str] = {}
    appearances = _in_force(Appearance.objects.filter(Q(entity__in=tops) | Q(entity__merged_into__in=tops))).annotate(
        top=Coalesce("entity__merged_into", F("entity"))
    )
    for row in appearances.values("top").annotate(stories=Count("origin", distinct=True)):
        stories[row["top"]] = row["stories"]
    for row in (
        appearances.exclude(role="").values("top", "role", "affiliation").annotate(last=Max("day")).order_by("last")
    ):
        roles[row["top"]] = ", ".join(filter(None, [row["role"], row["affiliation"]]))
    decisions: dict[UUID, str] = dict(
        Judgement.objects.filter(
            kind__in=["show", "hide"], taken_back_at=None, target__in=[one.key for one in entities]
        )
        .order_by("made_at", "pk")
        .values_list("target", "kind")
    )
    return [
        Brief(
            key=one.key,
            slug=one.slug,
            name=one.name,
            kind=one.kind,
            role=roles.get(one.pk, ""),
            stories=stories.get(one.pk, 0),
            is_public=one.is_public,
            decision=decisions.get(one.key, ""),
            merged_into=one.merged_into.key if one.merged_into else None,
        )
        for one in entities
    ]


# ---- One entity ------------------------------------------------------------------------------------------------------


def dossier(key: UUID) -> Dossier | None:
    """Return what there is of the entity with this key, None if there is none. A dozen queries."""
    entity = Entity.objects.select_related("merged_into").filter(key=key).first()
    if entity is None:
        return None
    merged = list(entity.merged.order_by("sort_name", "pk"))
    family = [entity.pk, *(one.pk for one in merged)]
    names = dict.fromkeys(
        NameGiven(name, language)
        for name, language in EntityName.objects.filter(entity__in=family)
        .annotate(own=Case(When(entity=entity, then=Value(0)), default=Value(1)))
        .order_by("own", "pk")
        .values_list("name", "language")
    )
    joined = dict(
        Judgement.objects.filter(kind="same", taken_back_at=None, target__in=[one.key for one in merged])
        .order_by("made_at")
        .values_list("target", "pk")
    )
    counted = _stories_of([one.pk for one in merged])
    return Dossier(
        brief=briefs([entity])[0],
        wikidata=entity.wikidata,
        known=entity.known,
        redacted=entity.redacted,
        names=tuple(names),
        former_slugs=tuple(entity.former_addresses.order_by("pk").values_list("slug", flat=True)),
        merged_into=briefs([entity.merged_into])[0] if entity.merged_into else None,
        members=tuple(
            Member(one.key, one.name, one.kind, counted.get(one.pk, 0), joined.get(one.key)) for one in merged
        ),
        roles=_roles(entity, family),
        tally=_tally(family),
        different=tuple(
            told(
                Judgement.objects.filter(
                    Q(target__in=_keys(entity, merged)) | Q(other__in=_keys(entity, merged)),
                    kind="different",
                    taken_back_at=None,
                ).order_by("-made_at", "pk")
            )
        ),
    )


def mentions(key: UUID) -> QuerySet[Appearance]:
    """Return the texts in force that name the entity or one merged into it, the newest first; :func:`as_mentions` tells them."""
    return (
        _in_force(Appearance.objects.filter(Q(entity__key=key) | Q(entity__merged_into__key=key), declared=False))
        .select_related("statement", "source")
        .defer("source__blocks")
        .order_by("-day", "-source_id", "statement__place")
    )


def as_mentions(rows: Iterable[Appearance]) -> list[Mention]:
    """Return the rows of :func:`mentions` as plain data. One query."""
    rows = list(rows)
    prints = [row.statement.fingerprint for row in rows]
    linked = set(
        Judgement.objects.filter(kind="link", taken_back_at=None, target__in=prints).values_list("target", flat=True)
    )
    return [
        Mention(
            fingerprint=row.statement.fingerprint,
            name=row.name,
            role=row.role,
            of=row.affiliation,
            state=_state(row),
            linked=row.statement.fingerprint in linked,
            sentence=_sentence(row),
        )
        for row in rows
    ]


def history(key: UUID) -> QuerySet[Judgement]:
    """Return every judgement about the entity, its family, its mentions and its words, the newest first (see :func:`told`)."""
    members = Q(key=key) | Q(merged_into__key=key)
    keys = list(Entity.objects.filter(members).values_list("key", flat=True))
    ids = list(Entity.objects.filter(members).values_list("pk", flat=True))
    prints = Statement.objects.filter(
        Q(pk__in=Appearance.objects.filter(entity__in=ids).values("statement"))
        | Q(pk__in=Quotation.objects.filter(speaker__in=ids).values("statement"))
        | Q(pk__in=LegalStep.objects.filter(entity__in=ids).values("statement"))
    ).values("fingerprint")
    return Judgement.objects.filter(Q(target__in=keys) | Q(other__in=keys) | Q(target__in=prints)).order_by(
        "-made_at", "pk"
    )


def last_decision(author: int) -> list[Judgement]:
    """Return what somebody decided last and has not taken back: one judgement, or all that were made in one go."""
    mine = Judgement.objects.filter(author=author, taken_back_at=None)
    last = mine.order_by("-made_at").values_list("made_at", flat=True).first()
    return list(mine.filter(made_at=last).order_by("pk")) if last else []


def told(rows: Iterable[Judgement]) -> list[Decided]:
    """Return judgements with the names and sentences that they are about. Two queries, however many."""
    rows = list(rows)
    targets = {key for row in rows for key in (row.target, row.other) if key}
    names = dict(Entity.objects.filter(key__in=targets).values_list("key", "name"))
    sentences = dict(
        Statement.objects.filter(fingerprint__in=targets - set(names))
        .order_by("source")
        .values_list("fingerprint", "exact")
    )
    return [
        Decided(
            id=row.pk,
            kind=row.kind,
            about=names.get(row.target, ""),
            other=names.get(row.other, sentences.get(row.other, "")) if row.other else "",
            sentence=row.passage.get("exact") or sentences.get(row.target, ""),
            value=row.value,
            reason=row.reason,
            author=row.author_name,
            made_at=row.made_at,
            taken_back_at=row.taken_back_at,
            taken_back_by=row.taken_back_by,
        )
        for row in rows
    ]


# ---- Parts of a dossier ----------------------------------------------------------------------------------------------


def _keys(entity: Entity, merged: Collection[Entity]) -> list[UUID]:
    return [entity.key, *(one.key for one in merged)]


def _in_force(facts: QuerySet[Any]) -> QuerySet[Any]:
    return facts.filter(source__ended_at=FOREVER)


def _state(fact: Any) -> State:
    if fact.rejected:
        return "rejected"
    return "public" if fact.public_from is not None and fact.public_until == FOREVER else "proposal"


def _sentence(fact: Any) -> Sentence:
    return Sentence(
        text=fact.statement.exact,
        origin=fact.source.origin,
        title=fact.source.title,
        day=fact.source.day,
        statement=fact.statement_id,
    )


def _stories_of(entities: Collection[int]) -> dict[int, int]:
    return dict(
        _in_force(Appearance.objects.filter(entity__in=entities))
        .values_list("entity")
        .annotate(Count("origin", distinct=True))
    )


def _roles(entity: Entity, family: Collection[int]) -> tuple[RoleHeld, ...]:
    """Return the roles that editors gave, then those that texts give, the last held first."""
    given = [
        RoleHeld(
            role=str(row.value.get("role", "")),
            of=str(row.value.get("of", "")),
            first=_day(row.value.get("from")),
            last=_day(row.value.get("to")),
            stories=0,
            judgement=row.pk,
            passages=(),
        )
        for row in Judgement.objects.filter(kind="role", taken_back_at=None, target=entity.key).order_by(
            "-made_at", "pk"
        )
    ]
    appearances = _in_force(Appearance.objects.filter(entity__in=family, rejected=False)).exclude(role="")
    read = []
    for row in (
        appearances.values("role", "affiliation")
        .annotate(first=Min("day"), last=Max("day"), stories=Count("origin", distinct=True))
        .order_by("-last", "-stories", "role", "affiliation")
    ):
        where = appearances.filter(role=row["role"], affiliation=row["affiliation"])
        rows = where.select_related("statement", "source").order_by("-day", "statement")[:PASSAGES_A_ROLE]
        read.append(
            RoleHeld(
                role=row["role"],
                of=row["affiliation"],
                first=row["first"],
                last=row["last"],
                stories=row["stories"],
                judgement=None,
                passages=tuple(map(_sentence, rows)),
            )
        )
    return (*given, *read)


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and value else None


def _tally(family: Collection[int]) -> Tally:
    appearances = _in_force(Appearance.objects.filter(entity__in=family))
    quotations = _in_force(Quotation.objects.filter(speaker__in=family))
    legal = _in_force(LegalStep.objects.filter(entity__in=family))
    figures = _in_force(Figure.objects.filter(about__in=family)).distinct()
    parts = Participant.objects.filter(entity__in=family, report__source__ended_at=FOREVER)
    proposed = (Q(public_from=None) | ~Q(public_until=FOREVER)) & Q(rejected=False)
    parts_proposed = (Q(report__public_from=None) | ~Q(report__public_until=FOREVER)) & Q(report__rejected=False)
    return Tally(
        stories=appearances.values("origin").distinct().count(),
        quotations=quotations.count(),
        events=parts.values("report__event").distinct().count(),
        figures=figures.count(),
        legal=legal.count(),
        proposals=sum(facts.filter(proposed).count() for facts in (appearances, quotations, legal, figures))
        + parts.filter(parts_proposed).values("report").distinct().count(),
    )
