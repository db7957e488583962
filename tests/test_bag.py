"""The bag: every film is drawn once before any is repeated, and a seed always gives the same film."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from tearjerk.catalogue.film import Film
from tearjerk.selection.bag import bag_name, draw
from tearjerk.selection.filters import Criteria, parse
from tearjerk.selection.sampling import MAX_SEED, sample
from tearjerk.selection.values import Range
from tests.conftest import film


def make_films(count: int, first: int = 0) -> list[Film]:
    return [film(id=f"film-{number}") for number in range(first, first + count)]


def seed_source(seed: int) -> Callable[[], int]:
    generator = Random(seed)
    return lambda: generator.randrange(MAX_SEED + 1)


def ids(films: Sequence[Film]) -> list[str]:
    return [film.id for film in films]


@given(st.integers(1, 12), st.integers(0, 999))
def test_every_film_is_drawn_once_before_any_is_repeated(count: int, seed: int) -> None:
    films, seeds = make_films(count), seed_source(seed)
    drawn: tuple[str, ...] = ()
    order: list[str] = []
    for _ in range(3 * count):
        result = draw(films, ids(films), drawn, 1, seeds)
        drawn = result.drawn_ids
        order += ids(result.films)
    for start in range(0, 3 * count, count):
        assert sorted(order[start : start + count]) == sorted(ids(films))
    if count > 1:
        assert all(one != next_one for one, next_one in pairwise(order))


@given(st.integers(2, 12), st.integers(1, 14), st.integers(0, 999), st.data())
def test_seeds_determine_the_films(count: int, wanted: int, seed: int, data: st.DataObject) -> None:
    films = make_films(count)
    drawn = data.draw(st.lists(st.sampled_from(ids(films)), unique=True))
    result = draw(films, ids(films), drawn, wanted, seed_source(seed))
    assert len(set(ids(result.films))) == len(result.films) == min(wanted, count)
    if len(result.seeds) == 1:
        assert sample(films, wanted, result.seeds[0]) == result.films
    else:
        assert [sample(films, 1, each) for each in result.seeds] == [(film,) for film in result.films]


@given(st.integers(2, 10), st.integers(1, 5), st.integers(0, 999))
def test_drawing_several_at_a_time_repeats_no_film_within_a_round(count: int, wanted: int, seed: int) -> None:
    films, seeds = make_films(count), seed_source(seed)
    drawn: tuple[str, ...] = ()
    order: list[str] = []
    for _ in range(count // wanted):
        result = draw(films, ids(films), drawn, wanted, seeds)
        drawn = result.drawn_ids
        order += ids(result.films)
    assert len(order) == len(set(order))


def test_a_draw_across_two_rounds_takes_the_remaining_films_first() -> None:
    films = make_films(5)
    result = draw(films, ids(films), ("film-0", "film-1", "film-2"), 4, seed_source(1))
    assert {"film-3", "film-4"} == set(ids(result.films)[:2])
    assert set(ids(result.films)[2:]) < {"film-0", "film-1", "film-2"}
    assert result.drawn_ids == tuple(ids(result.films)[2:])


def test_only_allowed_films_are_drawn_and_their_seed_draws_them_from_all_films() -> None:
    films = make_films(10)
    result = draw(films, {"film-7"}, (), 1, seed_source(1))
    assert ids(result.films) == ["film-7"]
    assert sample(films, 1, result.seeds[0]) == result.films
    assert draw(films, set(), (), 3, seed_source(1)).films == ()


def test_new_films_join_the_round_and_removed_ones_are_ignored() -> None:
    drawn = ("film-0", "lost-film", "film-1")
    films = make_films(4)
    one = draw(films, ids(films), drawn, 1, seed_source(1))
    two = draw(films, ids(films), one.drawn_ids, 1, seed_source(2))
    assert {*ids(one.films), *ids(two.films)} == {"film-2", "film-3"}
    three = draw(films, ids(films), two.drawn_ids, 1, seed_source(3))
    assert three.drawn_ids == ("lost-film", three.films[0].id)


def test_a_single_film_is_drawn_repeatedly() -> None:
    films = make_films(1)
    assert ids(draw(films, ids(films), ("film-0",), 1, seed_source(1)).films) == ["film-0"]


def test_all_films_are_about_equally_likely() -> None:
    films, seeds = make_films(4), seed_source(1)
    counts = dict.fromkeys(ids(films), 0)
    for _ in range(2000):
        counts[draw(films, ids(films), (), 1, seeds).films[0].id] += 1
    assert all(420 < count < 580 for count in counts.values())  # 500 expected, standard deviation 19


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"theme": ["mother", "father"]}, {"theme": ["아버지", "MOTHER", "father"]}, True),
        ({"max_runtime": "120"}, {"max_runtime": "2h"}, True),
        ({"cry_level": "4+"}, {"cry_level": "4-5"}, True),
        ({"allow_unknown": True}, {}, True),
        ({"person": ["Lee Two"]}, {"person": ["two  lee"]}, True),
        ({"theme": ["mother"]}, {}, False),
        ({"theme": ["music"]}, {"genre": ["music"]}, False),
        ({"avoid": ["gore"]}, {"avoid": ["gore"], "allow_unknown": True}, False),
        ({"year": "2001"}, {"year": "2001+"}, False),
        ({"max_age": "12"}, {"max_age": "15"}, False),
        ({"aftertaste": "warm"}, {"aftertaste": "harrowing"}, False),
    ],
)
def test_equivalent_filters_share_a_bag(one: dict[str, str], other: dict[str, str], same: bool) -> None:
    names = [bag_name(parse([film()], **options)) for options in (one, other)]  # type: ignore[arg-type]
    assert (names[0] == names[1]) == same


def test_every_filter_affects_the_name_of_the_bag() -> None:
    plain = Criteria(theme=("mother",), avoid=("gore",))
    values = {
        "genre": ("war",), "person": ("A",), "cry_level": Range(1, 2), "year": Range(2000, 2001),
        "max_runtime": 1, "max_age": "12", "aftertaste": "warm", "late": True, "allow_unknown": True,
        "theme": ("war",), "avoid": ("suicide",),
    }  # fmt: skip
    assert set(values) == set(Criteria.__struct_fields__)
    for field, value in values.items():
        assert bag_name(structs.replace(plain, **{field: value})) != bag_name(plain), field
