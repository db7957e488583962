"""The program: a table of verbs, and the one place where errors become exit codes.

Verbs are built when they are called. Built eagerly, eighteen verbs with fourteen options each cost
more than reading the catalogue; so the table below is all that start-up sees, and `--help` prints it.
"""

import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from tearjerk import __version__
from tearjerk.errors import FileError, ReaderGoneError, TearjerkError, UsageError
from tearjerk.output.terminal import speak_utf8, understood
from tearjerk.text.sanitize import clean

VERBS = {
    "random": "one film that passes the filters",
    "list": "the films that pass the filters, most tears first",
    "search": "titles, however they are typed",
    "show": "the whole card of one film",
    "cry-level": "the films of a level: 5, 4+, 2-3",
    "like": "films like this one, each with a because",
    "recommend": "films for you, from what you have rated",
    "why": "how the level was measured, with a picture",
    "where": "where to look for a film",
    "seen": "write a film into your diary",
    "rate": "rate a film from 1 to 5",
    "save": "put a film on your list",
    "never": "never offer a film again",
    "diary": "what you have seen, newest first",
    "undo": "take back the last change to your record",
    "import": "bring in a record from Letterboxd, IMDb or tearjerk",
    "export": "your record as JSON or for Letterboxd",
    "themes": "the themes, with how many films each has",
    "warnings": "the warnings you can avoid, with how many films each has",
    "stats": "the catalogue at a glance",
    "measure": "count tears in a review corpus (extra `measure`)",
    "check": "validate a catalogue file",
    "schema": "the JSON Schema of a catalogue",
}

WELCOME = """\
Tonight's good cry: Korean films, with tears that were counted.

  tearjerk random --theme family      one film, tonight
  tearjerk search moment to rember    a half-remembered title
  tearjerk cry-level 5                the films that make 1 in 4 cry
  tearjerk list --avoid animal-death  filtered on what you would rather not see
  tearjerk show hope                  the whole card
"""

USAGE = """
Usage: tearjerk VERB [WORDS…] [OPTIONS]
"""

UNEXPECTED = 70
"""Exit code of a fault of the program itself (EX_SOFTWARE of sysexits.h)."""

HELP_NAMES = {"help_option_names": ["-h", "--help"]}


class Verbs(TyperGroup):
    """Imports and builds the one verb that is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 -- the signature is Typer's
        """All verbs, in the order of the table."""
        return list(VERBS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """The verb, or None where there is no such verb."""
        if cmd_name not in VERBS:
            return None
        return import_module(f"tearjerk.commands.{cmd_name.replace('-', '_')}").build(cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """As Typer does it, with the names of the table for its 'did you mean'."""
        if args and args[0] not in VERBS:
            names: Any = dict.fromkeys(VERBS)  # of the commands, Typer reads only the names here
            self.commands = names
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Examples first, then every verb with its line, then the options."""
        formatter.write(WELCOME + USAGE + "\n")
        formatter.write("".join(f"  {name:<11}{line}\n" for name, line in VERBS.items()))
        formatter.write("\n`tearjerk VERB --help` shows its options and more examples.\n")
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None:
                formatter.write(f"\n  {record[0]:<22}{record[1]}")
        formatter.write("\n")


app = typer.Typer(cls=Verbs, rich_markup_mode=None, context_settings=HELP_NAMES)


@app.callback(invoke_without_command=True)
def tearjerk(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    debug: Annotated[  # noqa: ARG001 -- `run` has read it; it stands here for --help
        bool, typer.Option("--debug", help="Show the traceback of an unexpected error.")
    ] = False,
) -> None:
    """Tonight's good cry."""
    if version:
        print(f"tearjerk {__version__}")  # noqa: T201
        raise typer.Exit
    if context.invoked_subcommand is None:
        print(f"{WELCOME}\n`tearjerk --help` lists every verb.")  # noqa: T201


def run(arguments: list[str]) -> int:
    """Runs one command line and returns its exit code; every error becomes one sentence on stderr."""
    words, debug = _without_debug(arguments)
    try:
        code = typer.main.get_command(app).main(words, prog_name="tearjerk", standalone_mode=False)
        sys.stdout.flush()
    except TearjerkError as error:
        return _say(error.sentence, error.exit_code)
    except (ReaderGoneError, BrokenPipeError):
        _drop_output()
        return 0
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except OSError as error:
        _drop_output()
        return _say(
            f"Cannot write the answer: {(error.strerror or str(error)).lower()}.", FileError.exit_code
        )
    except typer.TyperException as error:
        return _say(_usage_sentence(error), UsageError.exit_code)
    except Exception as error:
        if debug:
            sys.excepthook(type(error), error, error.__traceback__)
            return UNEXPECTED
        return _say(
            f"This is a fault of the program: {type(error).__name__}: {error}. Please report it with the"
            " command you typed; `--debug` shows where it happened.",
            UNEXPECTED,
        )
    return code if isinstance(code, int) else 0


def _without_debug(arguments: list[str]) -> tuple[list[str], bool]:
    # --debug works anywhere on the line, so that it can be added behind a command that failed.
    end = arguments.index("--") if "--" in arguments else len(arguments)
    options = [word for word in arguments[:end] if word != "--debug"]
    return options + arguments[end:], len(options) < end


def _say(sentence: str, code: int) -> int:
    try:
        sys.stdout.flush()
    except OSError:
        _drop_output()
    with suppress(OSError):
        print(f"tearjerk: {clean(sentence)}", file=sys.stderr)  # noqa: T201
    return code


def _usage_sentence(error: Any) -> str:
    sentence = " ".join(error.format_message().split()).rstrip(".")
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "tearjerk"
    return f"{sentence}{'' if sentence.endswith('?') else '.'} `{path} --help` shows how it is used."


def _drop_output() -> None:
    # Python flushes once more at exit and would complain about what it cannot write; it goes nowhere instead.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main() -> None:
    """Runs the command line of this process and ends it.

    It ends with os._exit: everything is flushed and closed by then, and taking the interpreter apart,
    module by module, would cost a seventh of the whole run.
    """
    speak_utf8()
    code = run(understood(sys.argv[1:]))
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):
            stream.flush()
    os._exit(code)
