"""A newsroom for tests that need a database: one section, and an account for each role."""

import os
from collections.abc import Generator
from dataclasses import dataclass

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Group
from django.core.signals import setting_changed
from django.db import connection
from django.dispatch import receiver
from django.urls import clear_url_caches

from babad.newsroom.models import House, Section
from babad.newsroom.operations import found_newsroom

ROLES = {
    "reporter": "Reporters",
    "colleague": "Reporters",
    "editor": "Editors",
    "publisher": "Publishers",
    "night": "Night duty",
    "administrator": "Administrators",
}


@receiver(setting_changed)
def forget_addresses(setting: str, **kwargs: object) -> None:
    """Let no address made under another default language outlive its test: Django keeps them by language, not by setting."""
    if setting == "LANGUAGE_CODE":
        clear_url_caches()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database-only", action="store_true", help="leave out what never asks the database")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep what asks the database, under ``--database-only``: the rest says the same on any."""
    if not config.getoption("--database-only"):
        return
    asks = {"db", "transactional_db", "live_server"}
    kept = [
        item for item in items if item.get_closest_marker("django_db") or asks & set(getattr(item, "fixturenames", ()))
    ]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(kept)])
    items[:] = kept


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Make a skip a failure under ``BABAD_TEST_ALL=1``: where everything is installed, everything must run."""
    report = yield
    if report.skipped and os.environ.get("BABAD_TEST_ALL") == "1":
        report.outcome = "failed"
        report.longrepr = f"skipped, and BABAD_TEST_ALL=1 allows no skip: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    django_db_modify_db_settings_parallel_suffix: None,
) -> None:
    """Keep SQLite's database in a file when there are browser tests: threads of a live server can't share one in memory."""
    if connection.vendor == "sqlite" and any("browser" in item.path.parts for item in request.session.items):
        connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")


@dataclass(frozen=True)
class Newsroom:
    """A founded newsroom; ``staff`` by the names of ``ROLES``."""

    house: House
    section: Section
    staff: dict[str, AbstractUser]


@pytest.fixture
def newsroom(db: None) -> Newsroom:
    """Found a newsroom in two languages with the section "Nasional"."""
    from tests.factories import make_section

    house = found_newsroom(name="Kabar Uji", languages=["id", "en"], hostname="localhost", port=80)
    staff = {}
    for name, group in ROLES.items():
        staff[name] = get_user_model().objects.create_user(name, f"{name}@kabaruji.example", "kata-sandi-uji")
        staff[name].groups.add(Group.objects.get(name=group))
    return Newsroom(house=house, section=make_section("Nasional"), staff=staff)
