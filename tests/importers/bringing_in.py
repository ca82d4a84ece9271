"""What the tests of ``babad import_page`` share: the pages they bring in, and what a command says."""

import io
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.core.management import call_command
from PIL import Image

from babad.importers.page import bring_in
from babad.importers.page.deposit import Deposit, deposit

NOW = datetime(2026, 11, 23, 3, 15, tzinfo=UTC)
PAGES = Path(__file__).parent / "saved_pages"


@dataclass(frozen=True)
class Answer:
    """What a command printed, what it complained of, and its exit code."""

    out: str
    err: str
    code: int


def import_page(*arguments: Any, **options: Any) -> Answer:
    """Run the command as from a terminal."""
    out, err = io.StringIO(), io.StringIO()
    code = 0
    try:
        call_command("import_page", *map(str, arguments), stdout=out, stderr=err, no_color=True, **options)
    except SystemExit as end:
        code = int(end.code or 0)
    return Answer(out.getvalue(), err.getvalue(), code)


def saved(name: str, folder: Path, *, called: str | None = None, replace: tuple[tuple[str, str], ...] = ()) -> Path:
    """Put one of the pages into `folder` and return where it is; `replace` changes words in it."""
    path = folder / (called or name)
    shutil.copy(PAGES / name, path)
    text = path.read_text()
    for old, new in replace:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text)
    return path


def brought_in(path: Path, **options: Any) -> Deposit:
    """Read one page and make its draft."""
    [page] = bring_in([str(path)])
    return deposit(page, places=[str(path)], now=NOW, **options)


def picture(color: str = "#336699", size: tuple[int, int] = (320, 200)) -> bytes:
    """Return a small JPEG."""
    file = io.BytesIO()
    Image.new("RGB", size, color).save(file, "JPEG")
    return file.getvalue()
