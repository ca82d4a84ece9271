"""``python -m babad.reading [--published ISO] [--lang id|en|auto] [--names FILE.json] [--explain] FILE|-``

Reads plain UTF-8 text and prints one JSON object; ``--jsonl`` reads one object a line ({"id", "text", "published", "lang"})
from a file or standard input and writes one a line. Bad input is one line on standard error and exit code 2.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any, TextIO

from babad.reading import KnownName, codes, day, explain, read


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m babad.reading", description="Reads a news story.")
    parser.add_argument("file", nargs="?", default="-", metavar="FILE|-", help="UTF-8 text; - is standard input")
    parser.add_argument("--published", metavar="ISO", help="the story's own day: 2021-12-31")
    parser.add_argument("--lang", choices=[*codes(), "auto"], default="auto", help="the language; auto tells it itself")
    parser.add_argument("--names", metavar="FILE.json", help='known names: [{"name", "kind", "aliases": […]}]')
    parser.add_argument("--explain", action="store_true", help="print the tree of rules behind every finding")
    parser.add_argument("--jsonl", action="store_true", help="one JSON object a line, in and out")
    given = parser.parse_args(arguments)
    try:
        known = _names(given.names) if given.names else None
        with _opened(given.file) as source:
            if given.jsonl:
                return _lines(source, given, known)
            reading = read(source.read(), published=given.published, lang=given.lang, names=known)
    except (OSError, UnicodeDecodeError, ValueError) as error:
        print(f"babad.reading: {error}", file=sys.stderr)  # noqa: T201
        return 2
    shown = explain(reading) if given.explain else json.dumps(reading.as_json(), ensure_ascii=False, indent=1)
    print(shown)  # noqa: T201
    return 0


def _lines(source: TextIO, given: argparse.Namespace, known: list[KnownName] | None) -> int:
    """Read and write one object a line. A bad line gets an object with "error", and the next is read; a story whose day is no
    day is read without it, as one whose day is unknown."""
    code = 0
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        row: Any = None
        try:
            row = json.loads(line)
            out = _row(row, number, given, known)
        except (ValueError, TypeError) as error:
            said = str(error)
            print(f"babad.reading: line {number}: {said}", file=sys.stderr)  # noqa: T201
            out = {"id": row.get("id") if isinstance(row, dict) else None, "error": said}
            code = 2
        sys.stdout.write(json.dumps(out, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    return code


def _row(row: Any, number: int, given: argparse.Namespace, known: list[KnownName] | None) -> dict[str, Any]:
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise ValueError('a line is an object with a text: {"id", "text", "published", "lang"}')
    published = row.get("published") or given.published
    if published is not None and day(published) is None:
        print(f"babad.reading: line {number}: {published!r} is no ISO 8601 day: read without it", file=sys.stderr)  # noqa: T201
        published = None
    reading = read(row["text"], published=published, lang=row.get("lang") or given.lang, names=known)
    out = {"id": row.get("id"), **reading.as_json()}
    if given.explain:
        out["explain"] = explain(reading).splitlines()
    return out


def _names(path: str) -> list[KnownName]:
    rows = json.loads(Path(path).read_text(encoding="utf-8"))
    try:
        return [KnownName(row["name"], row["kind"], tuple(row.get("aliases", ()))) for row in rows]
    except (KeyError, TypeError) as error:
        raise ValueError(f'{path}: a known name is {{"name", "kind", "aliases"}} ({error})') from error


def _opened(path: str) -> TextIO:
    if path == "-":
        sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        return sys.stdin
    return Path(path).open(encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
