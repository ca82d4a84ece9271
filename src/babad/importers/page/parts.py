"""Stories that stand on several pages: which part a page is, where the others are, and all of them put together."""

import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit, urlunsplit

from lxml.html import HtmlElement

from babad.importers.page.bylines import signature
from babad.importers.page.flow import Piece, absolute
from babad.importers.page.furniture import furniture
from babad.importers.page.ledger import Entry, settle
from babad.importers.page.lines import key, length, unique
from babad.importers.page.metadata import Metadata
from babad.importers.page.types import Block, ImportedStory, LeftOut, Part, Photo

_PARAMETERS = ("page", "halaman", "hal", "p", "pg")
_COUNT = re.compile(
    r"\b(?:halaman|page|hal\.?|part|bagian)\s*:?\s*(?P<number>\d{1,2})\s*(?:dari|of|/)\s*(?P<count>\d{1,2})\b",
    re.IGNORECASE,
)
_IN_TITLE = re.compile(
    r"\s*(?:[-–|(]\s*)?\b(?:halaman|page|hal\.?|part|bagian)\s*(?P<number>\d{1,2})(?:\s*(?:dari|of|/)\s*(?P<count>\d{1,2}))?\)?(?=\s*(?:$|[-–|]))",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"(?:show|view|see|lihat|tampilkan|baca)?\s*(?:all|semua|full|single)(?:\s*(?:halaman|pages?|article|story))?\s*",
    re.IGNORECASE,
)
_HIGHEST_PAGE = 30


def page_number(address: str | None) -> int | None:
    """Return the number in "?page=2", "/page/2", "?halaman=2"; 0 for "?page=all"; None if the address has none."""
    if not address:
        return None
    split = urlsplit(address)
    for name in _PARAMETERS:
        for value in parse_qs(split.query).get(name, []):
            if value.lower() in {"all", "semua"}:
                return 0
            if value.isdigit() and int(value) <= _HIGHEST_PAGE:
                return int(value)
    if split.query and re.search(r"(?:^|&)(?:single|showall|show_all|full)(?:=|&|$)", split.query):
        return 0
    match = re.search(r"/(?:page|halaman)/(\d{1,2})/?$|[-_/](?:page|hal)-?(\d{1,2})/?$", split.path)
    if match:
        return int(match[1] or match[2])
    return 0 if re.search(r"/(?:all|full|single-page)/?$", split.path) else None


def without_page(address: str) -> str:
    """Return `address` without what names the part: what the parts of one story have in common."""
    split = urlsplit(address)
    query = urlencode(
        [
            (name, value)
            for name, value in parse_qsl(split.query)
            if name not in _PARAMETERS and name not in {"single", "showall", "show_all", "full"}
        ]
    )
    path = re.sub(r"/(?:page|halaman)/\d{1,2}/?$|/(?:all|full|single-page)/?$", "", split.path)
    return urlunsplit((split.scheme, split.netloc, path.rstrip("/"), query, ""))


def part_of(
    story: ImportedStory, root: HtmlElement, pieces: Sequence[Piece], declared: Metadata, origin: str
) -> ImportedStory:
    """Return `story` with `part` filled in from the page's links and lines, and its headline and origin without the part."""
    address = declared.address
    own = without_page(address) if address else None
    number: int | None = page_number(address)
    if number is None and origin.startswith(("http:", "https:")):
        number = page_number(origin)
    count: int | None = None
    further: dict[str, int] = {}
    whole_at: str | None = None
    for piece in pieces:
        if piece.kind != "line":
            continue
        if (match := _COUNT.search(piece.text)) and length(piece.text) <= 12:
            number = number if number is not None else int(match["number"])
            count = max(count or 0, int(match["count"]))
        for text, href in piece.links:
            if not own or without_page(href) != own:
                continue
            linked = page_number(href)
            if linked is None and text.strip() == "1":
                linked = 1
            if linked == 0 or (_WHOLE.fullmatch(text.strip()) and linked is None and href.rstrip("/") != address):
                whole_at = whole_at or href
            elif linked is not None and linked >= 1 and _is_pager(text):
                further.setdefault(href, linked)
    for link in [*root.iter("link"), *root.iter("a")]:
        relations = (link.get("rel") or "").lower().split()
        target = absolute(link.get("href") or "", declared.base)
        if "next" in relations and target and own and without_page(target) == own and (found := page_number(target)):
            further.setdefault(target, found)
    for title in [*declared.headlines, story.headline or ""]:
        if match := _IN_TITLE.search(title):
            number = number if number is not None else int(match["number"])
            count = count or (int(match["count"]) if match["count"] else None)
    whole = number == 0
    current = 1 if number in {None, 0} else int(number or 1)
    further = {href: linked for href, linked in further.items() if linked != current}
    if further:
        count = max([count or 0, current, *further.values()])
    story = _without_part_in_headline(story)
    ordered = tuple(href for href, _number in sorted(further.items(), key=lambda item: item[1]))
    story = replace(
        story,
        origin=without_page(story.origin) if address and number is not None else story.origin,
        part=Part(
            number=current,
            count=count,
            whole=whole,
            further=() if whole else ordered,
            whole_at=None if whole else whole_at,
        ),
    )
    missing = missing_parts([story])
    return replace(story, warnings=(*story.warnings, missing)) if missing else story


def _without_part_in_headline(story: ImportedStory) -> ImportedStory:
    """Return `story` with "… - Halaman 2" taken off its headline; the line as it stood is named as left out."""
    short = _IN_TITLE.sub("", story.headline or "").strip()
    if not short or short == story.headline:
        return story
    line = LeftOut("pagination", story.headline or "")
    return replace(story, headline=short, left_out=(*story.left_out, line))


def part_of_lines(story: ImportedStory, lines: Sequence[str]) -> ImportedStory:
    """Return `story` with `part` filled in from the lines of a plain-text page ("Halaman 2 dari 3")."""
    number: int | None = None
    count: int | None = None
    for line in lines:
        if length(line) <= 12 and (match := _COUNT.search(line)):
            number, count = int(match["number"]), int(match["count"])
    if story.headline and (match := _IN_TITLE.search(story.headline)):
        number = number or int(match["number"])
    story = _without_part_in_headline(story)
    story = replace(story, part=Part(number=number or 1, count=count))
    missing = missing_parts([story])
    return replace(story, warnings=(*story.warnings, missing)) if missing else story


def _is_pager(text: str) -> bool:
    """Tell whether a link's text is that of a pager: a number, "Selanjutnya", "Next page"."""
    known = furniture(text)
    return (
        text.strip().isdigit()
        or bool(known and known.kind in {"pagination", "navigation", "related"})
        or length(text) == 0
    )


def missing_parts(parts: Sequence[ImportedStory]) -> str | None:
    """Return the warning that parts of the story are missing, or None if it is whole."""
    if any(story.part.whole for story in parts):
        return None
    have = {story.part.number for story in parts}
    count = max((story.part.count or 1 for story in parts), default=1)
    gone = [str(number) for number in range(1, max(count, *have) + 1) if number not in have]
    if not gone:
        return None
    return f"The story has {max(count, *have)} pages; missing: page {', '.join(gone)}."


def same_story(one: ImportedStory, other: ImportedStory) -> bool:
    """Tell whether two pages are parts of one story: one address but for the part, or one headline and a part's number."""
    if one.origin.startswith("http") and other.origin.startswith("http"):
        return without_page(one.origin) == without_page(other.origin)
    several = any(story.part.number > 1 or story.part.whole or (story.part.count or 1) > 1 for story in (one, other))
    return bool(several and one.headline and other.headline and key(one.headline) == key(other.headline))


def gather(parts: Sequence[ImportedStory]) -> ImportedStory:
    """Return one story from the pages it stands on, given in any order.

    Head matter comes from the first page; bodies follow one another; what stands on several pages (the lead photo,
    read-also links, furniture) is taken once. If one of the pages shows the whole story, its body alone counts.
    A page that is missing is said in the warnings. ValueError if there are no parts.
    """
    if not parts:
        raise ValueError("A story is gathered from at least one page.")
    ordered = sorted(parts, key=lambda story: (not story.part.whole, story.part.number))
    first = ordered[0]
    if len(ordered) == 1:
        return first
    bodies = [first] if first.part.whole else ordered
    blocks: list[Block] = []
    seen: set[tuple[str, str]] = set()
    for story in bodies:
        mine: set[tuple[str, str]] = set()
        for block in story.body:
            mark = _mark(block)
            # Within one page a repeated block stands there on purpose; between pages it is the page's frame.
            if mark in seen:
                continue
            mine.add(mark)
            blocks.append(block)
        seen |= mine
    photos: dict[str, Photo] = {}
    for number, story in enumerate(bodies):
        for photo in story.photos:
            photos.setdefault(photo.file or photo.caption or "", replace(photo, lead=photo.lead and number == 0))
    warnings = [text for story in ordered for text in story.warnings if not text.startswith("The story has ")]
    if missing := missing_parts(ordered):
        warnings.append(missing)
    counts = [story.part.count for story in ordered if story.part.count]
    story = replace(
        first,
        standfirst=first.standfirst or next((one.standfirst for one in ordered if one.standfirst), None),
        published=first.published or next((one.published for one in ordered if one.published), None),
        section=first.section or next((one.section for one in ordered if one.section), None),
        bylines=unique((byline for page in ordered for byline in page.bylines), signature),
        body=tuple(blocks),
        photos=tuple(photos.values()),
        read_also=tuple({(one.title, one.url): one for page in bodies for one in page.read_also}.values()),
        topics=unique((topic for page in ordered for topic in page.topics), key),
        outlets_cited=unique((one for page in bodies for one in page.outlets_cited), lambda cited: key(cited.outlet)),
        left_out=tuple(dict.fromkeys(line for page in ordered for line in page.left_out)),
        warnings=tuple(dict.fromkeys(warnings)),
        part=Part(number=1, count=max(counts, default=None), whole=missing is None),
    )
    return _account(story, ordered)


def _mark(block: Block) -> tuple[str, str]:
    return block.type, key(
        block.text or str(block.fields.get("file") or block.fields.get("title") or block.fields.get("url") or "")
    )


def _account(story: ImportedStory, parts: Sequence[ImportedStory]) -> ImportedStory:
    """Return `story` with everything named that stood in a part and stands nowhere in the whole."""
    entries = [Entry(line.text, line.kind) for line in story.left_out]
    for page in parts:
        for block in page.body:
            entries.append(Entry(block.text, block.type, used=True))
        for value in (page.headline, page.standfirst, page.dateline.text if page.dateline else None):
            entries.append(Entry(value or "", "other part", used=True))
        for photo in page.photos:
            entries += [Entry(line, "caption", used=True) for line in photo.lines]
    return settle(story, entries)
