"""Characters that are none: controls and halves of surrogate pairs, which no reader sees and no database takes.

They come from a page's bytes, from its character references, from its scripts ("\\ud83d") and from file names.
"""

import dataclasses
import re
from collections.abc import Mapping
from typing import Any, TypeVar

_Value = TypeVar("_Value")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_HALF = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """Return `text` without control characters but tab and line feed; halves of a pair are joined, lone ones U+FFFD."""
    text = _CONTROL.sub("", text)
    if _HALF.search(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def cleaned(value: _Value) -> _Value:
    """Return `value`, a dataclass with all that is in it, its texts clean."""
    found: Any = value
    if isinstance(value, str):
        found = clean(value)
    elif isinstance(value, tuple | list):
        found = type(value)(cleaned(one) for one in value)
    elif isinstance(value, Mapping):
        found = {name: cleaned(one) for name, one in value.items()}
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: cleaned(getattr(value, field.name)) for field in dataclasses.fields(value)}
        found = dataclasses.replace(value, **fields)
    return found  # type: ignore[no-any-return]
