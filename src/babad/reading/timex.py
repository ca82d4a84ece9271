"""Times as the words give them, and what they come to on a given day: ISO 8601 and TIMEX3 values, no language in it.

A rule makes a ``When``; ``resolve`` turns it into a value with the day of publishing, the day in focus and the direction that
the sentence's tense gives. Values follow TimeML's TIMEX3 (ISO-TimeML, 2009): day ``2021-12-30``, month ``2021-12``, year
``2021``, decade ``199``, century ``19``, week ``2021-W52``, weekend ``2021-W52-WE``, quarter ``2021-Q1``, half ``2021-H1``,
season ``2021-SU``, part of day ``2021-12-30TEV``, time ``2021-12-30T16:13``, duration ``PT1H``, set ``P1W``; a range is
``A/B``. What no day can be named for is ``PRESENT_REF``, ``PAST_REF``, ``FUTURE_REF``, a duration of unknown length ``PXY``,
or None; a language chooses which.
"""

import datetime
import re
from dataclasses import dataclass, replace
from typing import Literal

from babad.reading.types import Certainty, least

Unit = Literal["second", "minute", "hour", "day", "week", "weekend", "month", "quarter", "year", "decade", "century"]
Direction = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """A (perhaps partial) calendar day: "30 Desember", "Kamis", "(30/12/2021)", "Desember 2021", "2021".

    ``years`` counts the year from that of publishing ("July of this year": 0); ``direction`` is what the words themselves
    say ("last April": the past, this month left out). ``near`` says that a month may be the one just gone, or this one if it
    is to come ("November lalu", "untuk pengiriman Januari").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # Monday is 0
    years: int | None = None
    direction: Direction | None = None
    near: bool = False


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from the day of publishing or from the day in focus: "kemarin", "two weeks later"."""

    unit: Unit
    count: int
    anchor: Literal["published", "focus"] = "published"


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday counted in weeks from this one: "Kamis pekan lalu" is (3, -1); "last Thursday" has no week but a direction,
    which leaves out the day of publishing itself."""

    weekday: int
    week: int | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Weekend:
    """A weekend: the last one or the next one, as the direction says; ``week`` counts from this week."""

    week: int | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """A quarter, half or season: ``part`` is Q1 to Q4, H1, H2, SP, SU, FA or WI. Its year is given as in ``Calendar``."""

    part: str
    year: int | None = None
    years: int | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day that comes every year: a date, the ``nth`` weekday of a month (-1: the last), so many days after Easter
    (Western), or one of ``days``, those that are known. Its year is given as in ``Calendar``."""

    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    easter: int | None = None
    year: int | None = None
    years: int | None = None
    direction: Direction | None = None
    days: tuple[datetime.date, ...] = ()

    def on(self, year: int) -> datetime.date:
        """Return its day in a year; raises ValueError when that is not known."""
        if self.days:
            for day in self.days:
                if day.year == year:
                    return day
            raise ValueError(f"the day of {year} is not known")
        if self.easter is not None:
            return easter(year) + datetime.timedelta(days=self.easter)
        assert self.month is not None
        if self.nth is None or self.weekday is None:
            return datetime.date(year, self.month, self.day or 1)
        if self.nth < 0:
            last = datetime.date(year + self.month // 12, self.month % 12 + 1, 1) - datetime.timedelta(days=1)
            return last - datetime.timedelta(days=(last.weekday() - self.weekday) % 7)
        first = datetime.date(year, self.month, 1)
        return first + datetime.timedelta(days=(self.weekday - first.weekday()) % 7 + 7 * (self.nth - 1))


@dataclass(frozen=True, slots=True)
class Offset:
    """So many days from another day: "the day after Christmas"."""

    of: "When"
    days: int


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week in which another day is: "the week of March 4"."""

    day: "When"


@dataclass(frozen=True, slots=True)
class Either:
    """A day written so that it may be either of two ("3/12/2024"): the one nearer to publishing, and never surely."""

    first: "When"
    second: "When"


@dataclass(frozen=True, slots=True)
class Same:
    """The stretch in focus (a quarter, a half, or a length such as "the nine months"), so many years on, or in another year:
    "the year-earlier period" (-1), "the 1988 period". With ``unit`` it is the last quarter spoken of; with ``months``
    it may be a month, if that was spoken of last. Where nothing is in focus it is ``otherwise``."""

    otherwise: "When"
    years: int = 0
    unit: Literal["quarter"] | None = None
    year: int | None = None
    months: bool = False


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
    """A value that needs no day to be known: a duration, a set, a decade; None is a time that can't be known.

    ``focus`` says that it is a stretch of the calendar to which what follows may be bound ("the nine months").
    """

    value: str | None
    focus: bool = False


@dataclass(frozen=True, slots=True)
class Surely:
    """A time whose reading had to assume something: its value is no surer than ``certainty``."""

    when: "When"
    certainty: Certainty


When = (
    Calendar
    | Shift
    | Weekday
    | Weekend
    | PartOfYear
    | Holiday
    | Offset
    | WeekOf
    | Either
    | Same
    | Time
    | Span
    | Fixed
    | Surely
)


@dataclass(frozen=True, slots=True)
class Focus:
    """A time that the story spoke of: its first and last day, and how coarse it was."""

    begin: datetime.date
    end: datetime.date
    grain: Unit = "day"


_FOCUS = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)|Q([1-4])|H([12])))?(?:T.*|-WE)?")


def focus_of(value: str | None) -> Focus | None:
    """Return the days that a value stands for, or None when it is no time of the calendar (a duration, a set, a decade)."""
    begin, _, end = (value or "").partition("/")
    if end:
        first, last = focus_of(begin), focus_of(end)
        return Focus(first.begin, last.end, first.grain) if first and last and first.begin <= last.end else None
    match = _FOCUS.fullmatch(begin)
    if match is None:
        return None
    year, month, day, week, quarter, half = (int(part) if part else 0 for part in match.groups())
    try:
        if week:
            monday = datetime.date.fromisocalendar(year, week, 1)
            return Focus(monday, monday + datetime.timedelta(days=6), "week")
        if day:
            return Focus(datetime.date(year, month, day), datetime.date(year, month, day))
        first_month = month or (quarter - 1) * 3 * bool(quarter) + (half - 1) * 6 * bool(half) + 1
        months = 1 if month else 3 if quarter else 6 if half else 12
        first_day = datetime.date(year, first_month, 1)
        grain: Unit = "month" if month else "quarter" if quarter or half else "year"
        return Focus(first_day, moved(first_day, months) - datetime.timedelta(days=1), grain)
    except (OverflowError, ValueError):
        return None


def moved(day: datetime.date, months: int) -> datetime.date:
    """Return the same day of another month (the 28th at the latest); ValueError before year 1 and after 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, 28))


_GRAINS: tuple[Unit, ...] = ("day", "week", "weekend", "month", "quarter", "year", "decade", "century")


@dataclass(frozen=True, slots=True)
class Ground:
    """What a time is resolved against. ``focus`` is the last day the story spoke of, ``direction`` what the tense says,
    ``firm`` whether it says so beyond doubt. ``foci`` are the times that the story spoke of, the last first, one of a grain;
    ``day`` is a day that the same sentence names; ``stretch`` is the last quarter, half or length with which something may be
    compared, ``quarter`` the last quarter."""

    published: datetime.date | None
    focus: datetime.date | None = None
    direction: Direction | None = None
    firm: bool = True
    foci: tuple[Focus, ...] = ()
    day: datetime.date | None = None
    stretch: str | None = None
    quarter: str | None = None

    def focus_for(self, unit: Unit) -> Focus | None:
        """Return the last time in focus that is exact enough to count units from."""
        rank = _GRAINS.index(unit) if unit in _GRAINS else 0
        found = next((focus for focus in self.foci if _GRAINS.index(focus.grain) <= rank), None)
        return found or (Focus(self.focus, self.focus) if self.focus else None)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value, how sure it is, the day it stands for, and the stretch that it puts in focus for what follows."""

    value: str | None
    certainty: Certainty = "sure"
    day: datetime.date | None = None
    stretch: str | None = None  # a quarter, half or length


def resolve(when: When, ground: Ground) -> Resolved:
    """Return what a time comes to; its value is None when the ground does not say enough."""
    try:
        return _resolve(when, ground)
    except (OverflowError, ValueError):  # beyond the calendar's first or last year
        return Resolved(None)


def _resolve(when: When, ground: Ground) -> Resolved:
    match when:
        case Fixed():
            return Resolved(when.value, stretch=when.value if when.focus else None)
        case Calendar():
            return _calendar(when, ground)
        case Weekday():
            return _weekday(when, ground)
        case Weekend():
            return _weekend(when, ground)
        case Shift():
            return _shift(when, ground)
        case PartOfYear():
            return _part_of_year(when, ground)
        case Holiday():
            return _holiday(when, ground)
        case Offset():
            return _offset(when, ground)
        case WeekOf():
            day = _resolve(when.day, ground)
            return replace(_shift(Shift("week", 0), replace(ground, published=day.day)), certainty=day.certainty)
        case Either():
            days = [_resolve(each, ground) for each in (when.first, when.second)]
            published = ground.published
            found = days[0]
            if published is not None:
                found = min(days, key=lambda each: abs((each.day - published).days) if each.day else 10**7)
            return replace(found, certainty=least(found.certainty, "probable"))
        case Same():
            return _same(when, ground)
        case Time():
            return _time(when, ground)
        case Span():
            return _span(when, ground)
        case Surely():
            found = _resolve(when.when, ground)
            return replace(found, certainty=least(found.certainty, when.certainty))


def _calendar(when: Calendar, ground: Ground) -> Resolved:
    if when.year is None and when.month is None and when.day is None and when.years is None:
        return _weekday(Weekday(when.weekday or 0, direction=when.direction), ground)
    certainty: Certainty = "sure"
    year = when.year
    if year is None and ground.published is None:
        return Resolved(None)
    if year is None and when.month is None and when.day is not None:
        return _day_of_month(when, ground)
    if year is None and when.years is not None:
        assert ground.published is not None
        year = ground.published.year + when.years
    if year is None:
        year, certainty = _nearest_year(when, ground)
    if not 1 <= year <= 9999:
        return Resolved(None)
    if when.month is None:
        return Resolved(f"{year:04d}", certainty)
    if when.day is None:
        value = f"{year:04d}-{when.month:02d}"
        return Resolved(value, certainty)
    day = datetime.date(year, when.month, when.day)
    return Resolved(day.isoformat(), certainty, day)


def _day_of_month(when: Calendar, ground: Ground) -> Resolved:
    """Return the nearest day of that number: "tanggal 17"."""
    assert ground.published is not None and when.day is not None
    published, direction = ground.published, when.direction or ground.direction
    first = published.replace(day=1)
    days = []
    for months in (-1, 0, 1):
        month = moved(first, months)
        if when.day <= (moved(month, 1) - month).days:
            days.append(month.replace(day=when.day))
    if direction:
        days = [day for day in days if (day <= published if direction == "past" else day >= published)] or days
    day = min(days, key=lambda day: abs((day - published).days))
    return Resolved(day.isoformat(), "probable", day)


_NEAR = 60  # days: a day of a month so near to publishing needs no year, whatever the tense


def _nearest_year(when: Calendar, ground: Ground) -> tuple[int, Certainty]:
    """Return the year that puts a day or month nearest to publishing, on the side that the words or the tense give."""
    assert ground.published is not None
    published, month, day = ground.published, when.month or 1, when.day or 15
    if when.direction == "past" and not when.day:
        # Who means the month just gone says "last month", or its name alone.
        if when.near:
            return published.year - (month > published.month), "probable" if month == published.month else "sure"
        gone = month < published.month - 1
        return published.year - (not gone), "probable" if 0 <= published.month - month <= 1 else "sure"
    if when.direction == "future" and not when.day:
        over = month < published.month + (0 if when.near else 1)
        return published.year + over, "probable" if month == published.month else "sure"

    def away(year: int) -> int:
        # The 29th of February has no day in most years: count it as the 28th.
        return (datetime.date(year, month, min(day, 28)) - published).days

    years = [y for y in range(published.year - 1, published.year + 2) if 1 <= y <= 9999]
    nearest = min(years, key=lambda y: abs(away(y)))
    if when.day and abs(away(nearest)) <= _NEAR:
        return nearest, "sure"
    direction = when.direction or ground.direction
    if when.day and direction is None:
        return nearest, "probable"
    direction = direction or "past"
    slack = 0 if when.day else 31
    years = [y for y in years if (away(y) <= slack if direction == "past" else away(y) >= -slack)]
    chosen = min(years, key=lambda y: abs(away(y)), default=nearest)
    sure = chosen == nearest and ground.direction and ground.firm and (not when.day or abs(away(chosen)) <= 2 * _NEAR)
    return chosen, "sure" if sure else "probable"


def _weekday(when: Weekday, ground: Ground) -> Resolved:
    published = ground.published
    if published is None:
        return Resolved(None)
    if when.week is not None:
        monday = published - datetime.timedelta(days=published.weekday())
        day = monday + datetime.timedelta(weeks=when.week, days=when.weekday)
        return Resolved(day.isoformat(), "sure", day)
    direction = when.direction or ground.direction or "past"
    away = (published.weekday() - when.weekday) % 7 if direction == "past" else (when.weekday - published.weekday()) % 7
    if when.direction and away == 0:
        away = 7
    day = published + datetime.timedelta(days=-away if direction == "past" else away)
    firm = when.direction or (ground.direction and ground.firm)
    return Resolved(day.isoformat(), "sure" if firm else "probable", day)


def _weekend(when: Weekend, ground: Ground) -> Resolved:
    """A weekend is ISO's week with -WE; on a Saturday or Sunday the last one is this one."""
    if ground.published is None:
        return Resolved(None)
    published, week = ground.published, when.week
    direction = when.direction or ground.direction or "past"
    if week is None:
        week = -1 if direction == "past" and published.weekday() < 5 else 0
        if when.direction and published.weekday() >= 5:
            week = -1 if direction == "past" else 1
    year, number, _ = (published + datetime.timedelta(weeks=week)).isocalendar()
    firm = when.week is not None or when.direction or (ground.direction and ground.firm)
    return Resolved(f"{year:04d}-W{number:02d}-WE", "sure" if firm else "probable")


_FIRST_MONTHS = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7, "SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SOON = 2  # months: a part of the year that begins so soon may be meant where no tense says otherwise
_LONG_OVER = 4  # months: "will" beside "the third quarter" in November is not about next year's


def _part_of_year(when: PartOfYear, ground: Ground) -> Resolved:
    certainty: Certainty = "sure"
    year = when.year
    if year is None:
        if ground.published is None:
            return Resolved(None)
        published = ground.published
        year = published.year
        if when.years is not None:
            year += when.years
        else:
            certainty = "probable"
            direction = when.direction or ground.direction
            length = 12 // {"Q": 4, "H": 2}.get(when.part[0], 4)
            over = published.month - _FIRST_MONTHS[when.part] - length  # months since its end; negative: not over
            running = -length <= over < 0
            past = when.direction == "past" or (direction == "past" and ground.firm)
            to_come = over < -length and (direction == "future" or (not past and over >= -length - _SOON))
            if (over < -length and not to_come) or (when.direction == "past" and running):
                year -= 1
            elif direction == "future" and over >= (0 if when.direction else _LONG_OVER):
                year += 1
    value = f"{year:04d}-{when.part}"
    return Resolved(value, certainty, stretch=value if when.part[0] in "QH" else None)


def _holiday(when: Holiday, ground: Ground) -> Resolved:
    certainty: Certainty = "sure"
    year = when.year
    if year is None:
        if ground.published is None:
            return Resolved(None)
        published = ground.published
        if when.years is not None:
            year = published.year + when.years
        else:
            years = [y for y in range(published.year - 1, published.year + 2) if 1 <= y <= 9999]
            if when.days:
                years = [day.year for day in when.days if day.year in years]
            nearest = min(years, key=lambda y: abs((when.on(y) - published).days))
            direction = when.direction or ground.direction
            if not when.direction and abs((when.on(nearest) - published).days) <= _NEAR:
                years = [nearest]
            elif direction == "past":
                years = [y for y in years if when.on(y) <= published]
            elif direction == "future":
                years = [y for y in years if when.on(y) >= published]
            year = min(years, key=lambda y: abs((when.on(y) - published).days))
            certainty = "sure" if year == nearest and (when.direction or ground.direction) else "probable"
    day = when.on(year)
    return Resolved(day.isoformat(), certainty, day)


def easter(year: int) -> datetime.date:
    """Return Western Easter Sunday (the anonymous Gregorian algorithm, Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return datetime.date(year, f // 31, f % 31 + 1)


def _offset(when: Offset, ground: Ground) -> Resolved:
    base = _resolve(when.of, ground)
    if base.day is None:
        return Resolved(None)
    day = base.day + datetime.timedelta(days=when.days)
    return Resolved(day.isoformat(), base.certainty, day)


def _same(when: Same, ground: Ground) -> Resolved:
    stretch = ground.quarter if when.unit == "quarter" else ground.stretch
    if when.months and ground.foci and ground.foci[0].grain == "month":
        stretch = ground.foci[0].begin.isoformat()[:7]
    if stretch is None or ((when.years or when.year) and stretch[0] == "P"):
        found = _resolve(when.otherwise if stretch is None else Shift("year", when.years), ground)
        return replace(found, certainty=least(found.certainty, "probable"))
    if when.years or when.year:
        year = when.year or int(stretch[:4]) + when.years
        if not 1 <= year <= 9999:
            return Resolved(None)
        stretch = f"{year:04d}{stretch[4:]}"
    # What a stretch is compared with does not become the stretch in focus.
    return Resolved(stretch, "probable", stretch=None if when.years or when.year else stretch)


def _shift(when: Shift, ground: Ground) -> Resolved:
    if when.anchor == "focus":
        focus = ground.focus_for(when.unit)
        if focus is None:
            if when.count > 0:  # "three years later" with nothing before it to count from
                return Resolved(None)
            found = _shift(replace(when, anchor="published"), ground)
            return replace(found, certainty="unsure")
        if when.count == 0 and focus.begin != focus.end:
            # "hari itu" may be both days of a weekend, "the year" all months spoken of
            begin, end = (_shift(Shift(when.unit, 0), Ground(day)) for day in (focus.begin, focus.end))
            if begin.value != end.value:
                return Resolved(f"{begin.value}/{end.value}", "probable", begin.day)
        origin: datetime.date | None = focus.end if when.count > 0 and focus.grain == when.unit else focus.begin
    else:
        origin = ground.published
    if origin is None:
        return Resolved(None)
    certainty: Certainty = "sure" if when.anchor == "published" else "probable"
    if when.unit in ("day", "week", "weekend"):
        day = origin + datetime.timedelta(days=when.count * (1 if when.unit == "day" else 7))
        if when.unit == "day":
            return Resolved(day.isoformat(), certainty, day)
        year, week, _ = day.isocalendar()
        return Resolved(f"{year:04d}-W{week:02d}{'-WE' if when.unit == 'weekend' else ''}", certainty)
    if when.unit in ("month", "quarter"):
        months = origin.year * 12 + origin.month - 1 + when.count * (3 if when.unit == "quarter" else 1)
        year, month = divmod(months, 12)
        if not 1 <= year <= 9999:
            return Resolved(None)
        value = f"{year:04d}-Q{month // 3 + 1}" if when.unit == "quarter" else f"{year:04d}-{month + 1:02d}"
        return Resolved(value, certainty, stretch=value if when.unit == "quarter" else None)
    if when.unit in ("year", "decade", "century"):
        year = origin.year + when.count * {"year": 1, "decade": 10, "century": 100}[when.unit]
        if not 1 <= year <= 9999:
            return Resolved(None)
        digits = {"year": 4, "decade": 3, "century": 2}[when.unit]
        value = f"{year:04d}"[:digits]
        return Resolved(value, certainty)
    return Resolved(None)  # hours and minutes from now: the hour of publishing is not known


def _time(when: Time, ground: Ground) -> Resolved:
    if when.on is None:
        day = ground.day or ground.focus or ground.published
        if day is None:
            return Resolved(None)
        base = Resolved(day.isoformat(), "probable", day)
    else:
        base = _resolve(when.on, ground)
    if base.day is None:
        return Resolved(None)
    if when.hour is not None and (when.hour > 24 or (when.minute or 0) > 59):
        return Resolved(None)
    clock = f"T{when.hour:02d}:{when.minute or 0:02d}" if when.hour is not None else f"T{when.part}"
    return Resolved(base.day.isoformat() + clock, base.certainty, base.day)


def _span(when: Span, ground: Ground) -> Resolved:
    begin, end = _resolve(when.begin, ground), _resolve(when.end, ground)
    if begin.value is None or end.value is None:
        return Resolved(None)
    if begin.value > end.value and isinstance(when.begin, Calendar) and isinstance(when.end, Calendar):
        # Each was taken alone: "Januari–September" begins in the year that it ends in, "Selasa–Kamis" ends in the week that it
        # begins in.
        first, last = focus_of(begin.value), focus_of(end.value)
        if when.begin.year is None and when.begin.month and last:
            over = when.begin.month > (when.end.month or 12)
            begin = _resolve(replace(when.begin, year=last.begin.year - over), ground)
        elif when.end.month is None and first and last and first.grain == "day":
            later = last.begin + datetime.timedelta(days=7)
            end = Resolved(later.isoformat(), "probable", later)
    if begin.value is None or end.value is None or (begin.value > end.value and begin.value[:1] != "P"):
        return Resolved(None)
    return Resolved(f"{begin.value}/{end.value}", least(begin.certainty, end.certainty), begin.day)


_LETTERS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "D", "month": "M", "quarter": "Q", "year": "Y",
    "decade": "Y", "century": "Y",
}  # fmt: skip
_FACTORS = {"weekend": 2, "decade": 10, "century": 100}


def duration(count: float | None, unit: Unit) -> str:
    """Return a duration as TIMEX3 has it: P2W, PT5H30M, P2.5Y; a count that is not known is X (decades DE, centuries CE)."""
    clock = "T" if unit in ("second", "minute", "hour") else ""
    if count is None:
        letter = {"decade": "DE", "century": "CE"}.get(unit, _LETTERS[unit])
        return f"P{clock}X{letter}"
    count *= _FACTORS.get(unit, 1)
    if unit == "hour" and count != int(count):
        hours, minutes = divmod(round(count * 60), 60)
        return f"PT{hours}H{minutes}M" if hours else f"PT{minutes}M"
    return f"P{clock}{count:g}{_LETTERS[unit]}" if count < 1_000_000 else f"P{clock}{int(count)}{_LETTERS[unit]}"
