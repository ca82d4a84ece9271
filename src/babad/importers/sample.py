"""The sample newsroom: what ``babad demo``, the tests and the documentation show.

The texts and the world they play in lie beside this module (``sample_newsroom/``), the pictures are drawn by code.
Bringing them in twice changes nothing: every story, photo and account is found again by its own key.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import Locale
from wagtail.users.models import UserProfile

from babad.importers.bodies import stream_value
from babad.importers.sample_pictures import draw, embed_credit
from babad.newsroom import photo_operations
from babad.newsroom.depositing import origin_of
from babad.newsroom.models import (
    Byline,
    Edition,
    Front,
    FrontSlot,
    House,
    Person,
    PersonProfile,
    Photo,
    PlainPage,
    Section,
    Story,
    StoryTopic,
    Topic,
)
from babad.newsroom.operations import found_newsroom, weigh_topics
from babad.record.models import Source
from babad.record.operations import confirm_proposals, plant_starters

FOLDER = Path(__file__).with_name("sample_newsroom")
LANGUAGES = ["id", "en"]
NAME = "Kabar Selasih"
OWNER = "PT Media Selasih Nusantara"

# The demo's accounts: user name, full name, the role's group, author page, language of the desk.
ACCOUNTS = [
    ("reporter", "Rani Wulandari", "Reporters", "rani-wulandari", "id"),
    ("editor", "Bayu Kresnadi", "Editors", "bayu-kresnadi", "id"),
    ("publisher", "Maria Tuhepaly", "Publishers", "maria-tuhepaly", "en"),
    ("admin", "Agus Saptono", None, "agus-saptono", "en"),
]

Counting = Callable[[str, int], AbstractContextManager[Callable[[], object]]]


@dataclass(frozen=True)
class SampleSummary:
    """What bringing in the sample newsroom did."""

    stories_made: int
    stories_found: int
    photos_made: int


def story_files() -> list[Path]:
    """Return the stories' files, Indonesian first, in the order of their names."""
    return [path for language in LANGUAGES for path in sorted((FOLDER / "stories" / language).glob("*.toml"))]


def bring_in(*, hostname: str, port: int, password: str, now: datetime, counting: Counting) -> SampleSummary:
    """Found the sample newsroom in the current database and publish its stories.

    `password` becomes that of accounts that are new. `counting(label, total)` is a context whose value is called once
    for each piece of work done (a progress bar, or nothing).
    """
    house = found_newsroom(name=NAME, languages=LANGUAGES, hostname=hostname, port=port)
    plant_starters(now=now, language=LANGUAGES[0])
    with (FOLDER / "world.toml").open("rb") as file:
        world = tomllib.load(file)
    _furnish(house)
    _sections_and_pages(world)
    people = _people(world)
    _accounts(password, people)
    topics = _topics(world)
    stories = []
    for path in story_files():
        with path.open("rb") as file:
            stories.append((path.stem, tomllib.load(file)))
    photos, photos_made = _photos(stories, now=now, counting=counting)
    made, found = _stories(stories, people=people, topics=topics, photos=photos, now=now, counting=counting)
    _front()
    weigh_topics()
    return SampleSummary(stories_made=made, stories_found=found, photos_made=photos_made)


def _furnish(house: House) -> None:
    house.name, house.owner, house.outlet = NAME, OWNER, "KABARSELASIH.EXAMPLE"
    house.social = [
        ("address", {"name": "Instagram", "url": "https://social.example/instagram/kabarselasih"}),
        ("address", {"name": "YouTube", "url": "https://social.example/youtube/kabarselasih"}),
        ("address", {"name": "WhatsApp", "url": "https://social.example/whatsapp/kabarselasih"}),
    ]
    house.save()
    for wording in house.wordings.select_related("locale"):
        indonesian = wording.locale.language_code == "id"
        wording.tagline = "Berita yang mengingat" if indonesian else "News that remembers"
        wording.read_also = "Baca:" if indonesian else "Read also:"
        wording.save()


def _sections_and_pages(world: Mapping[str, Any]) -> None:
    editions = {edition.locale.language_code: edition for edition in Edition.objects.select_related("locale")}
    wanted = [(Section, entry) for entry in world["section"]] + [(PlainPage, entry) for entry in world["page"]]
    originals: dict[str, UUID] = {}
    for page_class, entry in wanted:
        edition = editions[entry["language"]]
        if page_class.objects.child_of(edition).filter(slug=entry["slug"]).exists():
            continue
        text = {"description": entry["description"]} if page_class is Section else {"body": entry["body"].strip()}
        page = page_class(
            title=entry["title"], slug=entry["slug"], locale=edition.locale, show_in_menus=True, live=False, **text
        )
        # A plain page shares its key with its translation; a section has a key of its own and names its original's.
        key = f"{page_class.__name__}:{entry.get('translation_of', entry['key'])}"
        page.translation_key = originals.setdefault(key, page.translation_key)
        edition.add_child(instance=page)
        page.save_revision().publish()


def _people(world: Mapping[str, Any]) -> dict[str, Person]:
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    people = {}
    for entry in world["author"]:
        person, _ = Person.objects.get_or_create(slug=entry["slug"], defaults={"name": entry["name"]})
        for language in LANGUAGES:
            PersonProfile.objects.update_or_create(
                person=person,
                locale=locales[language],
                defaults={"job_title": entry["job_title"][language], "bio": entry["bio"][language]},
            )
        people[entry["key"]] = person
    return people


def _accounts(password: str, people: Mapping[str, Person]) -> None:
    for username, name, group, author, language in ACCOUNTS:
        first, last = name.split(" ", 1)
        user, made = get_user_model().objects.get_or_create(
            username=username,
            defaults={
                "first_name": first,
                "last_name": last,
                "email": f"{username}@kabarselasih.example",
                "is_superuser": group is None,
                "is_staff": group is None,
            },
        )
        if made:
            user.set_password(password)
            user.save()
            UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
        if group is not None:
            user.groups.add(Group.objects.get(name=group))
        Person.objects.filter(pk=people[author].pk).update(user=user)


def _topics(world: Mapping[str, Any]) -> dict[tuple[str, str], Topic]:
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    topics: dict[tuple[str, str], Topic] = {}
    for entry in world["topic"]:
        for language in LANGUAGES:
            sibling = topics.get((LANGUAGES[0], entry["key"]))
            defaults = {
                "name": entry["name"][language],
                "kind": entry["kind"],
                "line": entry.get("line", {}).get(language, ""),
                "description": entry.get("description", {}).get(language, ""),
            }
            if sibling:
                defaults["translation_key"] = sibling.translation_key
            topics[language, entry["key"]], _ = Topic.objects.get_or_create(
                locale=locales[language], slug=entry["slug"][language], defaults=defaults
            )
    return topics


def _photos_of(story: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if "lead_photo" in story:
        yield story["lead_photo"]
    for block in story["body"]:
        if block["type"] == "photo":
            yield block
        elif block["type"] == "gallery":
            yield from block["photos"]


def _photo_name(slug: str, photo: Mapping[str, Any]) -> str:
    """Return the name under which a story's picture is found again. The same scene may illustrate two stories."""
    return f"{slug}--{photo['picture']}.jpg"


def _photos(
    stories: list[tuple[str, dict[str, Any]]], *, now: datetime, counting: Counting
) -> tuple[dict[str, Photo], int]:
    # The newest first: the worker makes small copies in this order, and the front page is looked at first.
    newest = sorted(stories, key=lambda pair: pair[1]["published"], reverse=True)
    wanted = {_photo_name(slug, photo): photo for slug, story in newest for photo in _photos_of(story)}
    photos = {photo.original_name: photo for photo in Photo.objects.filter(original_name__in=wanted)}
    drawn: dict[str, bytes] = {}
    made = 0
    with counting("Photos", len(wanted)) as count:
        for name, photo in wanted.items():
            if name not in photos:
                picture = photo["picture"]
                if picture not in drawn:
                    drawn[picture] = draw(picture)
                data = embed_credit(
                    drawn[picture],
                    caption=photo.get("caption", ""),
                    photographer=photo.get("photographer", ""),
                    agency=photo.get("agency", ""),
                )
                archived: date | None = photo.get("archive_date")
                photos[name] = photo_operations.store_photo(
                    data=data,
                    name=name,
                    title=photo.get("caption") or photo["alt"],
                    now=now,
                    description=photo["alt"],
                    caption=photo.get("caption", ""),
                    photographer=photo.get("photographer", ""),
                    agency=photo.get("agency", ""),
                    is_archive=archived is not None,
                    archive_date=archived,
                    rights=Photo.Rights.OWN,
                )
                made += 1
            count()
    return photos, made


def _stories(
    stories: list[tuple[str, dict[str, Any]]],
    *,
    people: Mapping[str, Person],
    topics: Mapping[tuple[str, str], Topic],
    photos: Mapping[str, Photo],
    now: datetime,
    counting: Counting,
) -> tuple[int, int]:
    """Make every story as a draft, so that each can point to every other, then publish them in order of date."""
    sections = {
        (section.locale.language_code, section.slug): section for section in Section.objects.select_related("locale")
    }
    pages: dict[tuple[str, str], Story] = {
        (story.locale.language_code, story.slug): story for story in Story.objects.select_related("locale")
    }
    new = []
    for slug, entry in sorted(stories, key=lambda pair: pair[1]["published"]):
        key = (entry["language"], slug)
        if key not in pages:
            section = sections[entry["language"], entry["section"]]
            pages[key] = Story(title=entry["headline"], slug=slug, locale=section.locale, live=False)
            section.add_child(instance=pages[key])
            new.append((slug, entry))
    with counting("Stories", len(stories)) as count:
        for _ in range(len(stories) - len(new)):
            count()
        for slug, entry in new:
            with transaction.atomic():
                _fill_and_publish(slug, entry, pages=pages, people=people, topics=topics, photos=photos)
                _confirm(pages[entry["language"], slug], now=now)
            count()
    return len(new), len(stories) - len(new)


def _fill_and_publish(
    slug: str,
    entry: Mapping[str, Any],
    *,
    pages: Mapping[tuple[str, str], Story],
    people: Mapping[str, Person],
    topics: Mapping[tuple[str, str], Topic],
    photos: Mapping[str, Photo],
) -> None:
    language = entry["language"]
    story = pages[language, slug]

    def photo_key(block: Mapping[str, Any]) -> int:
        return photos[_photo_name(slug, block)].pk

    def story_key(block: Mapping[str, Any]) -> int | None:
        return pages[language, block["story"]].pk if block.get("story") else None

    for name in ("kicker", "list_headline", "social_headline", "standfirst", "agency", "closing_byline"):
        setattr(story, name, entry.get(name, ""))
    story.seo_title = entry.get("seo_headline", "")
    story.rights = entry.get("rights", Story.Rights.OWN)
    story.advertorial = entry.get("advertorial", False)
    dateline = entry.get("dateline", {})
    story.dateline_outlet, story.dateline_place = dateline.get("outlet", ""), dateline.get("place", "")
    if "lead_photo" in entry:
        story.lead_photo = photos[_photo_name(slug, entry["lead_photo"])]
    story.body = stream_value(entry["body"], photo=photo_key, story=story_key)
    story.outlets_cited = [("outlet", {"url": "", "date": None, **cited}) for cited in entry.get("outlets_cited", [])]
    story.bylines = [
        Byline(
            person=people[byline["author"]] if "author" in byline else None,
            name=byline.get("name", ""),
            label=byline["label"],
            sort_order=order,
        )
        for order, byline in enumerate(entry["bylines"])
    ]
    story.story_topics = [
        StoryTopic(topic=topics[language, key], sort_order=order) for order, key in enumerate(entry["topics"])
    ]
    if translation_of := entry.get("translation_of"):
        story.translation_key = pages[LANGUAGES[0], translation_of].translation_key
    story.first_published_at = entry["published"]
    story.full_clean()
    story.save()
    story.save_revision().publish()
    if "updated" in entry:
        story.refresh_from_db()
        story.updated_at = entry["updated"]
        story.save(update_fields=["updated_at"])


def _confirm(story: Story, *, now: datetime) -> None:
    """Confirm what the record proposes of a story, as its editors would have; facts of sensitive ones are left for the desk."""
    origin = origin_of(story.pk)
    if Source.objects.filter(origin=origin, sensitive="").exists():
        confirm_proposals(origin, author=None, now=now)


def _front() -> None:
    """Choose a lead and two top stories for each edition, as an editor would in the morning."""
    for front in Front.objects.filter(lead=None, slots=None).select_related("edition"):
        newest = list(
            Story.objects.live()
            .filter(locale_id=front.edition.locale_id, advertorial=False, lead_photo__isnull=False)
            .order_by("-first_published_at", "-pk")[:3]
        )
        if newest:
            front.lead = newest[0]
            front.slots = [FrontSlot(story=story, sort_order=order) for order, story in enumerate(newest[1:])]
            front.save()
