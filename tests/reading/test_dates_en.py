"""English times in their sentences: direction from tense, the narrative anchor, quarters compared, and what is never sure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from babad.reading import read
from babad.reading.en.dates import DATES
from babad.reading.types import Date

PUBLISHED = "2024-03-13"  # a Wednesday


def found(text: str, published: str | None = PUBLISHED) -> tuple[Date, ...]:
    return read(text, published=published, lang="en").dates


def values(text: str, published: str | None = PUBLISHED) -> list[str | None]:
    return [date.value for date in found(text, published)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council met Friday.", "2024-03-08"),
        ("The council will meet Friday.", "2024-03-15"),
        ("The council is expected to meet Friday.", "2024-03-15"),
        ("The council agreed to meet Friday.", "2024-03-15"),
        ("The council agreed Friday to meet.", "2024-03-08"),
        ("The hearing is on Friday.", "2024-03-15"),
        ("On Friday, the council will meet.", "2024-03-15"),
        ("On Friday, the council met.", "2024-03-08"),
        ("He said that on Friday the council will meet.", "2024-03-15"),
        ("The court on Friday ruled that he will go.", "2024-03-08"),
        ("Will Harker met them Friday.", "2024-03-08"),
        ("A Mass will be said at noon Friday.", "2024-03-15T12:00"),
        ("Friday's vote was close.", "2024-03-08"),
        ("She left on Wednesday.", "2024-03-13"),
    ],
)
def test_tense_gives_a_weekday_its_side(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("He left on Dec. 30.", PUBLISHED, "2023-12-30"),
        ("It was said that it opens on Jan. 2.", "2023-12-30", "2024-01-02"),
        ("He left in December.", PUBLISHED, "2023-12"),
        ("It will open in December.", PUBLISHED, "2024-12"),
        ("Voters will decide on Nov. 5.", PUBLISHED, "2024-11-05"),
        ("He left on Feb. 29.", PUBLISHED, "2024-02-29"),
        ("He left on Feb. 29.", "2023-03-13", None),
    ],
)
def test_a_date_without_a_year_takes_the_year_nearest(text: str, published: str, value: str | None) -> None:
    assert values(text, published) == [value]


def test_what_follows_is_bound_to_the_day_in_focus() -> None:
    text = "She came Jan. 9, 2022. The following day, she met the mayor. Two days later, she left. She had come a week earlier."
    assert values(text) == ["2022-01-09", "2022-01-10", "2022-01-12", "2022-W01"]


def test_quarters_are_compared_with_the_year_before() -> None:
    text = (
        "Karst Mills said third-quarter profit fell 5% from a year earlier. In the year-ago quarter, it earned $2 million. "
        "For the nine months, profit was $9 million, up from $8 million a year earlier."
    )
    assert values(text, "1994-10-26") == ["1994-Q3", "1993-Q3", "1993-Q3", "P9M", "1993"]


def test_a_weekday_that_contradicts_its_date_is_reported_and_not_sure() -> None:
    reading = read("He left on Tuesday, March 4, 2024.", published=PUBLISHED, lang="en")
    assert [notice.kind for notice in reading.notices] == ["weekday contradicts date"]
    assert [(date.value, date.certainty) for date in reading.dates] == [("2024-03-04", "unsure")]


def test_without_a_day_of_publishing_only_full_dates_have_a_value() -> None:
    assert values("He left on March 4, 2024, and came back on Friday, last week, in June, two days ago.", None) == [
        "2024-03-04", None, None, None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["It is now open.", "It opened recently.", "He argued for years.", "It costs $5 a year."]
)
def test_what_names_no_day_is_never_sure(text: str) -> None:
    assert [date.certainty for date in found(text)] == ["probable"]


@pytest.mark.parametrize(
    "text", ["The 45-year-old man.", "She is 45 years old.", "A 6-year-old fell.", "Ann Lee, 45, left."]
)
def test_ages_are_no_time_expressions(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    "text",
    ["He may go.", "They march on.", "The fall of the house.", "A quarter of it.", "Mr. May left.", "Call 555-0142.",
     "It cost $1,999.", "Some 2000 people.", "He won 3-2.", "The second man.", "Room 1918.", "a 9/11 call"],
)  # fmt: skip
def test_words_that_only_look_like_times(text: str) -> None:
    assert not found(text)


TIME_WORDS = (
    "9 30 1990 2024 99 0 the a last next past of in and to - / : . , ' s – ago earlier year years quarter day half p.m. st GMT "
    "March May Dec Monday third twenty several Christmas weekend spring morning noon early mid century ½ ²"
)


@given(st.lists(st.sampled_from(TIME_WORDS.split()), max_size=14))
def test_no_heap_of_time_words_raises(words: list[str]) -> None:
    for text in (" ".join(words), "".join(words)):
        for published in (PUBLISHED, None, "0001-01-01", "9999-12-31"):
            for date in found(text, published):
                assert date.text == text[date.start : date.end]


def test_rules_are_named_once() -> None:
    assert len(set(DATES.rule_names())) == len(DATES.rule_names())


def test_the_tense_of_who_speaks_is_not_surely_that_of_the_words() -> None:
    assert [date.certainty for date in found("“Ask me in May,” he said.")] == ["probable"]
    assert [date.certainty for date in found("“We met in January,” he said.")] == ["sure"]


def test_since_is_past() -> None:
    assert [date.value for date in found("The trip had been planned since January.")] == ["2024-01"]
    assert [date.value for date in found("She plans to stay; she has been expected since April.")] == ["2023-04"]


def test_a_day_that_is_appointed_is_to_come() -> None:
    (day,) = (date for date in found("The president declared Friday a holiday.") if date.text == "Friday")
    assert (day.value, day.certainty) == ("2024-03-15", "probable")
