"""The command lines shown in the README, the docs and the help, and a folder in which they can run."""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from zipfile import ZipFile

from tearjerk.cli import COMMANDS
from tests.conftest import ROOT

DOCUMENTS = [
    "README.md",
    "CONTRIBUTING.md",
    *(f"docs/{path.name}" for path in sorted(ROOT.glob("docs/*.md"))),
]

PROGRAM_SUBSTITUTES = {"fzf": "head -1", "jq": "cat", "duckdb": "cat"}
"""Replacements for piped programs that are missing on this machine (fzf is always replaced, as it waits for keys)."""


def command_lines() -> Iterator[tuple[str, str]]:
    """Yield each command line with its document, from fenced blocks and from each command's EXAMPLES."""
    for document in DOCUMENTS:
        text = (ROOT / document).read_text(encoding="utf-8")
        for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL):
            for line in block.splitlines():
                if line.startswith("tearjerk "):
                    yield document, line
    for command in COMMANDS:
        module = import_module(f"tearjerk.commands.{command.replace('-', '_')}")
        for line in module.EXAMPLES.strip().splitlines():
            yield f"{command} --help", line


def runnable(line: str) -> str:
    """Return the line with missing programs replaced."""
    for program, substitute in PROGRAM_SUBSTITUTES.items():
        if program == "fzf" or shutil.which(program) is None:
            line = re.sub(rf"\| {program}\b.*", f"| {substitute}", line)
    return line


def prepare(folder: Path) -> dict[str, str]:
    """Create the files used by the command lines, and return the environment to run them in."""
    (folder / "data").symlink_to(ROOT / "data")
    bin_folder = folder / "bin"
    bin_folder.mkdir()
    program = bin_folder / "tearjerk"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tearjerk "$@"\n')
    program.chmod(0o755)
    _write_import_files(folder)
    _write_reviews(folder)
    _write_own_catalogue(folder)
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PATH": f"{bin_folder}:{os.environ['PATH']}",
        "BROWSER": "true",
        "PAGER": "cat",
    }


def named_blocks(document: str) -> dict[str, str]:
    """Return the files that a document tells the reader to save, by the name in backquotes before each block."""
    text = (ROOT / document).read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for match in re.finditer(r"```(?:csv|python)\n(.*?)```", text, re.DOTALL):
        names = re.findall(r"[Ss]ave.*?`([\w-]+\.\w+)`", text[: match.start()])
        found[names[-1]] = match[1]
    return found


def _write_own_catalogue(folder: Path) -> None:
    """Create the files of docs/own-catalogue.md as they are once its steps have been followed."""
    for name, text in named_blocks("docs/own-catalogue.md").items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "counts.json").write_text("[]")
    table = folder / "my-films.csv"
    table.write_text(re.sub(r",,\"", ',3,"', table.read_text(encoding="utf-8")), encoding="utf-8")
    subprocess.run([sys.executable, "make_catalogue.py"], cwd=folder, check=True)
    films = json.loads((ROOT / "data" / "films.json").read_bytes())
    (folder / "corrections.json").write_text(json.dumps(films[:1]), encoding="utf-8")


def _write_import_files(folder: Path) -> None:
    own = {
        "tearjerk": 1,
        "films": [
            {
                "id": "hope-2013",
                "title": "Hope",
                "year": 2013,
                "viewings": [{"on": "2024-01-02", "cried": True}],
            },
            {"id": "elsewhere-2001", "title": "A Film", "year": 2001, "viewings": [{"on": None}]},
        ],
    }
    for name in ("diary.json", "friend.json"):
        (folder / name).write_text(json.dumps(own), encoding="utf-8")
    with (folder / "ratings.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(
            [["Date", "Name", "Year", "Letterboxd URI", "Rating"], ["2024-01-02", "Hope", 2013, "", 4.5]]
        )
    with ZipFile(folder / "letterboxd-name.zip", "w") as archive:
        archive.write(folder / "ratings.csv", "ratings.csv")
    with (folder / "films.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(
            [["Date", "Name", "Year", "Letterboxd URI"], ["2024-01-02", "Sunny", 2011, ""]]
        )
    shutil.copy(folder / "films.csv", folder / "watchlist.csv")


def _write_reviews(folder: Path) -> None:
    import polars as pl

    reviews = pl.DataFrame(
        {
            "film": ["1", "1", "2"],
            "rating": [9, 7, 10],
            "review": ["I cried", "It was fine", "펑펑 울었다"],
        }
    )
    reviews.write_parquet(folder / "reviews.parquet")
    reviews.write_parquet(folder / "newer.parquet")
    reviews.write_csv(folder / "older.csv")
    reviews.write_ndjson(folder / "reviews.jsonl")
    pl.DataFrame({"film": ["1", "2"], "title": ["One", "Two"]}).write_csv(folder / "titles.csv")
