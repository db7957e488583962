"""What is offered after a Tab, requested in the way shells do."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import Run, record


def offers(tearjerk: Run, line: str) -> list[str]:
    words = line.split(" ")
    done = tearjerk(_TEARJERK_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(len(words) - 1))
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("tearjerk ra", "random"),
        ("tearjerk show 소", "소원"),
        ("tearjerk show hope-", "hope-2013"),
        ("tearjerk show HOP", "HOPe"),
        ("tearjerk show a moment to r", "remember"),
        ("tearjerk list --theme fou", "found-family"),
        ("tearjerk list --theme 시한", "시한부"),
        ("tearjerk list --genre rom", "romance"),
        ("tearjerk list --avoid animal-", "animal-death"),
        ("tearjerk list --aftertaste w", "warm"),
        ("tearjerk list --fields id,titl", "id,title_ko"),
        ("tearjerk list --person 손예", "손예진"),
        ("tearjerk list --sort y", "year"),
        ("tearjerk list --max-age 1", "12"),
        ("tearjerk list --person Son-Ye", "Son-Ye-jin"),
        ("tearjerk cry-level ", "4+"),
        ("tearjerk search hope --fields sc", "score"),
        ("tearjerk themes --fields me", "meaning"),
        ("tearjerk random --cou", "--count"),
    ],
)
def test_offers_after_a_tab(tearjerk: Run, line: str, offer: str) -> None:
    assert offer in offers(tearjerk, line)


def test_offers_contain_nothing_that_a_shell_would_interpret(tearjerk: Run) -> None:
    assert "".join(offers(tearjerk, "tearjerk show salut d")) == ""
    assert "salut-damour-2015" in offers(tearjerk, "tearjerk show salut")


def test_offers_are_accepted_by_the_command(tearjerk: Run) -> None:
    assert tearjerk("list", "--person", "Son-Ye-jin").returncode == 0


def test_catalogue_text_is_harmless_to_shells(
    tearjerk: Run, write_catalogue: Callable[[list[Any]], str]
) -> None:
    path = write_catalogue([record(title="Red\x1b[31m \x07Film", title_ko="[bold]가\n나:smile:")])
    words = "tearjerk show r"
    for shell in ("bash", "zsh", "fish"):
        done = tearjerk(
            _TEARJERK_COMPLETE=f"complete_{shell}",
            COMP_WORDS=words,
            COMP_CWORD="2",
            _TYPER_COMPLETE_ARGS=words,
            _TYPER_COMPLETE_FISH_ACTION="get-args",
            TEARJERK_CATALOGUE=path,
        )
        assert "red Film" in done.stdout
        assert "bold 가 나 smile" in done.stdout or shell == "bash"  # bash shows no descriptions
        for obeyed in ("\x1b", "\x07", "[bold]", ":smile:", "😄"):
            assert obeyed not in done.stdout


def test_completion_is_silent_with_a_broken_catalogue(tearjerk: Run) -> None:
    done = tearjerk(
        _TEARJERK_COMPLETE="complete_bash",
        COMP_WORDS="tearjerk show ho",
        COMP_CWORD="2",
        TEARJERK_CATALOGUE="/none",
    )
    assert (done.stdout.strip(), done.stderr) == ("", "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_every_shell_has_a_script(tearjerk: Run, shell: str) -> None:
    done = tearjerk(_TEARJERK_COMPLETE=f"source_{shell}")
    assert done.returncode == 0
    assert "tearjerk" in done.stdout
