"""What people decide, and what follows from it at once."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.db.models import Q

from babad.record import addresses, signals
from babad.record.derivation import days_of
from babad.record.errors import RecordError
from babad.record.models import Appearance, Entity, EntityName, Event, Judgement, Participant, Report, Source, Statement
from babad.record.naming import entity_key, normal, slug_of, sort_name
from babad.record.operations.folding_in import ABOUT_A_STATEMENT, fold_in, join_events, statements_of
from babad.record.operations.identity import family, refresh_pages, settle

Kind = Judgement.Kind

ABOUT_EVENTS = (Kind.SAME_EVENT, Kind.OTHER_EVENT)
WITH_ENTITY = (Kind.LINK, Kind.SAME, Kind.DIFFERENT)


@transaction.atomic
def judge(
    kind: str,
    *,
    target: UUID,
    author: AbstractUser | None,
    now: datetime,
    other: UUID | None = None,
    value: Mapping[str, Any] | None = None,
    reason: str = "",
) -> Judgement:
    """Keep a decision and let everything follow that depends on it. RecordError if it can't be.

    `target` (and `other`) are what `Judgement.Kind` says: a statement's fingerprint, an entity's key. Deciding the same again
    is answered with the decision that is there. A statement need not be stored yet: its text may still be a draft.
    """
    made, new = _keep(kind, target=target, author=author, now=now, other=other, value=value, reason=reason)
    if new:
        _apply([made], now=now)
    return made


@transaction.atomic
def judge_all(
    decisions: Iterable[tuple[str, UUID]], *, author: AbstractUser | None, now: datetime, reason: str = ""
) -> int:
    """Keep many decisions, each a (kind, target), and let follow what follows from all of them once.

    Returns how many are new. RecordError if one can't be; then none is kept.
    """
    kept = [_keep(kind, target=target, author=author, now=now, reason=reason) for kind, target in decisions]
    made = [judgement for judgement, new in kept if new]
    _apply(made, now=now)
    return len(made)


def _keep(
    kind: str,
    *,
    target: UUID,
    author: AbstractUser | None,
    now: datetime,
    other: UUID | None = None,
    value: Mapping[str, Any] | None = None,
    reason: str = "",
) -> tuple[Judgement, bool]:
    """Store a decision; what follows from it is the caller's. Returns it and whether it is new."""
    values = dict(value or {})
    if kind == Kind.DESCRIBE and not Entity.objects.filter(key=target).exists():
        _begin(target, values, author=author, now=now)
    _check(Kind(kind) if kind in Kind.values else None, target, other, values, reason)
    name = (author.get_full_name() or author.get_username()) if author else ""
    same = Judgement.objects.filter(kind=kind, target=target, other=other, value=values, taken_back_at=None)
    last = Judgement.objects.filter(_rivals(kind), target=target, taken_back_at=None).order_by("-made_at", "pk").first()
    if last and last in same:
        return last, False
    made = Judgement.objects.create(
        kind=kind,
        target=target,
        other=other,
        value=values,
        reason=reason.strip(),
        author_id=author.pk if author else None,
        author_name=name[:200],
        made_at=now,
        passage=_as_it_stood(kind, target),
    )
    return made, True


@transaction.atomic
def take_back(judgement: UUID, *, author: AbstractUser | None, now: datetime) -> Judgement:
    """Take a decision back; what follows from it follows no more. RecordError if there is none, or it was taken back."""
    row = Judgement.objects.select_for_update().filter(pk=judgement).first()
    if row is None:
        raise RecordError("There is no such decision.")
    if row.taken_back_at:
        raise RecordError("This decision was taken back already.")
    row.taken_back_at = max(now, row.made_at)
    row.taken_back_by = ((author.get_full_name() or author.get_username()) if author else "")[:200]
    row.save(update_fields=["taken_back_at", "taken_back_by"])
    _apply([row], now=now)
    return row


def merge(entity: UUID, into: UUID, *, author: AbstractUser | None, now: datetime, reason: str = "") -> Judgement:
    """Judge that an entity is the same as another, which stays."""
    return judge(Kind.SAME, target=entity, other=into, author=author, now=now, reason=reason)


def _rivals(kind: str) -> Q:
    """Return the condition for decisions of which only the last about a target counts."""
    for rivals in ((Kind.CONFIRM, Kind.REJECT, Kind.LINK, Kind.SPEAKER), (Kind.SHOW, Kind.HIDE)):
        if kind in rivals:
            return Q(kind__in=rivals)
    return Q(kind=kind)


# ---- What a decision must be -----------------------------------------------------------------------------------------


def _check(kind: Kind | None, target: UUID, other: UUID | None, value: dict[str, Any], reason: str) -> None:
    if kind is None:
        raise RecordError("That is no kind of decision.")
    if kind in (Kind.REJECT, Kind.HIDE) and not reason.strip():
        raise RecordError("Say why: whoever reads this later must understand it.")
    if kind in (*WITH_ENTITY, *ABOUT_EVENTS) and other is None:
        raise RecordError("Say which other one is meant.")
    if other == target:
        raise RecordError("Nothing can be said of a thing and itself; choose another.")
    if kind in (Kind.SHOW, Kind.HIDE, Kind.DESCRIBE, Kind.ROLE, Kind.SAME, Kind.DIFFERENT):
        _entity(target)
    if other is not None and kind in (*WITH_ENTITY, Kind.SPEAKER):
        _entity(other)
    if kind == Kind.SAME:
        one, stays = _entity(target), _entity(other)
        if (stays.merged_into or stays).pk == one.pk:
            raise RecordError(f"“{stays.name}” was merged into “{one.name}”; take that back first.")
    if (described := _DESCRIBED.get(kind)) is not None:
        described(value, target)


def _check_date(value: dict[str, Any], target: UUID) -> None:
    given = value.get("date")
    if not isinstance(given, str) or (given and days_of(given) is None):
        raise RecordError(f"{given!r} is no date; write it as 2021-12-30, 2021-12 or 2022-01-09/2022-01-10.")


def _check_description(value: dict[str, Any], target: UUID) -> None:
    if unknown := set(value) - {"name", "kind", "slug", "wikidata", "aliases"}:
        raise RecordError(f"An entity is not described by {', '.join(sorted(unknown))}.")
    if "name" in value and not normal(str(value["name"])):
        raise RecordError("An entity needs a name.")
    if "kind" in value and value["kind"] not in Entity.Kind.values:
        raise RecordError(f"{value['kind']!r} is no kind of entity.")
    if value.get("wikidata") and not re.fullmatch(r"Q[1-9]\d{0,18}", value["wikidata"]):
        raise RecordError(f"{value['wikidata']!r} is no Wikidata id; they look like Q252.")
    for alias in value.get("aliases", []):
        if not (isinstance(alias, dict) and set(alias) <= {"name", "language"} and normal(str(alias.get("name", "")))):
            raise RecordError(
                f"{alias!r} is no other name; write it as {{'name': 'Wladimir Putin', 'language': 'id'}}."
            )
    if "slug" in value:
        if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", value["slug"] or ""):
            raise RecordError("An address is made of small letters, digits and hyphens.")
        if not addresses.is_free(value["slug"], entity=_entity(target)):
            raise RecordError(f"The address “{value['slug']}” is taken; choose another.")


def _check_role(value: dict[str, Any], target: UUID) -> None:
    if unknown := set(value) - {"role", "of", "from", "to", "passages"}:
        raise RecordError(f"A role has no {', '.join(sorted(unknown))}.")
    if not str(value.get("role", "")).strip():
        raise RecordError("Say what the role is.")
    for edge in ("from", "to"):
        if value.get(edge):
            try:
                date.fromisoformat(value[edge])
            except ValueError as error:
                raise RecordError(f"{value[edge]!r} is no day; write it as 2021-12-30.") from error
    if value.get("from") and value.get("to") and value["from"] > value["to"]:
        raise RecordError("A role can't end before it begins.")


_DESCRIBED: dict[str, Callable[[dict[str, Any], UUID], None]] = {
    Kind.DATE: _check_date,
    Kind.DESCRIBE: _check_description,
    Kind.ROLE: _check_role,
}


def _begin(key: UUID, value: Mapping[str, Any], *, author: AbstractUser | None, now: datetime) -> None:
    """Make the entity that is described for the first time. It is another than whoever bears its name already."""
    name, kind = str(value.get("name", "")), value.get("kind")
    if not normal(name) or kind not in Entity.Kind.values:
        raise RecordError("Say the name and the kind of who or what is new.")
    made = Entity.objects.create(
        key=key,
        kind=kind,
        name=name[:200],
        sort_name=sort_name(name)[:200],
        slug=addresses.free_slug(slug_of(name)),
        changed_at=now,
    )
    if Entity.objects.filter(key=entity_key(kind, name)).exists():
        judge(Kind.DIFFERENT, target=made.key, other=entity_key(kind, name), author=author, now=now)


def _as_it_stood(kind: str, target: UUID) -> dict[str, Any]:
    """Return what a decision is about, as it stands before: a statement's selector, what an entity is called."""
    if kind == Kind.DESCRIBE:
        entity = _entity(target)
        return {
            "name": entity.name,
            "kind": entity.kind,
            "slug": entity.slug,
            "wikidata": entity.wikidata,
            "known": entity.known,
            "aliases": [{"name": one.name, "language": one.language} for one in entity.names.order_by("pk")],
        }
    statement = Statement.objects.filter(fingerprint=target).select_related("source").order_by("-source").first()
    if statement is None:
        return {}
    return {
        "origin": statement.source.origin,
        "block": statement.block,
        "exact": statement.exact,
        "prefix": statement.prefix,
        "suffix": statement.suffix,
    }


def _entity(key: UUID | None) -> Entity:
    found = key and Entity.objects.filter(key=key).select_related("merged_into").first()
    if not found:
        raise RecordError("There is no such entity.")
    return found


# ---- What follows ----------------------------------------------------------------------------------------------------


def _apply(judgements: Iterable[Judgement], *, now: datetime) -> None:
    touched: set[int] = set()
    origins: set[str] = set()
    judgements = list(judgements)
    prints = {one.target for one in judgements if one.kind in ABOUT_A_STATEMENT}
    for source in Source.objects.filter(statements__fingerprint__in=prints).distinct().order_by("pk"):
        touched |= fold_in(source, statements_of(source), now=now, again=True)
        origins.add(source.origin)
    for one in judgements:
        if one.kind in ABOUT_A_STATEMENT:
            continue
        if one.kind in ABOUT_EVENTS:
            both = [one.target, *([one.other] if one.other else [])]
            events = Report.objects.filter(statement__fingerprint__in=both).values_list("event", flat=True)
            join_events([], events=set(events), now=now)
            touched |= set(
                Participant.objects.filter(report__statement__fingerprint__in=both, entity__isnull=False).values_list(
                    "entity", flat=True
                )
            )
        else:
            touched |= _apply_to_entity(one, now=now)
    refresh_pages(touched, now=now)
    signals.announce(origins=origins, entities=touched)


def _apply_to_entity(one: Judgement, *, now: datetime) -> set[int]:
    entities = list(Entity.objects.filter(key__in=[key for key in (one.target, one.other) if key]))
    touched = set(family(entities))
    if one.kind == Kind.DESCRIBE:
        entities += describe(_entity(one.target), now=now)
    if one.kind in (Kind.SAME, Kind.DIFFERENT, Kind.DESCRIBE):
        moved = settle(entities, now=now)
        touched |= set(family([*entities, *moved]))
        refold_names(moved, now=now)
        events = Event.objects.filter(reports__participants__entity__in=[row.pk for row in moved])
        join_events([], events=set(events.values_list("pk", flat=True)), now=now)
    return touched


def describe(entity: Entity, *, now: datetime) -> list[Entity]:
    """Set what an entity is called from the descriptions in force, the last first; returns those that bear its names.

    What nothing is said of any more is as it was before the first description.
    """
    descriptions = Judgement.objects.filter(kind=Kind.DESCRIBE, target=entity.key).order_by("made_at", "pk")
    said: dict[str, Any] = {}
    for row in descriptions:
        if not said:
            said = {"known": False} | row.passage
        if row.taken_back_at is None:
            said |= row.value | {"known": True}
    entity.name = str(said.get("name", entity.name))[:200]
    entity.sort_name = sort_name(entity.name)[:200]
    entity.kind = said.get("kind", entity.kind)
    entity.wikidata = said.get("wikidata", entity.wikidata)
    entity.known = said.get("known", entity.known)
    entity.changed_at = now
    entity.save(update_fields=["name", "sort_name", "kind", "wikidata", "known", "changed_at"])
    if said.get("slug"):
        addresses.move(entity, said["slug"])
    before = set(entity.names.values_list("norm", flat=True))
    names = {(normal(entity.name)[:200], ""): entity.name} | {
        (normal(alias["name"])[:200], alias.get("language", "")): alias["name"][:200]
        for alias in said.get("aliases", [])
    }
    entity.names.all().delete()
    EntityName.objects.bulk_create(
        EntityName(entity=entity, name=name, norm=norm, language=language) for (norm, language), name in names.items()
    )
    norms = before | {norm for norm, _language in names}
    return list(Entity.objects.filter(names__norm__in=norms).exclude(pk=entity.pk).distinct())


def refold_names(moved: Iterable[Entity], *, now: datetime) -> None:
    """Fold again what names persons of whom it is now clear, or no more, whom their name means."""
    persons = [one.pk for one in moved if one.kind == Entity.Kind.PERSON]
    for source in Source.objects.filter(pk__in=Appearance.objects.filter(entity__in=persons).values("source")):
        fold_in(source, statements_of(source), now=now, again=True)
