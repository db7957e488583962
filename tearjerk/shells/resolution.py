"""Find the part of a command line that the cursor is on, and the completions for it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from tearjerk.shells.completions import CompletionItem
from tearjerk.shells.request import Request

Completer = Callable[[Any, str], Iterable[CompletionItem]]
"""A function that returns completions for a parameter, given the context (whose `params` hold the values typed before) and the text typed so far."""


def command_name_completions(commands: Mapping[str, str], typed: str) -> list[CompletionItem]:
    """Offer commands whose names start with the text typed; `commands` maps names to descriptions."""
    return [
        CompletionItem(name, description)
        for name, description in commands.items()
        if name.startswith(typed.casefold())
    ]


def option_name_completions(command: Any, context: Any, typed: str) -> list[CompletionItem]:
    """Offer a command's options that start with the text typed and may still be given."""
    completions = []
    for parameter in command.get_params(context):
        if parameter.param_type_name != "option" or parameter.hidden or _is_used_up(parameter, context):
            continue
        names = [name for name in (*parameter.opts, *parameter.secondary_opts) if name.startswith(typed)]
        long = [name for name in names if name.startswith("--")]
        completions += [CompletionItem(name, parameter.help or "") for name in (long or names)]
    return completions


def _is_used_up(parameter: Any, context: Any) -> bool:
    """Return whether an option that cannot be repeated has already been typed."""
    source = context.get_parameter_source(parameter.name)
    return not parameter.multiple and source is not None and source.name == "COMMANDLINE"


class ParameterCompletion(Protocol):
    """The completion of a command's parameter."""

    def load(self) -> Completer:
        """Return the function that finds the completions."""


def completions_after_command(
    command: Any, completions: Mapping[str, ParameterCompletion], request: Request
) -> list[CompletionItem]:
    """Return the completions for the word at the cursor, after the name of a command.

    `completions` maps parameter names to their completions; for a parameter without one, nothing is offered.
    """
    words, typed = request
    option = None if "--" in words else _option_awaiting_value(command, words)
    if option is not None:
        words = words[:-1]
    elif "--" not in words and typed.startswith("--") and "=" in typed:
        name, _, typed = typed.partition("=")
        option = _options_by_name(command).get(name)
        if option is None or option.is_flag:
            return []
    context = command.make_context(command.name, list(words), resilient_parsing=True)
    if option is None and typed.startswith("-") and "--" not in words:
        return option_name_completions(command, context, typed)
    parameter = option or _next_argument(command, context)
    completion = completions.get(parameter.name) if parameter is not None else None
    return list(completion.load()(context, typed)) if completion is not None else []


def _options_by_name(command: Any) -> dict[str, Any]:
    """Return a command's options, keyed by each of their names."""
    return {
        name: parameter
        for parameter in command.params
        if parameter.param_type_name == "option"
        for name in (*parameter.opts, *parameter.secondary_opts)
    }


def _option_awaiting_value(command: Any, words: list[str]) -> Any:
    """Return the option whose value comes after the words, or None if no value is expected."""
    options = _options_by_name(command)
    awaiting = None
    for word in words:
        option = options.get(word) if awaiting is None else None
        awaiting = option if option is not None and not option.is_flag else None
    return awaiting


def _next_argument(command: Any, context: Any) -> Any:
    """Return the argument that the next word belongs to, or None if the command takes no more."""
    for parameter in command.params:
        if parameter.param_type_name != "argument":
            continue
        if parameter.nargs == -1 or not context.params.get(parameter.name):
            return parameter
    return None
