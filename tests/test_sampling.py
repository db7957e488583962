"""Random sampling is fair, and the same for the same seed on every system."""

from collections import Counter
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from tearjerk.selection.sampling import MAX_SEED, sample, seed_from_entropy, splitmix64
from tests.conftest import film

FILMS = tuple(film(id=f"f{number}") for number in range(12))


def test_the_generator_matches_the_published_numbers() -> None:
    # First outputs for seed 1234567, from the reference implementation (Rosetta Code, 'Splitmix64').
    assert list(islice(splitmix64(1234567), 3)) == [
        6457827717110365317,
        3203168211198807973,
        9817491932198370423,
    ]


def test_the_same_seed_gives_the_same_films_on_every_system() -> None:
    assert [chosen.id for chosen in sample(FILMS, 4, 7)] == ["f4", "f1", "f11", "f8"]


@given(st.integers(), st.integers(1, 20))
def test_films_are_distinct_and_limited_by_their_number(seed: int, count: int) -> None:
    chosen = sample(FILMS, count, seed)
    assert len(chosen) == len({film.id for film in chosen}) == min(count, len(FILMS))


def test_seeds_from_random_bytes_cover_the_whole_range() -> None:
    seeds = (0, MAX_SEED, MAX_SEED + 1, 2 * MAX_SEED + 1)
    assert [seed_from_entropy(seed.to_bytes(8, "big")) for seed in seeds] == [0, MAX_SEED, 0, MAX_SEED]


def test_each_film_is_as_likely_as_any_other() -> None:
    seen = Counter(sample(FILMS, 1, seed)[0].id for seed in range(12_000))
    expected = 1000
    chi_squared = sum((seen[chosen.id] - expected) ** 2 / expected for chosen in FILMS)
    assert chi_squared < 31.26  # 99.9% of the chi-squared distribution with 11 degrees of freedom


@given(st.binary(min_size=4, max_size=4))
def test_new_seeds_do_not_exceed_the_maximum(entropy: bytes) -> None:
    assert 0 <= seed_from_entropy(entropy) <= MAX_SEED
