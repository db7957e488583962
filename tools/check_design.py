"""Compare the program's vocabularies with the design document that lists them.

    python -m tools.check_design DESIGN

DESIGN is the folder with vocabulary.md. Prints the vocabularies that differ, and exits 1 if there are any.
"""

import argparse
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from tearjerk.catalogue import vocabulary


def main() -> None:
    """Print the vocabularies that differ."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("design", type=Path, help="the folder with vocabulary.md")
    text = (parser.parse_args().design / "vocabulary.md").read_text(encoding="utf-8")
    designed, implemented = designed_vocabularies(text), program_vocabularies()
    different = [name for name in designed if designed[name] != implemented[name]]
    for name in different:
        print(f"{name}:\n  the design has  {designed[name]}\n  the program has {implemented[name]}")
    sys.exit(1 if different else 0)


def designed_vocabularies(text: str) -> Mapping[str, list[tuple[str, ...]]]:
    """Return each vocabulary in the document: ids, with Korean labels if given, and for warnings 'spoils' or ''."""
    themes = text.split("## Themes")[1].split("## Genres")[0]
    warnings = text.split("## Warnings")[1].split("**Implied**")[0]
    return {
        "themes": sorted(re.findall(r"`([a-z-]+)` ([가-힣]+(?: [가-힣]+)*)", themes)),
        "genres": [(genre,) for genre in text.split("## Genres")[1].split("`")[1].split()],
        "warnings": [
            (identifier, label.rstrip(" ·"), "spoils" if mark else "")
            for mark, identifier, label in re.findall(r"(●?)`([a-z-]+)` ([^·`●\n]+(?:·[^·`●\n]+)?)", warnings)
        ],
        "aftertastes": [
            (identifier,)
            for identifier in re.findall(r"`([a-z]+)`", text.split("## Aftertaste")[1].split("## Themes")[0])
        ],
    }


def program_vocabularies() -> Mapping[str, list[tuple[str, ...]]]:
    """Return the program's vocabularies in the form of `designed_vocabularies`."""
    return {
        "themes": sorted((entry.id, entry.label_ko) for entry in vocabulary.THEMES.values()),
        "genres": [(genre,) for genre in vocabulary.GENRES],
        "warnings": [
            (entry.id, entry.label_ko, "spoils" if entry.spoils else "")
            for entry in vocabulary.WARNINGS.values()
        ],
        "aftertastes": [(aftertaste,) for aftertaste in vocabulary.AFTERTASTES],
    }


if __name__ == "__main__":
    main()
