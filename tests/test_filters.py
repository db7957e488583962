"""Which films pass the filters, and which filter to relax if none does."""

from contextlib import suppress
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.errors import UsageError
from tearjerk.selection.filters import Criteria, option_criteria, parse, select
from tearjerk.selection.no_match import no_match_error
from tearjerk.selection.values import Range
from tests.conftest import film


def ids(films: tuple[Film, ...], criteria: Criteria) -> list[str]:
    return [found.id for found in select(films, criteria).films]


def test_a_theme_includes_its_children_and_late_themes_with_late() -> None:
    films = (film(id="a", themes=["mother"]), film(id="b", themes=["war"], late_themes=["dementia"]))
    assert ids(films, Criteria(theme=("family",))) == ["a"]
    assert ids(films, Criteria(theme=("illness",))) == []
    assert ids(films, Criteria(theme=("illness",), late=True)) == ["b"]


def test_repeated_filters_must_all_match() -> None:
    films = (film(id="a", themes=["mother", "war"]), film(id="b", themes=["war"]))
    assert ids(films, Criteria(theme=("war", "mother"))) == ["a"]


def test_avoid_keeps_films_known_to_be_free_of_it_and_reports_unjudged_ones() -> None:
    films = (
        film(id="in", warnings={"present": ["suicide"], "absent": []}),
        film(id="out", warnings={"present": [], "absent": ["suicide"]}),
        film(id="unknown", warnings={"present": [], "absent": []}),
    )
    found = select(films, Criteria(avoid=("suicide",)))
    assert [one.id for one in found.films] == ["out"]
    assert [one.id for one in found.unjudged] == ["unknown"]
    assert not found.passing_unjudged
    found = select(films, Criteria(avoid=("suicide",), allow_unknown=True))
    assert [one.id for one in found.films] == ["out", "unknown"]
    assert [(one.id, word) for one, word in found.passing_unjudged] == [("unknown", "suicide")]
    assert not found.unjudged


def test_a_film_that_contains_one_avoided_warning_is_not_counted_as_unjudged_for_another() -> None:
    films = (film(id="in", warnings={"present": ["suicide"], "absent": []}),)
    assert not select(films, Criteria(avoid=("suicide", "gore"))).unjudged


def test_without_results_the_number_of_unjudged_films_is_reported() -> None:
    films = (film(id="unknown"), film(id="in", warnings={"present": ["gore"], "absent": []}))
    sentence = no_match_error(films, Criteria(avoid=("gore",))).sentence
    assert sentence.endswith(
        "Without --avoid gore there are 2. `--allow-unknown` adds 1 that nobody has judged."
    )


def test_avoid_includes_implied_warnings() -> None:
    films = (
        film(id="implied", warnings={"present": ["child-sexual-abuse"], "absent": []}),
        film(id="out", warnings={"present": [], "absent": ["child-abuse"]}),
    )
    assert ids(films, Criteria(avoid=("child-abuse",))) == ["out"]
    assert ids(films, Criteria(avoid=("sexual-violence",))) == []
    assert ids(films, Criteria(avoid=("sexual-violence",), allow_unknown=True)) == ["out"]
    assert ids(films, Criteria(avoid=("child-sexual-abuse",))) == ["out"]


def test_films_with_unknown_certificates_are_excluded_and_counted() -> None:
    films = (film(id="a", certificate="12"), film(id="b", certificate=None), film(id="c", certificate="19"))
    found = select(films, Criteria(max_age="15"))
    assert [kept.id for kept in found.films] == ["a"]
    assert [kept.id for kept in found.uncertified] == ["b"]


def test_films_with_unknown_runtimes_are_excluded_and_counted() -> None:
    films = (film(id="a", runtime=100), film(id="b", runtime=None), film(id="c", runtime=None, cry_level=1))
    found = select(films, Criteria(max_runtime=120, cry_level=Range(2, 5)))
    assert [kept.id for kept in found.films] == ["a"]
    assert [kept.id for kept in found.of_unknown_runtime] == ["b"]


def test_runtime_year_level_aftertaste_and_genre_filter_films() -> None:
    films = (
        film(id="a", runtime=120, year=2004),
        film(id="b", runtime=121, cry_level=5, aftertaste="harrowing"),
    )
    assert ids(films, Criteria(max_runtime=120)) == ["a"]
    assert ids(films, Criteria(year=Range(2002, 2010))) == ["a"]
    assert ids(films, Criteria(cry_level=Range(5, 5))) == ["b"]
    assert ids(films, Criteria(aftertaste="harrowing")) == ["b"]
    assert ids(films, Criteria(genre=("war",))) == []
    assert ids((film(id="c", runtime=None),), Criteria(max_runtime=500)) == []


def test_people_are_found_in_both_scripts_and_either_order() -> None:
    films = (film(id="a", cast=[{"name": "Son Ye-jin", "name_ko": "손예진"}]), film(id="b"))
    for typed in ("son ye-jin", "Ye-jin Son", "sonyejin", "손예진", "손 예진"):
        assert ids(films, parse(films, person=[typed])) == ["a"], typed
    with pytest.raises(UsageError, match="Did you mean 'Son Ye-jin'"):
        parse(films, person=["Son Yejn"])


def test_values_ignore_case_and_accept_korean_labels() -> None:
    assert parse((), theme=["가족", "Terminal Illness"]).theme == ("family", "terminal-illness")
    assert parse((), avoid=["ANIMAL-DEATH", "위안부"]).avoid == ("animal-death", "colonial-atrocity")


def test_the_option_to_relax_is_named_with_its_results() -> None:
    films = (film(id="a", themes=["war"], genres=["drama"]), film(id="b", themes=["music"], genres=["drama"]))
    error = no_match_error(films, Criteria(theme=("war",), genre=("romance",)))
    assert error.sentence == "No film matches all of these filters. Without --genre romance there is 1."


def test_if_no_single_option_helps_the_smallest_set_is_named() -> None:
    films = (film(id="a", themes=["war"], year=1999), film(id="b", themes=["war"], year=1999))
    error = no_match_error(films, Criteria(theme=("music",), year=Range(2005, 2006), max_runtime=500))
    assert error.sentence.endswith("Without --theme music and --year there are 2.")


small_films = st.lists(
    st.builds(
        lambda number, theme, year, level, absent: film(
            id=f"f{number}",
            themes=[theme],
            year=year,
            cry_level=level,
            warnings={"present": [], "absent": ["suicide"] if absent else []},
        ),
        st.integers(0, 999),
        st.sampled_from(["mother", "war", "music"]),
        st.integers(1998, 2003),
        st.integers(1, 5),
        st.booleans(),
    ),
    min_size=1,
    max_size=8,
)
some_criteria = st.builds(
    Criteria,
    theme=st.lists(st.sampled_from(["family", "war", "music"]), unique=True, max_size=2).map(tuple),
    avoid=st.lists(st.sampled_from(["suicide", "gore"]), unique=True, max_size=1).map(tuple),
    year=st.one_of(st.none(), st.integers(1998, 2003).map(lambda year: Range(year, year))),
    cry_level=st.one_of(st.none(), st.integers(1, 5).map(lambda level: Range(level, level))),
    allow_unknown=st.booleans(),
)


@given(small_films, some_criteria)
def test_the_fewest_filters_are_dropped_for_the_most_films(films: list[Film], criteria: Criteria) -> None:
    if select(films, criteria).films:
        return
    asked = option_criteria(criteria, films)

    def passing(dropped: tuple[int, ...]) -> int:
        kept = [criterion for number, criterion in enumerate(asked) if number not in dropped]
        return sum(all(criterion.passes(f) for criterion in kept) for f in films)

    size, best = next(
        (size, most)
        for size in range(1, len(asked) + 1)
        if (most := max(passing(dropped) for dropped in combinations(range(len(asked)), size)))
    )
    sentence = no_match_error(films, criteria).sentence.partition(". `--allow-unknown`")[0]
    advice, count = sentence.removesuffix(".").rsplit(" there ", 1)
    named = advice.split("Without ")[1].replace(" and ", ", ").split(", ")
    dropped = tuple(number for number, criterion in enumerate(asked) if criterion.option in named)
    assert len(named) == len(dropped) == size
    assert int(count.split()[1]) == best == passing(dropped)


@given(st.text())
def test_no_value_crashes_the_parser(typed: str) -> None:
    for option in ("cry_level", "year", "max_runtime", "max_age", "aftertaste"):
        with suppress(UsageError):
            assert parse((), **{option: typed}) != Criteria()  # type: ignore[arg-type]
    with suppress(UsageError):
        assert parse((), theme=[typed]).theme[0] in vocabulary.THEMES


def test_repeated_values_count_once() -> None:
    films = (film(id="unknown", warnings={"present": [], "absent": []}),)
    asked = parse(
        films,
        avoid=["suicide", "SUICIDE", "suicide"],
        theme=["mother", "어머니"],
        genre=["drama", "drama"],
        person=["Kim One", "kim one", "One Kim"],
    )
    assert (asked.avoid, asked.theme, asked.genre, asked.person) == (
        ("suicide",),
        ("mother",),
        ("drama",),
        ("Kim One",),
    )
    allowed = select(films, Criteria(avoid=asked.avoid, allow_unknown=True)).passing_unjudged
    assert [(one.id, word) for one, word in allowed] == [("unknown", "suicide")]
