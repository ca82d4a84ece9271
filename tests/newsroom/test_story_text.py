"""A story's words as the record takes them in."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from babad.newsroom.models import Story
from babad.newsroom.plain_text import plain_text
from babad.newsroom.rich_text import paragraphs_only
from babad.newsroom.story_text import text_of, text_of_body

PIECES = [
    "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<br/>", '<a href="https://a.example/?x=1&amp;y=2">', "</a>",
    '<a linktype="page" id="7">', "Sri Lestari", "“Beras cukup,” katanya.", " ", "\n", "\xa0", "&nbsp;", "&amp;", "&lt;b&gt;",
    "&#8220;", "&notit;", "R&D", "\x0b", "\u2003", "&#x1;", "<em>", "</em>", "<div>", "a", "😀",
]  # fmt: skip
markups = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=25).map("".join)


def story(*body: tuple[str, Any], **fields: Any) -> Story:
    raw = [{"type": kind, "value": value, "id": f"b{number}"} for number, (kind, value) in enumerate(body)]
    made = Story(**{"title": "Harga beras naik", **fields})
    made.body = made.body.stream_block.to_python(raw)
    return made


# ---- Rich text -------------------------------------------------------------------------------------------------------


@given(markups)
def test_every_code_point_stands_where_the_map_says(markup: str) -> None:
    stored = paragraphs_only(markup)
    plain = plain_text(stored)
    assert len(plain.text) == len(plain.starts) == len(plain.ends)
    for character, start, end in zip(plain.text, plain.starts, plain.ends, strict=True):
        there = stored[start:end]
        if there.startswith("<"):
            assert character == "\n"
        elif there.startswith("&") and len(there) > 1:
            assert character in plain_text(there).text or not plain_text(there).text
        else:
            assert there == character or (there.isspace() and character == " ")
    assert list(plain.starts) == sorted(plain.starts)


@given(markups)
def test_no_line_is_empty_and_none_has_blanks_at_its_ends(markup: str) -> None:
    text = plain_text(paragraphs_only(markup)).text
    assert all(line and line == line.strip() for line in text.split("\n")) or not text


# ---- Blocks ----------------------------------------------------------------------------------------------------------


@pytest.mark.django_db  # a page asks for its own kind when it is made
def test_the_words_stand_in_the_order_of_the_page() -> None:
    written = story(
        ("text", '<p data-block-key="a">Satu <b>dua</b>.</p><p>Tiga &amp; empat.<br/>Lima.</p>'),
        ("photo", {"photo": 1, "caption": "Keterangan"}),
        ("heading", "Harga  baru"),
        ("read_also", {"story": None, "url": "https://a.example/", "title": "Baca juga"}),
        ("list", {"ordered": False, "items": [{"type": "item", "value": "<p>Enam</p>", "id": "x"}]}),
        ("list", {"ordered": True, "items": [{"type": "item", "value": f"<p>{n}</p>", "id": n} for n in "ab"]}),
        ("embed", {"url": "https://a.example/", "title": "Video", "provider": ""}),
        ("table", {"data": [["Pasar", "Harga"], ["Karangjati", None]], "table_caption": "Harga beras"}),
        ("text", "<p></p>"),
        standfirst="Pasokan\nmenipis.",
        dateline_place="KARANGJATI",
    )
    assert text_of(written) == (
        ("headline", "Harga beras naik"),
        ("standfirst", "Pasokan menipis."),
        ("b0", "Satu dua.\nTiga & empat.\nLima."),
        ("b2", "Harga baru"),
        ("b4", "Enam"),
        ("b5", "a\nb"),
        ("b7", "Harga beras\nPasar | Harga\nKarangjati"),
    )


@pytest.mark.django_db
def test_a_pull_quote_counts_unless_it_repeats_the_text() -> None:
    said = {"text": "Beras cukup.", "speaker": "Sri Lestari", "role": "Bupati Karangjati", "source": ""}
    alone = story(("quote", said))
    assert text_of(alone)[1:] == (("b0", "“Beras cukup.”\nSri Lestari, Bupati Karangjati"),)
    repeated = story(("text", "<p>“Beras <b>cukup</b>,” kata Sri Lestari.</p>"), ("quote", said))
    assert [key for key, _ in text_of(repeated)] == ["headline", "b0"]


@pytest.mark.django_db
def test_a_story_begun_has_no_words() -> None:
    assert text_of(Story()) == ()


def test_every_block_has_an_id_of_its_own() -> None:
    stored = [
        {"type": "text", "value": "<p>a</p>", "id": key} for key in ("x", "x", "", None, "headline", "y" * 70, "a b")
    ]
    keys = [key for key, _ in text_of_body(stored)]
    assert keys == ["x", "block-1", "block-2", "block-3", "block-4", "block-5", "block-6"]
