"""What runs when a newsroom is open: the site, the worker and the clock."""

import sys
import threading
import time
from datetime import UTC, datetime

from django.conf import settings
from django.db import close_old_connections

from babad.newsroom import clock
from babad.press.supervision import Part, supervise

# Threads that answer requests in Django. SQLite writes one at a time whatever their number; readers don't wait for it.
THREADS = 4


def site(host: str, port: int) -> Part:
    """Return the web server: Granian with Django inside, which also serves static files and media."""
    files = [
        argument
        for route, folder in ((settings.STATIC_URL, settings.STATIC_ROOT), (settings.MEDIA_URL, settings.MEDIA_ROOT))
        for argument in ("--static-path-route", route.rstrip("/"), "--static-path-mount", str(folder))
    ]
    return Part(
        "site",
        [
            *(sys.executable, "-m", "granian", "--interface", "wsgi", "babad.wsgi:application"),
            *("--host", host, "--port", str(port), "--workers", "1", "--blocking-threads", str(THREADS)),
            # Names of static files and photos carry a hash of their content.
            *(*files, "--static-path-expires", "31536000"),
            *("--respawn-failed-workers", "--no-ws", "--log-level", "warning"),
        ],
    )


def worker() -> Part:
    """Return the process that does what the desk leaves for later."""
    return Part(
        "worker", [sys.executable, "-m", "babad", "db_worker", "--interval", "0.5", "--no-startup-delay", "--no-reload"]
    )


class Clock:
    """Calls ``newsroom.clock.tick`` each minute, on the minute, in a thread of its own: nobody waits for it."""

    def __init__(self) -> None:
        self._minute = -1
        self._thread: threading.Thread | None = None

    def look(self) -> None:
        """Start a tick if a new minute has begun and the last tick is over."""
        minute = int(time.time() // 60)
        if minute != self._minute and not (self._thread and self._thread.is_alive()):
            self._minute = minute
            self._thread = threading.Thread(target=self._tick, name="clock", daemon=True)
            self._thread.start()

    @staticmethod
    def _tick() -> None:
        close_old_connections()
        try:
            clock.tick(datetime.now(UTC))
        finally:
            close_old_connections()


def serve(host: str, port: int) -> None:
    """Run everything until told to stop (SIGTERM, SIGINT)."""
    for folder in (settings.STATIC_ROOT, settings.MEDIA_ROOT):
        folder.mkdir(parents=True, exist_ok=True)  # Granian refuses to start without
    supervise([site(host, port), worker()], each_second=Clock().look)
