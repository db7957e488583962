"""The rules take time proportional to the length of a review; `python -m tools.linear_rules` tries more."""

import pytest

from tearjerk.measure.language import Language, exclusion
from tearjerk.measure.rules.languages import LANGUAGES
from tools.linear_rules import MAX_SLOWDOWN, find_superlinear_units, slowdown

FOUND_QUADRATIC = ("눈물을참는주인공의얼굴", "눈영혼울린", "소리뵖울렸눈", "휴지챙겨갔는데", "쩌렁울")
"""Phrases that took quadratic time when repeated, or that make a rule search a long way."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_alternating_phrases_of_the_rules_take_linear_time(language: str) -> None:
    assert find_superlinear_units(80, seed=1, languages=(language,)) == []


@pytest.mark.parametrize("phrase", FOUND_QUADRATIC)
def test_formerly_quadratic_cases_are_linear(phrase: str) -> None:
    assert slowdown(phrase, LANGUAGES["ko"]) < MAX_SLOWDOWN


def test_a_quadratic_rule_would_be_noticed() -> None:
    rule = exclusion("held back", "held back", r"참는(?:[가-힣]+의\s)?주인공", "참는 주인공")
    quadratic = Language("ko", "", "", (rule, LANGUAGES["ko"].patterns[0]))
    assert slowdown("참는주인공", quadratic) > MAX_SLOWDOWN
