"""Draws what `random` shows, from the bag in the record or from one that lasts as long as the run."""

import os
from collections.abc import Sequence, Set

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.diary.draw_history import open_draw_history
from tearjerk.errors import FileError, NothingFoundError
from tearjerk.folders import record_path
from tearjerk.output.messages import hint
from tearjerk.selection.bag import Draw, draw
from tearjerk.selection.sampling import seed_from


class DrawRequest(Struct, frozen=True):
    """The films that pass the filters, the name of their bag, and how many to draw.

    What was seen is skipped unless `include_seen`; what is on the never list always is.
    """

    films: Sequence[Film]
    bag: str
    count: int
    include_seen: bool


def draw_and_remember(request: DrawRequest) -> Draw:
    """The next films, remembered in the record.

    Raises FileError with nothing remembered where the record cannot be used, and NothingFoundError
    where every film that passes was seen or is on the never list.
    """
    with open_draw_history(record_path(os.environ), request.bag) as history:
        drawing = _draw(request, history.seen, history.never, history.drawn)
        history.save(drawing.drawn)
    return drawing


def draw_without_saving(request: DrawRequest, drawn: Sequence[str]) -> Draw:
    """The next films after those `drawn` in this run, skipping what the record says as far as it can be read."""
    from tearjerk.actions.record import read_best_effort

    record, _ = read_best_effort()
    return _draw(request, record.seen, record.never, drawn)


def draw_films(request: DrawRequest, drawn: Sequence[str], *, remember: bool) -> tuple[Draw, bool]:
    """The next films, and whether the draw was remembered; if it cannot be, prints why."""
    if remember:
        try:
            return draw_and_remember(request), True
        except FileError as error:
            hint(f"This draw will not be remembered. {error.sentence}")
    return draw_without_saving(request, drawn), False


def _draw(request: DrawRequest, seen: Set[str], never: Set[str], drawn: Sequence[str]) -> Draw:
    passing = {film.id for film in request.films}
    offered = passing - never if request.include_seen else passing - never - seen
    if not offered:
        raise _nothing_to_offer(len(passing), seen_would_help=bool(passing - never))
    return draw(request.films, offered, drawn, request.count, lambda: seed_from(os.urandom(4)))


def _nothing_to_offer(count: int, *, seen_would_help: bool) -> NothingFoundError:
    films = "the one matching film" if count == 1 else f"all {count} matching films"
    if seen_would_help:
        return NothingFoundError(
            f"Nothing left to draw: you have seen, or put on your never list, {films}. --include-seen offers seen films again."
        )
    return NothingFoundError(
        f"Your never list contains {films}. To take one off: `tearjerk never TITLE --remove`."
    )
