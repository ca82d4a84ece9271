"""A page's photos: what their credits say, where their files are, and fetching them within limits."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from bringing_in import NOW, brought_in, picture, saved

from babad.importers.page import BadPage, bring_in, photo_files
from babad.importers.page.decode import SIZE_LIMIT
from babad.importers.page.deposit import deposit
from babad.importers.page.photo_files import PhotoTaker, beside, credit_fields, from_web
from babad.importers.page.types import Photo as PagePhoto
from babad.newsroom.models import Photo
from tests.factories import make_section

# ---- Credits -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("credit", "photographer", "agency", "distributor"),
    [
        ("Drew Angerer/Getty Images via AFP", "Drew Angerer", "Getty Images", "AFP"),
        ("Instagram/laksmi_dananjaya", "", "Instagram/laksmi_dananjaya", ""),
        ("Twitter/@bmkg", "", "Twitter/@bmkg", ""),
        ("REUTERS/Ann Bell", "Ann Bell", "REUTERS", ""),
        ("AP Photo/Ann Bell", "Ann Bell", "AP Photo", ""),
        ("ANTARA FOTO/Rahma Sulistyo", "Rahma Sulistyo", "ANTARA FOTO", ""),
        ("KOMPAS.com/Rahma Sulistyo", "Rahma Sulistyo", "KOMPAS.com", ""),
        ("Kabarkota/Ann Bell", "Ann Bell", "Kabarkota", ""),
        ("Rahma/Antara", "Rahma", "Antara", ""),
        ("Rahma Sulistyo/Kabarkota", "Rahma Sulistyo", "Kabarkota", ""),
        ("Rahma Sulistyo/Ann Bell", "Rahma Sulistyo", "Ann Bell", ""),
        ("Rahma Sulistyo", "Rahma Sulistyo", "", ""),
        ("Rahma Sulistyo, AP", "Rahma Sulistyo", "AP", ""),
        ("Rahma Sulistyo | Port Courier", "Rahma Sulistyo", "Port Courier", ""),
        ("AFP/STR", "", "AFP/STR", ""),
        ("Getty Images", "", "Getty Images", ""),
        ("AFP via Getty Images", "", "AFP", "Getty Images"),
        ("Dok. Universitas Rinjing", "", "Dok. Universitas Rinjing", ""),
        ("DOK. BPBD TELUK SENA", "", "DOK. BPBD TELUK SENA", ""),
        ("Dok. Pribadi/Rahma", "", "Dok. Pribadi/Rahma", ""),
        ("Istimewa", "", "Istimewa", ""),
        ("(Rahma Sulistyo/Antara)", "Rahma Sulistyo", "Antara", ""),
        ("", "", "", ""),
        (None, "", "", ""),
    ],
)
def test_a_credit_goes_to_photographer_agency_and_distributor(credit, photographer, agency, distributor) -> None:
    assert credit_fields(credit) == {"photographer": photographer, "agency": agency, "distributor": distributor}


def test_a_very_long_credit_is_cut() -> None:
    assert all(len(value) <= 200 for value in credit_fields("Dok. " + "panjang " * 60 + " via " + "x" * 300).values())


# ---- Beside the page ---------------------------------------------------------------------------------------------------


def test_a_file_lies_beside_the_page_or_in_its_folder(tmp_path) -> None:
    page = tmp_path / "berita.html"
    photo = PagePhoto("kapal.jpg")
    assert beside(photo, [str(page)]) is None
    (tmp_path / "berita_files").mkdir()
    inside = tmp_path / "berita_files" / "kapal.jpg"
    inside.write_bytes(b"x")
    assert beside(photo, [str(page)]) == inside
    assert beside(photo, [str(tmp_path / "berita.html.gz")]) == inside
    (tmp_path / "kapal.jpg").write_bytes(b"x")
    assert beside(photo, [str(page)]) == tmp_path / "kapal.jpg"
    assert beside(photo, ["https://kabar.example/berita.html"]) is None


def test_a_file_is_found_by_the_name_in_its_address(tmp_path) -> None:
    (tmp_path / "kapal cepat.jpg").write_bytes(b"x")
    photo = PagePhoto("lain.jpg", url="https://img.example/2022/kapal%20cepat.jpg?w=600")
    assert beside(photo, [str(tmp_path / "berita.txt")]) == tmp_path / "kapal cepat.jpg"


@pytest.mark.parametrize(
    "name", ["../rahasia.jpg", "..", "a/../../rahasia.jpg", "rahasia.txt", "\x00.jpg", "x" * 300 + ".jpg"]
)
def test_a_page_cannot_name_a_file_elsewhere(tmp_path, name) -> None:
    folder = tmp_path / "halaman"
    folder.mkdir()
    for secret in (tmp_path / "rahasia.jpg", folder / "rahasia.txt"):
        secret.write_bytes(b"x")
    assert beside(PagePhoto(name, url=f"file:///{name}"), [str(folder / "berita.html")]) is None


@pytest.mark.django_db
@pytest.mark.usefixtures("photo_folders", "newsroom")
class TestFromDisk:
    def test_what_lies_beside_the_page_is_stored(self, tmp_path: Path) -> None:
        make_section("City", "en")
        page = saved("harbour_bridge.html", tmp_path)
        (tmp_path / "harbour_bridge_files").mkdir()
        (tmp_path / "harbour_bridge_files" / "harbour-bridge.jpg").write_bytes(picture())
        result = brought_in(page)
        lead = result.story.lead_photo
        assert (lead.missing, lead.width, lead.height) == (False, 320, 200)
        assert lead.caption == "The first bus on the new bridge on Saturday."
        assert lead.description == "A bus on a long bridge at sunrise"
        assert (lead.photographer, lead.agency) == ("Tom Ferry", "Port Courier")
        assert lead.original_name == "harbour-bridge.jpg"
        assert lead.source_url == ""
        assert result.missing_photos == 1

    def test_a_missing_photo_keeps_its_address_and_a_file_name_is_no_alternative_text(self, tmp_path: Path) -> None:
        make_section("City", "en")
        brought_in(saved("harbour_bridge.html", tmp_path))
        night = Photo.objects.get(original_name="night.jpg")
        assert night.missing
        assert night.source_url == "https://img.portcourier.example/2022/night.jpg"
        assert night.description == ""
        assert (night.photographer, night.agency) == ("Ann Bell", "REUTERS")

    def test_a_file_that_is_no_photo_becomes_a_placeholder(self, tmp_path: Path) -> None:
        (tmp_path / "Bupati-Sagara-di-Dermaga-Timur.jpg").write_bytes(b"<html>not found</html>")
        result = brought_in(saved("kawah_sura.txt", tmp_path))
        assert result.story.lead_photo.missing
        assert any("Bupati-Sagara-di-Dermaga-Timur.jpg” is no photo" in warning for warning in result.warnings)

    def test_a_file_that_is_too_large_is_not_taken(self, tmp_path: Path, settings) -> None:
        settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 100
        (tmp_path / "Bupati-Sagara-di-Dermaga-Timur.jpg").write_bytes(picture())
        result = brought_in(saved("kawah_sura.txt", tmp_path))
        assert result.story.lead_photo.missing
        assert any("larger than" in warning for warning in result.warnings)


# ---- From the web ------------------------------------------------------------------------------------------------------


class Host(BaseHTTPRequestHandler):
    """A web server with a page and its photos, good and bad."""

    page = b""
    asked: list[str] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        kind, body, status, location = "image/jpeg", picture(), 200, None
        match self.path:
            case "/story":
                kind, body = "text/html; charset=utf-8", self.page
            case "/moved.jpg":
                status, location = 302, "/photo.jpg"
            case "/round.jpg":
                status, location = 302, "/round.jpg"
            case "/page.jpg":
                kind, body = "text/html", b"<p>Not found</p>"
            case "/gone.jpg":
                status = 404
            case "/huge.jpg":
                body = bytes(SIZE_LIMIT + 1)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    """Serve on this machine; answer with the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_photo_is_fetched_through_redirects(host) -> None:
    assert from_web(f"{host}/photo.jpg", allow_private=True) == picture()
    assert from_web(f"{host}/moved.jpg", allow_private=True) == picture()


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/gone.jpg", "404"),
        ("/page.jpg", "text/html, not a picture"),
        ("/huge.jpg", "too large .* at most 20 MB"),
        ("/round.jpg", "more than 5 times"),
    ],
)
def test_what_is_no_photo_is_refused(host, path, why) -> None:
    with pytest.raises(BadPage, match=why):
        from_web(f"{host}{path}", allow_private=True)


def test_private_networks_are_never_asked(host) -> None:
    Host.asked.clear()
    with pytest.raises(BadPage, match="not on the public network"):
        from_web(f"{host}/photo.jpg")
    assert not Host.asked


@pytest.mark.django_db
@pytest.mark.usefixtures("photo_folders", "newsroom")
class TestFromWeb:
    def test_the_photos_of_a_fetched_page_are_fetched(self, host: str, tmp_path: Path) -> None:
        make_section("City", "en")
        Host.page = (
            saved(
                "harbour_bridge.html",
                tmp_path,
                replace=(
                    ("./harbour_bridge_files/harbour-bridge.jpg", "/photo.jpg"),
                    ("https://img.portcourier.example/2022/night.jpg", f"{host}/gone.jpg"),
                    ("https://portcourier.example/city/harbour-bridge-opens", f"{host}/story"),
                    ("https://img.portcourier.example/big/harbour-bridge.jpg", f"{host}/photo.jpg"),
                ),
            )
        ).read_bytes()
        [page] = bring_in([f"{host}/story"], allow_private=True)
        result = deposit(page, places=[f"{host}/story"], now=NOW, allow_private=True)
        lead = result.story.lead_photo
        assert not lead.missing
        assert lead.source_url == f"{host}/photo.jpg"
        assert any("gone.jpg” could not be fetched: the host answered 404" in warning for warning in result.warnings)
        assert result.missing_photos == 1

    def test_the_photos_of_a_saved_page_are_not(self, host: str) -> None:
        Host.asked.clear()
        taker = PhotoTaker(["berita.html"], now=NOW, warn=pytest.fail, allow_private=True)
        assert taker.take(PagePhoto("photo.jpg", url=f"{host}/photo.jpg")).missing
        assert not Host.asked

    def test_a_fetched_page_cannot_lead_into_the_house(self, host: str) -> None:
        said: list[str] = []
        taker = PhotoTaker(["https://kabar.example/berita"], now=NOW, warn=said.append)
        Host.asked.clear()
        assert taker.take(PagePhoto("photo.jpg", url=f"{host}/photo.jpg")).missing
        assert not Host.asked
        assert "not on the public network" in said[0]

    def test_there_is_an_end_to_fetching(self, host: str, monkeypatch) -> None:
        monkeypatch.setattr(photo_files, "FETCHED_AT_MOST", 2)
        said: list[str] = []
        taker = PhotoTaker(["https://kabar.example/berita"], now=NOW, warn=said.append, allow_private=True)
        taken = [taker.take(PagePhoto(f"{n}.jpg", url=f"{host}/{n}.jpg")).missing for n in range(3)]
        assert taken == [False, False, True]
        assert said == ["Only 2 photos were fetched; “2.jpg” was not."]

    def test_undoing_removes_rows_and_files(
        self, host: str, photo_folders: Path, django_capture_on_commit_callbacks
    ) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            taker = PhotoTaker(["https://kabar.example/berita"], now=NOW, warn=pytest.fail, allow_private=True)
            taker.take(PagePhoto("photo.jpg", url=f"{host}/photo.jpg"))
            taker.take(PagePhoto(None, "Tanpa berkas"))
            assert Photo.objects.count() == 2
            taker.undo()
        assert not Photo.objects.exists()
        assert not list((photo_folders / "originals").rglob("*.jpg"))
