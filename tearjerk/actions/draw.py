"""Draws what `random` shows, with the record's memory where there is one."""

import os
from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.diary.bag import remember
from tearjerk.diary.location import record_path
from tearjerk.errors import FileError, NothingFoundError
from tearjerk.output.messages import hint
from tearjerk.selection.bag import Draw, draw
from tearjerk.selection.sampling import fresh_seed


class Drawing:
    """The draws of one run: from the bag in the record, or from one that lasts as long as the run.

    `bag` is the name of the bag, `remembering` whether the one in the record is used. What was seen
    or banned is skipped either way, unless `include_seen` lets the seen ones in.
    """

    def __init__(self, films: Sequence[Film], bag: str, *, remembering: bool, include_seen: bool) -> None:
        self._films = films
        self._bag = bag
        self._remembering = remembering
        self._include_seen = include_seen
        self._drawn: Sequence[str] = ()

    def draw(self, count: int) -> Draw:
        """The next films; raises NothingFoundError where all that pass were seen or banned."""
        results: list[Draw] = []

        def drawing(seen: frozenset[str], banned: frozenset[str], drawn: Sequence[str]) -> Sequence[str]:
            results.append(draw(self._films, self._offered(seen, banned), drawn, count, _seed))
            return results[-1].drawn

        if self._remembering:
            try:
                remember(record_path(os.environ), self._bag, drawing)
            except FileError as error:
                hint(f"This pick is not remembered. {error.sentence}")
                self._remembering = False  # once is enough said
        if not results:
            drawing(*_readable(), self._drawn)
        self._drawn = results[-1].drawn
        return results[-1]

    def _offered(self, seen: frozenset[str], banned: frozenset[str]) -> set[str]:
        passing = {film.id for film in self._films}
        allowed = passing - banned
        if not self._include_seen:
            allowed -= seen
        if allowed:
            return allowed
        if seen - banned:
            raise NothingFoundError(
                f"You have seen or banned {_all(len(passing))}. --include-seen offers the seen again."
            )
        raise NothingFoundError(
            f"You have banned {_all(len(passing))}. `tearjerk never TITLE --remove` lets one be offered."
        )


def _all(count: int) -> str:
    return "the one film that passes" if count == 1 else f"all {count} films that pass"


def _seed() -> int:
    return fresh_seed(os.urandom(4))


def _readable() -> tuple[frozenset[str], frozenset[str]]:
    """The ids seen and banned, as far as they can be read, for a draw that is not remembered."""
    from tearjerk.diary.store import salvage

    try:
        record, _ = salvage(record_path(os.environ))
    except FileError:
        return frozenset(), frozenset()
    return record.seen, record.banned
