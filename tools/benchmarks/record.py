"""What the memory of `random` costs, against the smallest Typer program that reads and writes one row of SQLite.

    python -m tools.benchmarks.record [--runs 40]

Measured as tools.benchmarks.startup does: round after round, ratio of medians with a 95 % bootstrap
interval. Three records: a fresh one with the folder it lies in named by XDG_DATA_HOME, as for a
user who sets nothing; one of 500 films seen, rated and noted; and none at all, made on every run.
The promise, 1.15 or less, is for the plain run; the others are printed for information.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from tearjerk.diary import store
from tearjerk.diary.changes import Change
from tearjerk.diary.statements import EntryStatement, FilmReference, Mark
from tools.benchmarks.startup import LIMIT, interval, program, seconds
from tools.progress import tracked

YARDSTICK = """
import sqlite3
import typer
app = typer.Typer()
@app.command()
def main(path: str = typer.Option("row.sqlite3")) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, drawn INTEGER)")
        row = connection.execute("SELECT drawn FROM row WHERE id = 1").fetchone()
        connection.execute("INSERT OR REPLACE INTO row VALUES (1, ?)", ((row[0] if row else 0) + 1,))
    connection.close()
    print("hello")
app()
"""


def long_record(path: Path) -> None:
    """A record of 500 films that no catalogue has, each seen, rated and noted."""
    films = [FilmReference(f"film-{number}", f"Film {number}", 2000) for number in range(500)]
    viewings = [
        EntryStatement(number, film.id, "2020-01-01", "2020-01-01", True, "a note of some length" * 3)
        for number, film in enumerate(films, start=1)
    ]
    ratings = [Mark(film.id, "rating", 4.5, "2020-01-01") for film in films]
    everything = Change("Imported.", (*viewings, *ratings), tuple(films))
    store.apply(path, datetime.now(UTC), lambda _: everything)


def main() -> None:
    """Runs everything in turn and prints the medians and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=40)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "yardstick.py"
        source.write_text(YARDSTICK)
        yardstick = [sys.executable, str(source), "--path", str(folder / "row.sqlite3")]
        plain = [*program(), "random", "--json"]
        usual = {key: value for key, value in os.environ.items() if key != "TEARJERK_HOME"}
        usual |= {"XDG_DATA_HOME": str(folder / "data"), "PYTHONDONTWRITEBYTECODE": ""}
        long_record(folder / "long" / "diary.sqlite3")
        jobs = {
            "typer + SQLite, one row": (yardstick, usual),
            "random --json": (plain, usual),
            "random --json, 500 films seen": (plain, {**usual, "TEARJERK_HOME": str(folder / "long")}),
            "random --json, no record yet": (plain, {**usual, "TEARJERK_HOME": str(folder / "none")}),
            "random --json --no-history": ([*plain, "--no-history"], usual),
        }
        times: dict[str, list[float]] = {job: [] for job in jobs}
        for number in tracked(range(runs + 2), "starting"):
            for job, (command, environment) in jobs.items():
                shutil.rmtree(folder / "none", ignore_errors=True)
                taken = seconds(command, environment)
                if number >= 2:  # bytecode caches and the page cache are warm for everybody
                    times[job].append(taken)
    first, *others = times
    print(f"{statistics.median(times[first]) * 1000:7.1f} ms  {first}")
    for job in others:
        ratio = statistics.median(times[job]) / statistics.median(times[first])
        low, high = interval(times[job], times[first])
        print(
            f"{statistics.median(times[job]) * 1000:7.1f} ms  {job}: {ratio:.2f} times (95 % {low:.2f}-{high:.2f})"
        )
    print(f"promised for 'random --json': {LIMIT}")


if __name__ == "__main__":
    main()
