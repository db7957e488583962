"""Try many damaged inputs on each target, and print those that break the contract.

    python -m tools.fuzz [TARGET…] [--count 1000] [--seed 1]

`--only N` repeats attempt N of the seed. The targets are catalogues, arguments, records, import_files and corpora.
"""

import argparse
import sys
import time
from importlib import import_module
from random import Random

from tools.progress import tracked

TARGETS = ("catalogues", "arguments", "records", "import_files", "corpora")


def attempt_random(target: str, seed: int, number: int) -> Random:
    """Return the random generator for one attempt, the same in every run."""
    return Random(f"{target} {seed} {number}")


def main() -> int:
    """Run the attempts and print a line for each target; return 1 if any attempt failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("targets", nargs="*", default=TARGETS, metavar="TARGET")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, default=None, metavar="N")
    options = parser.parse_args()
    failures = 0
    for target in options.targets:
        attempt = import_module(f"tools.fuzz.{target}").attempt
        numbers = range(options.count) if options.only is None else [options.only]
        start = time.perf_counter()
        failed = []
        for number in tracked(numbers, target):
            try:
                attempt(attempt_random(target, options.seed, number))
            except Exception as error:
                failed.append(number)
                print(f"{target} --seed {options.seed} --only {number}: {type(error).__name__}: {error}")
        failures += len(failed)
        seconds = time.perf_counter() - start
        print(
            f"{target}: {len(numbers)} inputs, {len(failed)} failures, {seconds:.0f} s, seed {options.seed}"
        )
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
