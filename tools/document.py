"""Documents with parts that tools make: what stands between `<!-- name -->` and `<!-- /name -->`."""

import argparse
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path


def check_option(parser: argparse.ArgumentParser) -> None:
    """Adds `--check`, for tools that write files."""
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a file would change")


def markdown_table(head: list[str], rows: list[list[str]]) -> str:
    """A table in Markdown; the first column is words, the others are numbers."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def interval(low: float, high: float, digits: int = 3) -> str:
    """An interval in words: '0.937 to 0.986'."""
    return f"{low:.{digits}f} to {high:.{digits}f}"


def fill(path: Path, parts: Mapping[str, str], *, check: bool) -> None:
    """Replaces each named part of a document; with `check`, only says that it would change.

    Ends the program where the document has no place for a part, or where it would change.
    """
    before = document = path.read_text(encoding="utf-8")
    for name, text in parts.items():
        place = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL).search(document)
        if place is None:
            sys.exit(f"{path.name} has no place for '{name}'.")
        document = f"{document[: place.end(1)]}{text}\n{document[place.start(2) :]}"
    if check:
        sys.exit(f"Would change: {path.name}." if document != before else 0)
    path.write_text(document, encoding="utf-8")


def run_tool(description: str, path: Path, make: Callable[[], str], tool: str) -> None:
    """The command line of a tool that makes one file: writes it, or with `--check` exits where it would change."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    check_option(parser)
    check, text = parser.parse_args().check, make()
    if not check:
        path.write_text(text, encoding="utf-8")
    elif not path.exists() or path.read_text(encoding="utf-8") != text:
        sys.exit(f"{path.name} is not what the program shows: run python -m {tool}")
