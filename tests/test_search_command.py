"""The output of `tearjerk search`."""

import json

import pytest

from tests.conftest import Run


def test_explain_shows_tier_key_and_distance(tearjerk: Run) -> None:
    result = tearjerk("search", "moment", "to", "rember", "--explain", "--json")
    first = json.loads(result.stdout)[0]
    assert (first["tier"], first["key"], first["distance"]) == ("error", "momenttoremember", 2)
    assert list(first)[-6:] == ["score", "matched", "tier", "asked", "key", "distance"]


def test_explain_in_a_pipe_prints_one_line_per_film(tearjerk: Run) -> None:
    result = tearjerk("search", "qntksgod", "--explain")
    assert result.stdout.split("\t")[:2] == ["train-to-busan-2016", "Train to Busan"]
    assert "layout" in result.stdout


def test_details_require_explain(tearjerk: Run) -> None:
    assert "tier" not in json.loads(tearjerk("search", "hope", "--json").stdout)[0]


@pytest.mark.parametrize("width", ["40", "80", "120"])
def test_the_match_is_highlighted_on_a_terminal(tearjerk: Run, width: str) -> None:
    result = tearjerk("search", "ㅌㄱㄱ", "--explain", FORCE_COLOR="1", COLUMNS=width)
    assert result.returncode == 0
    assert "\x1b[35m태극기" in result.stdout


def test_no_match_prints_an_empty_array_and_exits_1(tearjerk: Run) -> None:
    result = tearjerk("search", "godfather", "--json")
    assert (result.returncode, json.loads(result.stdout)) == (1, [])


def test_explain_shows_the_kind_of_each_word(tearjerk: Run) -> None:
    arguments = ("search", "hope", "2013", "movie", "--explain")
    first = json.loads(tearjerk(*arguments, "--json").stdout)[0]
    assert first["reading"] == [
        {"text": "hope", "kind": "title"}, {"text": "2013", "kind": "year"}, {"text": "movie", "kind": "film"},
    ]  # fmt: skip
    assert "'2013' is its year" in tearjerk(*arguments, FORCE_COLOR="1", COLUMNS="200").stdout


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("dementia movies", "'dementia' is a theme: tearjerk list --theme dementia"),
        ("치매 영화", "tearjerk list --theme dementia"),
        ("hope 1998", "Hope is from 2013"),
        ("mother 1990", "Mom Never Dies is from 2007"),
        ("2014", "'2014' is a year: tearjerk list --year 2014\n"),
        ("2010년 영화", "'2010년' is a year: tearjerk list --year 2010\n"),
        ("films from 2014?", "'2014' is a year: tearjerk list --year 2014\n"),
        ("films from the 1990s", "'1990s' is a decade: tearjerk list --year 1990-1999\n"),
        ("90년대 영화", "'90년대' is a decade: tearjerk list --year 1990-1999\n"),
        ("films 2010-2015", "'2010-2015' is a range of years: tearjerk list --year 2010-2015\n"),
        (
            "romance 2005",
            "'romance' is a genre and '2005' a year: tearjerk list --genre romance --year 2005\n",
        ),
        ("mother 2010s", "'2010s' a decade: tearjerk list --theme mother --year 2010-2019\n"),
        ("2014 film about a mother", "A filter may help: tearjerk list --theme mother --year 2014\n"),
        ("what came out in 1999", "A filter may help: tearjerk list --year 1999\n"),
        ("romance 1988", "'1988' is a year from which the catalogue has no film.\n"),
        ("2010 2015", "`tearjerk list` shows all films.\n"),
        ("the dark sunflower", "Did you mean Sunflower (2006)?"),
        ("godfather", "The Godfather (대부, 1972) is not in the catalogue."),
        ("xyzzy", "You can search by title, person, id or link, or by what happens"),
    ],
)
def test_no_match_says_what_to_try(tearjerk: Run, query: str, expected: str) -> None:
    result = tearjerk("search", *query.split())
    assert (result.returncode, result.stdout) == (1, "")
    assert expected in result.stderr


@pytest.mark.parametrize(
    ("query", "film_id"), [("1987", "1987-when-the-day-comes-2017"), ("2037", "2037-2022")]
)
def test_a_title_that_is_a_year_is_found_without_a_hint(tearjerk: Run, query: str, film_id: str) -> None:
    result = tearjerk("search", query)
    assert result.stdout.startswith(film_id)
    assert result.stderr == ""


def test_a_vocabulary_word_in_titles_also_suggests_the_filter(tearjerk: Run) -> None:
    result = tearjerk("search", "romance")
    assert "romance-of-their-own-2004" in result.stdout
    assert "'romance' is a genre: tearjerk list --genre romance" in result.stderr


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("hope", False), ("hope 2013", False), ("hope 2014", True), ("hope movie", True), ("kim hyang-gi", True), ("hpoe", True)],
)  # fmt: skip
def test_show_says_what_an_inexact_title_is_taken_for(tearjerk: Run, typed: str, expected: bool) -> None:
    assert ("Assuming '" in tearjerk("show", *typed.split()).stderr) is expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("taxi driver 1980", "it is from 2017 and set in 1980."),
        ("택시운전사 1980년", "it is from 2017 and set in 1980."),
        ("taxi driver 1981 1980", "it is from 2017 and set in 1980."),
        ("taxi driver 2018", "it is from 2017."),
        ("moment to rember", ": its title is spelled almost the same."),
        ("happy", ": that is part of its title."),
    ],
)
def test_show_says_why_an_inexact_title_matches(tearjerk: Run, typed: str, expected: str) -> None:
    assert expected in tearjerk("show", *typed.split()).stderr


def test_no_match_suggests_a_filter_for_a_word(tearjerk: Run) -> None:
    assert tearjerk("search", "엄마", "죽는", "영화").stderr.endswith(
        "A filter may help: tearjerk list --theme mother\n"
    )


def test_search_notes_a_different_year(tearjerk: Run) -> None:
    assert "it is from 2017 and set in 1980." in tearjerk("search", "taxi", "driver", "1980").stderr
    assert tearjerk("search", "taxi", "driver", "2017").stderr == ""


@pytest.mark.parametrize("command", ["show", "where"])
def test_other_commands_use_the_search(tearjerk: Run, command: str) -> None:
    assert json.loads(tearjerk(command, "ㅌㄱㄱ", "--json").stdout)["year"] == 2004


@pytest.mark.parametrize("name", ["lee byunghun", "이병헌", "Byung-hun Lee", "leebyunghun", "yi byeongheon"])
def test_the_person_filter_accepts_any_spelling(tearjerk: Run, name: str) -> None:
    titles = {found["title"] for found in json.loads(tearjerk("list", "--person", name, "--json").stdout)}
    assert "Joint Security Area" in titles


def test_unmatched_words_next_to_a_person_are_reported(tearjerk: Run) -> None:
    result = tearjerk("search", "qwerty kim goeun", "--fields", "id")
    assert "canola-2016" in result.stdout
    assert result.stderr == "Nothing matches 'qwerty'; these are films by or with Kim Go-eun.\n"
    assert tearjerk("search", "kim goeun movies").stderr == ""
