"""Looks for reviews on which the rules take more than linear time: phrases of the rules, two of them in turn.

    python -m tools.linear_rules [--count 500] [--seed 1]

A rule that searches on to the end of a review for every match is quadratic in its length. The processor time
of two lengths is compared as a ratio, so that the speed of the machine does not matter.
"""

import argparse
import re
import sys
import time
from collections.abc import Sequence
from random import Random
from typing import Any

import polars as pl

from tearjerk.measure.language import Language
from tearjerk.measure.matching import tears_left
from tearjerk.measure.rules.languages import LANGUAGES
from tools.progress import tracked

SHORT_CHARACTERS, TIMES_LONGER = 12_000, 5

MAX_RATIO = 12
"""A linear rule takes 5 times as long over a text of 5 times the length, a quadratic one 25 times."""

MIN_SECONDS = 0.004
"""A run shorter than this at the greater length is not worth a second measurement."""

ALPHABET = "가서 막aZ ,.ㅋ"
MAX_REPEATS = 3

_parser: Any = re._parser  # type: ignore[attr-defined]  # the module of the standard library that reads patterns


def phrase(regex: str, random: Random) -> str:
    """A text that the regular expression matches, or nearly: sets are taken as they come."""
    return _text(_parser.parse(regex), random)


def _text(items: Any, random: Random) -> str:
    return "".join(_of(str(kind), value, random) for kind, value in items)


def _of(kind: str, value: Any, random: Random) -> str:
    match kind:
        case "LITERAL":
            return chr(value)
        case "NOT_LITERAL" | "ANY":
            return random.choice(ALPHABET)
        case "IN":
            return _one_of_set(value, random)
        case "BRANCH":
            return _text(random.choice(value[1]), random)
        case "SUBPATTERN":
            return _text(value[3], random)
        case "MAX_REPEAT" | "MIN_REPEAT":
            low, high, inner = value
            return "".join(
                _text(inner, random) for _ in range(random.randint(low, min(high, low + MAX_REPEATS)))
            )
    return ""  # anchors


def _one_of_set(members: Any, random: Random) -> str:
    kind, value = random.choice(members)
    match str(kind):
        case "LITERAL":
            return chr(value)
        case "RANGE":
            return chr(random.randint(*value))
        case "CATEGORY":
            return " "
    return random.choice(ALPHABET)  # what is not in the set


def unit(language: Language, random: Random) -> str:
    """Two phrases of the rules, or of parts of them, to be repeated in turn."""
    pieces = []
    for _ in range(2):
        text = phrase(random.choice(language.patterns).regex, random)
        start = random.randrange(len(text) + 1) if random.random() < 0.4 else 0
        pieces.append(text[start:] if random.random() < 0.7 else text[: start + 1])
    return random.choice(("", "", " ")).join(pieces) or "눈물"


def seconds(text: str, language: Language) -> float:
    """The processor time of the rules over one review, the least of three tries."""
    frame = pl.DataFrame({"review": [text]})
    expression = tears_left(pl.col("review"), language)
    tries = []
    for _ in range(3):
        start = time.process_time()
        frame.select(expression)
        tries.append(time.process_time() - start)
    return min(tries)


def ratio(repeated: str, language: Language) -> float:
    """How many times as long the rules take over TIMES_LONGER times the text; 0 where it is over at once."""
    count = SHORT_CHARACTERS // len(repeated) + 1
    longer = seconds(repeated * count * TIMES_LONGER, language)
    return 0.0 if longer < MIN_SECONDS else longer / max(seconds(repeated * count, language), 1e-4)


def superlinear(
    count: int, seed: int, languages: Sequence[str] = tuple(LANGUAGES)
) -> list[tuple[str, float]]:
    """Of `count` units of each language those over which the rules are slower than linear, with their ratio."""
    found = []
    for code in languages:
        for number in tracked(range(count), f"trying rules of {code}"):
            repeated = unit(LANGUAGES[code], Random(f"{code} {seed} {number}"))
            measured = ratio(repeated, LANGUAGES[code])
            if measured > MAX_RATIO and (again := ratio(repeated, LANGUAGES[code])) > MAX_RATIO:
                found.append((repeated, min(measured, again)))
    return found


def main() -> int:
    """Prints the units found; 1 where there is one."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    found = superlinear(options.count, options.seed)
    for repeated, measured in found:
        print(f"{measured:6.1f}  {repeated!r}")
    print(f"{len(found)} of {options.count} units of each language, seed {options.seed}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
