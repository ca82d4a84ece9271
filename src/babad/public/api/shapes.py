"""The shapes of answers. What stands here is the schema at ``/api/v1/openapi.json``; docstrings and descriptions are its words.

Every field is always there; what is not known is null, or an empty list. Addresses are absolute, times carry an offset.
"""

from datetime import date as Day  # noqa: N812 - a field is called date
from datetime import datetime
from typing import Annotated, Generic, Literal, TypeVar
from uuid import UUID

from ninja import Schema
from pydantic import Field

Item = TypeVar("Item")

EntityKind = Literal["person", "organisation", "place", "topic", "thing"]
EventStatus = Literal["past", "scheduled", "hypothetical", "alleged", "denied", "cancelled"]


class Listed(Schema, Generic[Item]):
    """Part of a list."""

    items: list[Item]
    next: str | None = Field(description="Address of the next part; null at the end.")


class Tombstone(Schema):
    """What is left of something that is public no more, or under another id. Only in answers to `updated_since`."""

    id: UUID
    gone: Literal[True]
    merged_into: UUID | None
    changed: datetime | None


class StoryTombstone(Schema):
    """What is left of a story that readers have no more. Only in answers to `updated_since`."""

    id: int
    gone: Literal[True]
    changed: datetime


class Passage(Schema):
    """The sentence that reports something."""

    text: str
    story: int | None = Field(description="Id of the story; null if it is an outside text, or readers have it no more.")
    url: str | None = Field(description="The story's address, with the anchor of this very sentence.")
    published: datetime = Field(description="When readers first had this version of the text.")
    title: str
    source: int = Field(description="Id of the version, for `sources/{id}`.")
    block: str = Field(description="Id of the block of that version.")
    start: int = Field(description="Where the sentence begins in the block's text, in code points.")
    end: int
    prefix: str = Field(description="The words before it, as in W3C's text-quote selector.")
    suffix: str


class Named(Schema):
    """An entity with a page of its own, as a report has it."""

    slug: str
    name: str
    role: str | None = Field(description="As the report states it.")
    kind: EntityKind | None
    id: UUID | None


class Figure(Schema):
    """An amount that a sentence gives."""

    id: UUID
    text: str
    low: float | None
    high: float | None = Field(description="The same as `low` or null where no range is given.")
    unit: str
    newest: bool = Field(description="Of the amounts of this unit that are given for an event, the one last reported.")
    event: UUID | None
    about: list[Named] = Field(description="Whom the sentence names; only in `figures`.")
    passages: list[Passage]


class ReportedDate(Schema):
    """One of several dates that are reported for an event."""

    date: str
    newest: bool
    passages: list[Passage]


class Event(Schema):
    """Something that happened or is planned, with all that reports it."""

    id: UUID
    type: str
    date: str | None = Field(description="ISO 8601/TIMEX3: 2022-01-09, 2022-01-09/2022-01-10, 2022-01, 2022-W02, 2022.")
    date_precision: Literal["time", "day", "range", "week", "month", "year", "unknown"]
    start: Day | None = Field(description="First day of `date`.")
    end: Day | None = Field(description="Last day of `date`.")
    status: EventStatus
    place: Named | None
    participants: list[Named]
    passages: list[Passage] = Field(description="One a report, the newest first.")
    dates: list[ReportedDate] = Field(description="All reported dates, the newest first, where they differ.")
    figures: list[Figure]
    changed: datetime | None
    merged_into: UUID | None = Field(
        description="It turned out to be this event, whose facts are the rest of the answer."
    )


class Quotation(Schema):
    """Somebody's words, as a story reports them."""

    id: UUID
    text: str
    kind: Literal["direct", "indirect"]
    cue: str | None = Field(description="The word of saying.")
    via: str | None = Field(description="Through whom the story has it.")
    said_on: Day | None
    speaker: Named | None
    passages: list[Passage]
    changed: datetime | None


class Role(Schema):
    """A role that somebody has or had."""

    role: str
    of: str | None
    first: Day | None = Field(description="Day of the first source that states it, or the day that an editor gave.")
    last: Day | None
    judged: bool = Field(description="An editor stated it.")
    passages: list[Passage]


class LegalStep(Schema):
    """Where somebody stands before the law."""

    status: Literal["alleged", "suspect", "defendant", "convicted", "cleared"]
    day: Day
    passages: list[Passage]


class EntityRow(Schema):
    """An entity in a list."""

    id: UUID
    slug: str
    kind: EntityKind
    name: str
    role: str | None = Field(description="The latest.")
    url: str = Field(description="Its page.")
    changed: datetime


class Entity(Schema):
    """A person, organisation, place, topic or thing."""

    id: UUID
    slug: str
    kind: EntityKind
    name: str
    aliases: list[str]
    wikidata: str | None
    role: str | None = Field(description="The latest.")
    roles: list[Role] = Field(description="The latest first.")
    legal: list[LegalStep] = Field(description="The latest first.")
    first_day: Day | None = Field(description="Day of the first story that names it.")
    last_day: Day | None
    stories: int
    url: str = Field(description="Its page.")
    changed: datetime | None
    merged_into: UUID | None = Field(description="It turned out to be this entity, which is the rest of the answer.")


class Block(Schema):
    """A block of the version that readers had."""

    id: str
    text: str


class Source(Schema):
    """One version of a text, as readers had it."""

    id: int
    story: int | None
    origin: str = Field(description="“story:12”, or the address of an outside text.")
    url: str | None
    version: int
    language: str
    title: str
    published: datetime
    ended: datetime | None
    ending: Literal["superseded", "withdrawn"] | None
    why: str | None = Field(description="What changed in it, as readers were told.")
    owned: bool = Field(description="The house may give its words out.")
    blocks: list[Block] = Field(description="Empty if the house may not give them out, or the text was withdrawn.")


class Version(Schema):
    """A version of a story; its words are at `sources/{source}`."""

    source: int
    version: int
    published: datetime
    ended: datetime | None
    ending: Literal["superseded", "withdrawn"] | None
    why: str | None


class Section(Schema):
    name: str
    url: str


class Topic(Schema):
    name: str
    url: str


class Byline(Schema):
    name: str
    role: Literal["writer", "editor", "reporter", "contributor", "source"]
    url: str | None


class Photo(Schema):
    """A photo that the house may let others show."""

    url: str
    width: int
    height: int
    alt: str
    caption: str
    credit: str
    rights: Literal["own", "public_domain", "creative_commons"]
    archive_date: Day | None


class TextBlock(Schema):
    type: Literal["text"]
    html: str
    text: str


class HeadingBlock(Schema):
    type: Literal["heading"]
    text: str


class PhotoBlock(Schema):
    type: Literal["photo"]
    photos: list[Photo]


class ReadAlsoBlock(Schema):
    type: Literal["read_also"]
    title: str
    url: str


class QuoteBlock(Schema):
    type: Literal["quote"]
    text: str
    speaker: str
    role: str | None
    source: str | None


class EmbedBlock(Schema):
    type: Literal["embed"]
    title: str
    url: str
    provider: str | None


class ListBlock(Schema):
    type: Literal["list"]
    ordered: bool
    items: list[str] = Field(description="HTML.")


class TableBlock(Schema):
    type: Literal["table"]
    caption: str | None
    head: list[str]
    rows: list[list[str]]


BodyBlock = Annotated[
    TextBlock | HeadingBlock | PhotoBlock | ReadAlsoBlock | QuoteBlock | EmbedBlock | ListBlock | TableBlock,
    Field(discriminator="type"),
]


class Story(Schema):
    """A story. With `as_of`, words and versions are those of then; whatever else is kept only for now is today's."""

    id: int
    url: str | None = Field(description="Null if readers have it no more.")
    headline: str
    standfirst: str | None = Field(description="Null if the words are not the house's own.")
    kicker: str | None
    language: str
    section: Section | None
    rights: Literal["own", "agency", "licensed"] = Field(description="Whose the words are.")
    agency: str | None
    advertorial: bool
    published: datetime
    updated: datetime | None = Field(description="When readers' words last changed after that.")
    changed: datetime = Field(
        description="When it was last published, moved or withdrawn: what `updated_since` compares."
    )
    bylines: list[Byline]
    topics: list[Topic] = Field(description="The main one first.")
    about: list[Named] = Field(description="The entities that editors declared as topics, the main one first.")
    mentions: list[Named] = Field(description="The other entities with a page that the words name.")
    photos: list[Photo] = Field(description="Those that may be shown elsewhere, the lead photo first.")
    body: list[BodyBlock] | None = Field(description="Null if the words are not the house's own.")
    versions: list[Version] = Field(description="The newest first.")


class ProblemPart(Schema):
    where: str
    what: str


class Problem(Schema):
    """What went wrong (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[ProblemPart] = Field(default=[], description="For 422: each thing that is wrong, and where.")
