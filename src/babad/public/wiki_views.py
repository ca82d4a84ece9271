"""Answers for the record's pages: entities, their lists, the agenda, calendars. The language is that of the address's prefix."""

from collections.abc import Callable
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Locale

from babad.newsroom.models import WikiArticle
from babad.public import calendars, gathering
from babad.public.addresses import WORDS, wiki_address
from babad.public.contexts import PageContext
from babad.public.gathering.calendars import gather_agenda_calendar, gather_entity_calendar
from babad.public.views import answer

_CALENDAR = "text/calendar; charset=utf-8"


def entity(
    request: HttpRequest,
    slug: str,
    year: int | None = None,
    month: int | None = None,
    undated: bool = False,
    words: str = "",
) -> HttpResponse:
    """Answer with an entity's page or a part of its timeline; with ``?as_of=2021-12-31`` as it was known on that day.

    `words` is the language of the words in the address, if it has any.
    """
    language = _language()
    if words not in ("", language):
        raise Http404
    try:
        as_of = date.fromisoformat(given) if (given := request.GET.get("as_of", "")) else None
    except ValueError:
        return _unreadable(request)
    return _found(
        request,
        slug,
        lambda: answer(
            gathering.gather_entity(
                slug, language=language, now=timezone.now(), as_of=as_of, year=year, month=month, undated=undated
            )
        ),
    )


def present_article(article: WikiArticle, request: HttpRequest, preview: bool) -> HttpResponse:
    """Answer with an entity's page with the article as it stands in the editor's form."""
    return answer(gathering.gather_article(article, now=timezone.now()))


def front(request: HttpRequest) -> HttpResponse:
    """Answer with all entities by name; with ``?q=`` those whose names hold the words."""
    return _list(request, text=" ".join(request.GET.get("q", "")[:100].split()))


def listing(request: HttpRequest, language: str, kind: str, letter: str = "") -> HttpResponse:
    """Answer with the entities of a kind, or with those under a letter. `language` is that of the words in the address."""
    if language != get_language():
        raise Http404
    return _list(request, kind=kind, letter=letter)


def agenda(request: HttpRequest) -> HttpResponse:
    """Answer with what is to come."""
    return _or_404(
        lambda: gathering.gather_agenda(language=_language(), now=timezone.now(), after=request.GET.get("after", ""))
    )


def agenda_calendar(request: HttpRequest) -> HttpResponse:
    """Answer with everything that is to come, as iCalendar."""
    try:
        return _calendar(gather_agenda_calendar(language=_language(), now=timezone.now()))
    except Locale.DoesNotExist as error:
        raise Http404 from error


def entity_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer with what is to come for an entity, as iCalendar."""
    language = _language()
    return _found(request, slug, lambda: _calendar(gather_entity_calendar(slug, language=language, now=timezone.now())))


def _language() -> str:
    language = get_language() or ""
    if language not in WORDS:
        raise Http404
    return language


def _found(request: HttpRequest, slug: str, make: Callable[[], HttpResponse]) -> HttpResponse:
    """Return what `make` makes of an entity, or where it moved, or that it is gone."""
    language = _language()
    try:
        return make()
    except gathering.EntityMovedError as moved:
        address = request.get_full_path().replace(wiki_address(language, slug), wiki_address(language, moved.slug), 1)
        return HttpResponsePermanentRedirect(address)
    except gathering.EntityGoneError:
        return answer(gathering.gather_gone(language=language, now=timezone.now()))
    except gathering.BadDayError:
        return _unreadable(request)
    except (gathering.NoSuchPageError, Locale.DoesNotExist) as error:
        raise Http404 from error


def _unreadable(request: HttpRequest) -> HttpResponse:
    return answer(gathering.gather_unreadable(language=_language(), address=request.path, now=timezone.now()))


def _list(request: HttpRequest, **wanted: str) -> HttpResponse:
    return _or_404(
        lambda: gathering.gather_wiki_list(
            language=_language(), now=timezone.now(), after=request.GET.get("after", ""), **wanted
        )
    )


def _or_404(gather: Callable[[], PageContext]) -> HttpResponse:
    try:
        page = gather()
    except (gathering.NoSuchPageError, Locale.DoesNotExist) as error:
        raise Http404 from error
    return answer(page)


def _calendar(agenda: calendars.Agenda) -> HttpResponse:
    response = HttpResponse(calendars.render(agenda), content_type=_CALENDAR)
    # Calendars on other sites may read it, as they may read feeds.
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Content-Language"] = agenda.language
    return response
