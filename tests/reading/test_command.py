"""``python -m babad.reading``: files, lines, known names, and what is said when the input is bad."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from babad.reading import KnownName, read
from babad.reading.__main__ import main

TEXT = "Bupati Karangjati Sri Lestari mengatakan, rapat digelar Senin (11/3/2024) di Karangjati."


def test_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert main([str(path), "--published", "2024-03-13", "--lang", "id"]) == 0
    out = json.loads(capsys.readouterr().out)
    assert out == json.loads(json.dumps(read(TEXT, published="2024-03-13", lang="id").as_json()))
    assert [date["value"] for date in out["dates"]] == ["2024-03-11"]
    assert all(TEXT[x["start"] : x["end"]] == x["text"] for x in out["dates"])


def test_explain_prints_the_rules_that_fired(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert main([str(path), "--published", "2024-03-13", "--explain"]) == 0
    shown = capsys.readouterr().out
    assert "dates 56–73 'Senin (11/3/2024)' [sure]" in shown
    assert "\n    " in shown  # a rule below a rule


def test_lines_are_read_and_written_one_by_one() -> None:
    rows = [{"id": "a", "text": TEXT, "published": "2024-03-13", "lang": "id"}, {"text": "He left.", "lang": "en"}]
    with subprocess.Popen(
        [sys.executable, "-m", "babad.reading", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        out = []
        for row in rows:
            process.stdin.write(json.dumps(row).encode() + b"\n")
            process.stdin.flush()
            out.append(json.loads(process.stdout.readline()))  # an answer before the next question
        process.stdin.close()
    assert [row["id"] for row in out] == ["a", None]
    assert [row["lang"] for row in out] == ["id", "en"]


def test_known_names_give_kind_and_fullest_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Cak Din tiba di Karangjati kemarin.", encoding="utf-8")
    names = tmp_path / "names.json"
    known = [{"name": "Jalaludin Hasan", "kind": "person", "aliases": ["Cak Din"]}]
    names.write_text(json.dumps(known), encoding="utf-8")
    assert main([str(story), "--lang", "id", "--names", str(names)]) == 0
    mentions = json.loads(capsys.readouterr().out)["mentions"]
    assert ("Cak Din", "person", "Jalaludin Hasan") in [(m["text"], m["kind"], m["name"]) for m in mentions]


def test_a_caller_may_look_names_up_itself() -> None:
    asked = []

    def look_up(form: str) -> KnownName | None:
        asked.append(form)
        return KnownName("Jalaludin Hasan", "person") if form == "Cak Din" else None

    reading = read("Cak Din tiba di Karangjati.", published=None, lang="id", names=look_up)
    assert "Cak Din" in asked
    assert "Jalaludin Hasan" in [mention.name for mention in reading.mentions]


@pytest.mark.parametrize(
    ("arguments", "content", "said"),
    [
        (["--published", "kemarin"], TEXT.encode(), "not an ISO 8601 day: 'kemarin'"),
        ([], b"\xff\xfe\x00", "codec can't decode"),
        (["--names", "missing.json"], TEXT.encode(), "missing.json"),
    ],
)
def test_bad_input_is_one_line_and_exit_2(
    arguments: list[str], content: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(content)
    assert main([str(path), *arguments]) == 2
    heard = capsys.readouterr()
    assert said in heard.err
    assert heard.err.count("\n") == 1
    assert heard.out == ""


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"id": 1}', "an object with a text"),
        ('{"id": 1, "text": "a", "lang": "xx"}', "no rules for language 'xx'"),
        ("not json", "Expecting value"),
        ("[1]", "an object with a text"),
        ('{"id": 1, "text": 7}', "an object with a text"),
    ],
)
def test_a_bad_line_is_said_and_the_next_is_read(
    line: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "stories.jsonl"
    path.write_text(f'{line}\n{{"id": 2, "text": "He left.", "lang": "en"}}\n', encoding="utf-8")
    assert main([str(path), "--jsonl"]) == 2
    heard = capsys.readouterr()
    bad, good = map(json.loads, heard.out.splitlines())
    assert said in bad["error"]
    assert f"line 1: {bad['error']}" in heard.err
    assert good["id"] == 2
    assert "error" not in good


def test_a_story_without_a_day_is_read_all_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "stories.jsonl"
    path.write_text('{"text": "He left on 4 March 2024.", "lang": "en", "published": "03-02-2009"}\n', encoding="utf-8")
    assert main([str(path), "--jsonl"]) == 0
    heard = capsys.readouterr()
    out = json.loads(heard.out)
    assert out["published"] is None
    assert [date["value"] for date in out["dates"]] == ["2024-03-04"]
    assert "line 1: '03-02-2009' is no ISO 8601 day: read without it" in heard.err
