"""Stories for the API: which ones are asked for, and all that is told of each. Every function says how many queries it makes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from babad.newsroom.depositing import origin_of
from babad.newsroom.models import Story
from babad.newsroom.story_text import HEADLINE, STANDFIRST
from babad.public import queries
from babad.public.contexts import StoryPage
from babad.public.gathering.origins import story_key
from babad.public.gathering.stories import gather_stories
from babad.record import queries as record
from babad.record.answers import SourceView
from babad.record.errors import RecordError
from babad.record.queries.texts import NamedInText


@dataclass(frozen=True, slots=True)
class Chosen:
    """The stories of one part of a list, by key, in its order; those in `gone` are public no more."""

    keys: tuple[int, ...]
    next: str = ""
    changed: Mapping[int, datetime] = field(default_factory=dict)  # only in a list of changes


@dataclass(frozen=True, slots=True)
class Told:
    """Everything that is told of a story. With ``then``, words are those of that version."""

    key: int
    page: StoryPage | None  # as it is now; None if readers have it no more
    then: SourceView | None  # the version of the time asked about; None if it was asked about now
    changed: datetime
    versions: tuple[SourceView, ...]  # the newest first
    named: NamedInText


def choose(
    *,
    language: str | None,
    entity: str | None,
    updated_since: datetime | None,
    as_of: datetime | None,
    after: str,
    count: int,
) -> Chosen:
    """Return which stories are asked for. RecordError where parameters do not go together. At most 5 queries."""
    if updated_since is not None:
        if as_of is not None or entity is not None:
            raise RecordError("updated_since gives changes of all stories until now: leave out as_of and entity.")
        changes = queries.story_changes(since=updated_since, after=after, count=count)
        return Chosen(tuple(key for key, _ in changes.items), changes.next, dict(changes.items))
    if entity is not None:
        if language is not None:
            raise RecordError("Stories of an entity come in every language: leave out language.")
        page = record.stories_of(entity, as_of=as_of, after=after, count=count)
        return Chosen(_keys(page.items), page.next)
    if as_of is not None:
        texts = record.texts(language=language, as_of=as_of, after=after, count=count)
        return Chosen(_keys(view.origin for view in texts.items), texts.next)
    newest = queries.newest_keys(language=language, after=after, count=count)
    return Chosen(newest.items, newest.next)


def tell(keys: Sequence[int], *, as_of: datetime | None, now: datetime) -> dict[int, Told]:
    """Return all that is told of stories that are public (then), by key.

    At most 6 queries, and 4 more for each language among the stories.
    """
    origins = [origin_of(key) for key in keys]
    live = {story.pk: story for story in queries.stories_with(keys)}
    by_locale: dict[int, list[Story]] = {}
    for story in live.values():
        by_locale.setdefault(story.locale_id, []).append(story)
    pages: dict[int, StoryPage] = {}
    for locale, several in by_locale.items():
        gathered = gather_stories(several, locale=locale, now=now)
        pages |= {story.pk: page for story, page in zip(several, gathered, strict=True)}
    then: dict[str, SourceView] = {}
    if as_of is not None and origins:
        then = {view.origin: view for view in record.texts(origins=origins, as_of=as_of, count=len(origins)).items}
    versions = record.versions_of(origins, as_of=as_of)
    named = record.named_in(origins, as_of=as_of)
    told = {}
    for key, origin in zip(keys, origins, strict=True):
        page, view, known = pages.get(key), then.get(origin), live.get(key)
        if view is None and (as_of is not None or page is None):
            continue
        changed = view.published if view else known and (known.last_published_at or known.first_published_at)
        assert changed is not None
        told[key] = Told(key, page, view, changed, versions.get(origin, ()), named.get(origin, NamedInText()))
    return told


def words_of(view: SourceView) -> tuple[str, str, list[str]]:
    """Return headline, standfirst and the body's blocks of a version; without words where the house may not give them."""
    words = dict(view.blocks)
    body = [text for key, text in view.blocks if key not in {HEADLINE, STANDFIRST}]
    return words.get(HEADLINE) or view.title, words.get(STANDFIRST, ""), body


def _keys(origins: Iterable[str]) -> tuple[int, ...]:
    return tuple(key for origin in origins if (key := story_key(origin)) is not None)
