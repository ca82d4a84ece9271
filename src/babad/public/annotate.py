"""What the record knows, put into a story's markup: anchors at sentences, links at names. Pure; the words stay as they are.

Places are code points in a block's plain words (:func:`babad.newsroom.plain_text.plain_text`), which are the same for the
stored markup and for the cleaned one that stands here.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import escape

from babad.newsroom.plain_text import PlainText, plain_text

_TAG = re.compile(r'<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?:[^<>"]|"[^"]*")*>')
_OPENING_BEFORE = re.compile(r"<(?:b|i|strong|em)>$")
_CLOSING_AFTER = re.compile(r"</(?:a|b|i|strong|em)>")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where lines elsewhere lead to: a sentence, and the id that it gets."""

    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True)
class NameLink:
    """A name that leads to a page. ``who`` is what a tap tells before: role or kind."""

    start: int
    end: int
    address: str
    who: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody or something with a page, and all the places where a story names it: (block, start, end), in their order."""

    address: str
    who: str
    places: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """What the record knows of a story's blocks, by their ids."""

    anchors: Mapping[str, tuple[Anchor, ...]] = field(default_factory=dict)
    mentions: tuple[Mention, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.anchors or self.mentions)

    def ids(self, block: str) -> tuple[str, ...]:
        """Return the ids of a block that is one piece: a headline, a table."""
        return tuple(anchor.id for anchor in self.anchors.get(block, ()))


NO_MARKS = Marks()


def annotated(blocks: Mapping[str, Sequence[str]], marks: Marks) -> dict[str, tuple[str, ...]]:
    """Return clean markup by block (one piece; of a list its items) with anchors, and links at first mentions.

    `blocks` stand in the order of the page. A name is linked where it is first mentioned outside quotation marks, links and
    what has markup in the middle of the name.
    """
    parts = {block: tuple(_parts(pieces)) for block, pieces in blocks.items()}
    links = _first_mentions(parts, marks)
    return {
        block: tuple(
            part.markup(
                [cut for one in marks.anchors.get(block, ()) if (cut := part.within(one.start, one.end, one.id))],
                [link for link in links.get(block, ()) if part.holds(link.start, link.end)],
            )
            for part in pieces
        )
        for block, pieces in parts.items()
    }


def quoted(text: str) -> list[tuple[int, int]]:
    """Return the stretches between quotation marks, the marks included. What is opened and not closed ends with its line."""
    found: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None  # where, and the mark that closes
    for place, character in enumerate(text):
        if opened is not None and (character == "\n" or character in opened[1]):
            if character != "’" or not text[place + 1 : place + 2].isalnum():
                found.append((opened[0], place + 1))
                opened = None
        elif opened is None and character in _CLOSING_MARKS and not _is_apostrophe(text, place):
            opened = (place, _CLOSING_MARKS[character])
    if opened is not None:
        found.append((opened[0], len(text)))
    return found


def _is_apostrophe(text: str, place: int) -> bool:
    return text[place] == "‘" and text[place - 1 : place].isalnum()


_CLOSING_MARKS = {"“": '”"', "„": "“”", "«": "»", '"': '"”', "‘": "’", "”": "”"}


# ---- A piece of markup -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a block's markup, and from where on its words stand in the block's."""

    html: str
    plain: PlainText
    offset: int

    def holds(self, start: int, end: int) -> bool:
        return self.offset <= start < end <= self.offset + len(self.plain.text)

    def within(self, start: int, end: int, anchor: str) -> Anchor | None:
        """Return an anchor's part in this piece, if it begins here."""
        first, length = start - self.offset, len(self.plain.text)
        return Anchor(first, max(first, min(end - self.offset, length)), anchor) if 0 <= first < length else None

    def in_link(self, start: int) -> bool:
        before = self.html[: self.plain.starts[start - self.offset]]
        return len(re.findall(r"<a\b", before)) > before.count("</a>")

    def markup(self, anchors: Iterable[Anchor], links: Iterable[NameLink]) -> str:
        """Return the markup with spans and links put in, all well nested."""
        openings: dict[int, list[str]] = {}
        closings: dict[int, list[str]] = {}
        for start, end, ids in self._spans(anchors):
            spans = "".join(f'<span id="{one}">' for one in ids)
            if start == end:
                openings.setdefault(start, []).append(spans + "</span>" * len(ids))
                continue
            openings.setdefault(start, []).append(spans)
            closings.setdefault(end, []).insert(0, "</span>" * len(ids))
        for link in links:
            start = self.plain.starts[link.start - self.offset]
            end = self.plain.ends[link.end - self.offset - 1]
            opening = f'<a class="name" href="{escape(link.address)}" data-who="{escape(link.who)}">'
            openings.setdefault(start, []).append(opening)
            closings.setdefault(end, []).insert(0, "</a>")
        made, last = [], 0
        for place in sorted({*openings, *closings}):
            made += [self.html[last:place], *closings.get(place, ()), *openings.get(place, ())]
            last = place
        return "".join([*made, self.html[last:]])

    def _spans(self, anchors: Iterable[Anchor]) -> Iterator[tuple[int, int, list[str]]]:
        """Give (start, end, ids) in the markup, those that hold others first; none crosses another or an element."""
        by_place: dict[tuple[int, int], list[str]] = {}
        for anchor in anchors:
            by_place.setdefault((anchor.start, anchor.end), []).append(anchor.id)
        around: list[int] = []  # the ends of those that hold what comes
        for (first, after), ids in sorted(by_place.items(), key=lambda one: (one[0][0], -one[0][1])):
            begin = self.plain.starts[first]
            start, end = _well_nested(self.html, begin, self.plain.ends[after - 1] if after > first else begin)
            while around and around[-1] <= start:
                around.pop()
            if around:
                end = min(end, around[-1])
            if end > start:
                around.append(end)
            yield start, end, ids


def _parts(pieces: Sequence[str]) -> Iterator[_Part]:
    offset = 0
    for html in pieces:
        plain = plain_text(html)
        yield _Part(html, plain, offset)
        if plain.text:
            offset += len(plain.text) + 1  # for the line break between two


def _well_nested(html: str, start: int, end: int) -> tuple[int, int]:
    """Return the longest stretch from `start` on, to `end` at most, in which every element that begins also ends.

    An element whose tags stand right at the stretch's ends is taken in.
    """
    best = (start, _end_of(html, start, end))
    while opening := _OPENING_BEFORE.search(html, 0, start):
        start = opening.start()
        if (reached := _end_of(html, start, end)) > best[1]:
            best = (start, reached)
    return best


def _end_of(html: str, start: int, end: int) -> int:
    depth, last = 0, start
    for tag in _TAG.finditer(html, start, end):
        if tag["name"] == "br":
            continue
        if tag["end"]:
            if depth == 0:
                return tag.start()
            depth -= 1
        else:
            if depth == 0:
                last = tag.start()
            depth += 1
    place = end
    while depth and (closing := _CLOSING_AFTER.match(html, place)):
        depth, place = depth - 1, closing.end()
    return last if depth else place


# ---- Names -----------------------------------------------------------------------------------------------------------


def _first_mentions(parts: Mapping[str, Sequence[_Part]], marks: Marks) -> dict[str, list[NameLink]]:
    """Return the links of each block, for every mention the first place that may be one."""
    closed = {
        block: quoted("\n".join(part.plain.text for part in pieces if part.plain.text))
        for block, pieces in parts.items()
    }
    order = {block: number for number, block in enumerate(parts)}
    links: dict[str, list[NameLink]] = {}
    for mention in marks.mentions:
        for block, start, end in sorted(mention.places, key=lambda place: (order.get(place[0], 0), place[1])):
            if block not in parts:
                continue
            taken = [(link.start, link.end) for link in links.get(block, ())]
            borders = {border for one in marks.anchors.get(block, ()) for border in (one.start, one.end)}
            if (
                any(_free(part, start, end) for part in parts[block])
                and not any(first < end and start < last for first, last in [*closed[block], *taken])
                and not any(start < border < end for border in borders)
            ):
                links.setdefault(block, []).append(NameLink(start, end, mention.address, mention.who))
                break
    return links


def _free(part: _Part, start: int, end: int) -> bool:
    """Say whether a name's words stand in one piece in this part, outside links."""
    if not part.holds(start, end) or part.in_link(start):
        return False
    there = part.html[part.plain.starts[start - part.offset] : part.plain.ends[end - part.offset - 1]]
    return "<" not in there


def unique(anchors: Iterable[tuple[str, Anchor]], *, taken: Collection[str] = ()) -> dict[str, tuple[Anchor, ...]]:
    """Return anchors by block, each id once."""
    seen = set(taken)
    found: dict[str, list[Anchor]] = {}
    for block, anchor in anchors:
        if anchor.id not in seen:
            seen.add(anchor.id)
            found.setdefault(block, []).append(anchor)
    return {block: tuple(several) for block, several in found.items()}
