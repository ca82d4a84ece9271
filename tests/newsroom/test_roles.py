"""What each role may do, and that what it may not do no form, list, address or API lets it do."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import AbstractUser, Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Locale, Page, PageLogEntry, Workflow
from wagtail.test.utils.form_data import nested_form_data, streamfield

from babad.newsroom.models import FinalApproval, Front, House, PlainPage, Section, Story, Topic
from tests.conftest import Newsroom
from tests.factories import make_person, make_section, make_story, make_topic
from tests.newsroom.desk_requests import (
    BODY,
    answer_from_list,
    approve_in_editor,
    begin,
    by_api,
    desk,
    edit,
    form_of,
    in_bulk,
    press,
    typed,
)

Attempt = Callable[[Newsroom, AbstractUser], bool]


def draft_of(newsroom: Newsroom, owner: AbstractUser) -> Story:
    story = make_story(newsroom.section, "Pasar Lama direnovasi", live=False)
    Page.objects.filter(pk=story.pk).update(owner=owner)
    return Story.objects.get(pk=story.pk)


def locked_by_another(newsroom: Newsroom) -> Story:
    story = draft_of(newsroom, newsroom.staff["colleague"])
    Page.objects.filter(pk=story.pk).update(
        locked=True, locked_by=newsroom.staff["colleague"], locked_at=timezone.now()
    )
    return now_of(story)


def submitted(newsroom: Newsroom) -> Story:
    """Return a reporter's story that waits for an editor."""
    story = draft_of(newsroom, newsroom.staff["colleague"])
    story.get_workflow().start(story, newsroom.staff["colleague"])
    return Story.objects.get(pk=story.pk)


def approved_by_an_editor(newsroom: Newsroom) -> Story:
    """Return a reporter's story that waits for a publisher."""
    story = submitted(newsroom)
    story.current_workflow_task_state.approve(user=newsroom.staff["editor"])
    return Story.objects.get(pk=story.pk)


def now_of(story: Page) -> Story:
    return Story.objects.get(pk=story.pk)


# ---- What can be attempted. Each returns whether it happened, as the database tells. ---------------------------------


def write_a_story(newsroom: Newsroom, user: AbstractUser) -> bool:
    begin(user, newsroom.section)
    return Story.objects.filter(owner=user, live=False).exists()


def submit_a_new_story(newsroom: Newsroom, user: AbstractUser) -> bool:
    begin(user, newsroom.section, "action-submit")
    return Story.objects.get(owner=user).workflow_in_progress


def make_a_section(newsroom: Newsroom, user: AbstractUser) -> bool:
    begin(user, newsroom.section.get_parent(), kind="section", title="Olahraga", slug="olahraga", description="")
    return Section.objects.filter(slug="olahraga").exists()


def edit_own(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = draft_of(newsroom, user)
    edit(user, story, title="Judul kedua")
    return now_of(story).draft_title == "Judul kedua"


def edit_anothers(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = draft_of(newsroom, newsroom.staff["colleague"])
    edit(user, story, title="Judul kedua")
    return now_of(story).draft_title == "Judul kedua"


def edit_anothers_when_named(newsroom: Newsroom, user: AbstractUser) -> bool:
    person = make_person("Rini Kusuma")
    person.user = user
    person.save()
    story = make_story(newsroom.section, live=False, bylines=("Redaksi", person))
    edit(user, story, title="Judul kedua")
    return now_of(story).draft_title == "Judul kedua"


def submit_own(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = draft_of(newsroom, user)
    edit(user, story, "action-submit")
    return now_of(story).workflow_in_progress


def approve_as_editor(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = submitted(newsroom)
    answer_from_list(user, story, "approve")
    return isinstance(now_of(story).current_workflow_task, FinalApproval)


def approve_as_editor_in_the_editor(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = submitted(newsroom)
    approve_in_editor(user, story)
    return isinstance(now_of(story).current_workflow_task, FinalApproval)


def send_back(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = submitted(newsroom)
    answer_from_list(user, story, "reject")
    return now_of(story).current_workflow_state.status == "needs_changes"


def approve_as_publisher(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = approved_by_an_editor(newsroom)
    answer_from_list(user, story, "approve")
    return now_of(story).live


def approve_as_publisher_in_the_editor(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = approved_by_an_editor(newsroom)
    approve_in_editor(user, story)
    return now_of(story).live


def schedule_at_the_last_step(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = approved_by_an_editor(newsroom)
    approve_in_editor(user, story, go_live_at=typed(timezone.now() + timedelta(days=1)))
    return now_of(story).approved_schedule and not now_of(story).live


def unschedule(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = draft_of(newsroom, newsroom.staff["colleague"])
    story.go_live_at = timezone.now() + timedelta(days=1)
    revision = story.save_revision()
    revision.publish()
    press(user, "revisions_unschedule", story.pk, revision.pk)
    return not now_of(story).approved_schedule


def publish_unapproved(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = draft_of(newsroom, newsroom.staff["colleague"])
    edit(user, story, "action-publish")
    return now_of(story).live


def publish_unapproved_own(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = draft_of(newsroom, user)
    edit(user, story, "action-publish")
    return now_of(story).live


def publish_when_submitted(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = submitted(newsroom)
    edit(user, story, "action-publish")
    return now_of(story).live


def schedule_unapproved(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = draft_of(newsroom, newsroom.staff["colleague"])
    edit(user, story, "action-publish", go_live_at=typed(timezone.now() + timedelta(days=1)))
    return now_of(story).approved_schedule


def publish_at_once_what_is_new(newsroom: Newsroom, user: AbstractUser) -> bool:
    begin(user, newsroom.section, "action-publish")
    return Story.objects.live().exists()


def publish_unapproved_in_bulk(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = draft_of(newsroom, newsroom.staff["colleague"])
    in_bulk(user, "publish", story)
    return now_of(story).live


def publish_unapproved_with_its_section(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = draft_of(newsroom, newsroom.staff["colleague"])
    in_bulk(user, "publish", newsroom.section, include_descendants="on")
    return now_of(story).live


def publish_unapproved_by_api(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = draft_of(newsroom, newsroom.staff["colleague"])
    by_api(user, story, "publish")
    return now_of(story).live


def publish_an_old_version_of_what_is_unapproved(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = draft_of(newsroom, newsroom.staff["colleague"])
    old = story.latest_revision
    story.save_revision()
    client, address = desk(user), reverse("wagtailadmin_pages:revisions_revert", args=[story.pk, old.pk])
    form = form_of(client, address, "page-edit-form")
    if form is None:
        return False
    form.update({**nested_form_data({"body": BODY, "outlets_cited": streamfield([])}), "action-publish": "1"})
    form["revision"] = old.pk
    client.post(address, form)
    client.post(reverse("wagtailadmin_pages:edit", args=[story.pk]), form)
    return now_of(story).live


def approve_alone(newsroom: Newsroom, user: AbstractUser) -> bool:
    """Write, submit, approve and approve again."""
    story = draft_of(newsroom, user)
    edit(user, story, "action-submit")
    for _step in range(2):
        if now_of(story).workflow_in_progress:
            answer_from_list(user, story, "approve")
    return now_of(story).live


def correct_what_is_live(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = make_story(newsroom.section)
    edit(user, story, "action-publish", title="Judul yang betul")
    return now_of(story).title == "Judul yang betul"


def unpublish(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = make_story(newsroom.section)
    press(user, "unpublish", story.pk)
    return not now_of(story).live


def unpublish_in_bulk(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = make_story(newsroom.section)
    in_bulk(user, "unpublish", story)
    return not now_of(story).live


def unpublish_by_api(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = make_story(newsroom.section)
    by_api(user, story, "unpublish")
    return not now_of(story).live


def hide_what_is_live(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = make_story(newsroom.section)
    press(user, "set_privacy", story.pk, restriction_type="login")
    return story.view_restrictions.exists()


def delete_own_draft(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = draft_of(newsroom, user)
    press(user, "delete", story.pk)
    return not Story.objects.filter(pk=story.pk).exists()


def delete_anothers_draft(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = draft_of(newsroom, newsroom.staff["colleague"])
    press(user, "delete", story.pk)
    return not Story.objects.filter(pk=story.pk).exists()


def delete_what_is_live(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = make_story(newsroom.section)
    press(user, "delete", story.pk)
    return not Story.objects.filter(pk=story.pk).exists()


def delete_what_is_live_by_api(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = make_story(newsroom.section)
    by_api(user, story, "delete")
    return not Story.objects.filter(pk=story.pk).exists()


def was_live(newsroom: Newsroom, owner: AbstractUser) -> Story:
    story = make_story(newsroom.section, owner=owner)
    story.unpublish()
    return now_of(story)


def delete_own_that_was_live(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = was_live(newsroom, user)
    press(user, "delete", story.pk)
    return not Story.objects.filter(pk=story.pk).exists()


def delete_own_that_was_live_in_bulk(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = was_live(newsroom, user)
    in_bulk(user, "delete", story)
    return not Story.objects.filter(pk=story.pk).exists()


def delete_a_section_with_stories(newsroom: Newsroom, user: AbstractUser) -> bool:
    make_story(newsroom.section)
    press(user, "delete", newsroom.section.pk, confirm_site_name="Babad")
    return not Section.objects.filter(pk=newsroom.section.pk).exists()


def delete_an_empty_section(newsroom: Newsroom, user: AbstractUser) -> bool:
    press(user, "delete", newsroom.section.pk)
    return not Section.objects.filter(pk=newsroom.section.pk).exists()


def delete_a_section_with_stories_in_bulk(newsroom: Newsroom, user: AbstractUser) -> bool:
    make_story(newsroom.section)
    in_bulk(user, "delete", newsroom.section)
    return not Section.objects.filter(pk=newsroom.section.pk).exists()


def unpublish_an_empty_section(newsroom: Newsroom, user: AbstractUser) -> bool:
    press(user, "unpublish", newsroom.section.pk)
    return not Page.objects.get(pk=newsroom.section.pk).live


def unpublish_a_section_with_stories(newsroom: Newsroom, user: AbstractUser) -> bool:
    make_story(newsroom.section)
    press(user, "unpublish", newsroom.section.pk)
    in_bulk(user, "unpublish", newsroom.section)
    by_api(user, newsroom.section, "unpublish")
    return not Page.objects.get(pk=newsroom.section.pk).live


def move_anothers_draft(newsroom: Newsroom, user: AbstractUser) -> bool:
    story, there = draft_of(newsroom, newsroom.staff["colleague"]), make_section("Daerah")
    press(user, "move_confirm", story.pk, there.pk)
    return now_of(story).section_id == there.pk


def move_what_is_live(newsroom: Newsroom, user: AbstractUser) -> bool:
    story, there = make_story(newsroom.section), make_section("Daerah")
    press(user, "move_confirm", story.pk, there.pk)
    return now_of(story).section_id == there.pk


def move_what_is_live_by_api(newsroom: Newsroom, user: AbstractUser) -> bool:
    story, there = make_story(newsroom.section), make_section("Daerah")
    by_api(user, story, "move", destination_page_id=there.pk, position="last-child")
    return now_of(story).section_id == there.pk


def lock(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = draft_of(newsroom, newsroom.staff["colleague"])
    press(user, "lock", story.pk)
    return now_of(story).locked


def unlock_what_another_locked(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = draft_of(newsroom, user)
    Page.objects.filter(pk=story.pk).update(locked=True, locked_by=newsroom.staff["colleague"])
    press(user, "unlock", story.pk)
    return not now_of(story).locked


def edit_the_front(newsroom: Newsroom, user: AbstractUser) -> bool:
    story, front = make_story(newsroom.section), Front.objects.get(edition__locale__language_code="id")
    management = {f"slots-{name}_FORMS": "0" for name in ("TOTAL", "INITIAL", "MIN_NUM")}
    desk(user).post(reverse("front:edit", args=[front.pk]), {"lead": story.pk, **management})
    return Front.objects.get(pk=front.pk).lead == story


def edit_a_topic(newsroom: Newsroom, user: AbstractUser) -> bool:
    topic = make_topic("Banjir")
    address = reverse(Topic.snippet_viewset.get_url_name("edit"), args=[topic.pk])
    desk(user).post(address, {"name": "Banjir bandang", "slug": "banjir", "kind": "subject"})
    return Topic.objects.get(pk=topic.pk).name == "Banjir bandang"


def edit_the_house(newsroom: Newsroom, user: AbstractUser) -> bool:
    address = reverse("wagtailsettings:edit", args=["newsroom", "house", newsroom.house.site_id])
    management = {f"wordings-{name}_FORMS": "0" for name in ("TOTAL", "INITIAL", "MIN_NUM")}
    data = {"name": "Kabar Baru", "zone": "Asia/Makassar", "social-count": "0", **management}
    desk(user).post(address, data)
    return House.objects.get(pk=newsroom.house.pk).name == "Kabar Baru"


def edit_a_plain_page(newsroom: Newsroom, user: AbstractUser) -> bool:
    page = PlainPage(title="Tentang kami", slug="tentang", body="<p>Kami.</p>", live=False)
    newsroom.section.get_parent().add_child(instance=page)
    page.save_revision()
    edit(user, page, title="Tentang Kabar Uji", body='{"blocks": [], "entityMap": {}}')
    return Page.objects.get(pk=page.pk).draft_title == "Tentang Kabar Uji"


def manage_accounts(newsroom: Newsroom, user: AbstractUser) -> bool:
    return desk(user).get(reverse("wagtailusers_users:index")).status_code == 200


def upload_a_document(newsroom: Newsroom, user: AbstractUser) -> bool:
    return desk(user).get(reverse("wagtaildocs:add")).status_code == 200


def publish_in_bulk_what_another_locked(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = locked_by_another(newsroom)
    in_bulk(user, "publish", story)
    return now_of(story).live


def publish_by_api_what_another_locked(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = locked_by_another(newsroom)
    by_api(user, story, "publish")
    return now_of(story).live


def approve_as_publisher_what_another_locked(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = approved_by_an_editor(newsroom)
    Page.objects.filter(pk=story.pk).update(
        locked=True, locked_by=newsroom.staff["colleague"], locked_at=timezone.now()
    )
    answer_from_list(user, story, "approve")
    return now_of(story).live


def delete_what_another_locked(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = locked_by_another(newsroom)
    press(user, "delete", story.pk)
    in_bulk(user, "delete", story)
    by_api(user, story, "delete")
    return not Page.objects.filter(pk=story.pk).exists()


def move_what_another_locked(newsroom: Newsroom, user: AbstractUser) -> bool:
    story, there = locked_by_another(newsroom), make_section("Daerah")
    press(user, "move_confirm", story.pk, there.pk)
    by_api(user, story, "move", destination_page_id=there.pk, position="last-child")
    return now_of(story).section_id == there.pk


def make_an_alias(newsroom: Newsroom, user: AbstractUser) -> bool:
    story, there = make_story(newsroom.section), make_section("Daerah")
    press(user, "copy", story.pk, new_title="Salinan", new_slug="salinan", new_parent_page=there.pk, alias="on")
    by_api(user, story, "create_alias", destination_page_id=there.pk, recursive=False, update_slug="salinan-2")
    return Page.objects.exclude(alias_of=None).exists()


def translate_a_section(newsroom: Newsroom, user: AbstractUser) -> bool:
    """Make its translation, and drafts of all its stories with it."""
    english = Locale.objects.get(language_code="en")
    address = reverse("translate_page", args=[newsroom.section.pk])
    desk(user).post(address, {"locales": [english.pk], "include_subtree": "on"})
    return newsroom.section.has_translation(english)


def translate_by_api(newsroom: Newsroom, user: AbstractUser) -> bool:
    """Make an alias that is live, in a section that nobody has made."""
    story = make_story(newsroom.section)
    by_api(user, story, "copy_for_translation", locale="en", copy_parents=True, recursive=False, alias=True)
    return story.get_translations().exists()


def revert_by_api_what_another_locked(newsroom: Newsroom, user: AbstractUser) -> bool:
    story = locked_by_another(newsroom)
    old = story.latest_revision_id
    by_api(user, story, "revert_to_page_revision", revision_id=old)
    return now_of(story).latest_revision_id != old


ALL = {"reporter", "editor", "publisher", "night", "administrator"}
EDITING = ALL - {"reporter"}
PUBLISHING = EDITING - {"editor"}
ALONE = PUBLISHING - {"publisher"}

MATRIX: list[tuple[Attempt, set[str]]] = [
    (write_a_story, ALL),
    (submit_a_new_story, ALL),
    (edit_own, ALL),
    (edit_anothers, EDITING),
    (edit_anothers_when_named, ALL),
    (submit_own, ALL),
    (approve_as_editor, EDITING),
    (approve_as_editor_in_the_editor, EDITING),
    (send_back, EDITING),
    (approve_as_publisher, PUBLISHING),
    (approve_as_publisher_in_the_editor, PUBLISHING),
    (schedule_at_the_last_step, PUBLISHING),
    (unschedule, PUBLISHING),
    (publish_unapproved, ALONE),
    (publish_unapproved_own, ALONE),
    (publish_when_submitted, ALONE),
    (schedule_unapproved, ALONE),
    (publish_at_once_what_is_new, ALONE),
    (publish_unapproved_in_bulk, ALONE),
    (publish_unapproved_with_its_section, set()),
    (publish_unapproved_by_api, ALONE),
    (publish_an_old_version_of_what_is_unapproved, ALONE),
    (approve_alone, ALONE),
    (correct_what_is_live, PUBLISHING),
    (unpublish, PUBLISHING),
    (unpublish_in_bulk, PUBLISHING),
    (unpublish_by_api, PUBLISHING),
    (hide_what_is_live, set()),  # what is live is public
    (delete_own_draft, ALL),
    (delete_anothers_draft, EDITING),
    (delete_what_is_live, PUBLISHING),
    (delete_what_is_live_by_api, PUBLISHING),
    (delete_own_that_was_live, PUBLISHING),
    (delete_own_that_was_live_in_bulk, PUBLISHING),
    (delete_an_empty_section, PUBLISHING),
    (delete_a_section_with_stories, set()),
    (delete_a_section_with_stories_in_bulk, set()),
    (unpublish_an_empty_section, PUBLISHING),
    (unpublish_a_section_with_stories, set()),
    (move_anothers_draft, EDITING),
    (move_what_is_live, PUBLISHING),
    (move_what_is_live_by_api, PUBLISHING),
    (lock, EDITING),
    (unlock_what_another_locked, EDITING),
    (edit_the_front, EDITING),
    (edit_a_topic, EDITING),
    (edit_a_plain_page, EDITING),
    (make_a_section, PUBLISHING),
    (edit_the_house, {"administrator"}),
    (manage_accounts, {"administrator"}),
    (upload_a_document, set()),  # what it says of itself nobody cleans
    (publish_in_bulk_what_another_locked, set()),
    (publish_by_api_what_another_locked, set()),
    (approve_as_publisher_what_another_locked, set()),
    (delete_what_another_locked, set()),
    (move_what_another_locked, set()),
    (make_an_alias, set()),
    (translate_a_section, PUBLISHING),
    (translate_by_api, set()),
    (revert_by_api_what_another_locked, set()),
]


@pytest.mark.parametrize("role", sorted(ALL))
@pytest.mark.parametrize(("attempt", "allowed"), MATRIX, ids=[attempt.__name__ for attempt, _ in MATRIX])
def test_role_may(newsroom: Newsroom, attempt: Attempt, allowed: set[str], role: str) -> None:
    assert attempt(newsroom, newsroom.staff[role]) is (role in allowed)


def test_nobody_gets_in_without_a_role(newsroom: Newsroom, django_user_model: type[AbstractUser]) -> None:
    stranger = django_user_model.objects.create_user("tamu", "tamu@kabaruji.example", "kata-sandi-uji")
    response = desk(stranger).get(reverse("wagtailadmin_home"))
    assert response.status_code == 302
    assert reverse("wagtailadmin_login") in response.url


def test_wagtails_own_groups_and_workflow_gave_way(newsroom: Newsroom) -> None:
    assert set(Group.objects.values_list("name", flat=True)) == {
        "Reporters",
        "Editors",
        "Publishers",
        "Night duty",
        "Administrators",
    }
    [workflow] = Workflow.objects.all()
    assert workflow.tasks.count() == 2
    assert newsroom.section.get_workflow() == workflow
    assert not GroupPagePermission.objects.exclude(page__depth=1).exists()


def test_nobody_may_publish_merely_by_being_asked(newsroom: Newsroom) -> None:
    """A reporter in a story's byline may edit it, and no more."""
    person = make_person("Rini Kusuma")
    person.user = newsroom.staff["reporter"]
    person.save()
    story = make_story(newsroom.section, live=False, bylines=(person,))
    edit(newsroom.staff["reporter"], story, "action-publish")
    assert not now_of(story).live
    assert not PageLogEntry.objects.filter(page=story.pk, action="wagtail.publish").exists()
