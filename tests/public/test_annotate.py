"""Anchors and links come into a story's markup without touching a word of it."""

from html.parser import HTMLParser

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from babad.newsroom.plain_text import plain_text
from babad.newsroom.rich_text import paragraphs_only
from babad.public.annotate import Anchor, Marks, Mention, annotated, quoted
from babad.public.contexts import Link
from babad.public.enhance import clean_rich_text

PIECES = [
    "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<br/>", '<a href="https://a.example/?x=1&amp;y=%22">', "</a>",
    '<a linktype="page" id="7">', "Sri Lestari", "“Beras cukup,” katanya.", " ", "\n", "\xa0", "&nbsp;", "&amp;", "&lt;b&gt;",
    "&#8220;", "&notit;", "R&D", "\x0b", "\u2003", "&#x1;", "<em>", "</em>", "<div>", "a", "😀", "&#133;",
]  # fmt: skip
markups = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=30).map("".join)
LINKS = {7: Link("Lain", '/lain/"x"/')}


@given(markups)
def test_the_words_are_the_same_as_stored_and_as_served(markup: str) -> None:
    stored = paragraphs_only(markup)
    assert plain_text(clean_rich_text(stored, LINKS)).text == plain_text(stored).text


# ---- Whatever is put in ----------------------------------------------------------------------------------------------


class _Nesting(HTMLParser):
    """Reads markup; fails where an element isn't closed in the order in which it was opened, or links stand in links."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.names: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given_ = dict(attrs)
        assert tag != "a" or "a" not in self.open
        if tag != "br":
            self.open.append(tag)
        if tag == "span":
            assert set(given_) == {"id"}
            self.ids.append(given_["id"] or "")
        if given_.get("class") == "name":
            assert set(given_) == {"class", "href", "data-who"}
            self.names.append(given_["data-who"] or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def read(markup: str) -> _Nesting:
    reader = _Nesting()
    reader.feed(markup)
    reader.close()
    assert not reader.open
    return reader


@st.composite
def marked(draw: st.DrawFn) -> tuple[dict[str, tuple[str, ...]], Marks]:
    blocks = {
        key: tuple(clean_rich_text(paragraphs_only(draw(markups)), LINKS) for _ in range(draw(st.integers(1, 2))))
        for key in "ab"
    }
    lengths = {
        key: len("\n".join(filter(None, (plain_text(one).text for one in pieces)))) for key, pieces in blocks.items()
    }

    def place(key: str) -> tuple[int, int]:
        start = draw(st.integers(0, lengths[key]))
        return start, draw(st.integers(start, lengths[key] + 2))

    anchors = {
        key: tuple(Anchor(*place(key), f"s-{key}{number}") for number in range(draw(st.integers(0, 6)))) for key in "ab"
    }
    mentions = tuple(
        Mention(f'/wiki/{number}/"&', f"<i>{number}", tuple((key, *place(key)) for key in "ab"))
        for number in range(draw(st.integers(0, 4)))
    )
    return blocks, Marks(anchors, mentions)


@given(marked())
def test_markup_stays_well_formed_and_says_the_same(given_: tuple[dict[str, tuple[str, ...]], Marks]) -> None:
    blocks, marks = given_
    made = annotated(blocks, marks)
    assert list(made) == list(blocks)
    ids: list[str] = []
    names: list[str] = []
    for key, pieces in made.items():
        assert [plain_text(one).text for one in pieces] == [plain_text(one).text for one in blocks[key]]
        for before, after in zip(blocks[key], pieces, strict=True):
            reader = read(after)
            ids += reader.ids
            names += reader.names
            tags = {"p", "br", "a", "b", "i", "strong", "em"}
            assert nh3.clean(after, tags=tags, attributes={"a": {"href"}}, link_rel=None) == before or names
    assert len(ids) == len(set(ids)) and len(names) == len(set(names))
    for key, anchors in marks.anchors.items():
        pieces = [plain_text(one).text for one in blocks[key]]
        whole = "\n".join(filter(None, pieces))
        for anchor in anchors:
            if anchor.start < len(whole) and whole[anchor.start] != "\n":
                assert anchor.id in ids, "a line elsewhere leads nowhere"


# ---- Examples --------------------------------------------------------------------------------------------------------


def one(html: str, marks: Marks) -> str:
    return annotated({"b": (html,)}, marks)["b"][0]


def anchor(html: str, words: str, key: str = "s-1") -> Anchor:
    start = plain_text(html).text.index(words)
    return Anchor(start, start + len(words), key)


@pytest.mark.parametrize(
    ("html", "words", "shown"),
    [
        ("<p>Satu. Dua. Tiga.</p>", "Dua.", '<p>Satu. <span id="s-1">Dua.</span> Tiga.</p>'),
        ("<p>Satu &amp; <b>dua</b>.</p>", "Satu & dua.", '<p><span id="s-1">Satu &amp; <b>dua</b>.</span></p>'),
        ("<p><b>Satu</b> dua.</p>", "Satu dua.", '<p><span id="s-1"><b>Satu</b> dua.</span></p>'),
        ("<p><b>Satu dua</b></p>", "dua", '<p><b>Satu <span id="s-1">dua</span></b></p>'),
        ("<p><b>Satu. Dua</b> tiga.</p>", "Dua tiga.", '<p><b>Satu. <span id="s-1">Dua</span></b> tiga.</p>'),
        ("<p>Satu <b>dua. Tiga</b></p>", "Satu dua.", '<p><span id="s-1">Satu </span><b>dua. Tiga</b></p>'),
        ("<p>Satu</p><p>dua</p>", "Satu\ndua", '<p><span id="s-1">Satu</span></p><p>dua</p>'),
    ],
)
def test_a_sentence_is_wrapped_as_far_as_elements_allow(html: str, words: str, shown: str) -> None:
    assert one(html, Marks({"b": (anchor(html, words),)})) == shown


def test_several_statements_share_their_sentence() -> None:
    html = "<p>Satu.</p>"
    marks = Marks({"b": (anchor(html, "Satu.", "s-1"), anchor(html, "Satu.", "s-2"))})
    assert one(html, marks) == '<p><span id="s-1"><span id="s-2">Satu.</span></span></p>'


def linked(*pieces: str) -> list[tuple[str, str]]:
    """Return what is linked in blocks (by name "a", "b" …) that all name Sri Lestari, with the block's name."""
    blocks = {chr(97 + number): (html,) for number, html in enumerate(pieces)}
    places = []
    for key, (html,) in blocks.items():
        words, start = plain_text(html).text, -1
        while (start := words.find("Lestari", start + 1)) >= 0:
            places.append((key, start, start + len("Lestari")))
    made = annotated(blocks, Marks({}, (Mention("/wiki/lestari/", "Bupati", tuple(places)),)))
    return [(key, html) for key, (html,) in made.items() if 'class="name"' in html]


def test_the_first_mention_leads_to_the_page() -> None:
    ((key, html),) = linked("<p>Bupati Lestari hadir. Lestari berpidato.</p>", "<p>Lestari pulang.</p>")
    assert key == "a"
    assert html == (
        '<p>Bupati <a class="name" href="/wiki/lestari/" data-who="Bupati">Lestari</a> hadir. Lestari berpidato.</p>'
    )


@pytest.mark.parametrize(
    "html",
    [
        "<p>“Kata Lestari cukup,” ujarnya.</p>",
        '<p>"Kata Lestari cukup," ujarnya.</p>',
        "<p>‘Bu Lestari’s house,’ she said.</p>",
        '<p>Lihat <a href="https://a.example/">pidato Lestari</a>.</p>',
        "<p>Bu L<b>estari</b> hadir.</p>",
        "<p>“Tanpa tutup, Lestari.</p>",
    ],
)
def test_no_link_in_quotes_in_links_or_across_markup(html: str) -> None:
    assert linked(html) == []
    assert [key for key, _ in linked(html, "<p>Lestari hadir.</p>")] == ["b"]


def test_an_apostrophe_opens_and_closes_nothing() -> None:
    assert quoted("the mayor’s plan and the mayors’ plans don't") == []
    assert quoted("Jum‘at ini “ya”, katanya") == [(11, 15)]
    assert quoted("“satu\ndua” tiga") == [(0, 6), (9, 15)]


def test_two_names_never_overlap() -> None:
    html = "<p>Universitas Karangjati</p>"
    whole, part = Mention("/wiki/u/", "", (("b", 0, 22),)), Mention("/wiki/k/", "", (("b", 12, 22),))
    assert one(html, Marks({}, (whole, part))).count('class="name"') == 1
