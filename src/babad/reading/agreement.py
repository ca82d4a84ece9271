"""Names that a story uses more than once say more than each use alone: bounds and kinds are made to agree.

A place is known by "di X" or from a list; a person by the short form with which the story goes on ("kata Faridah"). So "Menteri
Luar Negeri Kesrana Faridah Osman" is told apart into a place and a person though no list knows either.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from babad.reading.spans import Piece, Span
from babad.reading.story import Story
from babad.reading.types import Kind

if TYPE_CHECKING:
    from babad.reading.names import NameRules

_MOST = 6  # words of a name whose beginning is looked up


class Agreement:
    """What a story tells of its names, and the mending by it."""

    def __init__(self, story: Story, rules: "NameRules", pieces: Mapping[int, Piece], spans: list[Span]) -> None:
        self.story, self.rules, self.pieces, self.spans = story, rules, pieces, spans
        self.tokens = story.tokens
        self.begins = story.begins()
        self.places: set[str] = set()  # words that the story uses as places
        self.people: set[str] = set()  # single words that it calls people by
        self._forms: dict[str, list[tuple[tuple[str, ...], Span]]] = {}
        self._listen()

    def _listen(self) -> None:
        tokens, rules = self.tokens, self.rules
        votes: Counter[tuple[str, str]] = Counter()
        for place, word in enumerate(tokens.words):
            if not word[0].isupper() or len(word) < 3 or self._listed(place) not in ("", "place"):
                continue
            before = tokens.lowers[place - 1] if place else ""
            after = tokens.lowers[place + 1] if place + 1 < len(tokens) else ""
            begins = place in self.begins
            alone = not self._capital(place + 1) and (begins or not self._capital(place - 1))
            if not begins and before in rules.place_before and not self._capital(place + 1):
                votes["place", word] += 1
            elif alone and ((not begins and before in rules.speech) or after in rules.speech):
                votes["person", word] += 1
        for (kind, word), count in votes.items():
            other = votes["person" if kind == "place" else "place", word]
            if count > other:
                (self.places if kind == "place" else self.people).add(word)
        for span in self.spans:
            words = tokens.words[span.first : span.last]
            if span.kind == "person" and len(words) == 1 and words[0] not in self.places:
                self.people.add(words[0])

    def _capital(self, place: int) -> bool:
        return 0 <= place < len(self.tokens) and self.tokens.words[place][0].isupper()

    def _listed(self, place: int) -> str:
        piece = self.pieces.get(place)
        return piece.kind if piece is not None else ""

    def mended(self, bounds: Sequence[tuple[int, int]], headed: frozenset[int]) -> list[Span]:
        """Return the names in bounds that no sentence end, bracket or sign crosses, of kinds that agree.

        ``bounds`` are those of headings, ``headed`` their tokens.
        """
        found: list[Span] = []
        for span in self.spans:
            if span.first not in headed:
                for part in self._parts(span):
                    found += self._told(part)
        found = _apart(found)
        self._given_back(found)
        for first, last in bounds:
            found += self._known_in(first, last, found)
        return sorted(found, key=lambda span: span.first)

    def _given_back(self, found: list[Span]) -> None:
        """Give a person the first name that the body before took in, where the story goes on with it: "Rektor UGM Panut
        Mulyono … kata Panut"."""
        words = self.tokens.words
        for body, person in pairwise(found):
            first = body.last - 1
            if (
                body.kind != "organisation"
                or person.kind != "person"
                or body.last != person.first
                or first <= body.first
            ):
                continue
            if words[first] in self.people and words[first] not in self.places and self._listed(first) in ("", "given"):
                body.last = person.first = first

    def _known_in(self, first: int, last: int, found: list[Span]) -> list[Span]:
        """Return the names of a heading that the story or a list knows."""
        words = self.tokens.words
        if not self._forms:
            for span in found:
                form = tuple(words[span.first : span.last])
                self._forms.setdefault(form[0], []).append((form, span))
        out: list[Span] = []
        place = first
        while place < last:
            best: Span | None = None
            for form, span in self._forms.get(words[place], ()):
                end = place + len(form)
                if end <= last and tuple(words[place:end]) == form and (best is None or end > best.last):
                    best = Span(place, end, span.kind, span.choice)
            piece = self.pieces.get(place)
            if best is None and piece is not None and piece.last <= last and piece.kind in ("place", "organisation"):
                best = Span(place, piece.last, _kind(piece), piece.kind)
            if best is not None:
                out.append(best)
                place = best.last
            else:
                place += 1
        return out

    def acting(self, found: list[Span]) -> list[Span]:
        """Return the places and bodies of the lists that no mention or title holds: a country that acts is no place, but it is
        somebody."""
        tokens = self.tokens
        taken = {place for span in found for place in range(span.first, span.last)}
        for title in self.story.titles:
            taken.update(range(tokens.from_offset(title.start), tokens.before_offset(title.end)))
        out: list[Span] = []
        for first, piece in sorted(self.pieces.items()):
            inner = (self._capital(first - 1) and first not in self.begins) or self._capital(piece.last)
            if piece.kind in ("place", "organisation") and not inner and taken.isdisjoint(range(first, piece.last)):
                out.append(Span(first, piece.last, _kind(piece), piece.kind))
        return out

    def _parts(self, span: Span) -> list[Span]:
        """Cut a name where it can't go on: at a sentence's end and at a bracket that isn't its own."""
        words, parts = self.tokens.words, []
        first = span.first
        own = words[span.first : span.last]
        balanced = own.count("(") == own.count(")") == 1 and own.index("(") < own.index(")")
        for place in range(span.first, span.last):
            bracket = words[place] in "()[]" and not (balanced and span.kind == "organisation")
            if bracket or (place in self.begins and place > first):
                parts.append((first, place))
                first = place + 1 if bracket else place
        parts.append((first, span.last))
        out = []
        for first, last in parts:
            while first < last and not words[first][0].isalnum():
                first += 1
            while first < last and not words[last - 1][-1].isalnum() and not self._belongs(words, first, last - 1):
                last -= 1
            if first < last and any(word[0].isupper() for word in words[first:last]):
                out.append(Span(first, last, span.kind, span.choice))
        return out

    def _belongs(self, words: Sequence[str], first: int, place: int) -> bool:
        """Say whether a sign at a name's end is part of it: an initial's point, its own bracket."""
        if words[place] == ")":
            return "(" in words[first:place]
        return len(words[place]) > 1 or (words[place] == "." and len(words[place - 1]) <= 2)

    def _told(self, span: Span) -> list[Span]:
        """Tell a place from the person behind it, and a place from a body, by what the story says elsewhere."""
        words = self.tokens.words
        if span.kind == "person" and span.last - span.first > 1:
            for place in range(span.first + 1, min(span.last, span.first + _MOST)):
                head = words[span.first : place]
                if head[-1] in self.places and words[place] not in self.places and head[0] not in self.people:
                    return self._two(span, place)
                if words[place] in self.people and head[0] not in self.people and self._is_place(span.first, place):
                    # Of three words the last of which the story goes on with, two are the person's: "Valdoria Armand Teles".
                    return self._two(span, place - 1 if place == span.last - 1 == span.first + 2 else place)
        piece = self.pieces.get(span.first)
        if piece is not None and piece.kind == "place" and piece.last == span.last and span.kind == "organisation":
            return [Span(span.first, span.last, "place", "place")]
        alone = span.last - span.first == 1 and span.kind != "place"
        if alone and words[span.first] in self.places and words[span.first] not in self.people:
            return [Span(span.first, span.last, "place", "place-again")]
        return [span]

    def _is_place(self, first: int, last: int) -> bool:
        """Say whether words before a person are likely a place: known, or behind an office."""
        if any(word in self.places for word in self.tokens.words[first:last]) or self._listed(first) == "place":
            return True
        if self._listed(first) == "given" or not self._capital(first + 2):
            return False  # of two words the second of which the story goes on with, both are the person's: "Ann Lee"
        before = self.tokens.lowers[first - 1] if first else ""
        return before in self.rules.governing

    def _two(self, span: Span, place: int) -> list[Span]:
        return [
            Span(span.first, place, "place", "place-again"),
            Span(place, span.last, "person", span.choice),
        ]


def headings(story: Story) -> list[tuple[int, int]]:
    """Return where headings and furniture stand, in which every word has a capital and capitals tell nothing."""
    tokens, found = story.tokens, []
    body = False
    for sentence in story.sentences:
        first, last = tokens.from_offset(sentence.start), tokens.before_offset(sentence.end)
        paragraph = story.paragraph_at(sentence.start)
        furniture = paragraph is not None and paragraph.furniture
        headed = not furniture and 4 <= last - first <= 30 and tokens.words[last - 1] != "."
        if headed:
            long = [word for word in tokens.words[first:last] if len(word) > 3 and word[0].isalpha()]
            headed = len(long) > 3 and sum(word[0].isupper() for word in long) > 0.8 * len(long)
        if furniture or headed:
            found.append((first, last))
        else:
            body = True
    return found if body else []  # a text that is all heading has nothing else to tell its names by


def _kind(piece: Piece) -> Kind:
    return "place" if piece.kind == "place" else "organisation"


def _apart(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.first, -each.last)):
        if not kept or span.first >= kept[-1].last:
            kept.append(span)
    return kept
