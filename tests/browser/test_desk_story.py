"""A story's way over the desk, in a real browser: written, submitted, approved, published, read; at a desk and on a phone."""

import io
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect
from wagtail.models import Site

from babad.newsroom.models import Person, Photo, Story
from tests.browser.conftest import DESKTOP, PHONE, Window
from tests.browser.desk import approve, open_from_first_page, sign_in, write_in
from tests.conftest import Newsroom
from tests.factories import make_topic

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

HEADLINE = "Dermaga Tanjung Kelapa Dibuka Kembali"
STANDFIRST = "Nelayan kembali melaut setelah tiga pekan."
TEXT = "Dermaga Tanjung Kelapa dibuka kembali pada Senin pagi."


@pytest.fixture
def photo_file(tmp_path: Path) -> Path:
    """A picture from a camera, under the name that the camera gave it."""
    data = io.BytesIO()
    Image.radial_gradient("L").resize((1200, 800)).convert("RGB").save(data, "JPEG")
    path = tmp_path / "IMG_20261123_0815.jpg"
    path.write_bytes(data.getvalue())
    return path


def write(page: Page, photo: Path) -> None:
    """Write a story with a photo and a topic, and submit it."""
    write_in(page, "Nasional")
    page.locator("[name=title]").press_sequentially(HEADLINE)
    page.fill("[name=standfirst]", STANDFIRST)

    page.locator("#id_lead_photo-chooser [data-chooser-action-choose]").first.click()
    page.locator(".modal-body [role=tab]").nth(1).click()
    page.set_input_files(".modal-body [name=image-chooser-upload-file]", photo)
    page.fill(".modal-body [name=image-chooser-upload-description]", "Perahu nelayan di dermaga")
    page.fill(".modal-body [name=image-chooser-upload-caption]", "Perahu nelayan kembali berlabuh.")
    page.fill(".modal-body [name=image-chooser-upload-photographer]", "Sinta Marlina")
    page.locator(".modal-body form[action*=create] [type=submit]").click()
    expect(page.locator("#id_lead_photo-chooser [data-chooser-title]")).to_be_visible()

    page.click(".public-DraftEditor-content")
    page.keyboard.type(TEXT)

    page.click("#id_story_topics-OPEN_MODAL")
    page.locator(".modal-body .listing label", has_text="Tanjung Kelapa").click()
    page.locator(".modal-body [type=submit]:visible").last.click()
    expect(page.locator("#inline_child_story_topics-0", has_text="Tanjung Kelapa")).to_be_visible()

    page.locator("footer .w-dropdown__toggle").click()
    page.locator("[name=action-submit]").click()
    expect(page.locator(".messages .success")).to_be_visible()


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_from_the_first_word_to_the_reader(
    window: Window, live_server, newsroom: Newsroom, photo_file: Path, screen: dict
) -> None:
    Site.objects.update(port=live_server.thread.port)
    topic = make_topic("Tanjung Kelapa")
    Person.objects.create(name="Rani Melati", slug="rani-melati", user=newsroom.staff["reporter"])

    reporter = window(**screen)
    sign_in(reporter, live_server.url, "reporter")
    write(reporter, photo_file)
    story = Story.objects.get(title=HEADLINE)
    assert not story.live
    assert [byline.person.name for byline in story.bylines.all()] == ["Rani Melati"]

    for role in ("editor", "publisher"):
        page = window(**screen)
        sign_in(page, live_server.url, role)
        open_from_first_page(page, HEADLINE)
        approve(page)
        expect(page.locator(".messages .success")).to_be_visible()
        assert Story.objects.get(pk=story.pk).live is (role == "publisher")

    photo = Photo.objects.get()
    assert photo.title != photo_file.stem
    reader = window(**screen)
    for address in ("/", "/nasional/", f"/topik/{topic.slug}/"):
        reader.goto(live_server.url + address)
        expect(reader.get_by_role("link", name=HEADLINE).first).to_be_visible()
    feed = reader.request.get(f"{live_server.url}/feed/rss.xml")
    assert feed.ok
    assert HEADLINE in feed.text()
    reader.goto(live_server.url + Story.objects.get(pk=story.pk).url)
    expect(reader.get_by_role("heading", level=1)).to_have_text(HEADLINE)
    for words in (STANDFIRST, TEXT, "Sinta Marlina", "Perahu nelayan kembali berlabuh.", "Rani Melati"):
        expect(reader.get_by_text(words).first).to_be_visible()
    assert photo_file.stem not in reader.content()
