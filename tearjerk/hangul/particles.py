"""Korean particles, which are attached to the preceding noun without a space, even to a title (부산행을, 밀양은)."""

PARTICLES = (
    "이라는", "라는", "이라고", "라고", "에서는", "에서", "에게", "한테", "으로", "처럼", "같은", "보다", "까지", "부터", "이랑", "하고",
    "이나", "로", "랑", "나", "을", "를", "이", "가", "은", "는", "의", "에", "와", "과", "도", "만",
)  # fmt: skip
"""Common particles; one that ends in another comes before it. Source: Standard Korean Dictionary (표준국어대사전), 조사."""

MIN_STEM_SYLLABLES = 2
"""Minimum number of syllables that must remain after the particle is removed."""


def stems_without_particle(text: str) -> list[str]:
    """Return a Hangul text (NFC) without its final particle, once for each particle that fits; empty if none does."""
    return [
        text[: -len(particle)]
        for particle in PARTICLES
        if text.endswith(particle) and len(text) - len(particle) >= MIN_STEM_SYLLABLES
    ]
