"""What the English rules for quotes read, and near-misses."""

from babad.reading.corpus import Examples

CORPUS: dict[str, Examples] = {}
