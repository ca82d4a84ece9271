"""``babad import_page``: make draft stories of pages saved from elsewhere."""

import json
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.urls import reverse
from django.utils import timezone, translation

from babad.importers.page import BadPage, ImportedStory, bring_in, gather
from babad.importers.page.lines import key
from babad.importers.page.parts import same_story, without_page
from babad.record.progress import progress_bar

_NO_NEWSROOM = "There is no newsroom yet to bring stories into; make one with: babad setup"


@dataclass(frozen=True)
class _Read:
    """A story, and the files or addresses that it was read from."""

    story: ImportedStory
    places: tuple[str, ...]


class Command(BaseCommand):
    help = "Make draft stories of pages: saved HTML, a page's plain text, or addresses. Doing it twice makes one story."
    requires_system_checks = []  # --dry-run works without a database

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("places", nargs="+", metavar="FILE|URL")
        parser.add_argument("--dry-run", action="store_true", help="store nothing; say what the story would be")
        parser.add_argument("--json", action="store_true", help="print what was read as JSON")
        parser.add_argument("--section", metavar="SLUG", help="the section, rather than the one that the page names")
        parser.add_argument(
            "--language",
            choices=[code for code, _name in settings.LANGUAGES],
            help="the edition, rather than that of the page's language",
        )
        parser.add_argument("--publish", action="store_true", help="publish what nothing forbids to publish")
        parser.add_argument(
            "--confirm", action="store_true", help="with --publish: confirm the facts that the record proposes of it"
        )

    def handle(self, *args: Any, places: list[str], dry_run: bool, json: bool, **options: Any) -> None:
        if options["confirm"] and not options["publish"]:
            raise CommandError("--confirm is about what becomes public: give --publish too.")
        self.bad: list[str] = []
        self.traceback = bool(options.get("traceback"))
        if dry_run:
            self.show(self.read(places), as_json=json)
        else:
            self.store(
                places, as_json=json, **{name: options[name] for name in ("section", "language", "publish", "confirm")}
            )
        for line in self.bad:
            self.stderr.write(line)
        if self.bad:
            sys.exit(2)

    # ---- Reading -----------------------------------------------------------------------------------------------------

    def read(self, places: Sequence[str]) -> list[_Read]:
        """Return the stories on the pages, in their order; pages that are parts of one story become one."""
        found: list[list[tuple[ImportedStory, str]]] = []
        by_mark: dict[str, list[tuple[ImportedStory, str]]] = {}
        with self.counting("Reading", len(places)) as count:
            for place in places:
                with self.trouble(place):
                    for story in bring_in([place]):
                        # Only what shares an address or a headline can be part of one story.
                        marks = [without_page(story.origin), key(story.headline or "")]
                        group = next(
                            (
                                by_mark[mark]
                                for mark in marks
                                if mark in by_mark and same_story(by_mark[mark][0][0], story)
                            ),
                            None,
                        )
                        if group is None:
                            found.append(group := [])
                        group.append((story, place))
                        for mark in filter(None, marks):
                            by_mark.setdefault(mark, group)
                count()
        return [
            _Read(gather([story for story, _place in group]), tuple(dict.fromkeys(place for _story, place in group)))
            for group in found
        ]

    def counting(self, label: str, total: int) -> AbstractContextManager[Callable[[], object]]:
        """Return a progress bar; for a single page there is nothing to show."""
        return progress_bar(label, total) if total > 1 else _nothing()

    @contextmanager
    def trouble(self, place: str) -> Iterator[None]:
        """Keep one page's trouble from the others, as a line that says where, what, and what to do."""
        try:
            yield
        except BadPage as error:
            said = " ".join(str(error).split())
            self.bad.append(said if said.startswith(f"{place}:") else f"{place}: {said}")
        except Exception as error:
            if self.traceback:
                raise
            said = " ".join(str(error).split())[:300]
            self.bad.append(
                f"{place}: it could not be brought in ({type(error).__name__}: {said}); this is a fault of Babad's, "
                "please report it with the page (--traceback shows more)"
            )

    # ---- Showing -----------------------------------------------------------------------------------------------------

    def show(self, pages: Sequence[_Read], *, as_json: bool) -> None:
        """Print what the stories would be."""
        if as_json:
            self.print_json([page.story.as_json() for page in pages])
            return
        for page in pages:
            self.stdout.write(f"Would make a draft: “{page.story.headline or 'without a headline'}”")
            self.stdout.write(f"  {_contents(page.story)}")
            self.report(page.story.warnings, [line.kind for line in page.story.left_out])

    def print_json(self, stories: Sequence[dict[str, Any]]) -> None:
        """Print one object, or a list where several pages were asked for and did not turn out to be one story."""
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8")
        if len(stories) + len(self.bad) == 1:
            printed: Any = stories[0] if stories else None
        else:
            printed = list(stories)
        if printed is not None:
            self.stdout.write(json.dumps(printed, ensure_ascii=False, indent=1))

    def report(self, warnings: Sequence[str], left_out: Sequence[str]) -> None:
        for warning in warnings:
            self.stdout.write(f"  ! {warning}")
        if left_out:
            kinds = ", ".join(f"{count} {kind}" for kind, count in Counter(left_out).most_common())
            self.stdout.write(f"  Not in the story: {_many(len(left_out), 'line')} of the page ({kinds})")

    # ---- Storing -----------------------------------------------------------------------------------------------------

    def store(
        self,
        places: Sequence[str],
        *,
        as_json: bool,
        section: str | None,
        language: str | None,
        publish: bool,
        confirm: bool,
    ) -> None:
        """Make the drafts, join what waited for them, publish them if wanted, and say what was done."""
        from babad.importers.page import deposit  # needs the database's models; --dry-run does without

        try:
            founded = deposit.is_founded()
        except DatabaseError as error:
            self.bad.append(f"The database does not answer ({' '.join(str(error).split())}); see BABAD_DATABASE_URL.")
            return
        if not founded:
            self.bad.append(_NO_NEWSROOM)
            return
        pages = self.read(places)
        done: list[tuple[_Read, deposit.Deposit]] = []
        with self.counting("Storing", len(pages)) as count:
            for page in pages:
                with self.trouble(page.places[0]):
                    made = deposit.deposit(
                        page.story, places=page.places, now=timezone.now(), section=section, language=language
                    )
                    done.append((page, made))
                count()
        joined = deposit.join_waiting([made.story for _page, made in done if made.created])
        if publish:
            # The oldest first, as they once appeared: a page's time of first publication stays what it was.
            for page, made in sorted(done, key=lambda pair: pair[0].story.published or ""):
                if made.created:
                    with self.trouble(page.places[0]):
                        self.publish(made.story, page.places[0], as_read=confirm)
        if confirm:
            for page, made in done:
                with self.trouble(page.places[0]):
                    self.confirm(made.story)
        if as_json:
            self.print_json(
                [
                    {
                        **page.story.as_json(),
                        "story": {"id": made.story.pk, "desk": desk(made.story.pk), "created": made.created},
                    }
                    for page, made in done
                ]
            )
            return
        for page, made in done:
            self.tell(page, made)
        for one in joined:
            what = "now leads to" if one.done else "could lead to"
            self.stdout.write(
                f"A waiting link in “{one.story.title}” {what} “{one.target.title}”: {desk(one.story.pk)}"
            )
        if len(places) > 1:
            created = sum(made.created for _page, made in done)
            summary = f"{created} made, {len(done) - created} already here, {len(self.bad)} not brought in"
            self.stdout.write(f"{summary}." if not self.bad else f"{summary} (said below, each with what to do).")

    def confirm(self, story: Any) -> None:
        """Say yes, as an editor who has read the story, to what the record proposes of it; of a draft it proposes nothing."""
        from babad.newsroom.depositing import origin_of
        from babad.record.operations import confirm_proposals

        confirm_proposals(
            origin_of(story.pk), author=None, now=timezone.now(), reason="Confirmed when it was brought in."
        )

    def publish(self, story: Any, place: str, *, as_read: bool) -> None:
        from babad.importers.page import deposit
        from babad.newsroom.objections import explain

        if against := deposit.publish(story, now=timezone.now(), as_read=as_read):
            with translation.override("en"):
                reasons = " ".join(explain(one) for one in against)
            self.bad.append(
                f"{place}: the story is a draft and was not published: {reasons} Mend it at {desk(story.pk)}"
            )

    def tell(self, page: _Read, made: Any) -> None:
        """Print what became of a page."""
        story = made.story
        if not made.created:
            self.stdout.write(f"Already here: “{story.title}”, {desk(story.pk)} (nothing was changed)")
            return
        state = "Published" if story.live else "Draft made"
        self.stdout.write(f"{state}: “{story.title}”, {desk(story.pk)}")
        about = [f"section {story.section.title} ({story.locale.language_code})", _contents(page.story)]
        if made.missing_photos:
            about.append(f"{_many(made.missing_photos, 'photo')} without a file")
        if made.waiting:
            about.append(f"{_many(made.waiting, 'read-also link')} to nowhere yet")
        self.stdout.write(f"  {'; '.join(about)}")
        self.report(made.warnings, [line.kind for line in made.left_out])


def desk(story_id: int) -> str:
    """Return the address at which a story is edited."""
    return settings.WAGTAILADMIN_BASE_URL + reverse("wagtailadmin_pages:edit", args=[story_id])


def _contents(story: ImportedStory) -> str:
    kinds = Counter(block.type for block in story.body)
    blocks = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    topics = f"; topics: {', '.join(story.topics)}" if story.topics else ""
    return f"{blocks or 'no text'}; {_many(len(story.photos), 'photo')}{topics}"


def _many(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


@contextmanager
def _nothing() -> Iterator[Callable[[], object]]:
    yield lambda: None
