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
class Tense:
    """The words that give a clause its direction, in lower case.

    ``past`` and ``future`` say it themselves, ``past_endings`` are endings of words of the past ("-ed"; ``not_past`` are words
    that only look so). ``leading`` are words of the past that look ahead when one of ``ahead`` follows ("agreed to").
    ``openers`` begin a clause, so that a time right behind them (``light`` words between) belongs to the verb that follows;
    ``breaks`` are signs over which no tense reaches.
    """

    past: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    not_past: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class DateRules:
    """``entries`` are the lexicons (``engine.entry_index``), ``stages`` the rules; nodes of kind "date" are expressions."""

    entries: Entries = field(default_factory=dict)
    stages: tuple[tuple[Rule, ...], ...] = ()
    tense: Tense = field(default_factory=Tense)

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
    focus, period = None, None
    tokens = story.tokens
    for node in best(chart.of("date")):
        start, end = tokens.starts[node.first], tokens.ends[node.last - 1]
        direction, firm = _direction(story, node.first, node.last)
        resolved = resolve(node.value, Ground(story.published, focus, direction, period, firm))
        focus = resolved.day or focus
        period = resolved.period or period
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


_REACH = 25  # tokens that a verb's tense may be away
_FIRM = 8  # tokens within which it is beyond doubt


def _direction(story: Story, first: int, last: int) -> tuple[Direction | None, bool]:
    """Return the direction that the nearest tense word of the same sentence gives, and whether that is beyond doubt.

    The verb before a time decides, unless a clause begins right before the time: then the verb behind it does.
    """
    tokens, tense = story.tokens, story.language.dates.tense
    sentence = story.sentence_at(tokens.starts[first])
    if sentence is None:
        return None, False
    begin, end = tokens.from_offset(sentence.start), tokens.before_offset(sentence.end)
    before = list(range(first - 1, max(begin, first - _REACH) - 1, -1))
    behind = list(range(last, min(end, last + _REACH)))
    opening = next((place for place in before if tokens.lowers[place] not in tense.light), None)
    sides = [before, behind]
    if opening is None or tokens.lowers[opening] in tense.openers:
        sides = [behind, before]
    for side in sides:
        for distance, place in enumerate(side, 1):
            word = tokens.lowers[place]
            if word in tense.breaks:
                break
            direction = _tells(tense, word, tokens.lowers[place + 1] if place + 1 < end else "")
            if direction is not None:
                return direction, distance <= _FIRM
    return None, False


def _tells(tense: Tense, word: str, following: str) -> Direction | None:
    if word in tense.future or (word in tense.leading and following in tense.ahead):
        return "future"
    if word in tense.past or (
        word.endswith(tense.past_endings or (" ",)) and len(word) > 4 and word not in tense.not_past
    ):
        return "past"
    return None
