"""English time expressions, as TimeML's annotators mark them (TimeML annotation guidelines 1.2.1; ISO-TimeML, 2009).

An expression takes in its article ("the third quarter"), "last", "early" and "nearly", but no preposition. What names no day
has TIMEX3's own values: PRESENT_REF ("now"), PAST_REF ("recently"), FUTURE_REF ("soon"), PXY ("for years"); these are never
sure. Ages ("a 45-year-old man") say nothing about when and are no time expressions.

Stages: numbers and clock times; days and months; periods and lengths of time; expressions.
"""

from pathlib import Path
from typing import cast

from babad.reading.dates import DateRules, Tense
from babad.reading.engine import Rule, entry_index, rule
from babad.reading.lexicon import lexicon, words
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
    When,
    duration,
)

_HERE = Path(__file__).parent / "lexicons"
_MONTHS = {word: int(value) for word, value in lexicon(_HERE / "months.txt").items()}
_WEEKDAYS = {word: int(value) for word, value in lexicon(_HERE / "weekdays.txt").items()}
_UNITS = {word: cast(Unit, value) for word, value in lexicon(_HERE / "time_units.txt").items()}
_NUMBERS = {word: int(value) for word, value in lexicon(_HERE / "numbers.txt").items()}

# Month names that are also other words or people's names: alone they need a word like "in" or "last" before them.
_TWO_FACED = ("march", "april", "may", "june", "august")


def _holiday(written: str) -> Holiday:
    first, *rest = written.split()
    if first == "easter":
        return Holiday(easter=int(rest[0]))
    if not rest:
        month, day = first.split("-")
        return Holiday(int(month), int(day))
    return Holiday(int(first), weekday=_WEEKDAYS[rest[0]], nth=int(rest[1]))


def _clock_word(written: str) -> tuple[int, int]:
    hour, minute = written.split(":")
    return int(hour), int(minute)


_ENTRIES = entry_index(
    ("full-month", {word: value for word, value in _MONTHS.items() if len(word) > 4 or word in ("may", "june", "july")}),
    ("short-month", {word: value for word, value in _MONTHS.items() if len(word) < 5 and word not in ("june", "july", "may")}),
    ("clear-month", {w: v for w, v in _MONTHS.items() if len(w) > 3 and w not in (*_TWO_FACED, "sept")}),
    ("two-faced-month", {word: _MONTHS[word] for word in _TWO_FACED}),
    ("weekday", _WEEKDAYS),
    ("weekdays", {f"{word}s": value for word, value in _WEEKDAYS.items()}),
    ("short-weekday", {word[:length]: value for word, value in _WEEKDAYS.items() for length in (3, 4, 5)}),
    ("unit", {word: unit for word, unit in _UNITS.items() if word == unit}),
    ("units", {word: unit for word, unit in _UNITS.items() if word != unit}),
    ("number-word", _NUMBERS),
    ("ones", {word: value for word, value in _NUMBERS.items() if value < 10}),
    ("tens", {word: value for word, value in _NUMBERS.items() if value >= 20}),
    ("ordinal", {word: int(value) for word, value in lexicon(_HERE / "ordinals.txt").items()}),
    ("season", lexicon(_HERE / "seasons.txt")),
    ("day-part", lexicon(_HERE / "day_parts.txt")),
    ("clock-word", {word: _clock_word(value) for word, value in lexicon(_HERE / "clock_words.txt").items()}),
    ("zone", lexicon(_HERE / "time_zones.txt")),
    ("meridiem", {"a.m.": 0, "p.m.": 12, "A.M.": 0, "P.M.": 12, "am": 0, "pm": 12}),
    ("holiday", {word: _holiday(value) for word, value in lexicon(_HERE / "holidays.txt").items()}),
    ("frequency", lexicon(_HERE / "frequencies.txt")),
    ("vague", lexicon(_HERE / "vague_times.txt")),
    ("edge", lexicon(_HERE / "edges.txt")),
    ("approx", lexicon(_HERE / "approximations.txt")),
    ("year-offset", {"this year": 0, "last year": -1, "next year": 1, "the current year": 0, "the coming year": 1}),
    ("vague-number", dict.fromkeys(("several", "a few", "few", "many", "some", "the few", "countless"), None)),
    ("couple", dict.fromkeys(("a couple of", "a couple", "couple of", "a pair of"), 2)),
    ("dozen", {"a dozen": 12, "half a dozen": 6, "a half-dozen": 6, "two dozen": 24}),
)  # fmt: skip

Count = float | None
Length = tuple[Count, Unit]
Clock = tuple[int, int]


# --- Numbers -----------------------------------------------------------------------------------------------------------


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


def _day_number(digits: str) -> int | None:
    return int(digits) if digits.isdecimal() and len(digits) <= 2 and 1 <= int(digits) <= 31 else None


def _year_number(digits: str) -> int | None:
    return int(digits) if len(digits) == 4 and digits.isdecimal() and 1000 <= int(digits) < 2200 else None


def _two_digits(digits: str) -> int | None:
    """'85 is 1985, '21 is 2021: a two-digit year is of 1950 to 2049."""
    if len(digits) != 2 or not digits.isdecimal():
        return None
    return int(digits) + (2000 if int(digits) < 50 else 1900)


def _spoken_year(tens: int, ones: int | None) -> int | None:
    return 1900 + tens + (ones or 0)


def _ordinal_figure(digits: str) -> int | None:
    return int(digits) if digits.isdecimal() and len(digits) <= 2 else None


def _of_twelve(digits: str, meridiem: int) -> Clock | None:
    hour, _, minute = digits.partition(".")
    return _twelve(hour, minute or "0", meridiem)


def _twelve(hour: str, minute: str, meridiem: int) -> Clock | None:
    clock = _clock(hour, minute)
    return ((clock[0] % 12 + meridiem), clock[1]) if clock and 1 <= clock[0] <= 12 else None


def _clock(hour: str, minute: str) -> Clock | None:
    if not (hour.isdecimal() and minute.isdecimal()) or len(hour) > 2 or len(minute) > 2:
        return None
    return (int(hour), int(minute)) if int(hour) < 24 and int(minute) < 60 else None


def _spoken_hour(count: float, later: int) -> Clock | None:
    return (int(count) % 12 + later, 0) if count == int(count) and 1 <= count <= 12 else None


def _military(digits: str) -> Clock | None:
    return _clock(digits[:2], digits[2:]) if len(digits) == 4 else None


_AT = "(at|by|until|till|from|before|after|to|since|about|around|between|and)"

_NUMBERS_STAGE = (
    rule("<digits>", "count", _figure),
    rule("<digits> <digits> ~/ ~<digits>", "count", _fraction),
    rule("<number-word>", "count", float),
    rule("<tens> -? <ones>", "count", lambda tens, ones: float(tens + ones)),
    rule("<couple>", "count", float),
    rule("<dozen>", "count", float),
    rule("<count> hundred", "count", lambda count: count and count * 100 if count and count < 100 else None),
    rule("<vague-number>", "unknown-count", lambda _: True),
    rule("<digits> ~st|nd|rd|th", "ordinal", _ordinal_figure),
    rule("<digits> as a day", "day-number", _day_number, "<digits>"),
    rule("<ordinal> as a day", "day-number", lambda n: n if 1 <= n <= 31 else None, "<ordinal>"),
    rule("<digits> as a year", "year", _year_number, "<digits>"),
    rule("nineteen <tens>-<ones>", "year", _spoken_year, "nineteen <tens> -? <ones>?"),
    rule("'<digits> as a year", "year", _two_digits, "(of|in|since) '|’|‘ ~<digits> !(s)"),
    rule("the? year two thousand", "year", lambda: 2000),
    rule("<digits> <meridiem>", "clock", _of_twelve, "<digits> <meridiem>"),
    rule("<digits>:<digits> <meridiem>", "clock", _twelve, "<digits> ~: ~<digits> <meridiem>"),
    rule("at <digits>:<digits>", "clock", _clock, f"{_AT} <digits> ~: ~<digits>"),
    rule("<digits>:<digits> <zone>", "clock", lambda h, m, _: _clock(h, m), "<digits> ~: ~<digits> ^<zone>"),
    rule("<digits> <zone>", "clock", lambda digits, _: _military(digits), "<digits> ^<zone>"),
    rule("<count> at night", "clock", lambda n: _spoken_hour(n, 12), "<count> at night"),
    rule("<count> in the morning", "clock", lambda n: _spoken_hour(n, 0), "<count> in the morning"),
    rule("<count> in the afternoon", "clock", lambda n: _spoken_hour(n, 12), "<count> in the afternoon|evening"),
    rule("<count> o'clock", "clock", lambda n: (int(n), 0) if n and 1 <= n <= 12 else None, "<count> o'clock|o’clock"),
    rule("<clock-word>", "clock", lambda clock: clock, "!(high) <clock-word>"),
    rule("<clock> <zone>", "clock", lambda clock, _: clock),
)


# --- Days --------------------------------------------------------------------------------------------------------------


def _with_weekday(weekday: int, day: When) -> When | None:
    return Calendar(day.year, day.month, day.day, weekday) if isinstance(day, Calendar) and day.weekday is None else None


def _slashed(first: str, second: str, year: str) -> When | None:
    """12/30/2021, or 30/12/2021 where the first can be no month; a two-digit year is of 1950 to 2049."""
    month, day = _day_number(first), _day_number(second)
    if month is None or day is None:
        return None
    certainty_known = month > 12 or day > 12 or month == day
    if month > 12:
        month, day = day, month
    number = _year_number(year) or _two_digits(year)
    found = Calendar(number, month, day) if month <= 12 and number else None
    return found if certainty_known or found is None else Surely(found, "probable")


def _dashed(year: str, month: str, day: str) -> When | None:
    number = _year_number(year)
    if number is None or len(month) != 2 or len(day) != 2 or not (month + day).isdecimal():
        return None
    return Calendar(number, int(month), int(day)) if 1 <= int(month) <= 12 else None


def _last(weekday: int) -> When:
    return Weekday(weekday, direction="past")


def _next(weekday: int) -> When:
    return Surely(Weekday(weekday, direction="future"), "probable")


def _holiday_of(year: int | None, years: int | None, direction: Direction | None, day: Holiday) -> When:
    return Holiday(day.month, day.day, day.weekday, day.nth, day.easter, year, years, direction)


_DAYS = (
    rule("<full-month>", "month", lambda month: month, "^<full-month>"),
    rule("<short-month>.", "month", lambda month: month, "^<short-month> ~."),
    rule("<short-month>", "month", lambda month: month, "^<short-month> (<digits>)"),
    rule("<month> <day>", "monthday", lambda m, d: Calendar(month=m, day=d), "<month> <day-number> !(%|percent|million)"),
    rule("<month> <day>, <year>", "monthday", lambda m, d, y: Calendar(y, m, d), "<month> <day-number> ,? <year>"),
    rule("<day> <month>", "monthday", lambda d, m: Calendar(month=m, day=d), "<day-number> <month>"),
    rule("<day> <month> <year>", "monthday", lambda d, m, y: Calendar(y, m, d), "<day-number> <month> ,? <year>"),
    rule("<day> of <month>", "monthday", lambda d, m: Calendar(month=m, day=d), "the? <day-number> of <month>"),
    rule("<day> of <month> <year>", "monthday", lambda d, m, y: Calendar(y, m, d), "the? <day-number> of <month> ,? <year>"),
    rule("<monthday>", "day", lambda day: day),
    rule("<weekday>, <monthday>", "day", _with_weekday, "<weekday> ,? <monthday>"),
    rule("<weekday>, the <monthday>", "day", _with_weekday, "<weekday> ,? the <monthday>"),
    rule("<weekday> (<monthday>)", "day", _with_weekday, "<weekday> ( <monthday> )"),
    rule("<short-weekday>, <monthday>", "day", _with_weekday, "^<short-weekday> ~.? ,? <monthday>"),
    rule("<digits>/<digits>/<digits>", "day", _slashed, "<digits> ~/ ~<digits> ~/ ~<digits>"),
    rule("<digits>-<digits>-<digits>", "day", _dashed, "<digits> ~- ~<digits> ~- ~<digits>"),
    rule("until then", "day", lambda: Shift("day", 0, "focus"), "(until|till|by) then"),
    rule("<weekday>", "day", lambda weekday: Calendar(weekday=weekday), "^<weekday>"),
    rule("last <weekday>", "day", _last, "last|past ^<weekday>"),
    rule("this past <weekday>", "day", _last, "this past ^<weekday>"),
    rule("next <weekday>", "day", _next, "next ^<weekday>"),
    rule("this coming <weekday>", "day", lambda w: Weekday(w, direction="future"), "this? coming ^<weekday>"),
    rule("this <weekday>", "day", lambda w: Surely(Weekday(w, direction="future"), "probable"), "this ^<weekday>"),
    rule("<weekday> of last week", "day", lambda w: Weekday(w, -1), "^<weekday> of? last week"),
    rule("<weekday> of this week", "day", lambda w: Weekday(w, 0), "^<weekday> of? this week"),
    rule("<weekday> of next week", "day", lambda w: Weekday(w, 1), "^<weekday> of? next week"),
    rule("today", "day", lambda: Shift("day", 0)),
    rule("yesterday", "day", lambda: Shift("day", -1)),
    rule("tomorrow", "day", lambda: Shift("day", 1)),
    rule("the day before yesterday", "day", lambda: Shift("day", -2)),
    rule("the day after tomorrow", "day", lambda: Shift("day", 2)),
    rule("<holiday>", "day", lambda day: day, "^<holiday>"),
    rule("last <holiday>", "day", lambda d: _holiday_of(None, None, "past", d), "last|this|past past? ^<holiday>"),
    rule("next <holiday>", "day", lambda d: _holiday_of(None, None, "future", d), "next|coming ^<holiday>"),
    rule("<holiday> <year>", "day", lambda d, y: _holiday_of(y, None, None, d), "^<holiday> ,?|of? <year>"),
    rule("<holiday> this year", "day", lambda d, y: _holiday_of(None, y, None, d), "^<holiday> <year-offset>"),
    rule("the day after <day>", "day", lambda day: Offset(day, 1)),
    rule("the day before <day>", "day", lambda day: Offset(day, -1)),
)

# --- Periods -----------------------------------------------------------------------------------------------------------


def _decade(digits: str) -> When | None:
    return Fixed(digits[:3]) if len(digits) == 4 and digits.isdecimal() and digits.endswith("0") else None


def _short_decade(digits: str) -> When | None:
    if len(digits) != 2 or not digits.isdecimal() or not digits.endswith("0"):
        return None
    return Fixed(("20" if digits in ("00", "10") else "19") + digits[0])


def _century(ordinal: int) -> When | None:
    return Fixed(f"{ordinal - 1:02d}") if 1 <= ordinal <= 30 else None


def _of_year(part: str, year: tuple[int | None, int | None] | None) -> When:
    number, years = year or (None, None)
    return PartOfYear(part, number, years)


def _quarter(ordinal: int) -> str | None:
    return f"Q{ordinal}" if 1 <= ordinal <= 4 else None


def _half(ordinal: int) -> str | None:
    return f"H{ordinal}" if ordinal <= 2 else None


def _this(unit: Unit) -> When | None:
    return None if unit in ("minute", "quarter") else _unit_shift(unit, 0)


def _unit_shift(unit: Unit, count: int) -> When | None:
    return None if unit in ("second", "minute", "hour", "day") else Shift(unit, count)


def _in_focus(unit: Unit, count: int) -> When | None:
    return None if unit in ("second", "minute", "hour") else Shift(unit, count, "focus")


def _last_season(part: str) -> When:
    return PartOfYear(part, direction="past")


_PREPOSITIONS = "(in|of|since|until|till|by|from|to|through|during|for|between|before|after|and|or|an|a|the|its|his|their|late|early|mid|'s|’s|ended|ending|,|-)"

_PERIODS = (
    rule("<year>", "one-year", lambda y: y if 1900 <= y < 2060 else None, "!($|£|€|¥|rp|#|no|.|:|/|-|–) <year> !(%|percent|people|meters|metres|miles|feet|votes|troops|pounds|dollars|shares|points|:|/)"),
    rule("in <year>", "one-year", lambda y: y, "(in|since|until|circa|summer|winter|autumn|spring|year) <year> !(%|percent|people|meters|metres|miles|feet|votes|troops|pounds|dollars|shares|points)"),
    rule("the year <year>", "one-year", lambda y: y, "the? year <year>"),
    rule("fiscal <year>", "one-year", lambda y: y, "fiscal|calendar year? <year>"),
    rule("the <year> fiscal year", "one-year", lambda y: y, "the? <year> fiscal year"),
    rule("<one-year>", "of-year", lambda y: (y, None)),
    rule("<year-offset>", "of-year", lambda years: (None, years)),
    rule("the year", "of-year", lambda: (None, 0)),
    rule("one-year", "period", lambda y: Calendar(y), "<one-year>"),
    rule("<month> <year>", "period", lambda m, y: Calendar(y, m), "<month> ,?|of? <year>"),
    rule("<clear-month>", "period", lambda m: Calendar(month=m), "^<clear-month>"),
    rule("<short-month>. alone", "period", lambda m: Calendar(month=m), "^<short-month> ~."),
    rule("in <two-faced-month>", "period", lambda m: Calendar(month=m), f"{_PREPOSITIONS} ^<two-faced-month>"),
    rule("last <month>", "period", lambda m: Calendar(month=m, direction="past"), "last|past <month>"),
    rule("this past <month>", "period", lambda m: Calendar(month=m, direction="past"), "this past <month>"),
    rule("next <month>", "period", lambda m: Calendar(month=m, direction="future"), "next|coming <month>"),
    rule("this <month>", "period", lambda m: Calendar(month=m, years=0), "this <month>"),
    rule("<month> this year", "period", lambda m, y: Calendar(month=m, years=y), "<month> of? <year-offset>"),
    rule("<season> <year>", "period", lambda s, y: _of_year(s, y), "the? <season> ,?|of? <of-year>"),
    rule("the <season>", "period", lambda s: PartOfYear(s), "(in|by|during|until|since|over|through|throughout|into|for|this|before|after) the <season> !(of|in|from)"),
    rule("in <season>", "period", lambda s: PartOfYear(s), "(in|by|until|since|early|late|mid|-) <season> !(of|in|from)"),
    rule("last <season>", "period", _last_season, "last|past <season>"),
    rule("this past <season>", "period", _last_season, "this past <season>"),
    rule("this <season>", "period", lambda s: PartOfYear(s, years=0), "this <season>"),
    rule("next <season>", "period", lambda s: PartOfYear(s, direction="future"), "this|next coming? <season>"),
    rule("<ordinal> quarter", "quarter", _quarter, "fiscal? <ordinal> fiscal? quarter"),
    rule("Q<digits>", "quarter", lambda d: f"Q{d}" if d in ("1", "2", "3", "4") else None, "q ~<digits>"),
    rule("final quarter", "quarter", lambda: "Q4", "final quarter"),
    rule("<ordinal>-quarter", "period", lambda n: PartOfYear(f"Q{n}") if n <= 4 else None, "<ordinal> ~- ~quarter"),
    rule("<quarter>", "period", lambda q: PartOfYear(q), "the? <quarter>"),
    rule("<quarter> of <year>", "period", _of_year, "the? <quarter> of|in? <of-year>"),
    rule("<year> <quarter>", "period", lambda y, q: _of_year(q, y), "the? <of-year> 's|’s? <quarter>"),
    rule("<half> of <year>", "period", lambda n, y: _of_year(_half(n) or "H2", y) if n <= 2 else None, "the? <ordinal> half of <of-year>"),
    rule("last <unit>", "period", lambda u: _unit_shift(u, -1), "last <unit>"),
    rule("this <unit>", "period", _this, "this|the current|present? <unit>"),
    rule("next <unit>", "period", lambda u: _unit_shift(u, 1), "next <unit>"),
    rule("the year (this one)", "period", lambda: Surely(Shift("year", 0), "probable"), "(of|for|in|by|during|through|throughout|over|this) the year !(-|ended|ending|'s|to)"),
    rule("the month", "period", lambda: Surely(Shift("month", 0), "probable"), "(of|in|by|during|through|throughout|for) the month !(-|of)"),
    rule("the week", "period", lambda: Surely(Shift("week", 0), "probable"), "(of|in|by|during|through|throughout|for) the week !(-|of|after|before)"),
    rule("the quarter", "period", lambda: Same(Shift("quarter", -1), unit="quarter"), "the latest|current|most? recent? quarter !(of|-)"),
    rule("the latest period", "period", lambda: Same(Shift("quarter", -1)), "the latest|same period"),
    rule("the <year> period", "period", lambda y: Same(Calendar(y), year=y), "the <year> quarter|period"),
    rule("the previous <unit>", "period", lambda u: _in_focus(u, -1), "the previous|preceding|prior <unit>"),
    rule("the following <unit>", "period", lambda u: _in_focus(u, 1), "the following|next|ensuing <unit>"),
    rule("that <unit>", "period", lambda u: _in_focus(u, 0), "(in|of|on|by|during|until|later|earlier|since|for|all|,) that <unit>"),
    rule("the same <unit>", "period", lambda u: _in_focus(u, 0), "the|that same <unit>"),
    rule("the year ended", "period", lambda: Fixed("P1Y"), "the fiscal? year (ended|ending)"),
    rule("the fiscal year", "period", lambda: Surely(Shift("year", 0), "probable"), "the fiscal year"),
    rule("the year-ago quarter", "period", lambda: Same(Shift("year", -1), -1), "the year - ago|earlier quarter|period|month|week"),
    rule("the year-ago <quarter>", "period", lambda q: PartOfYear(q, years=-1), "the year - ago|earlier <quarter>"),
    rule("year-ago", "period", lambda: Same(Shift("year", -1), -1), "year - ago|earlier"),
    rule("the quarter a year ago", "period", lambda: Same(Shift("year", -1), -1), "the same? quarter|period|month|week a year ago|earlier"),
    rule("the same quarter last year", "period", lambda: Same(Shift("year", -1), -1), "the same quarter|period|month|week of|in? last year"),
    rule("a year earlier", "period", lambda: Same(Shift("year", -1), -1), "a|one year earlier|before|ago|previously"),
    rule("<digits>s", "period", _decade, "the? <digits> ~s|'s|’s"),
    rule("the <digits>s", "period", _short_decade, "the <digits> ~s"),
    rule("'<digits>s", "period", _short_decade, "the? '|’|‘ ~<digits> ~s"),
    rule("the <ordinal> century", "period", _century, "the? <ordinal> -? century"),
    rule("year end", "period", lambda: Shift("year", 0), "year|years|year's|year’s 's|’s|-? end"),
    rule("the weekend", "period", Weekend, "the weekend"),
    rule("weekend", "period", lambda: Surely(Weekend(), "probable"), "(a|its|their|his|,|over|and|of) weekend !(-)"),
    rule("last weekend", "period", lambda: Weekend(direction="past"), "last|past weekend"),
    rule("this past weekend", "period", lambda: Weekend(direction="past"), "this|the past weekend"),
    rule("this weekend", "period", Weekend, "this weekend"),
    rule("next weekend", "period", lambda: Weekend(direction="future"), "next|coming weekend"),
    rule("this coming weekend", "period", lambda: Weekend(direction="future"), "this|the coming weekend"),
)  # fmt: skip


# --- Lengths of time ---------------------------------------------------------------------------------------------------


def _singular(count: float, unit: Unit) -> Length | None:
    """One unit; "one day" alone is some day, and "a quarter" most often a fourth."""
    return (count, unit) if unit != "quarter" and count < 1000 and (count, unit) != (1, "day") else None


def _plural(count: Count, unit: Unit) -> Length | None:
    return (count, unit) if count is not None else None


def _a(unit: Unit) -> Length | None:
    return None if unit in ("quarter",) else (1, unit)


_ADJECTIVES = "trading|business|working|straight|consecutive|full|fiscal|calendar|more|extra|long|whole|additional|other|successive"

_LENGTHS = (
    rule("<count> <units> as a plural", "plural-length", _plural, f"<count> {_ADJECTIVES}? <units> !(-|old)"),
    rule("<count> <units>", "length", _plural, f"<count> {_ADJECTIVES}? <units> !(-|old|of)"),
    rule("<count> <units> of", "length", _plural, f"<count> {_ADJECTIVES}? <units> (of) "),
    rule("<count>-<unit>", "length", lambda n, u: (n, u), "<count> ~- ~<unit> !(-|old)"),
    rule("<count> <unit>", "length", _singular, "<count> <unit> !(-|old)"),
    rule("for one day", "length", lambda: (1.0, "day"), "(for|in|within|only|just|about|than|of|from|least|and|after|to) one day"),
    rule("<count> and a half <units>", "length", lambda n, u: (n + 0.5, u), "<count> and a half <units>"),
    rule("a <unit> and a half", "length", lambda u: (1.5, u), "a|an <unit> and a half"),
    rule("half a <unit>", "length", lambda u: (0.5, u), "half a|an <unit>"),
    rule("several <units>", "length", lambda _, u: (None, u), f"the? <unknown-count> {_ADJECTIVES}? <units>"),
    rule("a <unit>", "length", _a, "a|an <unit> !(-|old)"),
)

# --- Expressions -------------------------------------------------------------------------------------------------------


_ORDER: tuple[Unit, ...] = ("century", "decade", "year", "quarter", "month", "week", "weekend", "day", "hour", "minute", "second")


def _on(day: When, clock: Clock) -> When:
    return Time(day, *clock)


def _at(clock: Clock, day: When | None) -> When:
    return Time(day, *clock)


def _part(day: When, part: str) -> When:
    return Time(day, part=part)


def _together(*lengths: Length) -> When | None:
    """Two hours and ten minutes: each unit smaller than the one before, all of the clock or none."""
    ranks = [_ORDER.index(unit) for _, unit in lengths]
    if any(count is None for count, _ in lengths) or ranks != sorted(set(ranks)):
        return None
    prefix = "PT" if ranks[0] >= _ORDER.index("hour") else "P"
    values = [duration(*length) for length in lengths]
    if not all(value.startswith("PT") == (prefix == "PT") for value in values):
        return None
    return Fixed(prefix + "".join(value.removeprefix(prefix) for value in values))


def _lasting(length: Length) -> When:
    return Fixed(duration(*length))


def _vaguely(value: str) -> When:
    return Surely(Fixed(value), "probable")


def _ago(length: Length) -> When | None:
    return _away(length, -1, "published")


def _from_now(length: Length) -> When | None:
    return _away(length, 1, "published")


def _before(length: Length) -> When | None:
    return _away(length, -1, "focus")


def _later(length: Length) -> When | None:
    return _away(length, 1, "focus")


def _away(length: Length, sign: int, anchor: str) -> When | None:
    count, unit = length
    if count is None:
        return _vaguely(duration(None, unit))
    if unit in ("second", "minute", "hour"):
        return Surely(Fixed(duration(count, unit)), "probable")
    if unit == "decade":
        count, unit = count * 10, "year"
    if count != int(count):
        if unit != "year":
            return _vaguely(duration(count, unit))
        return Shift("month", sign * round(count * 12), "focus" if anchor == "focus" else "published")
    return Shift(unit, sign * int(count), "focus" if anchor == "focus" else "published")


def _every(count: Count, unit: Unit) -> When:
    return Fixed(duration(count, unit))


def _days(month: int, first: int, last: int, year: int | None) -> When | None:
    return Span(Calendar(year, month, first), Calendar(year, month, last)) if first < last else None


def _years(first: int, last: str) -> When | None:
    end = int(f"{first:04d}"[:2] + last) if len(last) == 2 and last.isdecimal() else _year_number(last)
    return Span(Calendar(first), Calendar(end)) if end and first < end < first + 100 else None


def _vague_plural(unit: Unit) -> When:
    return _vaguely(duration(None, unit))


_TO = "-|–|—|to|through"
_FOR_WEEKS = "(for|in|within|over|after|before|took|take|takes|last|lasted|spent)"

_TIMES: tuple[Rule, ...] = (
    rule("<day> expression", "date", lambda day: day, "<day>"),
    rule("<period> expression", "date", lambda period: period, "<period>"),
    rule("early <day>", "date", lambda _, day: day, "<edge> <day>"),
    rule("early <period>", "date", lambda _, period: period, "<edge> <period>"),
    rule("<day> <part>", "part", _part, "<day> <day-part>"),
    rule("the <part> of <day>", "part", lambda p, d: _part(d, p), "the? <day-part> of <day>"),
    rule("<part> <day>", "part", lambda p, d: _part(d, p), "<day-part> <day>"),
    rule("the early hours of <day>", "part", lambda d: _part(d, "MO"), "the early hours of <day>"),
    rule("this <part>", "part", lambda p: _part(Shift("day", 0), p), "this <day-part>"),
    rule("last night", "part", lambda: _part(Shift("day", -1), "NI"), "last night"),
    rule("tonight", "part", lambda: _part(Shift("day", 0), "NI")),
    rule("that <part>", "part", lambda p: _part(Shift("day", 0, "focus"), p), "that <day-part>"),
    rule("the same <part>", "part", lambda p: _part(Shift("day", 0, "focus"), p), "the same <day-part>"),
    rule("the next <part>", "part", lambda p: _part(Shift("day", 1, "focus"), p), "the next|following <day-part>"),
    rule("overnight", "part", lambda: Surely(_part(Shift("day", 0), "NI"), "probable")),
    rule("<part> expression", "date", lambda part: part, "<part>"),
    rule("early <part>", "date", lambda _, part: part, "<edge> <part>"),
    rule("<clock>", "date", lambda clock: _at(clock, None), "<clock>"),
    rule("<clock> <day>", "date", _at, "<clock> ,? on? <day>"),
    rule("<day>, <clock>", "date", _on, "<day> ,? at? <clock>"),
    rule("<clock> <part>", "date", lambda c, p: _at(c, p.on), "<clock> on? <part>"),
    rule("<part> at <clock>", "date", lambda p, c: _on(p.on, c), "<part> ,? at? <clock>"),
)  # fmt: skip

_EXPRESSIONS: tuple[Rule, ...] = (
    rule("<length>-old", "no date", lambda *_: True, "<count> -? <unit> -? old"),
    rule("<length> old", "no date", lambda *_: True, "<count> <units> old"),
    rule("<length>", "date", _lasting, "<length>"),
    rule("<length> <length>", "date", _together, "<length> ,? and? <length>"),
    rule("<length> <length> <length>", "date", _together, "<length> ,? <length> ,? and? <length>"),
    rule("a <unit> (a rate)", "date", lambda u: Surely(Fixed(duration(1, u)), "probable") if u != "quarter" else None, "a|an <unit> !(-|old)"),
    rule("nearly <length>", "date", lambda _, length: _lasting(length), "<approx> <length>"),
    rule("the <length>", "date", lambda length: Fixed(duration(*length), True), "the|these|those <plural-length>"),
    rule("the year-earlier <length>", "date", _lasting, "the year - ago|earlier <length>"),
    rule("the past <length>", "date", _lasting, "the|this|these? past|last|previous|next|coming|first|final|latest|recent|preceding|following|ensuing <length>"),
    rule("the past <unit>", "date", lambda u: Fixed(duration(1, u)) if u != "day" else None, "the past|last|next|coming <unit>"),
    rule("past <unit>", "date", lambda u: Fixed(duration(1, u)), "(the|this|an|entire) past <unit>"),
    rule("<length> ago", "date", lambda _, length: _ago(length), "<approx>? <length> ago"),
    rule("<length> or so ago", "date", _ago, "<length> or so ago"),
    rule("<length> from now", "date", lambda _, length: _from_now(length), "<approx>? <length> from now|hence"),
    rule("<length> earlier", "date", lambda _, length: _before(length), "<approx>? <length> earlier"),
    rule("<length> later", "date", lambda _, length: _later(length), "<approx>? <length> later"),
    rule("years ago", "date", _vague_plural, "<units> ago"),
    rule("recent <units>", "date", _vague_plural, "the? recent|coming|past|next <units>"),
    rule("for <units>", "date", _vague_plural, f"{_FOR_WEEKS} <units> !(-|old)"),
    rule("<units> later", "date", _vague_plural, "<units> later|earlier"),
    rule("<units> before", "date", _vague_plural, "!(-) <units> (before|after|of|into)"),
    rule("<unit>-long", "date", lambda u: Fixed(duration(1, u)), "<unit> -? long"),
    rule("weeklong", "date", lambda: Fixed("P1W"), "weeklong"),
    rule("yearlong", "date", lambda: Fixed("P1Y"), "yearlong"),
    rule("every <unit>", "date", lambda u: _every(1, u), "every|each <unit>"),
    rule("every <count> <units>", "date", _every, "every <count> <units>"),
    rule("every other <unit>", "date", lambda u: _every(2, u), "every other|second <unit>"),
    rule("every <weekday>", "date", lambda *_: Fixed("P1W"), "every|each ^<weekday> <day-part>?", ),
    rule("every <part>", "date", lambda _: Fixed("P1D"), "every|each <day-part>"),
    rule("every <month>", "date", lambda _: Fixed("P1Y"), "every|each <month>"),
    rule("every <season>", "date", lambda _: Fixed("P1Y"), "every|each <season>"),
    rule("<weekdays>", "date", lambda *_: Fixed("P1W"), "^<weekdays> <day-part>?"),
    rule("<frequency>", "date", _vaguely, "<frequency>"),
    rule("<vague>", "date", _vaguely, "!(as) <vague> !(-)"),
    rule("<month> <day>-<day>", "date", lambda m, a, b: _days(m, a, b, None), f"<month> <day-number> {_TO} <day-number>"),
    rule("<day>-<day> <month>", "date", lambda a, b, m: _days(m, a, b, None), f"<day-number> {_TO} <day-number> <month>"),
    rule("<day>-<day> <month> <year>", "date", lambda a, b, m, y: _days(m, a, b, y), f"<day-number> {_TO} <day-number> <month> ,? <year>"),
    rule("<monthday>-<monthday>", "date", Span, "<monthday> -|–|— <monthday>"),
    rule("<month> <day>-<day>, <year>", "date", _days, f"<month> <day-number> {_TO} <day-number> ,? <year>"),
    rule("<year>-<year>", "date", _years, "<year> ~-|– ~<digits>"),
)  # fmt: skip

DATES = DateRules(
    entries=_ENTRIES,
    stages=(_NUMBERS_STAGE, _DAYS, _PERIODS, _LENGTHS, _EXPRESSIONS, _TIMES),
    tense=Tense(
        past=words(_HERE / "tense_past.txt"),
        future=words(_HERE / "tense_future.txt"),
        past_endings=("ed",),
        not_past=frozenset({"united", "hundred", "indeed", "speed", "breed", "exceed", "proceed", "succeed", "naked"}),
        leading=words(_HERE / "tense_leading.txt"),
        ahead=frozenset({"to"}),
        openers=frozenset({"that", ",", "but", "and", "when", "because", "“", '"', "``", ":", "while", "which", "who"}),
        light=frozenset("on in by at the a late early of for as until from this next".split()),
        breaks=frozenset({";", "—", "--"}),
        owned=frozenset({"'s", "’s"}),
        bare=frozenset({"to", "be", "is", "are", "being", "get"}),
        promises=frozenset({"will", "tomorrow", "'ll", "won't", "won’t"}),
    ),
)
