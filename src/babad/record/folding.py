"""The record is folded here: from statements and judgements to facts. Pure: no database, no clock, no order of arrival.

Who calls hands in what it found; who gets the answer stores it. Each function is about one thing: when a fact is public, who
is meant by a name, which reports are of one event, who gets a page.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from difflib import SequenceMatcher
from typing import TypeAlias, TypeVar
from uuid import UUID, uuid5

from babad.record.bodies import is_local
from babad.record.derivation import (
    Derived,
    EventRead,
    LegalStepRead,
    MentionRead,
    QuantityRead,
    QuotationRead,
    days_of,
)
from babad.record.naming import entity_key, is_full_person_name, normal
from babad.record.offices import is_office
from babad.record.roles import role_groups

FOREVER = datetime(9999, 12, 31, tzinfo=UTC)
_EVENTS = UUID("6c7f3a52-95a0-5d0c-8b1e-5a2f0f9f7d11")

Key = TypeVar("Key", bound=Hashable)
Days: TypeAlias = tuple[date, date]  # the first and the last

# ---- When something is public ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgement, as far as folding needs it."""

    kind: str
    target: UUID
    made_at: datetime
    taken_back_at: datetime = FOREVER
    other: UUID | None = None
    value: Mapping[str, object] = field(default_factory=dict)

    def holds(self, at: datetime) -> bool:
        return self.made_at <= at < self.taken_back_at


@dataclass(frozen=True, slots=True)
class Period:
    """From a moment until another, which is no longer part of it."""

    start: datetime
    end: datetime = FOREVER


def last_of(decisions: Iterable[Decision], kinds: Collection[str], at: datetime) -> Decision | None:
    """Return the decision of some kinds that counts at a moment: the last made of those not taken back."""
    held = [one for one in decisions if one.kind in kinds and one.holds(at)]
    return max(held, key=lambda one: (one.made_at, one.kind, str(one.other), repr(one.value)), default=None)


def public_period(known: Period, *, unread: bool, decisions: Collection[Decision]) -> Period | None:
    """Return when a fact is public: the last such period within the time in which it is known, None if there is none.

    `unread` says that it is public without anybody having looked. An editor's yes or no, the last one, comes before that.
    A period that ended because a decision was taken back gives way to a later one.
    """
    edges = {known.start}
    for one in decisions:
        edges |= {edge for edge in (one.made_at, one.taken_back_at) if known.start < edge < known.end}
    found: Period | None = None
    began: datetime | None = None
    for edge in sorted(edges):
        decided = last_of(decisions, ("confirm", "reject", "link", "speaker"), edge)
        public = unread if decided is None else decided.kind != "reject"
        if public and began is None:
            began = edge
        elif not public and began is not None:
            found, began = Period(began, edge), None
    return Period(began, known.end) if began is not None else found


# ---- Who is meant ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StatedRole:
    """A role that was ever stated for a name; ``first`` is the number of the source that stated it first."""

    role: str
    office: bool
    first: int


@dataclass(frozen=True, slots=True)
class Home:
    """Whom a name means unless a text says otherwise: those of its roles that go together with the first one stated.

    ``clear``: a text that states no role means them too. Either nobody else of that name is known, or they hold a public
    office and the others don't.
    """

    roles: frozenset[str] = frozenset()
    clear: bool = True

    def means(self, role: str) -> bool:
        return role in self.roles if role else self.clear


def home_of(stated: Collection[StatedRole]) -> Home:
    """Return whom a person's name means, from all roles ever stated for it."""
    if not stated:
        return Home()
    first = min(stated, key=lambda one: (one.first, one.role))
    groups = [frozenset(group) for group in role_groups(sorted({one.role for one in stated}))]
    own = next(group for group in groups if first.role in group)
    offices = {one.role for one in stated if one.office}
    return Home(own, len(groups) == 1 or (bool(offices & own) and not offices - own))


# ---- The facts of one source -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Origin:
    """What folding must know of a source."""

    number: int
    origin: str
    language: str
    day: date
    known: Period
    sensitive: bool


@dataclass(frozen=True, slots=True)
class AppearanceFact:
    statement: UUID
    entity: UUID
    kind: str
    name: str
    role: str
    affiliation: str
    office: bool
    sure: bool
    declared: bool
    public: Period | None
    rejected: bool


@dataclass(frozen=True, slots=True)
class QuotationFact:
    statement: UUID
    read: QuotationRead
    speaker: UUID | None
    public: Period | None
    rejected: bool


@dataclass(frozen=True, slots=True)
class ParticipantFact:
    entity: UUID | None
    name: str
    role: str
    sure: bool


@dataclass(frozen=True, slots=True)
class ReportFact:
    statement: UUID
    fingerprint: UUID
    exact: str
    type: str
    status: str
    date: str
    days: Days | None
    place: UUID | None
    participants: tuple[ParticipantFact, ...]
    public: Period | None
    rejected: bool


@dataclass(frozen=True, slots=True)
class FigureFact:
    statement: UUID
    read: QuantityRead
    report: UUID | None  # statement of the event that the same sentence reports
    about: tuple[UUID, ...]
    public: Period | None
    rejected: bool


@dataclass(frozen=True, slots=True)
class LegalFact:
    statement: UUID
    entity: UUID
    status: str
    public: Period | None
    rejected: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one source comes to."""

    appearances: tuple[AppearanceFact, ...]
    quotations: tuple[QuotationFact, ...]
    reports: tuple[ReportFact, ...]
    figures: tuple[FigureFact, ...]
    legal: tuple[LegalFact, ...]


BEFORE_THE_LAW = frozenset({"arrest", "trial"})
"""Types of events that an acquittal must never be missing beside."""


def fold(
    source: Origin,
    statements: Sequence[tuple[UUID, Derived]],
    *,
    decisions: Mapping[UUID, Collection[Decision]],
    homes: Mapping[UUID, Home],
    given: Collection[UUID],
    cleared: Mapping[UUID, date],
    now: datetime,
) -> Facts:
    """Return the facts of a source.

    `statements` are (key, statement); `decisions` those about their fingerprints; `homes` whom each person's name means, by
    the key of the entity as read; `given` the persons whose very name an editor gave to somebody, be it one word; `cleared`
    the persons of whom an acquittal is known and not public, with its day: what came before it is not public either.
    """

    def decided(fingerprint: UUID) -> Collection[Decision]:
        return decisions.get(fingerprint, ())

    def period(one: Derived, *, unread: bool) -> tuple[Period | None, bool]:
        about = decided(one.fingerprint)
        last = last_of(about, ("confirm", "reject", "link", "speaker"), now)
        unread = unread and one.certainty == "sure" and not source.sensitive
        return public_period(source.known, unread=unread, decisions=about), last is not None and last.kind == "reject"

    appearances: list[AppearanceFact] = []
    by_name: dict[tuple[str, str], AppearanceFact] = {}
    for key, one in statements:
        if not isinstance(read := one.read, MentionRead):
            continue
        linked = last_of(decided(one.fingerprint), ("link",), now)
        as_read = entity_key(read.kind, read.name)
        sure = one.certainty == "sure"
        if read.kind == "person" and not read.declared:
            whole = as_read in given or is_full_person_name(read.name)
            sure = sure and whole and homes.get(as_read, Home()).means(read.role)
        elif read.kind == "organisation" and not read.declared:
            sure = sure and not is_local(read.name)
        if read.declared:
            public, rejected = public_period(source.known, unread=True, decisions=decided(one.fingerprint)), False
        else:
            public, rejected = period(one, unread=sure)
        fact = AppearanceFact(
            statement=key,
            entity=linked.other if linked and linked.other else as_read,
            kind=read.kind,
            name=read.name,
            role=read.role,
            affiliation=read.affiliation,
            office=bool(read.role) and is_office(read.role, source.language),
            sure=confirmed(decided(one.fingerprint), now) or (sure and not rejected),
            declared=read.declared,
            public=public,
            rejected=rejected,
        )
        appearances.append(fact)
        if not read.declared:
            by_name[read.kind, normal(read.name)] = fact

    def who(named: tuple[str, str] | None) -> AppearanceFact | None:
        return by_name.get((named[0], normal(named[1]))) if named else None

    def known(named: Iterable[tuple[str, str]]) -> tuple[UUID, ...]:
        found = (who(one) for one in named)
        return tuple(dict.fromkeys(one.entity for one in found if one is not None and one.sure))

    quotations: list[QuotationFact] = []
    reports: list[ReportFact] = []
    legal: list[LegalFact] = []
    for key, one in statements:
        match one.read:
            case QuotationRead() as read:
                speaker = who(read.speaker)
                said = last_of(decided(one.fingerprint), ("speaker",), now)
                public, rejected = period(one, unread=speaker is not None and speaker.sure)
                meant = said.other if said else speaker.entity if speaker else None
                quotations.append(QuotationFact(key, read, meant, public if meant else None, rejected))
            case EventRead() as read:
                taking_part = tuple(_participant(name, who(name)) for name in read.participants)
                public, rejected = period(one, unread=True)
                if read.type in BEFORE_THE_LAW and _withheld(
                    (one.entity for one in taking_part if one.entity), source.day, cleared
                ):
                    public = None
                dated = last_of(decided(one.fingerprint), ("date",), now)
                value = str(dated.value.get("date", "")) if dated else read.date
                place = who(read.place)
                reports.append(
                    ReportFact(
                        statement=key,
                        fingerprint=one.fingerprint,
                        exact=one.exact,
                        type=read.type,
                        status=read.status,
                        date=value,
                        days=days_of(value),
                        place=place.entity if place and place.sure else None,
                        participants=taking_part,
                        public=public,
                        rejected=rejected,
                    )
                )
            case LegalStepRead() as read:
                if person := who(read.who):
                    public, rejected = period(one, unread=person.sure)
                    if read.status != "cleared" and _withheld([person.entity], source.day, cleared):
                        public = None
                    legal.append(LegalFact(key, person.entity, read.status, public, rejected))

    figures: list[FigureFact] = []
    reported = {report.exact: report.statement for report in reversed(reports)}
    for key, one in statements:
        if isinstance(read := one.read, QuantityRead):
            public, rejected = period(one, unread=True)
            figures.append(FigureFact(key, read, reported.get(one.exact), known(read.about), public, rejected))
    return Facts(tuple(appearances), tuple(quotations), tuple(reports), tuple(figures), tuple(legal))


def confirmed(decisions: Collection[Decision], at: datetime) -> bool:
    """Say whether an editor has said yes to a statement, and nothing else since."""
    last = last_of(decisions, ("confirm", "reject", "link"), at)
    return last is not None and last.kind != "reject"


def _participant(named: tuple[str, str], found: AppearanceFact | None) -> ParticipantFact:
    if found is None:
        return ParticipantFact(None, named[1], "", False)
    return ParticipantFact(found.entity, found.name, found.role, found.sure)


def _withheld(persons: Iterable[UUID], day: date, cleared: Mapping[UUID, date]) -> bool:
    return any(person in cleared and day <= cleared[person] for person in persons)


def unreleased_acquittals(steps: Iterable[tuple[UUID, str, date, bool, bool]]) -> dict[UUID, date]:
    """Return the persons of whom an acquittal is known and not public, with the last such day.

    `steps` are (entity, status, day, public, rejected), of sources in force.
    """
    found: dict[UUID, date] = {}
    for entity, status, day, public, rejected in steps:
        if status == "cleared" and not public and not rejected:
            found[entity] = max(day, found.get(entity, day))
    return found


# ---- Who is the same -------------------------------------------------------------------------------------------------


def roots(entities: Iterable[UUID], same: Iterable[tuple[UUID, UUID]]) -> dict[UUID, UUID]:
    """Return, for each entity, the one that it was merged into in the end (itself if into none).

    `same` are (entity, the one that stays), in the order of precedence: the first that is given for an entity counts, and one
    that would lead back to itself is passed over.
    """
    into: dict[UUID, UUID] = {}
    for entity, stays in same:
        if entity in into or entity == stays:
            continue
        seen, end = {entity}, stays
        while end in into and end not in seen:
            seen.add(end)
            end = into[end]
        if end not in seen:
            into[entity] = stays

    def root(entity: UUID) -> UUID:
        while entity in into:
            entity = into[entity]
        return entity

    return {entity: root(entity) for entity in entities}


@dataclass(frozen=True, slots=True)
class Showing:
    """What is known about whether an entity gets a page: counts of stories in which it appears in public, in force."""

    kind: str
    known: bool
    declared: bool
    stories: int
    stories_with_role: int
    office: bool
    decision: str  # "show", "hide" or empty
    redacted: bool


def gets_a_page(showing: Showing, *, stories_for_a_person: int) -> bool:
    """Say whether an entity is public: nobody private without an editor, and nothing without a story in force."""
    if showing.redacted or showing.decision == "hide" or showing.stories == 0:
        return False
    if showing.decision == "show" or showing.declared:
        return True
    if showing.kind == "person":
        return showing.office or showing.stories_with_role >= stories_for_a_person
    return showing.known or showing.stories >= 2


# ---- Which reports are of one event ----------------------------------------------------------------------------------

ALIKE = 0.6
"""How alike two sentences of one text's versions must be to be the same one edited (difflib's ratio)."""


@dataclass(frozen=True, slots=True)
class Said:
    """An event as one version of a text says it. ``order`` is its place among the version's statements."""

    statement: UUID
    fingerprint: UUID
    order: int
    type: str
    exact: str


@dataclass(frozen=True, slots=True)
class JoinReport:
    """A report as joining sees it. ``who`` are the sure participants, after merging; ``order`` its place in all deposits.

    ``carries_on`` is the statement of the version before that says the same (:func:`carried_over`).
    """

    statement: UUID
    fingerprint: UUID
    order: tuple[int, int]  # (source, place in it)
    origin: str
    type: str
    days: tuple[date, date] | None
    who: frozenset[UUID]
    carries_on: UUID | None = None


def event_key(fingerprint: UUID) -> UUID:
    """Return the key of an event whose first report has this fingerprint."""
    return uuid5(_EVENTS, str(fingerprint))


def same_event(one: JoinReport, other: JoinReport) -> bool:
    """Say whether two reports of different texts are surely of one event: the same type, days and at least two participants."""
    return (
        one.type == other.type
        and one.days is not None
        and one.days == other.days
        and (one.days[1] - one.days[0]).days <= 3
        and len(one.who & other.who) >= 2
        and (one.who <= other.who or other.who <= one.who)
    )


def carried_over(old: Sequence[Said], new: Sequence[Said]) -> list[tuple[UUID, UUID]]:
    """Return the pairs of reports in two versions of one text that are of one event: (old statement, new statement).

    The same fingerprint; else the same type in sentences alike, the most alike first, each report once.
    """
    by_print = {one.fingerprint: one for one in old}
    pairs = [(by_print[one.fingerprint].statement, one.statement) for one in new if one.fingerprint in by_print]
    taken = {statement for pair in pairs for statement in pair}
    alike = []
    for before in old:
        for after in new:
            if before.type == after.type and not {before.statement, after.statement} & taken:
                ratio = SequenceMatcher(None, before.exact, after.exact, autojunk=False).ratio()
                if ratio >= ALIKE:
                    alike.append((-ratio, before.order, after.order, before.statement, after.statement))
    for _ratio, _before, _after, before_key, after_key in sorted(alike):
        if not {before_key, after_key} & taken:
            pairs.append((before_key, after_key))
            taken |= {before_key, after_key}
    return pairs


def join(
    reports: Collection[JoinReport],
    *,
    together: Iterable[tuple[UUID, UUID]] = (),
    apart: Iterable[tuple[UUID, UUID]] = (),
) -> dict[UUID, UUID]:
    """Return the event of each report: {statement: the event's key}. Order does not matter.

    `together` and `apart` are pairs of fingerprints that editors judged. Versions of one text are joined where one carries on
    the other, different texts by :func:`same_event`.
    """
    separated = {frozenset(pair) for pair in apart}

    def may_join(one: JoinReport, other: JoinReport) -> bool:
        return frozenset((one.fingerprint, other.fingerprint)) not in separated

    ordered = sorted(reports, key=lambda one: one.order)
    by_statement = {one.statement: one for one in ordered}
    edges = [(one.carries_on, one.statement) for one in ordered if one.carries_on in by_statement]
    blocks: dict[object, list[JoinReport]] = defaultdict(list)
    for one in ordered:
        if one.days is not None and len(one.who) >= 2:
            blocks[one.type, one.days].append(one)
    for block in blocks.values():
        edges += [
            (one.statement, other.statement)
            for place, one in enumerate(block)
            for other in block[place + 1 :]
            if one.origin != other.origin and same_event(one, other)
        ]
    edges = [pair for pair in edges if may_join(by_statement[pair[0]], by_statement[pair[1]])]
    by_print: dict[UUID, list[UUID]] = defaultdict(list)
    for one in ordered:
        by_print[one.fingerprint].append(one.statement)
    for first, second in together:
        if first in by_print and second in by_print:
            edges.append((by_print[first][0], by_print[second][0]))
    together_with = connected([one.statement for one in ordered], edges)
    # `ordered` begins with the first deposited: its fingerprint names the event, whatever joined later.
    named: dict[UUID, UUID] = {}
    for one in ordered:
        named.setdefault(together_with[one.statement], event_key(one.fingerprint))
    return {one.statement: named[together_with[one.statement]] for one in ordered}


def connected(nodes: Iterable[Key], edges: Iterable[tuple[Key, Key]]) -> dict[Key, Key]:
    """Return, for each node, the representative of its connected component (union–find)."""
    parent = {node: node for node in nodes}

    def find(node: Key) -> Key:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for one, other in edges:
        parent[find(other)] = find(one)
    return {node: find(node) for node in parent}
