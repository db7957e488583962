"""Particles: what Korean writes behind a noun without a space, so behind a title too (부산행을, 밀양은)."""

PARTICLES = (
    "이라는", "라는", "이라고", "라고", "에서는", "에서", "에게", "한테", "으로", "처럼", "같은", "보다", "까지", "부터", "이랑", "하고",
    "이나", "로", "랑", "나", "을", "를", "이", "가", "은", "는", "의", "에", "와", "과", "도", "만",
)  # fmt: skip
"""The usual ones, longer ones first. Source: Standard Korean Dictionary (표준국어대사전), 조사."""

MIN_SYLLABLES = 2
"""How many syllables must remain once the particle is taken off."""


def without_particle(text: str) -> list[str]:
    """The text (Hangul, NFC) without each particle that it may end in; empty if it ends in none."""
    return [
        text[: -len(particle)]
        for particle in PARTICLES
        if text.endswith(particle) and len(text) - len(particle) >= MIN_SYLLABLES
    ]
