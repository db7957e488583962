"""Draws changes of the program by a seed, and prints those that no test notices.

    python -m tools.mutants [ROOM…] [--count 200] [--seed 1] [--copy FOLDER] [--from N]

It works on a copy of the repository, in a folder of its own. A change counts as noticed where a test near it
(tools/mutants/nearest.py) fails or does not end. What survives is to be read: some changes alter nothing that a user
could see.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

from tools.mutants.mutations import Mutation, mutations
from tools.mutants.nearest import tests_near
from tools.paths import ROOT
from tools.progress import tracked

ROOMS = ("selection", "catalogue", "diary", "tears", "commands/shared")
MAX_SECONDS = 900


def main() -> int:
    """Prints each change that was tried and what became of it, and the share that survived."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("rooms", nargs="*", default=ROOMS, metavar="ROOM")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", type=int, default=1, dest="first", metavar="N", help="go on with the Nth")
    parser.add_argument("--copy", type=Path, required=True, help="a folder for the copy, made anew")
    options = parser.parse_args()
    root = _copy(options.copy)
    sites = [
        mutation
        for room in options.rooms
        for path in sorted((root / "tearjerk" / room).rglob("*.py"))
        for mutation in mutations(str(path.relative_to(root)), root)
    ]
    drawn = Random(options.seed).sample(sites, min(options.count, len(sites)))
    survived = []
    for number, mutation in enumerate(tracked(drawn, "changing the program"), start=1):
        if number < options.first:
            continue
        noticed = _is_noticed(mutation, root)
        print(f"{number} {'noticed' if noticed else 'SURVIVED'} {mutation}", flush=True)
        if not noticed:
            survived.append(mutation)
    print(f"{len(drawn)} of {len(sites)} changes, seed {options.seed}: {len(survived)} survived")
    return 0


def _copy(root: Path) -> Path:
    left_out = shutil.ignore_patterns(".git", ".venv*", "__pycache__", ".*_cache", ".hypothesis")
    shutil.copytree(ROOT, root, ignore=left_out)
    return root


def _is_noticed(mutation: Mutation, root: Path) -> bool:
    path = root / mutation.path
    source = path.read_text(encoding="utf-8")
    path.write_text(mutation.apply(source), encoding="utf-8")
    try:
        return any(_fails(tests, root) for tests in tests_near(mutation.path, root) if tests)
    finally:
        path.write_text(source, encoding="utf-8")


def _fails(tests: Sequence[str], root: Path) -> bool:
    words = [
        sys.executable,
        "-B",
        "-m",
        "pytest",
        "-q",
        "-x",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:randomly",
        *tests,
    ]
    try:
        run = subprocess.run(
            words,
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            timeout=MAX_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return True
    return run.returncode != 0


if __name__ == "__main__":
    sys.exit(main())
