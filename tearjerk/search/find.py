"""Runs the ways of matching that a query needs, and ranks what they found."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct, to_builtins

from tearjerk.catalogue.film import Film, most_tears_first
from tearjerk.errors import NothingFoundError
from tearjerk.search import literal
from tearjerk.search.index import Index
from tearjerk.search.loading import index_of
from tearjerk.search.query import Query
from tearjerk.search.scoring import SURE, THRESHOLD, TIERS, Candidate, Candidates
from tearjerk.text.words import enumeration, plural

FILM_WORD_PENALTY = 1.0
"""Points that a match loses for words beside it that only say 'film'."""
WRONG_YEAR_PENALTY = 12.0
"""Points that a match loses if its film is four years or more from the year typed; fewer if it is nearer."""
WRONG_YEARS = 4


class Match(Struct, frozen=True):
    """A film, how well it matched (0 to 100), the text that matched, and how.

    `tier` is a key of scoring.TIERS; `asked` and `key` are the query and that text in the alphabet in
    which they were compared, and `distance` is the number of typos between them.
    """

    film: Film
    score: float
    matched: str
    tier: str
    asked: str
    key: str
    distance: int

    def record(self, *, explain: bool = False) -> dict[str, Any]:
        """The film's JSON followed by `score` and `matched`, and by how it matched if `explain` is set."""
        record = {**to_builtins(self.film), "score": self.score, "matched": self.matched}
        if explain:
            record |= {"tier": self.tier, "asked": self.asked, "key": self.key, "distance": self.distance}
        return record

    def why(self) -> str:
        """How it matched, in words: the tier, the typos, the texts that were compared."""
        typos = f", {plural(self.distance, 'letter')} off" if self.distance else ""
        compared = self.key if self.asked == self.key else f"{self.asked} ~ {self.key}"
        return f"{self.tier}: {TIERS[self.tier].meaning}{typos} ({compared})"


def find(query: str, films: Sequence[Film]) -> list[Match]:
    """The films that match, best first; empty if none does."""
    index, read = index_of(films), Query(query)
    return [_match(candidate, read, index) for candidate in _ranked(_candidates(read, index), index)]


def _match(candidate: Candidate, query: Query, index: Index) -> Match:
    return Match(
        index.films[candidate.film],
        round(candidate.score, 1),
        candidate.matched,
        candidate.tier,
        query.in_alphabet(TIERS[candidate.tier].alphabet),
        candidate.key,
        candidate.distance,
    )


def _ranked(candidates: Candidates, index: Index) -> list[Candidate]:
    found = [candidate for candidate in candidates.values() if candidate.score >= THRESHOLD]
    return sorted(
        found,
        key=lambda candidate: (-round(candidate.score, 1), most_tears_first(index.films[candidate.film])),
    )


def _candidates(query: Query, index: Index, *, years: bool = True) -> Candidates:
    """Matches of the query as it is, without film words and without years; with typos if none of these is sure."""
    candidates = Candidates()
    if not query.spellings:
        return candidates
    _match_literally(query, index, candidates)
    if candidates.best < SURE:
        from tearjerk.search.fillers import without_film_words

        if (bare := without_film_words(query.text)) != query.text.strip():
            candidates.add_all(_candidates(Query(bare), index, years=years), FILM_WORD_PENALTY)
    for rest, year in query.without_year() if years else ():
        if candidates.best < SURE:
            of_rest = _candidates(rest, index, years=False)
        else:
            _match_literally(rest, index, of_rest := Candidates())
        candidates.add_all(of_rest, {film: _year_penalty(index.films[film], year) for film in of_rest})
    if candidates.best < SURE:
        _match_with_typos(query, index, candidates)
    return candidates


def _year_penalty(film: Film, year: int) -> float:
    return WRONG_YEAR_PENALTY * min(abs(film.year - year), WRONG_YEARS) / WRONG_YEARS


def _match_literally(query: Query, index: Index, candidates: Candidates) -> None:
    literal.match_titles(query, index, candidates)
    if candidates.best >= TIERS["exact"].lowest:
        return
    literal.match_initials(query, index, candidates)
    from tearjerk.search import people

    if candidates.best < TIERS["prefix"].lowest:
        from tearjerk.search import romanised

        romanised.match_titles(query, index, candidates)
    people.match_names(query, index, candidates)


def _match_with_typos(query: Query, index: Index, candidates: Candidates) -> None:
    from tearjerk.search import keywords, people, romanised, typos

    typos.match_titles(query, index, candidates)
    romanised.match_near_titles(query, index, candidates)
    keywords.match_titles(query, index, candidates)
    people.match_near_names(query, index, candidates)


def resolve(query: str, films: Sequence[Film]) -> list[Match]:
    """The films that a title may mean, best first, never empty.

    Raises NothingFoundError that suggests up to three titles.
    """
    matches = find(query, films)
    if matches:
        return matches
    from tearjerk.search.suggestions import near_titles

    titles = [f"{film.title} ({film.year})" for film in near_titles(Query(query), index_of(films))]
    if not titles:
        raise NothingFoundError(f"No film found for '{query}'. `tearjerk list` shows all of them.")
    raise NothingFoundError(f"No film found for '{query}'. Did you mean {enumeration(titles, 'or')}?")
