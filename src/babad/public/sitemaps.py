"""What search engines are given to walk by: a sitemap a month, an index of them, and the last two days' news.

Protocol: sitemaps.org; alternates: Google's "localized versions"; news: Google's news sitemap, which may hold only
stories of the last 48 hours and at most 1,000 of them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from uuid import UUID
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

from django.db.models import Count, Max, Q
from django.db.models.functions import Coalesce, TruncMonth
from wagtail.query import PageQuerySet

from babad.newsroom.models import Edition, House, Person, PlainPage, Section, Story, Topic
from babad.public.addresses import (
    NO_LETTER,
    absolute,
    agenda_address,
    author_address,
    home_address,
    page_address,
    topic_address,
    wiki_address,
    wiki_front_address,
)
from babad.record import queries as record

NEWS_AGE = timedelta(hours=48)
NEWS_LIMIT = 1_000
ENTITIES_AT_ONCE = 1_000

_SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_XHTML = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
_NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'


@dataclass(frozen=True, slots=True)
class Entry:
    """One address of a sitemap: absolute, with when it last changed and its translations (itself included)."""

    address: str
    changed: datetime | None = None
    alternates: tuple[tuple[str, str], ...] = ()  # (language, absolute address)


@dataclass(frozen=True, slots=True)
class NewsEntry:
    """One story of the news sitemap."""

    address: str
    house: str
    language: str
    published: datetime
    headline: str


# ---- Gathering -------------------------------------------------------------------------------------------------------


def gather_months() -> list[tuple[date, datetime]]:
    """Return the months (their first day, UTC) in which live stories were published, and each one's last change."""
    changed = Coalesce("updated_at", "first_published_at")
    rows = (
        Story.objects.live()
        .filter(locale__language_code__in=_edition_paths())
        .annotate(month=TruncMonth("first_published_at", tzinfo=UTC))
        .values("month")
        .annotate(changed=Max(changed))
        .order_by("month")
    )
    return [(row["month"].date(), row["changed"]) for row in rows if row["month"]]


def gather_month(month: date) -> list[Entry]:
    """Return the live stories first published in the month (UTC) that begins with `month`, oldest first."""
    first = datetime(month.year, month.month, 1, tzinfo=UTC)
    following = datetime(month.year + month.month // 12, month.month % 12 + 1, 1, tzinfo=UTC)
    rows = list(
        Story.objects.live()
        .filter(first_published_at__gte=first, first_published_at__lt=following)
        .order_by("first_published_at", "pk")
        .values_list("translation_key", "url_path", "locale__language_code", "first_published_at", "updated_at")
    )
    siblings = _siblings(Story.objects.live().filter(translation_key__in=[row[0] for row in rows]))
    editions = _edition_paths()
    return [
        Entry(
            address=absolute(page_address(url_path, editions[language], language)),
            changed=updated or published,
            alternates=siblings.get(key, ()),
        )
        for key, url_path, language, published, updated in rows
        if language in editions
    ]


def gather_standing_pages() -> list[Entry]:
    """Return every address that is not a story: homes, sections, plain pages, topics and authors with live stories."""
    editions = _edition_paths()
    entries = [
        Entry(absolute(home_address(language)), alternates=_in_each(editions, home_address)) for language in editions
    ]
    for address_of in (wiki_front_address, agenda_address):
        entries += [
            Entry(absolute(address_of(language)), alternates=_in_each(editions, address_of)) for language in editions
        ]
    for page_class in (Section, PlainPage):
        pages = page_class.objects.live()
        siblings = _siblings(pages)
        entries += [
            Entry(
                absolute(page_address(url_path, editions[language], language)),
                alternates=siblings.get(key, ()),
            )
            for key, url_path, language in pages.order_by("path").values_list(
                "translation_key", "url_path", "locale__language_code"
            )
            if language in editions
        ]
    live = Q(story_topics__story__live=True)
    topics = Topic.objects.annotate(n=Count("story_topics", filter=live)).filter(n__gt=0).order_by("pk")
    entries += [
        Entry(absolute(topic_address(language, slug)))
        for language, slug in topics.values_list("locale__language_code", "slug")
        if language in editions
    ]
    wrote = Person.objects.filter(bylines__story__live=True).order_by("pk", "bylines__story__locale__language_code")
    entries += [
        Entry(absolute(author_address(language, slug)))
        for _, language, slug in wrote.values_list("pk", "bylines__story__locale__language_code", "slug").distinct()
        if language in editions
    ]
    return entries


def gather_letters() -> list[str]:
    """Return the letters that names of entities with a page begin with, as in addresses."""
    return [NO_LETTER if letter == "#" else letter for letter, _count in record.letters()]


def gather_entities(letter: str) -> list[Entry]:
    """Return the pages of the entities under a letter, in every language."""
    editions = list(_edition_paths())
    entries: list[Entry] = []
    after = ""
    while True:
        page = record.entities(starting="#" if letter == NO_LETTER else letter, after=after, count=ENTITIES_AT_ONCE)
        for row in page.items:
            alternates = _in_each(editions, partial(wiki_address, slug=row.slug))
            entries += [
                Entry(absolute(wiki_address(language, row.slug)), row.changed, alternates) for language in editions
            ]
        if not page.next:
            return entries
        after = page.next


def gather_news(*, now: datetime) -> list[NewsEntry]:
    """Return the stories of the 48 hours before `now`, newest first; paid ones are no news and stay out."""
    editions = _edition_paths()
    house = House.objects.order_by("pk").first()
    zone = ZoneInfo(house.zone) if house else UTC
    rows = (
        Story.objects.live()
        .filter(first_published_at__gt=now - NEWS_AGE, first_published_at__lte=now, advertorial=False)
        .order_by("-first_published_at", "-pk")
        .values_list("url_path", "locale__language_code", "first_published_at", "title")[:NEWS_LIMIT]
    )
    return [
        NewsEntry(
            address=absolute(page_address(url_path, editions[language], language)),
            house=house.name if house else "",
            language=language,
            published=published.astimezone(zone),
            headline=title,
        )
        for url_path, language, published, title in rows
        if language in editions
    ]


def _edition_paths() -> dict[str, str]:
    """Return the ``url_path`` of every live edition's home page, by language."""
    return dict(Edition.objects.live().order_by("path").values_list("locale__language_code", "url_path"))


def _in_each(editions: Iterable[str], address_of: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
    """Return what stands in every language, in each of them; nothing if there is only one."""
    found = tuple((language, absolute(address_of(language))) for language in editions)
    return found if len(found) > 1 else ()


def _siblings(pages: PageQuerySet) -> dict[UUID, tuple[tuple[str, str], ...]]:
    """Return the translations of `pages` (a queryset) that have any, by translation key, in the order of languages."""
    editions = _edition_paths()
    found: dict[UUID, list[tuple[str, str]]] = {}
    rows = pages.order_by("locale__language_code").values_list("translation_key", "locale__language_code", "url_path")
    for key, language, url_path in rows:
        if language in editions:
            found.setdefault(key, []).append((language, absolute(page_address(url_path, editions[language], language))))
    return {key: tuple(translations) for key, translations in found.items() if len(translations) > 1}


# ---- Rendering -------------------------------------------------------------------------------------------------------


def render_index(parts: Iterable[tuple[str, datetime | None]]) -> str:
    """Return a sitemap index of (absolute address, last change)."""
    body = "".join(f"<sitemap><loc>{escape(address)}</loc>{_changed(when)}</sitemap>" for address, when in parts)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex {_SITEMAP}>{body}</sitemapindex>\n'


def render_sitemap(entries: Iterable[Entry]) -> str:
    """Return a sitemap of `entries`."""
    parts = []
    for entry in entries:
        alternates = "".join(
            f'<xhtml:link rel="alternate" hreflang="{escape(language)}" href="{escape(address)}"/>'
            for language, address in entry.alternates
        )
        parts.append(f"<url><loc>{escape(entry.address)}</loc>{_changed(entry.changed)}{alternates}</url>\n")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {_SITEMAP} {_XHTML}>{"".join(parts)}</urlset>\n'


def render_news(entries: Iterable[NewsEntry]) -> str:
    """Return a news sitemap of `entries`."""
    body = "".join(
        f"<url><loc>{escape(entry.address)}</loc><news:news>"
        f"<news:publication><news:name>{escape(entry.house)}</news:name>"
        f"<news:language>{escape(entry.language)}</news:language></news:publication>"
        f"<news:publication_date>{entry.published.isoformat(timespec='seconds')}</news:publication_date>"
        f"<news:title>{escape(entry.headline)}</news:title></news:news></url>\n"
        for entry in entries
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {_SITEMAP} {_NEWS}>{body}</urlset>\n'


def _changed(when: datetime | None) -> str:
    return f"<lastmod>{when.isoformat(timespec='seconds')}</lastmod>" if when else ""
