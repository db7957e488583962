"""Sentences fit a terminal, and an address is never broken."""

from hypothesis import given
from hypothesis import strategies as st

from tearjerk.text.wrapping import cell_width, wrap

WORDS = st.text(alphabet="ab가힣 ", max_size=60)


def test_hangul_is_two_cells_wide_and_an_accent_none() -> None:
    assert cell_width("가a") == 3
    assert cell_width("e\u0301") == 1


@given(WORDS, st.integers(min_value=10, max_value=40))
def test_lines_fit_unless_a_word_does_not(text: str, width: int) -> None:
    for line in wrap(text, width).split("\n"):
        assert cell_width(line) <= width or len(line.split()) == 1


@given(WORDS, st.integers(min_value=2, max_value=40))
def test_no_word_is_lost_or_broken(text: str, width: int) -> None:
    assert wrap(text, width).split() == text.split()


def test_an_address_stays_whole() -> None:
    address = "https://www.themoviedb.org/movie/255709/watch?locale=BR"
    assert address in wrap(f"The page is {address}", 20).split("\n")


def test_indentation_is_kept() -> None:
    assert wrap("  one two three", 9) == "  one two\n  three"
