"""What the lists of the page *Record* show: each line in words, what a yes and a no come to, and where else to go."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from babad.newsroom.desk.record.words import ENTITY_KINDS, TextLink, decision_words, text_links
from babad.newsroom.desk.record_words import EVENT_STATUSES, EVENT_TYPES, LEGAL_STATUSES, date_words, reason_words
from babad.record import dossiers, proposals
from babad.record.answers import EventLine, Named, Passage
from babad.record.models import Judgement, Statement
from babad.record.proposals import Disagreement, DoubtfulJoin, ProposedEntity, ProposedFact, ToRecheck, Wanted

FACT_KINDS: Mapping[str, Any] = {
    "event": pgettext_lazy("fact", "Event"),
    "quotation": pgettext_lazy("fact", "Quotation"),
    "link": pgettext_lazy("fact", "Name"),
    "legal": pgettext_lazy("fact", "Legal status"),
    "figure": pgettext_lazy("fact", "Figure"),
}
BECAUSE: Mapping[str, Any] = {
    "unsure": gettext_lazy("the reading isn’t sure"),
    "namesakes": gettext_lazy("the name may mean several"),
    "no_speaker": gettext_lazy("nobody is known to have said it"),
    "sensitive": gettext_lazy("the story is marked sensitive"),
    "withheld": gettext_lazy("an acquittal that came later is not public yet"),
}


@dataclass(frozen=True)
class Cited:
    """A sentence of a line, its text, and (a token) what a no to this sentence alone comes to."""

    sentence: Any  # .text and .day
    text: TextLink
    no: str = ""


@dataclass(frozen=True)
class Line:
    """One line. ``yes`` and ``no`` are tokens (see :func:`answering.parsed`), empty where there is no such answer."""

    id: str
    what: str
    becomes: str = ""
    state: str = ""
    yes: str = ""
    no: str = ""
    yes_label: str = ""
    no_label: str = ""
    address: str = ""
    sentences: tuple[tuple[Any, str], ...] = ()  # (passage, token of a no to it alone)
    cited: tuple[Cited, ...] = ()
    ways: tuple[tuple[str, str], ...] = ()

    @property
    def choice(self) -> str:
        """What the line's box sends: both answers."""
        return f"{self.yes} {self.no}" if self.yes and self.no else ""


@dataclass(frozen=True)
class Part:
    """A part of a list, and what asks for the next; empty at the end."""

    lines: list[Line]
    next: str


@dataclass(frozen=True)
class Listed:
    """One of the lists. ``fetch`` is called with (wanted, today, after, count)."""

    name: str
    label: Any
    about: Any
    none: Any
    fetch: Callable[[Wanted, date, str, int], Part]
    kinds: Mapping[str, Any]
    count: Callable[[proposals.Counts], int] | None = None
    narrowed: bool = True  # can be narrowed to a section, words and a time


def with_texts(lines: Iterable[Line]) -> list[Line]:
    """Return the lines with the texts of their sentences. Three queries, however many."""
    lines = list(lines)
    links = text_links({passage.origin: passage.title for line in lines for passage, _no in line.sentences})
    return [
        replace(line, cited=tuple(Cited(passage, links[passage.origin], no) for passage, no in line.sentences))
        for line in lines
    ]


# ---- Events that are public ------------------------------------------------------------------------------------------


def _agenda(wanted: Wanted, today: date, after: str, count: int) -> Part:
    page = proposals.agenda(today + timedelta(days=1), wanted, after=after, count=count)
    return Part(_event_lines(page.items), page.next)


def _promised(wanted: Wanted, today: date, after: str, count: int) -> Part:
    page = proposals.promised(today, wanted, after=after, count=count)
    return Part(_event_lines(page.items), page.next)


def _event_lines(events: Iterable[EventLine]) -> list[Line]:
    events = list(events)
    prints = _fingerprints(passage for event in events for passage in event.passages)
    return [
        Line(
            id=f"event-{event.id}",
            what=_event_words(event.type, event.date, event.participants),
            state=str(EVENT_STATUSES.get(event.status, event.status)),
            no=_token("reject", *(prints[passage.statement] for passage in event.passages)),
            no_label=_("Not so"),
            sentences=tuple((passage, "") for passage in event.passages[:3]),
            ways=_pages(event.participants),
        )
        for event in events
    ]


def _disagreements(wanted: Wanted, today: date, after: str, count: int) -> Part:
    page = proposals.disagreements(wanted, after=after, count=count)
    passages = [claim.passage for one in page.items for claim in (*one.event.dates, *one.event.figures)]
    prints = _fingerprints(passages)
    return Part([_disagreement(one, prints) for one in page.items], page.next)


def _disagreement(one: Disagreement, prints: Mapping[UUID, UUID]) -> Line:
    event, said = one.event, []
    if event.dates:
        said.append(" / ".join(_marked(date_words(claim.date), claim.newest) for claim in event.dates))
    if event.figures and "figures" in one.about:
        said.append(" / ".join(_marked(claim.text, claim.newest) for claim in event.figures))
    claims = [*event.dates, *(event.figures if "figures" in one.about else ())]
    return Line(
        id=f"disagreement-{event.id}",
        what=_event_words(event.type, event.date, event.participants),
        becomes=_("Stories differ: %(claims)s") % {"claims": "; ".join(said)},
        sentences=tuple((claim.passage, _token("reject", prints[claim.passage.statement])) for claim in claims),
        ways=_pages(event.participants),
    )


def _marked(words: str, newest: bool) -> str:
    return _("%(claim)s (newest)") % {"claim": words} if newest else words


def _fingerprints(passages: Iterable[Passage]) -> dict[UUID, UUID]:
    keys = {passage.statement for passage in passages}
    return dict(Statement.objects.filter(pk__in=keys).values_list("pk", "fingerprint"))


# ---- Proposals -------------------------------------------------------------------------------------------------------


def _facts(wanted: Wanted, today: date, after: str, count: int) -> Part:
    page = proposals.proposed(wanted, after=after, count=count)
    return Part([_fact(one) for one in page.items], page.next)


def _fact(one: ProposedFact) -> Line:
    names = ", ".join(named.name for named in one.who)
    match one.kind:
        case "event":
            what = _event_words(one.words, one.date, one.who)
            state = str(EVENT_STATUSES.get(one.status, one.status))
            becomes = _("Would stand among the events of: %(names)s") % {"names": names} if names else ""
        case "quotation":
            what, state = f"“{one.words}”", ""
            becomes = _("Would stand among what %(name)s said") % {"name": names} if names else ""
        case "link":
            what, state = ", ".join(filter(None, [one.words, one.role])), ""
            becomes = _("The story would stand on the page of: %(names)s") % {"names": names}
        case "legal":
            what, state = f"{names}: {LEGAL_STATUSES.get(one.words, one.words)}", ""
            becomes = _("Would stand on the page of %(name)s, the latest status first") % {"name": names}
        case _:
            what, state = one.words, ""
            becomes = _("Would stand as a figure")
    nobody = one.kind == "quotation" and not one.who
    why = ", ".join(str(BECAUSE[reason]) for reason in one.because)
    return Line(
        id=f"{one.kind}-{one.fingerprint}",
        what=f"{FACT_KINDS[one.kind]}: {what}",
        state=state,
        becomes=" · ".join(filter(None, [becomes, _("not public: %(why)s") % {"why": why} if why else ""])),
        yes="" if nobody else _token("confirm", one.fingerprint),
        no=_token("reject", one.fingerprint),
        yes_label=_("Right"),
        no_label=_("Wrong"),
        sentences=((one.passage, ""),),
        ways=_pages(one.who),
    )


def _entities(wanted: Wanted, today: date, after: str, count: int) -> Part:
    page = proposals.new_entities(wanted, after=after, count=count)
    return Part([_entity(one) for one in page.items], page.next)


def _entity(one: ProposedEntity) -> Line:
    about = ", ".join(filter(None, [str(ENTITY_KINDS[one.kind]), one.role]))
    return Line(
        id=f"entity-{one.key}",
        what=one.name,
        state=about,
        becomes=ngettext(
            "Would get a page with what %(number)s story says.",
            "Would get a page with what %(number)s stories say.",
            one.stories,
        )
        % {"number": one.stories},
        yes=_token("show", one.key),
        no=_token("hide", one.key),
        yes_label=_("May have a page"),
        no_label=_("No page"),
        address=reverse("record_entity", args=[one.key]),
        sentences=tuple((passage, "") for passage in one.passages[:2]),
        ways=((_("Merge with another"), reverse("record_merge", args=[one.key])),),
    )


# ---- Doubts ----------------------------------------------------------------------------------------------------------


def _same(wanted: Wanted, today: date, after: str, count: int) -> Part:
    page = proposals.doubtful_entities(after=after, count=count)
    return Part([_same_entity(one) for one in page.items], page.next)


def _same_entity(one: DoubtfulJoin) -> Line:
    sides = [_side(side.name, side.about) for side in (one.one, one.other)]
    both = reverse("record_merge", args=[one.one.target]) + f"?with={one.other.target}"
    return Line(
        id=f"same-{one.one.target}-{one.other.target}",
        what=_("Is %(one)s the same as %(other)s?") % {"one": sides[0], "other": sides[1]},
        becomes=_("%(one)s would lead to %(other)s.") % {"one": one.one.name, "other": one.other.name},
        yes=_token("same", one.one.target, one.other.target),
        no=_token("different", one.one.target, one.other.target),
        yes_label=_("The same"),
        no_label=_("Two"),
        address=both,
        sentences=tuple((side.passage, "") for side in (one.one, one.other) if side.passage),
        ways=((_("Look at both"), both),),
    )


def _side(name: str, about: str) -> str:
    kind, _comma, role = about.partition(", ")
    words = ", ".join(filter(None, [str(ENTITY_KINDS.get(kind, kind)), role]))
    return f"{name} ({words})" if words else name


def _same_events(wanted: Wanted, today: date, after: str, count: int) -> Part:
    page = proposals.doubtful_events(wanted, after=after, count=count)
    return Part([_same_event(one) for one in page.items], page.next)


def _same_event(one: DoubtfulJoin) -> Line:
    return Line(
        id=f"event-{one.one.target}-{one.other.target}",
        what=_("Do both report one event? %(event)s") % {"event": _event_words(one.one.name, one.one.about, ())},
        becomes=_("They would stand as one, with both stories."),
        yes=_token("same_event", one.one.target, one.other.target),
        no=_token("other_event", one.one.target, one.other.target),
        yes_label=_("The same"),
        no_label=_("Two"),
        sentences=tuple((side.passage, "") for side in (one.one, one.other) if side.passage),
    )


def _recheck(wanted: Wanted, today: date, after: str, count: int) -> Part:
    page = proposals.to_recheck(wanted, after=after, count=count)
    told = {
        one.id: one for one in dossiers.told(Judgement.objects.filter(pk__in=[one.judgement for one in page.items]))
    }
    return Part([_lost(one, decision_words(told[one.judgement])) for one in page.items], page.next)


def _lost(one: ToRecheck, decided: str) -> Line:
    before = _("%(decision)s (%(who)s), when it read: %(sentence)s") % {
        "decision": ", ".join(filter(None, [decided, reason_words(one.reason)])),
        "who": one.author,
        "sentence": one.sentence,
    }
    return Line(
        id=f"recheck-{one.judgement}",
        what=before,
        becomes=_("Does it hold for the sentence as it stands now?") if one.nearest else _("The sentence is gone."),
        yes=_token("again", one.judgement, one.fingerprint) if one.fingerprint else "",
        no=_token("take_back", one.judgement),
        yes_label=_("It holds"),
        no_label=_("Take back"),
        sentences=((one.nearest, ""),) if one.nearest else (),
    )


# ---- Words -----------------------------------------------------------------------------------------------------------


def _event_words(kind: str, when: str, who: Iterable[Named]) -> str:
    names = ", ".join(named.name for named in who)
    parts = [str(EVENT_TYPES.get(kind, kind)), date_words(when) if when else _("day not known")]
    return ", ".join(parts) + (f": {names}" if names else "")


def _pages(who: Iterable[Named]) -> tuple[tuple[str, str], ...]:
    return tuple((named.name, reverse("record_entity", args=[named.id])) for named in who if named.id)


def _token(kind: str, *keys: UUID) -> str:
    return ":".join([kind, *map(str, keys)]) if keys else ""


LISTS = (
    Listed(
        "agenda",
        gettext_lazy("Tomorrow"),
        gettext_lazy("What is to happen tomorrow, as stories announced it. Readers have it in the agenda."),
        gettext_lazy("Nothing is announced for tomorrow."),
        _agenda,
        {},
        lambda counts: counts.agenda,
    ),
    Listed(
        "promised",
        gettext_lazy("Promised, not reported"),
        gettext_lazy("What was announced for a day that has passed, and no story since says that it happened."),
        gettext_lazy("Everything that was announced has been reported."),
        _promised,
        {},
        lambda counts: counts.promised,
    ),
    Listed(
        "facts",
        gettext_lazy("Facts"),
        gettext_lazy("What was read and isn’t public: right ones become public, wrong ones never will."),
        gettext_lazy("Nothing waits."),
        _facts,
        FACT_KINDS,
        lambda counts: counts.events + counts.quotations + counts.links + counts.legal + counts.figures,
    ),
    Listed(
        "entities",
        gettext_lazy("Who is new"),
        gettext_lazy("Whom and what stories name twice or in a role, without a page so far."),
        gettext_lazy("Nobody is new."),
        _entities,
        ENTITY_KINDS,
        lambda counts: counts.entities,
    ),
    Listed(
        "same",
        gettext_lazy("The same?"),
        gettext_lazy("Names that may mean one: a shorter form of a person’s, a place and a body called alike."),
        gettext_lazy("No two look like one."),
        _same,
        {},
        narrowed=False,
    ),
    Listed(
        "same-events",
        gettext_lazy("The same event?"),
        gettext_lazy("Reports of two stories that may be of one event."),
        gettext_lazy("No two look like one."),
        _same_events,
        {},
    ),
    Listed(
        "recheck",
        gettext_lazy("To re-check"),
        gettext_lazy("Decisions about sentences that were edited since. Until somebody looks, they hold for nothing."),
        gettext_lazy("Every decision still has its sentence."),
        _recheck,
        {},
        lambda counts: counts.recheck,
    ),
    Listed(
        "disagreements",
        gettext_lazy("Disagreements"),
        gettext_lazy("Stories give different dates or figures for one event. Readers see them side by side."),
        gettext_lazy("All stories agree."),
        _disagreements,
        {},
    ),
)
