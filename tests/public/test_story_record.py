"""What a story's page takes from the record: real stories deposited as they are published, no row made by hand."""

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from babad.newsroom.models import Section, Story
from babad.newsroom.operations import found_newsroom
from babad.public.contexts import StoryPage
from babad.public.gathering import gather_story
from babad.public.gathering.known import CHRONICLE_LINES
from babad.public.rendering import render
from babad.record import addresses, operations
from babad.record.models import Entity, Judgement, Statement
from tests.factories import make_section, make_story, make_topic

NOW = datetime(2024, 6, 1, 5, tzinfo=UTC)
MEETS = "Bupati Sri Lestari bertemu Wali Kota Bambang Hartono di Karangjati pada Senin (11/3/2024)."
SAYS = "“Sri Lestari tidak salah,” kata Wali Kota Bambang Hartono."

pytestmark = pytest.mark.django_db


@pytest.fixture
def section() -> Section:
    found_newsroom(name="Kabar Uji", languages=["id", "en"], hostname="localhost", port=80)
    return make_section("Nasional")


def paragraphs(*words: str) -> list[dict[str, Any]]:
    return [{"type": "text", "value": f"<p>{one}</p>", "id": f"b{number}"} for number, one in enumerate(words)]


def meeting(section: Section, *words: str, day: int = 12, **fields: Any) -> Story:
    published = datetime(2024, 3, day, 3, tzinfo=UTC)
    return make_story(section, published=published, body=paragraphs(*(words or (MEETS,))), **fields)


def page_of(story: Story, **options: Any) -> StoryPage:
    return gather_story(Story.objects.get(pk=story.pk), now=NOW, **options)


def html_of(story: Story, **options: Any) -> str:
    return render(page_of(story, **options))


def body_of(page: StoryPage) -> str:
    return "".join(block.html for block in page.body if block.kind == "text")


def rewrite(story: Story, *words: str, why: str = "") -> Story:
    changed = Story.objects.get(pk=story.pk)
    changed.body = changed.body.stream_block.to_python(paragraphs(*words))
    changed.what_changed = why
    changed.save_revision().publish()
    return Story.objects.get(pk=story.pk)


# ---- Anchors ---------------------------------------------------------------------------------------------------------


def test_every_public_statement_has_its_anchor_in_the_page(section: Section) -> None:
    story = meeting(section, MEETS, "Rapat digelar lagi. " + SAYS, standfirst=MEETS)
    html = html_of(story)
    ids = re.findall(r'id="(s-[0-9a-f]{12})"', html)
    assert ids and len(ids) == len(set(ids))
    public = Statement.objects.filter(appearance__public_from__isnull=False)
    assert public and {f"s-{one.pk.hex[:12]}" for one in public} <= set(ids)


def test_nothing_of_a_proposal_is_in_the_page(section: Section) -> None:
    story = meeting(section, sensitive="suspects")
    page = page_of(story)
    assert page.mentions == () and 'class="name"' not in body_of(page) and 'id="s-' not in html_of(story)


# ---- Names -----------------------------------------------------------------------------------------------------------


def test_a_name_leads_to_its_page_once_and_not_from_what_somebody_said(section: Section) -> None:
    page = page_of(meeting(section, SAYS, MEETS, "Sri Lestari lalu pulang."))
    first, second, third = (block.html for block in page.body)
    assert ">Sri Lestari</a>" not in first and ">Bambang Hartono</a>" in first
    assert second.count(">Sri Lestari</a>") == 1
    assert 'class="name"' not in third
    assert re.search(r'<a class="name" href="/wiki/sri-lestari/" data-who="Bupati[^"]*">Sri Lestari</a>', second)


def test_names_can_be_left_alone(section: Section) -> None:
    page = page_of(meeting(section, link_names=False))
    assert 'class="name"' not in body_of(page)
    assert [one.name for one in page.mentions][:1] == ["Sri Lestari"], "machines are told all the same"


def test_a_renamed_person_changes_nothing_in_the_story(section: Section) -> None:
    topic = make_topic("Jembatan Sagara")
    meeting(section, title="Lain", topics=(topic,))
    story = meeting(section, topics=(topic,))
    before = html_of(story)
    assert "/wiki/jembatan-sagara/" in before
    lestari = Entity.objects.get(slug="sri-lestari")
    operations.judge(
        Judgement.Kind.DESCRIBE,
        target=lestari.key,
        value={"name": "Sri Lestari Handayani", "slug": "sri-lestari-handayani"},
        author=None,
        now=NOW,
    )
    assert Entity.objects.get(pk=lestari.pk).slug == "sri-lestari-handayani"
    operations.judge(
        Judgement.Kind.DESCRIBE,
        target=Entity.objects.get(slug="jembatan-sagara").key,
        value={"name": "Jembatan Teluk Sagara", "slug": "jembatan-teluk-sagara"},
        author=None,
        now=NOW,
    )
    assert html_of(story) == before
    assert addresses.find("sri-lestari") == lestari


def test_machines_are_told_whom_it_mentions_and_what_it_is_about(section: Section) -> None:
    topic = make_topic("Jembatan Sagara")
    html = html_of(meeting(section, topics=(topic,)))
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert found
    article = json.loads(found[1])["@graph"][0]
    person = next(one for one in article["mentions"] if one["name"] == "Sri Lestari")
    assert person["@type"] == "Person" and person["url"].endswith("/wiki/sri-lestari/")
    assert article["about"][0]["name"] == "Jembatan Sagara"
    assert "/wiki/" in article["about"][0]["url"]


# ---- Preview ---------------------------------------------------------------------------------------------------------


def test_a_draft_that_readers_never_had_has_no_links(section: Section) -> None:
    meeting(section)
    unsaved = Story(title="Baru", locale=section.locale)
    unsaved.body = unsaved.body.stream_block.to_python(paragraphs(MEETS))
    unsaved.path = section.path + "9999"
    page = gather_story(unsaved, now=NOW, preview=True)
    assert body_of(page) == f"<p>{MEETS}</p>"
    assert page.history == () and page.chronicle is None
    draft = make_story(section, live=False, body=paragraphs(MEETS))
    assert body_of(page_of(draft, preview=True)) == f"<p>{MEETS}</p>"


def test_a_preview_marks_only_what_still_stands(section: Section) -> None:
    story = meeting(section, MEETS, "Rapat selesai. " + MEETS)
    draft = Story.objects.get(pk=story.pk)
    draft.body = draft.body.stream_block.to_python(paragraphs("Kemarin. " + MEETS, "Rapat selesai. " + MEETS))
    first, second = (block.html for block in gather_story(draft, now=NOW, preview=True).body)
    assert "<span" not in first and 'id="s-' in second


# ---- The chronicle ---------------------------------------------------------------------------------------------------


def bridge(section: Section, day: int, topic: Any, event: int) -> Story:
    words = f"Bupati Sri Lestari bertemu Wali Kota Bambang Hartono di Karangjati pada {event} Maret 2024."
    return meeting(section, words, day=day, topics=(topic,), title=f"Pertemuan tanggal {event}")


def test_the_main_topics_events_stand_before_and_after(section: Section) -> None:
    topic = make_topic("Jembatan Sagara")
    stories = {event: bridge(section, event + 1, topic, event) for event in range(2, 24, 2)}
    page = page_of(stories[12])
    assert page.chronicle is not None
    days = [line.when.start.day for line in page.chronicle.lines if line.when.start]
    assert len(days) == CHRONICLE_LINES and days == sorted(days)
    assert 12 not in days, "what the story reports itself stands in it"
    assert min(days) < 12 < max(days)
    for line in page.chronicle.lines:
        address, _, anchor = line.sentence.address.partition("#")
        answer = Client().get(address).content.decode()
        assert f'id="{anchor.partition(":~:")[0]}"' in answer, "the very sentence"
    assert page.chronicle.topic.address == "/wiki/jembatan-sagara/"


def test_a_story_taken_down_leaves_the_chronicle(section: Section) -> None:
    topic = make_topic("Jembatan Sagara")
    one, other = bridge(section, 3, topic, 2), bridge(section, 5, topic, 4)
    assert [line.sentence.title for line in page_of(other).chronicle.lines] == [one.title]
    one.unpublish()
    assert page_of(other).chronicle is None


# ---- Related ---------------------------------------------------------------------------------------------------------


def test_who_is_in_both_makes_stories_related(section: Section) -> None:
    kin = meeting(section, MEETS.replace("Senin (11/3/2024)", "1 Maret 2024"), day=2, title="Pertemuan pertama")
    meeting(section, "Hujan turun di Teluk Sagara.", day=3, title="Hujan")
    paid = meeting(section, MEETS, day=3, title="Iklan", advertorial=True)
    english = make_story(make_section("World", "en"), published=NOW - timedelta(days=90), body=paragraphs(MEETS))
    titles = [card.headline for card in page_of(meeting(section)).related]
    assert titles[0] == kin.title
    assert paid.title not in titles and english.title not in titles


# ---- History ---------------------------------------------------------------------------------------------------------


def test_readers_see_what_changed_and_why(section: Section) -> None:
    story = meeting(section, "Rapat digelar Senin. Semua hadir.")
    assert page_of(story).history == () and "Riwayat" not in html_of(story)
    rewrite(story, "Rapat digelar Selasa. Semua hadir.", why="Hari rapat keliru.")
    newest, first = page_of(story).history
    assert newest.why == "Hari rapat keliru."
    (change,) = newest.changes
    assert change.pieces == (("same", "Rapat digelar"), ("out", "Senin."), ("in", "Selasa."))
    assert first.changes == () and first.published < newest.published
    html = html_of(story)
    assert "Riwayat" in html and "Hari rapat keliru." in html and "<del>" in html


def test_what_readers_could_not_see_change_is_no_version(section: Section) -> None:
    story = meeting(section)
    changed = Story.objects.get(pk=story.pk)
    changed.sensitive = "no"
    changed.save_revision().publish()
    changed = Story.objects.get(pk=story.pk)
    changed.story_topics.create(topic=make_topic("Beras"), sort_order=0)
    changed.save()
    assert page_of(story).history == ()


def test_an_agencys_versions_are_told_without_their_words(section: Section) -> None:
    story = meeting(section, "Rapat Senin.", rights="agency", agency="Kantor Berita Teluk")
    rewrite(story, "Rapat Selasa.", why="Hari keliru.")
    history = page_of(story).history
    assert [version.why for version in history] == ["Hari keliru.", ""]
    assert all(version.changes == () for version in history)


def test_what_was_withdrawn_is_not_told_again(section: Section) -> None:
    story = meeting(section, "Fitnah besar.")
    story.unpublish()
    rewrite(story, "Kabar yang benar.")
    assert "Fitnah" not in html_of(story)
