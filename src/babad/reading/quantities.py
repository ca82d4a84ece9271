"""The quantities layer: money, shares, counts with what is counted, and measures; durations belong to the dates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from babad.reading.engine import Chart, Rule, best, seed
from babad.reading.story import Story
from babad.reading.types import Quantity

Entries = Mapping[str, Sequence[tuple[tuple[str, ...], str, object]]]


@dataclass(frozen=True, slots=True)
class Amount:
    """What a node of kind "quantity" holds; ``low`` is None when the words give no number ("ribuan orang")."""

    low: float | None
    high: float | None
    unit: str | None


@dataclass(frozen=True, slots=True)
class QuantityRules:
    """``entries`` are the lexicons (``engine.entry_index``), ``stages`` the rules that make nodes of kind "quantity"."""

    entries: Entries = field(default_factory=dict)
    stages: tuple[tuple[Rule, ...], ...] = ()

    def rule_names(self) -> tuple[str, ...]:
        """Return the names of all rules, in their order."""
        return tuple(each.name for stage in self.stages for each in stage)


def find(story: Story, chart: Chart) -> list[Quantity]:
    """Return the story's quantities. Words that are part of a date are not read again as an amount."""
    rules = story.language.quantities
    seed(chart, rules.entries)
    chart.run(rules.stages)
    tokens = story.tokens
    dated: set[int] = set()
    for date in story.dates:
        dated.update(range(tokens.from_offset(date.start), tokens.before_offset(date.end)))
    free = [node for node in chart.of("quantity") if dated.isdisjoint(range(node.first, node.last))]
    found = []
    for node in best(free):
        start, end = tokens.starts[node.first], tokens.ends[node.last - 1]
        low, high, unit = node.value.low, node.value.high, node.value.unit
        trace = node.trace(tokens)
        found.append(Quantity(story.text[start:end], start, end, low, high, unit, node.certainty, node.rule, trace))
    return found
