"""Storing what folding answers: the facts of a source, and the events that its reports belong to."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from django.db.models import Q

from babad.reading.types import Certainty
from babad.record.derivation import Derived, EventRead, MentionRead, from_data
from babad.record.folding import (
    Decision,
    Facts,
    Home,
    JoinReport,
    Origin,
    Period,
    ReportFact,
    Said,
    StatedRole,
    carried_over,
    event_key,
    fold,
    home_of,
    join,
    same_event,
    unreleased_acquittals,
)
from babad.record.models import (
    FOREVER,
    Appearance,
    Entity,
    EntityName,
    Event,
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
from babad.record.models import StatedRole as StatedRoleRow
from babad.record.naming import entity_key
from babad.record.offices import is_office
from babad.record.operations.identity import ensure_entities, stated_roles
from babad.record.texts import Place

FACTS: tuple[type[Appearance | Quotation | Report | Figure | LegalStep], ...] = (
    Appearance,
    Quotation,
    Report,
    Figure,
    LegalStep,
)

ABOUT_A_STATEMENT = ("confirm", "reject", "link", "speaker", "date")


def statements_of(source: Source) -> list[tuple[UUID, Derived]]:
    """Return a source's statements as they were derived, with their keys, in their order. One query."""
    return [
        (
            row.pk,
            Derived(
                read=from_data(row.kind, row.data),
                at=Place(row.block, row.start, row.end),
                exact=row.exact,
                prefix=row.prefix,
                suffix=row.suffix,
                certainty=cast(Certainty, row.certainty),
                rule=row.rule,
                fingerprint=row.fingerprint,
            ),
        )
        for row in Statement.objects.filter(source=source).order_by("place")
    ]


def fold_in(
    source: Source,
    statements: Sequence[tuple[UUID, Derived]],
    *,
    now: datetime,
    again: bool = False,
    reread: bool = False,
) -> set[int]:
    """Store a source's facts, in place of those that are there if it is folded `again`. Returns the entities touched.

    `reread` says that the statements are new, and that what an earlier reading noted does not count. Where the text shows
    that a name is borne by several, what was stored of that name elsewhere is folded again too.
    """
    touched: set[int] = set()
    events: set[int] = set()
    if again:
        touched |= _entities_of([source.pk])
        events |= set(Report.objects.filter(source=source).values_list("event", flat=True))
        for model in FACTS:
            model.objects.filter(source=source).delete()
    wanted = {
        entity_key(read.kind, read.name): (read.kind, read.name)
        for _key, one in statements
        if isinstance(read := one.read, MentionRead)
    }
    decisions = _decisions(one.fingerprint for _key, one in statements)
    meant = {one.other for several in decisions.values() for one in several if one.other}
    entities = ensure_entities(wanted, now=now)
    entities |= {one.key: one for one in Entity.objects.filter(key__in=meant - set(entities))}
    persons = [one for one in entities.values() if one.kind == "person"]
    home, unsettled = _note_roles(source, statements, persons, reread=reread)
    held_back = acquittals_held_back(persons)
    facts = fold(
        Origin(
            number=source.pk,
            origin=source.origin,
            language=source.language,
            day=source.day,
            known=Period(source.published_at, source.ended_at),
            sensitive=bool(source.sensitive),
        ),
        statements,
        decisions=decisions,
        homes=home,
        given=names_given(persons),
        cleared=held_back,
        now=now,
    )
    touched |= _store(source, statements, facts, entities, events, now=now)
    if facts.legal or held_back:
        unsettled |= _where_acquittals_count(source, persons, held_back)
    for other in Source.objects.filter(pk__in=unsettled - {source.pk}).order_by("pk"):
        touched |= fold_in(other, statements_of(other), now=now, again=True)
    return touched


# ---- What folding needs ----------------------------------------------------------------------------------------------


def decision(row: Judgement) -> Decision:
    """Return a judgement as folding takes it."""
    return Decision(
        kind=row.kind,
        target=row.target,
        made_at=row.made_at,
        taken_back_at=row.taken_back_at or FOREVER,
        other=row.other,
        value=row.value,
    )


def _decisions(fingerprints: Iterable[UUID]) -> dict[UUID, list[Decision]]:
    found: dict[UUID, list[Decision]] = defaultdict(list)
    for row in Judgement.objects.filter(target__in=set(fingerprints), kind__in=ABOUT_A_STATEMENT):
        found[row.target].append(decision(row))
    return found


def _note_roles(
    source: Source, statements: Sequence[tuple[UUID, Derived]], persons: Collection[Entity], *, reread: bool
) -> tuple[dict[UUID, Home], set[int]]:
    """Keep the roles that the text states; return whom names mean now, and the sources for which that is news."""
    rows = {one.key: one for one in persons}
    if reread:
        rows |= {one.key: one for one in Entity.objects.filter(stated_roles__first=source)}
    before = stated_roles(rows.values())
    known = {key: [one for one in roles if not reread or one.first != source.pk] for key, roles in before.items()}
    if reread:
        StatedRoleRow.objects.filter(first=source).delete()
    noted = []
    for _key, one in statements:
        read = one.read
        if isinstance(read, MentionRead) and read.kind == "person" and read.role and one.certainty == "sure":
            key = entity_key("person", read.name)
            if all(stated.role != read.role for stated in known[key]):
                stated = StatedRole(read.role, is_office(read.role, source.language), source.pk)
                known[key].append(stated)
                noted.append(
                    StatedRoleRow(entity=rows[key], role=stated.role[:200], office=stated.office, first=source)
                )
    StatedRoleRow.objects.bulk_create(noted)
    home, unsettled = {}, set()
    for key, roles in known.items():
        earlier, home[key] = home_of(before[key]), home_of(roles)
        if home[key] != earlier:
            unsettled |= {
                number
                for number, role in Appearance.objects.filter(entity=rows[key], declared=False).values_list(
                    "source", "role"
                )
                if home[key].means(role) != earlier.means(role)
            }
    return home, unsettled


def names_given(persons: Collection[Entity]) -> frozenset[UUID]:
    """Return the persons as read whose very name an editor gave to somebody: it means them, be it one word."""
    merged = [one for one in persons if one.merged_into_id]
    norms = dict(EntityName.objects.filter(entity__in=[one.pk for one in merged]).values_list("entity", "norm"))
    given = set(
        EntityName.objects.filter(
            entity__in=[one.merged_into_id for one in merged], entity__known=True, norm__in=set(norms.values())
        ).values_list("entity", "norm")
    )
    return frozenset(one.key for one in merged if (one.merged_into_id, norms.get(one.pk)) in given)


def acquittals_held_back(persons: Collection[Entity]) -> dict[UUID, date]:
    """Return the persons of whom an acquittal is known and not public."""
    return unreleased_acquittals(
        (step.entity.key, step.status, step.day, step.public_from is not None, step.rejected)
        for step in LegalStep.objects.filter(
            entity__in=[one.pk for one in persons], status="cleared", source__ended_at=FOREVER
        ).select_related("entity")
    )


def _where_acquittals_count(source: Source, persons: Collection[Entity], before: dict[UUID, date]) -> set[int]:
    """Return the sources that must be folded again, since an acquittal became known, or public."""
    after = acquittals_held_back(persons)
    changed = [one.pk for one in persons if before.get(one.key) != after.get(one.key)]
    if not changed:
        return set()
    numbers = set(LegalStep.objects.filter(entity__in=changed).values_list("source", flat=True))
    numbers |= set(Participant.objects.filter(entity__in=changed).values_list("report__source", flat=True))
    return numbers | {source.pk}


# ---- Storing ---------------------------------------------------------------------------------------------------------


def _entities_of(sources: Collection[int]) -> set[int]:
    return set(Appearance.objects.filter(source__in=sources).values_list("entity", flat=True)) | set(
        Quotation.objects.filter(source__in=sources, speaker__isnull=False).values_list("speaker", flat=True)
    )


def _public(fact: Any) -> dict[str, Any]:
    """Return the columns that every fact has."""
    return {
        "public_from": fact.public.start if fact.public else None,
        "public_until": fact.public.end if fact.public else FOREVER,
        "rejected": fact.rejected,
    }


def _store(
    source: Source,
    statements: Sequence[tuple[UUID, Derived]],
    facts: Facts,
    entities: dict[UUID, Entity],
    events: Iterable[int],
    *,
    now: datetime,
) -> set[int]:
    # Statements of one version may name what LINK and SPEAKER judgements brought in.
    def row(key: UUID | None) -> Entity | None:
        return entities.get(key) if key else None

    appearances = [
        Appearance(
            statement_id=fact.statement,
            source=source,
            entity=entities[fact.entity],
            origin=source.origin,
            name=fact.name[:200],
            role=fact.role[:200],
            affiliation=fact.affiliation[:200],
            office=fact.office,
            sure=fact.sure,
            declared=fact.declared,
            day=source.day,
            **_public(fact),
        )
        for fact in facts.appearances
    ]
    Appearance.objects.bulk_create(appearances)
    quotations = []
    for fact in facts.quotations:
        said_on = date.fromisoformat(fact.read.said_on) if fact.read.said_on else None
        quotations.append(
            Quotation(
                statement_id=fact.statement,
                source=source,
                speaker=row(fact.speaker),
                speaker_name=fact.read.speaker[1][:200],
                speaker_role=fact.read.role[:200],
                kind=fact.read.kind,
                text=fact.read.text,
                cue=fact.read.cue[:100],
                via=fact.read.via[:200],
                said_on=said_on,
                day=said_on or source.day,
                **_public(fact),
            )
        )
    Quotation.objects.bulk_create(quotations)
    event_of, carried = _join_in(source, statements, facts.reports, entities, events, now=now)
    reports = Report.objects.bulk_create(
        Report(
            statement_id=fact.statement,
            source=source,
            event_id=event_of[fact.statement],
            type=fact.type,
            status=fact.status,
            date=fact.date[:40],
            start=fact.days[0] if fact.days else None,
            end=fact.days[1] if fact.days else None,
            place=row(fact.place),
            carries_on=carried.get(fact.statement),
            **_public(fact),
        )
        for fact in facts.reports
    )
    Participant.objects.bulk_create(
        Participant(
            report=report, entity=row(one.entity), name=one.name[:200], role=one.role[:200], sure=one.sure, place=place
        )
        for report, fact in zip(reports, facts.reports, strict=True)
        for place, one in enumerate(fact.participants)
    )
    topics = {one.entity.pk for one in appearances if one.declared and one.public_from}
    Involvement.objects.bulk_create(
        Involvement(
            report=report,
            entity_id=entity,
            event_id=report.event_id,
            type=report.type,
            status=report.status,
            start=report.start,
            end=report.end,
            public_from=report.public_from,
            public_until=report.public_until,
        )
        for report, fact in zip(reports, facts.reports, strict=True)
        if report.public_from
        for entity in sorted(
            topics
            | {entities[one.entity].pk for one in fact.participants if one.sure and one.entity in entities}
            | ({report.place.pk} if report.place else set())
        )
    )
    figures = Figure.objects.bulk_create(
        Figure(
            statement_id=fact.statement,
            source=source,
            text=fact.read.text[:300],
            low=fact.read.low,
            high=fact.read.high,
            unit=fact.read.unit[:100],
            event_id=event_of.get(fact.report) if fact.report else None,
            **_public(fact),
        )
        for fact in facts.figures
    )
    FigureAbout.objects.bulk_create(
        FigureAbout(figure=figure, entity=entities[key], day=source.day)
        for figure, fact in zip(figures, facts.figures, strict=True)
        for key in fact.about
    )
    LegalStep.objects.bulk_create(
        LegalStep(
            statement_id=fact.statement,
            source=source,
            entity=entities[fact.entity],
            status=fact.status,
            day=source.day,
            **_public(fact),
        )
        for fact in facts.legal
    )
    return {one.entity_id for one in appearances} | {one.speaker_id for one in quotations if one.speaker_id}


# ---- Events ----------------------------------------------------------------------------------------------------------


def _join_in(
    source: Source,
    statements: Sequence[tuple[UUID, Derived]],
    reports: Sequence[ReportFact],
    entities: dict[UUID, Entity],
    events: Iterable[int],
    *,
    now: datetime,
) -> tuple[dict[UUID, int], dict[UUID, UUID]]:
    """Return the event of each new report and what it carries on, having joined them with what is there.

    `events` lost reports on the way.
    """
    top = {key: one.merged_into.key if one.merged_into else key for key, one in entities.items()}
    said = [
        Said(key, one.fingerprint, place, one.read.type, one.exact)
        for place, (key, one) in enumerate(statements)
        if isinstance(one.read, EventRead)
    ]
    before = _said_before(source) if source.version > 1 else []
    carried = {new: old for old, new in carried_over(before, said)}
    order = {one.statement: one.order for one in said}
    new = [
        JoinReport(
            statement=fact.statement,
            fingerprint=fact.fingerprint,
            order=(source.pk, order[fact.statement]),
            type=fact.type,
            origin=source.origin,
            days=fact.days,
            who=frozenset(top[one.entity] for one in fact.participants if one.sure and one.entity in top),
            carries_on=carried.get(fact.statement),
        )
        for fact in reports
    ]
    return join_events(new, events=events, now=now), carried


def _said_before(source: Source) -> list[Said]:
    """Return the events as the version before says them."""
    return [
        Said(row.pk, row.fingerprint, row.place, row.data["type"], row.exact)
        for row in Statement.objects.filter(
            source__origin=source.origin, source__version=source.version - 1, kind="event"
        ).order_by("place")
    ]


def join_events(new: Sequence[JoinReport], *, events: Iterable[int], now: datetime) -> dict[UUID, int]:
    """Join new reports and the reports of some events, with all that they may belong to; store what changed.

    Returns {statement: event} of all reports looked at. What was an event by itself and is none any more leads to the one
    that its first report is part of.
    """
    stored = _stored_reports(Q(event__in=set(events)))
    seeds = [*new, *(report for report, _event in stored.values())]
    for key, (report, event) in _stored_reports(_same_days(seeds)).items():
        if any(one.origin != report.origin and same_event(one, report) for one in seeds):
            stored[key] = (report, event)
    pairs = _complete(new, stored)
    every = [*new, *(report for report, _event in stored.values())]
    named = join(
        every,
        together=[(target, other) for kind, target, other in pairs if kind == "same_event"],
        apart=[(target, other) for kind, target, other in pairs if kind == "other_event"],
    )
    # The event that a report would name by itself, and the one that it is part of now.
    own = {event_key(one.fingerprint): named[one.statement] for one in sorted(every, key=lambda one: one.order)}
    alive = set(named.values())
    rows = {one.key: one for one in Event.objects.filter(key__in=alive | set(own))}
    made = Event.objects.bulk_create(Event(key=key, changed_at=now) for key in sorted(alive - set(rows)))
    rows |= {one.key: one for one in made}
    moved: dict[UUID, list[tuple[UUID, int, int]]] = defaultdict(list)
    for statement, (report, event) in stored.items():
        if rows[named[statement]].pk != event:
            moved[named[statement]].append((statement, report.order[0], event))
    for key, several in moved.items():
        Report.objects.filter(statement__in=[statement for statement, _source, _event in several]).update(
            event=rows[key]
        )
        Involvement.objects.filter(report__in=[statement for statement, _source, _event in several]).update(
            event=rows[key]
        )
        Figure.objects.filter(
            source__in={source for _statement, source, _event in several},
            event__in={event for _statement, _source, event in several},
        ).update(event=rows[key])
    changed = {rows[named[one.statement]].pk for one in new} | {rows[key].pk for key in moved}
    for key, row in rows.items():
        into = None if key in alive else rows[own[key]].pk
        if row.merged_into_id != into:
            Event.objects.filter(pk=row.pk).update(merged_into=into)
            changed.add(row.pk)
    if changed := changed - {one.pk for one in made}:
        Event.objects.filter(pk__in=changed).update(changed_at=now)
    return {statement: rows[key].pk for statement, key in named.items()}


def _same_days(reports: Iterable[JoinReport]) -> Q:
    """Return the condition for reports of the same type and days with a participant in common."""
    condition = Q(pk__in=[])
    for one in reports:
        if one.days and len(one.who) >= 2:
            condition |= (
                Q(type=one.type, start=one.days[0], end=one.days[1])
                & Q(participants__sure=True)
                & (Q(participants__entity__key__in=one.who) | Q(participants__entity__merged_into__key__in=one.who))
            )
    return condition


def _complete(new: Sequence[JoinReport], stored: dict[UUID, tuple[JoinReport, int]]) -> set[tuple[str, UUID, UUID]]:
    """Add to `stored` all that belongs with what is there: the rest of each event, what a report carries on or is carried
    on by, what editors put together. Returns the editors' pairs."""
    pairs: set[tuple[str, UUID, UUID]] = set()
    looked_at: set[UUID] = set()
    while True:
        fresh = [
            one for one in [*new, *(report for report, _event in stored.values())] if one.statement not in looked_at
        ]
        if not fresh:
            return pairs
        looked_at |= {one.statement for one in fresh}
        prints = {one.fingerprint for one in fresh}
        judged = Judgement.objects.filter(
            Q(target__in=prints) | Q(other__in=prints), kind__in=["same_event", "other_event"], taken_back_at=None
        ).values_list("kind", "target", "other")
        pairs |= {(kind, target, other) for kind, target, other in judged if other}
        belonging = (
            Q(event__in={stored[one.statement][1] for one in fresh if one.statement in stored})
            | Q(carries_on__in={one.statement for one in fresh})
            | Q(statement__in={one.carries_on for one in fresh if one.carries_on})
            | Q(statement__fingerprint__in={one for _kind, *both in judged for one in both})
        )
        for key, found in _stored_reports(belonging).items():
            stored.setdefault(key, found)


def _stored_reports(condition: Q) -> dict[UUID, tuple[JoinReport, int]]:
    rows = (
        Report.objects.filter(pk__in=Report.objects.filter(condition).values("pk"))
        .select_related("statement", "source")
        .prefetch_related("participants__entity__merged_into")
    )
    return {
        row.pk: (
            JoinReport(
                statement=row.pk,
                fingerprint=row.statement.fingerprint,
                order=(row.source_id, row.statement.place),
                origin=row.source.origin,
                type=row.type,
                days=(row.start, row.end) if row.start and row.end else None,
                who=frozenset(
                    (one.entity.merged_into or one.entity).key
                    for one in row.participants.all()
                    if one.sure and one.entity
                ),
                carries_on=row.carries_on,
            ),
            row.event_id,
        )
        for row in rows
    }
