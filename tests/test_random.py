"""`random` draws one film or several, and a seed makes it reproducible."""

import json

from tests.conftest import Run


def test_a_seed_is_reproducible_and_shown(tearjerk: Run) -> None:
    once, again = tearjerk("random", "--seed", "5"), tearjerk("random", "--seed", "5")
    assert once.stdout == again.stdout
    assert "--seed 5" in once.stderr


def test_the_shown_seed_reproduces_the_film(tearjerk: Run) -> None:
    drawn = tearjerk("random", "--json")
    seed = drawn.stderr.split("--seed ")[1].split()[0]
    assert tearjerk("random", "--json", "--seed", seed).stdout == drawn.stdout


def test_count_gives_distinct_films_and_says_so_if_there_are_fewer(tearjerk: Run) -> None:
    films = json.loads(tearjerk("random", "--count", "5", "--json", "--seed", "1").stdout)
    assert len({film["id"] for film in films}) == 5
    few = tearjerk("random", "--count", "500", "--theme", "late-love", "--json", "--seed", "1")
    assert f"Only {len(json.loads(few.stdout))} film" in few.stderr


def test_one_seed_for_several_films_shows_them_again(tearjerk: Run) -> None:
    for arguments in (["--count", "3"], ["--count", "3", "--seed", "7"]):
        drawn = tearjerk("random", *arguments, "--fields", "id")
        seed = drawn.stderr.split("--seed ")[1].split()[0]
        assert f"Seed {seed}: add --seed {seed} to see these again." in drawn.stderr
        again = tearjerk("random", "--count", "3", "--seed", seed, "--fields", "id")
        assert again.stdout == drawn.stdout
    card = tearjerk("random", "--count", "3", "--seed", "7", FORCE_COLOR="1")
    assert "--seed" not in card.stdout
    assert "Seed 7: add --seed 7 to see these again." in card.stderr


def test_of_many_seeds_three_are_named(tearjerk: Run) -> None:
    drawn = tearjerk("random", "--count", "999", "--fields", "id")
    first_seed = drawn.stderr.split("--seed ")[1].split("`")[0]
    named, _, others = drawn.stderr.split("Seeds ")[1].partition(" more, one per film")[0].partition(" and ")
    assert len(named.split(", ")) == 3
    assert named.startswith(f"{first_seed}, ")
    assert 3 + int(others) == len(drawn.stdout.split())


def test_the_film_passes_the_filters(tearjerk: Run) -> None:
    for seed in range(5):
        result = tearjerk("random", "--theme", "family", "--max-runtime", "2h", "--json", "--seed", str(seed))
        film = json.loads(result.stdout)[0]
        assert film["runtime"] <= 120
        assert set(film["themes"]) & {
            "family", "father", "mother", "siblings", "grandparents", "adoption", "found-family",
        }  # fmt: skip
