"""Who and what has a page: the card, and lists."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, Min, OuterRef, Q, QuerySet, Subquery, UUIDField
from django.db.models.functions import Coalesce, Substr

from babad.record.answers import EntityCard, EntityRow, LegalLine, Page, Passage, RoleLine
from babad.record.models import Appearance, Entity, EntityName, Judgement, LegalStep, Statement
from babad.record.queries.moments import Moment
from babad.record.queries.paging import beyond, checked, cursor, position
from babad.record.queries.passages import freshness, passage, selector, with_passages
from babad.record.queries.standing import Found, ever_public, find, public_then

PROGRESS = tuple(LegalStep.Status.values)
"""Of two statuses of one day the later in this order counts: a text that tells of an acquittal tells of the arrest too."""

ROLES_AT_MOST = 50


def entity(slug: str, *, as_of: datetime | None = None) -> EntityCard | None:
    """Return what is known of an entity, by its address now or before; None if it had no page then.

    One that was merged or moved answers as what it is now, with ``moved_to``; a redacted one with ``gone`` and its id alone.
    At most 11 queries.
    """
    moment = Moment(as_of)
    found = find(moment, slug=slug)
    return _card(found, moment, moved=found.entity.slug != slug) if found else None


def entity_by_id(key: UUID, *, as_of: datetime | None = None) -> EntityCard | None:
    """Return what is known of an entity, by its key; as :func:`entity` does."""
    moment = Moment(as_of)
    found = find(moment, key=key)
    return _card(found, moment, moved=found.entity != found.asked) if found else None


def entities(
    *,
    kind: str | None = None,
    starting: str | None = None,
    text: str | None = None,
    updated_since: datetime | None = None,
    as_of: datetime | None = None,
    after: str = "",
    count: int = 50,
) -> Page[EntityRow]:
    """Return entities with a page, by name. At most 6 queries.

    `starting` is a letter, or "#" for names that begin with none of a to z; `text` are words that stand in one of its names.
    `updated_since` gives what changed then or later, in the order of the changes: with ``merged_into`` for one that was
    merged, and a tombstone (``gone``) for one that has no page any more.
    """
    moment = Moment(as_of)
    moment.refuse_changes(updated_since)
    wanted = Entity.objects.all()
    if kind is not None:
        wanted = wanted.filter(kind=kind)
    if starting == "#":
        wanted = wanted.exclude(sort_name__gte="a", sort_name__lt="{")
    elif starting:
        wanted = wanted.filter(sort_name__startswith=starting.casefold())
    for word in (text or "").split():
        called = EntityName.objects.filter(norm__contains=word.casefold(), entity__redacted=False)
        wanted = wanted.filter(pk__in=called.values(who=Coalesce("entity__merged_into", "entity")))
    if updated_since is not None:
        return _changes(wanted, updated_since, after, count)
    shown = Q(is_public=True) if moment.at is None else Q(pk__in=public_then(moment).values("pk"))
    order = ("sort_name", "pk")
    if after:
        wanted = wanted.filter(beyond(order, position("entities", after, (str, int))))
    rows = list(wanted.filter(shown).order_by(*order)[: checked(count) + 1])
    last = rows[count - 1] if len(rows) > count else None
    return Page(entity_rows(rows[:count], moment), cursor("entities", last.sort_name, last.pk) if last else "")


def letters(kind: str | None = None, *, as_of: datetime | None = None) -> tuple[tuple[str, int], ...]:
    """Return how many entities with a page begin with each letter a to z, those that begin otherwise last, as "#".

    Letters with none are left out. One query.
    """
    moment = Moment(as_of)
    shown = Entity.objects.filter(is_public=True) if moment.at is None else public_then(moment)
    if kind is not None:
        shown = shown.filter(kind=kind)
    found: dict[str, int] = defaultdict(int)
    for letter, number in shown.values_list(Substr("sort_name", 1, 1)).annotate(n=Count("pk")).order_by():
        found[letter if "a" <= letter <= "z" else "#"] += number
    return tuple(sorted(found.items(), key=lambda pair: (pair[0] == "#", pair[0])))


def entity_rows(rows: Sequence[Entity], moment: Moment) -> tuple[EntityRow, ...]:
    """Return entities with a page as rows of a list, with the role that was stated last. 3 queries."""
    stated = _latest_roles(rows, moment)
    return tuple(
        EntityRow(
            id=one.key, slug=one.slug, kind=one.kind, name=one.name, role=stated.get(one.pk, ""), changed=one.changed_at
        )
        for one in rows
    )


def stories_of(slug: str, *, as_of: datetime | None = None, after: str = "", count: int = 50) -> Page[str]:
    """Return the origins of the texts that name an entity, the newest first. At most 5 queries."""
    moment = Moment(as_of)
    found = find(moment, slug=slug)
    if found is None or not found.public:
        return Page(())
    naming = Appearance.objects.filter(moment.public(), entity__in=found.family)
    order = ("-day", "-origin")
    if after:
        naming = naming.filter(beyond(order, position("stories", after, (date, str))))
    rows = list(naming.order_by(*order).values_list("day", "origin").distinct()[: checked(count) + 1])
    return Page(
        tuple(origin for _day, origin in rows[:count]), cursor("stories", *rows[count - 1]) if len(rows) > count else ""
    )


def _card(found: Found, moment: Moment, *, moved: bool) -> EntityCard | None:
    one = found.entity
    if found.gone:
        return EntityCard(
            id=found.asked.key,
            slug="",
            kind="",
            name="",
            aliases=(),
            wikidata="",
            role="",
            roles=(),
            legal=(),
            first_day=None,
            last_day=None,
            stories=0,
            changed=None,
            gone=True,
        )
    if not found.public:
        return None
    naming = Appearance.objects.filter(moment.public(), entity__in=found.family)
    counted = naming.aggregate(first=Min("day"), last=Max("day"), stories=Count("origin", distinct=True))
    roles = (*_judged_roles(found, moment), *_stated_roles(naming))
    names = EntityName.objects.filter(entity__in=found.family).order_by("pk").values_list("name", flat=True)
    return EntityCard(
        id=found.asked.key,
        slug=one.slug,
        kind=one.kind,
        name=one.name,
        aliases=tuple(dict.fromkeys(name for name in names if name != one.name)),
        wikidata=one.wikidata,
        role=next((in_words(role.role, role.of) for role in roles if not (role.judged and role.last)), ""),
        roles=roles,
        legal=_legal(found, moment),
        first_day=counted["first"],
        last_day=counted["last"],
        stories=counted["stories"],
        changed=one.changed_at if moment.at is None else None,
        moved_to=one.slug if moved else "",
        merged_into=one.key if one != found.asked else None,
    )


def in_words(role: str, of: str) -> str:
    """Return a role with the body that it is of, unless it names that itself."""
    return role if not of or of.casefold() in role.casefold() else f"{role}, {of}"


def _stated_roles(naming: QuerySet[Appearance]) -> tuple[RoleLine, ...]:
    spans = (
        naming.exclude(role="")
        .values("role", "affiliation")
        .annotate(first=Min("day"), last=Max("day"))
        .order_by("-last", "role", "affiliation")[:ROLES_AT_MOST]
    )
    by_words: dict[tuple[str, str], Any] = {}
    for one in spans:
        known = by_words.setdefault((one["role"].casefold(), one["affiliation"].casefold()), one)
        known["first"] = min(known["first"], one["first"])
    newest = Q(pk__in=[])
    for one in by_words.values():
        newest |= Q(role=one["role"], affiliation=one["affiliation"], day=one["last"])
    passages: dict[tuple[str, str], Passage] = {}
    for row in sorted(with_passages(naming.filter(newest)), key=freshness):
        passages[row.role, row.affiliation] = passage(row)
    return tuple(
        RoleLine(
            role=one["role"],
            of=one["affiliation"],
            first=one["first"],
            last=one["last"],
            judged=False,
            passages=(passages[one["role"], one["affiliation"]],),
        )
        for one in by_words.values()
    )


def _judged_roles(found: Found, moment: Moment) -> tuple[RoleLine, ...]:
    keys = Entity.objects.filter(pk__in=found.family).values("key")
    given = list(
        Judgement.objects.filter(moment.judged(), kind=Judgement.Kind.ROLE, target__in=keys).order_by("-made_at", "pk")
    )
    shown = _passages_by_id([str(one) for judgement in given for one in judgement.value.get("passages") or ()], moment)
    lines = [
        RoleLine(
            role=judgement.value["role"],
            of=judgement.value.get("of") or "",
            first=_day(judgement.value.get("from")),
            last=_day(judgement.value.get("to")),
            judged=True,
            passages=tuple(shown[str(one)] for one in judgement.value.get("passages") or () if str(one) in shown),
        )
        for judgement in given
    ]
    return tuple(sorted(lines, key=lambda line: (line.last or date.max, line.first or date.min), reverse=True))


def _passages_by_id(given: Sequence[str], moment: Moment) -> dict[str, Passage]:
    """Return passages by a statement's id or fingerprint; only what readers had then."""
    if not given:
        return {}
    found: dict[str, Passage] = {}
    statements = Statement.objects.filter(moment.in_force("source__"), Q(pk__in=given) | Q(fingerprint__in=given))
    for one in statements.select_related("source").defer("source__blocks", "source__topics", "data"):
        found[str(one.pk)] = found[str(one.fingerprint)] = selector(one, one.source)
    return found


def _day(given: object) -> date | None:
    return date.fromisoformat(given) if isinstance(given, str) and given else None


def _legal(found: Found, moment: Moment) -> tuple[LegalLine, ...]:
    reported: dict[str, list[LegalStep]] = defaultdict(list)
    for step in with_passages(LegalStep.objects.filter(moment.public(), entity__in=found.family)):
        reported[step.status].append(step)
    lines = []
    for status, steps in reported.items():
        newest = max(steps, key=freshness)
        lines.append(
            LegalLine(status=status, day=newest.day, passage=passage(newest), since=min(step.day for step in steps))
        )
    return tuple(sorted(lines, key=lambda line: (line.day, PROGRESS.index(line.status)), reverse=True))


def _latest_roles(rows: Iterable[Entity], moment: Moment) -> dict[int, str]:
    keys = [one.pk for one in rows]
    stated = (
        Appearance.objects.filter(moment.public(), entity=OuterRef("pk"))
        .exclude(role="")
        .order_by("-day", "-pk")
        .values("pk")[:1]
    )
    family = Entity.objects.filter(Q(pk__in=keys) | Q(merged_into__in=keys), redacted=False)
    roots = {
        last: root or pk
        for pk, root, last in family.annotate(last=Subquery(stated, output_field=UUIDField())).values_list(
            "pk", "merged_into", "last"
        )
    }
    answer: dict[int, str] = {}
    found = Appearance.objects.filter(pk__in=[key for key in roots if key]).order_by("day", "pk")
    for key, role, of in found.values_list("pk", "role", "affiliation"):
        answer[roots[key]] = in_words(role, of)
    return answer


def _changes(wanted: QuerySet[Entity], since: datetime, after: str, count: int) -> Page[EntityRow]:
    changed = wanted.filter(changed_at__gte=since).filter(
        Q(is_public=True) | Q(redacted=True) | Q(merged_into__is_public=True) | ever_public()
    )
    order = ("changed_at", "pk")
    if after:
        changed = changed.filter(beyond(order, position("entity changes", after, (datetime, int))))
    rows = list(changed.select_related("merged_into").order_by(*order)[: checked(count) + 1])
    shown = {row.id: row for row in entity_rows([one for one in rows[:count] if one.is_public], Moment(None))}
    items = []
    for one in rows[:count]:
        merged = one.merged_into if one.merged_into and one.merged_into.is_public and not one.redacted else None
        left = EntityRow(
            id=one.key,
            slug="",
            kind="",
            name="",
            role="",
            changed=one.changed_at,
            merged_into=merged.key if merged else None,
            gone=merged is None,
        )
        items.append(shown.get(one.key, left))
    last = rows[count - 1] if len(rows) > count else None
    return Page(tuple(items), cursor("entity changes", last.changed_at, last.pk) if last else "")
