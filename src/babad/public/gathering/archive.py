"""The archive: its months, and the stories of a day."""

from calendar import Calendar as WeekCounter
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from babad.public import queries
from babad.public.addresses import archive_address, day_address
from babad.public.contexts import ArchiveMonth, ArchivePage, Calendar, CalendarDay, DayArchivePage
from babad.public.gathering.frame import surroundings
from babad.public.gathering.fronts import NoSuchPageError


def gather_day(day: date, *, language: str, now: datetime) -> DayArchivePage:
    """Return the stories of a day of the house's zone, newest first; NoSuchPageError on a day without any."""
    locale = queries.locale_id(language)
    zone = ZoneInfo(queries.house(locale).zone)
    keys = queries.keys(queries.stories_of_day(day, locale, zone).order_by("-first_published_at", "-pk"))
    if not keys:
        raise NoSuchPageError(day)
    around = surroundings(locale=locale, now=now, keys=keys)
    return DayArchivePage(
        frame=around.frame(),
        head=around.head(title="", description="", address=day_address(language, day)),
        day=day,
        cards=around.tree.cards(keys),
        calendar=_calendar(day, language=language, locale=locale, zone=zone),
    )


def gather_archive(*, language: str, now: datetime) -> ArchivePage:
    """Return every month in which stories were published in a language."""
    locale = queries.locale_id(language)
    around = surroundings(locale=locale, now=now)
    months = [
        ArchiveMonth(day.replace(day=1), day_address(language, day))
        for day in reversed(queries.last_days_of_months(locale, around.zone))
    ]
    years = [(year, tuple(of_year)) for year, of_year in groupby(months, key=lambda month: month.month.year)]
    return ArchivePage(
        frame=around.frame(),
        head=around.head(title="", description="", address=archive_address(language)),
        years=tuple(reversed(years)),
    )


def _calendar(day: date, *, language: str, locale: int, zone: ZoneInfo) -> Calendar:
    month = day.replace(day=1)
    published = queries.days_with_stories(locale, month, zone)
    earlier, later = queries.nearest_days(locale, month, zone)

    def shown(one: date) -> CalendarDay | None:
        if one.month != month.month:
            return None
        return CalendarDay(one, day_address(language, one) if one in published else "", one == day)

    return Calendar(
        month=month,
        weeks=tuple(tuple(map(shown, week)) for week in WeekCounter().monthdatescalendar(month.year, month.month)),
        earlier=day_address(language, earlier) if earlier else "",
        earlier_month=earlier.replace(day=1) if earlier else None,
        later=day_address(language, later) if later else "",
        later_month=later.replace(day=1) if later else None,
    )
