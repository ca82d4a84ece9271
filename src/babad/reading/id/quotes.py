"""Indonesian quotes."""

from babad.reading.quotes import QuoteRules

QUOTES = QuoteRules()
