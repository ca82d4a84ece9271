"""Leaving a redirect where a topic or an author has moved. Pages of the tree leave theirs through Wagtail."""

from typing import Any

from django.conf import settings
from django.db import transaction
from wagtail.contrib.redirects.models import Redirect

from babad.newsroom.addresses import address_of


def redirect_moved(thing: Any, *, old_slug: str, languages: list[str]) -> None:
    """Lead readers of the page that `thing` had under `old_slug` to the one it has now, in each of `languages`."""
    for language in languages:
        leave_redirect(old=address_of(thing, language, old_slug), new=address_of(thing, language))


@transaction.atomic
def leave_redirect(*, old: str, new: str) -> None:
    """Redirect `old` to `new` for good (both paths on this site), and with it whatever was redirected to `old`."""
    old_path, new_path = Redirect.normalise_path(old), Redirect.normalise_path(new)
    Redirect.objects.filter(automatically_created=True, old_path__in=[old_path, new_path]).delete()
    Redirect.objects.filter(automatically_created=True, redirect_link=old).update(redirect_link=new)
    Redirect.add_redirect(old, redirect_to=new, is_permanent=True, automatically_created=True)


def site_languages() -> list[str]:
    return [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
