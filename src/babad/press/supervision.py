"""Several processes as one: starts them, restarts what dies, stops all cleanly."""

import ctypes
import logging
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import FrameType

logger = logging.getLogger(__name__)

FIRST_PAUSE = 1.0  # seconds before a dead part is started again …
LONGEST_PAUSE = 30.0  # … doubled with each death up to this,
STEADY = 60.0  # and forgotten once a part has lived this long.
PATIENCE = 15.0  # seconds a part has to end by itself when asked to

_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True)
class Part:
    """One process that must be running: its name in the log, and its command line."""

    name: str
    command: Sequence[str]


@dataclass
class _Running:
    part: Part
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    pause: float = FIRST_PAUSE
    due: float = field(default=0.0)


def _die_with_parent() -> None:
    """Ask Linux to end this process when its parent is gone, however that ended (kill -9 leaves no time to tell it)."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def port_is_free(host: str, port: int) -> bool:
    """Tell whether a server could listen on `host`:`port` now."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def supervise(parts: Sequence[Part], *, each_second: Callable[[], None] = lambda: None) -> None:
    """Run `parts` until this process is told to end (SIGTERM, SIGINT); then end them all.

    `each_second` is called about once a second from the same loop. A part that dies is started again after a pause that
    grows with each death.
    """
    stopping = False

    def stop(_signal: int, _frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True

    before = {number: signal.signal(number, stop) for number in (signal.SIGTERM, signal.SIGINT)}
    running = [_Running(part) for part in parts]
    try:
        while not stopping:
            for one in running:
                _keep(one, time.monotonic())
            each_second()
            time.sleep(1 if all(one.process for one in running) else 0.2)
    finally:
        _stop(running)
        for number, handler in before.items():
            signal.signal(number, handler)


def _keep(one: _Running, now: float) -> None:
    if one.process is not None:
        code = one.process.poll()
        if code is None:
            return
        if now - one.started > STEADY:
            one.pause = FIRST_PAUSE
        logger.error("%s ended with %s; starting it again in %.0f s", one.part.name, code, one.pause)
        one.process, one.due, one.pause = None, now + one.pause, min(one.pause * 2, LONGEST_PAUSE)
    if now >= one.due:
        one.started = now
        one.process = subprocess.Popen(
            one.part.command,
            stdin=subprocess.DEVNULL,
            # Ctrl-C goes to us alone: we end the parts in our own way.
            start_new_session=True,
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,
        )


def _stop(running: Sequence[_Running]) -> None:
    alive = [one.process for one in running if one.process is not None and one.process.poll() is None]
    for process in alive:
        process.terminate()
    deadline = time.monotonic() + PATIENCE
    for process in alive:
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
