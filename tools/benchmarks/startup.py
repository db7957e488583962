"""Measure the start-up time of tearjerk, compared with minimal programs of the same kind.

    python -m tools.benchmarks.startup [--runs 40]

All programs run in turn in every round, so that fluctuating load affects all alike. The ratio is that of the medians,
with a 95% bootstrap interval over rounds.
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

from tools.bootstrap import percentile_interval
from tools.progress import tracked

TYPER_PROGRAM = """
import typer
app = typer.Typer()
@app.command()
def main(name: str = typer.Option("world")) -> None:
    {body}
app()
"""

PRINT_PANEL = (
    'from rich.console import Console; from rich.panel import Panel; Console().print(Panel("hello"))'
)
IMPORT_RAPIDFUZZ = "import rapidfuzz.fuzz\n"

YARDSTICKS = {
    "python -c pass": "pass",
    "typer, one line": TYPER_PROGRAM.format(body='print("hello")'),
    "typer, a Rich panel": TYPER_PROGRAM.format(body=PRINT_PANEL),
    "typer + rapidfuzz, one line": IMPORT_RAPIDFUZZ + TYPER_PROGRAM.format(body='print("hello")'),
    "typer + rapidfuzz, a Rich panel": IMPORT_RAPIDFUZZ + TYPER_PROGRAM.format(body=PRINT_PANEL),
}

BASELINE_COMMAND = "search hope --json"
"""A plain title query, with which other queries are compared."""

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
"""A typo, a person, a person with a title, a file name, a URL, a foreign title, descriptions, and no match."""

COMMANDS = {
    "random --json --seed 1": (["random", "--json", "--seed", "1"], "typer, one line"),
    "random --seed 1 (card)": (["random", "--seed", "1"], "typer, a Rich panel"),
    BASELINE_COMMAND: (["search", "hope", "--json"], "typer + rapidfuzz, one line"),
    **{
        f"search {query} --json": (["search", *query.split(), "--json"], BASELINE_COMMAND)
        for query in QUERIES
    },
    "search moment to rember (table)": (
        ["search", "moment", "to", "rember"],
        "typer + rapidfuzz, a Rich panel",
    ),
}

MAX_RATIOS = {"random --json --seed 1": 1.08, "random --seed 1 (card)": 1.05}
DEFAULT_MAX_RATIO, MAX_RATIO_TO_BASELINE = 1.15, 1.25
"""Promised maximum ratios: for `random`, for other commands, and for other queries relative to BASELINE_COMMAND."""


def tearjerk_command() -> list[str]:
    """Return the console script next to this Python if it is installed, else the module."""
    script = Path(sys.executable).parent / "tearjerk"
    return [sys.executable, str(script)] if script.exists() else [sys.executable, "-m", "tearjerk"]


def measure_seconds(command: list[str], environment: dict[str, str]) -> float:
    """Return the wall time of a process; raise CalledProcessError unless its exit code is 0 or 1."""
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    taken = time.perf_counter() - start
    if done.returncode not in (0, 1):
        done.check_returncode()
    return taken


def ratio_interval(times: list[float], yardstick_times: list[float]) -> tuple[float, float]:
    """Return a 95% bootstrap interval of the ratio of medians, resampling rounds as pairs."""
    rng = random.Random(1)
    pairs = list(zip(times, yardstick_times, strict=True))
    ratios = []
    for _ in range(1000):
        drawn = rng.choices(pairs, k=len(pairs))
        ratios.append(statistics.median(t for t, _ in drawn) / statistics.median(y for _, y in drawn))
    return percentile_interval(ratios)


def main() -> None:
    """Run everything in turn and print the medians and ratios."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
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
            jobs[name] = [*tearjerk_command(), *arguments]
        times: dict[str, list[float]] = {name: [] for name in jobs}
        for _ in range(2):  # warm up bytecode and page caches
            for command in jobs.values():
                measure_seconds(command, environment)
        for _ in tracked(range(runs), "starting"):
            for name, command in jobs.items():
                times[name].append(measure_seconds(command, environment))
    for name in YARDSTICKS:
        print(f"{statistics.median(times[name]) * 1000:7.1f} ms  {name}")
    for name, (_, yardstick) in COMMANDS.items():
        ratio = statistics.median(times[name]) / statistics.median(times[yardstick])
        low, high = ratio_interval(times[name], times[yardstick])
        limit = (
            MAX_RATIO_TO_BASELINE
            if yardstick == BASELINE_COMMAND
            else MAX_RATIOS.get(name, DEFAULT_MAX_RATIO)
        )
        print(
            f"{statistics.median(times[name]) * 1000:7.1f} ms  {name}: {ratio:.2f} times '{yardstick}'"
            f" (95% {low:.2f}-{high:.2f}), promised at most {limit}"
        )


if __name__ == "__main__":
    main()
