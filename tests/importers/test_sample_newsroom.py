"""The sample newsroom as it stands in a database: what `make demo` shows."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from django.contrib.auth import get_user_model
from django.test import Client

from babad.importers.sample import bring_in, story_files
from babad.newsroom.models import Front, Photo, PlainPage, Section, Story

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@contextmanager
def uncounted(label: str, total: int) -> Iterator[Callable[[], None]]:
    yield lambda: None


def test_the_sample_newsroom_is_published_once_and_every_page_of_it_is_read(db: None, client: Client) -> None:
    first = bring_in(hostname="localhost", port=80, password="kata sandi uji", now=NOW, counting=uncounted)
    assert first.stories_made == len(story_files()) == Story.objects.live().count()
    assert Story.objects.filter(locale__language_code="id").count() >= 20
    assert Story.objects.filter(locale__language_code="en").count() >= 10
    assert first.photos_made == Photo.objects.count() > 0
    assert Front.objects.filter(lead__isnull=False).count() == 2
    assert get_user_model().objects.exists()

    second = bring_in(hostname="localhost", port=80, password="kata sandi uji", now=NOW, counting=uncounted)
    assert (second.stories_made, second.photos_made) == (0, 0)
    assert second.stories_found == first.stories_made

    pages = [page for kind in (Section, PlainPage, Story) for page in kind.objects.live()]
    for address in ("/", "/en/", "/feed/rss.xml", "/en/feed/rss.xml", *(page.get_url() for page in pages)):
        assert client.get(address).status_code == 200, address
