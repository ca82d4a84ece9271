"""The blocks of a story's body. Stored as JSON in the story; what readers see of them is ``babad.public``'s business."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.images.blocks import ImageChooserBlock

from babad.newsroom.rich_text import paragraphs_only

# What a paragraph may carry. Word-processor and wire copy is cut down to this when it is pasted.
TEXT_FEATURES = ["bold", "italic", "link"]


class StoryChooserBlock(blocks.PageChooserBlock):
    """A story, chosen from the desk's own list. Stored as Wagtail's page chooser does, so migrations know only that."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("newsroom.Story", **kwargs)

    @cached_property
    def widget(self) -> Any:
        from babad.newsroom.desk.choosers import story_widget  # the desk needs the models

        return story_widget()

    def get_form_state(self, value: Any) -> Any:
        return self.widget.get_value_data(value)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        _path, _args, kwargs = super().deconstruct()
        return "wagtail.blocks.PageChooserBlock", ["newsroom.Story"], kwargs


class PhotoBlock(blocks.StructBlock):
    """A photo in the body. Caption and credit come from the photo unless the story has a better caption."""

    photo = ImageChooserBlock(label=_("Photo"))
    caption = blocks.TextBlock(
        required=False, label=_("Caption here"), help_text=_("Leave empty to use the photo's own caption.")
    )

    class Meta:
        icon = "image"
        label = _("Photo")


class ReadAlsoBlock(blocks.StructBlock):
    """A link to another story between two paragraphs: "Baca: …".

    A block with a title and neither story nor address waits on the desk and is not shown (it came with an
    imported page, and nobody has yet said what it points to).
    """

    story = StoryChooserBlock(required=False, label=_("Story"))
    url = blocks.URLBlock(required=False, label=_("Or an address elsewhere"))
    title = blocks.CharBlock(
        required=False, max_length=300, label=_("Title"), help_text=_("Needed for an address; a story brings its own.")
    )

    class Meta:
        icon = "link"
        label = _("Read also")

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        if self.is_deferred_validation:  # a draft may be half made
            return cleaned
        errors = {}
        if cleaned["story"] and cleaned["url"]:
            errors["url"] = ValidationError(_("Choose a story or give an address, not both."))
        if cleaned["url"] and not cleaned["title"]:
            errors["title"] = ValidationError(_("An address needs a title that readers see."))
        if not (cleaned["story"] or cleaned["url"] or cleaned["title"]):
            errors["story"] = ValidationError(_("Choose a story, or give an address and a title."))
        if errors:
            raise blocks.StructBlockValidationError(block_errors=errors)
        return cleaned


class PullQuoteBlock(blocks.StructBlock):
    """Words set apart, with who said them, in which role, and where."""

    text = blocks.TextBlock(label=_("Quote"))
    speaker = blocks.CharBlock(label=_("Speaker"), max_length=200)
    role = blocks.CharBlock(required=False, label=_("Role"), max_length=200)
    source = blocks.CharBlock(
        required=False, label=_("Source"), max_length=200, help_text=_("Where it was said or published.")
    )

    class Meta:
        icon = "openquote"
        label = _("Pull quote")


class EmbedBlock(blocks.StructBlock):
    """A post or video elsewhere, shown as a link with a title: readers' pages load nothing from third parties."""

    url = blocks.URLBlock(label=_("Address"))
    title = blocks.CharBlock(label=_("Title"), max_length=300)
    provider = blocks.CharBlock(required=False, label=_("Where"), max_length=100, help_text=_("YouTube, Instagram …"))

    class Meta:
        icon = "media"
        label = _("Post or video elsewhere")


class ListBodyBlock(blocks.StructBlock):
    """A list, numbered or not."""

    ordered = blocks.BooleanBlock(required=False, label=_("Numbered"))
    items = blocks.ListBlock(blocks.RichTextBlock(features=TEXT_FEATURES, label=_("Item")), label=_("Items"))

    class Meta:
        icon = "list-ul"
        label = _("List")


class CutDownStreamBlock(blocks.StreamBlock):
    """A stream whose texts are cut down to what a paragraph may carry, whoever brought them."""

    def get_prep_value(self, value: blocks.StreamValue | None) -> Sequence[dict[str, Any]]:
        return [_cut_down(block) for block in super().get_prep_value(value)]


class BodyBlock(CutDownStreamBlock):
    """A story's body, in its order."""

    text = blocks.RichTextBlock(features=TEXT_FEATURES, label=_("Text"), icon="pilcrow")
    heading = blocks.CharBlock(label=_("Heading"), icon="title", max_length=200)
    photo = PhotoBlock()
    gallery = blocks.ListBlock(PhotoBlock(), label=_("Gallery"), icon="image", min_num=2)
    read_also = ReadAlsoBlock()
    quote = PullQuoteBlock()
    embed = EmbedBlock()
    list = ListBodyBlock()
    table = TableBlock(label=_("Table"))


class ArticleBlock(CutDownStreamBlock):
    """The body of a wiki article."""

    text = blocks.RichTextBlock(features=TEXT_FEATURES, label=_("Text"), icon="pilcrow")
    heading = blocks.CharBlock(label=_("Heading"), icon="title", max_length=200)
    list = ListBodyBlock()
    photo = PhotoBlock()


def _cut_down(block: dict[str, Any]) -> dict[str, Any]:
    match block:
        case {"type": "text", "value": str(markup)}:
            return {**block, "value": paragraphs_only(markup)}
        case {"type": "list", "value": {"items": items} as value}:
            return {**block, "value": {**value, "items": [_cut_down_item(item) for item in items]}}
    return block


def _cut_down_item(item: Any) -> Any:
    match item:
        case str(markup):
            return paragraphs_only(markup)
        case {"value": str(markup)}:
            return {**item, "value": paragraphs_only(markup)}
    return item


class CitedOutletBlock(blocks.StructBlock):
    """An outlet that the story relies on: "Dikutip dari Reuters (31/12/2021)"."""

    outlet = blocks.CharBlock(label=_("Outlet"), max_length=200)
    date = blocks.DateBlock(required=False, label=_("Date"))
    url = blocks.URLBlock(required=False, label=_("Address"))

    class Meta:
        icon = "site"
        label = _("Cited outlet")


class SocialAddressBlock(blocks.StructBlock):
    """One of the house's addresses on a social network."""

    name = blocks.CharBlock(label=_("Network"), max_length=60)
    url = blocks.URLBlock(label=_("Address"))

    class Meta:
        icon = "globe"
        label = _("Address")
