"""The form behind every upload of the desk: one photo, several at once, and from a story's photo chooser."""

import re
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.files.uploadedfile import UploadedFile
from django.forms import FileField
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from babad.newsroom import photographs
from babad.newsroom.models.media import Photo
from babad.newsroom.photo_operations import title_from, untitled


class PhotoUploadField(WagtailImageField):
    """Refuses what can't be read as a photo, before Wagtail looks at it: a damaged file breaks Wagtail's own check."""

    refusals = {
        "unreadable": _("This file is not a photo that can be read."),
        "damaged": _("This photo's file is damaged or incomplete. Send it again."),
        "too_many_pixels": _("This photo has too many pixels. Make it smaller and send it again."),
    }

    def to_python(self, data: Any) -> Any:
        file = FileField.to_python(self, data)
        if file is None:
            return None
        try:
            photographs.check(_content(file))
        except photographs.PhotographError as error:
            raise ValidationError(self.refusals[error.code], code=error.code) from error
        return super().to_python(data)


class PhotoForm(BaseImageForm):
    """Never lets a file's name become a title, and fills in what an upload of several photos leaves out."""

    class Meta(BaseImageForm.Meta):
        pass

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Both have an answer when nothing is said; uploading several photos at once says nothing but the files.
        for name in {"title", "rights"} & self.fields.keys():
            self.fields[name].required = False
        if "caption" in self.fields:
            # As high as what is in it: Django's ten lines push the credit out of sight.
            self.fields["caption"].widget = AdminAutoHeightTextInput(attrs={"rows": 2})
        if "file" in self.fields:
            field = self.fields["file"]
            # Without Wagtail's script, which copies the file's name into the title.
            for name in [name for name in field.widget.attrs if name.startswith("data-")]:
                del field.widget.attrs[name]
            self.fields["file"] = PhotoUploadField(label=field.label, required=field.required, widget=field.widget)

    def clean_rights(self) -> str:
        return self.cleaned_data["rights"] or Photo.Rights.UNKNOWN

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        file = cleaned.get("file")
        new = file if isinstance(file, UploadedFile) else None
        title = (cleaned.get("title") or "").strip()
        if not title or (new and new.name and _is_name_of(title, new.name)):
            now = timezone.now()
            cleaned["title"] = title_from(_content(new), now=now) if new else self.instance.title or untitled(now=now)
        if new and self.errors and "file" not in self.errors:
            # A browser forgets a chosen file when a form comes back. Saying so is also what keeps Wagtail's upload of
            # several photos from parking the file, position and all, in a public folder until the form is right.
            self.add_error("file", gettext("Correct what is marked, then choose the file again."))
        return cleaned


def _content(file: File[Any]) -> bytes:
    file.seek(0)
    data: bytes = file.read()
    file.seek(0)
    return data


def _is_name_of(title: str, name: str) -> bool:
    def plain(text: str) -> str:
        return re.sub(r"[\W_]+", "", text).casefold()

    return plain(title) in {plain(name), plain(PurePath(name).stem)}
