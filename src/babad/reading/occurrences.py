"""What a name's other occurrences say of it: where it ends, what kind it is, and where else it stands."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from babad.reading.spans import Span
from babad.reading.story import Story
from babad.reading.types import Kind

_DASHES = frozenset("-–—")
_STATING = frozenset({"place", "place-head", "organisation-head"})  # choices whose word says what a name is

_LETTERS = 6  # of a short form: what is longer is a word in capitals

Words = tuple[str, ...]


class Occurrences:
    """Mends the names of a story by each other.

    ``ruled`` are the names by rules alone, which know the kind of a part that is left over; ``headed`` are the tokens of
    headings, whose capitals tell nothing; ``roles`` are those that stand behind a role.
    """

    def __init__(self, story: Story, ruled: Iterable[Span], headed: Collection[int], roles: Collection[int]) -> None:
        self.story, self.tokens, self.headed, self.roles = story, story.tokens, headed, roles
        self.by_rule = {(span.first, span.last): span for span in ruled}
        self.plain = frozenset(word for word in self.tokens.words if word[0].islower())
        self.begins = story.begins()
        self.lines = frozenset(self.tokens.from_offset(paragraph.start) for paragraph in story.paragraphs)

    def agreed(self, spans: Iterable[Span]) -> list[Span]:
        """Return the names in bounds that no line's end or free dash crosses, of one kind, wherever they stand."""
        cut = [part for span in spans for part in self._cut(span) if not self._only_begins(part)]
        cut = [self._with_letters(span) for span in cut]
        bodies = {self._words(span) for span in cut if span.kind == "organisation"}
        bodies |= {words[:-1] for words in bodies if len(words) > 2}
        cut = [part for span in cut for part in self._body_and_person(span, bodies)]
        told = [span for span in cut if span.first not in self.headed]
        self._kinds(told)
        return sorted(cut + self._again(told, cut), key=lambda span: span.first)

    def _only_begins(self, span: Span) -> bool:
        """Say whether a word has its capital from the sentence that it begins: the story has it in lower case too."""
        if span.last - span.first > 1 or (span.first, span.last) in self.by_rule:
            return False
        begins = span.first in self.begins or (span.first > 0 and self._free_dash(span.first - 1))
        return begins and self.tokens.lowers[span.first] in self.plain

    def _with_letters(self, span: Span) -> Span:
        """Let a body's name begin where the letters in brackets behind it say: "Badan Meteorologi, Klimatologi, dan Geofisika
        (BMKG)"."""
        words = self.tokens.words
        letters = words[span.last - 2] if span.last - span.first > 3 and words[span.last - 1] == ")" else ""
        if not (2 < len(letters) <= _LETTERS and letters.isupper() and words[span.last - 3] == "("):
            return span
        left = len(letters) - sum(word[0].isupper() for word in words[span.first : span.last - 3])
        first = at = span.first
        while left > 0 and at > 0 and at not in self.lines and span.first - at < 3 * len(letters):
            at -= 1
            if words[at][0].isupper():
                left -= 1
                if words[at][0] != letters[left]:
                    return span
                first = at
            elif words[at] not in (",", "dan"):
                return span
        return replace(span, first=first, choice="tagged") if left == 0 and first < span.first else span

    def _body_and_person(self, span: Span, bodies: Collection[Words]) -> list[Span]:
        """Part a body that the story names elsewhere too, or its letters, and the person behind it: "juru runding FPU | Ani
        Welas"."""
        words = self.tokens.words
        bound = span.last - 2
        before = words[span.first - 1] if span.first else "."
        ruled = self.by_rule.get((span.first, span.last))
        if span.kind == "place" or bound <= span.first or not before[0].islower():
            return [span]
        if ruled is not None and ruled.kind != "person":
            return [span]
        body, names = tuple(words[span.first : bound]), words[bound : span.last]
        letters = len(body) == 1 and 2 < len(body[0]) <= _LETTERS and body[0].isupper()
        known = body in bodies and (len(body) > 1 or span.first in self.roles)
        if not (letters or known) or not all(name[0].isupper() and name[1:].islower() for name in names):
            return [span]
        return [Span(span.first, bound, "organisation", "tagged"), Span(bound, span.last, "person", "tagged")]

    def _cut(self, span: Span) -> list[Span]:
        """Return the parts of a name between line ends and free dashes."""
        words = self.tokens.words
        bounds = [at for at in range(span.first + 1, span.last) if at in self.lines or self._free_dash(at)]
        if not bounds:
            return [span]
        found = []
        for first, last in zip([span.first, *bounds], [*bounds, span.last], strict=True):
            while first < last and not words[first][0].isalnum():
                first += 1
            if first < last:
                ruled = self.by_rule.get((first, last))
                found.append(Span(first, last, ruled.kind if ruled else span.kind, "tagged"))
        return found

    def _free_dash(self, at: int) -> bool:
        tokens = self.tokens
        beside = at + 1 < len(tokens) and tokens.touches(at + 1)
        return tokens.words[at] in _DASHES and not tokens.touches(at) and not beside

    def _kinds(self, spans: list[Span]) -> None:
        """Give a form that was read as several kinds the one that its words state, or else the commonest."""
        kinds: dict[Words, Counter[Kind]] = {}
        stated: dict[Words, Span] = {}
        for span in spans:
            words = self._words(span)
            kinds.setdefault(words, Counter())[span.kind] += 1
            ruled = self.by_rule.get((span.first, span.last))
            if ruled is not None and ruled.choice in _STATING:
                stated.setdefault(words, ruled)
        for span in spans:
            words = self._words(span)
            ruled = stated.get(words)
            if len(kinds[words]) == 1:
                continue
            if ruled is not None and "person" not in (span.kind, ruled.kind):
                span.kind, span.choice = ruled.kind, ruled.choice
                continue
            (kind, most), (_, next_most) = kinds[words].most_common(2)
            if kind != span.kind and most > next_most:
                span.kind, span.choice = kind, "tagged"

    def _again(self, spans: list[Span], found: list[Span]) -> list[Span]:
        """Return the places and bodies of the story in other sentences, where they were not read as names."""
        tokens = self.tokens
        taken = {at for span in found for at in range(span.first, span.last)}
        people = {tokens.words[at] for span in spans if span.kind == "person" for at in range(span.first, span.last)}
        forms: dict[Words, Span] = {}
        for span in spans:
            if span.kind != "person":
                forms.setdefault(self._words(span), span)
        lengths: dict[str, set[int]] = {}  # by first word: all forms that begin with it are looked for at once
        for words in forms:
            if len(words) > 1 or (words[0] not in people and words[0].lower() not in self.plain and len(words[0]) > 1):
                lengths.setdefault(words[0].lower(), set()).add(len(words))
        more: list[Span] = []
        for word, sizes in lengths.items():
            for first in tokens.index.get(word, ()):
                if first in taken or first in self.headed or self._capital(first - 1):
                    continue
                for size in sorted(sizes, reverse=True):
                    last = first + size
                    form = forms.get(tuple(tokens.words[first:last])) if not self._capital(last) else None
                    if form is None or not taken.isdisjoint(range(first, last)):
                        continue
                    if self.story.sentence_at(tokens.starts[first]) is not self.story.sentence_at(
                        tokens.starts[form.first]
                    ):
                        more.append(Span(first, last, form.kind, form.choice))
                        taken.update(range(first, last))
                    break
        return more

    def _words(self, span: Span) -> Words:
        return tuple(self.tokens.words[span.first : span.last])

    def _capital(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens.words[at][0].isupper()
