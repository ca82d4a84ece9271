"""What the record knows of a story, as its page shows it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import translation

from babad.public.addresses import sentence_anchor, sentence_fragment, wiki_address
from babad.public.annotate import Anchor, Marks, Mention, unique
from babad.public.contexts import Chronicle, ChronicleLine, Link, StoryVersion
from babad.public.gathering.frame import Surroundings
from babad.public.gathering.origins import story_key
from babad.public.gathering.tree import Tree
from babad.public.history import changes
from babad.public.record_contexts import EntityLink, Sentence, When
from babad.public.wording import entity_kind
from babad.record import addresses
from babad.record import queries as record
from babad.record.answers import EventLine, InStory, Named, SourceView

CHRONICLE_LINES = 6
AFTER_AT_LEAST = 2
"""So many lines of a chronicle are kept for what came after the story, if there is as much."""

VERSIONS_SHOWN = 20


@dataclass(frozen=True)
class Known:
    """What was fetched from the record for one story; ``slugs`` are the first that entities were given, by their keys."""

    origin: str
    story: InStory
    related: tuple[int, ...]  # keys of stories that share entities and events with it, the closest first
    versions: tuple[SourceView, ...]
    slugs: Mapping[UUID, str]

    @property
    def pages(self) -> set[int]:
        """The keys of all stories that the page needs."""
        passages = (passage for event in self.story.chronicle for passage in event.passages)
        keys = {key for passage in passages if (key := story_key(passage.origin)) is not None}
        return keys | set(self.related)


NOTHING = Known("", InStory(source=None), (), (), {})


def known_of(origin: str, *, related: int) -> Known:
    """Return what the record knows of a text, and up to `related` others that are like it.

    At most 28 queries; one for a text that the record doesn't have.
    """
    found = record.in_story(origin)
    if found.source is None:
        return NOTHING
    keys = [story_key(other) for other in record.related_origins(origin, count=related)]
    entities = {one.id for one in (*(name.entity for name in found.names), *found.about) if one.id is not None}
    return Known(
        origin=origin,
        story=found,
        related=tuple(key for key in keys if key is not None),
        versions=record.versions(origin),
        slugs=addresses.first_slugs(entities),
    )


def marks(known: Known, *, language: str, blocks: Collection[str], link_names: bool) -> Marks:
    """Return what is put into those of a story's `blocks` that stand as they were deposited."""
    anchors = unique(
        (block, Anchor(start, end, sentence_anchor(statement)))
        for statement, block, start, end in known.story.sentences
        if block in blocks
    )
    with translation.override(language):
        mentions = tuple(
            Mention(
                _address(known, name.entity, language),
                name.entity.role or entity_kind(name.entity.kind),
                tuple(place for place in name.places if place[0] in blocks),
            )
            for name in known.story.names
        )
    return Marks(anchors, mentions if link_names else ())


def about(known: Known, *, language: str) -> tuple[EntityLink, ...]:
    """Return the topics that have a page in the wiki."""
    return tuple(EntityLink(one.name, _address(known, one, language), one.kind) for one in known.story.about)


def mentions(known: Known, *, language: str) -> tuple[EntityLink, ...]:
    """Return whom and what a story names, by the names that it has for them: what they are called elsewhere may change."""
    topics = {one.id for one in known.story.about}
    return tuple(
        EntityLink(name.name, _address(known, name.entity, language), name.entity.kind)
        for name in known.story.names
        if name.entity.id not in topics
    )


def chronicle(known: Known, *, day: date, around: Surroundings) -> Chronicle | None:
    """Return what happened before and after a story of `day`, of its main topic, by other stories that readers have."""
    if not known.story.about:
        return None
    lines = [
        (event, line)
        for event in known.story.chronicle
        if event.start and (line := _line(event, known.origin, around)) is not None
    ]
    before = [line for event, line in lines if event.start and event.start <= day]
    after = [line for event, line in lines if event.start and event.start > day]
    kept = max(CHRONICLE_LINES - len(after), CHRONICLE_LINES - AFTER_AT_LEAST)
    before = before[-kept:]
    shown = (*before, *after[: CHRONICLE_LINES - len(before)])
    topic = known.story.about[0]
    return Chronicle(Link(topic.name, _address(known, topic, around.language)), shown) if shown else None


def history(versions: Sequence[SourceView], around: Surroundings) -> tuple[StoryVersion, ...]:
    """Return the versions that readers had, the newest first: those whose words changed, or of which a reason is told.

    Empty if there is only one. What the house may not give out in full is told without what changed in it.
    """
    oldest_first = versions[::-1]
    shown: list[StoryVersion] = []
    for place, one in enumerate(oldest_first):
        before = next((other for other in reversed(oldest_first[:place]) if other.blocks), None)
        changed = changes(before.blocks, one.blocks) if before and one.blocks else ()
        published = around.local(one.published)
        assert published is not None
        if place == 0 or changed or one.why:
            shown.append(StoryVersion(published, one.why, changed))
    return tuple(reversed(shown[-VERSIONS_SHOWN:])) if len(shown) > 1 else ()


def _address(known: Known, one: Named, language: str) -> str:
    """Return where an entity's page is, or leads on to it: the same however often it is renamed."""
    slug = known.slugs.get(one.id, one.slug) if one.id else one.slug
    return wiki_address(language, slug)


def _line(event: EventLine, origin: str, around: Surroundings) -> ChronicleLine | None:
    for passage in event.passages:
        key = story_key(passage.origin)
        if passage.origin == origin or key is None or (link := around.tree.link(key)) is None:
            continue
        published = around.local(passage.published)
        assert published is not None
        return ChronicleLine(
            When(event.date, event.start, event.end, event.precision),
            Sentence(
                text=passage.text,
                title=link.title,
                address=link.address + sentence_fragment(passage.statement, passage.text),
                published=published,
                language=_language(around.tree, key, around.language),
            ),
        )
    return None


def _language(tree: Tree, key: int, own: str) -> str:
    language = tree.rows[key].language
    return "" if language == own else language
