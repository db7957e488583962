"""Turns a function with groups of options into a Typer command.

A verb names its option groups as parameters (`filters: FilterOptions`); Typer sees their fields as
options and the function receives the group filled in. Errors that end in 'nothing found' print
what a program expects before `cli` says the sentence.
"""

import inspect
from collections.abc import Callable, Sequence
from typing import Any

import typer
from msgspec import Struct
from typer.core import TyperCommand

from tearjerk.catalogue.film import FIELDS
from tearjerk.commands.shared.options import OutputOptions
from tearjerk.errors import NothingFoundError, ReaderGoneError
from tearjerk.output.answer import show_nothing


class HelpByExample(TyperCommand):
    """A command whose help leads with examples."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Purpose and examples first, then usage and options."""
        self.format_help_text(ctx, formatter)
        formatter.write("\n")
        self.format_usage(ctx, formatter)
        self.format_options(ctx, formatter)


def _is_group(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Struct)


def command(name: str, function: Callable[..., None], examples: str, fields: Sequence[str] = FIELDS) -> Any:
    """The Typer command of a verb.

    `examples` are lines that a reader could type, `fields` the keys of its JSON: `--fields` is held
    against them before anything is looked for.
    """
    parameters = inspect.signature(function).parameters
    groups: dict[str, type[Struct]] = {
        parameter.name: parameter.annotation
        for parameter in parameters.values()
        if _is_group(parameter.annotation)
    }

    def run(**values: Any) -> None:
        filled = {
            group: kind(**{field: values.pop(field) for field in kind.__struct_fields__})
            for group, kind in groups.items()
        }
        outputs = [group.output() for group in filled.values() if isinstance(group, OutputOptions)]
        for output in outputs:
            output.columns(fields)
        try:
            function(**values, **filled)
        except NothingFoundError:
            for output in outputs:
                show_nothing(output)
            raise
        except BrokenPipeError:
            raise ReaderGoneError from None

    run.__name__ = name
    run.__doc__ = f"{inspect.getdoc(function)}\n\n\b\n{examples.strip()}"
    # Typer reads the signature and the annotations of the function it is given.
    unfolded = [
        option
        for parameter in parameters.values()
        for option in (
            _options(groups[parameter.name])
            if parameter.name in groups
            else [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)]
        )
    ]
    run.__signature__ = inspect.Signature(unfolded)  # type: ignore[attr-defined]
    run.__annotations__ = {option.name: option.annotation for option in unfolded}
    app = typer.Typer(rich_markup_mode=None, add_completion=False)
    app.command(name, cls=HelpByExample, context_settings={"help_option_names": ["-h", "--help"]})(run)
    return typer.main.get_command(app)


def _options(group: type[Struct]) -> list[inspect.Parameter]:
    defaults = inspect.signature(group).parameters
    return [
        inspect.Parameter(
            field,
            inspect.Parameter.KEYWORD_ONLY,
            default=defaults[field].default,
            annotation=group.__annotations__[field],
        )
        for field in group.__struct_fields__
    ]
