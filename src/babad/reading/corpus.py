"""How a rule's examples are written, in a module beside its rules (``id/dates_corpus.py`` for ``id/dates.py``).

A corpus is ``CORPUS: dict[rule name, Examples]``. Every rule has both kinds: texts that it reads, and near-misses in which it
must not fire. The suite (tests/reading/test_corpora.py) fails for a rule that lacks either.
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Reads:
    """A text, the finding that the rule gives in it (its ``text``), and what the finding holds.

    ``value`` is compared by layer: a date's value; a quantity's (low, high, unit); a mention's (kind, name) or (kind, name,
    role, affiliation); a quote's (kind, speaker's name, cue); an event's (type, status, date). None: not compared.

    ``finds`` None is for a rule that keeps words from being read: the layer finds nothing in the text, though it does in the
    rule's near-misses.
    """

    text: str
    finds: str | None
    value: Any = None
    published: str = "2024-03-13"  # a Wednesday


@dataclass(frozen=True, slots=True)
class Examples:
    """What a rule reads, and what it must not."""

    reads: tuple[Reads, ...]
    near_misses: tuple[str, ...]
