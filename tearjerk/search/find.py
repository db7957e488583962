"""The entry points of the search: ranked matches, or an error that tells the user what to try instead."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct, to_builtins

from tearjerk.catalogue.film import Film, most_tears_first
from tearjerk.search.index.index import Index
from tearjerk.search.index.loading import get_index
from tearjerk.search.matching import find_candidates
from tearjerk.search.query.identifiers import parse_identifier
from tearjerk.search.query.query import Query
from tearjerk.search.scoring import MIN_CERTAIN_SCORE, TIERS, Candidate, Candidates, QueryPart
from tearjerk.text.words import plural


class Match(Struct, frozen=True):
    """A film that matches a query, its score (0 to 100), and the text that matched.

    `tier` is a key of scoring.TIERS; `query_key` and `key` are the query and the matched text in the alphabet in
    which they were compared, and `distance` is the number of typos between them. `parts` has the kind of each
    word of the query; it is empty if the query was compared as a whole.
    """

    film: Film
    score: float
    matched: str
    tier: str
    query_key: str
    key: str
    distance: int
    parts: tuple[QueryPart, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether the query is an id of the film, or all or part of its title, without typos or other words except its year."""
        return (
            self.score >= MIN_CERTAIN_SCORE
            and self.tier != "person"
            and all(part.kind in ("title", "year") for part in self.parts)
        )

    @property
    def year_note(self) -> str:
        """A note on the film's real year, if another year was typed; otherwise empty."""
        years = [word[:4] for part in self.parts if part.kind == "other year" for word in part.text.split()]
        if not years:
            return ""
        if set_in := next((year for year in years if year in self.film.synopsis), None):
            return f"it is from {self.film.year} and set in {set_in}"
        return f"it is from {self.film.year}"

    @property
    def unmatched_words_note(self) -> str:
        """A note on the words that match nothing, if only a person was found; otherwise empty."""
        unexplained = " ".join(part.text for part in self.parts if part.kind == "unexplained")
        if not unexplained or self.tier != "person":
            return ""
        return f"Nothing matches '{unexplained}'; these are films by or with {self.matched}."

    def to_json(self, *, explain: bool = False) -> dict[str, Any]:
        """Return the film's JSON with `score` and `matched`, and with the details of the match if `explain` is set."""
        record: dict[str, Any] = to_builtins(self.film)
        if explain:
            record["reading"] = list(to_builtins(self.parts))
        record |= {"score": self.score, "matched": self.matched}
        if explain:
            record |= {"tier": self.tier, "asked": self.query_key, "key": self.key, "distance": self.distance}
        return record

    def explanation(self) -> str:
        """Return a description of the match: its tier, its typos, the compared strings, and the kinds of the words in the query."""
        typos = f", {plural(self.distance, 'letter')} off" if self.distance else ""
        compared = self.key if self.query_key == self.key else f"{self.query_key} ~ {self.key}"
        kinds = "".join(f"; '{part.text}' is {KIND_LABELS.get(part.kind, part.kind)}" for part in self.parts)
        return f"{self.tier}: {TIERS[self.tier].meaning}{typos} ({compared}){kinds}"


KIND_LABELS = {
    "title": "the title",
    "person": "somebody who worked on the film",
    "other person": "somebody from other films",
    "year": "its year",
    "other year": "another year",
    "story": "what it is about",
    "article": "a word that is not part of the title",
    "film": "a word for a film",
    "korean": "its country",
    "director": "a word for directing",
    "cast": "a word for acting",
    "filler": "a word that is not part of the title",
    "release": "part of a file name",
}
"""Descriptions of the kinds of words for `--explain`."""


def find(query: str, films: Sequence[Film]) -> list[Match]:
    """Return the matching films, best first."""
    index = get_index(films)
    identifier = parse_identifier(query)
    number = identifier.find_film_number(index.films) if identifier is not None else None
    if identifier is not None and number is not None:
        value = identifier.value
        return [Match(index.films[number], 100.0, value, "identifier", value, value, 0)]
    # URLs are pasted, so their titles have no typos. A string that looks like an id may be a title: Q1.
    parsed = Query(query if identifier is None else identifier.title or query)
    candidates = find_candidates(parsed, index, allow_typos=identifier is None)
    return [_to_match(candidate, parsed, index) for candidate in _rank(candidates, index)]


def _to_match(candidate: Candidate, query: Query, index: Index) -> Match:
    return Match(
        index.films[candidate.film_number],
        round(candidate.score, 1),
        candidate.matched,
        candidate.tier,
        candidate.query_key or query.spelling_in_alphabet(TIERS[candidate.tier].alphabet),
        candidate.key,
        candidate.distance,
        candidate.parts,
    )


def _rank(candidates: Candidates, index: Index) -> list[Candidate]:
    return sorted(
        candidates.accepted(),
        key=lambda candidate: (
            -round(candidate.score, 1),
            most_tears_first(index.films[candidate.film_number]),
        ),
    )


def resolve(query: str, films: Sequence[Film]) -> list[Match]:
    """Return the matching films, best first; at least one.

    Raises NoMatchError, whose message suggests titles or a filter, if there is none.
    """
    matches = find(query, films)
    if not matches:
        from tearjerk.search.suggestions import no_match_error

        raise no_match_error(query, get_index(films))
    return matches
