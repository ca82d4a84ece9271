"""Dates as newspapers print them, in the language that is active; and the dates of the record, as exact as they are known.

Pure: Babel's names of months and days, nothing else.
"""

from calendar import monthrange
from datetime import date, datetime
from functools import cache

from babel import Locale
from django.utils import translation
from django.utils.translation import gettext, pgettext

from babad.public.record_contexts import When


@cache
def _locale(language: str) -> Locale:
    return Locale.parse("en_GB" if language.startswith("en") else language)


def _words() -> Locale:
    return _locale(translation.get_language() or "en")


def day(value: date) -> str:
    """Return "Jumat, 31 Desember 2021" / "Friday, 31 December 2021"."""
    words = _words()
    return f"{words.days['format']['wide'][value.weekday()]}, {long_date(value)}"


def long_date(value: date) -> str:
    """Return "31 Desember 2021" / "31 December 2021"."""
    return f"{value.day} {_words().months['format']['wide'][value.month]} {value.year}"


def short_date(value: date) -> str:
    """Return "31 Des 2021" / "31 Dec 2021"."""
    return f"{value.day} {short_month(value)}"


def numeric_date(value: date) -> str:
    """Return "31/12/2021", as Indonesian papers put it in brackets; in English, where that is read two ways, a short date."""
    return f"{value:%d/%m/%Y}" if translation.get_language() == "id" else short_date(value)


def month(value: date) -> str:
    """Return "Desember 2021" / "December 2021"."""
    return f"{month_name(value)} {value.year}"


def short_month(value: date) -> str:
    """Return "Des 2021" / "Dec 2021"."""
    return f"{_words().months['format']['abbreviated'][value.month].rstrip('.')} {value.year}"


def month_name(value: date) -> str:
    """Return "Desember" / "December"."""
    return _words().months["stand-alone"]["wide"][value.month]


def clock(value: datetime) -> str:
    """Return "09.15" / "09:15"."""
    return f"{value:%H.%M}" if translation.get_language() == "id" else f"{value:%H:%M}"


def machine_time(value: datetime) -> str:
    """Return a moment for a ``datetime`` attribute, to the second and with its offset."""
    return value.isoformat(timespec="seconds")


def weekday_initials() -> list[tuple[str, str]]:
    """Return (short, whole) names of the days of the week, Monday first."""
    names = _words().days["stand-alone"]
    return [(names["abbreviated"][number], names["wide"][number]) for number in range(7)]


# ---- Dates of events: never more exact than they are known ------------------------------------------------------------


def event_date(when: When) -> str:
    """Return "30 Desember 2021", "9–10 Januari 2022", "Desember 2021", "2021", or that the date isn't known.

    A time of day is the report's own, and so is its zone, which isn't kept: "30 Desember 2021, pukul 16.13".
    """
    if when.start is None or when.end is None:
        return pgettext("event", "Date unknown")
    first, last = when.start, when.end
    if when.precision == "week" and not when.value.endswith("WE"):  # a weekend is two days
        return gettext("The week of %(date)s") % {"date": _days(first, last)}
    if first == last:
        return ", ".join(filter(None, (long_date(first), _part_of_day(when.value))))
    return _days(first, last)


def machine_date(when: When) -> str:
    """Return an event's date as ISO 8601, as exact as it is known and no more; of several days the first. Empty if unknown."""
    if when.start is None or when.end is None:
        return ""
    first, last = when.start, when.end
    one_day, one_month = first == last, (first.year, first.month) == (last.year, last.month)
    match when.precision:
        case "year" if first.year == last.year:
            return f"{first.year:04}"
        case "month" if one_month:
            return f"{first:%Y-%m}"
        case "time" | "day" if one_day:
            return first.isoformat()
        case "range" if one_day or not _whole_months(first, last):
            return first.isoformat()
        case _:
            return ""


def time_of_day(value: str) -> str:
    """Return the time that a TIMEX3 value names, as "16:13"; empty if it names none."""
    time = value.partition("T")[2]
    return time[:5] if len(time) >= 5 and time[2] == ":" and (time[:2] + time[3:5]).isdigit() else ""


def _part_of_day(value: str) -> str:
    if time := time_of_day(value):
        shown = time.replace(":", ".") if translation.get_language() == "id" else time
        return pgettext("time of day", "at %(time)s") % {"time": shown}
    match value.partition("T")[2]:
        case "MO":
            return pgettext("time of day", "morning")
        case "MI":
            return pgettext("time of day", "midday")
        case "AF":
            return pgettext("time of day", "afternoon")
        case "EV":
            return pgettext("time of day", "evening")
        case "NI":
            return pgettext("time of day", "night")
        case _:
            return ""


def _days(first: date, last: date) -> str:
    """Return a span of days in as few words as tell it: whole years and months by their names."""
    whole_months = _whole_months(first, last)
    if whole_months and (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if whole_months:
        if first.year != last.year:
            return f"{month(first)} – {month(last)}"
        return month(last) if first.month == last.month else f"{month_name(first)}–{month(last)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{long_date(last)}"
    if first.year == last.year:
        return f"{long_date(first).removesuffix(str(first.year)).strip()} – {long_date(last)}"
    return f"{long_date(first)} – {long_date(last)}"


def _whole_months(first: date, last: date) -> bool:
    return first.day == 1 and last.day == monthrange(last.year, last.month)[1]
