"""The promise of `random`: one film that will do it, and the card says why it was picked."""

import json
from pathlib import Path

import pytest

from tearjerk.catalogue import loading
from tearjerk.output.card_options import CardOptions
from tearjerk.output.lines import card
from tearjerk.output.theme_labels import theme_labels
from tearjerk.selection.filters import parse, select
from tearjerk.selection.sampling import sample
from tests.conftest import Run, film, record

FILMS = loading.load()


@pytest.mark.parametrize("themes", [[], ["family"]])
def test_200_picks_are_tearjerkers_and_say_why(themes: list[str]) -> None:
    passing = select(FILMS, parse(FILMS, theme=themes, cry_level="3+")).films
    for seed in range(200):
        (picked,) = sample(passing, 1, seed)
        assert picked.cry_level >= 3
        row = next(line for line in card(picked, CardOptions(themes=themes)) if line.startswith("themes: "))
        assert row.startswith("themes: family" if themes else "themes: ")


def test_the_command_keeps_it(tearjerk: Run) -> None:
    for seed in range(8):
        done = tearjerk("random", "--theme", "family", "--seed", str(seed), "--json")
        assert json.loads(done.stdout)[0]["cry_level"] >= 3


def test_a_level_that_is_asked_for_is_given(tearjerk: Run) -> None:
    done = tearjerk("random", "--cry-level", "1", "--seed", "1", "--json")
    assert json.loads(done.stdout)[0]["cry_level"] == 1


def test_where_the_floor_leaves_nothing_it_is_named(tearjerk: Run, write_catalogue: object) -> None:
    path = write_catalogue([record(cry_level=1, cry_basis="estimated", cry_reason="r", tears=None)])  # type: ignore[operator]
    done = tearjerk("random", "--catalogue", path)
    assert done.returncode == 1
    assert "--cry-level 1+ gives all" in done.stderr


def test_a_parent_that_was_asked_for_stands_with_its_child() -> None:
    assert theme_labels(film(themes=["illness", "mother"]), ["family"]) == (["family: mother"], ["illness"])
    assert theme_labels(film(themes=["mother", "music"]), ["music"]) == (["music"], ["mother"])
    assert theme_labels(film(themes=["family", "mother"]), ["family"]) == (["family"], ["mother"])
    assert theme_labels(film(themes=["mother"]), []) == ([], ["mother"])


def test_saved_films_of_any_level(tearjerk: Run) -> None:
    low = next(film for film in FILMS if film.cry_level == 1)
    assert tearjerk("save", low.id).returncode == 0
    done = tearjerk("random", "--saved", "--json")
    assert [film["id"] for film in json.loads(done.stdout)] == [low.id]


def test_with_a_friend_what_both_saved(tearjerk: Run, tmp_path: Path) -> None:
    both, mine, theirs = (film.id for film in FILMS[:3])
    friend = tmp_path / "friend.json"
    for title in (both, theirs):
        tearjerk("save", title, TEARJERK_HOME=str(tmp_path / "friend"))
    friend.write_text(tearjerk("export", TEARJERK_HOME=str(tmp_path / "friend")).stdout, encoding="utf-8")
    tearjerk("save", mine)
    either = tearjerk("random", "--saved", "--with", str(friend), "--count", "9", "--json")
    assert {film["id"] for film in json.loads(either.stdout)} == {both, mine, theirs}
    assert "No film is on both lists" in either.stderr
    tearjerk("save", both)
    done = tearjerk("random", "--saved", "--with", str(friend), "--count", "9", "--json")
    assert [film["id"] for film in json.loads(done.stdout)] == [both]


def test_with_needs_saved(tearjerk: Run) -> None:
    assert tearjerk("random", "--with", "friend.json").returncode == 2
