"""Abbreviations, the words that begin a sentence, and page furniture."""

import re
from pathlib import Path

from babad.reading.lexicon import lexicon, words
from babad.reading.split import SplitRules

_HERE = Path(__file__).parent / "lexicons"

SPLIT = SplitRules(
    abbreviations=lexicon(_HERE / "abbreviations.txt"),
    starters=words(_HERE / "sentence_starters.txt"),
    asks=words(_HERE / "asking_words.txt"),
    furniture=re.compile(r"(?:Read (?:also|more)|See also|Related(?: stories)?|More) ?:", re.IGNORECASE),
)
