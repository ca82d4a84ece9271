"""Paragraphs and sentences. Quotations are found before sentences are cut: no sentence ends inside one."""

import re
from dataclasses import dataclass, field

from babad.reading.story import Paragraph, Story
from babad.reading.types import Sentence


@dataclass(frozen=True, slots=True)
class SplitRules:
    """``abbreviations`` end in a point that ends no sentence (lower case, without the point); ``furniture`` is a pattern
    that a paragraph of page furniture matches from its beginning."""

    abbreviations: frozenset[str] = frozenset()
    furniture: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))


_LINES = re.compile(r"[^\n]+")
_END = re.compile(r"[.!?…]+[\"”’')\]»]*(?=\s+[\"“‘”'(«]*[A-Z0-9À-Þ])")


def paragraphs(story: Story) -> list[Paragraph]:
    """Return the stretches between line breaks, white space at their ends left out."""
    found = []
    for line in _LINES.finditer(story.text):
        words = line.group()
        start = line.start() + len(words) - len(words.lstrip())
        end = line.start() + len(words.rstrip())
        if start < end:
            furniture = bool(story.language.split.furniture.match(story.text, start, end))
            found.append(Paragraph(start, end, furniture))
    return found


def sentences(story: Story) -> list[Sentence]:
    """Return the sentences of every paragraph, in order; together they cover all of its words."""
    found = []
    for paragraph in story.paragraphs:
        start = paragraph.start
        for stop in _END.finditer(story.text, paragraph.start, paragraph.end):
            if _abbreviated(story, stop.start()) or _quoted(story, stop):
                continue
            found.append(Sentence(start, stop.end()))
            start = stop.end() + len(story.text[stop.end() :][:1])
            while start < paragraph.end and story.text[start].isspace():
                start += 1
        if start < paragraph.end:
            found.append(Sentence(start, paragraph.end))
    return found


def _abbreviated(story: Story, point: int) -> bool:
    if story.text[point] != ".":
        return False
    place = story.tokens.before_offset(point) - 1
    if place < 0:
        return False
    word = story.tokens.words[place]
    return (len(word) == 1 and word.isupper()) or story.tokens.lowers[place] in story.language.split.abbreviations


def _quoted(story: Story, stop: re.Match[str]) -> bool:
    quotation = story.quotation_at(stop.start())
    return quotation is not None and quotation.close >= stop.end()
