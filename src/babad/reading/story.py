"""The text being read and what is known of it so far: each layer reads this and adds its own findings."""

import datetime
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeVar

from babad.reading.tokens import Tokens
from babad.reading.types import Date, Event, Kind, Mention, Notice, Quantity, Quote, Resolver, Sentence

if TYPE_CHECKING:
    from babad.reading.languages import Language


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch between line breaks. Furniture ("Baca: …", "Read also: …") reports nothing."""

    start: int
    end: int
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between a pair of quotation marks; ``open`` and ``close`` are the offsets of the marks themselves.

    ``start`` and ``end`` are the words within; ``closed`` is False when the text forgot the closing mark. ``group`` is the
    same for paragraphs of one speech, each opening with a mark that only the last one closes.
    """

    open: int
    start: int
    end: int
    close: int
    closed: bool = True
    single: bool = False
    group: int = 0


Stretch = TypeVar("Stretch", Sentence, Paragraph, Quotation)
Gender = Literal["female", "male"]


@dataclass(frozen=True, slots=True)
class Cluster:
    """One person, organisation or place, with all mentions of it; ``name`` is the fullest form.

    ``role`` and ``affiliation`` are those that the story states first, at whatever mention; ``roles`` are all that it states,
    in order. ``gender`` is that of the form of address or the given name, None when neither tells it.
    """

    name: str
    kind: Kind
    mentions: tuple[Mention, ...]
    role: str | None = None
    affiliation: str | None = None
    roles: tuple[str, ...] = ()
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class Title:
    """A role as the story states it ("juru bicara"), its organisation, and where the name of its holder begins.

    ``holder`` is the ``start`` of a mention, or None: then the words may stand for a person themselves ("kata Bupati").
    """

    start: int
    end: int
    role: str
    affiliation: str | None
    holder: int | None


@dataclass(frozen=True, slots=True)
class Office:
    """A role as the story states it of somebody: its words in lower case, and where."""

    cluster: Cluster
    words: frozenset[str]
    start: int


@dataclass(slots=True)
class Story:
    """A clean text on its way through the layers. All offsets here are those of the clean text."""

    text: str
    tokens: Tokens
    language: "Language"
    published: datetime.date | None
    known: Resolver | None = None
    paragraphs: list[Paragraph] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    dates: list[Date] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    clusters: list[Cluster] = field(default_factory=list)
    clustered: dict[int, Cluster] = field(default_factory=dict)  # by the start of a mention
    called: dict[str, Cluster | None] = field(default_factory=dict)  # by any form, in lower case; None: more than one
    offices: dict[str, list[Office]] = field(default_factory=dict)  # by the head of a role
    people: list[Mention] = field(default_factory=list)  # mentions of people outside quotations
    actors: list[Mention] = field(default_factory=list)  # known places and bodies that act, and are no mention
    quotes: list[Quote] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that an offset is in, or None between sentences."""
        return _holding(self.sentences, offset)

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """Return the paragraph that an offset is in, or None between paragraphs."""
        return _holding(self.paragraphs, offset)

    def quotation_at(self, offset: int) -> Quotation | None:
        """Return the quotation whose words hold an offset, or None outside all of them."""
        return _holding(self.quotations, offset)

    def begins(self) -> frozenset[int]:
        """Return the tokens that begin sentences."""
        return frozenset(self.tokens.from_offset(sentence.start) for sentence in self.sentences)


def _holding(stretches: list[Stretch], offset: int) -> Stretch | None:
    """Return the one of some stretches, in order and apart, that an offset is in."""
    place = bisect_right(stretches, offset, key=lambda stretch: stretch.start) - 1
    return stretches[place] if place >= 0 and offset < stretches[place].end else None
