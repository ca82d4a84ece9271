"""Small pieces of a newsroom for tests that need a database. Each function makes one thing and returns it."""

from datetime import datetime
from itertools import count
from typing import Any

from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Locale

from babad.newsroom.models import Byline, Edition, Person, Section, Story, StoryTopic, Topic

_number = count(1)


def make_section(title: str = "Nasional", language: str = "id") -> Section:
    """Make a live section in an edition that is there."""
    edition = Edition.objects.get(locale__language_code=language)
    section = Section(title=title, slug=slugify(title), locale=edition.locale, show_in_menus=True, live=False)
    edition.add_child(instance=section)
    section.save_revision().publish()
    section.refresh_from_db()
    return section


def make_topic(name: str, language: str = "id", **fields: Any) -> Topic:
    """Make a topic."""
    locale = Locale.objects.get(language_code=language)
    return Topic.objects.create(name=name, slug=slugify(name), locale=locale, **fields)


def make_person(name: str) -> Person:
    """Make an author."""
    return Person.objects.create(name=name, slug=slugify(name))


def make_story(
    section: Section,
    title: str = "",
    *,
    published: datetime | None = None,
    live: bool = True,
    topics: tuple[Topic, ...] = (),
    bylines: tuple[Person | str, ...] = (),
    **fields: Any,
) -> Story:
    """Make a story in `section` and publish it through a revision, as the desk does (`live=False`: leave it a draft).

    `body` takes raw StreamField data; without it the story has one paragraph. Bylines are people, or names.
    """
    number = next(_number)
    fields.setdefault("body", [{"type": "text", "value": f"<p>Paragraf pertama dari cerita {number}.</p>"}])
    title = title or f"Cerita {number}"
    story = Story(title=title, slug=f"{slugify(title)[:60]}-{number}", locale=section.locale, live=False, **fields)
    section.add_child(instance=story)
    story.story_topics = [StoryTopic(topic=topic, sort_order=order) for order, topic in enumerate(topics)]
    story.bylines = [
        Byline(person=None if isinstance(who, str) else who, name=who if isinstance(who, str) else "", sort_order=order)
        for order, who in enumerate(bylines)
    ]
    story.first_published_at = published or (timezone.now() if live else None)
    story.save()
    revision = story.save_revision()
    if live:
        revision.publish()
    return Story.objects.get(pk=story.pk)
