"""The reading of an HTML page: what part every line of it plays in a story."""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from babad.importers.page.blocks import HEADINGS, Blocks, holder, provider, read_also_block, read_also_links
from babad.importers.page.boxes import box, marked
from babad.importers.page.bylines import bylines, closing_byline, is_name, name_with_title, signature, stacked_bylines
from babad.importers.page.captions import is_caption
from babad.importers.page.datelines import dateline
from babad.importers.page.dates import clock_line, date_line, days
from babad.importers.page.flow import Piece, ancestors
from babad.importers.page.furniture import furniture
from babad.importers.page.headline import find_headline
from babad.importers.page.language import language
from babad.importers.page.ledger import Entry, settle
from babad.importers.page.lines import closes, is_prose, is_title, key, length, tidy, unique
from babad.importers.page.metadata import Metadata, section_of
from babad.importers.page.outlets import cited, is_outlet
from babad.importers.page.pictures import belongs, caption_lines, file_name, read_photo, same_picture
from babad.importers.page.read_also import is_label, read_also
from babad.importers.page.topics import linked_topics, split_topics, topic_list, topic_sentence
from babad.importers.page.types import BadPage, Block, Byline, ImportedStory, Photo, ReadAlso

_STANDFIRST = re.compile(
    r"(?<![a-z0-9])(?:standfirst|sub ?title\w*|sub ?head\w*|sub ?judul|deck|dek|excerpt|summary|ringkasan|teaser "
    r"?text|article ?intro|strap ?line|sapo|byline ?lead)(?![a-z0-9])"
)
_AUTHOR = re.compile(
    r"(?<![a-z0-9])(?:authors?|by ?line\w*|penulis|reporter|writer|editor|post ?author|author ?name|credit ?title "
    r"?name|creator|kontributor)(?![a-z0-9])"
)
_CRUMBS = re.compile(r"(?<![a-z0-9])(?:breadcrumbs?|crumbs?|bread ?crumb\w*|yoast ?breadcrumbs?)(?![a-z0-9])")
_REPORTED = re.compile(r"(?:additional )?(?:reporting|writing) by|contributor$", re.IGNORECASE)


def topics_listed(piece: Piece) -> tuple[str, ...]:
    """Return the topics of a line of tags ("Tags: …"), or nothing."""
    return topic_list(piece.text, links=[tidy(node.text_content()) for node in piece.inner.iter("a")])


class PageReader:
    """The reading of one page. Each piece gets a role; what has none when all is read is left out."""

    def __init__(self, pieces: Sequence[Piece], covered: Sequence[bool], home: HtmlElement, declared: Metadata) -> None:
        self.pieces, self.covered, self.home, self.declared = pieces, covered, home, declared
        self.blocks = Blocks(pieces, home)
        # The role that each piece plays, by its place: "text", "caption", "date" … and, of those left out, their kind.
        self.roles: dict[int, str] = {}
        self.left: dict[int, str] = {}
        self.bylines: list[Byline] = []
        self.photos: list[Photo] = []
        self.dates: list[tuple[bool, str, bool]] = []
        self.topics: list[str] = []
        self.main_topic: str | None = None
        self.section: str | None = None
        self.standfirst: str | None = None
        self.headline: str | None = None
        self.headline_at: int | None = None
        self._boxes: dict[int, str | None] = {}

    # ---- what stands where ---------------------------------------------------------------------------------------

    def box(self, at: int) -> str | None:
        if at not in self._boxes:
            self._boxes[at] = box(self.pieces[at].inner, within=self.home)
        return self._boxes[at]

    def teasers(self) -> set[int]:
        """Return the places of the few words that stand under each link of a list of other stories."""
        lines = [at for at, piece in enumerate(self.pieces) if piece.kind == "line" and self.roles.get(at) != "caption"]
        found = []
        for number, at in enumerate(lines):
            piece = self.pieces[at]
            before = self.pieces[lines[number - 1]] if number else None
            after = self.pieces[lines[number + 1]] if number + 1 < len(lines) else None
            titled = before is not None and before.linked > 0.85 and length(before.text) >= 4
            if titled and piece.linked < 0.5 and length(piece.text) <= 45:
                followed = after is None or after.linked > 0.85 or bool(furniture(after.text))
                found.append((number, at, followed))
        # One such pair may be a link and a paragraph; two in a row are a list, and its last one may end it.
        sure = {
            number
            for number, _at, followed in found
            if followed and any(other - number in {-2, 2, -3, 3} for other, _o, _f in found)
        }
        return {at for number, at, _followed in found if number in sure or {number - 2, number - 3} & sure}

    def is_paragraph(self, at: int) -> bool:
        """Tell whether the piece could be a paragraph of the story: found by the extractor, and no furniture by its words."""
        piece = self.pieces[at]
        return (
            self.covered[at]
            and is_prose(piece.text)
            and not furniture(piece.text)
            and at not in self.roles
            and at not in self.left
        )

    def read(self, *, origin: str, warnings: list[str]) -> ImportedStory:
        self.headline, self.headline_at = find_headline(self.pieces, self.declared)
        for at, piece in enumerate(self.pieces):
            if piece.kind == "line" and self.headline and key(piece.text) == key(self.headline):
                self.roles[at] = "headline"
        self.find_captions()
        self.read_lines_beside_the_story()
        for at in self.teasers():
            self.left[at] = "related"
        places = [at for at in range(len(self.pieces)) if self.is_paragraph(at) and self.blocks.in_home(at)]
        if not places:
            places = [at for at in range(len(self.pieces)) if self.covered[at] and at not in self.roles]
        if not places:
            raise BadPage(
                "no story was found on the page; save the story's own page, or paste its text into a .txt file"
            )
        first, last = places[0], places[-1]
        first = self.find_standfirst(first, places)
        while first > 0 and self.leads_in(first - 1, first):
            first -= 1
        self.read_head(first)
        blocks = self.read_body(first, last)
        self.read_tail()
        lead = self.lead_photo(first)
        story = self.assemble(origin, lead, blocks, warnings)
        return settle(story, self.entries())

    def find_captions(self) -> None:
        """Set the lines of captions aside, so that no caption is taken for a paragraph."""
        self.captions: dict[int, list[int]] = {}
        for at, piece in enumerate(self.pieces):
            if piece.kind == "image" and belongs(piece, self.home):
                self.captions[at] = [
                    number for number in caption_lines(at, self.pieces, self.home) if number not in self.roles
                ]
                for number in self.captions[at]:
                    self.roles[number] = "caption"
        for at, piece in enumerate(self.pieces):
            if piece.kind == "line" and at not in self.roles and piece.element.tag == "figcaption":
                self.roles[at] = "caption"

    def read_lines_beside_the_story(self) -> None:
        """Give dates, bylines and labels their roles, wherever an extractor may have taken them for the story."""
        for at, piece in enumerate(self.pieces):
            if piece.kind == "line" and at not in self.roles and self.covered[at] and self.blocks.in_home(at):
                if date_line(piece.text) and not is_prose(piece.text):
                    self.roles[at] = "date?"
                elif bylines(piece.text):
                    self.roles[at] = "byline?"

    def find_standfirst(self, first: int, places: list[int]) -> int:
        """Find the standfirst between headline and story; return where the story then begins."""
        start = self.headline_at if self.headline_at is not None else max(0, first - 12)
        for at in range(start + 1, first + 1):
            piece = self.pieces[at]
            if (
                piece.kind != "line"
                or at in self.roles
                or length(piece.text) < 5
                or furniture(piece.text)
                or piece.linked > 0.5
            ):
                continue
            if not (days(piece.text) and not is_prose(piece.text)) and self.is_standfirst(at, places):
                self.standfirst = piece.text.replace("\n", " ")
                self.roles[at] = "standfirst"
                if at == first:
                    return next((place for place in places if place > at), first)
                break
        return first

    def is_standfirst(self, at: int, places: list[int]) -> bool:
        piece = self.pieces[at]
        following = next((place for place in places if place > at), None)
        if following is None:
            return False
        mates = (
            piece.element.getparent() is self.pieces[following].element.getparent()
            and piece.element.tag == self.pieces[following].element.tag
        )
        if marked(piece.element, _STANDFIRST, levels=2, within=self.home):
            return True
        if mates:
            return False
        if piece.element.tag in {"h2", "h3", "h4"} and self.headline_at is not None and at - self.headline_at <= 3:
            return length(piece.text) >= 7
        for description in self.declared.descriptions:
            start = key(re.sub(r"\s*(?:\.{3}|…)\s*$", "", description))
            if len(start) > 30 and (key(piece.text) == start or key(piece.text).startswith(start)):
                # Most sites declare their first paragraph as the description; a standfirst stands apart from it.
                between = range(at + 1, following)
                return any(
                    self.pieces[number].kind == "image" or number in self.roles or date_line(self.pieces[number].text)
                    for number in between
                )
        return False

    # ---- over the story ------------------------------------------------------------------------------------------

    def read_head(self, first: int) -> None:
        """Read bylines, dates and the section out of the lines over the story."""
        start = 0 if self.headline_at is None else min(self.headline_at, first)
        for at in range(first):
            piece = self.pieces[at]
            if piece.kind == "line" and marked(piece.element, _CRUMBS, levels=4) and at not in self.roles:
                self.roles[at] = "navigation"
                if piece.linked > 0.5 or not self.section:
                    steps = [text for text, _href in piece.links] or re.split(r"\s*[>»/›|]\s*", piece.text)
                    self.section = self.section or section_of(steps, self.headline)
        near = max(0, start - 6)
        for at in range(near, first):
            if self.pieces[at].kind == "line" and self.roles.get(at, "?").endswith("?"):
                self.read_about_line(at, beside=at > start or self.blocks.in_home(at) or start - at <= 6)
        self.join_clock(near, first)

    def join_clock(self, start: int, end: int) -> None:
        """Give a day its time from a line beside it: "Jumat, 31 Desember 2021" / "10:22 WIB"."""
        for number, (updated, value, ambiguous) in enumerate(self.dates):
            if "T" in value:
                continue
            for at in range(start, end):
                if (
                    at not in self.roles
                    and self.pieces[at].kind == "line"
                    and (clock := clock_line(self.pieces[at].text))
                ):
                    self.dates[number] = (updated, value + clock, ambiguous)
                    self.roles[at] = "date"
                    break

    def lines_from(self, at: int) -> list[str]:
        """Return the next few lines from `at` on, up to a picture or embed."""
        found: list[str] = []
        for piece in self.pieces[at : at + 12]:
            if piece.kind != "line":
                break
            found.append(piece.text)
        return found

    def read_about_line(self, at: int, *, beside: bool) -> bool:
        """Read a line that may name authors or say when the page was published; tell whether it did."""
        piece = self.pieces[at]
        text = piece.text
        in_box = self.box(at)
        if in_box in {"related", "popular", "latest", "comments", "navigation", "copyright"} and at not in self.roles:
            return False
        found = bylines(text)
        stacked, used = stacked_bylines(self.lines_from(at)) if not found else ((), 0)
        if stacked:
            self.roles |= dict.fromkeys(range(at, at + used), "byline")
            self.bylines += stacked
            return True
        line = date_line(text) if beside else None
        if not found and line and line.rest:
            found = bylines(line.rest.split(" | ")[0])
            if (
                not found
                and marked(piece.inner, _AUTHOR, levels=2, within=self.home)
                and is_name(line.rest.split(" | ")[0])
            ):
                found = (Byline(line.rest.split(" | ")[0], None, text),)
        if not found and beside and not line:
            found = name_with_title(text)
            names_linked = {text for text, _href in piece.links}
            by_author = marked(piece.inner, _AUTHOR, levels=2, within=self.home) or any(
                "author" in (node.get("rel") or "") and " ".join(node.text_content().split()) in names_linked
                for node in piece.element.iter("a")
            )
            if not found and by_author and not furniture(text):
                # "Ann Bell - Contoh News": the name stands before the outlet.
                named = re.split(r"\s+[-–—]\s+", text)[0]
                people = [part.strip() for part in re.split(r"\s*[,|\n]\s*|\s+(?:and|dan|&)\s+", named) if part.strip()]
                linked = [
                    name
                    for name, href in piece.links
                    if is_name(name)
                    and not furniture(name)
                    and re.search(r"author|penulis|people|profil|by|staff|writer", href)
                ]
                people = linked or people
                if (
                    all(is_name(person) for person in people)
                    and people
                    and not all(is_outlet(person) for person in people)
                ):
                    label = re.match(r"(?:by|oleh|penulis|reporter|editor)\b", text, re.IGNORECASE)
                    found = tuple(Byline(person, label[0] if label else None, text) for person in people)
        if line:
            self.dates.append((line.updated, line.value, line.ambiguous))
        if found:
            self.bylines += [Byline(one.name, one.label, text) for one in found]
        if found or line:
            self.roles[at] = "byline" if found else "date"
        return bool(found or line)

    # ---- the story -----------------------------------------------------------------------------------------------

    def read_body(self, first: int, last: int) -> list[tuple[int, Block]]:
        """Return the blocks of the story, each with the place of its first piece."""
        blocks: list[tuple[int, Block]] = []
        done: set[int] = set()
        seen: set[str] = set()
        # A read-also line or a photo right behind the last paragraph still belongs to the story.
        end = last
        while end + 1 < len(self.pieces) and self.blocks.in_home(end + 1) and self.trails(end + 1):
            end += 1
        labelled: str | None = None
        for at in range(first, end + 1):
            piece = self.pieces[at]
            if at in done:
                continue
            if piece.kind == "image":
                if at in self.captions and not any(same_picture(photo.url, piece.url) for photo in self.photos):
                    photo = read_photo(
                        piece, [self.pieces[n] for n in self.captions[at]], self.declared.photos, lead=False
                    )
                    self.photos.append(photo)
                    blocks.append(
                        (
                            at,
                            Block(
                                "photo",
                                {
                                    "file": photo.file,
                                    "caption": photo.caption,
                                    "credit": photo.credit,
                                    "url": photo.url,
                                },
                            ),
                        )
                    )
                continue
            if piece.kind == "embed":
                if (
                    self.blocks.in_home(at)
                    and self.box(at) not in {"advertisement", "related", "comments"}
                    and not re.search(r"doubleclick|/ads?[/.]|googletag", piece.url or "")
                ):
                    blocks.append(
                        (
                            at,
                            Block(
                                "embed",
                                {
                                    "url": piece.url,
                                    "title": piece.alt,
                                    "provider": provider(piece.url),
                                    **({"text": piece.text} if piece.text else {}),
                                },
                            ),
                        )
                    )
                    self.roles[at] = "embed"
                continue
            if self.roles.get(at, "").endswith("?"):
                # Inside the story a line that looks like a byline or a date is one only at the very end.
                if at > last or not is_prose(piece.text):
                    self.read_about_line(at, beside=True)
                    if not self.roles.get(at, "").endswith("?"):
                        continue
                del self.roles[at]
            if at in self.roles or at in self.left:
                continue
            also = read_also(piece.text, url=piece.links[-1][1] if piece.links else None)
            if also and not (is_prose(piece.text) and piece.linked == 0 and length(piece.text) > 22):
                blocks.append((at, read_also_block(also)))
                self.roles[at] = "read_also"
                continue
            if is_label(piece.text) and self.has_links_behind(at):
                labelled = piece.text.strip()
                self.roles[at] = "read_also"
                continue
            known = furniture(piece.text)
            boxed = self.box(at)
            if self.left.get(at - 1) == "topics" and (
                piece.linked > 0.6 or ("," in piece.text and not is_prose(piece.text))
            ):
                self.topics += linked_topics(text for text, _href in piece.links) or split_topics(piece.text)
                self.roles[at] = "topics"
                continue
            linked_title = piece.linked > 0.85 and is_title(piece.text)
            if linked_title and (
                labelled or boxed == "related" or (not self.covered[at] and self.between_paragraphs(at, last))
            ):
                blocks.append((at, read_also_block(ReadAlso(piece.text, piece.links[-1][1], labelled, None))))
                self.roles[at] = "read_also"
                continue
            labelled = None
            if not is_prose(piece.text) and (listed := topics_listed(piece)):
                self.topics += listed
                self.roles[at] = "topics"
                continue
            if known:
                self.left[at] = known.kind
                continue
            if piece.linked > 0.2 and (topic := topic_sentence(piece.text)):
                self.main_topic = self.main_topic or topic
                self.roles[at] = "topics"
                continue
            quote = self.blocks.pull_quote(at)
            if (
                not self.covered[at]
                and quote is None
                and (boxed or not self.blocks.in_home(at) or not self.reads_like_the_story(at))
            ):
                continue
            if not self.blocks.in_home(at) and not is_prose(piece.text):
                continue
            if boxed in {
                "comments",
                "advertisement",
                "newsletter",
                "share",
                "author",
                "copyright",
                "navigation",
                "topics",
            } and (not self.covered[at] or piece.linked > 0.6):
                continue
            if length(piece.text) >= 8 and key(piece.text) in seen:
                self.roles[at] = "text"
                continue
            seen.add(key(piece.text))
            block, members = self.blocks.block(at, end, self.roles)
            blocks.append((at, block))
            for number in members:
                done.add(number)
                self.roles[number] = block.type
        self.leave_out_authors(blocks)
        # A heading with nothing behind it stood over something that is not the story.
        while blocks and blocks[-1][1].type == "heading":
            at, _block = blocks.pop()
            del self.roles[at]
        return blocks

    def leave_out_authors(self, blocks: list[tuple[int, Block]]) -> None:
        """Leave out a last paragraph that presents the author: "Ann Bell is a reporter …"."""
        if not blocks or blocks[-1][1].type != "text" or len(blocks) < 3:
            return
        at, block = blocks[-1]
        authors = [one.name for one in self.bylines] + list(self.declared.authors)
        about = re.match(
            r"(?P<name>[^,(]{4,40}?)\s*(?:\([^)]*\)\s*)?(?:,[^,]{2,60},\s*)?(?:is|are|was|adalah|merupakan|covers|writes|reports)\b",
            block.text,
        )
        if about and any(key(about["name"]) == key(name) for name in authors):
            blocks.pop()
            del self.roles[at]
            self.left[at] = "author"

    def leads_in(self, at: int, first: int) -> bool:
        """Tell whether a short line right over the first paragraph is the story's: it stands among its paragraphs."""
        piece, paragraph = self.pieces[at], self.pieces[first]
        if (
            piece.kind != "line"
            or at in self.roles
            or at in self.left
            or not self.covered[at]
            or furniture(piece.text)
            or piece.linked > 0.5
        ):
            return False
        if date_line(piece.text) or bylines(piece.text) or self.box(at) or name_with_title(piece.text):
            return False
        return holder(piece.element) is holder(paragraph.element)

    def trails(self, at: int) -> bool:
        """Tell whether a piece behind the last paragraph is still the story's: a photo, a closing byline, a read-also line."""
        piece = self.pieces[at]
        if piece.kind != "line":
            return at in self.captions or (piece.kind == "embed" and not self.box(at))
        if at in self.roles:
            return True
        if self.box(at) and not self.covered[at]:
            return False
        return bool(
            read_also(piece.text)
            or closing_byline(piece.text)
            or bylines(piece.text)
            or (self.covered[at] and not furniture(piece.text))
        )

    def has_links_behind(self, at: int) -> bool:
        following = self.pieces[at + 1] if at + 1 < len(self.pieces) else None
        while following is not None and following.kind == "image" and following.order + 1 < len(self.pieces):
            following = self.pieces[following.order + 1]
        return following is not None and following.kind == "line" and following.linked > 0.85

    def between_paragraphs(self, at: int, last: int) -> bool:
        return at < last and self.blocks.in_home(at) and self.box(at) in {None, "related", "furniture"}

    def reads_like_the_story(self, at: int) -> bool:
        """Tell whether a line that the extractor passed over belongs to the story: a paragraph among paragraphs."""
        piece = self.pieces[at]
        if piece.linked > 0.5:
            return False
        if is_prose(piece.text):
            return not is_caption(piece.text)
        if piece.element.tag in HEADINGS:
            return not self.box(at) and at + 1 < len(self.pieces) and self.is_paragraph(at + 1)
        neighbours = [self.pieces[n] for n in (at - 1, at + 1) if 0 <= n < len(self.pieces) and self.covered[n]]
        return (
            piece.element.tag in {"p", "li"}
            and closes(piece.text)
            and any(one.element.getparent() is piece.element.getparent() for one in neighbours)
        )

    # ---- under the story -----------------------------------------------------------------------------------------

    def read_tail(self) -> None:
        """Read closing bylines and topics out of the lines under the story; say of the rest what it is."""
        last = max(
            (
                at
                for at, role in self.roles.items()
                if role in {"text", "list", "quote", "table", "heading", "read_also"}
            ),
            default=0,
        )
        head: tuple[str, HtmlElement] | None = None
        budget = 14
        outer = set(ancestors(self.home))
        scope = next((node for node in ancestors(self.home) if node.tag in {"article", "main"}), self.home)
        for at in range(last + 1, len(self.pieces)):
            piece = self.pieces[at]
            if piece.kind != "line" or (at in self.roles and not self.roles[at].endswith("?")):
                continue
            budget -= 1
            known = furniture(piece.text)
            if not head and budget > 0 and not known:
                if closing := closing_byline(piece.text):
                    self.bylines.append(closing)
                    self.roles[at] = "byline"
                    continue
                if self.read_about_line(at, beside=False):
                    continue
            self.roles.pop(at, None)
            if topic := topic_sentence(piece.text):
                self.main_topic = self.main_topic or topic
                self.roles[at] = "topics"
                continue
            if listed := topics_listed(piece):
                self.topics += listed
                self.roles[at] = "topics"
                continue
            page_wide = budget < -10 or any(
                node.tag in {"nav", "footer", "header"} and node not in outer and scope not in ancestors(node)
                for node in ancestors(piece.element)
            )
            if (
                not page_wide
                and (
                    self.box(at) == "topics"
                    or any(node.get("rel") == "tag" for node in piece.element.iter("a"))
                    or (head and head[0] == "topics" and head[1] in ancestors(piece.element))
                )
                and (piece.linked > 0.5 and not known and not is_prose(piece.text))
            ):
                self.topics += linked_topics(text for text, _href in piece.links if length(text) <= 6)
                self.roles[at] = "topics"
                continue
            if known and known.heads:
                # The head speaks for everything in the box that it stands in.
                around = piece.element.getparent()
                head = (known.kind, around if around is not None else piece.element)
                self.left[at] = known.kind
            elif known:
                self.left[at] = known.kind
            elif head and head[1] in ancestors(piece.element):
                self.left[at] = head[0]

    def kind_of(self, at: int) -> str:
        """Return what a piece that is left out is."""
        if at in self.left:
            return self.left[at]
        piece = self.pieces[at]
        known = furniture(piece.text)
        boxed = box(piece.inner)
        if known and not (
            boxed in {"comments", "related", "popular", "latest"} and known.kind in {"furniture", "share", "navigation"}
        ):
            return known.kind
        if boxed:
            return boxed
        if piece.linked > 0.6:
            over = self.headline_at is not None and at < self.headline_at
            return "related" if length(piece.text) >= 5 and len(piece.links) == 1 and not over else "navigation"
        return "furniture"

    def lead_photo(self, first: int) -> Photo | None:
        """Return the photo over the story, else the one that the page declares."""
        start = self.headline_at if self.headline_at is not None else 0
        candidates = [at for at in self.captions if at < first]
        declared = [photo for photo in self.declared.photos if photo.url]
        chosen = next(
            (at for at in candidates if any(same_picture(photo.url, self.pieces[at].url) for photo in declared)), None
        )
        if chosen is None:
            # A hero picture may stand over the headline, but then only with words of its own.
            chosen = next((at for at in candidates if at > start or self.captions[at]), None)
        if chosen is not None:
            return read_photo(
                self.pieces[chosen], [self.pieces[n] for n in self.captions[chosen]], self.declared.photos, lead=True
            )
        return None

    # ---- the draft -----------------------------------------------------------------------------------------------

    def assemble(
        self, origin: str, lead: Photo | None, placed: list[tuple[int, Block]], warnings: list[str]
    ) -> ImportedStory:
        blocks = [block for _at, block in placed]
        texts = [block.text for block in blocks if block.type in {"text", "list", "quote"} and block.text]
        links = [
            self.pieces[at].links for at, block in placed if block.type in {"text", "list", "quote"} and block.text
        ]
        opening = next((block.text for block in blocks if block.type == "text"), "")
        opening_at = next((at for at, block in placed if block.type == "text"), None)
        runs = self.pieces[opening_at].runs if opening_at is not None else ()
        line = dateline(opening, bold=runs[0].text if runs and runs[0].bold else "", house=self.declared.publisher)
        if lead and any(same_picture(lead.url, photo.url) for photo in self.photos):
            lead = None
        photos = ([lead] if lead else []) + self.photos
        if (
            not photos
            and self.declared.photos
            and not re.search(
                r"logo|default|placeholder|icon", file_name(self.declared.photos[0].url) or "logo", re.IGNORECASE
            )
        ):
            photo = self.declared.photos[0]
            photos = [Photo(file_name(photo.url), photo.caption, photo.credit, photo.url, lead=True)]
            warnings.append("The lead photo is the one that the page declares for sharing; the page itself shows none.")
        published = self.declared_time() or next((value for updated, value, _a in self.dates if not updated), None)
        if published is None:
            published = next((value for _u, value, _a in self.dates), None) or self.declared.updated
            if published:
                warnings.append("The page says only when it was updated; that is taken for when it was published.")
        elif not self.declared.published and any(
            value == published and ambiguous for _u, value, ambiguous in self.dates
        ):
            warnings.append(f"The page's day may be read two ways; it was read day first: {published[:10]}.")
        if published is None and (found := days(opening)):
            published = found[0].value
            warnings.append(
                f"The page says nowhere when it was published; {published} is the day in its first paragraph."
            )
        if published is None:
            warnings.append("The page says nowhere when it was published.")
        if not self.headline:
            warnings.append("The page has no headline.")
        topics = [self.main_topic] if self.main_topic else []
        topics += self.topics or self.declared.topics
        spoken = language(" ".join(texts), self.declared.language)
        return ImportedStory(
            origin=origin,
            headline=self.headline,
            standfirst=self.standfirst,
            published=published,
            section=self.section or self.declared.section,
            bylines=self.all_bylines(),
            dateline=line,
            language=spoken,
            body=tuple(blocks),
            photos=tuple(photos),
            read_also=read_also_links(blocks),
            topics=unique(filter(key, topics), key),
            outlets_cited=cited(
                texts,
                links=links,
                own=line.outlet if line and line.outlet else self.declared.publisher,
                published=published,
            ),
            warnings=tuple(dict.fromkeys(warnings)),
        )

    def declared_time(self) -> str | None:
        """Return when the page declares it was published; with the zone that it prints, if it declares none."""
        declared = self.declared.published
        if declared and "T" in declared and not re.search(r"[+-]\d\d:\d\d$", declared[10:]):
            for _updated, value, _ambiguous in self.dates:
                if value[:16] == declared[:16] and (zone := re.search(r"[+-]\d\d:\d\d$", value[10:])):
                    return declared + zone[0]
        return declared

    def all_bylines(self) -> tuple[Byline, ...]:
        """Return the bylines on the page, and before them the declared authors that it does not show."""
        shown = list(unique(self.bylines, signature))
        labelled = {key(one.name) for one in shown if one.label}
        shown = [one for one in shown if one.label or key(one.name) not in labelled]
        writers = [
            one
            for one in shown
            if not re.match(r"edit|sumber|source|redaktur", one.label or "", re.IGNORECASE)
            and (one.label or not (one.line or "").startswith(("(", "[")))
        ]
        names_of_writers = {key(one.name) for one in writers if not _REPORTED.match(one.label or "")}
        # An agency's closing credits repeat those who stand over the story.
        shown = [one for one in shown if not (_REPORTED.match(one.label or "") and key(one.name) in names_of_writers)]
        known = {key(one.name) for one in shown}
        extra = [
            Byline(name)
            for name in self.declared.authors
            if key(name) not in known
            and key(name) not in {"admin", "administrator", "redaksi", key(self.declared.publisher or "")}
            and not any(set(key(name).split()) <= set(person.split()) for person in known)
            and length(name) <= 8
        ]
        return (*(extra if not writers else ()), *shown)

    def entries(self) -> list[Entry]:
        """Return the account of every line on the page."""
        found = []
        for at, piece in enumerate(self.pieces):
            if piece.kind == "image" or not piece.text:
                continue
            role = self.roles.get(at)
            if role and not role.endswith("?") and role != "navigation":
                found.append(Entry(piece.text, role, used=True))
            else:
                found.append(Entry(piece.text, self.kind_of(at)))
        return found
