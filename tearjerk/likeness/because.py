"""The reason for offering a film: what it shares with a film that the user loved, and how it differs.

Each phrase comes from the catalogue or the table of concepts. Late themes of either film are never given
away: neither by name nor by a relation or concept that implies them.
"""

import re
from itertools import islice

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import with_parents
from tearjerk.likeness.comparison import Comparison
from tearjerk.likeness.similarity import Similarity

MAX_PHRASES = 3
"""Maximum number of phrases for what is shared, and for what differs."""

MIN_SAME_WORDS = 0.3
"""Minimum similarity of two films' review words to call them "much the same words"."""

SEQUEL_NUMBER = re.compile(r"(?<!\d)[\s.:]*(?:[2-9]|II+|IV|V)$")
"""Matches the number at the end of a sequel's title."""

SUBTITLE = re.compile(r"\s*[:：-]\s*")
"""Matches the separator between the name of a series and the name of one of its films."""


class ReasonRecord(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A reason in JSON. `you` is the opening of its sentence (you cried at Hope), which only recommendations have."""

    you: str | None = None
    shared: tuple[str, ...]
    differs: tuple[str, ...]


class Reason(Struct, frozen=True):
    """Phrases for what two films share and how the offered film differs.

    If set, `opening` opens the sentence ('you cried at Hope') and `series` follows ('its sequel').
    `statement` is the whole sentence for a film that was not compared with another; the lists in JSON are then empty.
    """

    shared: tuple[str, ...]
    differs: tuple[str, ...]
    series: str | None = None
    opening: str | None = None
    statement: str | None = None

    def record(self) -> ReasonRecord:
        """Return the reason as a record for JSON."""
        shared = (self.series, *self.shared) if self.series else self.shared
        return ReasonRecord(you=self.opening, shared=shared, differs=self.differs)

    def sentence(self) -> str:
        """Return the reason as a sentence: 'also a father and his daughter; but warmer, and 4 years newer'."""
        if self.statement:
            return self.statement
        clauses = [*([self.series] if self.series else []), *(f"also {phrase}" for phrase in self.shared)]
        if self.differs:
            *first, last = self.differs
            clauses.append("but " + (f"{', '.join(first)}, and {last}" if first else last))
        return (f"because {self.opening}: " if self.opening else "") + "; ".join(clauses)


def because(film: Film, other: Film, similarity: Similarity) -> Reason:
    """Return the reason for offering `other` to somebody who loved `film`."""
    compared = Comparison(film, other, similarity)
    return Reason(
        shared=tuple(islice(compared.shared(), MAX_PHRASES)) or (_fallback_phrase(film, other, similarity),),
        differs=tuple(islice(compared.differences(), MAX_PHRASES)),
        series=sequel_or_remake(film, other),
    )


def _fallback_phrase(film: Film, other: Film, similarity: Similarity) -> str:
    # The films are similar only in parts that have no phrase.
    if similarity.likeness(film, other).parts.get("words", 0.0) >= MIN_SAME_WORDS:
        return "written about in much the same words"
    return "similar only in small ways"


def sequel_or_remake(film: Film, other: Film) -> str | None:
    """Return how `other` belongs to the same story as `film` (as its sequel, the film it follows, a remake), or None.

    Sequels and remakes are recognised by their Hangul titles. Films with the same title count as a remake only
    if they share a theme as well; otherwise they merely happen to have the same name.
    """
    later = (other.year, other.released or "") > (film.year, film.released or "")
    if _letters(film.title_ko) == _letters(other.title_ko):
        if with_parents(film.themes).isdisjoint(with_parents(other.themes)):
            return None
        return "the same story, filmed again" if later else "the same story, filmed before"
    if _series(film) == _series(other) != "":
        return "its sequel" if later else "the film it follows"
    return None


def _letters(title: str) -> str:
    return "".join(character for character in title.casefold() if character.isalnum())


def _series(film: Film) -> str:
    # '마음이 2' and '마음이...' are one series, and so are 'X: first subtitle' and 'X: second subtitle'.
    return _letters(SEQUEL_NUMBER.sub("", SUBTITLE.split(film.title_ko, maxsplit=1)[0]))
