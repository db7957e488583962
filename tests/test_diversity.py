"""A list consists of relevant films that are not too much alike."""

from hypothesis import given
from hypothesis import strategies as st

from tearjerk.catalogue.film import Film
from tearjerk.likeness.diversity import maximal_marginal_relevance
from tests.conftest import film

FILMS = [film(id=f"film-{number}-2001") for number in range(8)]
RELEVANCE = st.fixed_dictionaries({one.id: st.floats(0, 1) for one in FILMS})


def one_if_identical(one: Film, other: Film) -> float:
    return 0.0 if one.id != other.id else 1.0


@given(RELEVANCE, st.integers(1, 12))
def test_the_requested_number_of_distinct_films_is_returned_most_relevant_first(
    relevance: dict[str, float], count: int
) -> None:
    chosen = maximal_marginal_relevance(relevance, FILMS, one_if_identical, count)
    assert len({one.id for one in chosen}) == len(chosen) == min(count, len(FILMS))
    assert relevance[chosen[0].id] == max(relevance.values())


@given(RELEVANCE)
def test_without_novelty_films_are_ordered_by_relevance(relevance: dict[str, float]) -> None:
    chosen = maximal_marginal_relevance(relevance, FILMS, lambda *_: 1.0, len(FILMS), relevance_weight=1.0)
    values = [relevance[one.id] for one in chosen]
    assert values == sorted(values, reverse=True)


def test_a_slightly_less_relevant_film_is_preferred_to_a_repetitive_one() -> None:
    best, twin, other = FILMS[:3]
    relevance = {best.id: 0.9, twin.id: 0.85, other.id: 0.8}

    def similarity(one: Film, two: Film) -> float:
        return 1.0 if {one.id, two.id} == {best.id, twin.id} else 0.0

    assert maximal_marginal_relevance(relevance, [best, twin, other], similarity, 2) == [best, other]


def test_each_film_chosen_from_a_group_counts_against_the_next_from_it() -> None:
    big, small = FILMS[:6], FILMS[6:]
    relevance = {one.id: 0.9 for one in big} | {one.id: 0.75 for one in small}
    groups = {one.id: "big" for one in big} | {one.id: "small" for one in small}
    chosen = maximal_marginal_relevance(relevance, FILMS, one_if_identical, 3, groups=groups)
    assert [groups[one.id] for one in chosen] == ["big", "small", "big"]


def test_a_weak_film_of_another_group_does_not_beat_a_strong_second_film() -> None:
    relevance = {one.id: 0.9 for one in FILMS[:6]} | {one.id: 0.5 for one in FILMS[6:]}
    groups = {one.id: "big" for one in FILMS[:6]} | {one.id: "small" for one in FILMS[6:]}
    chosen = maximal_marginal_relevance(relevance, FILMS, one_if_identical, 2, groups=groups)
    assert [groups[one.id] for one in chosen] == ["big", "big"]


def test_a_longer_list_starts_with_the_shorter_one() -> None:
    films = [film(id=f"film-{number:04}-2001") for number in range(500)]
    relevance = {one.id: 1 - number / 1000 for number, one in enumerate(films)}

    def similarity(one: Film, other: Film) -> float:
        return 1.0 if one.id[:7] == other.id[:7] else 0.0

    chosen = maximal_marginal_relevance(relevance, films, similarity, 60)
    assert maximal_marginal_relevance(relevance, films, similarity, 5) == chosen[:5]
    assert len({one.id for one in chosen}) == 60
