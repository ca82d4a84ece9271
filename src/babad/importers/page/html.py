"""A saved HTML page read as a story."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from babad.importers.page.bylines import bylines, closing_byline
from babad.importers.page.dates import date_line
from babad.importers.page.flow import Piece, ancestors, broken_up, flow, hidden_paragraphs
from babad.importers.page.furniture import furniture
from babad.importers.page.metadata import metadata
from babad.importers.page.page_reader import PageReader
from babad.importers.page.parts import part_of
from babad.importers.page.read_also import is_label, read_also
from babad.importers.page.story_text import find_story
from babad.importers.page.topics import topic_sentence
from babad.importers.page.types import BadPage, ImportedStory

_MOST_LINES = 30_000
_CUT = "babad-cut-here"


def tree(source: str) -> HtmlElement:
    """Return the parsed page; BadPage if there is nothing to parse."""
    # The text is decoded already: a declaration inside it would have it decoded again.
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    source = re.sub(r"^\s*<\?xml[^>]*\?>", "", source)
    try:
        root = lxml_html.document_fromstring(source.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise BadPage("there is no HTML in it; save the page again as a whole page") from None
    return root


def parse(source: str, *, origin: str, address: str | None = None) -> ImportedStory:
    """Return the story on the HTML page `source`.

    `origin` is the file or address as the editor gave it, `address` the http(s) address that answered, if one did.
    The story's origin is the page's canonical address where it declares one. BadPage if no story can be found, or if
    the file ends in the midst of it.
    """
    cut = _cut_short(source)
    root = tree(f"{source}<{_CUT}></{_CUT}>" if cut else source)
    declared = metadata(root, address)
    body = root.find("body")
    pieces = flow(body if body is not None else root, declared.base)
    pieces = _one_role_each(pieces)
    if not any(piece.kind == "line" for piece in pieces):
        raise BadPage(
            "the page has no text (perhaps it is filled in by scripts); save it from the browser, or paste its text"
        )
    if len(pieces) > _MOST_LINES:
        raise BadPage(f"it has {len(pieces):,} lines, more than a page ever has; save only the story's page")
    text = find_story(source, pieces, declared.body)
    if text.home is None or not any(text.covered):
        if cut:
            raise BadPage(_cut_message(cut))
        raise BadPage("no story was found on the page; save the story's own page, or paste its text into a .txt file")
    warnings = list(declared.warnings)
    if cut:
        mark = root.find(f".//{_CUT}")
        open_around = set(ancestors(mark)) if mark is not None else set()
        last = max(number for number, covered in enumerate(text.covered) if covered)
        if cut.inside or text.home in open_around or last == len(pieces) - 1:
            raise BadPage(_cut_message(cut))
        warnings.append("The file ends before the page does. The story seems to be whole; compare it with the page.")
    if hidden := hidden_paragraphs(text.home):
        warnings.append(
            f"The page hides {len(hidden)} paragraphs until a reader clicks; they were not taken: “{hidden[0][:60]}…”."
        )
    reader = PageReader(pieces, text.covered, text.home, declared)
    story = reader.read(origin=declared.address or origin, warnings=warnings)
    return part_of(story, root, pieces, declared, origin)


def _one_role_each(pieces: Sequence[Piece]) -> list[Piece]:
    """Return `pieces`, those broken up at br whose lines are not of one kind: a paragraph and "Baca juga: …" below it."""
    found: list[Piece] = []
    for piece in pieces:
        lines = piece.text.split("\n") if piece.kind == "line" else []
        if len(lines) > 1 and any(
            furniture(line)
            or read_also(line)
            or is_label(line)
            or bylines(line)
            or topic_sentence(line)
            or date_line(line)
            or closing_byline(line)
            for line in lines
        ):
            found += broken_up(piece)
        else:
            found.append(piece)
    return [replace(piece, order=order) for order, piece in enumerate(found)]


@dataclass(frozen=True)
class _CutShort:
    """A file that ends before its page does: what it was inside of, and its last words."""

    inside: str
    after: str


def _cut_message(cut: _CutShort) -> str:
    where = f"inside {cut.inside}" if cut.inside else "in the midst of the page"
    behind = f", after “{cut.after}”" if cut.after else ""
    return f"the file is cut off {where}{behind}; save or download the page again"


def _cut_short(source: str) -> _CutShort | None:
    """Return where `source` was cut off, or None if it ends as pages do."""
    tail = source.rstrip()
    lowered = tail.lower()
    seen = re.sub(
        r"<(?:script|style)\b.*?(?:</(?:script|style)>|$)", " ", tail[-3000:], flags=re.IGNORECASE | re.DOTALL
    )
    after = " ".join(re.sub(r"<[^<>]*>?|^[^<>]*>", " ", seen).split()[-8:])[-80:]
    for opening, closing, name in (
        ("<script", "</script", "a script"),
        ("<style", "</style", "a style sheet"),
        ("<!--", "-->", "a comment"),
    ):
        if lowered.rfind(opening) > lowered.rfind(closing):
            # A script that quotes "<!--" is no comment; only an unclosed one right at the end counts.
            if opening == "<!--" and "</body" in lowered[lowered.rfind(opening) :]:
                continue
            return _CutShort(name, after)
    if tail.rfind("<") > tail.rfind(">") and re.search(r"<[a-zA-Z/!][^<>]*$", tail):
        return _CutShort("a tag", after)
    if "</body" in lowered or "</html" in lowered:
        return None
    opened = len(re.findall(r"<(?:div|article|section|main|table)\b", lowered))
    closed = len(re.findall(r"</(?:div|article|section|main|table)\b", lowered))
    if opened > closed or re.search(r"<(?:body|html)\b", lowered):
        return _CutShort("", after)
    return None
