"""Records on disk for tests, and commands that read and change them."""

from datetime import UTC, datetime
from pathlib import Path

from tearjerk.diary import changes, store
from tearjerk.diary.statements import FilmReference

NOW = datetime(2024, 5, 1, 20, 0, tzinfo=UTC)
HOPE = FilmReference("hope-2013", "Hope", 2013, "tt3153634")


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


CHANGING = [
    ["seen", "hope"], ["rate", "hope", "4"], ["save", "hope"], ["save", "hope", "--remove"], ["never", "hope"], ["undo"],
]  # fmt: skip
READING = [
    ["random", "--json"],
    ["list", "--json"],
    ["show", "hope-2013"],
    ["random", "--no-history", "--json"],
]


def some_record(home: Path) -> Path:
    path = home / "diary.sqlite3"
    store.apply(
        path, NOW, lambda record: changes.mark_seen(record, HOPE, day="2024-01-01", today="2024-01-01")
    )
    store.apply(path, NOW, lambda record: changes.rate(record, HOPE, 4.5, "2024-01-01"))
    return path
