"""Times as words give them come to the right values, whatever the day."""

import datetime

import pytest

from babad.reading.timex import (
    Calendar,
    Fixed,
    Focus,
    Ground,
    Holiday,
    PartOfYear,
    Shift,
    Span,
    Time,
    Weekday,
    When,
    duration,
    easter,
    focus_of,
    resolve,
)

WEDNESDAY = datetime.date(2024, 3, 13)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("when", "value"),
    [
        (Calendar(2021, 12, 30), "2021-12-30"),
        (Calendar(2021, 2, 30), None),
        (Calendar(2021, 12), "2021-12"),
        (Calendar(1945), "1945"),
        (Calendar(month=12, day=28), "2023-12-28"),
        (Calendar(month=3, day=20), "2024-03-20"),
        (Calendar(month=1, years=1), "2025-01"),
        (Calendar(month=2, direction="past", near=True), "2024-02"),
        (Calendar(month=3, direction="future", near=True), "2024-03"),
        (Calendar(weekday=0), "2024-03-11"),
        (Weekday(3, -1), "2024-03-07"),
        (Weekday(2, None, "past"), "2024-03-06"),
        (Weekday(2, None, "future"), "2024-03-20"),
        (Shift("day", -1), "2024-03-12"),
        (Shift("week", -1), "2024-W10"),
        (Shift("month", 1), "2024-04"),
        (Shift("year", -3), "2021"),
        (Shift("year", -3000), None),
        (PartOfYear("Q3", year=2023), "2023-Q3"),
        (Holiday(month=12, day=25), "2023-12-25"),
        (Holiday(easter=-2), "2024-03-29"),
        (Holiday(days=(day("2023-04-22"), day("2024-04-10")), year=2024), "2024-04-10"),
        (Holiday(days=(day("2023-04-22"),), year=2030), None),
        (Time(Calendar(weekday=6), part="NI"), "2024-03-10TNI"),
        (Time(Shift("day", 0), 16, 13), "2024-03-13T16:13"),
        (Time(Shift("day", 0), 26, 13), None),
        (Time(Shift("week", 0), 16, 13), None),
        (Span(Calendar(2022, 1, 9), Calendar(2022, 1, 10)), "2022-01-09/2022-01-10"),
        (Span(Calendar(2022, 1, 9), Fixed(None)), None),
        (Fixed("P2M"), "P2M"),
    ],
)
def test_values(when: When, value: str | None) -> None:
    assert resolve(when, Ground(WEDNESDAY)).value == value


@pytest.mark.parametrize(
    ("when", "foci", "value"),
    [
        (Shift("day", 1, "focus"), ("2024-01-12",), "2024-01-13"),
        (Shift("day", 1, "focus"), ("2024-01-12/2024-01-13",), "2024-01-14"),
        (Shift("day", -1, "focus"), ("2024-01-12/2024-01-13",), "2024-01-11"),
        (Shift("day", 0, "focus"), ("2024-01-12/2024-01-13",), "2024-01-12/2024-01-13"),
        (Shift("day", 1, "focus"), ("2019", "2024-01-12"), "2024-01-13"),
        (Shift("year", 1, "focus"), ("1988", "2024-01-12"), "1989"),
        (Shift("month", 1, "focus"), ("2023-12", "2024-01-12"), "2024-01"),
        (Shift("day", 1, "focus"), (), None),
        (Shift("day", -1, "focus"), (), "2024-03-12"),
    ],
)
def test_what_is_counted_from_the_time_in_focus(when: When, foci: tuple[str, ...], value: str | None) -> None:
    found = tuple(focus for text in foci if (focus := focus_of(text)))
    assert resolve(when, Ground(WEDNESDAY, foci=found)).value == value


def test_the_tense_decides_between_two_weeks() -> None:
    assert resolve(Calendar(weekday=0), Ground(WEDNESDAY, direction="past")).value == "2024-03-11"
    assert resolve(Calendar(weekday=0), Ground(WEDNESDAY, direction="future")).value == "2024-03-18"


def test_without_a_day_of_publishing_only_full_dates_have_values() -> None:
    assert resolve(Calendar(2021, 12, 30), Ground(None)).value == "2021-12-30"
    for when in (Calendar(month=12, day=30), Calendar(weekday=1), Shift("day", -1), Time(None, 10, 0), Holiday(12, 25)):
        assert resolve(when, Ground(None)).value is None


@pytest.mark.parametrize(
    ("value", "focus"),
    [
        ("2024-01-12", Focus(day("2024-01-12"), day("2024-01-12"))),
        ("2024-01-12T10:00", Focus(day("2024-01-12"), day("2024-01-12"))),
        ("2024-W02", Focus(day("2024-01-08"), day("2024-01-14"), "week")),
        ("2024-02", Focus(day("2024-02-01"), day("2024-02-29"), "month")),
        ("2023-Q4", Focus(day("2023-10-01"), day("2023-12-31"), "quarter")),
        ("2023-H2", Focus(day("2023-07-01"), day("2023-12-31"), "quarter")),
        ("2023", Focus(day("2023-01-01"), day("2023-12-31"), "year")),
        ("P2M", None),
        ("199", None),
        ("9999", None),
        (None, None),
    ],
)
def test_days_that_a_value_stands_for(value: str | None, focus: Focus | None) -> None:
    assert focus_of(value) == focus


def test_durations() -> None:
    assert [duration(2, "month"), duration(1, "hour"), duration(1.5, "hour"), duration(0.5, "hour")] == [
        "P2M", "PT1H", "PT1H30M", "PT30M"
    ]  # fmt: skip
    assert duration(3, "decade") == "P30Y"


def test_easter() -> None:
    assert [easter(2016), easter(2024), easter(2038)] == [day("2016-03-27"), day("2024-03-31"), day("2038-04-25")]
