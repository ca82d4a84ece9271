"""Feeds: RSS 2.0, Atom and JSON Feed of one list of stories. Pure: from contexts to bytes.

Full text goes only into the items of stories that the house owns; others carry headline, standfirst and lead photo. An
item's id is given once and for ever (docs/contracts/feeds.md), so an updated story is the same item with a later time.

Formats: rssboard.org/rss-specification (with the content, dc, media and atom namespaces), RFC 4287,
jsonfeed.org/version/1.1.
"""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from html import unescape
from urllib.parse import urljoin
from xml.sax.saxutils import escape, quoteattr

from babad.public.addresses import absolute
from babad.public.contexts import (
    Block,
    EmbedBlock,
    GalleryBlock,
    HeadingBlock,
    ListBlock,
    PhotoBlock,
    Picture,
    QuoteBlock,
    ReadAlsoBlock,
    StoryPage,
    TableBlock,
    TextBlock,
)

LENGTH = 20  # items in a feed


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One story in a feed. Addresses are absolute."""

    id: str
    story: StoryPage


@dataclass(frozen=True, slots=True)
class Feed:
    """A list of stories with its own address in each format."""

    id: str
    title: str
    description: str
    language: str
    page: str  # absolute address of the page whose list this is
    itself: str  # absolute address of this very feed
    house: str
    items: tuple[FeedItem, ...]  # newest first

    @property
    def changed(self) -> datetime | None:
        """When the newest change of any item was; None without items."""
        return max((_changed(item.story) for item in self.items), default=None)


def rss(feed: Feed) -> str:
    """Return `feed` as RSS 2.0."""
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>',
        f"<title>{_text(feed.title)}</title><link>{_text(feed.page)}</link>",
        f"<description>{_text(feed.description or feed.title)}</description><language>{feed.language}</language>",
        f'<atom:link rel="self" type="application/rss+xml" href={_attribute(feed.itself)}/>',
    ]
    if feed.changed:
        parts.append(f"<lastBuildDate>{format_datetime(feed.changed)}</lastBuildDate>")
    for item in feed.items:
        story = item.story
        parts.append(
            f"<item><title>{_text(story.headline)}</title><link>{_text(story.head.canonical)}</link>"
            f'<guid isPermaLink="false">{_text(item.id)}</guid><pubDate>{format_datetime(_published(story))}</pubDate>'
            f"<atom:updated>{_changed(story).isoformat(timespec='seconds')}</atom:updated>"
        )
        parts += [f"<dc:creator>{_text(name)}</dc:creator>" for name in _authors(story)]
        parts += [f"<category>{_text(title)}</category>" for title in _categories(story)]
        parts.append(f"<description>{_text(story.standfirst)}</description>")
        if html := full_text(story):
            parts.append(f"<content:encoded>{_text(html)}</content:encoded>")
        for picture in travelling_pictures(story):
            parts.append(
                f'<media:content medium="image" url={_attribute(absolute(picture.large))}'
                f' width="{picture.large_width}" height="{picture.large_height}">'
            )
            if picture.caption:
                parts.append(f"<media:description>{_text(picture.caption)}</media:description>")
            if picture.credit:
                parts.append(f'<media:credit role="photographer">{_text(picture.credit)}</media:credit>')
            parts.append("</media:content>")
        parts.append("</item>\n")
    parts.append("</channel></rss>\n")
    return "".join(parts)


def atom(feed: Feed) -> str:
    """Return `feed` as Atom. An empty one says that it changed at the epoch: the format demands a time."""
    changed = feed.changed.isoformat(timespec="seconds") if feed.changed else "1970-01-01T00:00:00+00:00"
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{feed.language}"><id>{_text(feed.id)}</id>',
        f"<title>{_text(feed.title)}</title><updated>{changed}</updated>",
        f'<link rel="self" type="application/atom+xml" href={_attribute(feed.itself)}/>',
        f'<link rel="alternate" type="text/html" href={_attribute(feed.page)}/>',
        f"<author><name>{_text(feed.house)}</name></author>",
    ]
    if feed.description:
        parts.append(f"<subtitle>{_text(feed.description)}</subtitle>")
    for item in feed.items:
        story = item.story
        parts.append(
            f"<entry><id>{_text(item.id)}</id><title>{_text(story.headline)}</title>"
            f'<link rel="alternate" type="text/html" href={_attribute(story.head.canonical)}/>'
            f"<published>{_published(story).isoformat(timespec='seconds')}</published>"
            f"<updated>{_changed(story).isoformat(timespec='seconds')}</updated>"
        )
        parts += [f"<author><name>{_text(name)}</name></author>" for name in _authors(story)]
        parts += [f"<category term={_attribute(title)}/>" for title in _categories(story)]
        if story.standfirst:
            parts.append(f"<summary>{_text(story.standfirst)}</summary>")
        if html := full_text(story):
            parts.append(f'<content type="html">{_text(html)}</content>')
        if story.rights != "own" and story.agency:
            parts.append(f"<rights>{_text(story.agency)}</rights>")
        parts.append("</entry>\n")
    parts.append("</feed>\n")
    return "".join(parts)


def json_feed(feed: Feed) -> str:
    """Return `feed` as JSON Feed 1.1."""
    items = []
    for item in feed.items:
        story = item.story
        entry: dict[str, object] = {
            "id": item.id,
            "url": story.head.canonical,
            "title": story.headline,
            "summary": story.standfirst,
            "date_published": _published(story).isoformat(timespec="seconds"),
            "date_modified": _changed(story).isoformat(timespec="seconds"),
            "authors": [{"name": name} for name in _authors(story)],
            "tags": _categories(story),
            "language": feed.language,
        }
        # The format wants content; where the house may not give its text, the standfirst is all there is.
        if html := full_text(story):
            entry["content_html"] = html
        else:
            entry["content_text"] = story.standfirst
        if story.lead and story.lead.may_travel:
            entry["image"] = absolute(story.lead.large)
            entry["_credit"] = {"image": story.lead.credit}
        items.append({name: value for name, value in entry.items() if value or name == "content_text"})
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.page,
        "feed_url": feed.itself,
        "language": feed.language,
        "authors": [{"name": feed.house}],
        "items": items,
    }
    return json.dumps({name: value for name, value in whole.items() if value or name == "items"}, ensure_ascii=False)


FORMATS = {
    "rss.xml": (rss, "application/rss+xml; charset=utf-8"),
    "atom.xml": (atom, "application/atom+xml; charset=utf-8"),
    "feed.json": (json_feed, "application/feed+json; charset=utf-8"),
}


def full_text(story: StoryPage) -> str:
    """Return the whole story as HTML with absolute addresses; empty where the house does not own its words."""
    if story.rights != "own":
        return ""
    parts = [_figure(story.lead)] if story.lead else []
    parts += [_block(block, story.head.canonical) for block in story.body]
    if story.closing_byline:
        parts.append(f"<p>{_text(story.closing_byline)}</p>")
    return "".join(parts)


def _block(block: Block, base: str) -> str:
    match block:
        case TextBlock():
            return absolute_links(block.html, base)
        case HeadingBlock():
            return f"<h2>{_text(block.text)}</h2>"
        case PhotoBlock():
            return _figure(block.picture)
        case GalleryBlock():
            return "".join(_figure(picture) for picture in block.pictures)
        case ReadAlsoBlock():
            return f"<p><a href={_attribute(urljoin(base, block.address))}>{_text(block.title)}</a></p>"
        case QuoteBlock():
            who = ", ".join(filter(None, (block.speaker, block.role, block.source)))
            return f"<blockquote><p>{_text(block.text)}</p><p>{_text(who)}</p></blockquote>"
        case EmbedBlock():
            return f"<p><a href={_attribute(block.address)}>{_text(block.title)}</a></p>"
        case ListBlock():
            tag = "ol" if block.ordered else "ul"
            items = "".join(f"<li>{absolute_links(item, base)}</li>" for item in block.items)
            return f"<{tag}>{items}</{tag}>"
        case TableBlock():
            head = "".join(f"<th>{_text(cell)}</th>" for cell in block.head)
            rows = "".join("<tr>" + "".join(f"<td>{_text(cell)}</td>" for cell in row) + "</tr>" for row in block.rows)
            caption = f"<caption>{_text(block.caption)}</caption>" if block.caption else ""
            return f"<table>{caption}{f'<tr>{head}</tr>' if head else ''}{rows}</table>"


def _figure(picture: Picture) -> str:
    if not picture.may_travel:
        return ""
    notes = f"{picture.caption} ({picture.credit})" if picture.caption and picture.credit else picture.caption
    return (
        f"<figure><img src={_attribute(absolute(picture.large))} alt={_attribute(picture.alt)}"
        f' width="{picture.large_width}" height="{picture.large_height}">'
        f"<figcaption>{_text(notes or picture.credit)}</figcaption></figure>"
    )


def travelling_pictures(story: StoryPage) -> tuple[Picture, ...]:
    """Return the photos that go out with a story, as far as their own rights go: of another's story the lead's alone."""
    pictures = story.pictures if story.rights == "own" else (story.lead,) if story.lead else ()
    return tuple(picture for picture in pictures if picture.may_travel)


def _authors(story: StoryPage) -> list[str]:
    return [byline.name for byline in story.bylines if byline.label != "editor"] or [story.frame.house]


def _categories(story: StoryPage) -> list[str]:
    """Return the section, where it is public, and the topics."""
    return [link.title for link in (story.section, *story.topics) if link.title]


def _published(story: StoryPage) -> datetime:
    if story.published is None:
        raise ValueError(f"A story in a feed must be published; {story.head.address} is not.")
    return story.published


def _changed(story: StoryPage) -> datetime:
    return story.updated or _published(story)


_LINK = re.compile(r'(?<=<a href=)"([^"]*)"')
# XML 1.0, production 2: these characters may not stand in a document at all, escaped or not.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def absolute_links(html: str, base: str) -> str:
    """Return clean markup whose links lead from anywhere where they lead on the page at `base`."""
    return _LINK.sub(lambda match: _attribute(urljoin(base, unescape(match[1]))), html)


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("", text))


def _attribute(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("", text))
