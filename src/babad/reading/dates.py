"""The dates layer: finds time expressions with a language's rules and resolves them, in the order of the story.

Three things decide a value besides the words: the day of publishing; the *direction* that the clause's tense gives ("akan",
"said"); and the *focus*, the last day that the story spoke of, to which "hari itu" and "the following day" are bound.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from babad.reading.engine import Chart, Rule, best, seed, seed_digits
from babad.reading.story import Story
from babad.reading.timex import Calendar, Direction, Ground, resolve
from babad.reading.types import Date, Notice, least

Entries = Mapping[str, Sequence[tuple[tuple[str, ...], str, object]]]


@dataclass(frozen=True, slots=True)
class DateRules:
    """``entries`` are the lexicons (``engine.entry_index``), ``stages`` the rules; nodes of kind "date" are expressions.

    ``past`` and ``future`` are words that give a clause its direction.
    """

    entries: Entries = field(default_factory=dict)
    stages: tuple[tuple[Rule, ...], ...] = ()
    past: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()

    def rule_names(self) -> tuple[str, ...]:
        """Return the names of all rules, in their order."""
        return tuple(each.name for stage in self.stages for each in stage)


def find(story: Story, chart: Chart) -> list[Date]:
    """Return the story's time expressions with their values, and note weekdays that contradict their date."""
    rules = story.language.dates
    seed(chart, rules.entries)
    seed_digits(chart)
    chart.run(rules.stages)
    found: list[Date] = []
    focus = None
    tokens = story.tokens
    for node in best(chart.of("date")):
        start, end = tokens.starts[node.first], tokens.ends[node.last - 1]
        ground = Ground(story.published, focus, _direction(story, node.first, node.last))
        resolved = resolve(node.value, ground)
        focus = resolved.day or focus
        certainty = least(node.certainty, resolved.certainty)
        if isinstance(node.value, Calendar) and _contradicts(node.value, resolved.day):
            assert resolved.day is not None
            detail = resolved.day.strftime("%A")
            story.notices.append(Notice(story.text[start:end], start, end, "weekday contradicts date", detail))
            certainty = "unsure"
        found.append(Date(story.text[start:end], start, end, resolved.value, certainty, node.rule, node.trace(tokens)))
    return found


def _contradicts(when: Calendar, day: datetime.date | None) -> bool:
    """Say whether a printed weekday is not that of the printed day."""
    return day is not None and when.day is not None and when.weekday is not None and day.weekday() != when.weekday


def _direction(story: Story, first: int, last: int) -> Direction | None:
    """Return the direction that the nearest tense word of the same sentence gives."""
    tokens, rules = story.tokens, story.language.dates
    sentence = story.sentence_at(tokens.starts[first])
    if sentence is None:
        return None
    for distance in range(1, 25):
        for place in (first - distance, last - 1 + distance):
            if 0 <= place < len(tokens) and sentence.start <= tokens.starts[place] < sentence.end:
                if tokens.lowers[place] in rules.future:
                    return "future"
                if tokens.lowers[place] in rules.past:
                    return "past"
    return None
