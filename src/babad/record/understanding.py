"""What the record would make of a text if it were published now. Nothing is stored."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Q

from babad.reading import Reading
from babad.record import derivation
from babad.record import understood as seen
from babad.record.derivation import Derived, EventRead, LegalStepRead, MentionRead, QuantityRead, QuotationRead
from babad.record.folding import (
    AppearanceFact,
    Facts,
    Origin,
    Period,
    Showing,
    StatedRole,
    fold,
    gets_a_page,
    home_of,
    last_of,
)
from babad.record.models import FOREVER, Appearance, Entity, EntityName, Judgement, Policy, Statement
from babad.record.models import StatedRole as StatedRoleRow
from babad.record.naming import entity_key, normal
from babad.record.offices import is_office
from babad.record.operations.depositing import read_text
from babad.record.operations.folding_in import acquittals_held_back, decision, names_given
from babad.record.operations.identity import showings, stated_roles
from babad.record.sensitive import suspected
from babad.record.texts import Layout, Text

CANDIDATES = 7
"""Namesakes shown for one name, at most."""

_NOT_STORED = 2**62
"""The number of a source that comes after all others."""


def understand(text: Text, *, now: datetime) -> seen.Understood:
    """Return what a text says, as the record reads it, and what of it would be public if it were published now.

    Judgements made about the text so far count; they were made about its sentences, published or not. About fifteen queries.
    """
    reading = read_text(text)
    return _Understanding(text, reading, derivation.statements(text, reading), now).whole()


class _Understanding:
    def __init__(self, text: Text, reading: Reading, derived: Sequence[Derived], now: datetime) -> None:
        self.text, self.reading, self.derived, self.now = text, reading, derived, now
        self.layout = Layout(text.blocks)
        self.prints = {one.fingerprint for one in derived}
        self.judged = _judgements(Q(target__in=self.prints))
        self.entities = self._entities()
        self.facts = self._fold()
        self.tops = {one.pk: one for row in self.entities.values() for one in [row.merged_into or row]}
        self.appears = {one.statement: one for one in self.facts.appearances}
        self.pages = self._pages()
        self.about = _roles_of(self.tops)
        self.names_of_others = {one.key: one.name for one in self.entities.values()}

    def whole(self) -> seen.Understood:
        return seen.Understood(
            origin=self.text.origin,
            language=self.text.language,
            sensitive=self.text.sensitive,
            suspected=suspected(self.text.words, self.text.language) or "",
            names=self._names(),
            quotes=self._quotes(),
            dates=self._dates(),
            events=self._events(),
            figures=self._figures(),
            legal=self._legal(),
            lost=self._lost(),
        )

    # ---- What is known -----------------------------------------------------------------------------------------------

    def _entities(self) -> dict[UUID, Entity]:
        keys = {entity_key(one.read.kind, one.read.name) for one in self.derived if isinstance(one.read, MentionRead)}
        keys |= {row.other for rows in self.judged.values() for row in rows if row.other}
        return {one.key: one for one in Entity.objects.filter(key__in=keys).select_related("merged_into")}

    def _fold(self) -> Facts:
        persons = [one for one in self.entities.values() if one.kind == "person"]
        roles: dict[UUID, list[StatedRole]] = defaultdict(list, stated_roles(persons))
        for one in self.derived:
            if isinstance(read := one.read, MentionRead) and read.role and one.certainty == "sure":
                key = entity_key(read.kind, read.name)
                if all(stated.role != read.role for stated in roles[key]):
                    roles[key].append(StatedRole(read.role, is_office(read.role, self.text.language), _NOT_STORED))
        return fold(
            Origin(
                number=_NOT_STORED,
                origin=self.text.origin,
                language=self.text.language,
                day=self.text.day,
                known=Period(self.now),
                sensitive=bool(self.text.sensitive),
            ),
            [(one.fingerprint, one) for one in self.derived],
            decisions={target: [decision(row) for row in rows] for target, rows in self.judged.items()},
            homes={key: home_of(several) for key, several in roles.items()},
            given=names_given(persons),
            cleared=acquittals_held_back(persons),
            now=self.now,
        )

    def _pages(self) -> dict[UUID, bool]:
        """Return, for each entity that the text names (the one that stays), whether it would have a page."""
        rule = Policy.objects.first() or Policy()
        counted = showings(self.tops.values(), without=self.text.origin)
        here: dict[UUID, list[AppearanceFact]] = defaultdict(list)
        for fact in self.facts.appearances:
            if fact.public and fact.sure:
                here[self._top(fact.entity)].append(fact)
        pages = {}
        self.stories: dict[UUID, int] = {}
        known = {one.key: counted[one.pk] for one in self.tops.values()}
        for key in {self._top(fact.entity) for fact in self.facts.appearances} | set(known):
            facts = here.get(key, [])
            before = known.get(key) or Showing(
                kind=next((one.kind for one in facts), ""),
                known=False,
                declared=False,
                stories=0,
                stories_with_role=0,
                office=False,
                decision="",
                redacted=False,
            )
            pages[key] = gets_a_page(
                Showing(
                    kind=before.kind,
                    known=before.known,
                    declared=before.declared or any(one.declared for one in facts),
                    stories=before.stories + bool(facts),
                    stories_with_role=before.stories_with_role + any(one.role for one in facts),
                    office=before.office or any(one.office for one in facts),
                    decision=before.decision,
                    redacted=before.redacted,
                ),
                stories_for_a_person=rule.stories_for_a_person,
            )
            self.stories[key] = before.stories
        return pages

    def _top(self, key: UUID) -> UUID:
        found = self.entities.get(key)
        return found.merged_into.key if found and found.merged_into else key

    def _candidate(self, key: UUID | None, *, name: str = "", kind: str = "") -> seen.Candidate | None:
        if key is None:
            return None
        top = self._top(key)
        row = next((one for one in self.tops.values() if one.key == top), None)
        return seen.Candidate(
            key=top,
            name=row.name if row else name,
            kind=row.kind if row else kind,
            about=self.about.get(row.pk, "") if row else "",
            slug=row.slug if row and row.is_public else "",
            public=self.pages.get(top, False),
            stories=self.stories.get(top, 0),
        )

    # ---- Findings ----------------------------------------------------------------------------------------------------

    def _finding(
        self, one: Derived, *, public: bool, rejected: bool, because: Iterable[seen.Because], words: str = ""
    ) -> seen.Finding:
        start = one.exact.find(words) if words else -1
        begins = one.at.start + max(start, 0)
        return seen.Finding(
            fingerprint=one.fingerprint,
            kind=one.kind,
            sentence=one.exact,
            block=one.at.block,
            start=one.at.start,
            end=one.at.end,
            words_start=begins,
            words_end=begins + len(words) if start >= 0 else one.at.end,
            certainty=one.certainty,
            state="rejected" if rejected else "public" if public else "proposal",
            because=() if public or rejected else tuple(dict.fromkeys(because)),
            judgements=self._judged(one.fingerprint),
        )

    def _judged(self, target: UUID) -> tuple[seen.Judged, ...]:
        return tuple(self._row(row) for row in self.judged.get(target, ()))

    def _row(self, row: Judgement) -> seen.Judged:
        return seen.Judged(
            id=row.pk,
            kind=row.kind,
            author=row.author_name,
            made_at=row.made_at,
            reason=row.reason,
            other=row.other,
            other_name=self.names_of_others.get(row.other, "") if row.other else "",
            date=str(row.value.get("date", "")),
        )

    def _sensitive(self) -> list[seen.Because]:
        return ["sensitive"] if self.text.sensitive else []

    def _names(self) -> tuple[seen.NameRead, ...]:
        read = [(one, one.read) for one in self.derived if isinstance(one.read, MentionRead) and not one.read.declared]
        about_entities = _judgements(Q(target__in={self._top(entity_key(each.kind, each.name)) for _one, each in read}))
        namesakes = self._namesakes([each for one, each in read if not self.appears[one.fingerprint].sure])
        names = []
        for one, each in read:
            fact = self.appears[one.fingerprint]
            own = self._candidate(fact.entity, name=each.name, kind=each.kind)
            page = self.pages.get(self._top(fact.entity), False)
            because: list[seen.Because] = []
            if one.certainty != "sure":
                because.append("unsure")
            elif not fact.sure:
                because.append("namesakes")
            if fact.sure and not page:
                because.append("no_page")
            because += self._sensitive()
            public = fact.public is not None and fact.sure and page
            finding = self._finding(one, public=public, rejected=fact.rejected, because=because, words=each.name)
            others = namesakes.get(normal(each.name), ())
            several = {each.key: each for each in (*others, own) if each is not None}
            candidates = tuple(several.values())[:CANDIDATES]
            names.append(
                seen.NameRead(
                    finding=finding,
                    key=entity_key(each.kind, each.name),
                    name=each.name,
                    kind=each.kind,  # type: ignore[arg-type]  # a text's mentions are of these kinds
                    role=each.role,
                    affiliation=each.affiliation,
                    office=fact.office,
                    entity=own if fact.sure or len(candidates) < 2 else None,
                    candidates=candidates,
                    new=entity_key(each.kind, each.name) not in self.entities,
                    spans=each.spans,
                    judgements=tuple(self._row(row) for row in about_entities.get(self._top(fact.entity), ())),
                )
            )
        return tuple(names)

    def _namesakes(self, names: Sequence[MentionRead]) -> dict[str, tuple[seen.Candidate, ...]]:
        """Return, by name, who else is known that it may mean: of that very name, or with it as a part of theirs."""
        wanted = {normal(one.name): one.kind for one in names}
        if not wanted:
            return {}
        condition = Q(pk__in=[])
        for norm, kind in wanted.items():
            same = Q(norm=norm)
            if kind == "person" and " " not in norm:
                # "!" comes right after the space: a range that an index answers. The end of a name has none.
                same |= Q(norm__gte=f"{norm} ", norm__lt=f"{norm}!") | Q(norm__endswith=f" {norm}")
            condition |= same & Q(entity__kind=kind)
        rows = list(
            EntityName.objects.filter(condition)
            .select_related("entity__merged_into")
            .order_by("-entity__is_public", "pk")[: 10 * CANDIDATES * len(wanted)]
        )
        tops = {one.pk: one for row in rows for one in [row.entity.merged_into or row.entity]}
        about = _roles_of(tops)
        counted = dict(
            Appearance.objects.filter(entity__in=list(tops), public_until=FOREVER)
            .values_list("entity")
            .annotate(n=Count("origin", distinct=True))
            .values_list("entity", "n")
        )
        found: dict[str, dict[int, seen.Candidate]] = defaultdict(dict)
        for row in rows:
            top = row.entity.merged_into or row.entity
            for norm, kind in wanted.items():
                if row.entity.kind == kind and (row.norm == norm or norm in row.norm.split()):
                    found[norm][top.pk] = seen.Candidate(
                        key=top.key,
                        name=top.name,
                        kind=top.kind,
                        about=about.get(top.pk, ""),
                        slug=top.slug if top.is_public else "",
                        public=top.is_public,
                        stories=counted.get(top.pk, 0),
                    )
        return {
            norm: tuple(sorted(several.values(), key=lambda one: (not one.public, -one.stories, one.name)))
            for norm, several in found.items()
        }

    def _named(self, named: tuple[str, str] | None) -> AppearanceFact | None:
        if named is None:
            return None
        return next(
            (
                fact
                for fact in self.facts.appearances
                if fact.kind == named[0] and normal(fact.name) == normal(named[1]) and not fact.declared
            ),
            None,
        )

    def _who(self, named: tuple[str, str] | None) -> seen.Candidate | None:
        fact = self._named(named)
        return self._candidate(fact.entity, name=fact.name, kind=fact.kind) if fact and fact.sure else None

    def _quotes(self) -> tuple[seen.QuoteRead, ...]:
        facts = {fact.statement: fact for fact in self.facts.quotations}
        speakers = [
            candidate
            for fact in self.facts.appearances
            if fact.kind in ("person", "organisation") and fact.sure and not fact.declared
            for candidate in [self._candidate(fact.entity, name=fact.name, kind=fact.kind)]
            if candidate
        ]
        quotes = []
        for one in self.derived:
            if not isinstance(read := one.read, QuotationRead):
                continue
            fact = facts[one.fingerprint]
            page = fact.speaker is not None and self.pages.get(self._top(fact.speaker), False)
            because: list[seen.Because] = ["unsure"] if one.certainty != "sure" else []
            if fact.speaker is None:
                because.append("no_speaker")
            elif not page:
                because.append("no_page")
            because += self._sensitive()
            said = last_of([decision(row) for row in self.judged.get(one.fingerprint, ())], ("speaker",), self.now)
            quotes.append(
                seen.QuoteRead(
                    finding=self._finding(
                        one,
                        public=fact.public is not None and page,
                        rejected=fact.rejected,
                        because=because,
                        words=read.text,
                    ),
                    text=read.text,
                    kind=read.kind,  # type: ignore[arg-type]  # one of the two
                    cue=read.cue,
                    via=read.via,
                    speaker_name=read.speaker[1],
                    speaker_role=read.role,
                    speaker=self._candidate(fact.speaker) if said else self._who(read.speaker),
                    candidates=tuple({each.key: each for each in speakers}.values()),
                )
            )
        return tuple(quotes)

    def _dates(self) -> tuple[seen.DateRead, ...]:
        found = []
        for one in self.reading.dates:
            at = self.layout.place(one.start, one.end)
            sentence = next((each for each in self.reading.sentences if each.start <= one.start < each.end), None)
            found.append(
                seen.DateRead(
                    text=one.text,
                    value=one.value or "",
                    certainty=one.certainty,
                    sentence=self.text.words[sentence.start : sentence.end] if sentence else one.text,
                    block=at.block,
                    start=at.start,
                    end=at.end,
                )
            )
        return tuple(found)

    def _events(self) -> tuple[seen.EventRead, ...]:
        facts = {fact.statement: fact for fact in self.facts.reports}
        events = []
        for one in self.derived:
            if not isinstance(read := one.read, EventRead):
                continue
            fact = facts[one.fingerprint]
            because: list[seen.Because] = ["unsure"] if one.certainty != "sure" else []
            events.append(
                seen.EventRead(
                    finding=self._finding(
                        one,
                        public=fact.public is not None,
                        rejected=fact.rejected,
                        because=[*because, *self._sensitive()],
                    ),
                    type=read.type,
                    date=fact.date,
                    status=read.status,
                    participants=tuple(seen.ParticipantRead(named[1], self._who(named)) for named in read.participants),
                    place=self._who(read.place),
                )
            )
        return tuple(events)

    def _figures(self) -> tuple[seen.FigureRead, ...]:
        facts = {fact.statement: fact for fact in self.facts.figures}
        return tuple(
            seen.FigureRead(
                finding=self._finding(
                    one,
                    public=(fact := facts[one.fingerprint]).public is not None,
                    rejected=fact.rejected,
                    because=["unsure", *self._sensitive()] if one.certainty != "sure" else self._sensitive(),
                    words=one.read.text,
                ),
                text=one.read.text,
                low=one.read.low,
                high=one.read.high,
                unit=one.read.unit,
            )
            for one in self.derived
            if isinstance(one.read, QuantityRead)
        )

    def _legal(self) -> tuple[seen.LegalRead, ...]:
        facts = {fact.statement: fact for fact in self.facts.legal}
        return tuple(
            seen.LegalRead(
                finding=self._finding(
                    one,
                    public=(fact := facts[one.fingerprint]).public is not None,
                    rejected=fact.rejected,
                    because=["unsure", *self._sensitive()] if one.certainty != "sure" else self._sensitive(),
                ),
                name=one.read.who[1],
                status=one.read.status,
                entity=self._who(one.read.who),
            )
            for one in self.derived
            if isinstance(one.read, LegalStepRead) and one.fingerprint in facts
        )

    def _lost(self) -> tuple[seen.Judged, ...]:
        """Return the judgements in force about what the text said once and says no more."""
        before = Statement.objects.filter(source__origin=self.text.origin).values("fingerprint")
        rows = _judgements(Q(target__in=before) & ~Q(target__in=self.prints))
        return tuple(self._row(row) for several in rows.values() for row in several)


def _judgements(condition: Q) -> dict[UUID, list[Judgement]]:
    found: dict[UUID, list[Judgement]] = defaultdict(list)
    for row in Judgement.objects.filter(condition, taken_back_at=None).order_by("made_at", "pk"):
        found[row.target].append(row)
    return found


def _roles_of(entities: Collection[int] | Mapping[int, Any]) -> dict[int, str]:
    """Return, for each entity, the role that was stated of it last."""
    return dict(
        StatedRoleRow.objects.filter(entity__in=list(entities)).order_by("first", "pk").values_list("entity", "role")
    )
