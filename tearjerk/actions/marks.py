"""What the record says of each film: saved, seen, on the never list."""

from collections.abc import Set
from typing import NamedTuple

from tearjerk.actions.record import read_best_effort
from tearjerk.catalogue.film import Film


class Marks(NamedTuple):
    """The ids of films by what the user said of them, and what is wrong with the record, if anything."""

    saved: Set[str] = frozenset()
    seen: Set[str] = frozenset()
    never: Set[str] = frozenset()
    problem: str | None = None

    def keys_for(self, film: Film) -> str:
        """The marks of one film, each as the key that sets it (s saved, w watched, n never) or a space."""
        return "".join(
            key if film.id in ids else " "
            for key, ids in (("s", self.saved), ("w", self.seen), ("n", self.never))
        )


def read_marks() -> Marks:
    """The marks of all films, as far as the record can be read."""
    record, error = read_best_effort()
    return Marks(record.saved, record.seen, record.never, None if error is None else error.sentence)
