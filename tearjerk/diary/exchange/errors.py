"""Errors for readable files that an import has to leave out."""

from collections.abc import Sequence

from tearjerk.errors import FileError, UsageError
from tearjerk.text.words import enumeration


class UnknownListError(UsageError):
    """Raised for lists of films if only the user can say whether the films were watched or saved."""

    def __init__(self, names: Sequence[str]) -> None:
        are = "is a list" if len(names) == 1 else "are lists"
        subject = "it is" if len(names) == 1 else "they are"
        super().__init__(
            f"{enumeration(list(names))} {are} of films. Add --as watched or --as saved to say what {subject}."
        )
        self.names = tuple(names)


class UnrecognisedFormatError(FileError):
    """Raised for a table or JSON document that is not about films or not in a known format."""
