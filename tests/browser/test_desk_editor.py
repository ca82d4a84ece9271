"""What the editor does by itself, the windows for choosing, and the front page, in a real browser."""

import re

import pytest
from playwright.sync_api import Page, expect

from babad.newsroom.models import Front, Story, Topic
from tests.browser.conftest import PHONE, Window
from tests.browser.desk import sign_in, write_in
from tests.conftest import Newsroom
from tests.factories import make_story, make_topic

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

# Wagtail notices what is changed from two seconds after it has opened a form.
UNTIL_EDITS_COUNT = 2_500


@pytest.fixture
def editor(page: Page, live_server, newsroom: Newsroom) -> Page:
    sign_in(page, live_server.url, "editor")
    return page


def test_a_story_saves_itself_from_its_first_words(editor: Page) -> None:
    write_in(editor, "Nasional")
    editor.wait_for_timeout(UNTIL_EDITS_COUNT)
    editor.locator("[name=title]").press_sequentially("Sagara")
    expect(editor).to_have_url(re.compile(r"/pages/\d+/edit/"))
    story = Story.objects.get()
    assert (story.draft_title, story.live) == ("Sagara", False)

    editor.locator("[name=title]").press_sequentially(" Banjir")
    editor.click(".public-DraftEditor-content")
    with editor.expect_response(lambda response: response.request.method == "POST" and "/edit/" in response.url):
        editor.keyboard.type("Air naik sejak subuh.")
    expect(editor.locator(".w-autosave-indicator__state--saved")).to_be_visible()
    expect(editor.locator(".desk-words")).to_have_text(re.compile(r"^4\b"))
    editor.reload()
    expect(editor.locator("[name=title]")).to_have_value("Sagara Banjir")
    expect(editor.locator(".public-DraftEditor-content")).to_have_text("Air naik sejak subuh.")
    assert Story.objects.count() == 1
    assert Story.objects.get().get_latest_revision_as_object().slug == "sagara-banjir"


def test_read_also_is_found_by_the_words_of_a_headline(editor: Page, live_server, newsroom: Newsroom) -> None:
    make_story(newsroom.section, "Harga Cabai Turun")
    target = make_story(newsroom.section, "Dermaga Dibuka")
    story = make_story(newsroom.section, "Nelayan Melaut", body=[{"type": "read_also", "value": {"title": "Dermaga"}}])
    editor.goto(f"{live_server.url}/desk/pages/{story.pk}/edit/")
    editor.locator("[id$=-story-chooser] [data-chooser-action-choose]").first.click()
    rows = editor.locator(".modal-body .listing tbody tr")
    expect(rows).to_have_count(3)
    rows.filter(has_text="Dermaga Dibuka").locator("[data-chooser-modal-choice]").click()
    expect(editor.locator("[id$=-story-chooser] [data-chooser-title]")).to_have_text("Dermaga Dibuka")
    editor.click("footer .action-save")
    expect(editor.locator(".messages .success")).to_be_visible()
    version = Story.objects.get(pk=story.pk).get_latest_revision_as_object()
    assert version.body.raw_data[0]["value"]["story"] == target.pk


def test_topic_is_made_without_leaving_the_story(editor: Page, live_server, newsroom: Newsroom) -> None:
    make_topic("Pasar Ikan")
    story = make_story(newsroom.section, "Hujan Deras")
    editor.goto(f"{live_server.url}/desk/pages/{story.pk}/edit/")
    editor.click("#id_story_topics-OPEN_MODAL")
    editor.locator(".modal-body [role=tab]").nth(1).click()
    editor.fill(".modal-body [name=new-topic-name]", "Banjir Sagara")
    editor.locator(".modal-body form[action*=create] [type=submit]").click()
    expect(editor.locator("#inline_child_story_topics-0")).to_contain_text("Banjir Sagara")
    editor.click("footer .action-save")
    expect(editor.locator(".messages .success")).to_be_visible()
    topic = Topic.objects.get(name="Banjir Sagara")
    assert (topic.slug, topic.locale) == ("banjir-sagara", newsroom.section.locale)
    version = Story.objects.get(pk=story.pk).get_latest_revision_as_object()
    assert [link.topic for link in version.story_topics.all()] == [topic]


def test_front_page_is_ordered_beside_what_readers_see(editor: Page, newsroom: Newsroom) -> None:
    stories = [make_story(newsroom.section, name) for name in ("Cerita Pertama", "Cerita Kedua", "Cerita Ketiga")]
    editor.click(".desk-actions a[href*='/front/'] >> nth=0")
    expect(editor.frame_locator(".desk-front__frame").get_by_role("link", name="Cerita Ketiga").first).to_be_visible()

    editor.click("#id_slots-OPEN_MODAL")
    for name in ("Cerita Kedua", "Cerita Pertama"):
        editor.locator(".modal-body .listing label", has_text=name).click()
    editor.locator(".modal-body [type=submit]:visible").last.click()
    slots = editor.locator("[id^=inline_child_slots-][data-inline-panel-child]")
    expect(slots).to_have_count(2)
    first = slots.nth(0).locator("[data-chooser-title]").inner_text()
    slots.nth(0).locator("[data-inline-panel-child-move-down]").click()
    editor.click("footer [type=submit]")
    expect(editor.locator(".messages .success")).to_be_visible()
    saved = [slot.story.title for slot in Front.objects.get(edition__locale=newsroom.section.locale).slots.all()]
    assert sorted(saved) == ["Cerita Kedua", "Cerita Pertama"]
    assert saved[1] == first
    top = editor.frame_locator(".desk-front__frame").get_by_role("link", name=re.compile("Cerita"))
    expect(top.first).to_contain_text(saved[0])
    assert len(stories) == 3


def test_nothing_on_a_phone_is_wider_than_the_phone(window: Window, live_server, newsroom: Newsroom) -> None:
    page = window(**PHONE)
    sign_in(page, live_server.url, "editor")
    story = make_story(newsroom.section, "Pengungsi Gunung Berapi Mulai Pulang ke Rumah Masing-Masing", live=False)
    front = Front.objects.first()
    for address in (
        "",
        "write/",
        "stories/",
        f"pages/{story.pk}/edit/",
        f"pages/add/newsroom/story/{newsroom.section.pk}/",
        f"front/edit/{front.pk}/",
        "images/add/",
        "images/multiple/add/",
        "snippets/newsroom/topic/",
        "snippets/newsroom/topic/add/",
        "snippets/newsroom/person/",
        "reports/missing-photos/",
        "reports/waiting-read-alsos/",
        f"translation/submit/page/{story.pk}/",
    ):
        page.goto(f"{live_server.url}/desk/{address}")
        page.wait_for_load_state("load")
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= PHONE["viewport"]["width"], f"/desk/{address} is {width} px wide"
        # What can be pressed is on the screen, not beside it.
        beside = page.evaluate(
            """() => [...document.querySelectorAll("main form :is(input, textarea, select, button), main .button")]
                .filter((one) => one.checkVisibility() && !["hidden", "file"].includes(one.type))
                .filter((one) => !one.closest(".listing, .w-slim-header, .bulk-actions-choices"))
                .filter((one) => { const { left, right, width } = one.getBoundingClientRect();
                                   return width > 1 && (left < -1 || right > innerWidth + 1); })
                .map((one) => one.outerHTML.slice(0, 120))"""
        )
        assert beside == [], f"/desk/{address}"
