"""A real browser for tests that need one: Debian's Chromium, driven by Playwright, against a live server.

``page`` is a fresh window; ``window`` makes more (another account, a phone). Whatever a test does with them, at its end no
request may have left this machine and no Content-Security-Policy may have been broken.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db import DEFAULT_DB_ALIAS, connection, connections
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from babad.newsroom.models import Photo
from babad.newsroom.private_storage import PrivateStorage

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True, "device_scale_factor": 2}
DESKTOP = {"viewport": {"width": 1280, "height": 900}}

Window = Callable[..., Page]


def chromium() -> str | None:
    """Return where Chromium is: ``BABAD_CHROMIUM``, or what the system has."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("BABAD_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def browser(django_db_setup: None) -> Iterator[Browser]:
    executable = chromium()
    if executable is None:
        pytest.skip("no Chromium here: install the package chromium, or name one in BABAD_CHROMIUM")
    # Playwright's loop runs in this thread, and Django takes a loop for a sign of asynchronous code.
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    as_migrated = getattr(connection, "_test_serialized_contents", None)
    try:
        with sync_playwright() as playwright:
            # Beside a running loop Django opens a connection of its own, which must know this too.
            if as_migrated is not None:
                connections[DEFAULT_DB_ALIAS]._test_serialized_contents = as_migrated
            browser = playwright.chromium.launch(executable_path=executable, headless=True, args=FLAGS)
            yield browser
            browser.close()
    finally:
        if before is None:
            del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
        else:
            os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = before


@pytest.fixture
def window(browser: Browser) -> Iterator[Window]:
    """Open windows, each with cookies of its own: ``window()``, ``window(**PHONE)``, ``window(locale="en-GB")``."""
    faults: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            faults.append(message.text)

    def see(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in {"data", "blob", "about"} and address.hostname not in {"127.0.0.1", "localhost"}:
            faults.append(f"A request left this machine: {request.url}")

    with ExitStack() as contexts:

        def open_window(**options: object) -> Page:
            context = browser.new_context(**{**DESKTOP, "locale": "id-ID", **options})
            contexts.callback(context.close)
            context.on("request", see)
            context.on("console", hear)
            context.on("weberror", lambda error: faults.append(f"A script failed: {error.error}"))
            page = context.new_page()
            page.set_default_timeout(15_000)
            return page

        yield open_window
    assert not faults, "\n".join(faults)


@pytest.fixture
def page(window: Window) -> Page:
    return window()


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, settings: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep photos where the test can forget them."""
    settings.MEDIA_ROOT = tmp_path / "media"
    originals = PrivateStorage(location=tmp_path / "originals")
    monkeypatch.setattr(Photo._meta.get_field("original"), "storage", originals)
    return tmp_path


@pytest.fixture(scope="module", autouse=True)
def database_as_migrated(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    """Leave to the tests that follow what migrations made: a live server's tests end by emptying every table."""
    yield
    if as_migrated := getattr(connection, "_test_serialized_contents", None):
        with django_db_blocker.unblock():
            connection.creation.deserialize_db_from_string(as_migrated)
