"""Generate reviews from phrases that match the rules, mixed with characters that engines treat differently."""

from random import Random

from tearjerk.measure.rules.languages import LANGUAGES
from tools.linear_rules import random_match

PATTERNS = [pattern.regex for language in LANGUAGES.values() for pattern in language.patterns]

BLANKS = ["", " ", "\t\n", "\u00a0\u3000", "\u2028\u0085", "\x1c", "\u200b"]

ODD_CHARACTERS = [
    "\n",
    "\r\n",
    "\u0085",
    "\u00a0",
    "\u2028",
    "\u3000",
    "\x1c",
    "K",
    "ſ",
    "İ",
    "é",
    "É",
    "😭",
    "ㅠ",
    "\x00",
    "'",
    "’",
    "\\",
    "가",
    "x",
]
"""Characters that regular expression engines treat differently."""


def review(random: Random) -> str | None:
    """Return up to three phrases that match the rules, mixed with odd characters, or sometimes a blank or None."""
    if random.random() < 0.1:
        return random.choice([None, *BLANKS])
    pieces = []
    for _ in range(random.randint(1, 3)):
        pieces += [random_match(random.choice(PATTERNS), random), random.choice([" ", "", *ODD_CHARACTERS])]
    text = "".join(pieces)
    return text.upper() if random.random() < 0.1 else text
