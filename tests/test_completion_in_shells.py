"""Completion in real shells completes words and executes nothing, whatever a catalogue contains."""

import json
import random
from pathlib import Path

import pytest

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import films_named
from tearjerk.shells.completions import is_inert
from tests.conftest import Run, film_record
from tests.shells import INTERACTIVE, installed, received_arguments, type_into
from tests.title_prefixes import title_prefixes

HOSTILE_COMMAND = "touch EXECUTED"
"""A command that hostile text tries to make the shell run; the file it creates would reveal that."""

# Without filtering, bash or zsh executed each of these, or was left with an open quote.
HOSTILE = (
    f"$({HOSTILE_COMMAND})",
    f"\\$({HOSTILE_COMMAND})",
    f"'; {HOSTILE_COMMAND} #",
    f"x; {HOSTILE_COMMAND}; x",
)

# PowerShell ends a word at each of these, including typographic quotes and dashes, or runs what follows.
SPECIAL_IN_POWERSHELL = "$(){}@;|&<>#`'\"\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u2013\u2014\u2015:"

SHELLS = [
    pytest.param(shell, marks=pytest.mark.skipif(not installed(shell), reason=f"{shell} is not installed"))
    for shell in INTERACTIVE
]


@pytest.fixture
def hostile_catalogue(tmp_path: Path) -> str:
    """Write a catalogue of films, each with one hostile text in a completion or its description."""
    films = [film_record(id="harmless-2001", title="Harmless")]
    for number, text in enumerate(HOSTILE):
        films += [
            film_record(id=f"offered-{number}-2001", title=f"Alpha{number} {text}"),
            film_record(id=f"described-{number}-2001", title=f"Beta{number}", title_ko=text),
            film_record(
                id=f"person-{number}-2001", cast=[{"name": f"Gamma{number} {text}", "name_ko": None}]
            ),
        ]
    path = tmp_path / "films.json"
    path.write_text(json.dumps(films), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("shell", SHELLS)
def test_completing_hostile_text_executes_nothing(shell: str, hostile_catalogue: str, tmp_path: Path) -> None:
    commands = [f"show {start}{number}" for number in range(len(HOSTILE)) for start in ("alpha", "beta")]
    lines = [f"tearjerk {command}\t" for command in (*commands, "list --person gam", "show harm")]
    shown = type_into(shell, lines, tmp_path, TEARJERK_CATALOGUE=hostile_catalogue)
    assert not (tmp_path / "EXECUTED").exists()
    assert "harmless" in shown  # harmless text is completed


@pytest.mark.parametrize("typed", ["alpha0", "beta1", "harml"])
def test_powershell_gets_nothing_that_it_would_execute(
    typed: str, tearjerk: Run, hostile_catalogue: str
) -> None:
    result = tearjerk(
        _TEARJERK_COMPLETE="complete_powershell",
        _TYPER_COMPLETE_ARGS=f"tearjerk show {typed}",
        _TYPER_COMPLETE_WORD_TO_COMPLETE=typed,
        TEARJERK_CATALOGUE=hostile_catalogue,
    )
    for line in result.stdout.splitlines():
        completion, _, description = line.partition(":::")
        assert not set(completion + description) & set(SPECIAL_IN_POWERSHELL)
    assert bool(result.stdout.strip()) == (typed != "alpha0")


COMPLETED_LINES = {
    "show sunn\t": "show sunny",
    "show HOPE-\t": "show HOPE-2013",
    "show miracle in cell\t": "show miracle in cell No. 7",
    "list --theme=mo\t": "list --theme=mother",
    "list --theme mother,fath\t": "list --theme mother,father",
    'list --person "Son Ye\t': "list --person Son Ye-jin",
    "list --person Son\\ Ye\t": "list --person Son Ye-jin",
    "list --person yejin\t": "list --person yejin",
    "list --theme 강아\t": "list --theme 강아지",
    "where sunny --country braz\t": "where sunny --country brazil",
    "config set av\tsui\t": "config set avoid suicide",
    "export --format lett\t": "export --format letterboxd",
    "show sunny --format mark\t": "show sunny --format markdown",
    "check fil\t": "check films of mine.json",
    "list --catalogue=fil\t": "list --catalogue=films of mine.json",
    "show films of\t": "show films of",  # a file where no file is expected
    "help wher\t": "help where",
    "--ver\t": "--version",
    "show 마ㅇ\t": "show 마ㅇ",  # four films whose titles have a shorter common prefix
    "show ㄴㄷ\t": "show ㄴㄷ",
}
"""Lines with Tabs, and the arguments that the command then receives, separated by single spaces."""

REPLACED_LINES = {
    "show 7버\t": "show 7번방의 선물",
    "show 기저\t": "show 기적",
    "list --person 손옞\t": "list --person 손예진",
    "list --theme 가ㅈ\t": "list --theme 가족",
    "list --max-age a\t": "list --max-age all",
}
"""The same for completions that replace the input; fish only accepts those that extend it."""


@pytest.mark.parametrize("shell", SHELLS)
def test_every_kind_of_value_is_completed(shell: str, tmp_path: Path) -> None:
    (tmp_path / "films of mine.json").touch()
    expected = COMPLETED_LINES if shell == "fish" else {**COMPLETED_LINES, **REPLACED_LINES}
    arguments = received_arguments(shell, [f"tearjerk {line}" for line in expected], tmp_path)
    assert [" ".join(one) for one in arguments] == list(expected.values())


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_never_shortens_the_input(shell: str, films: tuple[Film, ...], tmp_path: Path) -> None:
    """Uses a sample of title prefixes: the line must still start with the input, or name a single film."""
    possible = [typed for typed in sorted(title_prefixes(films)) if is_inert(typed.replace(":", ""))]
    sample = [typed.replace(":", "") for typed in random.Random(f"20 {shell}").sample(possible, 25)]
    arguments = received_arguments(shell, [f"tearjerk show {typed}\t" for typed in sample], tmp_path)
    for typed, (_, *title) in zip(sample, arguments, strict=True):
        line = " ".join(title)
        assert line.startswith(typed) or len(films_named(line, films)) == 1, (typed, line)


@pytest.mark.parametrize("shell", SHELLS)
def test_variables_before_the_command_are_ignored(shell: str, tmp_path: Path) -> None:
    arguments = received_arguments(shell, ["TEARJERK_COUNTRY=BR tearjerk show sunn\t"], tmp_path)
    assert arguments == [["show", "sunny"]]


@pytest.mark.skipif(not installed("zsh"), reason="zsh is not installed")
def test_zsh_finds_the_script_in_fpath(tearjerk: Run, tmp_path: Path) -> None:
    (tmp_path / "_tearjerk").write_text(tearjerk("--show-completion", "zsh").stdout, encoding="utf-8")
    reset = "unfunction _tearjerk_completion; unset _comps; fpath=($PWD $fpath); compinit -u -D"
    arguments = received_arguments("zsh", [reset, *["tearjerk show sunn\t"] * 3], tmp_path)
    assert arguments == [["show", "sunny"]] * 3


@pytest.mark.skipif(not installed("fish"), reason="fish is not installed")
def test_fish_lists_title_hangul_and_year(tmp_path: Path) -> None:
    type_into("fish", ['complete --do-complete "tearjerk show mirac" >completions'], tmp_path)
    assert (
        "miracle in Cell No. 7\tMiracle in Cell No. 7 · 7번방의 선물 · 2013"
        in (tmp_path / "completions").read_text(encoding="utf-8").splitlines()
    )
