"""Readers' pages over HTTP: where they stand, what stands nowhere, and which policy they carry."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import Resolver404, resolve
from django.utils import translation
from wagtail.models import Page

from babad.newsroom.models import Edition, Story
from babad.newsroom.operations import found_newsroom
from babad.public import addresses, views
from babad.public.gathering import fronts
from babad.public.middleware import ContentSecurityPolicy
from tests.factories import make_person, make_section, make_story, make_topic

PUBLISHED = datetime(2026, 11, 19, 5, 0, tzinfo=UTC)


@pytest.fixture
def story(db: None) -> Story:
    found_newsroom(name="Kabar Uji", languages=["id", "en"], hostname="localhost", port=80)
    person = make_person("Rani Wulandari")
    made = make_story(
        make_section("Nasional"), "Beras", published=PUBLISHED, topics=(make_topic("Pasar"),), bylines=(person,)
    )
    make_story(make_section("World", "en"), "Rice", published=PUBLISHED, topics=(make_topic("Market", "en"),))
    return made


def heading(response: Any) -> str:
    found = BeautifulSoup(response.content, "html.parser").h1
    assert found is not None
    return " ".join(found.get_text().split())


# ---- Where pages stand -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "language", "expected"),
    [
        ("/", "id", "Kabar Uji"),
        ("/en/", "en", "Kabar Uji"),
        ("/nasional/", "id", "Nasional"),
        ("/en/world/", "en", "World"),
        ("/topik/pasar/", "id", "Pasar"),
        ("/en/topics/market/", "en", "Market"),
        ("/penulis/rani-wulandari/", "id", "Rani Wulandari"),
        ("/en/authors/rani-wulandari/", "en", "Rani Wulandari"),
        ("/arsip/", "id", "Arsip"),
        ("/en/archive/", "en", "Archive"),
        ("/arsip/2026/11/19/", "id", "Kamis, 19 November 2026"),
        ("/en/archive/2026/11/19/", "en", "Thursday, 19 November 2026"),
    ],
)
def test_every_kind_of_page_is_answered(
    client: Client, story: Story, address: str, language: str, expected: str
) -> None:
    response = client.get(address)
    assert (response.status_code, heading(response)) == (200, expected)
    assert response.headers["Content-Language"] == language
    assert f'<html lang="{language}">' in response.content.decode()


def test_a_readers_own_languages_change_no_page(client: Client, story: Story) -> None:
    plain = client.get("/").content
    assert client.get("/", headers={"accept-language": "en"}).content == plain
    client.cookies.load({settings.LANGUAGE_COOKIE_NAME: "en"})
    assert client.get("/").content == plain


def test_a_story_is_answered_at_its_address(client: Client, story: Story) -> None:
    response = client.get(story.get_url())
    assert (response.status_code, heading(response)) == (200, "Beras")


@pytest.mark.parametrize(
    "address",
    [
        "/tiada/",
        "/topik/tiada/",
        "/penulis/tiada/",
        "/topics/pasar/",  # an English word without the English prefix
        "/en/topik/market/",
        "/en/topics/pasar/",  # that topic is in Indonesian
        "/en/penulis/rani-wulandari/",
        "/en/arsip/",
        "/archive/",
        "/arsip/2026/11/18/",  # nothing was published
        "/arsip/2026/13/01/",
        "/arsip/2026/02/30/",
        "/arsip/2026/1/1/",
        "/arsip/0000/01/01/",
        "/arsip/9999/12/31/",
        "/topik/pasar/halaman/1/",
        "/nasional/halaman/1/",
        "/nasional/halaman/99999999999999999999/",
        "/tiada/halaman/1/",
        "/nasional/page/1/",
    ],
)
def test_what_stands_nowhere_is_404_in_the_right_language(client: Client, story: Story, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 404
    expected = "Page not found" if address.startswith("/en/") else "Halaman tidak ditemukan"
    assert heading(response) == expected


def test_a_language_that_is_not_public_yet_keeps_its_words(client: Client, story: Story) -> None:
    edition = Edition.objects.get(locale__language_code="en")
    edition.unpublish()
    response = client.get("/en/tiada/")
    assert (response.status_code, response.headers["Content-Language"]) == (404, "en")
    assert heading(response) == "Page not found"
    edition.refresh_from_db()
    preview = BeautifulSoup(views.present_home(edition, RequestFactory().get("/"), True).content, "html.parser")
    assert preview.html is not None and preview.html["lang"] == "en"
    assert not preview.select('a[href=""]')
    assert not preview.select("article")


def test_what_stands_nowhere_has_no_canonical_address(client: Client, story: Story) -> None:
    assert b'rel="canonical"' not in client.get("/tiada/").content


def test_a_section_may_have_letters_beyond_ascii(client: Client, story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fronts, "PAGE_SIZE", 2)
    section = make_section("Kafé")
    section.slug = "kafé"
    section.save_revision().publish()
    for _ in range(4):
        make_story(section)
    front = BeautifulSoup(client.get("/kaf%C3%A9/").content, "html.parser")
    for link in front.select("a.pager-older, head link[type='application/rss+xml'], head link[rel=canonical]"):
        assert client.get(str(link["href"]).removeprefix(settings.SITE_URL)).status_code == 200, link
    assert front.select_one("a.pager-older") is not None


def test_drafts_are_nowhere(client: Client, story: Story) -> None:
    draft = make_story(story.section, "Rahasia", live=False, topics=(make_topic("Gudang"),))
    assert client.get(f"/nasional/{draft.slug}/").status_code == 404
    for address in ("/", "/nasional/", "/topik/gudang/", "/arsip/", story.get_url()):
        assert "Rahasia" not in client.get(address).content.decode(), address


def test_numbered_pages_are_answered(client: Client, story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fronts, "PAGE_SIZE", 1)
    make_story(story.section, "Jagung", topics=(story.story_topics.get().topic,), bylines=(make_person("Sekar"),))
    for front in ("/nasional/", "/topik/pasar/"):
        response = client.get(f"{front}halaman/1/")
        assert response.status_code == 200
        assert "Beras" in response.content.decode() and heading(response)
        assert f'href="{front}halaman/1/"' in client.get(front).content.decode()


def walk(client: Client, start: str) -> Iterator[str]:
    """Follow every link on this site from one page on, and give each address once."""
    waiting, seen = [start], {start}
    while waiting:
        address = waiting.pop()
        yield address
        response = client.get(address)
        if not response.headers["Content-Type"].startswith("text/html"):
            continue
        for link in BeautifulSoup(response.content, "html.parser").select("a[href]"):
            target = link["href"].partition("#")[0]
            if target.startswith("/") and not target.startswith("/media/") and target not in seen:
                seen.add(target)
                waiting.append(target)


def test_no_link_on_the_site_is_dead(client: Client, story: Story) -> None:
    addresses_ = list(walk(client, "/"))
    assert len(addresses_) > 15 and "/en/topics/market/" in addresses_
    for address in addresses_:
        assert client.get(address).status_code == 200, address


# ---- Addresses and patterns are made of the same words ----------------------------------------------------------------


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    ("make", "view"),
    [
        (lambda language: addresses.topic_address(language, "pasar"), views.topic),
        (lambda language: addresses.author_address(language, "rani"), views.author),
        (lambda language: addresses.archive_address(language), views.archive),
        (lambda language: addresses.day_address(language, date(2021, 1, 2)), views.day_archive),
        (lambda language: addresses.numbered(addresses.topic_address(language, "x"), language, 3), views.topic),
        (lambda language: addresses.numbered(addresses.author_address(language, "x"), language, 3), views.author),
        (
            lambda language: addresses.numbered(addresses.home_address(language) + "x/", language, 3),
            views.section_page,
        ),
    ],
)
def test_every_address_has_its_view(language: str, make: Any, view: Any) -> None:
    with translation.override(language):
        found = resolve(make(language))
    assert found.func is view
    assert found.kwargs["language"] == language


@override_settings(LANGUAGE_CODE="en")
def test_the_sites_own_language_has_no_prefix() -> None:
    assert addresses.topic_address("en", "x") == "/topics/x/"
    assert addresses.topic_address("id", "x") == "/id/topik/x/"


@override_settings(SITE_URL="https://kabar.example")
def test_absolute_addresses_start_with_the_site() -> None:
    assert addresses.absolute("/topik/x/") == "https://kabar.example/topik/x/"


def test_page_addresses_are_quoted() -> None:
    assert addresses.page_address("/edisi/héadline/", "/edisi/", "id") == "/h%C3%A9adline/"


def test_the_desk_is_not_among_readers_pages() -> None:
    assert resolve(f"/{settings.DESK_PREFIX}").func.__module__.startswith("wagtail")
    with pytest.raises(Resolver404):
        resolve("/topik/x", urlconf="babad.public.urls")


# ---- Content-Security-Policy -----------------------------------------------------------------------------------------


def policy(response: Any) -> dict[str, str]:
    parts = response.headers["Content-Security-Policy"].split(";")
    return dict(part.strip().partition(" ")[::2] for part in parts)


@pytest.mark.parametrize("address", ["/", "/en/", "/nasional/", "/tiada/", "/arsip/"])
def test_readers_pages_carry_the_strict_policy(client: Client, story: Story, address: str) -> None:
    found = policy(client.get(address))
    assert found["default-src"] == "'none'"
    assert found["script-src"] == found["style-src"] == "'self'"
    assert "unsafe" not in client.get(address).headers["Content-Security-Policy"]


def test_the_desk_carries_its_own(client: Client, db: None) -> None:
    found = policy(client.get(f"/{settings.DESK_PREFIX}login/"))
    assert "'unsafe-inline'" in found["script-src"]


def test_a_page_under_a_like_name_is_no_desk() -> None:
    def answer(path: str) -> HttpResponse:
        return ContentSecurityPolicy(lambda _request: HttpResponse())(RequestFactory().get(path))

    assert "unsafe" in answer("/desk/pages/")["Content-Security-Policy"]
    for path in ("/deskripsi/", "/berita/desk/", "/DESK/"):
        assert "unsafe" not in answer(path)["Content-Security-Policy"], path


# ---- When something breaks -------------------------------------------------------------------------------------------


def test_a_broken_page_says_so(client: Client, story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(views.gathering, "gather_archive", broken)
    client.raise_request_exception = False
    response = client.get("/en/archive/")
    assert (response.status_code, heading(response)) == (500, "Something went wrong")


# ---- Preview ---------------------------------------------------------------------------------------------------------


def test_the_desk_previews_a_draft_as_the_page_it_will_be(client: Client, story: Story) -> None:
    draft = Story.objects.get(pk=story.pk)
    draft.title = "Belum terbit"
    draft.save_revision()
    client.force_login(get_user_model().objects.create_superuser("admin"))
    response = client.get(f"/{settings.DESK_PREFIX}pages/{story.pk}/view_draft/")
    assert (response.status_code, heading(response)) == (200, "Belum terbit")
    assert heading(client.get(story.get_url())) == "Beras"


def test_every_page_of_the_tree_has_a_presenter(story: Story) -> None:
    from babad.newsroom import presenters

    ours = set(Page.__subclasses__()) | set(presenters.PresentedPage.__subclasses__())
    assert {kind for kind in ours if not kind._meta.abstract} == set(presenters._presenters)
