"""The films that `random --saved` draws from: the user's watchlist or, with a friend's record, films for both."""

from collections.abc import Sequence

from msgspec import Struct

from tearjerk.actions.record import NOTHING_READABLE
from tearjerk.catalogue.film import Film
from tearjerk.diary.record import Record
from tearjerk.errors import NothingFoundError

MAX_FILMS_FOR_BOTH = 20
"""Maximum number of films chosen for both users: few enough to be good matches, but enough for many evenings."""


class FilmsForBoth(Struct, frozen=True):
    """Films for two users with no saved film in common, and a phrase describing how they were chosen."""

    films: tuple[Film, ...]
    reason: str


def films_on_every_list(
    records: Sequence[Record], films: Sequence[Film], *, readable: bool
) -> tuple[Film, ...]:
    """Return the films that all users have saved; `readable` is False if nothing in the user's record could be read.

    With a single user, raises NothingFoundError if there are none.
    """
    saved = frozenset.intersection(*(record.saved for record in records))
    found = tuple(film for film in films if film.id in saved)
    if not found and len(records) == 1:
        if saved:
            raise NothingFoundError("None of the films on your watchlist are in this catalogue.")
        if not readable:
            raise NothingFoundError(NOTHING_READABLE)
        raise NothingFoundError("Your watchlist is empty; add a film with: tearjerk save TITLE")
    return found


def films_for_both(
    records: Sequence[Record], films: Sequence[Film], candidates: Sequence[Film]
) -> FilmsForBoth:
    """Return candidates that neither user has seen or put on a never list, chosen by their ratings.

    Without ratings, returns those that either user has saved; failing that, a varied choice of those with the
    most tears. Raises NothingFoundError if no candidate is new to both.
    """
    from tearjerk.actions.taste import derive_taste
    from tearjerk.likeness.bundled import bundled_similarity
    from tearjerk.likeness.recommend import cold_start_films, recommend

    known = frozenset[str]().union(*(record.seen | record.never for record in records))
    new = [film for film in candidates if film.id not in known]
    if not new:
        raise NothingFoundError(
            "Each matching film has been seen by one of you or is on a never list. Loosen a filter, or save a film you would both like."
        )
    similarity = bundled_similarity(films)
    tastes = [derive_taste(record, films) for record in records]
    if usable := [taste for taste in tastes if taste.liked_films(films)]:
        recommended = recommend(usable, films, new, similarity, MAX_FILMS_FOR_BOTH)
        basis = "your ratings" if len(usable) == len(records) else "the ratings of one of you"
        return FilmsForBoth(
            tuple(reasons[0].similar_film.film for reasons in recommended), f"based on {basis}"
        )
    saved = frozenset[str]().union(*(record.saved for record in records))
    if saved_by_one := tuple(film for film in new if film.id in saved):
        return FilmsForBoth(saved_by_one, "saved by one of you and new to both")
    most_moving = cold_start_films(new, similarity, MAX_FILMS_FOR_BOTH)
    return FilmsForBoth(
        tuple(similar.film for similar in most_moving), "some of those that made the most viewers cry"
    )
