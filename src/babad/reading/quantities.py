"""The quantities layer: money, shares, counts with what is counted, and measures; durations belong to the dates."""

from dataclasses import dataclass, field

from babad.reading.engine import Chart, Entries, Node, Rule, best, seed
from babad.reading.numerals import Figure, Figures, Numerals, seed_figures
from babad.reading.story import Story
from babad.reading.types import Quantity

# A year stands without a thousands sign; a count of this size rarely does.
_YEARS = range(1800, 2100)
_REACH = 4  # words from a number to the noun that it counts


@dataclass(frozen=True, slots=True)
class Amount:
    """What a node of kind "quantity" holds; ``low`` is None when the words give no number ("ribuan orang")."""

    low: float | None
    high: float | None
    unit: str | None


@dataclass(frozen=True, slots=True)
class Nouns:
    """How a language's counted nouns are told, without a dictionary of them.

    ``no_noun``: words that count nothing and end the search. ``plural``: endings of a counted noun (empty: any word will do),
    ``not_plural``: endings that only look so. ``verbal``: beginnings of words that are verbs. ``heads``: nouns that these
    endings and beginnings get wrong. ``partitive``: what may stand between an unknown number and its noun ("dozens of homes").
    """

    no_noun: frozenset[str] = frozenset()
    plural: tuple[str, ...] = ()
    not_plural: tuple[str, ...] = ()
    verbal: tuple[str, ...] = ()
    heads: frozenset[str] = frozenset()
    partitive: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class QuantityRules:
    """``entries`` are the lexicons (``engine.entry_index``), ``stages`` the rules that make nodes of kind "quantity".

    They build on nodes "figure" (``numerals.Figure``), "figures" (made by the first stage, ``Figures``) and "noun" (what a
    number counts). ``outside`` are words of a rule that are not part of the amount ("between"). After ``labels`` a number
    names something ("pasal 5", "Room 12"); after ``naming`` a printed number without a noun does ("the 777").
    """

    entries: Entries = field(default_factory=dict)
    numerals: Numerals = field(default_factory=Numerals)
    nouns: Nouns = field(default_factory=Nouns)
    stages: tuple[tuple[Rule, ...], ...] = ()
    outside: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()

    def rule_names(self) -> tuple[str, ...]:
        """Return the names of all rules, in their order."""
        return tuple(each.name for stage in self.stages for each in stage)


def find(story: Story, chart: Chart) -> list[Quantity]:
    """Return the story's quantities. Words that are part of a date are not read again as an amount."""
    rules = story.language.quantities
    seed(chart, rules.entries)
    seed_figures(chart, rules.numerals)
    _seed_nouns(chart, rules.nouns)
    chart.run(rules.stages)
    tokens = story.tokens
    dated: set[int] = set()
    for date in story.dates:
        dated.update(range(tokens.from_offset(date.start), tokens.before_offset(date.end)))
    currencies = {tokens.lowers[node.last - 1] for node in chart.of("currency")}
    free = [node for node in chart.of("quantity") if not _taken(chart, rules, node, dated, currencies)]
    found = []
    for node in best(free):
        first = node.first
        while tokens.lowers[first] in rules.outside and first < node.last - 1:
            first += 1
        start, end = tokens.starts[first], tokens.ends[node.last - 1]
        low, high, unit = node.value.low, node.value.high, node.value.unit
        trace = node.trace(tokens)
        found.append(Quantity(story.text[start:end], start, end, low, high, unit, node.certainty, node.rule, trace))
    return found


def _taken(chart: Chart, rules: QuantityRules, node: Node, dated: set[int], currencies: set[str]) -> bool:
    """Say whether a number belongs to something else: a date, a name ("Boeing 787"), a label ("pasal 5"), a longer number."""
    if not dated.isdisjoint(range(node.first, node.last)):
        return True
    tokens, before = chart.tokens, node.first - 1
    printed = tokens.words[node.first][0].isdecimal()
    if node.last < len(tokens) and tokens.touches(node.last) and _hangs_on(tokens.words[node.last], node):
        return True
    if before < 0:
        return False
    previous = tokens.words[before]
    if previous.lower() in currencies and printed:
        return True  # the money rule begins one token earlier
    if previous.lower() in rules.labels or (previous == "." and tokens.lowers[before - 1] in rules.labels):
        return True
    begins = before in chart.stops or node.first in chart.stops or not previous[0].isalnum()
    if not printed:
        # "Gunung Tiga", "Channel Four": a capital in the middle of a sentence makes a name of a number word.
        return node.parts[0].kind != "currency" and tokens.words[node.first][0].isupper() and not begins
    # "F-16", "COVID-19", "B737": the number touches a word or hangs on it by a hyphen.
    if tokens.touches(node.first):
        if previous[-1].isalpha():
            return previous.lower() not in currencies
        return previous in "-/.:" and tokens.touches(before) and tokens.words[before - 1][-1].isalnum()
    if previous[0].isdecimal() or previous.lower() in rules.numerals.words:
        return True  # "five 787 jets": the number behind a number is a type
    if node.value.unit is None:
        return _names(chart, rules, node)
    # "SD Negeri 3 Sukamaju": a number between two words of a name.
    counted = node.parts[-1]
    return not begins and previous[0].isupper() and counted.kind == "noun" and tokens.words[counted.first][0].isupper()


def _hangs_on(following: str, node: Node) -> bool:
    """Say whether what touches a number's end makes something else of it: "15th", "787-9", "61-38", "2.30pm"."""
    return following[0].isalpha() or (node.value.unit is None and following[0] in "-–—/:")


def _names(chart: Chart, rules: QuantityRules, node: Node) -> bool:
    """Say whether a bare printed number names something: "the 777", "Boeing 787", or somebody's age: "Lee, 58,"."""
    tokens, before = chart.tokens, node.first - 1
    previous = tokens.words[before]
    following = tokens.words[node.last] if node.last < len(tokens) else ""
    if previous in "(," and following in (")", ","):
        return True
    return previous.lower() in rules.naming or (previous[0].isupper() and before not in chart.stops)


def single(figure: Figure) -> Figures:
    """Return a number as a range of one."""
    return Figures(figure.value, None, figure.yearlike)


def counted(figures: Figures, noun: str) -> Amount | None:
    """Return a count with what it counts; a bare year before a noun is no count."""
    if figures.yearlike and figures.low in _YEARS:
        return None
    return Amount(figures.low, figures.high, noun)


def measured(figures: Figures, unit: str) -> Amount:
    """Return an amount of a unit or a currency."""
    return Amount(figures.low, figures.high, unit)


def between(unit: str, low: Figures, other: str, high: Figures) -> Amount | None:
    """Return a range of which both ends have their unit, or None when they make none."""
    if unit != other or low.low is None or high.low is None or low.low >= high.low:
        return None
    return Amount(low.low, high.low, unit)


def _seed_nouns(chart: Chart, nouns: Nouns) -> None:
    """Add a node of kind "noun" behind every number that something counted follows; its value is the words."""
    tokens = chart.tokens
    for node in [*chart.of("figure")]:
        first = node.last
        if first < len(tokens) and (
            tokens.lowers[first] == "-" or (node.value.value is None and tokens.lowers[first] in nouns.partitive)
        ):
            first += 1
        if any(chart.at(kind, first) for kind in ("measure", "currency-name")):
            continue  # a measure is more than a noun
        hyphened = first > node.last and tokens.lowers[node.last] == "-"
        last = _noun_end(chart, nouns, first, single=hyphened or node.value.value == 1)
        if last is not None:
            chart.add(Node("noun", node.last, last, tokens.slice(first, last), "counted noun"))


def _noun_end(chart: Chart, nouns: Nouns, first: int, *, single: bool) -> int | None:
    """Return where the counted noun ends that begins at a token; ``single`` asks for no plural ("one rule", "183-seat")."""
    tokens = chart.tokens
    for place in range(first, min(first + _REACH, len(tokens))):
        word = tokens.words[place]
        lower = tokens.lowers[place]
        if place in chart.stops or lower in nouns.no_noun or not word[0].isalpha() or len(lower) < 2:
            if not (word == "-" and place > first and nouns.plural):
                return None
            continue
        if single and nouns.plural and lower.endswith(nouns.plural) and not lower.endswith(nouns.not_plural):
            return place + 1 if lower in nouns.heads else None  # "this one hurts"
        if not nouns.plural or single:
            return place + 1 if lower in nouns.heads or not lower.startswith(nouns.verbal) else None
        if lower in nouns.heads or (lower.endswith(nouns.plural) and not lower.endswith(nouns.not_plural)):
            return place + 1
    return None
