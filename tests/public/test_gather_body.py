"""From a stored body to blocks: each step alone, and all together. No database."""

from typing import Any

import pytest

from babad.public.contexts import (
    EmbedBlock,
    GalleryBlock,
    HeadingBlock,
    Link,
    ListBlock,
    PhotoBlock,
    Picture,
    QuoteBlock,
    ReadAlsoBlock,
    TableBlock,
    TextBlock,
)
from babad.public.enhance import clean_plain_page, clean_rich_text, enhance, references

PHOTO = Picture(
    (), "/media/p.jpg", 960, 640, "/media/p-large.jpg", 1920, 1280, caption="Dermaga.", credit="Lodewijk Tamaela"
)
LINKS = {7: Link("Es mahal", "/ekonomi/es-mahal/")}


def enhanced(*stored: dict[str, Any], dateline: str = "", first_number: int = 1) -> tuple[Any, ...]:
    return enhance(stored, pictures={3: PHOTO}, links=LINKS, dateline=dateline, first_number=first_number)


def text(html: str) -> dict[str, Any]:
    return {"type": "text", "value": html, "id": "x"}


# ---- Rich text -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ('<p data-block-key="ab1">Satu <b>dua</b>.</p>', "<p>Satu <b>dua</b>.</p>"),
        ('<p><a linktype="page" id="7">es</a></p>', '<p><a href="/ekonomi/es-mahal/">es</a></p>'),
        ('<p><a id="7" linktype="page">es</a></p>', '<p><a href="/ekonomi/es-mahal/">es</a></p>'),
        ('<p>lihat <a linktype="page" id="8">yang belum terbit</a></p>', "<p>lihat yang belum terbit</p>"),
        ('<p><a linktype="document" id="7">berkas</a></p>', "<p>berkas</p>"),
        (
            '<p><a href="https://es.example/?a=1&amp;b=2">es</a></p>',
            '<p><a href="https://es.example/?a=1&amp;b=2">es</a></p>',
        ),
        (
            '<p><a href="mailto:redaksi@kabar.example">surat</a></p>',
            '<p><a href="mailto:redaksi@kabar.example">surat</a></p>',
        ),
        ('<p><a href="javascript:alert(1)">klik</a></p>', "<p><a>klik</a></p>"),
        ("<p>Satu</p><script>alert(1)</script>", "<p>Satu</p>"),
        ('<p style="color:red" onclick="x()" class="y">Satu</p>', "<p>Satu</p>"),
        ("<p>Satu</p><p></p><p> </p><p><br/></p>", "<p>Satu</p>"),
        ('<p><embed embedtype="image" id="3"/>Satu</p>', "<p>Satu</p>"),
        ("<h2>Satu</h2>", "Satu"),
    ],
)
def test_rich_text_comes_out_clean(stored: str, shown: str) -> None:
    assert clean_rich_text(stored, LINKS) == shown


def test_a_links_words_keep_their_marks() -> None:
    stored = '<p><a linktype="page" id="7">harga <b>es</b></a> dan <a linktype="page" id="9">harga <i>solar</i></a></p>'
    expected = '<p><a href="/ekonomi/es-mahal/">harga <b>es</b></a> dan harga <i>solar</i></p>'
    assert clean_rich_text(stored, LINKS) == expected


def test_an_address_can_not_break_out_of_its_attribute() -> None:
    links = {7: Link("x", '/a/"onmouseover="alert(1)/')}
    html = clean_rich_text('<p><a linktype="page" id="7">es</a></p>', links)
    assert 'onmouseover="' not in html


def test_plain_pages_keep_headings_and_lists() -> None:
    stored = "<h2>Satu</h2><ul><li>dua</li></ul><h1>tiga</h1>"
    assert clean_plain_page(stored, {}) == "<h2>Satu</h2><ul><li>dua</li></ul>tiga"


# ---- Blocks ----------------------------------------------------------------------------------------------------------


def test_every_kind_of_block_is_understood() -> None:
    blocks = enhanced(
        text("<p>Satu.</p>"),
        {"type": "heading", "value": "Harga es"},
        {"type": "photo", "value": {"photo": 3, "caption": ""}},
        {"type": "gallery", "value": [{"type": "item", "value": {"photo": 3, "caption": "Malam."}, "id": "a"}]},
        {"type": "read_also", "value": {"story": 7, "url": "", "title": ""}},
        {"type": "quote", "value": {"text": "Mahal.", "speaker": "Yohana", "role": "", "source": None}},
        {"type": "embed", "value": {"url": "https://video.example/1", "title": "Video", "provider": "Teluk"}},
        {
            "type": "list",
            "value": {"ordered": True, "items": [{"type": "item", "value": "<p>a</p>", "id": "b"}, "<b>b</b>"]},
        },
        {"type": "table", "value": {"data": [["Pos", "Rp"], ["Es", None]], "first_row_is_table_header": True}},
    )
    assert blocks == (
        TextBlock("<p>Satu.</p>"),
        HeadingBlock("Harga es"),
        PhotoBlock(blocks[2].picture),
        GalleryBlock(blocks[3].pictures),
        ReadAlsoBlock("Es mahal", "/ekonomi/es-mahal/"),
        QuoteBlock("Mahal.", "Yohana"),
        EmbedBlock("Video", "https://video.example/1", "Teluk"),
        ListBlock(True, ("a", "<b>b</b>")),
        TableBlock("", ("Pos", "Rp"), (("Es", ""),)),
    )


def test_a_storys_own_caption_goes_before_the_photos() -> None:
    ours, photos = enhanced(
        {"type": "photo", "value": {"photo": 3, "caption": "Dermaga malam hari."}},
        {"type": "photo", "value": {"photo": 3, "caption": ""}},
    )
    assert (ours.picture.caption, photos.picture.caption) == ("Dermaga malam hari.", "Dermaga.")
    assert ours.picture.credit == "Lodewijk Tamaela"


def test_photos_are_numbered_in_the_order_of_the_page() -> None:
    item = {"photo": 3, "caption": ""}
    blocks = enhanced(
        {"type": "photo", "value": item},
        {"type": "gallery", "value": [item, item]},
        {"type": "photo", "value": item},
        first_number=2,
    )
    assert blocks[0].picture.number == 2
    assert [picture.number for picture in blocks[1].pictures] == [3, 4]
    assert blocks[2].picture.number == 5


@pytest.mark.parametrize(
    "stored",
    [
        {"type": "photo", "value": {"photo": 99, "caption": "Hilang"}},
        {"type": "photo", "value": {"photo": None, "caption": ""}},
        {"type": "gallery", "value": [{"photo": 99, "caption": ""}]},
        {"type": "read_also", "value": {"story": 8, "url": "", "title": ""}},
        {"type": "read_also", "value": {"story": 8, "url": "", "title": "Judul berita yang ditarik"}},
        {"type": "read_also", "value": {"story": None, "url": "", "title": "Menunggu sasaran"}},
        {"type": "read_also", "value": {"story": None, "url": "https://es.example/", "title": ""}},
        {"type": "read_also", "value": {"story": None, "url": "javascript:alert(1)", "title": "Naskah"}},
        {"type": "embed", "value": {"url": "javascript:alert(1)", "title": "Naskah", "provider": ""}},
        text("<p></p>"),
        text(""),
        {"type": "list", "value": {"ordered": False, "items": ["<p></p>"]}},
        {"type": "table", "value": None},
        {"type": "table", "value": {"data": [["", None], ["", ""]]}},
        {"type": "heading", "value": " "},
        {"type": "of_tomorrow", "value": "?"},
    ],
)
def test_what_has_nothing_to_show_is_left_out(stored: dict[str, Any]) -> None:
    assert enhanced(stored) == ()


def test_read_also_leads_to_an_address_elsewhere_too() -> None:
    (block,) = enhanced({"type": "read_also", "value": {"story": None, "url": "https://es.example/", "title": "Es"}})
    assert block == ReadAlsoBlock("Es", "https://es.example/")


def test_a_table_with_a_header_column_and_ragged_rows() -> None:
    value = {"data": [["Es", "1"], ["Solar"]], "table_header_choice": "column"}
    (block,) = enhanced({"type": "table", "value": value})
    assert block == TableBlock("", (), (("Es", "1"), ("Solar", "")), row_headers=True)


# ---- Dateline --------------------------------------------------------------------------------------------------------


def test_the_dateline_goes_into_the_first_paragraph_only() -> None:
    blocks = enhanced(
        {"type": "photo", "value": {"photo": 3, "caption": ""}},
        text("<p>Satu.</p><p>Dua.</p>"),
        text("<p>Tiga.</p>"),
        dateline="KABAR, <Sagara>",
    )
    first, second = blocks[1].html, blocks[2].html
    assert first == '<p><span class="dateline">KABAR, &lt;Sagara&gt;</span> — Satu.</p><p>Dua.</p>'
    assert second == "<p>Tiga.</p>"


def test_text_without_paragraphs_is_one() -> None:
    assert enhanced(text("Satu."), dateline="KABAR")[0].html == '<p><span class="dateline">KABAR</span> — Satu.</p>'


def test_without_a_dateline_nothing_stands_there() -> None:
    assert enhanced(text("<p>Satu.</p>"))[0].html == "<p>Satu.</p>"


# ---- References ------------------------------------------------------------------------------------------------------


def test_references_names_what_must_be_fetched() -> None:
    found = references(
        [
            text(
                '<p><a linktype="page" id="7">a</a> <a linktype="page" id="8">b</a> <a href="https://x.example/?id=9">c</a></p>'
            ),
            {"type": "list", "value": {"items": ['<a linktype="page" id="10">d</a>']}},
            {"type": "read_also", "value": {"story": 11, "url": "", "title": ""}},
            {"type": "photo", "value": {"photo": 3, "caption": ""}},
            {"type": "gallery", "value": [{"type": "item", "value": {"photo": 4, "caption": ""}}, {"photo": 5}]},
            {"type": "photo", "value": {"photo": None}},
        ]
    )
    assert found.pages == {7, 8, 10, 11}
    assert found.photos == {3, 4, 5}
