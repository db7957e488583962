"""Records on disk for tests, and commands that read and change them."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from tearjerk.diary import changes, store
from tearjerk.diary.statements import FilmReference
from tests.conftest import ROOT

NOW = datetime(2024, 5, 1, 20, 0, tzinfo=UTC)
HOPE = FilmReference("hope-2013", "Hope", 2013, "tt3153634")


def file_contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


CHANGING_COMMANDS = [
    ["seen", "hope"], ["rate", "hope", "4"], ["save", "hope"], ["save", "hope", "--remove"], ["never", "hope"], ["undo"],
]  # fmt: skip
READING_COMMANDS = [
    ["random", "--json"],
    ["list", "--json"],
    ["show", "hope-2013"],
    ["random", "--no-history", "--json"],
]


def create_record(home: Path) -> Path:
    path = home / "diary.sqlite3"
    store.apply(
        path, NOW, lambda record: changes.mark_seen(record, HOPE, day="2024-01-01", today="2024-01-01")
    )
    store.apply(path, NOW, lambda record: changes.rate(record, HOPE, 4.5, "2024-01-01"))
    return path


# Simulates a full disk with a limit on the size of files, because mounting a small file system needs privileges.
_FULL_DISK_PROGRAM = """
import resource, sys
from tearjerk import cli
size = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
sys.exit(cli.run(sys.argv[2:]))
"""


def run_with_file_size_limit(size: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program while no file can grow beyond this size."""
    return subprocess.run(
        [sys.executable, "-c", _FULL_DISK_PROGRAM, str(size), *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        check=False,
    )
