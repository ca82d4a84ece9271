"""Where readers' pages stand: pure functions from what a page is to its address, and the words that addresses use.

The site's own language has no prefix, the others do: ``/topik/ukraina/`` and ``/en/topics/ukraine/``. ``urls.py`` is made of
the same words, so that an address and the pattern that answers it can't drift apart.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import quote

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
    sections: str = "section"  # only inside feeds' addresses


FEED = "feed"  # the same word in every language

WORDS = {
    "id": AddressWords(topics="topik", authors="penulis", archive="arsip", page="halaman", sections="rubrik"),
    "en": AddressWords(topics="topics", authors="authors", archive="archive", page="page", sections="sections"),
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


def absolute(address: str) -> str:
    """Return a path on this site with the site's own scheme and host before it."""
    return settings.SITE_URL + address
