"""Whether a text seems to be of the kind of which nothing becomes public before an editor released it. Plain Python.

A word list suggests, an editor decides; so the list is made to be right when it speaks up. The kinds are those of
``Source.Sensitive``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from babad.reading.lexicon import lexicon

KINDS = ("children", "sexual_crime", "suicide", "suspects", "conflict")
"""In the order in which they come first where a text is of several."""

_LEXICONS = Path(__file__).parent / "lexicons"
_SENTENCE_ENDS = re.compile(r"[.!?…]+[\"'”’)\]]*\s+|\n+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Indonesian hangs these on any word: "tersangkanya", "bunuh dirilah".
_ENDINGS = {"id": ("nya", "lah", "kah", "pun", "ku", "mu"), "en": ("'s", "’s")}


@dataclass(slots=True)
class _Phrases:
    """A language's phrases: by their first word, (the words, what they say), the longest first; and all their words."""

    by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = field(default_factory=dict)
    vocabulary: set[str] = field(default_factory=set)


def suspected(text: str, language: str) -> str | None:
    """Return the first of :data:`KINDS` that a text seems to be of, or None; None for languages without a list."""
    if not (_LEXICONS / language / "sensitive.txt").exists():
        return None
    phrases = _phrases(language)
    found: set[str] = set()
    for sentence in _SENTENCE_ENDS.split(text):
        said = set(_said(_parts(sentence, phrases, language), phrases))
        for kind in KINDS:
            together = {f"{kind} one", f"{kind} other"} <= said and f"{kind} not" not in said
            if f"{kind} alone" in said or together:
                found.add(kind)
    return next((kind for kind in KINDS if kind in found), None)


def _parts(sentence: str, phrases: _Phrases, language: str) -> list[str]:
    """Return the words of a sentence, without the endings that hang on them."""
    parts = []
    for match in _WORD.finditer(sentence.casefold()):
        part = match[0]
        if part not in phrases.vocabulary:
            part = next((part.removesuffix(end) for end in _ENDINGS.get(language, ()) if part.endswith(end)), part)
        parts.append(part)
    return parts


def _said(parts: list[str], phrases: _Phrases) -> Iterator[str]:
    """Yield what the phrases in a sentence say; the words of an ordinary one say nothing more."""
    at = 0
    while at < len(parts):
        step = 1
        for words, says in phrases.by_first.get(parts[at], ()):
            if tuple(parts[at : at + len(words)]) == words:
                if "ordinary" in says:
                    step = len(words)
                    break
                yield from says
        at += step


@cache
def _phrases(language: str) -> _Phrases:
    phrases = _Phrases()
    for phrase, value in lexicon(_LEXICONS / language / "sensitive.txt").items():
        words = tuple(_WORD.findall(phrase))
        says = tuple(each.strip() for each in value.split(","))
        phrases.by_first.setdefault(words[0], []).append((words, says))
        phrases.vocabulary |= set(words)
    for several in phrases.by_first.values():
        several.sort(key=lambda each: -len(each[0]))
    return phrases
