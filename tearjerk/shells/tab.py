"""Answer completion requests from a shell's script."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tearjerk.shells.answers import format_offers
from tearjerk.shells.offers import Offer
from tearjerk.shells.request import SHELLS, Request, parse_request
from tearjerk.shells.resolution import command_names, offers_for, option_names

COMPLETION_VARIABLE = "_TEARJERK_COMPLETE"
"""Environment variable with the shell's instruction: `complete_zsh` for offers, `source_zsh` for its script."""

SCRIPT_EXTENSIONS = {"bash": "bash", "zsh": "zsh", "fish": "fish", "powershell": "ps1", "pwsh": "ps1"}
"""The file extension of each shell's script."""


def script(shell: str) -> str:
    """Return the script that sets up completion in a shell, one of SHELLS."""
    return (Path(__file__).parent / "scripts" / f"tearjerk.{SCRIPT_EXTENSIONS[shell]}").read_text(
        encoding="utf-8"
    )


def offers(root: Any, commands: Mapping[str, str], request: Request) -> list[Offer]:
    """Return the offers for the word at the cursor.

    `root` is the program's top-level command; `commands` maps the names of its commands to their descriptions.
    """
    names = [word for word in request.words if not word.startswith("-")]
    with root.make_context("tearjerk", [], resilient_parsing=True) as context:
        if not names:
            if request.typed.startswith("-"):
                return option_names(root, context, request.typed)
            return command_names({**commands, "help": "show the help of a command"}, request.typed)
        if names[0] == "help":
            return command_names(commands, request.typed) if len(names) == 1 else []
        command = root.get_command(context, names[0])
        if command is None:
            return []
        arguments = request.words[request.words.index(names[0]) + 1 :]
        return offers_for(command, command.completions, Request(arguments, request.typed))


def respond(instruction: str, root: Callable[[], Any], commands: Mapping[str, str]) -> tuple[str, int]:
    """Return the text to print for a shell's instruction (the value of COMPLETION_VARIABLE), and the exit code.

    Completion never prints errors; the command itself reports problems with its arguments or files.
    """
    action, _, shell = instruction.partition("_")
    if shell not in SHELLS or action not in ("source", "complete"):
        return "", 2
    if action == "source":
        return script(shell), 0
    try:
        found = offers(root(), commands, parse_request(shell, os.environ))
    except Exception:
        return "", 1
    return format_offers(shell, found, os.environ)
