"""Photographs as bytes: what they say of themselves, a clean copy, copies for readers. Pure: no Django, no clock."""

import io
from dataclasses import dataclass
from datetime import datetime

import pillow_heif
from PIL import Image, ImageOps

pillow_heif.register_heif_opener()

RECIPE = "1"


class PhotographError(ValueError):
    """The bytes are no photo that can be read. The message says why, in one line, for the person who brought it."""


@dataclass(frozen=True)
class PhotoMetadata:
    caption: str = ""
    headline: str = ""
    alt_text: str = ""
    photographer: str = ""
    agency: str = ""
    distributor: str = ""
    source: str = ""
    copyright: str = ""
    taken_on: datetime | None = None
    has_gps: bool = False


@dataclass(frozen=True)
class CleanImage:
    data: bytes
    format: str
    extension: str
    width: int
    height: int
    delivered_extension: str


def read_metadata(data: bytes) -> PhotoMetadata:
    return PhotoMetadata()


def clean_copy(data: bytes) -> CleanImage:
    with Image.open(io.BytesIO(data)) as opened:
        image = ImageOps.exif_transpose(opened).convert("RGB")
        out = io.BytesIO()
        image.save(out, "JPEG", quality=90)
        return CleanImage(out.getvalue(), "jpeg", ".jpg", *image.size, "." + (opened.format or "bin").lower())
