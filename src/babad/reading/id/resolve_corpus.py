"""How Indonesian short forms are joined to fuller ones, and what is not the same."""

from babad.reading.corpus import Examples

CORPUS: dict[str, Examples] = {}
