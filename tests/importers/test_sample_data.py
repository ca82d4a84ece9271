"""The sample newsroom's files, read without Django: they parse, point to each other and keep the house's rules."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "src/babad/importers/sample_newsroom"
FILES = sorted((FOLDER / "stories").glob("*/*.toml"))

RIGHTS = {"own", "agency", "licensed"}
LABELS = {"writer", "editor", "reporter", "contributor", "source"}
REAL_PEOPLE = {"joe-biden", "vladimir-putin"}
QUOTATION_MARKS = set('"“”„«»')
WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]

# What a block must and may carry besides its type.
BLOCKS = {
    "text": ({"text"}, set()),
    "heading": ({"text"}, set()),
    "photo": ({"picture", "alt", "caption", "photographer"}, {"agency", "archive_date"}),
    "gallery": ({"photos"}, set()),
    "read_also": (set(), {"story", "title", "url"}),
    "quote": ({"text", "speaker"}, {"role", "source"}),
    "list": ({"items"}, {"ordered"}),
    "table": ({"header", "rows"}, {"caption"}),
}


def load(path: Path) -> dict[str, Any]:
    """Return a TOML file's content; TOMLDecodeError if it does not parse."""
    with path.open("rb") as file:
        return tomllib.load(file)


def strings(value: Any) -> Iterator[str]:
    """Yield every piece of text in a TOML value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def photos_of(story: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the story's photos: the lead, those in the body, those in galleries."""
    photos = [story["lead_photo"]] if "lead_photo" in story else []
    for block in story["body"]:
        if block["type"] == "photo":
            photos.append(block)
        elif block["type"] == "gallery":
            photos.extend(block["photos"])
    return photos


def words_of(story: dict[str, Any]) -> int:
    """Return how many words a reader reads below the standfirst: paragraphs, headings and lists."""
    texts = [block.get("text", "") for block in story["body"] if block["type"] in {"text", "heading"}]
    texts += [item for block in story["body"] if block["type"] == "list" for item in block["items"]]
    return len(re.sub(r"<[^>]+>", "", " ".join(texts)).split())


WORLD = load(FOLDER / "world.toml")
SECTIONS = {section["key"]: section["language"] for section in WORLD["section"]}
AUTHORS = {author["key"] for author in WORLD["author"]}
TOPICS = {topic["key"] for topic in WORLD["topic"]}
SLUGS = {(path.parent.name, path.stem) for path in FILES}


def each(paths: list[Path]) -> pytest.MarkDecorator:
    """Return the mark that runs a test once for each of these stories."""
    return pytest.mark.parametrize("path", paths, ids=[f"{path.parent.name}/{path.stem}" for path in paths])


every_story = each(FILES)
every_indonesian_story = each([path for path in FILES if path.parent.name == "id"])
every_story_about_real_people = each([path for path in FILES if REAL_PEOPLE & set(load(path)["topics"])])


def test_the_world_names_everything_once_and_in_both_languages() -> None:
    for kind in ("section", "author", "topic"):
        keys = [entry["key"] for entry in WORLD[kind]]
        assert len(keys) == len(set(keys)), kind
    for topic in WORLD["topic"]:
        assert topic["kind"] in {"subject", "person", "place", "organisation"}, topic["key"]
        for field in ("name", "slug", "line", "description"):
            assert topic[field]["id"] and topic[field]["en"], (topic["key"], field)
    for author in WORLD["author"]:
        for field in ("job_title", "bio"):
            assert author[field]["id"] and author[field]["en"], (author["key"], field)
    pages = [(page["key"], page["language"]) for page in WORLD["page"]]
    assert len(pages) == len(set(pages))
    assert {key for key, language in pages if language == "id"} == {key for key, language in pages if language == "en"}


def test_addresses_are_unique_in_each_language() -> None:
    for language in ("id", "en"):
        entries = [entry for entry in WORLD["section"] + WORLD["page"] if entry["language"] == language]
        top_level = [entry["slug"] for entry in entries]
        assert len(top_level) == len(set(top_level))
        topics = [topic["slug"][language] for topic in WORLD["topic"]]
        assert len(topics) == len(set(topics))
        # Files in one folder cannot share a name; what is left is a story named like a section or a plain page.
        stories = [slug for story_language, slug in SLUGS if story_language == language]
        assert not set(stories) & set(top_level)
    for path in FILES:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", path.stem), path.stem


def test_there_are_enough_stories_and_the_front_is_alive() -> None:
    indonesian = [load(path) for path in FILES if path.parent.name == "id"]
    assert len(indonesian) >= 20
    newest = sorted((story["published"] for story in indonesian), reverse=True)[:10]
    assert all((moment.year, moment.month) == (2026, 11) for moment in newest)
    assert {story["section"] for story in indonesian} == {key for key, language in SECTIONS.items() if language == "id"}


def test_every_topic_has_an_indonesian_story() -> None:
    used = {topic for path in FILES if path.parent.name == "id" for topic in load(path)["topics"]}
    assert not TOPICS - used


def test_the_stories_use_every_device_between_them() -> None:
    stories = [load(path) for path in FILES if path.parent.name == "id"]
    assert {block["type"] for story in stories for block in story["body"]} == set(BLOCKS)
    assert {byline["label"] for story in stories for byline in story["bylines"]} == LABELS
    assert {story["rights"] for story in stories} == RIGHTS
    assert any(story.get("advertorial") for story in stories)
    assert any("updated" in story for story in stories)
    assert any("archive_date" in photo for story in stories for photo in photos_of(story))


@every_story
def test_a_story_is_whole_and_its_keys_exist(path: Path) -> None:
    story = load(path)
    language = path.parent.name
    assert story["language"] == language
    assert SECTIONS[story["section"]] == language
    assert story["headline"] and story["standfirst"]
    assert isinstance(story["published"], datetime) and story["published"].utcoffset() is not None
    assert story.get("updated", story["published"]) >= story["published"]
    assert story["dateline"]["outlet"]
    assert story["rights"] in RIGHTS
    assert bool(story.get("agency")) == (story["rights"] != "own")
    assert story["topics"] and len(story["topics"]) == len(set(story["topics"]))
    assert set(story["topics"]) <= TOPICS
    assert story["bylines"]
    for byline in story["bylines"]:
        assert byline["label"] in LABELS
        assert ("author" in byline) != ("name" in byline)
        assert byline.get("author") in AUTHORS | {None}
    for cited in story.get("outlets_cited", []):
        assert cited["outlet"] and isinstance(cited["date"], date)
        assert cited["date"] <= story["published"].date()
    if "translation_of" in story:
        assert ("id", story["translation_of"]) in SLUGS


@every_story
def test_a_body_has_known_blocks_and_starts_with_text(path: Path) -> None:
    story = load(path)
    assert story["body"][0]["type"] == "text"
    for block in story["body"]:
        required, optional = BLOCKS[block["type"]]
        given = set(block) - {"type"}
        assert required <= given <= required | optional, block
        if block["type"] == "table":
            assert {len(row) for row in block["rows"]} == {len(block["header"])}


@every_story
def test_read_also_points_to_another_story_or_a_reserved_address(path: Path) -> None:
    for block in load(path)["body"]:
        if block["type"] != "read_also":
            continue
        if "story" in block:
            assert (path.parent.name, block["story"]) in SLUGS
            assert block["story"] != path.stem
        else:
            assert block["title"]
            assert re.match(r"https://[a-z.]+\.example(/|$)", block["url"])


@every_story_about_real_people
def test_real_people_are_never_quoted_directly(path: Path) -> None:
    story = load(path)
    assert not [text for text in strings(story) if QUOTATION_MARKS & set(text)]
    assert "quote" not in {block["type"] for block in story["body"]}


@every_story
def test_a_story_has_150_to_500_words(path: Path) -> None:
    assert 150 <= words_of(load(path)) <= 500


@every_story
def test_quotation_marks_are_paired(path: Path) -> None:
    """A quotation may run on: then the paragraph stays open and the next one opens again."""
    for block in load(path)["body"]:
        open_from_before = False
        for paragraph in block.get("text", "").split("\n\n"):
            opening, closing = paragraph.count("“"), paragraph.count("”")
            if open_from_before:
                assert paragraph.lstrip().startswith("“"), paragraph
            assert opening - closing in {0, 1}, paragraph
            open_from_before = opening > closing
        assert not open_from_before


@every_indonesian_story
def test_a_weekday_fits_its_date(path: Path) -> None:
    found = re.findall(r"\b(\w+) \((\d{1,2})/(\d{1,2})/(\d{4})\)", "\n".join(strings(load(path))))
    assert found
    for weekday, day, month, year in found:
        if weekday in WEEKDAYS:
            assert WEEKDAYS[date(int(year), int(month), int(day)).weekday()] == weekday, (weekday, day, month, year)


def test_every_picture_named_can_be_drawn() -> None:
    from babad.importers.sample_pictures import KEYS

    assert {photo["picture"] for path in FILES for photo in photos_of(load(path))} <= set(KEYS)


@every_story
def test_a_story_has_photos_and_none_twice(path: Path) -> None:
    photos = photos_of(load(path))
    assert photos
    used = [photo["picture"] for photo in photos]
    assert len(used) == len(set(used))
    for photo in photos:
        assert photo["alt"] and photo["caption"] and photo["photographer"]
        assert photo["alt"] != photo["caption"]
