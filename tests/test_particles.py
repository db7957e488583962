"""Korean particles after nouns are removed."""

import pytest

from tearjerk.hangul.particles import stems_without_particle


@pytest.mark.parametrize(
    ("text", "bare"), [("부산행을", "부산행"), ("밀양은", "밀양"), ("클래식이라는", "클래식"), ("정말 먼 곳에서", "정말 먼 곳")]
)  # fmt: skip
def test_particles_are_removed(text: str, bare: str) -> None:
    assert bare in stems_without_particle(text)


@pytest.mark.parametrize("text", ["시를", "소", "hope", ""])
def test_particles_are_not_removed_from_short_words(text: str) -> None:
    assert stems_without_particle(text) == []
