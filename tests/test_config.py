"""Preferences are set once and apply where they should, and a broken config stops only commands that change it."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run, WriteCatalogue, film_record


def write_config(home: Path, text: str) -> Path:
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
    path = write_config(home, '# for the evenings\nmax-age = "15" # the children\n')
    tearjerk("config", "set", "country", "brazil")
    text = path.read_text(encoding="utf-8")
    assert "# for the evenings" in text
    assert "# the children" in text
    assert 'country = "BR"' in text


@pytest.mark.parametrize(
    ("arguments", "sentence"),
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
        (["set", "avoid", "suicide", "--json"], "config set takes no --json, --jsonl or --fields."),
        (["path", "--fields", "avoid"], "config path takes no --json, --jsonl or --fields."),
        (["get", "avoid", "--fields", "nope"], "Unknown field 'nope'."),
    ],
)
def test_errors_are_reported_and_nothing_is_written(
    tearjerk: Run, home: Path, arguments: list[str], sentence: str
) -> None:
    result = tearjerk("config", *arguments)
    assert result.returncode == 2
    assert sentence in result.stderr
    assert not (home / "config.toml").exists()


def test_a_damaged_config_is_reported_and_never_overwritten(tearjerk: Run, home: Path) -> None:
    path = write_config(home, "avoid = [")
    result = tearjerk("list", "--limit", "1")
    assert result.returncode == 0
    assert "is not valid TOML" in result.stderr
    assert tearjerk("config", "set", "avoid", "gore").returncode == 3
    assert path.read_text() == "avoid = ["


def test_one_invalid_key_does_not_affect_the_others(tearjerk: Run, home: Path) -> None:
    write_config(home, 'avoid = ["gore"]\nmax-age = "21"\nmood = "sad"\n')
    stderr = tearjerk("list", "--limit", "1").stderr
    for problem in ("Unknown age rating '21'", "Unknown key 'mood'"):
        assert f"Ignoring a setting in your config {home / 'config.toml'}: {problem}" in stderr
    assert "From your config: avoid gore." in stderr


def test_preferences_apply_only_to_commands_that_offer_films(tearjerk: Run, home: Path) -> None:
    write_config(home, 'cry-level = "5"\n')
    listed = tearjerk("list", "--json")
    assert {film["cry_level"] for film in json.loads(listed.stdout)} == {5}
    assert listed.stderr.count("From your config") == 1
    for arguments in (["random", "--seed", "1"], ["like", "hope-2013"], ["recommend"]):
        levels = {film["cry_level"] for film in json.loads(tearjerk(*arguments, "--json").stdout)}
        assert levels == {5}, arguments
    for arguments in (["search", "hope"], ["show", "hope-2013"], ["themes"], ["cry-level", "2"]):
        assert "config" not in tearjerk(*arguments).stderr, arguments


def test_an_option_overrides_its_key_but_avoid_adds_to_its_own(tearjerk: Run, home: Path) -> None:
    write_config(home, 'cry-level = "5"\navoid = ["gore"]\n')
    result = tearjerk("list", "--cry-level", "4", "--avoid", "suicide", "--json")
    films = json.loads(result.stdout)
    assert {film["cry_level"] for film in films} == {4}
    assert not any({"gore", "suicide"} & set(film["warnings"]["present"]) for film in films)


@pytest.mark.parametrize(
    ("key", "value", "other"),
    [("aftertaste", "warm", "devastating"), ("cry-level", "5", "4"), ("max-age", "12", "ALL")],
)
def test_single_valued_preferences_apply_until_overridden(
    tearjerk: Run, home: Path, key: str, value: str, other: str
) -> None:
    write_config(home, f'{key} = "{value}"\n')
    for given, effective in (([], value), ([f"--{key}", other], other)):
        result = tearjerk("list", "--fields", "id", *given)
        wanted = tearjerk("list", "--fields", "id", "--no-config", f"--{key}", effective)
        assert result.stdout == wanted.stdout
        assert ("From your config" in result.stderr) is (not given)


@pytest.mark.parametrize(
    ("arguments", "variables"), [(["--no-config"], {}), ([], {"TEARJERK_NO_CONFIG": "1"})]
)
def test_the_config_can_be_ignored(
    tearjerk: Run, home: Path, arguments: list[str], variables: dict[str, str]
) -> None:
    write_config(home, 'cry-level = "5"\n')
    result = tearjerk("list", "--json", *arguments, **variables)
    assert {film["cry_level"] for film in json.loads(result.stdout)} == {1, 2, 3, 4, 5}
    assert result.stderr == ""


def test_the_catalogue_in_the_config_is_read(tearjerk: Run, write_catalogue: WriteCatalogue) -> None:
    path = write_catalogue([film_record()])
    tearjerk("config", "set", "catalogue", path)
    assert len(json.loads(tearjerk("list", "--json").stdout)) == 1
    assert len(json.loads(tearjerk("list", "--json", "--catalogue", "bundled").stdout)) > 300
    combined = json.loads(tearjerk("list", "--json", "--catalogue", "bundled", "--catalogue", path).stdout)
    assert "a-film-2001" in {film["id"] for film in combined}


def test_a_catalogue_with_a_comma_in_its_name_is_one_file(tearjerk: Run, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "b,c.json"
    path.write_text(json.dumps([film_record()]), encoding="utf-8")
    tearjerk("config", "set", "catalogue", str(path))
    assert json.loads(tearjerk("config", "--json").stdout)["catalogue"] == [str(path)]
    assert tearjerk("list", "--fields", "id").stdout == "a-film-2001\n"
    write_config(home, f'avoid = "gore,suicide"\ncatalogue = "{path.as_posix()}"\n')
    assert json.loads(tearjerk("config", "--json").stdout)["avoid"] == ["gore", "suicide"]
    assert tearjerk("list", "--fields", "id", "--allow-unknown").stdout == "a-film-2001\n"


def test_json_has_the_value_of_every_key(tearjerk: Run, home: Path) -> None:
    write_config(home, 'avoid = "gore"\n')
    assert json.loads(tearjerk("config", "--json").stdout) == {
        "avoid": ["gore"],
        "max_age": None,
        "country": None,
        "cry_level": None,
        "aftertaste": None,
        "catalogue": [],
    }


def test_get_prints_json(tearjerk: Run, home: Path) -> None:
    write_config(home, 'avoid = "gore"\nmax-age = "15"\n')
    assert json.loads(tearjerk("config", "get", "avoid", "--json").stdout) == {"avoid": ["gore"]}
    assert json.loads(tearjerk("config", "get", "max-age", "--jsonl").stdout) == {"max_age": "15"}
    result = tearjerk("config", "get", "country", "--json")
    assert (result.returncode, result.stdout) == (1, "[]\n")
    assert tearjerk("config", "get", "avoid", "--fields", "country").returncode == 2


@pytest.mark.parametrize("action", ["set", "add"])
def test_a_file_that_is_not_a_catalogue_is_rejected(
    tearjerk: Run, home: Path, tmp_path: Path, action: str
) -> None:
    damaged = tmp_path / "damaged.json"
    damaged.write_text("[1]", encoding="utf-8")
    for path in (damaged, tmp_path / "missing.json"):
        result = tearjerk("config", action, "catalogue", "bundled", str(path))
        assert (result.returncode, result.stdout) == (3, "")
        assert str(path) in result.stderr
    assert not home.exists()


def test_the_error_for_an_unreadable_catalogue_names_the_config_if_it_is_set_there(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    path = tmp_path / "missing.json"
    write_config(home, f'catalogue = "{path.as_posix()}"\n')
    remark = "The catalogue is set in your config; `tearjerk config unset catalogue` removes it."
    result = tearjerk("list")
    assert (result.returncode, result.stdout) == (3, "")
    assert remark in result.stderr
    for arguments, variables in (
        (["--catalogue", str(path)], {}),
        ([], {"TEARJERK_CATALOGUE": str(path)}),
    ):
        result = tearjerk("list", *arguments, **variables)
        assert (result.returncode, remark in result.stderr) == (3, False)
    assert tearjerk("config", "unset", "catalogue").returncode == 0
    assert tearjerk("list").returncode == 0
