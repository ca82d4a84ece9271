"""What the record makes of a text that nobody has published yet: frozen plain data, for the desk alone.

:func:`babad.record.understanding.understand` fills it in. Nothing of it is public: it says what *would* be.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from uuid import UUID

State = Literal["public", "proposal", "rejected"]
"""What becomes of a finding when its text is published: readers get it, nobody but the desk does, an editor said no."""

Because = Literal["unsure", "namesakes", "no_page", "no_speaker", "sensitive"]
"""Why a finding is a proposal: the reading isn't sure; a name may mean several; somebody in it has no public page;
nobody is known to have said it; the text is sensitive."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that a name may mean. ``key`` is that of the one that stays, if it was merged."""

    key: UUID
    name: str
    kind: str
    about: str = ""  # role with its body, or whatever tells it from a namesake
    slug: str = ""
    public: bool = False  # it has a page, or will have one once this text is published
    stories: int = 0  # in force that name it, without this one


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement in force about a finding or an entity."""

    id: UUID
    kind: str  # of Judgement.Kind
    author: str
    made_at: datetime
    reason: str = ""
    other: UUID | None = None
    other_name: str = ""  # of the entity that it names
    date: str = ""  # of a DATE


@dataclass(frozen=True, slots=True)
class Finding:
    """One statement that the text would make: its sentence, where that stands, and what becomes of it.

    ``block`` is the text's block; all offsets are code points in that block's text. ``start`` and ``end`` are the sentence's,
    ``words_start`` and ``words_end`` those of the words themselves (a name, a quotation), the sentence's if there are none.
    """

    fingerprint: UUID
    kind: str  # of Statement.Kind
    sentence: str
    block: str
    start: int
    end: int
    words_start: int
    words_end: int
    certainty: Literal["sure", "probable", "unsure"]
    state: State
    because: tuple[Because, ...] = ()
    judgements: tuple[Judged, ...] = ()


@dataclass(frozen=True, slots=True)
class NameRead:
    """Somebody or something that the text names, wherever in it: one finding, with the fullest mention's sentence.

    ``entity`` is whom the name leads to: known, judged, or (``new``) the entity that publishing would make. It is None if
    several are meant by that name and nobody said which: then ``candidates`` has them, the likeliest first.
    """

    finding: Finding
    key: UUID  # of the entity as read
    name: str  # the fullest form in the text
    kind: Literal["person", "organisation", "place"]
    role: str
    affiliation: str
    office: bool  # the role is a public office
    entity: Candidate | None
    candidates: tuple[Candidate, ...]
    new: bool  # the record does not have it yet
    spans: tuple[tuple[str, int, int], ...] = ()  # (block, start, end) of its mentions
    judgements: tuple[Judged, ...] = ()  # about the entity: may have a page, may not


@dataclass(frozen=True, slots=True)
class QuoteRead:
    """Somebody's words. ``candidates`` are persons and bodies of the text who may have said it, the likeliest first."""

    finding: Finding
    text: str
    kind: Literal["direct", "indirect"]
    cue: str
    via: str
    speaker_name: str  # as the text has it; empty if nobody is named
    speaker_role: str
    speaker: Candidate | None
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class DateRead:
    """A time expression and what it comes to; ``value`` is TIMEX3/ISO 8601, empty if it can't be known."""

    text: str
    value: str
    certainty: Literal["sure", "probable", "unsure"]
    sentence: str
    block: str
    start: int  # of the expression
    end: int


@dataclass(frozen=True, slots=True)
class ParticipantRead:
    name: str
    entity: Candidate | None = None


@dataclass(frozen=True, slots=True)
class EventRead:
    """Something that happened or is to. ``date`` is TIMEX3, as read or as judged."""

    finding: Finding
    type: str
    date: str
    status: str
    participants: tuple[ParticipantRead, ...]
    place: Candidate | None = None


@dataclass(frozen=True, slots=True)
class FigureRead:
    finding: Finding
    text: str
    low: float | None
    high: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class LegalRead:
    """Where somebody stands before the law, as the text says. ``status`` is one of LegalStep.Status."""

    finding: Finding
    name: str
    status: str
    entity: Candidate | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """All that was read in a text, each kind in the order of the text.

    ``sensitive`` is what holds, ``suspected`` what a word list suggests (both of Source.Sensitive, or empty).
    ``lost`` are judgements in force about sentences that the text no longer has.
    """

    origin: str
    language: str
    sensitive: str = ""
    suspected: str = ""
    names: tuple[NameRead, ...] = ()
    quotes: tuple[QuoteRead, ...] = ()
    dates: tuple[DateRead, ...] = ()
    events: tuple[EventRead, ...] = ()
    figures: tuple[FigureRead, ...] = ()
    legal: tuple[LegalRead, ...] = ()
    lost: tuple[Judged, ...] = field(default=())
