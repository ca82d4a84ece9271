"""Bringing in a page: saved HTML, a page's plain text, or an address, read as a story.

`read_page` and `bring_in` are what others use; only `deposit` stores anything. docs/reference/import-page.md explains
every field of what comes out.
"""

from collections.abc import Sequence
from dataclasses import replace

from babad.importers.page import html, plain
from babad.importers.page.characters import cleaned
from babad.importers.page.decode import decode
from babad.importers.page.fetch import fetch_page, is_address
from babad.importers.page.parts import gather, page_number, same_story
from babad.importers.page.types import BadPage, Fetched, ImportedStory

__all__ = ["BadPage", "ImportedStory", "bring_in", "gather", "read_page"]

_PARTS_LIMIT = 20


def read_page(page: Fetched) -> ImportedStory:
    """Return the story on one fetched page, with none but proper characters in it; BadPage if it cannot be read."""
    decoded = decode(page)
    if decoded.form == "html":
        story = html.parse(decoded.text, origin=page.origin, address=page.address)
    else:
        story = plain.parse(decoded.text, origin=page.address or page.origin)
    return cleaned(replace(story, warnings=(*decoded.warnings, *story.warnings)))


def bring_in(places: Sequence[str], *, allow_private: bool = False) -> list[ImportedStory]:
    """Return the stories on the pages at `places` (paths or http(s) addresses), in the order given.

    Pages that are parts of one story become one; a fetched page's further parts are fetched too. BadPage names the
    place that is bad, and then nothing is returned. `allow_private` is for tests (see `fetch_page`).
    """
    stories: list[list[ImportedStory]] = []
    for place in places:
        try:
            parts = [read_page(fetch_page(place, allow_private=allow_private))]
            if is_address(place):
                parts += _further(parts[0], allow_private=allow_private)
        except BadPage as error:
            raise BadPage(f"{place}: {error}") from None
        known = next((group for group in stories if same_story(group[0], parts[0])), None)
        if known is None:
            stories.append(parts)
        else:
            known += parts
    return [gather(parts) for parts in stories]


def _further(first: ImportedStory, *, allow_private: bool) -> list[ImportedStory]:
    """Return the other pages of a fetched story: its view of all pages if it links to one, else one after another."""
    if first.part.whole:
        return []
    wanted = [first.part.whole_at] if first.part.whole_at else list(first.part.further)
    have = {first.part.number}
    found: list[ImportedStory] = []
    while wanted and len(found) < _PARTS_LIMIT:
        place = wanted.pop(0)
        number = page_number(place)
        if number in have:
            continue
        try:
            part = read_page(fetch_page(place, allow_private=allow_private))
        except BadPage as error:
            raise BadPage(f"its further page {place}: {error}") from None
        have |= {number or 0, part.part.number}
        if not same_story(first, part):
            continue
        found.append(part)
        if part.part.whole:
            break
        # Page 2 may be the first to link to page 3.
        wanted += part.part.further
    return found
