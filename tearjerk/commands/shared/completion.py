"""Says beside a parameter of a command what a Tab offers for it."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from tearjerk.shells.resolution import Completer


class Completion(Struct, frozen=True):
    """What a Tab offers for a parameter: the offers of a completer, or `words` as they are written.

    The completer is named by its module in this package and its function ('word_completion.themes'), and is
    imported only when Tab is pressed. Handed to Typer as `autocompletion`, it would be imported, and its
    signature read, at every start.
    """

    completer: str = ""
    words: tuple[str, ...] = ()

    def load(self) -> "Completer":
        """The function that makes the offers."""
        if self.words:
            from tearjerk.commands.shared.word_completion import fixed_words

            return fixed_words(*self.words)
        module, _, function = self.completer.partition(".")
        loaded: Callable[[Any, str], Any] = getattr(
            import_module(f"tearjerk.commands.shared.{module}"), function
        )
        return loaded
