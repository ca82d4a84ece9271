"""Pages that are not news, and pages that say what went wrong."""

from dataclasses import replace
from datetime import datetime

from wagtail.models import Locale

from babad.newsroom import models
from babad.public import queries
from babad.public.addresses import home_address, page_address
from babad.public.contexts import ErrorPage, Head, PlainPage
from babad.public.enhance import clean_plain_page, linked_pages
from babad.public.gathering.frame import Surroundings, bare_frame, surroundings

LATEST_ON_ERROR = 5


def gather_plain(page: models.PlainPage, *, now: datetime) -> PlainPage:
    """Return a plain page as readers see it; two queries."""
    linked = linked_pages(page.body)
    around = surroundings(locale=page.locale_id, now=now, keys=linked, translations_of=page.translation_key)
    tree = around.tree
    return PlainPage(
        frame=around.frame(),
        head=around.head(
            title=page.seo_title or page.title,
            description=page.search_description,
            address=_address(page, around),
            alternates=tree.alternates(page.translation_key),
        ),
        title=page.title,
        html=clean_plain_page(page.body, tree.links(linked)),
        updated=around.local(page.last_published_at),
    )


def _address(page: models.PlainPage, around: Surroundings) -> str:
    """Return where a page stands, or would if it were public: its preview must not take itself for the home page."""
    edition = around.tree.edition
    if edition and page.url_path and page.url_path.startswith(edition.url_path):
        return page_address(page.url_path, edition.url_path, edition.language)
    return f"{home_address(around.language)}{page.slug or 'draft'}/"


def gather_not_found(*, language: str, address: str, now: datetime) -> ErrorPage:
    """Return the page that says that nothing stands at `address`, with the newest stories instead."""
    return _error(404, language, address, now)


def gather_gone(*, language: str, now: datetime) -> ErrorPage:
    """Return the page that says that something was removed for good: not what, and not even its address."""
    return _error(410, language, home_address(language), now)


def gather_unreadable(*, language: str, address: str, now: datetime) -> ErrorPage:
    """Return the page that says that what stands behind the "?" of `address` can't be read, and how it is written."""
    return _error(400, language, address, now)


def _error(status: int, language: str, address: str, now: datetime) -> ErrorPage:
    try:
        locale = queries.locale_id(language)
    except Locale.DoesNotExist:  # before the newsroom is founded
        return ErrorPage(frame=bare_frame(language), head=_error_head(address), status=status)
    around = surroundings(locale=locale, now=now, also=[queries.latest_stories(locale, LATEST_ON_ERROR)])
    newest = list(around.tree.newest())[:LATEST_ON_ERROR]
    head = replace(around.head(title="", description="", address=address), canonical="", indexed=False)
    return ErrorPage(frame=around.frame(), head=head, status=status, latest=tuple(map(around.tree.card, newest)))


def gather_server_error(*, language: str, address: str) -> ErrorPage:
    """Return the page that says that something broke. No query: it may be the database that broke."""
    return ErrorPage(frame=bare_frame(language), head=_error_head(address), status=500)


def _error_head(address: str) -> Head:
    return Head(title="", description="", address=address, canonical="", indexed=False)
