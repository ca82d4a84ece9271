"""Abbreviations and page furniture."""

import re
from pathlib import Path

from babad.reading.lexicon import words
from babad.reading.split import SplitRules

SPLIT = SplitRules(
    abbreviations=words(Path(__file__).parent / "lexicons" / "abbreviations.txt"),
    furniture=re.compile(r"(?:Read (?:also|more)|See also|Related) ?:", re.IGNORECASE),
)
