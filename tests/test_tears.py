"""Numbers to levels and words."""

import pytest

from tearjerk.tears import in_words, level


@pytest.mark.parametrize(
    ("share", "step"),
    [
        (0.25, 5),
        (0.2499, 4),
        (1 / 6, 4),
        (0.1666, 3),
        (0.1, 3),
        (0.0999, 2),
        (0.05, 2),
        (0.0499, 1),
        (0, 1),
        (1, 5),
    ],
)
def test_the_level_is_the_step_a_share_falls_on(share: float, step: int) -> None:
    assert level(share) == step


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.226, "23 in 100"),
        (0.235, "about 1 in 4"),
        (0.265, "about 1 in 4"),
        (0.266, "27 in 100"),
        (0.234, "23 in 100"),
        (0.004, "fewer than 1 in 100"),
    ],
)
def test_a_share_is_said_as_it_is(share: float, words: str) -> None:
    assert in_words(share) == words
