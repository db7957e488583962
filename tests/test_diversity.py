"""The promise: a list is made of relevant films that do not repeat each other."""

from hypothesis import given
from hypothesis import strategies as st

from tearjerk.catalogue.film import Film
from tearjerk.likeness.similar import maximal_marginal_relevance
from tests.conftest import film

FILMS = [film(id=f"film-{number}-2001") for number in range(8)]
RELEVANCE = st.fixed_dictionaries({one.id: st.floats(0, 1) for one in FILMS})


def unlike(one: Film, other: Film) -> float:
    return 0.0 if one.id != other.id else 1.0


@given(RELEVANCE, st.integers(1, 12))
def test_so_many_different_films_the_most_relevant_first(relevance: dict[str, float], count: int) -> None:
    chosen = maximal_marginal_relevance(relevance, FILMS, unlike, count)
    assert len({one.id for one in chosen}) == len(chosen) == min(count, len(FILMS))
    assert relevance[chosen[0].id] == max(relevance.values())


@given(RELEVANCE)
def test_with_nothing_for_novelty_the_order_is_that_of_relevance(relevance: dict[str, float]) -> None:
    chosen = maximal_marginal_relevance(relevance, FILMS, lambda *_: 1.0, len(FILMS), balance=1.0)
    values = [relevance[one.id] for one in chosen]
    assert values == sorted(values, reverse=True)


def test_a_film_like_one_already_chosen_gives_way_to_one_a_little_less_relevant() -> None:
    best, twin, other = FILMS[:3]
    relevance = {best.id: 0.9, twin.id: 0.85, other.id: 0.8}

    def likeness(one: Film, two: Film) -> float:
        return 1.0 if {one.id, two.id} == {best.id, twin.id} else 0.0

    assert maximal_marginal_relevance(relevance, [best, twin, other], likeness, 2) == [best, other]


def test_every_party_gets_its_turn() -> None:
    relevance = {one.id: 0.9 if number < 6 else 0.5 for number, one in enumerate(FILMS)}
    big = {one.id for one in FILMS[:6]}
    chosen = maximal_marginal_relevance(
        relevance, FILMS, unlike, 3, party=lambda one: "big" if one.id in big else "small"
    )
    assert sum(one.id in big for one in chosen) == 2
