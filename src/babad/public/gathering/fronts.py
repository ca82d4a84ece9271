"""Fronts and lists: the home page, sections, topics, authors."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import QuerySet

from babad.newsroom.models import Edition, Person, Section, Story, Topic
from babad.public import queries
from babad.public.addresses import (
    WORDS,
    author_address,
    author_feed_address,
    numbered,
    section_feed_address,
    topic_address,
    topic_feed_address,
)
from babad.public.contexts import (
    Alternate,
    AuthorPage,
    Breaking,
    Card,
    HomePage,
    Link,
    Pager,
    SectionBlock,
    SectionPage,
    TopicPage,
)
from babad.public.gathering.frame import surroundings
from babad.public.gathering.pictures import full_picture
from babad.public.gathering.tree import LANGUAGE_NAMES, Tree

TOP_STORIES = 6
LATEST = 8
IN_A_SECTION = 4
PAGE_SIZE = 20


class NoSuchPageError(LookupError):
    """The list has no page of that number (or not yet)."""


# ---- Home ------------------------------------------------------------------------------------------------------------


def gather_home(edition: Edition, *, now: datetime) -> HomePage:
    """Return what a home page shows at `now`: what an editor chose, and the newest for what isn't chosen."""
    front = queries.front_of(edition.pk)
    locale = edition.locale_id
    chosen = [key for key in (front.lead_id, front.breaking_id, *front.slots) if key]
    sections = queries.sections_of(locale)
    # Enough to fill every place even if the best of them are already shown higher up.
    spare = 1 + max(TOP_STORIES, len(front.slots))
    around = surroundings(
        locale=locale,
        now=now,
        keys=chosen,
        also=[
            queries.latest_stories(locale, LATEST + spare),
            *(queries.newest(queries.news_of_section(key, locale), IN_A_SECTION + spare) for key in sections),
        ],
        translations_of=edition.translation_key,
    )
    tree = around.tree
    # What an editor chose may have been taken down since, or be in another language.
    public = [key for key in chosen if (row := tree.rows.get(key)) and row.kind == "story" and row.locale_id == locale]
    slots = [key for key in front.slots if key in public]
    newest = list(tree.newest())
    lead_id = _lead(front, public, slots, newest_with_photo=_first_with_photo(tree), now=now)
    top = [key for key in dict.fromkeys(slots) if key != lead_id]
    top += [row.pk for row in newest if row.pk != lead_id and row.pk not in top][: max(0, TOP_STORIES - len(top))]
    shown = {lead_id, *top}
    lead = None
    if lead_id is not None:
        row = tree.rows[lead_id]
        lead = replace(tree.card(row), picture=full_picture(row.photo, today=tree.today))
    blocks = []
    for key in sections:
        cards = [tree.card(row) for row in tree.newest(section=key) if row.pk not in shown][:IN_A_SECTION]
        # The first stands large: the newest with a photo. The others follow by their age.
        large = next((card for card in cards if card.picture), None)
        link = tree.link(key)
        if cards and link:
            others = [card for card in cards if card is not large]
            blocks.append(SectionBlock(link, (large, *others) if large else tuple(cards)))
    return HomePage(
        frame=around.frame(),
        head=around.head(
            title=edition.seo_title or around.house.tagline,
            description=edition.search_description or around.house.tagline,
            address=tree.address(tree.rows[edition.pk]) if edition.pk in tree.rows else around.frame().home,
            alternates=tree.alternates(edition.translation_key),
        ),
        today=tree.today,
        breaking=_breaking(front, tree, public, now=now),
        lead=lead,
        top=tree.cards(top),
        latest=tuple(map(tree.card, [row for row in newest if row.pk not in shown][:LATEST])),
        sections=tuple(blocks),
    )


def _first_with_photo(tree: Tree) -> int | None:
    """Return the newest story that has a photo to show; the newest of all if none has."""
    newest = list(tree.newest())
    pictured = (row.pk for row in newest if tree.card(row).picture)
    return next(pictured, newest[0].pk if newest else None)


def _lead(
    front: queries.FrontRow, public: list[int], slots: list[int], *, newest_with_photo: int | None, now: datetime
) -> int | None:
    pinned = front.lead_until is None or now < front.lead_until
    if front.lead_id in public and pinned:
        return front.lead_id
    return slots[0] if slots else newest_with_photo


def _breaking(front: queries.FrontRow, tree: Tree, public: list[int], *, now: datetime) -> Breaking | None:
    key = front.breaking_id
    if key not in public or front.breaking_until is None or now >= front.breaking_until:
        return None
    return Breaking(front.breaking_label, tree.card(tree.rows[key]))


# ---- Lists -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _ListPage:
    """One page of a list, as keys."""

    keys: list[int]
    pager: Pager


def _list_page(among: QuerySet[Story], *, front: str, language: str, number: int | None) -> _ListPage:
    """Return a page of a list whose front stands at `front`; two queries. NoSuchPageError if the list isn't that long.

    Pages are counted from the oldest and each holds PAGE_SIZE stories for good; the front holds the newest, at least
    PAGE_SIZE and fewer than twice as many. So a new story changes the front alone, and every PAGE_SIZEth founds a page.
    """
    total = among.count()
    last = max(total // PAGE_SIZE - 1, 0)
    if number is None:
        start, stop = last * PAGE_SIZE, total
        pager = Pager(None, "", numbered(front, language, last) if last else "")
    elif 1 <= number <= last:
        start, stop = (number - 1) * PAGE_SIZE, number * PAGE_SIZE
        newer = front if number == last else numbered(front, language, number + 1)
        pager = Pager(number, newer, numbered(front, language, number - 1) if number > 1 else "")
    else:
        raise NoSuchPageError(number)
    return _ListPage(queries.page_of(among, start=start, stop=stop)[::-1], pager)


def gather_section(section: Section, *, now: datetime, number: int | None = None) -> SectionPage:
    """Return a section's front, or page `number` of its stories counted from the oldest; NoSuchPageError if there is none."""
    locale = section.locale_id
    language = section.locale.language_code
    # Where the section stands isn't known before the tree is fetched, and the tree needs the list's keys.
    listed = _list_page(
        queries.stories(locale).filter(section_id=section.pk), front="", language=language, number=number
    )
    around = surroundings(locale=locale, now=now, keys=listed.keys, translations_of=section.translation_key)
    tree = around.tree
    row = tree.rows.get(section.pk)
    front = tree.address(row) if row else ""
    return SectionPage(
        frame=around.frame(section=section.pk),
        head=around.head(
            title=section.seo_title or section.title,
            description=section.search_description or section.description,
            address=_address(front, language, number),
            alternates=tree.alternates(section.translation_key) if number is None else (),
            feeds=(Link(section.title, section_feed_address(language, section.slug)),),
        ),
        title=section.title,
        description=section.description,
        cards=_with_lead(tree, listed, number),
        pager=_moved(listed.pager, front),
    )


def gather_topic(topic: Topic, *, language: str, now: datetime, number: int | None = None) -> TopicPage:
    """Return a topic's front, or page `number` of its stories counted from the oldest; NoSuchPageError if there is none."""
    front = topic_address(language, topic.slug)
    listed = _list_page(queries.stories_about(topic.pk, topic.locale_id), front=front, language=language, number=number)
    around = surroundings(locale=topic.locale_id, now=now, keys=listed.keys)
    public = {edition.language for edition in around.tree.home_pages()}
    translations = queries.topic_translations(topic.translation_key)
    alternates = _alternates([(other, topic_address(other, slug)) for other, slug in translations if other in public])
    return TopicPage(
        frame=around.frame(),
        head=around.head(
            title=topic.name,
            description=topic.description,
            address=_address(front, language, number),
            alternates=alternates if number is None else (),
            feeds=(Link(topic.name, topic_feed_address(language, topic.slug)),),
        ),
        title=topic.name,
        kind=topic.kind,
        description=topic.description,
        cards=_with_lead(around.tree, listed, number),
        pager=listed.pager,
    )


def gather_author(person: Person, *, language: str, now: datetime, number: int | None = None) -> AuthorPage:
    """Return an author's page in a language, or page `number` of their stories; NoSuchPageError if there is none."""
    locale = queries.locale_id(language)
    front = author_address(language, person.slug)
    listed = _list_page(queries.stories_by(person.pk, locale), front=front, language=language, number=number)
    job_title, bio = queries.profile_of(person.pk, locale)
    portrait = queries.photos([person.photo_id] if person.photo_id else [])
    around = surroundings(locale=locale, now=now, keys=listed.keys)
    # An author has a page in every language the house publishes in.
    alternates = _alternates(
        [(edition.language, author_address(edition.language, person.slug)) for edition in around.tree.home_pages()]
    )
    return AuthorPage(
        frame=around.frame(),
        head=around.head(
            title=person.name,
            description=bio or job_title,
            address=_address(front, language, number),
            alternates=alternates if number is None else (),
            feeds=(Link(person.name, author_feed_address(language, person.slug)),),
        ),
        name=person.name,
        job_title=job_title,
        bio=bio,
        portrait=full_picture(portrait.get(person.photo_id or 0), today=around.tree.today),
        cards=around.tree.cards(listed.keys),
        pager=listed.pager,
    )


def _with_lead(tree: Tree, listed: _ListPage, number: int | None) -> tuple[Card, ...]:
    """Return a list's cards; the first on a front is shown large and gets its picture in every width."""
    cards = tree.cards(listed.keys)
    if number is None and cards and cards[0].picture:
        row = tree.rows[listed.keys[0]]
        return (replace(cards[0], picture=full_picture(row.photo, today=tree.today)), *cards[1:])
    return cards


def _address(front: str, language: str, number: int | None) -> str:
    return front if number is None else numbered(front, language, number)


def _moved(pager: Pager, front: str) -> Pager:
    """Return a pager whose addresses start at `front`; "" stood for it until it was known."""
    has_newer = pager.number is not None
    return Pager(pager.number, front + pager.newer if has_newer else "", front + pager.older if pager.older else "")


def _alternates(found: list[tuple[str, str]]) -> tuple[Alternate, ...]:
    alternates = tuple(
        Alternate(language, LANGUAGE_NAMES.get(language, language), address)
        for language, address in found
        if language in WORDS
    )
    return alternates if len(alternates) > 1 else ()
