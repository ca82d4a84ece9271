"""From a story's stored body to the blocks that readers see: small pure steps, in the order of :func:`enhance`.

The stored body is the list of ``{"type": …, "value": …}`` that Wagtail keeps (``story.body.raw_data``); what it refers to by
key has been fetched before and is passed in. A block that has nothing to show a reader is left out: a photo that is missing,
a read-also link whose story is not public or not yet known.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import nh3
from markupsafe import escape

from babad.public.annotate import NO_MARKS, Marks, annotated
from babad.public.contexts import (
    Block,
    EmbedBlock,
    GalleryBlock,
    HeadingBlock,
    Link,
    ListBlock,
    PhotoBlock,
    Picture,
    QuoteBlock,
    ReadAlsoBlock,
    TableBlock,
    TextBlock,
)

Stored = Mapping[str, Any]
Step = Callable[[tuple[Block, ...]], tuple[Block, ...]]

_ANCHOR = re.compile(r"<a\b(?P<attributes>[^>]*)>(?P<text>.*?)</a\s*>", re.DOTALL | re.IGNORECASE)
_LINK_TYPE = re.compile(r'\blinktype="(?P<type>[^"]*)"')
_PAGE_ID = re.compile(r'\bid="(?P<id>\d+)"')
_WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_EMPTY_PARAGRAPH = re.compile(r"<p>(?:\s|&nbsp;|<br>)*</p>")
_TAGS = {"p", "br", "a", "b", "strong", "i", "em"}
_PLAIN_PAGE_TAGS = _TAGS | {"h2", "h3", "ol", "ul", "li"}
_BETWEEN_PARAGRAPHS = re.compile(r"</p>\s*<p>")


@dataclass(frozen=True, slots=True)
class References:
    """What a body refers to by key."""

    pages: frozenset[int]
    photos: frozenset[int]


def references(stored: Iterable[Stored]) -> References:
    """Return the keys of the pages and photos that the stored body needs to be shown."""
    pages: set[int] = set()
    photos: set[int] = set()
    for block in stored:
        value = block["value"]
        match block["type"]:
            case "text":
                pages |= linked_pages(value)
            case "list":
                for item in _items(value["items"]):
                    pages |= linked_pages(item)
            case "read_also":
                if value.get("story"):
                    pages.add(value["story"])
            case "photo":
                photos.add(value["photo"])
            case "gallery":
                photos |= {item["photo"] for item in _items(value)}
    return References(frozenset(pages), frozenset(photos - {None}))


def linked_pages(html: str) -> set[int]:
    """Return the keys of the pages that a stored rich text links to."""
    return {
        int(key["id"])
        for anchor in _ANCHOR.finditer(html)
        if (key := _PAGE_ID.search(anchor["attributes"])) and _link_type(anchor) == "page"
    }


def enhance(
    stored: Iterable[Stored],
    *,
    pictures: Mapping[int, Picture],
    links: Mapping[int, Link],
    dateline: str,
    first_number: int,
    marks: Marks = NO_MARKS,
) -> tuple[Block, ...]:
    """Return the blocks that readers see.

    `pictures` and `links` hold what may be shown of :func:`references`, by key; `dateline` is put before the first
    sentence; photos are numbered from `first_number` (2 after a lead photo); `marks` is what the record knows of the blocks,
    whose ids must then be unique.
    """
    blocks = with_marks(list(_understood(stored, pictures, links)), marks)
    steps: list[Step] = [without_empty_blocks, partial(with_dateline, dateline=dateline)]
    steps.append(partial(with_numbered_photos, first_number=first_number))
    for step in steps:
        blocks = step(blocks)
    return blocks


def with_marks(blocks: Sequence[tuple[str, Block]], marks: Marks) -> tuple[Block, ...]:
    """Put what the record knows into blocks, given with their ids: anchors at sentences, links at names."""
    pieces: dict[str, tuple[str, ...]] = {}
    for key, block in blocks:
        if isinstance(block, TextBlock):
            pieces[key] = (block.html,)
        elif isinstance(block, ListBlock):
            pieces[key] = block.items
    made = annotated(pieces, marks) if marks else pieces

    def marked(key: str, block: Block) -> Block:
        match block:
            case TextBlock():
                return TextBlock(made[key][0])
            case ListBlock():
                return replace(block, items=made[key])
            case HeadingBlock() | QuoteBlock() | TableBlock():
                return replace(block, anchors=marks.ids(key))
        return block

    return tuple(marked(key, block) if marks else block for key, block in blocks)


def without_empty_blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Leave out blocks in which nothing is left: emptied paragraphs, galleries whose photos are all missing."""

    def has_content(block: Block) -> bool:
        match block:
            case TextBlock(html=content) | HeadingBlock(text=content) | QuoteBlock(text=content):
                return bool(content.strip())
            case GalleryBlock(pictures=content) | ListBlock(items=content):
                return bool(content)
            case TableBlock(head=head, rows=rows):
                return any(map(any, (head, *rows)))
            case _:
                return True

    return tuple(filter(has_content, blocks))


def with_dateline(blocks: tuple[Block, ...], *, dateline: str) -> tuple[Block, ...]:
    """Put the dateline inside the first paragraph, before its first word."""
    for place, block in enumerate(blocks):
        if isinstance(block, TextBlock):
            if not dateline:
                return blocks
            opening = f'<p><span class="dateline">{escape(dateline)}</span> — '
            return (*blocks[:place], TextBlock(block.html.replace("<p>", opening, 1)), *blocks[place + 1 :])
    return blocks


def with_numbered_photos(blocks: tuple[Block, ...], *, first_number: int) -> tuple[Block, ...]:
    """Number the photos in the order in which a reader meets them."""
    number = first_number
    numbered: list[Block] = []
    for block in blocks:
        if isinstance(block, PhotoBlock):
            block = PhotoBlock(replace(block.picture, number=number))
            number += 1
        elif isinstance(block, GalleryBlock):
            last = number + len(block.pictures)
            block = GalleryBlock(
                tuple(
                    replace(picture, number=n) for picture, n in zip(block.pictures, range(number, last), strict=True)
                )
            )
            number = last
        numbered.append(block)
    return tuple(numbered)


def clean_rich_text(html: str, links: Mapping[int, Link], *, tags: set[str] = _TAGS) -> str:
    """Return stored rich text as readers get it: links to pages by address, unknown or unpublished ones unwrapped.

    What is not among `tags` loses its tag and keeps its words; paragraphs without words go.
    """

    def resolved(anchor: re.Match[str]) -> str:
        if not (link_type := _link_type(anchor)):
            return anchor[0]  # an address as it stands: the cleaning below judges its scheme
        key = _PAGE_ID.search(anchor["attributes"])
        target = links.get(int(key["id"])) if link_type == "page" and key else None
        return f'<a href="{escape(target.address)}">{anchor["text"]}</a>' if target else anchor["text"]

    cleaned = nh3.clean(
        _ANCHOR.sub(resolved, html),
        tags=tags,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )
    return _EMPTY_PARAGRAPH.sub("", cleaned).strip()


def clean_plain_page(html: str, links: Mapping[int, Link]) -> str:
    """Return the rich text of a page that is not news: headings and lists are allowed too."""
    return clean_rich_text(html, links, tags=_PLAIN_PAGE_TAGS)


def is_web_address(address: str) -> bool:
    """Say whether readers may be led to an address: forms let no other in, but not everything comes through a form."""
    return _WEB_ADDRESS.match(address) is not None


def _understood(
    stored: Iterable[Stored], pictures: Mapping[int, Picture], links: Mapping[int, Link]
) -> Iterator[tuple[str, Block]]:
    for block in stored:
        for understood in _blocks_of(block, pictures, links):
            yield block.get("id") or "", understood


def _blocks_of(block: Stored, pictures: Mapping[int, Picture], links: Mapping[int, Link]) -> Iterator[Block]:
    """Give the block that readers see of a stored one, if they see any."""
    if value := block["value"]:
        match block["type"]:
            case "text":
                yield TextBlock(_paragraphs(clean_rich_text(value, links)))
            case "heading":
                yield HeadingBlock(value)
            case "photo":
                if picture := _picture(value, pictures):
                    yield PhotoBlock(picture)
            case "gallery":
                yield GalleryBlock(tuple(filter(None, (_picture(item, pictures) for item in _items(value)))))
            case "read_also":
                if target := _read_also(value, links):
                    yield ReadAlsoBlock(target.title, target.address)
            case "quote":
                yield QuoteBlock(value["text"], value["speaker"], value.get("role") or "", value.get("source") or "")
            case "embed":
                if is_web_address(value["url"]):
                    yield EmbedBlock(value["title"], value["url"], value.get("provider") or "")
            case "list":
                items = (_in_one_piece(clean_rich_text(item, links)) for item in _items(value["items"]))
                yield ListBlock(bool(value.get("ordered")), tuple(filter(None, items)))
            case "table":
                yield _table(value)


def _link_type(anchor: re.Match[str]) -> str:
    found = _LINK_TYPE.search(anchor["attributes"])
    return found["type"] if found else ""


def _items(stored: Iterable[Any]) -> Iterator[Any]:
    """Give the values of a stored list: Wagtail wraps each as ``{"type": "item", "value": …}``, older bodies don't."""
    for item in stored:
        yield item["value"] if isinstance(item, Mapping) and item.get("type") == "item" else item


def _paragraphs(html: str) -> str:
    # Text that came without paragraphs (an importer's, a script's) is one.
    return html if not html or html.startswith("<p>") else f"<p>{html}</p>"


def _in_one_piece(html: str) -> str:
    """Return a list's item without paragraphs: what was several is apart by line breaks."""
    return _BETWEEN_PARAGRAPHS.sub("<br>", html).replace("<p>", "").replace("</p>", "")


def _picture(value: Mapping[str, Any], pictures: Mapping[int, Picture]) -> Picture | None:
    picture = pictures.get(value["photo"])
    return replace(picture, caption=value["caption"]) if picture and value.get("caption") else picture


def _read_also(value: Mapping[str, Any], links: Mapping[int, Link]) -> Link | None:
    if value.get("story"):
        target = links.get(value["story"])
        return Link(value.get("title") or target.title, target.address) if target else None
    if value.get("title") and is_web_address(value.get("url") or ""):
        return Link(value["title"], value["url"])
    return None


def _table(value: Mapping[str, Any]) -> TableBlock:
    rows = [tuple(str(cell) if cell is not None else "" for cell in row) for row in value.get("data") or []]
    width = max(map(len, rows), default=0)
    rows = [row + ("",) * (width - len(row)) for row in rows]
    choice = value.get("table_header_choice") or ("row" if value.get("first_row_is_table_header") else "")
    head: tuple[str, ...] = ()
    if rows and choice in {"row", "both"}:
        head, *rows = rows
    row_headers = choice in {"column", "both"} or bool(value.get("first_col_is_header"))
    return TableBlock(value.get("table_caption") or "", head, tuple(rows), row_headers)
