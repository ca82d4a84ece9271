"""Word lists: plain files beside the rules, one entry a line, with the source of the list in the first line.

    # source: general knowledge of the language
    januari = 1
    jan = 1
    pekan lalu          (an entry without a value stands for itself)

Empty lines and lines that begin with ``#`` are left out. Entries are lower case unless the file says ``# case matters``.
"""

from functools import cache
from pathlib import Path


@cache
def lexicon(path: Path) -> dict[str, str]:
    """Return a lexicon's entries with their values; raises ValueError when the file names no source."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if not lines or not lines[0].startswith("# source: "):
        raise ValueError(f"{path.name}: the first line must name the source: '# source: …'")
    keep_case = "# case matters" in lines[:5]
    entries: dict[str, str] = {}
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        entry, _, value = (part.strip() for part in line.partition(" = "))
        entries[entry if keep_case else entry.lower()] = value or entry
    return entries


def words(path: Path) -> frozenset[str]:
    """Return a lexicon's entries without their values."""
    return frozenset(lexicon(path))
