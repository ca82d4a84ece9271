"""Where readers' pages stand: pure functions from what a page is to its address, and the words that addresses use.

The site's own language has no prefix, the others do: ``/topik/ukraina/`` and ``/en/topics/ukraine/``. ``urls.py`` is made of
the same words, so that an address and the pattern that answers it can't drift apart.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import quote
from uuid import UUID

from django.conf import settings

FeedFormat = Literal["rss.xml", "atom.xml", "feed.json"]
FEED_FORMATS: tuple[FeedFormat, ...] = ("rss.xml", "atom.xml", "feed.json")


@dataclass(frozen=True, slots=True)
class AddressWords:
    """The words in one language's addresses. All are reserved: no section or plain page may be called so."""

    topics: str
    authors: str
    archive: str
    page: str
    listing: str  # only under the wiki: "/wiki/daftar/tokoh/a/"
    undated: str  # under an entity's address: its events of unknown date
    kinds: tuple[tuple[str, str], ...]  # (kind of the record, its word), under the wiki's lists
    sections: str = "section"  # only inside feeds' addresses


# The same words in every language.
FEED = "feed"
WIKI = "wiki"
AGENDA = "agenda"
CALENDAR = "agenda.ics"
NO_LETTER = "0"  # for names that begin with none of a to z, which the record calls "#"

WORDS = {
    "id": AddressWords(
        topics="topik",
        authors="penulis",
        archive="arsip",
        page="halaman",
        sections="rubrik",
        listing="daftar",
        undated="tanpa-tanggal",
        kinds=(
            ("", "semua"),
            ("person", "tokoh"),
            ("place", "tempat"),
            ("organisation", "organisasi"),
            ("topic", "topik"),
            ("thing", "benda"),
        ),
    ),
    "en": AddressWords(
        topics="topics",
        authors="authors",
        archive="archive",
        page="page",
        sections="sections",
        listing="list",
        undated="undated",
        kinds=(
            ("", "all"),
            ("person", "people"),
            ("place", "places"),
            ("organisation", "organisations"),
            ("topic", "topics"),
            ("thing", "things"),
        ),
    ),
}


def home_address(language: str) -> str:
    """Return the address of a language's home page: "/" for the site's own language, "/en/" for another."""
    return "/" if language == settings.LANGUAGE_CODE else f"/{language}/"


def page_address(url_path: str, edition_url_path: str, language: str) -> str:
    """Return the address of a page of the tree, given its own ``url_path`` and its edition's (both as Wagtail keeps them)."""
    return home_address(language) + quote(url_path.removeprefix(edition_url_path))


def numbered(address: str, language: str, number: int) -> str:
    """Return the address of page `number` (from 1, the oldest) of the list whose front is at `address`."""
    return f"{address}{WORDS[language].page}/{number}/"


def topic_address(language: str, slug: str) -> str:
    return f"{home_address(language)}{WORDS[language].topics}/{slug}/"


def author_address(language: str, slug: str) -> str:
    return f"{home_address(language)}{WORDS[language].authors}/{slug}/"


def archive_address(language: str) -> str:
    return f"{home_address(language)}{WORDS[language].archive}/"


def day_address(language: str, day: date) -> str:
    return f"{archive_address(language)}{day:%Y/%m/%d}/"


def site_feed_address(language: str, file: FeedFormat = "rss.xml") -> str:
    return f"{home_address(language)}{FEED}/{file}"


def section_feed_address(language: str, slug: str, file: FeedFormat = "rss.xml") -> str:
    words = WORDS[language]
    return f"{home_address(language)}{FEED}/{words.sections}/{quote(slug)}/{file}"


def topic_feed_address(language: str, slug: str, file: FeedFormat = "rss.xml") -> str:
    words = WORDS[language]
    return f"{home_address(language)}{FEED}/{words.topics}/{slug}/{file}"


def author_feed_address(language: str, slug: str, file: FeedFormat = "rss.xml") -> str:
    words = WORDS[language]
    return f"{home_address(language)}{FEED}/{words.authors}/{slug}/{file}"


# ---- The record ------------------------------------------------------------------------------------------------------


def wiki_front_address(language: str) -> str:
    return f"{home_address(language)}{WIKI}/"


def wiki_list_address(language: str, kind: str = "", letter: str = "") -> str:
    """Return the address of the list of a kind ("" for all) of entities, or of its part under a letter of an address."""
    words = WORDS[language]
    part = f"{letter}/" if letter else ""
    return f"{wiki_front_address(language)}{words.listing}/{dict(words.kinds)[kind]}/{part}"


def wiki_address(language: str, slug: str) -> str:
    return f"{wiki_front_address(language)}{slug}/"


def wiki_time_address(language: str, slug: str, year: int | None, month: int | None = None) -> str:
    """Return where an entity's events of a year stand, of one of its months, or (without a year) those of unknown date."""
    if year is None:
        return f"{wiki_address(language, slug)}{WORDS[language].undated}/"
    return f"{wiki_address(language, slug)}{year:04}/" + (f"{month:02}/" if month else "")


def wiki_calendar_address(language: str, slug: str) -> str:
    return f"{wiki_address(language, slug)}{CALENDAR}"


def agenda_address(language: str) -> str:
    return f"{home_address(language)}{AGENDA}/"


def agenda_calendar_address(language: str) -> str:
    return f"{agenda_address(language)}{CALENDAR}"


def sentence_anchor(statement: UUID) -> str:
    """Return the id, in a story's page, of the sentence that a statement was read in."""
    return f"s-{statement.hex[:12]}"


def sentence_fragment(statement: UUID, text: str) -> str:
    """Return the fragment that leads to a sentence: its anchor, and its words for browsers that find text.

    The text directive is the WICG's "URL Fragment Text Directives": a sentence of more than TEXT_WORDS words is given by
    its first and last ones. Where no such words stand (any more), browsers go to the anchor.
    """
    words = text.split()
    half = TEXT_WORDS // 2
    parts = [words] if len(words) <= TEXT_WORDS else [words[:half], words[-half:]]
    # "-", "," and "&" mean something in a directive.
    directive = ",".join(quote(" ".join(part), safe="").replace("-", "%2D") for part in parts)
    return f"#{sentence_anchor(statement)}" + (f":~:text={directive}" if words else "")


TEXT_WORDS = 10


def absolute(address: str) -> str:
    """Return a path on this site with the site's own scheme and host before it."""
    return settings.SITE_URL + address
