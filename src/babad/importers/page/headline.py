"""The headline among the lines of an HTML page."""

import re
from collections.abc import Sequence

from babad.importers.page.blocks import HEADINGS
from babad.importers.page.boxes import box, marked
from babad.importers.page.flow import Piece, ancestors
from babad.importers.page.lines import key, length, shared_words
from babad.importers.page.metadata import Metadata
from babad.importers.page.outlets import is_outlet


def find_headline(pieces: Sequence[Piece], declared: Metadata) -> tuple[str | None, int | None]:
    """Return the headline and its place: the heading that the page also declares, else its first h1.

    Without such a heading it is what the page declares, and has no place; without that, there is none.
    """
    best, score = None, 0.0
    for at, piece in enumerate(pieces):
        if piece.kind != "line" or not key(piece.text):
            continue
        tag = next((node.tag for node in ancestors(piece.element) if node.tag in HEADINGS), None)
        named = marked(piece.element, re.compile(r"headline|title|judul"), levels=1)
        if not tag and not named:
            continue
        worth = 0.0
        for rank, wanted in enumerate(declared.headlines):
            mine = key(piece.text)
            if mine == key(wanted):
                worth = max(worth, 3.0 - rank * 0.1)
            elif length(piece.text) >= 3 and f" {mine} " in f" {key(wanted)} ":
                worth = max(worth, 1.5 + len(mine) / max(1, len(key(wanted))) - rank * 0.1)
            elif length(piece.text) >= 4:
                both = min(shared_words(piece.text, wanted), shared_words(wanted, piece.text))
                worth = max(worth, both * 2 if both > 0.5 else 0.0)
        if worth or tag == "h1":
            worth += {"h1": 0.6, "h2": 0.2}.get(tag or "", 0.0)
            if box(piece.element) in {"navigation", "copyright", "related", "popular", "latest"} and tag != "h1":
                worth -= 1.0
            if tag == "h1" and length(piece.text) < 2 and worth < 1:
                continue
        if worth > score:
            best, score = at, worth
    if best is not None:
        return pieces[best].text.replace("\n", " "), best
    return (_without_site(declared.headlines[0], declared.publisher) if declared.headlines else None), None


def _without_site(title: str, site: str | None) -> str:
    """Return a declared title without the site's name behind it ("… - Contoh News")."""
    parts = re.split(r"\s+[|–—-]\s+", title)
    while len(parts) > 1 and (
        key(parts[-1]) == key(site or "") or is_outlet(parts[-1]) or (length(parts[-1]) <= 3 and length(parts[0]) >= 4)
    ):
        parts.pop()
    return title[: title.rfind(parts[-1]) + len(parts[-1])] if len(parts) > 1 else parts[0]
