"""What changed between two versions of a text, as its readers may see it. Pure."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from babad.public.contexts import Change

_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…])\s+|(?<=[.!?…][\"”’»)])\s+|\n")
_WORDS = re.compile(r"\S+\s*")
# Below this two sentences are others, not one that was changed: word by word they would be a tangle.
_LIKE = 0.4


def changes(before: Iterable[tuple[str, str]], after: Iterable[tuple[str, str]]) -> tuple[Change, ...]:
    """Return the places at which two versions differ, in their order; versions are (block's id, plain text).

    Sentences are compared first, words within those that took each other's place.
    """
    old, new = _sentences(before), _sentences(after)
    return tuple(
        Change(_pieces(" ".join(old[first:last]), " ".join(new[start:end])))
        for what, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if what != "equal"
    )


def _sentences(blocks: Iterable[tuple[str, str]]) -> list[str]:
    return [one for _block, text in blocks for one in _BETWEEN_SENTENCES.split(text) if one]


def _pieces(before: str, after: str) -> tuple[tuple[str, str], ...]:
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    # A last word and the same word with something behind it are the same word.
    matcher = SequenceMatcher(None, [word.rstrip() for word in old], [word.rstrip() for word in new], autojunk=False)
    if matcher.ratio() < _LIKE:
        return tuple((what, words) for what, words in (("out", before), ("in", after)) if words)
    pieces: list[tuple[str, str]] = []
    for what, first, last, start, end in matcher.get_opcodes():
        if what == "equal":
            pieces.append(("same", _joined(new[start:end])))
            continue
        pieces += [
            (kind, words)
            for kind, words in (("out", _joined(old[first:last])), ("in", _joined(new[start:end])))
            if words
        ]
    return tuple(pieces)


def _joined(words: Sequence[str]) -> str:
    return "".join(words).strip()
