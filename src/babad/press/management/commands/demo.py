"""``babad demo``: a sample newsroom, running. What ``make demo`` calls."""

import secrets
import time
from argparse import ArgumentParser
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from babad.importers import sample
from babad.press.management.commands.serve import refuse_taken_port
from babad.press.serving import serve
from babad.record.progress import progress_bar


class Command(BaseCommand):
    help = "Make the sample newsroom in BABAD_DATA, print its addresses and how to sign in, and serve it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default %(default)s)")
        parser.add_argument("--port", type=int, default=8000, help="port to listen on (default %(default)s)")
        parser.add_argument("--no-serve", action="store_true", help="only make the newsroom")

    def handle(self, *args: Any, host: str, port: int, no_serve: bool, **options: Any) -> None:
        began = time.monotonic()
        if not no_serve:
            refuse_taken_port(host, port)  # before the work, not after it
        self.stdout.write(f"Making the sample newsroom in {settings.DATA} …")
        call_command("migrate", interactive=False, verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        password = self._password()
        made = sample.bring_in(
            hostname="localhost", port=port, password=password, now=datetime.now(UTC), counting=progress_bar
        )
        self.stdout.write(
            f"{made.stories_made} stories and {made.photos_made} photos made, "
            f"{made.stories_found} stories were there, in {time.monotonic() - began:.0f} s.\n"
        )
        address = f"http://{host}:{port}"
        self.stdout.write(f"  The site, in Indonesian   {address}/")
        self.stdout.write(f"  The site, in English      {address}/en/")
        self.stdout.write(f"  The desk                  {address}/{settings.DESK_PREFIX}")
        names = ", ".join(account[0] for account in sample.ACCOUNTS)
        self.stdout.write(f"  Sign in as                {names}")
        self.stdout.write(f"  Password of each          {password}\n")
        self.stdout.flush()
        if not no_serve:
            self.stdout.write(
                "The worker now makes small copies of the photos; until it is done, pages show the large ones.\n"
                "Ctrl-C stops it; make demo starts it again with what you wrote still there."
            )
            self.stdout.flush()
            serve(host, port)

    def _password(self) -> str:
        """Return the demo's password, made on the first run and kept beside the other secrets."""
        path = settings.DATA / "secrets" / "demo-password"
        if not path.exists():
            path.write_text(f"{secrets.choice(['desk', 'press', 'page'])}-{secrets.token_hex(5)}\n")
            path.chmod(0o600)
        return path.read_text().strip()
