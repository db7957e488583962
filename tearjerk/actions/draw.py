"""Draw films for `random`, from the bag stored in the record or from a temporary one."""

import os
from collections.abc import Sequence, Set

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.diary.draw_history import open_draw_history
from tearjerk.errors import FileError, NothingFoundError
from tearjerk.folders import record_path
from tearjerk.selection.bag import Draw, draw
from tearjerk.selection.sampling import seed_from_entropy


class DrawRequest(Struct, frozen=True):
    """The films that pass the filters, the name of their bag, and the number of films to draw.

    Films on the never list are skipped, and so are seen films unless `include_seen` is set.
    """

    films: Sequence[Film]
    bag_name: str
    count: int
    include_seen: bool


def draw_and_remember(request: DrawRequest) -> Draw:
    """Draw the next films, and remember the draw in the record.

    Raises FileError, with nothing remembered, if the record cannot be used, and NothingFoundError if all films
    that pass have been seen or are on the never list.
    """
    with open_draw_history(record_path(os.environ), request.bag_name) as history:
        new_draw = _draw_offered_films(request, history.seen, history.never, history.drawn)
        history.save(new_draw.drawn_ids)
    return new_draw


def draw_without_remembering(request: DrawRequest, drawn: Sequence[str]) -> Draw:
    """Draw the next films after those `drawn` in this run, using as much of the record as can be read."""
    from tearjerk.actions.record import read_best_effort

    record, _ = read_best_effort()
    return _draw_offered_films(request, record.seen, record.never, drawn)


def draw_films(request: DrawRequest, drawn: Sequence[str], *, remember: bool) -> tuple[Draw, str | None]:
    """Draw the next films and, if `remember`, store the draw in the record.

    Also return why it could not be stored, or None.
    """
    problem = None
    if remember:
        try:
            return draw_and_remember(request), None
        except FileError as error:
            problem = f"This draw will not be remembered. {error.sentence}"
    return draw_without_remembering(request, drawn), problem


def _draw_offered_films(request: DrawRequest, seen: Set[str], never: Set[str], drawn: Sequence[str]) -> Draw:
    passing_ids = {film.id for film in request.films}
    offered_ids = passing_ids - never if request.include_seen else passing_ids - never - seen
    if not offered_ids:
        raise _nothing_to_offer_error(len(passing_ids), some_are_seen=bool(passing_ids - never))
    return draw(request.films, offered_ids, drawn, request.count, lambda: seed_from_entropy(os.urandom(4)))


def _nothing_to_offer_error(matching_count: int, *, some_are_seen: bool) -> NothingFoundError:
    films, them = (
        ("the only matching film", "it")
        if matching_count == 1
        else (f"all {matching_count} matching films", "them")
    )
    if some_are_seen:
        return NothingFoundError(
            f"Nothing left to draw: you have seen {films} or put {them} on your never list. --include-seen offers seen films again."
        )
    return NothingFoundError(
        f"Your never list contains {films}. To remove one: `tearjerk never TITLE --remove`."
    )
