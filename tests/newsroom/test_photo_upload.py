"""Every way a photo comes in: its original kept in private, a clean file made public, its credit read."""

import io
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from photographs import camera
from PIL import Image
from wagtail.models import UploadedFile

from babad.newsroom.models import Photo
from babad.newsroom.photo_operations import missing_photo, photos_with_expired_rights, store_photo
from babad.newsroom.photographs import PhotographError, read_metadata
from babad.newsroom.private_storage import PrivateStorage

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 23, 3, 15, tzinfo=UTC)  # 10.15 in Jakarta

FROM_AGENCY = camera.jpeg(
    camera.scene(400, 300),
    datasets=[
        camera.UTF8_MARKER,
        (2, 80, b"Rina Hartono"),
        (2, 105, b"Pasar Wage dibuka lagi"),
        (2, 110, b"Kantor Foto via Antarkota"),
        (2, 120, b"Pedagang kembali berjualan di Pasar Wage."),
    ],
    exif=camera.exif(gps=True),
)
FROM_PHONE = camera.heic(camera.corners(120, 80), exif=camera.exif(orientation=6, gps=True))


@pytest.fixture(autouse=True)
def folders(tmp_path, settings, monkeypatch) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    originals = PrivateStorage(location=tmp_path / "originals")
    monkeypatch.setattr(Photo._meta.get_field("original"), "storage", originals)
    return tmp_path


@pytest.fixture
def desk(client: Client) -> Client:
    client.force_login(
        get_user_model().objects.create_superuser("redaktur", "redaktur@example.org", "kata-sandi-panjang")
    )
    return client


def public_files(folders: Path) -> list[Path]:
    return sorted(path for path in (folders / "media").rglob("*") if path.is_file())


def assert_public_files_are_silent(folders: Path) -> None:
    for path in public_files(folders):
        data = path.read_bytes()
        assert camera.SECRET.encode() not in data
        assert b"Exif" not in data
        assert b"8BIM" not in data
        assert not read_metadata(data).has_gps


# ---- Taking in -------------------------------------------------------------------------------------------------------


def test_original_is_kept_byte_for_byte_where_no_address_leads(folders):
    photo = store_photo(data=FROM_AGENCY, name="GETTY-1234.jpg", title="", now=NOW)
    photo.refresh_from_db()
    assert photo.original.read() == FROM_AGENCY
    assert Path(photo.original.path).is_relative_to(folders / "originals")
    assert Path(photo.original.path).stat().st_mode & 0o077 == 0
    with pytest.raises(ValueError, match="private"):
        photo.original.url  # noqa: B018 - asking is the test
    assert photo.original_name == "GETTY-1234.jpg"


def test_public_file_is_clean_and_knows_its_size(folders):
    photo = store_photo(data=FROM_PHONE, name="IMG_0001.HEIC", title="Dua warna", now=NOW)
    photo.refresh_from_db()
    assert photo.file.name.startswith("photos/")
    assert photo.file.name.endswith(".jpg")
    assert (photo.width, photo.height) == (80, 120)
    assert photo.file_size == photo.file.size
    assert Image.open(photo.file.path).format == "JPEG"
    assert "IMG_0001" not in photo.file.name
    assert_public_files_are_silent(folders)


def test_fields_are_filled_from_the_file():
    photo = store_photo(data=FROM_AGENCY, name="x.jpg", title="", now=NOW)
    photo.refresh_from_db()
    assert photo.title == "Pasar Wage dibuka lagi"
    assert photo.caption == "Pedagang kembali berjualan di Pasar Wage."
    assert photo.credit == "Rina Hartono/Kantor Foto via Antarkota"
    assert photo.description == ""


def test_what_a_person_wrote_stays():
    photo = store_photo(
        data=FROM_AGENCY,
        name="x.jpg",
        title="Pasar",
        now=NOW,
        caption="Pasar Wage, kemarin.",
        photographer="Bagas Wirawan",
    )
    photo.refresh_from_db()
    assert (photo.title, photo.caption, photo.credit) == ("Pasar", "Pasar Wage, kemarin.", "Bagas Wirawan")


def test_photo_that_says_nothing_is_named_after_the_hour_and_never_after_its_file():
    photo = store_photo(data=camera.jpeg(), name="DSC_0012.jpg", title="", now=NOW)
    assert photo.title == "Photo 2026-11-23 10:15" or photo.title == "Foto 2026-11-23 10:15"
    assert photo.default_alt_text == ""


@pytest.mark.parametrize(
    ("fields", "credit"),
    [
        ({"photographer": "Rina Hartono", "agency": "Kantor Foto", "distributor": "Antarkota"},
         "Rina Hartono/Kantor Foto via Antarkota"),
        ({"photographer": "Rina Hartono"}, "Rina Hartono"),
        ({"agency": "Kantor Foto", "distributor": "Antarkota"}, "Kantor Foto via Antarkota"),
        ({"distributor": "Antarkota"}, "Antarkota"),
        ({}, ""),
    ],
)  # fmt: skip
def test_credit_line(fields, credit):
    assert Photo(**fields).credit == credit


def test_focus_is_in_per_cent():
    assert Photo(width=400, height=300, focal_point_x=100, focal_point_y=240).focus == (25, 80)
    assert Photo(width=400, height=300).focus is None


@pytest.mark.parametrize("data", [b"", b"no photo", FROM_AGENCY[:2000]])
def test_what_is_no_photo_leaves_nothing_behind(folders, data):
    with pytest.raises(PhotographError):
        store_photo(data=data, name="x.jpg", title="x", now=NOW)
    with pytest.raises(PhotographError):
        Photo(title="x", file=ContentFile(data, name="x.jpg")).save()
    assert not Photo.objects.exists()
    assert not public_files(folders)
    assert not (folders / "originals").exists()


def test_dangerous_address_is_refused(folders):
    with pytest.raises(ValidationError):
        store_photo(data=camera.jpeg(), name="x.jpg", title="x", now=NOW, source_url="javascript:alert(1)")
    assert not public_files(folders)


def test_every_other_way_of_saving_is_as_clean(folders):
    Photo(title="save", file=ContentFile(FROM_PHONE, name="a.heic")).save()
    two_steps = Photo(title="file.save")
    two_steps.file.save("b.heic", ContentFile(FROM_PHONE), save=False)
    two_steps.save()
    Photo.objects.create(title="create", file=SimpleUploadedFile("c.heic", FROM_PHONE))
    assert len(public_files(folders)) == 3
    assert_public_files_are_silent(folders)
    for photo in Photo.objects.all():
        assert photo.original.read() == FROM_PHONE
        assert (photo.width, photo.height) == (80, 120)


def test_bulk_create_either_cleans_or_refuses(folders):
    with pytest.raises(IntegrityError), transaction.atomic():
        Photo.objects.bulk_create([Photo(title="x", width=1, height=1)])
    assert_public_files_are_silent(folders)
    Photo.objects.bulk_create([Photo(title="x", file=ContentFile(FROM_PHONE, name="x.heic"))])
    assert Photo.objects.get().original.read() == FROM_PHONE
    assert_public_files_are_silent(folders)


# ---- Replacing, deleting, missing ------------------------------------------------------------------------------------


def test_new_file_replaces_the_former_with_all_it_had(folders, django_capture_on_commit_callbacks):
    photo = store_photo(data=FROM_AGENCY, name="x.jpg", title="", now=NOW)
    photo.get_rendition("width-50")
    former = {photo.original.path, photo.file.path}
    with django_capture_on_commit_callbacks(execute=True):
        photo.file = ContentFile(FROM_PHONE, name="y.heic")
        photo.save()
    photo.refresh_from_db()
    assert photo.original.read() == FROM_PHONE
    assert not any(Path(path).exists() for path in former)
    assert not photo.renditions.exists()
    assert photo.caption == "Pedagang kembali berjualan di Pasar Wage."


def test_former_file_stays_if_the_replacement_is_rolled_back(folders, django_capture_on_commit_callbacks):
    photo = store_photo(data=FROM_AGENCY, name="x.jpg", title="", now=NOW)
    former = {photo.original.path, photo.file.path}
    with django_capture_on_commit_callbacks(execute=True), pytest.raises(RuntimeError), transaction.atomic():
        photo.file = ContentFile(FROM_PHONE, name="y.heic")
        photo.save()
        raise RuntimeError
    assert all(Path(path).exists() for path in former)
    assert Photo.objects.get().original.read() == FROM_AGENCY


def test_saving_other_fields_of_an_outdated_instance_removes_no_file(django_capture_on_commit_callbacks):
    photo = store_photo(data=FROM_AGENCY, name="x.jpg", title="", now=NOW)
    outdated = Photo.objects.get()
    photo.file = ContentFile(FROM_PHONE, name="y.heic")
    photo.save()
    outdated.title = "Judul baru"
    with django_capture_on_commit_callbacks(execute=True):
        outdated.save(update_fields=["title"])
    current = Photo.objects.get()
    assert current.title == "Judul baru"
    assert current.original.read() == FROM_PHONE
    assert current.file.read()


def test_placeholder_keeps_what_is_known_of_a_photo_until_its_file_comes(folders):
    photo = missing_photo(
        name="12-gedung.jpg", caption="Gedung balai kota.", now=NOW, photographer="Rina Hartono", agency="Kantor Foto"
    )
    photo.refresh_from_db()
    assert photo.missing
    assert (photo.original_name, photo.title, photo.credit) == (
        "12-gedung.jpg", "Gedung balai kota.", "Rina Hartono/Kantor Foto",
    )  # fmt: skip
    assert not photo.original
    assert photo.get_rendition("max-165x165").width == 165  # the desk's list shows it like any other
    photo.file = ContentFile(FROM_AGENCY, name="12-gedung.jpg")
    photo.save()
    photo.refresh_from_db()
    assert not photo.missing
    assert photo.original.read() == FROM_AGENCY
    assert photo.credit == "Rina Hartono/Kantor Foto"


def test_two_uploads_of_one_picture_are_recognised_and_keep_apart():
    first = store_photo(data=FROM_PHONE, name="a.heic", title="a", now=NOW)
    second = store_photo(data=FROM_PHONE, name="b.heic", title="b", now=NOW)
    assert first.file_hash == second.file_hash
    assert first.file.name != second.file.name
    assert first.original.name != second.original.name


def test_expired_rights_are_found_from_the_day_after_the_last():
    for title, day in {"kemarin": 22, "hari ini": 23}.items():
        store_photo(data=camera.jpeg(), name="x.jpg", title=title, now=NOW, rights_expire_on=date(2026, 11, day))
    store_photo(data=camera.jpeg(), name="x.jpg", title="selamanya", now=NOW)
    assert [photo.title for photo in photos_with_expired_rights(today=date(2026, 11, 23))] == ["kemarin"]


@pytest.mark.parametrize(
    "fields",
    [{"archive_date": date(2020, 1, 1)}, {"rights": "stolen"}, {"original": ""}],
    ids=["date", "rights", "original"],
)
def test_database_refuses_what_makes_no_sense(fields):
    photo = store_photo(data=camera.jpeg(), name="x.jpg", title="x", now=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        Photo.objects.filter(pk=photo.pk).update(**fields)


# ---- The desk --------------------------------------------------------------------------------------------------------


def upload(name: str, data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type="application/octet-stream")


def test_phones_photo_through_the_desks_form(desk, folders):
    page = desk.get(reverse("wagtailimages:add")).content.decode()
    assert ".heic" in page or "image/heic" in page
    answer = desk.post(
        reverse("wagtailimages:add"),
        {"title": "IMG_0001", "file": upload("IMG_0001.HEIC", FROM_PHONE), "rights": "own", "is_archive": "on"},
    )
    assert answer.status_code == 302, answer.context["form"].errors
    photo = Photo.objects.get()
    assert photo.title.split()[0] in {"Photo", "Foto"}, "the title was the file's name"
    assert (photo.rights, photo.is_archive, photo.original_name) == ("own", True, "IMG_0001.HEIC")
    assert photo.uploaded_by_user.get_username() == "redaktur"
    assert_public_files_are_silent(folders)
    assert desk.get(reverse("wagtailimages:index")).status_code == 200
    assert desk.get(reverse("wagtailimages:edit", args=[photo.pk])).status_code == 200
    assert_public_files_are_silent(folders)


def test_several_photos_at_once(desk, folders):
    for name, data in {"pasar-wage.jpg": FROM_AGENCY, "IMG_2.heic": FROM_PHONE}.items():
        answer = desk.post(
            reverse("wagtailimages:add_multiple"),
            {"title": name.rpartition(".")[0], "files[]": upload(name, data)},
        )
        assert answer.json()["success"], answer.json()
        assert "image_id" in answer.json(), "it must become a photo at once, not wait in a public folder"
    assert not UploadedFile.objects.exists()
    agency, phone = Photo.objects.order_by("pk")
    assert agency.title == "Pasar Wage dibuka lagi"
    assert agency.credit == "Rina Hartono/Kantor Foto via Antarkota"
    assert phone.rights == "unknown"
    assert_public_files_are_silent(folders)
    answer = desk.post(
        reverse("wagtailimages:edit_multiple", args=[agency.pk]),
        {f"image-{agency.pk}-title": "Pasar Wage", f"image-{agency.pk}-caption": "Pasar."},
    )
    assert answer.json()["success"]
    agency.refresh_from_db()
    assert (agency.title, agency.caption) == ("Pasar Wage", "Pasar.")


def test_upload_with_a_fault_elsewhere_is_never_parked_in_public(desk, folders):
    answer = desk.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "x" * 300, "collection": "999999", "files[]": upload("IMG_2.heic", FROM_PHONE)},
    )
    assert not answer.json()["success"]
    assert not UploadedFile.objects.exists()
    assert not public_files(folders)


def test_upload_left_by_the_two_step_way_is_cleaned_when_it_becomes_a_photo(desk, folders):
    from django.contrib.contenttypes.models import ContentType

    user = get_user_model().objects.get()
    parked = UploadedFile.objects.create(
        for_content_type=ContentType.objects.get_for_model(Photo),
        file=upload("IMG_3.heic", FROM_PHONE),
        uploaded_by_user=user,
    )
    answer = desk.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[parked.pk]),
        {f"uploaded-image-{parked.pk}-title": "Dua warna"},
    )
    assert answer.json()["success"], answer.json()
    photo = Photo.objects.get()
    assert photo.original.read() == FROM_PHONE
    assert (photo.width, photo.height) == (80, 120)
    assert_public_files_are_silent(folders)


def test_upload_from_a_storys_photo_chooser(desk, folders):
    answer = desk.post(
        reverse("wagtailimages_chooser:create"),
        {
            "image-chooser-upload-title": "pasar wage",
            "image-chooser-upload-file": upload("pasar-wage.jpg", FROM_AGENCY),
        },
    )
    assert answer.status_code == 200
    photo = Photo.objects.get()
    assert photo.title == "Pasar Wage dibuka lagi"
    assert_public_files_are_silent(folders)


def test_replacing_through_the_desk(desk, folders, django_capture_on_commit_callbacks):
    photo = store_photo(data=FROM_AGENCY, name="x.jpg", title="Pasar", now=NOW)
    with django_capture_on_commit_callbacks(execute=True):
        answer = desk.post(
            reverse("wagtailimages:edit", args=[photo.pk]),
            {"title": "Pasar", "caption": "Baru.", "rights": "agency", "file": upload("y.heic", FROM_PHONE)},
        )
    assert answer.status_code == 302, answer.context["form"].errors
    photo.refresh_from_db()
    assert photo.original.read() == FROM_PHONE
    assert (photo.width, photo.height) == (80, 120)
    assert photo.caption == "Baru."
    assert [path.name for path in public_files(folders) if "photos" in str(path)] == [Path(photo.file.name).name]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.jpg", FROM_AGENCY[:3000]),
        ("x.jpg", b"<?php echo 1;"),
        ("x.png", FROM_AGENCY),
        ("x.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ],
    ids=["cut", "no photo", "wrong ending", "svg"],
)
def test_bad_file_is_told_in_the_form(desk, folders, name, data):
    answer = desk.post(reverse("wagtailimages:add"), {"title": "x", "file": upload(name, data), "rights": "own"})
    assert answer.status_code == 200
    assert answer.context["form"].errors["file"]
    assert not Photo.objects.exists()
    assert not public_files(folders)


def test_title_may_say_what_the_file_is_called_if_someone_means_it(desk):
    photo = store_photo(data=FROM_PHONE, name="balai-kota.heic", title="Gedung", now=NOW)
    answer = desk.post(reverse("wagtailimages:edit", args=[photo.pk]), {"title": "Balai kota", "rights": "own"})
    assert answer.status_code == 302
    photo.refresh_from_db()
    assert photo.title == "Balai kota"


def test_made_picture_is_read_by_the_test_itself():
    assert Image.open(io.BytesIO(FROM_PHONE)).format == "HEIF"
