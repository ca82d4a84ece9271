"""``babad setup``: make or update the database and found the newsroom."""

from argparse import ArgumentParser
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone

from babad.newsroom.operations import found_newsroom
from babad.press.management.commands.serve import redact_what_is_missing
from babad.record.operations import plant_starters


class Command(BaseCommand):
    help = "Bring the database to this version, collect static files, found the newsroom if there is none. Repeatable."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--name", default=settings.WAGTAIL_SITE_NAME, help="the newsroom's name (default %(default)s)"
        )
        parser.add_argument(
            "--languages",
            default=settings.LANGUAGE_CODE,
            help="its editions' languages, the site's own first, as id,en (default %(default)s)",
        )

    def handle(self, *args: Any, name: str, languages: str, **options: Any) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        address = urlsplit(settings.SITE_URL)
        codes = [language.strip() for language in languages.split(",")]
        found_newsroom(
            name=name,
            languages=codes,
            hostname=address.hostname or "localhost",
            port=address.port or (443 if address.scheme == "https" else 80),
        )
        plant_starters(now=timezone.now(), language=codes[0])
        redact_what_is_missing(self.stdout)
        self.stdout.write("Ready. Make the first administrator with: babad createsuperuser; then: babad serve")
