"""What a line of a page is by its shape alone, whatever it says."""

import re
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

_Item = TypeVar("_Item")
_WORD = re.compile(r"\w+")
_WHITE = re.compile(r"[^\S\n]+")
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
# A sentence may close with quotation marks, brackets or a footnote mark behind its stop.
_CLOSED = re.compile(r"[.!?…。！？؟।]['\"’”»)\]】」』]*(?:\[\d+\])?$")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def listed(words_: str) -> frozenset[str]:
    """Return the words in `words_`: word lists are written as a newsroom would write them, not one a line."""
    return frozenset(words_.split())


def tidy(text: str) -> str:
    """Return `text` with single spaces, no invisible characters, and only those line breaks that it had."""
    text = _INVISIBLE.sub("", text).replace("\u00a0", " ").replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(_WHITE.sub(" ", line).strip() for line in text.strip().split("\n"))


def words(text: str) -> list[str]:
    """Return the words of `text` in lower case, without punctuation: what makes two lines the same line."""
    return _WORD.findall(text.casefold())


def key(text: str) -> str:
    """Return the words of `text` joined by single spaces, for comparing lines."""
    return " ".join(words(text))


def unique(items: Iterable[_Item], mark: Callable[[_Item], Hashable]) -> tuple[_Item, ...]:
    """Return `items` in their order, without those whose `mark` an earlier one has."""
    found: dict[Hashable, _Item] = {}
    for item in items:
        found.setdefault(mark(item), item)
    return tuple(found.values())


def length(text: str) -> int:
    """Return how many words `text` has; in scripts without spaces two characters count as one."""
    cjk = len(_CJK.findall(text))
    return len(words(_CJK.sub(" ", text))) + cjk // 2


def closes(text: str) -> bool:
    """Tell whether `text` ends as a sentence does."""
    return bool(_CLOSED.search(text.rstrip()))


def is_prose(text: str) -> bool:
    """Tell whether `text` reads like a paragraph: long enough for a sentence and closed like one, or very long."""
    count = length(text)
    if closes(text):
        return count >= 6
    if text.rstrip().endswith((":", ",", ";", "”", '"')):
        return count >= 10
    return count >= 30


def is_title(text: str) -> bool:
    """Tell whether `text` could be a headline, a heading or a link's title: some words, not closed by a stop."""
    count = length(text)
    return 3 <= count <= 30 and "\n" not in text and not text.rstrip().endswith((".", ":", ",", ";"))


def shared_words(one: str, other: str) -> float:
    """Return the share (0–1) of the longer words of `one` that stand in `other` too."""
    mine = {word for word in words(one) if len(word) > 3} or set(words(one))
    return len(mine & set(words(other))) / len(mine) if mine else 0.0
