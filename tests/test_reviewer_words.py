"""Reviewers' words: distinctive stems come first, and the weights are reproducible."""

from math import log

import polars as pl
import pytest

from tearjerk.measure.reviewer_words import MAX_STEMS, count_stems, weigh_stems

REVIEWS = pl.LazyFrame(
    {
        "film": ["1"] * 8 + ["2"] * 4,
        "review": ["기차에서 좀비가", "기차 좀비", "기차를 탔다", "기차 기차 기차", *["재밌다"] * 4, *["재밌다 슬프다"] * 4],
    }
)  # fmt: skip
COUNTS = count_stems(REVIEWS)


def test_a_review_counts_once_for_each_stem() -> None:
    counts = {(film, stem): count for film, stem, count in COUNTS.iter_rows()}
    assert counts["1", "기차"] == 4
    assert counts["1", "기차에"] == 1
    assert counts["2", "슬프다"] == 4


def test_the_weight_is_the_mutual_information_times_the_logarithm_of_the_count() -> None:
    weighed = weigh_stems(COUNTS, {"1": 8, "2": 4})
    assert [each.stem for each in weighed["1"]] == [
        "기차"
    ]  # 좀비 is in only two reviews, and 재밌 is below the mean
    assert weighed["1"][0].weight == pytest.approx(log(0.5 / 0.25) * log(4))
    assert {each.stem for each in weighed["2"]} == {"슬프", "슬프다", "재밌", "재밌다"}


def test_names_and_titles_are_excluded() -> None:
    assert weigh_stems(COUNTS, {"1": 8, "2": 4}, frozenset({"기차"}))["1"] == []


def test_the_number_of_stems_is_limited() -> None:
    many = pl.LazyFrame(
        {
            "film": ["1"] * 3 + ["2"],
            "review": [" ".join(f"{chr(0xAC00 + i)}나" for i in range(200))] * 3 + ["다른"],
        }
    )
    assert len(weigh_stems(count_stems(many), {"1": 3, "2": 1})["1"]) == MAX_STEMS
