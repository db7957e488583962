"""The program: the table of commands, and the one place where errors become exit codes.

Each command is built when it is called, because building more than twenty commands with all their options
costs more than reading the catalogue. Start-up reads only the table below, which `--help` prints.
"""

import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from tearjerk import __version__
from tearjerk.commands.shared.command_line import COMPLETION_OPTIONS, DETECT_SHELL, rewrite_arguments
from tearjerk.errors import ClosedPipeError, FileError, TearjerkError, UsageError
from tearjerk.output.messages import hint, report
from tearjerk.output.printing import print_line, print_text
from tearjerk.output.terminal import decode_arguments, fit_to_terminal, is_closed_pipe, use_utf8
from tearjerk.text.sanitize import clean

COMMAND_GROUPS = {
    "Find a film": {
        "random": "pick a random film that matches the filters",
        "browse": "browse the films full screen, with one-key actions",
        "list": "list the films that match the filters, most tears first",
        "search": "find films by title, people, link or whatever you remember",
        "cry-level": "list the films at a cry level: 5, 4+, 2-3",
        "like": "find films similar to a given one, with reasons",
        "recommend": "recommend films based on your ratings",
    },
    "About a film": {
        "show": "show everything about one film",
        "why": "explain how a cry level was measured, with a chart",
        "where": "show where to look for a film",
    },
    "Your record": {
        "seen": "add a film to your diary",
        "rate": "rate a film from 0.5 to 5",
        "save": "put a film on your watchlist",
        "never": "never offer a film again",
        "diary": "list the films you have seen, most recent first",
        "edit": "correct an entry in your diary",
        "forget": "remove an entry, or everything you recorded about a film",
        "undo": "undo the last change to your record",
        "config": "show or change your preferences",
        "import": "import your history from Letterboxd, IMDb, Trakt and others",
        "export": "export your record as JSON or CSV, or for Letterboxd or IMDb",
    },
    "Data": {
        "themes": "list the themes, with film counts",
        "warnings": "list the content warnings you can avoid, with film counts",
        "stats": "show statistics about the catalogue or your own diary",
        "measure": "count the reviewers who cried (needs the `measure` extra)",
        "check": "validate a catalogue file",
        "schema": "print the JSON Schema of a catalogue",
    },
}

COMPLETION_VARIABLE = "_TEARJERK_COMPLETE"
"""Environment variable that tells the program what the shell wants.

`complete_zsh` stands for completions, `source_zsh` for the completion script.
"""

COMMANDS = {name: summary for group in COMMAND_GROUPS.values() for name, summary in group.items()}
"""Name of a command → its one-line summary."""

WELCOME = "Tonight's good cry: Korean films, ranked by how many viewers cried."

EXAMPLES = {
    "tearjerk random --theme family": "one film for tonight",
    "tearjerk search moment to rember": "a half-remembered title",
    "tearjerk cry-level 5": "films that made 1 viewer in 4 cry",
    "tearjerk list --avoid animal-death": "avoid what you would rather not see",
    "tearjerk show sunny": "everything about one film",
}

EXIT_UNEXPECTED = 70
"""Exit code for a bug in the program itself (EX_SOFTWARE in sysexits.h)."""

CONTEXT_SETTINGS = {"help_option_names": ["-h", "--help"]}


class LazyCommandGroup(TyperGroup):
    """A group that imports and builds only the command being run."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 -- the signature is Typer's
        """Return the names of all commands, in table order."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """Return the named command, or None if it does not exist."""
        if cmd_name not in COMMANDS:
            return None
        from tearjerk.commands.shared.command import build_command

        return build_command(cmd_name, import_module(f"tearjerk.commands.{cmd_name.replace('-', '_')}"))

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Resolve a command as Typer does, with all names in the table available to its 'did you mean'."""
        if args and args[0] not in COMMANDS:
            names: Any = dict.fromkeys(COMMANDS)  # Typer reads only the names of the commands here
            self.commands = names
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the examples, then every command with its summary, then the options."""
        fit_to_terminal(formatter)
        _write_welcome(formatter)
        formatter.write("\n")
        formatter.write_text("Usage: tearjerk COMMAND [OPTIONS] [ARGUMENTS…]")
        for heading, commands in COMMAND_GROUPS.items():
            with formatter.section(heading):
                formatter.write_dl(list(commands.items()))
        records = [parameter.get_help_record(ctx) for parameter in self.get_params(ctx)]
        with formatter.section("Options"):
            formatter.write_dl(
                [record for record in records if record is not None],
                col_max=min(30, formatter.width // 2),
            )
        formatter.write("\n")
        formatter.write_text("`tearjerk help COMMAND` shows a command's options and more examples.")


def _write_welcome(formatter: Any) -> None:
    formatter.write_text(WELCOME)
    formatter.write("\n")
    with formatter.indentation():
        formatter.write_dl(list(EXAMPLES.items()), col_max=min(34, formatter.width // 2))


app = typer.Typer(
    cls=LazyCommandGroup, rich_markup_mode=None, context_settings=CONTEXT_SETTINGS, add_completion=False
)


@app.callback(invoke_without_command=True)
def tearjerk(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", "-V", help="Print the version.")] = False,
    debug: Annotated[  # noqa: ARG001 -- handled in `run`; declared here so that --help lists it
        bool, typer.Option("--debug", help="Show the traceback of an unexpected error.")
    ] = False,
    install_completion: Annotated[
        str | None,
        typer.Option(
            COMPLETION_OPTIONS[0],
            metavar="[SHELL]",
            help="Set up completion for bash, zsh or fish; defaults to the current shell.",
        ),
    ] = None,
    show_completion: Annotated[
        str | None,
        typer.Option(
            COMPLETION_OPTIONS[1],
            metavar="[SHELL]",
            help="Print the completion script instead of installing it.",
        ),
    ] = None,
) -> None:
    """Tonight's good cry."""
    if version:
        print_line(f"tearjerk {__version__}")
        raise typer.Exit
    if install_completion or show_completion:
        _set_up_completion(install_completion or show_completion or "", install=bool(install_completion))
        raise typer.Exit
    if context.invoked_subcommand is None:
        formatter = context.make_formatter()
        fit_to_terminal(formatter)
        _write_welcome(formatter)
        formatter.write("\n")
        formatter.write_text("`tearjerk --help` lists every command.")
        print_text(formatter.getvalue())


def _set_up_completion(shell: str, *, install: bool) -> None:
    from tearjerk.shells import installation, responses

    shell_name = installation.detect_shell() if shell == DETECT_SHELL else installation.parse_shell(shell)
    if install:
        report(installation.install(shell_name, os.environ))
    else:
        print_text(responses.completion_script(shell_name).rstrip("\n"))


def run(arguments: list[str]) -> int:
    """Run a command line and return its exit code, reporting any error as one sentence on stderr."""
    words, debug = rewrite_arguments(arguments)
    try:
        if os.environ.get(COMPLETION_VARIABLE):
            return _print_completion(os.environ[COMPLETION_VARIABLE])
        code = _build_program().main(words, prog_name="tearjerk", standalone_mode=False)
        sys.stdout.flush()
    except TearjerkError as error:
        return _report_error(error.sentence, error.exit_code)
    except (ClosedPipeError, BrokenPipeError):
        _discard_output()
        return 0
    except (KeyboardInterrupt, typer.Abort):
        _start_new_line()
        return 130
    except OSError as error:
        if is_closed_pipe(error):
            _discard_output()
            return 0
        return _report_error(_file_error_sentence(error), FileError.exit_code)
    except MemoryError:
        return _report_error("Not enough memory.", FileError.exit_code)
    except typer.TyperException as error:
        return _report_error(_usage_error_sentence(error, words), UsageError.exit_code)
    except Exception as error:
        if debug:
            sys.excepthook(type(error), error, error.__traceback__)
            return EXIT_UNEXPECTED
        return _report_error(
            f"This is a bug in tearjerk: {type(error).__name__}: {error}. Please report it with the"
            " command you typed; `--debug` shows where it happened.",
            EXIT_UNEXPECTED,
        )
    return code if isinstance(code, int) else 0


def _build_program() -> Any:
    return typer.main.get_command(app)


def _print_completion(instruction: str) -> int:
    from tearjerk.shells import responses

    text, code = responses.respond(instruction, _build_program, COMMANDS)
    if text:
        print_text(text)
    return code


def _report_error(sentence: str, exit_code: int) -> int:
    try:
        sys.stdout.flush()
    except OSError:
        _discard_output()
    with suppress(OSError):
        hint(f"tearjerk: {clean(sentence)}")
    return exit_code


def _start_new_line() -> None:
    # The shell's prompt must start on a new line after ^C.
    with suppress(OSError, ValueError):
        if sys.stderr.isatty():
            print_line("", sys.stderr)


def _file_error_sentence(error: OSError) -> str:
    # Python sets `filename` for files opened by name, but not for writes to standard output.
    reason = (error.strerror or str(error)).lower()
    if error.filename is None:
        _discard_output()
        return f"Cannot write to standard output: {reason}."
    return f"Cannot open '{os.fsdecode(error.filename)}': {reason}."


def _usage_error_sentence(error: Any, words: list[str]) -> str:
    if hasattr(error, "possibilities"):  # Typer's NoSuchOption
        from tearjerk.commands.shared.unknown_option import unknown_option_sentence

        return unknown_option_sentence(error, words)
    sentence = " ".join(error.format_message().split()).rstrip(".")
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "tearjerk"
    return f"{sentence}{'' if sentence.endswith('?') else '.'} See `{path} --help`."


def _discard_output() -> None:
    # Python flushes again at exit, and would report the failed write.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main() -> None:
    """Run the command line of this process, then exit.

    Exits with os._exit: everything has been flushed and closed by then, and tearing down the interpreter
    module by module would take a seventh of the whole run.
    """
    use_utf8()
    code = run(decode_arguments(sys.argv[1:]))
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):
            stream.flush()
    os._exit(code)
