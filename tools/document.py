"""Update generated files, and generated parts of documents, which are between `<!-- name -->` and `<!-- /name -->`."""

import argparse
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path


def add_check_option(parser: argparse.ArgumentParser) -> None:
    """Add `--check`, for tools that write files."""
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a file would change")


def markdown_table(header: list[str], rows: list[list[str]]) -> str:
    """Return a Markdown table whose first column is text and whose other columns are numbers."""
    lines = [header, ["---", *["---:"] * (len(header) - 1)], *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def format_interval(low: float, high: float, digits: int = 3) -> str:
    """Format an interval: '0.937 to 0.986'."""
    return f"{low:.{digits}f} to {high:.{digits}f}"


def fill_document(path: Path, parts: Mapping[str, str], *, check: bool) -> None:
    """Replace each named part of a document; with `check`, write nothing.

    Exits if the document has no place for a part, or with `check` if the document would change.
    """
    document = path.read_text(encoding="utf-8")
    for name, text in parts.items():
        place = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL).search(document)
        if place is None:
            sys.exit(f"{path.name} has no place for '{name}'.")
        document = f"{document[: place.end(1)]}{text}\n{document[place.start(2) :]}"
    write_or_check(path, document, check=check)


def write_or_check(path: Path, text: str, *, check: bool) -> None:
    """Write a generated file; with `check`, write nothing, and exit with an error if the file would change."""
    if not check:
        path.write_text(text, encoding="utf-8")
    elif not path.exists() or path.read_text(encoding="utf-8") != text:
        sys.exit(f"Would change: {path.name}.")


def generate_file(description: str, path: Path, make_text: Callable[[], str]) -> None:
    """Run the command line of a tool that writes or checks one file."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add_check_option(parser)
    check = parser.parse_args().check
    write_or_check(path, make_text(), check=check)
