"""Error messages for options that a command does not have: which command has them, or what may have been meant."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from tearjerk.text.words import enumeration, first_few

COUNTERPARTS = {"--limit": "--count", "--count": "--limit"}
"""Options of different commands that do the same thing."""

MIN_SUGGESTION_RATIO = 0.7
"""Minimum similarity (difflib's ratio) of a suggested option and the one typed, without dashes; limit and late have 0.44."""


def unknown_option_sentence(error: Any, words: Sequence[str]) -> str:
    """Return a sentence for Typer's error NoSuchOption; `words` are the arguments of the program."""
    option, context = error.option_name, error.ctx
    program = context.find_root()
    names = program.command.list_commands(program)
    commands = {name: program.command.get_command(program, name) for name in names}
    if context is not program:
        command_name = context.info_name
        if usage := _usage(program.command, option):
            return f"{option} is used without a command: tearjerk {usage}."
    else:
        command_name = next((word for word in words if word in commands), "")
        if command_name and (usage := _usage(commands[command_name], option)):
            return f"{option} goes after the command: tearjerk {command_name} {usage}."
    if command_name and (sentence := _owners_sentence(command_name, option, commands)):
        return sentence
    own_names = [name for parameter in context.command.get_params(context) for name in _names(parameter)]
    near = get_close_matches(
        option.lstrip("-"), [name.lstrip("-") for name in own_names], 1, MIN_SUGGESTION_RATIO
    )
    suggestion = f" Did you mean --{near[0]}?" if near else ""
    return f"{' '.join(error.message.split())}.{suggestion} See `{context.command_path} --help`."


def _owners_sentence(command_name: str, option: str, commands: Mapping[str, Any]) -> str:
    """Return a sentence about an option that only other commands have; empty if none has it."""
    owners = [f"`{name}`" for name, command in commands.items() if _usage(command, option)]
    if not owners:
        return ""
    if counterpart := _usage(commands[command_name], COUNTERPARTS.get(option, "")):
        return f"`{command_name}` has no {option}; {counterpart} sets how many it shows."
    few = enumeration(owners) if len(owners) <= 3 else first_few(owners)
    return f"`{command_name}` has no {option}, unlike {few}. See `tearjerk {command_name} --help`."


def _usage(command: Any, option: str) -> str:
    """Return an option of a command, with its value if it takes one ('--limit N'); empty if the command lacks it."""
    for parameter in command.params:
        if option in _names(parameter):
            return option if parameter.is_flag else f"{option} {parameter.metavar}"
    return ""


def _names(parameter: Any) -> list[str]:
    """Return the names of an option; none if it is hidden or an argument."""
    names = [] if parameter.hidden else [*parameter.opts, *parameter.secondary_opts]
    return [name for name in names if name.startswith("-")]
