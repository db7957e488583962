"""`random` draws a tearjerker by default, and the card says why it was picked."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tearjerk.actions.saved_films import MAX_FILMS_FOR_BOTH
from tearjerk.catalogue import loading
from tearjerk.output.card_lines import card_lines
from tearjerk.output.card_options import CardOptions
from tearjerk.output.theme_labels import joined_theme_labels, theme_labels
from tearjerk.selection.filters import parse, select
from tearjerk.selection.sampling import sample
from tests.conftest import Run, WriteCatalogue, film, film_record

FILMS = loading.load()
TEARJERKERS = [film.id for film in FILMS if film.cry_level >= 3]


@pytest.mark.parametrize("themes", [[], ["family"]])
def test_200_draws_are_tearjerkers_and_say_why(themes: list[str]) -> None:
    passing = select(FILMS, parse(FILMS, theme=themes, cry_level="3+")).films
    for seed in range(200):
        (picked,) = sample(passing, 1, seed)
        assert picked.cry_level >= 3
        row = next(
            line for line in card_lines(picked, CardOptions(themes=themes)) if line.startswith("themes: ")
        )
        assert row.startswith("themes: family" if themes else "themes: ")


def test_the_command_draws_tearjerkers(tearjerk: Run) -> None:
    for seed in range(8):
        result = tearjerk("random", "--theme", "family", "--seed", str(seed), "--json")
        assert json.loads(result.stdout)[0]["cry_level"] >= 3


def test_a_requested_level_is_honoured(tearjerk: Run) -> None:
    result = tearjerk("random", "--cry-level", "1", "--seed", "1", "--json")
    assert json.loads(result.stdout)[0]["cry_level"] == 1


def test_the_default_level_is_named_if_nothing_is_left(
    tearjerk: Run, write_catalogue: WriteCatalogue
) -> None:
    path = write_catalogue([film_record(cry_level=1, cry_basis="estimated", cry_reason="r", tears=None)])
    result = tearjerk("random", "--catalogue", path)
    assert result.returncode == 1
    assert result.stderr.endswith(
        "Without the default --cry-level 3+ (--cry-level 1+ removes it) there is 1.\n"
    )
    assert tearjerk("random", "--cry-level", "1+", "--catalogue", path).returncode == 0


def test_the_default_level_counts_when_filters_are_advised(
    tearjerk: Run, write_catalogue: WriteCatalogue
) -> None:
    path = write_catalogue([film_record(cry_level=2), film_record(id="b-2001", themes=["music"])])
    stderr = tearjerk("random", "--theme", "mother", "--year", "2001", "--catalogue", path).stderr
    assert "Without --theme mother there is 1." in stderr


def test_a_requested_parent_theme_is_shown_with_its_child() -> None:
    assert theme_labels(film(themes=["illness", "mother"]), ["family"]) == (["family: mother"], ["illness"])
    assert theme_labels(film(themes=["mother", "music"]), ["music"]) == (["music"], ["mother"])
    assert theme_labels(film(themes=["family", "mother"]), ["family"]) == (["family"], ["mother"])
    assert theme_labels(film(themes=["mother"]), []) == ([], ["mother"])


def test_no_theme_is_shown_twice() -> None:
    one = film(themes=["father", "siblings", "poverty", "loss"])
    for requested in (["family", "father"], ["father", "family"], ["family", "family"]):
        assert theme_labels(one, requested) == (["family: father, siblings"], ["poverty", "loss"])
    assert theme_labels(one, ["father", "loss"]) == (["father", "loss"], ["siblings", "poverty"])
    parent = film(themes=["family", "father"])
    assert theme_labels(parent, ["family", "father"]) == (["family", "father"], [])


def test_in_a_line_the_subthemes_of_a_theme_end_where_the_next_theme_begins() -> None:
    one = film(themes=["father", "siblings", "poverty", "loss"])
    assert joined_theme_labels(one, ["family"]) == "family: father, siblings; poverty; loss"
    assert joined_theme_labels(one, ["loss"]) == "loss, father, siblings, poverty"


def test_saved_films_of_any_level_are_drawn(tearjerk: Run) -> None:
    low = next(film for film in FILMS if film.cry_level == 1)
    assert tearjerk("save", low.id).returncode == 0
    result = tearjerk("random", "--saved", "--json")
    assert [film["id"] for film in json.loads(result.stdout)] == [low.id]


@pytest.fixture
def friend(tearjerk: Run, tmp_path: Path) -> Callable[..., str]:
    """Return a function that runs a friend's commands and returns the path of their exported record."""

    def export(*commands: str) -> str:
        home = str(tmp_path / "friend")
        for command in commands:
            assert tearjerk(*command.split(), TEARJERK_HOME=home).returncode == 0
        path = tmp_path / "friend.json"
        path.write_text(tearjerk("export", TEARJERK_HOME=home).stdout, encoding="utf-8")
        return str(path)

    return export


def drawn_films(tearjerk: Run, friend: str) -> tuple[set[str], str]:
    result = tearjerk("random", "--saved", "--with", friend, "--count", "99", "--json")
    return {film["id"] for film in json.loads(result.stdout)}, result.stderr


def test_with_a_friend_films_that_both_saved_are_drawn(tearjerk: Run, friend: Callable[..., str]) -> None:
    both, mine, theirs = [film.id for film in FILMS if film.cry_level == 1][:3]
    exported = friend(f"save {both}", f"save {theirs}")
    for title in (both, mine):
        tearjerk("save", title)
    assert drawn_films(tearjerk, exported)[0] == {both}


def test_without_common_films_or_ratings_unseen_films_that_one_saved_are_drawn(
    tearjerk: Run, friend: Callable[..., str]
) -> None:
    mine, theirs, seen = TEARJERKERS[:3]
    exported = friend(f"save {theirs}", f"save {seen}")
    tearjerk("save", mine)
    tearjerk("seen", seen)
    found, stderr = drawn_films(tearjerk, exported)
    assert found == {mine, theirs}
    assert "saved by one of you and new to both" in stderr


def test_without_common_films_those_that_suit_both_by_their_ratings_are_drawn(
    tearjerk: Run, friend: Callable[..., str]
) -> None:
    exported = friend("rate sunny-2011 5", "rate radio-star-2006 5", "rate born-to-sing-2013 4")
    tearjerk("rate", "forever-the-moment-2008", "5")
    found, stderr = drawn_films(tearjerk, exported)
    assert "based on your ratings" in stderr
    assert len(found) == MAX_FILMS_FOR_BOTH
    assert found <= set(TEARJERKERS) - {"sunny-2011", "radio-star-2006", "forever-the-moment-2008"}


def test_with_empty_records_the_most_tearful_films_are_drawn(
    tearjerk: Run, friend: Callable[..., str]
) -> None:
    found, stderr = drawn_films(tearjerk, friend())
    assert "most viewers cry" in stderr
    assert found <= set(TEARJERKERS)


def test_saved_films_are_drawn_without_repeats_and_an_empty_list_is_reported(tearjerk: Run) -> None:
    for title in TEARJERKERS[:3]:
        tearjerk("save", title)
    found = [json.loads(tearjerk("random", "--saved", "--json").stdout)[0]["id"] for _ in range(3)]
    assert sorted(found) == sorted(TEARJERKERS[:3])
    empty = tearjerk("random", "--saved", TEARJERK_HOME="/nowhere/at/all")
    assert empty.returncode == 1
    assert "Your watchlist is empty" in empty.stderr


def test_the_option_with_requires_the_option_saved(tearjerk: Run) -> None:
    assert tearjerk("random", "--with", "friend.json").returncode == 2
