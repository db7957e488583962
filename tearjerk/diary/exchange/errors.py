"""Errors for readable files that an import has to leave out."""

from collections.abc import Sequence

from tearjerk.errors import FileError, UsageError
from tearjerk.text.words import enumeration


class UnknownListError(UsageError):
    """Raised for lists of films if only the user can say whether the films were watched or saved."""

    def __init__(self, names: Sequence[str]) -> None:
        predicate = "is a list" if len(names) == 1 else "are lists"
        super().__init__(
            f"{enumeration(list(names))} {predicate} of films."
            " Add --as watched or --as saved to say whether you have seen them."
        )
        self.names = tuple(names)


class UnrecognisedFormatError(FileError):
    """Raised for a table or JSON document that is not about films or not in a known format."""
