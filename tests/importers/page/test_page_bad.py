"""Bad input gets one clear line and exit code 2; a page cut short is never taken for a whole one."""

import gzip
import os
import subprocess
import sys
from pathlib import Path

import pytest

from babad.importers.page import BadPage, read_page
from babad.importers.page.decode import decode, unpacked
from babad.importers.page.types import Fetched

PAGES = Path(__file__).parent / "pages"
STORY = (
    "Pasar Lama Pindah ke Gedung Baru\n\n"
    "Pasar lama di tepi sungai itu pindah ke gedung baru pada hari Senin, kata kepala pasar.\n\n"
    "“Nobody asked us where the fish should go,” said Tilda Crane – who sells them.\n"
)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "babad.importers.page", "--json", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": "src"},
        check=False,
    )


BAD = {
    "empty.html": (b"", "empty"),
    "blank.txt": (b" \n\n\t \n", "empty"),
    "page.pdf": (b"%PDF-1.7\n" + b"\x00\x01" * 50, "PDF"),
    "photo.html": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "PNG"),
    "noise.txt": (bytes(range(256)) * 40, "UTF-8"),
    "zeros.html": (b"<html>" + b"\x00\x01\x02\x03" * 500, "binary"),
    "latin.txt": (STORY.encode("cp1252"), "UTF-8"),
    "lies.html": (f"<meta charset=utf-8><p>{STORY}".encode("cp1252"), "says that it is UTF-8"),
    "utf16.txt": (STORY.encode("utf-16-le"), ""),
    "unknown.html": (b"<meta charset=klingon-1><p>Hello there, said the fox to the wolf.", "klingon-1"),
    "hex.html": (b"<meta charset=hex><p>Hello there, said the \xfffox to the wolf.", "hex"),
    "menu.html": (b"<html><body><ul><li>Home<li>News</ul></body></html>", "no story"),
    "scripts.html": (b"<!doctype html><html><body><script>render()</script></body></html>", "no text"),
    "menu.txt": (b"Home\nNews\nSport\n", "no story"),
    "broken.html.gz": (gzip.compress(b"<p>Hello there, said the fox to the wolf.</p>")[:-12], "gzip"),
    "archive.mhtml": (
        b"From: <Saved by Browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
        "web archive",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_clear_line(name):
    content, says = BAD[name]
    with pytest.raises(BadPage) as error:
        read_page(Fetched(name, content))
    assert says in str(error.value)
    assert "\n" not in str(error.value)
    assert len(str(error.value)) < 200


@pytest.mark.parametrize("name", ["empty.html", "page.pdf", "latin.txt"])
def test_the_command_prints_that_line_and_exits_2(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(BAD[name][0])
    done = run(str(path))
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith(str(path))
    assert BAD[name][1] in done.stderr


def test_one_bad_page_among_good_ones_prints_nothing(tmp_path):
    (tmp_path / "empty.html").write_bytes(b"")
    done = run(str(PAGES / "valley_times.txt"), str(tmp_path / "empty.html"))
    assert (done.returncode, done.stdout) == (2, "")


def test_fifty_megabytes_are_refused_unread(tmp_path):
    path = tmp_path / "huge.html"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    done = run(str(path))
    assert done.returncode == 2
    assert "50 MB" in done.stderr


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused():
    with pytest.raises(BadPage, match="unpacks to more"):
        unpacked(gzip.compress(bytes(3_000_000)), limit=1_000_000)


@pytest.mark.parametrize("place", ["nowhere.html", ".", "ftp://kabar.example/a"])
def test_no_such_page(place):
    done = run(place)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_good_pages_come_out_as_one_object_or_a_list():
    one = run(str(PAGES / "valley_times.txt"))
    two = run(str(PAGES / "valley_times.txt"), str(PAGES / "lensa_kota.txt"))
    assert (one.returncode, one.stdout[0], one.stderr) == (0, "{", "")
    assert (two.returncode, two.stdout[0]) == (0, "[")


@pytest.mark.parametrize(
    ("content", "charset", "warned"),
    [
        (STORY.encode(), None, False),
        (b"\xef\xbb\xbf" + STORY.encode(), None, False),
        (STORY.encode("utf-16"), None, False),
        (f"<meta charset=windows-1252><html><p>{STORY}".encode("cp1252"), None, False),
        (f"<meta charset=iso-8859-1><html><p>{STORY}".encode("cp1252"), None, False),
        (STORY.encode("cp1252"), "windows-1252", False),
        (f"<meta charset=iso-8859-1><html><p>{STORY}".encode(), None, True),
        ("Pasar “lama” ".encode() * 30 + b"\xff pasar", None, True),
    ],
)
def test_encodings_that_are_declared_or_certain_are_read(content, charset, warned):
    decoded = decode(Fetched("page", content, charset=charset))
    assert "Pasar" in decoded.text
    assert "“" in decoded.text
    assert bool(decoded.warnings) is warned


def test_text_that_was_encoded_twice_is_warned_of():
    twice = ("<html><p>" + STORY * 3).encode().decode("cp1252", "replace")
    assert any("wrongly encoded" in warning for warning in decode(Fetched("page.html", twice.encode())).warnings)


@pytest.mark.parametrize("name", sorted(path.name for path in PAGES.glob("*.html")))
def test_a_page_cut_short_anywhere_is_refused_or_whole(name):
    """An editor must never get half a story that looks like a whole one."""
    content = (PAGES / name).read_bytes()

    def words_of(story):
        return [block.as_json() for block in story.body if block.text]

    whole = read_page(Fetched(name, content))
    refused = taken = 0
    for length in range(40, len(content) - 20, 149):
        try:
            story = read_page(Fetched(name, content[:length]))
        except BadPage:
            refused += 1
            continue
        taken += 1
        assert words_of(story) == words_of(whole)
        assert story.warnings != whole.warnings
    assert refused > taken


def test_a_cut_page_says_where_it_ends():
    content = (PAGES / "selat_daily.html").read_bytes()
    end = content.index(b"ke balai desa dan dua") + 13
    with pytest.raises(BadPage, match=r"cut off .*mengungsi ke balai desa”"):
        read_page(Fetched("selat_daily.html", content[:end]))
