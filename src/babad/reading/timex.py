"""Times as the words give them, and what they come to on a given day: ISO 8601 and TIMEX3 values, no language in it.

A rule makes a ``When``; ``resolve`` turns it into a value with the day of publishing, the day in focus and the direction that
the sentence's tense gives. Values follow TimeML's TIMEX3 (ISO-TimeML, 2009): day ``2021-12-30``, month ``2021-12``, year
``2021``, decade ``199``, week ``2021-W52``, quarter ``2021-Q1``, part of day ``2021-12-30TEV``, time ``2021-12-30T16:13``,
duration ``PT1H``, set ``P1W``; a range is ``A/B``.
"""

import datetime
from dataclasses import dataclass
from typing import Literal

from babad.reading.types import Certainty

Unit = Literal["second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"]
Direction = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """A (perhaps partial) calendar day: "30 Desember", "Kamis", "(30/12/2021)", "Desember 2021", "2021"."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # Monday is 0


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from the day of publishing or from the day in focus: "kemarin", "two weeks later"."""

    unit: Unit
    count: int
    anchor: Literal["published", "focus"] = "published"


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday counted in weeks from this one: "Kamis pekan lalu" is (3, -1); "last Thursday" has no week: (3, None)."""

    weekday: int
    week: int | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A clock time or part of day, on a day or on the day in focus. ``part`` is MO, MI, AF, EV, NI or DT."""

    on: "When | None"
    hour: int | None = None
    minute: int | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """From one time to another."""

    begin: "When"
    end: "When"


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that needs no day to be known: a duration, a set, a decade; None is a time that can't be known."""

    value: str | None


When = Calendar | Shift | Weekday | Time | Span | Fixed


@dataclass(frozen=True, slots=True)
class Ground:
    """What a time is resolved against. ``focus`` is the last day the story spoke of, ``direction`` what the tense says."""

    published: datetime.date | None
    focus: datetime.date | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value, how sure it is, and the day it puts in focus for what follows (None: it leaves the focus alone)."""

    value: str | None
    certainty: Certainty = "sure"
    day: datetime.date | None = None


def resolve(when: When, ground: Ground) -> Resolved:
    """Return what a time comes to; its value is None when the ground does not say enough."""
    if isinstance(when, Fixed):
        return Resolved(when.value)
    if isinstance(when, Calendar):
        return _calendar(when, ground)
    if isinstance(when, Weekday):
        return _weekday(when, ground)
    if isinstance(when, Shift):
        return _shift(when, ground)
    if isinstance(when, Time):
        return _time(when, ground)
    return _span(when, ground)


def _calendar(when: Calendar, ground: Ground) -> Resolved:
    if when.year is None and when.month is None and when.day is None:
        return _weekday(Weekday(when.weekday or 0), ground)
    certainty: Certainty = "sure"
    year = when.year
    if year is None:
        if ground.published is None:
            return Resolved(None)
        year = _nearest_year(when, ground)
    if when.month is None:
        return Resolved(f"{year:04d}")
    if when.day is None:
        return Resolved(f"{year:04d}-{when.month:02d}", certainty)
    try:
        day = datetime.date(year, when.month, when.day)
    except ValueError:
        return Resolved(None)
    return Resolved(day.isoformat(), certainty, day)


def _nearest_year(when: Calendar, ground: Ground) -> int:
    """Return the year that puts a day or month nearest to publishing, on the side that the tense gives."""
    assert ground.published is not None
    month, day = when.month or 1, when.day or 15

    def away(year: int) -> int:
        # The 29th of February has no day in most years: count it as the 28th.
        return (datetime.date(year, month, min(day, 28)) - ground.published).days  # type: ignore[operator]

    years = [y for y in range(ground.published.year - 1, ground.published.year + 2) if 1 <= y <= 9999]
    slack = 0 if when.day else 31
    if ground.direction == "past":
        years = [y for y in years if away(y) <= slack] or years
    elif ground.direction == "future":
        years = [y for y in years if away(y) >= -slack] or years
    return min(years, key=lambda y: abs(away(y)))


def _weekday(when: Weekday, ground: Ground) -> Resolved:
    published = ground.published
    if published is None:
        return Resolved(None)
    if when.week is not None:
        monday = published - datetime.timedelta(days=published.weekday())
        day = monday + datetime.timedelta(weeks=when.week, days=when.weekday)
        return Resolved(day.isoformat(), "sure", day)
    direction = when.direction or ground.direction or "past"
    if direction == "past":
        day = published - datetime.timedelta(days=(published.weekday() - when.weekday) % 7)
    else:
        day = published + datetime.timedelta(days=(when.weekday - published.weekday()) % 7)
    return Resolved(day.isoformat(), "sure" if when.direction or ground.direction else "probable", day)


def _shift(when: Shift, ground: Ground) -> Resolved:
    origin = ground.focus if when.anchor == "focus" else ground.published
    if origin is None:
        return Resolved(None)
    certainty: Certainty = "sure" if when.anchor == "published" else "probable"
    try:
        if when.unit in ("day", "week"):
            day = origin + datetime.timedelta(days=when.count * (7 if when.unit == "week" else 1))
            if when.unit == "day":
                return Resolved(day.isoformat(), certainty, day)
            year, week, _ = day.isocalendar()
            return Resolved(f"{year:04d}-W{week:02d}", certainty)
        if when.unit in ("month", "quarter"):
            months = origin.year * 12 + origin.month - 1 + when.count * (3 if when.unit == "quarter" else 1)
            year, month = divmod(months, 12)
            if not 1 <= year <= 9999:
                return Resolved(None)
            if when.unit == "quarter":
                return Resolved(f"{year:04d}-Q{month // 3 + 1}", certainty)
            return Resolved(f"{year:04d}-{month + 1:02d}", certainty)
        if when.unit in ("year", "decade", "century"):
            year = origin.year + when.count * {"year": 1, "decade": 10, "century": 100}[when.unit]
            if not 1 <= year <= 9999:
                return Resolved(None)
            digits = {"year": 4, "decade": 3, "century": 2}[when.unit]
            return Resolved(f"{year:04d}"[:digits], certainty)
    except OverflowError:
        return Resolved(None)
    return Resolved(None)  # hours and minutes from now: the hour of publishing is not known


def _time(when: Time, ground: Ground) -> Resolved:
    if when.on is None:
        day = ground.focus or ground.published
        if day is None:
            return Resolved(None)
        base = Resolved(day.isoformat(), "probable", day)
    else:
        base = resolve(when.on, ground)
    if base.value is None:
        return base
    clock = f"T{when.hour:02d}:{when.minute or 0:02d}" if when.hour is not None else f"T{when.part}"
    return Resolved(base.value + clock, base.certainty, base.day)


def _span(when: Span, ground: Ground) -> Resolved:
    begin, end = resolve(when.begin, ground), resolve(when.end, ground)
    if begin.value is None or end.value is None:
        return Resolved(None)
    certainty = begin.certainty if begin.certainty != "sure" else end.certainty
    return Resolved(f"{begin.value}/{end.value}", certainty, begin.day)
