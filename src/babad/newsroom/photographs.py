"""Photographs as bytes: what they say of themselves, a clean copy, copies for readers. Pure: no Django, no clock."""

import hashlib
import io
import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from xml.etree.ElementTree import Element, ParseError

import pillow_heif
from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from PIL import Image, ImageCms, ImageDraw, ImageOps

pillow_heif.register_heif_opener()

RECIPE = "1"
"""How copies are made today. Raise it when sizes or qualities change: every photo's copies are made anew then."""

MAX_PIXELS = 120_000_000
"""The largest photo taken. A phone's 108 megapixels are within; decoding one takes about 400 MB of memory."""

MAX_EDGE = 3840
"""The longer edge of a clean copy, in pixels: a 4K screen. The original keeps what lies beyond."""

WIDTHS = (320, 640, 960, 1280, 1920)

FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF")
EXTENSIONS = dict(zip(FORMATS, (".jpg", ".png", ".gif", ".webp", ".avif", ".heic"), strict=True))

CopyFormat = Literal["avif", "webp", "jpeg"]
COPY_EXTENSIONS: dict[CopyFormat, str] = {"avif": ".avif", "webp": ".webp", "jpeg": ".jpg"}

_SRGB = ImageCms.createProfile("sRGB")


class PhotographError(ValueError):
    """The bytes are no photo that can be taken. ``code`` is ``unreadable``, ``damaged`` or ``too_many_pixels``."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True)
class PhotoMetadata:
    """What a photo's file says of itself. Text is stripped of control characters; unknown is empty or ``None``.

    ``agency`` and ``distributor`` are the two halves of a credit line such as "AFP via Getty Images".
    """

    caption: str = ""
    headline: str = ""
    alt_text: str = ""
    photographer: str = ""
    agency: str = ""
    distributor: str = ""
    source: str = ""
    copyright: str = ""
    taken_on: date | None = None
    has_gps: bool = False


@dataclass(frozen=True)
class CleanImage:
    """An upright sRGB picture without metadata, and what kind of file it came from (``delivered_extension``)."""

    data: bytes
    format: Literal["jpeg", "png"]
    extension: str
    width: int
    height: int
    delivered_extension: str


@dataclass(frozen=True)
class Copy:
    """One size in one format."""

    format: CopyFormat
    width: int
    height: int
    data: bytes

    @property
    def extension(self) -> str:
        return COPY_EXTENSIONS[self.format]


# ---- Pixels ----------------------------------------------------------------------------------------------------------


def check(data: bytes) -> None:
    """Raise ``PhotographError`` if the bytes are no photo that ``clean_copy`` would take."""
    _decode(data)


def clean_copy(data: bytes) -> CleanImage:
    """Return the photo upright, in sRGB, at most ``MAX_EDGE`` pixels long, and without any metadata.

    Takes JPEG, PNG, GIF (its first frame), WebP, AVIF and HEIC. The copy is a PNG if some of the photo is transparent
    and a JPEG otherwise. Raises ``PhotographError``.
    """
    image, delivered = _decode(data)
    image.thumbnail((MAX_EDGE, MAX_EDGE), Image.Resampling.LANCZOS)
    if image.mode == "RGBA":
        return CleanImage(_encode(image, "PNG", optimize=True), "png", ".png", *image.size, EXTENSIONS[delivered])
    encoded = _encode(image, "JPEG", quality=90, optimize=True, progressive=True)
    return CleanImage(encoded, "jpeg", ".jpg", *image.size, EXTENSIONS[delivered])


def make_copies(data: bytes, *, widths: Sequence[int] = WIDTHS) -> list[Copy]:
    """Return the photo in AVIF, WebP and JPEG at each width, never enlarged; by format, then by rising width.

    The same bytes give the same copies. A photo narrower than the largest width is also copied at its own. Where a
    photo is transparent its JPEG is on white. Raises ``PhotographError``.
    """
    image, _ = _decode(data)
    sizes = [
        image if width == image.width else image.resize(_scaled(image, width), Image.Resampling.LANCZOS)
        for width in _copy_widths(image.width, widths)
    ]
    return [copy for kind in COPY_EXTENSIONS for copy in _copies_in(kind, sizes)]


def placeholder() -> bytes:
    """Return the drawing that the desk shows for a photo whose file is missing: a crossed-out picture, as PNG."""
    image = Image.new("RGB", (960, 640), "#f3efe6")
    draw = ImageDraw.Draw(image)
    ink = "#8a8172"
    draw.rounded_rectangle((300, 190, 660, 450), radius=24, outline=ink, width=14)
    draw.ellipse((360, 240, 420, 300), fill=ink)
    draw.polygon([(330, 425), (440, 320), (500, 375), (560, 300), (632, 425)], fill=ink)
    draw.line((270, 490, 690, 150), fill="#f3efe6", width=44)
    draw.line((270, 490, 690, 150), fill="#b3362b", width=16)
    return _encode(image, "PNG", optimize=True)


def _decode(data: bytes) -> tuple[Image.Image, str]:
    """Return an upright sRGB picture in mode RGB (RGBA if some of it is transparent), and the format it had."""
    try:
        opened = Image.open(io.BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise PhotographError("too_many_pixels", f"More than {MAX_PIXELS:,} pixels.") from error
    except Exception as error:  # decoders raise nearly anything on broken bytes
        raise PhotographError("unreadable", "Not a picture in a known format.") from error
    with opened:
        if opened.width * opened.height > MAX_PIXELS:
            raise PhotographError(
                "too_many_pixels",
                f"{opened.width} × {opened.height} pixels are more than the {MAX_PIXELS:,} that are taken.",
            )
        delivered = opened.format if opened.format in FORMATS else "JPEG"  # some phones' JPEGs call themselves MPO
        # A JPEG decoder can leave out what will be thrown away: a fraction of the memory for the largest photos.
        opened.draft(opened.mode, (MAX_EDGE, MAX_EDGE))
        try:
            opened.load()
            image = _in_srgb(_upright(opened), opened.info.get("icc_profile"))
        except Exception as error:  # struct.error and IndexError among it
            raise PhotographError("damaged", "The picture's file is damaged or incomplete.") from error
    image.info.clear()  # Pillow writes comments and profiles it finds here
    return image, delivered


def _upright(image: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(image)
    except Exception:  # broken Exif must not cost the picture
        return image.copy()


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return the picture in mode RGB or RGBA, its colours converted from the embedded profile to sRGB."""
    if image.mode.startswith("I"):  # 16 bits of grey: keep the upper eight
        image = image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    alpha = None
    if image.has_transparency_data:
        image = image.convert("RGBA")
        alpha = image.getchannel("A")
        image = image.convert("RGB")
    elif image.mode in {"P", "1"}:
        image = image.convert("RGB")
    if profile:
        image = _converted(image, profile)
    image = image.convert("RGB")
    if alpha is not None and alpha.histogram()[255] < alpha.width * alpha.height:
        image.putalpha(alpha)
    return image


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(image, source, _SRGB, outputMode="RGB") or image
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image  # a broken profile, or one for another colour space: the bare numbers are the best there is


def _encode(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def _scaled(image: Image.Image, width: int) -> tuple[int, int]:
    return width, max(1, round(image.height * width / image.width))


def _copy_widths(own: int, widths: Sequence[int]) -> list[int]:
    chosen = sorted(width for width in set(widths) if width <= own)
    # The photo's own width, if that says more than the last: 1000 after 960 would be the same picture twice.
    if not chosen or (own < max(widths) and own >= chosen[-1] * 1.1):
        chosen.append(own)
    return chosen


# A phone's first view has 150 kB: at most 60 for the page, the rest for its lead photo. A phone of 360 px takes the
# 640 px copy at up to 1.75 pixels a point and the 960 px one at up to 2.6, so these bytes are what counts, and a busy
# photo gets a lower quality. The older formats are larger at equal looks and get more.
_ALLOWANCE: dict[CopyFormat, float] = {"avif": 1.0, "webp": 1.4, "jpeg": 1.9}
_QUALITIES: dict[CopyFormat, tuple[int, ...]] = {
    "avif": (60, 54, 48, 42, 36, 30),
    "webp": (80, 74, 68, 60, 52, 42),
    "jpeg": (82, 77, 72, 66, 58, 48),
}


def _most_bytes(kind: CopyFormat, width: int) -> int:
    """Return how large a copy may be: an AVIF of 640 px 40 kB, of 960 px 81 kB, of 1920 px 273 kB."""
    return round(_ALLOWANCE[kind] * 40_000 * math.pow(width / 640, 1.75))


def _copies_in(kind: CopyFormat, sizes: Sequence[Image.Image]) -> Iterator[Copy]:
    qualities = _QUALITIES[kind]
    start = 0
    for image in sizes:
        for start in range(start, len(qualities)):  # noqa: B020 - what the last size needed, the next will need too
            data = _encode_copy(image, kind, qualities[start])
            if len(data) <= _most_bytes(kind, image.width):
                break
        yield Copy(kind, image.width, image.height, data)


def _encode_copy(image: Image.Image, kind: CopyFormat, quality: int) -> bytes:
    if kind == "avif":
        # One thread: with more, the number of processors would decide what the bytes are.
        return _encode(image, "AVIF", quality=quality, speed=6, codec="aom", max_threads=1, autotiling=False)
    if kind == "webp":
        return _encode(image, "WEBP", quality=quality, method=4)
    if image.mode == "RGBA":
        white = Image.new("RGB", image.size, "white")
        white.paste(image, mask=image.getchannel("A"))
        image = white
    return _encode(image, "JPEG", quality=quality, optimize=True, progressive=True)


# ---- Metadata --------------------------------------------------------------------------------------------------------
# Fields by the IPTC Photo Metadata Standard (https://iptc.org/std/photometadata/specification/IPTC-PhotoMetadata):
# for each property it gives the XMP name, the IIM dataset and the Exif tag. Which of the three to believe, by the
# Metadata Working Group's Guidelines for Handling Image Metadata 2.0 (2010): XMP, unless a checksum shows that a
# program that knows only IIM has written since. Against the Guidelines, Exif comes last: cameras fill it with names
# of their own.


def read_metadata(data: bytes) -> PhotoMetadata:
    """Return what the photo's IPTC-IIM, XMP and Exif say. Broken metadata reads as none; nothing is raised."""
    try:
        opened = Image.open(io.BytesIO(data), formats=FORMATS)
    except Exception:  # decoders raise nearly anything on broken bytes
        return PhotoMetadata()
    with opened:
        iim, iim_is_newer = _read_iim(opened)
        xmp = _read_xmp(opened)
        exif = _read_exif(opened)
    read = [iim, xmp, exif] if iim_is_newer else [xmp, iim, exif]

    def first(name: str) -> str:
        return next((fields[name] for fields in read if fields.get(name)), "")

    photographer = first("photographer")
    agency, distributor = _credit_halves(first("credit"), photographer)
    days = (_day(fields.get("taken_on", "")) for fields in (exif, *read))  # the camera knows best when it was there
    return PhotoMetadata(
        caption=first("caption"),
        headline=first("headline"),
        alt_text=first("alt_text"),
        photographer=photographer,
        agency=agency,
        distributor=distributor,
        source=first("source"),
        copyright=first("copyright"),
        taken_on=next(filter(None, days), None),
        has_gps=any("gps" in fields for fields in read),
    )


def _credit_halves(credit: str, photographer: str) -> tuple[str, str]:
    """Split "Rina Hartono/Kantor Foto via Wire" into "Kantor Foto" and "Wire": agency and distributor."""
    agency, _, distributor = re.sub(r"\s+via\s+", "\n", credit, count=1, flags=re.IGNORECASE).partition("\n")
    if photographer and agency.casefold().startswith(photographer.casefold()):
        rest = agency[len(photographer) :]
        if not rest or re.match(r"\s*[/|]", rest):
            agency = rest.lstrip(" /|")
    return agency.strip(" /|"), distributor.strip()


def _day(text: str) -> date | None:
    """Return the day of "2021:12:30 16:13:05", "2021-12-30T16:13" or "20211230"."""
    found = re.match(r"(\d{4})[:-]?(\d{2})[:-]?(\d{2})", text)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]+")


def _tidy(text: str) -> str:
    """Return the text without control characters (PostgreSQL refuses NUL), its lines kept."""
    lines = re.sub(r"\r\n?", "\n", text).split("\n")
    return "\n".join(_UNPRINTABLE.sub(" ", line).strip() for line in lines).strip()


_IIM_FIELDS = {5: "object_name", 55: "taken_on", 80: "photographer", 105: "headline", 110: "credit", 115: "source",
               116: "copyright", 120: "caption"}  # fmt: skip


def _read_iim(image: Image.Image) -> tuple[dict[str, str], bool]:
    """Return the fields of IPTC-IIM record 2, and whether they were written after the XMP beside them."""
    resources = image.info.get("photoshop")
    if not isinstance(resources, dict) or not isinstance(block := resources.get(0x0404), bytes):
        return {}, False
    checksum = resources.get(0x0425)
    is_newer = isinstance(checksum, bytes) and checksum[:16] != hashlib.md5(block, usedforsecurity=False).digest()
    found: dict[str, list[bytes]] = {}
    is_utf8 = False
    for record, dataset, value in _iim_datasets(block):
        if (record, dataset) == (1, 90):
            is_utf8 = value == b"\x1b%G"
        elif record == 2 and dataset in _IIM_FIELDS:
            found.setdefault(_IIM_FIELDS[dataset], []).append(value)
    fields = {
        name: ", ".join(filter(None, (_tidy(_iim_text(value, is_utf8=is_utf8)) for value in values)))
        for name, values in found.items()
    }
    return fields, is_newer


def _iim_datasets(block: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield record, dataset and value until the block ends or stops making sense (IIM 4.2, chapter 1.5)."""
    at = 0
    while at + 5 <= len(block) and block[at] == 0x1C:
        record, dataset = block[at + 1], block[at + 2]
        size = int.from_bytes(block[at + 3 : at + 5], "big")
        at += 5
        if size & 0x8000:  # an extended dataset: so many bytes hold the size
            length = size & 0x7FFF
            if length > 4:
                return
            size = int.from_bytes(block[at : at + length], "big")
            at += length
        if at + size > len(block):
            return
        yield record, dataset, block[at : at + size]
        at += size


def _iim_text(value: bytes, *, is_utf8: bool) -> str:
    # Many programs write UTF-8 and don't say so; Latin text is hardly ever valid UTF-8 by chance.
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError as error:
        # Fields are cut at a number of bytes, which may be in the middle of a letter.
        if is_utf8 and error.end == len(value) and error.reason == "unexpected end of data":
            return value[: error.start].decode("utf-8")
    return value.decode("cp1252", errors="replace")


_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_XMP_FIELDS = {
    "{http://purl.org/dc/elements/1.1/}description": "caption",
    "{http://purl.org/dc/elements/1.1/}creator": "photographer",
    "{http://purl.org/dc/elements/1.1/}rights": "copyright",
    "{http://ns.adobe.com/photoshop/1.0/}Headline": "headline",
    "{http://ns.adobe.com/photoshop/1.0/}Credit": "credit",
    "{http://ns.adobe.com/photoshop/1.0/}Source": "source",
    "{http://ns.adobe.com/photoshop/1.0/}DateCreated": "taken_on",
    "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}AltTextAccessibility": "alt_text",
    "{http://ns.adobe.com/exif/1.0/}GPSLatitude": "gps",
}


def _read_xmp(image: Image.Image) -> dict[str, str]:
    packet = image.info.get("xmp")
    if isinstance(packet, str):
        packet = packet.encode()
    if not isinstance(packet, bytes):
        return {}
    try:
        root = fromstring(packet.strip(b"\x00 \r\n\t"))
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return {}
    fields: dict[str, str] = {}
    for description in root.iter(f"{_RDF}Description"):
        for name, value in description.attrib.items():
            if name in _XMP_FIELDS:
                fields.setdefault(_XMP_FIELDS[name], _tidy(value))
        for child in description:
            if child.tag in _XMP_FIELDS:
                fields.setdefault(_XMP_FIELDS[child.tag], _tidy(_xmp_text(child)))
    return fields


def _xmp_text(element: Element) -> str:
    """Return a property's text: of several languages the default, of several people all."""
    items = list(element.iter(f"{_RDF}li"))
    if not items:
        return element.text or ""
    if element.find(f"{_RDF}Alt") is not None:
        language = "{http://www.w3.org/XML/1998/namespace}lang"
        return next((item for item in items if item.get(language) == "x-default"), items[0]).text or ""
    return ", ".join(item.text for item in items if item.text)


def _read_exif(image: Image.Image) -> dict[str, str]:
    def text(value: object) -> str:
        if isinstance(value, bytes):
            value = _iim_text(value, is_utf8=False)
        elif isinstance(value, str):
            # Pillow reads Exif text as Latin-1; most of what isn't ASCII is UTF-8.
            value = _iim_text(value.encode("latin-1", errors="replace"), is_utf8=False)
        return _tidy(value) if isinstance(value, str) else ""

    fields: dict[str, str] = {}
    steps: list[Callable[[Image.Exif], None]] = [
        lambda exif: fields.update(caption=_written_by_hand(text(exif.get(0x010E)))),
        lambda exif: fields.update(photographer=text(exif.get(0x013B)).replace(";", ", ").replace(",  ", ", ")),
        lambda exif: fields.update(copyright=text(exif.get(0x8298))),
        lambda exif: fields.update(taken_on=text(exif.get_ifd(0x8769).get(0x9003))),
        lambda exif: fields.update({"gps": "yes"} if exif.get_ifd(0x8825) else {}),
    ]
    try:
        exif = image.getexif()
    except Exception:  # as when decoding
        return {}
    for step in steps:
        try:
            step(exif)
        except Exception:  # noqa: S112 - one broken directory must not hide the others
            continue
    return fields


def _written_by_hand(description: str) -> str:
    """Return the description unless a camera wrote it: "OLYMPUS DIGITAL CAMERA", "DCIM0012", "hdrpl"."""
    is_sentence = len(description.split()) > 2 and any(letter.islower() for letter in description)
    return description if is_sentence else ""
