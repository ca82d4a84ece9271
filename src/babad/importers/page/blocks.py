"""The blocks of a story's body, from the lines of an HTML page."""

import re
from collections.abc import Container, Iterable, Sequence

from lxml.html import HtmlElement

from babad.importers.page.flow import Piece, ancestors, names
from babad.importers.page.furniture import furniture
from babad.importers.page.lines import closes, length
from babad.importers.page.story_text import PARAGRAPHS
from babad.importers.page.types import Block, ReadAlso

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_QUOTE_TAGS = frozenset({"aside", "figure", "div", "section"})
_PULL_QUOTE = re.compile(r"(?<![a-z0-9])(?:pull ?quote|blockquote|quote)(?![a-z0-9])")


class Blocks:
    """Makes blocks out of `pieces`; `home` is the element that holds the story."""

    def __init__(self, pieces: Sequence[Piece], home: HtmlElement) -> None:
        self.pieces, self.home = pieces, home

    def in_home(self, at: int) -> bool:
        """Tell whether the piece stands in the element that holds the story."""
        return self.home in ancestors(self.pieces[at].element)

    def group(self, at: int, tags: frozenset[str]) -> HtmlElement | None:
        """Return the outermost element with one of `tags` around the piece, inside the story's home."""
        found = None
        for node in ancestors(self.pieces[at].element):
            if node is self.home:
                break
            if node.tag in tags:
                found = node
        return found if self.in_home(at) else None

    def members(self, at: int, end: int, element: HtmlElement) -> list[int]:
        """Return the places of the lines inside `element`, from `at` on."""
        return [
            n
            for n in range(at, min(end + 40, len(self.pieces)))
            if self.pieces[n].kind == "line" and element in ancestors(self.pieces[n].element)
        ]

    def block(self, at: int, end: int, taken: Container[int]) -> tuple[Block, list[int]]:
        """Return the block that begins at `at`, and the places of all its pieces; `taken` ones are not its."""
        piece = self.pieces[at]
        if (table := self.group(at, frozenset({"table"}))) is not None and (found := table_of(table)):
            return found, self.members(at, end, table)
        quote = self.group(at, frozenset({"blockquote"}))
        if quote is None:
            quote = self.pull_quote(at)
        if (
            quote is not None
            and (inside := self.members(at, end, quote))
            and sum(length(self.pieces[n].text) for n in inside) <= 150
        ):
            return self.quote(inside), inside
        listing = self.group(at, frozenset({"ul", "ol"}))
        if listing is not None:
            inside = [
                n for n in self.members(at, end, listing) if n not in taken and not furniture(self.pieces[n].text)
            ]
            if inside and inside[0] == at:
                return self.listing(listing, inside), inside
        text = piece.text
        heading = next((node for node in ancestors(piece.element) if node.tag in HEADINGS), None)
        bold_line = (
            piece.bold
            and length(text) <= 12
            and not closes(text)
            and not text.endswith((":", ","))
            and "\n" not in text
        )
        if (heading is not None and length(text) <= 30) or bold_line:
            return Block("heading", {"text": text.replace("\n", " ")}), [at]
        fields = {"text": text}
        if piece.html:
            fields["html"] = piece.html
        return Block("text", fields), [at]

    def pull_quote(self, at: int) -> HtmlElement | None:
        """Return the element that sets words of the story apart as a quote, if the piece stands in one."""
        if not self.in_home(at):
            return None
        outside = set(ancestors(self.home))
        around = [node for node in ancestors(self.pieces[at].element) if node not in outside]
        return next((node for node in around if node.tag in _QUOTE_TAGS and _PULL_QUOTE.search(names(node))), None)

    def quote(self, inside: list[int]) -> Block:
        """Return a quote block; its last line may say whose words they are."""
        lines = [self.pieces[n].text for n in inside]
        speaker = None
        tagged = any(
            node.tag in {"cite", "footer", "figcaption"} for node in ancestors(self.pieces[inside[-1]].element)
        )
        if len(lines) > 1 and (tagged or lines[-1].startswith(("—", "–", "- "))) and length(lines[-1]) <= 15:
            speaker = lines.pop().lstrip("—–- ").strip()
        name, _comma, role = (speaker or "").partition(",")
        return Block("quote", {"text": "\n".join(lines), "speaker": name.strip() or None, "role": role.strip() or None})

    def listing(self, element: HtmlElement, inside: list[int]) -> Block:
        """Return a list block: one item for each innermost li, its lines joined."""
        items: list[tuple[HtmlElement | None, str]] = []
        for n in inside:
            item = next((node for node in ancestors(self.pieces[n].element) if node.tag == "li"), None)
            if items and item is not None and items[-1][0] is item:
                items[-1] = (item, f"{items[-1][1]} {self.pieces[n].text}")
            else:
                items.append((item, self.pieces[n].text.replace("\n", " ")))
        texts = [text for _item, text in items]
        return Block("list", {"text": "\n".join(texts), "items": texts, "ordered": element.tag == "ol"})


def holder(element: HtmlElement) -> HtmlElement:
    """Return what stands around the paragraph or list that `element` is or is in."""
    return next(node for node in ancestors(element) if node.tag not in PARAGRAPHS or node.getparent() is None)


def read_also_block(link: ReadAlso) -> Block:
    """Return the block for a read-also link that stands in the story."""
    return Block("read_also", {"title": link.title, "url": link.url, "label": link.label, "line": link.line})


def read_also_links(blocks: Iterable[Block]) -> tuple[ReadAlso, ...]:
    """Return the read-also links among `blocks`: what `read_also_block` made of them."""
    return tuple(ReadAlso(**block.fields) for block in blocks if block.type == "read_also")


def provider(url: str | None) -> str | None:
    """Return the name of the site behind an embed ("YouTube"), or None."""
    for part, name in (
        ("youtu", "YouTube"), ("twitter.", "Twitter"), ("x.com", "X"), ("instagram.", "Instagram"), ("tiktok.", "TikTok"),
        ("facebook.", "Facebook"), ("vimeo.", "Vimeo"), ("spotify.", "Spotify"), ("soundcloud.", "SoundCloud"),
        ("google.com/maps", "Google Maps"),
    ):  # fmt: skip
        if url and part in url:
            return name
    return None


def table_of(table: HtmlElement) -> Block | None:
    """Return the table block for a table of data; None for one that only lays out the page."""
    rows: list[list[str]] = []
    header: list[str] | None = None
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in {"td", "th"}]
        texts = [" ".join(cell.text_content().split()) for cell in cells]
        if not any(texts):
            continue
        if not rows and header is None and all(cell.tag == "th" for cell in cells):
            header = texts
        else:
            rows.append(texts)
    if len(rows) + (header is not None) < 2 or max((len(row) for row in rows), default=0) < 2:
        return None
    if len(list(table.iter("table"))) > 1 or any(length(cell) > 60 for row in rows for cell in row):
        return None
    caption = table.find("caption")
    words = " ".join(caption.text_content().split()) if caption is not None else None
    lines = ["\t".join(row) for row in ([header] if header else []) + rows]
    return Block(
        "table",
        {"text": "\n".join([*([words] if words else []), *lines]), "header": header, "rows": rows, "caption": words},
    )
