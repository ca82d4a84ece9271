"""A page's plain text, with all its furniture, read as a story.

There is no markup to go by, so lines are told apart by their shape (a sentence, a title, a credit), by their words
(``furniture``), and by where they stand. The story is the largest run of paragraphs; over it stand headline, standfirst,
photo and byline, under it the boxes that pages end with.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from babad.importers.page.blocks import read_also_block, read_also_links
from babad.importers.page.bylines import (
    bylines,
    closing_byline,
    name_with_title,
    names_alone,
    signature,
    stacked_bylines,
)
from babad.importers.page.captions import is_caption, is_credit, is_photo_file, split_credit
from babad.importers.page.datelines import dateline
from babad.importers.page.dates import clock_line, date_line, days
from babad.importers.page.furniture import furniture
from babad.importers.page.language import language
from babad.importers.page.ledger import Entry, settle
from babad.importers.page.lines import closes, is_prose, is_title, key, length, shared_words, tidy, unique, words
from babad.importers.page.outlets import cited
from babad.importers.page.parts import part_of_lines
from babad.importers.page.read_also import is_label, read_also
from babad.importers.page.topics import split_topics, topic_list, topic_sentence
from babad.importers.page.types import BadPage, Block, Byline, ImportedStory, Photo, ReadAlso

_BULLET = re.compile(r"^(?:[•●▪◦*·–-]|(?P<number>\d{1,2})[.)])\s+(?=\S)")
# "… less" and "… more": the two states of a caption that opens at a click.
_FOLDED = re.compile(r"\s*(?:\.{3}|…)?\s*\b(?:less|more|selengkapnya|tutup)$", re.IGNORECASE)
_LONGEST = 2_000_000
_ENDS = frozenset({"comments", "popular", "latest", "copyright"})
_POINTS = re.compile(
    r"(?:key (?:points|takeaways)|story highlights|poin penting|ringkasan|summary|at a glance|in brief|inti "
    r"berita)\s*:?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Line:
    """One line of the page that is not empty; `apart` says that an empty line stands before it."""

    text: str
    apart: bool


def parse(source: str, *, origin: str) -> ImportedStory:
    """Return the story on the plain-text page `source`; BadPage if there is none.

    `origin` is the file or address it came from. The day of publishing is that of a line which says only that; without
    one it is the day in the sentence with the dateline (the first paragraph), where a wire report says "today", or that
    of an outlet which the story cites, if that is later: a page cannot be older than what it cites. A warning says so.
    """
    if len(source) > _LONGEST:
        raise BadPage(f"its text is too long ({len(source):,} characters); give the text of one page")
    lines: list[Line] = []
    apart = True
    for raw in source.split("\n"):
        text = tidy(raw)
        if text:
            lines.append(Line(text, apart))
        apart = not text
    if not lines:
        raise BadPage("it is empty; save or download the page again")
    return _Reader(lines).read(origin)


class _Reader:
    """The reading of one page: each line gets a role in the draft, or a kind of what is left out."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.texts = [line.text for line in lines]
        self.roles: dict[int, str] = {}
        self.left: dict[int, str] = {}
        self.bylines: list[Byline] = []
        self.photos: list[Photo] = []
        self.dates: list[tuple[bool, str, bool]] = []
        self.topics: list[str] = []
        self.headline: str | None = None
        self.standfirst: str | None = None
        self.section: str | None = None

    def is_paragraph(self, at: int) -> bool:
        text = self.texts[at]
        if not is_prose(text) or furniture(text) or bylines(text) or is_photo_file(text):
            return False
        return not (date_line(text) or topic_sentence(text) or read_also(text))

    def read(self, origin: str) -> ImportedStory:
        start, end = self.find_story()
        headline_at = self.find_headline(start)
        start = self.read_head(headline_at, start)
        blocks = self.read_body(start, end)
        self.read_tail(end)
        story = self.assemble(origin, blocks)
        entries = [
            Entry(text, self.roles[at], used=True)
            if at in self.roles
            else Entry(text, self.left.get(at) or self.kind_of(at))
            for at, text in enumerate(self.texts)
        ]
        return part_of_lines(settle(story, entries), self.texts)

    # ---- where the story is --------------------------------------------------------------------------------------

    def find_story(self) -> tuple[int, int]:
        """Return the places of the story's first and last paragraph: the run of paragraphs with the most words."""
        paragraphs = [at for at in range(len(self.texts)) if self.is_paragraph(at)]
        runs: list[list[int]] = []
        for at in paragraphs:
            if runs and self.goes_on(runs[-1], at, paragraphs):
                runs[-1].append(at)
            else:
                runs.append([at])
        if not runs:
            raise BadPage("no story was found in it; a story has at least one paragraph")
        run = max(runs, key=lambda one: sum(length(self.texts[at]) for at in one))
        opening = next((at for at in run if dateline(self.texts[at])), None)
        if opening is not None and run.index(opening) <= 6:
            return opening, run[-1]
        return next((at for at in run if not self.describes_photo(at)), run[0]), run[-1]

    def goes_on(self, run: list[int], at: int, paragraphs: Sequence[int]) -> bool:
        """Tell whether the paragraph at `at` belongs to the story that `run` is so far, for all that stands between."""
        between = range(run[-1] + 1, at)
        if len(between) > 12:
            return False
        for number in between:
            known = furniture(self.texts[number])
            if not known or not known.heads or (number == at - 1 and is_label(self.texts[number])):
                continue
            if is_label(self.texts[number]) and at - number <= 5 and at - number > 1:
                # "Baca juga" and its links, then the story goes on; unless each link has its own few words below it.
                listed_next = at + 2 in paragraphs and at + 1 not in paragraphs and is_title(self.texts[at + 1])
                if at - number > 2 or not listed_next:
                    continue
            if known.kind in _ENDS and len(run) > 1:
                return False
            # A box inside a story is followed by more story than one sentence of a teaser.
            following = [other for other in paragraphs if at <= other <= at + 4]
            if len(following) < 2:
                return False
        return len([n for n in between if not furniture(self.texts[n]) and not read_also(self.texts[n])]) <= 8

    def describes_photo(self, at: int) -> bool:
        """Tell whether a paragraph over the story describes a photo: by its words, its credit or file, or as it stands twice."""
        text = self.texts[at]
        if is_caption(text):
            return True
        beside = [at + 1] if at + 1 < len(self.texts) else []
        # File and credit may stand over the caption, with the page's zoom button between.
        over = at - 1
        while over >= 0 and (known := furniture(self.texts[over])) and known.kind == "furniture":
            over -= 1
        beside += [over] if over >= 0 else []
        if any(
            is_photo_file(self.texts[n]) or (is_credit(self.texts[n]) and not bylines(self.texts[n])) for n in beside
        ):
            return True
        near = [n for n in range(max(0, at - 2), min(len(self.texts), at + 3)) if n != at]
        return any(
            self.is_folded(one, [at, *near])
            for one in (text, *(self.texts[n] for n in near))
            if key(one)[:40] == key(text)[:40]
        )

    # ---- over the story ------------------------------------------------------------------------------------------

    def find_headline(self, start: int) -> int:
        """Find the headline: of the titles over the story, the one that tells the same news as its first paragraphs."""
        opening = " ".join(
            text for at, text in enumerate(self.texts[start : start + 8]) if self.is_paragraph(start + at)
        )
        owners = [key(text) for text in self.texts if (known := furniture(text)) and known.kind == "copyright"]
        often = Counter(self.texts)
        best, score = -1, -2.0
        for at in range(max(0, start - 300), start):
            text = self.texts[at]
            if (
                not (is_title(text) or (at == 0 and length(text) >= 2))
                or furniture(text)
                or is_photo_file(text)
                or is_credit(text)
            ):
                continue
            if date_line(text) or bylines(text) or name_with_title(text) or read_also(text):
                continue
            together = shared_words(text, opening)
            worth = together + 0.3 * min(4, round(together * len([word for word in words(text) if len(word) > 3])))
            worth += 0.3 if 5 <= length(text) <= 16 else 0.1 if 5 <= length(text) <= 22 else 0.0
            # Two sentences, or nothing but a name and a place: a standfirst, a byline.
            worth -= 0.5 if re.search(r"\w[.] [A-Z]", text) else 0.0
            worth -= 1.0 if names_alone(text) and re.search(r" (?:in|di|from) ", text) else 0.0
            worth -= 0.5 if length(text) < 4 else 0.0
            # What stands in the copyright line too is the site's name.
            worth -= 1.0 if any(f" {key(text)} " in f" {line} " for line in owners) else 0.0
            worth += 0.3 if at == 0 else 0.0
            worth += 0.2 if often[text] > 1 and worth > 0.5 else 0.0
            worth -= 0.5 if closes(text) and text.endswith(".") else 0.0
            worth -= 0.3 if is_caption(text) else 0.0
            if worth > score:
                best, score = at, worth
        if best >= 0:
            self.headline = self.texts[best]
            for at, text in enumerate(self.texts):
                if key(text) == key(self.headline) and (at == best or at < start):
                    self.roles[at] = "headline"
        return best

    def read_head(self, headline_at: int, start: int) -> int:
        """Read what stands over the story; return where the story begins once a standfirst is taken from it."""
        self.read_section(headline_at)
        start = self.read_standfirst(headline_at, start)
        photo: list[int] = []
        for at in range(max(0, headline_at - 12), start):
            if at in self.roles or at in self.left:
                continue
            text = self.texts[at]
            before = at < headline_at
            # Over the headline only what is a caption beyond doubt: it has its credit.
            if (not before or (headline_at - at <= 6 and is_caption(text) and split_credit(text)[1])) and (
                is_photo_file(text)
                or (is_caption(text) and not bylines(text))
                or (is_prose(text) and self.describes_photo(at))
            ):
                if is_photo_file(text) and any(is_photo_file(self.texts[n]) for n in photo):
                    self.take_photo(photo, lead=not self.photos)
                    photo = []
                photo.append(at)
                continue
            other = furniture(text) or bylines(text) or date_line(text)
            if (
                photo
                and at == photo[-1] + 1
                and not self.lines[at].apart
                and not other
                and is_photo_file(self.texts[photo[0]])
            ):
                # What stands in one block with a photo's file name belongs to the photo.
                photo.append(at)
                continue
            known = furniture(text)
            if known:
                continue
            self.read_about_line(at, headline_at)
        if photo:
            self.take_photo(photo, lead=not self.photos)
        for number, (updated, value, ambiguous) in enumerate(self.dates):
            if "T" in value:
                continue
            clock_at = next(
                (
                    at
                    for at in range(max(0, headline_at - 3), start)
                    if at not in self.roles and clock_line(self.texts[at])
                ),
                None,
            )
            if clock_at is not None and (clock := clock_line(self.texts[clock_at])):
                self.dates[number] = (updated, value + clock, ambiguous)
                self.roles[clock_at] = "date"
        return start

    def read_section(self, headline_at: int) -> None:
        """Take the section from the short line right over the headline, unless that is the last one of a menu."""
        above = headline_at - 1
        if (
            above < 0
            or furniture(self.texts[above])
            or not 1 <= length(self.texts[above]) <= 3
            or not re.fullmatch(r"[^\d.!?:/@]+", self.texts[above])
        ):
            return
        menu = [
            at
            for at in range(max(0, above - 2), above)
            if length(self.texts[at]) <= 3 and not furniture(self.texts[at])
        ]
        if len(menu) < 2 or self.lines[above].apart:
            self.section = self.texts[above]
            self.roles[above] = "section"

    def read_standfirst(self, headline_at: int, start: int) -> int:
        """Find the standfirst: the sentence under the headline that something sets apart from the story."""
        if headline_at < 0:
            return start
        points = next((at for at in range(headline_at + 1, start) if _POINTS.fullmatch(self.texts[at])), None)
        if points is not None:
            taken = []
            for at in range(points + 1, start):
                if not is_prose(self.texts[at]) or self.describes_photo(at):
                    break
                taken.append(at)
            if taken:
                self.standfirst = " ".join(_BULLET.sub("", self.texts[at]) for at in taken)
                self.roles |= dict.fromkeys(taken, "standfirst")
                return start
        under = headline_at + 1
        while under < start and (furniture(self.texts[under]) or under in self.roles):
            under += 1
        text = self.texts[under]
        beneath = next((one for one in self.texts[under + 1 : start] if not furniture(one)), "")
        sentence = closes(text) or (
            length(text) >= 10 and bool(bylines(beneath) or date_line(beneath) or names_alone(beneath))
        )
        if (
            under < start
            and length(text) >= 5
            and sentence
            and not self.describes_photo(under)
            and not date_line(text)
            and not bylines(text)
        ):
            self.standfirst = text
            self.roles[under] = "standfirst"
            return start
        following = next(
            (at for at in range(start + 1, min(start + 6, len(self.texts))) if self.is_paragraph(at)), None
        )
        if following is None or following == start + 1 or not self.headline or dateline(self.texts[start]):
            return start
        # Set apart by an advertisement or the like, and it tells less of the headline's news than the paragraph behind it.
        between = [furniture(self.texts[at]) for at in range(start + 1, following)]
        told = [shared_words(self.headline, self.texts[at]) for at in (start, following)]
        if all(between) and told[0] < told[1] and following - start <= 4:
            self.standfirst = self.texts[start]
            self.roles[start] = "standfirst"
            return following
        return start

    def read_about_line(self, at: int, headline_at: int) -> None:
        """Read a line over the story that may name authors or say when it was published."""
        text = self.texts[at]
        found = bylines(text)
        if not found and at > headline_at:
            stacked, used = stacked_bylines(self.texts[at : at + 12])
            if stacked:
                self.roles |= dict.fromkeys(range(at, at + used), "byline")
                self.bylines += stacked
                return
        line = date_line(text)
        if line and not found and line.rest:
            found = bylines(line.rest.split(" | ")[0])
        if line and at >= headline_at - 4:
            self.dates.append((line.updated, line.value, line.ambiguous))
            self.roles[at] = "date"
        if not found and not line and at > headline_at:
            found = name_with_title(text)
            beside = [self.texts[n] for n in (at - 1, at + 1) if 0 <= n < len(self.texts)]
            if not found and any(date_line(one) or bylines(one) for one in beside):
                found = names_alone(text)
        if found:
            self.bylines += [Byline(one.name, one.label, text) for one in found]
            self.roles[at] = "byline"

    def take_photo(self, places: Sequence[int], *, lead: bool) -> Photo:
        """Read one photo from the lines at `places`: its file name, its caption (once, however often it stands), its credit."""
        file = None
        captions: list[str] = []
        credits_: list[str] = []
        for at in places:
            text = self.texts[at]
            self.roles[at] = "caption"
            if is_photo_file(text):
                file = file or text
                continue
            caption, credit = split_credit(_FOLDED.sub("", text) if self.is_folded(text, places) else text)
            if caption:
                captions.append(caption)
            if credit and key(credit) not in map(key, credits_):
                credits_.append(credit)
        kept = [
            one
            for number, one in enumerate(captions)
            if not any(
                key(other).startswith(key(one)) and (len(other), -n) > (len(one), -number)
                for n, other in enumerate(captions)
            )
        ]
        photo = Photo(
            file,
            " ".join(kept) or None,
            ", ".join(credits_) or None,
            lead=lead,
            lines=tuple(dict.fromkeys(self.texts[at] for at in places)),
        )
        self.photos.append(photo)
        return photo

    def is_folded(self, text: str, places: Sequence[int]) -> bool:
        """Tell whether a caption ends in "less" or "… more" because the page shows it twice."""
        stem = key(_FOLDED.sub("", text))
        others = [key(_FOLDED.sub("", self.texts[at])) for at in places if self.texts[at] != text]
        return bool(_FOLDED.search(text)) and any(
            one and (stem.startswith(one) or one.startswith(stem)) for one in others
        )

    # ---- the story -----------------------------------------------------------------------------------------------

    def read_body(self, start: int, end: int) -> list[Block]:
        blocks: list[Block] = []
        label: str | None = None
        at = start
        while at <= end:
            text = self.texts[at]
            used = 1
            also = read_also(text)
            known = furniture(text)
            if at in self.roles:
                pass
            elif also and not (is_prose(text) and length(text) > 25):
                blocks.append(read_also_block(also))
                self.roles[at] = "read_also"
            elif is_label(text) and at < end and is_title(self.texts[at + 1]):
                label = text
                self.roles[at] = "read_also"
                at += 1
                continue
            elif topic := topic_sentence(text):
                self.topics.append(topic)
                self.roles[at] = "topics"
            elif listed := topic_list(text):
                self.topics += listed
                self.roles[at] = "topics"
            elif known:
                self.left[at] = known.kind
            elif taken := self.photo_lines(at, end):
                photo = self.take_photo(taken, lead=False)
                blocks.append(
                    Block("photo", {"file": photo.file, "caption": photo.caption, "credit": photo.credit, "url": None})
                )
                used = len(taken)
            elif label and is_title(text) and not is_prose(text) and not text.endswith("."):
                blocks.append(read_also_block(ReadAlso(text, None, label)))
                self.roles[at] = "read_also"
                at += 1
                continue
            elif items := self.items(at, end):
                texts = [_BULLET.sub("", self.texts[n]) for n in items]
                numbered = bool((match := _BULLET.match(text)) and match["number"])
                blocks.append(Block("list", {"text": "\n".join(texts), "items": texts, "ordered": numbered}))
                self.roles |= dict.fromkeys(items, "list")
                used = len(items)
            elif (found := bylines(text)) or (
                at > start and (closing := closing_byline(text)) and (found := (closing,))
            ):
                self.bylines += found
                self.roles[at] = "byline"
            elif self.is_text(text) or at == start:
                blocks.append(Block("text", {"text": text}))
                self.roles[at] = "text"
            elif is_title(text) and any(key(other) == key(text) for other in self.texts[end + 1 :]):
                # A link that stands in a box below the story too: another story's title.
                blocks.append(read_also_block(ReadAlso(text)))
                self.roles[at] = "read_also"
            elif length(text) and at < end:
                blocks.append(Block("heading" if length(text) <= 14 else "text", {"text": text}))
                self.roles[at] = "heading"
            label = None
            at += used
        return blocks

    def is_text(self, text: str) -> bool:
        """Tell whether a line between paragraphs is one, however short: a sentence, or what leads up to a quote or list."""
        return (
            is_prose(text)
            or closes(text)
            or (text.endswith((":", ",", "”", '"', ";", "-", "–", "—")) and length(text) >= 3)
        )

    def photo_lines(self, at: int, end: int) -> list[int]:
        """Return the places of the lines that are a photo in the story, beginning at `at`; nothing if none begins there."""
        text = self.texts[at]
        behind = at + 1
        while behind < end and (known := furniture(self.texts[behind])) and known.kind == "furniture":
            behind += 1
        following = self.texts[behind] if behind < len(self.texts) else ""
        if is_photo_file(text) or (not is_prose(text) and length(text) <= 25 and is_credit(text)):
            taken = [at]
        elif (
            not closes(text)
            and length(text) <= 25
            and key(following).startswith(key(text))
            and split_credit(following)[1]
        ):
            # The caption stands twice: once as the photo's alternative text, once with its credit.
            return [at, behind]
        elif (
            is_caption(text)
            and (not closes(text) or re.search(r"\((?:foto|photo|dok)", text, re.IGNORECASE))
            and length(text) <= 60
        ):
            return [at]
        else:
            return []
        for number in range(at + 1, min(at + 4, end + 1)):
            line = self.texts[number]
            if is_credit(line) or (is_caption(line) and length(line) <= 60):
                taken.append(number)
            else:
                break
        return taken

    def items(self, at: int, end: int) -> list[int]:
        """Return the places of a list's items that begin at `at`: lines with bullets or numbers, at least two."""
        if not _BULLET.match(self.texts[at]):
            return []
        taken = [at]
        while taken[-1] < end and _BULLET.match(self.texts[taken[-1] + 1]):
            taken.append(taken[-1] + 1)
        return taken if len(taken) > 1 else []

    # ---- under the story -----------------------------------------------------------------------------------------

    def read_tail(self, end: int) -> None:
        """Read closing bylines and topics under the story; say of every other line in which box it stands."""
        kind: str | None = None
        for at in range(end + 1, len(self.texts)):
            text = self.texts[at]
            if at in self.roles:
                continue
            if topic := topic_sentence(text):
                self.topics.insert(0, topic)
                self.roles[at] = "topics"
                continue
            if listed := topic_list(text):
                self.topics += listed
                self.roles[at] = "topics"
                kind = None
                continue
            known = furniture(text)
            if known:
                # A number or a button in a box belongs to the box.
                self.left[at] = kind if kind and not known.heads and known.kind == "furniture" else known.kind
                if known.heads:
                    kind = known.kind
                elif known.kind == "copyright":
                    kind = None
                continue
            if kind is None and at <= end + 8:
                closing = closing_byline(text)
                found = (closing,) if closing else bylines(text)
                if not found:
                    found, used = stacked_bylines(self.texts[at : at + 12])
                    self.roles |= dict.fromkeys(range(at, at + used), "byline")
                if found:
                    self.bylines += found
                    self.roles[at] = "byline"
                    continue
                if read_also(text):
                    self.left[at] = "related"
                    continue
            if kind == "topics":
                if length(text) <= 4 and not closes(text):
                    self.topics += split_topics(text)
                    self.roles[at] = "topics"
                    continue
                kind = None
            self.left[at] = kind or self.kind_of(at)

    def kind_of(self, at: int) -> str:
        """Return what a line is that is left out and stands in no box."""
        known = furniture(self.texts[at])
        if known:
            return known.kind
        return "navigation" if length(self.texts[at]) <= 3 and not re.search(r"\d", self.texts[at]) else "furniture"

    # ---- the draft -----------------------------------------------------------------------------------------------

    def assemble(self, origin: str, blocks: Sequence[Block]) -> ImportedStory:
        warnings: list[str] = []
        texts = [block.text for block in blocks if block.text and block.type != "heading"]
        opening = next((block.text for block in blocks if block.type == "text"), "")
        line = dateline(opening)
        published = next((value for updated, value, _a in self.dates if not updated), None)
        if published and any(value == published and ambiguous for _u, value, ambiguous in self.dates):
            warnings.append(f"The page's day may be read two ways; it was read day first: {published[:10]}.")
        if published is None and self.dates:
            published = self.dates[0][1]
            warnings.append("The page says only when it was updated; that is taken for when it was published.")
        from_sentence = False
        if published is None and (found := days(opening)):
            published, from_sentence = found[0].value, True
        outlets = cited(texts, own=line.outlet if line else None, published=published)
        if from_sentence and published:
            latest = max((one for one in outlets if one.date), key=lambda one: str(one.date), default=None)
            if latest and latest.date and latest.date > published:
                warnings.append(
                    f"The page says nowhere when it was published; the day in its first paragraph is {published}, but it cites "
                    f"{latest.outlet} of {latest.date}, and cannot be older: {latest.date} is taken. Check the day."
                )
                published = latest.date
            else:
                warnings.append(
                    f"The page says nowhere when it was published; {published} is the day in its first paragraph."
                )
        if published is None:
            warnings.append("The page says nowhere when it was published.")
        if not self.headline:
            warnings.append("The page has no headline.")
        return ImportedStory(
            origin=origin,
            headline=self.headline,
            standfirst=self.standfirst,
            published=published,
            section=self.section,
            bylines=unique(self.bylines, signature),
            dateline=line,
            language=language(" ".join(texts)),
            body=tuple(blocks),
            photos=tuple(self.photos),
            read_also=read_also_links(blocks),
            topics=unique(self.topics, key),
            outlets_cited=outlets,
            warnings=tuple(warnings),
        )
