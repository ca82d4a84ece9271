"""From a photo's row to the picture that readers get."""

from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.core.files.storage import default_storage

from babad.newsroom.models import Photo
from babad.public.contexts import Picture, PictureSource
from babad.public.queries import PhotoRow

_FALLBACK_WIDTH = 960  # what a browser gets that knows neither <picture> nor srcset; also wide enough for most
_CARD_WIDTH = 960

# A subscription to an agency, or a licence, is for the house's own pages; of "unknown" nothing is known.
_TRAVELLING = {Photo.Rights.OWN, Photo.Rights.PUBLIC_DOMAIN, Photo.Rights.CREATIVE_COMMONS}


def full_picture(photo: PhotoRow | None, *, today: date, caption: str = "", number: int = 0) -> Picture | None:
    """Return a photo with its caption and credit, in every format and width; `caption` replaces the photo's own.

    ``None`` if there is no photo, its file is missing, or its rights have ended before `today`.
    """
    if photo is None or not _may_be_shown(photo, today):
        return None
    makers = "/".join(filter(None, (photo.photographer, photo.agency)))
    credit = f"{makers} via {photo.distributor}" if makers and photo.distributor else makers or photo.distributor
    return _picture(
        photo,
        formats=("avif", "webp", "jpeg"),
        widest=None,
        caption=caption or photo.caption,
        credit=credit,
        number=number,
    )


def card_picture(photo: PhotoRow | None, *, today: date) -> Picture | None:
    """Return a photo as it stands on a card: modest widths, the best format and the one that every browser shows."""
    if photo is None or not _may_be_shown(photo, today):
        return None
    return _picture(photo, formats=("avif",), widest=_CARD_WIDTH, caption="", credit="", number=0)


def _may_be_shown(photo: PhotoRow, today: date) -> bool:
    return not photo.missing and (photo.rights_expire_on is None or photo.rights_expire_on >= today)


def _picture(
    photo: PhotoRow, *, formats: tuple[str, ...], widest: int | None, caption: str, credit: str, number: int
) -> Picture:
    fallback: dict[str, Any] = {"file": photo.file, "width": photo.width, "height": photo.height}
    large = fallback
    sources = []
    copies = sorted(photo.copies, key=itemgetter("format", "width"))
    for name, group in groupby(copies, key=itemgetter("format")):
        made = list(group)
        fitting = [copy for copy in made if widest is None or copy["width"] <= widest] or made[:1]
        if name in formats:
            srcset = ", ".join(f"{default_storage.url(copy['file'])} {copy['width']}w" for copy in fitting)
            sources.append(PictureSource(f"image/{name}", srcset))
        if name == "jpeg":
            large = made[-1]
            fallback = next((copy for copy in reversed(made) if copy["width"] <= _FALLBACK_WIDTH), made[0])
    sources.sort(key=lambda source: formats.index(source.media_type.removeprefix("image/")))
    return Picture(
        sources=tuple(sources),
        address=default_storage.url(fallback["file"]),
        width=fallback["width"],
        height=fallback["height"],
        large=default_storage.url(large["file"]),
        large_width=large["width"],
        large_height=large["height"],
        alt=photo.description,
        caption=caption,
        credit=credit,
        is_archive=photo.is_archive,
        archive_date=photo.archive_date,
        focus=_focus(photo),
        may_travel=photo.rights in _TRAVELLING,
        rights=photo.rights,
        number=number,
    )


def _focus(photo: PhotoRow) -> tuple[int, int] | None:
    """Return the focal point in steps of 25 per cent: a style sheet has a class for each, an inline style is forbidden."""
    if photo.focal_point_x is None or photo.focal_point_y is None or not photo.width or not photo.height:
        return None
    focus = tuple(
        min(100, max(0, round(place / length * 4) * 25))
        for place, length in ((photo.focal_point_x, photo.width), (photo.focal_point_y, photo.height))
    )
    return None if focus == (50, 50) else (focus[0], focus[1])
