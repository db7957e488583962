"""Try random small changes to the program, and print for each whether a test notices it.

    python -m tools.mutants [PACKAGE…] [--count 200] [--seed 1] --copy FOLDER [--from N]

It works on a copy of the repository in FOLDER. First, all tests run once, to record which lines each test executes:
that needs `pip install 'coverage>=7.10'`, and the result is kept in FOLDER-executed.json. A change is noticed if a
test that executes its line fails or times out; for lines executed at import, tests of the module and nearby ones are run
(tools/mutants/nearest.py). Surviving changes need to be read: some make no difference to users.
"""

import argparse
import shutil
import signal
import sys
from pathlib import Path
from random import Random

from tools.mutants.executed import load_executed
from tools.mutants.mutations import find_mutations
from tools.mutants.trying import is_noticed
from tools.paths import ROOT
from tools.progress import tracked

PACKAGES = ("selection", "catalogue", "diary", "tears", "commands/shared")


def main() -> int:
    """Print each change with its result, and the number that survived."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("packages", nargs="*", default=PACKAGES, metavar="PACKAGE")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--from", type=int, default=1, dest="first", metavar="N", help="continue with the Nth change"
    )
    parser.add_argument("--copy", type=Path, required=True, help="a folder for the copy, kept if it exists")
    options = parser.parse_args()
    # A background process of a script ignores Ctrl-C; if the tests inherited that, tests of Ctrl-C would always fail.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    root = _copy_if_missing(options.copy.resolve())
    tests = load_executed(root, options.packages)
    mutations = [
        mutation
        for package in options.packages
        for path in sorted((root / "tearjerk" / package).rglob("*.py"))
        for mutation in find_mutations(str(path.relative_to(root)), root)
    ]
    drawn = Random(options.seed).sample(mutations, min(options.count, len(mutations)))
    tried = drawn[options.first - 1 :]
    survivors = []
    for number, mutation in enumerate(tracked(tried, "changing the program"), start=options.first):
        noticed = is_noticed(mutation, root, tests)
        print(f"{number} {'noticed' if noticed else 'SURVIVED'} {mutation}", flush=True)
        if not noticed:
            survivors.append(mutation)
    print(f"{len(tried)} of {len(mutations)} changes tried, seed {options.seed}: {len(survivors)} survived")
    return 0


def _copy_if_missing(root: Path) -> Path:
    left_out = shutil.ignore_patterns(".git", ".venv*", "__pycache__", ".*_cache", ".hypothesis")
    if not root.exists():
        shutil.copytree(ROOT, root, ignore=left_out)
    return root


if __name__ == "__main__":
    sys.exit(main())
