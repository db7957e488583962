"""Different spellings of a title are normalised to the same text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.search.query.spelling import spelling_variants, to_keystrokes, without_articles


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Don't Cry, Mommy", "dont cry mommy"),
        ("MAL·MO·E", "malmoe"),
        ("Josée", "JOSEE"),
        ("Miracle in Cell No. 7", "miracle in cell number seven"),
        ("20th Century Girl", "twentieth century girl"),
        ("Forty-nine Days", "49 days"),
        ("Architecture 101", "architecture one oh one"),
        ("R.E.C.", "rec"),
        ("부산행", "qntksgod"),
        ("ㅎ", "g"),
    ],
)
def test_spellings_of_a_title_have_the_same_keystrokes(one: str, other: str) -> None:
    assert to_keystrokes(one).replace(" ", "") == to_keystrokes(other).replace(" ", "")


def test_articles_are_removed_unless_nothing_else_is_left() -> None:
    assert without_articles("the way home") == "way home"
    assert without_articles("the") == "the"


def test_a_number_word_is_kept_as_a_variant() -> None:
    ((_, own, others),) = spelling_variants(["My First Client"])
    assert own == "my 1 client"
    assert list(others) == ["my first client"]


@given(st.text(st.characters(codec="ascii")))
def test_case_does_not_matter(text: str) -> None:
    assert to_keystrokes(text.upper()) == to_keystrokes(text.lower())


@given(st.text())
def test_normal_form_does_not_matter(text: str) -> None:
    assert to_keystrokes(unicodedata.normalize("NFC", text)) == to_keystrokes(
        unicodedata.normalize("NFD", text)
    )


@given(st.text())
def test_words_are_separated_by_single_spaces(text: str) -> None:
    line = to_keystrokes(text.replace("\n", " "))
    assert line == " ".join(line.split())
