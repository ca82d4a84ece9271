"""Going live and expiring at the planned time, and what is said when that isn't to be."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone, translation
from django_tasks_db.models import DBTaskResult
from PIL import Image
from wagtail.models import Page, PageLogEntry, Revision
from wagtail.signals import page_published, page_unpublished
from wagtail.test.utils.form_data import streamfield
from wagtail.users.models import UserProfile

from babad.newsroom import background, clock, photo_operations, scheduling
from babad.newsroom.models import DailyJob, DeskNotice, House, Photo, Section, Story
from babad.newsroom.objections import Objection, explain, from_data, objections_to, to_data
from babad.newsroom.private_storage import PrivateStorage
from babad.newsroom.scheduling import Outcome, publish_due
from babad.newsroom.tasks import publish_what_is_due
from babad.newsroom.times import house_time, house_zone
from tests.conftest import Newsroom
from tests.factories import make_story
from tests.newsroom.desk_requests import approve_in_editor, by_api, desk, edit, in_bulk, press, typed

NOON = datetime(2026, 11, 23, 11, 30, tzinfo=UTC)


def planned_story(newsroom: Newsroom, *, minutes: float = 60, by: str = "night", **fields: Any) -> Story:
    """Return a draft that somebody has scheduled to go live in so many minutes."""
    story = make_story(newsroom.section, live=False, **fields)
    story.go_live_at = timezone.now() + timedelta(minutes=minutes)
    story.save_revision().publish(user=newsroom.staff[by])
    return Story.objects.get(pk=story.pk)


def let_time_pass(story: Story, *, minutes: float) -> None:
    """Put the story's times back, as if so many minutes had passed. (Wagtail looks at the real clock.)"""
    passed = timedelta(minutes=minutes)
    for revision in Revision.objects.filter(object_id=str(story.pk)):
        for name in ("go_live_at", "expire_at"):
            if moment := revision.content[name]:
                revision.content[name] = (datetime.fromisoformat(moment) - passed).isoformat()
        if revision.approved_go_live_at:
            revision.approved_go_live_at -= passed
        Revision.objects.filter(pk=revision.pk).update(
            content=revision.content, approved_go_live_at=revision.approved_go_live_at
        )
    page = Page.objects.get(pk=story.pk)
    if page.expire_at:
        Page.objects.filter(pk=page.pk).update(expire_at=page.expire_at - passed)


def now_of(story: Story) -> Story:
    return Story.objects.get(pk=story.pk)


def a_photo(**fields: Any) -> Photo:
    picture = BytesIO()
    Image.new("RGB", (64, 48), "teal").save(picture, "JPEG")
    fields = {"name": "banjir.jpg", "title": "Banjir di Sagara", "now": NOON} | fields
    return photo_operations.store_photo(data=picture.getvalue(), **fields)


@pytest.fixture(autouse=True)
def folders(tmp_path: Any, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    originals = PrivateStorage(location=tmp_path / "originals")
    monkeypatch.setattr(Photo._meta.get_field("original"), "storage", originals)


# ---- Times -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("zone", "language", "said"),
    [
        ("Asia/Jakarta", "id", "23 Nov 2026 18.30 WIB"),
        ("Asia/Makassar", "id", "23 Nov 2026 19.30 WITA"),
        ("Asia/Jayapura", "id", "23 Nov 2026 20.30 WIT"),
        ("Asia/Jakarta", "en", "23 Nov 2026 18:30 WIB"),
    ],
)
def test_times_name_the_houses_zone(newsroom: Newsroom, zone: str, language: str, said: str) -> None:
    newsroom.house.zone = zone
    newsroom.house.save()
    with translation.override(language):
        assert house_time(NOON, house_zone()) == said


@pytest.mark.parametrize("zone", [House.Zone.WIB, House.Zone.WIT])
def test_what_is_typed_is_in_the_houses_zone(newsroom: Newsroom, zone: str) -> None:
    """Also for those who had an account before the house moved, and for those who come after."""
    newsroom.house.zone = zone
    newsroom.house.save()
    night = type(newsroom.staff["night"]).objects.get(username="night")
    tomorrow = timezone.now().date() + timedelta(days=2)
    story = make_story(newsroom.section, live=False)
    edit(night, story, "action-publish", go_live_at=f"{tomorrow} 18:30")
    hour = {House.Zone.WIB: 11, House.Zone.WIT: 9}[zone]
    planned = now_of(story).scheduled_revision.approved_go_live_at
    assert planned == datetime(tomorrow.year, tomorrow.month, tomorrow.day, hour, 30, tzinfo=UTC)

    page = desk(night).get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()
    with translation.override("id"):
        assert house_time(planned, house_zone()) in page  # in the status panel and over the editor
    newcomer = type(night).objects.create_user("baru", "baru@kabaruji.example", "kata-sandi-uji")
    assert UserProfile.objects.get(user=newcomer).current_time_zone == zone


# ---- What speaks against it ------------------------------------------------------------------------------------------


def codes(story: Story, at: datetime = NOON) -> list[tuple[str, bool]]:
    return [(one.code, one.blocks) for one in objections_to(story, at=at, zone=house_zone())]


def test_nothing_speaks_against_a_story_that_is_whole(newsroom: Newsroom) -> None:
    assert codes(make_story(newsroom.section, live=False, lead_photo=a_photo())) == []


def test_objections(newsroom: Newsroom) -> None:
    story = make_story(
        newsroom.section, live=False, body=[{"type": "read_also", "value": {"title": "Waduk mulai diisi"}}]
    )
    assert codes(story) == [("no_lead_photo", False), ("read_also_waiting", False)]
    story.title = " "
    story.slug = make_story(newsroom.section, live=False).slug
    assert codes(story)[:2] == [("no_headline", True), ("slug_taken", True)]
    Page.objects.filter(pk=newsroom.section.pk).update(live=False)
    assert ("no_section", True) in codes(story)


def test_photos_may_be_shown_until_the_end_of_their_last_day_in_the_house(newsroom: Newsroom) -> None:
    lead, inside = a_photo(rights_expire_on=date(2026, 11, 23)), a_photo(name="pasar.jpg", title="Pasar")
    body = [
        {"type": "photo", "value": {"photo": inside.pk, "caption": ""}},
        {"type": "gallery", "value": [{"photo": inside.pk, "caption": ""}, {"photo": lead.pk, "caption": ""}]},
    ]
    story = make_story(newsroom.section, live=False, lead_photo=lead, body=body)
    last_minute = datetime(2026, 11, 23, 16, 59, tzinfo=UTC)  # 23.59 WIB
    assert codes(story, last_minute) == []
    after = objections_to(story, at=last_minute + timedelta(minutes=1), zone=house_zone())
    assert [(one.code, one.field, one.blocks) for one in after] == [
        ("rights_ended", "lead_photo", True),
        ("rights_ended", "body", True),
    ]
    Photo.objects.update(missing=True)
    assert codes(now_of(story)) == [("lead_photo_missing", True), ("photo_missing", False), ("photo_missing", False)]


def test_objections_survive_being_stored() -> None:
    objections = [Objection("rights_ended", True, "body", "Pasar", date(2026, 11, 23)), Objection("no_headline", True)]
    assert from_data(to_data(objections)) == objections
    assert "Pasar" in explain(objections[0])
    assert "2026" in explain(objections[0])


# ---- Said when scheduling --------------------------------------------------------------------------------------------


def test_the_editor_says_at_once_what_would_prevent_it(newsroom: Newsroom) -> None:
    tomorrow = timezone.now() + timedelta(days=1)
    photo = a_photo(rights_expire_on=house_day_of(timezone.now()))
    story = make_story(newsroom.section, live=False, lead_photo=photo)
    response = edit(newsroom.staff["night"], story, "action-publish", go_live_at=typed(tomorrow))
    assert not now_of(story).approved_schedule
    form = response.context["form"]
    assert set(form.errors) == {"lead_photo"}
    assert photo.title in str(form.errors["lead_photo"])

    edit(newsroom.staff["night"], story, "action-publish", go_live_at=typed(timezone.now() + timedelta(minutes=2)))
    assert now_of(story).approved_schedule or house_day_of(timezone.now()) != photo.rights_expire_on


def house_day_of(moment: datetime) -> date:
    return moment.astimezone(house_zone()).date()


def test_a_draft_is_saved_whatever_speaks_against_it(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, live=False, lead_photo=a_photo(rights_expire_on=date(2020, 1, 1)))
    edit(newsroom.staff["editor"], story, title="Judul baru")
    assert now_of(story).draft_title == "Judul baru"


def test_times_that_cannot_be_are_refused(newsroom: Newsroom) -> None:
    story, night, now = make_story(newsroom.section, live=False), newsroom.staff["night"], timezone.now()
    past = edit(night, story, "action-publish", go_live_at=typed(now - timedelta(hours=1)))
    assert set(past.context["form"].errors) == {"go_live_at"}
    crossed = edit(
        night,
        story,
        "action-publish",
        go_live_at=typed(now + timedelta(hours=2)),
        expire_at=typed(now + timedelta(hours=1)),
    )
    assert set(crossed.context["form"].errors) == {"go_live_at", "expire_at"}
    assert not now_of(story).live
    assert not now_of(story).approved_schedule


def test_the_last_approval_asks_the_same(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, live=False, lead_photo=a_photo(rights_expire_on=date(2020, 1, 1)))
    story.get_workflow().start(story, newsroom.staff["reporter"])
    approve_in_editor(newsroom.staff["editor"], story)  # an editor may hand it on; the photo can still be changed
    response = approve_in_editor(newsroom.staff["publisher"], story)
    assert set(response.context["form"].errors) == {"lead_photo"}
    assert not now_of(story).live


def test_publishing_many_asks_the_same(newsroom: Newsroom) -> None:
    fine = make_story(newsroom.section, live=False)
    story = make_story(newsroom.section, live=False, lead_photo=a_photo(rights_expire_on=date(2020, 1, 1)))
    response = in_bulk(newsroom.staff["night"], "publish", fine, story, follow=True)
    assert not now_of(fine).live
    assert not now_of(story).live
    assert story.title in " ".join(str(message) for message in response.context["messages"])


def test_wagtails_api_asks_the_same(newsroom: Newsroom) -> None:
    photo = a_photo(rights_expire_on=date(2020, 1, 1))
    story = make_story(newsroom.section, live=False, lead_photo=photo)
    response = by_api(newsroom.staff["night"], story, "publish")
    assert (response.status_code, now_of(story).live) == (400, False)
    assert photo.title in response.json()["message"]


def test_a_lock_stops_nothing_that_was_planned(newsroom: Newsroom) -> None:
    story = planned_story(newsroom)
    Page.objects.filter(pk=story.pk).update(locked=True, locked_by=newsroom.staff["editor"], locked_at=timezone.now())
    let_time_pass(story, minutes=61)
    assert publish_due(now=timezone.now()) == [Outcome(story.pk, "live")]
    assert now_of(story).live


def test_what_may_be_left_is_said_and_left(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, live=False)
    body = streamfield([("read_also", {"story": "", "url": "", "title": "Waduk mulai diisi"})])
    moment = timezone.now() + timedelta(days=1)
    response = edit(newsroom.staff["night"], story, "action-publish", follow=True, go_live_at=typed(moment), body=body)
    assert now_of(story).approved_schedule
    said = " ".join(str(message) for message in response.context["messages"])
    assert "Waduk mulai diisi" in said
    with translation.override("id"):
        assert house_time(moment.replace(second=0), house_zone()) in said


# ---- Doing it --------------------------------------------------------------------------------------------------------


def test_what_is_due_goes_live_and_nothing_else(newsroom: Newsroom) -> None:
    due, later, draft = planned_story(newsroom), planned_story(newsroom), make_story(newsroom.section, live=False)
    let_time_pass(due, minutes=61)
    assert publish_due(now=timezone.now()) == [Outcome(due.pk, "live")]
    assert (now_of(due).live, now_of(later).live, now_of(draft).live) == (True, False, False)
    assert PageLogEntry.objects.filter(page=due.pk, action="wagtail.publish.scheduled").count() == 1
    assert publish_due(now=timezone.now()) == []


def test_what_has_expired_is_taken_down(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section, expire_at=timezone.now() + timedelta(hours=1))
    assert publish_due(now=timezone.now()) == []
    let_time_pass(story, minutes=61)
    assert publish_due(now=timezone.now()) == [Outcome(story.pk, "expired")]
    assert (now_of(story).live, now_of(story).expired) == (False, True)


def test_expiring_keeps_what_is_planned_for_later(newsroom: Newsroom) -> None:
    """Wagtail itself would forget the new version."""
    story = make_story(newsroom.section, expire_at=timezone.now() + timedelta(minutes=10))
    story.go_live_at, story.expire_at = timezone.now() + timedelta(minutes=30), None
    story.save_revision().publish(user=newsroom.staff["publisher"])
    let_time_pass(story, minutes=11)
    assert publish_due(now=timezone.now()) == [Outcome(story.pk, "expired")]
    let_time_pass(story, minutes=20)
    assert publish_due(now=timezone.now()) == [Outcome(story.pk, "live")]
    assert now_of(story).live


def test_what_was_slept_through_does_not_appear_for_a_minute(newsroom: Newsroom) -> None:
    story = planned_story(newsroom, expire_at=timezone.now() + timedelta(minutes=90))
    let_time_pass(story, minutes=120)
    assert publish_due(now=timezone.now()) == [Outcome(story.pk, "called off")]
    assert not now_of(story).live
    assert [one["code"] for one in DeskNotice.objects.get().reasons] == ["expired"]


@pytest.mark.parametrize("how", ["dismissed", "demoted", "gone"])
def test_whose_permission_was_withdrawn_publishes_nothing(newsroom: Newsroom, how: str) -> None:
    story, night = planned_story(newsroom), newsroom.staff["night"]
    if how == "dismissed":
        type(night).objects.filter(pk=night.pk).update(is_active=False)
    elif how == "demoted":
        night.groups.clear()
    else:
        night.delete()
    let_time_pass(story, minutes=61)
    assert publish_due(now=timezone.now()) == [Outcome(story.pk, "called off")]
    story = now_of(story)
    assert not story.live
    assert not story.approved_schedule
    assert story.get_lock() is None  # it can be edited again
    notice = DeskNotice.objects.get()
    assert (notice.kind, notice.page_id) == ("did_not_go_live", story.pk)
    assert [one["code"] for one in notice.reasons] == ["may_not_publish"]
    assert PageLogEntry.objects.filter(page=story.pk, action=scheduling.CALLED_OFF).count() == 1


def test_a_publisher_who_loses_the_right_to_go_alone_keeps_approved_stories(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section)  # readers have it already
    story.go_live_at = timezone.now() + timedelta(hours=1)
    story.title = "Judul baru"
    story.save_revision().publish(user=newsroom.staff["publisher"])
    let_time_pass(story, minutes=61)
    assert publish_due(now=timezone.now()) == [Outcome(story.pk, "live")]
    assert now_of(story).title == "Judul baru"


def test_what_turned_out_wrong_meanwhile_is_called_off_and_announced(newsroom: Newsroom) -> None:
    photo = a_photo()
    story = planned_story(newsroom, lead_photo=photo)
    other = planned_story(newsroom)
    Photo.objects.filter(pk=photo.pk).update(rights_expire_on=date(2020, 1, 1))
    taken = make_story(newsroom.section, live=False)
    Page.objects.filter(pk=taken.pk).update(slug="sudah-dipakai")
    for revision in Revision.objects.filter(object_id=str(other.pk)):
        Revision.objects.filter(pk=revision.pk).update(content=revision.content | {"slug": "sudah-dipakai"})
    for one in (story, other):
        let_time_pass(one, minutes=61)
    assert publish_due(now=timezone.now()) == [Outcome(story.pk, "called off"), Outcome(other.pk, "called off")]
    reasons = {notice.page_id: [one["code"] for one in notice.reasons] for notice in DeskNotice.objects.all()}
    assert reasons[story.pk] == ["rights_ended"]
    assert reasons[other.pk] == ["slug_taken"]


@pytest.fixture
def broken() -> Iterator[dict[str, bool]]:
    """Break the last thing that publishing and unpublishing do, until told otherwise."""
    state = {"broken": True}

    def fail(**kwargs: Any) -> None:
        if state["broken"]:
            raise RuntimeError("disk is full")

    for signal in (page_published, page_unpublished):
        signal.connect(fail)
    yield state
    for signal in (page_published, page_unpublished):
        signal.disconnect(fail)


def test_what_fails_in_the_middle_is_undone_and_tried_again(newsroom: Newsroom, broken: dict[str, bool]) -> None:
    broken["broken"] = False
    going, staying = planned_story(newsroom), planned_story(newsroom)
    leaving = make_story(newsroom.section, expire_at=timezone.now() + timedelta(minutes=30))
    broken["broken"] = True
    for story in (going, leaving):
        let_time_pass(story, minutes=61)
    for _attempt in range(2):
        assert {one.what for one in publish_due(now=timezone.now())} == {"failed"}
    assert (now_of(going).live, now_of(going).approved_schedule) == (False, True)
    assert (now_of(leaving).live, now_of(leaving).expired) == (True, False)
    assert sorted(DeskNotice.objects.values_list("page", "kind")) == [
        (going.pk, "did_not_go_live"),
        (leaving.pk, "did_not_expire"),
    ]
    broken["broken"] = False
    assert {one.what for one in publish_due(now=timezone.now())} == {"live", "expired"}
    assert not now_of(staying).live


# ---- The worker's queue ----------------------------------------------------------------------------------------------


def test_the_worker_is_called_at_the_very_time(newsroom: Newsroom) -> None:
    story = planned_story(newsroom)
    tasks = DBTaskResult.objects.filter(task_path=publish_what_is_due.module_path)
    assert [task.run_after for task in tasks] == [story.scheduled_revision.approved_go_live_at]

    live = make_story(newsroom.section, expire_at=timezone.now() + timedelta(hours=3))
    assert tasks.filter(run_after=live.expire_at).count() == 1
    background.call_at(live.expire_at, now=timezone.now())
    background.call_at(NOON, now=NOON)
    assert tasks.all().count() == 2


def test_a_new_version_of_a_live_story_is_called_for_too(newsroom: Newsroom) -> None:
    story = make_story(newsroom.section)
    story.go_live_at = timezone.now() + timedelta(hours=1)
    story.save_revision().publish(user=newsroom.staff["publisher"])
    assert DBTaskResult.objects.filter(run_after=story.go_live_at).count() == 1


def a_task(*, status: str, started: datetime, workers: int) -> DBTaskResult:
    result = publish_what_is_due.enqueue()
    DBTaskResult.objects.filter(pk=result.id).update(
        status=status, started_at=started, worker_ids=[f"w{number}" for number in range(workers)]
    )
    return DBTaskResult.objects.get(pk=result.id)


def test_tasks_of_killed_workers_run_again_but_not_for_ever(db: None) -> None:
    old, fresh = NOON - timedelta(minutes=11), NOON - timedelta(minutes=9)
    lost, running = a_task(status="RUNNING", started=old, workers=1), a_task(status="RUNNING", started=fresh, workers=1)
    deadly, done = a_task(status="RUNNING", started=old, workers=3), a_task(status="SUCCESSFUL", started=old, workers=1)
    assert background.sweep_dead_tasks(now=NOON) == 1
    assert {task.pk: task.status for task in DBTaskResult.objects.all()} == {
        lost.pk: "READY",
        running.pk: "RUNNING",
        deadly.pk: "FAILED",
        done.pk: "SUCCESSFUL",
    }


def test_finished_tasks_are_forgotten_in_time(db: None) -> None:
    kept, gone = (a_task(status="SUCCESSFUL", started=NOON, workers=1) for _ in range(2))
    DBTaskResult.objects.filter(pk=kept.pk).update(finished_at=NOON - timedelta(days=13))
    DBTaskResult.objects.filter(pk=gone.pk).update(finished_at=NOON - timedelta(days=15))
    assert background.forget_finished_tasks(now=NOON) == 1
    assert DBTaskResult.objects.get().pk == kept.pk


# ---- The clock -------------------------------------------------------------------------------------------------------


def test_the_clock_does_daily_work_once_a_day_in_the_houses_zone(newsroom: Newsroom) -> None:
    minutely, daily = (
        ["publish_due", "sweep_dead_tasks", "make_overdue_copies"],
        ["weigh_topics", "forget_finished_tasks"],
    )
    evening = datetime(2026, 11, 23, 16, 59, tzinfo=UTC)  # 23.59 WIB
    assert clock.tick(evening) == minutely + daily
    assert clock.tick(evening) == minutely
    assert clock.tick(evening + timedelta(minutes=1)) == minutely + daily
    assert clock.tick(evening + timedelta(hours=8)) == minutely


def test_a_failing_job_stops_no_other(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(now: datetime) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr(clock, "EVERY_MINUTE", [("bad", fail), *clock.EVERY_MINUTE])
    monkeypatch.setattr(clock, "EVERY_DAY", [("bad daily", fail), *clock.EVERY_DAY])
    done = clock.tick(NOON)
    assert "publish_due" in done
    assert "weigh_topics" in done
    assert not {"bad", "bad daily"} & set(done)
    assert DailyJob.objects.get(name="bad daily").last_day is None  # tried again at the next tick


# ---- On the desk -----------------------------------------------------------------------------------------------------


def test_notices_are_for_those_who_publish_until_one_of_them_dismisses_it(newsroom: Newsroom) -> None:
    story, staff = planned_story(newsroom), newsroom.staff
    planned_for = story.scheduled_revision.approved_go_live_at - timedelta(minutes=61)
    Page.objects.filter(pk=newsroom.section.pk).update(live=False)
    let_time_pass(story, minutes=61)
    publish_due(now=timezone.now())
    notice = DeskNotice.objects.get()
    dismiss = reverse("dismiss_notice", args=[notice.pk])
    for place in (reverse("wagtailadmin_home"), reverse("wagtailadmin_pages:edit", args=[story.pk])):
        page = desk(staff["publisher"]).get(place).content.decode()
        assert dismiss in page
        with translation.override("id"):
            assert house_time(planned_for, house_zone()) in page
        assert dismiss not in desk(staff["editor"]).get(place).content.decode()

    desk(staff["editor"]).post(dismiss)
    assert DeskNotice.objects.get().dismissed_at is None
    assert desk(staff["publisher"]).get(dismiss).status_code == 405
    editor = reverse("wagtailadmin_pages:edit", args=[story.pk])
    answer = desk(staff["publisher"]).post(dismiss, {"next": f"http://testserver{editor}"})
    assert answer.url.endswith(editor)
    assert DeskNotice.objects.get().dismissed_by == staff["publisher"]
    assert desk(staff["publisher"]).post(dismiss, {"next": "https://elsewhere.example"}).url == reverse(
        "wagtailadmin_home"
    )
    assert dismiss not in desk(staff["publisher"]).get(reverse("wagtailadmin_home")).content.decode()


def test_ways_past_the_form_are_announced_when_scheduling(newsroom: Newsroom) -> None:
    """An importer, the API: nobody saw the editor's objections."""
    story = make_story(newsroom.section, live=False, lead_photo=a_photo(rights_expire_on=date(2020, 1, 1)))
    story.go_live_at = timezone.now() + timedelta(hours=1)
    story.save_revision().publish()
    assert [one["code"] for one in DeskNotice.objects.get(kind="will_not_go_live").reasons] == ["rights_ended"]


def test_the_list_of_what_is_scheduled(newsroom: Newsroom) -> None:
    story = planned_story(newsroom, minutes=60, by="night", expire_at=timezone.now() + timedelta(days=1))
    live = make_story(newsroom.section, expire_at=timezone.now() + timedelta(minutes=30))
    plans = scheduling.planned()
    assert [(plan.page.pk, plan.goes_live, plan.by) for plan in plans] == [
        (live.pk, False, ""),
        (story.pk, True, "night"),
        (story.pk, False, ""),
    ]
    assert [one.code for one in plans[1].objections] == ["no_lead_photo"]
    page = desk(newsroom.staff["reporter"]).get(reverse("scheduled")).content.decode()
    with translation.override("id"):
        for plan in plans:
            assert house_time(plan.at, house_zone()) in page
    assert story.title in page


def test_an_unscheduled_story_leaves_the_list(newsroom: Newsroom) -> None:
    story = planned_story(newsroom)
    press(newsroom.staff["publisher"], "revisions_unschedule", story.pk, story.scheduled_revision.pk)
    assert scheduling.planned() == []
    assert Section.objects.get(pk=story.section_id).live
