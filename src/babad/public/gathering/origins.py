"""The record knows texts by origin ("story:12"), and no addresses: these are looked up here, for a whole answer at once."""

import re
from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from django.conf import settings

from babad.newsroom.depositing import ORIGIN
from babad.public import queries
from babad.public.addresses import absolute
from babad.public.gathering.tree import Tree

_STORY = re.compile(re.escape(ORIGIN) + r"([1-9]\d{0,17})", re.ASCII)


def story_key(origin: str) -> int | None:
    """Return the key of the story whose versions have an origin; None if it is no story's."""
    found = _STORY.fullmatch(origin)
    return int(found[1]) if found else None


def story_addresses(origins: Iterable[str]) -> dict[str, str]:
    """Return the absolute addresses of the stories that readers have, by origin. One query, none without stories."""
    keys = {key: origin for origin in set(origins) if (key := story_key(origin)) is not None}
    if not keys:
        return {}
    rows = queries.pages(keys=keys)
    # Addresses need neither zone nor day, which a tree has for its cards.
    tree = Tree(rows={row.pk: row for row in rows}, locale_id=None, today=date.min, zone=ZoneInfo(settings.TIME_ZONE))
    return {
        keys[row.pk]: absolute(address)
        for row in rows
        if row.pk in keys and row.kind == "story" and (address := tree.address(row))
    }
