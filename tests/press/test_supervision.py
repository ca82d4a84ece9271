"""Real processes: what dies comes back, and nothing outlives its supervisor."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from babad.press.supervision import port_is_free

SUPERVISOR = """
import sys
from babad.press.supervision import Part, supervise
note = "import os, sys, time; open(sys.argv[1], 'a').write(f'{os.getpid()}\\\\n'); time.sleep(float(sys.argv[2]))"
parts = [Part(f"part {n}", [sys.executable, "-c", note, file, life]) for n, (file, life) in
         enumerate(zip(sys.argv[1::2], sys.argv[2::2], strict=True))]
supervise(parts)
"""


def wait_for(condition: Callable[[], bool], seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


def pids(file: Path) -> list[int]:
    return [int(line) for line in file.read_text().split()] if file.exists() else []


def alive(pid: int) -> bool:
    try:
        # A zombie that nobody has waited for counts as dead.
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.fixture
def supervisor(tmp_path: Path):
    started: list[subprocess.Popen[bytes]] = []

    def start(*lives: float) -> tuple[subprocess.Popen[bytes], list[Path]]:
        files = [tmp_path / f"part{number}" for number in range(len(lives))]
        arguments = [str(word) for pair in zip(files, lives, strict=True) for word in pair]
        started.append(subprocess.Popen([sys.executable, "-c", SUPERVISOR, *arguments], stderr=subprocess.DEVNULL))
        return started[-1], files

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.wait()


needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc (Linux)")


@needs_proc
def test_what_dies_is_started_again(supervisor) -> None:
    process, (steady, dying) = supervisor(60, 0.1)
    wait_for(lambda: len(pids(dying)) >= 3)
    assert len(pids(steady)) == 1
    os.kill(pids(steady)[0], signal.SIGKILL)
    wait_for(lambda: len(pids(steady)) == 2)
    assert process.poll() is None


@needs_proc
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_end_it_ends_all(supervisor, number: signal.Signals) -> None:
    process, files = supervisor(60, 60)
    wait_for(lambda: all(pids(file) for file in files))
    process.send_signal(number)
    assert process.wait(10) == 0
    assert not any(alive(pid) for file in files for pid in pids(file))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent was killed")
def test_killed_it_leaves_no_orphans(supervisor) -> None:
    process, (file,) = supervisor(60)
    wait_for(lambda: bool(pids(file)))
    process.kill()
    process.wait()
    wait_for(lambda: not alive(pids(file)[0]))


def test_a_taken_port_is_seen() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert not port_is_free("127.0.0.1", server.getsockname()[1])
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert port_is_free("127.0.0.1", port)
