"""What the shell offers after a Tab, asked as the shell asks."""

import pytest

from tests.conftest import Run


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
        ("tearjerk random --cou", "--count"),
    ],
)
def test_a_tab_offers(tearjerk: Run, line: str, offer: str) -> None:
    assert offer in offers(tearjerk, line)


def test_a_broken_catalogue_leaves_the_tab_silent(tearjerk: Run) -> None:
    done = tearjerk(
        _TEARJERK_COMPLETE="complete_bash",
        COMP_WORDS="tearjerk show ho",
        COMP_CWORD="2",
        TEARJERK_CATALOGUE="/none",
    )
    assert (done.stdout.strip(), done.stderr) == ("", "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_every_shell_gets_a_script(tearjerk: Run, shell: str) -> None:
    done = tearjerk(_TEARJERK_COMPLETE=f"source_{shell}")
    assert done.returncode == 0
    assert "tearjerk" in done.stdout
