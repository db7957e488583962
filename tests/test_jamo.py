"""Hangul letters are distinguished and counted as in Unicode."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.hangul.jamo import COMPATIBILITY_BY_CONJOINING, has_hangul, initials, is_initials

SYLLABLES = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("text", "leads"), [("태극기", "ㅌㄱㄱ"), ("7번방의 선물", "7ㅂㅂㅇ ㅅㅁ"), ("꽃", "ㄲ"), ("abc", "abc")]
)
def test_the_initial_consonant_of_a_syllable(text: str, leads: str) -> None:
    assert initials(text) == leads


@given(SYLLABLES)
def test_initials_agree_with_the_decomposition_of_unicode(text: str) -> None:
    assert list(initials(text)) == [
        COMPATIBILITY_BY_CONJOINING[ord(unicodedata.normalize("NFD", syllable)[0])] for syllable in text
    ]


@pytest.mark.parametrize(
    ("text", "hangul", "leads"),
    [
        ("hope", False, False),
        ("ㅌㄱㄱ", True, True),
        ("7ㅂㅂ", True, True),
        ("부산ㅎ", True, False),
        ("ㅗㅐㅔㄷ", True, False),
        ("", False, False),
        ("東京", False, False),
    ],
)
def test_scripts_are_distinguished(text: str, hangul: bool, leads: bool) -> None:
    assert (has_hangul(text), is_initials(text)) == (hangul, leads)
