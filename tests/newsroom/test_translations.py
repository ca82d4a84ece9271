"""The desk speaks the language of whoever reads it."""

import io
import json
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import AbstractUser
from django.core import mail
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext, ngettext, npgettext, pgettext
from PIL import Image
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Workflow
from wagtail.users.models import UserProfile

from babad.newsroom.models import Front, Photo, Story
from babad.newsroom.private_storage import PrivateStorage
from tests.conftest import Newsroom
from tests.factories import make_person, make_section, make_story, make_topic
from tests.newsroom.desk_requests import answer_from_list, begin, desk, edit, press, typed
from tests.newsroom.visible import words_on

# What the test itself writes: the same in every language and no word of any.
NAMES = {
    "Kabar Uji",
    "Nasional",
    "Qota",
    "Qembang",
    "Qarti",
    "Qlive",
    "Qlive qedua",
    "qedua",
    "Qdraft",
    "Qreview",
    "Qreturned",
    "Qplanned",
    "Qphoto",
    "/qlama",
    "Hujan turun di Sagara sejak Senin pagi.",
    '"Tolong diperbaiki."',
}
SAME_IN_BOTH = {
    "Administrator",
    "Advertorial",
    "Alias",
    "April",
    "Bahasa Indonesia",  # languages are listed by their own names
    "Byline",
    "Creative Commons",
    "Dateline",
    "Distributor",
    "Editor",
    "English",
    "Esc",
    "Format",
    "Label",
    "Logo",
    "Minimum",
    "November",
    "Reporter",
    "September",
    "Slug",
    "Status",
    "Status:",
    "Tag",
    "URL",
    "WIB (Jakarta)",
    "WIT (Jayapura)",
    "WITA (Makassar)",
    "YouTube, Instagram …",
    "“Baca:”",
}
# Written into Wagtail's templates, where no catalogue reaches them. Only screen readers say them.
OUT_OF_REACH = {"Actions", "None", "Search", "True"}
CODES = re.compile(r"Ctrl \+ .+|Wagtail v[\d.]+|[0-9a-f]{20}\.jpg|Root")


@pytest.mark.parametrize(
    ("english", "indonesian"),
    [
        ("Publish", "Terbitkan"),
        ("Unpublish", "Batalkan penerbitan"),
        ("Save draft", "Simpan draf"),
        ("Request changes", "Minta perbaikan"),
        ("Approve with comment", "Setujui dengan komentar"),
        ("Forgotten password?", "Lupa kata sandi?"),
        ("Choose an image", "Pilih foto"),
        ("Page '%(page_title)s' has been published.", "Halaman “%(page_title)s” diterbitkan."),
        ("Write a story", "Tulis berita"),
        ("Indonesian", "Indonesia"),
    ],
)
def test_indonesian_of_a_sample(english: str, indonesian: str) -> None:
    with translation.override("id"):
        assert gettext(english) == indonesian
    with translation.override("en"):
        assert gettext(english) == english


def test_indonesian_has_one_form_for_every_number() -> None:
    with translation.override("id"):
        for number in (1, 2):
            assert ngettext("Delete 1 image", "Delete %(counter)s images", number) == "Hapus %(counter)s foto"
    with translation.override("en"):
        assert ngettext("Delete 1 image", "Delete %(counter)s images", 1) == "Delete 1 image"


def test_words_that_mean_two_things_are_told_apart() -> None:
    with translation.override("id"):
        assert (pgettext("byline", "Source"), pgettext("mail", "Subject"), gettext("Subject")) == (
            "Sumber",
            "Perihal",
            "Pokok bahasan",
        )
        assert npgettext("nowhere", "a story", "stories", 2) == "stories"


@pytest.mark.parametrize(("language", "words"), [("id", "Tambahkan komentar"), ("en", "Add a comment")])
def test_scripts_speak_it_too(newsroom: Newsroom, language: str, words: str) -> None:
    script = read_by(newsroom.staff["editor"], language, reverse("wagtailadmin_javascript_catalog"))
    listed = re.search(r"const newcatalog = (\{.*?\n  \});", script, re.DOTALL)
    catalogue = json.loads(listed[1]) if listed else {}
    assert catalogue.get("Add a comment", "Add a comment") == words
    if language == "id":
        assert catalogue["%(num)s error"] == ["%(num)s kesalahan"]


@pytest.mark.parametrize("site_language", ["id", "en"])
def test_an_account_chooses_against_the_site(newsroom: Newsroom, settings, site_language: str) -> None:
    settings.LANGUAGE_CODE = site_language
    editor = newsroom.staff["editor"]
    assert "Keluar" in words_on(read_by(editor, "id", reverse("wagtailadmin_home")))
    assert "Log out" in words_on(read_by(editor, "en", reverse("wagtailadmin_home")))


def test_mail_to_who_approves_is_in_their_language(newsroom: Newsroom, django_capture_on_commit_callbacks) -> None:
    prefer(newsroom.staff["editor"], "id")
    with django_capture_on_commit_callbacks(execute=True):
        begin(newsroom.staff["reporter"], newsroom.section, "action-submit", title="Qreview")
    (letter,) = [letter for letter in mail.outbox if letter.to == [newsroom.staff["editor"].email]]
    assert letter.subject == "Halaman “Qreview” diajukan untuk disetujui pada tahap “Persetujuan editor”"
    assert "Lihat pratinjaunya di sini:" in letter.body


def test_mail_for_a_new_password(newsroom: Newsroom) -> None:
    address = newsroom.staff["reporter"].email
    Client().post(reverse("wagtailadmin_password_reset"), {"email": address})
    (letter,) = mail.outbox
    assert letter.subject == "Pengaturan ulang kata sandi"
    assert letter.body.lstrip().startswith("Ikuti tautan berikut untuk mengatur ulang kata sandi Anda:")


@pytest.mark.parametrize(
    "name",
    ["wagtailadmin_login", "wagtailadmin_password_reset", "wagtailadmin_password_reset_done"],
)
def test_before_signing_in(newsroom: Newsroom, settings, name: str) -> None:
    pages = []
    for settings.LANGUAGE_CODE in ("id", "en"):  # nobody's preference is known yet
        pages.append(words_on(Client().get(reverse(name)).content.decode()))
    assert len(pages[0]) > 5
    assert left_in_one_language(*pages) == set()


def test_nothing_on_an_editors_way_stays_in_one_language(newsroom: Newsroom, photo: Photo) -> None:
    """Every text of these pages differs between an Indonesian and an English reader, or is a name, or the same word."""
    left = {
        text: address
        for who, address in editors_way(newsroom, photo)
        for text in left_in_one_language(*(words_on(read_by(who, one, address)) for one in ("id", "en")))
    }
    assert left == {}


def editors_way(newsroom: Newsroom, photo: Photo) -> Iterator[tuple[AbstractUser, str]]:
    """Yield who opens which page: from the first page over writing, photos, approval and history to the settings."""
    section, staff = newsroom.section, newsroom.staff
    elsewhere = make_section("Qota")
    topic, person = make_topic("Qembang"), make_person("Qarti")
    live = make_story(section, "Qlive", topics=(topic,), bylines=(person,), body=[])
    edit(staff["administrator"], live, title="Qlive qedua")
    draft = make_story(section, "Qdraft", live=False, body=[])
    planned = make_story(section, "Qplanned", live=False, body=[])
    edit(staff["administrator"], planned, "action-publish", go_live_at=typed(timezone.now() + timedelta(days=2)))
    for title in ("Qreview", "Qreturned"):
        begin(staff["reporter"], section, "action-submit", title=title, slug=title.lower())
    review, returned = Story.objects.get(title="Qreview"), Story.objects.get(title="Qreturned")
    answer_from_list(staff["editor"], returned, "reject")
    state = review.current_workflow_state
    press(staff["publisher"], "lock", live.pk)

    def page(name: str, *arguments: object) -> str:
        return reverse(f"wagtailadmin_pages:{name}", args=arguments)

    for name in ("reporter", "editor", "publisher"):
        yield staff[name], reverse("wagtailadmin_home")
    yield staff["editor"], page("edit", review.pk)
    yield staff["reporter"], reverse("begin_story")
    yield staff["reporter"], page("add", "newsroom", "story", section.pk)
    yield staff["reporter"], page("edit", returned.pk)
    yield staff["reporter"], reverse("wagtailadmin_account")

    publisher = staff["publisher"]
    yield publisher, reverse("wagtailadmin_explore", args=[section.pk])
    yield publisher, page("edit", draft.pk)
    yield publisher, page("edit", live.pk)
    yield publisher, page("edit", planned.pk)
    yield publisher, page("delete", draft.pk)
    yield publisher, page("unpublish", live.pk)
    yield publisher, page("move_confirm", draft.pk, elsewhere.pk)
    yield publisher, page("history", live.pk)
    yield publisher, page("workflow_history_detail", review.pk, state.pk)
    yield publisher, page("revisions_compare", live.pk, "live", "latest")
    yield publisher, page("workflow_action", review.pk, "reject", state.current_task_state.pk)
    yield publisher, page("confirm_workflow_cancellation", review.pk)
    yield publisher, reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"]) + f"?id={draft.pk}"
    for name in ("stories:index", "scheduled", "waiting_read_alsos", "missing_photos"):
        yield publisher, reverse(name)
    yield publisher, reverse("front:edit", args=[Front.objects.get(edition=section.get_parent().specific).pk])
    for name in ("", "_external_link", "_email_link"):
        yield publisher, reverse(f"wagtailadmin_choose_page{name}")
    for name in ("index", "add_multiple"):
        yield publisher, reverse(f"wagtailimages:{name}")
    yield publisher, reverse("wagtailimages:edit", args=[photo.pk])
    yield publisher, reverse("wagtailimages_chooser:choose")
    for listing in (topic.snippet_viewset, person.snippet_viewset):
        yield publisher, reverse(listing.get_url_name("list"))
        yield publisher, reverse(listing.chooser_viewset.get_url_name("choose"))
    yield publisher, reverse(topic.snippet_viewset.get_url_name("edit"), args=[topic.pk])

    administrator = staff["administrator"]
    forward = Redirect.add_redirect("/qlama", "/qbaru")
    yield administrator, reverse("wagtailsettings:edit", args=["newsroom", "house", newsroom.house.site_id])
    yield administrator, reverse("wagtailredirects:edit", args=[forward.pk])
    yield administrator, reverse("wagtailusers_users:add")
    yield administrator, reverse("wagtailadmin_workflows:usage", args=[Workflow.objects.get(name="Story").pk])
    for name in ("workflow", "site_history", "locked_pages"):
        yield administrator, reverse(f"wagtailadmin_reports:{name}")


@pytest.fixture
def photo(newsroom: Newsroom, settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Photo:
    settings.MEDIA_ROOT = tmp_path / "media"
    monkeypatch.setattr(Photo._meta.get_field("original"), "storage", PrivateStorage(location=tmp_path / "originals"))
    file = io.BytesIO()
    Image.new("RGB", (900, 600), (90, 120, 40)).save(file, "JPEG")
    photo = Photo(title="Qphoto")
    photo.file.save("qphoto.jpg", ContentFile(file.getvalue()))
    return photo


def prefer(user: AbstractUser, language: str) -> None:
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()


def read_by(user: AbstractUser, language: str, address: str) -> str:
    """Return the page as somebody reads it whose account prefers `language`."""
    prefer(user, language)
    response = desk(type(user).objects.get(pk=user.pk)).get(address)
    assert response.status_code == 200, f"{address} for {user}: {response.status_code}"
    text = response.content.decode()
    if response.headers["Content-Type"].startswith("application/json"):  # a window inside the page
        return json.loads(text)["html"]
    return text


def left_in_one_language(indonesian: set[str], english: set[str]) -> set[str]:
    """Return the texts that both readers see, but for names, words that both languages have, keys and codes."""
    people = {"reporter", "colleague", "editor", "publisher", "night", "administrator"}
    known = NAMES | SAME_IN_BOTH | OUT_OF_REACH | people
    return {text for text in indonesian & english if text not in known and not CODES.fullmatch(text)}
