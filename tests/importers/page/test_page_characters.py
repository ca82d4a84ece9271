"""Controls and half characters never come out of a page, wherever in it they stand."""

import json
import re

import pytest

from babad.importers.page import read_page
from babad.importers.page.characters import clean
from babad.importers.page.types import Fetched

BAD = "\x00\x01\x0b\x0c\x1f\x7f"


def strings(value):
    if isinstance(value, str):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from strings(one)


def read(name: str, source: str):
    story = read_page(Fetched(name, source.encode())).as_json()
    for text in strings(story):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]", text), ascii(text)
    json.dumps(story, ensure_ascii=False).encode()
    return story


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"a{BAD}b\tc\nd", "ab\tc\nd"),
        ("\ud83d\ude00 \ud83d x\udc80", "😀 \ufffd x\ufffd"),
        ("Élan “pagi” 😀\u0085", "Élan “pagi” 😀\u0085"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_an_html_page_with_bad_characters_everywhere() -> None:
    story = read(
        "kapal.html",
        """<!doctype html><html lang="id"><head><title>Kapal\x01 Cepat ke Amerta</title>
<link rel="canonical" href="https://lintas.example/kapal&#2;-cepat">
<meta name="keywords" content="kapal&#1;, Amerta&#xd800;"><script type="application/ld+json">
{"@type": "NewsArticle", "headline": "Kapal\\u0000 Cepat ke Amerta", "author": [{"name": "Wira \\ud83d Kelana"}],
"articleSection": "Laut\\u0007"}</script></head><body><article><h1>Kapal&#1; Cepat ke Amerta</h1>
<figure><img src="https://img.lintas.example/a%00b%0D.jpg" alt="Dermaga&#2;" width="600"><figcaption>Dermaga&#3; baru
(Foto: Wira&#4; Kelana)</figcaption></figure><div class="isi">
<p>Kapal itu berangkat\x00 dari <b>dermaga&#x1f; lama</b> pada pagi hari dan tiba di pulau sebelum siang.</p>
<p>Baca juga: <a href="/pulau%00&#1;">Pulau&#5; yang sepi</a></p>
<table><tr><th>Kapal\x06</th><th>Jam</th></tr><tr><td>Satu</td><td>7&#8;</td></tr></table>
<p>Para penumpang turun di dermaga baru yang dibuka pada hari Senin itu, kata kepala pelabuhan.</p></div>
</article><footer>© 2022 Lintas&#14;</footer></body></html>""",
    )
    assert story["headline"] == "Kapal Cepat ke Amerta"
    assert story["bylines"][0]["name"] == "Wira \ufffd Kelana"
    assert story["photos"][0]["file"] == "ab.jpg"
    assert story["section"] == "Laut"
    assert story["body"][0]["text"].startswith("Kapal itu berangkat dari dermaga lama pada pagi")


def test_a_plain_page_with_bad_characters() -> None:
    story = read(
        "kapal.txt",
        "Kapal\x00 Cepat ke Amerta\x01\n\nKapal itu berangkat dari dermaga lama dan tiba di pulau sebelum siang.\n\n"
        "Para penumpang turun di dermaga baru\x0byang dibuka pada hari Senin, kata kepala pelabuhan itu.\n",
    )
    assert story["headline"] == "Kapal Cepat ke Amerta"
