"""``babad import_page``: what it prints, when it refuses, and that a dry run touches nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from bringing_in import PAGES, import_page, saved

from babad.importers.page import bring_in
from babad.newsroom.models import Photo, Story
from tests.factories import make_section, make_story

KAWAH, BRIDGE = PAGES / "kawah_sura.txt", PAGES / "harbour_bridge.html"

# ---- Without a database: pytest-django refuses these tests any query --------------------------------------------------


def test_a_dry_run_prints_the_contract_and_asks_no_database() -> None:
    answer = import_page(KAWAH, "--dry-run", "--json")
    assert (answer.code, answer.err) == (0, "")
    printed = json.loads(answer.out)
    assert printed == bring_in([str(KAWAH)])[0].as_json()
    assert set(printed) == {
        *("headline", "standfirst", "published", "section", "bylines", "dateline", "language", "body"),
        *("photos", "read_also", "topics", "outlets_cited", "left_out", "warnings"),
    }


def test_several_pages_are_a_list() -> None:
    printed = json.loads(import_page(KAWAH, BRIDGE, "--dry-run", "--json").out)
    assert [page["language"] for page in printed] == ["id", "en"]


def test_a_dry_run_in_words_says_what_the_draft_would_be() -> None:
    answer = import_page(KAWAH, "--dry-run")
    assert "Would make a draft: “Bupati Sagara dan Bupati Amerta" in answer.out
    assert "7 text, 3 read_also, 1 photo; 2 photos; topics: Kawah Sura" in answer.out
    assert "Not in the story: 9 lines of the page (2 copyright" in answer.out


def test_a_dry_run_from_a_terminal_leaves_no_database_behind(tmp_path) -> None:
    environment = {**os.environ, "BABAD_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "babad.settings.dev"}
    for name in ("BABAD_DATABASE_URL", "BABAD_SECRET_KEY"):
        environment.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-m", "babad", "import_page", "--dry-run", "--json", str(KAWAH)],
        env={**environment, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.decode("utf-8"))["headline"].startswith("Bupati Sagara")
    # Settings keep their key there; nothing else is written.
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["django"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("kosong.txt", b"", "empty"),
        ("gambar.html", b"\x89PNG\r\n\x1a\n" + bytes(200), "PNG"),
        ("potong.html", BRIDGE.read_bytes()[:2600], "cut off"),
        ("aneh.txt", "Hujan turun di Sagara sejak Senin pagi é".encode("latin-1"), "UTF-8"),
    ],
)
def test_a_bad_page_is_one_line_and_code_2(tmp_path, name, content, said) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    answer = import_page(path, "--dry-run", "--json")
    assert (answer.code, answer.out) == (2, "")
    [line] = answer.err.strip().split("\n")
    assert line.startswith(f"{path}: ")
    assert said in line


def test_a_page_that_is_not_there() -> None:
    answer = import_page("tidak-ada.html", "--dry-run")
    assert (answer.code, answer.out, answer.err) == (2, "", "tidak-ada.html: there is no such file\n")


def test_one_bad_page_does_not_stop_the_others(tmp_path) -> None:
    answer = import_page(KAWAH, tmp_path / "tidak-ada.html", BRIDGE, "--dry-run", "--json")
    assert answer.code == 2
    assert [page["language"] for page in json.loads(answer.out)] == ["id", "en"]
    assert answer.err.count("\n") == 1
    assert "tidak-ada.html: there is no such file" in answer.err


# ---- With a newsroom ---------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_without_a_newsroom_it_says_how_to_make_one() -> None:
    answer = import_page(KAWAH)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == "There is no newsroom yet to bring stories into; make one with: babad setup\n"


def test_an_empty_database_has_no_newsroom_either(tmp_path) -> None:
    environment = {**os.environ, "BABAD_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "babad.settings.dev"}
    environment.pop("BABAD_DATABASE_URL", None)
    done = subprocess.run(
        [sys.executable, "-m", "babad", "import_page", str(KAWAH)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "There is no newsroom yet to bring stories into; make one with: babad setup\n"


def test_a_database_that_does_not_answer_is_said(tmp_path) -> None:
    environment = {
        **os.environ,
        "BABAD_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "babad.settings.dev",
        "BABAD_DATABASE_URL": "postgres://nobody@127.0.0.1:9/none",
    }
    done = subprocess.run(
        [sys.executable, "-m", "babad", "import_page", str(KAWAH)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("The database does not answer (")
    assert done.stderr.count("\n") == 1


@pytest.mark.django_db
@pytest.mark.usefixtures("photo_folders", "newsroom")
class TestStoring:
    def test_it_says_what_it_made_and_where(self, settings) -> None:
        settings.WAGTAILADMIN_BASE_URL = "https://kabaruji.example"
        answer = import_page(KAWAH)
        [story] = Story.objects.all()
        assert (answer.code, answer.err) == (0, "")
        lines = answer.out.split("\n")
        assert lines[0] == f"Draft made: “{story.title}”, https://kabaruji.example/desk/pages/{story.pk}/edit/"
        assert "section Nasional (id)" in lines[1]
        assert "2 photos without a file; 3 read-also links to nowhere yet" in lines[1]
        assert "  ! The page names no section" in answer.out

    def test_the_second_time_it_says_where_the_story_is(self, settings) -> None:
        settings.WAGTAILADMIN_BASE_URL = "https://kabaruji.example"
        import_page(KAWAH)
        answer = import_page(KAWAH, "--section", "nasional")
        [story] = Story.objects.all()
        assert answer.code == 0
        assert answer.out == (
            f"Already here: “{story.title}”, https://kabaruji.example/desk/pages/{story.pk}/edit/ (nothing was changed)\n"
        )

    def test_json_names_the_story(self) -> None:
        first, second = (json.loads(import_page(KAWAH, "--json").out) for _ in range(2))
        [story] = Story.objects.all()
        assert first["story"] == {
            "id": story.pk,
            "desk": f"http://127.0.0.1:8000/desk/pages/{story.pk}/edit/",
            "created": True,
        }
        assert second["story"]["created"] is False
        assert (
            {**first, "story": None}
            == {**second, "story": None}
            == {**bring_in([str(KAWAH)])[0].as_json(), "story": None}
        )

    def test_several_pages_are_summed_up(self, tmp_path: Path) -> None:
        make_section("World", "en")
        import_page(KAWAH)
        answer = import_page(KAWAH, BRIDGE, tmp_path / "tidak-ada.html")
        assert answer.code == 2
        assert "1 made, 1 already here, 1 not brought in" in answer.out
        assert answer.err.count("\n") == 1
        assert Story.objects.count() == 2

    def test_what_cannot_be_stored_stops_nothing_else(self, tmp_path: Path) -> None:
        answer = import_page(BRIDGE, KAWAH)  # no English section yet
        assert answer.code == 2
        assert answer.err == f"{BRIDGE}: the edition “Kabar Uji” (en) has no section; make one on the desk\n"
        assert [story.locale.language_code for story in Story.objects.all()] == ["id"]

    def test_a_bad_page_changes_nothing(self, tmp_path: Path) -> None:
        path = saved("harbour_bridge.html", tmp_path)
        path.write_bytes(path.read_bytes()[:2600])
        answer = import_page(path)
        assert (answer.code, answer.out) == (2, "")
        assert not Story.objects.exists()
        assert not Photo.objects.exists()

    def test_section_and_language_can_be_chosen(self) -> None:
        make_section("Daerah")
        assert import_page(BRIDGE, "--language", "id", "--section", "daerah").code == 0
        [story] = Story.objects.all()
        assert (story.section.slug, story.locale.language_code) == ("daerah", "id")
        answer = import_page(KAWAH, "--section", "tidak-ada")
        assert answer.code == 2
        assert answer.err == f"{KAWAH}: the id edition has no section “tidak-ada”; it has: nasional, daerah\n"

    def test_a_link_that_waited_is_joined_and_said(self, tmp_path: Path) -> None:
        import_page(KAWAH)
        later = saved(
            "kawah_sura.txt",
            tmp_path,
            replace=(
                (
                    "Bupati Sagara dan Bupati Amerta Bertemu Dua Jam, Apa yang Dibahas?",
                    "Sumur Bor Baru di Amerta Mulai Dipakai Petani",
                ),
            ),
        )
        answer = import_page(later)
        assert "A waiting link in “Bupati Sagara dan Bupati Amerta" in answer.out
        assert "now leads to “Sumur Bor Baru di Amerta Mulai Dipakai Petani”" in answer.out

    def test_pages_that_point_to_each_other_are_joined_whatever_their_order(self, tmp_path: Path) -> None:
        other = saved(
            "kawah_sura.txt",
            tmp_path,
            replace=(
                ("Bupati Sagara dan Bupati Amerta Bertemu Dua Jam, Apa yang Dibahas?", "Kawah Sura Surut Lagi"),
                (
                    "Baca: Sumur Bor Baru di Amerta Mulai Dipakai Petani",
                    "Baca: Bupati Sagara dan Bupati Amerta Bertemu Dua Jam, Apa yang Dibahas?",
                ),
            ),
        )
        first = saved(
            "kawah_sura.txt",
            tmp_path,
            called="satu.txt",
            replace=(("Baca: Kawah Sura Menyusut Tiga Meter dalam Setahun", "Baca: Kawah Sura Surut Lagi"),),
        )
        import_page(first, other)
        bodies = {
            story.title: [
                block.value["story"].title
                for block in story.get_latest_revision_as_object().body
                if block.block_type == "read_also" and block.value["story"]
            ]
            for story in Story.objects.all()
        }
        headline = "Bupati Sagara dan Bupati Amerta Bertemu Dua Jam, Apa yang Dibahas?"
        assert bodies == {headline: ["Kawah Sura Surut Lagi"], "Kawah Sura Surut Lagi": [headline]}

    def test_publishing_what_nothing_forbids(self, tmp_path: Path) -> None:
        text = "\n".join(
            [
                "Kapal Cepat Berangkat Lebih Pagi Mulai Besok",
                "",
                "KABARNUSA.COM - Kapal cepat ke Amerta berangkat pukul lima pagi mulai besok, Jumat (11/3/2022).",
                "",
                "Kepala pelabuhan mengatakan jadwal lama kembali berlaku bila ombak sudah turun di Selat Amerta.",
            ]
        )
        (tmp_path / "kapal.txt").write_text(text)
        answer = import_page(tmp_path / "kapal.txt", KAWAH, "--publish")
        assert answer.code == 2  # KAWAH's lead photo has no file
        live, draft = Story.objects.order_by("pk")
        assert (live.live, draft.live) == (True, False)
        assert live.first_published_at.isoformat() == "2022-03-10T17:00:00+00:00"
        assert "Published: “Kapal Cepat Berangkat Lebih Pagi Mulai Besok”" in answer.out
        assert "was not published: The file of the lead photo" in answer.err

    def test_publishing_leaves_alone_what_is_already_here(self) -> None:
        import_page(KAWAH)
        story = Story.objects.get()
        story.lead_photo = None
        story.save_revision()
        answer = import_page(KAWAH, "--publish")
        assert answer.code == 0
        assert not Story.objects.get().live

    def test_a_story_with_the_same_headline_is_said(self, newsroom) -> None:
        there = make_story(newsroom.section, "Bupati Sagara dan Bupati Amerta Bertemu Dua Jam, Apa yang Dibahas?")
        answer = import_page(KAWAH)
        assert f"Another story has the same headline (number {there.pk})" in answer.out
