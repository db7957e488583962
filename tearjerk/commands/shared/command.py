"""Turn the `run` function of a command's module into a Typer command.

A command declares its option groups as parameters (`filters: FilterOptions`). Typer gets their fields as
separate options, and `run` receives the group filled in. If nothing is found, empty JSON is printed for
scripts before `cli` prints the error.
"""

import inspect
from collections.abc import Callable, Mapping, Sequence
from types import ModuleType
from typing import Any

import typer
from msgspec import Struct
from typer.core import TyperCommand

from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.fields import command_fields
from tearjerk.commands.shared.options import OutputOptions
from tearjerk.errors import ClosedPipeError, NothingFoundError
from tearjerk.output.answer import show_empty
from tearjerk.output.terminal import fit_to_terminal


class ExamplesFirstCommand(TyperCommand):
    """A command whose help starts with example command lines."""

    examples: Sequence[str] = ()
    completions: Mapping[str, Completion] = {}
    """Completions of values, by parameter name."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the description and examples, then usage and options."""
        from tearjerk.text.wrapping import wrap_command  # needed only for help

        fit_to_terminal(formatter)
        super().format_help_text(ctx, formatter)
        formatter.write("\n")
        for example in self.examples:
            formatter.write(f"{wrap_command(f'  {example}', formatter.width)}\n")
        formatter.write("\n")
        self.format_usage(ctx, formatter)
        self.format_options(ctx, formatter)


def build_command(name: str, module: ModuleType) -> Any:
    """Build the Typer command of a module in `commands/`.

    The module has a function `run`, whose docstring is the help, and `EXAMPLES`, a string with one example
    command line per line. If its JSON keys are not those of a film, it also has `FIELDS`, or `fields_with`, which
    returns the keys for the given options.
    """
    groups = _option_groups(module.run)

    def command(**values: Any) -> None:
        fields = command_fields(module, values)
        arguments = {
            name: group(**{field: values.pop(field) for field in group.__struct_fields__})
            for name, group in groups.items()
        }
        forms = [value.form() for value in arguments.values() if isinstance(value, OutputOptions)]
        for form in forms:
            form.chosen_fields(fields)  # report an unknown field before doing any work
        try:
            module.run(**values, **arguments)
        except NothingFoundError:
            for form in forms:
                show_empty(form)
            raise
        except BrokenPipeError:
            raise ClosedPipeError from None

    command.__name__ = name
    command.__doc__ = inspect.getdoc(module.run)
    # Typer reads the signature; setting __annotations__ too would make it waste time resolving them.
    parameters = _expand_groups(module.run, groups)
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    app = typer.Typer(rich_markup_mode=None, add_completion=False)
    app.command(name, cls=ExamplesFirstCommand, context_settings={"help_option_names": ["-h", "--help"]})(
        command
    )
    built = typer.main.get_command(app)
    assert isinstance(built, ExamplesFirstCommand)
    built.examples = module.EXAMPLES.strip().splitlines()
    built.completions = {
        parameter.name: completion
        for parameter in parameters
        for completion in getattr(parameter.annotation, "__metadata__", ())
        if isinstance(completion, Completion)
    }
    return built


def _option_groups(run: Callable[..., None]) -> dict[str, type[Struct]]:
    return {
        parameter.name: parameter.annotation
        for parameter in inspect.signature(run).parameters.values()
        if isinstance(parameter.annotation, type) and issubclass(parameter.annotation, Struct)
    }


def _expand_groups(run: Callable[..., None], groups: dict[str, type[Struct]]) -> list[inspect.Parameter]:
    """Return the parameters of a command, with each group replaced by its fields."""
    expanded: list[inspect.Parameter] = []
    for parameter in inspect.signature(run).parameters.values():
        if parameter.name in groups:
            expanded += _group_parameters(groups[parameter.name])
        else:
            expanded.append(parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY))
    return expanded


def _group_parameters(group: type[Struct]) -> list[inspect.Parameter]:
    # Every option has a default, so fields and defaults have the same length.
    return [
        inspect.Parameter(
            field, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=group.__annotations__[field]
        )
        for field, default in zip(group.__struct_fields__, group.__struct_defaults__, strict=True)
    ]
