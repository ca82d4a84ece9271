"""English time expressions, as TimeML's annotators mark them (TimeML annotation guidelines 1.2.1; ISO-TimeML, 2009).

An expression takes in its article ("the third quarter"), "last", "early" and "nearly", but no preposition. What names no day
has TIMEX3's own values: PRESENT_REF ("now"), PAST_REF ("recently"), FUTURE_REF ("soon"), PXY ("for years"); these are never
sure. Ages ("a 45-year-old man") say nothing about when and are no time expressions.

Stages: numbers and clock times; days; periods; lengths of time; whole expressions.
"""

from dataclasses import replace
from pathlib import Path
from typing import Literal, cast

from babad.reading.dates import DateRules, Tense
from babad.reading.engine import Rule, entry_index, rule
from babad.reading.lexicon import lexicon, words
from babad.reading.numerals import whole_numbers
from babad.reading.timex import (
    Calendar,
    Either,
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
_MONTHS = {word: int(value) for word, value in lexicon(_HERE / "months.txt").items()}
_WEEKDAYS = {word: int(value) for word, value in lexicon(_HERE / "weekdays.txt").items()}
_UNITS = {word: cast(Unit, value) for word, value in lexicon(_HERE / "time_units.txt").items()}
_NUMBERS = whole_numbers(lexicon(_HERE / "numerals.txt"))
_SEASONS = lexicon(_HERE / "seasons.txt")
_DAY_PARTS = lexicon(_HERE / "day_parts.txt")

_FULL = frozenset(word for word in _MONTHS if len(word) > 4 or word in ("may", "june", "july"))
# Month names that are also other words or people's names: alone they need a word like "in" or "last" before them.
_TWO_FACED = frozenset(["march", "april", "may", "june", "august"])

Count = float | None
Length = tuple[Count, Unit]
Clock = tuple[int, int]
Turn = Literal["past", "this", "future"]


def _holiday(written: str) -> Holiday | Offset:
    """Read a line of holidays.txt: 12-25; 11 thursday 4; 11 thursday 4 +1; easter -2."""
    first, *rest = written.split()
    if first == "easter":
        return Holiday(easter=int(rest[0]))
    if not rest:
        month, day = first.split("-")
        return Holiday(int(month), int(day))
    found = Holiday(int(first), weekday=_WEEKDAYS[rest[0]], nth=int(rest[1]))
    return Offset(found, int(rest[2])) if len(rest) > 2 else found


def _clock_word(written: str) -> Clock:
    hour, minute = written.split(":")
    return int(hour), int(minute)


_WEEKLY: dict[str, str] = {**dict.fromkeys(_WEEKDAYS, "P1W"), "weekend": "P1W"}
_RECURRING = {
    **_WEEKLY,
    **dict.fromkeys(_DAY_PARTS, "P1D"),
    **dict.fromkeys(_SEASONS, "P1Y"),
    **dict.fromkeys(_FULL, "P1Y"),
}

_ENTRIES = entry_index(
    ("full-month", {word: _MONTHS[word] for word in sorted(_FULL)}),
    ("short-month", {word: month for word, month in _MONTHS.items() if word not in _FULL}),
    ("clear-month", {word: _MONTHS[word] for word in sorted(_FULL - _TWO_FACED)}),
    ("two-faced-month", {word: _MONTHS[word] for word in sorted(_TWO_FACED)}),
    ("weekday", _WEEKDAYS),
    ("weekdays", {f"{word}s": value for word, value in _WEEKDAYS.items()}),
    ("short-weekday", {word[:length]: value for word, value in _WEEKDAYS.items() for length in (3, 4, 5)}),
    ("unit", {word: unit for word, unit in _UNITS.items() if word == unit}),
    ("units", {word: unit for word, unit in _UNITS.items() if word != unit}),
    ("number-word", _NUMBERS),
    ("ones", {word: value for word, value in _NUMBERS.items() if value < 10}),
    ("tens", {word: value for word, value in _NUMBERS.items() if value >= 20}),
    ("dozens", {"a couple of": 2, "a couple": 2, "couple of": 2, "a dozen": 12, "half a dozen": 6, "a half-dozen": 6}),
    ("several", dict.fromkeys(("several", "a few", "few", "many", "some", "countless"), True)),
    ("ordinal", {word: int(value) for word, value in lexicon(_HERE / "ordinals.txt").items()}),
    ("season", _SEASONS),
    ("day-part", _DAY_PARTS),
    ("clock-word", {word: _clock_word(value) for word, value in lexicon(_HERE / "clock_words.txt").items()}),
    ("zone", lexicon(_HERE / "time_zones.txt")),
    ("half-of-day", {"a.m.": 0, "p.m.": 12, "A.M.": 0, "P.M.": 12, "am": 0, "pm": 12, "at night": 12}),
    ("half-of-day", {"in the morning": 0, "in the afternoon": 12, "in the evening": 12}),
    ("holiday", {word: _holiday(value) for word, value in lexicon(_HERE / "holidays.txt").items()}),
    ("feast", lexicon(_HERE / "movable_feasts.txt")),
    ("frequency", lexicon(_HERE / "frequencies.txt")),
    ("recurring", _RECURRING),
    ("vague", lexicon(_HERE / "vague_times.txt")),
    ("edge", lexicon(_HERE / "edges.txt")),
    ("approx", lexicon(_HERE / "approximations.txt")),
    ("turn", {"last": "past", "past": "past", "this past": "past", "this": "this"}),
    ("turn", {"next": "future", "coming": "future", "this coming": "future"}),
    ("week-turn", {"last week": -1, "this week": 0, "next week": 1}),
    ("year-turn", {"last fiscal year": -1, "this fiscal year": 0, "the current fiscal year": 0, "next fiscal year": 1}),
    ("year-turn", {"last year": -1, "this year": 0, "next year": 1, "the current year": 0, "the coming year": 1}),
    ("unit-turn", {"this coming": 1, "last": -1, "this": 0, "next": 1, "the current": 0, "the present": 0}),
    ("focus-turn", {"the previous": -1, "the preceding": -1, "the prior": -1, "the same": 0, "that same": 0}),
    ("focus-turn", {"the following": 1, "the next": 1, "the ensuing": 1}),
    ("day-turn", {"the day after": 1, "the day before": -1, "the eve of": -1}),
    ("relative-day", {"today": 0, "yesterday": -1, "tomorrow": 1}),
    ("relative-day", {"the day before yesterday": -2, "the day after tomorrow": 2}),
)


# --- Numbers and clock times -------------------------------------------------------------------------------------------


def _figure(digits: str) -> float | None:
    plain = digits.replace(",", "")
    try:
        return float(plain) if len(plain) <= 9 else None
    except ValueError:
        return None


def _fraction(whole: str, upper: str, lower: str) -> float | None:
    if not (whole.isdecimal() and upper.isdecimal() and lower.isdecimal()) or len(whole + upper + lower) > 9:
        return None
    return int(whole) + int(upper) / int(lower) if 0 < int(upper) < int(lower) < 10 else None


def _hundreds(count: float) -> float | None:
    return count * 100 if count < 100 else None


def _day_number(digits: str) -> int | None:
    return int(digits) if digits.isdecimal() and len(digits) <= 2 and 1 <= int(digits) <= 31 else None


def _ordinal_day(ordinal: int) -> int | None:
    return ordinal if 1 <= ordinal <= 31 else None


def _year_number(digits: str) -> int | None:
    return int(digits) if len(digits) == 4 and digits.isdecimal() and 1000 <= int(digits) < 2200 else None


def _two_digits(digits: str) -> int | None:
    """'85 is 1985, '21 is 2021: a two-digit year is of 1950 to 2049."""
    if len(digits) != 2 or not digits.isdecimal():
        return None
    return int(digits) + (2000 if int(digits) < 50 else 1900)


def _spoken_year(tens: int, ones: int | None) -> int:
    return 1900 + tens + (ones or 0)


def _ordinal_figure(digits: str) -> int | None:
    return int(digits) if digits.isdecimal() and len(digits) <= 2 else None


def _of_twelve(digits: str, later: int) -> Clock | None:
    hour, _, minute = digits.partition(".")
    return _twelve(hour, minute or "0", later)


def _twelve(hour: str, minute: str, later: int) -> Clock | None:
    clock = _clock(hour, minute)
    return ((clock[0] % 12 + later), clock[1]) if clock and 1 <= clock[0] <= 12 else None


def _clock(hour: str, minute: str) -> Clock | None:
    if not (hour.isdecimal() and minute.isdecimal()) or len(hour) > 2 or len(minute) > 2:
        return None
    return (int(hour), int(minute)) if int(hour) < 24 and int(minute) < 60 else None


def _spoken_hour(hour: int, later: int) -> Clock | None:
    return (hour % 12 + later, 0) if 1 <= hour <= 12 else None


def _military(digits: str, zone: str) -> Clock | None:
    return _clock(digits[:2], digits[2:]) if len(digits) == 4 else None


def _in_zone(hour: str, minute: str, zone: str) -> Clock | None:
    return _clock(hour, minute)


def _o_clock(count: float) -> Clock | None:
    return (int(count), 0) if count == int(count) and 1 <= count <= 12 else None


def _first(value: Clock, zone: str) -> Clock:
    return value


_AT = "(at|by|until|till|from|before|after|to|since|about|around|between|and)"
_BEFORE_SHORT_YEAR = "(of|in|since|class|" + "|".join(sorted(_FULL)) + ")"

_NUMBER_RULES = (
    rule("<digits>", "count", _figure),
    rule("<digits> <digits>/<digits>", "count", _fraction, "<digits> <digits> ~/ ~<digits>"),
    rule("<number-word>", "count", float),
    rule("<tens>-<ones>", "count", lambda tens, ones: float(tens + ones), "<tens> -? <ones>"),
    rule("<dozens>", "count", float),
    rule("<count> hundred", "count", _hundreds),
    rule("<digits>th", "ordinal", _ordinal_figure, "<digits> ~st|nd|rd|th"),
    rule("day <digits>", "day-number", _day_number, "<digits>"),
    rule("day <ordinal>", "day-number", _ordinal_day, "<ordinal>"),
    rule("year <digits>", "year", _year_number, "<digits>"),
    rule("nineteen <tens>", "year", _spoken_year, "nineteen <tens> -? <ones>?"),
    rule("of '<digits>", "year", _two_digits, f"{_BEFORE_SHORT_YEAR} '|’|‘ ~<digits> !(s)"),
    rule("the year two thousand", "year", lambda: 2000, "the? year two thousand"),
    rule("<digits> a.m.", "clock", _of_twelve, "<digits> <half-of-day>"),
    rule("<number-word> a.m.", "clock", _spoken_hour, "<number-word> <half-of-day>"),
    rule("<digits>:<digits> a.m.", "clock", _twelve, "<digits> ~: ~<digits> <half-of-day>"),
    rule("at <digits>:<digits>", "clock", _clock, f"{_AT} <digits> ~: ~<digits>"),
    rule("<digits>:<digits> GMT", "clock", _in_zone, "<digits> ~: ~<digits> ^<zone>"),
    rule("<digits> GMT", "clock", _military, "<digits> ^<zone>"),
    rule("<count> o'clock", "clock", _o_clock, "<count> o'clock|o’clock"),
    rule("noon", "clock", lambda clock: clock, "!(high) <clock-word>"),
    rule("<clock> EST", "clock", _first, "<clock> <zone>"),
)


# --- Days --------------------------------------------------------------------------------------------------------------


def _month_day(month: int, day: int) -> When:
    return Calendar(month=month, day=day)


def _day_in(month: int, day: int, years: int) -> When:
    return Calendar(month=month, day=day, years=years)


def _day_month(day: int, month: int) -> When:
    return Calendar(month=month, day=day)


def _month_day_year(month: int, day: int, year: int) -> When:
    return Calendar(year, month, day)


def _day_month_year(day: int, month: int, year: int) -> When:
    return Calendar(year, month, day)


def _with_weekday(weekday: int, day: When) -> When | None:
    return Calendar(day.year, day.month, day.day, weekday) if isinstance(day, Calendar) else None


def _slashed(first: str, second: str, year: str) -> When | None:
    """12/30/2021 or 30/12/2021; what could be either is the day nearer to publishing, or else the American one."""
    month, day, number = _day_number(first), _day_number(second), _year_number(year) or _two_digits(year)
    if month is None or day is None or number is None or min(month, day) > 12:
        return None
    if month > 12:
        return Calendar(number, day, month)
    american = Calendar(number, month, day)
    return american if day > 12 or day == month else Either(american, Calendar(number, day, month))


def _dashed(year: str, month: str, day: str) -> When | None:
    number = _year_number(year)
    if number is None or len(month) != 2 or len(day) != 2 or not (month + day).isdecimal():
        return None
    return Calendar(number, int(month), int(day)) if 1 <= int(month) <= 12 else None


def _last_month_day(day: Calendar) -> When | None:
    return replace(day, direction="past") if day.year is None else None


def _turned_weekday(turn: Turn, weekday: int) -> When:
    """ "Last Thursday" is the last one before today; "this" and "next Thursday" may be of this week or the next."""
    if turn == "past":
        return Weekday(weekday, direction="past")
    return Surely(Weekday(weekday, direction="future"), "probable")


def _turned_holiday(turn: Turn, holiday: Holiday | Offset) -> When:
    if turn == "this":
        return _holiday_in(holiday, None, 0)
    day = holiday.of if isinstance(holiday, Offset) else holiday
    assert isinstance(day, Holiday)
    turned: When = Holiday(day.month, day.day, day.weekday, day.nth, day.easter, direction=turn)
    return Offset(turned, holiday.days) if isinstance(holiday, Offset) else turned


def _holiday_in(holiday: Holiday | Offset, year: int | None, years: int | None) -> When:
    day = holiday.of if isinstance(holiday, Offset) else holiday
    assert isinstance(day, Holiday)
    turned: When = Holiday(day.month, day.day, day.weekday, day.nth, day.easter, year=year, years=years)
    return Offset(turned, holiday.days) if isinstance(holiday, Offset) else turned


_DAY_RULES = (
    rule("<full-month>", "month", lambda month: month, "^<full-month>"),
    rule("<short-month>.", "month", lambda month: month, "^<short-month> ~."),
    rule("<short-month>", "month", lambda month: month, "^<short-month> (<digits>)"),
    rule("<month> <day>", "month-day", _month_day, "<month> <day-number> !(%|percent|million|billion)"),
    rule("<month> <day>, <year>", "month-day", _month_day_year, "<month> <day-number> ,? <year>"),
    rule("<day> <month>", "month-day", _day_month, "<day-number> <month>"),
    rule("<day> <short-month>", "month-day", _day_month, "<day-number> ^<short-month>"),
    rule("<month> <day> this year", "month-day", _day_in, "<month> <day-number> ,|of? <year-turn>"),
    rule("<day> <month> <year>", "month-day", _day_month_year, "<day-number> <month> ,? <year>"),
    rule("the <day> of <month>", "month-day", _day_month, "the? <day-number> of <month>"),
    rule("the <day> of <month> <year>", "month-day", _day_month_year, "the? <day-number> of <month> ,? <year>"),
    rule("<month-day>", "day", lambda day: day),
    rule("<weekday>, <month-day>", "day", _with_weekday, "<weekday> ,? the? <month-day>"),
    rule("<weekday> (<month-day>)", "day", _with_weekday, "<weekday> ( <month-day> )"),
    rule("<short-weekday>. <month-day>", "day", _with_weekday, "^<short-weekday> ~.? ,? <month-day>"),
    rule("<digits>/<digits>/<digits>", "day", _slashed, "<digits> ~/ ~<digits> ~/ ~<digits>"),
    rule("<digits>-<digits>-<digits>", "day", _dashed, "<digits> ~- ~<digits> ~- ~<digits>"),
    rule("until then", "day", lambda: Shift("day", 0, "focus"), "(until|till|by) then"),
    rule("<weekday>", "day", lambda weekday: Calendar(weekday=weekday), "^<weekday>"),
    rule("last <weekday>", "day", _turned_weekday, "<turn> ^<weekday>"),
    rule("last <month-day>", "day", _last_month_day, "last <month-day>"),
    rule("<weekday> of last week", "day", lambda weekday, week: Weekday(weekday, week), "^<weekday> of? <week-turn>"),
    rule("yesterday", "day", lambda days: Shift("day", days), "!(better|brighter|new) <relative-day>"),
    rule(
        "<holiday>",
        "day",
        lambda day: day,
        "^<holiday> !(tree|trees|card|cards|gift|gifts|present|presents|dinner|party|eve)",
    ),
    rule("last <holiday>", "day", _turned_holiday, "<turn> ^<holiday>"),
    rule("<holiday> <year>", "day", lambda day, year: _holiday_in(day, year, None), "^<holiday> ,|of? <year>"),
    rule("<holiday> this year", "day", lambda day, years: _holiday_in(day, None, years), "^<holiday> <year-turn>"),
    rule("the week of <day>", "period", WeekOf, "the week of <day>"),
    rule("the day after <day>", "day", lambda days, day: Offset(day, days), "<day-turn> <day>"),
)


# --- Periods -----------------------------------------------------------------------------------------------------------

Year = tuple[int | None, int | None]


def _recent(year: int) -> Year | None:
    return (year, None) if 1900 <= year < 2060 else None


def _decade(digits: str) -> When | None:
    return Fixed(digits[:3]) if len(digits) == 4 and digits.isdecimal() and digits.endswith("0") else None


def _short_decade(digits: str) -> When | None:
    year = _two_digits(digits) if digits.endswith("0") else None
    return Fixed(str(year)[:3]) if year else None


def _century(ordinal: int) -> When | None:
    return Fixed(f"{ordinal - 1:02d}") if 1 <= ordinal <= 30 else None


def _month_of(month: int, year: Year) -> When:
    return Calendar(year[0], month, years=year[1])


def _turned_month(turn: Turn, month: int) -> When:
    return Calendar(month=month, years=0) if turn == "this" else Calendar(month=month, direction=turn)


def _turned_season(turn: Turn, season: str) -> When:
    return PartOfYear(season, years=0) if turn == "this" else PartOfYear(season, direction=turn)


def _part_of(part: str, year: Year) -> When:
    return PartOfYear(part, *year)


def _quarter(ordinal: int) -> str | None:
    return f"Q{ordinal}" if 1 <= ordinal <= 4 else None


def _half_of(ordinal: int, year: Year) -> When | None:
    return PartOfYear(f"H{ordinal}", *year) if ordinal <= 2 else None


def _half_alone(ordinal: int) -> When | None:
    return Surely(PartOfYear(f"H{ordinal}"), "probable") if ordinal <= 2 else None


def _turned_unit(count: int, unit: Unit) -> When | None:
    if unit in ("second", "minute", "hour", "day"):
        return None
    return Same(Shift("quarter", 0), unit="quarter") if unit == "quarter" and not count else Shift(unit, count)


def _in_focus(count: int, unit: Unit) -> When | None:
    if unit in ("second", "minute", "hour"):
        return None
    return Same(Shift("quarter", 0), unit="quarter") if unit == "quarter" and not count else Shift(unit, count, "focus")


def _ended(unit: Unit) -> When:
    return Same(Shift("quarter", -1), unit="quarter") if unit == "quarter" else Fixed(duration(1, unit))


def _this_unit(unit: Unit) -> When | None:
    return Surely(Shift(unit, 0), "probable") if unit in ("week", "month", "year") else None


def _turned_weekend(turn: Turn | None) -> When:
    if turn is None or turn == "this":
        return Weekend()
    return Weekend(direction=turn)


_NO_YEAR = "people|meters|metres|miles|feet|votes|troops|pounds|dollars|shares|points|tons|jobs|km|kg"
_NUMBERED = "highway|route|flight|room|section|page|rule|boeing|channel|model"
_BEFORE_MONTH = (
    "(in|of|since|until|till|by|from|to|through|during|for|between|before|after|and|or|an|a|the|its|his|her|their"
    "|late|early|mid|'s|’s|ended|ending|,|-)"
)
_DURING = "(of|for|in|by|during|through|throughout|over)"
_THE_SEASON = (
    "(in|by|during|until|since|over|through|throughout|into|to|for|this|before|after) the <season> !(of|in|from)"
)
_A_YEAR_AGO = Same(Shift("year", -1), -1)
_A_YEAR_EARLIER = Same(Shift("year", -1, "focus"), -1, months=True)

_PERIOD_RULES = (
    rule("<year>", "of-year", _recent, f"!($|£|€|¥|rp|#|no|.|:|/|-|–|{_NUMBERED}) <year> !(%|percent|:|/|{_NO_YEAR})"),
    rule("in <year>", "of-year", lambda year: (year, None), f"(in|since|until|from|circa) <year> !(%|{_NO_YEAR})"),
    rule("the year <year>", "of-year", lambda year: (year, None), "the? year <year>"),
    rule("fiscal <year>", "of-year", lambda year: (year, None), "fiscal|calendar|fy year? <year>"),
    rule("the <year> fiscal year", "of-year", lambda year: (year, None), "the? <year> fiscal year"),
    rule("one year", "period", lambda year: Calendar(year[0]), "<of-year>"),
    rule("mid-<year>", "period", lambda year: Calendar(year), "mid|early|late - <year>"),
    rule("of this year", "of-year", lambda years: (None, years), "<year-turn>"),
    rule("of the year", "of-year", lambda: (None, 0), "the year"),
    rule("<month> <year>", "period", lambda month, year: Calendar(year, month), "<month> ,|of? <year>"),
    rule("<month> of this year", "period", _month_of, "<month> of? <of-year>"),
    rule("<clear-month>", "period", lambda month: Calendar(month=month), "^<clear-month>"),
    rule(
        "in <two-faced-month>",
        "period",
        lambda month: Calendar(month=month),
        f"{_BEFORE_MONTH} ^<two-faced-month> !(^)",
    ),
    rule(
        "in <month> <Name>",
        "period",
        lambda month: Calendar(month=month),
        "(in|since|until|till|through|during|late|early|mid) ^<two-faced-month>",
    ),
    rule("in <short-month>.", "period", lambda month: Calendar(month=month), "^<short-month> ~."),
    rule("last <month>", "period", _turned_month, "<turn> <month>"),
    rule("the <season> of <year>", "period", _part_of, "the? <season> ,|of? <of-year>"),
    rule("the <season>", "period", PartOfYear, _THE_SEASON),
    rule("in <season>", "period", PartOfYear, "(in|by|until|since|early|late|mid|-) <season> !(of|in|from)"),
    rule("last <season>", "period", _turned_season, "<turn> <season>"),
    rule("<ordinal> quarter", "quarter", _quarter, "fiscal? <ordinal> fiscal? quarter"),
    rule("Q<digit>", "quarter", lambda digits: _quarter(int(digits)) if len(digits) == 1 else None, "q ~<digits>"),
    rule("final quarter", "quarter", lambda: "Q4"),
    rule("<ordinal>-quarter", "period", lambda n: PartOfYear(f"Q{n}") if n <= 4 else None, "<ordinal> ~- ~quarter"),
    rule("<ordinal>-half", "period", _half_alone, "<ordinal> ~- ~half"),
    rule("the <quarter>", "period", PartOfYear, "the? <quarter>"),
    rule("the <quarter> of <year>", "period", _part_of, "the? <quarter> of|in? <of-year>"),
    rule("<year>'s <quarter>", "period", lambda year, part: _part_of(part, year), "the? <of-year> 's|’s? <quarter>"),
    rule("the <half> of <year>", "period", _half_of, "the? <ordinal> half of <of-year>"),
    rule("this fiscal year", "period", lambda years: Shift("year", years), "<year-turn>"),
    rule("<year>'s <half>", "period", lambda year, n: _half_of(n, year), "the? <of-year> 's|’s? <ordinal> half"),
    rule("last <unit>", "period", _turned_unit, "!(the|a|his|her|their|its|our|very) <unit-turn> <unit>"),
    rule("the <unit>", "period", _this_unit, f"{_DURING} the <unit> !(~-|of|to|after|before|ended|ending|'s|’s)"),
    rule(
        "the quarter",
        "period",
        lambda: Same(Shift("quarter", -1), unit="quarter"),
        "the latest? fiscal? quarter !(of|~-)",
    ),
    rule("the latest period", "period", lambda: Same(Shift("quarter", -1)), "the latest|same period"),
    rule("the <year> period", "period", lambda year: Same(Calendar(year), year=year), "the <year> quarter|period"),
    rule("the following <unit>", "period", _in_focus, "<focus-turn> <unit>"),
    rule("that <unit>", "period", lambda unit: _in_focus(0, unit), "!(so|such|now) that <unit> !(~-)"),
    rule("the fiscal year", "period", lambda: Surely(Shift("year", 0), "probable")),
    rule("the year ended", "period", _ended, "the fiscal? <unit> (ended|ending)"),
    rule("the year-ago quarter", "period", lambda: _A_YEAR_AGO, "the year - ago|earlier quarter|period|month|week"),
    rule("the year-ago <quarter>", "period", lambda q: PartOfYear(q, years=-1), "the year - ago|earlier <quarter>"),
    rule("year-ago", "period", lambda: _A_YEAR_AGO, "year - ago|earlier"),
    rule(
        "the quarter a year ago",
        "period",
        lambda: _A_YEAR_EARLIER,
        "the same? quarter|period|month|week a year ago|earlier",
    ),
    rule(
        "the same quarter last year",
        "period",
        lambda: _A_YEAR_EARLIER,
        "the same quarter|period|month|week of|in? last year",
    ),
    rule("a year ago", "period", lambda: _A_YEAR_AGO, "a|one year ago"),
    rule("a year earlier", "period", lambda: _A_YEAR_EARLIER, "a|one year earlier|before|previously"),
    rule("<digits>s", "decade", _decade, "the? <digits> ~s|'s|’s"),
    rule("the <digits>s", "decade", _short_decade, "the <digits> ~s"),
    rule("'<digits>s", "decade", _short_decade, "the? '|’|‘ ~<digits> ~s"),
    rule("the <ordinal> century", "decade", _century, "the? <ordinal> -? century"),
    rule("<decade>", "period", lambda decade: decade),
    rule("the early <decade>", "period", lambda _, decade: decade, "the <edge> <decade>"),
    rule("year end", "period", lambda: Shift("year", 0), "year|years|year's|year’s 's|’s|-? end"),
    rule("year end <year>", "period", lambda year: Calendar(year), "year -? end <year>"),
    rule("the weekend", "period", lambda: Weekend(), "the weekend"),
    rule("last weekend", "period", _turned_weekend, "the? <turn> weekend"),
    rule(
        "weekend",
        "period",
        lambda: Surely(Weekend(), "probable"),
        "(a|its|their|his|,|over|and|of) weekend !(~-)",
    ),
)


# --- Lengths of time ---------------------------------------------------------------------------------------------------


def _singular(count: float, unit: Unit) -> Length | None:
    """One unit; "one day" alone is some day, and "a quarter" most often a fourth."""
    return (count, unit) if unit != "quarter" and count < 1000 and (count, unit) != (1, "day") else None


def _a(unit: Unit) -> Length | None:
    return (1, unit) if unit != "quarter" else None


_ADJECTIVES = (
    "trading|business|working|straight|consecutive|successive|full|whole|fiscal|calendar|more|extra|additional|long"
)

_LENGTH_RULES = (
    rule(
        "<count> <units>", "lengths", lambda count, units: (count, units), f"<count> {_ADJECTIVES}? <units> !(~-|old)"
    ),
    rule("<lengths>", "length", lambda length: length),
    rule("<count>-<unit>", "length", lambda count, unit: (count, unit), "<count> ~- ~<unit> !(~-|old)"),
    rule("<count> <unit>", "length", _singular, "<count> <unit> !(~-|old)"),
    rule(
        "for one day",
        "length",
        lambda: (1, "day"),
        "(for|in|within|only|just|about|than|of|from|least|and|after|to) one day !(~-|old)",
    ),
    rule("<count> and a half <units>", "length", lambda n, unit: (n + 0.5, unit), "<count> and a half <units>"),
    rule(
        "<count>-and-a-half-<unit>",
        "length",
        lambda n, unit: (n + 0.5, unit),
        "<count> -? and -? a -? half - <unit> !(~-)",
    ),
    rule("a <unit> and a half", "length", lambda unit: (1.5, unit), "a|an <unit> and a half"),
    rule("half a <unit>", "length", lambda unit: (0.5, unit), "half -? a|an? <unit>"),
    rule(
        "several <units>", "length", lambda _, units: (None, units), f"the? <several> {_ADJECTIVES}? <units> !(~-|old)"
    ),
    rule("a <unit>", "length", _a, "a|an|another single|full|whole|entire? <unit> !(~-|old)"),
)


# --- Whole expressions -------------------------------------------------------------------------------------------------

_ORDER: tuple[Unit, ...] = ("decade", "year", "quarter", "month", "week", "day", "hour", "minute", "second")


def _together(*lengths: Length) -> When | None:
    """Two hours and ten minutes: each unit smaller than the one before."""
    units = [unit for _, unit in lengths]
    if any(count is None for count, _ in lengths) or not all(unit in _ORDER for unit in units):
        return None
    ranks = [_ORDER.index(unit) for unit in units]
    if ranks != sorted(set(ranks)) or ranks[0] <= _ORDER.index("day") < ranks[-1]:
        return None
    prefix = "PT" if ranks[0] > _ORDER.index("day") else "P"
    return Fixed(prefix + "".join(duration(*length).removeprefix(prefix) for length in lengths))


def _lasting(length: Length) -> When:
    return Fixed(duration(*length)) if length[0] is not None else _vaguely(duration(*length))


def _stretch(length: Length) -> When:
    return Fixed(duration(*length), focus=True)


def _unit_long(unit: Unit) -> When:
    return Fixed(duration(1, unit))


def _vaguely(value: str) -> When:
    return Surely(Fixed(value), "probable")


def _unknown(units: Unit) -> When:
    return _vaguely(duration(None, units))


def _rate(unit: Unit) -> When | None:
    return _vaguely(duration(1, unit)) if unit != "quarter" else None


def _the_past_unit(unit: Unit) -> When | None:
    return Fixed(duration(1, unit)) if unit != "day" else None


def _away(length: Length, sign: int, anchor: Literal["published", "focus"]) -> When:
    count, unit = length
    if count is None:
        return _unknown(unit)
    if unit == "decade":
        count, unit = count * 10, "year"
    if unit in ("second", "minute", "hour"):
        return _vaguely(duration(count, unit))
    if count != int(count):
        return Shift("month", sign * round(count * 12), anchor) if unit == "year" else _vaguely(duration(count, unit))
    return Shift(unit, sign * int(count), anchor)


def _ago(approx: str | None, length: Length) -> When:
    return _away(length, -1, "published")


def _from_now(approx: str | None, length: Length) -> When:
    return _away(length, 1, "published")


def _earlier(approx: str | None, length: Length) -> When:
    return _away(length, -1, "focus")


def _later(approx: str | None, length: Length) -> When:
    return _away(length, 1, "focus")


def _recurs(value: str) -> When:
    return Fixed(value)


def _days(month: int, first: int, last: int, year: int | None) -> When | None:
    return Span(Calendar(year, month, first), Calendar(year, month, last)) if first < last else None


def _next_days(month: int, first: int, last: int, year: int | None) -> When | None:
    return _days(month, first, last, year) if last == first + 1 else None


def _years(first: int, last: str) -> When | None:
    end = int(f"{first:04d}"[:2] + last) if len(last) == 2 and last.isdecimal() else _year_number(last)
    return Span(Calendar(first), Calendar(end)) if end and first < end < first + 100 else None


def _at(clock: Clock, day: When) -> When:
    return Time(day, *clock)


def _part(day: When, part: str) -> When:
    return Time(day, part=part)


def _same_day(value: object, when: When) -> When:
    return when


_ENDS = '(.|,|;|:|by|at|in|on|as|when|and|for|with|to|from|but|after|—|–|”|")'
_TO = "-|–|—|to|through"
_SPAN = "the|this|these? past|last|previous|next|coming|first|final|latest|recent|preceding|following|ensuing"
_LASTING = "(for|in|within|over|after|before|took|take|takes|last|lasted|spent)"

_LENGTH_EXPRESSIONS: tuple[Rule, ...] = (
    rule("<length>", "date", _lasting),
    rule("<length> <length>", "date", _together, "<length> ,? and? <length>"),
    rule("<length> <length> <length>", "date", _together, "<length> ,? <length> ,? and? <length>"),
    rule("a <unit> (a rate)", "date", _rate, "a|an <unit> !(~-|old)"),
    rule("nearly <length>", "date", lambda _, length: _lasting(length), "<approx> <length>"),
    rule("a <length> period", "date", _lasting, "a|the? <length> period|span|stretch"),
    rule("the <lengths>", "date", _stretch, "the|these|those <lengths>"),
    rule("the year-earlier <length>", "date", _lasting, "the year - ago|earlier <length>"),
    rule("the past <length>", "date", _lasting, f"{_SPAN} <length>"),
    rule("the past <unit>", "date", _the_past_unit, "the past|last|next|coming <unit> !(of)"),
    rule("past <unit>", "date", _the_past_unit, "(this|an|entire) past <unit>"),
    rule("recent <units>", "date", _unknown, "the? recent|coming|past|next <units>"),
    rule("for <units>", "date", _unknown, f"{_LASTING} <units> !(~-|old)"),
    rule("over the <units>", "date", _unknown, "(over|through|throughout|down) the <units> !(~-)"),
    rule("<units> before", "date", _unknown, "!(~-) <units> (before|after|since|leading|ahead|into)"),
    rule("<units> ago", "date", _unknown, "<units> ago|later|earlier"),
    rule("<unit>-long", "date", _unit_long, "<unit> -? long"),
    rule("<units>-long", "date", _unknown, "<units> - long"),
    rule("<length> ago", "date", _ago, "<approx>? <length> ago"),
    rule("<length> or so ago", "date", lambda length: _ago(None, length), "<length> or so ago"),
    rule("<length> from now", "date", _from_now, "<approx>? <length> from now|hence"),
    rule("<length> earlier", "date", _earlier, "<approx>? <length> earlier"),
    rule("<length> later", "date", _later, "<approx>? <length> later"),
    rule("every <unit>", "date", _unit_long, "every|each <unit> !(~-)"),
    rule("every other <unit>", "date", lambda unit: Fixed(duration(2, unit)), "every other|second <unit>"),
    rule("every <count> <units>", "date", lambda count, units: Fixed(duration(count, units)), "every <count> <units>"),
    rule("every <recurring>", "date", lambda value, *_: _recurs(value), "every|each <recurring> <day-part>?"),
    rule("<weekday>s", "date", lambda *_: _recurs("P1W"), "^<weekdays> <day-part>?"),
    rule("<frequency>", "date", _vaguely),
    rule("<vague>", "date", _vaguely, "!(as) <vague> !(~-)"),
    rule("<feast>", "date", lambda _: Surely(Fixed(None), "probable"), "^<feast>"),
)

_CALENDAR_EXPRESSIONS: tuple[Rule, ...] = (
    rule(
        "<month> <day>-<day>", "date", lambda m, a, b: _days(m, a, b, None), f"<month> <day-number> {_TO} <day-number>"
    ),
    rule("<month> <day>-<day>, <year>", "date", _days, f"<month> <day-number> {_TO} <day-number> ,? <year>"),
    rule(
        "<day>-<day> <month>", "date", lambda a, b, m: _days(m, a, b, None), f"<day-number> {_TO} <day-number> <month>"
    ),
    rule(
        "<day>-<day> <month> <year>",
        "date",
        lambda first, last, month, year: _days(month, first, last, year),
        f"<day-number> {_TO} <day-number> <month> ,? <year>",
    ),
    rule(
        "<day> and <day> <month>",
        "date",
        lambda first, last, month, year: _next_days(month, first, last, year),
        "<day-number> and|& <day-number> <month> <year>?",
    ),
    rule(
        "<month> <day> and <day>",
        "date",
        lambda month, first, last: _next_days(month, first, last, None),
        f"<month> <day-number> and|& <day-number> {_ENDS}",
    ),
    rule("<month-day>-<month-day>", "date", Span, "<month-day> -|–|— <month-day>"),
    rule("<year>-<year>", "date", _years, "<year> ~-|– ~<digits>"),
    rule("<day> expression", "date", lambda day: day, "<day>"),
    rule("<period> expression", "date", lambda period: period, "<period>"),
    rule("early <day>", "date", _same_day, "<edge> <day>"),
    rule("early <period>", "date", _same_day, "<edge> <period>"),
    rule("<day> <part>", "part", _part, "<day> <day-part>"),
    rule("<part> <day>", "part", lambda part, day: _part(day, part), "<day-part> <day>"),
    rule("the <part> of <day>", "part", lambda part, day: _part(day, part), "the <day-part> of <day>"),
    rule("the early hours of <day>", "part", lambda day: _part(day, "MO"), "the early hours of <day>"),
    rule("this <part>", "part", lambda part: _part(Shift("day", 0), part), "this <day-part>"),
    rule("last night", "part", lambda: _part(Shift("day", -1), "NI")),
    rule("tonight", "part", lambda: _part(Shift("day", 0), "NI")),
    rule("overnight", "part", lambda: Surely(_part(Shift("day", 0), "NI"), "probable")),
    rule("the day before", "part", lambda days: Surely(Shift("day", days, "focus"), "probable"), f"<day-turn> {_ENDS}"),
    rule("that <part>", "part", lambda part: _part(Shift("day", 0, "focus"), part), "that <day-part>"),
    rule(
        "the next <part>",
        "part",
        lambda days, part: _part(Shift("day", days, "focus"), part),
        "<focus-turn> <day-part>",
    ),
    rule("<part> expression", "date", lambda part: part, "<part>"),
    rule("early <part>", "date", _same_day, "<edge> <part>"),
    rule("<clock>", "date", lambda clock: Time(None, *clock)),
    rule("<clock> <day>", "date", _at, "<clock> ,? on? <day>"),
    rule("<day> at <clock>", "date", lambda day, clock: _at(clock, day), "<day> ,? at? <clock>"),
    rule("<clock> <part>", "date", lambda clock, part: _at(clock, part.on), "<clock> on? <part>"),
    rule("<part> at <clock>", "date", lambda part, clock: _at(clock, part.on), "<part> ,? at? <clock>"),
)

DATES = DateRules(
    entries=_ENTRIES,
    speech=words(_HERE / "speech_words.txt"),
    stages=(_NUMBER_RULES, _DAY_RULES, _PERIOD_RULES, _LENGTH_RULES, _LENGTH_EXPRESSIONS, _CALENDAR_EXPRESSIONS),
    tense=Tense(
        past=words(_HERE / "tense_past.txt"),
        future=words(_HERE / "tense_future.txt"),
        past_endings=("ed",),
        not_past=words(_HERE / "tense_not_past.txt"),
        leading=words(_HERE / "tense_leading.txt"),
        ahead=frozenset({"to"}),
        openers=words(_HERE / "clause_openers.txt"),
        light=words(_HERE / "clause_light_words.txt"),
        breaks=frozenset({";", "—", "--"}),
        owned=frozenset({"'s", "’s"}),
        bare=frozenset({"to", "be", "is", "are", "being", "get"}),
        present=frozenset({"is", "are"}),
        appoints=frozenset({"declared", "proclaimed", "designated"}),
        since=frozenset({"since"}),
        promises=frozenset({"will", "tomorrow", "won't", "won’t"}),
    ),
)
