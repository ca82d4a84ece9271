"""The quotes layer: quotation marks, cues, and who is speaking.

``quotations`` pairs the marks of a text; ``find`` decides which of the quotations somebody says, and which sentences report
what somebody said. A language brings its cues (words of saying, each with the constructions it stands in) and its *frames*:
named ways in which words, cue and speaker stand together.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from babad.reading import resolve
from babad.reading.phrases import ReportRules
from babad.reading.story import Cluster, Quotation, Story
from babad.reading.types import Certainty, Mention, Quote, Sentence, Speaker, Trace, least

Where = Literal["after", "before", "inside", "sentence"]
Side = Literal["after cue", "before cue", "in cue"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A named way in which somebody's words, a cue and the speaker stand together.

    ``cue`` is the construction that the cue must allow. ``where`` is where the cue stands: after or before what stands between
    the marks, in a sentence of which the marks hold only a part ("inside"), or in a sentence without marks ("sentence").
    ``speaker`` is the side of the cue on which the speaker is named ("in cue": by the cue itself, as in "katanya").
    """

    name: str
    cue: str
    where: Where
    speaker: Side
    certainty: Certainty = "sure"


@dataclass(frozen=True, slots=True)
class Named:
    """The names of the choices that the procedures of this layer make; each has examples in the corpus."""

    interrupted: str
    touching: str
    paragraphs: str
    continued: str
    reported: str
    pronoun: str
    office: str
    body: str
    described: str
    relayed: str
    unclosed: str
    announced: str = ""
    led: str = ""
    signed: str = ""
    aide: str = ""


@dataclass(frozen=True, slots=True)
class QuoteRules:
    """What a language brings to this layer; all words are lower case.

    ``cues`` gives the constructions of each cue (of one or more words), ``clitics`` what the printed cue adds to the word.
    ``fillers`` may stand between the words said and the cue, or between a speaker and the cue. ``stops`` end the words that
    name a speaker after the cue, ``prepositions`` make the name behind them no speaker, ``boundaries`` begin a new clause.
    ``openers`` are words that may stand before a subject; any other word there owns the name ("ajudan Putin").
    ``pronouns`` stand for a speaker named before; ``people`` begin the words for a speaker without a name, ``indefinites``
    of them for one who is new ("seorang"); ``demonstratives`` behind them say that they were named before, unless they are
    many (``collectives``); ``bodies`` are words for an organisation. ``relations`` are somebody's people ("istri"): with a
    name known before, they are others than the one named. ``conjunctions`` join names, ``relatives`` begin a clause that
    says who somebody is, ``that`` begins what is said. ``blockers`` directly before a cue take its saying away ("tidak
    mengatakan"). ``labels`` before a quotation make it a title or slogan. ``relays`` are followed by the outlet that is
    quoted from, ``told`` by the outlet that somebody spoke to.
    """

    frames: tuple[Frame, ...] = ()
    named: Named | None = None
    cues: Mapping[str, frozenset[str]] = field(default_factory=dict)
    clitics: tuple[str, ...] = ()
    that: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    demonstratives: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    relations: frozenset[str] = frozenset()
    indefinites: frozenset[str] = frozenset()
    collectives: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    boundaries: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    blockers: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    relays: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    # For languages whose speakers are noun phrases (``reported.PhraseListener``):
    listener: "type[Listener] | None" = None
    reports: ReportRules | None = None

    def rule_names(self) -> tuple[str, ...]:
        """Return the names of all rules, in their order."""
        choices = tuple(getattr(self.named, slot) for slot in Named.__slots__) if self.named else ()
        return tuple(frame.name for frame in self.frames) + tuple(choice for choice in choices if choice)


# ---- quotation marks ----------------------------------------------------------------------------------------------------

# Double marks (also two single ones set as one), single ones, and line breaks.
_MARK = re.compile(r"(?P<double>``|''|[‘’]{2}|[\"“”„‟«»])|(?P<single>[‘’'])|(?P<break>\n+)")
_TAKEN_UP = re.compile(r"\s{1,20}[\"“”„«‘]")  # a line break and the mark with which the next paragraph opens
_ONLY_OPEN = frozenset("“„«‟") | {"``", "‘‘", "‘’"}
_BEFORE = frozenset("([{—–-/\"“”‘’'„«")  # what else than a space may stand before an opening mark
_FIRST = frozenset("([{…\"“”‘’'„«#@$€£¥+¿¡")  # what else than a letter or a figure may stand behind it
_SINGLE_REACH = 400  # characters that single marks may enclose as outer marks
_STRAY_REACH = 600  # characters that a mark which nothing closes may open


def quotations(story: Story) -> list[Quotation]:
    """Return what stands between quotation marks, in order and outermost only, whether somebody says it or not.

    A mark opens or closes by what stands beside it, not by its glyph alone: ”…” is as good as “…”. A paragraph that opens
    with a mark it does not close belongs to one speech with the next one, if that opens with a mark too.
    """
    text = story.text
    found: list[Quotation] = []
    marks: list[tuple[int, int, bool, bool]] = []  # start, end, may open, may close
    singles: list[tuple[int, int, bool, bool]] = []
    begin = 0
    group = 0
    for match in _MARK.finditer(text):
        if match.lastgroup == "break":
            group = _paragraph(story, found, marks, singles, begin, match.start(), group)
            marks, singles = [], []
            begin = match.end()
            continue
        start, end = match.span()
        left = text[start - 1] if start else "\n"
        right = text[end] if end < len(text) else "\n"
        glyph = match.group()
        may_open = (right.isalnum() or right in _FIRST) and (left.isspace() or left in _BEFORE)
        may_close = not left.isspace() and left not in "([{" and not right.isalnum()
        if glyph in _ONLY_OPEN and (glyph != "“" or not _closes_german(marks, text)):
            may_open, may_close = True, False
        elif glyph == "»":
            may_open, may_close = False, True
        if match.lastgroup == "double":
            marks.append((start, end, may_open, may_close))
        elif may_open or may_close:
            singles.append((start, end, may_open, may_close))
            if may_close and left in ",.!?…" and _cue_at(story, end):
                marks.append((start, end, False, True))  # it may close what a double mark opened
    _paragraph(story, found, marks, singles, begin, len(text), group)
    return found


def _closes_german(marks: list[tuple[int, int, bool, bool]], text: str) -> bool:
    """Say whether „ is waiting to be closed by “."""
    return bool(marks) and text[marks[-1][0]] == "„"


def _paragraph(
    story: Story,
    found: list[Quotation],
    marks: list[tuple[int, int, bool, bool]],
    singles: list[tuple[int, int, bool, bool]],
    begin: int,
    end: int,
    group: int,
) -> int:
    """Pair the marks of one paragraph; return the group that a speech left open there is in (0: none)."""
    text = story.text
    opened: tuple[int, int] | None = None
    depth = 0
    here: list[Quotation] = []
    if group and not (marks and not text[begin : marks[0][0]].strip() and marks[0][2]):
        group = 0  # the next paragraph does not take the speech up
    for start, stop, may_open, may_close in marks:
        if opened is None:
            if text[start] in "‘’'" and not may_open:
                continue
            if may_open and text[max(0, start - 4) : start].rstrip()[-1:] in (",", ".") and _cue_at(story, stop):
                may_open, may_close = False, True  # its opening mark was forgotten, and a space put before it
            if may_open or not may_close:
                opened, depth = (start, stop), 0
            elif (first := _forgotten(story, here, begin, start)) is not None:
                here.append(Quotation(first, first, start, stop, closed=False))
            continue
        if may_open and may_close:
            may_open = False
        if not may_close and may_open:
            if _cue_at(story, stop) and text[start - 1 : start].isspace():
                may_close = True  # a closing mark set beside the next word
            elif (last := _cut(story, opened[1], start)) is not None:
                here.append(Quotation(opened[0], opened[1], last, last, closed=False))
                opened, depth = (start, stop), 0
                continue
            else:
                depth += 1
                continue
        if not may_open and not may_close:
            may_close = True  # a mark with spaces on both sides closes what is open
        if depth:
            depth -= 1
            continue
        _add(here, story, opened[0], opened[1], start, stop)
        opened = None
    next_group = 0
    if opened is not None:
        last = _cut(story, opened[1], end)
        if last is not None:
            here.append(Quotation(opened[0], opened[1], last, last, closed=False))
        elif _takes_up(text, end):
            next_group = group or len(found) + len(here) + 1
            stop = _trimmed(text, opened[1], end)
            here.append(Quotation(opened[0], opened[1], stop, stop, closed=False, group=next_group))
        elif not text[begin : opened[0]].strip() and end - opened[0] <= _STRAY_REACH:
            stop = _trimmed(text, opened[1], end)
            here.append(Quotation(opened[0], opened[1], stop, stop, closed=False, group=group))
    if group and here and here[0].group == 0:
        here[0] = replace(here[0], group=group)
    here += _outer_singles(text, singles, here)
    found += sorted((each for each in here if each.start < each.end), key=lambda each: each.open)
    return next_group


def _add(here: list[Quotation], story: Story, opening: int, start: int, end: int, stop: int) -> None:
    """Add a pair, without the white space inside its marks."""
    text = story.text
    while start < end and text[start].isspace():
        start += 1
    here.append(Quotation(opening, start, _trimmed(text, start, end), stop))


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _takes_up(text: str, end: int) -> bool:
    """Say whether the paragraph after a line break opens with a quotation mark."""
    return _TAKEN_UP.match(text, end) is not None


def _cue_at(story: Story, offset: int) -> bool:
    """Say whether a word of saying that takes its speaker behind it stands at an offset."""
    place = story.tokens.from_offset(offset)
    if place >= len(story.tokens) or story.tokens.starts[place] > offset + 1:
        return False
    return _inverted(story, place)


def _inverted(story: Story, place: int) -> bool:
    kinds = story.language.quotes.cues.get(story.tokens.lowers[place], frozenset())
    return not kinds.isdisjoint(("inverted", "possessed")) and story.tokens.words[place][:1].islower()


def _cut(story: Story, start: int, end: int) -> int | None:
    """Return where a quotation whose closing mark was forgotten ends: before ", said X". None if no such place is there."""
    tokens = story.tokens
    for place in range(tokens.from_offset(start) + 1, tokens.before_offset(min(end, start + _STRAY_REACH))):
        if tokens.words[place - 1] in ",.!?" and _inverted(story, place):
            following = tokens.words[place + 1] if place + 1 < len(tokens) else ""
            if following[:1].isupper() or following in (".", ",") or following in story.language.quotes.pronouns:
                return tokens.ends[place - 1]
    return None


def _forgotten(story: Story, here: list[Quotation], begin: int, close: int) -> int | None:
    """Return where a quotation whose opening mark was forgotten begins: its paragraph's first word, if a cue follows."""
    if not here and _cue_at(story, close + 2) and close - begin <= _STRAY_REACH:
        return begin
    return None


def _outer_singles(
    text: str, singles: list[tuple[int, int, bool, bool]], doubles: list[Quotation]
) -> Iterator[Quotation]:
    """Pair single marks that stand in no double ones. An apostrophe has letters on both sides or nothing to close."""
    opened: tuple[int, int] | None = None
    covers = [(each.open, each.close) for each in sorted(doubles, key=lambda each: each.open)]
    starts = [cover[0] for cover in covers]
    for start, stop, may_open, may_close in singles:
        around = bisect_right(starts, start) - 1
        if around >= 0 and start < covers[around][1]:
            opened = None
            continue
        if may_open and not may_close and (opened is None or start - opened[1] > _SINGLE_REACH):
            opened = (start, stop)
        elif may_close and opened is not None and start - opened[1] <= _SINGLE_REACH:
            if text[start + 1 : start + 2] not in ("", " ", "\n") or text[start - 1] in ",.!?…" or start > opened[1]:
                yield Quotation(opened[0], opened[1], start, stop, single=True)
            opened = None


# ---- who says it --------------------------------------------------------------------------------------------------------

NEAR = 300  # characters around a quotation and its cue in which an outlet is looked for
REACH = 40  # tokens within which a cue, or a speaker's name, is looked for


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of saying in the text: its tokens, and the constructions that it stands in."""

    first: int
    last: int
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Voice:
    """Who was found to speak: by which rule, how surely, and the tokens that name them."""

    speaker: Speaker | None
    certainty: Certainty
    trace: Trace | None
    last: int
    cluster: Cluster | None = None

    def traces(self) -> tuple[Trace, ...]:
        return (self.trace,) if self.trace else ()


def find(story: Story) -> list[Quote]:
    """Return direct and indirect quotes with their speakers, in order. Needs sentences, dates and mentions."""
    if story.language.quotes.named is None:
        return []
    return (story.language.quotes.listener or Listener)(story).quotes()


class Listener:
    """Goes through a story from its beginning and keeps in mind who spoke last."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.tokens = story.tokens
        self.rules = story.language.quotes
        assert story.language.quotes.named is not None
        self.named = story.language.quotes.named
        self.found: list[Quote] = []
        self.last: Speaker | None = None
        self.last_cluster: Cluster | None = None
        self.last_at = 0
        self.doubt = False  # whether somebody may have spoken since then whom we could not name
        tokens = self.tokens
        self.spans = [(tokens.from_offset(q.open), tokens.before_offset(max(q.close, q.end))) for q in story.quotations]
        self.within = bytearray(len(tokens) + 1)
        for first, last in self.spans:
            for place in range(first, last):
                self.within[place] = 1
        self.cues = self._cues()
        self.cue_places = sorted(self.cues)
        self.starts = story.begins()
        self.ends = {tokens.before_offset(sentence.end) for sentence in story.sentences}
        self.mentions = sorted(story.mentions, key=lambda mention: mention.start)
        self.title_of = {title.holder: title for title in story.titles if title.holder is not None}
        self.title_starts = [title.start for title in story.titles]
        self.titles = {tokens.from_offset(title.start): title for title in story.titles}
        self.mention_starts = [mention.start for mention in self.mentions]
        head = re.match(r"[^\n—–-]{1,80}(?=[—–-])", story.text)
        # Names who prints the story.
        self.dateline = " ".join(re.findall(r"\w+", head.group().casefold())) if head else ""
        self.outlets: list[str] = []  # outlets named so far
        self.outlets = list(dict.fromkeys(self._outlets()))[:REACH]
        self.no_name = self.rules.openers | self.rules.prepositions
        self.leading = self.rules.prepositions | self.rules.told
        self.used: set[int] = set()  # first tokens of cues that a direct quote took

    def _cues(self) -> dict[int, Cue]:
        """Return the cues outside quotation marks, by their first token."""
        found: dict[int, Cue] = {}
        lowers = self.tokens.lowers
        long = [tuple(cue.split()) for cue in self.rules.cues if " " in cue]
        for place, word in enumerate(lowers):
            kinds = self.rules.cues.get(word)
            last = place + 1
            for words in long:
                if word == words[0] and tuple(lowers[place : place + len(words)]) == words:
                    kinds, last = self.rules.cues[" ".join(words)], place + len(words)
            if kinds and not self.within[place]:
                found[place] = Cue(place, last, kinds)
        return found

    def _cues_in(self, first: int, last: int) -> list[Cue]:
        """Return the cues that begin within some tokens, in order."""
        places = self.cue_places[bisect_left(self.cue_places, first) : bisect_left(self.cue_places, last)]
        return [self.cues[place] for place in places]

    # ---- the story, sentence by sentence

    def quotes(self) -> list[Quote]:
        number = 0
        quotations = self.story.quotations
        for sentence in self.story.sentences:
            paragraph = self.story.paragraph_at(sentence.start)
            furniture = paragraph is not None and paragraph.furniture
            while number < len(quotations) and quotations[number].open < sentence.end:
                if not furniture:
                    self._direct(number, sentence)
                number += 1
            if not furniture:
                self._indirect(sentence)
        self._share()
        return sorted(self.found, key=lambda quote: (quote.start, quote.end))

    def _direct(self, number: int, sentence: Sentence) -> bool:
        quotation = self.story.quotations[number]
        for frame in self.rules.frames:
            attempt = None
            if frame.where == "after":
                attempt = self._after(frame, number)
            elif frame.where == "before":
                attempt = self._before(frame, number, sentence)
            elif frame.where == "inside":
                attempt = self._part(frame, number, sentence)
            if attempt is not None:
                cue, voice = attempt
                if frame.where != "inside":
                    self.used.add(cue.first)
                self._add(quotation, frame, cue, voice, sentence)
                return True
        return self._uncued(number, sentence)

    def _add(self, quotation: Quotation, frame: Frame, cue: Cue, voice: Voice, sentence: Sentence) -> None:
        parts = voice.traces()
        certainty = least(frame.certainty, voice.certainty, "sure" if quotation.closed else "probable")
        near = min(quotation.open, self.tokens.starts[cue.first]) - NEAR
        far = max(quotation.close, self.tokens.ends[cue.last - 1])
        via, relay = self._via(max(sentence.start, near), min(max(sentence.end, far), far + NEAR))
        if relay is not None:
            parts = (*parts, relay)
        if not quotation.closed and not quotation.group:
            parts = (*parts, Trace(self.named.unclosed, quotation.start, quotation.end))
        via = via or self._same_source(voice, sentence)
        self._append(quotation, voice.speaker, cue, via, certainty, frame.name, parts)
        self._remember(voice)

    def _same_source(self, voice: Voice, sentence: Sentence) -> str | None:
        """Return the outlet of the quote just before, if the same speaker goes on in the next sentence of the paragraph."""
        before = self.found[-1] if self.found else None
        if before is None or before.via is None or before.speaker is None or voice.speaker is None:
            return None
        near = self.story.sentence_at(before.start)
        same = before.speaker.name == voice.speaker.name and near is not None
        gap = self.story.text[near.end : sentence.start] if same and near is not None else "\n"
        return before.via if not gap.strip() and "\n" not in gap else None

    def _remember(self, voice: Voice) -> None:
        if voice.speaker is not None and voice.speaker.name:
            self.last, self.last_cluster, self.doubt = voice.speaker, voice.cluster, False
            self.last_at = self.found[-1].start
        else:
            self.doubt = True

    def _append(
        self,
        said: Quotation | Sentence,
        speaker: Speaker | None,
        cue: Cue | None,
        via: str | None,
        certainty: Certainty,
        rule: str,
        parts: tuple[Trace, ...],
    ) -> None:
        """Note a quote: what stands between marks is direct, a sentence is an indirect one."""
        start, end = said.start, said.end
        self.found.append(
            Quote(
                text=self.story.text[start:end],
                start=start,
                end=end,
                kind="direct" if isinstance(said, Quotation) else "indirect",
                speaker=speaker,
                cue=self._word(cue) if cue else None,
                cue_start=self.tokens.starts[cue.first] if cue else None,
                cue_end=self.tokens.ends[cue.last - 1] if cue else None,
                via=via,
                certainty=certainty,
                rule=rule,
                trace=Trace(rule, start, end, parts),
            )
        )

    def _word(self, cue: Cue) -> str:
        """Return the cue as printed, without a pronoun that hangs on it ("katanya": "kata")."""
        written = self.tokens.slice(cue.first, cue.last)
        if "possessed" in cue.kinds or "object" in cue.kinds:
            for clitic in self.rules.clitics:
                written = written.removesuffix(clitic)
        return written

    # ---- frames of direct quotes

    def _after(self, frame: Frame, number: int) -> tuple[Cue, Voice] | None:
        """Read "…," said X / "…," X said / "…," said-he."""
        tokens, quotation = self.tokens, self.story.quotations[number]
        place = tokens.from_offset(max(quotation.close, quotation.end))
        if place < len(tokens) and tokens.words[place] in ",.":
            place += 1
        if place >= len(tokens) or self._broken(quotation.end, tokens.starts[place]):
            return None
        if frame.speaker == "before cue":
            if not self._spoken(quotation) or self.story.text[quotation.end - 1] in ".…":
                return None
            cue = self._next_cue(place, frame.cue)
            if cue is None or not tokens.words[cue.first][:1].islower():
                return None
            voice = self._left(place, cue)
            return (cue, voice) if voice is not None else None
        ended = self.story.text[quotation.end - 1] in ",.!?…"
        if not ended and frame.cue not in ("inverted", "possessed"):
            return None
        for _ in range(3):
            if place >= len(tokens):
                return None
            cue = self.cues.get(place)
            if cue is not None and frame.cue in cue.kinds and tokens.words[place][:1].islower():
                return cue, self._voice(frame, cue)
            if tokens.lowers[place] not in self.rules.fillers:
                break
            place += 1
        spoken = self.story.text[quotation.end - 1] in ",!?" and self._spoken(quotation)
        return self._unlisted(frame, place) if spoken else None

    def _unlisted(self, frame: Frame, place: int) -> tuple[Cue, Voice] | None:
        """Read "…," sobs X: a word that no list knows, between words said and a speaker."""
        tokens, rules = self.tokens, self.rules
        word = tokens.words[place]
        if frame.cue != "unlisted" or not (word.isalpha() and word.islower() and len(word) > 3) or place in self.cues:
            return None
        if word in rules.stops or word in rules.boundaries or word in rules.openers or word in rules.prepositions:
            return None
        if frame.speaker == "in cue":
            if not word.endswith(rules.clitics):
                return None
            cue = Cue(place, place + 1, frozenset({"possessed"}))
            return cue, self._voice(frame, cue)
        cue = Cue(place, place + 1, frozenset())
        voice = self._right(cue)
        if place + 1 >= len(tokens):
            return None
        named = voice.speaker is not None and voice.speaker.start == tokens.starts[place + 1]
        return (cue, voice) if named else None

    def _before(self, frame: Frame, number: int, sentence: Sentence) -> tuple[Cue, Voice] | None:
        """Read X said: "…" / said X, "…" / according to X, "…"."""
        tokens = self.tokens
        quotation, first = self.story.quotations[number], self.spans[number][0]
        if first == 0 or tokens.starts[first - 1] < sentence.start:
            return None
        led = tokens.words[first - 1] in ",:" or tokens.lowers[first - 1] in self.rules.that or first - 1 in self.cues
        if not led or not self._whole(quotation):
            return None
        cue = self._previous_cue(first, sentence, frame.cue)
        if cue is None or cue.first in self.used:
            return None
        if frame.speaker == "before cue":
            subject = self._subject_of(cue, sentence)
            if subject is None:
                return None
            voice = subject
        else:
            voice = self._voice(frame, cue)
            if voice.last > first:
                return None
        return cue, voice

    def _part(self, frame: Frame, number: int, sentence: Sentence) -> tuple[Cue, Voice] | None:
        """Read a part of a reported sentence that stands between marks: X said the plan was "…"."""
        first = self.spans[number][0]
        words = [word for word in self.tokens.words[first : self.spans[number][1]] if word[:1].isalnum()]
        quotation = self.story.quotations[number]
        after = self.story.text[quotation.close + 1 : quotation.close + 2]
        enough = 2 if after in (".", ",", "") or quotation.close + 1 >= sentence.end else 3
        if (
            len(words) < enough
            or not words[0][:1].islower()
            or all(word[:1].isupper() or word.isdigit() for word in words)
        ):
            return None
        if first and (self.tokens.lowers[first - 1] in self.rules.labels or self._titled(first)):
            return None
        cue = self._previous_cue(first, sentence, frame.cue)
        if cue is None:
            return None
        voice = self._subject_of(cue, sentence) if frame.speaker == "before cue" else self._voice(frame, cue)
        return (cue, voice) if voice is not None and voice.speaker is not None else None

    def _titled(self, first: int) -> bool:
        """Say whether a word that announces a title stands close before a quotation."""
        return any(word in self.rules.labels for word in self.tokens.lowers[max(0, first - 3) : first])

    def _uncued(self, number: int, sentence: Sentence) -> bool:
        """Give a quotation without a cue to whoever is speaking, if its place says that somebody is."""
        quotation = self.story.quotations[number]
        before = self.found[-1] if self.found else None
        if before is None or not self._spoken(quotation) or self._final(quotation) not in ",.!?…—–":
            return False
        if before.kind == "indirect":
            return self._after_report(quotation, before, sentence)
        # Between the two, marks may stand around a title: "…," X said on "This Hour". "…"
        back = self.story.quotations[max(0, number - 3) : number]
        earlier = next((each for each in reversed(back) if each.start == before.start), None)
        if earlier is None:
            return False
        between = self.story.text[max(earlier.close, earlier.end) : quotation.open]
        cue = self.cues.get(self.tokens.from_offset(before.cue_start)) if before.cue_start is not None else None
        trace: tuple[Trace, ...] = (before.trace,)
        if (
            before.cue_start is not None
            and before.cue_start >= before.end
            and not self._broken(before.end, quotation.open)
        ):
            if len(between) > 300 or self._sentences_between(earlier, quotation) > 1:
                return False
            self._append(quotation, before.speaker, cue, before.via, before.certainty, self.named.interrupted, trace)
            return True
        if quotation.group and quotation.group == earlier.group:
            self._append(quotation, before.speaker, cue, before.via, before.certainty, self.named.paragraphs, trace)
            return True
        if not self._whole(quotation) or not self._alone(quotation, sentence) or len(between) > 400:
            return False
        if self._sentences_between(earlier, quotation) > 1:
            return False
        certainty = least(before.certainty, "probable")
        self._append(quotation, before.speaker, None, None, certainty, self.named.continued, trace)
        return True

    def _after_report(self, quotation: Quotation, before: Quote, sentence: Sentence) -> bool:
        """Give a quotation that is a whole sentence to the speaker of the report just before it."""
        if quotation.open - before.end > 2 or before.speaker is None or not self._whole(quotation):
            return False
        if self.story.text[before.end : quotation.open].strip(" "):
            return False
        if not self._alone(quotation, sentence):
            return False
        speaker = replace(before.speaker, start=None, end=None)
        certainty = least(before.certainty, "probable")
        self._append(quotation, speaker, None, before.via, certainty, self.named.reported, (before.trace,))
        return True

    def _share(self) -> None:
        """Give the cue of a quote to those that touch it from before, and to earlier paragraphs of one speech."""
        spoken = {quote.start: quote for quote in self.found if quote.kind == "direct"}
        quotations = self.story.quotations
        for number in range(len(quotations) - 2, -1, -1):
            quotation, following = quotations[number], quotations[number + 1]
            quote = spoken.get(following.start)
            if quote is None or quotation.start in spoken or not self._spoken(quotation):
                continue
            touching = not self.story.text[max(quotation.close, quotation.end) : following.open].strip()
            same = quotation.group != 0 and quotation.group == following.group
            if quote.cue_start is None or not (touching or same):
                continue
            rule = self.named.paragraphs if same else self.named.touching
            start, end = quotation.start, quotation.end
            shared = replace(
                quote,
                text=self.story.text[start:end],
                start=start,
                end=end,
                rule=rule,
                trace=Trace(rule, start, end, (quote.trace,)),
                certainty=least(quote.certainty, "sure" if same else "probable"),
            )
            self.found.append(shared)
            spoken[start] = shared

    # ---- indirect quotes

    def _indirect(self, sentence: Sentence) -> None:
        first, last = self.tokens.from_offset(sentence.start), self.tokens.before_offset(sentence.end)
        cues = self._cues_in(first, last)
        for frame in self.rules.frames if cues else ():
            if frame.where != "sentence":
                continue
            for cue in cues:
                if frame.cue not in cue.kinds or cue.first in self.used or self._blocked(cue.first, first):
                    continue
                voice = self._reported(frame, cue, sentence, first, last)
                if voice is None:
                    self.doubt = self.doubt or frame.speaker == "before cue"
                    continue
                parts = voice.traces()
                via, relay = self._via(sentence.start, sentence.end)
                if relay is not None:
                    parts = (*parts, relay)
                elif voice.speaker is not None and voice.speaker.name in self.outlets:
                    via = voice.speaker.name
                # What was done besides being said, or said between marks alone, is no sure report.
                doubtful = "act" in cue.kinds or any(self.within[cue.last : last])
                certainty = least(frame.certainty, voice.certainty, "probable" if doubtful else "sure")
                self._append(sentence, voice.speaker, cue, via, certainty, frame.name, parts)
                self._remember(voice)
                return

    def _reported(self, frame: Frame, cue: Cue, sentence: Sentence, first: int, last: int) -> Voice | None:
        """Return who says what a sentence reports, or None when it reports nothing."""
        tokens = self.tokens
        if cue.last < last and self.within[cue.last] and cue.first in self.used:
            return None
        if frame.speaker == "before cue":
            if (cue.last >= last or tokens.words[cue.last] in ".!?") and "object" not in cue.kinds:
                return None
            return self._subject_of(cue, sentence)
        # Between commas or at the end: "Harga naik, kata Budi." Elsewhere the word is a noun.
        apart = cue.first > first and tokens.words[cue.first - 1] == ","
        if frame.cue in ("inverted", "possessed") and not apart:
            return None
        voice = self._voice(frame, cue)
        return voice if voice.speaker is not None and (voice.speaker.name or frame.speaker == "in cue") else None

    # ---- places

    def _broken(self, start: int, end: int) -> bool:
        """Say whether a paragraph ends between two offsets."""
        return "\n" in self.story.text[start:end]

    def _spoken(self, quotation: Quotation) -> bool:
        """Say whether words between marks end as speech does, and begin where speech can."""
        text = self.story.text
        if self._final(quotation) not in ",.!?…—–" and text[quotation.close : quotation.close + 1] != ",":
            return False
        before = text[max(0, quotation.open - 200) : quotation.open].rstrip()[-1:]
        return not before.isalnum()

    def _final(self, quotation: Quotation) -> str:
        """Return the last character between marks, but for marks that close something within."""
        text, end = self.story.text, quotation.end - 1
        while end > quotation.start and text[end] in "’'”\" ":
            end -= 1
        return text[end]

    def _whole(self, quotation: Quotation) -> bool:
        """Say whether words between marks are a sentence: a capital first, and the marks of an end."""
        text = self.story.text
        first = text[quotation.start]
        ends = self._final(quotation) in ",.!?…" or text[quotation.close : quotation.close + 1] in (".", ",")
        return (first.isupper() or first.isdigit() or not first.isalpha()) and ends

    def _alone(self, quotation: Quotation, sentence: Sentence) -> bool:
        """Say whether nothing but the quotation stands in its sentence."""
        text, end = self.story.text, max(quotation.close, quotation.end)
        if quotation.open - sentence.start > 2 or sentence.end - end > 4:
            return False
        before, after = text[sentence.start : quotation.open], text[end : sentence.end]
        return not before.strip(" \"“”‘’'") and not after.strip(" .,\"“”‘’'")

    def _sentences_between(self, earlier: Quotation, later: Quotation) -> int:
        sentences = self.story.sentences
        ends = bisect_left(sentences, later.open, key=lambda sentence: sentence.start)
        begins = bisect_right(sentences, earlier.open, key=lambda sentence: sentence.start)
        return ends - begins

    def _next_cue(self, place: int, kind: str) -> Cue | None:
        """Return the first cue of a kind from a token on, within the sentence."""
        for at in range(place, min(place + REACH // 2, len(self.tokens))):
            if self.within[at] or at in self.ends:
                return None
            cue = self.cues.get(at)
            if cue is not None and kind in cue.kinds:
                return cue
        return None

    def _previous_cue(self, first: int, sentence: Sentence, kind: str) -> Cue | None:
        """Return the nearest cue of a kind before a token, within the sentence and outside other quotations."""
        for at in range(first - 1, max(-1, first - REACH), -1):
            if self.tokens.starts[at] < sentence.start or self.within[at]:
                return None
            cue = self.cues.get(at)
            if cue is not None and kind in cue.kinds and not self._blocked(at, 0):
                return cue
        return None

    def _blocked(self, place: int, first: int) -> bool:
        """Say whether the word before a cue takes its saying away."""
        return place > first and self.tokens.lowers[place - 1] in self.rules.blockers

    def _clause(self, place: int, sentence: Sentence) -> int:
        """Return the first token of the clause that a cue is in."""
        tokens = self.tokens
        at = place
        while at > 0 and place - at < REACH and tokens.starts[at - 1] >= sentence.start and not self.within[at - 1]:
            if tokens.lowers[at - 1] in self.rules.boundaries or tokens.words[at - 1] in ";:":
                break
            at -= 1
        return at

    # ---- speakers

    def _voice(self, frame: Frame, cue: Cue) -> Voice:
        """Return who is named after the cue, or by it."""
        if frame.speaker == "in cue":
            return self._spoken_of(cue.first, cue.last, None, None)
        return self._right(cue)

    def _right(self, cue: Cue) -> Voice:
        tokens = self.tokens
        first = cue.last
        while (
            first < len(tokens)
            and (tokens.lowers[first] in self.rules.fillers or first in self.cues)
            and first not in self.ends
        ):
            first += 1
        last = first
        while last < len(tokens) and last - first < REACH and not self.within[last] and last not in self.ends:
            if tokens.lowers[last] in self.rules.stops or tokens.words[last] in ";:!?—–":
                break
            if tokens.words[last] == "." and (last + 1 in self.ends or not self._abbreviated(last)):
                break
            last += 1
        if first >= last:
            return Voice(None, "unsure", None, first)
        if tokens.lowers[first] in self.rules.pronouns:
            return self._spoken_of(first, first + 1, tokens.starts[first], tokens.ends[first])
        person = self._person_of(first, last)
        if person is not None:
            return self._aide(first, person) or self._by_name(person, "sure")
        return self._unnamed(first, last, after=True) or Voice(None, "unsure", None, first)

    def _abbreviated(self, point: int) -> bool:
        """Say whether the point at a token belongs to an abbreviation or an initial before it."""
        word = self.tokens.words[point - 1] if point else ""
        known = word.lower() in self.story.language.split.abbreviations
        return known or len(word) == 1 or (word[:1].isupper() and len(word) <= 3)

    def _person_of(self, first: int, last: int) -> Mention | None:
        """Return the person whom some words after a cue name as the speaker.

        Behind a comma stands the speaker if what stands before it only says who that is ("ajudan Putin, Yuri Ushakov").
        Before it stands nobody's name if it speaks of somebody unnamed ("seorang pegawai Orecom") or named before.
        """
        tokens = self.tokens
        comma = next((at for at in range(first, last) if tokens.words[at] == ","), last)
        people = self._mentioned(first, last, ("person",))
        title = self.titles.get(first)
        held = title is not None and next((person for person in people if person.start == title.holder), None)
        here = [person for person in people if person.end <= tokens.ends[comma - 1]] if comma > first else []
        alone = bool(here) and self._chain(here[0], first) == first and here[0].role is None
        if comma < last and not (alone and tokens.starts[first] == here[0].start and here[0].certainty == "sure"):
            behind = self._behind(self._after_places(comma, last), last, people)
            if behind is not None:
                return behind
        if tokens.lowers[first] in self.rules.indefinites or tokens.lowers[comma - 1] in self.rules.demonstratives:
            return None
        if held:
            return held
        return here[0] if here else None

    def _after_places(self, comma: int, last: int) -> int:
        """Return the last of some commas between which only places stand ("…, Jakarta Utara, …")."""
        tokens = self.tokens
        while comma + 1 < last:
            places = self._mentioned(comma + 1, min(comma + 9, last), ("place",))
            end = tokens.before_offset(places[0].end) if places else last
            if not places or self._ranks(tokens.from_offset(places[0].start), comma + 1) != comma + 1:
                break
            if end >= last or tokens.words[end] != ",":
                break
            comma = end
        return comma

    def _behind(self, comma: int, last: int, people: list[Mention]) -> Mention | None:
        """Return the person who stands right behind a comma, alone: not one of several."""
        tokens = self.tokens
        for person in people:
            if person.start < tokens.ends[comma]:
                continue
            begin, end = self._ranks(tokens.from_offset(person.start), comma + 1), tokens.before_offset(person.end)
            listed = end + 1 < last and tokens.words[end] == "," and tokens.lowers[end + 1] in self.rules.conjunctions
            ended = end >= last or tokens.words[end] in ",(.—–"
            return person if begin == comma + 1 and ended and not listed else None
        return None

    def _ranks(self, begin: int, first: int) -> int:
        """Return the token at which ranks, degrees and forms of address before a name begin."""
        tokens, entries = self.tokens, self.story.language.names.entries
        while begin > first:
            word = tokens.lowers[begin - 1]
            kinds = {kind for _, kind, _ in entries.get(word, ())}
            known = word in self.story.language.split.abbreviations or word in ".()"
            if not known and kinds.isdisjoint(("rank", "honorific", "degree")):
                break
            begin -= 1
        return begin

    def _aide(self, first: int, person: Mention) -> Voice | None:
        """Return the person without a name who stands by a known one: "kuasa hukum Tobias" is not Tobias."""
        tokens = self.tokens
        title = self.title_of.get(person.start)
        cluster = resolve.cluster_of(self.story, person)
        if title is None or title.role.casefold() not in self.rules.relations or cluster is None:
            return None
        if tokens.from_offset(title.start) != first or cluster.mentions[0].start == person.start:
            return None
        trace = Trace(self.named.aide, title.start, person.end, (person.trace,))
        words = self.story.text[title.start : person.end]
        return Voice(
            Speaker(words, None, None, title.start, person.end), "probable", trace, tokens.before_offset(person.end)
        )

    def _by_name(self, mention: Mention, certainty: Certainty, rule: str | None = None) -> Voice:
        cluster = resolve.cluster_of(self.story, mention)
        role, affiliation = mention.role, mention.affiliation
        if role is None and affiliation is None and cluster is not None:
            role, affiliation = cluster.role, cluster.affiliation
        speaker = Speaker(mention.name, role, affiliation, mention.start, mention.end)
        trace = Trace(rule, mention.start, mention.end, (mention.trace,)) if rule else mention.trace
        first, last = self.tokens.from_offset(mention.start), self.tokens.before_offset(mention.end)
        # A word of saying right beside two or more capitalised words says that they are a name, if they are not cut short.
        stated = mention.certainty != "unsure" and mention.text == mention.name and last - first > 1
        if stated and mention.certainty != "sure" and last - first > 2 and self._behind_role(mention):
            stated = False  # its first word may still belong to the title: "Presiden Valdor Ani Welas"
        own: Certainty = "sure" if stated else mention.certainty
        if self._cut_short(mention, first, last):
            own = least(own, "probable")
        return Voice(speaker, least(certainty, own), trace, last, cluster)

    def _behind_role(self, mention: Mention) -> bool:
        """Say whether a name stands right behind the words of its title."""
        title = self.title_of.get(mention.start)
        return title is not None and not self.story.text[title.end : mention.start].strip()

    def _cut_short(self, mention: Mention, first: int, last: int) -> bool:
        """Say whether a capitalised word beside a person's name belongs to no title, rank or other name."""
        tokens = self.tokens
        follows = mention.kind == "person" and last < len(tokens) and last not in self.ends
        if follows and tokens.words[last][:1].isupper() and tokens.lowers[last] not in self.rules.stops:
            return True
        if mention.kind != "person" or first == 0 or not tokens.words[first - 1][:1].isupper() or first in self.ends:
            return False
        title = self.title_of.get(mention.start)
        before = tokens.starts[first - 1]
        if title is not None and title.start <= before < title.end:
            return False
        kinds = {kind for _, kind, _ in self.story.language.names.entries.get(tokens.lowers[first - 1], ())}
        if not kinds.isdisjoint(("rank", "honorific", "role")) or before == 0 or first - 1 in self.starts:
            return False
        place = bisect_right(self.mention_starts, before) - 1
        return place < 0 or self.mentions[place].end <= before

    def _by_cluster(
        self, cluster: Cluster, certainty: Certainty, trace: Trace, span: tuple[int, int] | None, last: int
    ) -> Voice:
        start, end = span or (None, None)
        full = [mention for mention in cluster.mentions if mention.text == cluster.name]
        weakest: Certainty = "probable" if cluster.name.count(" ") > 1 else "unsure"
        if full and all(least(mention.certainty, weakest) == mention.certainty for mention in full):
            certainty = least(certainty, "probable")  # more than a person's name may have been taken for it
        return Voice(
            Speaker(cluster.name, cluster.role, cluster.affiliation, start, end), certainty, trace, last, cluster
        )

    def _mentioned(self, first: int, last: int, kinds: tuple[str, ...]) -> list[Mention]:
        """Return the mentions within some tokens."""
        if first >= last:
            return []
        start, end = self.tokens.starts[first], self.tokens.ends[last - 1]
        found = []
        for at in range(bisect_left(self.mention_starts, start), len(self.mentions)):
            mention = self.mentions[at]
            if mention.start >= end:
                break
            if mention.kind in kinds and mention.end <= end:
                found.append(mention)
        return found

    def _subject_of(self, cue: Cue, sentence: Sentence) -> Voice | None:
        """Return the subject of a cue in its clause, or else in its sentence."""
        clause = self._clause(cue.first, sentence)
        voice = self._left(clause, cue)
        begin = max(self.tokens.from_offset(sentence.start), cue.first - REACH)
        if voice is None and clause > begin and not any(self.within[begin : cue.first]):
            voice = self._left(begin, cue)
            if voice is not None:
                voice = replace(voice, certainty=least(voice.certainty, "probable"))
        return voice

    def _left(self, first: int, cue: Cue) -> Voice | None:
        """Return the subject of a cue that stands behind its speaker, or None when there is none."""
        tokens = self.tokens
        last = cue.first
        if self._blocked(last, first):
            return None
        while last > first and tokens.lowers[last - 1] in self.rules.fillers:
            last -= 1
        if last <= first:
            return None
        if tokens.lowers[last - 1] in self.rules.pronouns:
            return self._spoken_of(last - 1, last, tokens.starts[last - 1], tokens.ends[last - 1])
        first, last = self._subject_region(first, last)
        for mention in reversed(self._mentioned(first, last, ("person", "organisation", "place"))):
            begin = self._chain(mention, first)
            end = tokens.before_offset(mention.end)
            if begin > first and not self._subject(begin) and not self._apposed(mention, first):
                continue
            if mention.kind == "place" and (end != last or self._locates(begin, first)):
                continue
            if self._coordinated(begin, first) or self._presided(mention):
                break
            certainty: Certainty = "sure" if self._beside(end, last) else "probable"
            if mention.kind == "organisation" and self._known_outlet((mention.name, mention.end), ""):
                certainty = "probable"  # it may only relay what somebody else said
            return self._aide(begin, mention) or self._by_name(mention, certainty)
        return self._unnamed(first, last, after=False)

    def _locates(self, begin: int, first: int) -> bool:
        """Say whether a place stands behind another name and a comma, which it locates: "pedagang di Pasar Lama, Karangjati,"."""
        return begin - 2 >= first and self.tokens.words[begin - 1] == "," and self._named_until(begin - 1)

    def _presided(self, mention: Mention) -> bool:
        """Say whether a body only says of what somebody is head whose name nothing tells: "Ketua Yayasan Harapan Karangjati"."""
        title = self.story.titles[self._title_before(mention.start)] if self.story.titles else None
        return (
            mention.kind == "organisation"
            and title is not None
            and title.holder is None
            and title.start < mention.start
            and mention.end <= title.end
        )

    def _title_before(self, offset: int) -> int:
        """Return the place of the last title that begins before an offset."""
        return bisect_left(self.title_starts, offset) - 1

    def _coordinated(self, begin: int, first: int) -> bool:
        """Say whether a name is the second of two: "pejabat Amerta dan Sagara"."""
        joined = begin - 2 >= first and self.tokens.lowers[begin - 1] in self.rules.conjunctions
        return joined and self.tokens.words[begin - 2][:1].isupper()

    def _named_until(self, place: int) -> bool:
        """Say whether a capitalised word that begins no sentence stands before a token."""
        return self.tokens.words[place - 1][:1].isupper() and place - 1 not in self.starts

    def _beside(self, end: int, last: int) -> bool:
        """Say whether between a name and its verb stand only an age, degrees or what is in brackets."""
        tokens, entries = self.tokens, self.story.language.names.entries
        depth = 0
        for at in range(end, last):
            word = tokens.lowers[at]
            depth += (word == "(") - (word == ")")
            kinds = {kind for _, kind, _ in entries.get(word, ())}
            pointed = "." in (tokens.words[at - 1], *tokens.words[at + 1 : at + 2])
            small = word in ".,()" or word.isdigit() or (tokens.words[at][:1].isupper() and pointed)
            if not (depth or small or "degree" in kinds):
                return False
        return last - end <= REACH // 2

    def _subject_region(self, first: int, last: int) -> tuple[int, int]:
        """Return the tokens that name a subject: without a relative clause behind it, or what stands before a comma."""
        tokens = self.tokens
        relative = next((at for at in range(first, last) if tokens.lowers[at] in self.rules.relatives), None)
        if relative is not None and relative > first:
            comma = next((at for at in range(last - 2, relative, -1) if tokens.words[at] == ","), None)
            if comma is None or tokens.words[last - 1] == ",":
                last = relative
            else:
                first = comma + 1
        while last > first and tokens.words[last - 1] == ",":
            last -= 1
        return first, last

    def _subject(self, begin: int) -> bool:
        """Say whether the word before a name leaves it a subject."""
        word = self.tokens.lowers[begin - 1]
        if word in self.rules.prepositions:
            return False
        return word in self.rules.openers or not self.tokens.words[begin - 1][:1].isalpha()

    def _apposed(self, mention: Mention, first: int) -> bool:
        """Say whether a name stands behind a comma: "agen sang pemain, Ruben"."""
        tokens = self.tokens
        at = tokens.from_offset(mention.start)
        while at > first and tokens.words[at - 1][:1].isupper():
            at -= 1
        return at > first and tokens.words[at - 1] == ","

    def _chain(self, mention: Mention, first: int) -> int:
        """Return the token at which the titles before a name begin."""
        tokens = self.tokens
        begin = tokens.from_offset(mention.start)
        title = self.title_of.get(mention.start)
        if title is not None and title.start < mention.start:
            begin = max(first, tokens.from_offset(title.start))
        while begin > first and begin - 1 not in self.ends:
            word = tokens.lowers[begin - 1]
            if (
                word == "."
                and begin - 2 >= first
                and tokens.lowers[begin - 2] in self.story.language.split.abbreviations
            ):
                begin -= 2
            elif tokens.words[begin - 1][:1].isupper() and word not in self.no_name:
                begin -= 1
            else:
                break
        return begin

    def _unnamed(self, first: int, last: int, *, after: bool) -> Voice | None:
        """Return a speaker who has no name there: an organisation, an office whose holder the story names, or plain words."""
        tokens = self.tokens
        if not after:
            if first < last and tokens.lowers[first] in self.leading:
                comma = next((at for at in range(last - 1, first, -1) if tokens.words[at] == ","), None)
                first = comma + 1 if comma is not None else first
            while first < last and (tokens.lowers[first] in self.rules.openers or tokens.words[first] == ","):
                first += 1
        end = first
        while end < last and tokens.words[end] not in ",(":
            end += 1
        if end == first:
            return None
        start, stop = tokens.starts[first], tokens.ends[end - 1]
        title = self.titles.get(first)
        beyond = tokens.before_offset(title.end) if title is not None else end
        if title is not None and (beyond >= end or not tokens.words[beyond][:1].isupper()):
            words = self.story.text[start : title.end]
            span = (start, title.end)
            bare = tokens.words[first][:1].isupper() or tokens.lowers[first] in self.story.language.resolve.offices
            reference = resolve.by_role(self.story, words, start) if bare else None
            trace = Trace(self.named.office, start, title.end)
            place = tokens.before_offset(title.end)
            if reference is not None:
                return self._by_cluster(reference.cluster, reference.certainty, trace, span, place)
            if title.holder is None and tokens.words[first][:1].isupper():
                trace = Trace(self.named.described, start, title.end)
                return Voice(Speaker(words, None, title.affiliation, *span), "unsure", trace, place)
        others = self._mentioned(first, end, ("organisation", "place"))
        if others and others[0].start == start and (after or tokens.before_offset(others[0].end) == end):
            return self._by_name(others[0], "sure")
        words = self.story.text[start:stop]
        known = self._of_people(first)
        again = tokens.lowers[end - 1] in self.rules.demonstratives
        if again and tokens.lowers[first] in self.rules.bodies:
            trace = Trace(self.named.body, start, stop)
            before = self._last_body(start)
            if before is not None:
                voice = self._by_name(before, "unsure", self.named.body)
                assert voice.speaker is not None
                return replace(voice, speaker=replace(voice.speaker, start=start, end=stop), trace=trace, last=end)
            return Voice(Speaker(words, None, None, start, stop), "unsure", trace, end)
        if (again or end == first + 1) and known and self._described_before(tokens.lowers[first], start, again=again):
            trace = Trace(self.named.pronoun, start, stop)
            return Voice(replace(self.last or Speaker(words), start=start, end=stop), "unsure", trace, end)
        if again and known and tokens.lowers[first] not in self.rules.collectives:
            reference = resolve.antecedent(self.story, start, speaker=self.last_cluster)
            if reference is not None:
                trace = Trace(self.named.pronoun, start, stop)
                return self._by_cluster(reference.cluster, "unsure", trace, (start, stop), end)
        if known:
            trace = Trace(self.named.described, start, stop)
            if again and end - 1 > first:
                words = tokens.slice(first, end - 1)
            certainty: Certainty = "sure" if tokens.lowers[first] in self.rules.indefinites else "probable"
            return Voice(Speaker(words, None, None, start, stop), certainty, trace, end)
        if after and (title is not None or tokens.words[first][:1].isupper()):
            return Voice(Speaker(words, None, None, start, stop), "unsure", None, end)
        return None

    def _last_body(self, offset: int) -> Mention | None:
        """Return the organisation named last before an offset."""
        at = bisect_left(self.mention_starts, offset)
        near = self.mentions[max(0, at - REACH) : at]
        return next((mention for mention in reversed(near) if mention.kind == "organisation"), None)

    def _described_before(self, noun: str, offset: int, *, again: bool) -> bool:
        """Say whether the last speaker, who had no name, is meant: by the same noun, or by "that woman" in the next sentence."""
        if self.last is None or self.last_cluster is not None or not self.last.name:
            return False
        if noun in self.last.name.lower().split():
            return True
        return again and self._adjoins(offset)

    def _adjoins(self, offset: int, reach: int = 1) -> bool:
        """Say whether the last speaker spoke in the sentence of an offset or in the few before it."""
        sentences = self.story.sentences
        here = bisect_right(sentences, offset, key=lambda sentence: sentence.start)
        there = bisect_right(sentences, self.last_at, key=lambda sentence: sentence.start)
        return here - there <= reach

    def _of_people(self, place: int) -> bool:
        """Say whether a token begins the words for a person without a name ("seorang warga", "istrinya")."""
        word = self.tokens.lowers[place]
        return word in self.rules.people or any(
            word.removesuffix(each) in self.rules.people for each in self.rules.clitics
        )

    def _spoken_of(self, first: int, last: int, start: int | None, end: int | None) -> Voice:
        """Return whom a pronoun stands for."""
        offset = self.tokens.starts[first]
        trace = Trace(self.named.pronoun, offset, self.tokens.ends[last - 1])
        gender = resolve.pronoun_gender(self.story, self.tokens.words[first])
        if self.last is not None and self.last_cluster is None and not self.doubt and self._adjoins(offset):
            return Voice(replace(self.last, start=start, end=end), "unsure", trace, last)
        speaker = self.last_cluster if self.last_cluster is not None and self.last_cluster.kind == "person" else None
        reference = resolve.antecedent(self.story, offset, gender=gender, speaker=speaker)
        span = (start, end) if start is not None and end is not None else None
        if reference is not None:
            near = not self.doubt and self.last_cluster is reference.cluster and self._adjoins(offset, 3)
            certainty = reference.certainty if near else least(reference.certainty, "probable")
            return self._by_cluster(reference.cluster, certainty, trace, span, last)
        if self.last is None:
            return Voice(Speaker(None, None, None, start, end), "unsure", trace, last)
        return Voice(replace(self.last, start=start, end=end), "unsure", trace, last, self.last_cluster)

    # ---- outlets

    def _via(self, start: int, end: int) -> tuple[str | None, Trace | None]:
        """Return the outlet from which a sentence relays somebody's words."""
        tokens, rules = self.tokens, self.rules
        for place in range(tokens.from_offset(start), tokens.before_offset(end)):
            word = tokens.lowers[place]
            told = word in rules.told
            if self.within[place] or not (told or word in rules.relays):
                continue
            at = place + 1
            while at < len(tokens) and not tokens.words[at][:1].isupper():
                if tokens.lowers[at] not in rules.prepositions and tokens.lowers[at] not in rules.outlets:
                    break
                at += 1
            trace = Trace(self.named.relayed, tokens.starts[place], tokens.ends[min(at, len(tokens) - 1)])
            again = (
                at < len(tokens)
                and tokens.lowers[at] in rules.demonstratives
                and tokens.lowers[at - 1] in rules.outlets
            )
            if again and self.outlets:
                return self.outlets[-1], trace
            outlet = self._outlet(at)
            if outlet is None or (told and not self._known_outlet(outlet, tokens.lowers[at - 1])):
                continue
            name, stop = outlet
            known = next((other for other in self.outlets if set(name.split()) <= set(other.split())), name)
            self.outlets = [*[other for other in self.outlets if other != known][-REACH:], known]
            return known, Trace(self.named.relayed, tokens.starts[place], stop)
        return None, None

    def _outlets(self) -> list[str]:
        """Return the outlets that the story names as such, by a word in their name."""
        return [
            mention.name
            for mention in self.mentions
            if mention.kind == "organisation" and self._known_outlet((mention.name, mention.end), "")
        ]

    def _outlet(self, place: int) -> tuple[str, int] | None:
        """Return the full name of the outlet named at a token, and where it ends."""
        tokens = self.tokens
        if place >= len(tokens) or not tokens.words[place][:1].isupper():
            return None
        for mention in self._mentioned(place, min(place + 8, len(tokens)), ("organisation",)):
            if mention.start == tokens.starts[place]:
                return mention.name, mention.end
        at = place
        while at < len(tokens) and tokens.words[at][:1].isupper() and at - place < 4:
            at += 1
        return tokens.slice(place, at), tokens.ends[at - 1]

    def _known_outlet(self, outlet: tuple[str, int], before: str) -> bool:
        """Say whether a name is that of a news outlet, and not of the one that prints the story."""
        words = re.findall(r"\w+", outlet[0].casefold())
        if not words or " ".join(words) in self.dateline:
            return False
        known = self.rules.outlets
        if before in known or any(word in known for word in words) or " ".join(words) in known:
            return True
        return any(set(words) <= set(re.findall(r"\w+", other.casefold())) for other in self.outlets)
