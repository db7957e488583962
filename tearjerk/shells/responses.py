"""Answer completion requests from a shell's script."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tearjerk.shells.completions import CompletionItem
from tearjerk.shells.formatting import format_completions
from tearjerk.shells.request import SHELLS, Request, parse_request
from tearjerk.shells.resolution import (
    command_name_completions,
    completions_after_command,
    option_name_completions,
)

SCRIPT_EXTENSIONS = {"bash": "bash", "zsh": "zsh", "fish": "fish", "powershell": "ps1", "pwsh": "ps1"}
"""The file extension of each shell's script."""


def completion_script(shell: str) -> str:
    """Return the script that sets up completion in a shell, one of SHELLS."""
    return (Path(__file__).parent / "scripts" / f"tearjerk.{SCRIPT_EXTENSIONS[shell]}").read_text(
        encoding="utf-8"
    )


def command_line_completions(
    root_command: Any, commands: Mapping[str, str], request: Request
) -> list[CompletionItem]:
    """Return the completions for the word at the cursor.

    `root_command` is the program's top-level command; `commands` maps the names of its commands to their descriptions.
    """
    names = [word for word in request.words if not word.startswith("-")]
    with root_command.make_context("tearjerk", [], resilient_parsing=True) as context:
        if not names:
            if request.typed.startswith("-"):
                return option_name_completions(root_command, context, request.typed)
            return command_name_completions(
                {**commands, "help": "show the help for a command"}, request.typed
            )
        if names[0] == "help":
            return command_name_completions(commands, request.typed) if len(names) == 1 else []
        command = root_command.get_command(context, names[0])
        if command is None:
            return []
        arguments = request.words[request.words.index(names[0]) + 1 :]
        return completions_after_command(command, command.completions, Request(arguments, request.typed))


def respond(
    instruction: str, build_root_command: Callable[[], Any], commands: Mapping[str, str]
) -> tuple[str, int]:
    """Return the text to print for a shell's instruction, such as `complete_zsh` or `source_zsh`, and the exit code.

    Completion never prints errors; the command itself reports problems with its arguments or files.
    """
    action, _, shell = instruction.partition("_")
    if shell not in SHELLS or action not in ("source", "complete"):
        return "", 2
    if action == "source":
        return completion_script(shell), 0
    try:
        found = command_line_completions(build_root_command(), commands, parse_request(shell, os.environ))
    except Exception:
        return "", 1
    return format_completions(shell, found, os.environ)
