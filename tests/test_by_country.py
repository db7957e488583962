"""`why` without a title compares Korean films with those of other countries, and by decade and theme."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.catalogue.loading import load
from tearjerk.tears.by_country import MIN_GROUP_FILMS, overview, wilson_interval
from tearjerk.tears.ranking import CountedFilm
from tests.conftest import Run


def counted(country: str, tearful: int, films: int, year: int = 2005) -> list[CountedFilm]:
    return [
        CountedFilm(
            f"{country}{number}", None, None, year, country, 100, 0, 0.095 if number < tearful else 0.094, "x"
        )
        for number in range(films)
    ]


def test_a_film_is_tearful_if_its_share_rounds_to_a_tenth_or_more() -> None:
    found = overview(
        [*counted("한국", 10, 40), *counted("미국", 1, 50), *counted("프랑스", 1, MIN_GROUP_FILMS - 1)], ()
    )
    assert [(group.name, group.tearful, group.films) for group in found.countries] == [
        ("Korea", 10, 40),
        ("the United States", 1, 50),
    ]
    assert found.sentence == (
        "At least one viewer in ten cried at 25.0% of 40 Korean films, compared with 2.0% of 50 from the United States."
    )


def test_shares_are_rounded_to_four_decimals() -> None:
    (group,) = overview(counted("한국", 10, 30), ()).countries
    assert (group.share, group.low, group.high) == (0.3333, 0.1923, 0.5122)


def test_decades_of_korean_films_are_in_order() -> None:
    found = overview(
        [*counted("한국", 3, 30, 2012), *counted("한국", 1, 30, 1999), *counted("미국", 1, 30, 1981)], ()
    )
    assert [group.name for group in found.decades] == ["1990s", "2010s"]


def test_on_a_narrow_terminal_the_charts_lose_their_intervals_and_keep_their_bars(tearjerk: Run) -> None:
    shown = tearjerk("why", FORCE_COLOR="1", NO_COLOR="1", COLUMNS="40").stdout
    (korea,) = (line for line in shown.splitlines() if line.startswith("Korea "))
    assert "━" in korea
    assert " to " not in korea


def test_only_premise_themes_are_counted() -> None:
    films = load()
    for theme in overview((), films).themes:
        measured = [film for film in films if film.tears is not None and theme.theme in film.premise_themes]
        assert theme.films == len(measured)
        assert theme.low < theme.share < theme.high


@given(st.integers(1, 500), st.floats(0, 1))
def test_an_interval_contains_its_share(trials: int, part: float) -> None:
    successes = round(part * trials)
    low, high = wilson_interval(successes, trials)
    assert 0 <= low <= successes / trials + 1e-4
    assert successes / trials - 1e-4 <= high <= 1


def test_intervals_match_wilsons_formula() -> None:
    assert wilson_interval(10, 100) == (0.0552, 0.1744)
    assert wilson_interval(0, 25) == (0.0, 0.1332)


def test_a_pipe_gets_lines_and_json_is_one_object(tearjerk: Run) -> None:
    lines = tearjerk("why").stdout.splitlines()
    assert lines[0].startswith("At least one viewer in ten cried at ")
    assert {line.split("\t")[0] for line in lines if "\t" in line} == {"country", "decade", "theme"}
    answer = json.loads(tearjerk("why", "--json").stdout)
    assert list(answer) == ["sentence", "countries", "decades", "themes", "cautions"]
    korea = next(group for group in answer["countries"] if group["name"] == "Korea")
    assert korea["films"] > 900
    assert korea["low"] < korea["share"] < korea["high"]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_the_picture_fits_the_terminal(tearjerk: Run, width: int) -> None:
    result = tearjerk("why", "--no-pager", FORCE_COLOR="1", NO_COLOR="1", COLUMNS=str(width))
    assert "Korea" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= width + 20  # room for escape sequences
