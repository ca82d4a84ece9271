"""Wire copy, word processors and web pages, pasted into a story's text in a real browser."""

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import sign_in, write_in
from tests.conftest import Newsroom

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm; font-size:12.0pt;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body lang=IN><!--StartFragment-->
<h1><b>Pasar Ikan Pindah</b></h1>
<p class=MsoNormal style='text-align:justify'><span lang=IN style='font-size:12.0pt'>Bupati&nbsp;Sagara
<b style='mso-bidi-font-weight:normal'>menolak</b> usul itu,<span style='mso-spacerun:yes'>  </span>kata
<st1:place w:st="on">juru
bicara</st1:place>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·
<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]><i>Los ikan</i></p>
<p class=MsoNormal>Lihat <a href="https://dokumen.example/a?b=1&amp;c=2" target=_blank onclick="x()">dokumen</a> dan
<a href="javascript:alert(1)">ini</a>.</p><script>alert(1)</script><!--EndFragment--></body></html>"""

GOOGLE = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"
style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;">Paragraf </span><span
style="font-weight:700;">tebal</span><span style="font-style:italic"> miring</span></p><br /><ul><li dir="ltr"
style="list-style-type:disc"><p dir="ltr"><span>butir satu</span></p></li><li><p>butir dua</p></li></ul><p dir="ltr"><a
href="https://www.google.com/url?q=https://dokumen.example/laporan&sa=D"><span
style="color:#1155cc;text-decoration:underline">laporan</span></a></p></b><br class="Apple-interchange-newline">"""

WIRE = """SAGARA (KabarUji) - Pemerintah Kabupaten Sagara menunda
pemindahan pedagang pasar ikan sampai bulan depan, kata
juru bicaranya pada Selasa.

Para pedagang meminta waktu dua pekan lagi untuk membongkar
kios mereka.

- los ikan
- los daging
"""

INDENTED = """   SAGARA - Pemerintah Kabupaten Sagara menunda pemindahan
pedagang pasar ikan sampai bulan depan, kata juru bicaranya.
   Para pedagang meminta waktu dua pekan lagi untuk membongkar
kios mereka."""

LONG = "\n\n".join(f"Paragraf nomor {number} dari naskah yang panjang." for number in range(1, 61))

PASTE = """([html, text]) => {
    const field = document.querySelector(".public-DraftEditor-content");
    field.focus();
    const clipboard = new DataTransfer();
    if (html) clipboard.setData("text/html", html);
    clipboard.setData("text/plain", text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }));
}"""


def pasted(page: Page, *, html: str = "", text: str = "teks") -> list[tuple[str, dict[str, str], dict[str, str]]]:
    """Paste into the story's first text; return its paragraphs, each with its styles and links by the words that have them."""
    page.click(".public-DraftEditor-content")
    page.evaluate(PASTE, [html, text])
    expect(page.locator("[name=body-0-value]")).to_have_value(re.compile(r'"text":"[^"]'))
    content = json.loads(page.input_value("[name=body-0-value]"))
    paragraphs = []
    for block in content["blocks"]:
        assert block["type"] == "unstyled"
        words, links = block["text"], content["entityMap"]
        part = lambda one, words=words: words[one["offset"] :][: one["length"]]  # noqa: E731
        styles = {part(one).strip(): one["style"] for one in block["inlineStyleRanges"]}
        addresses = {part(one): links[str(one["key"])]["data"]["url"] for one in block["entityRanges"]}
        paragraphs.append((words, styles, addresses))
    return paragraphs


@pytest.fixture
def editor(page: Page, live_server, newsroom: Newsroom) -> Page:
    sign_in(page, live_server.url, "reporter")
    write_in(page, "Nasional")
    return page


def test_word(editor: Page) -> None:
    assert pasted(editor, html=WORD) == [
        ("Pasar Ikan Pindah", {}, {}),
        ("Bupati Sagara menolak usul itu, kata juru bicara.", {"menolak": "BOLD"}, {}),
        ("Los ikan", {"Los ikan": "ITALIC"}, {}),
        ("Lihat dokumen dan ini.", {}, {"dokumen": "https://dokumen.example/a?b=1&c=2"}),
    ]


def test_google_docs(editor: Page) -> None:
    assert pasted(editor, html=GOOGLE) == [
        ("Paragraf tebal miring", {"tebal": "BOLD", "miring": "ITALIC"}, {}),
        ("butir satu", {}, {}),
        ("butir dua", {}, {}),
        ("laporan", {}, {"laporan": "https://dokumen.example/laporan"}),
    ]


def test_wire_copy_with_hard_line_breaks(editor: Page) -> None:
    assert [words for words, _, _ in pasted(editor, text=WIRE)] == [
        "SAGARA (KabarUji) - Pemerintah Kabupaten Sagara menunda pemindahan pedagang pasar ikan sampai bulan depan, kata juru "
        "bicaranya pada Selasa.",
        "Para pedagang meminta waktu dua pekan lagi untuk membongkar kios mereka.",
        "- los ikan",
        "- los daging",
    ]


def test_wire_copy_with_indented_paragraphs(editor: Page) -> None:
    assert [words for words, _, _ in pasted(editor, text=INDENTED)] == [
        "SAGARA - Pemerintah Kabupaten Sagara menunda pemindahan pedagang pasar ikan sampai bulan depan, kata juru bicaranya.",
        "Para pedagang meminta waktu dua pekan lagi untuk membongkar kios mereka.",
    ]


def test_a_line_is_a_paragraph_where_nothing_says_otherwise(editor: Page) -> None:
    lines = "Satu baris yang cukup panjang untuk sebuah paragraf.\r\nBaris kedua, juga paragraf tersendiri.\u200b"
    assert [words for words, _, _ in pasted(editor, text=lines)] == [
        "Satu baris yang cukup panjang untuk sebuah paragraf.",
        "Baris kedua, juga paragraf tersendiri.",
    ]


def test_many_paragraphs_stay_in_one_text_and_are_saved_clean(editor: Page) -> None:
    from babad.newsroom.models import Story

    assert len(pasted(editor, text=LONG)) == 60
    editor.fill("[name=title]", "Naskah panjang")
    editor.click("text=Simpan draf")
    editor.wait_for_url("**/edit/**")
    body = Story.objects.get(title="Naskah panjang").body.raw_data
    assert [block["type"] for block in body] == ["text"]
    assert body[0]["value"].count("<p data-block-key=") == body[0]["value"].count("</p>") == 60
    assert "<p></p>" not in body[0]["value"]
