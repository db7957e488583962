"""Films whose reviews use the same words are close, and the bundled table contains only numbers."""

import math
import re
from itertools import pairwise

import polars as pl
import pytest

from tearjerk.catalogue import loading
from tearjerk.likeness.review_vectors import bundled_vectors, parse_vectors
from tearjerk.measure import review_vectors
from tearjerk.measure.review_vectors import (
    DIMENSIONS,
    MAX_REVIEWS,
    MIN_REVIEWS,
    compute_film_vectors,
    sample_evenly,
)
from tests.conftest import ROOT

BUNDLED_TABLE = (ROOT / "data" / "review-vectors.csv").read_text(encoding="utf-8")


def test_the_bundled_table_contains_only_numbers() -> None:
    heading, *rows = BUNDLED_TABLE.splitlines()
    assert heading == ",".join(["naver", "reviews", *(str(number) for number in range(1, DIMENSIONS + 1))])
    assert all(re.fullmatch(rf"\d+,\d+(,-?\d{{1,3}}){{{DIMENSIONS}}}", row) for row in rows)


def test_every_film_with_a_vector_has_enough_reviews_and_a_direction() -> None:
    vectors = bundled_vectors()
    codes = {film.naver for film in loading.load()}
    assert len(vectors) > 150
    for film, vector in vectors.items():
        assert film in codes
        assert MIN_REVIEWS <= vector.reviews <= MAX_REVIEWS
        assert math.hypot(*vector.direction) == pytest.approx(1)


@pytest.mark.parametrize(
    "text",
    ["", "films,reviews,1\n1,100,3\n", "naver,reviews,1,2\n1,100,3\n", "naver,reviews,1\n1,100,x\n", "naver,reviews,1\n1,100,0\n"],
)  # fmt: skip
def test_an_invalid_table_is_rejected(text: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        parse_vectors(text)


def test_reviews_are_sampled_evenly() -> None:
    films = ["a"] * 5000 + ["b"] * 10
    numbers = pl.LazyFrame({"film": films, "review": [str(number) for number in range(5010)]})
    kept = sample_evenly(numbers).collect()
    of_a = [int(review) for film, review in kept.iter_rows() if film == "a"]
    assert len(of_a) == MAX_REVIEWS
    assert max(later - earlier for earlier, later in pairwise(of_a)) <= 3
    assert kept.filter(pl.col("film") == "b").height == 10


def test_films_described_in_the_same_words_are_close(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review_vectors, "DIMENSIONS", 2)
    words = {"가": ["전쟁", "군인", "총성"], "나": ["사랑", "연인", "첫눈"]}
    counts = pl.DataFrame(
        [
            {"film": f"{kind}{number}", "stem": stem, "count": 60 + number % 3 + place}
            for kind, stems in words.items()
            for number in range(12)
            for place, stem in enumerate(stems)
        ]
    )
    reviews = dict.fromkeys(counts["film"].unique(), 200) | {"few": 20}
    vectors = compute_film_vectors(
        counts, reviews, frozenset({"총성"}), ["가1", "가2", "나1", "few", "unknown"]
    )
    assert set(vectors) == {"가1", "가2", "나1"}

    def cosine(one: str, other: str) -> float:
        products = (a * b for a, b in zip(vectors[one], vectors[other], strict=True))
        return sum(products) / math.hypot(*vectors[one]) / math.hypot(*vectors[other])

    assert cosine("가1", "가2") > 0.9
    assert cosine("가1", "나1") < 0
