"""Several texts at once, for lists of them: the same number of queries however many there are."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from babad.record.answers import Named, Page, SourceView
from babad.record.models import Appearance, Source
from babad.record.queries.moments import Moment
from babad.record.queries.paging import beyond, checked, cursor, position
from babad.record.queries.sources import known, view
from babad.record.queries.standing import named


@dataclass(frozen=True, slots=True)
class NamedInText:
    """The entities with a page that a text names."""

    about: tuple[Named, ...] = ()  # its declared topics, the main one first
    mentions: tuple[Named, ...] = ()  # the others, in the order in which they are named first


def texts(
    *,
    origins: Iterable[str] | None = None,
    language: str | None = None,
    as_of: datetime | None = None,
    after: str = "",
    count: int = 50,
) -> Page[SourceView]:
    """Return the house's own texts as readers had them then, those that changed last first. One query.

    `origins`: only these; `language`: only those in it.
    """
    wanted = Source.objects.filter(Moment(as_of).in_force(), kind=Source.Kind.STORY)
    if origins is not None:
        wanted = wanted.filter(origin__in=list(origins))
    if language is not None:
        wanted = wanted.filter(language=language)
    order = ("-published_at", "-pk")
    if after:
        wanted = wanted.filter(beyond(order, position("texts", after, (datetime, int))))
    rows = list(wanted.order_by(*order)[: checked(count) + 1])
    last = rows[count - 1] if len(rows) > count else None
    return Page(
        tuple(view(one, Moment(as_of)) for one in rows[:count]),
        cursor("texts", last.published_at, last.pk) if last else "",
    )


def versions_of(origins: Iterable[str], *, as_of: datetime | None = None) -> dict[str, tuple[SourceView, ...]]:
    """Return all versions of texts, by origin, the newest first, without their words; see ``versions``. One query."""
    moment = Moment(as_of)
    found: dict[str, list[SourceView]] = defaultdict(list)
    rows = known(moment).filter(origin__in=list(origins)).defer("blocks", "topics")
    for one in rows.order_by("origin", "-version"):
        found[one.origin].append(view(one, moment, words=False))
    return {origin: tuple(several) for origin, several in found.items()}


def named_in(origins: Iterable[str], *, as_of: datetime | None = None) -> dict[str, NamedInText]:
    """Return whom texts name, by origin, as far as they had a page then. At most 3 queries."""
    moment = Moment(as_of)
    in_force = Source.objects.filter(moment.in_force(), origin__in=list(origins))
    rows = list(
        Appearance.objects.filter(moment.public(), source__in=in_force.values("pk"))
        .order_by("origin", "statement__place")
        .values_list("origin", "entity_id", "role", "declared")
    )
    people = named((entity for _origin, entity, _role, _declared in rows), moment)
    about: dict[str, dict[UUID | None, Named]] = defaultdict(dict)
    mentions: dict[str, dict[UUID | None, Named]] = defaultdict(dict)
    for origin, entity, role, declared in rows:
        if (who := people.get(entity)) is None:
            continue
        part = about if declared else mentions
        known = part[origin].get(who.id)
        if known is None or not known.role:
            part[origin][who.id] = Named(name=who.name, slug=who.slug, kind=who.kind, role=role, id=who.id)
    return {
        origin: NamedInText(
            tuple(about[origin].values()),
            tuple(who for key, who in mentions[origin].items() if key not in about[origin]),
        )
        for origin in {*about, *mentions}
    }
