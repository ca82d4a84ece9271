"""Indonesian time expressions, their extents as TIMEX3 has them: no prepositions, no "hari", "bulan", "tahun", "tanggal" before a
name or number ("tahun [2014]"), but "pukul", "sekitar", "awal" and "lalu" are part of them.

What no calendar can name has TIMEX3's own values, as in English: PRESENT_REF ("saat ini"), PAST_REF, FUTURE_REF, PXD ("beberapa
hari"); these are never sure. Ages with their unit ("48 tahun") are lengths of time.

Stages: figures; what only looks like a date; days; longer times; hours; lengths; sets; whole expressions.
"""

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Literal, cast

from babad.reading.dates import DateRules, Tense
from babad.reading.engine import entry_index, rule
from babad.reading.lexicon import lexicon, words
from babad.reading.numerals import whole_numbers
from babad.reading.timex import (
    Calendar,
    Direction,
    Fixed,
    Holiday,
    Offset,
    PartOfYear,
    Same,
    Shift,
    Span,
    Surely,
    Time,
    Unit,
    Weekday,
    Weekend,
    WeekOf,
    When,
    duration,
)

_HERE = Path(__file__).parent / "lexicons"


def _numbers(name: str) -> dict[str, int]:
    return {word: int(value) for word, value in lexicon(_HERE / name).items()}


# ---- word lists ----------------------------------------------------------------------------------------------------


def _cardinals() -> dict[str, int]:
    """This function will build the numerals up to 999 from those of one word: "dua belas", "tiga puluh lima", "dua ratus"."""
    one = whole_numbers(lexicon(_HERE / "numerals.txt"))
    ones = {word: value for word, value in one.items() if value < 10}
    out = dict(one)
    for word, value in ones.items():
        if value > 1:
            out[f"{word} belas"] = 10 + value
            out[f"{word} ratus"] = 100 * value
            out[f"{word} puluh"] = 10 * value
            out.update({f"{word} puluh {last}": 10 * value + unit for last, unit in ones.items()})
    out["seratus lima puluh"] = 150
    return out


def _units(name: str) -> dict[str, tuple[Unit, int]]:
    """This function will read units: "semester = month 6" is six months."""
    out = {}
    for word, value in lexicon(_HERE / name).items():
        unit, _, factor = value.partition(" ")
        out[word] = (cast(Unit, unit), int(factor or 1))
    return out


def _feasts() -> dict[str, Holiday]:
    """This function will read the days that come every year: by month and day, by Easter, or those settled year by year."""
    out = {}
    for word, value in lexicon(_HERE / "feasts.txt").items():
        if value.startswith("easter"):
            out[word] = Holiday(easter=int(value.removeprefix("easter") or 0))
        else:
            month, day = value.split("-")
            out[word] = Holiday(month=int(month), day=int(day))
    for word, value in lexicon(_HERE / "movable_feasts.txt").items():
        if value != "unknown":
            out[word] = Holiday(days=tuple(datetime.date.fromisoformat(day) for day in value.split()))
    return out


_COUNTED_NOUNS = "|".join(sorted(words(_HERE / "counted.txt")))
_SPEECH = frozenset(word + ending for word in words(_HERE / "speech_words.txt") for ending in ("", "nya"))
_TENSE = lexicon(_HERE / "tense.txt")
_ENTRIES = entry_index(
    ("month", _numbers("months.txt")),
    ("short-month", _numbers("month_abbreviations.txt")),
    ("weekday-name", _numbers("weekdays.txt")),
    ("unit", _units("time_units.txt")),
    ("one-of-a-unit", _units("one_of_a_unit.txt")),
    ("numeral", _cardinals()),
    ("ordinal", _numbers("ordinals.txt")),
    ("roman", _numbers("roman_numerals.txt")),
    ("part", lexicon(_HERE / "day_parts.txt")),
    ("near", _numbers("near_days.txt")),
    ("side", lexicon(_HERE / "sides.txt")),
    ("edge", lexicon(_HERE / "edges.txt")),
    ("about", lexicon(_HERE / "approximations.txt")),
    ("vague", lexicon(_HERE / "vague_times.txt")),
    ("vague-count", lexicon(_HERE / "vague_counts.txt")),
    ("feast", _feasts()),
    (
        "unknown-feast",
        {word: word for word, value in lexicon(_HERE / "movable_feasts.txt").items() if value == "unknown"},
    ),
    ("season", lexicon(_HERE / "seasons.txt")),
    ("zone", lexicon(_HERE / "zones.txt")),
    ("later", lexicon(_HERE / "later.txt")),
    ("earlier", lexicon(_HERE / "earlier.txt")),
)

# ---- what the rules make -------------------------------------------------------------------------------------------

_SECOND_HALF = {"AF": range(1, 7), "EV": range(3, 12), "NI": range(6, 12)}
_COUNTED = {"past": -1, "future": 1, "here": 0}


def _plain(when: When, *_: object) -> When:
    return when


def _figure(token: str) -> float | None:
    """This function will read a number: 1.200 is 1200, 2,5 is two and a half."""
    whole, comma, rest = token.partition(",")
    groups = whole.split(".")
    if len(token) > 7 or not (rest.isdecimal() if comma else not rest):
        return None
    if not all(group.isdecimal() for group in groups) or any(len(group) != 3 for group in groups[1:]):
        return None
    return float(f"{''.join(groups)}.{rest or 0}")


def _between(low: int, high: int) -> Callable[[str], int | None]:
    """This function will give a reader of one or two figures between two bounds."""

    def read(token: str) -> int | None:
        if len(token) > 2 or not (token.isascii() and token.isdigit()):
            return None
        return int(token) if low <= int(token) <= high else None

    return read


def _year(token: str) -> int | None:
    return int(token) if len(token) == 4 and token.isascii() and token.isdigit() and token[0] in "12" else None


def _clock(token: str) -> tuple[int, int] | None:
    """This function will read "10.05" and "10.05.30" (seconds are left out)."""
    figures = token.split(".")
    if len(figures) not in (2, 3) or len(figures[0]) > 2 or any(len(each) != 2 for each in figures[1:]):
        return None
    if not all(each.isascii() and each.isdigit() for each in figures):
        return None
    return _minutes(int(figures[0]), int(figures[1]))


def _minutes(hour: int, minute: int, *_: object) -> tuple[int, int] | None:
    return (hour, minute) if hour <= 24 and minute <= 59 else None


def _full_day(day: int, month: int, year: int) -> When:
    return Calendar(year, month, day)


def _with_year(when: When) -> When | None:
    last = when.end if isinstance(when, Span) else when
    return when if isinstance(last, Calendar) and last.year is not None else None


def _year_alone(first: int) -> Callable[[int], When | None]:
    return lambda year: Calendar(year) if first <= year <= 2100 else None


def _on_weekday(weekday: Calendar, day: When) -> When | None:
    if isinstance(day, Calendar) and day.weekday is None and day.day is not None:
        return replace(day, weekday=weekday.weekday)
    return day if isinstance(day, Span) else None


def _sided(when: When, side: str) -> When | None:
    if side == "here":
        if isinstance(when, Calendar) and when.day is None and when.weekday is not None:
            return Weekday(when.weekday, 0)
        if isinstance(when, Calendar) and when.month is not None and when.year is None:
            return replace(when, years=0)
        return when
    direction: Direction = "past" if side == "past" else "future"
    if isinstance(when, Calendar) and when.year is None:
        return replace(when, direction=direction, near=True)
    if isinstance(when, Span):
        begin, end = _sided(when.begin, side), _sided(when.end, side)
        return Span(begin, end) if begin and end else None
    if isinstance(when, PartOfYear | Holiday) and when.year is None:
        return replace(when, direction=direction)
    return when


def _unit_sided(unit: tuple[Unit, int], side: str) -> When | None:
    name, factor = unit
    if name in ("second", "minute", "hour", "day") or factor != 1:
        return None
    return Shift(name, _COUNTED[side])


def _from_to(begin: int, end: When) -> When | None:
    """This function will make a range of days in one month: the end says which month."""
    if isinstance(end, Calendar) and end.day is not None and begin < end.day:
        return Span(replace(end, day=begin, weekday=None), end)
    return None


def _both(begin: When, end: When) -> When | None:
    """This function will make a range of two times of one kind; the year stands with the second."""
    if isinstance(begin, Calendar) and isinstance(end, Calendar):
        if (begin.day is None) != (end.day is None) or (begin.month is None) != (end.month is None):
            return None
        if begin.year is None and end.year is not None and begin.month and end.month:
            begin = replace(begin, year=end.year - (begin.month > end.month))
        if begin.direction is None and end.direction is not None:
            begin = replace(begin, direction=end.direction)
        if begin.year and end.year and (begin.year, begin.month or 0, begin.day or 0) >= (
            end.year, end.month or 0, end.day or 0
        ):  # fmt: skip
            return None
    return Span(begin, end)


def _both_in_a_year(begin: When, end: When) -> When | None:
    """This function will join two months only where the year stands with the second alone: else they are two expressions."""
    return _both(begin, end) if isinstance(begin, Calendar) and begin.year is None else None


def _years(begin: int, end: int) -> When | None:
    return Span(Calendar(begin), Calendar(end)) if begin < end < begin + 100 else None


def _short_years(begin: int, end: float) -> When | None:
    """This function will read "2023/24": the years of a season or a school year."""
    return Span(Calendar(begin), Calendar(begin + 1)) if end == (begin + 1) % 100 and end >= 10 else None


def _part_of_year(part: tuple[str, int], year: When | None) -> When | None:
    letter, number = part
    if not 1 <= number <= (4 if letter == "Q" else 2):
        return None
    match year:
        case None:
            return PartOfYear(f"{letter}{number}")
        case Calendar(month=None, day=None, weekday=None):
            return PartOfYear(f"{letter}{number}", year=year.year)
        case Shift(unit="year", anchor="published"):
            return PartOfYear(f"{letter}{number}", years=year.count)
    return None


def _in_year(when: When, year: When) -> When | None:
    """This function will put a month or feast into a year that is named or counted from this one."""
    if isinstance(when, Calendar | Holiday) and when.year is None:
        if isinstance(year, Calendar) and year.month is None:
            return replace(when, year=year.year)
        if isinstance(year, Shift) and year.unit == "year" and year.anchor == "published":
            return replace(when, years=year.count)
    return None


def _edge_of_unit(edge: str, unit: tuple[Unit, int]) -> When | None:
    name, factor = unit
    if name not in ("week", "month", "year") or factor != 1:
        return None
    return Weekend(week=0) if name == "week" and edge == "akhir" else Shift(name, 0)


def _edged(edge: str, when: When) -> When | None:
    """This function will give the value of a longer time for its beginning, middle or end; the end of a week is a weekend."""
    match when:
        case Shift(unit="week", anchor="published") if edge == "akhir":
            return Weekend(week=when.count)
        case Calendar(day=None, weekday=None) | PartOfYear() | Fixed() | Span():
            return when
        case Shift() if when.unit in ("week", "month", "year", "decade", "century"):
            return when
    return None


def _week_of_month(unit: tuple[Unit, int], number: int, month: When) -> When | None:
    """This function will give the nth week of a month: the one in the middle of its nth seven days."""
    if unit != ("week", 1) or not isinstance(month, Calendar) or month.month is None or not 1 <= number <= 4:
        return None
    return Surely(WeekOf(replace(month, day=7 * number - 3)), "probable")


def _first_day(when: When) -> When | None:
    if isinstance(when, Calendar) and when.year is not None:
        return Calendar(when.year, when.month or 1, 1)
    return None


def _weekday_of(weekday: Calendar, week: When) -> When | None:
    if isinstance(week, Shift) and week.unit == "week" and week.anchor == "published" and weekday.weekday is not None:
        return Weekday(weekday.weekday, week.count)
    return None


def _weekdays_of(begin: Calendar, end: Calendar, week: When) -> When | None:
    first, last = _weekday_of(begin, week), _weekday_of(end, week)
    return Span(first, last) if first and last else None


def _same_unit(unit: tuple[Unit, int], count: int = 0) -> When | None:
    """This function will count from the time in focus; "hari itu" itself is a day and has rules of its own."""
    name, factor = unit
    if factor != 1 or name in ("second", "minute", "hour") or (name == "day" and count == 0):
        return None
    return Shift(name, count, "focus")


def _around(before: float, end: When) -> When | None:
    return Span(_days_from(end.of, -before), end) if isinstance(end, Offset) else None


def _days_from(feast: When, days: float) -> When:
    return Offset(feast, int(days))


def _parts_of_year(first: tuple[str, int], last: int, year: When) -> When | None:
    begin, end = _part_of_year(first, year), _part_of_year((first[0], last), year)
    return Span(begin, end) if begin and end and first[1] < last else None


def _century(number: float) -> When | None:
    return Fixed(f"{int(number) - 1:02d}") if 1 <= number <= 30 and number == int(number) else None


def _decade(year: float) -> When | None:
    """This function will give a decade: 1990 is 199, 90 the same; 60-an dollar is none and stands in no such pattern."""
    whole = 1900 + int(year) if year < 100 else int(year)
    return Fixed(f"{whole // 10:03d}") if whole % 10 == 0 and 1500 <= whole <= 2100 else None


def _same_period(year: When) -> When | None:
    return Same(year, year.count) if isinstance(year, Shift) and year.unit == "year" else None


Length = tuple[float, tuple[Unit, int]]
_ORDER = ("year", "month", "week", "day", "hour", "minute", "second")


def _lasting(length: Length, *_: object) -> When:
    count, (unit, factor) = length
    return Fixed(duration(count * factor, unit))


def _two_lengths(first: Length, second: Length) -> When | None:
    """This function will join "1 jam 45 menit": the second unit must be smaller than the first."""
    units = (first[1][0], second[1][0])
    if any(unit not in _ORDER for unit in units) or _ORDER.index(units[0]) >= _ORDER.index(units[1]):
        return None
    big, small = (duration(count * unit[1], unit[0]) for count, unit in (first, second))
    return Fixed(big + small.removeprefix("PT" if "T" in big else "P"))


def _length_range(low: float, high: float, unit: tuple[Unit, int]) -> When | None:
    return Span(_lasting((low, unit)), _lasting((high, unit))) if low < high else None


def _counted(sign: int, anchor: Literal["published", "focus"]) -> Callable[..., When]:
    """This function will give a maker that counts from today or from the time in focus; hours give only how long it was."""

    def make(length: Length, *_: object) -> When:
        count, (unit, factor) = length
        if count != int(count) or unit in ("second", "minute", "hour"):
            return _lasting(length)
        if unit in ("decade", "century"):
            factor, unit = {"decade": 10, "century": 100}[unit] * factor, "year"
        return Shift(unit, sign * int(count) * factor, anchor)

    return make


def _on(day: When, time: When) -> When | None:
    """This function will put a time, or a range of times, on a day. The day's part says in which half an hour of twelve is."""
    if isinstance(time, Span):
        begin, end = _on(day, time.begin), _on(day, time.end)
        return Span(begin, end) if begin and end else None
    if not isinstance(time, Time) or isinstance(day, Span):
        return None
    part = time.part
    if isinstance(day, Time) and day.on is None:
        return None
    if isinstance(day, Time) and day.on is not None:
        part = part or day.part
        day = day.on
    hour = time.hour
    if hour is not None and hour in _SECOND_HALF.get(part or "", ()):
        hour += 12
    return Time(day, hour, time.minute, part if hour is None else None)


def _part_of(day: When, part: str, *_: object) -> When | None:
    return None if isinstance(day, Span) else Time(day, part=part)


def _part_of_dated(weekday: Calendar, part: str, day: When) -> When | None:
    dated = _on_weekday(weekday, day)
    return Time(dated, part=part) if isinstance(dated, Calendar) else None


def _of_day(hour: int, part: str | None) -> int:
    """This function will give the hour of 24; "jam dua belas malam" is the end of the day."""
    if part == "NI" and hour == 12:
        return 24
    return hour + 12 if hour in _SECOND_HALF.get(part or "", ()) else hour


def _hour(clock: tuple[int, int] | float, part: str | None = None, *_: object) -> When | None:
    hour, minute = clock if isinstance(clock, tuple) else (int(clock), 0)
    if hour > 24 or (not isinstance(clock, tuple) and clock != hour):
        return None
    return Time(None, _of_day(hour, part), minute)


def _half_hour(count: float, part: str | None = None) -> When | None:
    """This function will read "setengah delapan": half past seven."""
    return Time(None, _of_day(int(count) - 1, part), 30) if 1 <= count <= 12 and count == int(count) else None


def _whole_hours(begin: float, end: float, part: str | None, *_: object) -> When | None:
    first, last = _hour(begin, part), _hour(end, part)
    return Span(first, last) if first and last and begin < end else None


def _hours(begin: tuple[int, int], end: tuple[int, int], *_: object) -> When:
    return Span(Time(None, *begin), Time(None, *end))


def _night_before(weekday: Calendar) -> When | None:
    """This function will read "malam Minggu": the night that leads to it, Saturday's."""
    return Time(Calendar(weekday=(weekday.weekday - 1) % 7), part="NI") if weekday.weekday is not None else None


def _week_at_start(word: str, side: str) -> When | None:
    """This function will read "Minggu lalu" at the head of a sentence, where the capital says nothing, as the week."""
    return Surely(Shift("week", _COUNTED[side]), "probable") if word == "minggu" else None


def _each(unit: tuple[Unit, int]) -> When:
    return Fixed(duration(unit[1], unit[0]))


def _vaguely(value: str) -> Callable[..., When]:
    """This function will give a maker of TIMEX3's value for a time that no calendar can name: PAST_REF, FUTURE_REF."""
    return lambda *_: Surely(Fixed(value), "probable")


def _vague_length(_: str, unit: tuple[Unit, int]) -> When:
    return Surely(Fixed(duration(None, unit[0])), "probable")


def _vague_side(_: object, __: object, side: str) -> When:
    value = {"past": "PAST_REF", "future": "FUTURE_REF"}.get(side, "PRESENT_REF")
    return Surely(Fixed(value), "probable")


def _once(word: str) -> When | None:
    return Surely(Fixed("PAST_REF"), "probable") if word in ("dulu", "dahulu") else None


def _always(value: str | None) -> Callable[..., When]:
    """This function will give a maker of one value, whatever was matched."""
    return lambda *_: Fixed(value)


# ---- the rules, stage by stage: what a later one reads, an earlier one made -------------------------------------------

_TO = "-|–|—|hingga|sampai"
_FIGURES = (
    rule("angka", "count", _figure, "<digits>"),
    rule("bilangan", "count", float, "<numeral>"),
    rule("angka tanggal", "dom", _between(1, 31), "<digits>"),
    rule("angka bulan", "mon", _between(1, 12), "<digits>"),
    rule("angka menit", "min", _between(0, 59), "<digits>"),
    rule("angka tahun", "yyyy", _year, "<digits>"),
    rule("<jam>.<menit>", "clock", _clock, "<digits>"),
    rule("<jam>:<menit>", "clock", _minutes, "<min> ~: ~<min>"),
    rule("<jam>:<menit>:<detik>", "clock", _minutes, "<min> ~: ~<min> ~: ~<min>"),
    rule("ke-<angka>", "ordinal", lambda number: number, "ke ~- ~<mon>"),
)

_NOT_DATES = (
    rule("pasar <hari>", "no date", _always(None), "pasar|jalan|jl|koran|sekolah|taman <weekday-name>"),
    rule("salat <hari>", "no date", _always(None), "salat|shalat|sholat|solat|khotbah|khutbah|ibadah <weekday-name>"),
    rule("<hari> <pasaran>", "no date", _always(None), "<weekday-name> kliwon|legi|pahing|pon|wage|curhat|berkah"),
    rule("semalam suntuk", "no date", _always(None)),
    rule("sebelas maret", "no date", _always(None)),
    rule("sehari-hari", "no date", _always(None), "sehari ~- ~hari"),
    rule("nomor <tahun>", "no date", _always(None), "nomor|no|rp|us$|$|kode|pasal <yyyy>"),
    rule("<tahun> <benda>", "no date", _always(None), f"<yyyy> {_COUNTED_NOUNS}"),
)

_DAYS = (
    rule("<tanggal> <bulan>", "day", lambda day, month: Calendar(month=month, day=day), "<dom> <month>"),
    rule("<tanggal> <bulan> <tahun>", "day", _full_day, "<dom> <month> tahun? <yyyy>"),
    rule("<tanggal> <singkatan bulan> <tahun>", "day", _full_day, "<dom> <short-month> <yyyy>"),
    rule("<tanggal>/<bulan>/<tahun>", "num", _full_day, "<dom> ~/|- ~<mon> ~/|- ~<yyyy>"),
    rule("<tanggal>/<bulan>", "num", lambda day, month: Calendar(month=month, day=day), "<dom> ~/ ~<mon>"),
    rule("<tanggal>–<tanggal>/<bulan>", "num", _from_to, "<dom> -|–|— <num>"),
    rule("<tanggal>/<bulan>–<tanggal>/<bulan>", "num", _both, "<num> -|–|— <num>"),
    rule("(<tanggal>/<bulan>)", "bracketed", _plain, "( <num> )"),
    rule("(<tanggal> <bulan>)", "bracketed", _plain, "( <day> )"),
    rule("<hari>", "weekday", lambda weekday: Calendar(weekday=weekday), "^<weekday-name>"),
    rule("hari <hari>", "weekday", lambda weekday: Calendar(weekday=weekday), "(hari) <weekday-name>"),
    rule("hari itu", "day", lambda: Shift("day", 0, "focus"), "hari itu|tersebut"),
    rule("hari yang sama", "day", lambda: Shift("day", 0, "focus")),
    rule("<angka> hari itu", "day", lambda _: Shift("day", 0, "focus"), "<count> hari itu|tersebut"),
    rule("keesokan harinya", "day", lambda: Shift("day", 1, "focus"), "keesokan|esok hari|harinya"),
    rule("esoknya", "day", lambda: Shift("day", 1, "focus"), "esoknya|keesokannya|besoknya"),
    rule("kemarin", "day", lambda days: Shift("day", days), "<near>"),
    rule("kemarin (<tanggal>)", "day", lambda _, day: day, "<near> ,? <bracketed>"),
    rule("<hari>, <tanggal>", "day", _on_weekday, "<weekday> ,? tanggal? <day>"),
    rule("<hari> <tanggal>/<bulan>", "day", _on_weekday, "<weekday> ,? <num>"),
    rule("<hari> (<tanggal>)", "day", _on_weekday, "<weekday> ,? <bracketed>"),
    rule("<hari> lalu", "day", _sided, "<weekday> <side>"),
    rule(
        "<hari> lalu (<tanggal>)",
        "day",
        lambda weekday, _, day: _on_weekday(weekday, day),
        "<weekday> <side> <bracketed>",
    ),
    rule(
        "<hari> lusa", "day", lambda weekday, days: _sided(weekday, "future") if days > 0 else None, "<weekday> <near>"
    ),
    rule("<hari>-<hari>", "day", _both, f"<weekday> {_TO} <weekday>"),
    rule(
        "<hari>-<hari> (<tanggal>)",
        "day",
        lambda _, __, days: days if isinstance(days, Span) else None,
        f"<weekday> {_TO}|dan <weekday> <bracketed>",
    ),
    rule("<tanggal>–<tanggal> <bulan>", "day", _from_to, f"<dom> {_TO}|dan <day>"),
    rule("<tanggal> s.d. <tanggal> <bulan>", "day", _from_to, "<dom> s .? /? d .? <day>"),
    rule("<tanggal> <bulan>–<tanggal> <bulan>", "day", _both, "<day> -|–|— <day>"),
    rule(
        "<hari>-<hari>, <tanggal>",
        "day",
        lambda _, __, days: days if isinstance(days, Span) else None,
        f"<weekday> {_TO}|dan <weekday> ,? <day>",
    ),
    rule("<tanggal> mendatang", "day", _sided, "<day> <side>"),
    rule("nama <hari>", "day", _plain, "<weekday>"),
)

_LONGER = (
    rule("<bulan>", "long", lambda month: Calendar(month=month), "^<month> !(^)"),
    rule(
        "bulan <bulan>",
        "long",
        lambda month: Calendar(month=month),
        "(bulan|pada|sejak|akhir|awal|pertengahan|hingga|sampai|selama|mulai) <month>",
    ),
    rule(
        "pengiriman <bulan>",
        "long",
        lambda month: Calendar(month=month, direction="future", near=True),
        "(pengiriman|pengantaran|pengapalan) ^<month>",
    ),
    rule("<bulan> <tahun>", "long", lambda month, year: Calendar(year, month), "<month> tahun? <yyyy>"),
    rule("<bulan>-<bulan>", "long", _both, "<long> -|–|— <long>"),
    rule("<bulan> hingga <bulan>", "long", _both_in_a_year, "<long> hingga|sampai|atau <long>"),
    rule("<tahun>", "year", _year_alone(1900), "!(/|.) <yyyy> !(%)"),
    rule("tahun <tahun>", "year", _year_alone(1000), "(tahun) <yyyy>"),
    rule("<tahun>–<tahun>", "year", _years, f"<yyyy> {_TO}|/ <yyyy>"),
    rule("<tahun>–<tahun singkat>", "year", _short_years, "<yyyy> ~/|- ~<count>"),
    rule("tahun-tahun mendatang", "period", _vague_side, "<unit> ~- ~<unit> <side>"),
    rule("tahun-tahun sebelumnya", "period", _vaguely("PAST_REF"), "<unit> ~- ~<unit> <earlier>"),
    rule("tahun-tahun berikutnya", "period", _vaguely("FUTURE_REF"), "<unit> ~- ~<unit> <later>"),
    rule("pekan lalu", "period", _unit_sided, "<unit> <side>"),
    rule("pekan itu", "period", _same_unit, "!(<count>) <unit> itu|tersebut"),
    rule("tahun yang sama", "period", _same_unit, "!(<count>) <unit> yang sama"),
    rule("bulan sebelumnya", "period", lambda unit, _: _same_unit(unit, -1), "<unit> <earlier>"),
    rule("bulan berikutnya", "period", lambda unit, _: _same_unit(unit, 1), "<unit> <later>"),
    rule("<bulan> lalu", "long", _sided, "<long> <side>"),
    rule("<bulan kecil> lalu", "long", lambda month, side: _sided(Calendar(month=month), side), "<month> <side>"),
    rule("<tahun> mendatang", "year", lambda year, _: year, "<year> <side>"),
    rule("<bulan> tahun depan", "long", _in_year, "<long> <period>"),
    rule("<tanggal> tahun depan", "day", _in_year, "<day> <period>"),
    rule("<hari> pekan depan", "day", _weekday_of, "<weekday> <period>"),
    rule("<hari>-<hari> pekan depan", "day", _weekdays_of, f"<weekday> {_TO}|dan <weekday> <period>"),
    rule("triwulan <urutan>", "part-of-year", lambda number: ("Q", number), "triwulan|kuartal <ordinal>"),
    rule("Q<urutan>", "part-of-year", lambda number: ("Q", number), "^q ~<ordinal>"),
    rule("semester <urutan>", "part-of-year", lambda number: ("H", number), "semester|paruh <ordinal>"),
    rule("triwulan <urutan> tanpa tahun", "period", lambda part: _part_of_year(part, None), "<part-of-year>"),
    rule(
        "triwulan <urutan> <tahun>",
        "period",
        lambda part, year: _part_of_year(part, Calendar(year)),
        "<part-of-year> -|/|–? tahun? <yyyy>",
    ),
    rule("triwulan <urutan> tahun ini", "period", _part_of_year, "<part-of-year> <period>"),
    rule(
        "triwulan <urutan> dan <urutan> tahun ini",
        "period",
        _parts_of_year,
        "<part-of-year> dan|atau|hingga|sampai|- <ordinal> <period>",
    ),
    rule(
        "triwulan <urutan> dan <urutan> <tahun>",
        "period",
        _parts_of_year,
        "<part-of-year> dan|atau|hingga|sampai|- <ordinal> <year>",
    ),
    rule(
        "periode yang sama tahun lalu",
        "period",
        _same_period,
        "periode|kuartal|triwulan|semester|bulan yang sama pada? <period>",
    ),
    rule("abad ke-<angka>", "long", _century, "abad ke ~- ~<count>"),
    rule("abad <angka>", "long", _century, "abad <count>"),
    rule("abad <angka romawi>", "long", _century, "abad ke? -? <roman>"),
    rule("<tahun>-an", "decade", _decade, "<yyyy> ~- ~an"),
    rule("tahun <angka>-an", "decade", _decade, "(tahun|era|dekade|akhir|awal|pertengahan|'|’|‘) <count> ~- ~an"),
    rule("dekade <tahun>-an", "decade", _plain, "tahun|era|dekade|dasawarsa '|’|‘? <decade>"),
    rule("musim panas <tahun>", "long", lambda season, year: PartOfYear(season, year=year), "musim <season> <yyyy>"),
    rule(
        "musim panas",
        "long",
        lambda season: PartOfYear(season),
        "(pada|hingga|sampai|sejak|akhir|awal|menjelang) musim <season>",
    ),
    rule("musim panas lalu", "long", lambda season, side: _sided(PartOfYear(season), side), "musim <season> <side>"),
    rule("<hari raya>", "feast-day", _plain, "^<feast>"),
    rule("hari raya <hari raya>", "feast-day", _plain, "hari raya? <feast>"),
    rule("<hari raya> <tahun>", "feast-day", lambda feast, year: replace(feast, year=year), "<feast-day> <yyyy>"),
    rule("<hari raya> <tahun> Hijriah", "feast-day", lambda feast, _: feast, "<feast-day> <yyyy> hijriah|h|kongzili"),
    rule(
        "<hari raya> tahun Saka <tahun>",
        "feast-day",
        lambda feast, _: feast,
        "<feast-day> tahun? saka|baru|caka <yyyy>",
    ),
    rule(
        "H-<angka> <hari raya>",
        "feast-offset",
        lambda days, feast: _days_from(feast, -days),
        "h ~- ~<count> <feast-day>",
    ),
    rule(
        "H+<angka> <hari raya>",
        "feast-offset",
        lambda days, feast: _days_from(feast, days),
        "h ~+ ~<count> <feast-day>",
    ),
    rule(
        "H-<angka> hingga H+<angka> <hari raya>",
        "feast-offset",
        _around,
        "h ~- ~<count> hingga|sampai|-|–|dan <feast-offset>",
    ),
    rule("<hari raya> tahun depan", "feast-day", _in_year, "<feast-day> <period>"),
    rule("<hari raya> lalu", "feast-day", _sided, "<feast-day> <side>"),
    rule("<hari raya> yang tak tentu", "feast-day", _always(None), "^<unknown-feast>"),
    rule("minggu pertama <bulan>", "edged", _week_of_month, "<unit> <ordinal> bulan? <long>"),
    rule("hari pertama <tahun>", "edged", _first_day, "hari pertama tahun|bulan? <year>"),
    rule("hari pertama <bulan>", "edged", _first_day, "hari pertama tahun|bulan? <long>"),
    rule("akhir tahun", "edged", _edge_of_unit, "<edge> <unit>"),
    rule("akhir <bulan>", "edged", _edged, "<edge> bulan? <long>"),
    rule("akhir <tahun>", "edged", _edged, "<edge> tahun? <year>"),
    rule("akhir pekan lalu", "edged", _edged, "<edge> <period>"),
    rule("akhir dekade <tahun>-an", "edged", _edged, "<edge> <decade>"),
)

_HOURS = (
    rule("pukul <jam>", "time", _hour, "pukul <clock> <part>? <zone>?"),
    rule("pukul <angka>", "time", _hour, "pukul <count> <part>? <zone>?"),
    rule("jam <jam>", "time", _hour, "jam <clock> <part>? <zone>?"),
    rule("jam <angka> pagi", "time", _hour, "!(<count>) jam <count> <part>"),
    rule("pukul <jam> waktu setempat", "time", _hour, "pukul <clock> <part>? waktu setempat"),
    rule("<jam> WIB", "time", _hour, "<clock> <part>? <zone>"),
    rule("pukul setengah <angka>", "time", _half_hour, "pukul|jam setengah <count> <part>?"),
    rule("pukul <angka>–<angka>", "time", _whole_hours, f"pukul <count> {_TO} <count> <part>? <zone>?"),
    rule("jam <angka>–<angka> pagi", "time", _whole_hours, f"jam <count> {_TO} <count> <part> <zone>?"),
    rule("pukul <jam>–<jam>", "time", _hours, f"pukul|jam <clock> {_TO}|dan <clock> <zone>?"),
    rule("<jam>–<jam> WIB", "time", _hours, f"<clock> {_TO} <clock> <zone>"),
    rule("sekitar pukul <jam>", "time", lambda _, time: time, "<about> <time>"),
    rule("<hari> malam", "parted", _part_of, "<day> <part> <zone>?"),
    rule("<hari> malam waktu setempat", "parted", _part_of, "<day> <part> waktu setempat"),
    rule("<hari> malam (<tanggal>)", "parted", _part_of_dated, "<weekday> <part> ,? <bracketed>"),
    rule("<hari> malam, <tanggal>", "parted", _part_of_dated, "<weekday> <part> ,? <day>"),
    rule("malam <hari>", "parted", _night_before, "malam <weekday>"),
    rule("malam <hari raya>", "parted", lambda feast: Time(_days_from(feast, -1), part="NI"), "malam <feast-day>"),
    rule("<hari> siang ini", "parted", _part_of, "<day> <part> ini|tadi|nanti|kemarin"),
    rule("sore hari ini", "parted", lambda part, days: Time(Shift("day", days), part=part), "<part> <near>"),
    rule("pagi ini", "parted", lambda part: Time(Shift("day", 0), part=part), "<part> ini|tadi|nanti"),
    rule("tadi pagi", "parted", lambda part: Time(Shift("day", 0), part=part), "tadi|nanti <part>"),
    rule("tadi malam", "parted", lambda: Time(Shift("day", -1), part="NI"), "tadi malam"),
    rule("semalam", "parted", lambda: Time(Shift("day", -1), part="NI")),
    rule("malam itu", "parted", lambda part: Time(None, part=part), "<part> itu|tersebut|harinya"),
    rule("malamnya", "parted", lambda: Time(None, part="NI"), "malamnya"),
    rule("paginya", "parted", lambda: Time(None, part="MO"), "paginya"),
    rule("sorenya", "parted", lambda: Time(None, part="AF"), "sorenya|siangnya"),
    rule("keesokan paginya", "parted", lambda: Time(Shift("day", 1, "focus"), part="MO"), "keesokan|esok paginya"),
    rule("dini hari", "parted", lambda: Time(None, part="MO")),
    rule("tengah malam", "parted", lambda: Time(None, part="NI")),
    rule("tengah hari", "parted", lambda: Time(None, part="MI")),
    rule("<hari> pukul <jam>", "timed", _on, "<day> ,? <time>"),
    rule("<hari> malam pukul <jam>", "timed", _on, "<parted> ,? <time>"),
    rule("<hari> pukul <jam> hingga <hari> pukul <jam>", "timed", _both, f"<timed> {_TO} <timed>"),
    rule(
        "<tanggal>/<bulan>/<tahun> <jam>",
        "timed",
        lambda day, time: _on(day, time) if _with_year(day) else None,
        "<num> ,? <time>",
    ),
    rule("pukul <jam> <hari>", "timed", lambda time, day: _on(day, time), "<time> ,? <day>"),
    rule("pukul <jam> <hari> malam", "timed", lambda time, day: _on(day, time), "<time> ,? <parted>"),
)

_LENGTHS = (
    rule("<angka> tahun", "length", lambda count, unit: (count, unit), "<count> <unit> !(<yyyy>)"),
    rule("setahun", "length", lambda unit: (1, unit), "<one-of-a-unit>"),
    rule("1 x 24 jam", "length", lambda times, length: (times * length[0], length[1]), "<count> x|× <length>"),
    rule("dua hari dua malam", "lasting", lambda length, _: _lasting(length), "<length> <count> malam"),
    rule("setengah jam", "length", lambda unit: (0.5, unit), "setengah <unit>"),
    rule("<angka> setengah jam", "length", lambda count, unit: (count + 0.5, unit), "<count> setengah <unit>"),
    rule("<angka> jam <angka> menit", "lasting", _two_lengths, "<length> <length>"),
    rule("dua-tiga hari", "lasting", _length_range, f"<count> {_TO}|atau <count> <unit>"),
    rule("selama <angka> tahun", "lasting", _lasting, "<length>"),
    rule(
        "<angka> bulan terakhir",
        "lasting",
        _lasting,
        "<length> terakhir|pertama|penuh|mendatang|belakangan|berjalan|ini|lebih|kerja",
    ),
    rule("<angka> bulan terakhir ini", "lasting", _lasting, "<length> terakhir|belakangan ini"),
    rule("<angka> tahun ke depan", "lasting", _lasting, "<length> ke depan"),
    rule("<angka> hari berturut-turut", "lasting", _lasting, "<length> berturut ~- ~turut"),
    rule("<angka> bulan sekali", "lasting", _lasting, "<length> sekali"),
    rule(
        "<angka> bulan pertama tahun ini", "lasting", lambda length, *_: _lasting(length), "<length> pertama <period>"
    ),
    rule("hampir <angka> jam", "lasting", lambda _, length: length, "<about> <lasting>"),
    rule("<angka> hari lalu", "ago", _counted(-1, "published"), "<length> lalu|silam"),
    rule("<angka> hari yang lalu", "ago", _counted(-1, "published"), "<length> yang lalu|silam"),
    rule("<angka> hari lagi", "ago", _counted(1, "published"), "<length> lagi"),
    rule("<angka> hari kemudian", "ago", _counted(1, "focus"), "<length> <later>"),
    rule("<angka> hari sebelumnya", "ago", _counted(-1, "focus"), "<length> <earlier>"),
    rule("sekitar <angka> tahun lalu", "ago", lambda _, when: when, "<about> <ago>"),
    rule("beberapa hari", "lasting", _vague_length, "<vague-count> <unit>"),
    rule(
        "beberapa hari terakhir",
        "lasting",
        _vague_length,
        "<vague-count> <unit> terakhir|belakangan|mendatang|berikutnya",
    ),
    rule("beberapa hari terakhir ini", "lasting", _vague_length, "<vague-count> <unit> terakhir|belakangan ini"),
    rule("beberapa hari ke depan", "lasting", _vague_length, "<vague-count> <unit> ke depan"),
    rule("beberapa hari lalu", "lasting", _vaguely("PAST_REF"), "<vague-count> <unit> lalu|silam|sebelumnya"),
    rule("beberapa hari yang lalu", "lasting", _vaguely("PAST_REF"), "<vague-count> <unit> yang lalu|silam"),
    rule("beberapa hari lagi", "lasting", _vaguely("FUTURE_REF"), "<vague-count> <unit> lagi|kemudian"),
)

_SETS = (
    rule("setiap tahun", "set", _each, "setiap|tiap|saban <unit>"),
    rule("setiap <angka> tahun", "set", _lasting, "setiap|tiap|saban <length>"),
    rule("setiap <hari>", "set", _always("P1W"), "setiap|tiap|saban hari? <weekday-name>"),
    rule(
        "setiap <hari> dan <hari>",
        "set",
        _always("P1W"),
        "setiap|tiap|saban hari? <weekday-name> dan|atau|hingga|sampai|- <weekday-name>",
    ),
    rule("setiap <hari> malam", "set", _always("P1W"), "setiap|tiap|saban hari? <weekday-name> <part>"),
    rule("setiap akhir pekan", "set", lambda _, unit: _each(unit), "setiap|tiap|saban <edge> <unit>"),
    rule("tiap-tiap tahun", "set", _each, "tiap ~- ~tiap <unit>"),
    rule("setiap pagi", "set", _always("P1D"), "setiap|tiap|saban <part>"),
    rule("setiap <bulan>", "set", _always("P1Y"), "setiap|tiap|saban bulan? <month>"),
    rule("setiap tanggal <angka>", "set", _always("P1M"), "setiap|tiap|saban tanggal <dom>"),
    rule("setiap tanggal <tanggal> <bulan>", "set", _always("P1Y"), "setiap|tiap|saban tanggal? <dom> <month>"),
    rule("setiap <hari raya>", "set", _always("P1Y"), "setiap|tiap|saban <feast-day>"),
    rule("setiap <hari> pukul <jam>", "set", lambda often, _: often, "<set> ,? <time>"),
)

_EXPRESSIONS = (
    rule("waktu tak tentu", "date", lambda value: Surely(Fixed(value), "probable"), "<vague>"),
    rule("dulu", "date", _vaguely("PAST_REF"), "(sejak|kalau|dari|seperti) dulu|dahulu"),
    rule("dulu di awal", "date", _once, "<initial>"),
    rule("lamanya", "date", _plain, "<lasting>"),
    rule("perulangan", "date", _plain, "<set>"),
    rule("hitungan", "date", _plain, "<ago>"),
    rule("bulan atau abad", "date", _plain, "<long>"),
    rule("tahun saja", "date", _plain, "<year>"),
    rule("dasawarsa", "date", _plain, "<decade>"),
    rule("jangka", "date", _plain, "<period>"),
    rule("awal, tengah, akhir", "date", _plain, "<edged>"),
    rule("hari besar", "date", _plain, "<feast-day>"),
    rule("H-<angka>", "date", _plain, "<feast-offset>"),
    rule("hari atau tanggal", "date", _plain, "<day>"),
    rule("tanggal dalam kurung", "date", _plain, "( <num> )"),
    rule("tanggal angka lengkap", "date", _with_year, "<num>"),
    rule(
        "tanggal angka",
        "date",
        _plain,
        "(pada|hingga|sampai|sejak|tanggal|mulai) <num> !(/)",
        certainty="probable",
    ),
    rule("tanggal angka di pangkal berita", "date", _plain, "(,) <num> (()", certainty="probable"),
    rule(
        "tanggal <angka>",
        "date",
        lambda day: Calendar(day=day),
        "tanggal|tgl <dom> !(,|dan|-|–|—|hingga|sampai|s|/) !(<month>) !(<short-month>)",
    ),
    rule(
        "tanggal <angka> nanti", "date", lambda day, side: _sided(Calendar(day=day), side), "tanggal|tgl <dom> <side>"
    ),
    rule("bagian hari", "date", _plain, "<parted>"),
    rule("jam saja", "date", _plain, "<time>"),
    rule("hari dan jam", "date", _plain, "<timed>"),
    rule("Minggu lalu di awal kalimat", "date", _week_at_start, "<initial> <side>"),
)

# What is demanded is still to come: "meminta warga menunggu hingga Minggu". These verbs tell nothing of a time beside them.
_DEMANDS = frozenset({"meminta", "mengimbau", "mengajak", "mendesak", "menuntut", "menyarankan", "memerintahkan"})
_DEMANDS |= {"melarang", "menyerukan", "mengusulkan", "memperkirakan"}

DATES = DateRules(
    entries=_ENTRIES,
    stages=(_FIGURES, _NOT_DATES, _DAYS, _LONGER, _HOURS, _LENGTHS, _SETS, _EXPRESSIONS),
    tense=Tense(
        past=frozenset(word for word, side in _TENSE.items() if side == "past")
        | (
            _SPEECH
            - _DEMANDS
            - {"menurut", "jelas", "lanjut", "tambah", "sambung", "harap", "kisah", "cerita", "pesan", "puji"}
        ),
        future=frozenset(word for word, side in _TENSE.items() if side == "future"),
        openers=frozenset(",;:(—–") | {"pada", "bahwa"},
        light=frozenset({"pada", "hari", "tanggal", "bulan", "tahun"}),
        breaks=words(_HERE / "subordinators.txt"),
        joins=frozenset({",", "dan", "serta", "namun", "tetapi", "tapi", "lalu", "kemudian", "sedangkan"}),
    ),
    bounds=frozenset({"hingga", "sampai", "sejak", "per"}),
    speech=_SPEECH,
)
