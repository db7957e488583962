"""Every value offered by completion is accepted by the command."""

import random
from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest

from tearjerk.catalogue import lookup
from tearjerk.catalogue.countries import country_code, country_names
from tearjerk.catalogue.everyday_words import EVERYDAY_WORDS
from tearjerk.catalogue.film import Film
from tearjerk.cli import COMMANDS
from tearjerk.commands.shared import person_completion, word_completion
from tearjerk.commands.shared.command import build_command
from tearjerk.selection.people import check_person
from tearjerk.selection.values import parse_certificate, parse_level_range
from tearjerk.shells.completions import is_inert
from tests.conftest import Run
from tests.test_completion import completions


def context(**typed: Any) -> Any:
    """Return the preceding input as a completer sees it."""
    return SimpleNamespace(params=typed)


def prefixes(word: str) -> list[str]:
    return [word[:end] for end in range(1, min(7, len(word) + 1))]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_referenced_completer_exists(command: str) -> None:
    module = import_module(f"tearjerk.commands.{command.replace('-', '_')}")
    for completion in build_command(command, module).completions.values():
        assert callable(completion.load())


@pytest.mark.parametrize("kind", lookup.ENTRY_KINDS, ids=lambda kind: kind.noun)
def test_every_vocabulary_word_is_offered_and_accepted(kind: lookup.EntryKind) -> None:
    everyday = [word for line in EVERYDAY_WORDS.get(kind.noun, {}).values() for word in line.split("|")]
    labels = [label for entry in kind.entries.values() for label in (entry.id, entry.label, entry.label_ko)]
    for word in (*labels, *everyday):
        for typed in prefixes(word.replace(" ", "-")):
            found = word_completion.vocabulary_completions(kind, typed)
            assert found, typed
            for completion in found:
                assert lookup.find(kind, completion.text)


def test_every_country_is_offered_and_accepted() -> None:
    for code, name in country_names().items():
        for typed in (*prefixes(code), *prefixes(name)):
            for spelt in (typed, typed.lower()):
                found = word_completion.countries(context(), spelt)
                assert found or not is_inert(name.replace(" ", "")), spelt
                for completion in found:
                    assert country_code(completion.text)
        assert code in [completion.text for completion in word_completion.countries(context(), code)]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", ["ALL", "12", "15", "19"]),
        ("a", ["all"]),
        ("A", ["ALL"]),
        ("1", ["12", "15", "19"]),
        ("19", ["19"]),
    ],
)
def test_every_certificate_is_offered_and_accepted(typed: str, offered: list[str]) -> None:
    assert [completion.text for completion in word_completion.certificates(context(), typed)] == offered
    assert all(map(parse_certificate, offered))


def test_people_are_offered_in_every_form_of_their_name(films: tuple[Film, ...]) -> None:
    people = sorted({person for film in films for person in film.people}, key=lambda person: person.name)
    for person in random.Random(20).sample(people, 12):
        given = person.name.partition(" ")[2]
        for name in filter(None, (person.name, person.name.replace(" ", "-"), given, person.name_ko)):
            typed = name[: random.Random(name).randint(1, 6)]
            found = _people(typed)
            assert found, typed
            for completion in random.Random(name).sample(found, min(2, len(found))):
                check_person(films, completion)


def _people(typed: str) -> list[str]:
    return [completion.text for completion in person_completion.people(context(), typed)]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("Son Ye", "Son Ye-jin"),
        ("son-ye", "son-ye-jin"),
        ("yej", "yejin"),
        ("Ye-j", "Ye-jin"),
        ("Yejin S", "Yejin Son"),
        ("손예", "손예진"),
        ("손옞", "손예진"),
        ("예진", "손예진"),
        ("gong-yoo,yej", "gong-yoo,yejin"),
        ("Gong Yoo, Son Ye", "Gong Yoo, Son Ye-jin"),
    ],
)
def test_people_are_completed_in_the_script_typed(typed: str, offered: str) -> None:
    assert [text.casefold() for text in _people(typed) if text.casefold() == offered.casefold()]


def test_names_with_spaces_are_not_offered_for_input_without_spaces(films: tuple[Film, ...]) -> None:
    for name in {person.name for film in films for person in film.people if person.name.count(" ") > 1}:
        for word in name.split():
            assert not [text for text in _people(word[:3]) if " " in text], name


def test_descriptions_identify_people() -> None:
    (completion,) = person_completion.people(context(), "yejin")
    assert completion.description == "Son Ye-jin · 손예진"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("tearjerk list --theme=mo", ["mother"]),
        ("tearjerk list --theme = mo", ["mother"]),  # as split by bash
        ("tearjerk list --theme mother,fath", ["mother,father"]),
        ("tearjerk list --theme mother,moth", []),  # already given
        ("tearjerk list --aftertaste warm,b", []),  # one value
        ("tearjerk list --avoid strang", []),
        ("tearjerk search son-ye-", ["son-ye-jin"]),
        ("tearjerk search 손예", ["손예진"]),
        ("tearjerk search yejin", []),  # `search` knows whole names
        ("tearjerk where sunny --country kor", ["North Korea", "South Korea"]),
        ("tearjerk export --format ", ["json", "csv", "letterboxd", "imdb"]),
        ("tearjerk show sunny --format ", ["markdown", "svg"]),
        ("tearjerk diary --sort ", ["date", "rating", "title"]),
        ("tearjerk import x.csv --as ", ["watched", "saved", "watchlist"]),
        ("tearjerk measure x.csv --language ", ["auto", "ko", "en"]),
        ("tearjerk measure --sql ", ["duckdb", "spark"]),
        ("tearjerk seen sunny --on ", ["today", "yesterday", "unknown"]),
        ("tearjerk seen sunny --note ", []),
        ("tearjerk list --catalogue b", ["bundled"]),
        ("tearjerk help wh", ["why", "where"]),
        ("tearjerk help why ", []),
        ("tearjerk he", ["help"]),
        ("tearjerk list --json --json", ["--jsonl"]),  # what was given once is not offered again
        ("tearjerk --ver", ["--version"]),
        ("tearjerk stats sun", []),
        ("tearjerk nonsense ", []),
        ("tearjerk config ", ["get", "set", "add", "remove", "unset", "path"]),
        ("tearjerk config add ", ["avoid", "catalogue"]),
        ("tearjerk config get ", []),
        ("tearjerk config set cry-level 4", ["4+"]),
        ("tearjerk config set cry-level 4+ ", []),
        ("tearjerk config path ", []),
        ("tearjerk why --fields sen", ["sentence"]),
        ("tearjerk search sunny --fields rea", []),
        ("tearjerk search sunny --explain --fields rea", ["reading"]),
        ("tearjerk save --remove ", []),
        ("tearjerk forget ", []),
        ("tearjerk rate sunny 4", ["4.5", "4"]),
    ],
)
def test_exactly_these_words_are_offered(tearjerk: Run, line: str, expected: list[str]) -> None:
    assert completions(tearjerk, line) == expected


@pytest.mark.parametrize("line", ["config get avoid ", "config unset avoid ", "config set cry-level 4+ "])
def test_completion_where_nothing_can_follow_is_not_an_error(tearjerk: Run, line: str) -> None:
    result = tearjerk(_TEARJERK_COMPLETE="complete_fish", _TYPER_COMPLETE_ARGS=f"tearjerk {line}")
    assert (result.returncode, result.stdout) == (0, "")


@pytest.mark.parametrize(
    "line",
    [
        "check ",
        "import ",
        "list --catalogue ",
        "show sunny --format svg -o ",
        "recommend --with ",
        "config set catalogue ",
    ],
)
def test_file_names_are_completed_for_file_arguments(tearjerk: Run, line: str) -> None:
    result = tearjerk(_TEARJERK_COMPLETE="complete_fish", _TYPER_COMPLETE_ARGS=f"tearjerk {line}")
    assert result.returncode == 100
    result = tearjerk(_TEARJERK_COMPLETE="complete_fish", _TYPER_COMPLETE_ARGS="tearjerk show ")
    assert result.returncode == 0


def test_recorded_values_are_offered_for_editing_and_removal(tearjerk: Run) -> None:
    tearjerk("seen", "sunny-2011")
    tearjerk("save", "oasis-2002")
    tearjerk("config", "set", "avoid", "gore", "suicide")
    assert completions(tearjerk, "tearjerk edit ") == ["1"]
    assert completions(tearjerk, "tearjerk forget ") == ["1", "oasis-2002", "sunny-2011"]
    assert completions(tearjerk, "tearjerk forget sun") == ["sunny-2011"]
    assert completions(tearjerk, "tearjerk save --remove ") == ["Oasis"]
    assert completions(tearjerk, "tearjerk never --remove ") == []
    assert completions(tearjerk, "tearjerk config get ") == ["avoid"]
    assert completions(tearjerk, "tearjerk config remove avoid ") == ["gore", "suicide"]
    assert completions(tearjerk, "tearjerk config remove avoid gore ") == ["suicide"]


def test_all_five_levels_are_offered_and_accepted() -> None:
    offered = [completion.text for completion in word_completion.levels(context(), "")]
    assert offered == ["5", "4", "3", "2", "1", "4+", "2-3"]
    assert all(map(parse_level_range, offered))
