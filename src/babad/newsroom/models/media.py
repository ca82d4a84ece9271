"""Photos: what is public of them, what is kept private, and who made them."""

import hashlib
from functools import partial
from pathlib import PurePath
from typing import Any

from django.core.files.base import ContentFile, File
from django.core.files.storage import Storage, storages
from django.db import models, transaction
from django.db.models import Q
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    WagtailImageField,
    WagtailImageFieldFile,
    get_upload_to,
)
from wagtail.search import index

from babad.newsroom import photographs


def originals_storage() -> Storage:
    """Return the private storage of photos as they were delivered. Callable, so that migrations name no folder."""
    return storages["originals"]


def content_path(filename: str) -> str:
    """Return ``photos/ab/abcdef….jpg``: a few hundred folders instead of one with a million files."""
    return f"photos/{filename[:2]}/{filename}"


def original_path(instance: "Photo", filename: str) -> str:
    return content_path(filename)


class PhotoFieldFile(WagtailImageFieldFile):
    """The public file of a photo. Whatever is saved in it is cleaned first; the bytes as delivered go to ``original``.

    Every way in ends here: a form's ``Photo.save()``, Wagtail's upload in two steps (which calls ``file.save`` itself),
    an importer, even ``bulk_create``. So no caller can forget to strip a position from a photo.
    """

    instance: "Photo"

    def get_image_dimensions(self) -> tuple[int, int]:
        # What was delivered has the wrong size (it may lie on its side), and asking may fail: save() asks the clean copy.
        return super().get_image_dimensions() if self._committed else (0, 0)

    def save(self, name: str, content: File[Any], save: bool = True) -> None:
        """Store the content's clean copy, and the content itself as the photo's original.

        Fills the photo's empty fields from the content's metadata. Raises ``photographs.PhotographError``, before
        anything is stored, if the content isn't a photo. ``photographs.placeholder()`` makes the photo a missing one.
        """
        content.seek(0)
        data = content.read()
        clean = photographs.clean_copy(data)
        photo = self.instance
        photo.missing = data == photographs.placeholder()
        photo.original_name = PurePath(name.replace("\\", "/")).name[-255:]
        if photo.missing:
            photo.original = ""
        else:
            photo.fill_from_metadata(photographs.read_metadata(data))
            delivered = hashlib.sha256(data).hexdigest()[:20]
            photo.original.save(f"{delivered}{clean.delivered_extension}", ContentFile(data), save=False)
        public = f"{hashlib.sha256(clean.data).hexdigest()[:20]}{clean.extension}"
        super().save(public, ContentFile(clean.data), save=False)
        photo.width, photo.height = clean.width, clean.height
        photo.file_size = len(clean.data)
        photo.file_hash = hashlib.sha1(clean.data, usedforsecurity=False).hexdigest()
        photo.copies_asked_at = None
        photo.has_new_file = True
        if save:
            photo.save()


class PhotoFileField(WagtailImageField):
    """Wagtail's image field, holding a cleaned copy of what it is given."""

    attr_class = PhotoFieldFile


class Photo(AbstractImage):
    """A photo of the newsroom.

    ``file`` is public: upright, sRGB, without metadata. ``original`` is what was delivered, byte for byte, in private
    storage. Alternative text is Wagtail's ``description`` (empty if nobody wrote one; never the title, never a file
    name), the part to keep in view is Wagtail's focal point.

    ``copies`` lists what the worker made for readers, by format (avif, webp, jpeg) and then by rising width::

        [{"format": "avif", "width": 640, "height": 427, "file": "photos/ab/abcdef0123-640.avif", "bytes": 12345}]

    ``file`` is a name in the default storage; width and height are pixels; a copy is never wider than the photo. The
    list is empty until the worker has been there: show ``file`` then (``width`` and ``height`` are its own). After a
    new file it holds the former copies until the new ones are made; ``copies_made_for`` says whose they are.

    A photo that is ``missing`` is a placeholder: the desk shows a drawing in its place, readers get nothing. Uploading
    its file makes it an ordinary photo.
    """

    has_new_file = False  # of this instance: its file was saved and the row does not know yet

    class Rights(models.TextChoices):
        OWN = "own", _("our own")
        AGENCY = "agency", _("agency, under subscription")
        LICENSED = "licensed", _("licensed for this use")
        PUBLIC_DOMAIN = "public_domain", _("public domain")
        CREATIVE_COMMONS = "creative_commons", _("Creative Commons")
        UNKNOWN = "unknown", _("not known")

    # First, so that saving it fills the fields below before their own values are taken.
    file = PhotoFileField(verbose_name=_("file"), upload_to=get_upload_to, width_field="width", height_field="height")
    description = models.CharField(
        verbose_name=_("alternative text"),
        max_length=255,
        blank=True,
        default="",
        help_text=_("What is to be seen, for those who can't see it."),
    )
    caption = models.TextField(verbose_name=_("caption"), blank=True)
    photographer = models.CharField(verbose_name=_("photographer"), max_length=200, blank=True)
    agency = models.CharField(verbose_name=_("agency"), max_length=200, blank=True)
    distributor = models.CharField(
        verbose_name=_("distributor"),
        max_length=200,
        blank=True,
        help_text=_("Who passed the agency's photo on: “via …” in the credit."),
    )
    is_archive = models.BooleanField(verbose_name=_("archive photo"), default=False)
    archive_date = models.DateField(
        verbose_name=_("taken on"), null=True, blank=True, help_text=_("For archive photos.")
    )
    source_url = models.URLField(verbose_name=_("source address"), max_length=500, blank=True)
    rights = models.CharField(verbose_name=_("rights"), max_length=20, choices=Rights.choices, default=Rights.UNKNOWN)
    rights_expire_on = models.DateField(
        verbose_name=_("rights end on"), null=True, blank=True, help_text=_("The last day on which it may be shown.")
    )
    original = models.FileField(storage=originals_storage, upload_to=original_path, blank=True, editable=False)
    original_name = models.CharField(verbose_name=_("file name"), max_length=255, blank=True, editable=False)
    missing = models.BooleanField(verbose_name=_("file is missing"), default=False, editable=False)
    copies = models.JSONField(default=list, blank=True, editable=False)
    copies_made_for = models.CharField(max_length=64, blank=True, editable=False)
    copies_asked_at = models.DateTimeField(null=True, blank=True, editable=False)

    # In the order of the work: the file, what is to be seen, who made it, what may be done with it. A phone shows one by one.
    admin_form_fields = (
        "file",
        "description",
        "caption",
        "photographer",
        "agency",
        "distributor",
        "rights",
        "rights_expire_on",
        "is_archive",
        "archive_date",
        "source_url",
        "title",
        "tags",
        "collection",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    search_fields = [
        *AbstractImage.search_fields,
        index.SearchField("caption"),
        index.AutocompleteField("caption"),
        index.SearchField("photographer"),
        index.SearchField("agency"),
        index.FilterField("is_archive"),
        index.FilterField("rights"),
        index.FilterField("missing"),
    ]

    class Meta(AbstractImage.Meta):
        abstract = False
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        constraints = [
            models.CheckConstraint(
                name="photo_archive_date_needs_archive",
                condition=Q(is_archive=True) | Q(archive_date__isnull=True),
                violation_error_message=_("Only an archive photo has the date on which it was taken."),
            ),
            models.CheckConstraint(
                name="photo_has_original_unless_missing",
                condition=Q(missing=True) | ~Q(original=""),
            ),
            models.CheckConstraint(
                name="photo_rights_known_word",
                condition=Q(rights__in=["own", "agency", "licensed", "public_domain", "creative_commons", "unknown"]),
            ),
        ]

    def get_upload_to(self, filename: str) -> str:
        return content_path(filename)

    @property
    def credit(self) -> str:
        """Return who is named under the photo: ``Drew Angerer/Getty Images via AFP``; empty if nobody is known."""
        makers = "/".join(filter(None, (self.photographer, self.agency)))
        if makers and self.distributor:
            return f"{makers} via {self.distributor}"
        return makers or self.distributor

    @property
    def default_alt_text(self) -> str:
        return self.description

    @property
    def focus(self) -> tuple[int, int] | None:
        """Return where the focal point lies, in per cent from the left and from the top; ``None`` without one."""
        if self.focal_point_x is None or self.focal_point_y is None or not self.width or not self.height:
            return None
        return (
            min(100, round(100 * self.focal_point_x / self.width)),
            min(100, round(100 * self.focal_point_y / self.height)),
        )

    @property
    def wanted_copies(self) -> str:
        """Return what ``copies_made_for`` is when the copies are those of this file, made in today's way."""
        return f"{photographs.RECIPE}:{self.file_hash}"

    @property
    def copies_are_current(self) -> bool:
        return self.copies_made_for == self.wanted_copies

    def fill_from_metadata(self, metadata: photographs.PhotoMetadata) -> None:
        """Put what the delivered file says of itself into fields that are empty. What a person wrote stays."""
        read = {
            "title": metadata.headline or metadata.caption,
            "description": metadata.alt_text,
            "caption": metadata.caption,
        }
        # A credit line is one thing: half of it from a person and half from the file would be nobody's credit.
        if not self.credit:
            read |= {
                "photographer": metadata.photographer,
                "agency": metadata.agency,
                "distributor": metadata.distributor,
            }
        for name, value in read.items():
            if value and not getattr(self, name):
                setattr(self, name, value[: self._meta.get_field(name).max_length])

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the photo; ask the worker for public copies if they aren't current; remove the files it had before.

        Raises ``photographs.PhotographError`` if a new file isn't a photo that can be read.
        """
        update_fields = kwargs.get("update_fields")
        if self.file and not self.file._committed and (update_fields is None or "file" in update_fields):
            self.file.save(self.file.name, self.file.file, save=False)
        if self.has_new_file:
            kwargs["update_fields"] = None  # a new file changes most of the row
        with transaction.atomic():
            replaced = None
            if self.has_new_file and self.pk:
                replaced = Photo.objects.filter(pk=self.pk).values("file", "original").first()
            super().save(*args, **kwargs)
            if replaced:
                self.renditions.all().delete()
                for field, name in replaced.items():
                    if name != getattr(self, field).name:
                        self._remove_after_commit(field, name)
            self.has_new_file = False
            if not self.missing and not self.copies_are_current:
                from babad.newsroom.tasks import make_public_copies_of_photo  # tasks need models

                transaction.on_commit(partial(make_public_copies_of_photo.enqueue, self.pk))

    def _remove_after_commit(self, field: str, name: str | None) -> None:
        if name:
            transaction.on_commit(partial(self._meta.get_field(field).storage.delete, name))


class PhotoRendition(AbstractRendition):
    """A size that the desk asked for. Readers get ``Photo.copies``."""

    image = models.ForeignKey(Photo, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


@receiver(post_delete, sender=Photo)
def remove_files_of_deleted_photo(instance: Photo, **kwargs: Any) -> None:
    """Remove the original and the public copies once the deletion is committed.

    ``file`` is left to Wagtail's own task: removed here as well, its name could be taken again before that task runs.
    """
    instance._remove_after_commit("original", instance.original.name)
    for copy in instance.copies:
        instance._remove_after_commit("file", copy["file"])
