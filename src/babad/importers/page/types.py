"""The data of bringing in a page. What each field means to a newsroom stands in docs/reference/import-page.md."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


class BadPage(Exception):  # noqa: N818 - named for what an editor has before them
    """A page that cannot be brought in. Its text is one line for an editor: what is wrong, where, and what to do."""


@dataclass(frozen=True)
class Fetched:
    """The bytes of one page and where they came from.

    `origin` is the address or path as the editor gave it; `address` is the http(s) address that answered after
    redirects, or None for a file; `charset` and `media_type` are what the server declared, or None.
    """

    origin: str
    content: bytes
    address: str | None = None
    charset: str | None = None
    media_type: str | None = None


@dataclass(frozen=True)
class Byline:
    """A name over or under a story; `label` is the page's own word for the role, `line` the page's whole line."""

    name: str
    label: str | None = None
    line: str | None = None

    def as_json(self) -> dict[str, Any]:
        return {"name": self.name, "label": self.label, "line": self.line}


@dataclass(frozen=True)
class Dateline:
    """Where the first paragraph says it was written; `text` is exactly what that paragraph begins with."""

    outlet: str | None
    place: str | None
    text: str

    def as_json(self) -> dict[str, Any]:
        return {"outlet": self.outlet, "place": self.place, "text": self.text}


@dataclass(frozen=True)
class CitedOutlet:
    """An outlet whose report the story relies on; `date` is an ISO day."""

    outlet: str
    date: str | None = None
    url: str | None = None

    def as_json(self) -> dict[str, Any]:
        return {"outlet": self.outlet, "date": self.date, "url": self.url}


@dataclass(frozen=True)
class Photo:
    """A photo of the story. `lines` are the page's lines that file, caption and credit were read from."""

    file: str | None
    caption: str | None = None
    credit: str | None = None
    url: str | None = None
    alt: str | None = None
    lead: bool = False
    lines: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "file": self.file,
            "caption": self.caption,
            "credit": self.credit,
            "url": self.url,
            "alt": self.alt,
            "lead": self.lead,
            "lines": list(self.lines),
        }


@dataclass(frozen=True)
class ReadAlso:
    """A link to another story, standing in the body; `label` is the page's own ("Baca juga:")."""

    title: str
    url: str | None = None
    label: str | None = None
    line: str | None = None

    def as_json(self) -> dict[str, Any]:
        return {"title": self.title, "url": self.url, "label": self.label, "line": self.line}


@dataclass(frozen=True)
class Block:
    """One block of the body. `fields` are the block type's own, as docs/reference/import-page.md lists them."""

    type: str
    fields: Mapping[str, Any]

    @property
    def text(self) -> str:
        """The block's words that belong to the story; empty for photos and read-also links."""
        return str(self.fields.get("text") or "")

    def as_json(self) -> dict[str, Any]:
        return {"type": self.type, **self.fields}


@dataclass(frozen=True)
class LeftOut:
    """A line of the page that stands nowhere in the draft in these words; `kind` says what it is."""

    kind: str
    text: str

    def as_json(self) -> dict[str, Any]:
        return {"kind": self.kind, "text": self.text}


@dataclass(frozen=True)
class Part:
    """Where a page stands among the pages of its story.

    `number` counts from 1; `count` is how many there are, None if the page does not say; `whole` is true for a view
    of the whole story; `further` are the addresses of the other parts that the page links to, `whole_at` that of
    the whole story.
    """

    number: int = 1
    count: int | None = None
    whole: bool = False
    further: tuple[str, ...] = ()
    whole_at: str | None = None


@dataclass(frozen=True)
class ImportedStory:
    """A page read as a story, before anything is stored.

    `origin` says where it came from (the page's canonical address, or the file as given) and stays the same when the
    same page comes in again. `part` says where the page stands in a story of several. Neither is in the printed form.
    """

    origin: str
    headline: str | None
    standfirst: str | None = None
    published: str | None = None
    section: str | None = None
    bylines: tuple[Byline, ...] = ()
    dateline: Dateline | None = None
    language: str | None = None
    body: tuple[Block, ...] = ()
    photos: tuple[Photo, ...] = ()
    read_also: tuple[ReadAlso, ...] = ()
    topics: tuple[str, ...] = ()
    outlets_cited: tuple[CitedOutlet, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    warnings: tuple[str, ...] = ()
    part: Part = field(default_factory=Part)

    def as_json(self) -> dict[str, Any]:
        """Return the printed form: plain dictionaries and lists, ready for ``json.dumps``."""
        return {
            "headline": self.headline,
            "standfirst": self.standfirst,
            "published": self.published,
            "section": self.section,
            "bylines": [one.as_json() for one in self.bylines],
            "dateline": self.dateline.as_json() if self.dateline else None,
            "language": self.language,
            "body": [one.as_json() for one in self.body],
            "photos": [one.as_json() for one in self.photos],
            "read_also": [one.as_json() for one in self.read_also],
            "topics": list(self.topics),
            "outlets_cited": [one.as_json() for one in self.outlets_cited],
            "left_out": [one.as_json() for one in self.left_out],
            "warnings": list(self.warnings),
        }
