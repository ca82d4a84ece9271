"""What a person sees or hears of a desk page, taken from its HTML."""

import json
import re
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup, Comment, Doctype, Tag

SPOKEN = ("title", "alt", "placeholder", "aria-label", "aria-description", "data-w-tooltip-content-value")
LETTERS = re.compile(r"[^\W\d_]{2,}")
TITLE = re.compile(r"[A-Z][a-z]+")
CODE = re.compile(r"^[\w.:/#?&=%~\[\]-]*$|^w-|[\\^$]")


def words_on(html: str) -> set[str]:
    """Return the texts of a page that hold words, white space folded.

    Texts are what stands between tags, what is spoken or shown from attributes, the names of buttons, and what the
    page hands to its scripts to show: the labels of the body's blocks, which are built in the browser.
    """
    soup = BeautifulSoup(html, "html.parser")
    found: set[str] = set()
    for tag in soup.find_all(True):
        if tag.name == "script" and tag.get("type") == "application/json":
            found.update(_of_data(tag.string or ""))
        found.update(str(tag[name]) for name in SPOKEN if tag.has_attr(name))
        if tag.name == "input" and tag.get("type") in ("submit", "button"):
            found.add(str(tag.get("value", "")))
        for name, value in tag.attrs.items():
            if name.startswith("data-") and isinstance(value, str) and value[:1] in "[{":
                found.update(_of_data(value))
    for string in soup.find_all(string=True):
        if not isinstance(string, Comment | Doctype) and not _is_code(string.parent):
            found.add(str(string))
    folded = (" ".join(text.split()) for text in found)
    return {text for text in folded if LETTERS.search(text)}


def _is_code(tag: Tag | None) -> bool:
    return tag is not None and tag.name in ("script", "style")


def _of_data(data: str) -> Iterator[str]:
    try:
        yield from _strings(json.loads(data))
    except ValueError:
        return


def _strings(value: Any) -> Iterator[str]:
    """Yield the strings in JSON that are meant to be read: no names of fields, classes, addresses or patterns."""
    if isinstance(value, str):
        if "</" in value or "<input" in value:
            yield from words_on(value)
        elif value[:1] in "[{":
            yield from _of_data(value)
        elif TITLE.fullmatch(value) or not CODE.search(value):
            yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
