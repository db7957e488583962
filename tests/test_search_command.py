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


@pytest.mark.parametrize("command", ["show", "where"])
def test_other_commands_find_the_same(tearjerk: Run, command: str) -> None:
    assert json.loads(tearjerk(command, "ㅌㄱㄱ", "--json").stdout)["year"] == 2004


@pytest.mark.parametrize("name", ["lee byunghun", "이병헌", "Byung-hun Lee", "leebyunghun", "yi byeongheon"])
def test_a_filter_takes_any_spelling_of_a_person(tearjerk: Run, name: str) -> None:
    titles = {found["title"] for found in json.loads(tearjerk("list", "--person", name, "--json").stdout)}
    assert "Joint Security Area" in titles
