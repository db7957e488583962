"""Asks every way of searching that is needed, and ranks what they found."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct, to_builtins

from tearjerk.catalogue.film import Film, most_tears_first
from tearjerk.errors import NothingFoundError
from tearjerk.search import literal
from tearjerk.search.hit import Hit, Hits
from tearjerk.search.index import Index
from tearjerk.search.indexed import indexed
from tearjerk.search.question import Question
from tearjerk.search.tiers import SURE, THRESHOLD, TIERS
from tearjerk.text.sanitize import enumerated

SAYS_FILM = 1.0
"""What a match loses for a word beside it that only says 'film'."""
WRONG_YEAR = 12.0
"""What a match loses whose film is of another year than was typed; one year beside loses a quarter."""


class Match(Struct, frozen=True):
    """A film, how well a title of it matched (0-100), which text matched and how.

    `tier` is a key of tiers.TIERS; `asked` and `key` are the query and the text in the alphabet in
    which they were compared, and `distance` is how many letters lie between them.
    """

    film: Film
    score: float
    matched: str
    tier: str
    asked: str
    key: str
    distance: int

    def record(self, *, explain: bool = False) -> dict[str, Any]:
        """The film's JSON with `score` and `matched` behind it, and how it matched where that is asked for."""
        record = {**to_builtins(self.film), "score": self.score, "matched": self.matched}
        return record | {name: getattr(self, name) for name in EXPLAINED} if explain else record

    def why(self) -> str:
        """How it matched, in words: the tier, the two keys, the distance."""
        errors = (
            "" if not self.distance else f", {self.distance} letter{'s' if self.distance > 1 else ''} off"
        )
        same = self.key if self.asked == self.key else f"{self.asked} ~ {self.key}"
        return f"{self.tier}: {TIERS[self.tier].meaning}{errors} ({same})"


EXPLAINED = ("tier", "asked", "key", "distance")
"""What `--explain` adds to the JSON of a match."""


def find(query: str, films: Sequence[Film]) -> list[Match]:
    """Films whose titles match, best first; then those of people of that name; empty where none does."""
    index, question = indexed(films), Question(query)
    return [_match(hit, question, index) for hit in _ranked(_hits(question, index), index)]


def _match(hit: Hit, question: Question, index: Index) -> Match:
    film = index.films[hit.film]
    asked = question.asked(TIERS[hit.tier].alphabet)
    return Match(film, round(hit.score, 1), hit.matched, hit.tier, asked, hit.key, hit.distance)


def _ranked(hits: Hits, index: Index) -> list[Hit]:
    found = [hit for hit in hits.values() if hit.score >= THRESHOLD]
    return sorted(found, key=lambda hit: (-round(hit.score, 1), most_tears_first(index.films[hit.film])))


def _hits(question: Question, index: Index, *, years: bool = True) -> Hits:
    hits = Hits()
    if not question.spelled:
        return hits
    _plainly(question, index, hits)
    if hits.best < SURE:
        from tearjerk.search.description import undescribed

        if (bare := undescribed(question.text)) != question.text.strip():
            for hit in _hits(Question(bare), index, years=years).values():
                hits.offer_again(hit, less=SAYS_FILM)
    for rest, year in question.dated() if years else ():
        if hits.best < SURE:
            dated = _hits(rest, index, years=False)
        else:
            _plainly(rest, index, dated := Hits())
        for hit in dated.values():
            off = min(abs(index.films[hit.film].year - year), 4)
            hits.offer_again(hit, less=WRONG_YEAR * off / 4)
    if hits.best < SURE:
        _erring(question, index, hits)
    return hits


def _plainly(question: Question, index: Index, hits: Hits) -> None:
    literal.typed(question, index, hits)
    if hits.best >= 100:
        return
    if question.leads:
        literal.led(question, index, hits)
    from tearjerk.search import persons

    if hits.best < TIERS["prefix"].least:
        from tearjerk.search import spoken

        spoken.spoken(question, index, hits)
    persons.named(question, index, hits)


def _erring(question: Question, index: Index, hits: Hits) -> None:
    from tearjerk.search import erring, persons
    from tearjerk.search.gist import gist

    erring.typed(question, index, hits)
    erring.spoken(question, index, hits)
    gist(question, index, hits)
    persons.nearly_named(question, index, hits)
    if hits.best < THRESHOLD:
        erring.parts(question, index, hits)


def resolve(query: str, films: Sequence[Film]) -> list[Match]:
    """The films that a title may mean, best first, never empty.

    Raises NothingFoundError with up to three titles that are near.
    """
    matches = find(query, films)
    if matches:
        return matches
    from tearjerk.search.suggest import near_titles

    names = [f"{film.title} ({film.year})" for film in near_titles(Question(query), indexed(films))]
    if not names:
        raise NothingFoundError(f"No film found for '{query}'. `tearjerk list` shows all of them.")
    raise NothingFoundError(f"No film found for '{query}'. Did you mean {enumerated(names, 'or')}?")
