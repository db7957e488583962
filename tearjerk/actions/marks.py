"""The marks that the record puts on films: saved, seen, or on the never list."""

from collections.abc import Set
from typing import NamedTuple

from tearjerk.actions.record import read_best_effort
from tearjerk.catalogue.film import Film


class Marks(NamedTuple):
    """The ids of films with each mark, and a description of any problem with the record."""

    saved: Set[str] = frozenset()
    seen: Set[str] = frozenset()
    never: Set[str] = frozenset()
    problem: str | None = None

    def keys_for(self, film: Film) -> str:
        """Return a film's marks, each as the key that sets it (s saved, w watched, n never) or a space."""
        return "".join(
            key if film.id in ids else " "
            for key, ids in (("s", self.saved), ("w", self.seen), ("n", self.never))
        )


def read_marks() -> Marks:
    """Return the marks of all films, from as much of the record as can be read."""
    record, error = read_best_effort()
    return Marks(record.saved, record.seen, record.never, None if error is None else error.sentence)
