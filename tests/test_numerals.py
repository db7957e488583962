"""Numbers are read in Hangul as Koreans read them."""

import pytest

from tearjerk.hangul.numerals import number_readings, sino_korean_numeral


@pytest.mark.parametrize(
    ("digits", "reading"),
    [
        ("7", "칠"),
        ("10", "십"),
        ("82", "팔십이"),
        ("101", "백일"),
        ("1987", "천구백팔십칠"),
        ("2000", "이천"),
        ("0", "영"),
    ],
)
def test_digits_become_sino_korean_numerals(digits: str, reading: str) -> None:
    assert sino_korean_numeral(digits) == reading


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("7번방의 선물", "칠번방의 선물"),
        ("2037", "이공삼칠"),
        ("11번째 엄마", "열한번째 엄마"),
        ("82년생", "팔십이년생"),
    ],
)
def test_a_title_with_digits_has_this_reading(text: str, reading: str) -> None:
    assert reading in number_readings(text)


def test_titles_without_numbers_have_no_readings() -> None:
    assert number_readings("소원") == []
