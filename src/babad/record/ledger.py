"""What was redacted, kept outside the database: so that restoring an old backup brings nothing back.

One file, ``BABAD_DATA/redactions/ledger.jsonl``, one JSON object a line, only ever appended to. It must name what it keeps
away, so it is the one place that still does; the server's account alone can read it (docs/concepts/redaction.md).
"""

import fcntl
import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings

from babad.record.errors import RecordError
from babad.record.models import Redaction

_KEPT = (
    "kind",
    "forms",
    "short_forms",
    "origin",
    "origins",
    "authors",
    "photo",
    "files",
    "asked_by",
    "reason",
    "made_by",
    "places",
)


def path() -> Path:
    """Return where the ledger is."""
    return Path(settings.DATA) / "redactions" / "ledger.jsonl"


def keep(redaction: Redaction) -> None:
    """Write a redaction down, on the disk before this returns. The last line about a redaction counts."""
    entry = {"id": str(redaction.pk), "made_at": redaction.made_at.isoformat()}
    entry |= {name: getattr(redaction, name) for name in _KEPT}
    if redaction.lifted_at:
        entry |= {"lifted_at": redaction.lifted_at.isoformat(), "lifted_by": redaction.lifted_by}
    place = path()
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(place, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.write(json.dumps(entry, ensure_ascii=False).encode() + b"\n")
        file.flush()
        os.fsync(file.fileno())


def entries() -> list[Redaction]:
    """Return every redaction that was written down, unsaved, in the order of their making; none if there is no ledger.

    RecordError if a line can't be understood: it says which.
    """
    found: dict[UUID, Redaction] = {}
    place = path()
    if not place.exists():
        return []
    for number, line in enumerate(place.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            try:
                entry = _redaction(json.loads(line))
            except (ValueError, KeyError, TypeError) as error:
                raise RecordError(
                    f"{place}, line {number}, is no redaction ({type(error).__name__}: {error}). Put the line right from a "
                    "copy of the file, or take it out if it was never finished; nothing was redacted by it."
                ) from error
            found[entry.pk] = entry
    return list(found.values())


def _redaction(entry: dict[str, Any]) -> Redaction:
    lifted = entry.get("lifted_at")
    return Redaction(
        id=UUID(entry["id"]),
        made_at=datetime.fromisoformat(entry["made_at"]),
        lifted_at=datetime.fromisoformat(lifted) if lifted else None,
        lifted_by=entry.get("lifted_by", ""),
        **{name: entry[name] for name in _KEPT},
    )
