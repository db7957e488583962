"""The films that a query finds, ranked, and the error that tells the user how to go on if it finds none."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct, to_builtins

from tearjerk.catalogue.film import Film, most_tears_first
from tearjerk.search.index.index import Index
from tearjerk.search.index.loading import index_of
from tearjerk.search.matching import find_candidates
from tearjerk.search.query.identifiers import parse_identifier
from tearjerk.search.query.query import Query
from tearjerk.search.scoring import SURE_SCORE, TIERS, Candidate, Candidates, Part
from tearjerk.text.words import plural


class Match(Struct, frozen=True):
    """A film, how well it matched (0 to 100), the text that matched, and how.

    `tier` is a key of scoring.TIERS; `asked` and `key` are the query and that text in the alphabet in
    which they were compared, and `distance` is the number of typos between them. `reading` says what each
    word of the query was read as; it is empty if all of the query was compared.
    """

    film: Film
    score: float
    matched: str
    tier: str
    asked: str
    key: str
    distance: int
    reading: tuple[Part, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether only a title of the film, a part of one, an id or its year was typed, without typos."""
        return (
            self.score >= SURE_SCORE
            and self.tier != "person"
            and all(part.kind in ("title", "number", "year") for part in self.reading)
        )

    @property
    def year_note(self) -> str:
        """The year of the film, or why it is found, where another year was typed; else empty."""
        years = [part.text for part in self.reading if part.kind == "other year"]
        if not years:
            return ""
        if set_in := next((year for year in years if year in self.film.synopsis), None):
            return f"it is from {self.film.year} and set in {set_in}"
        return f"it is from {self.film.year}"

    @property
    def person_note(self) -> str:
        """What no film accounts for, where a person beside it is all that was found; else empty."""
        unexplained = " ".join(part.text for part in self.reading if part.kind == "unexplained")
        if not unexplained or self.tier != "person":
            return ""
        return f"Nothing here matches '{unexplained}'; these are films by or with {self.matched}."

    def record(self, *, explain: bool = False) -> dict[str, Any]:
        """The film's JSON with `score` and `matched`, and how the query was read and matched if `explain` is set."""
        record: dict[str, Any] = to_builtins(self.film)
        if explain:
            record["reading"] = list(to_builtins(self.reading))
        record |= {"score": self.score, "matched": self.matched}
        if explain:
            record |= {"tier": self.tier, "asked": self.asked, "key": self.key, "distance": self.distance}
        return record

    def explanation(self) -> str:
        """How it matched, in words: the tier, the typos, the texts that were compared."""
        typos = f", {plural(self.distance, 'letter')} off" if self.distance else ""
        compared = self.key if self.asked == self.key else f"{self.asked} ~ {self.key}"
        read = "".join(f"; '{part.text}' is {KIND_LABELS.get(part.kind, part.kind)}" for part in self.reading)
        return f"{self.tier}: {TIERS[self.tier].meaning}{typos} ({compared}){read}"


KIND_LABELS = {
    "title": "the title",
    "person": "somebody who worked on the film",
    "other person": "somebody from other films",
    "year": "its year",
    "other year": "another year",
    "story": "what it is about",
    "number": "its number in a series",
    "article": "a word that is not part of the title",
    "part": "a word that is not part of the title",
    "film": "a word for a film",
    "korean": "its country",
    "director": "a role",
    "cast": "a role",
    "filler": "a word that is not part of the title",
    "release": "part of a file name",
}
"""How `--explain` puts the kinds of words."""


def find(query: str, films: Sequence[Film]) -> list[Match]:
    """The films that match, best first; empty if none does."""
    index = index_of(films)
    named = parse_identifier(query)
    number = named.film(index.films) if named is not None else None
    if named is not None and number is not None:
        return [Match(index.films[number], 100.0, named.value, "identifier", named.value, named.value, 0)]
    # Nobody types a URL by hand, so its title has no typos. What looks like an id may be a title: Q1.
    read = Query(query if named is None else named.title or query)
    candidates = find_candidates(read, index, typos=named is None)
    return [_match(candidate, read, index) for candidate in _ranked(candidates, index)]


def _match(candidate: Candidate, query: Query, index: Index) -> Match:
    return Match(
        index.films[candidate.film],
        round(candidate.score, 1),
        candidate.matched,
        candidate.tier,
        candidate.asked or query.spelling_in_alphabet(TIERS[candidate.tier].alphabet),
        candidate.key,
        candidate.distance,
        candidate.reading,
    )


def _ranked(candidates: Candidates, index: Index) -> list[Candidate]:
    return sorted(
        candidates.results(),
        key=lambda candidate: (-round(candidate.score, 1), most_tears_first(index.films[candidate.film])),
    )


def resolve(query: str, films: Sequence[Film]) -> list[Match]:
    """The films that a query may mean, best first, never empty.

    Raises NoMatchError that suggests titles, or the filter that the query names.
    """
    matches = find(query, films)
    if not matches:
        from tearjerk.search.suggestions import no_match_error

        raise no_match_error(query, index_of(films))
    return matches
