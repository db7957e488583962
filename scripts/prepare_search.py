"""Writes data/search.txt: what the title search makes of the bundled catalogue, made beforehand.

    python scripts/prepare_search.py [--check]

The file is text: a line of JSON (loading.Contents), then the sections that it names, one behind the
other (tearjerk/search/prepared.py). With `--check` nothing is written, and the exit code is 1 where
the file is not what would be written.
"""

import argparse
import sys
from pathlib import Path

import msgspec

from tearjerk.catalogue import loading
from tearjerk.search.index import Index
from tearjerk.search.prepared import written

DATA = Path(__file__).resolve().parent.parent / "data"


def prepared(films: Path) -> bytes:
    """The text of data/search.txt for a catalogue file."""
    sections = written(Index(loading.load(str(films))))
    contents = loading.Contents(
        loading.digest(films.read_bytes()), {name: len(text) for name, text in sections.items()}
    )
    return b"\n".join([msgspec.json.encode(contents), b"".join(sections.values())])


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
