"""English quantities."""

from pathlib import Path

from babad.reading.engine import entry_index, rule
from babad.reading.lexicon import lexicon, words
from babad.reading.numerals import Figure, Figures, Numerals, ranged, times
from babad.reading.quantities import Amount, Nouns, QuantityRules, between, counted, measured, single

_HERE = Path(__file__).parent / "lexicons"

_ENTRIES = entry_index(
    ("currency", lexicon(_HERE / "currency_signs.txt")),
    ("currency-name", lexicon(_HERE / "currency_names.txt")),
    ("measure", lexicon(_HERE / "measures.txt")),
)


def _share(figures: Figures) -> Amount:
    return measured(figures, "percent")


def _loose(figure: Figure) -> Amount | None:
    """A number without a noun: a small printed or spelt count ("five of them"), no year, no 1."""
    if figure.value is None or figure.value < 2 or 1800 <= figure.value < 2100:
        return None
    return Amount(figure.value, None, None)


_SCALED = (
    rule("<figure> ~m", "figure", lambda n: times(n, 1e6)),
    rule("<figure> ~k", "figure", lambda n: times(n, 1e3)),
)
_NUMBERS = (
    rule("<figure>", "figures", single),
    rule("<figure> -|–|—|to <figure>", "figures", ranged),
    rule("between <figure> and <figure>", "figures", ranged),
    rule("tens|hundreds|thousands of thousands|millions|billions", "figures", lambda: Figures(None)),
)
_AMOUNTS = (
    rule("<figure> alone", "quantity", _loose, pattern="<figure>", certainty="probable"),
    rule("<figures> <noun>", "quantity", counted),
    rule("<figures> <measure>", "quantity", measured, pattern="<figures> -? <measure>"),
    rule("<figures> percent|%", "quantity", _share, pattern="<figures> percent|%|pct|pc"),
    rule("<figures> per cent", "quantity", _share),
    rule("<figures> <currency-name>", "quantity", measured),
    rule("<currency> <figures>", "quantity", lambda unit, n: measured(n, unit)),
    rule("<currency> <figures> to <currency> <figures>", "quantity", between,
         pattern="<currency> <figures> -|–|—|to <currency> <figures>"),
    rule("between <currency> <figures> and <currency> <figures>", "quantity", between),
)  # fmt: skip

QUANTITIES = QuantityRules(
    entries=_ENTRIES,
    numerals=Numerals(".", lexicon(_HERE / "numerals.txt"), frozenset({"and", "-"})),
    nouns=Nouns(
        no_noun=words(_HERE / "not_counted.txt"),
        plural=("s",),
        not_plural=("ss", "us", "is"),
        heads=words(_HERE / "plural_heads.txt"),
        partitive=frozenset({"of"}),
    ),
    stages=(_SCALED, _NUMBERS, _AMOUNTS),
    outside=frozenset({"between"}),
    naming=frozenset({"the", "a", "an", "'s", "’s"}),
    labels=words(_HERE / "number_labels.txt"),
)
