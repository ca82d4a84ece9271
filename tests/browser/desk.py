"""What people do on the desk, with mouse and keys."""

from playwright.sync_api import Page

PASSWORD = "kata-sandi-uji"  # of tests.conftest's accounts


def sign_in(page: Page, site: str, username: str) -> None:
    """Sign in and stand on the desk's first page."""
    page.goto(f"{site}/desk/login/")
    page.fill("[name=username]", username)
    page.fill("[name=password]", PASSWORD)
    page.click("main button[type=submit]")
    page.wait_for_url("**/desk/")


def write_in(page: Page, section: str) -> None:
    """Begin a story from the first page, by its first button."""
    page.click(".desk-actions a >> nth=0")
    page.click(f".desk-begin a:has-text('{section}')")
    page.wait_for_selector(".public-DraftEditor-content")


def open_from_first_page(page: Page, headline: str) -> None:
    """Open a story in the editor, by its line on the desk's first page."""
    page.locator(".w-panel--dashboard a", has_text=headline).first.click()
    page.wait_for_selector("#page-edit-form")


def approve(page: Page) -> None:
    """Approve the open story, without a remark."""
    page.locator("footer .w-dropdown__toggle").click()
    page.locator("[data-workflow-action-name=approve]").first.click()
    if page.locator(".modal-body form [type=submit]").count():
        page.locator(".modal-body form [type=submit]").click()
