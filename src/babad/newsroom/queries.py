"""What the desk asks: where one may write, what waits, what is missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Coalesce
from wagtail.models import Locale, ReferenceIndex, WorkflowState, get_default_page_content_type
from wagtail.permissions import page_permission_policy

from babad.newsroom.models import Edition, House, Person, Photo, Section, Story, Topic


@dataclass(frozen=True)
class EditionSections:
    """An edition and those of its sections that somebody may write in, in the order of the tree."""

    edition: Edition
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class WaitingReadAlso:
    """A read-also block that has a title and no target: readers don't see it until somebody says what it points to."""

    story: Story
    title: str
    block_id: str


@dataclass(frozen=True)
class MissingPhoto:
    """A placeholder for a photo whose file isn't there, and the stories that wait for it."""

    photo: Photo
    stories: tuple[Story, ...]


# ---- Writing ---------------------------------------------------------------------------------------------------------


def sections_to_write_in(user: AbstractUser) -> list[EditionSections]:
    """Return the live sections in which `user` may make a story, by edition; editions without any are left out."""
    allowed = page_permission_policy.instances_user_has_permission_for(user, "add")
    sections = list(
        Section.objects.live().filter(pk__in=allowed.values("pk")).select_related("locale").order_by("path")
    )
    answer = []
    for edition in Edition.objects.select_related("locale").order_by("path"):
        own = tuple(section for section in sections if section.path.startswith(edition.path))
        if own:
            answer.append(EditionSections(edition=edition, sections=own))
    return answer


def last_section_of(user: AbstractUser) -> int | None:
    """Return the key of the section in which `user` began their newest story, or None."""
    return Story.objects.filter(owner=user).order_by("-pk").values_list("section_id", flat=True).first()


def person_of(user: AbstractUser) -> Person | None:
    """Return the author as whom `user` signs."""
    return Person.objects.filter(user=user).first()


def house() -> House | None:
    """Return the house of the default site; None before the newsroom is founded."""
    return House.objects.filter(site__is_default_site=True).select_related("site", "logo").first()


# ---- What waits ------------------------------------------------------------------------------------------------------


def drafts_of(user: AbstractUser) -> QuerySet[Story]:
    """Return the stories that `user` began or edited last and has not handed on, the last touched first.

    A live story with changes that readers don't see counts; one that is in the workflow doesn't, nor one that is scheduled.
    """
    handed_on = WorkflowState.objects.active().filter(base_content_type=get_default_page_content_type())
    return (
        Story.objects.filter(Q(owner=user, live=False) | Q(latest_revision__user=user, has_unpublished_changes=True))
        .exclude(expired=True)
        .exclude(pk__in=_page_keys(handed_on.values_list("object_id", flat=True)))
        .exclude(latest_revision__approved_go_live_at__isnull=False)
        .select_related("locale", "section")
        .defer("body", "outlets_cited")
        .order_by(F("latest_revision_created_at").desc(nulls_last=True), "-pk")
    )


def recently_published() -> QuerySet[Story]:
    """Return live stories, the newest first."""
    return (
        Story.objects.live()
        .select_related("locale", "section", "owner")
        .defer("body", "outlets_cited")
        .order_by(F("first_published_at").desc(nulls_last=True), "-pk")
    )


def waiting_read_alsos(*, edited_since: datetime | None = None) -> Iterator[WaitingReadAlso]:
    """Yield the read-also blocks that have a title and no target, those of the last edited stories first.

    What counts is the story as its editor shows it: its latest revision. `edited_since` leaves out stories last edited
    before it.
    """
    stories = (
        Story.objects.filter(latest_revision__content__body__icontains='"read_also"')
        .select_related("latest_revision", "locale", "section")
        .defer("body", "outlets_cited")
        .order_by("-latest_revision_created_at", "-pk")
    )
    if edited_since is not None:
        stories = stories.filter(latest_revision_created_at__gte=edited_since)
    body = Story._meta.get_field("body")
    for story in stories.iterator(chunk_size=200):
        for block in body.to_python(story.latest_revision.content["body"]).raw_data:
            value = block["value"]
            if block["type"] == "read_also" and value.get("title") and not (value.get("story") or value.get("url")):
                yield WaitingReadAlso(story=story, title=value["title"], block_id=block.get("id", ""))


def missing_photos() -> QuerySet[Photo]:
    """Return the placeholders of photos whose file isn't there, the newest first."""
    return Photo.objects.filter(missing=True).order_by("-created_at", "-pk")


def with_their_stories(photos: Iterable[Photo]) -> list[MissingPhoto]:
    """Return `photos` with the stories that show them, by headline, in two queries."""
    photos = list(photos)
    references = ReferenceIndex.objects.filter(
        base_content_type=get_default_page_content_type(),
        to_content_type=ContentType.objects.get_for_model(Photo),
        to_object_id__in=[str(photo.pk) for photo in photos],
    )
    pairs = {(int(photo), int(page)) for photo, page in references.values_list("to_object_id", "object_id")}
    stories = Story.objects.defer("body", "outlets_cited").in_bulk({story for _, story in pairs})
    return [
        MissingPhoto(
            photo=photo,
            stories=tuple(
                sorted(
                    (stories[story] for wanted, story in pairs if wanted == photo.pk and story in stories),
                    key=lambda story: (story.title, story.pk),
                )
            ),
        )
        for photo in photos
    ]


def photos_whose_rights_end(*, today: date, within_days: int = 7) -> QuerySet[Photo]:
    """Return the photos that may be shown today and no longer `within_days` days from now, those that end first coming first."""
    return Photo.objects.filter(
        rights_expire_on__gte=today, rights_expire_on__lte=today + timedelta(days=within_days)
    ).order_by("rights_expire_on", "pk")


# ---- Lists -----------------------------------------------------------------------------------------------------------


def topics_with_counts() -> QuerySet[Topic]:
    """Return every topic with ``story_count``, the number of its live stories."""
    return Topic.objects.select_related("locale").annotate(
        story_count=Count("story_topics", filter=Q(story_topics__story__live=True), distinct=True)
    )


def people_with_counts() -> QuerySet[Person]:
    """Return every author with ``story_count``, the number of live stories that name them."""
    return Person.objects.annotate(
        story_count=Count("bylines__story", filter=Q(bylines__story__live=True), distinct=True)
    )


def translations_of(topics: Iterable[Topic], locale: Locale) -> QuerySet[Topic]:
    """Return those of `topics`' translations that are in `locale`."""
    return Topic.objects.filter(locale=locale, translation_key__in=[topic.translation_key for topic in topics])


def stories_to_choose(*, language: str | None = None, live: bool = False) -> QuerySet[Story]:
    """Return the stories that another story or a front may point to, the newest first (a draft is as new as its last edit)."""
    stories = (
        Story.objects.select_related("locale", "section")
        .defer("body", "outlets_cited")
        .order_by(Coalesce("first_published_at", "latest_revision_created_at").desc(nulls_last=True), "-pk")
    )
    if language is not None:
        stories = stories.filter(locale__language_code=language)
    return stories.live() if live else stories


def _page_keys(object_ids: Iterable[Any]) -> list[int]:
    # Workflow states keep their object's key as text; PostgreSQL compares no text with a number.
    return [int(object_id) for object_id in object_ids]
