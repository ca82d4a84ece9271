"""Answers for readers' pages: take the request apart, gather, render."""

from collections.abc import Callable
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Locale

from babad.newsroom.models import Edition, PlainPage, Section, Story
from babad.public import contexts, gathering, queries
from babad.public.rendering import render
from babad.record.redactions import is_gone

# ---- Pages of the tree: registered as presenters in apps.py ----------------------------------------------------------


def present_home(edition: Edition, request: HttpRequest, preview: bool) -> HttpResponse:
    """Answer with an edition's home page."""
    return answer(gathering.gather_home(edition, now=timezone.now()))


def present_section(section: Section, request: HttpRequest, preview: bool) -> HttpResponse:
    """Answer with a section's front."""
    return answer(gathering.gather_section(section, now=timezone.now()))


def present_story(story: Story, request: HttpRequest, preview: bool) -> HttpResponse:
    """Answer with a story; in preview as it stands in the editor's form."""
    return answer(gathering.gather_story(story, now=timezone.now(), preview=preview))


def present_plain(page: PlainPage, request: HttpRequest, preview: bool) -> HttpResponse:
    """Answer with a plain page."""
    return answer(gathering.gather_plain(page, now=timezone.now()))


# ---- Pages of their own ----------------------------------------------------------------------------------------------
# `language` is that of the words in the address. The address's prefix says it too; where they differ, nothing stands.


def section_page(request: HttpRequest, language: str, slug: str, number: int) -> HttpResponse:
    """Answer with page `number` of a section's stories."""
    section = queries.section_at(slug, _checked(language))
    if section is None:
        raise Http404
    return _listed(lambda: gathering.gather_section(section, now=timezone.now(), number=number))


def topic(request: HttpRequest, language: str, slug: str, number: int | None = None) -> HttpResponse:
    """Answer with a topic's front, or page `number` of its stories."""
    found = queries.topic_at(slug, _checked(language))
    if found is None:
        raise Http404
    return _listed(lambda: gathering.gather_topic(found, language=language, now=timezone.now(), number=number))


def author(request: HttpRequest, language: str, slug: str, number: int | None = None) -> HttpResponse:
    """Answer with an author's page, or page `number` of their stories."""
    person = queries.person_at(slug)
    if person is None or not _checked(language):
        raise Http404
    return _listed(lambda: gathering.gather_author(person, language=language, now=timezone.now(), number=number))


def archive(request: HttpRequest, language: str) -> HttpResponse:
    """Answer with the months of the archive."""
    return _listed(lambda: gathering.gather_archive(language=_checked(language), now=timezone.now()))


def day_archive(request: HttpRequest, language: str, year: str, month: str, day: str) -> HttpResponse:
    """Answer with the stories of a day."""
    _checked(language)
    try:
        wanted = date(int(year), int(month), int(day))
    except ValueError as error:
        raise Http404 from error
    return _listed(lambda: gathering.gather_day(wanted, language=language, now=timezone.now()))


# ---- Where nothing stands, and where something broke -----------------------------------------------------------------


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer that nothing stands at this address, or not any more, in the language of its prefix."""
    if is_gone(request.path):
        return answer(gathering.gather_gone(language=_language(), now=timezone.now()))
    page = gathering.gather_not_found(language=_language(), address=request.path, now=timezone.now())
    return answer(page)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer that something broke. Asks nothing of the database, which may be what broke."""
    return answer(gathering.gather_server_error(language=_language(), address=request.path))


def _language() -> str:
    return get_language() or "en"


def _checked(language: str) -> str:
    if language != _language():
        raise Http404
    return language


def _listed(gather: Callable[[], contexts.PageContext]) -> HttpResponse:
    try:
        page = gather()
    except (gathering.NoSuchPageError, Locale.DoesNotExist) as error:
        raise Http404 from error
    return answer(page)


def answer(page: contexts.PageContext) -> HttpResponse:
    """Answer with a page in its language."""
    status = page.status if isinstance(page, contexts.ErrorPage) else 200
    response = HttpResponse(render(page), status=status)
    response.headers["Content-Language"] = page.frame.language
    return response
