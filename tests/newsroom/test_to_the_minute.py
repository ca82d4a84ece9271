"""A real worker on a real database publishes at the planned time, also when it was killed in between."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import dj_database_url
import pytest
from django.db import connections
from django.utils.module_loading import import_string
from django_tasks_db.models import DBTaskResult

MINUTE = 60.0

PREPARE = """
from django.utils import timezone
from babad.newsroom.operations import found_newsroom
from tests.factories import make_section
found_newsroom(name="Kabar Uji", languages=["id"], hostname="localhost", port=80)
make_section("Nasional")
"""

# Prints {"name": [primary key, planned time in seconds since 1970]}.
PLAN = """
import json
from datetime import timedelta
from django.utils import timezone
from babad.newsroom.models import Section
from tests.factories import make_story
section, plans = Section.objects.get(), {}
for name, seconds in json.loads(%r).items():
    at = timezone.now() + timedelta(seconds=abs(seconds or 0))
    expires = {"expire_at": at} if name.startswith("expires") else {}
    # Another process counts its stories from one again.
    story = make_story(section, f"{name} at {at:%%H %%M %%S}", live=bool(expires), **expires)
    if name.startswith("goes live"):
        story.go_live_at = at
        story.save_revision().publish()
    plans[name] = [story.pk, at.timestamp()]
print(json.dumps(plans))
"""

# A worker that gets stuck as it publishes: inside the transaction, before it is committed.
STUCK_WORKER = """
import sys, time
from pathlib import Path
from django.core.management import call_command
from wagtail.signals import page_published
def stick(**kwargs):
    Path(sys.argv[-1]).touch()
    time.sleep(300)
page_published.connect(stick)
call_command("db_worker", interval=0.1, startup_delay=False, reload=False)
"""


@dataclass(frozen=True)
class House:
    """A newsroom in a database of its own, worked on by other processes than this one."""

    environment: dict[str, str]
    rows: Callable[[str], list[tuple[Any, ...]]]
    folder: Path

    def run(self, script: str) -> str:
        """Run a script in Django and return what it printed."""
        command = [sys.executable, "-m", "babad", "shell", "--no-imports", "-c", script]
        done = subprocess.run(command, env=self.environment, check=True, capture_output=True, text=True)
        return done.stdout

    def plan(self, **seconds: float | None) -> dict[str, tuple[int, float]]:
        """Make stories and schedule them that many seconds ahead; what they do stands in their names."""
        names = {name.replace("_", " "): value for name, value in seconds.items()}
        return json.loads(self.run(PLAN % json.dumps(names)).splitlines()[-1])

    def worker(self) -> subprocess.Popen[bytes]:
        command = [
            *(sys.executable, "-m", "babad", "db_worker"),
            *("--interval", "0.1", "--no-startup-delay", "--no-reload"),
        ]
        return subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def stuck_worker(self, sign: Path) -> subprocess.Popen[bytes]:
        script = f"import sys; sys.argv.append({str(sign)!r})\n{STUCK_WORKER}"
        command = [sys.executable, "-m", "babad", "shell", "--no-imports", "-c", script]
        return subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def is_live(self, page_id: int) -> bool:
        return bool(self.rows(f"SELECT live FROM wagtailcore_page WHERE id = {page_id}")[0][0])

    def published_at(self, page_id: int) -> float:
        value = self.rows(f"SELECT last_published_at FROM wagtailcore_page WHERE id = {page_id}")[0][0]
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        return moment.replace(tzinfo=moment.tzinfo or UTC).timestamp()

    def task_states(self) -> set[str]:
        return {status for (status,) in self.rows(f"SELECT status FROM {DBTaskResult._meta.db_table}")}


def wait_until(condition: Callable[[], bool], seconds: float = MINUTE) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.1)
    return condition()


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: Any) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("house")
    url = os.environ.get("BABAD_DATABASE_URL", "")
    environment = {
        **os.environ,
        "BABAD_DATA": str(folder),
        "DJANGO_SETTINGS_MODULE": "babad.settings.test",
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    if url:
        import psycopg

        there = dj_database_url.parse(url)
        keys = {"dbname": there["NAME"], "user": there["USER"], "host": there["HOST"], "port": there["PORT"] or None}
        server = psycopg.connect(**keys, password=there["PASSWORD"] or None, autocommit=True)
        name = f"babad_minute_{os.getpid()}"
        server.execute(f"CREATE DATABASE {name}")
        base, _, _rest = url.rpartition("/")
        environment["BABAD_DATABASE_URL"] = f"{base}/{name}"
        settings = dj_database_url.parse(environment["BABAD_DATABASE_URL"])
    else:
        settings = dj_database_url.parse(f"sqlite:///{folder / 'babad.sqlite3'}")
    subprocess.run([sys.executable, "-m", "babad", "migrate", "--verbosity", "0"], env=environment, check=True)
    wrapper = import_string(f"{settings['ENGINE']}.base.DatabaseWrapper")(
        {**connections.settings["default"], **settings}, alias="minute"
    )

    def rows(query: str) -> list[tuple[Any, ...]]:
        with django_db_blocker.unblock(), wrapper.cursor() as cursor:
            cursor.execute(query)
            return list(cursor.fetchall())

    answer = House(environment=environment, rows=rows, folder=folder)
    answer.run(PREPARE)
    yield answer
    wrapper.close()
    if url:
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")
        server.close()


@pytest.fixture
def processes() -> Iterator[list[subprocess.Popen[bytes]]]:
    running: list[subprocess.Popen[bytes]] = []
    yield running
    for process in running:
        process.kill()
        process.wait()


def test_at_its_time_and_not_before(house: House, processes: list[subprocess.Popen[bytes]]) -> None:
    plans = house.plan(goes_live_soon=8, goes_live_in_an_hour=3600, draft=None, expires_soon=9, expires_later=3600)
    (soon, at), (later, _), (draft, _), (leaves, gone_at), (stays, _) = plans.values()
    processes.append(house.worker())
    while time.time() < at - 0.3:
        assert not house.is_live(soon)
        assert house.is_live(leaves)
        time.sleep(0.2)
    assert wait_until(lambda: house.is_live(soon) and not house.is_live(leaves))
    assert 0 <= house.published_at(soon) - at < MINUTE
    assert time.time() - gone_at < MINUTE
    assert [house.is_live(page) for page in (later, draft, stays)] == [False, False, True]


def test_a_worker_that_was_down_at_the_time_makes_it_good(
    house: House, processes: list[subprocess.Popen[bytes]]
) -> None:
    [(story, at)] = house.plan(goes_live=6).values()
    processes.append(house.worker())
    processes[0].send_signal(signal.SIGKILL)
    processes[0].wait()
    while time.time() < at + 1:
        time.sleep(0.2)
    assert not house.is_live(story)
    processes.append(house.worker())
    assert wait_until(lambda: house.is_live(story))


def test_a_worker_killed_in_the_middle_leaves_nothing_half_done(
    house: House, processes: list[subprocess.Popen[bytes]]
) -> None:
    [(story, _at)] = house.plan(goes_live=3).values()
    sign = house.folder / "stuck"
    processes.append(house.stuck_worker(sign))
    assert wait_until(sign.exists)
    processes[0].send_signal(signal.SIGKILL)
    processes[0].wait()
    assert not house.is_live(story)
    assert "RUNNING" in house.task_states()

    # The queue has forgotten it; the clock has not.
    processes.append(house.worker())
    assert not wait_until(lambda: house.is_live(story), seconds=3)
    house.run("from django.utils import timezone\nfrom babad.newsroom import clock\nclock.tick(timezone.now())")
    assert house.is_live(story)
    house.run(
        "from datetime import timedelta\nfrom django.utils import timezone\nfrom babad.newsroom import background\n"
        "background.sweep_dead_tasks(now=timezone.now() + timedelta(minutes=11))"
    )
    assert wait_until(lambda: "RUNNING" not in house.task_states() and "SUCCESSFUL" in house.task_states())
