"""Lists in parts. A cursor names the last row of a part by what the list is ordered by, so nothing is counted or skipped."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.core.signing import BadSignature, Signer
from django.db.models import Q

from babad.record.errors import RecordError

LARGEST = 1000


def checked(count: int) -> int:
    """Return `count` if a page can have that many items, else raise RecordError."""
    if not 1 <= count <= LARGEST:
        raise RecordError(f"A page has 1 to {LARGEST} items, not {count}.")
    return count


def cursor(name: str, *values: Any) -> str:
    """Return a cursor of the list `name`: opaque, signed, the same for the same values."""
    plain = [value.isoformat() if isinstance(value, date) else value for value in values]
    return Signer(salt=f"babad.record.{name}").sign_object(plain)


def position(name: str, given: str, kinds: Sequence[type]) -> list[Any]:
    """Return the values of a cursor, one for each of `kinds`. RecordError if it isn't one of the list `name`."""
    try:
        values = Signer(salt=f"babad.record.{name}").unsign_object(given)
    except (BadSignature, ValueError):
        values = None
    if not isinstance(values, list) or len(values) != len(kinds):
        raise RecordError(
            "This is no cursor of this list. Take it from “next” of the page before, unchanged; or begin without one."
        )
    return [
        kind.fromisoformat(value) if kind in (date, datetime) else value
        for kind, value in zip(kinds, values, strict=True)
    ]


def beyond(fields: Sequence[str], values: Sequence[Any]) -> Q:
    """Return the condition of standing after `values` in an order by `fields` ("-day" is descending, as in order_by)."""
    condition = Q()
    equal = Q()
    for field, value in zip(fields, values, strict=True):
        name, operator = (field[1:], "lt") if field.startswith("-") else (field, "gt")
        condition |= equal & Q(**{f"{name}__{operator}": value})
        equal &= Q(**{name: value})
    # The first field alone is enough for an index to begin at; the rest decides between its equals.
    name, operator = (fields[0][1:], "lte") if fields[0].startswith("-") else (fields[0], "gte")
    return Q(**{f"{name}__{operator}": values[0]}) & condition
