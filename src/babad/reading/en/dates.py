"""English time expressions."""

from pathlib import Path

from babad.reading.dates import DateRules, Tense
from babad.reading.engine import entry_index, rule
from babad.reading.lexicon import lexicon
from babad.reading.timex import Calendar, Shift

_HERE = Path(__file__).parent / "lexicons"

_ENTRIES = entry_index(
    ("month", {word: int(value) for word, value in lexicon(_HERE / "months.txt").items()}),
    ("weekday", {word: int(value) for word, value in lexicon(_HERE / "weekdays.txt").items()}),
)

_RELATIVE = (rule("yesterday", "date", lambda: Shift("day", -1)),)
_PARTS = (rule("<weekday>", "date", lambda weekday: Calendar(weekday=weekday), certainty="probable"),)

DATES = DateRules(
    entries=_ENTRIES, stages=(_RELATIVE, _PARTS), tense=Tense(past=frozenset({"said"}), future=frozenset({"will"}))
)
