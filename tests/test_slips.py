"""Short words forgive what fingers and ears do, and nothing else."""

import pytest

from tearjerk.search.slips import DECODED, allowed, plausible


@pytest.mark.parametrize("typed", ["hpoe", "hopee", "hoppe", "jope", "hop", "hipe"])
def test_fingers_that_mean_hope_type_this(typed: str) -> None:
    assert plausible(typed, "hope")


@pytest.mark.parametrize("typed", ["rope", "home", "hose", "cope"])
def test_another_word_is_another_word(typed: str) -> None:
    assert not plausible(typed, "hope")


def test_longer_texts_may_have_more_errors_and_decoded_ones_fewer() -> None:
    steps = [allowed(length) for length in range(40)]
    assert steps == sorted(steps)
    assert all(allowed(length, DECODED) <= allowed(length) for length in range(40))
    assert allowed(3) == 0
