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

MIN_SAME_WORDS_SIMILARITY = 0.3
"""Minimum similarity of two films' review words to call them "much the same words"."""

SEQUEL_NUMBER = re.compile(r"(?<!\d)[\s.:]*(?:[2-9]|II+|IV|V)$")
"""Matches the number at the end of a sequel's title."""

SUBTITLE_SEPARATOR = re.compile(r"\s*[:：-]\s*")
"""Matches the separator between the name of a series and the name of one of its films."""


class ReasonRecord(Struct, frozen=True, kw_only=True, omit_defaults=True, rename={"opening": "you"}):
    """A reason in JSON. `opening` opens its sentence (you cried at Hope); only recommendations have one."""

    opening: str | None = None
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
        """Return the reason as a JSON object."""
        shared = (self.series, *self.shared) if self.series else self.shared
        return ReasonRecord(opening=self.opening, shared=shared, differs=self.differs)

    def sentence(self) -> str:
        """Return the reason as a sentence: 'also a father and his daughter; but warmer, and 4 years newer'."""
        if self.statement:
            return self.statement
        clauses = [*([self.series] if self.series else []), *(f"also {phrase}" for phrase in self.shared)]
        if self.differs:
            *first, last = self.differs
            clauses.append("but " + (f"{', '.join(first)}, and {last}" if first else last))
        return (f"because {self.opening}: " if self.opening else "") + "; ".join(clauses)


def build_reason(loved: Film, offered: Film, similarity: Similarity) -> Reason:
    """Return the reason for offering a film to somebody who loved another one."""
    comparison = Comparison(loved, offered, similarity)
    return Reason(
        shared=tuple(islice(comparison.similarities(), MAX_PHRASES))
        or (_fallback_phrase(loved, offered, similarity),),
        differs=tuple(islice(comparison.differences(), MAX_PHRASES)),
        series=sequel_or_remake_phrase(loved, offered),
    )


def _fallback_phrase(loved: Film, offered: Film, similarity: Similarity) -> str:
    # The films are similar only in parts that have no phrase.
    if similarity.score(loved, offered).parts.get("words", 0.0) >= MIN_SAME_WORDS_SIMILARITY:
        return "written about in much the same words"
    return "similar in small ways"


def sequel_or_remake_phrase(loved: Film, offered: Film) -> str | None:
    """Return a phrase for how the offered film continues, precedes or retells the loved film; None if it does none of these.

    Sequels and remakes are recognised by their Hangul titles. Films with the same title count as a remake only
    if they share a theme as well; otherwise they merely happen to have the same name.
    """
    is_later = (offered.year, offered.released or "") > (loved.year, loved.released or "")
    if _fold_title(loved.title_ko) == _fold_title(offered.title_ko):
        if with_parents(loved.themes).isdisjoint(with_parents(offered.themes)):
            return None
        return "a later film of the same story" if is_later else "an earlier film of the same story"
    if _series_name(loved) == _series_name(offered) != "":
        return "its sequel" if is_later else "the film it follows"
    return None


def _fold_title(title: str) -> str:
    return "".join(character for character in title.casefold() if character.isalnum())


def _series_name(film: Film) -> str:
    # '마음이 2' and '마음이...' are one series, and so are 'X: first subtitle' and 'X: second subtitle'.
    return _fold_title(SEQUEL_NUMBER.sub("", SUBTITLE_SEPARATOR.split(film.title_ko, maxsplit=1)[0]))
