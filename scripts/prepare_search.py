"""Writes data/search.txt: what the title search makes of the bundled catalogue, made beforehand.

    python scripts/prepare_search.py [--check]

The file is text: sections parted by form feeds, the first of them the digest of data/films.json,
every other a name and its lines (tearjerk/search/prepared.py). With `--check` nothing is written,
and the exit code is 1 where the file is not what would be written.
"""

import argparse
import sys
from pathlib import Path

from tearjerk import catalogue
from tearjerk.search.index import Index
from tearjerk.search.prepared import written

DATA = Path(__file__).resolve().parent.parent / "data"


def prepared(films: Path) -> bytes:
    """The text of data/search.txt for a catalogue file."""
    sections = written(Index(catalogue.load(str(films))))
    parts = [f"{name}\n{page}".encode() for name, page in sections.items()]
    return b"\f".join([catalogue.digest(films.read_bytes()), *parts])


def main() -> None:
    """Writes the file, or compares it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--check", action="store_true", help="compare only")
    target = DATA / "search.txt"
    text = prepared(DATA / "films.json")
    if not parser.parse_args().check:
        target.write_bytes(text)
        print(f"{target.name}: {len(text)} bytes")
    elif not target.exists() or target.read_bytes() != text:
        sys.exit("data/search.txt is not what scripts/prepare_search.py writes. Run it.")


if __name__ == "__main__":
    main()
