"""Indonesian."""

from pathlib import Path

from babad.reading.id.dates import DATES
from babad.reading.id.events import EVENTS
from babad.reading.id.names import NAMES
from babad.reading.id.quantities import QUANTITIES
from babad.reading.id.quotes import QUOTES
from babad.reading.id.resolve import RESOLVE
from babad.reading.id.split import SPLIT
from babad.reading.languages import Language
from babad.reading.lexicon import words

LANGUAGE = Language(
    code="id",
    common_words=words(Path(__file__).parent / "lexicons" / "common_words.txt"),
    split=SPLIT,
    dates=DATES,
    quantities=QUANTITIES,
    names=NAMES,
    resolve=RESOLVE,
    quotes=QUOTES,
    events=EVENTS,
)
