"""The picture of many events: nothing lost, nothing outside of it, and the table tells the same."""

from datetime import date

from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from babad.public.charts import LANES, TICKS, Count, draw
from babad.public.rendering import render
from tests.public import sample_contexts as sample

MONTHS = st.one_of(st.none(), st.dates(date(1950, 1, 1), date(2050, 12, 31)).map(lambda day: day.replace(day=1)))
COUNTS = st.lists(st.builds(Count, MONTHS, st.sampled_from("abcdefghij"), st.integers(1, 500)), max_size=60)


@settings(deadline=None, max_examples=40)
@given(counts=COUNTS)
def test_every_event_is_in_one_bar_and_one_cell(counts: list[Count]) -> None:
    chart = draw(counts)
    dated = sum(one.count for one in counts if one.month)
    if chart is None:
        assert not dated
        return
    assert chart.total == dated and chart.undated == sum(one.count for one in counts) - dated
    assert sum(lane.total for lane in chart.lanes) == dated
    assert sum(bar.count for lane in chart.lanes for bar in lane.bars) == dated
    assert sum(row.total for row in chart.rows) == dated
    assert [sum(row.counts[place] for row in chart.rows) for place in range(len(chart.lanes))] == [
        lane.total for lane in chart.lanes
    ]


@settings(deadline=None, max_examples=40)
@given(counts=COUNTS)
def test_all_of_it_is_inside_the_picture_and_the_tallest_fills_its_lane(counts: list[Count]) -> None:
    chart = draw(counts)
    if chart is None:
        return
    bars = [bar for lane in chart.lanes for bar in lane.bars]
    assert all(bar.x >= 0 and bar.x + bar.width <= 100.001 and 0 < bar.height <= 100 for bar in bars)
    assert max(bar.height for bar in bars) == 100
    assert len(chart.lanes) <= LANES and 1 <= len(chart.ticks) <= TICKS
    assert all(0 <= tick.x < 100 for tick in chart.ticks)


@settings(deadline=None, max_examples=40)
@given(counts=COUNTS, seed=st.randoms())
def test_the_order_of_the_counts_changes_nothing(counts: list[Count], seed: object) -> None:
    shuffled = list(counts)
    seed.shuffle(shuffled)  # type: ignore[attr-defined]
    assert draw(shuffled) == draw(counts)


def test_rare_types_share_the_last_lane() -> None:
    chart = draw([Count(date(2021, 1, 1), name, 10 - place) for place, name in enumerate("abcdefgh")])
    assert chart is not None
    assert [lane.type for lane in chart.lanes] == ["a", "b", "c", "d", "e", ""]
    assert chart.lanes[-1].total == 5 + 4 + 3


def test_months_become_years_when_the_time_is_long() -> None:
    short = draw([Count(date(2020, 1, 1), "a", 1), Count(date(2021, 12, 1), "a", 1)])
    long = draw([Count(date(2020, 1, 1), "a", 1), Count(date(2022, 1, 1), "a", 1)])
    assert short and short.unit == "month" and short.last == date(2021, 12, 1)
    assert long and long.unit == "year" and [row.period.year for row in long.rows] == [2020, 2022]


def test_the_picture_has_a_title_a_description_and_a_real_table() -> None:
    chart = sample.wiki("en").chart
    assert chart is not None
    figure = BeautifulSoup(render(sample.wiki("en")), "html.parser").select_one(".chart")
    assert figure is not None
    assert figure.svg.title.text == "Events about Sri Lestari over time"
    assert f"{chart.total} events from January 2020 to December 2021." in figure.svg.desc.text
    assert len(figure.svg.select("rect")) == sum(len(lane.bars) for lane in chart.lanes)
    assert not [element for element in figure.svg.select("g") if element.get("aria-hidden") != "true"]
    assert len(figure.select("thead th")) == len(chart.lanes) + 2
    assert [row.th["scope"] for row in figure.select("tbody tr")] == ["row"] * len(chart.rows)
