"""The page of a story."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from urllib.parse import quote

from babad.newsroom.depositing import origin_of
from babad.newsroom.models import Story
from babad.newsroom.plain_text import HEADLINE, STANDFIRST, block_keys
from babad.newsroom.story_text import text_of
from babad.public import queries
from babad.public.addresses import (
    author_address,
    page_address,
    section_feed_address,
    topic_address,
    topic_feed_address,
)
from babad.public.annotate import NO_MARKS, Marks
from babad.public.contexts import Byline, CitedOutlet, Link, StoryPage
from babad.public.enhance import References, enhance, is_web_address, references
from babad.public.gathering.frame import Surroundings, surroundings
from babad.public.gathering.known import NOTHING, about, chronicle, history, known_of, mentions
from babad.public.gathering.known import marks as known_marks
from babad.public.gathering.pictures import full_picture

RELATED = 4
LATEST = 10


def gather_story(story: Story, *, now: datetime, preview: bool = False) -> StoryPage:
    """Return what a story's page shows at `now`; five queries beside the one that brought the story, and the record's.

    With `preview` the story is taken as it stands in memory: an editor's form, saved or not. What the record knows of the
    version that readers have stands where the words are the same.
    """
    credits_ = queries.credits_in_memory(story) if preview else queries.credits_of([story.pk])[story.pk]
    needed = references(story.body.raw_data)
    # Twice as many as are shown: some are in another language, or paid for.
    known = known_of(origin_of(story.pk), related=2 * RELATED) if story.pk else NOTHING
    by_topics = queries.related_to(
        story.pk, topic_ids=[topic.pk for topic in credits_.topics], locale=story.locale_id, count=RELATED
    )
    around = surroundings(
        locale=story.locale_id,
        now=now,
        keys=[*needed.pages, *by_topics, *known.pages],
        # One more than is shown, since the story itself may be among them.
        also=[queries.latest_stories(story.locale_id, LATEST + 1)],
        translations_of=story.translation_key,
    )
    photos = queries.photos(_photo_keys(story, needed))
    tree = around.tree
    texts = dict(text_of(story)) if known.story.source else {}
    deposited = _as_readers_have_it(story, texts) if preview else frozenset(texts)
    marks = known_marks(known, language=around.language, blocks=deposited, link_names=story.link_names)
    newest = {row.pk for row in tree.newest()}
    related = [key for key in dict.fromkeys((*known.related, *by_topics)) if key in newest and key != story.pk][
        :RELATED
    ]
    return replace(
        _page(story, needed, credits_, photos, around, marks),
        related=tree.cards(related),
        latest=tuple(tree.card(row) for row in [row for row in tree.newest() if row.pk != story.pk][:LATEST]),
        headline_anchors=marks.ids(HEADLINE),
        standfirst_anchors=marks.ids(STANDFIRST),
        about=about(known, language=around.language),
        mentions=mentions(known, language=around.language),
        chronicle=chronicle(known, day=(around.local(story.first_published_at) or now).date(), around=around),
        history=history(known.versions, around),
    )


def _as_readers_have_it(story: Story, texts: Mapping[str, str]) -> frozenset[str]:
    """Return those of a previewed story's blocks whose words are those that the record has."""
    live = Story.objects.filter(pk=story.pk, live=True).first()
    return frozenset(key for key, words in text_of(live) if texts.get(key) == words) if live else frozenset()


def gather_stories(found: Sequence[Story], *, locale: int, now: datetime) -> tuple[StoryPage, ...]:
    """Return the pages of several stories of one language, without related and latest; four queries however many."""
    needed = {story.pk: references(story.body.raw_data) for story in found}
    credits_ = queries.credits_of([story.pk for story in found])
    around = surroundings(locale=locale, now=now, keys=[key for one in needed.values() for key in one.pages])
    photos = queries.photos(key for story in found for key in _photo_keys(story, needed[story.pk]))
    return tuple(_page(story, needed[story.pk], credits_[story.pk], photos, around) for story in found)


def _photo_keys(story: Story, needed: References) -> frozenset[int]:
    return needed.photos | ({story.lead_photo_id} if story.lead_photo_id else set())


def _page(
    story: Story,
    needed: References,
    credits_: queries.Credits,
    photos: dict[int, queries.PhotoRow],
    around: Surroundings,
    marks: Marks = NO_MARKS,
) -> StoryPage:
    """Put a story's page together from what was fetched."""
    tree, language = around.tree, around.language
    lead = full_picture(photos.get(story.lead_photo_id or 0), today=tree.today, caption=story.lead_caption, number=1)
    pictures = {
        key: picture
        for key in needed.photos
        if key in photos and (picture := full_picture(photos[key], today=tree.today))
    }
    stored = list(story.body.raw_data)
    section, section_slug, section_key = _section(story, around)
    address = _address(story, around, section)
    published = around.local(story.first_published_at)
    updated = around.local(story.updated_at)
    topics = tuple(Link(topic.name, topic_address(language, topic.slug)) for topic in credits_.topics)
    head = around.head(
        title=story.seo_title or story.title,
        description=story.search_description or story.standfirst,
        address=address,
        alternates=tree.alternates(story.translation_key),
        feeds=_feeds(language, section, section_slug, credits_.topics),
    )
    return StoryPage(
        frame=around.frame(section=section_key),
        head=head,
        kicker=story.kicker,
        headline=story.title,
        standfirst=story.standfirst,
        social_headline=story.social_headline or story.title,
        section=section,
        advertorial=story.advertorial,
        rights=story.rights,
        agency=story.agency,
        place=story.dateline_place,
        lead=lead,
        bylines=tuple(
            Byline(row.name, row.label, author_address(language, row.slug) if row.slug else "")
            for row in credits_.bylines
        ),
        closing_byline=story.closing_byline,
        published=published,
        updated=updated if updated and published and updated > published else None,
        body=enhance(
            [{**block, "id": key} for block, key in zip(stored, block_keys(stored), strict=True)],
            pictures=pictures,
            links=tree.links(needed.pages),
            dateline=", ".join(filter(None, (story.dateline_outlet, story.dateline_place))),
            first_number=2 if lead else 1,
            marks=marks,
        ),
        outlets_cited=_outlets(story),
        main_topic=topics[0] if topics else None,
        topic_line=_topic_line(credits_.topics, around.house.topic_line),
        topics=topics,
        share_whatsapp="https://wa.me/?text=" + quote(f"{story.social_headline or story.title} {head.canonical}"),
        related=(),
        latest=(),
    )


def _section(story: Story, around: Surroundings) -> tuple[Link, str, int | None]:
    """Return the section's link, its slug and its key. A story's parent is in its path, saved or not."""
    parent = story.path[: -story.steplen] if story.path else ""
    for row in around.tree.rows.values():
        if row.kind == "section" and (row.pk == story.section_id or row.path == parent):
            return Link(row.title, around.tree.address(row)), row.slug, row.pk
    return Link("", ""), "", None


def _address(story: Story, around: Surroundings, section: Link) -> str:
    edition = around.tree.edition
    if edition and story.url_path and story.url_path.startswith(edition.url_path):
        return page_address(story.url_path, edition.url_path, edition.language)
    return f"{section.address}{story.slug or 'draft'}/"


def _feeds(language: str, section: Link, section_slug: str, topics: tuple[queries.TopicRow, ...]) -> tuple[Link, ...]:
    feeds = [Link(topics[0].name, topic_feed_address(language, topics[0].slug))] if topics else []
    if section.address:
        feeds.append(Link(section.title, section_feed_address(language, section_slug)))
    return tuple(feeds)


def _outlets(story: Story) -> tuple[CitedOutlet, ...]:
    cited = []
    for block in story.outlets_cited:
        value = block.value
        address = value.get("url") or ""
        cited.append(CitedOutlet(value["outlet"], value.get("date"), address if is_web_address(address) else ""))
    return tuple(cited)


def _topic_line(topics: tuple[queries.TopicRow, ...], house_line: str) -> str:
    if not topics:
        return ""
    return topics[0].line or house_line.replace("{topic}", topics[0].name)
