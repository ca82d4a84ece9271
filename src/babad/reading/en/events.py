"""English events: verb families with their inflections, and the words that say whether and when."""

import re
from collections.abc import Iterator
from pathlib import Path

from babad.reading.events import Cue, EventRules, Form, Kind, Named, Voice, indexed, marked
from babad.reading.lexicon import lexicon, words

_HERE = Path(__file__).parent / "lexicons"
_VOWELS = frozenset("aeiou")


def inflected(verb: str, past: tuple[str, ...] = (), *, double: bool = False) -> list[tuple[str, Kind]]:
    """Return a verb's forms with their kinds: the plain ones, the past ones, the one in -ing ("beg" doubled: begged)."""
    stem = verb + verb[-1] if double else verb
    consonant_y = verb.endswith("y") and verb[-2:-1] not in _VOWELS
    if consonant_y:
        third = f"{verb[:-1]}ies"
    elif verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        third = f"{verb}es"
    else:
        third = f"{verb}s"
    if not past:
        past = (f"{verb}d" if verb.endswith("e") else f"{verb[:-1]}ied" if consonant_y else f"{stem}ed",)
    if verb.endswith("ie"):
        ing = f"{verb[:-2]}ying"
    else:
        ing = f"{verb[:-1]}ing" if verb.endswith("e") and not verb.endswith(("ee", "oe")) else f"{stem}ing"
    return [(verb, "base"), (third, "base"), *((form, "past") for form in past), (ing, "ing")]


def _forms() -> Iterator[Form]:
    for entry, value in lexicon(_HERE / "event_verbs.txt").items():
        # A hyphen is a token of its own ("re-elect").
        verb, *rest = entry.split()
        for meaning in value.split(" | "):
            type_, *marks = meaning.split()
            ahead = next(iter(marked(marks, "ahead")), None)
            for form, kind in inflected(verb, marked(marks, "past"), double="double" in marks):
                if kind == "base" and "n" not in marks:
                    kind = "finite"
                yield Form(
                    (*form.replace("-", " - ").split(), *rest), type_, "passive" if "passive" in marks else "active", kind,
                    frozenset(marked(marks, "near")), ahead, denies="denies" in marks, sport="sport" in marks,
                    light="light" in marks, only_active="active" in marks,
                )  # fmt: skip
    for entry, value in lexicon(_HERE / "event_phrases.txt").items():
        for meaning in value.split(" | "):
            type_, *marks = meaning.split()
            voice: Voice = (
                "passive" if "passive" in marks else "active" if {"verb", "adjective"} & set(marks) else "noun"
            )
            kind_: Kind = "past" if voice == "passive" else "finite" if voice == "active" else "noun"
            yield Form(
                tuple(entry.replace("-", " - ").split()), type_, voice, kind_, frozenset(marked(marks, "near")),
                sport="sport" in marks, light="light" in marks,
            )  # fmt: skip
    for entry, value in lexicon(_HERE / "event_speech.txt").items():
        marks = value.split() if value != entry else []
        for form, kind in inflected(entry, marked(marks, "past"), double="double" in marks):
            plain: Kind = "finite" if kind == "base" and entry != "report" else kind
            yield Form((form,), "statement", "active", plain, speech=True, light=True)
    yield Form(("according", "to"), "statement", "active", "finite", speech=True, light=True)


_WORDS = {slot: frozenset(listed.split()) for slot, listed in lexicon(_HERE / "event_words.txt").items()}

EVENTS = EventRules(
    forms=indexed(_forms()),
    cues=indexed(Cue(tuple(entry.split()), status) for entry, status in lexicon(_HERE / "event_cues.txt").items()),  # type: ignore[arg-type]
    types={
        "call": "<A> telephoned <B>",
        "meeting": "<A> met <B>",
        "visit": "<A> visited <B>",
        "statement": "<A> announced …",
        "threat": "<A> threatened <B>",
        "demand": "<A> demanded …",
        "deny": "<A> denied …",
        "accuse": "<A> accused <B>",
        "agree": "<A> and <B> agreed",
        "sanction": "<A> imposed sanctions on <B>",
        "deploy": "<A> deployed troops",
        "withdraw": "<A> withdrew troops",
        "attack": "<A> attacked <B>",
        "arrest": "<A> arrested <B>",
        "trial": "<A> sentenced <B>",
        "election": "<A> elected <B>",
        "appoint": "<A> appointed <B>",
        "disaster": "a disaster struck <A>",
        "death": "<A> died",
        "protest": "<A> protested",
        "release": "<A> released <B>",
        "match": "<A> beat <B>",
    },
    named=Named(
        active="active verb",
        passive="passive verb",
        carried="held <event>",
        noun="<event> as a noun",
        scheduled="will …",
        future="a date to come",
        hypothetical="if …",
        alleged="allegedly …",
        denied="denied that …",
        obliged="said <B> must …",
        insisted="insisted … not …",
        same_clause="date in the clause",
        attributed="date of the saying",
        again="the <event> → its date",
        acted="day of the same doer",
        toll="victims → date of the disaster",
        pronoun="<pronoun> → who did it",
        group="nameless doer",
        scene="place of the dateline",
        dated="dated happening",
        teller="who tells of it",
        lead="whom the story is about",
    ),
    carriers=lexicon(_HERE / "event_carriers.txt"),
    nouns_of=lexicon(_HERE / "event_nouns.txt"),
    occasions=words(_HERE / "event_occasions.txt"),
    sport=words(_HERE / "sport_words.txt"),
    clock=False,
    verb_shape=re.compile(r"[a-z]{3,}ed"),
    adverb_endings=("ly",),
    **_WORDS,  # type: ignore[arg-type]
)
