"""Indonesian quantities."""

from pathlib import Path

from babad.reading.engine import entry_index, rule
from babad.reading.lexicon import lexicon, words
from babad.reading.numerals import Numerals, ranged
from babad.reading.quantities import Nouns, QuantityRules, between, counted, measured, single

_HERE = Path(__file__).parent / "lexicons"

_ENTRIES = entry_index(
    ("currency", lexicon(_HERE / "currency_signs.txt")),
    ("currency-name", lexicon(_HERE / "currency_names.txt")),
    ("measure", lexicon(_HERE / "measures.txt")),
)

_NUMBERS = (
    rule("<figure>", "figures", single),
    rule("<figure> -|–|—|hingga|sampai|s/d <figure>", "figures", ranged),
    rule("antara <figure> dan|hingga|sampai <figure>", "figures", ranged),
)

_AMOUNTS = (
    rule("<figures> <noun>", "quantity", counted),
    rule("<figures> <measure>", "quantity", measured),
    rule("<figures> persen|%", "quantity", lambda n: measured(n, "persen")),
    rule("<figures> <currency-name>", "quantity", measured),
    rule("<currency> <figures>", "quantity", lambda unit, n: measured(n, unit)),
    rule("<currency> <figures> -|–|—|hingga|sampai|dan <currency> <figures>", "quantity", between),
)

QUANTITIES = QuantityRules(
    entries=_ENTRIES,
    numerals=Numerals(",", lexicon(_HERE / "numerals.txt")),
    nouns=Nouns(
        no_noun=words(_HERE / "not_counted.txt"),
        # Passive and active prefixes; what begins so and is a noun all the same is in the list.
        verbal=("meng", "mem", "men", "mel", "mer", "ter", "di", "ber"),
        heads=words(_HERE / "counted_heads.txt"),
    ),
    stages=(_NUMBERS, _AMOUNTS),
    outside=frozenset({"antara"}),
    labels=words(_HERE / "number_labels.txt"),
)
