"""Which films are listed: those that the filters leave, and of these what the search line finds."""

from collections.abc import Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film, most_tears_first
from tearjerk.selection.bag import DEFAULT_LEVELS
from tearjerk.selection.filters import Criteria, select


class Shelf(Struct, frozen=True):
    """The films found, in their order, and those of them that pass the filters, which are listed.

    `unjudged` are ids of listed films for which nobody judged an avoided warning; `unjudged_left_out` counts those
    that are not listed for that alone.
    """

    found: tuple[Film, ...]
    films: tuple[Film, ...]
    unjudged: frozenset[str] = frozenset()
    unjudged_left_out: int = 0

    @property
    def left_out(self) -> int:
        """How many of the films found the filters leave out."""
        return len(self.found) - len(self.films)


def shelf(catalogue: tuple[Film, ...], criteria: Criteria, query: str) -> Shelf:
    """The films for a query, in the order of `search`; without a query all films, most tears first."""
    if query.strip():
        from tearjerk.search import find

        found = tuple(match.film for match in find(query, catalogue))
    else:
        found = tuple(sorted(catalogue, key=most_tears_first))
    selection = select(found, criteria, catalogue=catalogue)
    unjudged = frozenset(film.id for film, _ in selection.allowed)
    return Shelf(found, selection.films, unjudged, len(selection.unjudged))


def to_draw_from(films: Sequence[Film], criteria: Criteria) -> tuple[Film, ...]:
    """What the key for a random film draws from, as `random` does.

    Of the listed films those of the usual levels, unless a level was asked for or none has so many tears.
    """
    usual = tuple(film for film in films if criteria.cry_level is None and DEFAULT_LEVELS.passes(film))
    return usual or tuple(films)
