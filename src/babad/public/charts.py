"""A picture of many events over time: geometry only, pure; ``furniture/chart.html`` draws it.

One lane a type, one column a period, as high as there were events. Places and widths are per cent of the picture's width, heights
are per cent of a lane's, so that the picture fits any screen while its letters keep their size.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

LANES = 6  # the commonest types have one each; what is left shares the last
TICKS = 4
MONTHS = 24  # a longer time is shown by years


@dataclass(frozen=True, slots=True)
class Count:
    """How many events of a type begin in a month."""

    month: date | None  # its first day; None for those of unknown date
    type: str
    count: int


@dataclass(frozen=True, slots=True)
class Bar:
    x: float  # per cent of the width
    width: float
    height: float  # per cent of the lane
    count: int
    period: date


@dataclass(frozen=True, slots=True)
class Lane:
    type: str  # empty: all other types
    total: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    x: float  # per cent of the width, where the period begins
    period: date


@dataclass(frozen=True, slots=True)
class Row:
    """A period with events, as the table tells it; ``counts`` follow the lanes."""

    period: date
    counts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Chart:
    unit: Literal["month", "year"]
    first: date  # first day of the first and of the last period with events
    last: date
    total: int  # of the events drawn
    undated: int
    lanes: tuple[Lane, ...]  # the commonest first
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]  # in the order of time


def draw(counts: Iterable[Count]) -> Chart | None:
    """Return the picture of these counts; None if no event has a date. Equal counts in any order give an equal picture."""
    listed = list(counts)
    undated = sum(one.count for one in listed if one.month is None)
    months = [one.month for one in listed if one.month is not None and one.count]
    if not months:
        return None
    by_years = _index(max(months), "month") - _index(min(months), "month") >= MONTHS
    unit: Literal["month", "year"] = "year" if by_years else "month"
    cells: Counter[tuple[str, int]] = Counter()
    totals: Counter[str] = Counter()
    for one in listed:
        if one.month is not None and one.count:
            cells[one.type, _index(one.month, unit)] += one.count
            totals[one.type] += one.count
    types = sorted(totals, key=lambda name: (-totals[name], name))
    if len(types) > LANES:
        types, rest = types[: LANES - 1], types[LANES - 1 :]
        for (name, index), count in list(cells.items()):
            if name in rest:
                cells["", index] += count
        types.append("")
        totals[""] = sum(totals[name] for name in rest)
    start, stop = _index(min(months), unit), _index(max(months), unit)
    step = 100 / (stop - start + 1)
    tallest = max(cells[name, index] for name in types for index in range(start, stop + 1))
    lanes = tuple(
        Lane(
            name,
            totals[name],
            tuple(
                Bar(
                    x=round((index - start) * step + step * 0.1, 3),
                    width=round(step * 0.8, 3),
                    height=round(100 * cells[name, index] / tallest, 2),
                    count=cells[name, index],
                    period=_period(index, unit),
                )
                for index in range(start, stop + 1)
                if cells[name, index]
            ),
        )
        for name in types
    )
    rows = (
        Row(
            _period(index, unit), tuple(cells[name, index] for name in types), sum(cells[name, index] for name in types)
        )
        for index in range(start, stop + 1)
    )
    every = -(-(stop - start + 1) // TICKS)
    ticks = tuple(
        Tick(round((index - start) * step, 3), _period(index, unit)) for index in range(start, stop + 1, every)
    )
    return Chart(
        unit=unit,
        first=_period(start, unit),
        last=_period(stop, unit),
        total=sum(totals[name] for name in types),
        undated=undated,
        lanes=lanes,
        ticks=ticks,
        rows=tuple(row for row in rows if row.total),
    )


def _index(day: date, unit: Literal["month", "year"]) -> int:
    return day.year if unit == "year" else day.year * 12 + day.month - 1


def _period(index: int, unit: Literal["month", "year"]) -> date:
    return date(index, 1, 1) if unit == "year" else date(index // 12, index % 12 + 1, 1)
