"""Measure the cost of reading a large catalogue, compared with msgspec decoding and encoding the same file.

    python -m tools.benchmarks.own_catalogue [--films 100000] [--runs 5]

Every job runs in its own process, and all jobs run in turn in every round, so that fluctuating load affects all
alike. Times are CPU times, which hardly depend on other load. The yardsticks decode the file to dicts, decode it to
the program's films, and also encode the result again; none of them looks for errors or duplicate keys.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from tools.benchmarks.many_films import write_many_films
from tools.benchmarks.startup import tearjerk_command
from tools.progress import tracked

DECODE_TEMPLATE = """
import gc, sys
gc.disable()
import msgspec
from tearjerk.catalogue.film import Film
text = open(sys.argv[1], "rb").read()
films = msgspec.json.decode(text{type})
"""
DECODE_TO_FILMS = DECODE_TEMPLATE.format(type=", type=tuple[Film, ...]")
READ_PROGRAM = """
import gc, sys
gc.disable()
from tearjerk.catalogue.loading import load
load(sys.argv[1])
"""

DECODING_TO_DICTS, DECODING_TO_FILMS, DECODING_AND_ENCODING = (
    "decoding to dicts",
    "decoding to films",
    "decoding to dicts and encoding",
)
YARDSTICKS = {
    DECODING_TO_DICTS: DECODE_TEMPLATE.format(type=""),
    DECODING_TO_FILMS: DECODE_TO_FILMS,
    DECODING_AND_ENCODING: DECODE_TEMPLATE.format(type="")
    + "sys.stdout.buffer.write(msgspec.json.encode(films))",
    f"{DECODING_TO_FILMS} and encoding": DECODE_TO_FILMS
    + "sys.stdout.buffer.write(msgspec.json.encode(films))",
}

PROMISES = {
    "reading": (DECODING_TO_DICTS, 1.3),
    "list --json": (DECODING_AND_ENCODING, 2.5),
    "check": (DECODING_TO_DICTS, 4.0),
    "show": (DECODING_TO_DICTS, 1.5),
}
"""The yardstick for each job, and the maximum ratio of its CPU time to that of the yardstick."""


class Cost(NamedTuple):
    """The CPU time of a process in seconds, and its peak memory in MB."""

    seconds: float
    peak_mb: float


def measure_cost(command: list[str]) -> Cost:
    """Run a process and return its cost; exit if it fails."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command} failed.")
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def job_commands(path: str) -> dict[str, list[str]]:
    """Return the command of each yardstick and each job."""
    python = [sys.executable, "-c"]
    return {
        **{name: [*python, source, path] for name, source in YARDSTICKS.items()},
        "reading": [*python, READ_PROGRAM, path],
        "list --json": [*tearjerk_command(), "list", "--json", "--catalogue", path],
        "check": [*tearjerk_command(), "check", path],
        "show": [*tearjerk_command(), "show", "sunny-2011", "--catalogue", path],
    }


def main() -> None:
    """Run everything in turn, print medians and ratios, and exit 1 if a promise is broken."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--films", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "films.json"
        # Use a separate process, because on Linux a process inherits its parent's peak memory.
        make_program = f"from pathlib import Path; from {write_many_films.__module__} import write_many_films; write_many_films({options.films}, Path({str(path)!r}))"
        subprocess.run([sys.executable, "-c", make_program], check=True)
        commands = job_commands(str(path))
        rounds = [
            {name: measure_cost(command) for name, command in commands.items()}
            for _ in tracked(range(options.runs), "reading")
        ]
    promises_kept = True
    for name in commands:
        seconds = statistics.median(costs[name].seconds for costs in rounds)
        peak = max(costs[name].peak_mb for costs in rounds)
        print(f"{name:<32}{seconds:6.2f} s {peak:6,.0f} MB", end="")
        yardsticks = [*PROMISES[name][:1], DECODING_TO_FILMS] if name in PROMISES else []
        for yardstick in yardsticks:
            ratio = statistics.median(costs[name].seconds / costs[yardstick].seconds for costs in rounds)
            print(f"  {ratio:.2f} times '{yardstick}'", end="")
            if yardstick == yardsticks[0]:
                promises_kept = promises_kept and ratio <= PROMISES[name][1]
                print(f" (promised at most {PROMISES[name][1]})", end="")
        print()
    sys.exit(0 if promises_kept else 1)


if __name__ == "__main__":
    main()
