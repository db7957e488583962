"""What counts as a typing error: how many in a text of a given length, and which in a short one.

Distances are optimal string alignment: a missing, added or wrong letter and a swapped pair cost one
each. In a short text chance alone is one letter away (hope, rope, home), so there only what fingers do
is forgiven (a swapped pair, a missing letter, a doubled one, a key beside the right one) and what
ears do (a vowel for a vowel, a consonant that sounds alike).
"""

from tearjerk.hangul.layout import NEIGHBOURS

SHORT = 6
"""Up to so many letters, an error must be one that fingers make."""

ALIKE = ("aeiou", "ckqx", "szc", "ywi", "bpv", "dt", "fpv", "gjk", "lr", "mn")
"""Letters that are written for each other by ear."""
ALIKE_IN_HANGUL = ("op", "kj", "hj", "hn", "nm", "rz", "ex", "qv", "wc")
"""The same as keys of Hangul: ㅐㅔ, ㅏㅓ, ㅗㅓ, ㅗㅜ, ㅜㅡ, ㄱㅋ, ㄷㅌ, ㅂㅍ, ㅈㅊ."""

AS_TYPED = (4, 9, 14, 19, 25)
"""From so many letters on, one, two, three… errors are forgiven."""
DECODED = (7, 12, 18, 24)
"""The same where the text was read through another alphabet, in which more is near by chance."""


def allowed(length: int, steps: tuple[int, ...] = AS_TYPED) -> int:
    """How many errors a text of so many letters may have."""
    return sum(length >= step for step in steps)


def plausible(typed: str, meant: str, *, hangul: bool = False) -> bool:
    """Whether fingers that mean one short text type the other; the distance between them is one."""
    size = len(typed) - len(meant)
    at = next((place for place, pair in enumerate(zip(typed, meant, strict=False)) if pair[0] != pair[1]), -1)
    if at < 0:  # one is the beginning of the other: the last letter is missing, doubled or touched by mistake
        return size < 0 or _touched(typed, len(meant))
    if size < 0:
        return at > 0
    if size > 0:
        return _touched(typed, at)
    if typed[at + 1 : at + 2] == meant[at] and typed[at] == meant[at + 1 : at + 2]:
        return True
    alike = ALIKE_IN_HANGUL if hangul else ALIKE
    return typed[at] in NEIGHBOURS.get(meant[at], "") or any(
        typed[at] in like and meant[at] in like for like in alike
    )


def _touched(typed: str, at: int) -> bool:
    # The added letter repeats the one before it, or lies beside a letter that was meant.
    around = typed[max(0, at - 1) : at] + typed[at + 1 : at + 2]
    return any(typed[at] == key or typed[at] in NEIGHBOURS.get(key, "") for key in around)
