"""The worker's queue: asking for work at a moment, and clearing up what a killed worker left."""

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django_tasks_db.models import DBTaskResult

logger = logging.getLogger(__name__)

DEAD_AFTER = timedelta(minutes=10)
"""A task that has been running for longer has lost its worker: no task of ours takes a tenth of it."""

ATTEMPTS = 3
"""How often a task is begun before it is given up: one that kills its worker must not do so for ever."""

KEPT_FOR = timedelta(days=14)
"""How long finished tasks are kept, for whoever looks into a failure."""


def call_at(moment: datetime, *, now: datetime) -> None:
    """Have the worker publish and take down what is due at `moment`. Asking twice for the same moment asks once.

    A moment that is past needs no asking: the clock looks each minute.
    """
    from babad.newsroom.tasks import publish_what_is_due  # tasks call the modules that call this one

    if moment <= now:
        return
    waiting = DBTaskResult.objects.filter(
        task_path=publish_what_is_due.module_path, status="READY", run_after=moment
    ).exists()
    if not waiting:
        publish_what_is_due.using(run_after=moment).enqueue()


def sweep_dead_tasks(*, now: datetime) -> int:
    """Put tasks whose worker is gone back into the queue and return how many; give up those that were begun too often.

    The queue itself leaves a killed worker's task RUNNING for ever. Tasks may run twice without harm, so a slow worker that
    is still alive is no danger.
    """
    swept = 0
    with transaction.atomic():
        for task in DBTaskResult.objects.select_for_update().filter(status="RUNNING", started_at__lt=now - DEAD_AFTER):
            if len(task.worker_ids) < ATTEMPTS:
                task.status = "READY"
                swept += 1
                logger.warning("Task %s (%s) lost its worker and runs again", task.pk, task.task_path)
            else:
                task.status, task.finished_at = "FAILED", now
                task.traceback = f"Begun {len(task.worker_ids)} times; no worker lived to finish it."
                logger.error("Task %s (%s) is given up: %s", task.pk, task.task_path, task.traceback)
            task.save(update_fields=["status", "finished_at", "traceback"])
    return swept


def forget_finished_tasks(*, now: datetime) -> int:
    """Delete what was finished long ago and return how many."""
    return DBTaskResult.objects.finished().filter(finished_at__lt=now - KEPT_FOR).delete()[0]
