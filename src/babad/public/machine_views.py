"""Answers for machines: feeds, sitemaps, robots.txt."""

from datetime import date, datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Locale

from babad.public import queries, sitemaps
from babad.public.addresses import FeedFormat, absolute
from babad.public.feeds import FORMATS, Feed
from babad.public.gathering.feeds import (
    gather_author_feed,
    gather_section_feed,
    gather_site_feed,
    gather_topic_feed,
)

_XML = "application/xml; charset=utf-8"

# ---- Feeds. `language` is that of the words in the address; where the prefix says another, nothing stands. -----------


def site_feed(request: HttpRequest, file: FeedFormat) -> HttpResponse:
    """Answer with everything new in the language of the address's prefix."""
    try:
        return _feed(gather_site_feed(language=get_language() or "", file=file, now=timezone.now()), file)
    except Locale.DoesNotExist as error:
        raise Http404 from error


def section_feed(request: HttpRequest, language: str, slug: str, file: FeedFormat) -> HttpResponse:
    """Answer with a section's feed."""
    section = queries.section_at(slug, _checked(language))
    if section is None:
        raise Http404
    return _feed(gather_section_feed(section, language=language, file=file, now=timezone.now()), file)


def topic_feed(request: HttpRequest, language: str, slug: str, file: FeedFormat) -> HttpResponse:
    """Answer with a topic's feed."""
    topic = queries.topic_at(slug, _checked(language))
    if topic is None:
        raise Http404
    return _feed(gather_topic_feed(topic, language=language, file=file, now=timezone.now()), file)


def author_feed(request: HttpRequest, language: str, slug: str, file: FeedFormat) -> HttpResponse:
    """Answer with an author's feed."""
    person = queries.person_at(slug)
    if person is None:
        raise Http404
    try:
        return _feed(gather_author_feed(person, language=_checked(language), file=file, now=timezone.now()), file)
    except Locale.DoesNotExist as error:
        raise Http404 from error


def _checked(language: str) -> str:
    if language != get_language():
        raise Http404
    return language


def _feed(feed: Feed, file: FeedFormat) -> HttpResponse:
    render, content_type = FORMATS[file]
    response = HttpResponse(render(feed), content_type=content_type)
    # Feeds are read by scripts of other sites too (JSON Feed), and there is nothing secret in them.
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


# ---- Sitemaps and robots ---------------------------------------------------------------------------------------------


def sitemap_index(request: HttpRequest) -> HttpResponse:
    """Answer with the index of all sitemaps but the news sitemap, which is named in robots.txt."""
    parts: list[tuple[str, datetime | None]] = [(absolute(reverse("public-machines:sitemap-pages")), None)]
    for month, changed in sitemaps.gather_months():
        address = reverse("public-machines:sitemap-month", args=[f"{month:%Y}", f"{month:%m}"])
        parts.append((absolute(address), changed))
    for letter in sitemaps.gather_letters():
        parts.append((absolute(reverse("public-machines:sitemap-wiki", args=[letter])), None))
    return HttpResponse(sitemaps.render_index(parts), content_type=_XML)


def sitemap_pages(request: HttpRequest) -> HttpResponse:
    """Answer with the sitemap of everything that is not a story."""
    return HttpResponse(sitemaps.render_sitemap(sitemaps.gather_standing_pages()), content_type=_XML)


def sitemap_month(request: HttpRequest, year: str, month: str) -> HttpResponse:
    """Answer with the sitemap of a month's stories; a month without any has none."""
    try:
        entries = sitemaps.gather_month(date(int(year), int(month), 1))
    except ValueError as error:
        raise Http404 from error
    if not entries:
        raise Http404
    return HttpResponse(sitemaps.render_sitemap(entries), content_type=_XML)


def sitemap_wiki(request: HttpRequest, letter: str) -> HttpResponse:
    """Answer with the sitemap of the entities under a letter; a letter without any has none."""
    entries = sitemaps.gather_entities(letter)
    if not entries:
        raise Http404
    return HttpResponse(sitemaps.render_sitemap(entries), content_type=_XML)


def news_sitemap(request: HttpRequest) -> HttpResponse:
    """Answer with the stories of the last 48 hours."""
    return HttpResponse(sitemaps.render_news(sitemaps.gather_news(now=timezone.now())), content_type=_XML)


def robots(request: HttpRequest) -> HttpResponse:
    """Answer with what crawlers may read (all but the desk) and where the sitemaps are."""
    lines = [
        "User-agent: *",
        f"Disallow: /{settings.DESK_PREFIX}",
        "",
        f"Sitemap: {absolute(reverse('public-machines:sitemap'))}",
        f"Sitemap: {absolute(reverse('public-machines:sitemap-news'))}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
