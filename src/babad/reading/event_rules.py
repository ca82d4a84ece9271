"""What a language brings to the events layer: forms of verb families, cues of status, classes of words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar

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
    person; ``plurals``: of several, ``both``: of two, ``neuter``: of a thing; ``owners``: whose something is ("its"),
    ``possessives`` behind a name say so too;
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
    possessives: frozenset[str] = frozenset()
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


def marked(marks: Iterable[str], key: str) -> tuple[str, ...]:
    """Return the words that a list's marks give a key: "near:cuti,libur"."""
    return tuple(word for mark in marks if mark.startswith(f"{key}:") for word in mark[len(key) + 1 :].split(","))


def indexed(entries: Iterable[T]) -> dict[str, tuple[T, ...]]:
    """Return forms or cues by their first word, the longest first."""
    index: dict[str, list[T]] = {}
    for entry in entries:
        index.setdefault(entry.words[0], []).append(entry)
    return {word: tuple(sorted(each, key=lambda entry: -len(entry.words))) for word, each in index.items()}
