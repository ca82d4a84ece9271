"""The sample newsroom's English edition: it exists, dates right, and tells the same facts as the Indonesian stories."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

STORIES = Path(__file__).resolve().parents[2] / "src" / "babad" / "importers" / "sample_newsroom" / "stories"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "January Jan.", "February Feb.", "March", "April", "May", "June", "July", "August Aug.", "September Sept.",
            "October Oct.", "November Nov.", "December Dec.",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
MONTH = "|".join(re.escape(name) for name in sorted(MONTHS, key=len, reverse=True))


def read(language: str) -> dict[str, dict[str, Any]]:
    """Return the stories of a language by their slugs."""
    return {
        path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
        for path in sorted((STORIES / language).glob("*.toml"))
    }


ENGLISH, INDONESIAN = read("en"), read("id")
TRANSLATIONS = sorted(slug for slug, story in ENGLISH.items() if "translation_of" in story)


def words(story: dict[str, Any]) -> str:
    """Return everything of a story that a reader sees as text."""
    texts = [story["headline"], story["standfirst"], story.get("lead_photo", {}).get("caption", "")]
    for block in story["body"]:
        texts += [block.get("text", ""), block.get("caption", ""), *block.get("items", [])]
        texts += [cell for row in block.get("rows", []) for cell in row]
        texts += [photo["caption"] for photo in block.get("photos", [])]
    return "\n".join(texts)


def test_there_are_a_dozen_and_half_of_them_are_recent() -> None:
    assert len(ENGLISH) >= 12
    recent = [slug for slug, story in ENGLISH.items() if story["published"].date() >= date(2026, 11, 1)]
    assert len(recent) == 6
    assert max(story["published"].date() for story in ENGLISH.values()) <= date(2026, 11, 20)
    assert {story["section"] for story in ENGLISH.values()} == {"indonesia", "world", "business", "sport", "science"}


def test_every_device_is_used() -> None:
    kinds = {block["type"] for story in ENGLISH.values() for block in story["body"]}
    assert {"text", "read_also", "photo", "heading", "quote", "list"} <= kinds


@pytest.mark.parametrize("slug", [slug for slug, s in ENGLISH.items() if "pembicaraan-as-rusia" in s["topics"]])
def test_the_talks_are_told_without_a_single_quotation_mark(slug: str) -> None:
    story = ENGLISH[slug]
    assert not set('"“”„«»') & set(words(story))
    assert "quote" not in {block["type"] for block in story["body"]}
    # An apostrophe is written ’; a ‘ would open a quotation.
    assert "‘" not in words(story)


def test_the_talks_have_four_stories_or_more() -> None:
    assert sum("pembicaraan-as-rusia" in story["topics"] for story in ENGLISH.values()) >= 4


@pytest.mark.parametrize("slug", sorted(ENGLISH))
def test_typography_is_the_houses(slug: str) -> None:
    text = re.sub(r"<[^>]+>", "", words(ENGLISH[slug]))
    assert not re.search(r"[\"']|  |\.\.\.| - | ,|\.\.", text)
    assert not re.search(r"\b(center|meters?|kilometers?|defense|favor|honor|color|labor|truck)\b", text, re.I)


@pytest.mark.parametrize("slug", sorted(ENGLISH))
def test_a_weekday_fits_its_date(slug: str) -> None:
    story = ENGLISH[slug]
    text = words(story)
    year = story["published"].year
    found = re.findall(
        rf"\b({'|'.join(WEEKDAYS)})(?: next week)?, (?:(\d{{1,2}}) ({MONTH})|({MONTH}) (\d{{1,2}}))", text
    )
    for weekday, day, month, month_first, day_after in found:
        written = date(year, MONTHS[month or month_first], int(day or day_after))
        assert WEEKDAYS[written.weekday()] == weekday, (weekday, written)


def test_weekdays_with_dates_do_occur() -> None:
    assert sum(bool(re.search(rf"day, \d{{1,2}} ({MONTH})", words(story))) for story in ENGLISH.values()) >= 4


def figures(text: str, *, thousands: str) -> set[str]:
    """Return the whole numbers of three digits or more, years among them, without their thousands separators."""
    numbers = re.findall(rf"\d+(?:{re.escape(thousands)}\d{{3}})*(?![\d.,]*\d)", text)
    return {bare for number in numbers if len(bare := number.replace(thousands, "")) >= 3}


@pytest.mark.parametrize("slug", TRANSLATIONS)
def test_a_translation_gives_the_figures_of_the_original(slug: str) -> None:
    story = ENGLISH[slug]
    original = INDONESIAN[story["translation_of"]]
    assert story["topics"] == original["topics"]
    assert story["published"] >= original["published"]
    assert story["published"].date() == original["published"].date()
    # Background may come from elsewhere in the same thread.
    thread = [other for other in INDONESIAN.values() if set(other["topics"]) & set(story["topics"][:2])]
    known = set[str]().union(*(figures(words(other), thousands=".") for other in thread))
    assert figures(words(story), thousands=",") - known == set()


def test_five_stories_or_more_are_translations_and_none_has_two() -> None:
    originals = [ENGLISH[slug]["translation_of"] for slug in TRANSLATIONS]
    assert len(originals) >= 5
    assert len(originals) == len(set(originals))


@pytest.mark.parametrize("slug", sorted(ENGLISH))
def test_a_pull_quotes_speaker_is_in_the_story(slug: str) -> None:
    """A pull quote names a speaker whom the reader has met in the text."""
    text = " ".join(block["text"] for block in ENGLISH[slug]["body"] if block["type"] == "text")
    for block in ENGLISH[slug]["body"]:
        if block["type"] == "quote":
            assert block["speaker"].split()[0] in text
            assert block["role"]
