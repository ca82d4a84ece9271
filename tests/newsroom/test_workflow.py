"""A story's way from its reporter to its readers, and what is said of those who go it alone."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AbstractUser, Group
from django.core import serializers
from django.db import connection
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import GroupApprovalTask, Page, PageLogEntry, Revision, Task, Workflow, WorkflowState

from babad.newsroom import workflow
from babad.newsroom.models import DeskNotice, FinalApproval, Story
from tests.conftest import Newsroom
from tests.factories import make_section, make_story
from tests.newsroom.desk_requests import (
    answer_from_list,
    approve_in_editor,
    autosave,
    begin,
    by_api,
    desk,
    edit,
    form_of,
    press,
    typed,
)


def actions_on(story: Story) -> list[str]:
    return list(PageLogEntry.objects.filter(page=story.pk).order_by("pk").values_list("action", flat=True))


def alone(story: Story) -> list[PageLogEntry]:
    return list(PageLogEntry.objects.filter(page=story.pk, action=workflow.PUBLISH_ALONE))


def submitted_by(newsroom: Newsroom, name: str) -> Story:
    user = newsroom.staff[name]
    story = make_story(newsroom.section, live=False)
    Page.objects.filter(pk=story.pk).update(owner=user)
    story.refresh_from_db()
    story.get_workflow().start(story, user)
    return Story.objects.get(pk=story.pk)


def test_from_reporter_to_readers(newsroom: Newsroom) -> None:
    staff = newsroom.staff
    begin(staff["reporter"], newsroom.section, "action-submit", title="Jembatan Sagara dibuka")
    story = Story.objects.get(title="Jembatan Sagara dibuka")
    assert not story.live

    edit(staff["reporter"], story, title="Diubah diam-diam")  # it is the editors' now
    assert Story.objects.get(pk=story.pk).draft_title == "Jembatan Sagara dibuka"

    answer_from_list(staff["editor"], story, "reject")
    story.refresh_from_db()
    assert story.current_workflow_state.current_task_state.comment == "Tolong diperbaiki."
    edit(staff["reporter"], story, "action-submit", title="Jembatan Sagara dibuka hari ini")
    approve_in_editor(staff["editor"], story, standfirst="Diresmikan bupati.")
    assert not Story.objects.get(pk=story.pk).live
    approve_in_editor(staff["publisher"], story)

    story = Story.objects.get(pk=story.pk)
    assert (story.live, story.title, story.standfirst) == (
        True,
        "Jembatan Sagara dibuka hari ini",
        "Diresmikan bupati.",
    )
    assert story.owner == staff["reporter"]
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_APPROVED
    assert alone(story) == []


def test_a_publishers_own_story_needs_one_other(newsroom: Newsroom) -> None:
    """She may not give both approvals to what she wrote; when an editor has given the first, she may publish."""
    publisher = newsroom.staff["publisher"]
    story = submitted_by(newsroom, "publisher")
    answer_from_list(publisher, story, "approve")
    assert isinstance(story.current_workflow_task, FinalApproval)
    page = desk(publisher).get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()
    assert 'data-workflow-action-name="reject"' in page
    assert 'data-workflow-action-name="approve"' not in page
    answer_from_list(publisher, story, "approve")
    assert not Story.objects.get(pk=story.pk).live

    story = submitted_by(newsroom, "publisher")
    answer_from_list(newsroom.staff["editor"], story, "approve")
    answer_from_list(publisher, story, "approve")
    assert Story.objects.get(pk=story.pk).live
    assert alone(story) == []


def test_publishing_alone_stands_in_the_history(newsroom: Newsroom) -> None:
    night = newsroom.staff["night"]
    begin(night, newsroom.section, title="Gempa di laut selatan")
    story = Story.objects.get()
    page = desk(night).get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()
    with translation.override("id"):
        assert str(workflow_label()) in page
    edit(night, story, "action-publish")
    [entry] = alone(story)
    assert (entry.user, entry.revision_id) == (night, Story.objects.get().live_revision_id)

    history = desk(newsroom.staff["editor"]).get(reverse("wagtailadmin_pages:history", args=[story.pk]))
    with translation.override("id"):
        assert str(entry.message) in history.content.decode()

    edit(night, story, "action-publish", title="Gempa di laut selatan, tak ada tsunami")
    assert len(alone(story)) == 1  # a correction of what readers have


def test_the_buttons_speak_of_approval(newsroom: Newsroom) -> None:
    story, reporter = make_story(newsroom.section, live=False), newsroom.staff["editor"]
    with translation.override("id"):
        asked, workflow_name = translation.gettext("Submit for approval"), translation.gettext("Story")
    page = desk(reporter).get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()
    assert asked in page
    assert f"ke {workflow_name}" not in page


def workflow_label() -> str:
    from babad.newsroom.wagtail_hooks.publishing import PublishAloneMenuItem

    return PublishAloneMenuItem.label


@pytest.mark.parametrize("way", ["editor", "new", "api", "approvals", "schedule"])
def test_no_way_of_publishing_alone_goes_unlogged(newsroom: Newsroom, way: str) -> None:
    night = newsroom.staff["night"]
    if way == "new":
        begin(night, newsroom.section, "action-publish")
        story = Story.objects.get()
    elif way == "approvals":
        story = submitted_by(newsroom, "night")
        answer_from_list(night, story, "approve")
        answer_from_list(night, story, "approve")
    else:
        story = make_story(newsroom.section, live=False)
        if way == "api":
            by_api(night, story, "publish")
        else:
            later = {"go_live_at": typed(timezone.now() + timedelta(hours=1))} if way == "schedule" else {}
            edit(night, story, "action-publish", **later)
    assert Story.objects.get().live is (way != "schedule")
    [entry] = alone(story)
    assert (entry.user, entry.data) == (night, {"scheduled": way == "schedule"})


def test_cutting_a_workflow_short_is_publishing_alone(newsroom: Newsroom) -> None:
    story = submitted_by(newsroom, "reporter")
    edit(newsroom.staff["night"], story, "action-publish")
    assert Story.objects.get().live
    assert len(alone(story)) == 1


def test_an_approved_story_is_a_publishers_to_plan(newsroom: Newsroom) -> None:
    """Approved for tomorrow, called back, planned anew: no second round of approvals."""
    publisher = newsroom.staff["publisher"]
    story = submitted_by(newsroom, "reporter")
    answer_from_list(newsroom.staff["editor"], story, "approve")
    approve_in_editor(publisher, story, go_live_at=typed(timezone.now() + timedelta(days=1)))
    story = Story.objects.get()
    assert story.approved_schedule
    press(publisher, "revisions_unschedule", story.pk, story.scheduled_revision.pk)
    edit(publisher, Story.objects.get(), "action-publish", go_live_at=typed(timezone.now() + timedelta(days=2)))
    story = Story.objects.get()
    assert story.approved_schedule
    assert story.scheduled_revision.approved_go_live_at > timezone.now() + timedelta(days=1)
    assert alone(story) == []


def test_an_editors_change_to_a_live_story_goes_through_the_workflow(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, "Harga beras naik")
    edit(newsroom.staff["editor"], story, "action-submit", title="Harga beras turun")
    assert Story.objects.get().title == "Harga beras naik"
    answer_from_list(newsroom.staff["publisher"], story, "approve")
    answer_from_list(newsroom.staff["publisher"], story, "approve")
    assert Story.objects.get().title == "Harga beras turun"


def test_an_unpublished_story_is_still_one_that_was_approved(newsroom: Newsroom) -> None:
    """Saving its draft brings back an old revision's time of publication; the audit log remembers better."""
    story, publisher = make_story(newsroom.section), newsroom.staff["publisher"]
    press(publisher, "unpublish", story.pk)
    edit(newsroom.staff["editor"], Story.objects.get(), title="Judul yang lebih baik")
    edit(publisher, Story.objects.get(), "action-publish")
    assert Story.objects.get().live


def test_whoever_may_not_publish_is_not_offered_the_last_approval(newsroom: Newsroom) -> None:
    """Wagtail would let an editor press it, and then fail."""
    FinalApproval.objects.get().groups.add(Group.objects.get(name="Editors"))
    story = submitted_by(newsroom, "reporter")
    answer_from_list(newsroom.staff["publisher"], story, "approve")
    final, obj = story.current_workflow_task, Page.objects.get(pk=story.pk)

    def offered(name: str) -> set[str]:
        return {action for action, _label, _modal in final.get_actions(obj, fresh(newsroom.staff[name]))}

    assert offered("editor") == {"reject"}
    assert offered("publisher") == {"approve", "reject"}
    assert offered("reporter") == set()
    answer_from_list(newsroom.staff["editor"], story, "approve")
    assert not Story.objects.get().live


def fresh(user: AbstractUser) -> AbstractUser:
    """Return the account without what was remembered of its permissions."""
    return type(user).objects.get(pk=user.pk)


def test_what_could_not_go_live_is_not_approved_from_a_list(newsroom: Newsroom) -> None:
    story = submitted_by(newsroom, "reporter")
    answer_from_list(newsroom.staff["editor"], story, "approve")
    Page.objects.filter(pk=newsroom.section.pk).update(live=False)
    response = answer_from_list(newsroom.staff["publisher"], story, "approve", follow=True)
    assert not Story.objects.get().live
    assert Story.objects.get().workflow_in_progress
    assert response.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[story.pk])
    notice = DeskNotice.objects.get()
    assert (notice.kind, [one["code"] for one in notice.reasons]) == ("not_approved", ["no_section"])
    assert reverse("dismiss_notice", args=[notice.pk]) in response.content.decode()


# ---- Lock, autosave, versions ----------------------------------------------------------------------------------------


def test_a_lock_keeps_others_out(newsroom: Newsroom) -> None:
    story, staff = make_story(newsroom.section, "Judul pertama"), newsroom.staff
    press(staff["editor"], "lock", story.pk)
    edit(staff["publisher"], story, title="Judul kedua")
    assert Story.objects.get().draft_title == "Judul pertama"
    edit(staff["editor"], story, title="Judul ketiga")
    assert Story.objects.get().draft_title == "Judul ketiga"


def test_autosave_publishes_nothing_and_versions_compare(newsroom: Newsroom) -> None:
    story, editor = make_story(newsroom.section, "Judul pertama"), newsroom.staff["editor"]
    answer = autosave(editor, story, title="Judul kedua")
    assert answer["success"] is True
    again = autosave(editor, story, title="Judul ketiga", overwrite_revision_id=answer["revision_id"])
    assert again["revision_id"] == answer["revision_id"]
    story = Story.objects.get()
    assert (story.title, story.draft_title) == ("Judul pertama", "Judul ketiga")
    compare = reverse("wagtailadmin_pages:revisions_compare", args=[story.pk, "live", answer["revision_id"]])
    page = desk(editor).get(compare).content.decode()
    assert "pertama" in page
    assert "ketiga" in page


# ---- Names -----------------------------------------------------------------------------------------------------------


def test_names_of_steps_and_roles_are_in_the_readers_language(newsroom: Newsroom) -> None:
    stored = {"Story", "Editor's approval", "Publisher's approval"}
    for model in (Workflow, Task, GroupApprovalTask, FinalApproval):
        with translation.override("id"):
            for instance in model.objects.all():
                assert instance.name in {translation.gettext(name) for name in stored}
                instance.save()
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM wagtailcore_workflow UNION SELECT name FROM wagtailcore_task")
        assert {name for (name,) in cursor.fetchall()} == stored
    with translation.override("id"):
        assert str(Group.objects.get(name="Editors")) == translation.gettext("Editors")


def test_names_exported_in_one_language_come_back_as_they_were_stored(newsroom: Newsroom) -> None:
    with translation.override("id"):
        exported = serializers.serialize("json", [*Workflow.objects.all(), *Task.objects.all()])
    with translation.override("en"):
        for restored in serializers.deserialize("json", exported):
            restored.save()
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM wagtailcore_workflow UNION SELECT name FROM wagtailcore_task")
        assert {name for (name,) in cursor.fetchall()} == {"Story", "Editor's approval", "Publisher's approval"}


def test_a_name_that_the_house_gives_stays(newsroom: Newsroom) -> None:
    step = FinalApproval.objects.get()
    step.name = "Persetujuan pemimpin redaksi"
    step.save()
    assert FinalApproval.objects.get().name == "Persetujuan pemimpin redaksi"


def test_publishing_an_old_version_keeps_what_readers_were_told_of_its_times(newsroom: Newsroom) -> None:
    """A version from before the story was first published knows nothing of it; the story does."""
    story, publisher = make_story(newsroom.section, "Judul pertama", live=False), newsroom.staff["publisher"]
    old = story.latest_revision
    old.publish()
    first = Story.objects.get().first_published_at
    client, address = desk(publisher), reverse("wagtailadmin_pages:edit", args=[story.pk])
    assert "first_published_at" not in form_of(client, address, "page-edit-form")
    edit(publisher, story, "action-publish", title="Judul kedua", first_published_at="2001-01-01 10:00")
    second = Story.objects.get().updated_at
    assert second is not None
    Revision.objects.get(pk=old.pk).publish()
    story = Story.objects.get()
    assert (story.title, story.first_published_at) == ("Judul pertama", first)
    assert story.updated_at > second


def test_an_alias_did_not_come_from_where_its_story_came_from(newsroom: Newsroom) -> None:
    """Whoever makes one all the same (nobody can on the desk) may publish its story as before."""
    story = make_story(newsroom.section, "Judul pertama")
    alias = story.create_alias(parent=make_section("Daerah"), update_slug="alias")
    Story.objects.filter(pk=story.pk).update(origin="https://sagara.example/1")
    story = Story.objects.get(pk=story.pk)
    story.title = "Judul kedua"
    story.save_revision().publish()
    alias = Story.objects.get(pk=alias.pk)
    assert (alias.title, alias.origin) == ("Judul kedua", "")
