"""Draws changes of the program by a seed, and prints those that no test notices.

    python -m tools.mutants [PACKAGE…] [--count 200] [--seed 1] --copy FOLDER [--from N]

It works on a copy of the repository, in a folder of its own. First all tests run once, to learn which of them execute
which line: that needs `pip install 'coverage>=7.10'`, and FOLDER-executed.json keeps it. A change counts as noticed where a
test that executes its line fails or does not end; where Python executes the line at import, where a test near it does
(tools/mutants/nearest.py). What survives is to be read: some changes alter nothing that a user could see.
"""

import argparse
import shutil
import signal
import sys
from pathlib import Path
from random import Random

from tools.mutants.executed import executed
from tools.mutants.mutations import mutations
from tools.mutants.trying import is_noticed
from tools.paths import ROOT
from tools.progress import tracked

PACKAGES = ("selection", "catalogue", "diary", "tears", "commands/shared")


def main() -> int:
    """Prints each change that was tried and what became of it, and the share that survived."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("packages", nargs="*", default=PACKAGES, metavar="PACKAGE")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", type=int, default=1, dest="first", metavar="N", help="go on with the Nth")
    parser.add_argument("--copy", type=Path, required=True, help="a folder for the copy, kept if it exists")
    options = parser.parse_args()
    # Begun in the background from a script, this would hand an ignored Ctrl-C on to the tests, and tests of Ctrl-C
    # would fail whatever was changed.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    root = _copy(options.copy.resolve())
    tests = executed(root, options.packages)
    sites = [
        mutation
        for package in options.packages
        for path in sorted((root / "tearjerk" / package).rglob("*.py"))
        for mutation in mutations(str(path.relative_to(root)), root)
    ]
    drawn = Random(options.seed).sample(sites, min(options.count, len(sites)))
    survived = []
    for number, mutation in enumerate(tracked(drawn, "changing the program"), start=1):
        if number < options.first:
            continue
        noticed = is_noticed(mutation, root, tests)
        print(f"{number} {'noticed' if noticed else 'SURVIVED'} {mutation}", flush=True)
        if not noticed:
            survived.append(mutation)
    print(f"{len(drawn)} of {len(sites)} changes, seed {options.seed}: {len(survived)} survived")
    return 0


def _copy(root: Path) -> Path:
    left_out = shutil.ignore_patterns(".git", ".venv*", "__pycache__", ".*_cache", ".hypothesis")
    if not root.exists():
        shutil.copytree(ROOT, root, ignore=left_out)
    return root


if __name__ == "__main__":
    sys.exit(main())
