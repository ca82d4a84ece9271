"""What may stand in a story's text: paragraphs, links, bold, italic. Pure: markup in, markup out."""

import re
from html import escape
from html.parser import HTMLParser

# Foreign words for what we have. Every other element gives way to what stands in it …
_INLINE = {"b": "b", "strong": "b", "i": "i", "em": "i"}
# … these begin and end a paragraph besides …
_BLOCKS = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "hr"}
    | {
        "table",
        "tbody",
        "thead",
        "tr",
        "td",
        "th",
        "caption",
        "section",
        "article",
        "aside",
        "header",
        "footer",
        "main",
    }
    | {"nav", "figure", "figcaption", "address", "body", "center"}
)
# … and these go with all that stands in them.
_SILENT = frozenset(
    {"script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg", "math"}
    | {"textarea", "select", "button"}
)
_LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_KEY = re.compile(r"[\w-]*")
_SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# Markup of which no two parsers can think differently. What the cutter finds clean but this doesn't know is written anew.
_PLAIN = re.compile(
    r'(?:<p(?: data-block-key="[\w-]++")?>'
    r'(?:[^<>]++|<br/>|</?[bi]>|<a (?:href|linktype)="[^"<>]*+"(?: id="\d++")?>|</a>)*+'
    r"</p>)*+"
)


def paragraphs_only(markup: str) -> str:
    """Return `markup` with nothing but ``p``, ``b``, ``i``, ``br`` and ``a``, every word of it in a paragraph.

    Wagtail's own links (``linktype`` and ``id``) and paragraph keys (``data-block-key``) stay; links to anything but pages,
    http(s), mail and telephone become plain words, empty paragraphs go. Markup that is clean comes back as it is.
    """
    cutter = _Cutter()
    cutter.feed(markup)
    cutter.close()
    return markup if not cutter.foreign and _PLAIN.fullmatch(markup) else cutter.result()


def _href(value: str) -> str | None:
    """Return an address that may be linked to, or None. Browsers ignore control characters inside a scheme; so does this."""
    address = re.sub(r"[\x00-\x20]+", "", value)
    scheme = _SCHEME.match(address)
    if scheme:
        return value.strip() if scheme[1].lower() in _LINK_SCHEMES else None
    return value.strip() if address and not address.startswith("//") else None


class _Cutter(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.foreign = False  # something was met that has to go
        self._paragraphs: list[str] = []
        self._key = ""
        self._parts: list[str] = []
        self._in_paragraph = False
        self._has_words = False
        self._inline: list[tuple[str, str]] = []  # (element, its opening tag), outermost first
        self._silent = 0

    def result(self) -> str:
        return "".join(self._paragraphs)

    # ---- what the parser calls --------------------------------------------------------------------------------------

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _SILENT:
            self._silent += 1
            self.foreign = True
        elif self._silent:
            return
        elif tag in _BLOCKS:
            self.foreign |= tag != "p" or bool(given.keys() - {"data-block-key"}) or self._in_paragraph
            self._end_paragraph()
            key = given.get("data-block-key", "") if tag == "p" else ""
            self._key = key if _KEY.fullmatch(key) else ""
            # A paragraph without words is dropped by the time it ends.
            self._in_paragraph = tag == "p"
        elif tag == "br":
            self.foreign |= bool(given) or not self._has_words  # before the first word it breaks nothing
            if self._has_words:
                self._parts.append("<br/>")
        elif tag in _INLINE:
            self.foreign |= tag not in _INLINE.values() or bool(given)
            self._open(_INLINE[tag], f"<{_INLINE[tag]}>")
        elif tag == "a":
            self._open_link(given)
        else:
            self.foreign = True

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # "<o:p/>" and "<script/>" open nothing; "<br/>" is the only empty element that we know.
        if tag == "br":
            self.handle_starttag(tag, attrs)
        else:
            self.foreign = True
            if tag in _BLOCKS:
                self._end_paragraph()

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif self._silent:
            return
        elif tag in _BLOCKS:
            self._end_paragraph()
        elif (ours := _INLINE.get(tag, tag)) in {"b", "i", "a"}:
            self._close(ours)

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        if not self._in_paragraph:
            if not data.strip():
                self.foreign |= bool(data)
                return
            self.foreign = True
            self._in_paragraph = True
        if not self._parts:
            # What was still open when the paragraph before ended goes on in this one.
            self._parts = [opening for _, opening in self._inline]
        self._has_words |= bool(data.strip())
        self._parts.append(escape(data, quote=False))

    def handle_comment(self, data: str) -> None:
        self.foreign = True

    def handle_decl(self, decl: str) -> None:
        self.foreign = True

    def handle_pi(self, data: str) -> None:
        self.foreign = True

    def unknown_decl(self, data: str) -> None:
        self.foreign = True

    def close(self) -> None:
        super().close()
        self._end_paragraph()

    # ---- the paragraph under way ------------------------------------------------------------------------------------

    def _open_link(self, given: dict[str, str]) -> None:
        if given.get("linktype") and given.get("id", "").isdigit():
            kept = {"linktype": given["linktype"], "id": given["id"]}
        elif (address := _href(given.get("href", ""))) is not None:
            kept = {"href": address}
        else:
            kept = {}
        self.foreign |= kept != given
        if any(name == "a" for name, _ in self._inline):  # links don't nest
            self.foreign = True
            self._close("a")
        opening = "<a" + "".join(f' {name}="{escape(value)}"' for name, value in kept.items()) + ">" if kept else ""
        self._open("a", opening)

    def _open(self, element: str, opening: str) -> None:
        if self._in_paragraph and self._parts:
            self._parts.append(opening)
        self._inline.append((element, opening))
        if self._in_paragraph and not self._parts:
            self._parts = [opening for _, opening in self._inline]

    def _close(self, element: str) -> None:
        """Close `element` and what was opened after it; open the latter again, so that crossed elements end up nested."""
        places = [place for place, (name, _) in enumerate(self._inline) if name == element]
        if not places:
            self.foreign = True
            return
        crossed = self._inline[places[-1] + 1 :]
        self.foreign |= bool(crossed)
        for name, opening in reversed(self._inline[places[-1] :]):
            if self._parts and opening:
                self._parts.append(f"</{name}>")
        self._inline = self._inline[: places[-1]] + crossed
        if self._parts:
            self._parts.extend(opening for _, opening in crossed)

    def _end_paragraph(self) -> None:
        if self._in_paragraph:
            if self._parts:
                for name, opening in reversed(self._inline):
                    if opening:
                        self._parts.append(f"</{name}>")
                self.foreign |= bool(self._inline)
            if self._has_words:
                key = f' data-block-key="{self._key}"' if self._key else ""
                inside = re.sub(r"<(b|i)></\1>|<a[^>]*></a>", "", "".join(self._parts))
                self._paragraphs.append(f"<p{key}>{inside.strip()}</p>")
            else:
                self.foreign = True
        self._key, self._parts, self._in_paragraph, self._has_words = "", [], False, False
