"""What is done with photos: taking them in, making the copies that readers get, making good what was interrupted."""

import hashlib
import logging
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.db import transaction
from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Concat
from django.utils import timezone
from django.utils.translation import gettext

from babad.newsroom import photographs
from babad.newsroom.models.media import Photo, content_path

logger = logging.getLogger(__name__)

PATIENCE = timedelta(minutes=10)
"""How long the worker is given for a photo's copies before they are asked for again."""

ASKED_AT_ONCE = 50
"""How many photos' copies are asked for in one go, so that a new recipe doesn't bury the day's own photos."""


def untitled(*, now: datetime) -> str:
    """Return the title of a photo that nobody has named: "Photo 2026-11-23 10:15", in the site's time zone."""
    return gettext("Photo %(time)s") % {"time": timezone.localtime(now).strftime("%Y-%m-%d %H:%M")}


def title_from(data: bytes, *, now: datetime) -> str:
    """Return a title for a photo, from its headline or caption if its file has one; never from its file's name."""
    metadata = photographs.read_metadata(data)
    return (metadata.headline or metadata.caption or untitled(now=now))[:255]


def store_photo(
    *,
    data: bytes,
    name: str,
    title: str,
    now: datetime,
    uploaded_by: AbstractUser | None = None,
    **fields: Any,
) -> Photo:
    """Take in a photo and return it; the worker will make its public copies.

    ``data`` is the file as delivered, ``name`` its file name (kept for the desk). An empty ``title`` is taken from the
    photo's metadata. ``fields`` are further fields of ``Photo``; empty ones are filled from the metadata.
    Raises ``photographs.PhotographError`` if the data is no photo, ``ValidationError`` if a field is refused.
    """
    photographs.check(data)
    return _stored(data, name, title=title or title_from(data, now=now), uploaded_by_user=uploaded_by, **fields)


def missing_photo(
    *,
    name: str,
    caption: str,
    now: datetime,
    title: str = "",
    uploaded_by: AbstractUser | None = None,
    **fields: Any,
) -> Photo:
    """Make and return a placeholder for a photo whose file isn't there, so that its caption and credit aren't lost.

    ``name`` is the file that the desk should look for. Raises ``ValidationError`` if a field is refused.
    """
    title = title or caption.partition("\n")[0][:255] or untitled(now=now)
    drawing = photographs.placeholder()
    return _stored(drawing, name, title=title, caption=caption, uploaded_by_user=uploaded_by, missing=True, **fields)


def _stored(data: bytes, name: str, **fields: Any) -> Photo:
    photo = Photo(file=ContentFile(data, name=name or "photo"), **fields)
    # Nobody has looked at an importer's fields as a form would: an address may be "javascript:…".
    photo.full_clean(exclude={"file", "original", "width", "height"}, validate_constraints=False)
    photo.save()
    return photo


def make_public_copies(photo_id: int) -> None:
    """Make the copies of a photo that readers get, and remove those they replace.

    Does nothing if the photo is gone, is missing or has its copies; so it may be called twice, and again after it was
    killed half-way. Raises ``OSError`` if the photo's file can't be read.
    """
    photo = Photo.objects.filter(pk=photo_id, missing=False).first()
    if photo is None or photo.copies_are_current:
        return
    storage = photo.file.storage
    with storage.open(photo.file.name) as file:
        made = photographs.make_copies(file.read())
    copies = [
        {
            "format": copy.format,
            "width": copy.width,
            "height": copy.height,
            "file": _store(storage, photo_id, copy),
            "bytes": len(copy.data),
        }
        for copy in made
    ]
    names = {str(copy["file"]) for copy in copies}
    with transaction.atomic():
        row = Photo.objects.select_for_update().filter(pk=photo_id).values("file_hash", "copies").first()
        if row is not None and row["file_hash"] == photo.file_hash:
            Photo.objects.filter(pk=photo_id).update(copies=copies, copies_made_for=photo.wanted_copies)
            superseded = {copy["file"] for copy in row["copies"]} - names
        else:  # deleted or replaced meanwhile; a new file has a task of its own
            superseded = names - {copy["file"] for copy in (row["copies"] if row else [])}
        for name in sorted(superseded):
            transaction.on_commit(partial(storage.delete, name))


def _store(storage: Storage, photo_id: int, copy: photographs.Copy) -> str:
    """Keep a copy under a name made of its bytes, so that it may be cached for ever, and return the name."""
    # With the photo's number: two photos of one picture must not share files, or deleting one would break the other.
    digest = hashlib.sha256(b"%d:" % photo_id + copy.data).hexdigest()[:20]
    name = content_path(f"{digest}-{copy.width}{copy.extension}")
    if storage.exists(name):
        with storage.open(name) as file:
            if file.read() == copy.data:
                return name
        storage.delete(name)  # a worker was killed while writing it
    return storage.save(name, ContentFile(copy.data))


def overdue_copies(*, now: datetime) -> QuerySet[Photo]:
    """Return the photos that have waited for their copies longer than ``PATIENCE``, the oldest first."""
    return _without_copies().filter(_not_asked_since(now - PATIENCE), created_at__lte=now - PATIENCE).order_by("pk")


def make_overdue_copies(*, now: datetime) -> int:
    """Ask the worker again for copies that a killed or failed task left unmade; return for how many photos."""
    being_made = _without_copies().exclude(_not_asked_since(now - PATIENCE)).count()
    overdue = list(overdue_copies(now=now).values_list("pk", flat=True)[: max(0, ASKED_AT_ONCE - being_made)])
    if overdue:
        from babad.newsroom.tasks import make_public_copies_of_photo  # tasks need this module

        logger.warning("Asking again for the copies of %d photos: %s", len(overdue), overdue)
        with transaction.atomic():
            Photo.objects.filter(pk__in=overdue).update(copies_asked_at=now)
            for photo_id in overdue:
                make_public_copies_of_photo.enqueue(photo_id)
    return len(overdue)


def _without_copies() -> QuerySet[Photo]:
    current = Concat(Value(f"{photographs.RECIPE}:"), F("file_hash"))
    return Photo.objects.filter(missing=False).exclude(copies_made_for=current)


def _not_asked_since(moment: datetime) -> Q:
    return Q(copies_asked_at__isnull=True) | Q(copies_asked_at__lte=moment)


def photos_with_expired_rights(*, today: date) -> QuerySet[Photo]:
    """Return the photos that may no longer be shown, those that ended first coming first."""
    return Photo.objects.filter(rights_expire_on__lt=today).order_by("rights_expire_on", "pk")
