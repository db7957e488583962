"""What starting tearjerk costs, against the smallest programs that do the same kind of thing.

    python -m tools.benchmarks.startup [--runs 40]

Every program runs in turn, round after round, so that a busy moment of the machine hits all alike;
the ratio is that of the medians, with a 95 % bootstrap interval over rounds.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tools.progress import tracked

TYPER = """
import typer
app = typer.Typer()
@app.command()
def main(name: str = typer.Option("world")) -> None:
    {body}
app()
"""

PANEL = 'from rich.console import Console; from rich.panel import Panel; Console().print(Panel("hello"))'
RAPIDFUZZ = "import rapidfuzz.fuzz\n"

YARDSTICKS = {
    "python -c pass": "pass",
    "typer, one line": TYPER.format(body='print("hello")'),
    "typer, a Rich panel": TYPER.format(body=PANEL),
    "typer + rapidfuzz, one line": RAPIDFUZZ + TYPER.format(body='print("hello")'),
    "typer + rapidfuzz, a Rich panel": RAPIDFUZZ + TYPER.format(body=PANEL),
}

HOPE = "search hope --json"
"""The plain title that other queries are held against."""

QUERIES = (
    "moment to rember",
    "son ye-jin",
    "song kang ho taxi driver 2017",
    "7번방의.선물.2013.1080p.FHDRip.H264-NonDRM",
    "https://letterboxd.com/film/miracle-in-cell-no-7/",
    "釜山行",
    "wife with dementia loses her memory",
    "치매 걸린 아내",
    "songkangho taxi gwangju",
    "xyzzy plugh",
)
"""A title with a typo, a person, a title with words, a file name, an address, a title abroad, descriptions, and nothing."""

COMMANDS = {
    "random --json --seed 1": (["random", "--json", "--seed", "1"], "typer, one line"),
    "random --seed 1 (card)": (["random", "--seed", "1"], "typer, a Rich panel"),
    HOPE: (["search", "hope", "--json"], "typer + rapidfuzz, one line"),
    **{f"search {query} --json": (["search", *query.split(), "--json"], HOPE) for query in QUERIES},
    "search moment to rember (table)": (
        ["search", "moment", "to", "rember"],
        "typer + rapidfuzz, a Rich panel",
    ),
}

LIMITS = {"random --json --seed 1": 1.08, "random --seed 1 (card)": 1.05}
LIMIT, QUERY_LIMIT = 1.15, 1.25
"""The promises: of `random`, of `search` against the small programs, and of any other query against HOPE."""


def program() -> list[str]:
    """The console script beside this Python where it is installed, else the module."""
    script = Path(sys.executable).parent / "tearjerk"
    return [sys.executable, str(script)] if script.exists() else [sys.executable, "-m", "tearjerk"]


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Wall time of one whole process; raises CalledProcessError if it neither found something nor nothing."""
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    taken = time.perf_counter() - start
    if done.returncode > 1:
        done.check_returncode()
    return taken


def interval(times: list[float], yardstick: list[float]) -> tuple[float, float]:
    """A 95 % bootstrap interval of the ratio of medians, rounds drawn as pairs."""
    generator = random.Random(1)
    pairs = list(zip(times, yardstick, strict=True))
    ratios = []
    for _ in range(1000):
        drawn = generator.choices(pairs, k=len(pairs))
        ratios.append(statistics.median(t for t, _ in drawn) / statistics.median(y for _, y in drawn))
    ratios.sort()
    return ratios[24], ratios[974]


def main() -> None:
    """Runs everything in turn and prints the medians and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=40)
    runs = parser.parse_args().runs
    environment = {**os.environ, "FORCE_COLOR": "1", "PYTHONDONTWRITEBYTECODE": ""}
    with tempfile.TemporaryDirectory() as folder:
        jobs: dict[str, list[str]] = {}
        for number, (name, source) in enumerate(YARDSTICKS.items()):
            path = Path(folder) / f"yardstick{number}.py"
            path.write_text(source)
            jobs[name] = [sys.executable, str(path)]
        for name, (arguments, _) in COMMANDS.items():
            jobs[name] = [*program(), *arguments]
        times: dict[str, list[float]] = {name: [] for name in jobs}
        for _ in range(2):  # bytecode caches and the page cache are warm for everybody
            for command in jobs.values():
                seconds(command, environment)
        for _ in tracked(range(runs), "starting"):
            for name, command in jobs.items():
                times[name].append(seconds(command, environment))
    for name in YARDSTICKS:
        print(f"{statistics.median(times[name]) * 1000:7.1f} ms  {name}")
    for name, (_, yardstick) in COMMANDS.items():
        ratio = statistics.median(times[name]) / statistics.median(times[yardstick])
        low, high = interval(times[name], times[yardstick])
        limit = QUERY_LIMIT if yardstick == HOPE else LIMITS.get(name, LIMIT)
        print(
            f"{statistics.median(times[name]) * 1000:7.1f} ms  {name}: {ratio:.2f} times '{yardstick}'"
            f" (95 % {low:.2f}-{high:.2f}), promised {limit}"
        )


if __name__ == "__main__":
    main()
