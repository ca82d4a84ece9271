"""What the house does by itself, each minute and once a day. Whoever runs the house calls :func:`tick` every minute."""

import logging
from collections.abc import Callable
from datetime import date, datetime

from babad.newsroom import background, operations, photo_operations, scheduling
from babad.newsroom.models import DailyJob
from babad.newsroom.times import house_day, house_zone

logger = logging.getLogger(__name__)

Job = tuple[str, Callable[[datetime], object]]

EVERY_MINUTE: list[Job] = [
    ("publish_due", lambda now: scheduling.publish_due(now=now)),
    ("sweep_dead_tasks", lambda now: background.sweep_dead_tasks(now=now)),
    ("make_overdue_copies", lambda now: photo_operations.make_overdue_copies(now=now)),
]
EVERY_DAY: list[Job] = [
    ("weigh_topics", lambda _now: operations.weigh_topics()),
    ("forget_finished_tasks", lambda now: background.forget_finished_tasks(now=now)),
]
"""Done at the first tick of a day in the house's zone."""


def tick(now: datetime) -> list[str]:
    """Do what is due and return the names of the jobs done. One that fails is logged and doesn't stop the others.

    Jobs of the minute may meet themselves in another process without harm. A daily job that fails is tried again at the
    next tick.
    """
    done = [name for name, job in EVERY_MINUTE if _run(name, job, now)]
    today = house_day(now, house_zone())
    return done + [name for name, job in EVERY_DAY if _run_daily(name, job, now, today)]


def _run(name: str, job: Callable[[datetime], object], now: datetime) -> bool:
    try:
        job(now)
    except Exception:
        logger.exception("The clock's job %s failed", name)
        return False
    return True


def _run_daily(name: str, job: Callable[[datetime], object], now: datetime, today: date) -> bool:
    """Run the job unless this day's was done or is being done. The day is taken first, so that two clocks do it once."""
    before = DailyJob.objects.get_or_create(name=name)[0].last_day
    if before is not None and before >= today:
        return False
    if not DailyJob.objects.filter(name=name, last_day=before).update(last_day=today):
        return False
    if _run(name, job, now):
        return True
    DailyJob.objects.filter(name=name, last_day=today).update(last_day=before)
    return False
