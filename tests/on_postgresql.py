"""Run the tests that touch the database once more, on a PostgreSQL of their own.

A private cluster is made in a temporary folder, listening on a local socket only, and removed afterwards. Where
PostgreSQL's programs are not installed this says so and succeeds; with ``BABAD_TEST_ALL=1`` it fails instead.

    python tests/on_postgresql.py [pytest arguments]
"""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

# All but the browser's, which show the same on any database.
TESTS = ["tests/record", "tests/newsroom", "tests/importers", "tests/public", "tests/press"]


def programs() -> Path | None:
    """Return the folder with ``initdb`` and ``pg_ctl`` of the newest PostgreSQL here, None where there is none."""
    if found := shutil.which("initdb"):
        return Path(found).parent
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parent.parent.name))
    return folders[-1].parent if folders else None


@contextmanager
def server(bin_folder: Path) -> Iterator[str]:
    """Run a PostgreSQL of our own, made of the programs in `bin_folder`; gives its address for ``BABAD_DATABASE_URL``."""
    # PostgreSQL refuses to run as root; its Debian package brings an account for that.
    account = pwd.getpwnam("postgres") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    folder = Path(tempfile.mkdtemp(prefix="babad-postgresql-"))
    os.chown(folder, account.pw_uid, account.pw_gid)
    folder.chmod(0o755)

    def run(*command: str) -> None:
        subprocess.run(
            command,
            check=True,
            user=account.pw_uid,
            group=account.pw_gid,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )

    data = str(folder / "data")
    try:
        run(str(bin_folder / "initdb"), "-D", data, "-U", "babad", "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-k {folder} -c listen_addresses='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off"
        run(str(bin_folder / "pg_ctl"), "-D", data, "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield f"postgres://babad@{quote(str(folder), safe='')}/postgres"
        finally:
            run(str(bin_folder / "pg_ctl"), "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main(arguments: list[str]) -> int:
    bin_folder = programs()
    if bin_folder is None:
        print("SKIPPED: the tests on PostgreSQL (PostgreSQL is not installed; on Debian: apt-get install postgresql)")
        return 1 if os.environ.get("BABAD_TEST_ALL") == "1" else 0
    with server(bin_folder) as address:
        tests = [path for path in TESTS if Path(path).exists()]
        return subprocess.run(
            [sys.executable, "-m", "pytest", "--database-only", *arguments, *tests],
            env={**os.environ, "BABAD_DATABASE_URL": address},
        ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
