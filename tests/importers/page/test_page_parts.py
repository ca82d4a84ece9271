"""A story on several pages becomes one, whichever way its pages come in."""

import itertools
from pathlib import Path

import pytest
from long_story import ADDRESS, PARAGRAPHS, page

from babad.importers.page import bring_in, gather, read_page
from babad.importers.page.parts import page_number, same_story, without_page
from babad.importers.page.types import Fetched

PAGES = Path(__file__).parent / "pages"


def read(html):
    return read_page(Fetched("page.html", html.encode()))


def three_parts():
    return [read(page(number + 1, 3, PARAGRAPHS[number * 4 : number * 4 + 4])) for number in range(3)]


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_parts_are_put_in_their_order(order):
    parts = three_parts()
    story = gather([parts[number] for number in order])
    assert [block.text for block in story.body] == PARAGRAPHS
    assert story.origin == ADDRESS
    assert not any("missing" in warning for warning in story.warnings)


def test_a_missing_part_is_said():
    parts = three_parts()
    assert "The story has 3 pages; missing: page 2, 3." in parts[0].warnings
    assert "The story has 3 pages; missing: page 2." in gather([parts[0], parts[2]]).warnings


def test_the_whole_view_replaces_its_parts():
    whole = read(page(1, 3, PARAGRAPHS, whole=True))
    assert whole.part.whole
    story = gather([three_parts()[0], whole])
    assert [block.text for block in story.body] == PARAGRAPHS
    assert story.warnings == whole.warnings


def test_gathering_a_gathered_story_changes_nothing():
    story = gather(three_parts())
    assert gather([story]) == story


def test_nothing_of_a_part_is_dropped():
    parts = [read_page(Fetched(f"{n}.html", (PAGES / f"rel_tua_{n}.html").read_bytes())) for n in (1, 2)]
    story = gather(parts)
    for part in parts:
        assert {line.text for line in part.left_out} <= {line.text for line in story.left_out}
        assert [block for block in part.body if block.text not in {one.text for one in story.body}] == []


def test_files_of_one_story_come_out_as_one_and_others_apart():
    names = ["rel_tua_2.html", "valley_times.txt", "rel_tua_1.html"]
    stories = bring_in([str(PAGES / name) for name in names])
    assert [story.headline for story in stories] == [
        "Menyusuri Rel Tua Lembah Karsa",
        "Hill school reopens with one teacher and eleven pupils",
    ]
    assert len(stories[0].body) == 6


def test_two_stories_with_one_headline_are_not_one():
    one = read(page(1, 1, PARAGRAPHS[:4]))
    other = read(page(1, 1, PARAGRAPHS[4:], address="https://lain.example/rel"))
    assert not same_story(one, other)


def test_plain_pages_are_parts_by_their_lines():
    def plain(number):
        body = "\n\n".join(PARAGRAPHS[number * 4 - 4 : number * 4])
        return read_page(Fetched(f"{number}.txt", f"Menyusuri Rel Tua\n\n{body}\n\nHalaman {number} dari 2\n".encode()))

    assert same_story(plain(1), plain(2))
    assert [block.text for block in gather([plain(2), plain(1)]).body] == PARAGRAPHS[:8]


@pytest.mark.parametrize(
    ("address", "number"),
    [
        ("https://a.example/x?page=2", 2),
        ("https://a.example/x?halaman=3&utm=1", 3),
        ("https://a.example/x/page/2/", 2),
        ("https://a.example/x?page=all", 0),
        ("https://a.example/x?single", 0),
        ("https://a.example/x", None),
        ("https://a.example/x?p=4411", None),
        (None, None),
    ],
)
def test_page_numbers_in_addresses(address, number):
    assert page_number(address) == number


def test_addresses_of_parts_have_their_story_in_common():
    wanted = "https://a.example/x"
    assert {without_page(f"{wanted}{end}") for end in ("", "/", "?page=2", "/page/3", "?page=all", "#c")} == {wanted}
    assert without_page("https://a.example/x?id=7&page=2") == "https://a.example/x?id=7"


def test_nothing_to_gather():
    with pytest.raises(ValueError, match="at least one"):
        gather([])
