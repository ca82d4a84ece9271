"""A text as it is handed to the record: plain words, block by block, and what its newsroom says of it."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime

BETWEEN_BLOCKS = "\n\n"


@dataclass(frozen=True, slots=True)
class Text:
    """One version of a text. ``blocks`` are (id, plain text) in the order of the page, ids unique and not empty.

    ``day`` is the day against which "yesterday" is read: that of the first publication, whatever version this is.
    ``published_at`` (aware) is when readers had this version. ``topics`` are (name, kind) as editors gave them, the main one
    first. ``sensitive`` is one of ``Source.Sensitive`` or empty.
    """

    origin: str
    language: str
    title: str
    day: date
    published_at: datetime
    blocks: tuple[tuple[str, str], ...]
    topics: tuple[tuple[str, str], ...] = ()
    sensitive: str = ""
    owned: bool = True
    why: str = ""
    kind: str = "story"

    @property
    def words(self) -> str:
        """The blocks as one text, as it is read."""
        return BETWEEN_BLOCKS.join(words for _block, words in self.blocks)

    def content_hash(self) -> str:
        """Return a SHA-256 (hex) of all that the record takes from the text, but when it was published and why."""
        content = [
            self.language,
            self.title,
            self.day.isoformat(),
            self.blocks,
            self.topics,
            self.sensitive,
            self.owned,
        ]
        return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand in a text: a block, and code points in that block."""

    block: str
    start: int
    end: int


class Layout:
    """Where the blocks of a text stand in its words as one."""

    def __init__(self, blocks: tuple[tuple[str, str], ...]) -> None:
        self._starts: list[tuple[int, int, str]] = []
        offset = 0
        for block, words in blocks:
            self._starts.append((offset, offset + len(words), block))
            offset += len(words) + len(BETWEEN_BLOCKS)

    def place(self, start: int, end: int) -> Place:
        """Return where a stretch of the whole text stands; what runs over its block's end is cut there."""
        for first, last, block in self._starts:
            if start <= last:
                begin = max(start, first)
                return Place(block, begin - first, max(begin, min(end, last)) - first)
        raise IndexError(f"{start} is past the end of the text")
