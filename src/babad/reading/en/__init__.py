"""English."""

from pathlib import Path

from babad.reading.en.dates import DATES
from babad.reading.en.events import EVENTS
from babad.reading.en.names import NAMES
from babad.reading.en.quantities import QUANTITIES
from babad.reading.en.quotes import QUOTES
from babad.reading.en.resolve import RESOLVE
from babad.reading.en.split import SPLIT
from babad.reading.languages import Language
from babad.reading.lexicon import words

LANGUAGE = Language(
    code="en",
    common_words=words(Path(__file__).parent / "lexicons" / "common_words.txt"),
    split=SPLIT,
    dates=DATES,
    quantities=QUANTITIES,
    names=NAMES,
    resolve=RESOLVE,
    quotes=QUOTES,
    events=EVENTS,
)
