"""Bodies that every region has one of: their name alone says nothing of which is meant."""

from pathlib import Path

from babad.reading.lexicon import words
from babad.record.naming import normal

_LOCAL = frozenset(map(normal, words(Path(__file__).parent / "lexicons" / "local_bodies.txt")))


def is_local(name: str) -> bool:
    """Say whether a name is that of a body of which every region or town has one ("DPRD", "the city council")."""
    return normal(name).removeprefix("the ") in _LOCAL
