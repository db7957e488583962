"""Declare the shell completion of a command's parameter."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from tearjerk.shells.resolution import Completer


class Completion(Struct, frozen=True):
    """The shell completion of a parameter: either a completer, or the exact `words` to offer.

    The completer is given as the name of its module in this package and of its function
    ('word_completion.themes'), so it is imported only when Tab is pressed. Passing it to Typer as
    `autocompletion` would import it and inspect its signature on every run.
    """

    completer_path: str = ""
    words: tuple[str, ...] = ()

    def load(self) -> "Completer":
        """Return the function that finds the completions."""
        if self.words:
            from tearjerk.commands.shared.word_completion import fixed_word_completer

            return fixed_word_completer(*self.words)
        module, _, function = self.completer_path.partition(".")
        loaded: Callable[[Any, str], Any] = getattr(
            import_module(f"tearjerk.commands.shared.{module}"), function
        )
        return loaded
