"""English quantities."""

from babad.reading.quantities import QuantityRules

QUANTITIES = QuantityRules()
