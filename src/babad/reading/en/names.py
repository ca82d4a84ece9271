"""English names."""

from babad.reading.names import NameRules

NAMES = NameRules()
