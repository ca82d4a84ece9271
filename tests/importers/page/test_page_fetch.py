"""Fetching: a real server on this machine, and the addresses that must never be fetched from."""

import gzip
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from long_story import PARAGRAPHS, page

from babad.importers.page import BadPage, bring_in
from babad.importers.page.fetch import fetch, fetch_page, is_address, is_public

HTML = page(1, 1, PARAGRAPHS[:4]).encode()


class Site(BaseHTTPRequestHandler):
    """A news site that behaves well at some addresses and badly at others. `asked` notes what was asked for."""

    asked: list[str] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        path, _, query = self.path.partition("?")
        name = path.strip("/").replace("/", "_").replace("-", "_")
        getattr(self, f"give_{name}", self.give_missing)(query)

    def answer(self, content, status=200, **headers):
        self.send_response(status)
        for field, value in (
            {"Content-Type": "text/html; charset=utf-8"} | {k.replace("_", "-"): v for k, v in headers.items()}
        ).items():
            self.send_header(field, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def give_story(self, query):
        self.answer(HTML)

    def give_missing(self, query):
        self.answer(b"no", status=404)

    def give_packed(self, query):
        self.answer(gzip.compress(HTML), Content_Encoding="gzip")

    def give_bomb(self, query):
        self.answer(gzip.compress(bytes(30_000_000)), Content_Encoding="gzip")

    def give_brotli(self, query):
        self.answer(HTML, Content_Encoding="br")

    def give_plain(self, query):
        self.answer(
            ("Judul Cerita Rel\n\n" + "\n\n".join(PARAGRAPHS)).encode(), Content_Type="text/plain; charset=utf-8"
        )

    def give_legacy(self, query):
        self.answer("<p>“Pasar” lama</p>".encode("cp1252"), Content_Type="text/html; charset=windows-1252")

    def give_picture(self, query):
        self.answer(b"\x89PNG", Content_Type="image/png")

    def give_long(self, query):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(50 * 1024 * 1024))
        self.end_headers()

    def give_endless(self, query):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"x" * 1_000_000)
        except OSError:
            pass

    def give_slow(self, query):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        try:
            for _ in range(50):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            pass

    def give_hop(self, query):
        left = int(query)
        self.answer(b"", status=302, Location=f"/hop?{left - 1}" if left > 1 else "/story")

    def give_loop(self, query):
        self.answer(b"", status=301, Location="/loop")

    def give_away(self, query):
        self.answer(b"", status=302, Location=query)

    def give_wisata_rel(self, query):
        number = int(query.removeprefix("page=") or 1) if query != "page=all" else 1
        address = f"http://127.0.0.1:{self.server.server_port}/wisata/rel"
        self.answer(page(number, 3, PARAGRAPHS[number * 4 - 4 : number * 4], address=address).encode())

    def log_message(self, *arguments) -> None:
        """Keep the test's output clean."""


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def get(address):
    return fetch_page(address, allow_private=True)


def test_a_page_is_fetched(site):
    fetched = get(f"{site}/story")
    assert fetched.content == HTML
    assert (fetched.address, fetched.charset, fetched.media_type) == (f"{site}/story", "utf-8", "text/html")


def test_a_page_that_comes_packed_is_unpacked(site):
    assert get(f"{site}/packed").content == HTML


def test_redirects_are_followed_up_to_five(site):
    assert get(f"{site}/hop?5").address == f"{site}/story"
    with pytest.raises(BadPage, match="more than 5 times"):
        get(f"{site}/hop?6")
    with pytest.raises(BadPage, match="more than 5 times"):
        get(f"{site}/loop")


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/nothing", "answered 404"),
        ("/picture", "image/png"),
        ("/long", "50 MB"),
        ("/endless", "too large"),
        ("/bomb", "too large"),
        ("/brotli", "packed as br"),
        ("/away?file:///etc/passwd", "file address"),
        ("/away?ftp://kabar.example/", "ftp address"),
        ("/away?http://user:secret@kabar.example/", "user name or password"),
    ],
)
def test_bad_answers_are_refused(site, path, says):
    with pytest.raises(BadPage, match=says):
        get(site + path)


def test_a_page_that_cannot_be_had_says_what_to_do(site):
    with pytest.raises(BadPage, match="answered 404 instead of a page; save the page from a browser and name its file"):
        get(f"{site}/nothing")


def test_other_things_are_fetched_by_their_type_and_size(site):
    def picture(**options):
        return fetch(f"{site}/picture", what="a picture", allow_private=True, **options).content

    assert picture(types=["image/*"]) == picture(types=["image/png"], limit=4) == b"\x89PNG"
    with pytest.raises(BadPage, match=r"^it is image/png, not a picture$"):
        picture(types=["image/jpeg"])
    with pytest.raises(BadPage, match="too large"):
        picture(types=["image/*"], limit=3)


def test_a_slow_answer_is_given_up(site, monkeypatch):
    monkeypatch.setattr("babad.importers.page.fetch.TIME_LIMIT", 0.7)
    started = time.monotonic()
    with pytest.raises(BadPage, match="did not come within"):
        get(f"{site}/slow")
    assert time.monotonic() - started < 3


def test_a_host_that_does_not_listen():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(BadPage, match="cannot be reached"):
            get(f"http://127.0.0.1:{taken.getsockname()[1]}/")


def test_the_servers_charset_counts(site):
    assert get(f"{site}/legacy").charset == "windows-1252"


def test_plain_text_is_read_as_such(site):
    (story,) = bring_in([f"{site}/plain"], allow_private=True)
    assert [block.text for block in story.body] == PARAGRAPHS


def test_the_further_parts_of_a_fetched_story_are_fetched(site):
    Site.asked.clear()
    (story,) = bring_in([f"{site}/wisata/rel?page=1"], allow_private=True)
    assert [block.text for block in story.body] == PARAGRAPHS
    assert Site.asked == ["/wisata/rel?page=1", "/wisata/rel?page=2", "/wisata/rel?page=3"]


# ---- what must never be fetched ------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/story", "/away?http://127.0.0.1/"])
def test_this_machine_is_refused_unless_a_test_says_otherwise(site, path):
    Site.asked.clear()
    with pytest.raises(BadPage, match="not on the public network"):
        fetch_page(site + path)
    with pytest.raises(BadPage, match="not on the public network"):
        bring_in([site + path])
    assert Site.asked == []


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::]",
        "169.254.169.254",
        "10.0.0.1",
    ],
)
def test_other_names_of_this_machine_and_its_network_are_refused(host):
    with pytest.raises(BadPage, match=r"not on the public network|is not known"):
        fetch_page(f"http://{host}/")


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.255.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "203.0.113.9",
        "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "2002:7f00:1::", "2002:a00:1::", "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe", "::127.0.0.1", "2001:0:7f00:1::",
    ],
)  # fmt: skip
def test_private_and_reserved_addresses_are_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "1.1.1.1", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_public_addresses_are(address):
    assert is_public(address)


def names(answers, asked):
    """A name server that gives one list of addresses after another."""

    real = socket.getaddrinfo

    def look_up(host, port, *arguments, **options):
        if host[0].isdigit():  # An address needs no name server.
            return real(host, port, *arguments, **options)
        asked.append(host)
        found = answers[min(len(asked), len(answers)) - 1]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in found]

    return look_up


def test_a_name_with_one_private_address_among_public_ones_is_refused(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", names([["8.8.8.8", "127.0.0.1"]], []))
    with pytest.raises(BadPage, match="not on the public network"):
        fetch_page("http://kabar.example/")


def test_the_connection_goes_to_the_address_that_was_checked(site, monkeypatch):
    """A name server that answers differently the second time leads nowhere: it is asked once for a connection."""
    asked: list[str] = []
    monkeypatch.setattr(socket, "getaddrinfo", names([["127.0.0.1"], ["127.0.0.9"]], asked))
    monkeypatch.setattr("babad.importers.page.fetch.is_public", lambda address: address == "127.0.0.1")
    port = site.rsplit(":", 1)[1]
    assert fetch_page(f"http://kabar.example:{port}/story").content == HTML
    assert asked == ["kabar.example"]


def test_a_redirect_is_checked_anew(site, monkeypatch):
    asked: list[str] = []
    monkeypatch.setattr(socket, "getaddrinfo", names([["127.0.0.1"], ["127.0.0.9"]], asked))
    monkeypatch.setattr("babad.importers.page.fetch.is_public", lambda address: address == "127.0.0.1")
    port = site.rsplit(":", 1)[1]
    with pytest.raises(BadPage, match=r"inner\.example is not on the public network"):
        fetch_page(f"http://kabar.example:{port}/away?http://inner.example:{port}/story")
    assert asked == ["kabar.example", "inner.example"]


@pytest.mark.parametrize(
    "address", ["http://", "http:///a", "https://[::1", "http://kabar.example:99999/", "http://a b/"]
)
def test_addresses_that_are_none(address):
    with pytest.raises(BadPage):
        fetch_page(address)


def test_what_is_an_address():
    assert is_address("HTTPS://kabar.example/a")
    assert not is_address("pages/http.html")
