"""Asks the database for everything that a page shows and returns it as plain frozen data (:mod:`babad.public.contexts`)."""

from babad.public.gathering.archive import gather_archive, gather_day
from babad.public.gathering.fronts import NoSuchPageError, gather_author, gather_home, gather_section, gather_topic
from babad.public.gathering.plain import (
    gather_gone,
    gather_not_found,
    gather_plain,
    gather_server_error,
    gather_unreadable,
)
from babad.public.gathering.stories import gather_story
from babad.public.gathering.wiki import (
    BadDayError,
    EntityGoneError,
    EntityMovedError,
    gather_agenda,
    gather_article,
    gather_entity,
    gather_wiki_list,
)

__all__ = [
    "BadDayError",
    "EntityGoneError",
    "EntityMovedError",
    "NoSuchPageError",
    "gather_agenda",
    "gather_archive",
    "gather_article",
    "gather_author",
    "gather_day",
    "gather_entity",
    "gather_gone",
    "gather_home",
    "gather_not_found",
    "gather_plain",
    "gather_section",
    "gather_server_error",
    "gather_story",
    "gather_topic",
    "gather_unreadable",
    "gather_wiki_list",
]
