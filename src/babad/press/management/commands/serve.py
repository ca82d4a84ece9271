"""``babad serve``: run the site, the worker and the clock."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, OutputWrapper
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from babad.newsroom.redacting import apply_ledger
from babad.press.serving import serve
from babad.press.supervision import port_is_free
from babad.record.errors import RecordError


def refuse_taken_port(host: str, port: int) -> None:
    """Raise CommandError where something else listens already."""
    if not port_is_free(host, port):
        raise CommandError(f"Something else is listening on {host}:{port}. Stop it, or choose another with --port.")


def refuse_unready_database() -> None:
    """Raise CommandError where the database does not answer or is not that of this version."""
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except OperationalError as error:
        raise CommandError(f"The database does not answer: {error}") from error
    if waiting:
        raise CommandError("The database is not ready for this version of Babad. Run: babad setup")


def redact_what_is_missing(stdout: OutputWrapper) -> None:
    """Redact what was redacted before the database was restored, so that nobody is served what was removed.

    CommandError if that can't be done.
    """
    try:
        done = apply_ledger(now=timezone.now())
    except RecordError as error:
        raise CommandError(str(error)) from error
    if done:
        stdout.write(f"{len(done)} redaction(s) that this database did not know of were done again.")


class Command(BaseCommand):
    help = "Run the site, the worker and the clock until stopped."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default %(default)s)")
        parser.add_argument("--port", type=int, default=8000, help="port to listen on (default %(default)s)")

    def handle(self, *args: Any, host: str, port: int, **options: Any) -> None:
        refuse_taken_port(host, port)
        refuse_unready_database()
        redact_what_is_missing(self.stdout)
        if not (settings.STATIC_ROOT / "staticfiles.json").exists():
            call_command("collectstatic", interactive=False, verbosity=0)
        self.stdout.write(f"Babad is served at http://{host}:{port}/  (Ctrl-C stops it)")
        self.stdout.flush()
        serve(host, port)
