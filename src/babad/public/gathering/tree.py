"""The pages that one page needs, once they are fetched: where each stands, and how it looks as a link or a card."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID
from zoneinfo import ZoneInfo

from babad.public.addresses import home_address, page_address
from babad.public.contexts import Alternate, Card, Link, MenuItem
from babad.public.gathering.pictures import card_picture
from babad.public.queries import PageRow

# Each language's own name, whoever reads it.
LANGUAGE_NAMES = {"id": "Bahasa Indonesia", "en": "English"}


@dataclass(frozen=True)
class Tree:
    """Live pages by key. What isn't here isn't public, or nobody asked for it."""

    rows: dict[int, PageRow]
    locale_id: int | None
    today: date
    zone: ZoneInfo

    @cached_property
    def editions(self) -> dict[int, PageRow]:
        """The editions by their locale's key, in the order of the tree."""
        return {row.locale_id: row for row in self._sorted("edition")}

    @property
    def edition(self) -> PageRow | None:
        return self.editions.get(self.locale_id) if self.locale_id is not None else None

    def address(self, row: PageRow) -> str:
        """Return where a page stands; empty if it stands in no edition, or in one that isn't public."""
        edition = self.editions.get(row.locale_id)
        if edition is None or not row.url_path.startswith(edition.url_path):
            return ""
        return page_address(row.url_path, edition.url_path, edition.language)

    def link(self, key: int) -> Link | None:
        """Return the way to a page, ``None`` if it isn't public."""
        row = self.rows.get(key)
        if row is None or not (address := self.address(row)):
            return None
        return Link(row.list_headline or row.title, address)

    def links(self, keys: Iterable[int]) -> dict[int, Link]:
        return {key: link for key in keys if (link := self.link(key))}

    def menu(self, current: int | None) -> tuple[MenuItem, ...]:
        """Return the sections of the page's own language; `current` is the key of the one it stands in."""
        return tuple(
            MenuItem(row.title, self.address(row), row.pk == current)
            for row in self._sorted("section")
            if row.locale_id == self.locale_id and row.show_in_menus and self.address(row)
        )

    def plain_pages(self) -> tuple[Link, ...]:
        return tuple(
            Link(row.title, self.address(row))
            for row in self._sorted("plain")
            if row.locale_id == self.locale_id and row.show_in_menus and self.address(row)
        )

    def home_pages(self) -> tuple[Alternate, ...]:
        return tuple(
            Alternate(row.language, LANGUAGE_NAMES.get(row.language, row.language), home_address(row.language))
            for row in self.editions.values()
        )

    def alternates(self, translation_key: UUID) -> tuple[Alternate, ...]:
        """Return a page in each language it is public in, in the order of the editions; nothing if that is only one."""
        found = {row.locale_id: row for row in self.rows.values() if row.translation_key == translation_key}
        alternates = tuple(
            Alternate(row.language, LANGUAGE_NAMES.get(row.language, row.language), self.address(row))
            for locale_id in self.editions
            if (row := found.get(locale_id))
        )
        return alternates if len(alternates) > 1 else ()

    def card(self, row: PageRow) -> Card:
        """Return a story as a card. It must have been published."""
        assert row.first_published_at is not None
        section = self.rows.get(row.section_id) if row.section_id else None
        return Card(
            address=self.address(row),
            headline=row.list_headline or row.title,
            kicker=row.kicker,
            standfirst=row.standfirst,
            section=section.title if section else "",
            published=row.first_published_at.astimezone(self.zone),
            picture=card_picture(row.photo, today=self.today),
            advertorial=row.advertorial,
        )

    def cards(self, keys: Iterable[int]) -> tuple[Card, ...]:
        """Return the cards of these stories, in this order, without those that aren't public."""
        return tuple(
            self.card(row) for key in keys if (row := self.rows.get(key)) and row.kind == "story" and self.address(row)
        )

    def newest(self, *, section: int | None = None) -> Iterator[PageRow]:
        """Give the page's language's stories that may stand in a list of news, newest first."""
        stories = [
            row
            for row in self.rows.values()
            if row.kind == "story"
            and row.locale_id == self.locale_id
            and row.first_published_at
            and not row.advertorial
            and section in (None, row.section_id)
            and self.address(row)
        ]
        # Among everything fetched, the newest are the newest of all: pages() was asked for those by name.
        return iter(sorted(stories, key=lambda row: (row.first_published_at, row.pk), reverse=True))

    def _sorted(self, kind: str) -> list[PageRow]:
        return sorted((row for row in self.rows.values() if row.kind == kind), key=lambda row: row.path)
