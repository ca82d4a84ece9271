"""What an export of the record holds, and what it must never hold."""

import io
import json
import sys
import tracemalloc
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from babad.record.errors import RecordError
from babad.record.exporting import KINDS, export
from babad.record.operations import deposit, withdraw
from babad.record.operations.redacting import ask, look, redact_words
from babad.record.texts import Text
from tests.record.rows import (
    at,
    make_appearance,
    make_entity,
    make_figure,
    make_legal_step,
    make_quotation,
    make_report,
    make_source,
)

pytestmark = pytest.mark.django_db

NOW = datetime(2024, 3, 14, 2, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
SCHEMA = json.loads((Path(__file__).parents[2] / "docs/reference/export-record.schema.json").read_text())
SAID = 'Bupati Karangjati Sri Lestari mengatakan, "Jembatan itu akan selesai bulan depan," Rabu (13/3/2024).'
MET = "Sri Lestari bertemu Wali Kota Sumberwangi Bambang Hartono di Karangjati, Selasa (12/3/2024)."
FLED = "Sebanyak 40 warga Desa Lengkong mengungsi."


def text(*sentences: str, origin: str = "story:1", at: datetime = NOW, **fields: Any) -> Text:
    given = {
        "title": "Hujan deras di Karangjati dan di Sumberwangi",
        "day": date(2024, 3, 13),
        "language": "id",
        **fields,
    }
    return Text(
        origin=origin, published_at=at, blocks=(("headline", given["title"]), ("b1", "\n".join(sentences))), **given
    )


def exported(**options: Any) -> list[dict[str, Any]]:
    lines = list(export(now=NOW, site="https://news.example", **options))
    assert all(line.endswith("\n") and line.count("\n") == 1 for line in lines)
    return [json.loads(line) for line in lines]


def of(kind: str, lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [line for line in lines if line["type"] == kind]


def test_every_line_is_as_the_schema_says() -> None:
    deposit(text(SAID, MET, FLED), now=NOW)
    deposit(text(SAID, MET, FLED.replace("40", "60"), at=NOW + HOUR, why="Jumlah diperbaiki"), now=NOW + HOUR)
    everything()
    validator = jsonschema_rs.validator_for(SCHEMA, validate_formats=True)
    for lines in (exported(), exported(as_of=at("2024-03-20"))):
        for line in lines:
            validator.validate(line)
            # Every field is there, and none that nobody has written down.
            assert set(line) == set(SCHEMA["$defs"][line["type"]]["properties"])
        assert all(of(kind, lines) for kind in KINDS), [kind for kind in KINDS if not of(kind, lines)]
        counts = {kind: len(of(kind, lines)) for kind in KINDS}
        assert lines[0]["type"] == "export" and lines[-1]["counts"] == counts
    assert not validator.is_valid({**exported()[1], "id": None})


def everything() -> None:
    """Add rows of every shape, whatever the reading finds."""
    person, other = make_entity("Raka Wijaya", wikidata="Q1"), make_entity("Lengkong Sari", "place")
    source = make_source("story:9", "2024-03-15", text="Raka Wijaya, terdakwa.", owned=False)
    make_appearance(source, person, role="Wali Kota", affiliation="Lengkong Sari", office=True)
    make_quotation(source, person, "Kami siap", said_on=date(2024, 3, 14), via="Antarkota", cue="kata")
    report = make_report(source, [person], "2024-03-14", place=other)
    make_report(make_source("story:10", "2024-03-16"), [person], "2024-03-15", event=report.event)
    make_figure(source, "40 warga", 40.0, "warga", event=report.event, about=[person])
    make_legal_step(source, person, "defendant")


def test_what_lines_point_to_is_there() -> None:
    deposit(text(SAID, MET, FLED), now=NOW)
    lines = exported()
    sources = {line["id"]: line for line in of("source", lines)}
    for line in lines:
        passages = [*line.get("passages", []), *([line["passage"]] if "passage" in line else [])]
        for one in passages:
            words = {block["id"]: block["text"] for block in sources[one["source"]]["blocks"]}
            assert words[one["block"]][one["start"] : one["end"]] == one["text"]
    entities = {line["id"] for line in of("entity", lines)}
    named = [one for line in lines for one in (*line.get("participants", []), line.get("speaker")) if one and one["id"]]
    assert named and {one["id"] for one in named} <= entities


def test_only_what_is_public() -> None:
    person = make_entity("Rahasia Negara", public=False)
    source = make_source("story:1", text="Rahasia Negara hadir.")
    make_appearance(source, person, public=False)
    make_quotation(source, person, "Rahasia Negara berkata", public=False)
    make_report(source, [person], public=False, sentence="Rahasia Negara bertemu.")
    deposit(text(SAID, origin="story:2", title="Ditarik Kembali"), now=NOW)
    withdraw("story:2", now=NOW + HOUR)
    lines = exported()
    assert [line["type"] for line in lines] == ["export", "source", "end"]
    assert "Ditarik" not in json.dumps(lines)


def test_words_that_are_not_ours_are_cited_and_not_given_out() -> None:
    deposit(text("Hujan turun. " + SAID + " Warga pulang.", owned=False), now=NOW)
    lines = exported()
    (source,) = of("source", lines)
    assert source["blocks"] == [] and not source["owned"]
    for line in of("quotation", lines):
        assert line["passages"][0]["prefix"] is None and line["passages"][0]["suffix"] is None
    assert "Warga pulang" not in json.dumps(lines)


def test_as_of_another_time() -> None:
    deposit(text(FLED, SAID), now=NOW)
    deposit(text(FLED.replace("40", "60"), SAID, at=NOW + HOUR), now=NOW + HOUR)
    assert [line["low"] for line in of("figure", exported(as_of=NOW))] == [40]
    assert [line["low"] for line in of("figure", exported())] == [60]
    assert [line["type"] for line in exported(as_of=NOW - HOUR)] == ["export", "end"]


def test_what_was_redacted_is_in_no_export() -> None:
    deposit(text(SAID, MET, FLED), now=NOW)
    one = ask("name", forms=["Sri Lestari"], asked_by="ybs.", reason="permintaan", made_by="a", now=NOW)
    one.origins = sorted(look(one).origins)
    redact_words(one, now=NOW + HOUR)
    for as_of in (None, NOW, NOW + HOUR):
        assert "lestari" not in json.dumps(exported(as_of=as_of)).casefold()


def test_the_same_record_gives_the_same_lines() -> None:
    deposit(text(SAID, MET, FLED), now=NOW)
    everything()
    assert exported() == exported()
    assert [line["type"] for line in exported(kinds=("event", "source"))][1] == "source"
    with pytest.raises(RecordError, match="no kind wiki"):
        exported(kinds=("wiki",))


def test_memory_and_queries_do_not_grow_with_the_record(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("babad.record.exporting.PART", 20)

    def measured(stories: int) -> tuple[int, int]:
        for number in range(stories):
            make_figure(make_source(text="x" * 10_000), f"{number} warga", float(number))
        tracemalloc.start()
        with CaptureQueriesContext(connection) as asked:
            count = sum(1 for _line in export(kinds=("source", "figure"), now=NOW, site="x"))
            del asked.initial_queries
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert count > stories
        return peak, count

    small, _count = measured(40)
    large, count = measured(160)
    assert count == 2 * 200 + 2
    assert large < 2 * small


def test_the_command_writes_a_whole_file_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deposit(text(SAID), now=NOW)
    place = tmp_path / "record.jsonl"
    call_command("export_record", str(place))
    lines = [json.loads(line) for line in place.read_text().splitlines()]
    assert lines[-1]["type"] == "end" and of("quotation", lines)
    assert [one.name for one in tmp_path.iterdir()] == ["record.jsonl"]

    def broken(as_of: datetime | None) -> Any:
        yield {"id": 1}
        raise OSError(28, "No space left on device")

    monkeypatch.setitem(KINDS, "event", broken)
    with pytest.raises(CommandError, match="No space left"):
        call_command("export_record", str(place))
    assert [json.loads(line) for line in place.read_text().splitlines()] == lines
    assert [one.name for one in tmp_path.iterdir()] == ["record.jsonl"]


def test_the_command_writes_to_standard_output(monkeypatch: pytest.MonkeyPatch) -> None:
    deposit(text(SAID), now=NOW)
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    call_command("export_record", "-", "--kind", "quotation", "--as-of", "2024-03-14")
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [line["type"] for line in lines] == ["export", "quotation", "end"]


@pytest.mark.parametrize(
    ("given", "said"),
    [("kemarin", "takes a day"), ("2024-03-14T10:00:00", "says no zone"), ("2024-02-31", "2024-02-31")],
)
def test_the_command_refuses_a_time_that_is_none(given: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=said):
        call_command("export_record", str(tmp_path / "x"), "--as-of", given)
    assert list(tmp_path.iterdir()) == []


def test_the_command_says_where_it_cannot_write(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="can't be written: No such file"):
        call_command("export_record", str(tmp_path / "nowhere" / "x.jsonl"))
