"""What is offered after Tab, requested as shells request it."""

import pytest

from tests.conftest import Run, WriteCatalogue, film_record


def completions(tearjerk: Run, line: str) -> list[str]:
    words = line.split(" ")
    result = tearjerk(_TEARJERK_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(len(words) - 1))
    assert result.stderr == ""
    return result.stdout.splitlines()


@pytest.mark.parametrize(
    ("line", "completion"),
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
def test_the_expected_word_is_offered(tearjerk: Run, line: str, completion: str) -> None:
    assert completion in completions(tearjerk, line)


def test_completions_contain_nothing_that_a_shell_would_interpret(tearjerk: Run) -> None:
    assert "".join(completions(tearjerk, "tearjerk show salut d")) == ""
    assert "salut-damour-2015" in completions(tearjerk, "tearjerk show salut")


def test_completions_are_accepted_by_the_command(tearjerk: Run) -> None:
    assert tearjerk("list", "--person", "Son-Ye-jin").returncode == 0


def test_catalogue_text_is_harmless_to_shells(tearjerk: Run, write_catalogue: WriteCatalogue) -> None:
    path = write_catalogue([film_record(title="Red\x1b[31m \x07Film", title_ko="[bold]가\n나:smile:")])
    line = "tearjerk show r"
    for shell in ("bash", "zsh", "fish"):
        result = tearjerk(
            _TEARJERK_COMPLETE=f"complete_{shell}",
            COMP_WORDS=line,
            COMP_CWORD="2",
            _TYPER_COMPLETE_ARGS=line,
            _TYPER_COMPLETE_FISH_ACTION="get-args",
            TEARJERK_CATALOGUE=path,
        )
        assert "red Film" in result.stdout
        assert "bold 가 나 smile" in result.stdout or shell == "bash"  # bash shows no descriptions
        for forbidden in ("\x1b", "\x07", "[bold]", ":smile:", "😄"):
            assert forbidden not in result.stdout


def test_completion_is_silent_with_a_missing_catalogue(tearjerk: Run) -> None:
    result = tearjerk(
        _TEARJERK_COMPLETE="complete_bash",
        COMP_WORDS="tearjerk show ho",
        COMP_CWORD="2",
        TEARJERK_CATALOGUE="/none",
    )
    assert (result.stdout.strip(), result.stderr) == ("", "")
