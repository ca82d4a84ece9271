"""Blotting words out of texts. Pure: which words, where they stand, and the text without them.

A masked word keeps its length in code points, so that whatever points into the text still points to the same place.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import Any
from urllib.parse import quote

BLOT = "█"

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_BETWEEN_LETTERS = f"[{_INVISIBLE}]*"
# Between the words of a name: what stands there in a text, in an address ("sri-lestari") and in a file's name.
_BETWEEN_WORDS = rf"(?:[\s_+.\-\u2010-\u2013{_INVISIBLE}]|%20|%C2%A0){{1,6}}"
_APOSTROPHES = "'’‘ʼ`"
_HYPHENS = "-\u2010\u2011\u2012\u2013"

_TAG_OR_ENTITY = re.compile(
    r"</?([a-zA-Z][a-zA-Z0-9-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>" r"|&(?:\w{2,32}|#\d{1,7}|#x[0-9a-fA-F]{1,6});"
)
_INLINE = frozenset(
    ["a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u"]
)


@dataclass(frozen=True, slots=True)
class Probe:
    """What a text must contain if a form stands in it, however tags or soft hyphens cut it: for looking in a hurry.

    ``whole`` or, with all of ``others``, one of ``halves``; in lower case, ASCII only. Everything empty: any text may.
    """

    whole: str
    halves: tuple[str, ...]
    others: tuple[str, ...]

    def may_stand_in(self, lowered: str) -> bool:
        return (
            not self.whole
            or self.whole in lowered
            or (any(half in lowered for half in self.halves) and all(other in lowered for other in self.others))
        )


@dataclass(frozen=True)
class Mask:
    """Finds some forms of words in texts and blots them out: whole words, in any case, with or without accents.

    Also found: the words of a form joined as in an address ("sri-lestari") or a hashtag ("SriLestari"), with a soft hyphen
    or an inline tag within, and in percent-encoding.
    """

    forms: tuple[str, ...]

    @cached_property
    def probes(self) -> tuple[Probe, ...]:
        return tuple(_probe(form) for form in self.forms)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        ordered = sorted(self.forms, key=len, reverse=True)
        return re.compile("|".join(_form_pattern(form) for form in ordered) or r"(?!)", re.IGNORECASE)

    def may_stand_in(self, text: str) -> bool:
        """Tell quickly whether it is worth looking: False is certain."""
        lowered = text.lower()
        return any(probe.may_stand_in(lowered) for probe in self.probes)

    def text(self, text: str) -> tuple[str, int]:
        """Return plain or marked-up text without the forms, and how many were there. The length stays, but for entities."""
        if not text or not self.may_stand_in(text):
            return text, 0
        count = 0
        if "<" in text or "&" in text:
            text, count = self._across_tags(text)
        # What is left: attributes of tags, and all of a plain text.
        masked, more = self._pattern.subn(lambda found: BLOT * len(found[0]), text)
        return masked, count + more

    def value(
        self, value: Any, *, leave: Collection[str] = (), slug: Callable[[], str] | None = None
    ) -> tuple[Any, int]:
        """Return a JSON value without the forms, and how many were there; JSON within a string is looked into too.

        Values of the keys in `leave` stay as they are; one of a key "slug" that has a form becomes `slug()`.
        """
        match value:
            case str():
                if not self.may_stand_in(value):
                    return value, 0
                if value[:1] in ("[", "{"):
                    try:
                        inner = json.loads(value)
                    except ValueError:
                        return self.text(value)
                    masked, count = self.value(inner, leave=leave, slug=slug)
                    return (json.dumps(masked), count) if count else (value, 0)
                return self.text(value)
            case list():
                parts = [self.value(one, leave=leave, slug=slug) for one in value]
                return [part for part, _ in parts], sum(count for _, count in parts)
            case dict():
                answer, total = {}, 0
                for key, one in value.items():
                    masked, count = (one, 0) if key in leave else self.value(one, leave=leave, slug=slug)
                    answer[key] = slug() if count and key == "slug" and slug else masked
                    total += count
                return answer, total
        return value, 0

    def _across_tags(self, markup: str) -> tuple[str, int]:
        """Mask what stands in the text that a reader sees of some markup."""
        shown: list[str] = []
        places: list[tuple[int, int] | None] = []  # in the markup; None: between two blocks
        at = 0
        for found in _TAG_OR_ENTITY.finditer(markup):
            shown.extend(markup[at : found.start()])
            places.extend((place, place + 1) for place in range(at, found.start()))
            at = found.end()
            if not found[1]:
                for character in unescape(found[0]):
                    shown.append(character)
                    places.append(found.span())
            elif found[1].lower() not in _INLINE:
                shown.append("\n")
                places.append(None)
        if at == 0:
            return markup, 0
        shown.extend(markup[at:])
        places.extend((place, place + 1) for place in range(at, len(markup)))
        spans: set[tuple[int, int]] = set()
        count = 0
        for found in self._pattern.finditer("".join(shown)):
            count += 1
            spans.update(place for place in places[found.start() : found.end()] if place)
        pieces, at = [], 0
        for start, end in sorted(spans):
            pieces += [markup[at:start], BLOT]
            at = end
        return "".join([*pieces, markup[at:]]), count


def is_blotted(text: str) -> bool:
    """Tell whether nothing is left of a text that had something in it."""
    return BLOT in text and not any(character.isalnum() for character in text)


def letters(form: str) -> int:
    """Return how many letters and digits a form has."""
    return sum(character.isalnum() for character in form)


def _form_pattern(form: str) -> str:
    words = unicodedata.normalize("NFC", form).split()
    joined = _BETWEEN_WORDS.join(_word_pattern(word) for word in words)
    before = r"(?<![^\W_])" if form.strip()[:1].isalnum() else ""
    # An Indonesian name may carry a particle: "Lestarilah", "Lestari-nya".
    after = r"(?=(?:nya|lah|kah|pun)?(?![^\W_]))" if form.strip()[-1:].isalnum() else ""
    patterns = [f"{before}{joined}{after}"]
    if len(words) > 1:
        hashtag = "".join(re.escape(word[:1].upper() + word[1:]) for word in words)
        patterns.append(f"{before}(?-i:{hashtag}){after}")
    return "|".join(patterns)


def _word_pattern(word: str) -> str:
    return _BETWEEN_LETTERS.join(_letter_pattern(letter) for letter in word)


def _letter_pattern(letter: str) -> str:
    if letter in _APOSTROPHES:
        return f"[{_APOSTROPHES}]"
    if letter in _HYPHENS:
        return f"[{_HYPHENS}]"
    if letter.isascii():
        return re.escape(letter)
    apart = unicodedata.normalize("NFD", letter)
    ways = {letter, apart, apart[0], quote(letter), quote(letter.upper()), quote(letter.lower())}
    return f"(?:{'|'.join(re.escape(way) for way in sorted(ways, key=lambda way: (-len(way), way)))})"


def _probe(form: str) -> Probe:
    # Accents may be missing in the text or written in another way: only runs of plain letters are sure to be there.
    runs: Sequence[str] = sorted(re.findall(r"[a-z0-9]{3,}", form.lower()), key=len, reverse=True)
    if not runs:
        return Probe("", (), ())
    whole = runs[0]
    half = (len(whole) + 1) // 2
    halves = tuple({part for part in (whole[:half], whole[-half:]) if len(part) > 1})
    return Probe(whole, halves, tuple(runs[1:3]))
