"""Beginning a story: where it goes, what stands in it, and that a draft may be half made."""

import json
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, rich_text, streamfield

from babad.newsroom.models import Byline, House, Person, Story
from tests.conftest import Newsroom
from tests.factories import make_person, make_section, make_story
from tests.newsroom.desk_requests import begin, desk, edit, form_of, typed

pytestmark = pytest.mark.django_db


def address_in(section) -> str:
    return reverse("wagtailadmin_pages:add", args=["newsroom", "story", section.pk])


def test_first_page_and_menu_lead_to_writing(newsroom: Newsroom) -> None:
    page = desk(newsroom.staff["reporter"]).get(reverse("wagtailadmin_home")).content.decode()
    assert page.count(reverse("begin_story")) == 2


def test_section_is_all_that_is_asked_and_the_last_one_comes_first(newsroom: Newsroom) -> None:
    world = make_section("World", "en")
    client = desk(newsroom.staff["reporter"])
    page = client.get(reverse("begin_story")).content.decode()
    assert page.index(address_in(newsroom.section)) < page.index(address_in(world))
    begin(newsroom.staff["reporter"], world)
    page = client.get(reverse("begin_story"))
    assert page.content.decode().index(address_in(world)) < page.content.decode().index(address_in(newsroom.section))
    (last,) = [section for edition in page.context["editions"] for section in edition["sections"] if section["last"]]
    assert last["url"] == address_in(world)


def test_sections_that_are_not_published_are_not_offered(newsroom: Newsroom) -> None:
    hidden = make_section("Belum Terbit")
    hidden.unpublish()
    page = desk(newsroom.staff["reporter"]).get(reverse("begin_story")).content.decode()
    assert address_in(hidden) not in page


def test_new_story_starts_with_the_house_and_its_writer(newsroom: Newsroom) -> None:
    House.objects.update(outlet="KABARUJI.EXAMPLE")
    Person.objects.create(name="Rani Melati", slug="rani-melati", user=newsroom.staff["reporter"])
    page = desk(newsroom.staff["reporter"]).get(address_in(newsroom.section))
    form = querydict_from_html(page.content.decode(), form_id="page-edit-form")
    assert form["dateline_outlet"] == "KABARUJI.EXAMPLE"
    assert form["bylines-TOTAL_FORMS"] == "1"
    assert form["bylines-0-person"] == str(Person.objects.get().pk)
    assert form["bylines-0-label"] == Byline.Label.WRITER
    begin(newsroom.staff["reporter"], newsroom.section)
    story = Story.objects.get()
    assert story.dateline_outlet == "KABARUJI.EXAMPLE"
    assert [(byline.person.name, byline.label) for byline in story.bylines.all()] == [("Rani Melati", "writer")]


def test_new_story_has_room_for_text(newsroom: Newsroom) -> None:
    page = desk(newsroom.staff["reporter"]).get(address_in(newsroom.section))
    body = page.context["form"].instance.body
    assert [block.block_type for block in body] == ["text"]


def test_a_headline_alone_makes_a_draft_with_an_address(newsroom: Newsroom) -> None:
    begin(newsroom.staff["reporter"], newsroom.section, title="Hujan Deras di Sagara", slug="")
    assert Story.objects.get().slug == "hujan-deras-di-sagara"


def test_two_stories_of_one_headline_get_two_addresses(newsroom: Newsroom) -> None:
    for _ in range(2):
        begin(newsroom.staff["reporter"], newsroom.section, title="Hujan Deras", slug="")
    assert set(Story.objects.values_list("slug", flat=True)) == {"hujan-deras", "hujan-deras-2"}


def test_a_draft_may_be_half_made_and_a_submitted_story_may_not(newsroom: Newsroom) -> None:
    half = {
        "body": streamfield([("read_also", {"story": "", "url": "", "title": ""})]),
        "rights": "agency",
        "agency": "",
    }
    reporter = newsroom.staff["reporter"]
    begin(reporter, newsroom.section, **half)
    story = Story.objects.get()
    assert story.rights == "agency"
    response = edit(reporter, story, "action-submit", **half)
    assert set(response.context["form"].errors) == {"agency", "body"}
    assert not Story.objects.get().workflow_in_progress


def test_pasted_markup_is_cut_down_when_a_form_brings_it(newsroom: Newsroom) -> None:
    words = "<p>Satu <b>dua</b></p><h2>Tiga</h2><p><a href='https://a.example/'>empat</a></p>"
    begin(newsroom.staff["reporter"], newsroom.section, body=streamfield([("text", rich_text(words))]))
    value = Story.objects.get().body.raw_data[0]["value"]
    assert "<h2" not in value
    assert "<b>dua</b>" in value
    assert 'href="https://a.example/"' in value


def test_content_state_with_foreign_parts_is_cut_down(newsroom: Newsroom) -> None:
    """What a changed browser could send: an embed, a heading, a script for an address."""
    content = {
        "blocks": [
            {
                "key": "a1",
                "text": "Judul",
                "type": "header-two",
                "depth": 0,
                "inlineStyleRanges": [],
                "entityRanges": [],
            },
            {
                "key": "a2",
                "text": "kata dan tautan",
                "type": "unstyled",
                "depth": 0,
                "inlineStyleRanges": [{"offset": 0, "length": 4, "style": "CODE"}],
                "entityRanges": [{"offset": 9, "length": 6, "key": 0}],
            },
        ],
        "entityMap": {"0": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "javascript:alert(1)"}}},
    }
    client = desk(newsroom.staff["reporter"])
    form = form_of(client, address_in(newsroom.section), "page-edit-form")
    data = nested_form_data({"body": streamfield([("text", json.dumps(content))]), "outlets_cited": streamfield([])})
    for name, value in {**data, "title": "Uji", "slug": "uji"}.items():
        form[name] = value
    assert client.post(address_in(newsroom.section), form).status_code == 302
    assert Story.objects.get().body.raw_data[0]["value"] == '<p data-block-key="a2">kata dan tautan</p>'


def test_after_submitting_one_stands_on_the_first_page(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, live=False, owner=newsroom.staff["reporter"])
    response = edit(newsroom.staff["reporter"], story, "action-submit")
    assert response.url == reverse("wagtailadmin_home")
    assert Story.objects.get(pk=story.pk).workflow_in_progress


def test_compare_shows_what_changed_in_a_paragraph(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, live=False, owner=newsroom.staff["reporter"])
    first = story.save_revision()
    story.body = [{**story.body.raw_data[0], "value": "<p>Paragraf kedua dari cerita lain.</p>"}]
    second = story.save_revision()
    address = reverse("wagtailadmin_pages:revisions_compare", args=[story.pk, first.pk, second.pk])
    page = desk(newsroom.staff["editor"]).get(address).content.decode()
    assert '<span class="deletion">pertama</span>' in page
    assert '<span class="addition">kedua</span>' in page


def test_stories_are_listed_by_language_section_and_words(newsroom: Newsroom) -> None:
    world = make_section("World", "en")
    make_story(newsroom.section, "Pasar Ikan Dipindah")
    make_story(world, "Fish Market Moves")
    call_command("update_index", verbosity=0)  # the worker's task
    client = desk(newsroom.staff["reporter"])
    everything = client.get(reverse("stories:index")).content.decode()
    assert "Pasar Ikan Dipindah" in everything
    assert "Fish Market Moves" in everything
    assert reverse("begin_story") in everything
    for query in (f"language={world.locale_id}", f"section={world.pk}", "q=Fish"):
        page = client.get(f"{reverse('stories:index')}?{query}").content.decode()
        assert "Fish Market Moves" in page
        assert "Pasar Ikan Dipindah" not in page


def test_author_chooser_takes_a_new_name(newsroom: Newsroom) -> None:
    make_person("Bayu")
    address = reverse("wagtailsnippetchoosers_newsroom_person:create")
    editor = desk(newsroom.staff["editor"])
    response = editor.post(address, {"name": "Bayu"})
    assert json.loads(response.content)["step"] == "chosen"
    assert sorted(Person.objects.values_list("slug", flat=True)) == ["bayu", "bayu-2"]
    assert desk(newsroom.staff["reporter"]).post(address, {"name": "Cici"}).status_code in {302, 403}
    assert not Person.objects.filter(name="Cici").exists()


def test_preview_is_the_page_itself(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, "Dermaga Dibuka", standfirst="Nelayan melaut lagi.", bylines=("Redaksi",))
    editor = desk(newsroom.staff["editor"])
    form = form_of(editor, reverse("wagtailadmin_pages:edit", args=[story.pk]), "page-edit-form")
    body = streamfield([("text", rich_text(story.body.raw_data[0]["value"]))])
    for name, value in nested_form_data({"body": body, "outlets_cited": streamfield([])}).items():
        form[name] = value
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[story.pk])
    assert json.loads(editor.post(address, form).content)["is_valid"]
    assert editor.get(address).content == Client().get(story.url).content
    # What is not saved yet is in it, and readers see nothing of that.
    form["standfirst"] = "Kalimat yang belum disimpan."
    editor.post(address, form)
    assert "Kalimat yang belum disimpan." in editor.get(address).content.decode()
    assert "Kalimat yang belum disimpan." not in Client().get(story.url).content.decode()


def test_a_story_from_an_archive_keeps_its_day(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, live=False)
    coming = timezone.now() + timedelta(hours=1)
    edit(newsroom.staff["editor"], story, first_published_at=typed(coming))
    assert Story.objects.get(pk=story.pk).get_latest_revision_as_object().first_published_at is None
    edit(newsroom.staff["editor"], story, first_published_at="2019-03-04 05:06")
    kept = Story.objects.get(pk=story.pk).get_latest_revision_as_object()
    assert timezone.localtime(kept.first_published_at).strftime("%Y-%m-%d %H:%M") == "2019-03-04 05:06"
    kept.save_revision().publish()
    # Readers have it now: the desk asks no more.
    client = desk(newsroom.staff["publisher"])
    form = form_of(client, reverse("wagtailadmin_pages:edit", args=[story.pk]), "page-edit-form")
    assert form is not None
    assert "first_published_at" not in form
