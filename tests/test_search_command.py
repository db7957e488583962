"""`tearjerk search` as scripts and users see it."""

import json

import pytest

from tests.conftest import Run


def test_explain_says_tier_key_and_distance(tearjerk: Run) -> None:
    done = tearjerk("search", "moment", "to", "rember", "--explain", "--json")
    first = json.loads(done.stdout)[0]
    assert (first["tier"], first["key"], first["distance"]) == ("error", "momenttoremember", 2)
    assert list(first)[-6:] == ["score", "matched", "tier", "asked", "key", "distance"]


def test_explain_in_a_pipe_is_one_line_a_film(tearjerk: Run) -> None:
    done = tearjerk("search", "qntksgod", "--explain")
    assert done.stdout.split("\t")[:2] == ["train-to-busan-2016", "Train to Busan"]
    assert "layout" in done.stdout


def test_without_explain_nothing_of_it_is_there(tearjerk: Run) -> None:
    assert "tier" not in json.loads(tearjerk("search", "hope", "--json").stdout)[0]


@pytest.mark.parametrize("width", ["40", "80", "120"])
def test_a_terminal_shows_what_matched(tearjerk: Run, width: str) -> None:
    done = tearjerk("search", "ㅌㄱㄱ", "--explain", FORCE_COLOR="1", COLUMNS=width)
    assert done.returncode == 0
    assert "\x1b[35m태극기" in done.stdout


def test_nothing_found_is_an_empty_array_and_exit_code_1(tearjerk: Run) -> None:
    done = tearjerk("search", "godfather", "--json")
    assert (done.returncode, json.loads(done.stdout)) == (1, [])


def test_explain_says_what_each_word_was_read_as(tearjerk: Run) -> None:
    words = ("search", "hope", "2013", "movie", "--explain")
    first = json.loads(tearjerk(*words, "--json").stdout)[0]
    assert first["reading"] == [
        {"text": "hope", "kind": "title"}, {"text": "2013", "kind": "year"}, {"text": "movie", "kind": "film"},
    ]  # fmt: skip
    assert "'2013' is its year" in tearjerk(*words, FORCE_COLOR="1", COLUMNS="200").stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("dementia movies", "'dementia' is a theme: tearjerk list --theme dementia"),
        ("치매 영화", "tearjerk list --theme dementia"),
        ("hope 1998", "Hope is from 2013"),
        ("the dark sunflower", "Did you mean Sunflower (2006)?"),
        ("godfather", "The Godfather (대부, 1972) is not in the catalogue."),
        ("xyzzy", "You can search for titles, people, years, ids, links and what happens"),
    ],
)
def test_where_nothing_is_found_it_says_what_to_do(tearjerk: Run, words: str, said: str) -> None:
    done = tearjerk("search", *words.split())
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr


def test_a_word_that_is_in_titles_and_in_a_vocabulary_names_the_filter_too(tearjerk: Run) -> None:
    done = tearjerk("search", "romance")
    assert "romance-of-their-own-2004" in done.stdout
    assert "'romance' is a genre: tearjerk list --genre romance" in done.stderr


@pytest.mark.parametrize(
    ("typed", "said"),
    [("hope", False), ("hope 2013", False), ("hope 2014", True), ("hope movie", True), ("kim hyang-gi", True), ("hpoe", True)],
)  # fmt: skip
def test_what_is_not_a_title_is_said_to_be_taken_for_one(tearjerk: Run, typed: str, said: bool) -> None:
    assert ("is taken for" in tearjerk("show", *typed.split()).stderr) is said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("taxi driver 1980", "it is from 2017 and set in 1980."),
        ("taxi driver 2018", "it is from 2017."),
        ("moment to rember", ": its title is spelled almost the same."),
        ("happy", ": that is part of its title."),
    ],
)
def test_why_another_film_is_meant_is_said(tearjerk: Run, typed: str, said: str) -> None:
    assert said in tearjerk("show", *typed.split()).stderr


def test_a_word_of_a_query_that_finds_nothing_may_name_a_filter(tearjerk: Run) -> None:
    assert tearjerk("search", "엄마", "죽는", "영화").stderr.endswith(
        "A filter may help: tearjerk list --theme mother\n"
    )


def test_search_says_the_year_of_a_film_of_another_year(tearjerk: Run) -> None:
    assert "it is from 2017 and set in 1980." in tearjerk("search", "taxi", "driver", "1980").stderr
    assert tearjerk("search", "taxi", "driver", "2017").stderr == ""


@pytest.mark.parametrize("command", ["show", "where"])
def test_other_commands_find_the_same(tearjerk: Run, command: str) -> None:
    assert json.loads(tearjerk(command, "ㅌㄱㄱ", "--json").stdout)["year"] == 2004


@pytest.mark.parametrize("name", ["lee byunghun", "이병헌", "Byung-hun Lee", "leebyunghun", "yi byeongheon"])
def test_a_filter_takes_any_spelling_of_a_person(tearjerk: Run, name: str) -> None:
    titles = {found["title"] for found in json.loads(tearjerk("list", "--person", name, "--json").stdout)}
    assert "Joint Security Area" in titles


def test_a_person_beside_what_is_not_here_is_found_and_it_says_so(tearjerk: Run) -> None:
    done = tearjerk("search", "qwerty kim goeun", "--fields", "id")
    assert "canola-2016" in done.stdout
    assert done.stderr == "Nothing here matches 'qwerty'; these are films by or with Kim Go-eun.\n"
    assert tearjerk("search", "kim goeun movies").stderr == ""
