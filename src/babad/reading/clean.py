"""From the text as given to a text that rules can read, with a map back to the given offsets."""

import re
from dataclasses import dataclass

# One code point for one: these need no map.
_SAME_LENGTH = str.maketrans(
    {
        "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ", "\u3000": " ", "\t": " ",
        "\u2028": "\n", "\u2029": "\n", "\u0085": "\n", "\x0b": "\n", "\x0c": "\n",
        "\u2010": "-", "\u2011": "-", "\u2015": "—",
    }
)  # fmt: skip
# Characters that a reader does not see, and the carriage return of CRLF.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\u2066-\u2069\u202a-\u202e\ufeff]+|\r(?=\n)")


@dataclass(frozen=True, slots=True)
class Clean:
    """The clean text, and for each of its characters the offset in the source (None: the same offset)."""

    text: str
    source: str
    origin: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the source of a non-empty stretch of the clean text."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1


def clean(source: str) -> Clean:
    """Return the text with odd spaces and hyphens made plain and unseen characters left out.

    Every stretch of the result maps to a stretch of the source; typography (quotation marks, dashes) stays as it is.
    """
    text = source.translate(_SAME_LENGTH)
    if not _UNSEEN.search(text):
        return Clean(text.replace("\r", "\n"), source, None)
    kept: list[str] = []
    origin: list[int] = []
    at = 0
    for gap in _UNSEEN.finditer(text):
        kept.append(text[at : gap.start()])
        origin.extend(range(at, gap.start()))
        at = gap.end()
    kept.append(text[at:])
    origin.extend(range(at, len(text)))
    return Clean("".join(kept).replace("\r", "\n"), source, tuple(origin))
