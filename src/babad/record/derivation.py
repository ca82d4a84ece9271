"""From a reading to statements: what was read, each with the sentence that reports it and two hashes of its content.

Pure. The shapes of a statement's ``data`` are the dataclasses here (``as_data`` and ``from_data`` are each other's inverse).
"""

import hashlib
import json
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from babad.reading.types import Certainty, Event, Mention, Quote, Reading
from babad.record.legal import legal_steps
from babad.record.naming import normal
from babad.record.starters import Starter, by_form
from babad.record.texts import Layout, Place, Text

CONTEXT = 32
"""Code points kept before and after a sentence, to find it again among others with the same words."""

_BEFORE_A_PLACE = {"id": re.compile(r"\bdi\s+$", re.IGNORECASE), "en": re.compile(r"\b(?:in|at)\s+$", re.IGNORECASE)}

# TIMEX3 values that are days: "2021-12-30", "2021-12-30T16:13", "2022-01-09/2022-01-10".
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")


@dataclass(frozen=True, slots=True)
class MentionRead:
    """Somebody or something that the text names: all its mentions as one. ``spans`` are (block, start, end).

    ``doubtful`` are further places, where it may be meant; no link is made of them.
    ``declared`` ones were not read: the editors gave them as the text's topics.
    """

    kind: str
    name: str
    role: str
    affiliation: str
    spans: tuple[tuple[str, int, int], ...]
    doubtful: tuple[tuple[str, int, int], ...] = ()
    declared: bool = False


@dataclass(frozen=True, slots=True)
class QuotationRead:
    """Somebody's words. ``speaker`` is (kind, name) of a mention, or ("", name as it stands)."""

    kind: str
    text: str
    cue: str
    via: str
    speaker: tuple[str, str]
    role: str
    said_on: str  # ISO day; empty if the text does not say


@dataclass(frozen=True, slots=True)
class EventRead:
    """An event as the text reports it. ``participants`` and ``place`` are (kind, name) of mentions."""

    type: str
    date: str
    status: str
    participants: tuple[tuple[str, str], ...]
    place: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class QuantityRead:
    """An amount. ``about`` are the (kind, name) that its sentence names for sure."""

    text: str
    low: float | None
    high: float | None
    unit: str
    about: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LegalStepRead:
    """Where somebody stands before the law. ``who`` is (kind, name) of a mention."""

    who: tuple[str, str]
    status: str


Read = MentionRead | QuotationRead | EventRead | QuantityRead | LegalStepRead
KINDS: dict[str, type[Any]] = {
    "mention": MentionRead,
    "quotation": QuotationRead,
    "event": EventRead,
    "quantity": QuantityRead,
    "legal": LegalStepRead,
}
_KIND_OF = {shape: kind for kind, shape in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Derived:
    """A statement before it is stored: what was read, where, how surely, and by which rule."""

    read: Read
    at: Place  # of the sentence
    exact: str
    prefix: str
    suffix: str
    certainty: Certainty
    rule: str
    fingerprint: UUID

    @property
    def kind(self) -> str:
        return _KIND_OF[type(self.read)]


def as_data(read: Read) -> dict[str, Any]:
    """Return what was read as plain JSON data."""
    data: dict[str, Any] = json.loads(json.dumps(asdict(read)))
    return data


def from_data(kind: str, data: dict[str, Any]) -> Read:
    """Return what was read, from :func:`as_data`'s answer."""
    read: Read = KINDS[kind](**{name: _frozen(value) for name, value in data.items()})
    return read


def statements(text: Text, reading: Reading) -> tuple[Derived, ...]:
    """Return the statements of a text that was read (its ``words``), in the order of their sentences.

    Equal texts of one origin give equal statements. Fingerprints are unique within the answer: where a sentence stands
    twice with the same content, the second counts as the second.
    """
    found = list(_Deriver(text, reading).all())
    seen: Counter[UUID] = Counter()
    unique = []
    for one in found:
        seen[one.fingerprint] += 1
        if (nth := seen[one.fingerprint]) > 1:
            one = replace(one, fingerprint=_hash(str(one.fingerprint), nth))
        unique.append(one)
    return tuple(unique)


def statement_id(origin: str, version: int, fingerprint: UUID) -> UUID:
    """Return the key of a statement: what was read in this very version."""
    return _hash(origin, version, str(fingerprint))


def mention_fingerprint(origin: str, kind: str, name: str) -> UUID:
    """Return the fingerprint of a mention: of whom the text speaks, wherever in it."""
    return _hash(origin, "mention", kind, normal(name))


class _Deriver:
    def __init__(self, text: Text, reading: Reading) -> None:
        self.text, self.words, self.reading = text, text.words, reading
        self.layout = Layout(text.blocks)
        self.blocks = dict(text.blocks)
        self.starts = [sentence.start for sentence in reading.sentences]
        # By name: the kind under which most mentions go, for a name that quotes and events give alone.
        kinds: dict[str, Counter[str]] = defaultdict(Counter)
        for mention in reading.mentions:
            kinds[mention.name][mention.kind] += 1
        self.kind_of = {name: counted.most_common(1)[0][0] for name, counted in sorted(kinds.items())}
        self.actors = self.known_actors()
        self.kind_of |= {name: starter.kind for name, (starter, _events) in self.actors.items()}

    def all(self) -> Iterator[Derived]:
        yield from self.declared()
        yield from self.mentions()
        yield from self.acting()
        yield from self.quotations()
        yield from self.events()
        yield from self.quantities()
        yield from self.legal()

    def declared(self) -> Iterator[Derived]:
        block, words = self.text.blocks[0] if self.text.blocks else ("", "")
        for name, kind in dict.fromkeys(self.text.topics):
            read = MentionRead(kind=kind, name=name, role="", affiliation="", spans=(), declared=True)
            yield Derived(
                read=read,
                at=Place(block, 0, len(words)),
                exact=words,
                prefix="",
                suffix="",
                certainty="sure",
                rule="declared topic",
                fingerprint=_hash(self.text.origin, "declared", kind, normal(name)),
            )

    def mentions(self) -> Iterator[Derived]:
        clusters: dict[tuple[str, str], list[Mention]] = {}
        for mention in self.reading.mentions:
            clusters.setdefault((mention.kind, normal(mention.name)), []).append(mention)
        bearers: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for kind, norm in clusters:
            for word in norm.split():
                bearers[word].add((kind, norm))
        for (kind, _norm), mentions in clusters.items():
            best = min(mentions, key=lambda one: (one.role is None, one.certainty != "sure", one.start))
            # "Halvorsen" beside both Bjorn Halvorsen and Halvorsen Foods may be either.
            sure = [one for one in mentions if one.certainty == "sure" and len(bearers.get(normal(one.text), ())) < 2]
            certain = any(one.certainty == "sure" for one in mentions)
            read = MentionRead(
                kind=kind,
                name=max((one.name for one in mentions), key=len),
                role=best.role or "",
                affiliation=next((one.affiliation for one in mentions if one.affiliation), ""),
                spans=self.spans(sure if certain else mentions),
                doubtful=self.spans(one for one in mentions if certain and one not in sure),
            )
            yield self.derived(
                read,
                (best.start, best.end),
                certainty="sure" if certain else best.certainty,
                rule=best.rule,
                fingerprint=mention_fingerprint(self.text.origin, kind, read.name),
            )

    def spans(self, mentions: Iterable[Mention]) -> tuple[tuple[str, int, int], ...]:
        places = [self.layout.place(one.start, one.end) for one in mentions]
        return tuple((at.block, at.start, at.end) for at in places)

    def known_actors(self) -> dict[str, tuple[Starter, list[Event]]]:
        """Return what takes part in events, is known beforehand and no mention: "Rusia menyangkal …" names no place."""
        found: dict[str, tuple[Starter, list[Event]]] = {}
        for event in self.reading.events:
            for name in event.participants:
                starter = by_form().get(normal(name))
                if starter is not None and name not in self.kind_of and event.certainty != "unsure":
                    found.setdefault(name, (starter, []))[1].append(event)
        return found

    def acting(self) -> Iterator[Derived]:
        for name, (starter, events) in self.actors.items():
            forms = sorted({name, *starter.forms}, key=len, reverse=True)
            written = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)")
            places = [
                match.span()
                for event in events
                for match in written.finditer(self.words, event.start, event.end)
                if not any(
                    one.start < match.end() and match.start() < one.end for one in self.within(event.start, event.end)
                )
            ]
            if not places:
                continue
            at = [self.layout.place(*place) for place in dict.fromkeys(places)]
            read = MentionRead(
                kind=starter.kind,
                name=name,
                role="",
                affiliation="",
                spans=tuple((one.block, one.start, one.end) for one in at),
            )
            yield self.derived(
                read,
                places[0],
                certainty="sure",
                rule="known beforehand, takes part",
                fingerprint=mention_fingerprint(self.text.origin, starter.kind, name),
            )

    def quotations(self) -> Iterator[Derived]:
        for quote in self.reading.quotes:
            speaker = quote.speaker
            name = (speaker.name if speaker else None) or ""
            read = QuotationRead(
                kind=quote.kind,
                text=quote.text,
                cue=quote.cue or "",
                via=quote.via or "",
                speaker=(self.kind_of.get(name, ""), name),
                role=(speaker.role if speaker else None) or "",
                said_on=self.said_on(quote),
            )
            edges = [quote.start, quote.end]
            edges += [edge for edge in (quote.cue_start, quote.cue_end) if edge is not None]
            if speaker and speaker.start is not None and speaker.end is not None:
                edges += [speaker.start, speaker.end]
            yield self.derived(read, (min(edges), max(edges)), certainty=quote.certainty, rule=quote.rule)

    def events(self) -> Iterator[Derived]:
        for event in self.reading.events:
            if event.certainty == "unsure":
                continue  # a guess is nothing to ask an editor about
            names = tuple(dict.fromkeys(event.participants))
            read = EventRead(
                type=event.type,
                date=event.date or "",
                status=event.status,
                participants=tuple((self.kind_of.get(name, ""), name) for name in names),
                place=self.place_of(event.start, event.end, names),
            )
            yield self.derived(read, (event.start, event.end), certainty=event.certainty, rule=event.rule)

    def quantities(self) -> Iterator[Derived]:
        for quantity in self.reading.quantities:
            start, end = self.sentence(quantity.start, quantity.end)
            about = tuple(
                dict.fromkeys((one.kind, one.name) for one in self.within(start, end) if one.certainty == "sure")
            )
            read = QuantityRead(
                text=quantity.text, low=quantity.low, high=quantity.high, unit=quantity.unit or "", about=about
            )
            yield self.derived(read, (quantity.start, quantity.end), certainty=quantity.certainty, rule=quantity.rule)

    def legal(self) -> Iterator[Derived]:
        for step in legal_steps(self.words, self.reading):
            read = LegalStepRead(who=("person", step.name), status=step.status)
            yield self.derived(read, (step.start, step.end), certainty=step.certainty, rule=step.rule)

    def derived(
        self, read: Read, span: tuple[int, int], *, certainty: Certainty, rule: str, fingerprint: UUID | None = None
    ) -> Derived:
        start, end = self.sentence(*span)
        at = self.layout.place(start, end)
        words = self.blocks[at.block]
        exact = words[at.start : at.end]
        return Derived(
            read=read,
            at=at,
            exact=exact,
            prefix=words[max(0, at.start - CONTEXT) : at.start],
            suffix=words[at.end : at.end + CONTEXT],
            certainty=certainty,
            rule=rule,
            fingerprint=fingerprint or _hash(self.text.origin, _KIND_OF[type(read)], exact, as_data(read)),
        )

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch from the beginning of the first sentence touched to the end of the last."""
        sentences = self.reading.sentences
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, max(start, end - 1)) - 1
        begin = sentences[first].start if first >= 0 and start < sentences[first].end else start
        finish = sentences[last].end if last >= 0 and end <= sentences[last].end else end
        return begin, finish

    def within(self, start: int, end: int) -> list[Mention]:
        return [one for one in self.reading.mentions if start <= one.start < end]

    def place_of(self, start: int, end: int, participants: Iterable[str]) -> tuple[str, str] | None:
        """Return the one place of which the sentence says that it was there; None if there are none or several."""
        before = _BEFORE_A_PLACE.get(self.reading.lang)
        if before is None:
            return None
        found = {
            (one.kind, one.name)
            for one in self.within(start, end)
            if one.kind == "place"
            and one.certainty == "sure"
            and one.name not in participants
            and before.search(self.words[max(0, one.start - 12) : one.start])
        }
        return found.pop() if len(found) == 1 else None

    def said_on(self, quote: Quote) -> str:
        """Return the day that the sentence gives outside the words quoted; empty if it gives none, or several."""
        start, end = self.sentence(quote.start, quote.end)
        days = {
            one.value[:10]
            for one in self.reading.dates
            if one.certainty == "sure"
            and one.value
            and _DAY.fullmatch(one.value)
            and start <= one.start < end
            and not (quote.kind == "direct" and quote.start <= one.start < quote.end)
            and one.value[:10] <= self.text.day.isoformat()
        }
        # An indirect quote's sentence may date what was said about as well as the saying: only a direct one is clear.
        return days.pop() if len(days) == 1 and quote.kind == "direct" else ""


def days_of(value: str) -> tuple[date, date] | None:
    """Return the first and the last day of a TIMEX3 value: a day, a time, a month, a year, a week or a range; else None."""
    if "/" in value:
        first, _slash, last = value.partition("/")
        begin, finish = days_of(first), days_of(last)
        return (begin[0], finish[1]) if begin and finish and begin[0] <= finish[1] else None
    try:
        if _DAY.fullmatch(value):
            day = date.fromisoformat(value[:10])
            return day, day
        if week := re.fullmatch(r"(\d{4})-W(\d\d)", value):
            year, number = int(week[1]), int(week[2])
            return date.fromisocalendar(year, number, 1), date.fromisocalendar(year, number, 7)
        if month := re.fullmatch(r"(\d{4})-(\d\d)", value):
            first_day = date(int(month[1]), int(month[2]), 1)
            following = date(first_day.year + first_day.month // 12, first_day.month % 12 + 1, 1)
            return first_day, date.fromordinal(following.toordinal() - 1)
        if re.fullmatch(r"\d{4}", value):
            return date(int(value), 1, 1), date(int(value), 12, 31)
    except ValueError:
        return None  # the 31st of a month that has none, the year 0
    return None


def precision_of(value: str) -> str:
    """Return how exactly a TIMEX3 value says when: time, day, range, week, month, year or unknown."""
    if days_of(value) is None:
        return "unknown"
    if "/" in value:
        return "range"
    if "T" in value:
        return "time"
    if "W" in value:
        return "week"
    return {10: "day", 7: "month", 4: "year"}[len(value)]


def _hash(*parts: Any) -> UUID:
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True)
    return UUID(bytes=hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:16])


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
