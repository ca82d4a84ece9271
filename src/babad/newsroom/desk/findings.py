"""Findings as the desk lists them: what was read, what becomes of it, and what may be decided about it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext, pgettext_lazy

from babad.newsroom import judging
from babad.newsroom.desk import record_words
from babad.newsroom.models import Story
from babad.record.dossiers import Brief
from babad.record.understood import (
    Because,
    Candidate,
    DateRead,
    EventRead,
    Finding,
    Judged,
    NameRead,
    QuoteRead,
    State,
    Understood,
)

STATES: dict[State, Any] = {
    "public": pgettext_lazy("finding", "for readers"),
    "proposal": pgettext_lazy("finding", "kept back"),
    "rejected": pgettext_lazy("finding", "rejected"),
}
WHY: dict[Because, Any] = {
    "unsure": gettext_lazy("The text can be read in another way too."),
    "namesakes": gettext_lazy("More than one goes by this name."),
    "no_page": gettext_lazy("Without a page, readers see nothing of it."),
    "no_speaker": gettext_lazy("It isn’t clear who said it."),
    "sensitive": gettext_lazy("The story is sensitive: an editor releases each fact by itself."),
}
KINDS: dict[str, Any] = {
    "person": pgettext_lazy("entity", "person"),
    "organisation": pgettext_lazy("entity", "organisation"),
    "place": pgettext_lazy("entity", "place"),
    "topic": pgettext_lazy("entity", "topic"),
    "thing": pgettext_lazy("entity", "thing"),
}


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """Somebody to choose: ``about`` tells them from a namesake."""

    key: str
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class JudgedRow:
    key: str
    what: str
    by: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list, and what opens under it. ``target`` is what its buttons are about.

    ``block``, ``start`` and ``end`` are the place of the words in the text. ``choose`` is the judgement by which one of
    ``choices``, or somebody looked up, is chosen: ``link``, ``speaker`` or empty.
    """

    key: str
    what: str
    about: str
    leads_to: str
    state: State
    sentence: str
    block: str
    start: int
    end: int
    times: int = 1
    target: str = ""
    entity: str = ""
    why: tuple[str, ...] = ()
    judged: tuple[JudgedRow, ...] = ()
    confirm: bool = False
    reject: bool = False
    choose: str = ""
    choices: tuple[ChoiceRow, ...] = ()
    namesake: bool = False
    not_said: bool = False
    date: bool = False
    show: bool = False
    hide: bool = False

    @property
    def state_words(self) -> str:
        return str(STATES[self.state])

    @property
    def actions(self) -> bool:
        return self.confirm or self.reject or bool(self.choose) or self.date or self.show or self.hide


@dataclass(frozen=True, slots=True)
class Group:
    heading: str
    rows: tuple[Row, ...] = field(default=())


def findings_context(understood: Understood, story: Story, *, user: AbstractUser, may_judge: bool) -> dict[str, Any]:
    """Return what the list's template needs. Who may not judge is shown the same, without buttons."""
    everything = may_judge and judging.may_judge_everything(user)
    may_release = everything if understood.sensitive else may_judge
    asked = _Rows(may_judge=may_judge, may_release=may_release, everything=everything)
    people = [name for name in understood.names if name.kind == "person"]
    others = [name for name in understood.names if name.kind != "person"]
    groups = [
        Group(_("People"), tuple(asked.name(one) for one in people)),
        Group(_("Organisations and places"), tuple(asked.name(one) for one in others)),
        Group(_("Quotes"), tuple(asked.quote(one) for one in understood.quotes)),
        Group(_("Events"), tuple(asked.event(one) for one in understood.events)),
        Group(_("Dates"), tuple(_date(one) for one in understood.dates)),
        Group(_("Figures"), tuple(asked.plain(one.finding, what=one.text) for one in understood.figures)),
        Group(
            _("Before the law"),
            tuple(
                asked.plain(one.finding, what=one.name, about=str(record_words.LEGAL_STATUSES[one.status]))
                for one in understood.legal
            ),
        ),
    ]
    return {
        "groups": [group for group in groups if group.rows],
        "sensitive": record_words.SENSITIVE.get(understood.sensitive, ""),
        "only_suspected": not story.sensitive,
        "reasons": record_words.REASONS.items(),
        "lost": [_judged(one) for one in understood.lost],
        "may_judge": may_judge,
    }


def summary(understood: Understood) -> str:
    """Return in a sentence how much was understood, and how much of it readers would not see."""
    people = sum(name.kind == "person" for name in understood.names)
    parts = [
        (people, ngettext("%d person", "%d people", people)),
        (len(understood.quotes), ngettext("%d quote", "%d quotes", len(understood.quotes))),
        (len(understood.events), ngettext("%d event", "%d events", len(understood.events))),
        (len(understood.dates), ngettext("%d date", "%d dates", len(understood.dates))),
    ]
    said = ", ".join(words % number for number, words in parts if number)
    if not said:
        return _("Nothing yet.")
    layers = (understood.names, understood.quotes, understood.events, understood.figures, understood.legal)
    states = [one.finding.state for layer in layers for one in layer]
    back = states.count("proposal")
    if not back:
        return f"{said}."
    kept_back = ngettext("%d kept back", "%d kept back", back) % back
    return f"{said}; {kept_back}."


def found_row(brief: Brief) -> ChoiceRow:
    """Return somebody who was looked up as one of those to choose from."""
    return candidate_row(
        Candidate(key=brief.key, name=brief.name, kind=brief.kind, about=brief.role, stories=brief.stories)
    )


def candidate_row(candidate: Candidate) -> ChoiceRow:
    """Return somebody as one of those to choose from."""
    about = [candidate.about or str(KINDS.get(candidate.kind, ""))]
    if candidate.stories:
        about.append(ngettext("%d story", "%d stories", candidate.stories) % candidate.stories)
    return ChoiceRow(key=str(candidate.key), name=candidate.name, about=", ".join(filter(None, about)))


@dataclass(frozen=True, slots=True)
class _Rows:
    """Makes rows for somebody: with the buttons that they may press."""

    may_judge: bool
    may_release: bool
    everything: bool

    def name(self, name: NameRead) -> Row:
        finding = name.finding
        decided = {judgement.kind for judgement in name.judgements}
        no_page = name.entity is not None and not name.entity.public
        row = self._finding(finding)
        return Row(
            **_place(finding),
            **row | {"judged": tuple(_judged(one) for one in (*finding.judgements, *name.judgements))},
            what=name.name,
            about=_with_body(name.role, name.affiliation) or ("" if name.kind == "person" else str(KINDS[name.kind])),
            leads_to=_leads_to(name),
            times=len(name.spans),
            entity=str(name.entity.key if name.entity else name.key),
            choose="link" if self.may_release else "",
            choices=tuple(candidate_row(one) for one in name.candidates if one != name.entity),
            namesake=self.may_release and not name.new,
            show=self.everything and no_page and "show" not in decided,
            hide=self.everything and name.kind == "person" and name.entity is not None and "hide" not in decided,
        )

    def quote(self, quote: QuoteRead) -> Row:
        by = quote.speaker.name if quote.speaker else quote.speaker_name
        return Row(
            **_place(quote.finding),
            **self._finding(quote.finding),
            what=f"“{quote.text}”" if quote.kind == "direct" else quote.text,
            about=", ".join(filter(None, (by, quote.speaker_role if quote.speaker_name == by else "", _via(quote)))),
            leads_to="" if by else pgettext("quote", "nobody named"),
            choose="speaker" if self.may_release else "",
            choices=tuple(candidate_row(one) for one in quote.candidates if one != quote.speaker),
            not_said=self.may_release and bool(by),
        )

    def event(self, event: EventRead) -> Row:
        who = ", ".join(participant.name for participant in event.participants)
        kind = str(record_words.EVENT_TYPES.get(event.type, event.type))
        status = str(record_words.EVENT_STATUSES.get(event.status, event.status))
        return Row(
            **_place(event.finding),
            **self._finding(event.finding),
            what=f"{kind}: {who}" if who else kind,
            about=", ".join((record_words.date_words(event.date) if event.date else _("no date"), status)),
            leads_to="",
            date=self.may_judge,
        )

    def plain(self, finding: Finding, *, what: str, about: str = "") -> Row:
        return Row(**_place(finding), **self._finding(finding), what=what, about=about, leads_to="")

    def _finding(self, finding: Finding) -> dict[str, Any]:
        return {
            "state": finding.state,
            "target": str(finding.fingerprint),
            "why": _why(finding.because),
            "judged": tuple(_judged(one) for one in finding.judgements),
            "confirm": self._may_confirm(finding.state, finding.because),
            "reject": self.may_judge and finding.state != "rejected",
        }

    def _may_confirm(self, state: State, because: tuple[Because, ...]) -> bool:
        """Tell whether saying "this is right" would help: not against two of one name, nor for want of a page."""
        return self.may_release and state == "proposal" and not set(because).isdisjoint({"unsure", "sensitive"})


def _date(date: DateRead) -> Row:
    return Row(
        key=f"date-{date.block}-{date.start}",
        what=date.text,
        about=record_words.date_words(date.value) if date.value else _("not known"),
        leads_to="" if date.certainty == "sure" else pgettext("date", "not sure"),
        state="public" if date.value and date.certainty == "sure" else "proposal",
        sentence=date.sentence,
        block=date.block,
        start=date.start,
        end=date.end,
    )


def _place(finding: Finding) -> dict[str, Any]:
    return {
        "key": str(finding.fingerprint),
        "sentence": finding.sentence,
        "block": finding.block,
        "start": finding.words_start,
        "end": finding.words_end,
    }


def _leads_to(name: NameRead) -> str:
    if name.entity is None:
        return ngettext("%d of this name", "%d of this name", len(name.candidates)) % len(name.candidates)
    if name.entity.public:
        return pgettext("entity", "new page") if name.new else pgettext("entity", "has a page")
    return pgettext("entity", "new, no page") if name.new else pgettext("entity", "no page")


def _why(because: Iterable[Because]) -> tuple[str, ...]:
    return tuple(str(WHY[one]) for one in because)


def _via(quote: QuoteRead) -> str:
    return _("via %(outlet)s") % {"outlet": quote.via} if quote.via else ""


def _with_body(role: str, body: str) -> str:
    return ", ".join(filter(None, (role, "" if body in role else body)))


def _judged(judged: Judged) -> JudgedRow:
    # On the desk local time is the house's.
    when = date_format(timezone.localtime(judged.made_at), "SHORT_DATETIME_FORMAT", use_l10n=True)
    return JudgedRow(key=str(judged.id), what=judged_words(judged), by=f"{judged.author}, {when}")


def judged_words(judged: Judged) -> str:
    """Return what somebody decided, in a few words."""
    match judged.kind:
        case "confirm":
            return pgettext("judgement", "Right")
        case "reject" | "hide":
            what = pgettext("judgement", "Rejected") if judged.kind == "reject" else pgettext("judgement", "No page")
            return f"{what}: {record_words.reason_words(judged.reason)}"
        case "link":
            return _("This is %(name)s") % {"name": judged.other_name}
        case "speaker" if judged.other is None:
            return pgettext("judgement", "Not said by them")
        case "speaker":
            return _("Said by %(name)s") % {"name": judged.other_name}
        case "date":
            return record_words.date_words(judged.date) if judged.date else pgettext("judgement", "Date not known")
        case "show":
            return pgettext("judgement", "May have a page")
    return judged.kind
