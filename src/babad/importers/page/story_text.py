"""Which of a page's lines are the story's: what trafilatura takes out, put back on the page's own lines."""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass

import trafilatura
from lxml.html import HtmlElement

from babad.importers.page.boxes import box
from babad.importers.page.flow import Piece, ancestors
from babad.importers.page.lines import is_prose, key, listed, words

# Trafilatura reports on pages it cannot read; an editor gets one line, ours.
for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)

_GRAM = 4
# Elements that are a paragraph or a part of one, never what stands around several.
PARAGRAPHS = listed("p li ul ol blockquote h1 h2 h3 h4 h5 h6 span font b strong em i a dd dt figure pre")


@dataclass(frozen=True)
class StoryText:
    """Where the story is. `covered` says of each piece whether it is part of it; `home` is the element around most of it."""

    covered: tuple[bool, ...]
    home: HtmlElement | None


def _grams(text: str) -> list[tuple[str, ...]]:
    found = words(text)
    return [tuple(found[at : at + _GRAM]) for at in range(len(found) - _GRAM + 1)]


def _found_in(piece: Piece, grams: set[tuple[str, ...]], lines: set[str]) -> bool:
    mine = _grams(piece.text)
    if len(mine) < 2:
        return key(piece.text) in lines
    return sum(gram in grams for gram in mine) >= 0.7 * len(mine)


def find_story(source: str, pieces: Sequence[Piece], declared_body: str | None) -> StoryText:
    """Return which `pieces` of the page `source` are its story, and the element that holds most of them.

    `declared_body` is the story's text as the page declares it (JSON-LD articleBody). Trafilatura finds the story
    best, so its word counts; where it finds nothing, the longest run of paragraphs outside any box does.
    """
    extracted = trafilatura.extract(source, include_comments=False, include_tables=True) or ""
    texts = [extracted]
    if declared_body and len(declared_body) > 200:
        share = set(_grams(declared_body))
        # Declared bodies are whole, or a teaser, or another story's: only one that agrees may add lines.
        if share & set(_grams(extracted)) or not extracted:
            texts.append(declared_body)
    grams = {gram for text in texts for gram in _grams(text)}
    lines = {
        key(re.sub(r"^[\s>|*-]+", "", cell))
        for text in texts
        for line in text.split("\n")
        for cell in [line, *line.split("|")]
    } - {""}
    covered = [piece.kind == "line" and bool(key(piece.text)) and _found_in(piece, grams, lines) for piece in pieces]
    home = _home(pieces, covered)
    if home is None:
        covered = [
            piece.kind == "line" and is_prose(piece.text) and piece.linked < 0.4 and box(piece.element) is None
            for piece in pieces
        ]
        home = _home(pieces, covered)
    return StoryText(tuple(covered), home)


def _home(pieces: Sequence[Piece], covered: Sequence[bool]) -> HtmlElement | None:
    """Return the innermost element that holds at least three quarters of the covered paragraphs' characters."""
    weights: dict[HtmlElement, int] = {}
    total = 0
    for piece, is_covered in zip(pieces, covered, strict=True):
        if is_covered and is_prose(piece.text):
            total += len(piece.text)
            for node in ancestors(piece.element):
                weights[node] = weights.get(node, 0) + len(piece.text)
    # A single paragraph may outweigh all others; the story's home is what stands around paragraphs.
    heavy = [node for node, weight in weights.items() if weight >= 0.75 * total and node.tag not in PARAGRAPHS]
    # All of them lie on one path (each holds more than half), so the innermost has the most ancestors.
    return max(heavy, key=lambda node: sum(1 for _ in node.iterancestors()), default=None)
