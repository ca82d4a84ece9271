"""Names in languages that put the head of a name last: "Harmon River Authority", "U.S. Defense Secretary Mark Esper".

Names are runs of capitalised words, cut at offices and courtesy titles. What a cut holds is told by its words (a known place, a
word such as "Council" or "River", a given name first) and, failing these, by what stands beside it. A single unknown word waits
until the rest of the story has been read: it is part of a name given in full elsewhere, or an acronym, or a guess. Then every
person gets the office that stands before the name or after a comma; offices without a name are kept in ``story.titles``.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from babad.reading.names import NameRules, mention_of
from babad.reading.spans import Piece, Span
from babad.reading.story import Story, Title
from babad.reading.types import Certainty, Kind, Mention

LONGEST_RUN = 24  # tokens; what is longer is a heading in capitals, or noise
LONGEST_PERSON = 6
APPOSITION = 14  # tokens in which an office beside a comma must show
DATELINE = 14  # tokens in which a dateline must come to its dash

# What the algorithm may decide, and with which certainty; a language names each of those that it uses.
CHOICES: Mapping[str, Certainty] = {
    "place": "sure",  # stands in the list of places
    "organisation": "sure",  # stands in the list of organisations
    "organisation-word": "sure",  # holds "Council", "Ministry of"
    "organisation-tail": "sure",  # ends in "Inc"
    "government": "sure",  # "American government", "Lee administration"
    "place-tail": "sure",  # ends in "River"
    "place-head": "sure",  # begins with "Mount"
    "dateline": "sure",  # capitals throughout before a dash at the beginning of a paragraph
    "titled": "sure",  # stands behind an office or a courtesy title
    "given": "sure",  # begins with a given name
    "surname": "probable",  # one word, a surname that everybody knows
    "given-alone": "probable",  # one word, a given name
    "several": "probable",  # two to four capitalised words, unknown
    "initials": "sure",  # capitalised words among them an initial
    "place-and-name": "probable",  # a place or its adjective before an unknown word: "Harmon State"
    "the-name": "probable",  # unknown words behind "the"
    "in-name": "probable",  # unknown words behind "in", "near"
    "again": "sure",  # part of a person's name that the story gives in full
    "again-organisation": "probable",  # part of an organisation's name
    "again-place": "probable",  # part of a place's name
    "acronym": "probable",  # unknown word in capitals
    "company-name": "probable",  # one unknown word beside "company", "shares" or an office
    "speech": "probable",  # one unknown word beside a verb of speech
    "described": "probable",  # one unknown word, and behind it what is said of people: ", whose", ", 48,", ", head of"
    "alone": "unsure",  # one unknown word, nothing told
    "role-before": "sure",  # an office right before the name
    "role-comma": "sure",  # an office, a comma, the name
    "role-after": "sure",  # an office behind the name and a comma
    "of-organisation": "sure",  # the name, "of", an organisation
}
_BY_NEIGHBOUR: tuple[tuple[Kind, str], ...] = (
    ("place", "in-name"),
    ("organisation", "company-name"),
    ("person", "described"),
)
_CUTS = frozenset({"role", "honorific", "not-name"})
_BODY = frozenset({"organisation-word", "organisation-tail"})
_RANKING = (
    "not-name", "organisation", "place", "role", "honorific", "organisation-word", "organisation-tail", "place-head",
    "place-tail", "demonym", "event-tail", "given",
)  # fmt: skip
_RANK = {kind: number for number, kind in enumerate(_RANKING)}


@dataclass(frozen=True, slots=True)
class CompoundRules(NameRules):
    """What a language with names of this build brings.

    ``entries`` are word lists of the kinds "place", "organisation", "organisation-word", "organisation-tail", "place-tail",
    "place-head", "demonym", "event-tail", "role", "honorific", "not-name" and "given". ``given`` are given names,
    ``surnames`` such as everybody knows; ``civic`` end the name of a body called after its place ("Council");
    ``qualifiers`` stand before an office and are part of it ("defense", "deputy"); ``ranks`` are offices that count only
    when no other is stated; ``dotted`` are words shortened with a point; ``joiners`` lead on within an organisation's name
    ("of", "for"), ``possessors`` make one with an 's ("Sheriff's Office"); ``numbered`` are followed by a number that
    is part of the name; ``determiners`` stand before an office ("the", "his"); ``weak`` are words of places that are
    surnames too ("Hall");
    ``abbreviated`` are places shortened with a point ("Calif"); ``governments`` are lower-case words that make an
    organisation of an adjective or a name before them; ``followers`` are words behind a whole name ("said", "has", "on");
    ``families`` are surnames before hyphened given names ("Ban Ki-moon"); ``place_nouns`` lead with "of" to a place
    ("village"), ``body_nouns`` to an organisation ("company"); ``rulers`` are offices of a place ("mayor"); ``sacred`` are
    buildings of saints; ``small`` are longer words that have no capital in headings ("with"); ``generic_endings`` are
    endings of words that name nobody ("-ese").
    """

    given: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    civic: frozenset[str] = frozenset()
    qualifiers: frozenset[str] = frozenset()
    ranks: frozenset[str] = frozenset()
    dotted: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    possessors: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    abbreviated: frozenset[str] = frozenset()
    governments: frozenset[str] = frozenset()
    followers: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    rulers: frozenset[str] = frozenset()
    sacred: frozenset[str] = frozenset()
    place_nouns: frozenset[str] = frozenset()
    body_nouns: frozenset[str] = frozenset()
    generic_endings: tuple[str, ...] = ()

    def find(self, story: Story) -> list[Mention]:
        """Return every mention of a name; also fills ``story.titles``."""
        reader = _Reader(story, self)
        reader.read()
        spans = sorted(reader.found.values(), key=lambda span: span.first)
        reader.offices(spans)
        return [mention_of(story, self, span, CHOICES[span.choice]) for span in spans]


@dataclass(slots=True)
class _Reader:
    """Reads one story."""

    story: Story
    rules: CompoundRules
    found: dict[int, Span] = field(default_factory=dict)  # by the first token
    doubtful: list[tuple[int, int, bool]] = field(default_factory=list)  # first, last, begins a sentence
    pieces: dict[int, Piece] = field(default_factory=dict)
    begins: frozenset[int] = frozenset()
    people: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    whole: dict[str, Kind] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)  # words with a capital within a sentence
    headings: list[tuple[int, int]] = field(default_factory=list)
    several: list[tuple[int, int]] = field(default_factory=list)  # rows of unknown words
    given_kinds: dict[int, Kind] = field(default_factory=dict)  # what a dateline says of a word
    # What stands beside an unknown word, wherever it occurs.
    votes: dict[str, Counter[Kind]] = field(default_factory=dict)

    def read(self) -> None:
        """Fill ``found``."""
        tokens = self.story.tokens
        self.begins = self._beginnings()
        self._look_up()
        heading = self._headed()
        at, size = 0, len(tokens)
        datelines = self._datelines()
        while at < size:
            if at in datelines:
                last = datelines[at]
                self._add(at, last, "place", "dateline")
                at = last
                continue
            if at in heading:
                at = heading[at]
                continue
            last = self._run(at)
            if last > at:
                self._read_run(at, last)
            at = max(last, at + 1)
        for first, last in self.headings:
            self._read_heading(first, last)
        self._settle()
        self._governments()

    def _beginnings(self) -> frozenset[int]:
        """Return the tokens whose capital may be that of a sentence only, those within quotations and behind dashes too."""
        tokens = self.story.tokens
        words = tokens.words
        found = set(self.story.begins())
        for sign in '?!…:—–“‘"«(':
            found.update(at + 1 for at in tokens.index.get(sign, ()))
        for at in tokens.index.get(".", ()):
            if at and not tokens.touches(at + 1 if at + 1 < len(tokens) else at) and not self._dotted(at - 1):
                found.add(at + 1)
                if at + 1 < len(words) and words[at + 1] in "\"”’'":
                    found.add(at + 2)
        return frozenset(found)

    # ---- word lists ------------------------------------------------------------------------------------------------

    def _look_up(self) -> None:
        """Note the longest word-list entry at each token, not within another; offices in lower case too."""
        tokens, entries = self.story.tokens, self.rules.entries
        words, lowers = tokens.words, tokens.lowers
        past = 0
        for at, word in enumerate(lowers):
            if at < past or word not in entries:
                continue
            capital = not words[at][0].islower()
            best: Piece | None = None
            for entry, kind, _ in entries[word]:
                if not capital and kind != "role":
                    continue
                last = at + len(entry)
                if len(entry) > 1:
                    if tuple(lowers[at:last]) != entry:
                        continue
                    if kind != "role" and not words[last - 1][0].isupper() and words[last - 1].isalpha():
                        continue
                elif len(word) <= 3 and kind in ("place", "organisation") and not words[at].isupper():
                    continue
                if best is None or (last, -_RANK[kind]) > (best.last, -_RANK[best.kind]):
                    best = Piece(kind, at, last)
            if best is not None:
                self.pieces[at] = best
                past = best.last

    def _capital(self, at: int) -> bool:
        words = self.story.tokens.words
        return at < len(words) and words[at][0].isupper()

    # ---- headings and datelines ------------------------------------------------------------------------------------

    def _headed(self) -> dict[int, int]:
        """Return where headings In Such Capitals begin and end."""
        tokens = self.story.tokens
        found: dict[int, int] = {}
        for sentence in self.story.sentences:
            first, last = tokens.from_offset(sentence.start), tokens.before_offset(sentence.end)
            paragraph = self.story.paragraph_at(sentence.start)
            if paragraph is not None and paragraph.furniture:
                found[first] = last
                self.headings.append((first, last))
                continue
            if not 4 <= last - first <= 30 or tokens.words[last - 1] == ".":
                continue
            long = [word for word in tokens.words[first:last] if len(word) > 3 and word[0].isalpha()]
            if len(long) > 3 and all(word[0].isupper() or word in self.rules.small for word in long):
                found[first] = last
                self.headings.append((first, last))
        return found

    def _datelines(self) -> dict[int, int]:
        """Return the names of places in capitals throughout that open a paragraph before a dash."""
        tokens = self.story.tokens
        words = tokens.words
        found: dict[int, int] = {}
        for paragraph in self.story.paragraphs:
            first = tokens.from_offset(paragraph.start)
            last = first
            while last < len(words) and last - first < 4 and len(words[last]) > 1 and words[last].isupper():
                last += 1
            if last == first or last >= len(words) or len(words[first]) < 3:
                continue
            dash = next((at for at in range(last, min(last + DATELINE, len(words))) if words[at] in "—–-"), 0)
            if dash and words[last] in "—–-,(":
                found[first] = last
                self._in_dateline(last, dash)
        return found

    def _in_dateline(self, at: int, dash: int) -> None:
        """Read the rest of a dateline: ", Vietnam (AP) —"."""
        words = self.story.tokens.words
        piece = self.pieces.get(at + 1)
        if words[at] == "," and self._capital(at + 1) and words[at + 2] in "(—–-" and piece is None:
            self.given_kinds[at + 1] = "place"
        for place in range(at, dash):
            if words[place] == "(" and words[place + 2] == ")" and self._capital(place + 1):
                self.given_kinds[place + 1] = "organisation"

    # ---- runs ------------------------------------------------------------------------------------------------------

    def _run(self, first: int) -> int:
        """Return where a row of words that may be one name ends."""
        piece = self.pieces.get(first)
        if not self._capital(first) and (piece is None or piece.kind != "place"):
            return first
        tokens, rules = self.story.tokens, self.rules
        words, lowers, size = tokens.words, tokens.lowers, len(tokens)
        last = piece.last if piece is not None else first + 1
        while last < size and last - first < LONGEST_RUN and last not in self.begins:
            word = words[last]
            if word[0].isupper():
                piece = self.pieces.get(last)
                last = piece.last if piece is not None else last + 1
                continue
            after = last + 1
            follows = (
                self._capital(after) and after not in self.begins and not (word == "-" and words[last - 1] in "DIR")
            )
            if (word == "." and tokens.touches(last) and follows and self._dotted(last - 1)) or (
                word in "-–&" and follows and (word == "&" or (tokens.touches(last) and tokens.touches(after)))
            ):
                last = after
            elif word == "-" and lowers[first] in rules.families and self._hyphened(last):
                last += 2  # Ban Ki-moon
            elif lowers[last] in rules.particles and self._particle(last):
                last = self._particle(last)
            elif lowers[last] in rules.joiners and self._leads_on(first, last):
                last = self._leads_on(first, last)
            elif word in ("'s", "’s", "'", "’") and follows and self._possessed(first, last):
                last = after
            elif word[0].isdigit() and lowers[last - 1] in rules.numbered:
                last += 1
                break
            else:
                break
        return last

    def _dotted(self, at: int) -> bool:
        tokens = self.story.tokens
        return len(tokens.words[at]) == 1 or tokens.lowers[at] in self.rules.dotted

    def _hyphened(self, at: int) -> bool:
        tokens = self.story.tokens
        return tokens.touches(at) and at + 1 < len(tokens) and tokens.touches(at + 1) and tokens.words[at + 1].isalpha()

    def _particle(self, at: int) -> int:
        """Return the capitalised word that one or two particles ("bin", "de la", "al-") lead to, 0 for none."""
        tokens, rules = self.story.tokens, self.rules
        for _ in range(2):
            at += 1
            if at < len(tokens) and tokens.words[at] == "-" and tokens.touches(at):
                at += 1
            if self._capital(at) and at not in self.begins:
                return at
            if at >= len(tokens) or tokens.lowers[at] not in rules.particles:
                return 0
        return 0

    def _leads_on(self, first: int, at: int) -> int:
        """Return the capitalised word to which "of", "for", "and" within an organisation's name leads, 0 for none."""
        tokens = self.story.tokens
        lowers = tokens.lowers
        after = at + 1
        if after < len(tokens) and lowers[after] == "the":
            after += 1
        if not self._capital(after) or after in self.begins:
            return 0
        before = self._ending(first, at)
        inner = any(lowers[each] in ("of", "for") for each in range(first, at))
        led = inner and any(each in self.pieces and self.pieces[each].kind in _BODY for each in range(first, at))
        if lowers[at] in ("of", "for"):
            if led and before == "" and after not in self.pieces:
                return after
            return after if before in _BODY or (before == "role" and lowers[after] in self.rules.qualifiers) else 0
        if lowers[at] == "on":
            return after if before == "organisation-word" else 0
        if lowers[at] not in ("and", "&"):
            return 0
        piece = self.pieces.get(after)
        if piece is not None and piece.kind not in ("organisation-word", "event-tail", "place-tail"):
            return 0
        if led:
            return after
        if first > 0 and lowers[first - 1] == "the" and before == "":
            last = after
            while self._capital(last) and last not in self.begins:
                last += 1
            return after if last - after > 1 and self._ending(after, last) in _BODY else 0
        return 0

    def _ending(self, first: int, last: int) -> str:
        """Return the kind of the piece that ends at a token, "" when no word list knows it."""
        for at in range(last - 1, max(first, last - 4) - 1, -1):
            piece = self.pieces.get(at)
            if piece is not None:
                return piece.kind if piece.last == last else ""
        return ""

    def _possessed(self, first: int, at: int) -> bool:
        """Say whether an 's is within a name: "Sheriff's Office", "St. Brigid's Church"."""
        tokens, rules = self.story.tokens, self.rules
        piece = self.pieces.get(at + 1)
        if piece is None or piece.kind not in ("organisation-word", "place-tail"):
            return False
        if tokens.words[at] in "'’" and tokens.lowers[at - 1].endswith("s"):
            owner = self.pieces.get(at - 1)
            return owner is None or owner.kind in ("other", "role", "organisation-word")
        return tokens.lowers[at - 1] in rules.possessors or tokens.lowers[first] in ("st", "saint")

    # ---- cutting ---------------------------------------------------------------------------------------------------

    def _read_run(self, first: int, last: int) -> None:
        lowers = self.story.tokens.lowers
        initial = first in self.begins or (first > 0 and self.story.tokens.words[first - 1] in '“"‘:')
        piece = self.pieces.get(first)
        size = piece.last - first if piece is not None else 1
        if initial and size == 1 and lowers[first] in self.rules.ordinary and (piece is None or first + 1 == last):
            first += 1
            while first < last and not self._capital(first):
                first += 1
            initial = False
        elif lowers[first] in ("the", "a", "an") and size == 1:
            first += 1
            initial = False
        if first >= last:
            return
        if not initial:
            self.seen.update(lowers[first:last])
        cut = self._cut(first, last)
        self._segments(cut, initial)

    def _cut(self, first: int, last: int) -> list[Piece]:
        """Return a run as pieces without gaps: "other" is an unknown word, "inner" is in lower case."""
        found: list[Piece] = []
        at = first
        words = self.story.tokens.words
        while at < last:
            piece = self.pieces.get(at)
            if piece is not None and piece.last <= last and not words[at][0].islower():
                found.append(piece)
                at = piece.last
            else:
                kind = "other" if words[at][0].isupper() else "number" if words[at][0].isdigit() else "inner"
                found.append(Piece(kind, at, at + 1))
                at += 1
        return found

    def _segments(self, cut: list[Piece], initial: bool) -> None:
        """Cut a run at offices, courtesy titles and what is no name."""
        number, titled = 0, self._titled(cut[0].first) if cut else False
        while number < len(cut):
            if self._cuts(cut, number):
                titled = cut[number].kind != "not-name"
                number += 1
                continue
            if cut[number].kind == "inner":
                number += 1
                continue
            stop = number + 1
            while stop < len(cut) and not self._cuts(cut, stop):
                stop += 1
            following = cut[stop].kind if stop < len(cut) else ""
            part = cut[number:stop]
            while part and part[-1].kind == "inner":
                part = part[:-1]
            self._segment(part, titled, initial and number == 0, following)
            titled = False
            number = stop

    def _cuts(self, cut: list[Piece], number: int) -> bool:
        piece = cut[number]
        if piece.kind not in _CUTS:
            return False
        if piece.kind == "not-name":
            return not (number and number + 1 < len(cut) and cut[number + 1].kind in _BODY)
        if piece.kind == "role" and piece.last - piece.first == 1:
            ahead = cut[number + 1] if number + 1 < len(cut) else None
            if (
                ahead is not None
                and ahead.kind in _BODY
                and not (number + 2 < len(cut) and cut[number + 2].kind == "given")
            ):
                return False  # Executive Council, Mayor's Office
            if ahead is not None and ahead.kind == "inner" and self.story.tokens.words[ahead.first] in ("'s", "’s"):
                return False
            if number and ahead is None and self._name_like(cut[number - 1]):
                return False  # Tim Cook, Martin Luther King
        return True

    def _name_like(self, piece: Piece) -> bool:
        lowers = self.story.tokens.lowers
        return lowers[piece.last - 1] in self.rules.given and lowers[piece.last - 1] not in self.rules.qualifiers

    def _titled(self, first: int) -> bool:
        """Say whether an office or a courtesy title stands right before a token."""
        return self._title_before(first) is not None

    def _title_before(self, at: int) -> Piece | None:
        """Return the office or courtesy title that ends at a token (with a point, or "-elect")."""
        words, lowers = self.story.tokens.words, self.story.tokens.lowers
        if at > 1 and words[at - 1] == "." and self.story.tokens.touches(at - 1):
            at -= 1
        elif at > 2 and lowers[at - 1] in ("elect", "designate") and words[at - 2] == "-":
            at -= 2
        for first in range(at - 1, max(-1, at - 5), -1):
            piece = self.pieces.get(first)
            if piece is not None:
                return piece if piece.last == at and piece.kind in ("role", "honorific") else None
        return None

    # ---- what a segment is -----------------------------------------------------------------------------------------

    def _segment(self, cut: list[Piece], titled: bool = False, initial: bool = False, following: str = "") -> None:
        """Read the pieces between two cuts: one name, or several."""
        if not cut:
            return
        first, last = cut[0].first, cut[-1].last
        kinds = [piece.kind for piece in cut]
        lowers = self.story.tokens.lowers
        if following == "role":
            self._before_role(cut)
        elif len(cut) == 1 and not titled:
            self._single(cut[0], initial)
        elif titled and self._titled_person(cut):
            self._add(first, last, "person", "titled")
        elif self._given_first(cut):
            self._add(first, last, "person", "given")
        elif kinds[0] == "organisation" and kinds[-1] not in _BODY:
            self._add(first, cut[0].last, "organisation", "organisation")
            rest = _behind_inner(cut[1:])
            if rest and (len(rest) > 1 or rest[0].kind != "other"):
                self._segment(rest)
        elif any(kind in _BODY for kind in kinds) and (kinds[-1] != "event-tail" or "inner" in kinds):
            self._body(cut, initial)
        elif kinds[-1] == "event-tail":
            if kinds[0] == "place":
                self._add(first, cut[0].last, "place", "place")
        elif kinds[-1] == "place-tail" or lowers[last - 1][0].isdigit():
            self._add(first, last, "place", "place-tail")
        elif kinds[0] == "place-head" and kinds[1] == "organisation" and self._told(first, last) != "place":
            self._segment(cut[1:])
        elif kinds[0] == "place-head":
            self._add(first, last, "place", "place-head")
        elif kinds[0] == "place":
            self._place_first(cut)
        elif kinds[0] == "demonym":
            self._demonym_first(cut)
        elif (
            initial
            and kinds[0] == "other"
            and kinds[1] not in ("other", "inner")
            and lowers[first] not in self.rules.given
        ):
            self._segment(cut[1:])
        else:
            self._unknown(cut, initial)

    def _before_role(self, cut: list[Piece]) -> None:
        """Read what stands before an office: "Harmon River Authority" Director, but not "Deputy Foreign" Minister."""
        lowers = self.story.tokens.lowers
        while cut and cut[-1].kind not in _BODY and lowers[cut[-1].first] in self.rules.qualifiers:
            cut = cut[:-1]
        while cut and cut[-1].kind in ("inner", "demonym"):
            cut = cut[:-1]
        if not cut:
            return
        if len(cut) == 1 and cut[0].kind == "other":
            self.doubtful.append((cut[0].first, cut[0].last, False))
        else:
            self._segment(cut)

    def _titled_person(self, cut: list[Piece]) -> bool:
        words = self.story.tokens.words
        if sum(words[at][0].isupper() for at in range(cut[0].first, cut[-1].last)) > LONGEST_PERSON:
            return False
        if any(piece.kind == "organisation" for piece in cut):
            return False
        if len(cut) == 1 and cut[0].kind in ("other", "given", "place", "place-tail", "organisation-tail"):
            return True
        return self._given_first(cut) or (cut[0].kind != "demonym" and not any(piece.kind in _BODY for piece in cut))

    def _given_first(self, cut: list[Piece]) -> bool:
        """Say whether a segment is a person's name that begins with a given name."""
        tokens, rules = self.story.tokens, self.rules
        lowers, words = tokens.lowers, tokens.words
        first, last = cut[0].first, cut[-1].last
        if (
            lowers[first] not in rules.given
            or cut[0].last - first > 1
            or last - first < 2
            or cut[0].kind == "organisation"
        ):
            return False
        if cut[0].kind == "demonym" or sum(words[at][0].isupper() for at in range(first, last)) > LONGEST_PERSON:
            return False
        double = cut[0].kind == "place"
        tail = cut[-1]
        if tail.kind in _BODY:
            return len(cut) == 2 and not double and not self._behind_the(first)
        if tail.kind == "place-tail":
            return lowers[tail.first] in rules.weak and not double and not self._behind_the(first)
        if tail.kind == "event-tail":
            return len(cut) == 2 and not double and not self._behind_the(first)
        if double and (
            any(piece.kind not in ("other", "given", "inner", "role") for piece in cut[1:]) or words[first].isupper()
        ):
            return False
        return all(piece.kind not in _BODY for piece in cut)

    def _behind_the(self, first: int) -> bool:
        return first > 0 and self.story.tokens.lowers[first - 1] == "the"

    def _body(self, cut: list[Piece], initial: bool) -> None:
        """Read a segment that holds a word such as "Council": the organisation, and what may follow it."""
        lowers = self.story.tokens.lowers
        if initial and len(cut) > 2 and cut[0].kind == "other" and cut[1].kind in ("place", "organisation"):
            cut = cut[1:]
        place = max(number for number, piece in enumerate(cut) if piece.kind in _BODY)
        here = next(number for number, piece in enumerate(cut) if piece.kind in _BODY)
        end = place + 1
        while here + 1 < len(cut) and cut[here + 1].kind in _BODY:
            here += 1
        led = (
            here + 1 < len(cut) and cut[here + 1].kind == "inner" and lowers[cut[here + 1].first] in self.rules.joiners
        )
        if not led and cut[-1].kind == "place-tail" and len(cut) > end:
            self._add(cut[0].first, cut[-1].last, "place", "place-tail")
            return
        if end < len(cut) and cut[end].kind == "number" and lowers[cut[end - 1].first] in self.rules.numbered:
            end += 1
        if led:
            end = len(cut)
            for number in range(here + 2, len(cut)):
                if (
                    lowers[cut[number].first] in self.rules.given
                    and number + 1 < len(cut)
                    and cut[number].kind == "given"
                ):
                    end = number
                    break
        if end == 1 and not led and len(cut) > 1 and all(piece.kind in ("other", "place") for piece in cut[1:]):
            end = len(cut)  # Radio Harmon
            self._add(cut[0].first, cut[-1].last, "organisation", "organisation-word")
        elif end == 1 and not led:
            self._single(cut[0], initial)
        else:
            tail = cut[end - 1].kind
            if lowers[cut[0].first] in ("st", "saint") and lowers[cut[end - 1].first] in self.rules.sacred:
                self._add(cut[0].first, cut[end - 1].last, "place", "place-tail")
                return
            choice = "organisation-tail" if tail == "organisation-tail" else "organisation-word"
            self._add(cut[0].first, self._with_point(cut[end - 1].last), "organisation", choice)
        if end < len(cut):
            self._segment(_behind_inner(cut[end:]))

    def _with_point(self, last: int) -> int:
        """Return the end with the point of "Co." in it, if that ends no sentence."""
        tokens = self.story.tokens
        if last + 1 < len(tokens) and tokens.words[last] == "." and tokens.touches(last) and self._dotted(last - 1):
            return last if last + 1 in self.begins else last + 1
        return last

    def _place_first(self, cut: list[Piece]) -> None:
        if all(piece.kind in ("place", "inner") for piece in cut):
            for piece in cut:
                if piece.kind == "place":
                    self._add(piece.first, piece.last, "place", "place")
            return
        unknown = all(piece.kind in ("other", "given") for piece in cut[1:])
        begun = cut[1].first in self.begins or self.story.tokens.lowers[cut[1].first] in self.rules.given
        if unknown and not begun:
            self._add(cut[0].first, cut[-1].last, "organisation", "place-and-name")
        else:
            self._add(cut[0].first, cut[0].last, "place", "place")
            self._segment(cut[2:] if cut[1].kind == "inner" else cut[1:])  # Franco-German, U.S.-led

    def _demonym_first(self, cut: list[Piece]) -> None:
        rest = cut[1:]
        unknown = 0 < len(rest) < 3 and all(piece.kind == "other" for piece in rest)
        given = bool(rest) and self.story.tokens.lowers[rest[0].first] in self.rules.given
        if unknown and not given and self._behind_the(cut[0].first):
            self._add(cut[0].first, cut[-1].last, "organisation", "place-and-name")
        else:
            self._segment(_behind_inner(rest))

    def _unknown(self, cut: list[Piece], initial: bool) -> None:
        tokens, rules = self.story.tokens, self.rules
        first, last = cut[0].first, cut[-1].last
        words = [word for word in tokens.words[first:last] if word[0].isupper()]
        before = tokens.lowers[first - 1] if first else ""
        if len(words) == 1:
            self.doubtful.append((first, last, initial))
        elif "&" in tokens.words[first:last]:
            self._add(first, self._with_point(last), "organisation", "the-name")
        elif all(word.isupper() and len(word) > 1 for word in words):
            self.doubtful.append((first, last, initial))
        elif before == "the" and not any(len(word) == 1 for word in words):
            self._add(first, last, "organisation", "the-name")
        elif before in rules.place_before and len(words) < 4 and not self._spoken(first, last):
            self._add(first, last, "place", "in-name")
        elif len(words) <= 5 and any(len(word) == 1 for word in words[:-1]):
            self._add(first, last, "person", "initials")
        elif len(words) <= 4:
            self.several.append((first, last))
        else:
            self._add(first, last, "organisation", "the-name")

    def _spoken(self, first: int, last: int) -> bool:
        lowers, speech = self.story.tokens.lowers, self.rules.speech
        return (first > 0 and lowers[first - 1] in speech) or (last < len(lowers) and lowers[last] in speech)

    def _single(self, piece: Piece, initial: bool) -> None:
        if self._abbreviated(piece):
            self._add(piece.first, piece.last + 1, "place", "place")
        elif piece.kind in ("place", "organisation"):
            self._add(piece.first, piece.last, "place" if piece.kind == "place" else "organisation", piece.kind)
        elif piece.kind not in ("demonym", "event-tail", "number") and not (
            (initial or piece.kind == "other") and self.story.tokens.lowers[piece.first] in self.rules.ordinary
        ):
            self.doubtful.append((piece.first, piece.last, initial))

    def _abbreviated(self, piece: Piece) -> bool:
        """Say whether a piece is a state behind its town: "Dellmore, La."."""
        tokens = self.story.tokens
        if tokens.lowers[piece.first] not in self.rules.abbreviated or not piece.first:
            return False
        return tokens.words[piece.last : piece.last + 1] == ["."] and tokens.words[piece.first - 1] == ","

    def _add(self, first: int, last: int, kind: Kind, choice: str) -> None:
        if choice not in self.rules.choices or first >= last:
            return
        tokens = self.story.tokens
        self.found[first] = Span(first, last, kind, choice)
        words = [word for word in tokens.words[first:last] if word[0].isupper()]
        if kind == "person":
            self.people.update(word for word in words if len(word) > 1)
        elif kind == "organisation":
            place = len(words) > 1 and words[-1].lower() in self.rules.civic
            if place and words[0].lower() not in self.rules.qualifiers:
                self.places.add(words[0].lower())
                words = words[1:]
            self.bodies.update(word.lower() for word in words if len(word) > 2)
        elif len(words) > 1:
            self.places.update(word.lower() for word in words)
        self.whole.setdefault(tokens.slice(first, last).lower(), kind)

    # ---- second reading --------------------------------------------------------------------------------------------

    def _settle(self) -> None:
        """Decide what single words are, now that the rest of the story is known."""
        tokens = self.story.tokens
        for span in list(self.found.values()):
            if span.choice == "in-name" and tokens.words[span.last - 1] in self.people:
                self._add(span.first, span.last, "person", "several")
        for first, last in self.several:
            self._vote(first, last)
        for first, last in self.several:
            votes = self.votes.get(tokens.slice(first, last).lower())
            kind, choice = max(_BY_NEIGHBOUR, key=lambda found: votes[found[0]]) if votes else ("person", "")
            if kind != "person" and tokens.words[last - 1] not in self.people:
                self._add(first, last, kind, choice)
            else:
                self._add(first, last, "person", "several")
        for first, last, _ in self.doubtful:
            self._vote(first, last)
        for first, last, initial in self.doubtful:
            found = self._doubt(first, last, initial)
            if found is not None:
                self._add(first, last, *found)

    def _vote(self, first: int, last: int) -> None:
        """Count what the words beside an unknown word tell."""
        kind = self._told(first, last)
        if kind is not None:
            self.votes.setdefault(self.story.tokens.slice(first, last).lower(), Counter())[kind] += 1

    def _told(self, first: int, last: int) -> Kind | None:
        """Return the kind that the words beside an unknown word tell, None when they tell nothing."""
        tokens, rules = self.story.tokens, self.rules
        lowers, words = tokens.lowers, tokens.words
        if first in self.given_kinds:
            return self.given_kinds[first]
        before = lowers[first - 1] if first else ""
        after = lowers[last] if last < len(words) else "."
        if before in rules.place_before or before in rules.place_nouns:
            return "place"
        if before == "of" and first > 1:
            owner = lowers[first - 2]
            holder = self.found.get(first - 2) or self.found.get(first - 3) or self.found.get(first - 4)
            led = holder is not None and holder.last == first - 1 and holder.kind == "person"
            if owner in rules.place_nouns or led or owner in rules.rulers:
                return "place"
        if after == "," and last + 1 < len(words):
            state = self.pieces.get(last + 1)
            if lowers[last + 1] in rules.abbreviated or (
                state is not None and state.kind == "place" and before in ("in", "of")
            ):
                return "place"
        if before == "," and first > 1 and last - first > 1:
            before = lowers[first - 2]
            if self._ending(max(0, first - 5), first - 1) == "role":
                return "person"
        if before in rules.body_nouns or after in rules.body_nouns:
            return "organisation"
        if after == "," and last + 1 < len(words) and self._describes_person(last + 1):
            return "person"
        if (
            before == "as"
            and first > 2
            and lowers[first - 2] == "known"
            and self._ending(first - 6, first - 2) == "role"
        ):
            return "person"
        if after == "," and last + 1 < len(words) and lowers[last + 1] in rules.determiners:
            for at in range(last + 2, min(last + 6, len(words))):
                if not words[at][0].isalpha():
                    break
                noun = self.pieces.get(at)
                if noun is not None and noun.kind == "role":
                    return "person"
                if lowers[at] in rules.body_nouns:
                    return "organisation"
        return None

    def _says_alone(self, first: int, last: int) -> bool:
        """Say whether an unknown word that opens a sentence is the name of who says something: "Ryland said"."""
        tokens = self.story.tokens
        lower, word = tokens.lowers[first], tokens.words[first]
        return (
            last - first == 1
            and last < len(tokens)
            and len(word) > 2
            and not word.isupper()
            and not lower.endswith(("s", *self.rules.generic_endings))
            and first not in self.pieces
            and lower not in self.rules.qualifiers
            and lower not in self.rules.ordinary
            and tokens.lowers[last] in self.rules.speech
            and not any(tokens.words[at].islower() for at in tokens.index.get(lower, ()))
        )

    def _describes_person(self, at: int) -> bool:
        """Say whether what stands behind a name and a comma is said of people: whose, their age, an office."""
        tokens, rules = self.story.tokens, self.rules
        lowers, words = tokens.lowers, tokens.words
        if lowers[at] in ("who", "whose", "whom"):
            return True
        if words[at].isdigit() and len(words[at]) < 3:
            return words[at + 1 : at + 2] == [","]
        if lowers[at] in rules.determiners:
            at += 1
            if words[at : at + 1] and words[at].isdigit():
                return lowers[at + 1 : at + 5] == ["-", "year", "-", "old"]
            return False
        while at < len(words) and words[at].islower() and lowers[at] in rules.qualifiers and at not in self.pieces:
            at += 1
        piece = self.pieces.get(at)
        return piece is not None and piece.kind == "role" and words[at].islower()

    def _doubt(self, first: int, last: int, initial: bool) -> tuple[Kind, str] | None:
        tokens, rules = self.story.tokens, self.rules
        words, lowers = tokens.words, tokens.lowers
        word, lower = words[first], lowers[first]
        before = lowers[first - 1] if first else ""
        after = lowers[last] if last < len(words) else "."
        known = self.pieces.get(first)
        generic = known is not None and known.kind in (
            "organisation-word",
            "organisation-tail",
            "place-tail",
            "place-head",
        )
        if before == "the" and lower in self.bodies and word not in self.people and after not in rules.governments:
            return "organisation", "again-organisation"
        votes = self.votes.get(tokens.slice(first, last).lower(), Counter[Kind]())
        mostly_body = 2 * votes["organisation"] >= len(tokens.index.get(lower, ()))
        if word in self.people and not (generic and before == "the") and not mostly_body:
            return "person", "again"
        if lower in rules.surnames and not word.isupper() and before != "the":
            return "person", "surname"
        if generic:
            return None
        whole = self.whole.get(tokens.slice(first, last).lower())
        if votes and whole is None:
            return max(_BY_NEIGHBOUR, key=lambda found: votes[found[0]])
        if whole is not None:
            return (whole, "again") if whole == "person" else (whole, f"again-{whole}")
        if lower in rules.given and lower not in rules.ordinary and not word.isupper():
            return "person", "given-alone"
        if word.isupper() and len(word) > 1:
            plain = len(word.replace(".", ""))
            return ("organisation", "acronym") if plain <= 6 and not after[0].isdigit() and after not in "$£€" else None
        if lower in self.places:
            return "place", "again-place"
        if lower in self.bodies:
            return "organisation", "again-organisation"
        if initial and lower not in self.seen and self._says_alone(first, last):
            return "person", "speech"
        if (initial and lower not in self.seen) or len(word) == 1 or after[0] in "$£€0123456789":
            return None
        if lower.endswith(rules.generic_endings):
            return None
        if before == "the":
            return ("organisation", "the-name") if after in rules.followers or after in rules.speech else None
        if self._spoken(first, last):
            return "person", "speech"
        if before in ("'s", "’s", "-") or after == "-" or lower in rules.qualifiers:
            return None
        return "organisation", "alone"

    def _read_heading(self, first: int, last: int) -> None:
        """Read a heading, in which every word has a capital: what word lists or the rest of the story know."""
        tokens = self.story.tokens
        at = first
        while at < last:
            piece = self.pieces.get(at)
            if piece is not None and piece.last <= last and piece.kind in ("place", "organisation"):
                self._add(at, piece.last, "place" if piece.kind == "place" else "organisation", piece.kind)
                at = piece.last
                continue
            stop = at
            while stop < last and tokens.words[stop] in self.people:
                stop += 1
            if stop > at:
                self._add(at, stop, "person", "again")
            at = max(stop, at + 1)

    def _governments(self) -> None:
        """Read "American government", "Lee administration" as organisations."""
        tokens, rules = self.story.tokens, self.rules
        for word in rules.governments:
            for at in tokens.index.get(word, ()):
                if not at or tokens.words[at] != word:
                    continue
                piece = self.pieces.get(at - 1)
                span = self.found.get(at - 1)
                adjective = piece is not None and piece.kind == "demonym" and self._capital(at - 1)
                person = span is not None and span.last == at and span.kind == "person"
                if adjective or (person and word == "administration"):
                    self._add(at - 1, at + 1, "organisation", "government")

    # ---- offices ---------------------------------------------------------------------------------------------------

    def offices(self, spans: list[Span]) -> None:
        """Give people the offices that stand beside their names, and note those that stand alone."""
        begin = {span.first: span for span in spans}
        end = {span.last: span for span in spans}
        used: set[int] = set()
        for span in spans:
            if span.kind == "person":
                self._office(span, begin, end, used)
        for at, piece in self.pieces.items():
            if piece.kind == "role" and at not in used and at not in begin:
                first = self._premodified(at, end)
                used.update(range(first, piece.last))
                self._title(first, piece.last, None, None)
        self.story.titles.sort(key=lambda title: title.start)

    def _office(
        self,
        span: Span,
        begin: Mapping[int, Span],
        end: Mapping[int, Span],
        used: set[int],
    ) -> None:
        """Find the office of one person."""
        lowers = self.story.tokens.lowers
        near = self._just_before(span, end)
        found, choice = near, "role-before"
        if near is None or lowers[near[0]] in self.rules.ranks:
            other = self._behind(span, begin)
            if other is not None:
                found, choice = other, "role-after"
            else:
                other = self._comma_before(span, begin, end)
                if other is not None:
                    found, choice = other, "role-comma"
        if found is not None and choice in self.rules.choices:
            first, last = found
            span.role, span.title = (first, last), choice
            span.affiliation = self._body_within(first, last, begin, end)
            used.update(range(first, last))
            self._title(first, last, span.affiliation, span)
        if span.affiliation is None and "of-organisation" in self.rules.choices:
            span.affiliation = self._of_body(span, begin)
            if span.affiliation is not None and span.title is None:
                span.title = "of-organisation"

    def _title(self, first: int, last: int, affiliation: tuple[int, int] | None, holder: Span | None) -> None:
        tokens = self.story.tokens
        self.story.titles.append(
            Title(
                tokens.starts[first],
                tokens.ends[last - 1],
                tokens.slice(first, last),
                tokens.slice(*affiliation) if affiliation else None,
                tokens.starts[holder.first] if holder is not None else None,
            )
        )

    def _just_before(self, span: Span, end: Mapping[int, Span]) -> tuple[int, int] | None:
        """Return the office that stands right before a name: "U.S. Defense Secretary", "prosecutor"."""
        at = span.first
        piece = self._title_before(at)
        while piece is not None and piece.kind == "honorific":
            at = piece.first
            piece = self._title_before(at)
        if piece is None:
            return None
        last = piece.last
        words = self.story.tokens.words
        if last < at and words[last] in ".-":
            last = at
        return self._premodified(piece.first, end), last

    def _premodified(self, at: int, end: Mapping[int, Span]) -> int:
        """Return where an office begins, with what stands before its head: "national police chief"."""
        tokens, rules = self.story.tokens, self.rules
        words, lowers = tokens.words, tokens.lowers
        first = at
        for _ in range(APPOSITION):
            if first == 0 or first in self.begins:
                break
            span = end.get(first)
            if span is not None and span.kind != "person":
                first = span.first
                continue
            before = first - 1
            piece = self.pieces.get(before)
            if lowers[before] in rules.qualifiers or (piece is not None and piece.kind in ("role", "demonym")):
                first = before
            elif (
                words[before] == "-" and before > 0 and tokens.touches(before) and words[before - 1][0].isalpha()
            ) or (
                words[before] == "." and before > 0 and lowers[before - 1] in rules.dotted and tokens.touches(before)
            ):
                first = before - 1
            else:
                step = self._role_ending(first)
                if step is None:
                    break
                first = step
        while first < at and (lowers[first] in rules.determiners or words[first] in ".-"):
            first += 1
        return first

    def _role_ending(self, at: int) -> int | None:
        for first in range(at - 2, max(-1, at - 4), -1):
            piece = self.pieces.get(first)
            if piece is not None:
                return first if piece.kind == "role" and piece.last == at else None
        return None

    def _behind(self, span: Span, begin: Mapping[int, Span]) -> tuple[int, int] | None:
        """Return the office in apposition behind a name: ", a senior fellow at the Harmon Institute"."""
        tokens = self.story.tokens
        words, size = tokens.words, len(tokens)
        at = span.last
        if at + 2 < size and words[at] == "(" and words[at + 2] == ")":
            at += 3
        if at + 2 < size and words[at] == "," and words[at + 1].isdigit() and words[at + 2] == ",":
            at += 2
        if at + 1 >= size or words[at] != ",":
            return None
        return self._office_from(at + 1, begin)

    def _office_from(self, at: int, begin: Mapping[int, Span]) -> tuple[int, int] | None:
        """Return the office that a noun phrase at a token is: its head and what "of", "at", "for" lead to."""
        tokens, rules = self.story.tokens, self.rules
        lowers, words = tokens.lowers, tokens.words
        first = at
        while first < len(words) and lowers[first] in rules.determiners:
            first += 1
        place, limit = first, min(first + APPOSITION, len(words))
        head: Piece | None = None
        while place < limit and place not in self.begins:
            piece = self.pieces.get(place)
            if piece is not None and piece.kind == "role":
                head = piece
                place = piece.last
                continue
            span = begin.get(place)
            if span is not None and span.kind == "person":
                return None
            if span is not None:
                place = span.last
                continue
            if words[place] in ("'s", "’s"):
                first = place + 1
                head = None
            elif (
                lowers[place] in rules.links
                or lowers[place] in rules.ends
                or lowers[place] in rules.speech
                or (not words[place][0].isalpha() and words[place] not in "-.")
                or (head is not None and words[place] == "." and tokens.touches(place))
            ):
                break
            elif head is not None and words[place] not in "-" and lowers[place] not in ("and",):
                head = None if words[place - 1] != "-" else head
            place += 1
        if head is None:
            return None
        return first, self._led(head.last, begin)

    def _led(self, last: int, begin: Mapping[int, Span]) -> int:
        """Return where an office ends that goes on with "of", "at" or "for"."""
        tokens, rules = self.story.tokens, self.rules
        lowers, words, size = tokens.lowers, tokens.words, len(tokens)
        for _ in range(3):
            if last >= size or lowers[last] not in rules.links:
                return last
            at = last + 1
            limit = min(at + APPOSITION, size)
            stop = last
            while at < limit and at not in self.begins:
                span = begin.get(at)
                if span is not None and span.kind != "person":
                    at = stop = span.last
                    continue
                if lowers[at] in rules.links or lowers[at] in rules.ends or lowers[at] in rules.speech:
                    break
                if not words[at][0].isalpha() and words[at] not in ("-", "&", "'s", "’s"):
                    break
                at += 1
                if lowers[at - 1] not in rules.determiners:
                    stop = at
            if stop == last:
                return last
            last = stop
        return last

    def _comma_before(self, span: Span, begin: Mapping[int, Span], end: Mapping[int, Span]) -> tuple[int, int] | None:
        """Return the office that stands with a comma before a name: "The mayor, Ann Lee,"."""
        tokens, rules = self.story.tokens, self.rules
        words, lowers = tokens.words, tokens.lowers
        at = span.first
        piece = self._title_before(at)
        while piece is not None:
            at = piece.first
            piece = self._title_before(at)
        if at < 2 or words[at - 1] != ",":
            return None
        comma = at - 1
        if comma > 3 and words[comma - 1] == ")" and words[comma - 3] == "(":
            comma -= 3  # The head of the Harmon River Authority (HRA), Ann Lee,
        first = comma
        while first > 0 and comma - first < APPOSITION + 4 and first not in self.begins:
            word = lowers[first - 1]
            if (
                (not word[0].isalpha() and word not in ("-", "'s", "’s", "&", "."))
                or word in rules.ends
                or word in rules.speech
            ):
                break
            first -= 1
        for place in range(first, comma):
            piece = self.pieces.get(place)
            if piece is None or piece.kind != "role":
                continue
            start = self._premodified(place, end)
            if self._led(piece.last, begin) != comma:
                continue
            after = lowers[span.last] if span.last < len(words) else "."
            opened = start
            while opened > 0 and lowers[opened - 1] in rules.determiners:
                opened -= 1
            clear = opened in self.begins or opened == 0 or words[opened - 1] in ",;’'s"
            if after in rules.speech and not clear:
                return None
            return start, comma
        return None

    def _body_within(
        self, first: int, last: int, begin: Mapping[int, Span], end: Mapping[int, Span]
    ) -> tuple[int, int] | None:
        """Return the organisation within an office, or the one that it belongs to: "Boeing's chief executive"."""
        for at in range(first, last):
            span = begin.get(at)
            if span is not None and span.kind == "organisation" and span.last <= last:
                return span.first, span.last
        words = self.story.tokens.words
        if first > 0 and words[first - 1] in ("'s", "’s", "'", "’"):
            span = end.get(first - 1)
            if span is not None and span.kind == "organisation":
                return span.first, span.last
        return None

    def _of_body(self, span: Span, begin: Mapping[int, Span]) -> tuple[int, int] | None:
        """Return the organisation that "of" or "from" right behind a name leads to."""
        lowers = self.story.tokens.lowers
        at = span.last
        if at + 1 >= len(lowers) or lowers[at] not in ("of", "from"):
            return None
        at += 1
        if lowers[at] == "the":
            at += 1
        other = begin.get(at)
        return (other.first, other.last) if other is not None and other.kind == "organisation" else None


def _behind_inner(cut: list[Piece]) -> list[Piece]:
    """Return pieces without those in lower case that lead to them."""
    return cut[next((number for number, piece in enumerate(cut) if piece.kind != "inner"), len(cut)) :]
