"""Sequels and remakes are recognised, and other films are not taken for them."""

import pytest

from tearjerk.likeness.reason import sequel_or_remake_phrase
from tests.conftest import film


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("마음이...", "마음이 2", "its sequel"),
        ("국가대표", "국가대표2", "its sequel"),
        ("신과함께-죄와 벌", "신과함께-인과 연", "its sequel"),
        ("동감", "동감", "a later film of the same story"),
        ("우리들", "우리집", None),
        ("1987", "1982", None),
        ("", "2", None),
    ],
)
def test_sequels_and_remakes_are_recognised_by_title(one: str, other: str, expected: str | None) -> None:
    earlier = film(title_ko=one or "?", year=2001)
    later = film(title_ko=other, year=2004)
    assert sequel_or_remake_phrase(earlier, later) == expected


def test_the_earlier_film_is_named_as_the_original() -> None:
    first, second = film(title_ko="하늘", year=2001), film(title_ko="하늘 2", year=2004)
    assert sequel_or_remake_phrase(second, first) == "the film it follows"
    assert sequel_or_remake_phrase(film(year=2022), film(year=2000)) == "an earlier film of the same story"


def test_films_that_only_share_a_title_are_neither_sequels_nor_remakes() -> None:
    assert (
        sequel_or_remake_phrase(film(themes=["sport"], year=2001), film(themes=["mother"], year=2004)) is None
    )
