"""Paragraphs and sentences. Quotations are found before sentences are cut: no sentence ends inside one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from babad.reading.story import Paragraph, Story
from babad.reading.types import Sentence


@dataclass(frozen=True, slots=True)
class SplitRules:
    """``abbreviations`` are lower case, without their last point: what is a "title" stands before a name and ends no sentence;
    the others ("any") end one only where a ``starters`` word follows, one that begins sentences and no name. ``asks`` are
    words that attribute a quote ending in ? or !. ``furniture`` matches a paragraph of page furniture from its beginning.
    """

    abbreviations: Mapping[str, str] = field(default_factory=dict)
    starters: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()
    furniture: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))


_LINES = re.compile(r"[^\n]+")
# Signs that end a sentence with the marks that close on them, before white space and what may begin one. Bounded, so that a
# long row of signs costs no more than its length.
_END = re.compile(r"[.!?…]{1,9}[\"”’')\]»]{0,4}(?=\s{1,9}[\"“‘”'(«`]{0,4}[^\W_a-zß-öø-ÿ])")
_LONGEST = 2000  # characters: three times the longest sentence that a newspaper prints
_ASKING = 6  # words between a closed question and the word that attributes it


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
    text = story.text
    for paragraph in story.paragraphs:
        start = paragraph.start
        for stop in _END.finditer(text, paragraph.start, paragraph.end):
            if _quoted(story, stop) or _abbreviated(story, stop) or _attributed(story, stop):
                continue
            found += _in_reach(story, start, stop.end())
            start = stop.end()
            while start < paragraph.end and text[start].isspace():
                start += 1
        if start < paragraph.end:
            found += _in_reach(story, start, paragraph.end)
    return found


def _in_reach(story: Story, start: int, end: int) -> list[Sentence]:
    """Return a sentence; what is far longer than any sentence is cut between words. Later layers look through the whole of a
    sentence for every word in it, and no text may make that more than linear in the text."""
    tokens = story.tokens
    found = []
    while end - start > _LONGEST:
        place = tokens.from_offset(start + _LONGEST)
        if place == 0 or place >= len(tokens) or tokens.starts[place] >= end or tokens.starts[place] <= start:
            break
        found.append(Sentence(start, tokens.ends[place - 1]))
        start = tokens.starts[place]
    return [*found, Sentence(start, end)]


def _quoted(story: Story, stop: re.Match[str]) -> bool:
    """Say whether more of a quotation follows. What was opened and never closed keeps no sentence together."""
    quotation = story.quotation_at(stop.start())
    return quotation is not None and quotation.close > stop.end() and (quotation.closed or quotation.group > 0)


def _abbreviated(story: Story, stop: re.Match[str]) -> bool:
    """Say whether the point belongs to an abbreviation or an initial and ends no sentence."""
    tokens, rules = story.tokens, story.language.split
    if stop.group()[0] != "." or stop.group()[1:2] == ".":
        return False
    place = tokens.from_offset(stop.start())
    if place < len(tokens) and tokens.starts[place] == stop.start():
        place -= 1  # the token before the point
    else:
        place = tokens.before_offset(stop.start() + 1) - 1  # initials hold their points: "U.S."
    if place < 0:
        return False
    word = tokens.lowers[place].rstrip(".")
    if "." not in word and tokens.touches(place) and tokens.words[place - 1] == "." and tokens.touches(place - 1):
        word = f"{tokens.lowers[place - 2]}.{word}"  # "s.d.", "a.m."
    kind = rules.abbreviations.get(word)
    if kind == "title":
        return True
    initials = all(len(part) == 1 and part.isalpha() for part in word.split("."))
    if kind is None and not initials:
        return False
    following = tokens.from_offset(stop.end())
    return following >= len(tokens) or tokens.lowers[following] not in rules.starters


def _attributed(story: Story, stop: re.Match[str]) -> bool:
    """Say whether a quote that ends in ? or ! is attributed by what follows: "With whose money?" Ann Lee asked."""
    if stop.group()[0] not in "?!…" or stop.group()[-1] not in "\"”’'":
        return False
    tokens = story.tokens
    place = tokens.from_offset(stop.end())
    for word, lower in zip(tokens.words[place : place + _ASKING], tokens.lowers[place : place + _ASKING], strict=True):
        if lower in story.language.split.asks:
            return True
        if not word[0].isalnum() and word not in "’'-":
            return False
    return False
