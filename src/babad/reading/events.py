"""The events layer: who did what to whom, and when, from a language's verb families.

Every form of a family in a sentence is weighed as a way to report an event: a finite verb of the main clause is strong, a
noun is strong only with a verb that carries it ("menggelar rapat", "held talks") or as the subject, what stands in a side
clause or in somebody's quoted words is weak. What is governed by a demand, a threat or a promise did not happen and is left
out; what is governed by a denial or an accusation is reported as denied or alleged. The findings of one sentence stand with
the main one first.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from babad.reading import resolve
from babad.reading.story import Story
from babad.reading.types import Certainty, Date, Event, Mention, Sentence, Trace, least

Voice = Literal["active", "passive", "noun"]
Kind = Literal["finite", "base", "past", "ing", "noun"]
Status = Literal["past", "scheduled", "hypothetical", "alleged", "denied"]

TYPES = (
    "call", "meeting", "visit", "statement", "threat", "demand", "deny", "accuse", "agree", "sanction", "deploy", "withdraw",
    "attack", "arrest", "trial", "election", "appoint", "disaster", "death", "protest", "release", "match", "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a verb family, in lower case.

    ``kind``: "finite" is always a verb; "base" is one only behind an auxiliary or a subject, else a noun; "past" is a past
    tense, a participle or an adjective by what stands before it; "ing" a verb behind a form of "be", else a side clause.
    ``near`` are words of which one must stand close by ("impose … sanctions"). ``ahead`` is the type when the form speaks
    of the future ("will boycott" threatens). ``speech``: the words behind report what was said, they are not governed.
    ``denies``: what is governed is denied. ``sport``: only in a story about sport. ``light`` forms yield to any other;
    ``only_active`` ones have no passive ("was killed" is another event than "killed").
    """

    words: tuple[str, ...]
    type: str
    voice: Voice
    kind: Kind
    near: frozenset[str] = frozenset()
    ahead: str | None = None
    speech: bool = False
    denies: bool = False
    sport: bool = False
    light: bool = False
    only_active: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that give the verb behind them (or the noun before them) its status."""

    words: tuple[str, ...]
    status: Status


T = TypeVar("T", Form, Cue)


@dataclass(frozen=True, slots=True)
class Named:
    """The names of the choices that the procedures of this layer make; each has examples in the corpus."""

    active: str
    passive: str
    carried: str  # a noun with the verb that carries it
    noun: str
    scheduled: str
    future: str  # a date to come
    hypothetical: str
    alleged: str
    denied: str
    obliged: str  # somebody says that another must
    insisted: str  # somebody insists that something is not so
    same_clause: str
    attributed: str  # the day on which it was said
    again: str  # the day of the same event named before
    acted: str  # the day on which the same people did something before
    toll: str  # the day of the disaster that a death goes with
    pronoun: str
    group: str
    scene: str  # the place of the dateline
    teller: str  # who tells of it
    lead: str  # whom the story is about
    dated: str  # a dated happening of no known family


@dataclass(frozen=True, slots=True)
class EventRules:
    """What a language brings to this layer; all words are lower case.

    ``forms`` and ``cues`` are indexed by their first word, the longest first. ``types`` gives the rule's name of each type.
    ``carriers`` are verbs that carry a noun. ``auxiliaries`` stand before a base form, ``be`` before a passive, ``have``
    before a perfect. ``determiners`` before a word make it a noun or an adjective. ``negations`` take an event away.
    ``conditions`` begin a condition, ``obligations`` a duty. ``relatives`` and ``subordinators`` begin side clauses, ``that``
    a reported one, ``joins`` connect clauses or names. Prepositions: ``places``, ``goals`` ("to", "against"), among them
    ``ways`` ("to", "from"), ``partners`` ("with"), ``agents`` ("by"), ``sources`` ("according to"). ``pronouns``: of one
    person; ``plurals``: of several, ``both``: of two, ``neuter``: of a thing; ``owners``: whose something is ("its");
    ``selves``: the speaker ("we"). ``nouns_of`` are kinds of names that a noun with an article stands for ("the company").
    ``purposes`` ("to") before a verb make it a mere purpose, unless a cue or one of ``reaching`` ("tried") stands before.
    ``occasions`` make what is said there worth a line ("press conference"). ``sport`` are words of sport. ``bounds`` before a
    day make it a limit ("until"). ``insisting`` words with a negation behind them deny. ``verb_shape``: how verbs look.
    ``bare``: such a noun needs no article.
    ``clock``: events carry the time of day where the story gives it, else the day alone. ``adverbs`` may
    stand between an auxiliary and its verb, ``adverb_endings`` are endings of such. ``empty`` begin or end the words for a
    group, and are no part of it. ``same``: words beside a noun that point back ("itu", "the").
    """

    forms: Mapping[str, tuple[Form, ...]] = field(default_factory=dict)
    cues: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    named: Named | None = None
    clitics: tuple[str, ...] = ()
    carriers: Mapping[str, str] = field(default_factory=dict)
    auxiliaries: frozenset[str] = frozenset()
    be: frozenset[str] = frozenset()
    have: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    obligations: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    that: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    goals: frozenset[str] = frozenset()
    ways: frozenset[str] = frozenset()
    partners: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    plurals: frozenset[str] = frozenset()
    both: frozenset[str] = frozenset()
    neuter: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    selves: frozenset[str] = frozenset()
    nouns_of: Mapping[str, str] = field(default_factory=dict)
    occasions: frozenset[str] = frozenset()
    sport: frozenset[str] = frozenset()
    clock: bool = True
    bare: bool = False
    bounds: frozenset[str] = frozenset()
    insisting: frozenset[str] = frozenset()
    verb_shape: re.Pattern[str] = re.compile(r"(?!)")
    purposes: frozenset[str] = frozenset()
    reaching: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()
    empty: frozenset[str] = frozenset()
    same: frozenset[str] = frozenset()

    def rule_names(self) -> tuple[str, ...]:
        """Return the names of all rules, in their order."""
        choices = tuple(getattr(self.named, slot) for slot in Named.__slots__) if self.named else ()
        return (*self.types.values(), *choices)


def indexed(entries: Iterable[T]) -> dict[str, tuple[T, ...]]:
    """Return forms or cues by their first word, the longest first."""
    index: dict[str, list[T]] = {}
    for entry in entries:
        index.setdefault(entry.words[0], []).append(entry)
    return {word: tuple(sorted(each, key=lambda entry: -len(entry.words))) for word, each in index.items()}


def find(story: Story) -> list[Event]:
    """Return the story's main events, those of one sentence with the main one first.

    Needs sentences, dates, mentions and quotes. Furniture, questions, headlines and captions report nothing.
    """
    if story.language.events.named is None:
        return []
    return _Chronicler(story).events()


_FINITE, _CARRIED, _SUBJECT, _NOUN = 3.0, 2.7, 2.2, 1.0
_SIDE, _QUOTED, _LIGHT, _SAID = 1.2, 1.2, 1.0, 1.4  # what side clauses, quotation marks, light forms, sayings take away
_ENOUGH = 1.9  # of this weight an event is reported
_LONGEST = 160  # tokens of a sentence that are looked at: what is longer is no sentence
_NEAR = 9  # tokens within which the words stand that a form needs
_OF_PEOPLE = frozenset({"death", "arrest", "release", "appoint", "attack", "trial"})
_JUSTICE = frozenset({"arrest", "trial", "accuse", "release"})
_DEEDS = frozenset({"attack", "arrest", "sanction", "deploy", "withdraw", "protest", "release", "election", "appoint"})
_UTTERED = frozenset({"statement", "threat", "demand", "agree", "accuse"})
_SOMEWHERE = frozenset({"disaster", "death", "election", "deploy", "other"})  # a place stands for those it befalls
_NOBODY = frozenset({"disaster", "death", "election"})  # nobody does these
_RECURRING = _NOBODY | {"trial"}
_PLAIN = re.compile(r"[a-z]")
_DATED = re.compile(r"\d{4}")
_PARTS = {"H1": "01", "H2": "07", "Q1": "01", "Q2": "04", "Q3": "07", "Q4": "10", "SP": "03", "SU": "06", "FA": "09"}


def _day_of(value: str) -> str:
    """Return a value without its times of day."""
    return "/".join(dict.fromkeys(each.split("T")[0] for each in value.split("/")))


@dataclass(slots=True)
class _Hit:
    """A form in the text (tokens ``first`` up to ``last``), and what was found out about it."""

    first: int
    last: int
    form: Form
    voice: Voice
    weight: float
    verb: bool
    type: str
    side: bool = False
    quoted: bool = False
    ahead: bool = False
    status: Status = "past"
    status_rule: str | None = None
    status_at: int | None = None
    date: Date | None = None
    value: str | None = None
    date_rule: str | None = None
    date_cost: float = 9.0
    names: tuple[str, ...] = ()
    who_rule: str | None = None
    who: Certainty = "sure"
    alone: bool = False  # the only verb and the only day of its sentence
    firm: bool = False  # all names of its sentence are sure


class _Chronicler:
    """Goes through a story from its beginning and keeps in mind what happened, and who did something last."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.tokens = story.tokens
        self.lowers = story.tokens.lowers
        self.rules = story.language.events
        assert self.rules.named is not None
        self.named = self.rules.named
        self.mentions = story.mentions
        self.mention_starts = [mention.start for mention in story.mentions]
        self.dates = [date for date in story.dates if date.value and _DATED.match(date.value)]
        self.date_starts = [date.start for date in self.dates]
        self.day_at = {
            story.tokens.from_offset(date.start): story.tokens.before_offset(date.end) for date in story.dates
        }
        self.held = {title.holder: title.start for title in story.titles if title.holder is not None}
        self.titles = sorted((title.start, title.end) for title in story.titles if title.holder is not None)
        self.offices = sorted((t for t in story.titles if t.holder is None), key=lambda title: title.start)
        self.kinds = {self._name(mention): mention.kind for mention in reversed(story.mentions)}
        organisations = {m.text: self._name(m) for m in story.mentions if m.kind == "organisation"}
        self.offices_of = {
            self._name(m): organisations[m.affiliation]
            for m in story.mentions
            if m.kind == "person" and m.affiliation in organisations
        }
        self.quote_starts = [quote.start for quote in story.quotes]
        self.sport = sum(word in story.tokens.index for word in self.rules.sport) >= 2
        self.doer: tuple[str, ...] = ()
        self.person: str | None = None
        self.pair: tuple[str, ...] = ()
        self.opening: int | None = None  # the first token of the first sentence that reports
        self.lead: str | None = None  # whom the first event names first
        self.scene: str | None = None  # the place of the dateline
        self.patient: str | None = None
        self.acted: dict[str, str] = {}  # a name → the day on which the story last told of a deed of theirs
        self.affected: dict[str, tuple[str, ...]] = {}
        self.last: dict[str, str] = {}  # type → the date of its last event
        self.published = story.published.isoformat() if story.published else None

    # ---- the story ---------------------------------------------------------------------------------------------------

    def events(self) -> list[Event]:
        found: list[Event] = []
        several = len(self.story.sentences) > 1
        for sentence in self.story.sentences:
            paragraph = self.story.paragraph_at(sentence.start)
            if paragraph is not None and paragraph.furniture:
                continue
            ending = self.story.text[max(sentence.end - 3, sentence.start) : sentence.end]
            if several and not any(sign in ending for sign in ".!?…"):
                continue  # a headline, a caption
            if "?" in ending:
                continue
            found += self._sentence(sentence)
        return found

    def _sentence(self, sentence: Sentence) -> list[Event]:
        first, last = self.tokens.from_offset(sentence.start), self.tokens.before_offset(sentence.end)
        last = min(last, first + _LONGEST)
        first = self._behind_dateline(first, last)
        if self.opening is None:
            self.opening = first
        hits = every = self._hits(first, last)
        dates = self._between(self.dates, self.date_starts, sentence.start, self._end(last))
        dates = [date for date in dates if date.start >= self.tokens.starts[first]] if first < last else []
        hits = self._govern(hits, first, last)
        for hit in hits:
            self._status(hit, first)
        for hit in hits:
            self._date(hit, every, dates, first)
        for hit in hits:
            self._date_said(hit, every)
            if not hit.verb and hit.date is None and hit.status == "past" and hit.weight < _CARRIED - 0.2:
                hit.weight -= 1.0  # a mere mention
        hits = [hit for hit in hits if hit.weight > 0]
        chosen = self._chosen(hits, dates, sentence, first, last)
        events = []
        for hit in chosen:
            self._participants(hit, hits, sentence, first, last)
            self._settle(hit, sentence)
            others = [o for o in every if o.verb and o is not hit and not (o.form.speech and o.first > hit.last)]
            hit.alone = len(dates) == 1 and not any(o.weight >= _ENOUGH or o.form.speech for o in others)
            mentions = {self._name(m): m for m, _, _ in reversed(self._named(first, last))}
            hit.firm = all(name in mentions and mentions[name].certainty == "sure" for name in hit.names)
            events.append(self._event(hit, sentence))
        self._remember(chosen, sentence)
        return events

    def _end(self, last: int) -> int:
        return self.tokens.ends[last - 1] if last else 0

    def _behind_dateline(self, first: int, last: int) -> int:
        """Return where a sentence begins behind its dateline ("KARANGJATI, Harian Nusa — "), or where it begins."""
        for place in range(first + 1, min(first + 16, last)):
            if self._dash(place, last) and all(self._dateline_word(at) for at in range(first, place)):
                places = [m for m, _, _ in self._named(first, place) if m.kind == "place"]
                if places and self.scene is None:
                    self.scene = self._name(places[0])
                return place + 1
        return first

    def _dash(self, place: int, last: int) -> bool:
        word = self.tokens.words[place]
        return word == "—" or (word in "–-|:" and (place + 1 >= last or not self.tokens.touches(place + 1)))

    def _dateline_word(self, place: int) -> bool:
        word = self.tokens.words[place]
        return not word[0].islower() or self.tokens.touches(place) or word in self.rules.places

    # ---- forms -------------------------------------------------------------------------------------------------------

    def _hits(self, first: int, last: int) -> list[_Hit]:
        found: list[_Hit] = []
        place = first
        while place < last:
            hit = self._form_at(place, first, last)
            if hit is not None:
                found.append(hit)
                place = hit.last
            else:
                place += 1
        return found

    def _form_at(self, place: int, first: int, last: int) -> _Hit | None:
        word = self.lowers[place]
        forms = self.rules.forms.get(word)
        if forms is None:
            for clitic in self.rules.clitics:
                if word.endswith(clitic) and (forms := self.rules.forms.get(word[: -len(clitic)])) is not None:
                    break
            if forms is None:
                return None
        capital = self.tokens.words[place][0].isupper() and place > first
        if capital and self._named_at(place):
            return None  # part of a name
        for form in forms:
            if (form.sport and not self.sport) or (capital and form.kind != "noun"):
                continue
            end = self._matches(form, place, last)
            if end is None or (form.near and not self._near(form, place, end, first, last)):
                continue
            hit = self._weighed(form, place, end, first, last)
            if hit is not None:
                return hit
        return None

    def _matches(self, form: Form, place: int, last: int) -> int | None:
        """Return the place behind a form that stands here; a day may stand behind its first word ("called Monday on")."""
        end = place + len(form.words)
        if end > last:
            return None
        if len(form.words) == 1 or tuple(self.lowers[place + 1 : end]) == form.words[1:]:
            return end
        day = self.day_at.get(place + 1)
        if day is None or form.kind == "noun":
            return None
        end = day + len(form.words) - 1
        return end if end <= last and tuple(self.lowers[day:end]) == form.words[1:] else None

    def _near(self, form: Form, start: int, end: int, first: int, last: int) -> bool:
        right = self.lowers[end : min(last, end + _NEAR)]
        left = self.lowers[max(first, start - _NEAR) : start] if form.voice != "active" or form.kind == "past" else []
        return not form.near.isdisjoint(right) or not form.near.isdisjoint(left)

    def _named_at(self, place: int) -> bool:
        offset = self.tokens.starts[place]
        at = bisect_right(self.mention_starts, offset) - 1
        return at >= 0 and offset < self.mentions[at].end

    def _before(self, place: int, first: int) -> int:
        """Return the place before a word, adverbs passed over; ``first - 1`` if there is none."""
        place -= 1
        while place >= first and (
            self.lowers[place] in self.rules.adverbs
            or (self.rules.adverb_endings and self.lowers[place].endswith(self.rules.adverb_endings))
        ):
            place -= 1
        return place

    def _weighed(self, form: Form, start: int, end: int, first: int, last: int) -> _Hit | None:
        """Return a form as a verb or a noun with its weight, or None when it is neither here."""
        rules = self.rules
        before = self._before(start, first)
        if form.kind == "past" and before > first and self.lowers[before - 1] in rules.have | rules.be:
            before -= 1  # an adverb that no list knows: "has outright rejected"
        word = self.lowers[before] if before >= first else ""
        following = self.lowers[end] if end < last else ""
        voice, verb, weight = form.voice, True, _FINITE
        match form.kind:
            case "noun":
                verb, voice = False, "noun"
            case "finite" | "base" if word in rules.purposes and not self._reaches(before):
                weight = _FINITE - _SIDE
            case "base":
                if word not in rules.auxiliaries and not self._subject_before(before, first, following):
                    verb, voice = False, "noun"
            case "past":
                if word in rules.be or (form.voice == "passive" and word in rules.have):
                    voice = "passive"
                    if form.only_active and following not in rules.agents:
                        return None
                elif form.voice == "passive" or word in rules.determiners or (word in rules.places and before >= first):
                    return None
                elif word not in rules.have and self._reduced(before, first):
                    voice, weight = "passive", _FINITE - _SIDE
            case "ing":
                if word not in rules.be:
                    if word in rules.determiners:
                        return None
                    weight = _FINITE - _SIDE - 0.3
            case _:
                if word in rules.determiners and word not in rules.auxiliaries:
                    return None
        if not verb:
            weight = self._noun_weight(start, end, first, last)
        if self._negated(start, first, 4 if verb else 9):
            return None
        hit = _Hit(start, end, form, voice, weight, verb, form.type)
        if form.light:
            hit.weight -= _SAID if form.speech else _LIGHT
        quotation = self.story.quotation_at(self.tokens.starts[start])
        if quotation is not None:
            hit.quoted = True
            hit.weight -= _QUOTED
        if self._in_side_clause(start, first):
            hit.side = True
            hit.weight -= _SIDE
        return hit

    def _reaches(self, place: int) -> bool:
        """Say whether the verb before a "to" leads to the verb behind it ("plans to", "tried to"): no mere purpose."""
        word = self.lowers[place - 1] if place else ""
        return word in self.rules.reaching or word in self.rules.cues

    def _reduced(self, before: int, first: int) -> bool:
        """Say whether a past form is a participle behind a noun, as another verb stands before it in its clause."""
        rules = self.rules
        for place in range(before, first - 1, -1):
            word = self.lowers[place]
            if word in ",;:" or word in rules.joins or word in rules.that or word in rules.relatives:
                return False
            if word in rules.subordinators or word in rules.pronouns or word in rules.plurals or word in rules.neuter:
                return False
            if self._verbal(place):
                return not any(form.speech for form in rules.forms.get(word, ()))
        return False

    def _subject_before(self, before: int, first: int, following: str) -> bool:
        """Say whether a form without an ending has a subject right before it, and words behind it as a verb has."""
        if before < first:
            return False
        word = self.lowers[before]
        if word in self.rules.pronouns or word in self.rules.plurals or word in self.rules.selves:
            return True
        if word in self.rules.determiners or word in self.rules.places or word in self.rules.goals:
            return False
        behind = following in self.rules.determiners or following in self.rules.that or following in self.rules.partners
        return behind and (self._named_at(before) or word.endswith("s"))

    def _noun_weight(self, start: int, end: int, first: int, last: int) -> float:
        """Return the weight of a noun: carried by a verb, the subject of its sentence, or neither."""
        carriers = self.rules.carriers
        for place in range(start - 1, max(first, start - 7) - 1, -1):
            word = self.lowers[place]
            if word in carriers and carriers[word] != "behind":
                return _CARRIED
            if word in ",;:." or word in self.rules.relatives or word in self.rules.that:
                break
        for place in range(end, min(last, end + 9)):
            word = self.lowers[place]
            if word in carriers and carriers[word] != "before":
                return _CARRIED - 0.1
            if word in ";:." or word in self.rules.relatives:
                break
        begin = start
        while begin > first and self.lowers[begin - 1] not in ",;:" and self.lowers[begin - 1] not in self.rules.that:
            begin -= 1
        if not any(self._verb_shaped(place) for place in range(begin, start)):
            return _SUBJECT if self._noun_phrase(begin, start) else _NOUN
        return _NOUN

    def _verbal(self, place: int) -> bool:
        """Say whether a word is a verb by what the language tells of it."""
        word = self.lowers[place]
        if (
            word in self.rules.auxiliaries
            or word in self.rules.be
            or word in self.rules.have
            or word in self.rules.carriers
        ):
            return True
        return any(form.kind in ("finite", "past") for form in self.rules.forms.get(word, ()))

    def _noun_phrase(self, first: int, start: int) -> bool:
        """Say whether the words before a noun may belong to it as a subject: no preposition opens them."""
        for place in range(start - 1, first - 1, -1):
            word = self.lowers[place]
            if word == ",":
                return True
            if word in self.rules.places or word in self.rules.goals or word in self.rules.partners:
                return False
            if word in self.rules.subordinators or word in self.rules.relatives:
                return False
        return True

    def _negated(self, start: int, first: int, reach: int) -> bool:
        for place in range(start - 1, max(first, start - reach) - 1, -1):
            if self.lowers[place] in self.rules.negations:
                return True
            if self.lowers[place] in ",;:" or (reach < 5 and self.lowers[place] in self.rules.joins):
                return False
        return False

    def _in_side_clause(self, start: int, first: int) -> bool:
        """Say whether a word that begins a side clause stands before a place, with no comma between."""
        for place in range(start - 1, first - 1, -1):
            word = self.lowers[place]
            if word in self.rules.relatives:
                return not self._main_again(place + 1, start)
            if word in self.rules.subordinators:
                return True
            if word in ",;:—–" and place < start - 1:
                return self._opens_side_clause(place + 1, start)
            if word in self.rules.that:
                return False
        return False

    def _main_again(self, place: int, start: int) -> bool:
        """Say whether a relative clause has its verb already, so that the next one is the main verb again."""
        end = self._before(start, place)
        if end >= place and self.lowers[end] in self.rules.joins:
            return False
        while end > place and (self.lowers[end] in self.rules.be or self.lowers[end] in self.rules.have):
            end -= 1
        return end > place and any(self._verb_shaped(at) for at in range(place, end))

    def _opens_side_clause(self, place: int, start: int) -> bool:
        return place < start and (
            self.lowers[place] in self.rules.relatives or self.lowers[place] in self.rules.subordinators
        )

    # ---- what governs what ---------------------------------------------------------------------------------------------

    def _govern(self, hits: list[_Hit], first: int, last: int) -> list[_Hit]:
        """Return the hits without those that another one only demands, threatens or promises; mark denied and alleged."""
        kept: list[_Hit] = []
        for hit in hits:
            governor = next((other for other in reversed(kept) if self._governs(other, hit)), None)
            if governor is None:
                if self._obliged(hit, first):
                    continue
                if self._condition_clause(hit, first):
                    if not hit.verb or hit.form.light or hit.type not in _DEEDS:
                        continue
                    hit.status, hit.status_rule, hit.weight = "hypothetical", self.named.hypothetical, _ENOUGH
                kept.append(hit)
            elif governor.form.denies:
                hit.status, hit.status_rule, hit.status_at = "denied", self.named.denied, governor.first
                hit.weight = min(hit.weight, 2.0) if hit.weight >= _NOUN else 0.0
                kept.append(hit)
            elif governor.type == "accuse":
                hit.status, hit.status_rule, hit.status_at = "alleged", self.named.alleged, governor.first
                hit.weight = min(hit.weight - 0.5, 2.0)
                kept.append(hit)
        for hit in kept:
            if hit.type == "statement" and hit.verb:
                self._obliges(hit, last)
                self._insists(hit, last)
        return kept

    def _governs(self, governor: _Hit, hit: _Hit) -> bool:
        """Say whether what a hit says stands in the scope of an earlier one."""
        if governor.form.speech or governor.form.light or governor.status == "denied":
            return False
        if governor.type not in ("demand", "threat", "agree", "deny", "accuse"):
            return False
        if governor.voice == "noun" and governor.type != "demand" and not governor.form.denies:
            return False
        if hit.form.speech and not hit.quoted:
            return False
        gap = self.lowers[governor.last : hit.first]
        for at, word in enumerate(gap):
            if word in ";" or word in self.rules.subordinators:
                return False
            if word in self.rules.joins and at + 1 < len(gap) + 1 and self._new_clause(governor.last + at + 1, hit):
                return False
        return True

    def _new_clause(self, place: int, hit: _Hit) -> bool:
        """Say whether a word behind "and" begins a clause of its own: the verb of the hit, or a subject before it."""
        if place == hit.first and hit.verb:
            return True
        between = self.lowers[place : hit.first]
        if len(between) > 6 or not hit.verb:
            return False
        return hit.form.kind in ("finite", "past") and "," not in between

    def _condition_clause(self, hit: _Hit, first: int) -> bool:
        """Say whether a hit stands in a condition ("jika …", "if …"): that is no event."""
        for place in range(hit.first - 1, max(first - 1, hit.first - 14), -1):
            if self.lowers[place] in self.rules.conditions:
                return True
            if self.lowers[place] in ",;:":
                return False
        return False

    def _obliged(self, hit: _Hit, first: int) -> bool:
        """Say whether a hit is what must be done."""
        for place in range(hit.first - 1, max(first - 1, hit.first - 7), -1):
            if self.lowers[place] in self.rules.obligations:
                return True
            if self.lowers[place] in ",;:":
                return False
        return False

    def _obliges(self, hit: _Hit, last: int) -> None:
        """Make a saying that somebody must do something a demand."""
        for place in range(hit.last, min(last, hit.last + 25)):
            if self.lowers[place] in self.rules.obligations:
                hit.type, hit.weight = "demand", max(hit.weight, 3.0)
                hit.status_rule, hit.status_at = self.named.obliged, place
                return
            if self.lowers[place] in ";" or self.lowers[place] in self.rules.relatives:
                return

    def _insists(self, hit: _Hit, last: int) -> None:
        """Make an insistence that something is not so a denial."""
        if self.lowers[hit.first] not in self.rules.insisting:
            return
        for place in range(hit.last, min(last, hit.last + 4)):
            if self.lowers[place] in self.rules.negations:
                hit.type, hit.weight = "deny", _FINITE
                hit.status_rule, hit.status_at = self.named.insisted, place
                return

    # ---- status --------------------------------------------------------------------------------------------------------

    def _status(self, hit: _Hit, first: int) -> None:
        """Give a hit the status that the nearest cue before it in its clause gives."""
        if hit.status != "past":
            return
        reach = 9 if hit.verb else 7
        found: tuple[Status, int] | None = None
        place = hit.first - 1
        while place >= max(first, hit.first - reach):
            word = self.lowers[place]
            if word in self.rules.that and place > first and self._cue_at(place - 1, place) == "alleged":
                found = ("alleged", place - 1)
                break
            if word in ";:" or (word == "," and place < hit.first - 2) or word in self.rules.that:
                break
            if found is None and (status := self._cue_at(place, hit.first)) is not None:
                found = (status, place)
                break
            place -= 1
        if found is None and not hit.verb:
            for at in range(hit.last, min(len(self.lowers), hit.last + 8)):
                if self.lowers[at] in ",;:." or self.lowers[at] in self.rules.relatives:
                    break
                if (status := self._cue_at(at, at + 6)) is not None:
                    found = (status, at)
                    break
        if found is None:
            return
        status, place = found
        if status in ("scheduled", "hypothetical") and self._conditional(hit):
            status = "hypothetical"
        hit.status, hit.status_at = status, place
        hit.status_rule = self._status_name(status)
        if status in ("scheduled", "hypothetical") and hit.form.ahead:
            hit.type, hit.status, hit.status_rule, hit.status_at = hit.form.ahead, "past", None, None

    def _cue_at(self, place: int, end: int) -> Status | None:
        for cue in self.rules.cues.get(self.lowers[place], ()):
            size = len(cue.words)
            if place + size <= end and tuple(self.lowers[place : place + size]) == cue.words:
                return cue.status
        return None

    def _conditional(self, hit: _Hit) -> bool:
        sentence = self.story.sentence_at(self.tokens.starts[hit.first])
        if sentence is None:
            return False
        begin, end = self.tokens.from_offset(sentence.start), self.tokens.before_offset(sentence.end)
        return any(self.lowers[place] in self.rules.conditions for place in range(begin, end))

    # ---- dates ---------------------------------------------------------------------------------------------------------

    @staticmethod
    def _between(findings: list[Date], starts: list[int], start: int, end: int) -> list[Date]:
        return findings[bisect_left(starts, start) : bisect_left(starts, end)]

    def _date(self, hit: _Hit, hits: list[_Hit], dates: list[Date], first: int) -> None:
        """Give a hit the date of its clause: the nearest in words and clauses that no other verb has a better claim to."""
        best: tuple[float, Date] | None = None
        for date in dates:
            cost = self._cost(hit, date, hits, first)
            if best is None or cost < best[0]:
                best = (cost, date)
        if best is None or best[0] >= (1.6 if self._reports(hit) else 3.2):
            return
        cost, date = best
        value = date.value
        assert value is not None
        later = self._later(value)
        if hit.status == "past" and not hit.verb:
            self._status_before(hit, self.tokens.from_offset(date.start), first)
        if hit.status == "past" and later:
            if hit.verb and hit.form.kind in ("past",) and hit.voice == "active":
                return  # the day belongs to what was agreed or said
            hit.status, hit.status_rule, hit.status_at = "scheduled", self.named.future, None
        elif hit.status == "scheduled" and self._earlier(value) and cost >= 1.5:
            return
        hit.date, hit.value, hit.date_cost = date, value if self.rules.clock else _day_of(value), cost
        place = self.tokens.from_offset(date.start)
        told = any(
            o.form.speech and o is not hit and min(hit.first, place) < o.first < max(hit.first, place) for o in hits
        )
        hit.date_rule = self.named.attributed if told else self.named.same_clause
        if hit.weight < _ENOUGH and cost < 1.5:
            hit.weight += 0.7

    def _date_said(self, hit: _Hit, hits: list[_Hit]) -> None:
        """Give news without a day of its own the day on which it was told, behind it ("…, officials said on Monday")."""
        if hit.date is not None or not hit.verb or hit.side or hit.form.speech or hit.status != "past":
            return
        told = next((o for o in hits if o.form.speech and o.first > hit.last and o.date and o.date_cost < 0.9), None)
        if told is None or told.date is None or "," not in self.lowers[hit.last : told.first]:
            return
        hit.date, hit.value, hit.date_cost, hit.date_rule = told.date, told.value, 1.5, self.named.attributed

    def _status_before(self, hit: _Hit, place: int, first: int) -> None:
        """Give a noun the status of the cue that stands before its date ("the sale, …, is expected in May")."""
        for at in range(place - 1, max(first - 1, place - 8), -1):
            if self.lowers[at] in ",;:":
                return
            status = self._cue_at(at, place)
            if status is not None:
                hit.status, hit.status_at = status, at
                hit.status_rule = self._status_name(status)
                return

    def _status_name(self, status: Status) -> str:
        return {
            "scheduled": self.named.scheduled,
            "hypothetical": self.named.hypothetical,
            "alleged": self.named.alleged,
        }.get(status, self.named.denied)

    def _cost(self, hit: _Hit, date: Date, hits: list[_Hit], first: int) -> float:
        tokens = self.tokens
        start, end = tokens.from_offset(date.start), tokens.before_offset(date.end)
        low, high = (hit.last, start) if start >= hit.last else (end, hit.first)
        gap = self.lowers[low:high]
        cost = 0.04 * len(gap)
        opening = end <= hit.first
        heads = start - first <= 6  # "On Monday, …" opens the sentence
        comma = any(self._verb_shaped(at) for at in range(low, min(high, low + 4)))
        for at, word in enumerate(gap):
            if word in self.rules.bounds and at == len(gap) - 1 and not opening:
                continue  # "since Monday"
            if word in self.rules.relatives or word in self.rules.subordinators or word in self.rules.that:
                cost += 1.2
            elif word in ";:":
                cost += 2.0
            elif word == "," and opening and heads and not comma:
                comma = True
            elif word == ",":
                cost += 0.9 if opening and hit.form.speech else 0.25
        for other in hits:
            if other is hit or not (other.verb or hit.type in ("demand", "accuse", "deny")):
                continue
            if min(hit.last, end) <= other.first < max(hit.first, start):
                cost += 2.2 if other.form.speech else 1.0
            elif other.form.speech and other.last <= start <= other.last + 2 and hit.first > other.last:
                cost += 2.2  # "said on Monday that …"
        if self.story.quotation_at(date.start) is not self.story.quotation_at(tokens.starts[hit.first]):
            cost += 1.5
        value = date.value or ""
        if len(value) == 4 or (value[4:5] == "/" and len(value) == 9):
            cost += 0.8  # a year is often part of a name or a term of office
        before = self.lowers[start - 1] if start else ""
        if before in self.rules.bounds and start - 1 > hit.last:
            cost += 1.2 if self._reports(hit) else 0.4
        if (
            self._reports(hit)
            and not opening
            and before != ","
            and any(self._verb_shaped(at) for at in range(low, high))
        ):
            cost += 1.2  # the day of what was demanded, denied or said
        return cost

    def _reports(self, hit: _Hit) -> bool:
        """Say whether a hit has something governed behind it, with a time of its own."""
        return hit.verb and hit.type in ("demand", "threat", "agree", "deny", "accuse", "statement")

    def _verb_shaped(self, place: int) -> bool:
        """Say whether a word looks like a verb by its shape, or is known as one."""
        word = self.lowers[place]
        return self._verbal(place) or (self.tokens.words[place] == word and bool(self.rules.verb_shape.fullmatch(word)))

    def _later(self, value: str) -> bool:
        """Say whether a value lies wholly behind the day of publishing."""
        if self.published is None:
            return False
        begin = value.split("/")[0]
        day = begin[:10]
        if not re.match(r"\d{4}", day):
            return False
        if re.match(r"\d{4}-W\d\d", day):
            assert self.story.published is not None
            year, week, _ = self.story.published.isocalendar()
            return (int(day[:4]), int(day[6:8])) > (year, week)
        if part := _PARTS.get(day[5:7]):
            day = f"{day[:4]}-{part}"
        if not re.fullmatch(r"\d{4}(-\d\d){0,2}", day):
            return day[:4] > self.published[:4]
        return day > self.published[: len(day)]

    def _earlier(self, value: str) -> bool:
        if self.published is None:
            return False
        day = value.split("/")[-1][:10]
        return bool(re.fullmatch(r"\d{4}(-\d\d){0,2}", day)) and day < self.published[: len(day)]

    # ---- which events the sentence reports ---------------------------------------------------------------------------------

    def _chosen(self, hits: list[_Hit], dates: list[Date], sentence: Sentence, first: int, last: int) -> list[_Hit]:
        """Return the hits worth reporting, the main one first, one of a type and status."""
        for hit in hits:
            if hit.form.speech:
                self._worth_saying(hit, hits, dates, first, last)
        ranked = sorted(
            hits, key=lambda hit: (hit.form.speech and hit.type == "statement", -round(hit.weight, 1), hit.first)
        )
        chosen: list[_Hit] = []
        for hit in ranked:
            if hit.weight < _ENOUGH:
                continue
            if any(other.type == hit.type and (other.status == hit.status or not hit.verb) for other in chosen):
                continue
            if (
                hit.form.speech
                and hit.type == "statement"
                and chosen
                and (hit.date is None or chosen[0].date is hit.date)
            ):
                continue
            chosen.append(hit)
        if not chosen:
            chosen = self._fallback(ranked, dates, first, last)
        return chosen[:3]

    def _worth_saying(self, hit: _Hit, hits: list[_Hit], dates: list[Date], first: int, last: int) -> None:
        """Add weight to a saying that has a day or an occasion of its own."""
        if hit.type != "statement":
            return
        if hit.date is not None and hit.date_cost < 0.9:
            hit.weight += 1.0
        else:
            hit.date = hit.value = hit.date_rule = None
            if not self.rules.occasions.isdisjoint(self.lowers[first:last]):
                hit.weight += 1.0
            elif self.opening == first:
                hit.weight += 0.4

    def _fallback(self, ranked: list[_Hit], dates: list[Date], first: int, last: int) -> list[_Hit]:
        """Return what a sentence with a day but without a strong form reports."""
        for hit in ranked:
            if hit.date is not None and hit.date_cost < 0.5 and not hit.form.speech and hit.weight >= 0.8:
                return [hit]
        for date in dates:
            value = date.value or ""
            planned = self._later(value) and any(
                self._cue_at(place, last) == "scheduled" for place in range(first, last)
            )
            if (len(value) < 7 and not planned) or self._owned(date, ranked):
                continue
            place = self.tokens.from_offset(date.start)
            hit = _Hit(place, place, Form((), "other", "noun", "noun"), "noun", 0.5, False, "other")
            hit.date, hit.value = date, value if self.rules.clock else _day_of(value)
            hit.date_rule = self.named.dated
            self._other_status(hit, first, last)
            return [hit]
        return []

    def _owned(self, date: Date, ranked: list[_Hit]) -> bool:
        """Say whether a date is only the day on which somebody spoke."""
        return any(hit.form.speech and hit.date is date for hit in ranked)

    def _other_status(self, hit: _Hit, first: int, last: int) -> None:
        assert hit.value is not None
        statuses = [(place, status) for place in range(first, last) if (status := self._cue_at(place, last))]
        if self._later(hit.value):
            hit.status, hit.status_rule = "scheduled", self.named.future
        for place, status in statuses:
            if status == "scheduled" and self._earlier(hit.value):
                continue
            hit.status, hit.status_at = status, place
            hit.status_rule = self._status_name(status)
            break
        if hit.status == "scheduled" and self._conditional(hit):
            hit.status, hit.status_rule = "hypothetical", self.named.hypothetical

    # ---- who -----------------------------------------------------------------------------------------------------------

    def _participants(self, hit: _Hit, hits: list[_Hit], sentence: Sentence, first: int, last: int) -> None:
        """Fill in who did it and to whom, by the fullest names of the story."""
        speaker = self._speaker(sentence) if hit.form.speech else None
        names: list[str] = []
        if hit.form.speech and speaker:
            names.append(speaker)
        else:
            names += self._subject(hit, hits, first, last)
        if hit.type == "match":
            sides = [(m, word) for m, _, word in self._named(hit.last, last)]
            names += [self._name(m) for m, word in sides if m.kind != "place" or word not in self.rules.places][:2]
        else:
            names += self._object(hit, hits, first, last)
        if not self._any_name(names):
            names += self._stand_ins(hit, hits, sentence, first, last, bool(names))
        if hit.type in ("statement", "deny") or hit.form.speech:
            names += [self.offices_of[name] for name in names[:1] if name in self.offices_of]
        hit.names = tuple(dict.fromkeys(names))[:4]

    def _stand_ins(
        self, hit: _Hit, hits: list[_Hit], sentence: Sentence, first: int, last: int, group: bool
    ) -> list[str]:
        """Return who stands in where no participant has a name: a place, the same event's before, who tells it, the lead."""
        places = self._places(hit, first, last)
        if places:
            return places
        if not group and hit.type in self.affected and (hit.type in _RECURRING or self._points_back(hit)):
            hit.who_rule, hit.who = self.named.pronoun, "unsure"
            return list(self.affected[hit.type])
        if not group and hit.type in _SOMEWHERE and self.scene:
            hit.who_rule, hit.who = self.named.scene, "unsure"
            return [self.scene]
        told = self._speaker(sentence)
        if not told or not self._kind(told):
            told = next((self._name(m) for m, _, _ in self._named(first, last)), None)
        if told:
            hit.who_rule, hit.who = self.named.teller, "unsure"
            return [self.offices_of[told], told] if told in self.offices_of else [told]
        if self.lead:
            hit.who_rule, hit.who = self.named.lead, "unsure"
            return [self.lead]
        return []

    def _points_back(self, hit: _Hit) -> bool:
        """Say whether a noun is that of an event named before ("the deal", "pertemuan itu")."""
        around = (self.lowers[hit.first - 1] if hit.first else "", *self.lowers[hit.last : hit.last + 1])
        return not hit.verb and not self.rules.same.isdisjoint(around)

    def _any_name(self, names: list[str]) -> bool:
        return any(name in self.kinds for name in names)

    def _speaker(self, sentence: Sentence) -> str | None:
        """Return who speaks in a sentence, or over all of it."""
        at = bisect_left(self.quote_starts, sentence.end)
        for quote in reversed(self.story.quotes[max(0, at - 4) : at]):
            if quote.end > sentence.start and quote.speaker and quote.speaker.name:
                return quote.speaker.name
        return None

    def _named(self, start: int, end: int) -> list[tuple[Mention, int, str]]:
        """Return the mentions between two tokens with the place before their title, and the word there."""
        if start >= end:
            return []
        begin, stop = self.tokens.starts[start], self.tokens.ends[end - 1]
        found: list[tuple[Mention, int, str]] = []
        for mention in self.mentions[bisect_left(self.mention_starts, begin) : bisect_left(self.mention_starts, stop)]:
            if mention.end > stop:
                break
            opening = self.held.get(mention.start, mention.start)
            if mention.start not in self.held and self._inside_title(mention):
                continue
            place = self.tokens.from_offset(opening) - 1
            while place >= start and self.lowers[place] in self.rules.determiners:
                place -= 1
            word = self.lowers[place] if place >= start else ""
            if word in self.rules.joins and found and self.tokens.before_offset(found[-1][0].end) == place:
                word = found[-1][2]  # "of X and Y"
            found.append((mention, place, word))
        return found

    def _inside_title(self, mention: Mention) -> bool:
        at = bisect_right(self.titles, (mention.start, len(self.story.text))) - 1
        return at >= 0 and mention.start < self.titles[at][1]

    def _name(self, mention: Mention) -> str:
        cluster = self.story.clustered.get(mention.start)
        return cluster.name if cluster is not None else mention.name

    def _clause_start(self, hit: _Hit, hits: list[_Hit], first: int) -> tuple[int, str]:
        """Return where the clause of a hit begins, and the word that opens it."""
        speech = {
            place
            for other in hits
            if other.form.speech and other is not hit
            for place in range(other.first, other.last)
        }
        place = hit.first - 1
        while place >= first:
            word = self.lowers[place]
            if word in ";:" or word in self.rules.that or self._opens_side(place):
                return place + 1, word
            if place in speech:
                return place + 1, "speech"
            if word == ",":
                inserted = self._inserted(first, place, hit.first)
                if inserted is not None:
                    place = inserted - 1
                    continue
                if self._new_subject(first, place, hit.first):
                    return place + 1, ""
            place -= 1
        return first, ""

    def _opens_side(self, place: int) -> bool:
        return self.lowers[place] in self.rules.relatives or self.lowers[place] in self.rules.subordinators

    def _inserted(self, first: int, comma: int, end: int) -> int | None:
        """Return the comma at which a side clause begins that ends at another, right before a verb ("X, yang …, memilih")."""
        if any(self._content(at) for at in range(comma + 1, end) if not self._verb_shaped(at)):
            return None
        for place in range(comma - 1, first, -1):
            if self.lowers[place] == ",":
                return place if self._opens_side(place + 1) else None
        return None

    def _new_subject(self, first: int, comma: int, end: int) -> bool:
        """Say whether a clause of its own ends at a comma, and a subject follows it."""
        opening = next((at for at in range(comma + 1, end) if self._content(at)), None)
        if opening is None or self._verb_shaped(opening) or opening in self.day_at:
            return False
        return any(self._verb_shaped(at) for at in range(first, comma))

    def _subject(self, hit: _Hit, hits: list[_Hit], first: int, last: int) -> list[str]:
        start, opener = self._clause_start(hit, hits, first)
        if opener and opener not in self.rules.relatives and self._joined(hit, start):
            start, opener = first, ""  # "said that … and denied": the subject of the sentence
        names = self._subject_in(hit, hits, start, opener, first)
        if names or not hit.verb:
            return names
        if self.lowers[hit.first - 1] == "," and hit.first > first:  # "Workers marched on Monday, demanding …"
            main = next((o for o in reversed(hits) if o.verb and o.first < hit.first and not o.form.speech), None)
            if main is not None:
                return self._subject(main, [h for h in hits if h is not hit], first, last)
        if opener == "speech" and not any(self._content(at) for at in range(start, hit.first)):
            told = next((o for o in reversed(hits) if o.form.speech and o.first < hit.first), None)
            if told is not None:
                return self._subject(told, [h for h in hits if h is not hit], first, last)
        return []

    def _joined(self, hit: _Hit, start: int) -> bool:
        """Say whether a verb is joined to the first one of its sentence, not to one of the clause that began last."""
        before = self._before(hit.first, start)
        if before <= start or self.lowers[before] not in self.rules.joins:
            return False
        return self.lowers[before - 1] == "," or not any(self._verb_shaped(at) for at in range(start, before))

    def _subject_in(self, hit: _Hit, hits: list[_Hit], start: int, opener: str, first: int) -> list[str]:
        """Return who stands as a subject between a place and a hit: names, else what stands for them."""
        named = self._named(start, hit.first)
        rules = self.rules
        oblique = rules.places | rules.goals | rules.sources
        direct = [
            self._name(mention)
            for at, (mention, place, word) in enumerate(named)
            if word not in oblique or (at and self._in_row(named[at - 1][0], place))
        ]
        if direct and not (hit.type == "disaster" and not hit.verb):
            self._person(named)
            return direct[-3:] if hit.verb else direct[-4:]
        if opener in rules.relatives:
            begin = max(first, start - 9)
            before = self._named(begin, start - 1)
            if before:
                people = [mention for mention, _, _ in before if mention.kind == "person"]
                return [self._name(people[-1] if people else before[-1][0])]
            group = self._counted(begin, start - 1) or self._group(begin, start - 1)
            if group:
                hit.who_rule, hit.who = self.named.group, "probable"
                return [group]
        words = self.lowers[start : hit.first]
        stands_for = self._stands_for(hit, words, start, first)
        if stands_for:
            return stands_for
        holder = self._holder(start, hit.first)
        if holder is not None:
            hit.who_rule, hit.who = self.named.pronoun, least("probable", holder.certainty)
            return [holder.cluster.name]
        noun = self._definite(start, hit.first)
        if noun:
            hit.who_rule, hit.who = self.named.pronoun, "probable"
            return [noun]
        if hit.type in _JUSTICE and hit.voice == "passive" and self.patient and not rules.same.isdisjoint(words):
            hit.who_rule, hit.who = self.named.pronoun, "unsure"
            return [self.patient]
        group = None
        if hit.verb and not any(o.type == "disaster" and start <= o.first <= hit.first for o in hits):
            group = self._group(start, hit.first)
        whose = [self._name(m) for m, _, word in named if word in rules.goals]
        if group and not (whose and self._kind(group)):
            hit.who_rule, hit.who = self.named.group, "probable"
            return [group]
        return whose[:2]

    def _in_row(self, before: Mention, place: int) -> bool:
        """Say whether "and" stands between a name and the words that lead to the next ("Sorrum and the province of …")."""
        start = self.tokens.before_offset(before.end)
        return start < place and self.lowers[start] in self.rules.joins

    def _stands_for(self, hit: _Hit, words: list[str], start: int, first: int) -> list[str]:
        """Return whom pronouns among the words before a hit stand for."""
        rules = self.rules
        if not rules.selves.isdisjoint(words):
            own = self._speaker_at(hit)
            if own:
                return [own]
        if not rules.both.isdisjoint(words) and len(self.pair) > 1:
            hit.who_rule, hit.who = self.named.pronoun, "probable"
            return list(self.pair)
        pronoun = next((start + at for at, word in enumerate(words) if word in rules.pronouns), None)
        if pronoun is not None:
            return self._pronoun(hit, pronoun)
        if not rules.owners.isdisjoint(words) or not rules.neuter.isdisjoint(words):
            before = [self._name(m) for m, _, _ in self._named(first, start) if m.kind != "person"]
            own = (
                before[-1]
                if before
                else next((name for name in self.doer if self._kind(name) not in (None, "person")), None)
            )
            if own:
                hit.who_rule, hit.who = self.named.pronoun, "unsure"
                return [own]
        if not rules.plurals.isdisjoint(words):
            hit.who_rule, hit.who = self.named.pronoun, "unsure"
            return list(self.doer)
        return []

    def _holder(self, start: int, end: int) -> resolve.Reference | None:
        """Return who holds the bare office that the words before a hit name ("the mayor", "Kapolda")."""
        if start >= end:
            return None
        low, high = self.tokens.starts[start], self.tokens.ends[end - 1]
        at = bisect_left(self.offices, low, key=lambda title: title.start)
        for title in self.offices[at : at + 4]:
            if title.start >= high:
                return None
            reference = resolve.by_role(self.story, title.role, title.start)
            if reference is not None:
                return reference
        return None

    def _kind(self, name: str) -> str | None:
        return self.kinds.get(name)

    def _person(self, named: list[tuple[Mention, int, str]]) -> None:
        for mention, _, _ in named:
            if mention.kind == "person":
                self.person = self._name(mention)

    def _speaker_at(self, hit: _Hit) -> str | None:
        offset = self.tokens.starts[hit.first]
        at = bisect_right(self.quote_starts, offset)
        for quote in reversed(self.story.quotes[max(0, at - 3) : at]):
            if offset < quote.end and quote.speaker and quote.speaker.name:
                return quote.speaker.name
        return None

    def _pronoun(self, hit: _Hit, place: int) -> list[str]:
        hit.who_rule = self.named.pronoun
        if hit.type in _JUSTICE and hit.voice == "passive" and self.patient:
            hit.who = "unsure"
            return [self.patient]
        offset = self.tokens.starts[place]
        gender = resolve.pronoun_gender(self.story, self.lowers[place])
        reference = resolve.antecedent(self.story, offset, gender=gender)
        if reference is not None:
            hit.who = least(hit.who, reference.certainty)
            return [reference.cluster.name]
        hit.who = "unsure"
        return [self.person] if self.person else []

    def _definite(self, start: int, end: int) -> str | None:
        """Return the name that a noun with an article stands for ("the company"): the last one of its kind."""
        for place in range(start, end):
            kind = self.rules.nouns_of.get(self.lowers[place])
            if kind is None:
                continue
            around = (
                self.lowers[place - 1] if place > start else "",
                self.lowers[place + 1] if place + 1 < end else "",
            )
            if self.rules.bare or not self.rules.same.isdisjoint(around):
                at = bisect_left(self.mention_starts, self.tokens.starts[place])
                for mention in reversed(self.mentions[max(0, at - 40) : at]):
                    if mention.kind == kind:
                        return self._name(mention)
        return None

    def _group(self, start: int, end: int) -> str | None:
        """Return the words for people or things without a name before a verb ("ribuan buruh", "health officials")."""
        rules = self.rules
        place = self._before(end, start)
        if place > start and self.lowers[place] in rules.joins:  # "the council met and agreed": who met
            end = next((at for at in range(start + 1, place) if self._verb_shaped(at)), end)
        place = end - 1
        while place >= start and not self._content(place):
            place -= 1
        stop = begin = place + 1
        while begin > start and stop - begin < 6:
            word = self.lowers[begin - 1]
            if word in rules.places or word in rules.ways:
                stop = begin - 1  # "ministers from 14 countries"
            elif word in ',;:()—–"“”' or word in rules.goals or word in rules.joins:
                break
            begin -= 1
        while begin < stop and not self._content(begin):
            begin += 1
        if begin >= stop or not _PLAIN.search(self.lowers[stop - 1]):
            return None
        if any(self.story.quotation_at(self.tokens.starts[at]) for at in (begin, stop - 1)):
            return None
        if any(form.kind == "noun" for form in self.rules.forms.get(self.lowers[stop - 1], ())):
            return None
        inside = self._between(self.dates, self.date_starts, self.tokens.starts[begin], self.tokens.ends[stop - 1])
        return None if inside else self.tokens.slice(begin, stop)

    def _content(self, place: int) -> bool:
        word = self.lowers[place]
        rules = self.rules
        if (
            not word[0].isalnum()
            or word in rules.pronouns
            or word in rules.neuter
            or word in rules.empty
            or word in rules.adverbs
            or word in rules.auxiliaries
        ):
            return False
        if word in rules.be or word in rules.have or word in rules.determiners or word in rules.negations:
            return False
        return (
            not (rules.adverb_endings and word.endswith(rules.adverb_endings))
            and self._cue_at(place, place + 4) is None
        )

    def _clause_end(self, hit: _Hit, hits: list[_Hit], last: int) -> int:
        """Return where the words that belong to a verb end."""
        for place in range(hit.last, last):
            word = self.lowers[place]
            if word in ";:—–" or word in self.rules.relatives or word in self.rules.subordinators:
                return place
            if word == "," and not (place + 1 < last and self.tokens.words[place + 1][0].isupper()):
                return place
            if word == "," and any(
                o.form.speech and place < o.first and "," not in self.lowers[place + 1 : o.first] for o in hits
            ):
                return place  # "…, the mayor said"
            if any(o.form.speech and o.first == place for o in hits):
                return place
        return last

    def _object(self, hit: _Hit, hits: list[_Hit], first: int, last: int) -> list[str]:
        end = self._clause_end(hit, hits, last)
        rules = self.rules
        found = []
        where_ends = -1  # "in X, Y": what follows a place after a comma says where that is
        for mention, place, word in self._named(hit.last, end):
            chained = word == "," and self.tokens.ends[place - 1] == where_ends
            if (word in rules.places and not (hit.type == "visit" or mention.kind == "person")) or chained:
                where_ends = mention.end
                continue
            if word in rules.sources or (word in rules.ways and mention.kind == "place" and hit.type in _OF_PEOPLE):
                where_ends = mention.end
                continue
            found.append(self._name(mention))
        found.sort(key=lambda name: self._kind(name) == "place")
        if not found:
            found = self._object_meant(hit, end)
        if not found and hit.verb and hit.type in _OF_PEOPLE:
            group = self._counted(hit.last, min(end, hit.last + 4))
            found += [group] if group else []
        return found[:3]

    def _object_meant(self, hit: _Hit, end: int) -> list[str]:
        """Return whom the words behind a hit mean without naming them ("-nya", "the company", "penangkapan keduanya")."""
        noun = self._definite(hit.last, min(end, hit.last + 6))
        if noun:
            hit.who_rule, hit.who = self.named.pronoun, "unsure"
            return [noun]
        words = self.lowers[hit.last : min(end, hit.last + 2)]
        if not hit.verb and not self.rules.both.isdisjoint(words) and len(self.pair) > 1:
            hit.who_rule, hit.who = self.named.pronoun, "probable"
            return list(self.pair)
        return []

    def _counted(self, start: int, end: int) -> str | None:
        """Return the first counted people between two tokens ("tujuh orang", "12 passengers")."""
        if start >= end:
            return None
        low, high = self.tokens.starts[start], self.tokens.ends[end - 1]
        quantities = self.story.quantities
        at = bisect_left(quantities, low, key=lambda quantity: quantity.start)
        for quantity in quantities[at : at + 2]:
            if quantity.start < high and quantity.unit and not quantity.text[-1:].isdigit():
                return quantity.text
        return None

    def _places(self, hit: _Hit, first: int, last: int) -> list[str]:
        """Return where it happened, for events that nobody does: the first names of the sentence."""
        named = self._named(first, last)
        if hit.type == "other":
            direct = [m for m, _, word in named if word not in self.rules.places and word not in self.rules.sources]
            return [self._name(m) for m in (direct or [m for m, _, _ in named])][:2]
        places = [m for m, _, _ in named if m.kind == "place"]
        return [self._name(m) for m in places][:1]

    # ---- the finding -----------------------------------------------------------------------------------------------------

    def _settle(self, hit: _Hit, sentence: Sentence) -> None:
        """Date what the sentence does not date, where a rule says so."""
        if hit.date is None and hit.status == "past":
            if hit.type in self.last and self._points_back(hit):
                hit.value, hit.date_rule = self.last[hit.type], self.named.again
            elif hit.type == "death" and "disaster" in self.last:
                hit.value, hit.date_rule = self.last["disaster"][:10], self.named.toll
            elif hit.type in _UTTERED and hit.names[:1] and hit.names[0] in self.acted and not self._timed(sentence):
                hit.value, hit.date_rule = self.acted[hit.names[0]], self.named.acted
        if hit.value is not None and hit.status == "past":
            self.last[hit.type] = hit.value
            if len(hit.value) >= 10 and "W" not in hit.value:
                self.acted.update(dict.fromkeys(hit.names, hit.value))

    def _timed(self, sentence: Sentence) -> bool:
        """Say whether a sentence has any expression of time, known or not ("some time ago")."""
        at = bisect_left(self.story.dates, sentence.start, key=lambda date: date.start)
        return at < len(self.story.dates) and self.story.dates[at].start < sentence.end

    def _event(self, hit: _Hit, sentence: Sentence) -> Event:
        tokens = self.tokens
        start = tokens.starts[hit.first]
        end = tokens.ends[hit.last - 1] if hit.last > hit.first else tokens.ends[hit.first]
        parts = []
        if hit.type != "other" or hit.form.words:
            construction = {"active": self.named.active, "passive": self.named.passive}.get(hit.voice)
            if construction is None:
                construction = self.named.carried if hit.weight >= _CARRIED - 0.2 else self.named.noun
            parts.append(Trace(construction, start, end))
        if hit.status_rule:
            at = hit.status_at if hit.status_at is not None else hit.first
            parts.append(Trace(hit.status_rule, tokens.starts[at], tokens.ends[at]))
        if hit.date_rule:
            parts.append(
                Trace(hit.date_rule, hit.date.start, hit.date.end, (hit.date.trace,))
                if hit.date
                else Trace(hit.date_rule, start, end)
            )
        if hit.who_rule:
            parts.append(Trace(hit.who_rule, start, end))
        rule = self.rules.types.get(hit.type, self.named.dated)
        return Event(
            self.story.text[sentence.start : sentence.end],
            sentence.start,
            sentence.end,
            hit.type,
            hit.value,
            hit.names,
            hit.status,
            self._certainty(hit),
            rule,
            Trace(rule, start, end, tuple(parts)),
        )

    def _certainty(self, hit: _Hit) -> Certainty:
        """Sure is the plain sentence: one verb whose family leaves no choice, one day, sure names, nothing resolved."""
        if not hit.form.words or hit.weight < _ENOUGH or hit.who == "unsure" or not hit.names:
            return "unsure"
        plain = hit.verb and hit.alone and not hit.quoted and not hit.side and not hit.form.near and not hit.form.light
        dated = (
            hit.date is not None and hit.date.certainty == "sure" and hit.date_cost < 0.5 and len(hit.value or "") > 7
        )
        told = hit.status == "past" or hit.status_rule == self.named.scheduled
        if plain and dated and told and hit.firm and hit.who_rule is None and hit.date_rule == self.named.same_clause:
            return "sure"
        return "probable"

    def _remember(self, chosen: list[_Hit], sentence: Sentence) -> None:
        if chosen and chosen[0].names:
            self.doer = chosen[0].names
        if self.lead is None:
            self.lead = next((name for hit in chosen for name in hit.names if self._kind(name)), None)
        for hit in chosen:
            if len(hit.names) > 1 and all(self._kind(name) for name in hit.names[:2]):
                self.pair = hit.names[:2]
            if hit.names:
                if hit.type in _NOBODY:
                    self.affected.setdefault(hit.type, hit.names)
                else:
                    self.affected[hit.type] = hit.names
            people_named = [name for name in hit.names if self._kind(name) == "person"]
            if hit.type in _JUSTICE and hit.verb and people_named:
                self.patient = people_named[-1]
        start, end = self.tokens.from_offset(sentence.start), self.tokens.before_offset(sentence.end)
        people = [m for m, _, _ in self._named(start, end) if m.kind == "person"]
        if people:
            self.person = self._name(people[0])
