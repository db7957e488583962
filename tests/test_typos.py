"""In short words, only typing errors and phonetic misspellings are tolerated."""

import pytest

from tearjerk.search.titles.typos import MIN_LETTERS_FOR_TYPOS_DECODED, is_likely_typo, max_typos


@pytest.mark.parametrize("typed", ["hpoe", "hopee", "hoppe", "jope", "hop", "hipe"])
def test_likely_typos_are_recognised(typed: str) -> None:
    assert is_likely_typo(typed, "hope")


@pytest.mark.parametrize("typed", ["rope", "home", "hose", "cope"])
def test_other_words_are_not_typos(typed: str) -> None:
    assert not is_likely_typo(typed, "hope")


def test_longer_texts_allow_more_typos_and_decoded_ones_fewer() -> None:
    limits = [max_typos(length) for length in range(40)]
    assert limits == sorted(limits)
    assert all(max_typos(length, MIN_LETTERS_FOR_TYPOS_DECODED) <= max_typos(length) for length in range(40))
    assert max_typos(3) == 0
