"""What readers' pages ask of the newsroom. Every function says how many SQL queries it makes; nothing here is lazy.

Rows are small frozen data, so that whoever holds one can't cause a query by touching it. Only what is live is ever returned.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection
from django.db.models import (
    Case,
    CharField,
    Exists,
    F,
    FilteredRelation,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, TruncDay
from wagtail.models import Locale, Page, PageLogEntry

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
    WikiArticle,
)
from babad.record.answers import Page as Part
from babad.record.queries import paging


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """A photo, without what is private of it."""

    pk: int
    file: str
    width: int
    height: int
    copies: list[dict[str, Any]]
    description: str
    caption: str
    photographer: str
    agency: str
    distributor: str
    is_archive: bool
    archive_date: date | None
    rights_expire_on: date | None
    missing: bool
    focal_point_x: int | None
    focal_point_y: int | None
    rights: str


@dataclass(frozen=True, slots=True)
class PageRow:
    """A live page of the tree, whatever its kind, with what a card, a menu or a link shows of it."""

    pk: int
    url_path: str
    slug: str
    title: str
    path: str
    locale_id: int
    language: str
    translation_key: UUID
    show_in_menus: bool
    first_published_at: datetime | None
    kind: str  # "edition", "section", "plain", "story"; empty for other pages
    section_id: int | None  # of a story
    kicker: str
    list_headline: str
    standfirst: str
    advertorial: bool
    photo: PhotoRow | None


@dataclass(frozen=True, slots=True)
class HouseRow:
    """The house and its wording in one language."""

    name: str
    owner: str
    zone: str  # "Asia/Jakarta"
    social: tuple[tuple[str, str], ...]  # (network, address)
    logo: PhotoRow | None
    tagline: str
    read_also: str
    related: str
    latest: str
    follow: str
    topic_line: str
    copyright_line: str
    language: str  # the one that its wording is in


@dataclass(frozen=True, slots=True)
class BylineRow:
    name: str
    label: str
    slug: str  # of the author page; empty without one


@dataclass(frozen=True, slots=True)
class TopicRow:
    pk: int
    name: str
    slug: str
    line: str


@dataclass(frozen=True, slots=True)
class Credits:
    """Who made a story and what it is about."""

    bylines: tuple[BylineRow, ...]
    topics: tuple[TopicRow, ...]  # the main one first


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """What the newsroom wrote about an entity: the stored blocks of its body."""

    body: list[dict[str, Any]]
    updated: datetime | None


@dataclass(frozen=True, slots=True)
class FrontRow:
    """What an editor decided about a home page."""

    lead_id: int | None
    lead_until: datetime | None
    breaking_id: int | None
    breaking_label: str
    breaking_until: datetime | None
    slots: tuple[int, ...]  # stories, in their order


_PHOTO_FIELDS = [field.name for field in fields(PhotoRow)]


def locale_id(language: str) -> int:
    """Return the key of a language's locale, in one query. ``Locale.DoesNotExist`` if nobody publishes in it."""
    return Locale.objects.only("pk").get(language_code=language).pk


# ---- Stories, as sets to choose from ---------------------------------------------------------------------------------


def stories(locale: int) -> QuerySet[Story]:
    """Return the live stories of a language, unordered.

    "+ 0" keeps planners from the index of a column that has two values: what else is asked for (the newest, a topic's) has
    a better one. With 200,000 stories the newest ten took 0.9 s without it.
    """
    return Story.objects.alias(language=F("locale_id") + 0).filter(
        language=locale, live=True, first_published_at__isnull=False
    )


def newest(among: QuerySet[Story], count: int) -> QuerySet[Story]:
    """Return the `count` newest of some stories. Equal times are told apart by their keys, so that the order is always one."""
    return among.order_by("-first_published_at", "-pk")[:count]


def latest_stories(locale: int, count: int) -> QuerySet[Story]:
    """Return the newest stories of a language. What is paid for isn't news."""
    return newest(stories(locale).filter(advertorial=False), count)


def stories_about(topic_id: int, locale: int) -> QuerySet[Story]:
    """Return the stories that carry a topic."""
    return stories(locale).filter(pk__in=StoryTopic.objects.filter(topic_id=topic_id).values("story_id"))


def stories_by(person_id: int, locale: int) -> QuerySet[Story]:
    """Return the stories over which a person's name stands."""
    return stories(locale).filter(pk__in=Byline.objects.filter(person_id=person_id).values("story_id"))


def stories_of_day(day: date, locale: int, zone: ZoneInfo) -> QuerySet[Story]:
    """Return the stories published on a day of the house's zone."""
    start = datetime(day.year, day.month, day.day, tzinfo=zone)
    following = day + timedelta(days=1)
    end = datetime(following.year, following.month, following.day, tzinfo=zone)
    return stories(locale).filter(first_published_at__gte=start, first_published_at__lt=end)


def keys(among: QuerySet[Story]) -> list[int]:
    """Return the keys of some stories, in their order. One query."""
    return list(among.values_list("pk", flat=True))


def page_of(among: QuerySet[Story], *, start: int, stop: int) -> list[int]:
    """Return the keys of the stories from place `start` to before `stop`, counted from the oldest. One query."""
    return list(among.order_by("first_published_at", "pk").values_list("pk", flat=True)[start:stop])


RELATED_WINDOW = 100
"""How many of a topic's stories, those that took it up last, can be related to another through it."""


def related_to(story_id: int | None, *, topic_ids: Sequence[int], locale: int, count: int) -> list[int]:
    """Return the keys of the live stories that share most with a story, best first. One query, none without topics.

    Each shared topic counts its rarity, which is set once a day; newer stories come first among equals. Of a topic that
    half the archive carries only the last ``RELATED_WINDOW`` stories count: it says little, and would cost seconds.
    """
    if not topic_ids:
        return []
    link, topic, story, page = (model._meta.db_table for model in (StoryTopic, Topic, Story, Page))
    # Written out, because no queryset can say "the last of each", and one that comes near is 20 times as slow.
    window = "SELECT * FROM (SELECT story_id, topic_id FROM {} WHERE topic_id = %s ORDER BY id DESC LIMIT %s) AS part{}"
    windows = " UNION ALL ".join(window.format(link, number) for number in range(len(topic_ids)))
    sql = f"""
        SELECT {page}.id
        FROM (SELECT shared.story_id, SUM(topic.rarity) AS score
              FROM ({windows}) AS shared JOIN {topic} AS topic ON topic.id = shared.topic_id
              GROUP BY shared.story_id) AS kin
        JOIN {page} ON {page}.id = kin.story_id
        JOIN {story} ON {story}.page_ptr_id = kin.story_id
        WHERE {page}.live AND {page}.locale_id = %s AND {page}.first_published_at IS NOT NULL
              AND NOT {story}.advertorial AND {page}.id <> %s
        ORDER BY kin.score DESC, {page}.first_published_at DESC, {page}.id DESC
        LIMIT %s"""  # noqa: S608 - only names of tables are put in
    parameters = [value for key in topic_ids for value in (key, RELATED_WINDOW)]
    with connection.cursor() as cursor:
        cursor.execute(sql, [*parameters, locale, story_id or 0, count])
        return [key for (key,) in cursor.fetchall()]


# ---- Rows ------------------------------------------------------------------------------------------------------------


def pages(
    *,
    keys: Iterable[int] = (),
    also: Iterable[QuerySet[Story]] = (),
    translations_of: UUID | None = None,
) -> list[PageRow]:
    """Return every live page that a reader's page needs, in one query and in no order.

    These are the editions, sections and plain pages of all languages, the pages with these `keys`, the stories of the
    sets in `also` (which may be sliced), and the pages that share a translation key.
    """
    wanted = [Edition.objects.values("pk"), Page.objects.filter(pk__in=set(keys)).values("pk")]
    # Few enough to take those of every language: each is a walk through a small table.
    wanted += [kind.objects.values("pk") for kind in (Section, PlainPage)]
    if translations_of is not None:
        wanted.append(Page.objects.filter(translation_key=translations_of).values("pk"))
    # A slice may not stand in a union on SQLite, but in a subquery of one of its parts.
    wanted += [Story.objects.filter(pk__in=chosen.values("pk")).values("pk") for chosen in also]
    rows = (
        Page.objects.filter(live=True, pk__in=wanted[0].order_by().union(*(part.order_by() for part in wanted[1:])))
        .annotate(
            kind=Case(
                When(story__pk__isnull=False, then=Value("story")),
                When(as_section__pk__isnull=False, then=Value("section")),
                When(plainpage__pk__isnull=False, then=Value("plain")),
                When(edition__pk__isnull=False, then=Value("edition")),
                default=Value(""),
            ),
        )
        .values_list(
            "pk",
            "url_path",
            "slug",
            "title",
            "path",
            "locale_id",
            "locale__language_code",
            "translation_key",
            "show_in_menus",
            "first_published_at",
            "kind",
            "story__section_id",
            "story__kicker",
            "story__list_headline",
            "story__standfirst",
            "story__advertorial",
            *(f"story__lead_photo__{name}" for name in _PHOTO_FIELDS),
        )
    )
    return [_page_row(row) for row in rows]


def _page_row(row: tuple[Any, ...]) -> PageRow:
    photo = row[16:]
    # The last of a page's own columns are a story's: null for every other page.
    words = tuple(value or "" for value in row[12:15])
    shown = (*row[:12], *words, bool(row[15]), PhotoRow(*photo) if photo[0] is not None else None)
    return PageRow(*shown)


def photos(keys: Iterable[int]) -> dict[int, PhotoRow]:
    """Return photos by key. One query, none without keys."""
    wanted = set(keys)
    if not wanted:
        return {}
    return {row[0]: PhotoRow(*row) for row in Photo.objects.filter(pk__in=wanted).values_list(*_PHOTO_FIELDS)}


def house(locale: int | None) -> HouseRow:
    """Return the house of the site, with its wording in a language, in one query; a nameless one is called by the default."""
    row = (
        House.objects.filter(site__is_default_site=True)
        .annotate(
            words=FilteredRelation("wordings", condition=Q(wordings__locale_id=locale)),
            # Asked of the locale: an edition that isn't public (yet) can't say it.
            language=Subquery(Locale.objects.filter(pk=locale).values("language_code")),
        )
        .values_list(
            "name",
            "owner",
            "zone",
            "social",
            "words__tagline",
            "words__read_also",
            "words__related",
            "words__latest",
            "words__follow",
            "words__topic_line",
            "words__copyright_line",
            "language",
            *(f"logo__{name}" for name in _PHOTO_FIELDS),
        )
        .first()
    )
    if row is None:
        unset = House()
        return HouseRow(unset.name, "", unset.zone, (), None, "", "", "", "", "", "", "", settings.LANGUAGE_CODE)
    name, owner, zone, social, *words, language = row[:12]
    texts = (*(word or "" for word in words), language or settings.LANGUAGE_CODE)
    return HouseRow(
        name,
        owner,
        zone,
        tuple((block["value"]["name"], block["value"]["url"]) for block in social.raw_data),
        PhotoRow(*row[12:]) if row[12] is not None else None,
        *texts,
    )


def credits_of(story_ids: Sequence[int]) -> dict[int, Credits]:
    """Return published stories' bylines and topics by the stories' keys, in one query. The first topic is the main one."""
    text: CharField[str, str] = CharField()
    made: dict[int, tuple[list[BylineRow], list[TopicRow]]] = {key: ([], []) for key in story_ids}
    bylines = Byline.objects.filter(story_id__in=story_ids).values_list(
        Value("byline", text),
        "story_id",
        F("sort_order"),
        "pk",
        Coalesce("person__name", "name"),
        "label",
        "person__slug",
    )
    topics = StoryTopic.objects.filter(story_id__in=story_ids).values_list(
        Value("topic", text), "story_id", F("sort_order"), "topic_id", "topic__name", "topic__line", "topic__slug"
    )
    found = sorted(
        bylines.order_by().union(topics.order_by(), all=True), key=lambda row: (row[0], row[1], row[2] or 0, row[3])
    )
    for kind, story_id, _order, key, name, note, slug in found:
        if kind == "byline":
            if name:  # of an author who was deleted nothing may be left
                made[story_id][0].append(BylineRow(name, note, slug or ""))
        else:
            made[story_id][1].append(TopicRow(key, name, slug, note))
    return {key: Credits(tuple(names), tuple(about)) for key, (names, about) in made.items()}


def credits_in_memory(story: Story) -> Credits:
    """Return the same of a story as it stands in an editor's form, saved or not. A few queries."""
    bylines = [
        BylineRow(byline.person.name, byline.label, byline.person.slug)
        if byline.person
        else BylineRow(byline.name, byline.label, "")
        for byline in story.bylines.all()
        if byline.person or byline.name
    ]
    topic_ids = [row.topic_id for row in story.story_topics.all()]
    found = Topic.objects.in_bulk([key for key in topic_ids if key])
    topics = [
        TopicRow(key, found[key].name, found[key].slug, found[key].line) for key in dict.fromkeys(topic_ids) if key
    ]
    return Credits(tuple(bylines), tuple(topics))


def front_of(edition_id: int) -> FrontRow:
    """Return what an editor decided about an edition's home page; two queries."""
    front = Front.objects.filter(edition_id=edition_id).first()
    if front is None:
        return FrontRow(None, None, None, "", None, ())
    slots = FrontSlot.objects.filter(front_id=front.pk).order_by("sort_order", "pk").values_list("story_id", flat=True)
    return FrontRow(
        front.lead_id,
        front.lead_until,
        front.breaking_story_id,
        front.breaking_label,
        front.breaking_until,
        tuple(slots),
    )


def sections_of(locale: int) -> list[int]:
    """Return the keys of a language's live sections, in the order of the tree. One query."""
    rows = Section.objects.filter(live=True).values_list("path", "pk", "locale_id")
    return [key for _path, key, language in sorted(rows) if language == locale]


def news_of_section(section_id: int, locale: int) -> QuerySet[Story]:
    """Return the stories of a section that may stand in a list of news, to take the newest of."""
    # "+ 0" as in stories(): the section's index would have all its stories sorted for the sake of ten.
    return stories(locale).alias(within=F("section_id") + 0).filter(within=section_id, advertorial=False)


def section_at(slug: str, language: str) -> Section | None:
    """Return the live section at an address, in one query."""
    return Section.objects.filter(slug=slug, locale__language_code=language, live=True).first()


def topic_at(slug: str, language: str) -> Topic | None:
    """Return the topic at an address, in one query."""
    return Topic.objects.filter(slug=slug, locale__language_code=language).first()


def topic_translations(translation_key: UUID) -> list[tuple[str, str]]:
    """Return (language, slug) of a topic in every language, in one query."""
    return list(
        Topic.objects.filter(translation_key=translation_key)
        .order_by("locale__language_code")
        .values_list("locale__language_code", "slug")
    )


def person_at(slug: str) -> Person | None:
    """Return the author at an address, in one query."""
    return Person.objects.filter(slug=slug).select_related("photo").first()


def profile_of(person_id: int, locale: int) -> tuple[str, str]:
    """Return an author's job title and what is told about them, in one query; empty where nobody wrote it."""
    profiles = PersonProfile.objects.filter(person_id=person_id, locale_id=locale)
    return profiles.values_list("job_title", "bio").first() or ("", "")


def article_for(entity_key: UUID, language: str) -> ArticleRow | None:
    """Return the live article about one of the record's entities in a language, in one query; None if nobody wrote one.

    An article about an entity that was merged into this one counts where there is none about this one itself.
    """
    about = WikiArticle.objects.filter(Q(entity__key=entity_key) | Q(entity__merged_into__key=entity_key))
    articles = about.filter(live=True, language=language).order_by(F("entity__merged_into").asc(nulls_first=True), "pk")
    found = articles.only("body", "last_published_at").first()
    return ArticleRow(list(found.body.raw_data), found.last_published_at) if found else None


# ---- The archive -----------------------------------------------------------------------------------------------------


def days_with_stories(locale: int, month: date, zone: ZoneInfo) -> set[date]:
    """Return the days of a month on which stories were published, in one query."""
    start = datetime(month.year, month.month, 1, tzinfo=zone)
    following = month_after(month)
    end = datetime(following.year, following.month, 1, tzinfo=zone)
    found = (
        stories(locale)
        .filter(first_published_at__gte=start, first_published_at__lt=end)
        .order_by()
        .annotate(day=TruncDay("first_published_at", tzinfo=zone))
        .values_list("day", flat=True)
        .distinct()
    )
    return {day.date() for day in found}


def nearest_days(locale: int, month: date, zone: ZoneInfo) -> tuple[date | None, date | None]:
    """Return the last day with stories before a month and the first after it, in two queries."""
    start = datetime(month.year, month.month, 1, tzinfo=zone)
    following = month_after(month)
    end = datetime(following.year, following.month, 1, tzinfo=zone)
    times = stories(locale).values_list("first_published_at", flat=True)
    earlier = times.filter(first_published_at__lt=start).order_by("-first_published_at").first()
    later = times.filter(first_published_at__gte=end).order_by("first_published_at").first()
    return (
        earlier.astimezone(zone).date() if earlier else None,
        later.astimezone(zone).date() if later else None,
    )


def last_days_of_months(locale: int, zone: ZoneInfo) -> list[date]:
    """Return the last day with stories of every month that has one, newest first. One query a month, and one more.

    Each looks up one place in an index. Grouping instead would walk the whole archive: 7 s for 200,000 stories.
    """
    times = stories(locale).order_by("-first_published_at").values_list("first_published_at", flat=True)
    days = []
    found = times.first()
    while found is not None:
        day = found.astimezone(zone).date()
        days.append(day)
        found = times.filter(first_published_at__lt=datetime(day.year, day.month, 1, tzinfo=zone)).first()
    return days


def month_after(month: date) -> date:
    """Return the first day of the month after a day's."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


# ---- Stories for the API ---------------------------------------------------------------------------------------------

# What Wagtail's log says when something that readers have of a page changed, its address too.
_CHANGES = ("wagtail.publish", "wagtail.unpublish", "wagtail.delete", "wagtail.move")


def stories_with(keys: Iterable[int]) -> list[Story]:
    """Return the live stories with these keys, in no order. One query, none without keys."""
    wanted = set(keys)
    return list(_live_stories().filter(pk__in=wanted)) if wanted else []


def newest_keys(*, language: str | None, after: str, count: int) -> Part[int]:
    """Return the keys of live stories, of all languages or one, the newest first. One query.

    RecordError if `after` is no cursor of this list.
    """
    among = _live_stories()
    if language is not None:
        # "+ 0" as in stories().
        locale = Locale.objects.filter(language_code=language).values("pk")
        among = among.alias(within=F("locale_id") + 0).filter(within__in=locale)
    order = ("-first_published_at", "-pk")
    if after:
        among = among.filter(paging.beyond(order, paging.position("stories", after, (datetime, int))))
    rows = list(among.order_by(*order).values_list("first_published_at", "pk")[: count + 1])
    next_ = paging.cursor("stories", *rows[count - 1]) if len(rows) > count else ""
    return Part(tuple(key for _published, key in rows[:count]), next_)


def story_changes(*, since: datetime, after: str, count: int) -> Part[tuple[int, datetime]]:
    """Return (key, time) of the stories that were published, moved, withdrawn or deleted, in the order of time. One query.

    Stories that readers never had are not among them. RecordError if `after` is no cursor of this list.
    """
    log = PageLogEntry.objects.filter(content_type__app_label="newsroom", content_type__model="story")
    published = log.filter(page_id=OuterRef("page_id"), action="wagtail.publish")
    among = (
        log.filter(Exists(published), action__in=_CHANGES, timestamp__gte=since)
        .values("page_id")
        .annotate(changed=Max("timestamp"))
    )
    order = ("changed", "page_id")
    if after:
        among = among.filter(paging.beyond(order, paging.position("story changes", after, (datetime, int))))
    rows = list(among.order_by(*order).values_list("changed", "page_id")[: count + 1])
    next_ = paging.cursor("story changes", *rows[count - 1]) if len(rows) > count else ""
    return Part(tuple((key, changed) for changed, key in rows[:count]), next_)


def _live_stories() -> QuerySet[Story]:
    return Story.objects.filter(live=True, first_published_at__isnull=False)
