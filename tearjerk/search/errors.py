"""The error raised if a query finds nothing."""

from tearjerk.catalogue.film import Film
from tearjerk.errors import NothingFoundError


class NoMatchError(NothingFoundError):
    """No film was found; `suggestions` are the films that the message names after 'Did you mean'."""

    def __init__(self, message: str, suggestions: tuple[Film, ...] = ()) -> None:
        super().__init__(message)
        self.suggestions = suggestions
