"""Text from a catalogue, a record, a corpus, a config or a file name is printed without controlling the terminal.

Every command is run in every output format, with hostile text wherever there can be text.
"""

import csv
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tearjerk.cli import COMMANDS
from tests.conftest import ROOT, unix_only
from tools.fuzz.program import Result, environment, run

pytestmark = unix_only  # Windows has no file names with control characters

HOSTILE = (
    "\x1b[7;53m\x1b]0;owned\x07\x1b]52;c;aGk=\x07\x9b5m\x08\x7f\r\v\f\x1c\x85"
    "\u061c\u200e\u202e\u2028\u2066\ufff9\U000e0041[bold]\t\n"
)
"""Escape sequences, control characters, and characters that reorder, hide or break a line."""

FILM_COUNT = 6
LINKS = re.compile("\x1b]8;[^\x1b\x07]*\x1b\\\\")
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f]"
    "|\x1b(?!\\[(?:[0-4]|3[0-7])(?:;(?:[0-4]|3[0-7]))*m)"  # except the styles of our own cards
)

READING: dict[str, list[list[str]]] = {
    "random": [["--seed", "1"], ["--count", "3"]],
    "list": [[], ["--theme", "family"], ["--person", f"Person{HOSTILE}"]],
    "search": [[f"hope{HOSTILE}"], ["Actor"], ["Title", "--explain"]],
    "cry-level": [["1-5"]],
    "like": [["{film}"], ["{film}", "--explain"]],
    "recommend": [[], ["--with", "{friend}"]],
    "show": [["{film}"], ["{film}", "--warnings"], ["Title"]],
    "why": [["{film}"], []],
    "where": [["{film}"]],
    "diary": [[], ["--year", "2024"]],
    "config": [[], ["get", "catalogue"], ["path"]],
    "themes": [[]],
    "warnings": [[]],
    "stats": [[]],
    "schema": [[]],
    "check": [["{catalogue}"], ["{friend}"], ["{broken}"]],
    "measure": [["{reviews}", "--films", "{titles}"], ["{friend}"], ["{broken}"]],
    "import": [["--dry-run", "{table}"], ["--dry-run", "{friend}", "--verbose"], ["--dry-run", "{broken}"]],
    "browse": [[]],  # needs a terminal, so this only tests the error
}
CHANGING: dict[str, list[list[str]]] = {
    "seen": [["{film}", "--note", f"note{HOSTILE}"], ["Title"], [HOSTILE]],
    "rate": [["{film}", "4"]],
    "save": [["{film}"]],
    "never": [["{film}"]],
    "edit": [["1", "--note", f"another{HOSTILE}"]],
    "forget": [["1"]],
    "undo": [[]],
    "import": [["{table}"], ["{friend}"]],
    "export": [["-o", "{export}"], ["-o", "{missing}"]],
    "config": [["set", "catalogue", "{missing}"], ["unset", "catalogue"], ["set", "avoid", HOSTILE]],
    "show": [["{film}", "--format", "svg", "-o", "{export}"], ["{film}", "--format", "markdown"]],
}
OUTPUT_FORMATS: list[list[str]] = [[], ["--json"], ["--jsonl"], ["--fields", "id,title,notes,directors"]]
WITHOUT_FORMATS = {
    "schema", "check", "browse", "seen", "rate", "save", "never", "edit", "forget", "undo", "export",
}  # fmt: skip


@pytest.fixture
def paths(home: Path, tmp_path: Path) -> Iterator[dict[str, str]]:
    """Return the paths of hostile files by the placeholders above; the program uses the catalogue and the record."""
    folder = tmp_path / f"folder{HOSTILE}"
    folder.mkdir()
    names = {
        name: str(folder / f"{name}{HOSTILE}{ending}")
        for name, ending in {
            "catalogue": ".json", "friend": ".json", "broken": ".csv", "reviews": ".csv", "titles": ".csv",
            "table": ".csv", "export": ".json", "missing": "/none.json",
        }.items()
    }  # fmt: skip
    films = [_hostile(film) for film in json.loads((ROOT / "data/films.json").read_bytes())[:FILM_COUNT]]
    _write(names["catalogue"], json.dumps(films))
    entry = {"on": "2024-01-02", "cried": True, "note": f"note{HOSTILE}"}
    unknown = {"id": "gone-2001", "title": f"Gone{HOSTILE}", "year": 2001, "viewings": [entry]}
    known = {"id": films[0]["id"], "title": films[0]["title"], "year": films[0]["year"], "rating": 4.5}
    _write(
        names["friend"],
        json.dumps(
            {"tearjerk": 1, "films": [unknown, {**known, "viewings": [entry], "saved": "2024-01-01"}]}
        ),
    )
    _write(names["broken"], f'film,review\n"{HOSTILE}')
    _table(names["reviews"], ("film", "review"), [(f"film{HOSTILE}", f"펑펑 울었다{HOSTILE}"), ("1", "그냥")])
    _table(names["titles"], ("film", "title"), [("1", f"One{HOSTILE}"), ("2", f"Two{HOSTILE}")])
    _table(
        names["table"],
        ("Title", "Year", "Rating", "Date"),
        [
            ("Hope", "2013", "4", "2024-01-01"),
            (f"Other{HOSTILE}", "2013", "4", "2024-01-02"),
            ("Sunny", "2011", "4", HOSTILE),
        ],
    )
    names["film"] = films[0]["id"]
    with environment({"TEARJERK_HOME": str(home), "TEARJERK_CATALOGUE": names["catalogue"], "COLUMNS": "80"}):
        assert run("import", names["friend"]).exit_code == 0
        yield names


def _hostile(film: dict[str, Any]) -> dict[str, Any]:
    people = [{"name": f"{role}{HOSTILE}", "name_ko": f"배우{HOSTILE}"} for role in ("Person", "Actor")]
    return {
        **film,
        "title": f"Title{HOSTILE}",
        "title_ko": f"제목{HOSTILE}",
        "romanised": [f"Jemok{HOSTILE}"],
        "also_known_as": [f"Other{HOSTILE}"],
        "directors": people[:1],
        "cast": people,
        "synopsis": f"Somebody{HOSTILE} waits.",
        "cry_reason": film["cry_reason"] and HOSTILE,
        "tears": film["tears"] and {**film["tears"], "corpora": [f"corpus{HOSTILE}"]},
        "notes": {f"runtime{HOSTILE}": f"note{HOSTILE}"},
    }


def _write(name: str, text: str) -> None:
    Path(name).write_text(text, encoding="utf-8")


def _table(name: str, columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    with Path(name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([columns, *rows])


def _try(command: str, arguments: list[str], paths: dict[str, str]) -> Result:
    result = run(command, *(word.format(**paths) for word in arguments), styled=True)
    for stream in (result.output, result.errors):
        found = FORBIDDEN.search(LINKS.sub("", stream).replace("\r\n", "\n"))
        assert found is None, (
            command,
            arguments,
            found,
            stream[max(0, found.start() - 80) : found.end() + 80],
        )
    return result


def test_every_command_is_tried() -> None:
    assert READING.keys() | CHANGING.keys() == COMMANDS.keys()


@pytest.mark.parametrize("terminal", ["", "1"], ids=["pipe", "terminal"])
@pytest.mark.parametrize("command", READING)
def test_output_of_reading_commands_contains_no_control_characters(
    paths: dict[str, str], command: str, terminal: str
) -> None:
    with environment({"FORCE_COLOR": terminal}):
        for arguments in READING[command]:
            for output_format in [[]] if command in WITHOUT_FORMATS else OUTPUT_FORMATS:
                _try(command, [*arguments, *output_format], paths)


@pytest.mark.parametrize("terminal", ["", "1"], ids=["pipe", "terminal"])
@pytest.mark.parametrize("command", CHANGING)
def test_reports_of_changes_contain_no_control_characters(
    paths: dict[str, str], command: str, terminal: str
) -> None:
    with environment({"FORCE_COLOR": terminal}):
        for arguments in CHANGING[command]:
            _try(command, arguments, paths)


def test_json_preserves_control_characters_escaped(paths: dict[str, str]) -> None:
    film = json.loads(run("show", paths["film"], "--json").output)
    assert film["title"] == f"Title{HOSTILE}"
    assert film["notes"] == {f"runtime{HOSTILE}": f"note{HOSTILE}"}


def test_control_characters_in_keys_do_not_break_columns(paths: dict[str, str]) -> None:
    for line in run("list", "--fields", "id,notes,year").output.splitlines():
        assert line.count("\t") == 2


def test_hostile_text_stays_on_one_line(paths: dict[str, str]) -> None:
    assert len(run("list").output.splitlines()) == FILM_COUNT
    assert os.linesep not in run("check", paths["catalogue"]).output.strip()
