"""What a reader reads of a rich text, and where in the markup it stands. Pure.

The same words come of a text as it is stored and of what readers are served (``public/enhance.py`` cleans it and puts
addresses in), so places in the one are places in the other.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

HEADLINE, STANDFIRST = "headline", "standfirst"
"""What stands for ids of what is no block of the body."""

# A tag's attributes may hold ">". References are read as html.unescape does, which is as browsers do.
_TOKEN = re.compile(
    r'(?P<tag><[^<>"]*(?:"[^"]*"[^<>"]*)*>)'
    r"|(?P<reference>&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?))"
    r"|(?P<space>[ \t\n\f\r]+)"
    r"|(?P<words>(?:[^<& \t\n\f\r]|[ ](?=[^<& \t\n\f\r]))+|.)",
    re.DOTALL,
)
_KEY = re.compile(r"[\w-]{1,60}", re.ASCII)
_TAG_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_SPACE = re.compile(r"[ \t\n\f\r]+")
# No browser shows them, HTML forbids them, and databases and XML stumble over them.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef"
    + "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)


@dataclass(frozen=True, slots=True)
class PlainText:
    """The words, and for each of their code points where in the markup what it stands for begins and ends."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def plain_text(markup: str) -> PlainText:
    """Return the words of paragraphs with links, bold, italic and line breaks in them.

    Paragraphs and line breaks come out as one "\\n", white space as one blank, as browsers show it; lines without words are
    left out. What HTML forbids is left out too.
    """
    reader = _Reader()
    for token in _TOKEN.finditer(markup):
        start, end = token.span()
        match token.lastgroup:
            case "tag":
                name = _TAG_NAME.match(token[0])
                if name and name[1].lower() in {"p", "br"}:
                    reader.end_line(start, end)
            case "space":
                reader.space(start, end)
            case "reference":
                for character in unescape(token[0]):
                    reader.reference(character, start, end)
            case _:
                reader.words(token[0], start)
    return reader.result()


def plain_line(words: str) -> str:
    """Return words that are no markup as one line, without what HTML forbids."""
    return _SPACE.sub(" ", _FORBIDDEN.sub("", words)).strip()


def block_keys(stored: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return an id for each of a stored body's blocks: its own, unless it has none or a neighbour's.

    Wagtail gives every block an id of its own; not everything comes through Wagtail.
    """
    keys: list[str] = []
    taken = {HEADLINE, STANDFIRST}
    for place, block in enumerate(stored):
        key = block.get("id") or ""
        if not _KEY.fullmatch(key) or key in taken:
            key = f"block-{place}"
        taken.add(key)
        keys.append(key)
    return keys


class _Reader:
    """Gathers the words of a line, and of all lines before it where in the markup each code point stands."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._break = (0, 0)  # what ended the line before
        self._line = ""
        self._line_starts: list[int] = []
        self._line_ends: list[int] = []

    def words(self, words: str, start: int) -> None:
        if _FORBIDDEN.search(words):
            for place, character in enumerate(words, start):
                if not _FORBIDDEN.match(character):
                    self._add(character, place, place + 1)
            return
        end = start + len(words)
        self._line += words
        self._line_starts.extend(range(start, end))
        self._line_ends.extend(range(start + 1, end + 1))

    def reference(self, character: str, start: int, end: int) -> None:
        if _SPACE.match(character):
            self.space(start, end)
        elif not _FORBIDDEN.match(character):
            self._add(character, start, end)

    def space(self, start: int, end: int) -> None:
        if self._line and not self._line.endswith(" "):
            self._add(" ", start, end)

    def end_line(self, start: int, end: int) -> None:
        words = self._line.strip()
        if words:
            if self._lines:
                self._starts.append(self._break[0])
                self._ends.append(self._break[1])
            first = self._line.index(words)
            self._lines.append(words)
            self._starts += self._line_starts[first : first + len(words)]
            self._ends += self._line_ends[first : first + len(words)]
            self._break = (start, end)
        self._line, self._line_starts, self._line_ends = "", [], []

    def result(self) -> PlainText:
        self.end_line(0, 0)
        return PlainText("\n".join(self._lines), tuple(self._starts), tuple(self._ends))

    def _add(self, character: str, start: int, end: int) -> None:
        self._line += character
        self._line_starts.append(start)
        self._line_ends.append(end)
