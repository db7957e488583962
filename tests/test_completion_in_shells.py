"""A Tab completes words and executes nothing, whatever a catalogue holds: asked of real shells."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run, record
from tests.shells import INTERACTIVE, installed, type_into

EXECUTES = "touch EXECUTED"
"""What a hostile text would have the shell run; the file that it makes gives it away."""

# Each of these was executed, or left a quote open, by bash or zsh while nothing filtered them.
HOSTILE = (
    f"$({EXECUTES})",
    f"\\$({EXECUTES})",
    f"'; {EXECUTES} #",
    f"x; {EXECUTES}; x",
)

# PowerShell ends a word at each of these, typographic quotes and dashes included, or runs what follows.
MEANT_FOR_POWERSHELL = "$(){}@;|&<>#`'\"\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u2013\u2014\u2015:"

SHELLS = [
    pytest.param(shell, marks=pytest.mark.skipif(not installed(shell), reason=f"{shell} is not installed"))
    for shell in INTERACTIVE
]


@pytest.fixture
def hostile_catalogue(tmp_path: Path) -> str:
    """A file of films, each with one hostile text that completion would offer or say beside an offer."""
    films = [record(id="harmless-2001", title="Harmless")]
    for number, text in enumerate(HOSTILE):
        films += [
            record(id=f"offered-{number}-2001", title=f"Alpha{number} {text}"),
            record(id=f"described-{number}-2001", title=f"Beta{number}", title_ko=text),
            record(id=f"person-{number}-2001", cast=[{"name": f"Gamma{number} {text}", "name_ko": None}]),
        ]
    path = tmp_path / "films.json"
    path.write_text(json.dumps(films), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("shell", SHELLS)
def test_a_tab_and_enter_execute_nothing(shell: str, hostile_catalogue: str, tmp_path: Path) -> None:
    words = [f"show {start}{number}" for number in range(len(HOSTILE)) for start in ("alpha", "beta")]
    lines = [f"tearjerk {word}\t" for word in (*words, "list --person gam", "show harm")]
    shown = type_into(shell, lines, tmp_path, TEARJERK_CATALOGUE=hostile_catalogue)
    assert not (tmp_path / "EXECUTED").exists()
    assert "harmless" in shown  # what is harmless is completed


@pytest.mark.parametrize("typed", ["alpha0", "beta1", "harml"])
def test_powershell_gets_nothing_that_it_would_obey(
    typed: str, tearjerk: Run, hostile_catalogue: str
) -> None:
    done = tearjerk(
        _TEARJERK_COMPLETE="complete_powershell",
        _TYPER_COMPLETE_ARGS=f"tearjerk show {typed}",
        _TYPER_COMPLETE_WORD_TO_COMPLETE=typed,
        TEARJERK_CATALOGUE=hostile_catalogue,
    )
    for line in done.stdout.splitlines():
        offer, _, description = line.partition(":::")
        assert not set(offer + description) & set(MEANT_FOR_POWERSHELL)
    assert bool(done.stdout.strip()) == (typed != "alpha0")
