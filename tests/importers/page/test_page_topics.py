"""The topics of an HTML page: its main topic first, then its tags, each tag one topic."""

import pytest

from babad.importers.page import read_page
from babad.importers.page.types import Fetched

PARAGRAPHS = "".join(
    f"<p>Kapal ke-{number} berangkat dari dermaga lama pada pagi hari dan tiba di pulau sebelum siang.</p>"
    for number in range(1, 6)
)


def topics(under: str, *, inside: str = "", head: str = "") -> list[str]:
    source = f"""<!doctype html><html lang="id"><head><title>Kapal Cepat ke Amerta</title>{head}</head><body><article>
<h1>Kapal Cepat ke Amerta</h1><div class="isi">{PARAGRAPHS}{inside}</div>{under}</article>
<footer>© 2022 Lintas</footer></body></html>"""
    return read_page(Fetched("kapal.html", source.encode())).as_json()["topics"]


@pytest.mark.parametrize(
    ("under", "expected"),
    [
        (
            '<div class="tags">Tags: <a rel="tag" href="/t/1">Kapal Cepat</a> <a rel="tag" href="/t/2">Amerta</a></div>',
            ["Kapal Cepat", "Amerta"],
        ),
        ("<div class=tags>Tags: <a rel=tag>Kapal Cepat</a> <a rel=tag>Amerta</a></div>", ["Kapal Cepat", "Amerta"]),
        (
            '<div class="tags">Topik: <a href="#">#Kapal Cepat</a><a href="#">#Amerta</a></div>',
            ["Kapal Cepat", "Amerta"],
        ),
        (
            '<p>Tags: <a href="/t/1">Amerta, Indonesia</a>, <a href="/t/2">Kapal</a> dan <a href="/t/3">Laut</a></p>',
            ["Amerta, Indonesia", "Kapal", "Laut"],
        ),
        ('<p>Tags: kapal cepat, Amerta, <a href="/t/">semua</a></p>', ["kapal cepat", "Amerta", "semua"]),
        ("<p>Tags: kapal cepat, Amerta</p>", ["kapal cepat", "Amerta"]),
    ],
)
def test_each_tag_is_one_topic(under: str, expected: list[str]) -> None:
    assert topics(under) == expected
    assert topics("", inside=under) == expected


def test_the_main_topic_stays_first_where_the_tags_name_it_too() -> None:
    under = """<p><a href="/t/2">Baca berita lainnya tentang Amerta di sini</a></p>
<div class="tags">Tags: <a href="/t/1">Kapal</a> <a href="/t/2">Amerta</a> <a href="/t/1">kapal</a></div>"""
    assert topics(under) == ["Amerta", "Kapal"]


def test_declared_topics_are_named_once_in_their_order() -> None:
    assert topics("", head='<meta name="keywords" content="kapal, Amerta, Kapal">') == ["kapal", "Amerta"]
