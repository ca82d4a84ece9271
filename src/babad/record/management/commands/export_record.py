"""``babad export_record``: write all that is public of the record as JSON Lines."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from babad.record.errors import RecordError
from babad.record.exporting import KINDS, estimate, export
from babad.record.progress import progress_bar


class Command(BaseCommand):
    help = (
        "Write all that is public of the record as JSON Lines, one object a line: sources, entities, events, quotations, "
        "figures. A file is there when it is whole, and not before."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE|-", help="where to; “-” is standard output")
        parser.add_argument(
            "--kind", action="append", default=[], choices=list(KINDS), help="only this; may be repeated"
        )
        parser.add_argument(
            "--as-of",
            metavar="DAY|TIME",
            help="what readers could know then: the end of 2021-12-30, or 2021-12-30T17:00:00+07:00",
        )

    def handle(self, *args: Any, file: str, kind: list[str], as_of: str | None, **options: Any) -> None:
        moment = _moment(as_of) if as_of else None
        kinds = tuple(kind)
        count = 0
        try:
            with _place(file) as out, progress_bar("Exporting", estimate(kinds)) as each:
                for line in export(kinds=kinds, as_of=moment, now=timezone.now(), site=settings.SITE_URL, each=each):
                    out.write(line)
                    count += 1
        except RecordError as error:
            raise CommandError(str(error)) from error
        except BrokenPipeError:
            # Whoever read it has enough (babad export_record - | head).
            sys.stderr.close()
            return
        except OSError as error:
            raise CommandError(f"{file} can't be written: {error.strerror or error}.") from error
        if file != "-":
            self.stdout.write(f"{count - 2} objects written to {file}.")


@contextmanager
def _place(file: str) -> Iterator[IO[str]]:
    """Open where the lines go. A file is written beside its place and put there when it is whole; else it is removed."""
    if file == "-":
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8")
        yield sys.stdout
        sys.stdout.flush()
        return
    whole = Path(file)
    part = whole.with_name(f"{whole.name}.part")
    try:
        with part.open("w", encoding="utf-8") as out:
            yield out
        part.replace(whole)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _moment(given: str) -> datetime:
    """Return a moment that was given: of a day, its end in the site's zone."""
    try:
        if day := parse_date(given):
            start = datetime(day.year, day.month, day.day, tzinfo=timezone.get_default_timezone())
            return start + timedelta(days=1) - timedelta(microseconds=1)
        moment = parse_datetime(given)
    except ValueError as error:
        raise CommandError(f"--as-of {given}: {error}.") from error
    if moment is None:
        raise CommandError(f"--as-of takes a day (2021-12-30) or a time (2021-12-30T17:00:00+07:00), not {given!r}.")
    if moment.tzinfo is None:
        raise CommandError(f"--as-of {given} says no zone; write {given}+07:00, or {given}Z for UTC.")
    return moment.astimezone(UTC)
