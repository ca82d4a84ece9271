"""The editor of texts: Wagtail's Draftail, into which foreign copy is pasted clean."""

from typing import Any

from django.forms import Media
from django.utils.functional import cached_property
from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.admin.staticfiles import versioned_static


class TextArea(DraftailRichTextArea):
    """Every rich text of the desk; named in ``WAGTAILADMIN_RICH_TEXT_EDITORS``."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.options.setdefault("plugins", []).append({"type": "clean-paste"})

    @cached_property
    def media(self) -> Media:
        return super().media + Media(js=[versioned_static("newsroom/clean-paste.js")])
