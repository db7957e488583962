"""Fuzz command lines: any words after `tearjerk` must lead to an exit code of the contract and, for an error, a message."""

import json
import os
from contextlib import chdir
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import typer

from tearjerk import cli
from tools.fuzz.program import environment, run

VALUES = (
    "", " ", "-", "--", "=", "0", "1", "3", "-1", "4+", "2-3", "5", "9", "1e3", "4.5", "２", "nan", "2004", "2010+",
    "1998-2006", "120", "2h", "1h50m", "2시간", "ALL", "15", "19", "15세", "warm", "bittersweet", "cry", "title", "runtime",
    "id,title,cry_level", "id,nope", ",", "today", "yesterday", "unknown", "2024-05-01", "0001-01-01", "2999-01-01",
    "BR", "KR", "xx", "hope", "hope-2013", "소원", "ㅅㅇ", "thdnjs", "taxi driver 1976", "1987", "Son Ye-jin", "송강호",
    "tt3153634", "https://www.imdb.com/title/tt3153634/", "mother", "강아지", "suicide", "animal-death", "music",
    "json", "csv", "letterboxd", "imdb", "markdown", "svg", "avoid", "country", "catalogue", "set", "get", "path",
    "bundled", "films.json", "record.json", "missing.json", "folder", "/dev/null", "out.json", "reviews.csv", "\udcff",
    "\x1b[31m", "a\nb", "\u202e", "x" * 3000, "'", '"', "$(id)", "*", "~", "[bold]", "🎬", "é", "e\u0301", "Ⅱ", "㈜",
)  # fmt: skip
"""Valid and invalid values for all options and arguments."""

VALID_VALUES: dict[str, tuple[str, ...]] = {
    "--theme": ("family", "mother", "강아지", "music,sport"), "--genre": ("drama", "romance"),
    "--avoid": ("suicide", "animal-death,gore", "rape"), "--person": ("Son Ye-jin", "송강호", "Kim"),
    "--cry-level": ("5", "4+", "2-3"), "--year": ("2004", "2010+", "1998-2006", "1990s"), "--max-runtime": ("120", "1h50m", "1:50"),
    "--max-age": ("ALL", "12", "15세"), "--aftertaste": ("warm", "devastating"), "--sort": ("cry", "title", "year", "rating"),
    "--limit": ("1", "3"), "--count": ("1", "3"), "--seed": ("0", "7"), "--fields": ("id,title", "id,cry_range,notes"),
    "--country": ("BR", "KR"), "--catalogue": ("bundled", "films.json"), "--format": ("json", "csv", "markdown", "svg"),
    "--more": ("music", "mother"), "--less": ("war",), "--with": ("record.json",), "--on": ("2024-05-01", "today"),
    "--rating": ("4.5",), "--note": ("a note", "\x1b[31m"), "--output": ("out.json", "folder/out.csv"), "-o": ("out.json",),
    "--as": ("saved", "watched"), "--language": ("ko", "en"), "--films": ("reviews.csv",),
}  # fmt: skip
ARGUMENTS_BY_COMMAND: dict[str, tuple[tuple[str, ...], ...]] = {
    "cry-level": (("5",), ("2-3",)), "config": (("set", "avoid", "suicide"), ("get", "avoid"), ("path",), ("set", "country", "BR")),
    "import": (("record.json",),), "measure": (("reviews.csv",),), "check": (("films.json",),), "edit": (("1",),),
    "forget": (("1",), ("hope-2013", "--yes")), "rate": (("hope-2013", "4"),), "search": (("hope",), ("친정엄마",), ("taxi", "driver")),
}  # fmt: skip
TITLE_ARGUMENTS = (("hope-2013",), ("7번방의", "선물"), ("sunny",), ("tt3153634",))
"""Valid arguments of commands that take a title; with these and the values above, many command lines are valid."""


@cache
def _options(command: str) -> list[tuple[str, bool]]:
    """Return each option of a command, and whether it takes a value."""
    program: Any = typer.main.get_command(cli.app)
    parameters = program.get_command(None, command).params
    return [
        (name, not getattr(parameter, "is_flag", False))
        for parameter in parameters
        for name in (*parameter.opts, *parameter.secondary_opts)
        if name.startswith("-")
    ]


def attempt(random: Random) -> None:
    """Run one to five command lines in a folder with a record and some files; raises BrokenContractError."""
    with TemporaryDirectory() as folder, chdir(folder):
        Path("films.json").write_text("[]")
        Path("record.json").write_text(
            '{"tearjerk": 1, "films": [{"id": "hope-2013", "title": "Hope", "year": 2013}]}'
        )
        Path("reviews.csv").write_text("film,review\n1,I cried\n", encoding="utf-8")
        Path("folder").mkdir()
        variables = {
            "TEARJERK_HOME": str(Path(folder) / "home"),
            "TEARJERK_CATALOGUE": random.choice(("", "", "", "films.json", f"bundled{os.pathsep}films.json")),
            "BROWSER": "true",
            "FORCE_COLOR": random.choice(("", "", "1")),
            "COLUMNS": random.choice(("80", "40", "1", "0", "x", "100000")),
        }
        with environment(variables):
            for _ in range(random.randint(1, 5)):
                _try_command_line(_command_line(random), styled=bool(variables["FORCE_COLOR"]))


def _command_line(random: Random) -> list[str]:
    command = random.choice(list(cli.COMMANDS)) if random.random() < 0.95 else random.choice(VALUES)
    title_commands = {"show", "why", "where", "like", "seen", "save", "never"}
    words = [command]
    if random.random() < 0.8:
        words += random.choice(
            ARGUMENTS_BY_COMMAND.get(command, TITLE_ARGUMENTS if command in title_commands else ((),))
        )
    options = _options(command) if command in cli.COMMANDS else []
    for _ in range(random.choice((0, 1, 1, 2, 3, 6))):
        if options and random.random() < 0.6:
            name, takes_value = random.choice(options)
            value = random.choice(VALID_VALUES.get(name, VALUES) if random.random() < 0.7 else VALUES)
            if not takes_value:
                words.append(name)
            elif random.random() < 0.3:
                words.append(f"{name}={value}")
            else:
                words += [name, value]
        else:
            words += [random.choice(VALUES)] * (random.random() < 0.4)
    return words


def _try_command_line(words: list[str], *, styled: bool) -> None:
    result = run(*words, styled=styled)
    is_json = words[-1] == "--json" and "--jsonl" not in words and result.output.startswith(("[", "{"))
    if result.exit_code <= 1 and is_json:
        json.loads(result.output)
