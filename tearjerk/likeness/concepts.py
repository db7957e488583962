"""What viewers talk about, and how much more of one film than of the average one.

`measure.concepts` counts the shares once, and they ship as a table; this module only reads it.
"""

from collections.abc import Mapping
from math import log2
from typing import NamedTuple

from msgspec import Struct

from tearjerk.catalogue.loading import broken_table, bundled_text

TABLE = "concepts.csv"


class Concept(NamedTuple):
    """One thing that viewers talk about.

    `phrase` completes 'much talk of …'. `themes` are those that its mention would give away, so no
    because names it where one of them is a late theme. A concept without a phrase is never named:
    that people talk of a death or a twist says too much, and that they talk of acting nothing.
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
        Concept("children", "the children in it", ("adoption",)),
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
        Concept("true-story", "the true story behind it", ("history",)),
        Concept("twist", None),
        Concept("laughter", "laughing"),
        Concept("anger", "anger", ("injustice",)),
        Concept("fear", None),
        Concept("comfort", "warmth and comfort"),
        Concept("regret", None, ("forgiveness",)),
        Concept("sacrifice", None, ("sacrifice",)),
        Concept("melodrama", None),
        Concept("acting", None),
        Concept("scenery", "how it looks"),
    )
}


class FilmConcepts(Struct, frozen=True):
    """How a film is talked about: for each concept the share of reviews that mention it, from 0 to 1.

    The share is shrunk towards the corpus mean (see `measure.concepts`); a concept is absent where
    the film's own title has its words.
    """

    corpus: str
    reviews: int
    shares: Mapping[str, float]


class ConceptTable(Struct, frozen=True):
    """The shares of all counted films by Naver code, and the mean film of each corpus."""

    means: Mapping[str, Mapping[str, float]] = {}
    films: Mapping[int, FilmConcepts] = {}

    def film(self, naver: int | None) -> FilmConcepts | None:
        """What was counted for a film, or None."""
        return None if naver is None else self.films.get(naver)

    def lift(self, film: FilmConcepts, concept: str) -> float:
        """How many times as often a concept is mentioned as in the mean film of the same corpus.

        1 where the title has its words: then nothing is known, and nothing is claimed.
        """
        share = film.shares.get(concept)
        return 1.0 if share is None else share / self.means[film.corpus][concept]

    def vector(self, film: FilmConcepts) -> dict[str, float]:
        """The lifts above 1 as logarithms to base 2: positive pointwise mutual information.

        Of the weightings of counts for a cosine, it did best in Bullinaria and Levy (Behavior
        Research Methods 39, 2007); what is rarely mentioned says little, so it counts as nothing.
        """
        lifts = {concept: self.lift(film, concept) for concept in film.shares}
        return {concept: log2(lift) for concept, lift in lifts.items() if lift > 1}

    def in_title(self, film: FilmConcepts) -> frozenset[str]:
        """The concepts left out of a film because its own title has their words."""
        return frozenset(self.means[film.corpus].keys() - film.shares.keys())


def bundled_concepts() -> ConceptTable:
    """The table that ships; raises FileError where it cannot be read."""
    try:
        return read_table(bundled_text(TABLE))
    except (ValueError, KeyError, IndexError):
        raise broken_table(TABLE) from None


def read_table(text: str) -> ConceptTable:
    """The table from its CSV text: a heading, the mean film of each corpus, then one line a film.

    An empty cell is a concept whose words the film's title has. Raises ValueError, KeyError or IndexError
    where the text is no such table.
    """
    heading, *rows = text.splitlines()
    first, second, third, *names = heading.split(",")
    if (first, second, third) != ("naver", "corpus", "reviews"):
        raise ValueError(heading)
    means: dict[str, dict[str, float]] = {}
    films: dict[int, FilmConcepts] = {}
    for row in rows:
        film, corpus, reviews, *cells = row.split(",")
        shares = {name: float(cell) for name, cell in zip(names, cells, strict=True) if cell}
        if film == "mean":
            means[corpus] = shares
        else:
            means[corpus]  # a film of a corpus without a mean could not be compared
            films[int(film)] = FilmConcepts(corpus, int(reviews), shares)
    return ConceptTable(means, films)
