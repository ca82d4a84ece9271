"""The slot through which ``public`` says where readers find what is not a page of the tree: topics and authors.

The desk links to those pages and leaves redirects when one moves, without knowing how readers' addresses are made.
"""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import models

# From the language and the slug to the path on this site: ("id", "ukraina") → "/topik/ukraina/".
AddressOf = Callable[[str, str], str]

_addresses: dict[type[models.Model], AddressOf] = {}


def register(model: type[models.Model], address_of: AddressOf) -> None:
    """Make `address_of` answer for `model`. Called once for each, from an upper app's ``ready()``."""
    _addresses[model] = address_of


def address_of(thing: Any, language: str, slug: str | None = None) -> str:
    """Return the path of `thing`'s page in `language`, or of the page it had with another `slug`.

    ImproperlyConfigured where no app has said where things of its class are found.
    """
    try:
        answer = _addresses[type(thing)]
    except KeyError:
        raise ImproperlyConfigured(f"No addresses are registered for {type(thing).__name__}.") from None
    return answer(language, thing.slug if slug is None else slug)
