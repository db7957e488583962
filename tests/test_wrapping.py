"""Sentences fit the terminal, and URLs are never broken."""

import shlex

from hypothesis import given
from hypothesis import strategies as st

from tearjerk.text.wrapping import cell_width, wrap, wrap_command

WORDS = st.text(alphabet="ab가힣 ", max_size=60)


def test_hangul_is_two_cells_wide_and_accents_have_no_width() -> None:
    assert cell_width("가a") == 3
    assert cell_width("e\u0301") == 1


@given(WORDS, st.integers(min_value=10, max_value=40))
def test_lines_fit_unless_a_word_is_too_long(text: str, width: int) -> None:
    for line in wrap(text, width).split("\n"):
        assert cell_width(line) <= width or len(line.split()) == 1


@given(WORDS, st.integers(min_value=2, max_value=40))
def test_words_are_neither_lost_nor_broken(text: str, width: int) -> None:
    assert wrap(text, width).split() == text.split()


def test_urls_are_not_broken() -> None:
    address = "https://www.themoviedb.org/movie/255709/watch?locale=BR"
    assert address in wrap(f"The page is {address}", 20).split("\n")


def test_indentation_is_kept() -> None:
    assert wrap("  one two three", 9) == "  one two\n  three"


@given(
    st.lists(st.sampled_from(["a", "--b", "|", "'c d'", '"e  f"', "가나"]), min_size=1), st.integers(12, 60)
)
def test_a_wrapped_command_is_equivalent_in_a_shell(words: list[str], width: int) -> None:
    command = " ".join(words)
    wrapped = wrap_command(command, width)
    # Shells remove a backslash before a line end, which shlex does not.
    assert shlex.split(wrapped.replace("\\\n", "")) == shlex.split(command)
    for line in wrapped.split("\n"):
        assert cell_width(line) <= width or len(shlex.split(line.removesuffix(" \\"))) == 1


def test_a_command_is_broken_between_words() -> None:
    assert (
        wrap_command("  show sunny | jq '.a | .b'", 16) == "  show sunny | \\\n      jq \\\n      '.a | .b'"
    )
    assert wrap_command("  show sunny", 40) == "  show sunny"
