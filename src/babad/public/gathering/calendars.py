"""The agenda as feeds for calendars: the whole, or an entity's."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babad.public import queries
from babad.public.addresses import (
    absolute,
    agenda_address,
    agenda_calendar_address,
    wiki_address,
    wiki_calendar_address,
)
from babad.public.calendars import Agenda, Entry
from babad.public.gathering.frame import surroundings
from babad.public.gathering.fronts import NoSuchPageError
from babad.public.gathering.record_lines import Lines, story_keys
from babad.public.gathering.wiki import EntityGoneError, EntityMovedError
from babad.record import queries as record
from babad.record.answers import EventLine

LENGTH = 1000
PASSED = 50
KEPT = timedelta(days=30)
"""For so long an event whose day has passed without a report stays in calendars."""


def gather_agenda_calendar(*, language: str, now: datetime) -> Agenda:
    """Return everything that is to come as a calendar's feed in a language."""
    return _agenda(None, "", language=language, now=now)


def gather_entity_calendar(slug: str, *, language: str, now: datetime) -> Agenda:
    """Return what is to come for an entity. NoSuchPageError, EntityMovedError, EntityGoneError as for its page."""
    card = record.entity(slug)
    if card is None:
        raise NoSuchPageError(slug)
    if card.gone:
        raise EntityGoneError
    if card.moved_to:
        raise EntityMovedError(card.moved_to)
    return _agenda(slug, card.name, language=language, now=now)


def _agenda(slug: str | None, name: str, *, language: str, now: datetime) -> Agenda:
    locale = queries.locale_id(language)
    today = now.astimezone(ZoneInfo(queries.house(locale).zone)).date()
    planned = record.coming(slug, today=today, count=LENGTH).items
    passed = [
        line
        for line in record.unreported(slug, today=today, count=PASSED)
        if line.end is not None and line.end >= today - KEPT
    ]
    newest = [line.passages[0] for line in (*planned, *passed)]
    around = surroundings(locale=locale, now=now, keys=story_keys(newest))
    lines = Lines(around)
    page = absolute(wiki_address(language, slug) if slug else agenda_address(language))

    def entries(events: list[EventLine] | tuple[EventLine, ...], *, over: bool) -> Iterator[Entry]:
        for line in events:
            address = lines.sentence(line.passages[0]).address
            yield Entry(line, (absolute(address) if address.startswith("/") else address) or page, passed=over)

    return Agenda(
        name=f"{name} – {around.house.name}" if name else around.house.name,
        language=language,
        page=page,
        itself=absolute(wiki_calendar_address(language, slug) if slug else agenda_calendar_address(language)),
        entries=(*entries(planned, over=False), *entries(passed, over=True)),
    )
