"""What readers have is in the record, what they have no more is not: whoever publishes, and by whatever way."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import DatabaseError, transaction
from django.db.models import ProtectedError
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision
from wagtail.test.utils.form_data import rich_text, streamfield

from babad.newsroom import depositing
from babad.newsroom.models import Story, StoryTopic
from babad.newsroom.scheduling import publish_due
from babad.record import operations, sensitive
from babad.record.models import FOREVER, Source
from tests.conftest import Newsroom
from tests.factories import make_section, make_story, make_topic
from tests.newsroom.desk_requests import approve_in_editor, begin, by_api, desk, edit, in_bulk

SAID = "Bupati Karangjati Sri Lestari mengatakan, rapat digelar Senin (11/3/2024)."


def body(words: str = SAID) -> list[dict[str, Any]]:
    return [{"type": "text", "value": f"<p>{words}</p>", "id": "b1"}]


def typed_body(words: str) -> Any:
    return streamfield([("text", rich_text(f"<p>{words}</p>"))])


def versions(story: Story) -> list[Source]:
    return list(Source.objects.filter(origin=f"story:{story.pk}").order_by("version"))


def in_force(story: Story) -> Source | None:
    return next((source for source in versions(story) if source.ended_at == FOREVER), None)


def words_in_force(story: Story) -> str:
    source = in_force(story)
    return " ".join(block["text"] for block in source.blocks) if source else ""


def again(story: Story) -> Story:
    return Story.objects.get(pk=story.pk)


# ---- What is deposited -----------------------------------------------------------------------------------------------


def test_a_published_story_is_deposited_as_readers_have_it(newsroom: Newsroom) -> None:
    published = datetime(2024, 3, 12, 20, 30, tzinfo=UTC)  # the 13th in Jakarta
    topics = (make_topic("Karangjati", kind="place"), make_topic("Beras"))
    story = make_story(
        newsroom.section, "Rapat beras", published=published, standfirst="Senin.", body=body(), topics=topics
    )
    (source,) = versions(story)
    assert [tuple(block.values()) for block in source.blocks] == [
        ("headline", "Rapat beras"),
        ("standfirst", "Senin."),
        ("b1", SAID),
    ]
    assert (source.language, source.title, source.kind) == ("id", "Rapat beras", "story")
    assert (source.day.isoformat(), source.published_at) == ("2024-03-13", published)
    assert source.topics == [{"name": "Karangjati", "kind": "place"}, {"name": "Beras", "kind": "topic"}]
    assert source.owned and source.sensitive == ""
    assert source.statements.exists()


def test_an_agencys_words_are_not_ours_to_give_out(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, rights="agency", agency="Kantor Berita Teluk")
    assert in_force(story).owned is False


def test_publishing_the_same_again_changes_nothing(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, body=body())
    again(story).save_revision().publish()
    again(story).save()
    assert len(versions(story)) == 1


def test_a_correction_supersedes_with_its_time_and_its_reason(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, body=body(), published=datetime(2024, 3, 13, tzinfo=UTC))
    edit(newsroom.staff["night"], story, "action-publish", what_changed="Tanggal rapat.", body=typed_body("Selasa."))
    first, second = versions(story)
    assert (first.ending, second.why, first.why) == ("superseded", "Tanggal rapat.", "")
    assert first.ended_at == second.published_at == again(story).last_published_at
    assert second.day == first.day
    edit(newsroom.staff["night"], story, "action-publish", body=typed_body("Rabu."))
    assert versions(story)[-1].why == "", "a reason belongs to one version"


def test_a_topic_alone_makes_a_version(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, body=body())
    topic = make_topic("Beras")
    changed = again(story)
    changed.story_topics = [StoryTopic(topic=topic, sort_order=0)]
    changed.save_revision().publish()
    assert in_force(story).topics == [{"name": "Beras", "kind": "topic"}]


def test_a_suspected_text_is_sensitive_until_an_editor_says_otherwise(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sensitive, "suspected", lambda text, _language: "suicide" if "bunuh diri" in text else None)
    story = make_story(newsroom.section, body=body("Polisi menduga korban bunuh diri."))
    assert in_force(story).sensitive == "suicide"
    edit(newsroom.staff["night"], story, "action-publish", sensitive="no", body=typed_body("Diduga bunuh diri."))
    assert in_force(story).sensitive == ""
    other = make_story(newsroom.section, body=body(), sensitive="children")
    assert in_force(other).sensitive == "children"


# ---- Every way there -------------------------------------------------------------------------------------------------


def test_a_draft_is_not_deposited_nor_what_is_drafted_over_a_live_story(newsroom: Newsroom) -> None:
    draft = make_story(newsroom.section, live=False, body=body())
    assert versions(draft) == []
    story = make_story(newsroom.section, body=body())
    edit(newsroom.staff["editor"], story, title="Rahasia", body=typed_body("Rahasia."))
    assert again(story).draft_title == "Rahasia"
    assert len(versions(story)) == 1 and "Rahasia" not in words_in_force(story)


def test_what_was_drafted_and_then_published_counts_as_an_update(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, body=body(), published=datetime(2024, 3, 13, tzinfo=UTC))
    edit(newsroom.staff["night"], story, body=typed_body("Selasa."))
    assert again(story).updated_at is None
    edit(newsroom.staff["night"], again(story), "action-publish", body=typed_body("Selasa."))
    story = again(story)
    assert story.updated_at == story.last_published_at == in_force(story).published_at


def test_a_new_story_published_at_once(newsroom: Newsroom) -> None:
    begin(newsroom.staff["night"], newsroom.section, "action-publish", title="Jembatan dibuka")
    assert "Jembatan dibuka" in words_in_force(Story.objects.get(title="Jembatan dibuka"))


def test_a_story_approved(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, live=False, body=body())
    story.get_workflow().start(story, newsroom.staff["reporter"])
    approve_in_editor(newsroom.staff["editor"], story)
    assert not versions(story)
    approve_in_editor(newsroom.staff["publisher"], again(story))
    assert "Hujan turun di Sagara" in words_in_force(story), "what stood in the form"


def test_a_scheduled_story_is_deposited_when_it_goes_live(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, live=False, body=body())
    story.go_live_at = timezone.now() + timedelta(minutes=5)
    story.save_revision().publish(user=newsroom.staff["night"])
    assert versions(story) == []
    revision = again(story).latest_revision
    revision.content["go_live_at"] = None
    Revision.objects.filter(pk=revision.pk).update(
        content=revision.content, approved_go_live_at=timezone.now() - timedelta(seconds=1)
    )
    publish_due(now=timezone.now())
    assert again(story).live and SAID in words_in_force(story)


def test_an_expired_story_is_withdrawn(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, body=body())
    Page.objects.filter(pk=story.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    publish_due(now=timezone.now())
    assert not again(story).live and in_force(story) is None


def test_bulk_actions_and_the_api_go_the_same_way(newsroom: Newsroom) -> None:
    one, two = (make_story(newsroom.section, live=False, body=body()) for _ in range(2))
    publisher = newsroom.staff["night"]
    in_bulk(publisher, "publish", one, two)
    assert in_force(one) and in_force(two)
    in_bulk(publisher, "unpublish", one)
    by_api(publisher, two, "unpublish")
    assert not again(two).live
    assert in_force(one) is None and in_force(two) is None


def test_published_again_it_is_a_version_of_its_own(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, body=body())
    again(story).unpublish()
    (first,) = versions(story)
    assert first.ending == "withdrawn"
    again(story).latest_revision.publish()
    first, second = versions(story)
    assert second.published_at >= first.ended_at and in_force(story) == second


def test_a_bare_page_taken_down_is_withdrawn_too(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, body=body())
    Page.objects.get(pk=story.pk).unpublish()
    assert in_force(story) is None


def test_a_moved_or_renamed_story_is_the_same(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, body=body())
    other = make_section("Daerah")
    again(story).move(other, pos="last-child")
    moved = again(story)
    moved.slug = "alamat-lain"
    moved.save_revision().publish()
    assert len(versions(story)) == 1


def test_a_copy_is_a_text_of_its_own(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, body=body())
    copy = again(story).copy(update_attrs={"slug": "salinan"}, keep_live=True)
    assert in_force(copy) is not None and in_force(story) is not None
    draft = again(story).copy(update_attrs={"slug": "salinan-2"}, keep_live=False)
    assert versions(draft) == []


def test_a_deleted_story_is_withdrawn(newsroom: Newsroom) -> None:
    story, other = make_story(newsroom.section, body=body()), make_story(newsroom.section, body=body())
    again(story).delete()
    Page.objects.filter(pk=other.pk).delete()
    assert [source.ending for source in Source.objects.all()] == ["withdrawn", "withdrawn"]


def test_a_section_with_stories_stays_and_they_stay_in_the_record(newsroom: Newsroom) -> None:
    section = make_section("Daerah")
    stories = [make_story(section, body=body()) for _ in range(2)]
    section.refresh_from_db()
    with pytest.raises(ProtectedError), transaction.atomic():
        section.delete()
    assert all(map(in_force, stories))
    Story.objects.filter(section=section).delete()
    section.refresh_from_db()
    section.delete()
    assert not any(map(in_force, stories))


# ---- What goes wrong -------------------------------------------------------------------------------------------------


def test_what_cannot_be_deposited_is_not_published_and_not_lost(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = make_story(newsroom.section, body=body())

    def fail(*args: Any, **kwargs: Any) -> None:
        raise DatabaseError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(operations, "deposit", fail)
        answer = edit(newsroom.staff["night"], story, "action-publish", body=typed_body("Yang baru."), follow=True)
    assert "Yang baru." not in str(again(story).body) and SAID in words_in_force(story)
    page = answer.content.decode()
    assert answer.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[story.pk])
    assert "fakta-faktanya tidak dapat disimpan" in page
    assert "Yang baru." in page, "the editor's words are there, as a draft"
    edit(newsroom.staff["night"], story, "action-publish", body=typed_body("Yang baru."))
    assert "Yang baru." in words_in_force(story)


def test_what_fails_in_the_database_leaves_nothing_behind(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    story = make_story(newsroom.section, live=False, body=body())

    def half(*args: Any, **kwargs: Any) -> None:
        real(*args, **kwargs)
        raise DatabaseError("gone")

    real = operations.deposit
    monkeypatch.setattr(operations, "deposit", half)
    with pytest.raises(depositing.NotDepositedError):
        again(story).save_revision().publish()
    assert not again(story).live and versions(story) == []


# ---- Newsrooms that were there before --------------------------------------------------------------------------------


def test_deposit_stories_brings_the_record_up(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    stories = [
        make_story(newsroom.section, body=body(), published=datetime(2024, 1, day, tzinfo=UTC)) for day in (3, 1, 2)
    ]
    make_story(newsroom.section, live=False)
    Source.objects.all().delete()
    call_command("deposit_stories", limit=2)
    assert "2 stories deposited, 0 withdrawn; 1 left." in capsys.readouterr().out
    assert [source.origin for source in Source.objects.order_by("pk")] == [
        f"story:{stories[1].pk}",
        f"story:{stories[2].pk}",
    ]
    call_command("deposit_stories")
    assert Source.objects.count() == 3 and in_force(stories[0]).published_at == datetime(2024, 1, 3, tzinfo=UTC)
    Page.objects.filter(pk=stories[0].pk).update(live=False)
    call_command("deposit_stories")
    assert in_force(stories[0]) is None and in_force(stories[1])


def test_desk_shows_the_fields_where_they_belong(newsroom: Newsroom) -> None:
    client = desk(newsroom.staff["night"])
    live, draft = make_story(newsroom.section), make_story(newsroom.section, live=False)
    shown, first = (
        client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode() for story in (live, draft)
    )
    assert 'name="what_changed"' in shown and 'name="what_changed"' not in first
    assert 'name="sensitive"' in first and 'name="link_names"' in first
