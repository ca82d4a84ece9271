"""Nothing of a page is dropped silently: every line that a reader sees is in the draft or named as left out."""

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Comment
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from babad.importers.page import BadPage, read_page
from babad.importers.page.types import Fetched

PAGES = Path(__file__).parent / "pages"
INLINE = {"a", "b", "strong", "i", "em", "span", "font", "time", "cite", "small", "u", "button", "noscript"}
UNSEEN = {"script", "style", "title", "head", "noscript", "template", "option"}


def words(text):
    return " ".join(re.findall(r"\w+", text.casefold()))


def visible_lines(html):
    """The lines of a page as another parser sees them: text up to the next block element or line break."""
    soup = BeautifulSoup(html, "html.parser")
    lines, line = [], []

    def end():
        text = words("".join(line))
        line.clear()
        if text:
            lines.append(text)

    def walk(node):
        for child in node.children:
            if isinstance(child, Comment):
                continue
            if isinstance(child, str):
                line.append(child)
            elif child.name in UNSEEN:
                continue
            elif child.name in INLINE:
                line.append(" ")
                walk(child)
                line.append(" ")
            else:
                end()
                walk(child)
                end()

    walk(soup.body or soup)
    end()
    return lines


def words_of(story):
    def values(value):
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            for one in value.values():
                yield from values(one)
            yield " ".join(one for one in value.values() if isinstance(one, str))
        elif isinstance(value, list):
            for one in value:
                yield from values(one)

    return "\n".join(f" {words(value)} " for value in values(json.loads(json.dumps(story.as_json()))))


def unaccounted(story, lines):
    kept = words_of(story)
    return [line for line in lines if line and f" {line} " not in kept]


@pytest.mark.parametrize("name", sorted(path.name for path in PAGES.glob("*.html")))
def test_every_visible_line_of_an_html_page_is_accounted_for(name):
    content = (PAGES / name).read_bytes()
    encoding = "cp1252" if b"windows-1252" in content else "utf-8"
    lines = visible_lines(content.decode(encoding))
    assert len(lines) > 8
    assert unaccounted(read_page(Fetched(name, content)), lines) == []


@pytest.mark.parametrize("name", sorted(path.name for path in PAGES.glob("*.txt")))
def test_every_line_of_a_plain_page_is_accounted_for(name):
    content = (PAGES / name).read_bytes()
    lines = [words(line) for line in content.decode().splitlines()]
    assert len(lines) > 8
    assert unaccounted(read_page(Fetched(name, content)), lines) == []


def test_a_line_that_is_lost_would_be_noticed():
    content = (PAGES / "valley_times.txt").read_bytes()
    story = read_page(Fetched("valley_times.txt", content))
    assert unaccounted(story, ["a line that stands nowhere"]) == ["a line that stands nowhere"]


FURNITURE = st.sampled_from(
    [
        "Advertisement", "Baca juga: Pasar Lama Pindah ke Tepi Sungai", "BERITA TERKAIT", "Related", "Most Popular", "Share", "1",
        "Terpopuler", "KOMENTAR", "Editor: Sari Wulan", "By Ann Bell", "Foto: Budi Raharja/Kabar", "© 2020 Kabar Kota", "***",
        "TAGS: pasar, sungai", "Kamis, 4 Mei 2023 10:00 WIB", "(abc/def)", "gambar-pasar.jpg", "Halaman 1 dari 3", "Selanjutnya",
        "Baca berita lainnya tentang Pasar di sini", "Ikuti kami di", "Read more", "Key Points", "https://kabar.example/a", "42",
    ]
)  # fmt: skip
SENTENCES = st.sampled_from(
    [
        "Pasar lama di tepi sungai itu pindah ke gedung baru pada hari Senin.",
        "The market by the river moved to a new hall on Monday, traders said.",
        "KOTA LAMA, KABAR.com - Dua ratus pedagang pindah pada 4/5/2023 tanpa keributan.",
        "“Nobody asked us where the fish should go,” said Tilda Crane, who sells them.",
        "Dilansir dari Antara, (3/5/2023), gedung itu dibangun dalam dua tahun.",
        "Pedagang menunggu.",
        "Gedung baru",
        "Warga antre sejak pagi (Foto: Budi/Kabar)",
    ]
)
LINES = st.lists(st.one_of(FURNITURE, SENTENCES, st.just(""), st.text(max_size=60)), min_size=1, max_size=40)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LINES)
def test_every_line_of_any_plain_text_is_accounted_for(lines):
    text = "\n".join(line.replace("\n", " ").replace("\r", " ") for line in lines)
    text = re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", " ", text)
    try:
        story = read_page(Fetched("page.txt", text.encode(), media_type="text/plain"))
    except BadPage:
        return
    invisible = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
    assert unaccounted(story, [words(invisible.sub("", line)) for line in text.split("\n")]) == []


BLOCKS = st.lists(
    st.tuples(
        st.sampled_from(["p", "div", "li", "h2", "h3", "figcaption", "blockquote", "td", "span", "aside", "nav", "footer"]),
        st.sampled_from(["", "related", "share-bar", "caption", "byline author", "tags", "comment", "ads", "body", "lead"]),
        st.one_of(FURNITURE, SENTENCES),
        st.sampled_from(["", "/other-story"]),
    ),
    min_size=1,
    max_size=25,
)  # fmt: skip


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(BLOCKS)
def test_every_line_of_any_html_is_accounted_for(blocks):
    body = "".join(
        f'<div><{tag} class="{name}">' + (f'<a href="{href}">{text}</a>' if href else text) + f"</{tag}></div>"
        for tag, name, text, href in blocks
    )
    html = (
        f"<!doctype html><html><head><title>Pasar pindah</title></head><body><h1>Pasar pindah</h1>{body}</body></html>"
    )
    try:
        story = read_page(Fetched("page.html", html.encode()))
    except BadPage:
        return
    assert unaccounted(story, visible_lines(html)) == []


def test_paragraphs_that_the_page_hides_are_warned_of():
    content = (PAGES / "selat_daily.html").read_text(encoding="utf-8")
    hidden = '<div style="display: none"><p>Paragraf ini baru terlihat setelah pembaca menekan sebuah tombol.</p></div>'
    story = read_page(Fetched("page.html", content.replace("<h2>Jalan utama", hidden + "<h2>Jalan utama").encode()))
    assert any("hides 1 paragraphs" in warning and "Paragraf ini baru" in warning for warning in story.warnings)
