"""The photos of a page as files: found beside the saved page, or fetched from where a fetched page shows them.

A photo whose file is nowhere becomes a placeholder with its caption and credit, which the desk shows as missing.
"""

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from babad.importers.page.bylines import is_name
from babad.importers.page.fetch import fetch, is_address
from babad.importers.page.lines import listed, words
from babad.importers.page.types import BadPage
from babad.importers.page.types import Photo as PagePhoto
from babad.newsroom import photo_operations
from babad.newsroom.models import Photo
from babad.newsroom.photographs import PhotographError

FETCHED_AT_MOST = 30
"""How many photos of one page are fetched. A story with more is a gallery that somebody should look at first."""

# Stores of files often do not say what a file is.
_MEDIA_TYPES = ("image/*", "application/octet-stream")
_FOLDERS = ("_files", ".files", "_berkas")
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|hei[cf]|tiff?|bmp|svg)$", re.IGNORECASE)
_NETWORKS = listed(
    "instagram twitter x facebook youtube tiktok threads telegram whatsapp flickr bluesky mastodon ig fb"
)
# A photo that was given or taken over: what follows is no photographer.
_GIVEN = re.compile(r"(?:dok|dokumentasi|doc|courtesy|istimewa|handout|tangkapan)\b", re.IGNORECASE)
# A maker whose name has one of these words is no person.
_AGENCY_WORDS = listed(
    "images image photo photos foto pictures picture pictorial agency press pers news newsroom media tv radio post times "
    "afp ap reuters antara epa efe xinhua tass getty nurphoto anadolu shutterstock unsplash pixabay pexels istock alamy "
    "wikimedia commons bloomberg sputnik bernama kyodo yonhap tempo kompas tribun detikcom detik nasa handout pool istimewa "
    "dok dokumentasi doc courtesy arsip archive humas biro setpres kementerian kemenlu polda polres tni bnpb bpbd bmkg "
    "universitas university institute dinas pemkab pemkot pemprov kantor office ministry police tangkapan screenshot via"
)

# ---- What a credit says ----------------------------------------------------------------------------------------------


def credit_fields(credit: str | None) -> dict[str, str]:
    """Return a credit line as the ``photographer``, ``agency`` and ``distributor`` of a photo; empty where not named.

    "Drew Angerer/Getty Images via AFP" names all three. Where the agency comes first ("REUTERS/Ann Bell",
    "KOMPAS.com/Ann Bell"), the photographer is the second. "Instagram/ann_bell" is an account, which may have the photo
    from anybody: it stays whole, as the agency.
    """
    text = " ".join((credit or "").split()).strip(" ()[]|/")
    makers, _, distributor = re.sub(r"\s+via\s+", "\n", text, count=1, flags=re.IGNORECASE).partition("\n")
    photographer, agency = _makers(makers.strip(" /|"))
    fields = {"photographer": photographer, "agency": agency, "distributor": distributor.strip(" /|")}
    return {name: value[:200] for name, value in fields.items()}


def _makers(text: str) -> tuple[str, str]:
    """Return the photographer and the agency that `text` names, either perhaps empty; all of it as agency in doubt."""
    match [part.strip() for part in re.split(r"[/|]", text) if part.strip()]:
        case [one]:
            name, comma, agency = one.rpartition(", ")
            if comma and _is_person(name) and not _is_person(agency):
                return name, agency
            return (one, "") if _is_person(one) else ("", one)
        case [first, *_others] if first.casefold() in _NETWORKS or _GIVEN.match(first):
            return "", text
        # One word before a full name is an outlet, even if it could be a name: "Kabarkota/Ann Bell".
        case [first, last] if _is_person(last) and (not _is_person(first) or (" " in last and " " not in first)):
            return last, first
        case [first, *others] if _is_person(first):
            return first, "/".join(others)
    return "", text


def _is_person(name: str) -> bool:
    """Tell whether a maker is a person rather than an agency, an outlet or an account."""
    known = set(words(name)) & _AGENCY_WORDS
    if known or ("." in name.rstrip(".") and re.search(r"\w\.\w{2,}", name)):
        return False
    return (is_name(name) and len(name.split()) >= 2) or bool(re.fullmatch(r"[A-Z][a-z]{2,}", name))


# ---- Where a photo's file is -----------------------------------------------------------------------------------------


def beside(photo: PagePhoto, places: Sequence[str]) -> Path | None:
    """Return the photo's file in the folder of one of the saved pages at `places`, or in a page's own folder of files.

    "Presiden.html" saved whole has its pictures in "Presiden_files/". Only plain names count: a page cannot name a file
    elsewhere.
    """
    from_address = Path(unquote(urlsplit(photo.url).path)).name if photo.url else ""
    names = dict.fromkeys(name for name in (photo.file, from_address) if name and _is_plain(name))
    for place in places:
        if is_address(place):
            continue
        page = Path(place)
        # "Presiden.html.gz" is packed; its pictures are those of "Presiden.html".
        stem = re.sub(r"\.gz$", "", page.name, flags=re.IGNORECASE)
        stem = re.sub(r"\.(?:x?html?|txt)$", "", stem, flags=re.IGNORECASE)
        for folder in (page.parent, *(page.parent / f"{stem}{ending}" for ending in _FOLDERS)):
            for name in names:
                path = folder / name
                if _PICTURE.search(name) and path.is_file():
                    return path
    return None


def _is_plain(name: str) -> bool:
    return name not in {".", ".."} and not re.search(r"[/\\\x00]", name) and len(name.encode()) <= 255


def from_web(address: str, *, allow_private: bool = False) -> bytes:
    """Return the picture at `address`, under a page's limits: 20 MB, 30 seconds, 5 redirects, the public network only.

    BadPage says what went wrong. `allow_private` is for tests, as in `fetch`.
    """
    return fetch(address, what="a picture", types=_MEDIA_TYPES, allow_private=allow_private).content


# ---- Taking them in --------------------------------------------------------------------------------------------------

PhotoKey = tuple[str | None, str | None, str | None]


def key_of(photo: PagePhoto) -> PhotoKey:
    """Return what tells one photo of a page from another: its file and address, or without them its caption."""
    return photo.file, photo.url, None if photo.file or photo.url else photo.caption


class PhotoTaker:
    """Takes in the photos of one page, each once, and can undo it.

    `places` are the files or addresses of the page, `warn` is told in a sentence what an editor should know.
    """

    def __init__(
        self,
        places: Sequence[str],
        *,
        now: datetime,
        warn: Callable[[str], None],
        allow_private: bool = False,
    ) -> None:
        self._places, self._now, self._warn, self._allow_private = places, now, warn, allow_private
        self._fetched = any(is_address(place) for place in places)
        self._left_to_fetch = FETCHED_AT_MOST
        self._taken: dict[PhotoKey, Photo] = {}

    @property
    def missing(self) -> int:
        """How many of the photos taken in are placeholders."""
        return sum(photo.missing for photo in self._taken.values())

    def take(self, photo: PagePhoto) -> Photo:
        """Return the stored photo for `photo`: its file if there is one, else a placeholder."""
        key = key_of(photo)
        if key not in self._taken:
            self._taken[key] = self._store(photo)
        return self._taken[key]

    def undo(self) -> None:
        """Remove what was taken in, because the story that wanted it was not made."""
        for photo in self._taken.values():
            photo.delete()
        self._taken.clear()

    def _store(self, photo: PagePhoto) -> Photo:
        caption = (photo.caption or "").strip()
        alt = (photo.alt or "").strip()
        fields: dict[str, Any] = {
            "caption": caption,
            "description": "" if _PICTURE.search(alt) else alt[:255],  # a file's name is no alternative text
            "source_url": _address(photo.url),
            **credit_fields(photo.credit),
        }
        name = photo.file or ""
        data = self._data(photo)
        if data is not None:
            try:
                return photo_operations.store_photo(
                    data=data, name=name, title=caption.partition("\n")[0][:255], now=self._now, **fields
                )
            except PhotographError as error:
                self._warn(f"The file of the photo “{_called(photo)}” is no photo that can be read ({error}).")
        placeholder = photo_operations.missing_photo(name=name, now=self._now, **fields)
        if not name:
            # The desk says which file to look for; without a name there is nothing to say.
            placeholder.original_name = ""
            placeholder.save(update_fields=["original_name"])
        return placeholder

    def _data(self, photo: PagePhoto) -> bytes | None:
        if path := beside(photo, self._places):
            limit = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
            try:
                if path.stat().st_size <= limit:
                    return path.read_bytes()
                self._warn(f"The photo {path.name} is larger than {limit // 1024 // 1024} MB and was not taken.")
            except OSError as error:
                self._warn(f"The photo {path.name} cannot be read ({error.strerror or error}).")
        elif self._fetched and photo.url and is_address(photo.url):
            self._left_to_fetch -= 1
            if self._left_to_fetch < 0:
                self._warn(f"Only {FETCHED_AT_MOST} photos were fetched; “{_called(photo)}” was not.")
                return None
            try:
                return from_web(photo.url, allow_private=self._allow_private)
            except BadPage as error:
                self._warn(f"The photo “{_called(photo)}” could not be fetched: {error}.")
        return None


def _called(photo: PagePhoto) -> str:
    return photo.file or photo.caption or "without a name"


def _address(url: str | None) -> str:
    """Return `url` if it is an address that a photo can carry, else nothing. One into a saved page's folder leads nowhere."""
    if url and any(f"{ending}/" in url for ending in _FOLDERS):
        return ""
    try:
        URLValidator(schemes=["http", "https"])(url)
    except ValidationError:
        return ""
    return url if url and len(url) <= 500 else ""
