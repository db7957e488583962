"""Why a file of an import is left out though it can be read."""

from collections.abc import Sequence

from tearjerk.errors import FileError, UsageError
from tearjerk.text.words import enumeration


class UnknownListError(UsageError):
    """Lists of films that say neither that they were watched nor that they are saved: the user has to."""

    def __init__(self, names: Sequence[str]) -> None:
        are = "is a list" if len(names) == 1 else "are lists"
        what = "it is" if len(names) == 1 else "they are"
        super().__init__(
            f"{enumeration(list(names))} {are} of films. Add --as watched or --as saved to say what {what}."
        )
        self.names = tuple(names)


class NoFilmsError(FileError):
    """A table or a JSON document that says nothing about films, or nothing that is known."""
