"""Topics, authors and fronts on the desk; the windows for choosing; what an old address leads to."""

import json
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import registry as log_registry
from wagtail.models import Locale
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from babad.newsroom.desk.redirects import leave_redirect
from babad.newsroom.models import Front, Person, Story, Topic
from tests.conftest import Newsroom
from tests.factories import make_person, make_section, make_story, make_topic
from tests.newsroom.desk_requests import desk, edit, press

pytestmark = pytest.mark.django_db


def followed(address: str) -> tuple[int, str]:
    """Follow an address as a reader would; return the last status and where it was found."""
    response = Client().get(address, follow=True)
    return response.status_code, response.redirect_chain[-1][0] if response.redirect_chain else address


# ---- Topics and authors ----------------------------------------------------------------------------------------------


def change_topic(newsroom: Newsroom, topic: Topic, **changes: str):
    address = reverse("wagtailsnippets_newsroom_topic:edit", args=[topic.pk])
    fields = {"name": topic.name, "slug": topic.slug, "kind": topic.kind, "line": "", "description": ""}
    return desk(newsroom.staff["editor"]).post(address, fields | changes)


def test_topics_are_listed_with_the_number_of_their_stories(newsroom: Newsroom) -> None:
    topic = make_topic("Pasar Ikan")
    make_topic("Fish Market", "en")
    make_story(newsroom.section, topics=(topic,))
    make_story(newsroom.section, topics=(topic,))
    make_story(newsroom.section, topics=(topic,), live=False)
    client, address = desk(newsroom.staff["editor"]), reverse("wagtailsnippets_newsroom_topic:list")
    rows = {row.name: row.story_count for row in client.get(address, {"locale": "id"}).context["object_list"]}
    assert rows == {"Pasar Ikan": 2}
    rows = {row.name: row.story_count for row in client.get(address, {"locale": "en"}).context["object_list"]}
    assert rows == {"Fish Market": 0}
    found = client.get(address, {"locale": "id", "q": "ikan"}).context["object_list"]
    assert [row.name for row in found] == ["Pasar Ikan"]


def test_topic_without_an_address_gets_one(newsroom: Newsroom) -> None:
    make_topic("Pasar Ikan")
    address = reverse("wagtailsnippets_newsroom_topic:add") + "?locale=id"
    fields = {"name": "Pasar Ikan", "slug": "", "kind": "place", "line": "", "description": ""}
    desk(newsroom.staff["editor"]).post(address, fields)
    assert set(Topic.objects.values_list("slug", flat=True)) == {"pasar-ikan", "pasar-ikan-2"}


def test_topic_cannot_take_anothers_address_in_its_language(newsroom: Newsroom) -> None:
    make_topic("Pasar Ikan")
    other = make_topic("Pasar Buah")
    english = make_topic("Pasar", "en")
    response = change_topic(newsroom, other, slug="pasar-ikan")
    assert set(response.context["form"].errors) == {"slug"}
    assert change_topic(newsroom, english, slug="pasar-ikan").status_code == 302


@pytest.mark.parametrize(("language", "place"), [("id", "/topik/"), ("en", "/en/topics/")])
def test_old_address_of_a_topic_leads_to_the_new_one(newsroom: Newsroom, language: str, place: str) -> None:
    topic = make_topic("Pasar Ikan", language)
    change_topic(newsroom, topic, slug="pasar-ikan-sagara")
    change_topic(newsroom, Topic.objects.get(pk=topic.pk), slug="pasar-sagara")
    for old in ("pasar-ikan", "pasar-ikan-sagara"):
        response = Client().get(f"{place}{old}/")
        assert (response.status_code, response["Location"]) == (301, f"{place}pasar-sagara/")
        assert followed(f"{place}{old}/") == (200, f"{place}pasar-sagara/")
    # Back again: the address is a page, not a way.
    change_topic(newsroom, Topic.objects.get(pk=topic.pk), slug="pasar-ikan")
    assert followed(f"{place}pasar-ikan/") == (200, f"{place}pasar-ikan/")
    assert followed(f"{place}pasar-sagara/") == (200, f"{place}pasar-ikan/")


def test_old_address_of_an_author_leads_to_the_new_one_in_each_language(newsroom: Newsroom) -> None:
    person = make_person("Rani Melati")
    address = reverse("wagtailsnippets_newsroom_person:edit", args=[person.pk])
    fields = {"name": "Rani Melati", "slug": "rani-m", "photo": "", "user": ""}
    response = desk(newsroom.staff["editor"]).post(address, nested_form_data(fields | {"profiles": inline_formset([])}))
    assert response.status_code == 302
    assert followed("/penulis/rani-melati/") == (200, "/penulis/rani-m/")
    assert followed("/en/authors/rani-melati/") == (200, "/en/authors/rani-m/")


def test_redirects_never_lead_in_a_circle() -> None:
    from wagtail.contrib.redirects.models import Redirect

    for old, new in (("/a/", "/b/"), ("/b/", "/c/"), ("/c/", "/a/")):
        leave_redirect(old=old, new=new)
    ways = dict(Redirect.objects.values_list("old_path", "redirect_link"))
    assert ways == {"/b": "/a/", "/c": "/a/"}


# ---- Pages that move -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "home"), [("id", "/"), ("en", "/en/")])
def test_old_addresses_of_renamed_stories_and_sections(
    newsroom: Newsroom, language: str, home: str, django_capture_on_commit_callbacks
) -> None:
    section = make_section("Laut", language)
    story = make_story(section, "Dermaga Dibuka")
    old = f"{home}laut/{story.slug}/"
    assert followed(old) == (200, old)
    story.slug = "dermaga-buka-lagi"
    with django_capture_on_commit_callbacks(execute=True):
        story.save_revision().publish()
    new = f"{home}laut/dermaga-buka-lagi/"
    assert followed(old) == (200, new)

    section.refresh_from_db()
    section.slug = "bahari"
    with django_capture_on_commit_callbacks(execute=True):
        section.save_revision().publish()
    assert followed(f"{home}laut/") == (200, f"{home}bahari/")
    for address in (old, new):
        assert followed(address) == (200, f"{home}bahari/dermaga-buka-lagi/")


def test_old_address_of_a_story_moved_on_the_desk(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, "Dermaga Dibuka")
    old, other = story.url, make_section("Daerah")
    press(newsroom.staff["publisher"], "move_confirm", story.pk, other.pk)
    moved = Story.objects.get(pk=story.pk)
    assert moved.section_id == other.pk
    assert followed(old) == (200, f"/daerah/{story.slug}/")


# ---- Choosing --------------------------------------------------------------------------------------------------------


def chosen_from(client: Client, chooser: str, **query: str) -> list[str]:
    response = client.get(reverse(f"{chooser}:choose_results"), query)
    return [str(row.title) for row in response.context["results"]]


def test_stories_are_chosen_newest_first_in_the_language_of_what_is_edited(newsroom: Newsroom) -> None:
    now = timezone.now()
    make_story(newsroom.section, "Lama", published=now - timedelta(days=9))
    make_story(newsroom.section, "Baru", published=now - timedelta(days=1))
    make_story(newsroom.section, "Belum terbit", live=False)
    make_story(make_section("World", "en"), "Foreign", published=now)
    call_command("update_index", verbosity=0)  # the worker's task
    client = desk(newsroom.staff["editor"])
    assert chosen_from(client, "story_chooser", locale="id") == ["Belum terbit", "Baru", "Lama"]
    assert chosen_from(client, "story_chooser", locale="id", q="lama") == ["Lama"]
    assert chosen_from(client, "live_story_chooser", locale="id") == ["Baru", "Lama"]
    assert chosen_from(client, "live_story_chooser", locale="en") == ["Foreign"]


def test_topic_is_made_inside_the_story_editor_in_its_language(newsroom: Newsroom) -> None:
    make_topic("Pasar Ikan")
    chooser = "wagtailsnippetchoosers_newsroom_topic"
    client, address = desk(newsroom.staff["editor"]), reverse(f"{chooser}:create") + "?locale=en&multiple=1"
    window = client.get(reverse(f"{chooser}:choose"), {"locale": "en"}).content.decode()
    assert "locale=en" in json.loads(window)["html"]
    new = {"new-topic-name": "Pasar Ikan", "new-topic-kind": "place", "new-topic-locale": "en"}
    response = json.loads(client.post(address, new).content)
    assert response["step"] == "chosen"
    topic = Topic.objects.get(locale__language_code="en")
    assert (topic.name, topic.slug, topic.kind) == ("Pasar Ikan", "pasar-ikan", "place")
    assert response["result"][0]["id"] == str(topic.pk)
    again = json.loads(client.post(address, new | {"new-topic-name": "pasar ikan"}).content)
    assert again["step"] == "reshow_creation_form"
    assert Topic.objects.count() == 2


def test_only_topics_of_the_storys_language_are_offered(newsroom: Newsroom) -> None:
    make_topic("Pasar Ikan")
    make_topic("Fish Market", "en")
    address = reverse("wagtailsnippetchoosers_newsroom_topic:choose_results")
    response = desk(newsroom.staff["reporter"]).get(address, {"locale": "id"})
    assert [topic.name for topic in response.context["results"]] == ["Pasar Ikan"]


# ---- Front pages -----------------------------------------------------------------------------------------------------


def front_in(language: str = "id") -> Front:
    return Front.objects.get(edition__locale__language_code=language)


def set_front(newsroom: Newsroom, *slots: Story, language: str = "id", role: str = "editor", **changes: object):
    front = front_in(language)
    empty = {"lead": "", "lead_until": "", "breaking_story": "", "breaking_label": "", "breaking_until": ""}
    existing = list(front.slots.order_by("sort_order"))
    rows = [{"id": slot.pk, "story": slot.story_id, "DELETE": "1", "ORDER": "0"} for slot in existing]
    rows += [{"id": "", "story": story.pk, "DELETE": "", "ORDER": str(place)} for place, story in enumerate(slots, 1)]
    data = nested_form_data(empty | changes | {"slots": inline_formset(rows, initial=len(existing))})
    return desk(newsroom.staff[role]).post(reverse("front:edit", args=[front.pk]), data)


def test_one_click_leads_to_the_front_of_ones_language(newsroom: Newsroom) -> None:
    response = desk(newsroom.staff["editor"]).get(reverse("front:index"), follow=True)
    assert response.redirect_chain[-1][0] == reverse("front:edit", args=[front_in("id").pk])
    page = response.content.decode()
    assert reverse("front:edit", args=[front_in("en").pk]) in page
    assert '<iframe class="desk-front__frame" src="/"' in page


def test_front_is_set_in_its_order_and_logged(newsroom: Newsroom) -> None:
    first, second, third = (make_story(newsroom.section, name) for name in ("Satu", "Dua", "Tiga"))
    soon = timezone.localtime(timezone.now() + timedelta(hours=3)).strftime("%Y-%m-%d %H:%M")
    response = set_front(
        newsroom, third, second, lead=first.pk, lead_until=soon, breaking_story=second.pk, breaking_until=soon
    )
    assert response.status_code == 302
    front = front_in()
    assert front.lead == first
    assert [slot.story for slot in front.slots.order_by("sort_order")] == [third, second]
    assert front.breaking_until.strftime("%H:%M") == front.lead_until.strftime("%H:%M")
    (entry,) = log_registry.get_logs_for_instance(front)
    assert (entry.action, entry.user) == ("wagtail.edit", newsroom.staff["editor"])
    home = Client().get("/").content.decode()
    assert home.index("Satu") < home.index("Tiga") < home.rindex("Dua")


def test_front_refuses_what_readers_cannot_read(newsroom: Newsroom) -> None:
    live = make_story(newsroom.section)
    draft = make_story(newsroom.section, live=False)
    foreign = make_story(make_section("World", "en"))
    past = timezone.localtime(timezone.now() - timedelta(hours=1)).strftime("%Y-%m-%d %H:%M")
    for field in ("lead", "breaking_story"):
        for story in (draft, foreign):
            errors = set_front(newsroom, **{field: story.pk}).context["form"].errors
            assert field in errors
    assert "breaking_until" in set_front(newsroom, breaking_story=live.pk).context["form"].errors
    assert "breaking_until" in set_front(newsroom, breaking_story=live.pk, breaking_until=past).context["form"].errors
    for slots in ((draft,), (foreign,), (live, live)):
        form = set_front(newsroom, *slots).context["form"]
        assert any("story" in slot.errors for slot in form.formsets["slots"].forms)
    front = front_in()
    assert (front.lead, front.breaking_story, front.slots.count()) == (None, None, 0)


def test_breaking_news_that_has_ended_keeps_nobody_from_saving_the_rest(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section)
    ended = timezone.now().replace(microsecond=0, second=0) - timedelta(hours=1)
    Front.objects.filter(pk=front_in().pk).update(breaking_story=story, breaking_until=ended)
    typed = timezone.localtime(ended).strftime("%Y-%m-%d %H:%M")
    assert set_front(newsroom, lead=story.pk, breaking_story=story.pk, breaking_until=typed).status_code == 302
    assert front_in().lead == story


def test_front_is_for_those_who_may(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section)
    assert set_front(newsroom, lead=story.pk, role="reporter").status_code in {302, 403}
    assert front_in().lead is None
    editor = desk(newsroom.staff["administrator"])
    for name, arguments in (("front:add", []), ("front:delete", [front_in().pk])):
        response = editor.post(reverse(name, args=arguments))
        assert response.status_code in {302, 403}
    assert Front.objects.count() == 2


# ---- Translating -----------------------------------------------------------------------------------------------------


def translate(newsroom: Newsroom, story: Story, role: str = "editor", **data: object):
    address = reverse("simple_translation:submit_page_translation", args=[story.pk])
    return desk(newsroom.staff[role]).post(address, data)


def test_story_is_translated_into_the_translated_section(newsroom: Newsroom) -> None:
    english = Locale.objects.get(language_code="en")
    world, business = make_section("World", "en"), make_section("Business", "en")
    type(business).objects.filter(pk=business.pk).update(translation_key=newsroom.section.translation_key)
    topic, alone = make_topic("Pasar Ikan"), make_topic("Sagara")
    market = make_topic("Fish Market", "en", translation_key=topic.translation_key)
    target, hidden = make_story(newsroom.section, "Sasaran"), make_story(newsroom.section, "Tak diterjemahkan")
    there = make_story(world, "Target", translation_key=target.translation_key)
    body = [
        {"type": "text", "value": "<p>Satu.</p>"},
        {"type": "read_also", "value": {"story": target.pk, "url": "", "title": ""}},
        {"type": "read_also", "value": {"story": hidden.pk, "url": "", "title": ""}},
    ]
    story = make_story(
        newsroom.section,
        "Asli",
        topics=(alone, topic),
        bylines=("Redaksi",),
        body=body,
        origin="https://asal.example/1",
    )
    form = desk(newsroom.staff["editor"]).get(reverse("translate_page", args=[story.pk])).context["form"]
    assert form.fields["section"].initial == business.pk

    response = translate(newsroom, story, section=business.pk)
    draft = Story.objects.get(locale=english, translation_key=story.translation_key)
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert (draft.live, draft.first_published_at, draft.section_id, draft.origin) == (False, None, business.pk, "")
    assert draft.owner == newsroom.staff["editor"]
    assert [link.topic for link in draft.story_topics.all()] == [market]
    assert [byline.name for byline in draft.bylines.all()] == ["Redaksi"]
    for version in (draft, draft.get_latest_revision_as_object()):
        values = [block["value"] for block in version.body.raw_data]
        assert values[1:] == [
            {"story": there.pk, "url": "", "title": ""},
            {"story": None, "url": "", "title": "Tak diterjemahkan"},
        ]
    # Edited and published like any other story; readers change languages on both.
    edit(newsroom.staff["publisher"], draft, title="The original", slug="the-original")
    Story.objects.get(pk=draft.pk).get_latest_revision().publish()
    assert "/en/business/the-original/" in Client().get(story.url).content.decode()
    # And there is nothing left to translate it into.
    again = desk(newsroom.staff["editor"]).get(reverse("translate_page", args=[story.pk]))
    assert not again.context["form"].possible


def test_translating_is_for_editors(newsroom: Newsroom) -> None:
    world = make_section("World", "en")
    story = make_story(newsroom.section)
    assert translate(newsroom, story, role="reporter", section=world.pk).status_code in {302, 403}
    assert Story.objects.count() == 1


def test_people_are_listed_with_the_number_of_their_stories(newsroom: Newsroom) -> None:
    make_story(newsroom.section, bylines=(make_person("Rani"),))
    response = desk(newsroom.staff["editor"]).get(reverse("wagtailsnippets_newsroom_person:list"))
    assert [(row.name, row.story_count) for row in response.context["object_list"]] == [("Rani", 1)]
    assert Person.objects.count() == 1
