"""The ways in which a title can match, best first, and the score of each.

Tiers do not overlap except where two ways are as good as each other. Within a tier, what was typed
counts for more the more of the title it is: a longer title never wins because it merely contains more.
"""

from typing import NamedTuple

THRESHOLD = 60.0
"""The least score that counts as found; all tiers begin at or above it."""
SURE = 76.0
"""From here on nobody looks for typing errors: what was typed stands in a title."""


class Tier(NamedTuple):
    """A way to match: scores from `least` to `least + span`, and what it means in words."""

    least: float
    span: float
    meaning: str
    alphabet: str = "keys"
    """What was compared: keystrokes, folded sounds, initial consonants, or names."""


TIERS = {
    "exact": Tier(100, 0, "the whole title"),
    "subtitle": Tier(100, 0, "the title before or after its colon"),
    "prefix": Tier(92, 5, "the first words of the title"),
    "spelling": Tier(87, 5, "the whole title, in another romanisation", "sound"),
    "initials": Tier(88, 6, "the initial consonants of the title", "initials"),
    "words": Tier(86, 5, "words of the title"),
    "cut": Tier(80, 5, "the beginning of the title, not typed to the end"),
    "cut word": Tier(78, 5, "words of the title, the last not typed to the end"),
    "inside": Tier(76, 5, "a part of the title"),
    "person": Tier(76, 2, "somebody who made the film or is in it", "name"),
    "layout": Tier(75, 1, "the whole title, typed on the other keyboard layout"),
    "part layout": Tier(68, 7, "a part of the title, typed on the other keyboard layout"),
    "part spelling": Tier(64, 10, "a part of the title, in another romanisation", "sound"),
    "error": Tier(62, 13, "the whole title, with typing errors"),
    "error words": Tier(61, 12, "words of the title, with typing errors"),
    "error part": Tier(61, 10, "a part of the title, with typing errors"),
    "near spelling": Tier(61, 12, "the whole title, nearly, in another romanisation", "sound"),
    "heard": Tier(61, 12, "the whole title, spelled as it sounds", "sound"),
    "error layout": Tier(61, 8, "the title with typing errors, on the other keyboard layout"),
    "gist": Tier(60, 10, "most of the telling words of the title"),
    "near person": Tier(60, 5, "nearly the name of somebody who made the film or is in it", "name"),
}
"""Tier names as `--explain` prints them."""


def score(tier: str, closeness: float) -> float:
    """The score of a match in a tier; `closeness` runs from 0 to 1."""
    return TIERS[tier].least + TIERS[tier].span * max(0.0, min(1.0, closeness))
