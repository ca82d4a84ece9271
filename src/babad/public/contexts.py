"""What each page shows, as plain frozen data: the seam between gathering (asks the database) and rendering (asks nothing).

A template gets one object from here and nothing else. Values are str, int, bool, date, datetime, tuples of these and other
contexts, or ``None``; never a model or a queryset. Datetimes are aware and stand in the house's zone. Addresses are paths on
this site ("/politik/…/") unless their field says absolute. Fields named ``html`` hold clean markup; all others are text.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, TypeAlias

from babad.public.charts import Chart
from babad.public.record_contexts import (
    AgendaMonth,
    EntityLink,
    EventEntry,
    EventGroup,
    FigureEntry,
    LegalEntry,
    QuoteEntry,
    RoleEntry,
    Sentence,
    TimeLink,
    When,
)

# ---- Pieces that pages share -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Link:
    """A title that leads to an address."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A section in the menu; ``current`` where the page is in it."""

    title: str
    address: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page (or another edition's home) in another language."""

    language: str  # as in hreflang: "id", "en"
    name: str  # the language's own name: "Bahasa Indonesia"
    address: str


@dataclass(frozen=True, slots=True)
class PictureSource:
    """One format of a picture, in all its widths."""

    media_type: str  # "image/avif"
    srcset: str  # "/media/a-320.avif 320w, /media/a-640.avif 640w"


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo as readers get it. Never one whose file is missing or whose rights have ended."""

    sources: tuple[PictureSource, ...]  # best format first; empty while the copies aren't made
    address: str  # the fallback, in a format that every browser shows
    width: int  # pixels, of the fallback
    height: int
    large: str  # address of the largest copy that every browser shows: for zoom without JavaScript, and for machines
    large_width: int
    large_height: int
    alt: str = ""  # empty if nobody described the photo
    caption: str = ""
    credit: str = ""
    is_archive: bool = False
    archive_date: date | None = None
    focus: tuple[int, int] | None = None  # per cent from left and top, in steps of 25; None is the middle
    may_travel: bool = False  # True: the house may let it be shown elsewhere (feeds, the API)
    rights: str = ""  # whose it is, as Photo.Rights has it
    number: int = 0  # its place among the page's photos, from 1; 0 where photos aren't numbered


@dataclass(frozen=True, slots=True)
class Card:
    """A story on a front or in a list."""

    address: str
    headline: str
    kicker: str
    standfirst: str
    section: str  # name of the section, may be empty
    published: datetime
    picture: Picture | None
    advertorial: bool


@dataclass(frozen=True, slots=True)
class Byline:
    """A name over a story, with what its bearer did."""

    name: str
    label: str  # "writer", "editor", "reporter", "contributor", "source"
    address: str = ""  # of the author page; empty without one


@dataclass(frozen=True, slots=True)
class CitedOutlet:
    """An outlet that the story relies on."""

    outlet: str
    day: date | None = None
    address: str = ""  # absolute; empty if not known


@dataclass(frozen=True, slots=True)
class Wording:
    """What the house calls things, in the page's language. Empty: the usual word, which the template has translated."""

    tagline: str = ""
    read_also: str = ""
    related: str = ""
    latest: str = ""
    follow: str = ""
    copyright_line: tuple[str, ...] = ()  # the © line; the year goes between its two parts, nowhere if it is one part


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds every page of one language: the house, its menu, its footer."""

    language: str
    house: str  # the house's name
    owner: str
    logo: Picture | None
    home: str  # address of this language's home page
    archive: str  # address of this language's archive; empty on a page gathered without the database
    wiki: str  # and those of the record's two fronts; empty likewise
    agenda: str
    zone: str  # name of the house's time zone as printed: "WIB"
    menu: tuple[MenuItem, ...]
    footer: tuple[Link, ...]  # plain pages: about, guidelines, contact
    editions: tuple[Alternate, ...]  # every language's home page, this one's too
    social: tuple[Link, ...]  # the house's addresses elsewhere, absolute
    wording: Wording


@dataclass(frozen=True, slots=True)
class Head:
    """What machines are told about a page before they read it."""

    title: str  # without the house's name
    description: str  # may be empty
    address: str
    canonical: str  # absolute
    alternates: tuple[
        Alternate, ...
    ] = ()  # this very page in every language it has, itself included; empty if only one
    feeds: tuple[Link, ...] = ()  # the narrowest first
    calendars: tuple[Link, ...] = ()  # iCalendar, likewise
    indexed: bool = True  # False: search engines are asked to leave it out


@dataclass(frozen=True, slots=True)
class Pager:
    """The way to newer and older pages of a list. Pages are counted from the oldest, so that a new story moves none."""

    number: int | None  # None on the list's front
    newer: str  # address; empty if there is none
    older: str


# ---- Blocks of a story's body ----------------------------------------------------------------------------------------
# ``kind`` names the template: public/blocks/<kind>.html.


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Paragraphs. The story's first one carries the dateline."""

    kind: ClassVar[str] = "text"
    html: str


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    kind: ClassVar[str] = "heading"
    text: str
    anchors: tuple[str, ...] = ()  # ids under which lines elsewhere lead here


@dataclass(frozen=True, slots=True)
class PhotoBlock:
    kind: ClassVar[str] = "photo"
    picture: Picture


@dataclass(frozen=True, slots=True)
class GalleryBlock:
    kind: ClassVar[str] = "gallery"
    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class ReadAlsoBlock:
    """A link to another story between two paragraphs."""

    kind: ClassVar[str] = "read_also"
    title: str
    address: str  # on this site, or absolute


@dataclass(frozen=True, slots=True)
class QuoteBlock:
    """Words set apart."""

    kind: ClassVar[str] = "quote"
    text: str
    speaker: str
    role: str = ""
    source: str = ""
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EmbedBlock:
    """A post or video elsewhere, as a link: nothing is loaded from there."""

    kind: ClassVar[str] = "embed"
    title: str
    address: str  # absolute
    provider: str = ""


@dataclass(frozen=True, slots=True)
class ListBlock:
    kind: ClassVar[str] = "list"
    ordered: bool
    items: tuple[str, ...]  # html


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table of texts; every row has the same length."""

    kind: ClassVar[str] = "table"
    caption: str
    head: tuple[str, ...]  # empty without a header row
    rows: tuple[tuple[str, ...], ...]
    row_headers: bool = False  # True: the first cell of each row names the row
    anchors: tuple[str, ...] = ()


Block: TypeAlias = (
    TextBlock
    | HeadingBlock
    | PhotoBlock
    | GalleryBlock
    | ReadAlsoBlock
    | QuoteBlock
    | EmbedBlock
    | ListBlock
    | TableBlock
)


def pictures_in(body: tuple[Block, ...]) -> tuple[Picture, ...]:
    """Return every photo of a body, in its order."""
    found: list[Picture] = []
    for block in body:
        if isinstance(block, PhotoBlock):
            found.append(block.picture)
        elif isinstance(block, GalleryBlock):
            found.extend(block.pictures)
    return tuple(found)


# ---- Pages -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Breaking:
    """Breaking news over the front page."""

    label: str  # empty: the usual word
    card: Card


@dataclass(frozen=True, slots=True)
class SectionBlock:
    """A section on the front page: its newest stories, none of which stands higher up."""

    section: Link
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class HomePage:
    frame: Frame
    head: Head
    today: date  # in the house's zone
    breaking: Breaking | None
    lead: Card | None  # None only on a site without stories
    top: tuple[Card, ...]
    latest: tuple[Card, ...]
    sections: tuple[SectionBlock, ...]


@dataclass(frozen=True, slots=True)
class SectionPage:
    frame: Frame
    head: Head
    title: str
    description: str
    cards: tuple[Card, ...]  # newest first
    pager: Pager


@dataclass(frozen=True, slots=True)
class TopicPage:
    frame: Frame
    head: Head
    title: str
    kind: str  # "subject", "person", "place", "organisation"
    description: str
    cards: tuple[Card, ...]
    pager: Pager


@dataclass(frozen=True, slots=True)
class AuthorPage:
    frame: Frame
    head: Head
    name: str
    job_title: str
    bio: str
    portrait: Picture | None
    cards: tuple[Card, ...]
    pager: Pager


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day in a month's calendar; ``address`` is empty where nothing was published."""

    day: date
    address: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """A month, Monday first; ``None`` fills the weeks at its ends."""

    month: date  # its first day
    weeks: tuple[tuple[CalendarDay | None, ...], ...]
    earlier: str  # address of the last day with stories before this month; empty if there is none
    earlier_month: date | None
    later: str  # address of the first day with stories after this month
    later_month: date | None


@dataclass(frozen=True, slots=True)
class DayArchivePage:
    frame: Frame
    head: Head
    day: date
    cards: tuple[Card, ...]  # newest first
    calendar: Calendar


@dataclass(frozen=True, slots=True)
class ArchiveMonth:
    """A month in which stories were published; leads to its last day with one."""

    month: date  # its first day
    address: str


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """All months of the archive, newest year first, months of a year in their order."""

    frame: Frame
    head: Head
    years: tuple[tuple[int, tuple[ArchiveMonth, ...]], ...]


@dataclass(frozen=True, slots=True)
class ChronicleLine:
    """What happened on a day, with the sentence that reports it."""

    when: When
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Chronicle:
    """What happened before and after a story, of what it is about."""

    topic: Link  # to the whole of it
    lines: tuple[ChronicleLine, ...]  # in the order of time


@dataclass(frozen=True, slots=True)
class Change:
    """A place at which two versions differ: words as they were and as they became, in pieces."""

    pieces: tuple[tuple[str, str], ...]  # ("same" | "out" | "in", words)


@dataclass(frozen=True, slots=True)
class StoryVersion:
    """What readers had from a time on."""

    published: datetime
    why: str  # what changed, as the editors say it; may be empty
    changes: tuple[Change, ...] = ()  # against the version before; empty for the first


@dataclass(frozen=True, slots=True)
class StoryPage:
    frame: Frame
    head: Head
    kicker: str
    headline: str
    standfirst: str  # empty means none: never a piece of the body
    social_headline: str  # never empty
    section: Link
    advertorial: bool
    rights: str  # "own", "agency", "licensed"
    agency: str
    place: str  # of the dateline; the body's first block shows it
    lead: Picture | None
    bylines: tuple[Byline, ...]
    closing_byline: str  # "(Redaksi)"
    published: datetime | None  # None in the preview of a story that was never published
    updated: datetime | None  # None if readers' words never changed after publication
    body: tuple[Block, ...]
    outlets_cited: tuple[CitedOutlet, ...]
    main_topic: Link | None
    topic_line: str  # the whole sentence that leads to the main topic; empty: the usual sentence
    topics: tuple[Link, ...]  # the main one first
    share_whatsapp: str  # absolute address of WhatsApp's own sharing page, with headline and canonical address
    related: tuple[Card, ...]
    latest: tuple[Card, ...]
    headline_anchors: tuple[str, ...] = ()  # ids under which lines elsewhere lead to it
    standfirst_anchors: tuple[str, ...] = ()
    about: tuple[EntityLink, ...] = ()  # topics with a page in the wiki, the main one first
    mentions: tuple[EntityLink, ...] = ()  # whom and what else it names and has a page, by the name it uses
    chronicle: Chronicle | None = None
    history: tuple[StoryVersion, ...] = ()  # the newest first; empty while there is only one

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Every photo of the story, in the order of the page."""
        return ((self.lead,) if self.lead else ()) + pictures_in(self.body)


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page that is not news."""

    frame: Frame
    head: Head
    title: str
    html: str
    updated: datetime | None


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """A page that says what went wrong. Its words are the template's."""

    frame: Frame
    head: Head
    status: int  # 400, 404, 410 or 500
    latest: tuple[Card, ...] = ()


# ---- The record ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Article:
    """What the newsroom wrote about an entity."""

    body: tuple[Block, ...]
    updated: datetime | None


@dataclass(frozen=True, slots=True)
class WikiPage:
    """What the record knows of an entity: all of it, the newest of its events; or the events of a year or month."""

    frame: Frame
    head: Head
    front: str  # address of the entity's page, of which this is the whole or a part
    kind: str  # "person", "organisation", "place", "topic", "thing"
    name: str
    aliases: tuple[str, ...]
    role: str  # the latest; empty if none
    roles: tuple[RoleEntry, ...]  # the latest first
    legal: tuple[LegalEntry, ...]  # the latest first
    first_day: date | None  # of the first and the last story that names it
    last_day: date | None
    story_count: int
    wikidata: str  # absolute address of its item there; empty if not known
    as_of: date | None  # the page as it was known at the end of this day; None is now
    part: TimeLink | None  # of which year or month the events are; None on the front
    article: Article | None
    coming: tuple[EventEntry, ...]  # soonest first
    unreported: tuple[EventEntry, ...]
    timeline: tuple[EventGroup, ...]  # newest first; on the front of a long one only the newest events
    times: tuple[TimeLink, ...]  # the way to all of a timeline that is longer than what is shown
    chart: Chart | None
    quotes: tuple[QuoteEntry, ...]  # newest first
    more_quotes: bool  # there are older ones: they stand with their years
    figures: tuple[FigureEntry, ...]
    related: tuple[EntityLink, ...]
    stories: tuple[Card, ...]  # newest first
    calendar: str  # address of its agenda as iCalendar

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Every photo of the article, in its order."""
        return pictures_in(self.article.body) if self.article else ()


@dataclass(frozen=True, slots=True)
class ListChoice:
    """A kind or a letter by which entities can be listed."""

    name: str  # kind as the record has it ("" is all), or letter
    address: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class WikiListPage:
    """Entities by name: all, those of a kind, those under a letter, or those that a reader looks for."""

    frame: Frame
    head: Head
    kind: str  # "" is all
    letter: str
    looked_for: str  # what a reader looks for; empty if not
    search: str  # address that takes "q"
    kinds: tuple[ListChoice, ...]
    letters: tuple[ListChoice, ...]
    entities: tuple[EntityLink, ...]
    further: str  # address of what follows; empty at the end


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """What is to come, and what was to come and hasn't been reported."""

    frame: Frame
    head: Head
    today: date  # in the house's zone
    months: tuple[AgendaMonth, ...]  # soonest first
    unreported: tuple[EventEntry, ...]  # the latest first
    further: str  # address of what follows; empty at the end
    calendar: str


PageContext: TypeAlias = (
    HomePage
    | SectionPage
    | TopicPage
    | AuthorPage
    | DayArchivePage
    | ArchivePage
    | StoryPage
    | PlainPage
    | ErrorPage
    | WikiPage
    | WikiListPage
    | AgendaPage
)
