"""What the desk may look at, and nobody has to: proposals, doubts, what lost its sentence, what was promised. Never public.

Everything is about sources in force. Lists come in parts, as in :mod:`babad.record.queries`: ``after`` is the ``next`` of the
part before, a part may be shorter than asked for. Counts stop at ``COUNTED``: nobody reads more.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import SequenceMatcher
from typing import Any, Literal
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery, Value, Window
from django.db.models.functions import Coalesce, Lower, RowNumber

from babad.record.answers import EventLine, Named, Page, Passage
from babad.record.errors import RecordError
from babad.record.models import (
    FOREVER,
    Appearance,
    Entity,
    EntityName,
    Event,
    Fact,
    Figure,
    FigureAbout,
    Involvement,
    Judgement,
    LegalStep,
    Participant,
    Quotation,
    Report,
    Source,
    Statement,
)
from babad.record.queries.event_lines import CANCELLED, lines
from babad.record.queries.events import heads, reported
from babad.record.queries.moments import Moment
from babad.record.queries.paging import beyond, checked, cursor, position
from babad.record.queries.passages import passage, selector, with_passages

COUNTED = 1000
PASSAGES = 3
"""So many of the last sentences that name somebody new are shown."""

SCANNED = 20_000
"""So many events, the last changed, are looked through for one part of a list; the next part goes on there."""

TEXTS_SCANNED = 500
"""The same for texts, the last deposited."""

NOW = Moment(None)

Because = Literal["unsure", "namesakes", "no_speaker", "sensitive", "withheld"]
"""Why a fact is a proposal: the reading isn't sure; several are meant by a name; nobody is known to have said it; its text is
sensitive; an acquittal that came later is not public yet."""

FACTS: dict[str, type[Fact]] = {
    "event": Report,
    "quotation": Quotation,
    "link": Appearance,
    "legal": LegalStep,
    "figure": Figure,
}
ABOUT_A_SENTENCE = ("confirm", "reject", "link", "speaker", "date", "same_event", "other_event")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is narrowed to. ``origins`` are texts ("story:12") or a query for such; ``text`` stands in the sentence, the
    title or the name; ``since``: of texts (judgements, changes) of then or later; ``kind`` is one of ``FACTS``, or of an entity.
    """

    kind: str = ""
    origins: Collection[str] | QuerySet[Any] | None = None
    text: str = ""
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class ProposedFact:
    """A fact that nobody has decided about. Judgements about it are about its ``fingerprint``."""

    kind: str  # one of FACTS
    fingerprint: UUID
    words: str  # what is said, the name, the amount, the legal status, the event's type
    role: str  # of the speaker, or of who is named
    date: str  # of an event, TIMEX3
    status: str  # of an event
    who: tuple[Named, ...]  # whom it is about; ``slug`` is empty for one without a public page
    certainty: str
    because: tuple[Because, ...]
    passage: Passage


@dataclass(frozen=True, slots=True)
class ProposedEntity:
    """Somebody or something without a page, seen in two texts or in a role. ``passages`` are the last ones that name it."""

    key: UUID
    name: str
    kind: str
    role: str
    stories: int
    changed: datetime
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One of two entities or events that may be the same. ``target`` is what a judgement about it is about: an entity's key, the
    fingerprint of an event's report."""

    target: UUID
    name: str  # of an entity; of an event its type
    about: str  # kind and role of an entity; date of an event
    passage: Passage | None


@dataclass(frozen=True, slots=True)
class DoubtfulJoin:
    """Two that may be one: judge SAME or DIFFERENT, SAME_EVENT or OTHER_EVENT."""

    kind: Literal["entity", "event"]
    one: Side  # the one that would be merged
    other: Side  # the one that stays


@dataclass(frozen=True, slots=True)
class ToRecheck:
    """A judgement whose sentence stands in its text no more. ``nearest`` is the sentence there that is most like it."""

    judgement: UUID
    kind: str  # of Judgement.Kind
    value: dict[str, Any]
    other: UUID | None
    author: str
    made_at: datetime
    reason: str
    origin: str
    title: str
    sentence: str  # as it was judged
    nearest: Passage | None
    fingerprint: UUID | None  # of the nearest


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An event of which public reports give different dates or figures."""

    event: EventLine
    about: tuple[Literal["dates", "figures"], ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are of each; ``COUNTED`` means that many or more."""

    events: int
    quotations: int
    links: int
    legal: int
    figures: int
    entities: int
    recheck: int
    agenda: int
    promised: int


def counts(*, today: date, tomorrow: date, wanted: Wanted | None = None) -> Counts:
    """Return how many there are of what can be counted in little time (not doubtful joins, not disagreements). 9 queries."""
    wanted = wanted or Wanted()

    def number(rows: QuerySet[Any]) -> int:
        return rows.order_by()[:COUNTED].count()

    return Counts(
        events=number(_proposed("event", wanted)),
        quotations=number(_proposed("quotation", wanted)),
        links=number(_proposed("link", wanted)),
        legal=number(_proposed("legal", wanted)),
        figures=number(_proposed("figure", wanted)),
        entities=number(_new_entities(wanted)),
        recheck=number(_lost(wanted)),
        agenda=number(_planned(tomorrow, wanted)),
        promised=number(_promised(today, wanted)),
    )


# ---- Facts -----------------------------------------------------------------------------------------------------------


def proposed(wanted: Wanted | None = None, *, after: str = "", count: int = 50) -> Page[ProposedFact]:
    """Return the facts that wait, those of the text deposited last first. At most 10 queries."""
    wanted = wanted or Wanted()
    if wanted.kind and wanted.kind not in FACTS:
        raise RecordError(f"There are no proposals of the kind {wanted.kind!r}; choose one of {', '.join(FACTS)}.")
    order = ("-source_id", "statement__place")
    checked(count)
    kinds = [wanted.kind] if wanted.kind else list(FACTS)
    # The texts first, by their own key, then what waits in these: so no list of all that waits is ever put in order.
    sources = Source.objects.filter(ended_at=FOREVER)
    beginning = Q()
    if after:
        given = position("proposals", after, (int, int))
        beginning, sources = beyond(order, given), sources.filter(pk__lte=given[0])
    waits = Q()
    for kind in kinds:
        waits |= Q(Exists(_proposed(kind, wanted).filter(source=OuterRef("pk"))))
    # One more than rows are asked for, and one that may have been shown in part.
    keys = list(sources.filter(waits).order_by("-pk").values_list("pk", flat=True)[: count + 2])
    found: list[tuple[str, Fact]] = []
    for kind in kinds:
        rows = with_passages(_proposed(kind, wanted).filter(beginning, source__in=keys)).order_by(*order)
        found += [(kind, row) for row in rows[: count + 1]]
    found.sort(key=lambda pair: (-pair[1].source_id, pair[1].statement.place))
    shown, rest = found[:count], found[count:]
    who = _who(shown)
    last = shown[-1][1] if rest else None
    return Page(
        tuple(_proposed_fact(kind, row, who[row.pk]) for kind, row in shown),
        cursor("proposals", last.source_id, last.statement.place) if last else "",
    )


def _proposed(kind: str, wanted: Wanted) -> QuerySet[Any]:
    # What was public until a decision was taken back waits again.
    facts = FACTS[kind]._default_manager.filter(
        Q(public_from=None) | ~Q(public_until=FOREVER), rejected=False, source__ended_at=FOREVER
    )
    if wanted.kind and wanted.kind in FACTS and wanted.kind != kind:
        return facts.none()
    return _narrowed(facts, wanted)


def _narrowed(facts: QuerySet[Any], wanted: Wanted, prefix: str = "") -> QuerySet[Any]:
    if wanted.origins is not None:
        facts = facts.filter(**{f"{prefix}source__origin__in": wanted.origins})
    if wanted.since is not None:
        facts = facts.filter(**{f"{prefix}source__published_at__gte": wanted.since})
    for word in wanted.text.split():
        facts = facts.filter(
            Q(**{f"{prefix}statement__exact__icontains": word}) | Q(**{f"{prefix}source__title__icontains": word})
        )
    return facts


def _who(rows: Sequence[tuple[str, Fact]]) -> dict[UUID, tuple[Named, ...]]:
    """Return whom facts are about, by their statement. At most 3 queries."""
    about: dict[UUID, list[int]] = defaultdict(list)
    for _kind, row in rows:
        for field in ("entity_id", "speaker_id"):
            if (key := getattr(row, field, None)) is not None:
                about[row.pk].append(key)
    reports = [row.pk for kind, row in rows if kind == "event"]
    if reports:
        parts = Participant.objects.filter(report__in=reports, entity__isnull=False).order_by("report_id", "place")
        for report, entity in parts.values_list("report_id", "entity_id"):
            about[report].append(entity)
    figures = [row.pk for kind, row in rows if kind == "figure"]
    if figures:
        through = FigureAbout.objects.filter(figure__in=figures).order_by("pk")
        for figure, entity in through.values_list("figure_id", "entity_id"):
            about[figure].append(entity)
    entities = Entity.objects.filter(pk__in={key for keys in about.values() for key in keys}, redacted=False)
    named = {one.pk: _named(one.merged_into or one) for one in entities.select_related("merged_into")}
    return {row.pk: tuple(dict.fromkeys(named[key] for key in about[row.pk] if key in named)) for _kind, row in rows}


def _named(one: Entity) -> Named:
    return Named(name=one.name, slug=one.slug if one.is_public else "", kind=one.kind, id=one.key)


def _proposed_fact(kind: str, row: Any, who: tuple[Named, ...]) -> ProposedFact:
    words = {"event": "type", "quotation": "text", "link": "name", "legal": "status", "figure": "text"}[kind]
    role = {"quotation": "speaker_role", "link": "role"}.get(kind)
    return ProposedFact(
        kind=kind,
        fingerprint=row.statement.fingerprint,
        words=getattr(row, words),
        role=getattr(row, role) if role else "",
        date=row.date if kind == "event" else "",
        status=row.status if kind == "event" else "",
        who=who,
        certainty=row.statement.certainty,
        because=_because(kind, row),
        passage=passage(row),
    )


def _because(kind: str, row: Any) -> tuple[Because, ...]:
    reasons: list[Because] = []
    sure = row.statement.certainty == "sure"
    if row.source.sensitive:
        reasons.append("sensitive")
    if not sure:
        reasons.append("unsure")
    if kind == "link" and sure and not row.sure:
        reasons.append("namesakes")
    if kind == "quotation" and row.speaker_id is None:
        reasons.append("no_speaker")
    if not reasons and kind == "quotation":
        reasons.append("namesakes")
    if not reasons and kind in ("legal", "event"):
        reasons.append("withheld" if kind == "event" or row.status != "cleared" else "namesakes")
    return tuple(reasons)


# ---- New entities ----------------------------------------------------------------------------------------------------


def new_entities(wanted: Wanted | None = None, *, after: str = "", count: int = 50) -> Page[ProposedEntity]:
    """Return who and what has no page, was seen in two texts or in a role, and is not decided about. 2 queries.

    Those that changed last come first.
    """
    rows = _new_entities(wanted or Wanted())
    order = ("-changed_at", "-pk")
    if after:
        rows = rows.filter(beyond(order, position("new entities", after, (datetime, int))))
    here = _naming().filter(entity=OuterRef("pk"))
    stories = here.order_by().values("entity").annotate(n=Count("origin", distinct=True)).values("n")
    role = here.exclude(role="").order_by("-day", "-pk").values("role")[:1]
    rows = rows.annotate(stories=Subquery(stories), role=Coalesce(Subquery(role), Value("")))
    found = list(rows.order_by(*order)[: checked(count) + 1])
    shown = found[:count]
    number = Window(RowNumber(), partition_by="entity", order_by=("-day", "-pk"))
    naming = with_passages(_naming().filter(entity__in=[one.pk for one in shown]))
    newest: dict[int, list[Passage]] = defaultdict(list)
    for row in naming.annotate(number=number).filter(number__lte=PASSAGES).order_by("number"):
        newest[row.entity_id].append(passage(row))
    last = shown[-1] if len(found) > count else None
    return Page(
        tuple(
            ProposedEntity(
                key=one.key,
                name=one.name,
                kind=one.kind,
                role=one.role,
                stories=one.stories,
                changed=one.changed_at,
                passages=tuple(newest[one.pk]),
            )
            for one in shown
        ),
        cursor("new entities", last.changed_at, last.pk) if last else "",
    )


def _naming() -> QuerySet[Appearance]:
    return Appearance.objects.filter(source__ended_at=FOREVER, rejected=False, declared=False)


def _new_entities(wanted: Wanted) -> QuerySet[Entity]:
    decided = Judgement.objects.filter(target=OuterRef("key"), kind__in=("show", "hide"), taken_back_at=None)
    here = _naming().filter(entity=OuterRef("pk")).order_by()
    one_of_them = _naming().filter(entity=OuterRef("entity")).order_by("pk").values("origin")[:1]
    in_another = here.exclude(origin=Subquery(one_of_them))
    found = Entity.objects.filter(is_public=False, redacted=False, merged_into=None).exclude(Exists(decided))
    found = found.filter(Exists(_narrowed(here, Wanted(origins=wanted.origins))))
    if wanted.kind:
        found = found.filter(kind=wanted.kind)
    if wanted.since is not None:
        found = found.filter(changed_at__gte=wanted.since)
    for word in wanted.text.split():
        found = found.filter(Exists(EntityName.objects.filter(entity=OuterRef("pk"), name__icontains=word)))
    return found.filter(Q(Exists(here.exclude(role=""))) | Q(Exists(in_another)))


# ---- Doubtful joins --------------------------------------------------------------------------------------------------


def doubtful_entities(*, after: str = "", count: int = 50) -> Page[DoubtfulJoin]:
    """Return entities that may be one: a person by a shorter form of the name, a place and a body of the same name.

    Entities are looked through from the last changed; `count` is of those looked through that could be doubtful. 5 queries.
    """
    rows = Entity.objects.filter(redacted=False, merged_into=None).filter(
        Q(kind="person", name__contains=" ") | Q(kind__in=("place", "organisation"))
    )
    rows = rows.filter(Exists(_naming().filter(entity=OuterRef("pk"))))
    order = ("-changed_at", "-pk")
    if after:
        rows = rows.filter(beyond(order, position("doubtful entities", after, (datetime, int))))
    found = list(rows.order_by(*order).prefetch_related("names")[: checked(count) + 1])
    shown = found[:count]
    forms = {
        (one.pk, form): one
        for one in shown
        for name in one.names.all()
        for form in (_shorter(name.norm) if one.kind == "person" else (name.norm,))
    }
    others = EntityName.objects.filter(norm__in={form for _pk, form in forms}).select_related("entity__merged_into")
    pairs: dict[frozenset[UUID], tuple[Entity, Entity]] = {}
    for name in others.order_by("pk"):
        other = name.entity.merged_into or name.entity
        for one in shown:
            if (one.pk, name.norm) in forms and one.pk != other.pk and _may_be(one, other):
                pairs.setdefault(frozenset((one.key, other.key)), (one, other))
    decided = {
        frozenset((target, other))
        for target, other in Judgement.objects.filter(
            target__in={one.key for pair in pairs.values() for one in pair},
            kind__in=("same", "different"),
            taken_back_at=None,
        ).values_list("target", "other")
    }
    kept = [pair for key, pair in pairs.items() if key not in decided]
    seen = _last_seen({one.pk for pair in kept for one in pair})
    last = shown[-1] if len(found) > count else None
    items = []
    for pair in kept:
        # The one that readers know stays, or else the longer name.
        one, other = sorted(pair, key=lambda entity: (entity.is_public, entity.known, len(entity.name), -entity.pk))
        items.append(DoubtfulJoin("entity", _entity_side(one, seen), _entity_side(other, seen)))
    return Page(tuple(items), cursor("doubtful entities", last.changed_at, last.pk) if last else "")


def _shorter(norm: str) -> set[str]:
    """Return the forms of two words and more by which somebody of this name may be called: its beginning, its end, its edges."""
    words = norm.split()
    cuts = {" ".join(words[:end]) for end in range(2, len(words))}
    cuts |= {" ".join(words[begin:]) for begin in range(1, len(words) - 1)}
    if len(words) > 2:
        cuts.add(f"{words[0]} {words[-1]}")
    return cuts


def _may_be(one: Entity, other: Entity) -> bool:
    if other.redacted:
        return False
    if one.kind == "person":
        return other.kind == "person"
    return {one.kind, other.kind} == {"place", "organisation"}


def _last_seen(entities: Iterable[int]) -> dict[int, Appearance]:
    newest = _naming().filter(entity=OuterRef("pk")).order_by("-day", "-pk").values("pk")[:1]
    keys = Entity.objects.filter(pk__in=list(entities)).annotate(last=Subquery(newest)).values("last")
    return {row.entity_id: row for row in with_passages(Appearance.objects.filter(pk__in=keys))}


def _entity_side(one: Entity, seen: dict[int, Appearance]) -> Side:
    row = seen.get(one.pk)
    about = ", ".join(filter(None, (one.kind, row.role if row else "")))
    return Side(target=one.key, name=one.name, about=about, passage=passage(row) if row else None)


def doubtful_events(wanted: Wanted | None = None, *, after: str = "", count: int = 50) -> Page[DoubtfulJoin]:
    """Return reports of different texts that may be of one event: the same type and first day, one participant in common.

    Both are public. Those of the text deposited last come first. At most 6 queries.
    """
    wanted = wanted or Wanted()
    public = Report.objects.filter(NOW.public(), start__isnull=False)
    mine = Participant.objects.filter(report=OuterRef(OuterRef("pk")), sure=True).values("entity")
    # Lower changes no type: it keeps SQLite from beginning with all reports of the type instead of those of a participant.
    partners = (
        Involvement.objects.annotate(lower_type=Lower("report__type"))
        .filter(
            public_until=FOREVER,
            entity__in=mine,
            start=OuterRef("start"),
            lower_type=OuterRef("type"),
            report__source__lt=OuterRef("source"),
        )
        .exclude(event=OuterRef("event"))
    )
    order = ("-source_id", "statement__place")
    texts = Source.objects.filter(ended_at=FOREVER)
    rows = public
    if after:
        given = position("doubtful events", after, (int, int))
        rows, texts = rows.filter(beyond(order, given)), texts.filter(pk__lte=given[0])
    scanned = list(texts.order_by("-pk").values_list("pk", flat=True)[:TEXTS_SCANNED])
    rows = _narrowed(rows.filter(Exists(partners), source__in=scanned), wanted)
    found = list(with_passages(rows).order_by(*order)[: checked(count) + 1])
    shown = found[:count]
    candidates = Q(pk__in=[])
    for row in shown:
        candidates |= Q(type=row.type, start=row.start)
    others: dict[tuple[str, date | None], list[Report]] = defaultdict(list)
    for one in with_passages(public.filter(candidates)).prefetch_related("participants").order_by("source_id", "pk"):
        others[one.type, one.start].append(one)
    who = {one.pk: _sure_of(one) for several in others.values() for one in several}
    pairs: list[tuple[Report, Report]] = []
    met: set[frozenset[int]] = set()
    for row in shown:
        for one in others[row.type, row.start]:
            joined = frozenset((row.event_id, one.event_id))
            apart = one.source_id < row.source_id and one.source.origin != row.source.origin
            if apart and len(joined) == 2 and joined not in met and who[row.pk] & who[one.pk]:
                met.add(joined)
                pairs.append((row, one))
    decided = {
        frozenset(pair)
        for pair in Judgement.objects.filter(
            target__in={row.statement.fingerprint for pair in pairs for row in pair},
            kind__in=("same_event", "other_event"),
            taken_back_at=None,
        ).values_list("target", "other")
    }
    following = ""
    if len(found) > count:
        following = cursor("doubtful events", shown[-1].source_id, shown[-1].statement.place)
    elif len(scanned) == TEXTS_SCANNED:
        following = cursor("doubtful events", scanned[-1] - 1, -1)
    return Page(
        tuple(
            DoubtfulJoin("event", _event_side(row), _event_side(one))
            for row, one in pairs
            if frozenset((row.statement.fingerprint, one.statement.fingerprint)) not in decided
        ),
        following,
    )


def _sure_of(report: Report) -> set[int]:
    return {one.entity_id for one in report.participants.all() if one.sure and one.entity_id is not None}


def _event_side(row: Report) -> Side:
    return Side(target=row.statement.fingerprint, name=row.type, about=row.date, passage=passage(row))


# ---- To re-check -----------------------------------------------------------------------------------------------------


def to_recheck(wanted: Wanted | None = None, *, after: str = "", count: int = 50) -> Page[ToRecheck]:
    """Return the judgements whose sentence stands in its text no more, though readers have the text; the newest first.

    At most 4 queries.
    """
    rows = _lost(wanted or Wanted())
    order = ("-made_at", "-pk")
    if after:
        rows = rows.filter(beyond(order, position("recheck", after, (datetime, str))))
    found = list(rows.order_by(*order)[: checked(count) + 1])
    shown = found[:count]
    # What was judged, as it stood last.
    judged = {
        one.fingerprint: one
        for one in Statement.objects.filter(fingerprint__in=[row.target for row in shown])
        .select_related("source")
        .defer("source__blocks", "data")
        .order_by("source")
    }
    kinds = {(one.source.origin, one.kind) for one in judged.values()}
    standing: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for one in (
        Statement.objects.filter(
            source__ended_at=FOREVER,
            source__origin__in={origin for origin, _kind in kinds},
            kind__in={kind for _origin, kind in kinds},
        )
        .select_related("source")
        .defer("source__blocks", "data")
        .order_by("place")
    ):
        standing[one.source.origin, one.kind].append(one)
    last = shown[-1] if len(found) > count else None
    return Page(
        tuple(_to_recheck(row, judged[row.target], standing) for row in shown),
        cursor("recheck", last.made_at, str(last.pk)) if last else "",
    )


def _lost(wanted: Wanted) -> QuerySet[Judgement]:
    of = Statement.objects.filter(fingerprint=OuterRef("target"))
    readable = Source.objects.filter(origin=OuterRef("source__origin"), ended_at=FOREVER)
    once = _narrowed_statements(of.filter(Exists(readable)), wanted)
    rows = Judgement.objects.filter(kind__in=ABOUT_A_SENTENCE, taken_back_at=None)
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.since is not None:
        rows = rows.filter(made_at__gte=wanted.since)
    return rows.filter(~Exists(of.filter(source__ended_at=FOREVER)), Exists(once))


def _narrowed_statements(statements: QuerySet[Statement], wanted: Wanted) -> QuerySet[Statement]:
    if wanted.origins is not None:
        statements = statements.filter(source__origin__in=wanted.origins)
    for word in wanted.text.split():
        statements = statements.filter(Q(exact__icontains=word) | Q(source__title__icontains=word))
    return statements


def _to_recheck(row: Judgement, judged: Statement, standing: dict[tuple[str, str], list[Statement]]) -> ToRecheck:
    sentence = row.passage.get("exact") or judged.exact
    candidates = standing[judged.source.origin, judged.kind]
    near = max(
        candidates, key=lambda one: SequenceMatcher(None, sentence, one.exact, autojunk=False).ratio(), default=None
    )
    return ToRecheck(
        judgement=row.pk,
        kind=row.kind,
        value=row.value,
        other=row.other,
        author=row.author_name,
        made_at=row.made_at,
        reason=row.reason,
        origin=judged.source.origin,
        title=(near or judged).source.title,
        sentence=sentence,
        nearest=selector(near, near.source) if near else None,
        fingerprint=near.fingerprint if near else None,
    )


# ---- Events ----------------------------------------------------------------------------------------------------------


def disagreements(wanted: Wanted | None = None, *, after: str = "", count: int = 50) -> Page[Disagreement]:
    """Return the events of which public reports of different texts differ in date or figures, the last changed first.

    At most 8 queries.
    """
    wanted = wanted or Wanted()
    order = ("-changed_at", "-pk")
    events = Event.objects.filter(merged_into=None)
    if wanted.since is not None:
        events = events.filter(changed_at__gte=wanted.since)
    if after:
        events = events.filter(beyond(order, position("disagreements", after, (datetime, int))))
    scanned = list(events.order_by(*order).values_list("pk", "changed_at")[SCANNED - 1 : SCANNED])
    if scanned:
        edge, edge_at = scanned[0]
        events = events.filter(~beyond(order, (edge_at, edge)))
    public = Report.objects.filter(NOW.public(), event=OuterRef("pk"))
    dated = public.exclude(date="")
    other_date = Report.objects.filter(NOW.public(), event=OuterRef("event"), date__gt=OuterRef("date"))
    other_amount = Figure.objects.filter(
        ~Q(low=OuterRef("low")) | ~Q(high=OuterRef("high")),
        NOW.public(),
        event=OuterRef("event"),
        unit=OuterRef("unit"),
    ).exclude(source__origin=OuterRef("source__origin"))
    figures = Figure.objects.filter(Exists(other_amount), NOW.public(), event=OuterRef("pk"))
    events = events.annotate(dates=Exists(dated.filter(Exists(other_date))), amounts=Exists(figures)).filter(
        Q(dates=True) | Q(amounts=True)
    )
    if wanted.origins is not None or wanted.text:
        events = events.filter(Exists(_narrowed(public, Wanted(origins=wanted.origins, text=wanted.text))))
    found = list(events.order_by(*order)[: checked(count) + 1])
    shown = found[:count]
    told = lines((one.pk for one in shown), NOW)
    items = []
    for one in shown:
        if line := told.get(one.pk):
            differ: list[tuple[bool, Literal["dates", "figures"]]] = [(one.dates, "dates"), (one.amounts, "figures")]
            items.append(Disagreement(line, tuple(what for so, what in differ if so)))
    if len(found) > count:
        return Page(tuple(items), cursor("disagreements", shown[-1].changed_at, shown[-1].pk))
    return Page(tuple(items), cursor("disagreements", scanned[0][1], scanned[0][0]) if scanned else "")


def agenda(day: date, wanted: Wanted | None = None, *, after: str = "", count: int = 50) -> Page[EventLine]:
    """Return what is planned for a day and public, what begins first first; what is cancelled is said so. At most 6 queries."""
    rows = _planned(day, wanted or Wanted())
    return _lines_of("agenda of a day", rows, ("start", "event_id"), {"scheduled", CANCELLED}, after, count)


def promised(today: date, wanted: Wanted | None = None, *, after: str = "", count: int = 50) -> Page[EventLine]:
    """Return what was planned for a day before `today` and never reported since, the last first. At most 6 queries."""
    rows = _promised(today, wanted or Wanted())
    return _lines_of("promised", rows, ("-end", "-event_id"), {"scheduled"}, after, count)


def _planned(day: date, wanted: Wanted) -> QuerySet[Report]:
    rows = heads(NOW, "scheduled").filter(~reported(NOW, "past"), end__gte=day, start__lte=day)
    return _narrowed(rows, wanted)


def _promised(today: date, wanted: Wanted) -> QuerySet[Report]:
    rows = heads(NOW, "scheduled").filter(~reported(NOW, "past"), end__lt=today)
    return _narrowed(rows, wanted)


def _lines_of(
    name: str, rows: QuerySet[Report], order: tuple[str, str], statuses: set[str], after: str, count: int
) -> Page[EventLine]:
    if after:
        rows = rows.filter(beyond(order, position(name, after, (date, int))))
    field = order[0].removeprefix("-")
    found = list(rows.order_by(*order).values_list("event_id", field)[: checked(count) + 1])
    told = lines((event for event, _day in found[:count]), NOW)
    last = found[count - 1] if len(found) > count else None
    items = tuple(line for line in told.values() if line.status in statuses)
    return Page(items, cursor(name, last[1], last[0]) if last else "")
