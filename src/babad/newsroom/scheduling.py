"""Going live and expiring at the planned time: what is planned, doing it, and saying so when it could not be done."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry, Revision, TaskState, get_default_page_content_type

from babad.newsroom import background
from babad.newsroom.models import DeskNotice, Story
from babad.newsroom.objections import Objection, objections_to, to_data
from babad.newsroom.times import house_zone

logger = logging.getLogger(__name__)

CALLED_OFF = "newsroom.schedule_called_off"
"""The audit log's action when something did not go live at its time."""


@dataclass(frozen=True)
class Planned:
    """One thing that will happen: a page goes live, perhaps in a new version, or expires."""

    page: Page  # as it will be then
    at: datetime
    goes_live: bool
    by: str  # who scheduled it; empty if nobody is known
    objections: tuple[Objection, ...]  # what speaks against its going live then, as things are now


@dataclass(frozen=True)
class Outcome:
    """What became of a planned thing: ``live``, ``expired``, ``called off`` or ``failed`` (which is tried again)."""

    page_id: int
    what: str


class CalledOff(Exception):  # noqa: N818 - a decision, not an error
    """Something that was planned is not to be done."""

    def __init__(self, objections: Iterable[Objection]) -> None:
        self.objections = list(objections)
        super().__init__(", ".join(objection.code for objection in self.objections))


# ---- What is planned -------------------------------------------------------------------------------------------------


def planned() -> list[Planned]:
    """Return what will go live and what will expire, the next first."""
    zone = house_zone()
    goes_live = [_plan(revision, zone) for revision in _scheduled_revisions().order_by("approved_go_live_at", "pk")]
    replaced_at = {plan.page.pk: plan.at for plan in goes_live}
    expires = [
        Planned(page=plan.page, at=plan.page.expire_at, goes_live=False, by="", objections=())
        for plan in goes_live
        if plan.page.expire_at
    ]
    for page in Page.objects.live().filter(expire_at__isnull=False).specific(defer=True):
        # A version that goes live before brings its own time.
        if page.pk not in replaced_at or page.expire_at <= replaced_at[page.pk]:
            expires.append(Planned(page=page, at=page.expire_at, goes_live=False, by="", objections=()))
    return sorted([*goes_live, *expires], key=lambda plan: (plan.at, plan.page.pk, plan.goes_live))


def _scheduled_revisions() -> QuerySet[Revision]:
    return Revision.objects.filter(approved_go_live_at__isnull=False, base_content_type=get_default_page_content_type())


def _plan(revision: Revision, zone: ZoneInfo) -> Planned:
    page, at = revision.as_object(), revision.approved_go_live_at
    scheduler_id = _scheduler_id(revision)
    scheduler = _user(scheduler_id)
    return Planned(
        page=page,
        at=at,
        goes_live=True,
        by=_name(scheduler),
        objections=tuple(objections_at(page, at=at, scheduler_id=scheduler_id, zone=zone)),
    )


def objections_at(page: Page, *, at: datetime, scheduler_id: int | None, zone: ZoneInfo) -> list[Objection]:
    """Return what speaks against `page` going live at `at`: of its copy, and of who wants it.

    `scheduler_id` is the account that scheduled it, None if the house itself did (an importer).
    """
    found = objections_to(page, at=at, zone=zone) if isinstance(page, Story) else []
    if scheduler_id is not None:
        user = _user(scheduler_id)
        # Fetched anew: what this account may do is what it may do now.
        if user is None or not user.is_active or not page.permissions_for_user(user).can_publish():
            found.append(Objection("may_not_publish", blocks=True, detail=_name(user) or f"#{scheduler_id}"))
    return found


def _scheduler_id(revision: Revision) -> int | None:
    return (
        PageLogEntry.objects.filter(revision=revision, action="wagtail.publish.schedule")
        .order_by("-timestamp", "-pk")
        .values_list("user_id", flat=True)
        .first()
    )


def _user(user_id: int | None) -> AbstractUser | None:
    return get_user_model().objects.filter(pk=user_id).first() if user_id is not None else None


def _name(user: AbstractUser | None) -> str:
    return (user.get_full_name() or user.get_username()) if user else ""


# ---- Planning --------------------------------------------------------------------------------------------------------


def attend_to(revision: Revision, *, now: datetime) -> None:
    """Have a revision that was just scheduled published at its time; announce at once what would prevent it.

    The editor's form has asked before. This is for the ways past it: a bulk action, the API, an approval from a list.
    """
    background.call_at(revision.approved_go_live_at, now=now)
    page, at = revision.as_object(), revision.approved_go_live_at
    # Who scheduled it is in the log only after this; whether they may, Wagtail has just asked.
    blocking = [one for one in objections_at(page, at=at, scheduler_id=None, zone=house_zone()) if one.blocks]
    if blocking:
        announce(DeskNotice.Kind.WILL_NOT_GO_LIVE, page.pk, due_at=at, objections=blocking, now=now)


def refuse_approval(task_state: TaskState, *, now: datetime) -> str | None:
    """Return the editor's address if the story could not go live when it is approved now, having said why; else None."""
    story = task_state.workflow_state.content_object.get_latest_revision().as_object()
    if not isinstance(story, Story):
        return None
    at = max(story.go_live_at or now, now)
    blocking = [one for one in objections_to(story, at=at, zone=house_zone()) if one.blocks]
    if not blocking:
        return None
    announce(DeskNotice.Kind.NOT_APPROVED, story.pk, due_at=story.go_live_at, objections=blocking, now=now)
    return reverse("wagtailadmin_pages:edit", args=[story.pk])


# ---- Doing it --------------------------------------------------------------------------------------------------------


def publish_due(*, now: datetime) -> list[Outcome]:
    """Take down what has expired and publish what is due; return what became of each.

    Doing it twice, or in two processes at once, does it once. `now` may not be ahead of the real time, at which Wagtail
    looks by itself. Each page is a transaction of its own: a process killed in the middle leaves it wholly undone, to be done
    at the next call.
    """
    outcomes = []
    expired = Page.objects.live().filter(expire_at__lte=now).order_by("expire_at", "pk")
    for page_id in list(expired.values_list("pk", flat=True)):
        outcomes.append(_expire(page_id, now=now))
    due = _scheduled_revisions().filter(approved_go_live_at__lte=now).order_by("approved_go_live_at", "pk")
    for revision_id in list(due.values_list("pk", flat=True)):
        outcomes.append(_go_live(revision_id, now=now))
    return [outcome for outcome in outcomes if outcome is not None]


def _go_live(revision_id: int, *, now: datetime) -> Outcome | None:
    due = _scheduled_revisions().filter(pk=revision_id, approved_go_live_at__lte=now)
    revision = due.first()
    if revision is None:
        return None
    page_id = int(revision.object_id)
    try:
        with transaction.atomic():
            if not due.select_for_update().exists():
                return None  # somebody else has just done it, or called it off
            _refuse_what_blocks(revision, now=now)
            revision.publish(log_action="wagtail.publish.scheduled")
    except CalledOff as decision:
        _call_off(revision, decision.objections, now=now)
        return Outcome(page_id, "called off")
    except ValidationError as error:
        _call_off(revision, [Objection("refused", blocks=True, detail=" ".join(error.messages))], now=now)
        return Outcome(page_id, "called off")
    except Exception:
        logger.exception("Page %s did not go live; it is tried again", page_id)
        unexpected = [Objection("unexpected", blocks=True)]
        announce(
            DeskNotice.Kind.DID_NOT_GO_LIVE,
            page_id,
            due_at=revision.approved_go_live_at,
            objections=unexpected,
            now=now,
        )
        return Outcome(page_id, "failed")
    return Outcome(page_id, "live")


def _refuse_what_blocks(revision: Revision, *, now: datetime) -> None:
    page = revision.as_object()
    found = objections_at(page, at=now, scheduler_id=_scheduler_id(revision), zone=house_zone())
    if page.expire_at and page.expire_at <= now:
        found.append(Objection("expired", blocks=True))  # the worker was down for the whole of its time
    if blocking := [one for one in found if one.blocks]:
        raise CalledOff(blocking)


@transaction.atomic
def _call_off(revision: Revision, objections: list[Objection], *, now: datetime) -> None:
    """Make it a draft again, which can be edited, and say so in its history and on the desk."""
    due_at = revision.approved_go_live_at
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])
    reasons = to_data(objections)
    log(instance=revision.as_object(), action=CALLED_OFF, revision=revision, data={"reasons": reasons})
    announce(DeskNotice.Kind.DID_NOT_GO_LIVE, int(revision.object_id), due_at=due_at, objections=objections, now=now)


def _expire(page_id: int, *, now: datetime) -> Outcome | None:
    try:
        with transaction.atomic():
            page = Page.objects.select_for_update().live().filter(pk=page_id, expire_at__lte=now).first()
            if page is None:
                return None
            # Wagtail calls off every planned version of a page that it takes down. One that is planned for later than
            # the expiry was planned knowing of it.
            later = list(_scheduled_revisions().filter(object_id=str(page_id)).values_list("pk", "approved_go_live_at"))
            page.specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
            for revision_id, at in later:
                Revision.objects.filter(pk=revision_id).update(approved_go_live_at=at)
    except Exception:
        logger.exception("Page %s did not expire; it is tried again", page_id)
        announce(
            DeskNotice.Kind.DID_NOT_EXPIRE,
            page_id,
            due_at=Page.objects.values_list("expire_at", flat=True).get(pk=page_id),
            objections=[Objection("unexpected", blocks=True)],
            now=now,
        )
        return Outcome(page_id, "failed")
    return Outcome(page_id, "expired")


# ---- Saying it -------------------------------------------------------------------------------------------------------


def announce(
    kind: DeskNotice.Kind, page_id: int, *, due_at: datetime | None, objections: Iterable[Objection], now: datetime
) -> None:
    """Put a notice on the desk, or renew the one of this kind that is open for the page."""
    DeskNotice.objects.update_or_create(
        kind=kind,
        page_id=page_id,
        dismissed_at=None,
        defaults={"due_at": due_at, "happened_at": now, "reasons": to_data(objections)},
    )


def open_notices(user: AbstractUser, *, page: Page | None = None) -> list[DeskNotice]:
    """Return the notices that nobody has dismissed, of pages that `user` may publish or unschedule, the newest first."""
    notices = DeskNotice.objects.filter(dismissed_at=None).select_related("page").order_by("-happened_at", "-pk")
    if page is not None:
        notices = notices.filter(page=page.pk)
    return [notice for notice in notices if notice.page.permissions_for_user(user).can_unschedule()]


def dismiss(notice: DeskNotice, *, user: AbstractUser, now: datetime) -> None:
    """Take a notice off the desk in the name of `user`."""
    DeskNotice.objects.filter(pk=notice.pk, dismissed_at=None).update(dismissed_by=user.pk, dismissed_at=now)
