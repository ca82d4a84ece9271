"""Stories and the record: what readers have is deposited, what they have no more is withdrawn.

Called by ``Story.save`` inside its transaction, never by a signal: Wagtail tells of a publication after it is done, and of one
that is planned too. So a story is never live without its facts, nor its facts without the story.
"""

import logging
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import CharField, Exists, OuterRef, Value
from django.db.models.functions import Cast, Concat
from django.utils.translation import gettext as _

from babad.newsroom.models import Story, StoryTopic, Topic
from babad.newsroom.story_text import text_of
from babad.newsroom.times import house_day, house_zone
from babad.record import operations, sensitive
from babad.record.models import FOREVER, Entity, Source
from babad.record.texts import Text

logger = logging.getLogger(__name__)

ORIGIN = "story:"


class NotDepositedError(Exception):
    """The record could not take a story in, or give it up: what was to be done with the story was not done either."""

    def __init__(self, story: Story) -> None:
        self.story_id = story.pk
        self.title = story.title
        super().__init__(f"Story {story.pk} could not be deposited in the record")

    def explain(self) -> str:
        """Return what an editor is told, in their language."""
        return _(
            "“%(title)s” was not changed for readers: its facts could not be stored. What you wrote is kept as a draft. "
            "Try again; if it happens again, tell whoever runs the site."
        ) % {"title": self.title}


def origin_of(story_id: int) -> str:
    """Return the origin under which the record knows a story."""
    return f"{ORIGIN}{story_id}"


def text_for_record(story: Story, *, zone: ZoneInfo, published_at: datetime) -> Text:
    """Return a story as the record takes it in; `zone` is the house's. The story may be unsaved, its topics may not.

    A story about whose sensitivity nobody has decided is as sensitive as its words make the record suspect.
    """
    blocks = text_of(story)
    language = story.locale.language_code
    reason = story.sensitive
    if not reason:
        reason = sensitive.suspected("\n\n".join(words for _block, words in blocks), language) or ""
    elif reason == story.Sensitive.NOT:
        reason = ""
    return Text(
        origin=origin_of(story.pk),
        language=language,
        title=story.title,
        day=house_day(story.first_published_at or published_at, zone),
        published_at=published_at,
        blocks=blocks,
        topics=_topics(story.pk),
        sensitive=reason,
        owned=story.rights == story.Rights.OWN,
        why=story.what_changed,
    )


def _topics(story_id: int | None) -> tuple[tuple[str, str], ...]:
    rows = StoryTopic.objects.filter(story_id=story_id).order_by("sort_order", "topic_id")
    return tuple(
        # What the newsroom calls a subject is a topic among the record's entities.
        (name, Entity.Kind.TOPIC if kind == Topic.Kind.SUBJECT else kind)
        for name, kind in rows.values_list("topic__name", "topic__kind")
    )


def keep(story: Story, *, now: datetime) -> None:
    """Let the record have a saved story as readers have it: deposited if they do, withdrawn if not. Idempotent.

    NotDepositedError if that fails, whatever for; the caller's transaction must be undone then.
    """
    origin = origin_of(story.pk)
    try:
        with transaction.atomic():
            if story.live and story.first_published_at:
                published_at = _published_at(story, origin, now=now)
                operations.deposit(text_for_record(story, zone=house_zone(), published_at=published_at), now=now)
            else:
                operations.withdraw(origin, now=now)
    except Exception as error:
        logger.exception("Story %s could not be deposited in the record", story.pk)
        raise NotDepositedError(story) from error


def forget(story_id: int, *, now: datetime) -> None:
    """Withdraw a story that is being deleted."""
    operations.withdraw(origin_of(story_id), now=now)


def _published_at(story: Story, origin: str, *, now: datetime) -> datetime:
    """Return when readers first had the story as it is now.

    The record's first version of a story from an archive is as old as the story, or as its last change before.
    """
    last = Source.objects.filter(origin=origin).order_by("-version").values_list("published_at", flat=True).first()
    if last is None:
        return story.updated_at or story.first_published_at
    published: datetime | None = story.last_published_at
    # What is saved without being published (a script's change) is what readers have from now on.
    return published if published and published > last else now


# ---- All of them -----------------------------------------------------------------------------------------------------


def not_in_the_record() -> list[int]:
    """Return the keys of live stories that the record does not have, the oldest first."""
    in_force = Source.objects.filter(origin=Concat(Value(ORIGIN), Cast(OuterRef("pk"), CharField())), ended_at=FOREVER)
    live = Story.objects.filter(~Exists(in_force), live=True, first_published_at__isnull=False)
    return list(live.order_by("first_published_at", "pk").values_list("pk", flat=True))


def deposit_story(story_id: int, *, now: datetime) -> None:
    """Let the record have a story as it stands in the database, see :func:`keep`."""
    keep(Story.objects.select_related("locale").get(pk=story_id), now=now)


def withdraw_left(*, now: datetime) -> int:
    """Withdraw what the record has of stories that readers have no more, and return how many that were."""
    live = set(Story.objects.filter(live=True, first_published_at__isnull=False).values_list("pk", flat=True))
    in_force = Source.objects.filter(origin__startswith=ORIGIN, ended_at=FOREVER).values_list("origin", flat=True)
    keys = [int(key) for origin in in_force if (key := origin.removeprefix(ORIGIN)).isdigit()]
    left = sorted(set(keys) - live)
    for story_id in left:
        forget(story_id, now=now)
    return len(left)
