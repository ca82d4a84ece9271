"""``babad redact``: remove a name, a passage or a photo from everything, for good."""

import getpass
from argparse import ArgumentParser
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from babad.newsroom import redacting
from babad.record.errors import RecordError
from babad.record.models import Redaction
from babad.record.operations.redacting import ask

SHOWN = 20
"""How many stories are named; of the others only how many there are."""


class Command(BaseCommand):
    help = (
        "Remove a name, a passage or a photo from everything: stories, drafts, all versions, the record, the files. It can't "
        "be undone. What was removed is kept in BABAD_DATA/redactions, so that a restored backup brings nothing back."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--apply-ledger", action="store_true", help="redact what BABAD_DATA/redactions says and is not done"
        )
        parser.add_argument("--again", action="store_true", help="with --apply-ledger: all of it, though it was done")
        parser.add_argument("--lift", metavar="ID", help="let the words of a redaction be written again from now on")
        parser.add_argument("--list", action="store_true", help="say what was redacted, the last first")
        kinds = parser.add_subparsers(dest="kind", metavar="name|passage|photo")
        for kind, what in (("name", "a name, in one form"), ("passage", "the words, as they were published")):
            one = kinds.add_parser(kind, help=f"remove {what}")
            one.add_argument("words", help=what)
            one.add_argument("--also", nargs="+", default=[], metavar="FORM", help="other forms, everywhere")
            one.add_argument(
                "--short", nargs="+", default=[], metavar="FORM", help="forms only in texts that have one of the others"
            )
            one.add_argument("--origin", default="", metavar="story:12", help="only in this story")
            one.add_argument(
                "--authors", action="store_true", help="also where it is the name of an author of the house"
            )
            one.add_argument("--allow-short", action="store_true", help="take forms with fewer than 4 letters")
            self.add_reasons(one)
        photo = kinds.add_parser("photo", help="remove a photo's files, copies and captions")
        photo.add_argument("photo", type=int, metavar="ID", help="its number on the desk")
        self.add_reasons(photo)

    def add_reasons(self, parser: ArgumentParser) -> None:
        parser.add_argument("--asked-by", required=True, help="who asked for it; only administrators see this")
        parser.add_argument("--reason", required=True, help="why; only administrators see this")
        parser.add_argument("--dry-run", action="store_true", help="change nothing; say what would be changed")

    def handle(self, *args: Any, kind: str | None, **options: Any) -> None:
        now = timezone.now()
        try:
            if options["apply_ledger"]:
                self.apply_ledger(now=now, again=options["again"])
            elif options["lift"]:
                self.lift(options["lift"], now=now)
            elif options["list"]:
                self.list()
            elif kind is None:
                raise CommandError("Say what: babad redact name “…”, passage “…” or photo ID (--help tells more).")
            else:
                self.redact(kind, now=now, **options)
        except RecordError as error:
            raise CommandError(str(error)) from error

    def redact(self, kind: str, *, now: datetime, **options: Any) -> None:
        redaction = ask(
            kind,
            forms=[options["words"], *options["also"]] if kind != "photo" else [],
            short_forms=options.get("short") or [],
            origin=options.get("origin") or "",
            authors=options.get("authors", False),
            photo=options.get("photo"),
            asked_by=options["asked_by"],
            reason=options["reason"],
            made_by=f"{getpass.getuser()} (command)",
            now=now,
            allow_short=options.get("allow_short", False),
        )
        if options["dry_run"]:
            self.show(redacting.preview(redaction))
            return
        redacting.redact(redaction, now=now)
        self.stdout.write(
            f"Redacted in {_many(redaction.places, 'place')} of {_many(len(redaction.origins), 'story', 'stories')}. "
            f"Its number is {redaction.pk}."
        )

    def show(self, seen: redacting.Preview) -> None:
        """Print what a redaction would change."""
        stories = _many(len(seen.stories), "story", "stories")
        self.stdout.write(f"Would change {_many(seen.places, 'place')}, in {stories}; nothing was changed.")
        if seen.kinds:
            self.stdout.write(f"  besides the record: {', '.join(f'{what} {count}' for what, count in seen.kinds)}")
        for key, title in seen.stories[:SHOWN]:
            self.stdout.write(f"  story:{key}  {title}")
        if len(seen.stories) > SHOWN:
            self.stdout.write(f"  … and {len(seen.stories) - SHOWN} more")
        for name in seen.entities:
            self.stdout.write(f"  the page of “{name}” would be gone")
        if seen.files:
            self.stdout.write(f"  {_many(seen.files, 'file')} would be deleted")
        if seen.also:
            forms = ", ".join(f"“{form}” ({_many(count, 'text')})" for form, count in seen.also)
            self.stdout.write(f"  The same texts also write {forms}: give what is meant with --short, or --also.")
        if seen.left:
            self.stdout.write(f"  {_many(seen.left, 'name')} of authors would stay: --authors takes them too.")

    def apply_ledger(self, *, now: datetime, again: bool) -> None:
        done = redacting.apply_ledger(now=now, again=again)
        self.stdout.write(
            f"{_many(len(done), 'redaction')} done again." if done else "The database has all that the ledger says."
        )

    def lift(self, number: str, *, now: datetime) -> None:
        try:
            redaction = Redaction.objects.filter(pk=UUID(number)).first()
        except (ValueError, ValidationError):
            redaction = None
        if redaction is None:
            raise CommandError(f"There is no redaction {number}; see babad redact --list.")
        redacting.lift(redaction, by=f"{getpass.getuser()} (command)", now=now)
        self.stdout.write("These words may be written again. What was removed stays removed.")

    def list(self) -> None:
        for one in Redaction.objects.order_by("-made_at"):
            lifted = ", lifted" if one.lifted_at else ""
            self.stdout.write(
                f"{one.pk}  {one.made_at:%Y-%m-%d}  {one.kind}, {_many(one.places, 'place')}{lifted}; "
                f"asked by {one.asked_by}: {one.reason}"
            )


def _many(number: int, word: str, words: str = "") -> str:
    return f"{number} {word}" if number == 1 else f"{number} {words or word + 's'}"
