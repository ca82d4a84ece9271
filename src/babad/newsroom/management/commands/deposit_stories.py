"""``babad deposit_stories``: bring the record up to the stories that readers have."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from babad.newsroom import depositing
from babad.record.progress import progress_bar


class Command(BaseCommand):
    help = (
        "Deposit every live story that the record does not have yet, the oldest first, and withdraw what readers have no "
        "more. Needed once, when Babad learns to keep a record; may be stopped and run again at any time."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--limit", type=int, metavar="N", help="deposit no more than N stories now")

    def handle(self, *args: Any, limit: int | None, **options: Any) -> None:
        if limit is not None and limit < 1:
            raise CommandError("--limit takes a number from 1 up.")
        left = depositing.withdraw_left(now=timezone.now())
        missing = depositing.not_in_the_record()
        chosen = missing[:limit]
        failed = []
        with progress_bar("Depositing", len(chosen)) as count:
            for key in chosen:
                try:
                    depositing.deposit_story(key, now=timezone.now())
                except depositing.NotDepositedError as error:
                    failed.append(error)
                count()
        for one in failed:
            self.stderr.write(f"Story {one.story_id}, “{one.title}”: {one.__cause__!r}")
        done = f"{len(chosen) - len(failed)} stories deposited, {left} withdrawn"
        self.stdout.write(f"{done}; {len(missing) - len(chosen)} left." if limit else f"{done}.")
        if failed:
            raise CommandError(
                f"{len(failed)} stories could not be deposited; the log says why. This is a fault of Babad's: please report it."
            )
