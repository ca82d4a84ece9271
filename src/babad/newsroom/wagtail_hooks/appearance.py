"""The desk's own style sheet and scripts."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail import hooks


@hooks.register("insert_global_admin_css")
def desk_style() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("newsroom/desk.css"))


@hooks.register("insert_editor_js")
def word_count() -> SafeString:
    # Translators: %s is a number; over a story's body.
    return format_html('<script src="{}" data-words="{}"></script>', static("newsroom/word-count.js"), _("%s words"))
