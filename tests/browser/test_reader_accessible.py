"""Readers' pages for everybody: axe finds nothing on any kind of page, in either language, by day and by night."""

from dataclasses import replace

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PHONE, Window
from tests.browser.reader import read, violations
from tests.public.sample_contexts import KINDS, story

SCHEMES = ["light", "dark"]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(window: Window, kind: str, language: str) -> None:
    page = read(window(), kind, language)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == [], scheme


@pytest.mark.parametrize("kind", ["home", "story", "wiki", "wiki_list", "agenda"])
def test_axe_finds_nothing_on_a_phone(window: Window, kind: str) -> None:
    page = read(window(**PHONE), kind)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_what_a_wiki_page_shows_on_demand(window: Window, scheme: str) -> None:
    page = read(window(color_scheme=scheme, **PHONE), "wiki")
    page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
    assert page.locator(".chart table").is_visible() and page.locator(".reports li").first.is_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_the_large_view_of_a_photo(window: Window, scheme: str) -> None:
    page = read(window(color_scheme=scheme), "story")
    page.locator(".lead-photo a").click()
    assert page.locator("dialog[open]").count() == 1
    assert violations(page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_the_readers_settings(window: Window, scheme: str) -> None:
    page = read(window(color_scheme=scheme), "story")
    page.locator(".display summary").click()
    assert page.locator(".display-panel").is_visible()
    assert violations(page) == []


def test_axe_would_find_a_fault(page: Page) -> None:
    read(page, "story")
    page.evaluate("document.querySelector('.lead-photo img').removeAttribute('alt')")
    page.evaluate("document.querySelector('.standfirst').style.color = '#eee'")
    assert {line.partition(":")[0] for line in violations(page)} >= {"image-alt", "color-contrast"}


def test_the_first_tab_leads_to_the_content(page: Page) -> None:
    read(page, "story")
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    assert skip.evaluate("link => link === document.activeElement")
    assert (skip.bounding_box() or {"y": -1})["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_sticks_out_from_320_pixels_to_4k(window: Window, kind: str) -> None:
    page = read(window(viewport={"width": 320, "height": 640}), kind)
    for width, height in ((320, 640), (390, 844), (768, 1024), (1024, 768), (1280, 900), (1920, 1080), (3840, 2160)):
        page.set_viewport_size({"width": width, "height": height})
        wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(wider) == 0, width
    # On a wall of a screen the text grows with it instead of standing lost in the middle.
    column = page.evaluate("document.querySelector('main').getBoundingClientRect().width")
    assert column > 3840 / 2


def test_long_words_break_on_a_narrow_screen(window: Window) -> None:
    word = "Pertanggungjawabankeberlangsungan" * 3
    page = read(
        window(viewport={"width": 320, "height": 640}),
        replace(story(), headline=word, standfirst=word, kicker=word, closing_byline=word),
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_text_spacing_can_be_widened_without_loss(page: Page) -> None:
    """WCAG 1.4.12: nothing is cut off when a reader spaces lines, words and letters wider."""
    read(page, "home")
    page.evaluate(
        """() => {
            const sheet = new CSSStyleSheet();
            const wider = "line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important";
            sheet.replaceSync(`* { ${wider} }`);
            document.adoptedStyleSheets = [sheet];
        }"""
    )
    cut = page.evaluate(
        """() => [...document.querySelectorAll("main *, header *, footer *")].filter((element) => {
            const style = getComputedStyle(element);
            return style.overflow === "hidden" && !element.classList.contains("hidden")
                && element.scrollHeight > element.clientHeight + 1;
        }).map((element) => element.outerHTML.slice(0, 100))"""
    )
    assert cut == []
