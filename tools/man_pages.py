"""Write the man pages, one for the program and one for each command, from their help.

    python -m tools.man_pages FOLDER

The build hook (`hatch_build.py`) puts them into the wheel under share/man/man1, where `man` finds them for the
commands of an active virtual environment.
"""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterable, Mapping
from inspect import cleandoc
from pathlib import Path
from typing import Any

import typer

from tearjerk import __version__
from tearjerk.cli import COMMAND_GROUPS, COMMANDS, EXAMPLES, WELCOME, app

SECTION = 1
"""The section of the manual for user commands."""

ABOUT = (
    "It prints one film or many, each with the share of its viewers who wrote that it made them cry, or an estimated"
    " cry level."
    " On a terminal, the output is cards and tables; in a pipe, plain lines; with --json, JSON."
    " It makes no network requests."
)

ENVIRONMENT = {
    "TEARJERK_HOME": "the folder of the record and the config",
    "TEARJERK_CATALOGUE": "catalogue files to read instead of the bundled one, joined as PATH is",
    "TEARJERK_COUNTRY": "where you live, as an ISO code",
    "TEARJERK_NO_CONFIG": "if 1, your preferences are ignored",
    "XDG_DATA_HOME, XDG_CONFIG_HOME": "the folders of the record and of the config if TEARJERK_HOME is not set",
    "PAGER": "the program for output longer than the screen",
    "NO_COLOR, FORCE_COLOR": "disable colours; show cards and tables even in a pipe",
    "COLUMNS": "the width of the output",
}

FILES = {
    "~/.local/share/tearjerk/diary.sqlite3": "your record (macOS: ~/Library/Application Support/tearjerk)",
    "~/.local/share/tearjerk/backups/": "its five newest backups",
    "~/.config/tearjerk/config.toml": "your preferences; `tearjerk config path` prints the path",
}

EXIT_STATUS = {
    "0": "found or done",
    "1": "nothing matched",
    "2": "usage error",
    "3": "a file that cannot be read, written or understood",
    "70": "a bug in tearjerk; --debug shows where",
    "130": "Ctrl-C",
}


def man_pages() -> dict[str, str]:
    """Return the pages by file name."""
    root: Any = typer.main.get_command(app)
    with root.make_context("tearjerk", [], resilient_parsing=True) as context:
        pages = {"tearjerk": _main_page(root, context)}
        for name in COMMANDS:
            pages[f"tearjerk-{name}"] = _command_page(name, root.get_command(context, name), context)
    return {f"{name}.{SECTION}": page for name, page in pages.items()}


def _main_page(root: Any, context: Any) -> str:
    lines = [
        *_header("tearjerk", "Korean films in your terminal, ranked by how many viewers cried"),
        *_section("SYNOPSIS"),
        r"\fBtearjerk\fR \fICOMMAND\fR [\fIOPTIONS\fR] [\fIARGUMENTS\fR…]",
        *_section("DESCRIPTION"),
        *_paragraphs(f"{WELCOME}\n\n{ABOUT}"),
        *_section("EXAMPLES"),
        *_tagged_list(EXAMPLES),
    ]
    lines += [
        *_section("COMMANDS"),
        _escape_line("`man tearjerk-COMMAND` or `tearjerk help COMMAND` shows the help for a command."),
    ]
    for heading, commands in COMMAND_GROUPS.items():
        lines += [f'.SS "{_escape(heading)}"', *_tagged_list(commands)]
    lines += [
        *_section("OPTIONS"),
        *_tagged_list(_parameter_help(root, context, "option")),
        *_section("ENVIRONMENT"),
        *_tagged_list(ENVIRONMENT),
        *_section("FILES"),
        *_tagged_list(FILES),
        *_section("EXIT STATUS"),
        *_tagged_list(EXIT_STATUS),
        *_see_also(f"tearjerk-{name}" for name in COMMANDS),
    ]
    return _page(lines)


def _command_page(name: str, command: Any, parent: Any) -> str:
    with command.make_context(name, [], parent=parent, resilient_parsing=True) as context:
        usage = " ".join(command.collect_usage_pieces(context))
        arguments, options = (_parameter_help(command, context, kind) for kind in ("argument", "option"))
    lines = [
        *_header(f"tearjerk-{name}", COMMANDS[name]),
        *_section("SYNOPSIS"),
        rf"\fBtearjerk {_escape(name)}\fR {_escape(usage)}",
        *_section("DESCRIPTION"),
        *_paragraphs(cleandoc(command.help or "")),
        *_section("EXAMPLES"),
        ".nf",
        *map(_escape_line, command.examples),
        ".fi",
        *([*_section("ARGUMENTS"), *_tagged_list(arguments)] if arguments else []),
        *_section("OPTIONS"),
        *_tagged_list(options),
        *_section("EXIT STATUS"),
        *_tagged_list(EXIT_STATUS),
        *_see_also(["tearjerk"]),
    ]
    return _page(lines)


def _parameter_help(command: Any, context: Any, kind: str) -> dict[str, str]:
    """Return the arguments or options of a command, with their help."""
    parameters = [item for item in command.get_params(context) if item.param_type_name == kind]
    return dict(record for item in parameters if (record := item.get_help_record(context)) is not None)


def _header(name: str, purpose: str) -> list[str]:
    return [
        rf'.TH {_escape(name.upper())} {SECTION} "" "tearjerk {__version__}" "User Commands"',
        ".nh",  # no hyphenation or justification, so that names can be copied
        ".ad l",
        *_section("NAME"),
        rf"{_escape(name)} \- {_escape(purpose)}",
    ]


def _section(heading: str) -> list[str]:
    return [f'.SH "{_escape(heading)}"']


def _paragraphs(text: str) -> list[str]:
    lines = []
    for paragraph in text.split("\n\n"):
        lines += [".PP", _escape_line(" ".join(paragraph.split()))]
    return lines


def _tagged_list(entries: Mapping[str, str]) -> list[str]:
    lines = []
    for term, meaning in entries.items():
        lines += [".TP", rf"\fB{_escape(term)}\fR", _escape_line(" ".join(meaning.split()))]
    return lines


def _see_also(names: Iterable[str]) -> list[str]:
    return [*_section("SEE ALSO"), ", ".join(rf"\fB{_escape(name)}\fR({SECTION})" for name in names)]


def _escape_line(text: str) -> str:
    """Escape a line of text, including a leading full stop, which would make it a request."""
    return rf"\&{_escape(text)}" if text.startswith(".") else _escape(text)


def _escape(text: str) -> str:
    for character, escape in {"\\": r"\e", "-": r"\-", "'": r"\(aq", "`": r"\(ga"}.items():
        text = text.replace(character, escape)
    return text


def _page(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the pages to a folder."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where to write the pages; created if missing")
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in man_pages().items():
        (folder / name).write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
