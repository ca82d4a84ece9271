"""The desk's first page, its reports, its looks: what needs me now, and nothing of anybody else's."""

import io
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from wagtail.models import Page

from babad.newsroom import queries
from babad.newsroom.models import House, Photo, Story
from babad.newsroom.photo_operations import missing_photo, store_photo
from babad.newsroom.private_storage import PrivateStorage
from tests.conftest import Newsroom
from tests.factories import make_story
from tests.newsroom.desk_requests import desk

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 23, 3, 15, tzinfo=UTC)


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, settings, monkeypatch) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    originals = PrivateStorage(location=tmp_path / "originals")
    monkeypatch.setattr(Photo._meta.get_field("original"), "storage", originals)
    return tmp_path


def a_photo(title: str, **fields: object) -> Photo:
    data = io.BytesIO()
    Image.new("RGB", (60, 40), "#345").save(data, "JPEG")
    return store_photo(data=data.getvalue(), name="IMG_4711.jpg", title=title, now=NOW, **fields)


def first_page(newsroom: Newsroom, role: str = "editor") -> str:
    return desk(newsroom.staff[role]).get(reverse("wagtailadmin_home")).content.decode()


def read_also(title: str = "", story: Story | None = None, url: str = "", key: str = "b1") -> dict:
    return {"type": "read_also", "id": key, "value": {"story": story.pk if story else None, "url": url, "title": title}}


# ---- Drafts ----------------------------------------------------------------------------------------------------------


def draft(newsroom: Newsroom, title: str, role: str, **fields: object) -> Story:
    story = make_story(newsroom.section, title, live=False, **fields)
    Page.objects.filter(pk=story.pk).update(owner=newsroom.staff[role])
    return Story.objects.get(pk=story.pk)


def test_my_drafts_are_what_i_began_or_changed_and_did_not_hand_on(newsroom: Newsroom) -> None:
    reporter = newsroom.staff["reporter"]
    mine = draft(newsroom, "Punya saya", "reporter")
    draft(newsroom, "Punya orang lain", "colleague")
    submitted = draft(newsroom, "Sudah diajukan", "reporter")
    submitted.get_workflow().start(submitted, reporter)
    scheduled = draft(newsroom, "Sudah terjadwal", "reporter")
    scheduled.save_revision(user=reporter, approved_go_live_at=timezone.now() + timedelta(days=1))
    expired = draft(newsroom, "Sudah berakhir", "reporter")
    Page.objects.filter(pk=expired.pk).update(expired=True)
    published = make_story(newsroom.section, "Sudah terbit")
    Page.objects.filter(pk=published.pk).update(owner=reporter)
    changed = make_story(newsroom.section, "Terbit dan berubah")
    changed.standfirst = "Baru."
    changed.save_revision(user=reporter)
    assert set(queries.drafts_of(reporter)) == {mine, changed}
    page = first_page(newsroom, "reporter")
    assert 'id="my_drafts"' in page or "my_drafts" in page
    assert page.index("Terbit dan berubah") < page.index("Punya saya")  # the last touched first
    assert "Sudah terjadwal" not in page
    assert "Punya orang lain" not in page


def test_a_story_that_was_sent_back_shows_where_it_is(newsroom: Newsroom) -> None:
    story = draft(newsroom, "Dikembalikan", "reporter")
    story.get_workflow().start(story, newsroom.staff["reporter"])
    story.current_workflow_task_state.reject(user=newsroom.staff["editor"], comment="Tambahkan sumber.")
    assert "Dikembalikan" in first_page(newsroom, "reporter")


def test_what_waits_for_my_approval_is_on_the_first_page(newsroom: Newsroom) -> None:
    story = draft(newsroom, "Menunggu editor", "reporter")
    story.get_workflow().start(story, newsroom.staff["reporter"])
    assert "Menunggu editor" in first_page(newsroom, "editor")
    assert "Menunggu editor" not in first_page(newsroom, "colleague")


def test_published_last_is_short_and_leads_to_all(newsroom: Newsroom) -> None:
    for number in range(8):
        make_story(newsroom.section, f"Terbit {number}", published=NOW + timedelta(minutes=number))
    page = first_page(newsroom, "reporter")
    assert re.findall(r"Terbit \d", page) == [f"Terbit {number}" for number in (7, 6, 5, 4, 3, 2)]
    assert f'href="{reverse("stories:index")}"' in page


# ---- Read-alsos that wait --------------------------------------------------------------------------------------------


def test_read_alsos_with_a_title_and_no_target_wait(newsroom: Newsroom) -> None:
    target = make_story(newsroom.section, "Sasaran")
    body = [
        read_also("Belum ada sasaran", key="w1"),
        read_also(story=target, key="w2"),
        read_also("Di luar", url="https://luar.example/", key="w3"),
        {"type": "text", "id": "w4", "value": '<p>Kata "read_also" di teks.</p>'},
    ]
    story = make_story(newsroom.section, "Berita", body=body)
    (waiting,) = queries.waiting_read_alsos()
    assert (waiting.story, waiting.title, waiting.block_id) == (story, "Belum ada sasaran", "w1")
    link = f"{reverse('wagtailadmin_pages:edit', args=[story.pk])}#block-w1-section"
    for page in (
        first_page(newsroom, "reporter"),
        desk(newsroom.staff["reporter"]).get(reverse("waiting_read_alsos")).content.decode(),
    ):
        assert "Belum ada sasaran" in page
        assert link in page
        assert "https://luar.example/" not in page


def test_what_counts_is_the_story_as_its_editor_shows_it(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, body=[read_also("Menunggu")])
    story.body = [read_also("Menunggu", url="https://luar.example/")]
    story.save_revision()
    assert list(queries.waiting_read_alsos()) == []
    other = make_story(newsroom.section)
    other.body = [read_also("Di draf")]
    other.save_revision()
    assert [waiting.title for waiting in queries.waiting_read_alsos()] == ["Di draf"]


def test_first_page_looks_at_recent_stories_and_the_report_at_all(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, body=[read_also("Sudah lama")])
    Page.objects.filter(pk=story.pk).update(latest_revision_created_at=timezone.now() - timedelta(days=90))
    assert "Sudah lama" not in first_page(newsroom)
    assert "Sudah lama" in desk(newsroom.staff["editor"]).get(reverse("waiting_read_alsos")).content.decode()


def test_report_is_in_pages(newsroom: Newsroom) -> None:
    make_story(newsroom.section, body=[read_also(f"Menunggu {number:02}", key=f"k{number}") for number in range(60)])
    client = desk(newsroom.staff["editor"])
    first = client.get(reverse("waiting_read_alsos")).content.decode()
    second = client.get(reverse("waiting_read_alsos"), {"p": 2}).content.decode()
    assert "Menunggu 49" in first
    assert "Menunggu 50" not in first
    assert "Menunggu 50" in second


# ---- Photos ----------------------------------------------------------------------------------------------------------


def test_missing_photos_are_named_drawn_and_lead_to_their_stories(newsroom: Newsroom) -> None:
    photo = missing_photo(name="GETTY-77.jpg", caption="Perahu di dermaga.", now=NOW)
    story = make_story(newsroom.section, "Dermaga", lead_photo=photo)
    call_command("rebuild_references_index", verbosity=0)  # the worker's task
    client = desk(newsroom.staff["reporter"])
    for page in (first_page(newsroom, "reporter"), client.get(reverse("missing_photos")).content.decode()):
        assert "Perahu di dermaga." in page
        assert "GETTY-77.jpg" in page
        assert reverse("wagtailadmin_pages:edit", args=[story.pk]) in page
    # Everywhere on the desk there is a drawing in its place.
    for address in (
        reverse("wagtailimages:index"),
        reverse("wagtailimages_chooser:choose_results"),
        reverse("wagtailimages:edit", args=[photo.pk]),
        reverse("wagtailadmin_pages:edit", args=[story.pk]),
    ):
        page = desk(newsroom.staff["editor"]).get(address).content.decode()
        pictures = re.findall(r'/media/(images/[^"?\\]+)', page)
        assert pictures
        for picture in pictures:
            assert (Path(photo.file.storage.location) / picture).stat().st_size > 0


def test_a_photo_that_has_arrived_is_missing_no_more(newsroom: Newsroom) -> None:
    photo = missing_photo(name="GETTY-77.jpg", caption="Perahu di dermaga.", now=NOW)
    assert list(queries.missing_photos()) == [photo]
    data = io.BytesIO()
    Image.new("RGB", (60, 40), "#345").save(data, "JPEG")
    data.name = "GETTY-77.jpg"
    data.seek(0)
    address = reverse("wagtailimages:edit", args=[photo.pk])
    response = desk(newsroom.staff["editor"]).post(
        address, {"title": photo.title, "caption": photo.caption, "rights": "agency", "file": data, "tags": ""}
    )
    assert response.status_code == 302
    assert list(queries.missing_photos()) == []
    assert "Perahu di dermaga." not in first_page(newsroom)


def test_photos_whose_rights_end_within_a_week(newsroom: Newsroom) -> None:
    today = date(2026, 11, 23)
    ends = {"kemarin": -1, "hari ini": 0, "lusa": 2, "sepekan": 7, "nanti": 8}
    for title, days in ends.items():
        a_photo(title, rights_expire_on=today + timedelta(days=days))
    a_photo("selamanya")
    names = [photo.title for photo in queries.photos_whose_rights_end(today=today)]
    assert names == ["hari ini", "lusa", "sepekan"]


def test_first_page_warns_of_rights_that_end(newsroom: Newsroom) -> None:
    photo = a_photo("Banjir Sagara", rights_expire_on=timezone.localdate() + timedelta(days=3))
    a_photo("Arsip lama", rights_expire_on=timezone.localdate() + timedelta(days=30))
    page = first_page(newsroom)
    assert reverse("wagtailimages:edit", args=[photo.pk]) in page
    assert "Arsip lama" not in page


def test_upload_forms_ask_for_what_readers_need_first_of_all(newsroom: Newsroom) -> None:
    client = desk(newsroom.staff["reporter"])
    for address in (reverse("wagtailimages:add"), reverse("wagtailimages_chooser:choose")):
        page = client.get(address).content.decode().replace("\\", "")
        places = [
            page.index(f'id="id_{prefix}{name}"')
            for prefix in ["image-chooser-upload-" if "chooser" in address else ""]
            for name in ("file", "description", "caption", "photographer", "agency", "distributor", "rights", "title")
        ]
        assert places == sorted(places)


# ---- Looks -----------------------------------------------------------------------------------------------------------


def test_desk_carries_the_houses_name_and_nobody_elses(newsroom: Newsroom) -> None:
    House.objects.update(name="Warta Sagara")
    pages = {
        "sign in": Client().get(reverse("wagtailadmin_login")).content.decode(),
        "first page": first_page(newsroom, "administrator"),
        "no such page": desk(newsroom.staff["editor"]).get("/desk/tidak-ada/").content.decode(),
    }
    for name, page in pages.items():
        title = re.search(r"<title>(.*?)</title>", page, re.DOTALL)
        assert title, name
        assert "Warta Sagara" in title[1], name
        assert "newsroom/mark.svg" in page, name
        visible = re.sub(r"<(script|style|noscript|template)\b.*?</\1>|<!--.*?-->", "", page, flags=re.DOTALL)
        words = re.sub(r"<[^>]+>", " ", visible)
        assert "Wagtail" not in words, name
        assert re.findall(r'(?:href|src)="(https?://[^"]+)"', visible) == [], name
        assert "gravatar" not in page, name


def test_first_page_asks_as_much_of_the_database_for_many_things_as_for_few(newsroom: Newsroom) -> None:
    client = desk(newsroom.staff["reporter"])

    def asked() -> int:
        client.get(reverse("wagtailadmin_home"))  # warm: sites, content types, permissions
        with CaptureQueriesContext(
            connection,
        ) as captured:
            client.get(reverse("wagtailadmin_home"))
        return len(captured)

    def more(start: int) -> None:
        for number in range(start, start + 2):
            draft(newsroom, f"Draf {number}", "reporter", body=[read_also(f"Menunggu {number}")])
            make_story(newsroom.section, f"Terbit {number}")
            missing_photo(name=f"{number}.jpg", caption=f"Foto {number}", now=NOW)

    more(0)
    few = asked()
    more(2)
    assert asked() <= few + 2  # a rendition for each missing photo's drawing
    assert few < 60
