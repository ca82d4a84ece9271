"""What the desk shows of stories that were brought in: their history says from where, and what of the page is not in it."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import Page, PageLogEntry

from babad.importers.page.deposit import IMPORTED

# What the page's lines that are left out are. A kind that is not here is shown as the page's reader calls it.
KINDS = {
    "advertisement": gettext_lazy("advertisement"),
    "author": gettext_lazy("about the author"),
    "byline": gettext_lazy("byline"),
    "caption": gettext_lazy("caption"),
    "comments": gettext_lazy("comments"),
    "copyright": gettext_lazy("© line"),
    "date": gettext_lazy("date"),
    "follow": gettext_lazy("addresses to follow"),
    "furniture": gettext_lazy("parts of the page"),
    "latest": gettext_lazy("latest stories"),
    "navigation": gettext_lazy("navigation"),
    "newsletter": gettext_lazy("newsletter"),
    "pagination": gettext_lazy("pages of the story"),
    "popular": gettext_lazy("popular stories"),
    "related": gettext_lazy("related stories"),
    "section": gettext_lazy("section"),
    "share": gettext_lazy("share"),
    "topics": gettext_lazy("topics"),
}

# Wagtail's style sheet takes the marks off lists and what opens.
_POINTS = "list-style: disc; padding-inline-start: 1.25rem"
_OPENS = "display: list-item; cursor: pointer"


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    @actions.register_action(IMPORTED)
    class ImportedFormatter(LogFormatter):
        label = gettext_lazy("Brought in from a page")

        def format_message(self, log_entry: Any) -> SafeString:
            return account(log_entry.data)


def account(data: dict[str, Any]) -> SafeString:
    """Return what an import's log entry tells: where the story came from, its warnings, the lines that were left out."""
    left_out = data.get("left_out", [])
    said = format_html(
        "<p>{}</p>{}",
        _("Brought in from %(places)s") % {"places": ", ".join(data.get("places", []))},
        _list((warning,) for warning in data.get("warnings", [])),
    )
    if not left_out:
        return format_html("<div>{}</div>", said)
    summary = ngettext(
        "%(count)d line of the page is not in the story",
        "%(count)d lines of the page are not in the story",
        len(left_out),
    ) % {"count": len(left_out)}
    lines = _list(((KINDS.get(line["kind"], line["kind"]), line["text"]) for line in left_out), "<li>{}: {}</li>")
    folded = format_html('<details><summary style="{}">{}</summary>{}</details>', _OPENS, summary, lines)
    return format_html("<div>{}{}</div>", said, folded)


def _list(rows: Iterable[tuple[Any, ...]], row: str = "<li>{}</li>") -> SafeString:
    inside = format_html_join("", row, rows)
    return format_html('<ul style="{}">{}</ul>', _POINTS, inside) if inside else inside


@hooks.register("before_edit_page")
def say_that_it_was_brought_in(request: HttpRequest, page: Page) -> None:
    """Until somebody has edited a story that was brought in, say over the editor what to look at."""
    if request.method != "GET" or "_w_hydrate_create_view" in request.GET or not page.latest_revision_id:
        return
    entry = PageLogEntry.objects.filter(page=page.pk, action=IMPORTED, revision=page.latest_revision_id).first()
    if entry is None:
        return
    warnings, left_out = entry.data.get("warnings", []), entry.data.get("left_out", [])
    said = format_html(
        "{} {}",
        _("Brought in from %(places)s") % {"places": ", ".join(entry.data.get("places", []))} + ".",
        _list((warning,) for warning in warnings),
    )
    button = messages.button(reverse("wagtailadmin_pages:history", args=[page.pk]), _("What was left out"))
    say = messages.warning if warnings else messages.info
    say(request, said, buttons=[button] if left_out else None)
