"""What is left of foreign markup."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from babad.newsroom.models import Story
from babad.newsroom.rich_text import paragraphs_only

CLEAN = [
    "",
    '<p data-block-key="a1b2c">Satu <b>dua</b> dan <i>tiga</i>.<br/>Empat &amp; lima &lt; enam &quot;tujuh&quot;</p>',
    '<p>Lihat <a href="https://dokumen.example/a?b=1&amp;c=2">ini</a> dan <a linktype="page" id="7">itu</a>.</p><p>Dua.</p>',
    "<p><b><i>Keduanya</i></b></p>",
]

FOREIGN = {
    "bare words": ("polos", "<p>polos</p>"),
    "word processor": (
        "<p class=MsoNormal><span style='font-size:12pt'>Halo<o:p></o:p></span></p><p><o:p>&nbsp;</o:p></p>",
        "<p>Halo</p>",
    ),
    "conditional comment": ("<!--[if gte mso 9]><xml>x</xml><![endif]--><p>a</p>", "<p>a</p>"),
    "list": ("<ul><li>satu</li><li><strong>dua</strong></li></ul>", "<p>satu</p><p><b>dua</b></p>"),
    "heading": ("<h2>Judul</h2><p>a</p>", "<p>Judul</p><p>a</p>"),
    "table": ("<table><tr><td>1</td><td>2</td></tr></table>", "<p>1</p><p>2</p>"),
    "crossed": ("<p><b>a<i>b</b>c</i></p>", "<p><b>a<i>b</i></b><i>c</i></p>"),
    "bold over paragraphs": ("<b>a<p>b</p></b>c", "<p><b>a</b></p><p><b>b</b></p><p>c</p>"),
    "blocks in blocks": ("<div>a<div>b</div>c</div>", "<p>a</p><p>b</p><p>c</p>"),
    "script": ("<p onclick='x()'>a<script>alert(1)</script>b</p>", "<p>ab</p>"),
    "script address": ("<p><a href='javascript:alert(1)'>a</a></p>", "<p>a</p>"),
    "hidden script address": ("<p><a href=' Java\tScript:alert(1)'>a</a></p>", "<p>a</p>"),
    "coded script address": ("<p><a href='&#106;avascript:alert(1)'>a</a></p>", "<p>a</p>"),
    "another's host": ("<p><a href='//elsewhere.example/'>a</a></p>", "<p>a</p>"),
    "link with a target": (
        "<p><a href='https://a.example/' target='_blank' rel='x'>a</a></p>",
        '<p><a href="https://a.example/">a</a></p>',
    ),
    "image": ("<p>a<img src=x onerror=alert(1)>b</p>", "<p>ab</p>"),
    "frame": ("<iframe src=x></iframe><p>a</p>", "<p>a</p>"),
    "empty paragraphs": ("<p>a</p><p></p><p> &nbsp; </p><p>b</p>", "<p>a</p><p>b</p>"),
    "unclosed": ("<p>a<p><b>b", "<p>a</p><p><b>b</b></p>"),
    "coded markup stays words": ("<div>&lt;script&gt;</div>", "<p>&lt;script&gt;</p>"),
    "an attribute that ends early": (
        "<p><a href='x\"><script>'>a</a></p>",
        '<p><a href="x&quot;&gt;&lt;script&gt;">a</a></p>',
    ),
}


@pytest.mark.parametrize("markup", CLEAN)
def test_clean_markup_comes_back_as_it_is(markup: str) -> None:
    assert paragraphs_only(markup) == markup


@pytest.mark.parametrize("name", FOREIGN)
def test_foreign_markup_is_cut_down(name: str) -> None:
    given_, kept = FOREIGN[name]
    assert paragraphs_only(given_) == kept


PIECES = st.one_of(
    st.sampled_from(
        ["<p>", "</p>", "<b>", "</b>", "<i>", "</strong>", "</a>", "<br>", "<li>", "<div onclick=x>", "</div>"]
    ),
    st.sampled_from(
        ["<a href='https://a.example/'>", "<a href='javascript:x'>", "<p data-block-key='\">'>", "<svg><p>"]
    ),
    st.sampled_from(["<script>", "</script>", "<!--", "-->", "<![CDATA[", "<o:p/>", "<", ">", '"', "'"]),
    st.sampled_from(["kata ", "&nbsp;", "&lt;"]),
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_what_is_left_is_ours_and_stays(markup: str) -> None:
    once = paragraphs_only(markup)
    assert paragraphs_only(once) == once
    for element in BeautifulSoup(once, "html.parser").find_all(True):
        assert element.name in {"p", "b", "i", "br", "a"}
        assert element.name == "p" or element.find_parent("p")
        assert set(element.attrs) <= {"p": {"data-block-key"}, "a": {"href"}}.get(element.name, set())
        assert not element.get("href", "").startswith("javascript")


@pytest.mark.django_db
def test_a_story_stores_no_foreign_markup_whoever_sets_it() -> None:
    story = Story(title="Uji")
    story.body = [
        {"type": "text", "value": "<p class=x>Satu<script>alert(1)</script></p>"},
        {"type": "list", "value": {"ordered": False, "items": ["<div>dua</div>"]}},
        {"type": "list", "value": {"ordered": True, "items": [{"type": "item", "value": "<h1>tiga</h1>", "id": "1"}]}},
        {"type": "heading", "value": "<b>bukan markah</b>"},
    ]
    stored = Story._meta.get_field("body").get_prep_value(story.body)
    assert stored[0]["value"] == "<p>Satu</p>"
    assert stored[1]["value"]["items"] == ["<p>dua</p>"]
    assert stored[2]["value"]["items"][0]["value"] == "<p>tiga</p>"
    assert stored[3]["value"] == "<b>bukan markah</b>"
    assert "script" not in story.serializable_data()["body"]
