"""What a query that finds nothing raises."""

from tearjerk.catalogue.film import Film
from tearjerk.errors import NothingFoundError


class NoMatchError(NothingFoundError):
    """No film was found; `suggested` are those that the sentence names after 'Did you mean'."""

    def __init__(self, sentence: str, suggestions: tuple[Film, ...] = ()) -> None:
        super().__init__(sentence)
        self.suggestions = suggestions
