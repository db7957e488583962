"""Selection of the films to list: those that match the query and pass the filters."""

from collections.abc import Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film, most_tears_first
from tearjerk.selection.bag import DEFAULT_LEVEL_CRITERION
from tearjerk.selection.filters import Criteria, select


class ListedFilms(Struct, frozen=True):
    """The films found for the query, in order, and those of them that pass the filters and are listed.

    `unjudged_ids` has the ids of listed films that nobody has judged for an avoided warning; `unjudged_left_out_count` is the
    number of films left out for that reason alone.
    """

    matches: tuple[Film, ...]
    films: tuple[Film, ...]
    unjudged_ids: frozenset[str] = frozenset()
    unjudged_left_out_count: int = 0

    @property
    def left_out_count(self) -> int:
        """The number of films found that the filters leave out."""
        return len(self.matches) - len(self.films)


def find_films(catalogue: tuple[Film, ...], criteria: Criteria, query: str) -> ListedFilms:
    """Return the films for a query, ordered as by `search`; without a query, all films, most tears first."""
    if query.strip():
        from tearjerk.search import find

        matches = tuple(match.film for match in find(query, catalogue))
    else:
        matches = tuple(sorted(catalogue, key=most_tears_first))
    selection = select(matches, criteria, catalogue=catalogue)
    unjudged_ids = frozenset(film.id for film, _ in selection.passing_unjudged)
    return ListedFilms(matches, selection.films, unjudged_ids, len(selection.unjudged))


def random_candidates(films: Sequence[Film], criteria: Criteria) -> tuple[Film, ...]:
    """Return the films that the key `r` draws from.

    These are the listed films at the default levels, or all listed films if a level was given or none is at a
    default level. Unlike `random`, this never comes up empty while any film is listed.
    """
    default_level_films = tuple(
        film for film in films if criteria.cry_level is None and DEFAULT_LEVEL_CRITERION.passes(film)
    )
    return default_level_films or tuple(films)
