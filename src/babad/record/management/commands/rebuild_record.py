"""``babad rebuild_record``: make the whole record anew from sources and judgements."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from babad.record.models import Source
from babad.record.operations import rebuild
from babad.record.progress import progress_bar


class Command(BaseCommand):
    help = (
        "Read every source again and fold the record anew. The site goes on meanwhile; it can be stopped and picked up."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--after", type=int, default=0, metavar="N", help="go on after source N, as a stopped run says"
        )

    def handle(self, *args: Any, after: int, **options: Any) -> None:
        if after < 0:
            raise CommandError("--after takes the number of a source, as a stopped run says it.")
        count, last = 0, after
        with progress_bar("Rebuilding", Source.objects.filter(pk__gt=after).count()) as done:
            try:
                for last in rebuild(now=timezone.now(), after=after):  # noqa: B007 - said when it is stopped
                    count += 1
                    done()
            except KeyboardInterrupt:
                raise CommandError(f"Stopped. Go on with: babad rebuild_record --after {last}") from None
        self.stdout.write(f"The record was made anew from {count} source{'' if count == 1 else 's'}.")
