"""What starting tearjerk costs, against the smallest programs that do the same kind of thing.

    python -m tools.benchmarks.startup [--runs 40]

Every program runs in turn, round after round, so that a busy moment of the machine hits all alike;
the ratio is that of the medians, with a 95 % bootstrap interval over rounds. The promise is 1.15 or
less against the program named beside it.
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

COMMANDS = {
    "random --json --seed 1": (["random", "--json", "--seed", "1"], "typer, one line"),
    "random --seed 1 (card)": (["random", "--seed", "1"], "typer, a Rich panel"),
    "search hope --json": (["search", "hope", "--json"], "typer + rapidfuzz, one line"),
    "search moment to rember --json": (
        ["search", "moment", "to", "rember", "--json"],
        "typer + rapidfuzz, one line",
    ),
    "search son ye-jin --json": (["search", "son", "ye-jin", "--json"], "typer + rapidfuzz, one line"),
    "search moment to rember (table)": (
        ["search", "moment", "to", "rember"],
        "typer + rapidfuzz, a Rich panel",
    ),
}

LIMIT = 1.15


def program() -> list[str]:
    """The console script beside this Python where it is installed, else the module."""
    script = Path(sys.executable).parent / "tearjerk"
    return [sys.executable, str(script)] if script.exists() else [sys.executable, "-m", "tearjerk"]


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Wall time of one whole process."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - start


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
        for _ in range(runs):
            for name, command in jobs.items():
                times[name].append(seconds(command, environment))
    for name in YARDSTICKS:
        print(f"{statistics.median(times[name]) * 1000:7.1f} ms  {name}")
    worst = 0.0
    for name, (_, yardstick) in COMMANDS.items():
        ratio = statistics.median(times[name]) / statistics.median(times[yardstick])
        low, high = interval(times[name], times[yardstick])
        worst = max(worst, ratio)
        print(
            f"{statistics.median(times[name]) * 1000:7.1f} ms  {name}: {ratio:.2f} times '{yardstick}'"
            f" (95 % {low:.2f}-{high:.2f})"
        )
    print(f"worst ratio {worst:.2f}, promised {LIMIT}")


if __name__ == "__main__":
    main()
