"""The photos of a story among the pictures of its page, with their captions and credits."""

import re
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from babad.importers.page.boxes import box, marked
from babad.importers.page.bylines import bylines
from babad.importers.page.captions import is_caption, is_credit, split_credit
from babad.importers.page.datelines import dateline
from babad.importers.page.dates import date_line
from babad.importers.page.flow import Piece, ancestors, names
from babad.importers.page.furniture import furniture
from babad.importers.page.lines import closes, is_prose, key, length
from babad.importers.page.metadata import DeclaredPhoto
from babad.importers.page.read_also import read_also
from babad.importers.page.types import Photo

_FIGURE = re.compile(
    r"(?<![a-z0-9])(?:figure|wp caption|photos?|foto|images?|gambar|media|picture|hero|lead ?image|featured ?\w*|"
    r"thumb\w*|cover)(?![a-z0-9])"
)
_CAPTION = re.compile(
    r"(?<![a-z0-9])(?:fig ?caption|caption\w*|credits?|wp caption text|keterangan|\w*caption|photo ?credit|img "
    r"?desc\w*|media ?desc\w*)(?![a-z0-9])"
)
_CREDIT = re.compile(r"(?<![a-z0-9])(?:\w*credits?|photographer|sumber ?foto|copyright|photo ?by|source)(?![a-z0-9])")
_ORNAMENT = re.compile(
    r"(?:logo|icon|avatar|sprite|pixel|blank|placeholder|spacer|banner|gravatar|emoji|1x1|loading|spinner|arrow|button|badge|default[-_]?(?:image|img|author)|profile|"
    r"/ads?/|doubleclick|scorecard|\.svg(?:$|\?))",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|heic)$", re.IGNORECASE)
_SIZE = re.compile(
    r"(?:[-_](?:\d{2,4}x\d{2,4}|\d{3,4}w?|scaled|large|medium|small|thumb(?:nail)?|crop))+$", re.IGNORECASE
)


def file_name(address: str | None) -> str | None:
    """Return the file name at the end of `address`, or None if it has none."""
    if not address:
        return None
    name = unquote(urlsplit(address).path.rstrip("/").rsplit("/", 1)[-1])
    return name or None


def same_picture(one: str | None, other: str | None) -> bool:
    """Tell whether two addresses show one picture, perhaps in different sizes."""
    first, second = file_name(one), file_name(other)
    if not first or not second:
        return False
    stems = [_SIZE.sub("", name.rsplit(".", 1)[0]).casefold() for name in (first, second)]
    return stems[0] == stems[1] and (len(stems[0]) > 3 or one == other)


def _pixels(element: HtmlElement) -> int | None:
    """Return the smaller of the width and height that the markup gives the picture, or None."""
    sizes = [int(match[0]) for name in ("width", "height") if (match := re.match(r"\d+", element.get(name) or ""))]
    return min(sizes) if sizes else None


def is_ornament(piece: Piece) -> bool:
    """Tell whether a picture is too small or too plainly named to be a photo: an icon, a logo, a counting pixel."""
    pixels = _pixels(piece.element)
    if pixels is not None and pixels < 90:
        return True
    name = file_name(piece.url) or ""
    if (
        not piece.url
        or _ORNAMENT.search(name)
        or re.search(r"/(?:ads?|icons?|logos?)/|doubleclick|gravatar|pixel\.", piece.url)
    ):
        return True
    return bool(re.search(r"(?<![a-z])(?:avatar|logo|icon|emoji|gravatar)(?![a-z])", names(piece.element)))


def is_teaser(piece: Piece) -> bool:
    """Tell whether a picture is a link to another page."""
    for node in ancestors(piece.element):
        if node.tag == "a":
            target = (node.get("href") or "").split("?")[0].split("#")[0]
            return bool(target) and not _PICTURE.search(target) and not same_picture(target, piece.url)
        if node.tag in {"figure", "article", "body"}:
            return False
    return False


def figure_of(piece: Piece, home: HtmlElement) -> HtmlElement | None:
    """Return the element that holds a picture with its caption, or None. Never one that holds the story."""
    outside = set(ancestors(home))
    best: HtmlElement | None = None
    for number, node in enumerate(ancestors(piece.element)):
        if node in outside or number > 6:
            break
        if node.tag == "figure":
            return node
        if number and isinstance(node.tag, str) and (_FIGURE.search(names(node)) or _CAPTION.search(names(node))):
            best = node
    return best


def caption_lines(at: int, pieces: Sequence[Piece], home: HtmlElement) -> list[int]:
    """Return the places of the lines that belong to the picture at `at`: in its figure, else right behind it."""
    figure = figure_of(pieces[at], home)
    if figure is not None:
        inside = [
            number
            for number in range(max(0, at - 6), min(len(pieces), at + 12))
            if pieces[number].kind == "line" and figure in ancestors(pieces[number].element)
        ]
        if inside and sum(length(pieces[number].text) for number in inside) <= 200:
            return inside
        if inside and figure.tag != "figure":
            figure = None
    found: list[int] = []
    for number in range(at + 1, min(len(pieces), at + 5)):
        piece = pieces[number]
        if piece.kind == "image" and not found:
            continue
        if piece.kind != "line":
            break
        named = marked(piece.element, _CAPTION, levels=2, within=home) or piece.element.tag == "figcaption"
        told = is_caption(piece.text) and (
            is_credit(piece.text) or not is_prose(piece.text) or length(piece.text) <= 45
        )
        if named or (told and piece.linked < 0.5):
            found.append(number)
        elif not found and _under(piece, pieces[at], home):
            found.append(number)
            break
        elif not (furniture(piece.text) and not found):
            break
    return found


def _under(line: Piece, picture: Piece, home: HtmlElement) -> bool:
    """Tell whether a short line right under a picture of the story can only be its caption: no sentence, no heading."""
    if home not in ancestors(picture.element) or home not in ancestors(line.element) or line.bold or line.linked:
        return False
    tags = {node.tag for node in ancestors(line.element) if node not in set(ancestors(home))}
    if tags & {"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote"}:
        return False
    if (
        furniture(line.text)
        or read_also(line.text)
        or bylines(line.text)
        or dateline(line.text + " x")
        or date_line(line.text)
    ):
        return False
    return 2 <= length(line.text) <= 15 and not closes(line.text) and not line.text.endswith((":", ","))


def read_photo(piece: Piece, lines: Sequence[Piece], declared: Sequence[DeclaredPhoto], *, lead: bool) -> Photo:
    """Return the photo that `piece` shows, with caption and credit out of its `lines`, else out of what is declared."""
    captions: list[str] = []
    credits_: list[str] = []
    for line in lines:
        if (known := furniture(line.text)) and known.kind != "copyright":
            continue
        if (
            marked(line.element, _CREDIT, levels=0)
            and not marked(line.element, re.compile("caption"), levels=0)
            and length(line.text) <= 14
        ):
            credits_.append(split_credit(line.text)[1] or line.text.strip(" ()"))
            continue
        caption, credit = _split_by_markup(line) or split_credit(line.text.replace("\n", " "))
        if caption and key(caption) not in map(key, captions):
            captions.append(caption)
        if credit and key(credit) not in map(key, credits_):
            credits_.append(credit)
    known_photo = next((photo for photo in declared if same_picture(photo.url, piece.url)), None)
    caption_text, credit_text = " ".join(captions) or None, ", ".join(credits_) or None
    if known_photo:
        caption_text = caption_text or known_photo.caption
        credit_text = credit_text or known_photo.credit
        if caption_text and known_photo.credit and caption_text.endswith(known_photo.credit):
            # A credit without a mark of its own, known only since the page declares it.
            caption_text = caption_text.removesuffix(known_photo.credit).rstrip(" —–|-(") or None
    return Photo(
        file=file_name(piece.url),
        caption=caption_text,
        credit=credit_text,
        url=piece.url,
        alt=piece.alt,
        lead=lead,
        lines=tuple(dict.fromkeys(line.text for line in lines if not furniture(line.text))),
    )


def _split_by_markup(line: Piece) -> tuple[str | None, str | None] | None:
    """Return (caption, credit) of a line whose credit stands in an element of its own, or None if it does not."""
    for node in line.element.iter():
        if node is line.element or not isinstance(node.tag, str) or not _CREDIT.search(names(node)):
            continue
        told = " ".join(node.text_content().split())
        text = line.text.replace("\n", " ")
        if told and told != text and text.endswith(told):
            return text.removesuffix(told).rstrip(" —–|-(") or None, split_credit(told)[1] or told.strip(" ()")
    return None


def belongs(piece: Piece, home: HtmlElement) -> bool:
    """Tell whether a picture stands in the story rather than in one of the page's boxes."""
    if is_ornament(piece):
        return False
    figure = figure_of(piece, home)
    kind = box(piece.element, within=home)
    if kind and not (
        figure is not None and figure.tag == "figure" and kind == "furniture" and home in ancestors(figure)
    ):
        return False
    return not is_teaser(piece)
