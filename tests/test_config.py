"""Preferences are set once and apply where they should, and a broken config does not stop any command."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run


def config(home: Path, text: str) -> Path:
    home.mkdir(parents=True, exist_ok=True)
    path = home / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_set_get_add_remove_unset(tearjerk: Run) -> None:
    assert tearjerk("config", "set", "avoid", "suicide", "자해").stdout == "avoid: suicide self-harm\n"
    assert tearjerk("config", "add", "avoid", "gore,suicide").stdout.startswith(
        "avoid: suicide self-harm gore (was:"
    )
    assert tearjerk("config", "remove", "avoid", "self-harm").returncode == 0
    assert tearjerk("config", "get", "avoid").stdout == "suicide\ngore\n"
    assert tearjerk("config", "unset", "avoid").stdout == "avoid: not set (was: suicide gore)\n"
    assert tearjerk("config", "get", "avoid").returncode == 1


def test_comments_survive(tearjerk: Run, home: Path) -> None:
    path = config(home, '# for the evenings\nmax-age = "15" # the children\n')
    tearjerk("config", "set", "country", "brazil")
    text = path.read_text(encoding="utf-8")
    assert "# for the evenings" in text
    assert "# the children" in text
    assert 'country = "BR"' in text


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["set", "contry", "KR"], "Unknown key 'contry'. Did you mean 'country'?"),
        (["set", "avoid", "suicde"], "No warning 'suicde'. Did you mean 'suicide'?"),
        (["set", "country", "Brasil"], "Unknown country 'Brasil'. Did you mean BR (Brazil)?"),
        (["set", "country", "BR", "KR"], "country takes one value"),
        (["add", "country", "BR"], "country takes a single value"),
        (["set", "avoid"], "avoid needs a value"),
        (["change", "avoid"], "Unknown action 'change'."),
        (["get"], "Name one key"),
        (["path", "avoid"], "config path takes no arguments."),
    ],
)
def test_errors_are_reported_and_nothing_is_written(
    tearjerk: Run, home: Path, words: list[str], sentence: str
) -> None:
    done = tearjerk("config", *words)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert not (home / "config.toml").exists()


def test_a_damaged_config_is_reported_and_never_overwritten(tearjerk: Run, home: Path) -> None:
    path = config(home, "avoid = [")
    done = tearjerk("list", "--limit", "1")
    assert done.returncode == 0
    assert "is not valid TOML" in done.stderr
    assert tearjerk("config", "set", "avoid", "gore").returncode == 3
    assert path.read_text() == "avoid = ["


def test_one_invalid_key_does_not_affect_the_others(tearjerk: Run, home: Path) -> None:
    config(home, 'avoid = ["gore"]\nmax-age = "21"\nmood = "sad"\n')
    said = tearjerk("list", "--limit", "1").stderr
    assert "Unknown age rating '21'" in said
    assert "Unknown key 'mood'" in said
    assert "From your config: avoid gore." in said


def test_preferences_apply_only_to_commands_that_offer_films(tearjerk: Run, home: Path) -> None:
    config(home, 'cry-level = "5"\n')
    listed = tearjerk("list", "--json")
    assert {film["cry_level"] for film in json.loads(listed.stdout)} == {5}
    assert listed.stderr.count("From your config") == 1
    for words in (["random", "--seed", "1"], ["like", "hope-2013"], ["recommend"]):
        levels = {film["cry_level"] for film in json.loads(tearjerk(*words, "--json").stdout)}
        assert levels == {5}, words
    for words in (["search", "hope"], ["show", "hope-2013"], ["themes"], ["cry-level", "2"]):
        assert "config" not in tearjerk(*words).stderr, words


def test_a_flag_overrides_its_key_and_avoid_adds_to_it(tearjerk: Run, home: Path) -> None:
    config(home, 'cry-level = "5"\navoid = ["gore"]\n')
    done = tearjerk("list", "--cry-level", "4", "--avoid", "suicide", "--json")
    films = json.loads(done.stdout)
    assert {film["cry_level"] for film in films} == {4}
    assert not any({"gore", "suicide"} & set(film["warnings"]["present"]) for film in films)


@pytest.mark.parametrize(
    ("key", "value", "other"),
    [("aftertaste", "warm", "devastating"), ("cry-level", "5", "4"), ("max-age", "12", "ALL")],
)
def test_single_valued_preferences_apply_until_overridden(
    tearjerk: Run, home: Path, key: str, value: str, other: str
) -> None:
    config(home, f'{key} = "{value}"\n')
    for given, counts in (([], value), ([f"--{key}", other], other)):
        done = tearjerk("list", "--fields", "id", *given)
        wanted = tearjerk("list", "--fields", "id", "--no-config", f"--{key}", counts)
        assert done.stdout == wanted.stdout
        assert ("From your config" in done.stderr) is (not given)


@pytest.mark.parametrize(("words", "variables"), [(["--no-config"], {}), ([], {"TEARJERK_NO_CONFIG": "1"})])
def test_the_config_can_be_ignored(
    tearjerk: Run, home: Path, words: list[str], variables: dict[str, str]
) -> None:
    config(home, 'cry-level = "5"\n')
    done = tearjerk("list", "--json", *words, **variables)
    assert {film["cry_level"] for film in json.loads(done.stdout)} == {1, 2, 3, 4, 5}
    assert done.stderr == ""


def test_the_catalogue_in_the_config_is_read(tearjerk: Run, write_catalogue: object, home: Path) -> None:
    from tests.conftest import record

    path = write_catalogue([record()])  # type: ignore[operator]
    tearjerk("config", "set", "catalogue", path)
    assert len(json.loads(tearjerk("list", "--json").stdout)) == 1
    assert len(json.loads(tearjerk("list", "--json", "--catalogue", "bundled").stdout)) > 300
    laid_over = json.loads(tearjerk("list", "--json", "--catalogue", "bundled", "--catalogue", path).stdout)
    assert "a-film-2001" in {film["id"] for film in laid_over}


def test_json_has_the_value_of_every_key(tearjerk: Run, home: Path) -> None:
    config(home, 'avoid = "gore"\n')
    assert json.loads(tearjerk("config", "--json").stdout) == {
        "avoid": ["gore"],
        "max_age": None,
        "country": None,
        "cry_level": None,
        "aftertaste": None,
        "catalogue": [],
    }
