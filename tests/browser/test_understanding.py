"""What Babad understood, beside what somebody types; and the questions after Publish, answered with keys alone."""

import re

import pytest
from playwright.sync_api import Page, expect

from babad.newsroom.models import Story
from babad.record.models import Judgement
from tests.browser.desk import sign_in, write_in
from tests.conftest import Newsroom

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

TEXT = "Ketua Paguyuban Pedagang Wagiman Suroso sudah menyiapkan kios. “Kami siap pindah,” kata Wagiman."


def test_understood_while_writing_and_asked_once_published(page: Page, live_server, newsroom: Newsroom) -> None:
    sign_in(page, live_server.url, "night")
    write_in(page, "Nasional")
    panel = page.locator("[data-understood]")
    expect(panel.locator("[role=status]").first).not_to_be_empty()  # that it waits for the first saving
    page.wait_for_timeout(2_500)  # until when Wagtail takes no notice of edits
    page.locator("[name=title]").fill("Pasar Sagara Diresmikan")
    page.click(".public-DraftEditor-content")
    page.keyboard.insert_text(TEXT)
    line = panel.locator("li", has=page.locator(".desk-found__what", has_text="Wagiman Suroso"))
    expect(line).to_be_visible(timeout=15_000)
    expect(panel.locator("summary", has_text="Kami siap pindah")).to_contain_text("Wagiman Suroso")

    # Its sentence is shown in the text, and what was rejected stays where one was.
    said = panel.locator("li", has=page.locator("summary", has_text="Kami siap pindah"))
    said.locator("summary").press("Enter")
    assert page.evaluate("CSS.highlights.get('desk-sentence')?.size") == 1
    said.locator("[data-judge=reject]").first.press("Enter")
    expect(said.locator("details")).to_have_class(re.compile("rejected"))
    expect(said.locator("summary")).to_be_focused()
    assert Judgement.objects.get().kind == "reject"

    page.locator("footer .w-dropdown__toggle").click()
    page.locator("footer [name=action-publish]").click()
    expect(page.locator("[data-question]")).to_have_count(1)
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk/")
    assert Judgement.objects.latest("made_at").kind == "hide"
    assert Story.objects.get().live
