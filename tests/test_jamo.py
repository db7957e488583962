"""Initial consonants agree with Unicode, and text in Hangul or in initials is recognised."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.hangul.jamo import COMPATIBILITY_BY_CONJOINING, has_hangul, has_only_initials, to_initials

SYLLABLES = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("text", "expected_initials"),
    [("태극기", "ㅌㄱㄱ"), ("7번방의 선물", "7ㅂㅂㅇ ㅅㅁ"), ("꽃", "ㄲ"), ("abc", "abc")],
)
def test_syllables_are_reduced_to_their_initial_consonants(text: str, expected_initials: str) -> None:
    assert to_initials(text) == expected_initials


@given(SYLLABLES)
def test_initials_agree_with_unicode_decomposition(text: str) -> None:
    assert list(to_initials(text)) == [
        COMPATIBILITY_BY_CONJOINING[ord(unicodedata.normalize("NFD", syllable)[0])] for syllable in text
    ]


@pytest.mark.parametrize(
    ("text", "hangul", "only_initials"),
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
def test_scripts_are_distinguished(text: str, hangul: bool, only_initials: bool) -> None:
    assert (has_hangul(text), has_only_initials(text)) == (hangul, only_initials)
