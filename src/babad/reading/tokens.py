"""Words, numbers and signs, with their places and an index of where each word stands."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import KeysView

# A run of letters (with inner apostrophes: Ma'ruf, don't), a possessive 's, a number with inner points and commas, initials
# (U.S., A.M.), or one sign. Hyphens and slashes are signs of their own: "30/12/2021", "Covid-19", "Senin-Rabu".
_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|['’]s\b|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|\d+(?:[.,]\d+)*|``|''|[^\s\w]|_")


class Tokens:
    """The tokens of a text as parallel lists; ``first`` and ``last`` elsewhere are indices into them (last excluded).

    ``starts`` and ``ends`` are offsets, ``words`` the tokens as written, ``lowers`` the same in lower case, ``digits`` the places
    of those in figures.
    """

    __slots__ = ("digits", "ends", "index", "lowers", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        for match in _TOKEN.finditer(text):
            self.starts.append(match.start())
            self.ends.append(match.end())
            self.words.append(match.group())
        self.lowers: list[str] = [word.lower() for word in self.words]
        self.index: dict[str, list[int]] = {}
        for place, word in enumerate(self.lowers):
            self.index.setdefault(word, []).append(place)

        self.digits: list[int] = sorted(
            place for word, places in self.index.items() if word[0].isdecimal() for place in places
        )

    def places(self, words: KeysView[str]) -> list[int]:
        """Return where any of some words stands, in the order of the text."""
        return sorted(place for word in self.index.keys() & words for place in self.index[word])

    def __len__(self) -> int:
        return len(self.words)

    def slice(self, first: int, last: int) -> str:
        """Return the text from one token up to (not with) another, as written."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def touches(self, place: int) -> bool:
        """Say whether nothing stands between a token and the one before it."""
        return place > 0 and self.starts[place] == self.ends[place - 1]

    def from_offset(self, offset: int) -> int:
        """Return the first token that starts at or after an offset."""
        return bisect_left(self.starts, offset)

    def before_offset(self, offset: int) -> int:
        """Return how many tokens end at or before an offset: the index after the last of them."""
        return bisect_right(self.ends, offset)
