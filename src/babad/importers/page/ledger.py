"""The account of a page: every line of it stands in the draft, in a field, or is named as left out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from babad.importers.page.lines import key
from babad.importers.page.types import ImportedStory, LeftOut


@dataclass(frozen=True)
class Entry:
    """One visible line of the page.

    `used` lines went into the draft; should their words stand in none of its values (a day that became ISO 8601), they
    are named under `kind`. Lines that are not used are always named, even if their words happen to stand in the story.
    """

    text: str
    kind: str
    used: bool = False


def _values(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _values(one)
        # A line may have been taken apart over the fields of one thing: a speaker and her role.
        yield " ".join(one for one in value.values() if isinstance(one, str))
    elif isinstance(value, list):
        for one in value:
            yield from _values(one)


def settle(story: ImportedStory, entries: Iterable[Entry]) -> ImportedStory:
    """Return `story` with `left_out` filled from `entries`, in the page's order.

    Lines are compared by their words, so punctuation and case do not matter, and a used line may be part of a longer
    value (a paragraph, a caption). A line that stands on the page several times is named once for each kind.
    """
    draft = replace(story, left_out=(), warnings=()).as_json()
    whole = {key(line) for value in _values(draft) for line in (value, *value.split("\n"))}
    kept = "\n".join(f" {line} " for line in whole)
    left: dict[tuple[str, str], LeftOut] = {}
    for entry in entries:
        for line in (part.strip() for part in entry.text.split("\n")):
            if line and not (entry.used and (key(line) in whole or f" {key(line)} " in kept)):
                left.setdefault((entry.kind, line), LeftOut(entry.kind, line))
    return replace(story, left_out=tuple(left.values()))
