"""The worker's part: copies for readers, made once, made good after a crash, removed when superseded."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import transaction
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult
from photographs import camera

from babad.newsroom import photographs
from babad.newsroom.models import Photo
from babad.newsroom.photo_operations import (
    PATIENCE,
    make_overdue_copies,
    make_public_copies,
    missing_photo,
    overdue_copies,
    store_photo,
)
from babad.newsroom.private_storage import PrivateStorage
from babad.newsroom.tasks import make_public_copies_of_photo

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 23, 3, 15, tzinfo=UTC)


@pytest.fixture(autouse=True)
def folders(tmp_path, settings, monkeypatch) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    originals = PrivateStorage(location=tmp_path / "originals")
    monkeypatch.setattr(Photo._meta.get_field("original"), "storage", originals)
    return tmp_path


@pytest.fixture
def photo() -> Photo:
    return store_photo(data=camera.jpeg(camera.scene(700, 467)), name="x.jpg", title="Pasar", now=NOW)


@pytest.fixture
def work(monkeypatch) -> Callable[[], None]:
    """Return what runs the real worker until nothing is left to do, on the test's own connection."""
    # The worker closes stale connections, and to it the test's transaction looks like one.
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)
    return lambda: call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)


def copy_files(folders: Path) -> set[str]:
    media = folders / "media"
    return {path.relative_to(media).as_posix() for path in media.rglob("*-*.*") if path.is_file()}


def test_worker_makes_the_copies_of_an_upload(folders, work, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        photo = store_photo(data=camera.jpeg(camera.scene(700, 467)), name="x.jpg", title="Pasar", now=NOW)
    asked = DBTaskResult.objects.ready().get(task_path=make_public_copies_of_photo.module_path)
    assert asked.args_kwargs["args"] == [photo.pk]
    work()
    photo.refresh_from_db()
    assert photo.copies_are_current
    assert [(copy["format"], copy["width"]) for copy in photo.copies] == [
        (kind, width) for kind in ("avif", "webp", "jpeg") for width in (320, 640)
    ]
    for copy in photo.copies:
        assert set(copy) == {"format", "width", "height", "file", "bytes"}
        assert default_storage.size(copy["file"]) == copy["bytes"]
        assert copy["height"] == round(467 * copy["width"] / 700)
    assert copy_files(folders) == {copy["file"] for copy in photo.copies}


def test_nothing_is_asked_for_a_missing_photo_or_one_that_is_rolled_back(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        missing_photo(name="x.jpg", caption="Balai kota.", now=NOW)
        with pytest.raises(RuntimeError), transaction.atomic():
            store_photo(data=camera.jpeg(), name="x.jpg", title="x", now=NOW)
            raise RuntimeError
    assert not DBTaskResult.objects.filter(task_path=make_public_copies_of_photo.module_path).exists()


def test_making_twice_writes_nothing(folders, photo):
    make_public_copies(photo.pk)
    first = {name: (folders / "media" / name).stat().st_mtime_ns for name in copy_files(folders)}
    assert first
    make_public_copies(photo.pk)
    Photo.objects.filter(pk=photo.pk).update(copies_made_for="")  # as if the result had not been saved
    make_public_copies(photo.pk)
    assert {name: (folders / "media" / name).stat().st_mtime_ns for name in copy_files(folders)} == first


def test_copy_half_written_by_a_killed_worker_is_written_anew(folders, photo):
    make_public_copies(photo.pk)
    photo.refresh_from_db()
    torn = folders / "media" / photo.copies[0]["file"]
    whole = torn.read_bytes()
    torn.write_bytes(whole[: len(whole) // 2])
    Photo.objects.filter(pk=photo.pk).update(copies=[], copies_made_for="")
    make_public_copies(photo.pk)
    assert torn.read_bytes() == whole
    assert copy_files(folders) == {copy["file"] for copy in Photo.objects.get().copies}


def test_new_file_gets_new_copies_and_the_old_ones_go(folders, photo, django_capture_on_commit_callbacks):
    make_public_copies(photo.pk)
    photo.refresh_from_db()
    old = {copy["file"] for copy in photo.copies}
    photo.file = ContentFile(camera.jpeg(camera.scene(400, 300)), name="y.jpg")
    photo.save()
    assert {copy["file"] for copy in Photo.objects.get().copies} == old, "until the new ones are there"
    with django_capture_on_commit_callbacks(execute=True):
        make_public_copies(photo.pk)
    new = {copy["file"] for copy in Photo.objects.get().copies}
    assert new
    assert not new & old
    assert copy_files(folders) == new


def test_photo_replaced_while_its_copies_are_made_keeps_no_wrong_copy(
    folders, photo, monkeypatch, django_capture_on_commit_callbacks
):
    make = photographs.make_copies

    def make_while_an_editor_replaces(data):
        made = make(data)
        replaced = Photo.objects.get(pk=photo.pk)
        replaced.file = ContentFile(camera.jpeg(camera.scene(400, 300)), name="y.jpg")
        replaced.save()
        return made

    monkeypatch.setattr(photographs, "make_copies", make_while_an_editor_replaces)
    with django_capture_on_commit_callbacks(execute=True):
        make_public_copies(photo.pk)
    assert Photo.objects.get().copies == []
    assert not copy_files(folders)
    monkeypatch.setattr(photographs, "make_copies", make)
    make_public_copies(photo.pk)
    assert Photo.objects.get().copies_are_current


def test_photo_deleted_while_its_copies_are_made_leaves_nothing(
    folders, photo, monkeypatch, django_capture_on_commit_callbacks
):
    make = photographs.make_copies

    def make_while_an_editor_deletes(data):
        made = make(data)
        Photo.objects.filter(pk=photo.pk).delete()
        return made

    monkeypatch.setattr(photographs, "make_copies", make_while_an_editor_deletes)
    with django_capture_on_commit_callbacks(execute=True):
        make_public_copies(photo.pk)
    assert not copy_files(folders)
    make_public_copies(photo.pk)  # gone: nothing to do


def test_two_photos_of_one_picture_share_no_copy(folders, django_capture_on_commit_callbacks):
    data = camera.jpeg(camera.scene(400, 300))
    first, second = (store_photo(data=data, name="x.jpg", title=title, now=NOW) for title in "ab")
    make_public_copies(first.pk)
    make_public_copies(second.pk)
    with django_capture_on_commit_callbacks(execute=True):
        Photo.objects.get(pk=first.pk).delete()
    for copy in Photo.objects.get().copies:
        assert default_storage.exists(copy["file"])


def test_deleted_photos_files_go_once_the_deletion_is_committed(
    folders, photo, work, django_capture_on_commit_callbacks
):
    make_public_copies(photo.pk)
    photo = Photo.objects.get()
    photo.get_rendition("width-50")
    with django_capture_on_commit_callbacks(execute=True):
        photo.delete()
    work()
    left = [path for path in folders.rglob("*") if path.is_file()]
    assert left == []


# ---- The sweep -------------------------------------------------------------------------------------------------------


def aged(photo: Photo, minutes: float) -> None:
    Photo.objects.filter(pk=photo.pk).update(created_at=NOW - timedelta(minutes=minutes))


def test_copies_a_killed_worker_left_are_asked_for_again(photo, work):
    aged(photo, 11)
    assert list(overdue_copies(now=NOW)) == [photo]
    assert make_overdue_copies(now=NOW) == 1
    work()
    assert Photo.objects.get().copies_are_current
    assert make_overdue_copies(now=NOW + PATIENCE) == 0


def test_sweep_is_patient(photo):
    aged(photo, 9)
    assert make_overdue_copies(now=NOW) == 0, "its own task will come"
    assert make_overdue_copies(now=NOW + timedelta(minutes=1)) == 1
    assert make_overdue_copies(now=NOW + timedelta(minutes=2)) == 0, "asked a minute ago"
    assert make_overdue_copies(now=NOW + timedelta(minutes=11)) == 1


def test_sweep_leaves_finished_and_missing_photos_alone(photo):
    make_public_copies(photo.pk)
    placeholder = missing_photo(name="x.jpg", caption="Balai kota.", now=NOW)
    for each in (photo, placeholder):
        aged(each, 60)
    assert make_overdue_copies(now=NOW) == 0


def test_new_recipe_makes_every_photo_overdue_but_asks_for_few_at_once(photo, work, monkeypatch):
    make_public_copies(photo.pk)
    others = [store_photo(data=camera.jpeg(), name="x.jpg", title=str(at), now=NOW) for at in range(3)]
    for each in (photo, *others):
        make_public_copies(each.pk)
        aged(each, 60)
    monkeypatch.setattr(photographs, "RECIPE", "2")
    monkeypatch.setattr("babad.newsroom.photo_operations.ASKED_AT_ONCE", 3)
    assert overdue_copies(now=NOW).count() == 4
    assert make_overdue_copies(now=NOW) == 3
    assert make_overdue_copies(now=NOW + timedelta(minutes=1)) == 0
    work()
    assert make_overdue_copies(now=NOW + timedelta(minutes=2)) == 1


def test_lost_file_is_a_failed_task_and_not_a_broken_photo(photo):
    Path(photo.file.path).unlink()
    with pytest.raises(FileNotFoundError):
        make_public_copies(photo.pk)
    assert Photo.objects.get().copies == []
