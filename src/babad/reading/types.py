"""What a reading holds: findings with exact places, a rule, a trace and a certainty.

Offsets are code points into the text as given, and ``finding.text == source[finding.start:finding.end]`` always.
The shapes are those of the contract in docs/concepts/reading.md.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

Certainty = Literal["sure", "probable", "unsure"]
Kind = Literal["person", "organisation", "place"]
CERTAINTIES: tuple[Certainty, ...] = ("sure", "probable", "unsure")


def least(*certainties: Certainty) -> Certainty:
    """Return the weakest of some certainties: a finding is no surer than what it had to assume."""
    return max(certainties, key=CERTAINTIES.index)


@dataclass(frozen=True, slots=True)
class Trace:
    """Why something was found: the rule that fired, where, and the rules whose findings it was made of."""

    rule: str
    start: int
    end: int
    parts: tuple["Trace", ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands in the text, without titles. ``name`` is the fullest form that the story gives."""

    text: str
    start: int
    end: int
    kind: Kind
    name: str
    role: str | None
    affiliation: str | None
    certainty: Certainty
    rule: str
    trace: Trace


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted: ``name`` is the fullest form; ``start`` and ``end`` are the words beside the cue, if there are any."""

    name: str | None
    role: str | None = None
    affiliation: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words: a direct quote's text stands between the marks, an indirect one's is its sentence."""

    text: str
    start: int
    end: int
    kind: Literal["direct", "indirect"]
    speaker: Speaker | None
    cue: str | None
    cue_start: int | None
    cue_end: int | None
    via: str | None
    certainty: Certainty
    rule: str
    trace: Trace


@dataclass(frozen=True, slots=True)
class Date:
    """A time expression; ``value`` is TIMEX3/ISO 8601, or None when it can't be known."""

    text: str
    start: int
    end: int
    value: str | None
    certainty: Certainty
    rule: str
    trace: Trace


@dataclass(frozen=True, slots=True)
class Quantity:
    """A measured or counted amount; ``low`` and ``high`` are plain numbers, ``high`` is None unless a range is given."""

    text: str
    start: int
    end: int
    low: float | None
    high: float | None
    unit: str | None
    certainty: Certainty
    rule: str
    trace: Trace


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom, and when; the span is the sentence that reports it."""

    text: str
    start: int
    end: int
    type: str
    date: str | None
    participants: tuple[str, ...]
    status: Literal["past", "scheduled", "hypothetical", "alleged", "denied"]
    certainty: Certainty
    rule: str
    trace: Trace


@dataclass(frozen=True, slots=True)
class Notice:
    """Something in the text that contradicts itself and was reported, not repaired."""

    text: str
    start: int
    end: int
    kind: Literal["weekday contradicts date"]
    detail: str


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name that the caller knows already: its fullest form, kind and other forms."""

    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()


# From the words of a name to what the caller knows of them, or None. A newsroom passes in a look-up of its record.
Resolver = Callable[[str], KnownName | None]


@dataclass(frozen=True, slots=True)
class Reading:
    """All findings of one text, each list in the order of the text."""

    lang: str
    published: str | None
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    dates: tuple[Date, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    events: tuple[Event, ...] = ()
    notices: tuple[Notice, ...] = field(default=())

    def as_json(self) -> dict[str, Any]:
        """Return the reading as the contract's JSON object (plain dicts and lists; traces are left to ``explain``)."""
        out: dict[str, Any] = {"lang": self.lang, "published": self.published}
        for layer in LAYERS:
            out[layer] = [_plain(finding) for finding in getattr(self, layer)]
        return out


LAYERS = ("sentences", "mentions", "quotes", "dates", "quantities", "events", "notices")


def _plain(finding: Any) -> dict[str, Any]:
    out = {}
    for name in finding.__slots__:
        value = getattr(finding, name)
        if name == "trace":
            continue
        if isinstance(value, Speaker):
            value = _plain(value)
        elif isinstance(value, tuple):
            value = list(value)
        out[name] = value
    return out
