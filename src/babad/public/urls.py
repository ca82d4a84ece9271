"""Readers' pages that are not pages of the tree. Included under each language's prefix; made of addresses.WORDS."""

from django.urls import URLPattern, path, re_path, register_converter
from django.urls.converters import IntConverter, SlugConverter, StringConverter

from babad.public import machine_views, views, wiki_views
from babad.public.addresses import AGENDA, CALENDAR, FEED, FEED_FORMATS, WIKI, WORDS, AddressWords

app_name = "public"


class PageSlug(SlugConverter):
    """A page's slug, which may have letters of every script, as Wagtail lets them in."""

    regex = r"[-\w]+"


class Letter(StringConverter):
    """A letter that names begin with; 0 stands for what is none."""

    regex = "[a-z0]"


class Year(IntConverter):
    """A year, in as many digits as addresses have; one that calendars can count in."""

    regex = r"[12]\d\d\d"


class Month(IntConverter):
    regex = r"0[1-9]|1[0-2]"


register_converter(PageSlug, "page_slug")
register_converter(Letter, "letter")
register_converter(Year, "year")
register_converter(Month, "month")


def _of(language: str, words: AddressWords) -> list[URLPattern]:
    known = {"language": language}

    def name(kind: str) -> str:
        return f"{kind}-{language}"

    topic, author, page = f"{words.topics}/<slug:slug>/", f"{words.authors}/<slug:slug>/", f"{words.page}/<int:number>/"
    return [
        path(topic, views.topic, known, name=name("topic")),
        path(topic + page, views.topic, known, name=name("topic-page")),
        path(author, views.author, known, name=name("author")),
        path(author + page, views.author, known, name=name("author-page")),
        path(f"{words.archive}/", views.archive, known, name=name("archive")),
        re_path(
            # As many digits as addresses have, so that a day stands at one address; centuries that calendars can count in.
            rf"^{words.archive}/(?P<year>(?:1[89]|2\d)\d\d)/(?P<month>\d\d)/(?P<day>\d\d)/$",
            views.day_archive,
            known,
            name=name("day"),
        ),
        *_feeds_of(language, words),
        *_wiki_of(language, words),
        path(f"<page_slug:slug>/{page}", views.section_page, known, name=name("section-page")),
    ]


def _feeds_of(language: str, words: AddressWords) -> list[URLPattern]:
    lists = [
        (f"{words.sections}/<page_slug:slug>/", machine_views.section_feed),
        (f"{words.topics}/<slug:slug>/", machine_views.topic_feed),
        (f"{words.authors}/<slug:slug>/", machine_views.author_feed),
    ]
    return [
        path(f"{FEED}/{which}{file}", view, {"language": language, "file": file})
        for which, view in lists
        for file in FEED_FORMATS
    ]


def _wiki_of(language: str, words: AddressWords) -> list[URLPattern]:
    patterns = []
    for kind, word in words.kinds:
        listed, known = f"{WIKI}/{words.listing}/{word}/", {"language": language, "kind": kind}
        patterns += [
            path(listed, wiki_views.listing, known),
            path(f"{listed}<letter:letter>/", wiki_views.listing, known),
        ]
    return [
        *patterns,
        path(f"{WIKI}/<slug:slug>/{words.undated}/", wiki_views.entity, {"undated": True, "words": language}),
    ]


urlpatterns = [
    # The same words in every language: the prefix alone says which.
    *(path(f"{FEED}/{file}", machine_views.site_feed, {"file": file}) for file in FEED_FORMATS),
    path(f"{WIKI}/", wiki_views.front, name="wiki"),
    path(f"{WIKI}/<slug:slug>/", wiki_views.entity, name="entity"),
    path(f"{WIKI}/<slug:slug>/<year:year>/", wiki_views.entity),
    path(f"{WIKI}/<slug:slug>/<year:year>/<month:month>/", wiki_views.entity),
    path(f"{WIKI}/<slug:slug>/{CALENDAR}", wiki_views.entity_calendar),
    path(f"{AGENDA}/", wiki_views.agenda, name="agenda"),
    path(f"{AGENDA}/{CALENDAR}", wiki_views.agenda_calendar),
    *(pattern for language, words in WORDS.items() for pattern in _of(language, words)),
]
