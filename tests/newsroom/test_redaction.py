"""What was redacted stands nowhere: not on the site, not in the database, not in a file, not after a restored backup."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from django.conf import settings as configured
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Comment, Page, Revision

from babad.newsroom import redacting
from babad.newsroom.models import Photo, Story, Topic
from babad.newsroom.photo_operations import make_public_copies, store_photo
from babad.newsroom.private_storage import PrivateStorage
from babad.record import ledger, queries
from babad.record.errors import RecordError
from babad.record.exporting import export
from babad.record.masking import BLOT
from babad.record.models import Entity, Judgement, Redaction, Source
from babad.record.naming import entity_key
from babad.record.operations import deposit, judge, rebuild
from babad.record.operations.redacting import ask
from babad.record.texts import Text
from tests.conftest import Newsroom
from tests.factories import make_person, make_section, make_story, make_topic
from tests.newsroom.desk_requests import desk
from tests.newsroom.photographs import camera

pytestmark = pytest.mark.django_db

NAME = "Kartika Wiradinata"
SAID = "Bupati Karangjati Kartika Wiradinata mengatakan, “Jembatan itu akan selesai bulan depan,” Rabu (13/3/2024)."
TRACES = re.compile(r"wira\W*dinata|kartika\W+w\.")


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings.DATA = tmp_path
    settings.MEDIA_ROOT = tmp_path / "media"
    monkeypatch.setattr(
        Photo._meta.get_field("original"), "storage", PrivateStorage(location=str(tmp_path / "originals"))
    )
    return tmp_path


def asked(*forms: str, **fields: Any) -> Redaction:
    given = {"kind": "name", "asked_by": "ybs.", "reason": "atas permintaan", "made_by": "admin", **fields}
    return ask(given.pop("kind"), forms=forms, now=timezone.now(), **given)


@pytest.fixture
def redact(django_capture_on_commit_callbacks: Any) -> Callable[..., Redaction]:
    def do(*forms: str, **fields: Any) -> Redaction:
        with django_capture_on_commit_callbacks(execute=True):
            return redacting.redact(asked(*forms, **fields), now=timezone.now())

    return do


@pytest.fixture
def story(newsroom: Newsroom, django_capture_on_commit_callbacks: Any) -> Story:
    """Publish a newsroom full of one person: every field, versions, drafts, remarks, redirects, judgements."""
    topic = make_topic(NAME, kind="person", line=f"Semua tentang {NAME}")
    english = make_topic(f"The {NAME} case", "en")
    with django_capture_on_commit_callbacks(execute=True):
        photo = store_photo(
            data=camera.jpeg(camera.scene(160, 120)),
            name="kartika-wiradinata.jpg",
            title=NAME,
            now=timezone.now(),
            caption=f"{NAME} di Karangjati",
            description=f"Potret {NAME}",
            source_url="https://arsip.example/kartika-wiradinata/",
        )
        photo.tags.add(NAME)
        make_public_copies(photo.pk)
        body = [
            {"type": "text", "value": f"<p>{SAID}</p>"},
            {
                "type": "text",
                "value": '<p>Kata <b>Kartika</b> <i>Wira</i>dinata, <a href="https://x.example/'
                'kartika-wiradinata">Wiradinata</a> dan KARTIKA&nbsp;WIRADINATA hadir.</p>',
            },
            {"type": "heading", "value": f"Siapa {NAME}"},
            {"type": "photo", "value": {"photo": photo.pk, "caption": f"{NAME}, Rabu"}},
            {"type": "quote", "value": {"text": "Kami siap.", "speaker": NAME, "role": "Bupati", "source": ""}},
            {"type": "list", "value": {"ordered": False, "items": [f"<p>{NAME}</p>"]}},
            {"type": "table", "value": {"data": [["Nama", NAME]], "table_caption": NAME}},
        ]
        story = make_story(
            newsroom.section,
            f"{NAME} Resmikan Jembatan",
            topics=(topic,),
            bylines=(NAME,),
            body=body,
            kicker="Wiradinata",
            standfirst=f"{NAME} meresmikan jembatan.",
            list_headline=f"Jembatan {NAME}",
            social_headline=f"Jembatan {NAME}",
            seo_title=NAME,
            search_description=f"Jembatan oleh {NAME}",
            lead_photo=photo,
            lead_caption=f"{NAME} di jembatan",
        )
        make_story(make_section("National", "en"), f"{NAME} opens a bridge", topics=(english,))
        make_story(newsroom.section, "Panen raya", standfirst="Tanpa nama.")
        story.slug = "kartika-wiradinata-dan-jembatan"
        story.save_revision(user=newsroom.staff["editor"], log_action=True).publish()  # leaves a redirect
        story.refresh_from_db()
        draft = story.get_latest_revision_as_object()
        draft.standfirst = f"Belum terbit: {NAME}"
        draft.save_revision()
    Comment.objects.create(page=story, user=newsroom.staff["editor"], text=f"Tanya {NAME}", contentpath="title")
    judge(
        "describe",
        target=entity_key("person", NAME),
        value={"name": NAME, "aliases": [{"name": "K. Wiradinata", "language": "id"}]},
        author=None,
        now=timezone.now(),
    )
    deposit(
        Text(
            origin="https://luar.example/1",
            language="id",
            title=f"Profil {NAME}",
            day=timezone.now().date(),
            published_at=timezone.now(),
            blocks=(("b", SAID),),
            kind="outside",
            owned=False,
        ),
        now=timezone.now(),
    )
    call_command("update_index", verbosity=0)  # what the worker does
    return Story.objects.get(pk=story.pk)


# ---- Looking everywhere ----------------------------------------------------------------------------------------------


def traces(text: str) -> list[str]:
    """Return where a text still has the name, also where tags, entities or quoting hide it."""
    seen = unquote(unescape(re.sub(r"<[^<>]*>", "", text)))
    return TRACES.findall(text.casefold()) + TRACES.findall(unquote(text).casefold()) + TRACES.findall(seen.casefold())


def crawl(*starts: str) -> Iterator[tuple[str, int, str]]:
    """Read every page, feed, sitemap, calendar and API answer that can be reached: (address, status, text)."""
    client = Client(raise_request_exception=True)
    host = re.escape(configured.SITE_URL)
    link = re.compile(rf'(?:{host}|http://localhost|(?:href|src|action|content)=["\'])(/[^\s"\'<>\\#]*)')
    waiting = [*starts, "/", "/en/", "/robots.txt", "/sitemap.xml", "/sitemap/news.xml", "/sitemap/pages.xml"]
    waiting += ["/wiki/", "/agenda/", "/agenda.ics", "/api/v1/openapi.json"]
    waiting += [f"/api/v1/{what}" for what in ("stories", "entities", "events", "quotations")]
    waiting += [f"/api/v1/{what}?as_of=2099-01-01T00:00:00Z" for what in ("entities", "events", "quotations")]
    waiting += [f"{front}feed/{file}" for front in ("/", "/en/") for file in ("rss.xml", "atom.xml", "feed.json")]
    seen = set(waiting)
    while waiting:
        address = waiting.pop()
        if address.startswith(("/desk/", "/static/", "/media/")):
            continue
        response = client.get(address)
        text = b"".join(response).decode(errors="replace")
        yield address, response.status_code, text + json.dumps(dict(response.headers))
        for found in link.findall(text + f' href="{response.headers.get("Location", "")}"'):
            target = unescape(found)
            if target not in seen and not target.startswith("//"):
                seen.add(target)
                waiting.append(target)


def in_the_database() -> list[str]:
    """Return the tables, but the redactions, that have the name in any row, its search index included."""
    kept = {Redaction._meta.db_table}
    found = []
    with connection.cursor() as cursor:
        for table in sorted(set(connection.introspection.table_names(cursor)) - kept):
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                for value in row:
                    text = value.decode("latin-1") if isinstance(value, bytes) else str(value)
                    if traces(text) or traces(text.encode().decode("unicode_escape", errors="ignore")):
                        found.append(f"{table}: {text[:300]}")
    return found


def in_files(folder: Path) -> list[str]:
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return [str(path) for path in paths if traces(path.name) or traces(path.read_bytes().decode("latin-1"))]


def assert_nowhere(folders: Path, *old_addresses: str) -> None:
    pages = list(crawl(*old_addresses))
    statuses = {address: status for address, status, _text in pages}
    assert sum(status == 200 for status in statuses.values()) > 25
    assert [(address, found) for address, _status, text in pages if (found := traces(text.replace(address, "")))] == []
    for address in old_addresses:
        assert statuses[address] == 410, address
    assert in_the_database() == []
    assert in_files(folders / "media") == []
    for as_of in (None, timezone.now()):
        assert traces("".join(export(as_of=as_of, now=timezone.now(), site="https://news.example"))) == []


# ---- The proof -------------------------------------------------------------------------------------------------------


def test_the_crawl_finds_what_is_there(story: Story, folders: Path) -> None:
    """Else the proof below would prove nothing."""
    found = {address for address, _status, text in crawl() if traces(text)}
    assert {"/", "/en/", f"/nasional/{story.slug}/", "/feed/atom.xml", "/sitemap.xml"} - found <= {"/sitemap.xml"}
    assert "/topik/kartika-wiradinata/" in found
    tables = {one.partition(":")[0] for one in in_the_database()}
    assert {"wagtailcore_page", "wagtailcore_revision", "newsroom_story", "newsroom_photo", "record_source"} <= tables
    assert any("search_indexentry" in one for one in tables)
    assert {"wagtailcore_pagelogentry", "wagtailredirects_redirect", "taggit_tag", "wagtailcore_comment"} <= tables


def test_a_name_is_nowhere_and_stays_so(
    story: Story, folders: Path, redact: Callable[..., Redaction], django_capture_on_commit_callbacks: Any
) -> None:
    old = [f"/nasional/{story.slug}/", *(f"{one.old_path}/" for one in Redirect.objects.all())]
    old += ["/topik/kartika-wiradinata/", "/wiki/kartika-wiradinata/"]
    assert queries.entity("kartika-wiradinata") is not None
    before = timezone.now()
    with transaction.atomic():
        done = redact(NAME, short_forms=["Wiradinata"], authors=True)
        assert done.places > 40 and f"story:{story.pk}" in done.origins
        assert_nowhere(folders, *old)
        card = queries.entity("kartika-wiradinata")
        assert card is not None and card.gone and not card.name
        assert card == queries.entity("kartika-wiradinata", as_of=before)

        list(rebuild(now=timezone.now()))
        assert in_the_database() == []
        transaction.set_rollback(True)  # as if yesterday's backup were restored

    assert in_the_database() and not Redaction.objects.exists()
    Redaction.objects.all()
    with django_capture_on_commit_callbacks(execute=True):
        assert [one.pk for one in redacting.apply_ledger(now=timezone.now())] == [done.pk]
    assert_nowhere(folders, *old)
    kept = Redaction.objects.get()
    assert (kept.asked_by, kept.reason, kept.forms) == ("ybs.", "atas permintaan", [NAME])
    assert redacting.apply_ledger(now=timezone.now()) == []


def test_the_ledger_is_for_the_server_alone(story: Story, redact: Callable[..., Redaction]) -> None:
    redact(NAME)
    assert ledger.path().stat().st_mode & 0o777 == 0o600
    assert ledger.path().parent.stat().st_mode & 0o777 == 0o700
    ledger.path().write_text("{broken\n")
    with pytest.raises(RecordError, match="line 1"):
        redacting.apply_ledger(now=timezone.now())


def test_readers_see_an_updated_story_and_its_next_saving_makes_no_version(
    story: Story, redact: Callable[..., Redaction]
) -> None:
    redact(NAME, short_forms=["Wiradinata"])
    story = Story.objects.get(pk=story.pk)
    assert story.title == f"{BLOT * len(NAME)} Resmikan Jembatan"
    assert story.slug == f"page-{story.pk}" and story.url_path.endswith(f"/page-{story.pk}/")
    assert story.updated_at is not None
    versions = Source.objects.filter(origin=f"story:{story.pk}").count()
    updated = story.updated_at
    story.save()
    assert Source.objects.filter(origin=f"story:{story.pk}").count() == versions
    assert Story.objects.get(pk=story.pk).updated_at == updated
    story.get_latest_revision().publish()
    assert Story.objects.get(pk=story.pk).slug == f"page-{story.pk}"


def test_what_is_written_later_is_blotted(newsroom: Newsroom, story: Story, redact: Callable[..., Redaction]) -> None:
    """An editor's window that was open, an import of the old page: neither brings the name back."""
    redact(NAME, short_forms=["Wiradinata"], authors=True)
    old = Story.objects.get(pk=story.pk)
    old.title, old.slug = f"{NAME} lagi", "kartika-wiradinata-lagi"
    old.body = [{"type": "text", "value": "<p>Kartika <i>Wiradinata</i>, Wiradinata.</p>"}]
    old.save_revision().publish()
    make_story(newsroom.section, f"{NAME} dari arsip")
    make_topic(NAME)
    assert in_the_database() == []
    imported = make_story(newsroom.section, standfirst="Keluarga Wiradinata")
    assert imported.standfirst == "Keluarga Wiradinata"  # a short form goes only where the full one stood
    redacting.lift(Redaction.objects.get(), by="admin", now=timezone.now())
    assert make_story(newsroom.section, f"{NAME} yang lain").title.startswith(NAME)
    assert ledger.entries()[0].lifted_at is not None


def test_authors_keep_their_names_unless_asked(newsroom: Newsroom, redact: Callable[..., Redaction]) -> None:
    person = make_person(NAME)
    story = make_story(newsroom.section, f"Oleh {NAME}", bylines=(person, NAME))
    seen = redacting.preview(asked(NAME))
    assert seen.left == 2 and [title for _key, title in seen.stories] == [f"Oleh {NAME}"]
    redact(NAME)
    person.refresh_from_db()
    assert (person.name, person.slug) == (NAME, "kartika-wiradinata")
    content = Revision.objects.filter(object_id=str(story.pk)).latest("pk").content
    assert content["bylines"][1]["name"] == NAME and NAME not in content["title"]
    redact(NAME, authors=True)
    person.refresh_from_db()
    assert person.name == BLOT * len(NAME) and person.slug == f"person-{person.pk}"


def test_in_one_story_only(newsroom: Newsroom, story: Story, redact: Callable[..., Redaction]) -> None:
    other = make_story(newsroom.section, f"{NAME} di tempat lain")
    redact(NAME, origin=f"story:{story.pk}", short_forms=["Wiradinata"], authors=True)
    for row in (*Story.objects.filter(pk=story.pk), *Revision.objects.filter(object_id=str(story.pk))):
        fields = row.__dict__ | {"body": json.dumps(list(row.body.raw_data)) if isinstance(row, Story) else ""}
        assert not traces(str({name: value for name, value in fields.items() if name != "_state"})), row
    assert traces(client_text(other))
    assert Topic.objects.filter(name=NAME).exists() and not Entity.objects.get(key=entity_key("person", NAME)).redacted


def client_text(story: Story) -> str:
    return Client().get(story.url).content.decode()


def test_a_passage(story: Story, folders: Path, redact: Callable[..., Redaction]) -> None:
    redact("selesai bulan depan", kind="passage")
    assert not any("selesai bulan depan" in text for _address, _status, text in crawl())
    assert not Judgement.objects.filter(reason__contains="bulan depan").exists()
    assert any(traces(text) for _address, _status, text in crawl())


# ---- Photos ----------------------------------------------------------------------------------------------------------


def test_a_photo_is_gone_with_its_files_and_captions(
    story: Story, folders: Path, redact: Callable[..., Redaction], django_capture_on_commit_callbacks: Any
) -> None:
    photo = story.lead_photo
    assert photo is not None
    photo.get_rendition("width-100")
    shutil.copytree(folders / "media", folders / "media-backup")
    before = {path for path in folders.rglob("*") if path.is_file()}
    assert len(before) > 4
    with transaction.atomic():
        redact(kind="photo", photo=photo.pk)
        _assert_no_photo(story, photo, folders)
        transaction.set_rollback(True)
    shutil.rmtree(folders / "media")
    shutil.copytree(folders / "media-backup", folders / "media")
    with django_capture_on_commit_callbacks(execute=True):
        redacting.apply_ledger(now=timezone.now())
    _assert_no_photo(story, photo, folders)
    # Files alone may be restored too.
    shutil.copytree(folders / "media-backup", folders / "media", dirs_exist_ok=True)
    redacting.apply_ledger(now=timezone.now())
    _assert_no_photo(story, photo, folders)


def _assert_no_photo(story: Story, photo: Photo, folders: Path) -> None:
    row = Photo.objects.get(pk=photo.pk)
    assert row.missing and not row.caption and not row.description and not row.copies and not row.original
    assert not row.source_url and not row.original_name and not traces(row.title)
    assert {path for path in (folders / "media").rglob("*") if path.is_file()} == {Path(row.file.path)}
    assert [path for path in (folders / "originals").rglob("*") if path.is_file()] == []
    live = Story.objects.get(pk=story.pk)
    assert live.lead_caption == "" and live.body.raw_data[3]["value"]["caption"] == ""
    for revision in Revision.objects.filter(object_id=str(story.pk)):
        assert f"{NAME}, Rabu" not in json.dumps(revision.content)
    assert "/media/" not in client_text(live)


# ---- The edges -------------------------------------------------------------------------------------------------------


def test_the_command_says_what_it_would_do_and_does_it(story: Story, capsys: Any) -> None:
    reasons = ["--asked-by", "ybs.", "--reason", "atas permintaan"]
    call_command("redact", "name", NAME, "--dry-run", *reasons)
    said = capsys.readouterr().out
    assert "2 stories; nothing was changed" in said and f"story:{story.pk}" in said
    assert "“Wiradinata”" in said and "authors would stay" in said
    assert traces(Page.objects.get(pk=story.pk).title)
    call_command("redact", "name", NAME, "--short", "Wiradinata", "--authors", *reasons)
    assert "Redacted in" in capsys.readouterr().out
    call_command("redact", "--apply-ledger")
    assert "all that the ledger says" in capsys.readouterr().out
    call_command("redact", "--list")
    listed = capsys.readouterr().out
    assert "asked by ybs." in listed and not traces(listed)
    call_command("redact", "--lift", listed.split()[0])
    assert Redaction.objects.get().lifted_at


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["name", "Sri"], "fewer than 4 letters"),
        (["name", "Siapa Pun Bukan"], "stands nowhere"),
        (["name", NAME, "--origin", "story:999999"], "no story of this house"),
        (["name", NAME, "--origin", "berita"], "no story of this house"),
        (["photo", "999999"], "no photo 999999"),
    ],
)
def test_the_command_refuses_with_a_reason(newsroom: Newsroom, arguments: list[str], said: str) -> None:
    with pytest.raises(CommandError, match=said):
        call_command("redact", *arguments, "--asked-by", "ybs.", "--reason", "atas permintaan")
    assert not Redaction.objects.exists() and not ledger.path().exists()


def test_lifting_what_is_not_there() -> None:
    with pytest.raises(CommandError, match="no redaction"):
        call_command("redact", "--lift", "bukan-nomor")
    with pytest.raises(CommandError, match="Say what"):
        call_command("redact")


# ---- The desk --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["reporter", "editor", "publisher", "night"])
def test_only_administrators_see_what_was_redacted(newsroom: Newsroom, who: str) -> None:
    for name in ("record_redactions", "record_redact"):
        response = desk(newsroom.staff[who]).get(reverse(name))
        assert response.status_code in {302, 403}
        assert response.status_code == 403 or response["Location"] == reverse("wagtailadmin_home")
    assert reverse("record_redactions") not in desk(newsroom.staff[who]).get(reverse("wagtailadmin_home")).text


def test_an_administrator_sees_what_would_be_hit_before_it_goes(
    newsroom: Newsroom, django_capture_on_commit_callbacks: Any
) -> None:
    story = make_story(newsroom.section, f"{NAME} Resmikan Jembatan")
    client, address = desk(newsroom.staff["administrator"]), reverse("record_redact")
    given = {"kind": "name", "words": f"{NAME}\nK. Wiradinata", "asked_by": "ybs.", "reason": "permintaan"}
    assert client.get(address).status_code == 200
    for wrong, field in (({"words": ""}, "words"), ({"words": "Sri"}, "words"), ({"story": "999999"}, "story"),
                         ({"kind": "photo", "photo": "999999"}, "photo"), ({"reason": ""}, "reason"),
                         ({"words": "Siapa Pun Bukan"}, "words")):  # fmt: skip
        assert set(client.post(address, given | wrong).context["form"].errors) == {field}
    response = client.post(address, given)
    assert [title for _key, title in response.context["stories"]] == [story.title]
    seen = response.context["seen"]
    # What was seen is what goes: other words are looked for first.
    assert client.post(address, given | {"words": f"{NAME} Resmikan", "seen": seen}).status_code == 200
    assert not Redaction.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(address, given | {"seen": seen})
    assert response["Location"] == reverse("record_redactions")
    assert not traces(Story.objects.get(pk=story.pk).title)
    shown = client.get(reverse("record_redactions")).text
    assert "ybs." in shown and "permintaan" in shown and not traces(shown)
