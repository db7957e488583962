"""Writes the man pages, one for the program and one for each command, from what `--help` says.

    python -m tools.man_pages FOLDER

The build hook (`hatch_build.py`) puts them into the wheel under share/man/man1, where `man` looks for the
commands of a virtual environment that is on the path.
"""

from argparse import ArgumentParser
from collections.abc import Iterable, Mapping
from inspect import cleandoc
from pathlib import Path
from typing import Any

import typer

from tearjerk import __version__
from tearjerk.cli import COMMANDS, EXAMPLES, GROUPS, WELCOME, app

SECTION = 1
"""The section of the manual for commands."""

ABOUT = (
    "It answers with one film or many, each with the share of its viewers who wrote that it made them cry."
    " On a terminal there are cards and tables; in a pipe, lines separated by tabs, or JSON with --json."
    " It makes no network requests."
)

ENVIRONMENT = {
    "TEARJERK_HOME": "the folder of the record and the config",
    "TEARJERK_CATALOGUE": "catalogue files to read instead of the bundled one, joined as PATH is",
    "TEARJERK_COUNTRY": "where you live, as an ISO code",
    "TEARJERK_NO_CONFIG": "sets your preferences aside where it is 1",
    "XDG_DATA_HOME, XDG_CONFIG_HOME": "the folders of the record and of the config where TEARJERK_HOME is not set",
    "PAGER": "shows what is longer than the screen",
    "NO_COLOR, FORCE_COLOR": "no colours; cards and tables in a pipe too",
    "COLUMNS": "the width",
}

FILES = {
    "~/.local/share/tearjerk/diary.sqlite3": "your record (macOS: ~/Library/Application Support/tearjerk)",
    "~/.local/share/tearjerk/backups/": "the newest five copies of it",
    "~/.config/tearjerk/config.toml": "your preferences; `tearjerk config path` prints where",
}

EXIT_STATUS = {
    "0": "found or done",
    "1": "nothing matched",
    "2": "wrong usage",
    "3": "a file that cannot be read, written or understood",
    "70": "a bug in tearjerk; --debug shows where",
    "130": "Ctrl-C",
}


def man_pages() -> dict[str, str]:
    """The pages by the names of their files."""
    root: Any = typer.main.get_command(app)
    with root.make_context("tearjerk", [], resilient_parsing=True) as context:
        pages = {"tearjerk": _main_page(root, context)}
        for name in COMMANDS:
            pages[f"tearjerk-{name}"] = _command_page(name, root.get_command(context, name), context)
    return {f"{name}.{SECTION}": page for name, page in pages.items()}


def _main_page(root: Any, context: Any) -> str:
    lines = [
        *_head("tearjerk", "Korean films, found in a terminal, with tears that were counted"),
        *_section("SYNOPSIS"),
        r"\fBtearjerk\fR \fICOMMAND\fR [\fIARGUMENTS\fR…] [\fIOPTIONS\fR]",
        *_section("DESCRIPTION"),
        *_paragraphs(f"{WELCOME}\n\n{ABOUT}"),
        *_section("EXAMPLES"),
        *_list(EXAMPLES),
    ]
    lines += [
        *_section("COMMANDS"),
        _line("`man tearjerk-COMMAND` or `tearjerk help COMMAND` says more of each."),
    ]
    for heading, commands in GROUPS.items():
        lines += [f'.SS "{_escaped(heading)}"', *_list(commands)]
    lines += [
        *_section("OPTIONS"),
        *_list(_records(root, context, "option")),
        *_section("ENVIRONMENT"),
        *_list(ENVIRONMENT),
        *_section("FILES"),
        *_list(FILES),
        *_section("EXIT STATUS"),
        *_list(EXIT_STATUS),
        *_see_also(f"tearjerk-{name}" for name in COMMANDS),
    ]
    return _page(lines)


def _command_page(name: str, command: Any, parent: Any) -> str:
    with command.make_context(name, [], parent=parent, resilient_parsing=True) as context:
        usage = " ".join(command.collect_usage_pieces(context))
        arguments, options = (_records(command, context, kind) for kind in ("argument", "option"))
    lines = [
        *_head(f"tearjerk-{name}", COMMANDS[name]),
        *_section("SYNOPSIS"),
        rf"\fBtearjerk {_escaped(name)}\fR {_escaped(usage)}",
        *_section("DESCRIPTION"),
        *_paragraphs(cleandoc(command.help or "")),
        *_section("EXAMPLES"),
        ".nf",
        *map(_line, command.examples),
        ".fi",
        *([*_section("ARGUMENTS"), *_list(arguments)] if arguments else []),
        *_section("OPTIONS"),
        *_list(options),
        *_section("EXIT STATUS"),
        *_list(EXIT_STATUS),
        *_see_also(["tearjerk"]),
    ]
    return _page(lines)


def _records(command: Any, context: Any, kind: str) -> dict[str, str]:
    """The arguments or the options of a command, each with its help."""
    parameters = [one for one in command.get_params(context) if one.param_type_name == kind]
    return dict(record for one in parameters if (record := one.get_help_record(context)) is not None)


def _head(name: str, purpose: str) -> list[str]:
    return [
        rf'.TH {_escaped(name.upper())} {SECTION} "" "tearjerk {__version__}" "User Commands"',
        ".nh",  # no word is broken, and lines are not padded: names are to be copied
        ".ad l",
        *_section("NAME"),
        rf"{_escaped(name)} \- {_escaped(purpose)}",
    ]


def _section(heading: str) -> list[str]:
    return [f'.SH "{_escaped(heading)}"']


def _paragraphs(text: str) -> list[str]:
    lines = []
    for paragraph in text.split("\n\n"):
        lines += [".PP", _line(" ".join(paragraph.split()))]
    return lines


def _list(entries: Mapping[str, str]) -> list[str]:
    lines = []
    for term, meaning in entries.items():
        lines += [".TP", rf"\fB{_escaped(term)}\fR", _line(" ".join(meaning.split()))]
    return lines


def _see_also(names: Iterable[str]) -> list[str]:
    return [*_section("SEE ALSO"), ", ".join(rf"\fB{_escaped(name)}\fR({SECTION})" for name in names)]


def _line(text: str) -> str:
    """A line of text, which is no request even where it begins with a full stop."""
    return rf"\&{_escaped(text)}" if text.startswith(".") else _escaped(text)


def _escaped(text: str) -> str:
    for sign, escape in {"\\": r"\e", "-": r"\-", "'": r"\(aq", "`": r"\(ga"}.items():
        text = text.replace(sign, escape)
    return text


def _page(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


def main() -> None:
    """Writes the pages into a folder."""
    parser = ArgumentParser(prog="python -m tools.man_pages", description=__doc__)
    parser.add_argument("folder", type=Path, help="where to write them; it is made where it is not there")
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in man_pages().items():
        (folder / name).write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
