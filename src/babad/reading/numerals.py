"""Numbers as printed and as spelt: "60.000", "2,75 triliun", "dua puluh lima", "two hundred and six".

A language gives its number words with what they do to the number so far (lexicon ``numerals.txt``):

    two = unit 2        sebelas = unit 11     twenty = ten 20
    belas = teen        puluh = times 10      hundred = times 100
    seratus = hundred 100                     ribu = scale 1000
    seribu = whole 1000                       puluhan = some
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from babad.reading.engine import Chart, Node

# More than any newspaper spells out: a longer run of number words is no number.
_LONGEST = 12
_LARGEST = 1e18


@dataclass(frozen=True, slots=True)
class Numerals:
    """A language's numbers: the decimal sign, the number words, and the words that may stand within ("and")."""

    decimal: str = "."
    words: Mapping[str, str] = field(default_factory=dict)
    within: frozenset[str] = frozenset()

    def printed(self, token: str) -> float | None:
        """Return the value of a printed number, or None when its signs make none in this language.

        The language's own decimal sign decides; where it can't ("1.5" in Indonesian, "12,35" in English), three digits after
        a sign are thousands and anything else is a fraction.
        """
        return _printed(token, self.decimal)


_GROUPED: dict[str, re.Pattern[str]] = {
    sign: re.compile(rf"\d{{1,3}}(?:\{sign}\d{{3}})+(?:\{other}\d+)?") for sign, other in ((".", ","), (",", "."))
}
_FRACTION = re.compile(r"\d+[.,]\d+")


def _printed(token: str, decimal: str) -> float | None:
    thousands = "," if decimal == "." else "."
    if token.isdecimal():
        return float(token) if len(token) <= 18 else None
    if _GROUPED[thousands].fullmatch(token):
        return float(token.replace(thousands, "").replace(decimal, "."))
    if _GROUPED[decimal].fullmatch(token) and (token.count(decimal) > 1 or thousands in token):
        return float(token.replace(decimal, "").replace(thousands, "."))
    if _FRACTION.fullmatch(token):
        return float(token.replace(",", "."))
    return None


def whole_numbers(words: Mapping[str, str]) -> dict[str, int]:
    """Return the number words that are a whole number by themselves, from one on, with their value: "two", "seratus"."""
    acts = ((word, *does.partition(" ")) for word, does in words.items())
    return {
        word: int(size)
        for word, act, _, size in acts
        if act in ("unit", "ten", "hundred") and size.isdecimal() and size != "0"
    }


def seed_figures(chart: Chart, numerals: Numerals) -> None:
    """Add a node of kind "figure" for every number in the text, printed, spelt or both ("2,75 triliun"); its value is a
    float, or None for "puluhan", "thousands": a number that the words do not give."""
    tokens = chart.tokens
    past = 0
    for place in sorted([*tokens.digits, *tokens.places(numerals.words.keys())]):
        if place < past:
            continue
        word = tokens.lowers[place]
        last, value, known = _figure(chart, numerals, place)
        if last > place:
            printed = word[0].isdecimal()
            yearlike = last == place + 1 and len(word) == 4 and word.isdecimal()
            act, _, size = numerals.words.get(tokens.lowers[last - 1], "").partition(" ")
            figure = Figure(value if known else None, yearlike, float(size) if act == "scale" else 1.0)
            chart.add(Node("figure", place, last, figure, "numeral" if printed else "number word"))
            past = last


@dataclass(frozen=True, slots=True)
class Figure:
    """A number; ``value`` is None when the words do not give it, ``yearlike`` when it is printed as years are: four digits.

    ``scale`` is the size of the scale word at its end ("juta", "million"), 1 when there is none.
    """

    value: float | None
    yearlike: bool = False
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Figures:
    """A number or a range of numbers."""

    low: float | None
    high: float | None = None
    yearlike: bool = False


def ranged(low: Figure, high: Figure) -> Figures | None:
    """Return a range of two numbers, or None when they make none.

    A scale word at the end counts for both: "18-20 ribu", "3 to 5 million".
    """
    if low.value is None or high.value is None:
        return None
    begin = low.value
    if low.scale == 1 and high.scale > 1 and begin * high.scale <= high.value:
        begin *= high.scale
    return Figures(begin, high.value) if begin < high.value else None


def times(figure: Figure, size: float) -> Figure | None:
    """Return a number with a scale written onto it: "40m", "15bn"."""
    return None if figure.value is None else Figure(round(figure.value * size, 6), False, size)


def _figure(chart: Chart, numerals: Numerals, place: int) -> tuple[int, float, bool]:
    """Return (last token, value, whether it is known) of the number that begins at a token."""
    tokens = chart.tokens
    total = group = unit = 0.0
    known = True
    at, begun = place, False
    while at < len(tokens) and at - place < _LONGEST:
        word = tokens.lowers[at]
        if word[0].isdecimal():
            value = numerals.printed(word)
            if begun or value is None:
                break
            group, begun = value, True
            at += 1
            continue
        does = numerals.words.get(word)
        if does is None:
            joins = word in numerals.within and begun and at + 1 < len(tokens)
            if joins and _continues(numerals, tokens.lowers[at + 1], word, group):
                at += 1
                continue
            break
        act, _, amount = does.partition(" ")
        size = float(amount or 0)
        if act == "some":
            known = False
        elif act == "unit":
            if unit or (begun and tokens.words[at - 1][0].isdecimal()):
                break
            unit = size
        elif act == "ten":
            if unit or group % 100 > 0:
                break
            group += size
        elif act == "teen":
            group, unit = group + unit + 10, 0
        elif act == "hundred":
            if unit or group:
                break
            group += size
        elif act == "times":
            if not begun and not unit:
                break
            group, unit = (group + unit) * size if size >= 100 and group < 100 else group + unit * size, 0
        elif act in ("scale", "whole"):
            if act == "scale" and not begun:
                break
            total += max(group + unit, 1 if act == "whole" else 0) * size
            group = unit = 0
        begun = True
        at += 1
    while at > place and tokens.lowers[at - 1] in numerals.within:
        at -= 1
    value = round(total + group + unit, 6)
    return at, value, known and value <= _LARGEST


def _continues(numerals: Numerals, following: str, joint: str, group: float) -> bool:
    """Say whether "and" or a hyphen between number words is part of the number."""
    does = numerals.words.get(following, "")
    if joint == "-":
        return does.startswith("unit") and group % 100 >= 20 and group % 10 == 0
    return does.startswith(("unit", "ten")) and (group >= 100 and group % 100 == 0)
