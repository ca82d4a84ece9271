"""The names layer: people, organisations and places, with the role and affiliation that the story states beside them.

Names are runs of capitalised words. A run is cut into pieces by the language's word lists (a known place, the head word of an
organisation, a rank, a role …), and each piece or row of pieces becomes a mention by a named choice. Then *titles* are read: a
row of words that begins with a role word and leads to a person ("juru bicara Polda X, Ani"), or follows one after a comma.
"""

import re
import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from babad.reading.agreement import Agreement, headings
from babad.reading.engine import Entries
from babad.reading.occurrences import Occurrences
from babad.reading.spans import Piece, Span
from babad.reading.story import Story, Title
from babad.reading.tagger import Surroundings, Tagger
from babad.reading.types import Certainty, Mention, Trace

KNOWN = "known name"  # the rule of a name that the caller passed in: it belongs to no language
LONGEST_RUN = 24  # tokens; what is longer is a headline in capitals, or noise
LONGEST_KNOWN = 7  # tokens of a name that the caller knows
LONGEST_TITLE = 28  # tokens between a role word and its person

# What the algorithm may decide, and with which certainty; a language names each of those that it uses.
CHOICES: Mapping[str, Certainty] = {
    "known": "sure",  # the caller knows this name
    "place": "sure",  # stands in the list of places
    "organisation": "sure",  # stands in the list of organisations
    "organisation-head": "sure",  # begins with "Kementerian", "University of"
    "organisation-tail": "sure",  # ends in "Ministry", "Inc"
    "place-head": "sure",  # begins with "Kota", "Mount"
    "place-tail": "sure",  # ends in "River"
    "acronym": "probable",  # unknown word in capitals
    "titled": "sure",  # capitalised words right behind a role, a rank or an honorific
    "bounded": "unsure",  # behind a title whose end was guessed
    "given": "sure",  # begins with a given name
    "several": "probable",  # two to five capitalised words, unknown
    "place-again": "probable",  # a place as the story uses the word elsewhere
    "again": "sure",  # part of a person's name that the story gives in full
    "place-before": "probable",  # one unknown word after "di", "in"
    "speech": "probable",  # one unknown word beside a verb of speech
    "tagged": "probable",  # the tagger's weights say so, and no rule besides
    "role-before": "sure",  # a title that leads to a person
    "role-after": "sure",  # a title in apposition
}


@dataclass(frozen=True, slots=True)
class NameRules:
    """What a language brings to this layer.

    ``entries`` (``engine.entry_index``) are word lists of these kinds: "place", "organisation", "person" (whole names),
    "organisation-head", "organisation-tail", "place-head", "place-tail", "given" (given names), "honorific" (words before a
    name that are no part of it), "rank" (of police, army), "degree" (after a name), "role" (head words of titles: "ketua",
    "direktur utama", "secretary"), "not-name" (capitalised words that name nobody: months, religions, Covid).
    Lower-case words: ``inside`` stand within an organisation's name ("dan", "of"), ``particles`` within a person's ("bin",
    "van"), ``place_before`` before a place ("di"), ``speech`` beside a speaker ("kata"), ``ends`` (and what ``end_pattern``
    matches) end a title ("yang", verbs), ``links`` lead from a role to its organisation ("di", "at"), ``articles`` begin an
    apposition ("a", "the"), ``ordinary`` are no names though a sentence begins with them. ``choices`` names our choices
    (see ``CHOICES``); one without a name is not made. ``pointed_degrees``: degrees are known by their points ("Ani, M.Hum.").
    ``governing`` are last words of an office or body that a place follows.
    ``tagger`` decides on names where a language has one; ``buildings`` are lower-case heads that it takes into a place's name.
    ``head_first``: titles and bodies begin with their head ("Kepala Dinas X"); ``units`` are heads of parts of bodies, with the
    value "part" if they are never a body themselves; ``company_roles`` are roles that a company's name follows.
    """

    entries: Entries = field(default_factory=dict)
    inside: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    place_before: frozenset[str] = frozenset()
    speech: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    end_pattern: re.Pattern[str] = re.compile(r"(?!)")
    links: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    ordinary: frozenset[str] = frozenset()
    choices: Mapping[str, str] = field(default_factory=dict)
    tagger: Tagger | None = None
    head_first: bool = False
    pointed_degrees: bool = False
    governing: frozenset[str] = frozenset()
    units: Mapping[str, str] = field(default_factory=dict)
    buildings: frozenset[str] = frozenset()
    company_roles: frozenset[str] = frozenset()

    def rule_names(self) -> tuple[str, ...]:
        """Return the names of all rules, in their order."""
        return tuple(self.choices.values())

    def find(self, story: Story) -> list[Mention]:
        """Return every mention of a name; another build of names (``compounds``) brings its own way."""
        if not self.choices:
            return []
        pieces = _pieces(story, self)
        spans = _Spotter(story, self, pieces).spans()
        bounds = headings(story)
        headed = frozenset(place for first, last in bounds for place in range(first, last))
        if self.tagger is not None:
            roles = frozenset(piece.last for piece in pieces.values() if piece.kind == "role")
            spans = Occurrences(story, spans, headed, roles).agreed(_weighed(story, self, self.tagger, pieces, spans))
            degrees = {
                at for piece in pieces.values() if piece.kind == "degree" for at in range(piece.first, piece.last)
            }
            spans = [span for span in spans if span.first not in degrees]
        if self.head_first:
            spans = _TitleMender(story, self, pieces, spans).mended()
            agreement = Agreement(story, self, pieces, spans)
            spans = agreement.mended(bounds, headed)
        _titles(story, self, pieces, spans)
        if self.head_first:
            for span in spans:
                if span.first in headed:
                    span.role = span.affiliation = span.title = None
            acting = agreement.acting(spans)
            story.actors = [mention_of(story, self, span, CHOICES[span.choice]) for span in acting]
        return [mention_of(story, self, span, CHOICES[span.choice]) for span in spans]

    def named(self, choice: str) -> str:
        """Return the rule's name of a choice."""
        return KNOWN if choice == "known" else self.choices[choice]


def find(story: Story) -> list[Mention]:
    """Return every mention of a name; ``name`` is still the mention's own text (``resolve`` joins the forms).

    Also fills ``story.titles``, the roles that the story states, with or without a name beside them. Names that the caller knows
    are found wherever they stand, whatever else their words might be.
    """
    mentions = story.language.names.find(story)
    return _with_known(story, mentions) if story.known else mentions


def _with_known(story: Story, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions with those of known names added; what overlaps one of these gives way."""
    tokens = story.tokens
    ends = {tokens.before_offset(sentence.end) for sentence in story.sentences}
    same = {(mention.start, mention.end) for mention in mentions}
    found: list[Mention] = []
    past = 0
    for first, word in enumerate(tokens.words):
        if first < past or not (word[0].isupper() or word[0].isdecimal()):
            continue
        reach = first + 1
        while reach < min(first + LONGEST_KNOWN, len(tokens)) and reach not in ends:
            reach += 1
        for last in range(reach, first, -1):
            assert story.known is not None
            known = story.known(tokens.slice(first, last))
            if known is not None:
                span = Span(first, last, known.kind, "known")
                if (tokens.starts[first], tokens.ends[last - 1]) not in same:
                    found.append(mention_of(story, story.language.names, span, "sure"))
                past = last
                break
    if not found:
        return mentions
    kept = [
        mention
        for mention in mentions
        if not any(mention.start < each.end and mention.end > each.start for each in _near(found, mention))
    ]
    return sorted([*kept, *found], key=lambda mention: mention.start)


def _near(found: list[Mention], mention: Mention) -> list[Mention]:
    """Return those of sorted mentions that may overlap another: none that starts a long name's length before it."""
    place = bisect_left(found, mention.start, key=lambda each: each.end)
    return found[place : place + LONGEST_KNOWN * 2]


def mention_of(story: Story, rules: NameRules, span: Span, certainty: Certainty) -> Mention:
    """Return the mention that a span is."""
    tokens = story.tokens
    text = tokens.slice(span.first, span.last)
    start, end = tokens.starts[span.first], tokens.ends[span.last - 1]
    known = story.known(text) if story.known else None
    kind, choice = (known.kind, "known") if known else (span.kind, span.choice)
    rule = rules.named(choice)
    parts: tuple[Trace, ...] = ()
    stated = span.role or span.affiliation
    if span.title and stated:
        first, last = stated
        parts = (Trace(rules.named(span.title), tokens.starts[first], tokens.ends[last - 1]),)
    role = tokens.slice(*span.role) if span.role else None
    affiliation = tokens.slice(*span.affiliation) if span.affiliation else None
    trace = Trace(rule, start, end, parts)
    name = known.name if known else text
    return Mention(text, start, end, kind, name, role, affiliation, certainty if known is None else "sure", rule, trace)


# ---- pieces ---------------------------------------------------------------------------------------------------------

# Of two entries of one length, the one whose kind comes first.
_RANKING = (
    "not-name", "person", "place", "organisation", "rank", "role", "organisation-head", "place-head", "organisation-tail",
    "place-tail", "honorific", "degree", "given",
)  # fmt: skip
_ANY_CASE = frozenset({"role"})  # kinds that are read in lower case too
# Kinds whose short entries are read in capitals only: AS, MA.
_CAPITALS = frozenset({"place", "organisation", "not-name"})


def _pieces(story: Story, rules: NameRules) -> dict[int, Piece]:
    """Return the longest word-list entry at each token, not within another."""
    tokens = story.tokens
    found: dict[int, Piece] = {}
    past = 0
    begins = story.begins()
    found_degree = -1  # where the last degree ended
    for place, word in enumerate(tokens.lowers):
        if place < past:
            continue
        best: Piece | None = None
        for words, kind, _ in rules.entries.get(word, ()):
            last = place + len(words)
            if len(words) > 1 and tuple(tokens.lowers[place:last]) != words:
                continue
            if kind not in _ANY_CASE and not tokens.words[place][0].isupper():
                continue
            if len(word) <= 3 and last == place + 1 and kind in _CAPITALS and not tokens.words[place].isupper():
                continue
            if best is None or (last, -_RANKING.index(kind)) > (best.last, -_RANKING.index(best.kind)):
                best = Piece(kind, place, last)
        if rules.pointed_degrees and place and (tokens.words[place - 1] == "," or found_degree == place):
            after = _degree(story, place)
            if after is not None and (after in begins or after >= len(tokens) or not tokens.words[after][0].isupper()):
                best, found_degree = Piece("degree", place, after), after
        if best is not None:
            found[place] = best
            past = best.last
    return found


_POINTED = re.compile(r"(?:[A-Z]\.){2,5}")


def _degree(story: Story, place: int) -> int | None:
    """Return where a degree written with points ends that begins at a token: "S.H.", "M.Hum.", "Sp.K.O."; None if none does."""
    tokens = story.tokens
    if _POINTED.fullmatch(tokens.words[place]):
        return place + 1
    words = tokens.words[place : place + 4]
    if len(words) < 3 or words[1] != "." or not (tokens.touches(place + 1) and tokens.touches(place + 2)):
        return None
    if not (words[0][0].isupper() and len(words[0]) <= 3 and words[2][0].isupper() and len(words[2]) <= 5):
        return None
    return place + 3 + (words[3:] == ["."] and tokens.touches(place + 3))


def _heads_body(rules: NameRules, word: str) -> bool:
    """Say whether names of organisations begin with a word."""
    return any(kind == "organisation-head" and len(entry) == 1 for entry, kind, _ in rules.entries.get(word, ()))


def surroundings(story: Story, pieces: Mapping[int, Piece] | None = None) -> Surroundings:
    """Return what the tagger needs to know of a story."""
    rules, tokens = story.language.names, story.tokens
    kinds = [""] * len(tokens)
    for piece in (_pieces(story, rules) if pieces is None else pieces).values():
        if (
            piece.kind == "organisation"
            and piece.last - piece.first > 1
            and _heads_body(rules, tokens.lowers[piece.first])
        ):
            # As of a body that no list knows: the tagger is to learn from the known ones how names of bodies are made.
            kinds[piece.first] = "organisation-head"
            continue
        for place in range(piece.first, piece.last):
            kinds[place] = piece.kind if place == piece.first else piece.kind + "+"
    begins = story.begins()
    inner = rules.inside | rules.particles
    plain = frozenset(word for word in tokens.words if word[0].islower())
    return Surroundings(kinds, begins, inner, rules.ordinary | plain)


# ---- names ----------------------------------------------------------------------------------------------------------


class _Spotter:
    """Cuts runs of capitalised words into names."""

    def __init__(self, story: Story, rules: NameRules, pieces: dict[int, Piece]) -> None:
        self.story = story
        self.tokens = story.tokens
        self.rules = rules
        self.pieces = pieces
        self.begins = story.begins()
        self.people: set[str] = set()
        self.found: list[Span] = []
        self.doubtful: list[Span] = []

    def spans(self) -> list[Span]:
        """Return the names, in the order of the text."""
        words, place = self.tokens.words, 0
        while place < len(words):
            if not words[place][0].isupper():
                place += 1
                continue
            last = self._run(place)
            self._read(place, last)
            place = last
        self._doubts()
        return sorted(self.found, key=lambda span: span.first)

    def _capital(self, place: int) -> bool:
        return place < len(self.tokens) and self.tokens.words[place][0].isupper()

    def _run(self, place: int) -> int:
        """Return where a row of capitalised words that begins here ends."""
        words, lowers, rules = self.tokens.words, self.tokens.lowers, self.rules
        last = place + 1
        while last < len(words) and last - place < LONGEST_RUN:
            if last in self.begins and not (words[last - 1] == "." and len(words[last - 2]) == 1):
                break
            if self._capital(last):
                last += 1
            elif words[last] in "-.&/" and self.tokens.touches(last) and self._capital(last + 1):
                if words[last] == "." and len(words[last - 1]) > 3 and not self._titleword(last - 1):
                    break
                last += 2
            elif (lowers[last] in rules.particles and self._capital(last + 1)) or (
                lowers[last] in rules.inside and self._capital(last + 1) and self._organised(place, last)
            ):
                last += 2
            elif lowers[last] in rules.inside and lowers[last + 1 : last + 2] == ["the"] and self._capital(last + 2):
                last += 3
            else:
                break
        return last

    def _titleword(self, place: int) -> bool:
        return place in self.pieces and self.pieces[place].kind in ("honorific", "rank", "degree")

    def _organised(self, first: int, last: int) -> bool:
        return any(
            self.pieces[at].kind in ("organisation-head", "place-head")
            for at in range(first, last)
            if at in self.pieces
        )

    def _cut(self, first: int, last: int) -> list[Piece]:
        """Return a run as pieces, without gaps."""
        found: list[Piece] = []
        at = first
        while at < last:
            piece = self.pieces.get(at)
            if piece is not None and piece.last <= last:
                found.append(piece)
                at = piece.last
            else:
                if found and found[-1].kind == "other":
                    found[-1] = replace(found[-1], last=at + 1)
                else:
                    found.append(Piece("other", at, at + 1))
                at += 1
        return found

    def _read(self, first: int, last: int) -> None:
        if first in self.begins and self.tokens.lowers[first] in self.rules.ordinary:
            first += 1
            if first < last:
                self._read(first, self._run(first)) if self._capital(first) else None
            return
        cut = self._cut(first, last)
        titled = self._after_title(first)
        number = 0
        while number < len(cut):
            piece = cut[number]
            if piece.kind in ("role", "rank", "honorific"):
                titled = True
                number += 1
                continue
            if piece.kind in ("not-name", "degree"):
                titled = False
                number += 1
                continue
            stop = number
            while stop < len(cut) and cut[stop].kind not in ("role", "rank", "honorific", "not-name", "degree"):
                stop += 1
            self._name(cut[number:stop], titled)
            titled = False
            number = stop

    def _after_title(self, first: int) -> bool:
        """Say whether a role or an honorific stands right before a run ("juru bicara Ani")."""
        for back in range(1, 5):
            piece = self.pieces.get(first - back)
            if piece is not None and piece.last == first and piece.kind in ("role", "rank", "honorific"):
                return True
        return False

    def _name(self, cut: list[Piece], titled: bool) -> None:
        """Read a row of pieces as one name or several."""
        kinds = [piece.kind for piece in cut]
        first, last = cut[0].first, cut[-1].last
        if cut[-1].kind == "organisation-tail" and len(cut) > 1:
            self._add(first, last, "organisation", "organisation-tail")
        elif cut[-1].kind == "place-tail" and len(cut) > 1:
            self._add(first, last, "place", "place-tail")
        elif "organisation-head" in kinds and kinds.index("organisation-head") > 0:
            here = kinds.index("organisation-head")
            self._name(cut[:here], titled)
            self._name(cut[here:], False)
        elif kinds[0] == "organisation-head" and last - first > 1:
            stop = next((n for n, kind in enumerate(kinds) if kind in ("given", "person")), len(kinds))
            self._add(first, cut[stop - 1].last, "organisation", "organisation-head")
            if stop < len(kinds):
                self._name(cut[stop:], True)
        elif kinds[0] == "place-head" and last - first > 1:
            stop = next((n for n, kind in enumerate(kinds) if n > 1 or kind in ("given", "person")), len(kinds))
            self._add(first, cut[stop - 1].last, "place", "place-head")
            if stop < len(kinds):
                self._name(cut[stop:], titled)
        elif kinds[0] in ("place", "organisation", "person"):
            self._add(first, cut[0].last, kinds[0], kinds[0])
            if len(cut) > 1:
                self._name(cut[1:], titled)
        elif kinds[0] in ("other", "given"):
            stop = next((n for n, kind in enumerate(kinds) if kind not in ("other", "given")), len(kinds))
            self._unknown(first, cut[stop - 1].last, titled, kinds[0] == "given")
            if stop < len(kinds):
                self._name(cut[stop:], False)

    def _unknown(self, first: int, last: int, titled: bool, given: bool) -> None:
        words = self.tokens.words[first:last]
        if titled and last - first <= 6:
            self._add(first, last, "person", "titled")
        elif given and last - first <= 6:
            self._add(first, last, "person", "given")
        elif len(words) == 1 and len(words[0]) > 1 and words[0].isupper():
            self._add(first, last, "organisation", "acronym")
        elif 2 <= len(words) <= 5 and not all(word.isupper() for word in words):
            self._add(first, last, "person", "several")
        else:
            self.doubtful.append(Span(first, last, "person", "again"))

    def _add(self, first: int, last: int, kind: Any, choice: str) -> None:
        if choice not in self.rules.choices:
            return
        self.found.append(Span(first, last, kind, choice))
        if kind == "person":
            self.people.update(word for word in self.tokens.words[first:last] if len(word) > 2)

    def _doubts(self) -> None:
        """Decide what single unknown words are, now that the story's people are known."""
        tokens, rules = self.tokens, self.rules
        for span in self.doubtful:
            words = tokens.words[span.first : span.last]
            before = tokens.lowers[span.first - 1] if span.first else ""
            after = tokens.lowers[span.last] if span.last < len(tokens) else ""
            if len(words) == 1 and words[0] in self.people:
                self._add(span.first, span.last, "person", "again")
            elif len(words) == 1 and before in rules.place_before:
                self._add(span.first, span.last, "place", "place-before")
            elif len(words) == 1 and (before in rules.speech or after in rules.speech):
                self._add(span.first, span.last, "person", "speech")


# ---- names by weights ----------------------------------------------------------------------------------------------


# Choices that hold though the tagger sees no name: it knows nothing of the rest.
_BESIDE_WEIGHTS = frozenset({"place-head"})


def _weighed(story: Story, rules: NameRules, tagger: Tagger, pieces: dict[int, Piece], ruled: list[Span]) -> list[Span]:
    """Return the tagger's names, mended by the word lists, and those of the rules' names that it cannot know."""
    tokens = story.tokens
    around = surroundings(story, pieces)
    by_rule = {(span.first, span.last, span.kind): span.choice for span in ruled}
    found: list[Span] = []
    for first, last, kind, _ in tagger.spans(tokens, around):
        if kind != "place":
            first, last = _without_titles(story, around.kinds, first, last)
        while first < last and tokens.words[first] in "-.&/)'’":
            first += 1
        while first < last and (
            tokens.words[last - 1] in "-&/(" or (tokens.words[last - 1] == ")" and "(" not in tokens.words[first:last])
        ):
            last -= 1
        if kind == "organisation":
            last = _with_letters(story, last)
        piece = pieces.get(first)
        if piece is not None and piece.last == last and piece.kind == "organisation" and tokens.words[first].isupper():
            kind = "organisation"
        if kind == "place" and first and tokens.lowers[first - 1] in rules.buildings:
            first -= 1
        if first >= last or (found and found[-1].last > first):
            continue
        found.append(Span(first, last, kind, by_rule.get((first, last, kind), "tagged")))
    taken = {place for span in found for place in range(span.first, span.last)}
    found += [
        span for span in ruled if span.choice in _BESIDE_WEIGHTS and taken.isdisjoint(range(span.first, span.last))
    ]
    found += _again(story, around, found)
    return sorted(found, key=lambda span: span.first)


def _again(story: Story, around: Surroundings, found: list[Span]) -> list[Span]:
    """Return the words that stand alone and are part of a person's name that the story gives in full."""
    tokens = story.tokens
    taken = {place for span in found for place in range(span.first, span.last)}
    parts = {
        tokens.words[place]
        for span in found
        if span.kind == "person" and span.last - span.first > 1
        for place in range(span.first, span.last)
        if len(tokens.words[place]) > 3 and around.kinds[place] in ("", "given")
    }
    more = []
    for word in parts:
        if word.lower() in around.ordinary:
            continue
        for place in tokens.index[word.lower()]:
            beside = (place + 1,) if place - 1 in around.begins else (place - 1, place + 1)
            alone = not any(0 <= at < len(tokens) and tokens.words[at][0].isupper() for at in beside if at not in taken)
            if place not in taken and tokens.words[place] == word and alone and not taken.intersection(beside):
                more.append(Span(place, place + 1, "person", "again"))
    return more


def _without_titles(story: Story, kinds: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """Return a person's name without the titles before it."""
    while first < last - 1 and kinds[first].rstrip("+") in ("honorific", "rank", "role"):
        first += 1
        if story.tokens.words[first] == "." and first < last - 1:
            first += 1
    return first, last


def _with_letters(story: Story, last: int) -> int:
    """Return where an organisation's name ends that has its letters in brackets behind it: "Komisi Pemilihan Umum (KPU)"."""
    words = story.tokens.words
    if words[last : last + 1] == ["("] and words[last + 2 : last + 3] == [")"] and words[last + 1][0].isupper():
        return last + 3
    return last


# ---- names within titles -------------------------------------------------------------------------------------------

_REACH = 60  # tokens: no name or apposition is longer
_BEFORE_NAMES = frozenset({"rank", "honorific"})
_BOUNDING = frozenset({"place", "organisation", "organisation-tail", "organisation-head", "place-head"})
_ROMAN = frozenset({"III", "VII", "VIII", "XII", "XIII"})


class _TitleMender:
    """Sets the bounds of bodies and people in titles that begin with their head: "Kepala Dinas Sosial Karangjati Ani Welas".

    Between the role word and the person everything belongs to the title; what is certain of one name (a list knows it, a
    bracket closes) bounds the next.
    """

    def __init__(self, story: Story, rules: NameRules, pieces: dict[int, Piece], spans: list[Span]) -> None:
        self.story, self.rules, self.pieces = story, rules, pieces
        self.tokens = story.tokens
        self.begins = story.begins()
        self.spans = {span.first: span for span in spans}
        ends = Counter(self.tokens.words[span.last - 1] for span in spans if span.kind != "person")
        alone = Counter(
            self.tokens.words[span.first] for span in spans if span.kind == "person" and span.last - span.first == 1
        )
        self.alone = frozenset(alone)
        # Words with which places and bodies end, and that no person's name begins with.
        self.local = {word for word in ends if ends[word] > 2 * alone[word] and len(word) > 3 and word[0].isupper()}

    def mended(self) -> list[Span]:
        """Return the names with better bounds."""
        past = 0
        for place in sorted(self.pieces):
            if place >= past and self.pieces[place].kind == "role":
                past = self._title(place)
                self._doubt_long(self.pieces[place].last)
        return [self.spans[first] for first in sorted(self.spans)]

    def _doubt_long(self, first: int) -> None:
        """Doubt a name of three words right behind a role: the first may be the place of the office ("Presiden Valdor …")."""
        span = self.spans.get(first)
        if (
            span is not None
            and span.kind == "person"
            and span.last - first > 2
            and CHOICES[span.choice] == "sure"
            and not self._given(first)
            and self.tokens.words[first] not in self.alone
        ):
            span.choice = "tagged"

    def _title(self, place: int) -> int:
        """Mend the names of one title; return the token up to which it was read."""
        words, lowers, rules = self.tokens.words, self.tokens.lowers, self.rules
        head = self.pieces[place].last
        while head in self.pieces and self.pieces[head].kind == "role":
            head = self.pieces[head].last
        limit = min(head + LONGEST_TITLE, len(words))
        at, run = head, -1  # run: the first token of the row of capitalised words that is being read
        body = False
        while at < limit:
            word = words[at]
            if at in self.begins:
                break
            piece = self.pieces.get(at)
            if piece is not None and piece.kind == "role" and at > head and not body and self._anew(at):
                return at
            if word[0].isupper():
                if piece is not None and piece.kind in _BEFORE_NAMES and self._leads(head, at):
                    return at
                run = at if run < 0 else run
                body = body or (piece is not None and piece.kind in ("organisation-head", "organisation"))
                at = piece.last if piece is not None else at + 1
            elif piece is not None and piece.kind in _BEFORE_NAMES:
                if self._leads(head, at):
                    return at
                at = piece.last
            elif word in "-/&" or (word[0].isdigit() and (words[at - 1] == "-" or words[at - 1][0].isupper())):
                at += 1
            elif word == "(" and ")" in words[at + 2 : at + 6] and words[at + 1][0].isupper():
                at = words.index(")", at) + 1
            elif at + 1 < limit and words[at + 1][0].isupper() and lowers[at] in rules.inside | rules.particles:
                at += 1
            elif word == "," and run >= 0 and not self._closed(head, run, at):
                listed = self._enumerates(at)
                if not (listed and words[at + 2 : at + 3] == [","]) and self._leads(head, at):
                    return at
                if not listed:
                    break
                at += 1
            elif run >= 0 and self._closed(head, run, at):
                return at
            elif self._stands_apart(at) or (run >= 0 and body):
                break
            else:
                run = -1 if lowers[at] not in rules.links else run
                at += 1
        if (run < 0 or not self._closed(head, run, at)) and _apposed(
            self.story, rules, self.people(place), place
        ) is not None:
            self._body(head, at)
        return at

    def people(self, place: int) -> dict[int, Span]:
        """Return the people named shortly before a token, by the token behind their names."""
        near = (self.spans.get(first) for first in range(max(0, place - _REACH), place))
        return {span.last: span for span in near if span is not None and span.kind == "person"}

    def _anew(self, at: int) -> bool:
        """Say whether another title begins here ("aktivis dan Ketua X")."""
        before = self.tokens.words[at - 1]
        return before[0].islower() and (
            self.tokens.words[at][0].isupper() or self.tokens.lowers[at - 1] in self.rules.inside
        )

    def _enumerates(self, comma: int) -> bool:
        """Say whether a title goes on behind a comma: "Bidang Politik, Hukum, dan Keamanan"."""
        words, lowers = self.tokens.words, self.tokens.lowers
        after = self.pieces.get(comma + 1)
        if after is not None and after.kind in ("place-head", "organisation-head", "organisation"):
            return True
        return any(
            (lowers[at] in self.rules.inside and words[at - 1] != ",") or words[at - 1 : at + 1] == [",", "dan"]
            for at in range(comma + 1, min(comma + 8, len(words) - 1))
            if words[at + 1][0].isupper() and lowers[at] in self.rules.inside
        )

    def _leads(self, head: int, at: int) -> bool:
        """Take the name behind a comma, a rank or an honorific as the title's person, if it can be one."""
        words = self.tokens.words
        end = at
        if words[at] == ",":
            at += 1
        while at in self.pieces and self.pieces[at].kind in _BEFORE_NAMES:
            at = self.pieces[at].last
            if words[at : at + 1] == ["."]:
                at += 1
        last = at
        while last < min(at + 6, len(words)) and (
            words[last][0].isupper() or (words[last] == "." and len(words[last - 1]) == 1) or self._joint(last)
        ):
            if last in self.begins and last > at and words[last - 1] != ".":
                break
            last += 1
        if last == at:
            return False
        span = self.spans.get(at)
        if span is not None and span.kind == "person":
            self._body(head, end)
            return True
        first = self.pieces.get(at)
        if (first is not None and first.kind not in ("given", "honorific")) or not self._stands_apart(last):
            return False
        self._person(at, last)
        self._body(head, end)
        return True

    def _joint(self, at: int) -> bool:
        words = self.tokens.words
        return (
            at + 1 < len(words)
            and words[at + 1][0].isupper()
            and (self.tokens.lowers[at] in self.rules.particles or (words[at] == "-" and self.tokens.touches(at)))
        )

    def _is_person(self, first: int, last: int) -> bool:
        span = self.spans.get(first)
        return span is not None and span.kind == "person" and span.last == last

    def _closed(self, head: int, run: int, end: int) -> bool:
        """Find the person with whom a row of capitalised words ends, and set the bound between the title and the name."""
        start = next((first for first in range(head, end) if self._is_person(first, end)), None)
        words = self.tokens.words
        if start is not None and start > head and self._bare_head(start - 1):
            del self.spans[start]
            start = None
        found = start is not None
        if start is None:
            if end - run < 2 and (run > head or not self._given(run)):
                return False
            start = run
        bound = start
        guessed = -1  # a bound one word behind a body's head: the body's name may be longer
        at = max(start, run)
        while at < end - 1:
            piece = self.pieces.get(at)
            if piece is not None and piece.kind in _BOUNDING and not (piece.kind == "place" and self._given(at)):
                heads = piece.kind in ("organisation-head", "place-head")
                if piece.last < end and (found or not heads):
                    bound = min(piece.last + heads, end)
                    guessed = bound if heads else -1
                at = piece.last
                continue
            if self._firm(at) or (words[at] in self.local and not self._given(at)):
                bound = at + 1
            at += 1
        if found and bound == start and start - 2 >= run and self._firm(start - 2) and self._given(start - 1):
            bound = start - 1
        if not found:
            if not self._stands_apart(end):
                return False
            first = run if run == head and self._given(run) and run not in self.spans else max(bound, run + 1)
            likely = [at for at in range(first, end) if words[at] in self.alone or self._given(at)]
            if likely and (end - likely[0] > 1 or likely[0] == head or words[likely[0]] in self.alone):
                bound = likely[0]
            elif bound == start or (end - bound < 2 and not (self._firm(bound - 1) and self._free(bound))):
                return False
            inner = self.pieces.get(bound)
            if not 0 < end - bound <= 4 or (inner is not None and inner.kind not in ("given", "honorific")):
                return False
            if not all(word[0].isupper() and not (word.isupper() and len(word) > 2) for word in words[bound:end]):
                return False
        if bound >= end:
            return False
        if bound != start or not found:
            self._person(bound, end)
        if (bound == guessed or (found and bound == start and self._open_body(head, bound))) and self._unmarked(bound):
            self.spans[bound].choice = "bounded" if "bounded" in self.rules.choices else "tagged"
        self._body(head, bound)
        return True

    def _open_body(self, head: int, bound: int) -> bool:
        """Say whether a body's name stands before a bound that nothing marks."""
        body = any(
            piece.kind == "organisation-head" for at in range(head, bound) if (piece := self.pieces.get(at)) is not None
        )
        last = bound - 1
        listed = self.pieces.get(last)
        marked = (
            self._firm(last) or self.tokens.words[last] in self.local or (listed is not None and listed.kind == "place")
        )
        return body and not marked

    def _unmarked(self, first: int) -> bool:
        """Say whether no list and no other use in the story tells that a person's name begins at a token."""
        return not self._given(first) and self.tokens.words[first] not in self.alone

    def _firm(self, at: int) -> bool:
        """Say whether a token surely belongs to what stands before a person's name: letters, a number, a bracket."""
        word = self.tokens.words[at]
        return (word.isupper() and len(word) > 2 and word not in _ROMAN) or word == ")" or word[0].isdigit()

    def _free(self, at: int) -> bool:
        """Say whether no word list knows a capitalised word, but as a given name."""
        word = self.tokens.words[at]
        if not (word[0].isupper() and word[1:].islower()) or self.tokens.lowers[at] in self.rules.ordinary:
            return False
        return self._given(at) or at not in self.pieces

    def _bare_head(self, at: int) -> bool:
        """Say whether a token is the head of a body's name that needs a word behind it: "Dinas", not "KPU"."""
        piece = self.pieces.get(at)
        return piece is not None and piece.kind == "organisation-head" and not self.tokens.words[at].isupper()

    def _stands_apart(self, end: int) -> bool:
        """Say whether a name may end before a token: a verb, a sign or a word that no title goes on over follows."""
        if end >= len(self.tokens):
            return True
        word = self.tokens.lowers[end]
        rules = self.rules
        return (
            not word[0].isalpha()
            or word in rules.ends
            or word in rules.speech
            or rules.end_pattern.match(word) is not None
        )

    def _given(self, at: int) -> bool:
        return any(
            kind == "given" and len(entry) == 1 for entry, kind, _ in self.rules.entries.get(self.tokens.lowers[at], ())
        )

    def _person(self, first: int, last: int) -> None:
        """Let a person stand in some tokens, and cut what stood there."""
        for at in range(max(0, first - _REACH), last):
            span = self.spans.get(at)
            if span is not None and first < span.last:
                del self.spans[at]
                if span.first < first:
                    span.last = first
                    if span.kind == "person" and first - span.first == 1 and "place-again" in self.rules.choices:
                        span.kind, span.choice = "place", "place-again"  # it had been read as one name with its person
                    elif span.kind == "person":
                        span.kind, span.choice = "organisation", "tagged"
                    self.spans[at] = span
        self.spans[first] = Span(first, last, "person", "titled")

    def _body(self, head: int, end: int) -> None:
        """Let one organisation stand from the title's first own head to its end."""
        words = self.tokens.words
        while end > head:
            if words[end - 1] in ",." or self._kind_ending(end) in _BEFORE_NAMES:
                end -= 1
            elif words[end - 1] == ")" and words[end - 3] == "(" and self._kind_ending(end - 3) in _BEFORE_NAMES:
                end -= 3  # "Letjen TNI (Purn)"
            else:
                break
        units, lowers = self.rules.units, self.tokens.lowers
        # Letters in brackets begin no other body, and the part of one ("Bidang") is none.
        heads = [
            at
            for at in range(head, end)
            if at in self.pieces
            and self.pieces[at].kind in ("organisation-head", "organisation")
            and words[at][0].isupper()
            and words[at - 1] != "("
            and units.get(lowers[at]) != "part"
        ]
        for at in range(head, end):
            if at in self.spans and self.spans[at].kind == "organisation" and units.get(lowers[at]) == "part":
                del self.spans[at]
        told = [
            at
            for at in range(head, end)
            if at in self.spans and self.spans[at].kind == "organisation" and words[at - 1] != "("
        ]
        starts = [at for at in heads if lowers[at] not in units] or told or heads
        company = " ".join(self.tokens.lowers[self._role_before(head) : head]) in self.rules.company_roles
        if not starts and company and self._unknown_body(head, end):
            starts = [head]
        if not starts:
            return
        first = starts[0]
        for at in list(self.spans):
            if first < at < end and self.spans[at].kind == "person":
                del self.spans[at]
        last = first
        while last < end:
            word = words[last]
            if word[0].islower() and self.tokens.lowers[last] not in self.rules.inside | self.rules.particles:
                break
            if last in self.spans and self.spans[last].kind == "person":
                break
            if word == "," and self.rules.inside.isdisjoint(lowers[last:end]):
                break
            if lowers[last] in self.rules.inside and last + 1 in heads and lowers[last + 1] not in units:
                break  # two bodies: "Lembaga X dan Yayasan Y"
            if last > first and last in self.pieces and self.pieces[last].kind == "place" and self._regionless(first):
                break
            last += 1
        while last > first and words[last - 1][0].islower():
            last -= 1
        if last <= first:
            return
        if (
            last - first == 1
            and first in self.pieces
            and self.pieces[first].kind == "organisation-head"
            and first not in self.spans
        ):
            return
        same = self.spans.get(first)
        choice = same.choice if same is not None and same.last == last else "organisation-head"
        for at in range(head, last):
            if at in self.spans and self.spans[at].kind != "person":
                del self.spans[at]
        self.spans[first] = Span(first, last, "organisation", choice)

    def _role_before(self, head: int) -> int:
        """Return where the role word begins that ends before a token."""
        for back in range(5, 0, -1):
            piece = self.pieces.get(head - back)
            if piece is not None and piece.last == head:
                return head - back
        return head

    def _unknown_body(self, first: int, last: int) -> bool:
        """Say whether some words can be the name of a company: capitals throughout, and not all of them common words."""
        words = self.tokens.words[first:last]
        return (
            0 < len(words) <= 7
            and words[0][0].isupper()
            and all(word[0].isupper() or not word[0].isalpha() or word in self.rules.inside for word in words)
            and any(word.isalpha() and word.lower() not in self.rules.ordinary for word in words if word[0].isupper())
            and not any(at in self.pieces and self.pieces[at].kind == "place" for at in range(first, last))
        )

    def _regionless(self, first: int) -> bool:
        """Say whether a body's name ends before a region: a party's does, an agency's does not ("Golkar", "KPU Jawa Barat")."""
        values = [
            value
            for entry, kind, value in self.rules.entries.get(self.tokens.lowers[first], ())
            if kind == "organisation-head" and tuple(self.tokens.lowers[first : first + len(entry)]) == entry
        ]
        return "regionless" in values or (
            not values and first in self.pieces and self.pieces[first].kind == "organisation"
        )

    def _kind_ending(self, end: int) -> str:
        """Return the kind of the piece that ends before a token."""
        for back in range(1, 5):
            piece = self.pieces.get(end - back)
            if piece is not None and piece.last == end:
                return piece.kind
        return ""


# ---- titles ---------------------------------------------------------------------------------------------------------


def _titles(story: Story, rules: NameRules, pieces: dict[int, Piece], spans: list[Span]) -> None:
    """Give people the roles that stand beside them, and note the roles that stand alone."""
    begin = {span.first: span for span in spans}
    ends = {span.last: span for span in spans if span.kind == "person"}
    begins = [story.tokens.from_offset(sentence.start) for sentence in story.sentences]
    past = 0
    for place in sorted(pieces):
        if pieces[place].kind != "role" or place < past or _hyphened(story, pieces[place].last):
            continue
        last, person = _chain(story, rules, pieces, begin, place, begins)
        while last - 1 > place and story.tokens.words[last - 1] in "(-/&":
            last -= 1
        role, affiliation = _split(story, rules, begin, place, last)
        holder, choice = person, "role-before"
        if holder is None:
            holder, choice = _apposed(story, rules, ends, place), "role-after"
        if holder is not None and holder.role is None and choice in rules.choices:
            holder.role, holder.affiliation, holder.title = role, affiliation, choice
        past = last
        tokens = story.tokens
        story.titles.append(
            Title(
                tokens.starts[role[0]],
                tokens.ends[role[1] - 1],
                tokens.slice(*role),
                tokens.slice(*affiliation) if affiliation else None,
                tokens.starts[holder.first] if holder is not None else None,
            )
        )


def _next_after(begins: Sequence[int], place: int) -> int:
    """Return the first token of the sentence after a token's."""
    at = bisect_right(begins, place)
    return begins[at] if at < len(begins) else sys.maxsize


def _hyphened(story: Story, at: int) -> bool:
    """Say whether a hyphen ties a token to what stands before it: the words of a file's name are no title."""
    return at < len(story.tokens) and story.tokens.words[at] == "-" and story.tokens.touches(at)


def _chain(
    story: Story, rules: NameRules, pieces: dict[int, Piece], begin: dict[int, Span], place: int, begins: Sequence[int]
) -> tuple[int, Span | None]:
    """Return where a title that begins with a role word ends, and the person that it leads to."""
    tokens = story.tokens
    at = pieces[place].last
    limit = min(place + LONGEST_TITLE, len(tokens), _next_after(begins, place))
    while at < limit:
        span = begin.get(at)
        if span is not None and span.kind == "person":
            served = begin.get(span.last + 1) if tokens.words[span.last : span.last + 1] == [","] else None
            if span.choice == "again" and served is not None and served.kind == "person":
                return span.last, served  # "ajudan Nataraja, Bambang Hartono": somebody's aide, and who that is
            return at, span
        if span is not None:
            at = max(at + 1, span.last)
            continue
        piece = pieces.get(at)
        word = tokens.lowers[at]
        if piece is not None and piece.kind in ("rank", "honorific"):
            after = piece.last + (tokens.words[piece.last : piece.last + 1] == ["."])
            follows = begin.get(after)
            if follows is not None and follows.kind == "person":
                return at, follows
            at = after
            continue
        if word == ",":
            follow = at + 1
            while follow in pieces and pieces[follow].kind in ("rank", "honorific"):
                follow = pieces[follow].last + (tokens.words[pieces[follow].last : pieces[follow].last + 1] == ["."])
            span = begin.get(follow)
            return at, span if span is not None and span.kind == "person" else None
        if (
            (not word[0].isalpha() and word not in "-/()&")
            or word in rules.ends
            or word in rules.speech
            or rules.end_pattern.match(word)
        ):
            return at, None
        at = piece.last if piece is not None else at + 1
    return min(at, limit), None


def _split(
    story: Story, rules: NameRules, begin: dict[int, Span], first: int, last: int
) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """Return a title's role and its organisation."""
    lowers = story.tokens.lowers
    for at in range(first + 1, last):
        span = begin.get(at)
        if span is not None and span.kind == "organisation" and span.last <= last:
            linked = next((link for link in range(first + 1, at) if lowers[link] in rules.links), None)
            return (first, linked or max(span.last, last)), (span.first, span.last)
    return (first, last), None


def _apposed(story: Story, rules: NameRules, ends: dict[int, Span], place: int) -> Span | None:
    """Return the person after whose name a title stands, with a comma (and an age) between."""
    words, lowers = story.tokens.words, story.tokens.lowers
    at = place - 1
    while at >= 0 and lowers[at] in rules.articles:
        at -= 1
    if at < 1 or words[at] != ",":
        return None
    if words[at - 1] == ")" and at >= 4 and words[at - 3] == "(":
        at -= 3
    return ends.get(at)
