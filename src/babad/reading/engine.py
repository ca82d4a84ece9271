"""Rules as data: a name in the language it reads, a pattern over tokens and earlier findings, and what it makes of them.

A pattern is written as it reads, pieces apart by spaces::

    "<weekday> ( <numeric-date> )"     nodes of a kind, and words or signs
    "on? the|that <ordinal>"           alternatives with |, an optional piece with ?
    "<number> ~%"                      ~ the piece must touch the one before
    "<name> , ... , said"              ... at most 12 tokens, not over the end of a sentence
    "^<month>"                         ^ its first letter must be a capital
    "(in|since) <month> !(~-|old)"     (…) the token before or after the pattern, no part of it; !(…) must not stand there;
                                       with ~ it counts only if it touches
    "<month> !(^)"                     (^) is a token with a capital

Rules are run in stages. A stage reads the nodes of the stages before it (and of rules above it in its own stage), once, from
left to right; there is no search for a fixed point, and no text can make it more than linear: a rule is tried only where its
first piece stands, and no piece but ``...`` (bounded) repeats.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from babad.reading.tokens import Tokens
from babad.reading.types import Certainty, Trace

GAP = 12  # tokens that "..." may leap over
CROWD = 12  # nodes of one kind that may begin at one token: what is beyond that is noise
_CAPITAL = frozenset("^")
# Word lists by the first word of an entry: (words, kind, value); what ``entry_index`` returns.
Entries = Mapping[str, Sequence[tuple[tuple[str, ...], str, Any]]]


@dataclass(frozen=True, slots=True)
class Node:
    """Something found from token ``first`` up to token ``last`` (not with it)."""

    kind: str
    first: int
    last: int
    value: Any
    rule: str
    parts: tuple["Node", ...] = ()
    certainty: Certainty = "sure"

    def trace(self, tokens: Tokens) -> Trace:
        """Return the tree of rules that made this node, in offsets of the clean text."""
        parts = tuple(part.trace(tokens) for part in self.parts)
        return Trace(self.rule, tokens.starts[self.first], tokens.ends[self.last - 1], parts)


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a pattern: a kind of node, or a set of words, or a bounded gap."""

    kind: str | None
    words: frozenset[str]
    optional: bool
    touching: bool
    gap: bool = False
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """What the token beside a pattern must be, or must not be: one of some words, or where a node of a kind begins. Words in
    ``touching`` count only when nothing stands between."""

    words: frozenset[str]
    kind: str | None
    wanted: bool
    touching: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern. ``make`` gets the values of the ``<…>`` pieces in order (None for one left out) and returns the new
    node's value, or None when the words, though in place, do not mean this."""

    name: str
    kind: str
    pieces: tuple[Piece, ...]
    make: Callable[..., Any]
    certainty: Certainty = "sure"
    before: tuple[Beside, ...] = ()
    after: tuple[Beside, ...] = ()
    # What a text must hold for the rule to have a chance: a word of each set, a node of each kind. Most rules end there.
    words_needed: tuple[frozenset[str], ...] = ()
    kinds_needed: tuple[str, ...] = ()


def rule(
    name: str, kind: str, make: Callable[..., Any], pattern: str | None = None, certainty: Certainty = "sure"
) -> Rule:
    """Return a rule; its name is its pattern unless a pattern is given."""
    written = (pattern or name).split()
    first = next(place for place, piece in enumerate(written) if not _stands_beside(piece))
    last = next(place for place in range(len(written), 0, -1) if not _stands_beside(written[place - 1]))
    pieces = tuple(_piece(piece) for piece in written[first:last])
    before = tuple(_beside(piece) for piece in written[:first])
    after = tuple(_beside(piece) for piece in written[last:])
    needed = [piece for piece in pieces if not piece.optional]
    words_needed = tuple(piece.words for piece in needed if piece.kind is None)
    kinds_needed = tuple(piece.kind for piece in needed if piece.kind is not None)
    return Rule(name, kind, pieces, make, certainty, before, after, words_needed, kinds_needed)


def _stands_beside(written: str) -> bool:
    return len(written) > 2 and written.endswith(")") and written.startswith(("(", "!("))


def _beside(written: str) -> Beside:
    wanted = not written.startswith("!")
    inner = written.removeprefix("!")[1:-1]
    if inner.startswith("<") and inner.endswith(">"):
        return Beside(frozenset(), inner[1:-1], wanted)
    words = frozenset(inner.split("|"))
    touching = frozenset(word[1:] for word in words if len(word) > 1 and word.startswith("~"))
    return Beside(frozenset(word for word in words if word[1:] not in touching), None, wanted, touching)


def _piece(written: str) -> Piece:
    if written == "...":
        return Piece(None, frozenset(), True, False, gap=True)
    optional = len(written) > 1 and written.endswith("?")
    written = written[:-1] if optional else written
    touching = len(written) > 1 and written.startswith("~")
    written = written[1:] if touching else written
    capital = len(written) > 1 and written.startswith("^")
    written = written[1:] if capital else written
    if written.startswith("<") and written.endswith(">") and len(written) > 2:
        return Piece(written[1:-1], frozenset(), optional, touching, capital=capital)
    words = frozenset(written.split("|")) if written != "|" else frozenset("|")
    return Piece(None, words, optional, touching, capital=capital)


class Chart:
    """All nodes found so far, by kind and by the token at which they begin."""

    __slots__ = ("_at", "_of", "_size", "stops", "tokens")

    def __init__(self, tokens: Tokens, stops: frozenset[int] = frozenset()) -> None:
        """``stops`` are tokens that end a sentence: a gap leaps over none of them."""
        self.tokens = tokens
        self.stops = stops
        self._size = len(tokens)
        self._at: dict[tuple[str, int], list[Node]] = {}
        self._of: dict[str, list[Node]] = {}

    def add(self, node: Node) -> None:
        """Add a node, unless the same is known or the place is crowded."""
        here = self._at.setdefault((node.kind, node.first), [])
        if len(here) >= CROWD:
            return
        for other in here:
            if other.last == node.last and other.value == node.value:
                return
        here.append(node)
        self._of.setdefault(node.kind, []).append(node)

    def at(self, kind: str, first: int) -> Sequence[Node]:
        """Return the nodes of a kind that begin at a token."""
        return self._at.get((kind, first), ())

    def of(self, kind: str) -> Sequence[Node]:
        """Return all nodes of a kind, in the order they were found."""
        return self._of.get(kind, ())

    def run(self, stages: Iterable[Sequence[Rule]]) -> None:
        """Apply rules, stage by stage."""
        for stage in stages:
            for each in stage:
                self._apply(each)

    def _apply(self, each: Rule) -> None:
        for kind in each.kinds_needed:
            if kind not in self._of:
                return
        known = self.tokens.index.keys()
        for words in each.words_needed:
            if known.isdisjoint(words):
                return
        for place in self._beginnings(each):
            if each.before and not all(self._is_beside(beside, place - 1, place) for beside in each.before):
                continue
            for last, parts, values in self._matches(each.pieces, 0, place):
                if each.after and not all(self._is_beside(beside, last, last) for beside in each.after):
                    continue
                value = each.make(*values)
                if value is not None and last > place:
                    self.add(Node(each.kind, place, last, value, each.name, parts, each.certainty))

    def _beginnings(self, each: Rule) -> list[int]:
        places: set[int] = set()
        for piece in each.pieces:
            if piece.kind is not None:
                places.update(node.first for node in self.of(piece.kind))
            else:
                for word in piece.words:
                    places.update(self.tokens.index.get(word, ()))
            if not piece.optional:
                break
        return sorted(places)

    def _is_beside(self, beside: Beside, place: int, seam: int) -> bool:
        if not 0 <= place < self._size:
            return not beside.wanted
        if beside.kind is not None:
            return bool(self.at(beside.kind, place)) == beside.wanted
        word = self.tokens.lowers[place]
        if beside.words == _CAPITAL:
            return self.tokens.words[place][0].isupper() == beside.wanted
        there = word in beside.words or (word in beside.touching and self.tokens.touches(seam))
        return there == beside.wanted

    def _stands(self, piece: Piece, place: int) -> bool:
        """Say whether a piece that is a set of words stands at a token."""
        tokens = self.tokens
        return (
            place < self._size
            and tokens.lowers[place] in piece.words
            and not (piece.touching and not tokens.touches(place))
            and not (piece.capital and not tokens.words[place][0].isupper())
        )

    def _matches(
        self, pieces: tuple[Piece, ...], number: int, place: int
    ) -> list[tuple[int, tuple[Node, ...], tuple[Any, ...]]]:
        """Return (last token, nodes, values) for every way to read the pieces from ``number`` on at a token."""
        tokens = self.tokens
        while True:  # words that must stand are read without a step down
            if number == len(pieces):
                return [(place, (), ())]
            piece = pieces[number]
            if piece.kind is not None or piece.optional:
                break
            if not self._stands(piece, place):
                return []
            number, place = number + 1, place + 1
        found: list[tuple[int, tuple[Node, ...], tuple[Any, ...]]] = []
        if piece.gap:
            for far in range(place, min(place + GAP, self._size) + 1):
                found += self._matches(pieces, number + 1, far)
                if found or far in self.stops:
                    break
            return found
        if piece.kind is None:
            if self._stands(piece, place):
                found = self._matches(pieces, number + 1, place + 1)
        elif (
            (nodes := self._at.get((piece.kind, place)))
            and not (piece.touching and not tokens.touches(place))
            and not (piece.capital and not tokens.words[place][0].isupper())
        ):
            for node in nodes:
                for last, parts, values in self._matches(pieces, number + 1, node.last):
                    found.append((last, (node, *parts), (node.value, *values)))
        if piece.optional and (piece.kind is not None or not found):
            for last, parts, values in self._matches(pieces, number + 1, place):
                found.append((last, parts, (None, *values) if piece.kind is not None else values))
        return found


def seed(chart: Chart, entries: Entries) -> None:
    """Add a node for every lexicon entry in the text."""
    lowers = chart.tokens.lowers
    for place in chart.tokens.places(entries.keys()):
        for words, kind, value in entries[lowers[place]]:
            last = place + len(words)
            if len(words) == 1 or tuple(lowers[place:last]) == words:
                chart.add(Node(kind, place, last, value, f"{kind}: {' '.join(words)}"))


def seed_digits(chart: Chart) -> None:
    """Add a node of kind "digits" for every token in figures; its value is the token as written ("30", "2,5", "07")."""
    for place in chart.tokens.digits:
        chart.add(Node("digits", place, place + 1, chart.tokens.lowers[place], "digits"))


def entry_index(
    *lexicons: tuple[str, Mapping[str, Any]],
) -> dict[str, list[tuple[tuple[str, ...], str, Any]]]:
    """Return lexicons of (kind, {entry: value}) as an index by first word, for ``seed``."""
    index: dict[str, list[tuple[tuple[str, ...], str, Any]]] = {}
    for kind, entries in lexicons:
        for entry, value in entries.items():
            words = tuple(Tokens(entry).lowers)
            if words:
                index.setdefault(words[0], []).append((words, kind, value))
    return index


def best(nodes: Iterable[Node]) -> list[Node]:
    """Return nodes that do not overlap, the longest first; of equals the one whose rule came last (it knows more)."""
    ranked = sorted(enumerate(nodes), key=lambda pair: (pair[1].first - pair[1].last, -pair[0]))
    taken: set[int] = set()
    kept = []
    for _, node in ranked:
        if taken.isdisjoint(range(node.first, node.last)):
            taken.update(range(node.first, node.last))
            kept.append(node)
    return sorted(kept, key=lambda node: node.first)
