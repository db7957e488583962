"""Search for reviews on which the rules take more than linear time, by repeating pairs of phrases from the rules.

    python -m tools.linear_rules [--count 500] [--seed 1]

A rule that searches to the end of a review for every match takes quadratic time. CPU times for two lengths are
compared as a ratio, so that the speed of the machine does not matter.
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
from tearjerk.measure.matching import matches_tears_after_exclusions
from tearjerk.measure.rules.languages import LANGUAGES
from tools.progress import tracked

SHORT_CHARACTERS, TIMES_LONGER = 12_000, 5

MAX_SLOWDOWN = 12
"""Maximum slowdown that passes for linear; a linear rule takes 5 times as long on 5 times the text, a quadratic one 25 times."""

MIN_SECONDS = 0.004
"""Minimum time on the longer text for a measurement to be meaningful."""

ALPHABET = "가서 막aZ ,.ㅋ"
MAX_EXTRA_REPEATS = 3

_parser: Any = re._parser  # type: ignore[attr-defined]  # the standard library's regular expression parser


def random_match(regex: str, random: Random) -> str:
    """Return a string that the regular expression matches, or nearly matches."""
    return _generate_all(_parser.parse(regex), random)


def _generate_all(items: Any, random: Random) -> str:
    return "".join(_generate(str(kind), value, random) for kind, value in items)


def _generate(kind: str, value: Any, random: Random) -> str:
    match kind:
        case "LITERAL":
            return chr(value)
        case "NOT_LITERAL" | "ANY":
            return random.choice(ALPHABET)
        case "IN":
            return _generate_from_set(value, random)
        case "BRANCH":
            return _generate_all(random.choice(value[1]), random)
        case "SUBPATTERN":
            return _generate_all(value[3], random)
        case "MAX_REPEAT" | "MIN_REPEAT":
            low, high, inner = value
            return "".join(
                _generate_all(inner, random)
                for _ in range(random.randint(low, min(high, low + MAX_EXTRA_REPEATS)))
            )
    return ""  # anchors


def _generate_from_set(members: Any, random: Random) -> str:
    kind, value = random.choice(members)
    match str(kind):
        case "LITERAL":
            return chr(value)
        case "RANGE":
            return chr(random.randint(*value))
        case "CATEGORY":
            return " "
    return random.choice(ALPHABET)  # a negated set


def random_unit(language: Language, random: Random) -> str:
    """Return two phrases from the rules, or parts of them, to be repeated."""
    pieces = []
    for _ in range(2):
        text = random_match(random.choice(language.patterns).regex, random)
        start = random.randrange(len(text) + 1) if random.random() < 0.4 else 0
        pieces.append(text[start:] if random.random() < 0.7 else text[: start + 1])
    return random.choice(("", "", " ")).join(pieces) or "눈물"


def cpu_seconds(text: str, language: Language) -> float:
    """Return the CPU time that the rules take for one review, the minimum of three runs."""
    frame = pl.DataFrame({"review": [text]})
    expression = matches_tears_after_exclusions(pl.col("review"), language)
    seconds = []
    for _ in range(3):
        start = time.process_time()
        frame.select(expression)
        seconds.append(time.process_time() - start)
    return min(seconds)


def slowdown(unit: str, language: Language) -> float:
    """Return the ratio of times for TIMES_LONGER times the text; 0 if the time is too short to measure."""
    repeats = SHORT_CHARACTERS // len(unit) + 1
    longer = cpu_seconds(unit * repeats * TIMES_LONGER, language)
    return 0.0 if longer < MIN_SECONDS else longer / max(cpu_seconds(unit * repeats, language), 1e-4)


def find_superlinear_units(
    count: int, seed: int, languages: Sequence[str] = tuple(LANGUAGES)
) -> list[tuple[str, float]]:
    """Return the units, of `count` per language, on which the rules take more than linear time, with their slowdown."""
    found = []
    for code in languages:
        for number in tracked(range(count), f"trying rules of {code}"):
            unit = random_unit(LANGUAGES[code], Random(f"{code} {seed} {number}"))
            measured = slowdown(unit, LANGUAGES[code])
            if measured > MAX_SLOWDOWN and (again := slowdown(unit, LANGUAGES[code])) > MAX_SLOWDOWN:
                found.append((unit, min(measured, again)))
    return found


def main() -> int:
    """Print the units found, and return 1 if there are any."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    found = find_superlinear_units(options.count, options.seed)
    for unit, measured in found:
        print(f"{measured:6.1f}  {unit!r}")
    print(f"{len(found)} superlinear units; tried {options.count} of each language, seed {options.seed}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
