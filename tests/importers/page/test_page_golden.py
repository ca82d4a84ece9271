"""Golden pairs: each page in ``pages/`` and what must be read from it, down to the last line left out."""

import json
from pathlib import Path

import pytest

from babad.importers.page import bring_in
from babad.importers.page.types import ImportedStory

PAGES = Path(__file__).parent / "pages"
SINGLE = sorted(
    path.name for path in PAGES.iterdir() if path.suffix in {".html", ".txt"} and "rel_tua" not in path.name
)
KINDS = {
    "advertisement", "author", "byline", "caption", "comments", "copyright", "date", "follow", "furniture", "latest",
    "navigation", "newsletter", "pagination", "popular", "related", "share", "topics",
}  # fmt: skip
BLOCK_FIELDS = {
    "text": {"text", "html"},
    "heading": {"text"},
    "photo": {"file", "caption", "credit", "url"},
    "read_also": {"title", "url", "label", "line"},
    "quote": {"text", "speaker", "role"},
    "list": {"text", "items", "ordered"},
    "table": {"text", "header", "rows", "caption"},
    "embed": {"url", "title", "provider", "text"},
}


def read(*names: str) -> ImportedStory:
    (story,) = bring_in([str(PAGES / name) for name in names])
    return story


def golden(name: str) -> dict[str, object]:
    return json.loads((PAGES / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", SINGLE)
def test_page_is_read_as_its_golden_pair_says(name):
    assert read(name).as_json() == golden(f"{Path(name).stem}.json")


def test_parts_of_a_story_are_gathered_as_their_golden_pair_says():
    assert read("rel_tua_1.html", "rel_tua_2.html").as_json() == golden("rel_tua.json")


@pytest.mark.parametrize("name", SINGLE)
def test_printed_form_is_the_documented_one(name):
    printed = read(name).as_json()
    assert list(printed) == [
        "headline", "standfirst", "published", "section", "bylines", "dateline", "language", "body", "photos",
        "read_also", "topics", "outlets_cited", "left_out", "warnings",
    ]  # fmt: skip
    for block in printed["body"]:
        assert set(block) - {"type"} <= BLOCK_FIELDS[block["type"]]
    assert {line["kind"] for line in printed["left_out"]} <= KINDS
    json.dumps(printed)


@pytest.mark.parametrize("name", SINGLE)
def test_dateline_is_how_the_first_paragraph_begins(name):
    story = read(name)
    if story.dateline:
        first = next(block for block in story.body if block.type == "text")
        assert first.text.startswith(story.dateline.text)


@pytest.mark.parametrize("name", SINGLE)
def test_photos_of_the_body_are_among_the_photos_in_order(name):
    story = read(name)
    inside = [block.fields["file"] for block in story.body if block.type == "photo"]
    assert inside == [photo.file for photo in story.photos if not photo.lead]


@pytest.mark.parametrize("name", SINGLE)
def test_reading_twice_gives_the_same(name):
    assert read(name) == read(name)
