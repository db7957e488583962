"""Concepts that viewers mention in reviews, and how often they do so compared with the average film in the corpus.

`measure.concepts` counts the shares, which ship as a table; this module only reads it.
"""

from collections.abc import Mapping
from math import log2
from typing import NamedTuple

from msgspec import Struct

from tearjerk.catalogue.loading import bundled_text, damaged_table_error

TABLE_FILE = "concepts.csv"


class Concept(NamedTuple):
    """A topic that viewers talk about.

    `phrase` completes 'frequent mentions of …'. `themes` are the themes that naming the concept would give away;
    if one of them is late, no reason names the concept. A concept without a phrase is never named: a death or a
    twist would give too much away, and acting would say nothing about the film.
    """

    id: str
    phrase: str | None
    themes: tuple[str, ...] = ()


CONCEPTS: dict[str, Concept] = {
    concept.id: concept
    for concept in (
        Concept("mother", "mothers", ("mother", "family")),
        Concept("father", "fathers", ("father", "family")),
        Concept("siblings", "siblings", ("siblings", "family")),
        Concept("grandparents", "grandparents", ("grandparents", "family")),
        Concept("children", "the children", ("adoption",)),
        Concept("parents", "what we owe our parents", ("family", "mother", "father")),
        Concept("romance", "the romance", ("love", "forbidden-love", "late-love", "first-love")),
        Concept("first-love", "first love", ("first-love",)),
        Concept("marriage", "husbands and wives", ("marriage",)),
        Concept("illness", "illness", ("illness", "terminal-illness", "dementia")),
        Concept("memory", "memory and its loss", ("dementia", "illness")),
        Concept("death", None),
        Concept("afterlife", "the dead and the afterlife", ("ghosts", "loss")),
        Concept("time-travel", "going back in time", ("time",)),
        Concept("animals", "animals", ("animals",)),
        Concept("friendship", "friendship", ("friendship",)),
        Concept("school", "school and teachers", ("school",)),
        Concept("youth", "growing up", ("coming-of-age",)),
        Concept("nostalgia", "the old days"),
        Concept("music", "the music", ("music",)),
        Concept("sport", "the sport", ("sport",)),
        Concept("war", "war", ("war",)),
        Concept("division", "the divided country", ("war", "history", "separation")),
        Concept("colonial", "the colonial years", ("history", "war")),
        Concept("history", "history", ("history",)),
        Concept("politics", "politics", ("history", "injustice")),
        Concept("justice", "crime and punishment", ("injustice",)),
        Concept("prison", "prison", ("prison", "injustice")),
        Concept("disability", "disability", ("disability",)),
        Concept("poverty", "hard lives", ("poverty",)),
        Concept("faith", "faith"),
        Concept("true-story", "a true story", ("history",)),
        Concept("twist", None),
        Concept("laughter", "laughing"),
        Concept("anger", "anger", ("injustice",)),
        Concept("fear", None),
        Concept("comfort", "warmth and comfort"),
        Concept("regret", None, ("forgiveness",)),
        Concept("sacrifice", None, ("sacrifice",)),
        Concept("melodrama", None),
        Concept("acting", None),
        Concept("scenery", "the visuals"),
    )
}


class FilmConcepts(Struct, frozen=True):
    """The share of a film's reviews that mention each concept, from 0 to 1.

    The shares are shrunk towards the mean of the films in the corpus (see `measure.concepts`). A concept is left
    out if its words are in the film's own title.
    """

    corpus: str
    reviews: int
    shares: Mapping[str, float]


class ConceptTable(Struct, frozen=True):
    """The shares of all counted films by Naver code, and the mean shares of each corpus."""

    means: Mapping[str, Mapping[str, float]] = {}
    films: Mapping[int, FilmConcepts] = {}

    def film_concepts(self, naver_code: int | None) -> FilmConcepts | None:
        """Return the shares of the film with this Naver code, or None if it was not counted."""
        return None if naver_code is None else self.films.get(naver_code)

    def lift(self, film_concepts: FilmConcepts, concept: str) -> float:
        """Return the ratio of a concept's share to its mean share in the same corpus.

        It is 1 if the concept was left out because of the film's title.
        """
        share = film_concepts.shares.get(concept)
        return 1.0 if share is None else share / self.means[film_concepts.corpus][concept]

    def pmi_vector(self, film_concepts: FilmConcepts) -> dict[str, float]:
        """Return the lifts above 1 as base-2 logarithms, that is, the positive pointwise mutual information.

        It was the best weighting for cosine similarity in Bullinaria and Levy (Behavior Research Methods 39,
        2007). Lifts below 1 carry little information and count as 0.
        """
        lifts = {concept: self.lift(film_concepts, concept) for concept in film_concepts.shares}
        return {concept: log2(lift) for concept, lift in lifts.items() if lift > 1}

    def title_concepts(self, film_concepts: FilmConcepts) -> frozenset[str]:
        """Return the concepts left out because their words are in the film's own title."""
        return frozenset(self.means[film_concepts.corpus].keys() - film_concepts.shares.keys())


def bundled_concepts() -> ConceptTable:
    """Return the bundled table; raises FileError if it cannot be read."""
    try:
        return parse_table(bundled_text(TABLE_FILE))
    except (ValueError, KeyError, IndexError):
        raise damaged_table_error(TABLE_FILE) from None


def parse_table(text: str) -> ConceptTable:
    """Parse the table from CSV: a header, the mean shares of each corpus, and one line per film.

    A cell is empty if the concept's words are in the film's title. Raises ValueError, KeyError or IndexError
    if the text is not in this format.
    """
    header, *rows = text.splitlines()
    first, second, third, *names = header.split(",")
    if (first, second, third) != ("naver", "corpus", "reviews"):
        raise ValueError(header)
    means: dict[str, dict[str, float]] = {}
    films: dict[int, FilmConcepts] = {}
    for row in rows:
        film, corpus, reviews, *cells = row.split(",")
        shares = {name: float(cell) for name, cell in zip(names, cells, strict=True) if cell}
        if film == "mean":
            means[corpus] = shares
        else:
            means[corpus]  # raises KeyError: a film cannot be compared without the mean of its corpus
            films[int(film)] = FilmConcepts(corpus, int(reviews), shares)
    return ConceptTable(means, films)
