"""Fuzz records: reading commands must work and leave the file alone, and no change may harm it."""

import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tearjerk.diary import changes, store
from tearjerk.diary.statements import FilmReference
from tools.fuzz.damage import damage
from tools.fuzz.program import environment, require, run

NOW = datetime(2024, 5, 1, 20, 0, tzinfo=UTC)
TODAY = "2024-05-01"

READING_COMMANDS: tuple[tuple[str, ...], ...] = (
    ("diary", "--json"),
    ("recommend", "--json", "--limit", "1"),
    ("random", "--json", "--no-history"),
)
CHANGING_COMMANDS: tuple[tuple[str, ...], ...] = (
    ("seen", "hope"),
    ("rate", "hope", "4"),
    ("edit", "1", "--note", "a"),
    ("forget", "1"),
    ("undo",),
    ("save", "silenced-2011"),
    ("never", "glove-2011"),
)

UNEXPECTED_VALUES = (
    None,
    0,
    -1,
    2**63 - 1,
    0.0,
    1e308,
    "",
    "x" * 5000,
    "2024-13-01",
    "\x1b[31m",
    "a\tb\n",
    b"\xff",
    "hope-2013",
)
"""Values that do not belong in most columns."""

COLUMNS = {
    "film": ("id", "title", "year", "imdb"),
    "statement": ("entry", "film", "day", "cried", "note", "recorded_on", "source", "forgotten", "change"),
    "mark": ("film", "kind", "value", "day", "source", "detail", "change"),
    "change": ("made", "said"),
    "bag": ("filters", "drawn"),
}


def attempt(random: Random) -> None:
    """Damage one record and run the commands that read and change it; raises BrokenContractError."""
    with TemporaryDirectory() as home, environment({"TEARJERK_HOME": home}):
        path = Path(home) / "diary.sqlite3"
        _write_record(path, random)
        if random.random() < 0.5:
            path.write_bytes(damage(path.read_bytes(), random))
        else:
            _damage_rows(path, random)
        before = path.read_bytes()
        for words in READING_COMMANDS:
            result = run(*words)
            require(result.exit_code in (0, 1), f"exit code {result.exit_code}", words, result)
            json.loads(result.output)
            require(path.read_bytes() == before, "a reading command changed the file", words, result)
        for words in CHANGING_COMMANDS:
            before = path.read_bytes()
            result = run(*words)
            if result.exit_code == 0:
                require(_passes_integrity_check(path), "the record is damaged after a change", words, result)
            else:
                require(path.read_bytes() == before, "a failed command changed the file", words, result)


def _write_record(path: Path, random: Random) -> None:
    for number in range(random.randint(1, 6)):
        film = FilmReference(f"film-{number}-2000", f"Film {number}", 2000)
        note = random.choice((None, "소원", "x" * random.randint(1, 9000)))
        store.apply(
            path,
            NOW,
            lambda record, film=film, note=note: changes.mark_seen(  # type: ignore[misc]
                record, film, day="2024-01-01", cried=True, note=note, today=TODAY
            ),
        )
        store.apply(path, NOW, lambda record, film=film: changes.rate(record, film, 4.5, TODAY))  # type: ignore[misc]


def _damage_rows(path: Path, random: Random) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    for _ in range(random.randint(1, 3)):
        table = random.choice(list(COLUMNS))
        column = random.choice(COLUMNS[table])
        try:
            connection.execute(
                f"UPDATE {table} SET {column} = ? WHERE random() % 2 = 0", (random.choice(UNEXPECTED_VALUES),)
            )
        except sqlite3.Error:
            continue  # the column does not accept this value
    connection.close()


def _passes_integrity_check(path: Path) -> bool:
    connection = sqlite3.connect(path)
    try:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        connection.close()
