"""What the English rules for events read, and near-misses."""

from babad.reading.corpus import Examples

CORPUS: dict[str, Examples] = {}
