"""The notations of filter values: `4+`, `1998-2006`, `1h50m`.

Each function turns what a user typed into numbers, or raises UsageError with the forms it takes.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from tearjerk.catalogue.vocabulary import CERTIFICATES
from tearjerk.errors import UsageError


class Range(NamedTuple):
    """Whole numbers from `low` to `high`, both included."""

    low: int
    high: int

    def __contains__(self, value: object) -> bool:
        return isinstance(value, int) and self.low <= value <= self.high


# Patterns compile on first use: most command lines have no range.
_RANGE = r"(\d+)(?:(\+)|\s*[-–~]\s*(\d+))?"
_HOURS = r"(?:(\d{1,2})\s*(?:h|시간))?\s*(?:(\d{1,4})\s*(?:m(?:in)?|분)?)?"


def split_values(typed: Iterable[str] | None) -> tuple[str, ...]:
    """The values of an option that repeats and takes commas: each once, in the order given."""
    values: list[str] = []
    for value in typed or ():
        values += [part.strip() for part in value.split(",") if part.strip()] or [value]
    return tuple(dict.fromkeys(values))


def _range(typed: str, least: int, most: int, sentence: str) -> Range:
    match = re.fullmatch(_RANGE, typed.strip(), re.ASCII)
    if match is None:
        raise UsageError(sentence)
    low, plus, high = match.groups()
    if len(low) > 4 or len(high or "") > 4:
        raise UsageError(sentence)
    found = Range(int(low), most if plus else int(high or low))
    if found.low > found.high or found.low < least or found.high > most:
        raise UsageError(sentence)
    return found


def level_range(typed: str) -> Range:
    """Cry levels: `5`, `4+`, `2-3`."""
    return _range(typed, 1, 5, f"No cry level '{typed}'. Levels go from 1 to 5: use 5, 4+ or 2-3.")


def year_range(typed: str) -> Range:
    """Years: `2004`, `2010+`, `1998-2006`."""
    return _range(typed, 1900, 2100, f"No year '{typed}'. Use a form such as 2004, 2010+ or 1998-2006.")


def minutes(typed: str) -> int:
    """A runtime in minutes: `120`, `120m`, `2h`, `1h50m`, `2시간`, `1시간 50분`."""
    match = re.fullmatch(_HOURS, typed.strip().lower(), re.ASCII)
    if match is None or not any(match.groups()):
        raise UsageError(f"No runtime '{typed}'. Use minutes or hours: 120, 2h or 1h50m.")
    total = 60 * int(match[1] or 0) + int(match[2] or 0)
    if total == 0:
        raise UsageError(f"No film is {typed} long. Write minutes or hours: 120, 2h or 1h50m.")
    return total


CERTIFICATE_WORDS = {
    "전체": "ALL",
    "전체관람가": "ALL",
    "청소년관람불가": "19",
    "청불": "19",
}
"""Other names for the Korean ratings."""


def certificate(typed: str) -> str:
    """A Korean rating: `ALL`, `12`, `15`, `19`, also as `12+`, `12세`, `15세관람가`, `전체` or `청소년관람불가`."""
    wanted = typed.strip().upper().replace(" ", "")
    wanted = CERTIFICATE_WORDS.get(wanted, wanted)
    wanted = wanted.removesuffix("+").removesuffix("관람가").removesuffix("이상").removesuffix("세")
    if wanted not in CERTIFICATES:
        raise UsageError(f"No age rating '{typed}'. Korean ratings are ALL, 12, 15 and 19.")
    return wanted
