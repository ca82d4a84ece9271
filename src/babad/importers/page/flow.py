"""A page's HTML as readers see it: its visible lines, pictures and embeds, in order, each with where it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from html import escape
from typing import Literal, TypeAlias
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from babad.importers.page.lines import is_prose, listed, tidy

# Elements that run on within a line. Everything else, unknown elements too, begins a new one.
_INLINE = listed(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s "
    "samp small span strike strong sub sup time tt u var wbr button output meter br img amp-img picture source track param"
)
_UNSEEN = listed("script style noscript template head title meta link base svg math datalist map area col")
_EMBEDS = listed("iframe video audio embed object amp-youtube amp-twitter amp-instagram amp-iframe amp-video")
_LAZY = (
    "data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "data-image", "data-img-url", "data-hi-res-src",
    "data-full",
    "data-large", "data-echo", "data-srcset", "data-lazy-srcset", "srcset", "src",
)  # fmt: skip
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_POSTS = re.compile(
    r"\b(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|fb-video|bluesky-embed|reddit-embed-bq)\b"
)
_BOUNDARY = re.compile(r"\w$")
# What the words around wear: the address they link to, bold, italic.
_Dress: TypeAlias = tuple[str | None, bool, bool]


@dataclass(frozen=True)
class Run:
    """A stretch of a line in one dress: its text, the address it links to, bold, italic."""

    text: str
    href: str | None = None
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, eq=False)
class Piece:
    """One thing to be seen on the page: a line of text (perhaps broken by br), a picture, or an embed.

    `element` is the block that holds it, `inner` the innermost element around all of it (a span in that block, perhaps);
    `url` the address of a picture or embed, `alt` a picture's words for it.
    """

    kind: Literal["line", "image", "embed"]
    element: HtmlElement
    runs: tuple[Run, ...] = ()
    url: str | None = None
    alt: str | None = None
    order: int = 0
    inside: HtmlElement | None = None

    @property
    def inner(self) -> HtmlElement:
        return self.inside if self.inside is not None else self.element

    @cached_property
    def text(self) -> str:
        """The line's words, with single spaces and its own line breaks."""
        return tidy("".join(run.text for run in self.runs))

    @cached_property
    def linked(self) -> float:
        """The share (0–1) of the line's characters that are links."""
        total = sum(len(run.text.strip()) for run in self.runs)
        return sum(len(run.text.strip()) for run in self.runs if run.href) / total if total else 0.0

    @cached_property
    def bold(self) -> bool:
        """Whether the whole line is bold."""
        return bool(self.text) and all(run.bold for run in self.runs if run.text.strip())

    @cached_property
    def links(self) -> tuple[tuple[str, str], ...]:
        """The line's links as (text, address); neighbouring runs of one link are joined."""
        found: list[tuple[str, str]] = []
        last: str | None = None
        for run in self.runs:
            if run.href and run.href == last:
                found[-1] = (found[-1][0] + run.text, run.href)
            elif run.href:
                found.append((run.text, run.href))
            last = run.href
        return tuple((tidy(text), href) for text, href in found if text.strip())

    @cached_property
    def html(self) -> str | None:
        """The line as HTML with nothing but a, b, i and br; None if it has none of them."""
        plain = not any(run.href or run.bold or run.italic for run in self.runs)
        if plain and "\n" not in self.text:
            return None
        out = ""
        for run in self.runs:
            text = escape(re.sub(r"[^\S\n]+", " ", run.text), quote=False).replace("\n", "<br>")
            if not text.strip():
                out += text
                continue
            for wanted, tag in ((run.bold, "b"), (run.italic, "i")):
                if wanted:
                    text = f"<{tag}>{text}</{tag}>"
            if run.href:
                text = f'<a href="{escape(run.href)}">{text}</a>'
            out += text
        out = out.replace("</b><b>", "").replace("</i><i>", "")
        return re.sub(r"^(?:\s|<br>)+|(?:\s|<br>)+$", "", out)


def broken_up(piece: Piece) -> list[Piece]:
    """Return the lines of `piece`, which br elements part, as pieces of their own."""
    lines: list[list[Run]] = [[]]
    for run in piece.runs:
        first, *others = run.text.split("\n")
        lines[-1].append(replace(run, text=first))
        lines += [[replace(run, text=text)] for text in others]
    pieces = [replace(piece, runs=tuple(run for run in line if run.text)) for line in lines]
    return [one for one in pieces if one.text]


def names(element: HtmlElement) -> str:
    """Return the words in `element`'s class, id and role, in lower case, parted by spaces."""
    raw = " ".join(element.get(name) or "" for name in ("class", "id", "role", "data-component", "data-module"))
    return re.sub(r"[^a-z0-9]+", " ", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", raw).lower()).strip()


def ancestors(element: HtmlElement) -> Iterator[HtmlElement]:
    """Yield `element`, its parent, and so on up to the page."""
    node: HtmlElement | None = element
    while node is not None:
        yield node
        node = node.getparent()


def picture_address(element: HtmlElement, base: str | None) -> str | None:
    """Return the address of the picture that `element` shows, lazily loaded or not; the widest one of a set."""
    for name in _LAZY:
        value = (element.get(name) or "").strip()
        if not value or value.startswith(("data:", "blob:", "about:")):
            continue
        if name.endswith("srcset"):
            value = _widest(value)
        elif not re.search(r"[./]", value) or value.startswith(("{", "[")):
            continue
        if value:
            return absolute(value, base)
    return None


def _widest(srcset: str) -> str:
    """Return the address with the largest width or density in `srcset`."""
    best, size = "", -1.0
    for candidate in re.split(r",\s+|,(?=https?:)", srcset):
        parts = candidate.split()
        if not parts or parts[0].startswith("data:"):
            continue
        number = re.match(r"([\d.]+)[wx]$", parts[-1]) if len(parts) > 1 else None
        width = float(number[1]) if number and number[1].count(".") < 2 else 0.0
        if width > size:
            best, size = parts[0], width
    return best


def absolute(address: str, base: str | None) -> str | None:
    """Return `address` made absolute against `base`; as it stands if there is none; None if it is not for a reader."""
    try:
        joined = urljoin(base, address.strip()) if base else address.strip()
        scheme = urlsplit(joined).scheme.lower()
    except ValueError:
        return None
    return joined if scheme in {"http", "https", "mailto", ""} else None


def _around(elements: Sequence[HtmlElement]) -> HtmlElement | None:
    """Return the innermost element that all of `elements` are or are in."""
    if not elements:
        return None
    path = list(ancestors(elements[0]))
    for element in elements[1:]:
        others = set(ancestors(element))
        path = [node for node in path if node in others]
    return path[0] if path else None


def hidden_paragraphs(root: HtmlElement) -> list[str]:
    """Return the paragraphs under `root` that its markup hides from readers until they click."""
    found: list[str] = []
    for element in root.iter():
        if isinstance(element.tag, str) and (
            element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "")
        ):
            for inner in element.iter("p"):
                text = tidy(" ".join(inner.itertext()))
                if is_prose(text) and text not in found:
                    found.append(text)
    return found


def flow(root: HtmlElement, base: str | None) -> list[Piece]:
    """Return what a reader sees of `root`, in order. `base` is the page's address, for its relative links."""
    return _Walk(base).walk(root)


class _Walk:
    """The walk over a page. It keeps its own stack: saved pages can be nested deeper than Python recurses."""

    def __init__(self, base: str | None) -> None:
        self.base = base
        self.pieces: list[Piece] = []
        self.runs: list[Run] = []
        self.block: HtmlElement | None = None
        self.holders: list[HtmlElement] = []

    def walk(self, root: HtmlElement) -> list[Piece]:
        # Each entry: enter or leave an element, the dress of its surroundings, the block around it.
        stack: list[tuple[str, HtmlElement, _Dress, HtmlElement]] = [("enter", root, (None, False, False), root)]
        while stack:
            step, element, dress, block = stack.pop()
            if step == "leave":
                if isinstance(element.tag, str) and element.tag not in _INLINE and not self.unseen(element):
                    self.flush()
                parent = element.getparent()
                self.add(element.tail, dress, block, parent if parent is not None else block)
                continue
            stack.append(("leave", element, dress, block))
            if not isinstance(element.tag, str) or self.unseen(element):
                if element.tag == "noscript":
                    self.hidden_pictures(element)
                continue
            tag = element.tag
            if tag == "br":
                self.line_break()
                continue
            if tag in {"img", "amp-img"}:
                self.picture(element)
                continue
            if tag in {"input", "select", "textarea"}:
                self.control(element)
                continue
            if tag in _EMBEDS or (tag == "blockquote" and _POSTS.search(element.get("class") or "")):
                self.embed(element)
                continue
            inner_block = block
            if tag not in _INLINE or (tag == "cite" and any(node.tag == "blockquote" for node in ancestors(element))):
                self.flush()
                inner_block = element
            href, bold, italic = dress
            if tag == "a":
                href = absolute(element.get("href") or "", self.base) if element.get("href") else href
            bold = bold or tag in {"b", "strong"}
            italic = italic or tag in {"i", "em", "cite"}
            inner = (href, bold, italic)
            if tag in {"span", "a", "time", "button", "label"}:
                self.part(element)
            self.add(element.text, inner, inner_block, element)
            stack += [("enter", child, inner, inner_block) for child in reversed(element)]
        self.flush()
        return [replace(piece, order=order) for order, piece in enumerate(self.pieces)]

    def unseen(self, element: HtmlElement) -> bool:
        if element.tag in _UNSEEN or element.get("hidden") is not None:
            return True
        return bool(_HIDDEN.search(element.get("style") or ""))

    def add(self, text: str | None, dress: _Dress, block: HtmlElement, holder: HtmlElement) -> None:
        if not text:
            return
        # In HTML a line break in the source is a space.
        text = re.sub(r"\s+", " ", text)
        if not self.runs and not text.strip():
            return
        if not self.runs:
            self.block, self.holders = block, []
        if text.strip():
            self.holders.append(holder)
        href, bold, italic = dress
        if self.runs and (self.runs[-1].href, self.runs[-1].bold, self.runs[-1].italic) == (href, bold, italic):
            self.runs[-1] = Run(self.runs[-1].text + text, href, bold, italic)
        else:
            self.runs.append(Run(text, href, bold, italic))

    def part(self, element: HtmlElement) -> None:
        """Set a space between two inline elements that touch, as styles do ("<span>By A</span><span>5 May</span>")."""
        previous = element.getprevious()
        if previous is None or previous.tail or not isinstance(previous.tag, str):
            return
        if previous.tag not in {"span", "a", "time", "button", "label"} or not self.runs:
            return
        mine = "".join(element.itertext()).strip()
        theirs = "".join(previous.itertext()).strip()
        # A first letter in a span of its own is a drop cap, not a word.
        if len(mine) > 1 and len(theirs) > 1 and _BOUNDARY.search(self.runs[-1].text):
            last = self.runs[-1]
            self.runs[-1] = Run(last.text + " ", last.href, last.bold, last.italic)

    def line_break(self) -> None:
        if not self.runs:
            return
        last = self.runs[-1]
        if last.text.rstrip(" ").endswith("\n"):
            # Two in a row part paragraphs.
            self.flush()
            return
        self.runs[-1] = Run(last.text + "\n", last.href, last.bold, last.italic)

    def flush(self) -> None:
        runs, self.runs = tuple(self.runs), []
        if self.block is not None and "".join(run.text for run in runs).strip():
            self.pieces.append(Piece("line", self.block, runs, inside=_around(self.holders)))

    def picture(self, element: HtmlElement) -> None:
        # The parser may put the img inside the source before it.
        picture = next((node for node in list(ancestors(element))[:6] if node.tag == "picture"), None)
        address = picture_address(element, self.base)
        if picture is not None and (address is None or not (element.get("src") or element.get("data-src"))):
            for source in picture.iter("source"):
                address = picture_address(source, self.base) or address
        if address is None and not element.get("alt"):
            return
        self.pieces.append(Piece("image", element, url=address, alt=tidy(element.get("alt") or "") or None))

    def hidden_pictures(self, noscript: HtmlElement) -> None:
        """Take the pictures that stand in noscript for readers without scripts, unless the page shows them anyway."""
        for element in noscript.iter("img"):
            address = picture_address(element, self.base)
            if address and not any(piece.url == address for piece in self.pieces[-3:] if piece.kind == "image"):
                self.pieces.append(Piece("image", element, url=address, alt=tidy(element.get("alt") or "") or None))

    def control(self, element: HtmlElement) -> None:
        """Take the words on a form's controls: a reader sees them."""
        if element.tag == "select":
            shown = [option.text_content() for option in element.iter("option")]
        elif element.tag == "textarea":
            shown = [element.text_content(), element.get("placeholder") or ""]
        elif (element.get("type") or "text").lower() in {
            "hidden",
            "checkbox",
            "radio",
            "file",
            "image",
            "password",
            "range",
            "color",
        }:
            shown = []
        else:
            shown = [element.get("value") or "", element.get("placeholder") or ""]
        for text in shown:
            if text.strip():
                self.flush()
                self.pieces.append(Piece("line", element, (Run(re.sub(r"\s+", " ", text)),)))

    def embed(self, element: HtmlElement) -> None:
        self.flush()
        address = element.get("src") or element.get("data-src") or element.get("data") or element.get("cite") or ""
        if element.tag == "blockquote":
            links = [link.get("href") for link in element.iter("a") if link.get("href")]
            address = element.get("data-instgrm-permalink") or element.get("cite") or (links[-1] if links else "")
        elif element.tag in {"video", "audio"} and not address:
            sources = [source.get("src") for source in element.iter("source") if source.get("src")]
            address = sources[0] if sources else ""
        elif element.tag == "amp-youtube" and element.get("data-videoid"):
            address = f"https://www.youtube.com/watch?v={element.get('data-videoid')}"
        words = tidy(re.sub(r"\s+", " ", " ".join(element.itertext()))) if element.tag == "blockquote" else ""
        url = absolute(address, self.base) if address and not address.startswith("about:") else None
        if url or words:
            title = tidy(element.get("title") or "") or None
            self.pieces.append(Piece("embed", element, (Run(words),) if words else (), url=url, alt=title))
