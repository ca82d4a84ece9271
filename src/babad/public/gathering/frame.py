"""What surrounds a page: the house in the page's language, and the tree it stands in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import QuerySet

from babad.newsroom.models import House, Story
from babad.public import queries
from babad.public.addresses import (
    absolute,
    agenda_address,
    archive_address,
    home_address,
    site_feed_address,
    wiki_front_address,
)
from babad.public.contexts import Alternate, Frame, Head, Link, Wording
from babad.public.gathering.pictures import full_picture
from babad.public.gathering.tree import Tree


@dataclass(frozen=True)
class Surroundings:
    """The house and the pages of one gathering."""

    language: str
    house: queries.HouseRow
    tree: Tree

    @property
    def zone(self) -> ZoneInfo:
        return self.tree.zone

    def local(self, moment: datetime | None) -> datetime | None:
        """Return a moment in the house's zone, to the second."""
        return moment.astimezone(self.zone).replace(microsecond=0) if moment else None

    def frame(self, *, section: int | None = None) -> Frame:
        """Return the frame of a page that stands in a section, or in none."""
        house = self.house
        return Frame(
            language=self.language,
            house=house.name,
            owner=house.owner,
            logo=full_picture(house.logo, today=self.tree.today),
            home=home_address(self.language),
            archive=archive_address(self.language),
            wiki=wiki_front_address(self.language),
            agenda=agenda_address(self.language),
            zone=zone_name(house.zone),
            menu=self.tree.menu(section),
            footer=self.tree.plain_pages(),
            editions=self.tree.home_pages(),
            social=tuple(Link(name, address) for name, address in house.social),
            wording=Wording(
                tagline=house.tagline,
                read_also=house.read_also,
                related=house.related,
                latest=house.latest,
                follow=house.follow,
                copyright_line=copyright_line(house.copyright_line, house.owner or house.name),
            ),
        )

    def head(
        self,
        *,
        title: str,
        description: str,
        address: str,
        alternates: tuple[Alternate, ...] = (),
        feeds: tuple[Link, ...] = (),
        calendars: tuple[Link, ...] = (),
        indexed: bool = True,
    ) -> Head:
        """Return the head of a page; the site's own feed is every page's last."""
        return Head(
            title=title,
            description=" ".join(description.split()),
            address=address,
            canonical=absolute(address),
            alternates=alternates,
            feeds=(*feeds, Link(self.house.name, site_feed_address(self.language))),
            calendars=calendars,
            indexed=indexed,
        )


def surroundings(
    *,
    locale: int,
    now: datetime,
    keys: Iterable[int] = (),
    also: Iterable[QuerySet[Story]] = (),
    translations_of: UUID | None = None,
) -> Surroundings:
    """Fetch the house and the pages that a page in a language needs; two queries. For the rest see ``queries.pages``."""
    house = queries.house(locale)
    rows = queries.pages(keys=keys, also=also, translations_of=translations_of)
    zone = ZoneInfo(house.zone)
    tree = Tree(rows={row.pk: row for row in rows}, locale_id=locale, today=now.astimezone(zone).date(), zone=zone)
    return Surroundings(house.language, house, tree)


def bare_frame(language: str) -> Frame:
    """Return a frame for a page that must not ask the database: the house by its default name, and the way home."""
    return Frame(
        language=language,
        house=settings.WAGTAIL_SITE_NAME,
        owner="",
        logo=None,
        home=home_address(language),
        archive="",
        wiki="",
        agenda="",
        zone="",
        menu=(),
        footer=(),
        editions=(),
        social=(),
        wording=Wording(),
    )


def zone_name(zone: str) -> str:
    """Return what newspapers call a zone: "WIB" for "Asia/Jakarta"."""
    return House.Zone(zone).name if zone in House.Zone.values else zone


def copyright_line(line: str, owner: str) -> tuple[str, ...]:
    """Return the house's © line in the parts between which the year goes."""
    if not line:
        return ()
    return tuple(part.replace("{owner}", owner).strip() for part in line.split("{year}", 1))
