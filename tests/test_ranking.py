"""A film's rank among all measured films, with its neighbours, is correct."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.catalogue.film import Film
from tearjerk.tears.ranking import CountedFilm, Rank, bundled_counted_films, rank_film
from tests.conftest import film


def counted(code: str, share: float, title: str | None = None, country: str | None = None) -> CountedFilm:
    return CountedFilm(
        code, title, None, 2000 if title else None, country, 100, round(share * 100), share, "naver-2022"
    )


ROWS = [
    counted("1", 0.4, "Wettest"),
    counted("2", 0.3, "Wet", "한국"),
    counted("3", 0.25),
    counted("4", 0.2, "This"),
    counted("5", 0.1, "Damp"),
    counted("6", 0.0, "Dry", "미국/한국"),
]
THIS = film(naver=4)


def test_the_rank_counts_every_film_once() -> None:
    found = rank_film(THIS, 0.2, ROWS, [THIS])
    assert (found.overall.place, found.overall.total) == (4, 6)


def test_equal_shares_share_a_rank() -> None:
    shares = {other.naver_code: other.share for other in ROWS}
    for share in shares.values():
        higher = sum(other > share for other in shares.values())
        assert rank_film(film(naver=None), share, ROWS, []).overall.place == 1 + higher


def test_a_film_is_korean_by_country_or_if_in_the_catalogue() -> None:
    damp = film(id="damp-2001", naver=5, title="Damp, in the catalogue")
    assert rank_film(THIS, 0.2, ROWS, [THIS]).korean == Rank(2, 3)
    assert rank_film(THIS, 0.2, ROWS, [THIS, damp]).korean == Rank(2, 4)
    assert rank_film(film(id="wet-2000", naver=2), 0.3, ROWS, []).korean == Rank(1, 2)
    assert rank_film(THIS, 0.2, ROWS, []).korean is None


def test_a_rank_is_hypothetical_unless_the_share_is_that_of_the_counted_film() -> None:
    assert not rank_film(THIS, 0.2, ROWS, []).is_hypothetical
    assert rank_film(THIS, 0.3, ROWS, []).is_hypothetical
    assert rank_film(film(naver=None), 0.2, ROWS, []).is_hypothetical


def test_neighbours_are_the_closest_films_with_titles() -> None:
    found = rank_film(THIS, 0.2, ROWS, [THIS, film(id="damp-2001", naver=5, title="As the catalogue has it")])
    assert [near.title for near in found.above] == ["Wettest", "Wet"]
    assert [(near.title, near.id) for near in found.below] == [
        ("As the catalogue has it", "damp-2001"),
        ("Dry", None),
    ]


def test_a_film_missing_from_the_corpora_still_has_a_rank() -> None:
    found = rank_film(film(naver=None), 0.35, ROWS, [])
    assert (found.overall.place, found.overall.total) == (2, 7)


@given(st.lists(st.floats(0, 1), max_size=50), st.floats(0, 1))
def test_the_histogram_includes_every_film_and_marks_one_bar(shares: list[float], share: float) -> None:
    rows = [counted(str(number), value) for number, value in enumerate(shares)]
    bars = rank_film(film(naver=None), share, rows, []).histogram
    assert sum(bar.films for bar in bars) == len(shares) + 1
    assert [bar.has_ranked_film for bar in bars].count(True) == 1
    assert all(bar.films for bar in bars if bar.has_ranked_film)
    assert [bar.start for bar in bars[1:]] == [bar.end for bar in bars[:-1]]


def test_the_bundled_shares_match_the_catalogue(films: tuple[Film, ...]) -> None:
    rows = {row.naver_code: row for row in bundled_counted_films()}
    assert len(rows) > 7000
    for known in films:
        if known.tears is not None and known.tears.reviews >= 50:
            row = rows[str(known.naver)]
            assert (row.reviews, row.crying, row.share) == (
                known.tears.reviews,
                known.tears.crying,
                known.tears.share,
            )


def test_the_bundled_shares_are_numbers_sorted_by_tears() -> None:
    rows = bundled_counted_films()
    assert all(row.reviews >= 50 and 0 <= row.crying <= row.reviews for row in rows)
    assert [row.share for row in rows] == sorted((row.share for row in rows), reverse=True)
    assert sum(row.title is None and row.title_ko is None for row in rows) == pytest.approx(3150, abs=50)
