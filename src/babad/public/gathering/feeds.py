"""The lists that feeds carry."""

from datetime import datetime
from uuid import uuid5

from django.db.models import QuerySet

from babad.newsroom.models import Person, Section, Story, Topic
from babad.public import queries
from babad.public.addresses import (
    FeedFormat,
    absolute,
    author_address,
    author_feed_address,
    home_address,
    page_address,
    section_feed_address,
    site_feed_address,
    topic_address,
    topic_feed_address,
)
from babad.public.feeds import LENGTH, Feed, FeedItem
from babad.public.gathering.stories import gather_stories


def gather_site_feed(*, language: str, file: FeedFormat, now: datetime) -> Feed:
    """Return the feed of everything new in a language. ``Locale.DoesNotExist`` if nobody publishes in it."""
    locale = queries.locale_id(language)
    house = queries.house(locale)
    return _feed(
        queries.latest_stories(locale, LENGTH),
        title=house.name,
        description=house.tagline,
        language=language,
        locale=locale,
        page=home_address(language),
        itself=site_feed_address(language, file),
        now=now,
    )


def gather_section_feed(section: Section, *, language: str, file: FeedFormat, now: datetime) -> Feed:
    """Return the feed of a section."""
    among = queries.stories(section.locale_id).filter(section_id=section.pk, advertorial=False)
    edition_path = section.url_path[: -len(section.slug) - 1]
    return _feed(
        queries.newest(among, LENGTH),
        title=section.title,
        description=section.description,
        language=language,
        locale=section.locale_id,
        page=page_address(section.url_path, edition_path, language),
        itself=section_feed_address(language, section.slug, file),
        now=now,
    )


def gather_topic_feed(topic: Topic, *, language: str, file: FeedFormat, now: datetime) -> Feed:
    """Return the feed of a topic."""
    among = queries.stories_about(topic.pk, topic.locale_id).filter(advertorial=False)
    return _feed(
        queries.newest(among, LENGTH),
        title=topic.name,
        description=topic.description,
        language=language,
        locale=topic.locale_id,
        page=topic_address(language, topic.slug),
        itself=topic_feed_address(language, topic.slug, file),
        now=now,
    )


def gather_author_feed(person: Person, *, language: str, file: FeedFormat, now: datetime) -> Feed:
    """Return the feed of an author in a language. ``Locale.DoesNotExist`` if nobody publishes in it."""
    locale = queries.locale_id(language)
    return _feed(
        queries.newest(queries.stories_by(person.pk, locale).filter(advertorial=False), LENGTH),
        title=person.name,
        description="",
        language=language,
        locale=locale,
        page=author_address(language, person.slug),
        itself=author_feed_address(language, person.slug, file),
        now=now,
    )


def item_id(story: Story, language: str) -> str:
    """Return a story's id in feeds, for ever (docs/contracts/feeds.md): nothing that an editor changes is in it."""
    return f"urn:uuid:{uuid5(story.translation_key, language)}"


def _feed(
    among: QuerySet[Story],
    *,
    title: str,
    description: str,
    language: str,
    locale: int,
    page: str,
    itself: str,
    now: datetime,
) -> Feed:
    stories = list(among)
    pages = gather_stories(stories, locale=locale, now=now)
    house = pages[0].frame.house if pages else queries.house(locale).name
    return Feed(
        id=absolute(itself.rsplit("/", 1)[0] + "/"),
        title=title if title == house else f"{title} – {house}",
        description=description,
        language=language,
        page=absolute(page),
        itself=absolute(itself),
        house=house,
        items=tuple(FeedItem(item_id(story, language), shown) for story, shown in zip(stories, pages, strict=True)),
    )
