"""`recommend`: films for one reader or for two, and a first spread for somebody whose taste is not known."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film, most_tears_first
from tearjerk.likeness.alike import Alike
from tearjerk.likeness.because import Because, because
from tearjerk.likeness.concepts import ConceptTable
from tearjerk.likeness.diversity import maximal_marginal_relevance
from tearjerk.likeness.parts import share_in_tears
from tearjerk.likeness.similarity import Likeness, Similarity
from tearjerk.likeness.taste import Score, Taste, scores, weights_for
from tearjerk.tears import levels

SPREAD = 0.5
"""The balance of a first spread: for somebody unknown, variety counts as much as tears."""


class Suited(Struct, frozen=True):
    """A film for somebody: how well it suits them, and the film of theirs it is compared with."""

    alike: Alike
    loved: Film
    similarity: Similarity


class Reader(Struct, frozen=True):
    """One taste brought to bear on a catalogue: the personal similarity and the score of each candidate."""

    taste: Taste
    similarity: Similarity
    scores: Mapping[str, Score]

    def suited(self, film: Film) -> Suited:
        """Why a film suits this reader: its likeness to the loved film that speaks for it most."""
        loved = self.scores[film.id].because_of
        reason = because(loved, film, self.similarity)
        named = Because(reason.shared, reason.differs, reason.kin, you=self.taste.words(loved))
        return Suited(Alike(film, self.similarity.likeness(loved, film), named), loved, self.similarity)


def reader(
    taste: Taste, films: Sequence[Film], candidates: Sequence[Film], concepts: ConceptTable
) -> Reader | None:
    """A reader of the catalogue `films`, or None where too little is rated or nothing of it loved."""
    if not taste.known:
        return None
    rated = [film for film in films if film.id in taste.ratings]
    weights = weights_for(taste.loved(rated), films, Similarity(films, concepts))
    personal = Similarity(films, concepts, weights)
    found = scores(taste, rated, candidates, personal)
    return Reader(taste, personal, found) if found else None


def recommend(readers: Sequence[Reader], candidates: Sequence[Film], count: int) -> list[list[Suited]]:
    """`count` films, each with a reason for each reader, unlike each other, every loved film getting its turn.

    For two readers a film is as good as it is for the one it suits less: 'least misery', which
    groups themselves use (Masthoff, User Modeling and User-Adapted Interaction 14, 2004).
    """
    relevance = {film.id: min(one.scores[film.id].value for one in readers) for film in candidates}
    first = readers[0]
    chosen = maximal_marginal_relevance(
        relevance,
        candidates,
        lambda one, other: first.similarity.likeness(one, other).total,
        count,
        turn=lambda film: first.scores[film.id].because_of.id,
    )
    return [[one.suited(film) for one in readers] for film in chosen]


def spread(
    films: Sequence[Film], candidates: Sequence[Film], concepts: ConceptTable, count: int
) -> list[Alike]:
    """The canon's best spread: the most tears there are, in films unlike each other."""
    similarity = Similarity(films, concepts)
    ordered = sorted(candidates, key=most_tears_first)
    most = max((share_in_tears(film) for film in ordered), default=1.0)
    chosen = maximal_marginal_relevance(
        {film.id: share_in_tears(film) / most for film in ordered},
        ordered,
        lambda one, other: similarity.likeness(one, other).total,
        count,
        balance=SPREAD,
    )
    return [Alike(film, Likeness(0.0, {}), Because((), (), instead=_canon(film))) for film in chosen]


def _canon(film: Film) -> str:
    if film.tears is None:
        return f"cry level {film.cry_level}, estimated"
    return f"{levels.in_words(film.tears.share)} viewers wrote that it made them cry"
