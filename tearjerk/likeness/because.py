"""Why a film is offered: what it shares with the one that was loved, and how it differs.

Each phrase is read off the catalogue or the table of concepts. What a late theme of either film would
give away is never said: neither by its name nor by a relation or a concept that implies it.
"""

from itertools import islice
from typing import Any

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.likeness.differing import differs
from tearjerk.likeness.kin import kinship
from tearjerk.likeness.pair import Pair
from tearjerk.likeness.sharing import shared
from tearjerk.likeness.similarity import Similarity

MOST = 3
"""Phrases of either kind: more than three nobody keeps in mind."""

NOTHING_NAMED = "much the same mood"
"""What is said where the likeness lies in parts that have no phrase."""


class Because(Struct, frozen=True):
    """Phrases for what two films share and how the offered one differs.

    Where they are set, `you` opens the sentence ('you cried at Hope') and `kin` follows ('its sequel').
    `instead` is said of a film that was compared with none: it is shared with nothing, so JSON has the
    numbers of the film alone.
    """

    shared: tuple[str, ...]
    differs: tuple[str, ...]
    kin: str | None = None
    you: str | None = None
    instead: str | None = None

    def record(self) -> dict[str, Any]:
        """As JSON promises it, with `you` in front for a recommendation."""
        told = [*([self.kin] if self.kin else []), *self.shared]
        return {**({"you": self.you} if self.you else {}), "shared": told, "differs": list(self.differs)}

    def sentence(self) -> str:
        """As one would say it: 'also a father and his daughter; but warmer, and no prison'."""
        if self.instead:
            return self.instead
        said = [*([self.kin] if self.kin else []), *(f"also {phrase}" for phrase in self.shared)]
        if self.differs:
            *first, last = self.differs
            said.append("but " + (f"{', '.join(first)}, and {last}" if first else last))
        return (f"because {self.you}: " if self.you else "") + "; ".join(said)


def because(film: Film, other: Film, similarity: Similarity) -> Because:
    """Why `other` is offered to somebody who loved `film`."""
    pair = Pair(film, other, similarity)
    return Because(
        shared=tuple(islice(shared(pair), MOST)) or (NOTHING_NAMED,),
        differs=tuple(islice(differs(pair), MOST)),
        kin=kinship(film, other),
    )
