"""What JavaScript adds to readers' pages, and that nothing is lost without it."""

from dataclasses import replace
from datetime import datetime

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Window
from tests.browser.reader import ORIGIN, read
from tests.public.sample_contexts import story

# ---- Photos ----------------------------------------------------------------------------------------------------------


def count(page: Page) -> str:
    return " ".join((page.locator("[data-zoom-count]").text_content() or "").split())


def test_a_photo_opens_large_and_gives_the_focus_back(page: Page) -> None:
    read(page, "story")
    link = page.locator(".lead-photo a")
    link.focus()
    page.keyboard.press("Enter")
    dialog = page.locator("dialog")
    expect(dialog).to_be_visible()
    assert count(page) == "Foto 1 dari 4"
    expect(dialog.locator("figcaption")).to_contain_text("Dermaga baru Tanjung Kelor pada hari pertamanya.")
    expect(dialog.locator("figcaption")).to_contain_text("Lodewijk Tamaela/Kabar Teluk")
    expect(dialog.locator("img")).to_have_attribute("alt", "Perahu nelayan di dermaga kayu saat fajar")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert link.evaluate("link => link === document.activeElement")
    assert page.url.startswith(ORIGIN) and not page.url.endswith(".jpg")


def test_arrow_keys_lead_from_photo_to_photo_and_round(page: Page) -> None:
    read(page, "story")
    page.locator(".lead-photo a").click()
    seen = [count(page)]
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
        seen.append(count(page))
    assert [text.split()[1] for text in seen] == ["1", "2", "3", "4", "1", "4"]
    expect(page.locator("dialog figcaption")).to_contain_text("Dermaga 4")
    page.keyboard.press("Escape")
    # The reader is led back to the photo seen last.
    page.wait_for_function("document.activeElement === document.querySelectorAll('[data-zoom]')[3]", timeout=5_000)


def test_the_dialogs_buttons_do_the_same(page: Page) -> None:
    read(page, "story", "en")
    page.locator(".gallery a").first.click()
    assert count(page) == "Photo 3 of 4"
    page.get_by_role("button", name="Next photo").click()
    assert count(page) == "Photo 4 of 4"
    page.get_by_role("button", name="Previous photo").click()
    assert count(page) == "Photo 3 of 4"
    page.get_by_role("button", name="Close").click()
    expect(page.locator("dialog")).to_be_hidden()


def test_the_focus_stays_in_the_dialog(page: Page) -> None:
    read(page, "story")
    page.locator(".lead-photo a").click()
    for _ in range(6):
        page.keyboard.press("Tab")
        inside = page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")
        assert inside


def test_a_single_photo_has_no_way_on(page: Page) -> None:
    read(page, replace(story(), body=()))
    page.locator(".lead-photo a").click()
    assert count(page) == "Foto 1 dari 1"
    expect(page.get_by_role("button", name="Foto berikutnya")).to_be_hidden()
    page.keyboard.press("ArrowRight")
    assert count(page) == "Foto 1 dari 1"


def test_the_large_view_fetches_a_large_copy(window: Window) -> None:
    page = window()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    read(page, "story")
    asked.clear()
    page.locator(".lead-photo a").click()
    page.wait_for_load_state("networkidle")
    assert [url.rpartition("/")[2] for url in asked] == ["a-1280.avif"]


def test_a_click_for_a_new_tab_is_left_to_the_browser(page: Page) -> None:
    read(page, "story")
    with page.context.expect_page() as opened:
        page.locator(".lead-photo a").click(modifiers=["ControlOrMeta"])
    opened.value.close()
    expect(page.locator("dialog")).to_be_hidden()


# ---- Colours and text size -------------------------------------------------------------------------------------------

PAPER = "getComputedStyle(document.body).backgroundColor"
SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"


@pytest.mark.parametrize(("scheme", "choice"), [("light", "dark"), ("dark", "light")])
def test_a_readers_colours_go_before_the_devices_and_are_kept(window: Window, scheme: str, choice: str) -> None:
    page = read(window(color_scheme=scheme), "story")
    before = page.evaluate(PAPER)
    page.locator(".display summary").click()
    page.locator(f"input[name=theme][value={choice}]").check()
    after = page.evaluate(PAPER)
    assert before != after
    page.reload()
    assert page.evaluate(PAPER) == after
    page.locator(".display summary").click()
    assert page.locator(f"input[name=theme][value={choice}]").is_checked()
    page.locator("input[name=theme][value='']").check()
    assert page.evaluate(PAPER) == before
    page.reload()
    assert page.evaluate(PAPER) == before


def test_a_readers_colours_are_there_at_the_first_paint(window: Window) -> None:
    """No white flash at night: the script is done before anything is shown."""
    page = read(window(color_scheme="light"), "story")
    page.evaluate("localStorage.setItem('babad-theme', 'dark')")
    page.add_init_script(
        """new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if (entry.name === "first-paint") window.paintedAt = entry.startTime;
        }).observe({ type: "paint", buffered: true });
        new MutationObserver((_, observer) => {
            if (document.documentElement?.dataset.theme) { window.themedAt = performance.now(); observer.disconnect(); }
        }).observe(document, { attributes: true, subtree: true });"""
    )
    page.reload()
    # Not wait_for_function: it evaluates a string inside the page, which the page's own policy forbids.
    for _ in range(200):
        if page.evaluate("Boolean(window.paintedAt && window.themedAt)"):
            break
        page.wait_for_timeout(50)
    assert page.evaluate("window.themedAt <= window.paintedAt")


def test_the_text_grows_and_stays_so(page: Page) -> None:
    read(page, "story")
    normal = page.evaluate(SIZE)
    page.locator(".display summary").click()
    page.locator("input[name=text][value=larger]").check()
    assert page.evaluate(SIZE) == normal * 1.25
    page.reload()
    assert page.evaluate(SIZE) == normal * 1.25


def test_the_panel_closes_with_escape_and_a_click_elsewhere(page: Page) -> None:
    read(page, "story")
    panel, summary = page.locator(".display-panel"), page.locator(".display summary")
    summary.click()
    expect(panel).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert summary.evaluate("summary => summary === document.activeElement")
    summary.click()
    page.locator("h1").click()
    expect(panel).to_be_hidden()


def test_forbidden_storage_breaks_nothing(window: Window) -> None:
    page = window()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden') } })")
    read(page, "story")
    page.locator(".display summary").click()
    page.locator("input[name=theme][value=dark]").check()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.locator("h1").click()
    page.locator(".lead-photo a").click()
    expect(page.locator("dialog")).to_be_visible()


# ---- The year, and sharing -------------------------------------------------------------------------------------------


def test_the_copyright_line_has_the_readers_year(page: Page) -> None:
    page.clock.set_fixed_time(datetime(2031, 5, 6))
    read(page, "story")
    expect(page.locator(".copyright")).to_have_text("© 2031 PT Media Teluk Raya")


def test_the_link_is_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=ORIGIN)
    read(page, "story")
    page.get_by_role("button", name="Salin tautan").click()
    expect(page.get_by_role("button", name="Tautan tersalin")).to_be_visible()
    expect(page.locator("[data-share-status]")).to_have_text("Tautan tersalin")
    assert page.evaluate("navigator.clipboard.readText()") == story().head.canonical


def test_the_link_is_copied_without_a_clipboard_too(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=ORIGIN)
    read(page, "story", "en")
    page.evaluate(
        "window.clipboard = navigator.clipboard; Object.defineProperty(navigator, 'clipboard', { value: undefined })"
    )
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Link copied")).to_be_visible()
    assert page.evaluate("window.clipboard.readText()") == story("en").head.canonical


def test_the_devices_own_sharing_is_offered_where_it_is(window: Window) -> None:
    page = read(window(), "story")
    expect(page.locator("[data-share]")).to_be_hidden()  # Chromium on Linux has none
    phone = window(**PHONE)
    phone.add_init_script("navigator.share = async (what) => { window.shared = what; }")
    read(phone, "story")
    phone.get_by_role("button", name="Bagikan").click()
    assert phone.evaluate("window.shared") == {"title": story().social_headline, "url": story().head.canonical}


# ---- Without JavaScript ----------------------------------------------------------------------------------------------


def test_the_page_is_whole_without_javascript(window: Window) -> None:
    page = window(java_script_enabled=False)
    from tests.browser.reader import answer_with

    page.route(f"{ORIGIN}/**", answer_with(story()))
    page.goto(ORIGIN + story().head.address)
    for selector in ("h1", ".story-body p", ".lead-photo img", ".sections a", ".related h3", ".copyright"):
        expect(page.locator(selector).first).to_be_visible()
    expect(page.get_by_role("link", name="WhatsApp")).to_be_visible()
    for selector in ("dialog", ".display", "[data-copy]", "[data-share]"):
        expect(page.locator(selector)).to_be_hidden()
    expect(page.locator(".copyright")).to_have_text("© PT Media Teluk Raya")
    page.locator(".lead-photo a").click()
    assert page.url.endswith("-1920.jpg")


def test_print_leaves_out_what_paper_can_not_do(page: Page) -> None:
    read(page, "story")
    page.emulate_media(media="print", color_scheme="dark")
    for selector in ("h1", ".story-body p", ".lead-photo img", ".closing-byline", ".print-address"):
        expect(page.locator(selector).first).to_be_visible()
    for selector in (".sections", ".share", ".read-also", ".related", ".follow", ".latest", ".view-photo", ".tools"):
        expect(page.locator(selector).first).to_be_hidden()
    assert page.evaluate(PAPER) == "rgb(255, 255, 255)"
