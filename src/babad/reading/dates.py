"""The dates layer: finds time expressions with a language's rules and resolves them, in the order of the story.

Three things decide a value besides the words: the day of publishing; the *direction* that the clause's tense gives ("akan",
"said"); and what is in *focus*, the times that the story told of last, to which "hari itu" and "the following day" are bound.
A day on which somebody only spoke comes into focus when there is no other; "today" in quotation marks is the day of speaking.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from babad.reading.engine import Chart, Entries, Node, Rule, best, seed, seed_digits
from babad.reading.story import Story
from babad.reading.timex import (
    Calendar,
    Direction,
    Focus,
    Ground,
    Holiday,
    Offset,
    Resolved,
    Shift,
    Span,
    Surely,
    Time,
    Weekday,
    When,
    focus_of,
    resolve,
)
from babad.reading.types import Date, Notice, Sentence, least


@dataclass(frozen=True, slots=True)
class Tense:
    """The words that give a clause its direction, in lower case.

    ``past`` and ``future`` say it themselves, ``past_endings`` are endings of words of the past ("-ed"; ``not_past`` are words
    that only look so). ``leading`` are words of the past that look ahead when one of ``ahead`` follows ("agreed to").
    ``openers`` begin a clause, so that a time right behind them (``light`` words between) belongs to the verb that follows;
    ``breaks`` are signs over which no tense reaches; ``joins`` are those over which none reaches back to a time before them.
    ``owned`` stands behind times that most often are past ("Friday's"). Behind one of ``bare`` a form of the past tells nothing
    ("to put", "be offered"). Only the words of the future in ``promises`` put it beyond doubt (none: all of them do). A word of
    ``present`` right before a time looks ahead ("the funeral is on Friday"); what follows one of
    ``since`` is past whatever the verb, and a day right behind one of ``appoints`` is likely to come.
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
    joins: frozenset[str] = frozenset()
    owned: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()
    promises: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    since: frozenset[str] = frozenset()
    appoints: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class DateRules:
    """``entries`` are the lexicons (``engine.entry_index``), ``stages`` the rules; nodes of kind "date" are expressions, those
    of kind "no date" are words that only look like one: what is inside them is not read.

    Nodes of kind "digits" are there for figures, and "initial" for the first word of a sentence or quotation that has a
    capital (its value is the word in lower case): there a capital says nothing. ``speech`` are words of speaking and
    ``bounds`` prepositions like "until": a day on which somebody only spoke, or until which something lasts, comes into focus
    when there is no other.
    """

    entries: Entries = field(default_factory=dict)
    stages: tuple[tuple[Rule, ...], ...] = ()
    tense: Tense = field(default_factory=Tense)
    speech: frozenset[str] = frozenset()
    bounds: frozenset[str] = frozenset()

    def rule_names(self) -> tuple[str, ...]:
        """Return the names of all rules, in their order."""
        return tuple(each.name for stage in self.stages for each in stage)


def find(story: Story, chart: Chart) -> list[Date]:
    """Return the story's time expressions with their values, and note weekdays that contradict their date."""
    rules = story.language.dates
    seed(chart, rules.entries)
    seed_digits(chart)
    _seed_initials(chart)
    chart.run(rules.stages)
    nodes = [node for node in best([*chart.of("date"), *chart.of("no date")]) if node.kind == "date"]
    memory, tokens = _Memory(), story.tokens
    found: list[Date] = []
    for number, node in enumerate(nodes):
        start, end = tokens.starts[node.first], tokens.ends[node.last - 1]
        sentence = story.sentence_at(start)
        ground = memory.ground(story.published, *_direction(story, node.first, node.last))
        if _needs_day(node.value):
            day = _day_named(story, nodes, number, sentence, ground) or _near(ground.focus, story.published)
            ground = replace(ground, day=day)
        spoken, firmly = _day_spoken(story, nodes, number, sentence, ground, (*memory.said, *memory.told))
        if spoken and story.published in memory.printed.values():
            # The story tells of the day of publishing: that is the "today" of those it quotes.
            spoken, firmly = None, False
        when = _dated(node.value, memory.printed, ground)
        resolved = resolve(when, replace(ground, published=spoken) if spoken else ground)
        aside = _spoken(story, node, sentence) or tokens.lowers[max(node.first - 1, 0)] in rules.bounds
        memory.keep(when, resolved, aside, story.published)
        # A time without a value has nothing that could be shown for it.
        firmly = firmly and resolved.value is not None
        certainty = least(node.certainty, resolved.certainty, "sure" if firmly else "probable")
        if _contradicts(when, resolved.value):
            detail = resolved.day.strftime("%A") if resolved.day else ""
            story.notices.append(Notice(story.text[start:end], start, end, "weekday contradicts date", detail))
            certainty = "unsure"
        found.append(Date(story.text[start:end], start, end, resolved.value, certainty, node.rule, node.trace(tokens)))
    return found


@dataclass(slots=True)
class _Memory:
    """What a story has spoken of so far: ``told`` are the times of what it tells, ``said`` the days on which somebody spoke
    or until which something lasts, the last first, one of a grain; ``printed`` are days about that of publishing whose date
    was given, by weekday."""

    told: tuple[Focus, ...] = ()
    said: tuple[Focus, ...] = ()
    printed: dict[int, datetime.date] = field(default_factory=dict)
    stretch: str | None = None
    quarter: str | None = None

    def ground(self, published: datetime.date | None, direction: Direction | None, firm: bool) -> Ground:
        """Return what the next time is resolved against."""
        foci = (*self.told, *self.said)
        day = next((focus.end for focus in foci if focus.grain == "day"), None)
        return Ground(published, day, direction, firm, foci, stretch=self.stretch, quarter=self.quarter)

    def keep(self, when: When, resolved: Resolved, aside: bool, published: datetime.date | None) -> None:
        """Take in a time that was resolved; ``aside`` says that it is not what the story tells of."""
        day, stretch = resolved.day, resolved.stretch
        printed = when.on if isinstance(when, Time) else when
        if day and isinstance(printed, Calendar) and printed.day and day == _near(day, published):
            self.printed[day.weekday()] = day
        new = focus_of(resolved.value)
        if new and not isinstance(when, Holiday | Offset):
            if aside and new.grain == "day":
                self.said = (new, *(other for other in self.said if other.grain != new.grain))
            else:
                self.told = (new, *(other for other in self.told if other.grain != new.grain))
        self.stretch = stretch or self.stretch
        self.quarter = stretch if stretch and stretch[5:6] == "Q" else self.quarter


_OPENING = frozenset("\"“”„«‘'`(•-–—") | {"``"}
_NEWS = 10  # days about publishing that the news tells of
_NEAR = 4  # expressions away that a day may be named for a time alone


def _seed_initials(chart: Chart) -> None:
    words = chart.tokens.words
    for place, word in enumerate(words):
        if word[0].isupper() and (place == 0 or place in chart.stops or words[place - 1] in _OPENING):
            chart.add(Node("initial", place, place + 1, chart.tokens.lowers[place], "first word of a sentence"))


def _dated(when: When, printed: Mapping[int, datetime.date], ground: Ground) -> When:
    """Return a bare weekday as the day that the story has given the date of before ("Thursday" after "Thursday, Nov. 27"),
    unless the tense is against it."""
    if isinstance(when, Time) and when.on is not None:
        return replace(when, on=_dated(when.on, printed, ground))
    if not isinstance(when, Calendar) or when.weekday is None or when != Calendar(weekday=when.weekday):
        return when
    day = printed.get(when.weekday)
    if day is None or ground.published is None or day == ground.published:
        return when
    if ground.direction and ground.direction != ("past" if day < ground.published else "future"):
        return when
    return Calendar(day.year, day.month, day.day, when.weekday)


def _needs_day(when: When) -> bool:
    return _needs_day(when.begin) if isinstance(when, Span) else isinstance(when, Time) and when.on is None


def _day_named(
    story: Story, nodes: list[Node], number: int, sentence: Sentence | None, ground: Ground
) -> datetime.date | None:
    """Return the day that a time's own sentence names, before it or else behind it."""
    if sentence is None:
        return None
    before, behind = range(number - 1, max(number - _NEAR, -1), -1), range(number + 1, min(number + _NEAR, len(nodes)))
    for other in (*before, *behind):
        node = nodes[other]
        if not sentence.start <= story.tokens.starts[node.first] < sentence.end:
            continue
        when = node.value.on if isinstance(node.value, Time) else node.value
        if isinstance(when, Calendar | Weekday) or (isinstance(when, Shift) and when.unit == "day"):
            direction, firm = _direction(story, node.first, node.last)
            day = resolve(when, replace(ground, direction=direction, firm=firm)).day
            if day is not None:
                return day
    return None


def _near(focus: datetime.date | None, published: datetime.date | None) -> datetime.date | None:
    """Return the day in focus for a time alone, when it is about that of publishing: clocks are told of news, not of history."""
    if published is None or focus is None:
        return focus
    return focus if abs((focus - published).days) <= _NEWS else published


def _day_spoken(
    story: Story, nodes: list[Node], number: int, sentence: Sentence | None, ground: Ground, foci: tuple[Focus, ...]
) -> tuple[datetime.date | None, bool]:
    """Return the day on which words in quotation marks were said, for a "today" among them, and whether that is beyond doubt.

    It is the day that is told just behind the marks, or else the last one told, if that is the eve of publishing. None is the
    day of publishing; it is in doubt when the story has spoken of another day shortly before.
    """
    node, tokens = nodes[number], story.tokens
    when = node.value.on if isinstance(node.value, Time) else node.value
    if not (isinstance(when, Shift) and when.unit == "day" and when.anchor == "published") or ground.published is None:
        return None, True
    quotation = story.quotation_at(tokens.starts[node.first]) if story.language.dates.speech else None
    if quotation is None or quotation.single or sentence is None:
        return None, True
    for other in nodes[number + 1 : number + 1 + _NEAR]:
        start = tokens.starts[other.first]
        if (
            quotation.close < start < sentence.end
            and isinstance(other.value, Calendar)
            and _spoken(story, other, sentence)
        ):
            day = resolve(other.value, ground).day
            return (day, True) if day and 0 <= (ground.published - day).days <= 7 else (None, False)
    day = next((focus.end for focus in foci if focus.grain == "day"), None)
    away = (ground.published - day).days if day else 0
    return (day if away == 1 else None), away == 0


def _spoken(story: Story, node: Node, sentence: Sentence | None) -> bool:
    """Say whether a word of speaking stands before a time, or right behind it, in the same sentence."""
    speech = story.language.dates.speech
    if sentence is None or not speech:
        return False
    tokens = story.tokens
    begin, end = tokens.from_offset(sentence.start), tokens.before_offset(sentence.end)
    if story.quotation_at(tokens.starts[node.first]):
        return False
    near = (*range(max(begin, node.first - _REACH), node.first), *range(node.last, min(end, node.last + 4)))
    return any(tokens.lowers[place] in speech for place in near)


def _contradicts(when: When, value: str | None) -> bool:
    """Say whether a printed weekday is not that of the printed day."""
    if isinstance(when, Time) and when.on is not None:
        return _contradicts(when.on, value)
    if isinstance(when, Surely):
        return _contradicts(when.when, value)
    if not isinstance(when, Calendar) or when.day is None or when.weekday is None:
        return False
    day = focus_of(value)
    return day is not None and day.begin.weekday() != when.weekday


_SIGNS = frozenset(".!?…\"“”„«»‘’'`(") | {"``"}
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
    quotation = story.quotation_at(tokens.starts[first])
    spoken = (begin, end)
    if quotation is not None:  # "he said" tells the tense of what he said, but not for sure
        spoken = tokens.from_offset(quotation.start), tokens.before_offset(quotation.end)
    before = list(range(first - 1, max(begin, first - _REACH) - 1, -1))
    behind = list(range(last, min(end, last + _REACH)))
    opening = next((place for place in before if tokens.lowers[place] not in tense.light), None)
    if before and tokens.lowers[before[0]] in tense.appoints:
        return "future", False  # "declared Wednesday a day of mourning"
    since = bool(before) and tokens.lowers[before[0]] in tense.since
    sides = [before, behind]
    if opening is None or tokens.lowers[opening] in tense.openers:
        sides = [behind, before]
    elif tokens.lowers[opening] in tense.present:
        return "future", False
    elif behind and tokens.lowers[last] in tense.owned:
        return "past", False
    elif behind and _told_by(story, first - 1, end, False) is None:
        sides = [behind[:1], before, behind]  # "the court on Friday ruled"
    for side in sides:
        for distance, place in enumerate(side, 1):
            word = tokens.lowers[place]
            if word in tense.breaks or (side is behind and word in tense.joins):
                break
            direction = _told_by(story, place, end, side is not before)
            if direction is not None:
                if since and direction == "future":
                    return "past", False  # "planned since January"
                promised = direction == "past" or not tense.promises or word in tense.promises
                return direction, promised and distance <= _FIRM and spoken[0] <= place < spoken[1]
    return None, False


def _told_by(story: Story, place: int, end: int, behind: bool) -> Direction | None:
    """Return the direction that one word gives, with the words beside it; ``behind`` says that it follows the time."""
    lowers, tense = story.tokens.lowers, story.language.dates.tense
    word = lowers[place]
    if place and story.tokens.words[place][0].isupper() and story.tokens.words[place - 1] not in _SIGNS:
        return None  # a name: "Will Smith", "May"
    if word in tense.future:
        return "future"
    if not behind and word in tense.leading and place + 1 < end and lowers[place + 1] in tense.ahead:
        return "future"
    if place and lowers[place - 1] in tense.bare:
        return None
    if word in tense.past and place and lowers[place - 1] in tense.future:
        return "future"  # "diperkirakan diumumkan": the first of the two rules
    if word in tense.past or (len(word) > 4 and word.endswith(tense.past_endings) and word not in tense.not_past):
        return "past"
    return None
