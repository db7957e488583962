"""Measure the cost of storing the draws of `random`, compared with a minimal Typer program that uses SQLite.

    python -m tools.benchmarks.record [--runs 40]

The yardstick reads and writes one row. Measured as in tools.benchmarks.startup: ratios of medians over rounds, with a
95% bootstrap interval. The promised maximum, 1.15, is for `random --json` without TEARJERK_HOME; XDG_DATA_HOME points
to a temporary folder. For information, it also measures a record of 500 films seen, rated and noted, and a missing
record, which is created on every run.
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
from tools.benchmarks.startup import DEFAULT_MAX_RATIO, measure_seconds, ratio_interval, tearjerk_command
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


def write_long_record(path: Path) -> None:
    """Write a record of 500 films that no catalogue has, each seen, rated and noted."""
    films = [FilmReference(f"film-{number}", f"Film {number}", 2000) for number in range(500)]
    viewings = [
        EntryStatement(number, film.id, "2020-01-01", "2020-01-01", True, "a note of some length" * 3)
        for number, film in enumerate(films, start=1)
    ]
    ratings = [Mark(film.id, "rating", 4.5, "2020-01-01") for film in films]
    change = Change("Imported.", (*viewings, *ratings), tuple(films))
    store.apply(path, datetime.now(UTC), lambda _: change)


def main() -> None:
    """Run everything in turn and print the medians and ratios."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=40)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder_name:
        folder = Path(folder_name)
        source = folder / "yardstick.py"
        source.write_text(YARDSTICK)
        yardstick = [sys.executable, str(source), "--path", str(folder / "row.sqlite3")]
        plain = [*tearjerk_command(), "random", "--json"]
        base_environment = {key: value for key, value in os.environ.items() if key != "TEARJERK_HOME"}
        base_environment |= {"XDG_DATA_HOME": str(folder / "data"), "PYTHONDONTWRITEBYTECODE": ""}
        write_long_record(folder / "long" / "diary.sqlite3")
        jobs = {
            "typer + SQLite, one row": (yardstick, base_environment),
            "random --json": (plain, base_environment),
            "random --json, 500 films seen": (
                plain,
                {**base_environment, "TEARJERK_HOME": str(folder / "long")},
            ),
            "random --json, no record yet": (
                plain,
                {**base_environment, "TEARJERK_HOME": str(folder / "none")},
            ),
            "random --json --no-history": ([*plain, "--no-history"], base_environment),
        }
        times: dict[str, list[float]] = {job: [] for job in jobs}
        for number in tracked(range(runs + 2), "starting"):
            for job, (command, environment) in jobs.items():
                shutil.rmtree(folder / "none", ignore_errors=True)
                taken = measure_seconds(command, environment)
                if number >= 2:  # by then, bytecode and page caches are warm
                    times[job].append(taken)
    first, *others = times
    print(f"{statistics.median(times[first]) * 1000:7.1f} ms  {first}")
    for job in others:
        ratio = statistics.median(times[job]) / statistics.median(times[first])
        low, high = ratio_interval(times[job], times[first])
        print(
            f"{statistics.median(times[job]) * 1000:7.1f} ms  {job}: {ratio:.2f} times (95% {low:.2f}-{high:.2f})"
        )
    print(f"promised for 'random --json': at most {DEFAULT_MAX_RATIO}")


if __name__ == "__main__":
    main()
