"""Parsers for filter values such as `4+`, `1998-2006` and `1h50m`.

Each parses text typed by the user, or raises UsageError listing the accepted forms.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from tearjerk.catalogue.vocabulary import CERTIFICATES
from tearjerk.errors import UsageError

MAX_LEVEL = 5
MIN_YEAR, MAX_YEAR = 1900, 2100


class Range(NamedTuple):
    """A range of integers from `low` to `high`, inclusive."""

    low: int
    high: int

    def __contains__(self, value: object) -> bool:
        return isinstance(value, int) and self.low <= value <= self.high

    def notation(self, highest: int) -> str:
        """Return the range as it is typed, for values up to `highest`: 5, 4+ or 2-3."""
        if self.low == self.high:
            return str(self.low)
        return f"{self.low}+" if self.high >= highest else f"{self.low}-{self.high}"


# Compiled on first use, as most command lines have no range.
_RANGE_PATTERN = r"(\d+)(?:(\+)|\s*[-–~]\s*(\d+))?"
_RUNTIME_PATTERN = r"(?:(\d{1,2})\s*(?:h|시간))?\s*(?:(\d{1,4})\s*(?:m(?:in)?|분)?)?"


def split_values(values: Iterable[str] | None) -> tuple[str, ...]:
    """Return the distinct values of a repeatable option that also accepts commas, in the order given."""
    split: list[str] = []
    for value in values or ():
        split += [part.strip() for part in value.split(",") if part.strip()] or [value]
    return tuple(dict.fromkeys(split))


def _parse_range(text: str, lowest: int, highest: int, message: str) -> Range:
    match = re.fullmatch(_RANGE_PATTERN, text.strip(), re.ASCII)
    if match is None:
        raise UsageError(message)
    low, plus, high = match.groups()
    if len(low) > 4 or len(high or "") > 4:
        raise UsageError(message)
    found = Range(int(low), highest if plus else int(high or low))
    if found.low > found.high or found.low < lowest or found.high > highest:
        raise UsageError(message)
    return found


def parse_level_range(text: str) -> Range:
    """Parse a range of cry levels: `5`, `4+`, `2-3`."""
    return _parse_range(
        text, 1, MAX_LEVEL, f"Invalid cry level '{text}'. Levels go from 1 to 5: use 5, 4+ or 2-3."
    )


def parse_year_range(text: str) -> Range:
    """Parse a range of years: `2004`, `2010+`, `1998-2006`."""
    return _parse_range(
        text, MIN_YEAR, MAX_YEAR, f"Invalid year '{text}'. Use a form such as 2004, 2010+ or 1998-2006."
    )


def parse_minutes(text: str) -> int:
    """Parse a runtime into minutes: `120`, `120m`, `2h`, `1h50m`, `2시간`, `1시간 50분`."""
    match = re.fullmatch(_RUNTIME_PATTERN, text.strip().lower(), re.ASCII)
    if match is None or not any(match.groups()):
        raise UsageError(f"Invalid runtime '{text}'. Use minutes or hours: 120, 2h or 1h50m.")
    total = 60 * int(match[1] or 0) + int(match[2] or 0)
    if total == 0:
        raise UsageError(f"Invalid runtime '{text}'. Use minutes or hours: 120, 2h or 1h50m.")
    return total


CERTIFICATES_BY_NAME = {
    "전체": "ALL",
    "전체관람가": "ALL",
    "청소년관람불가": "19",
    "청불": "19",
}
"""Korean name of an age rating → the rating."""


def parse_certificate(text: str) -> str:
    """Parse a Korean age rating: `ALL`, `12`, `15`, `19`, also `12+`, `12세`, `15세관람가`, `전체` or `청소년관람불가`."""
    wanted = text.strip().upper().replace(" ", "")
    wanted = CERTIFICATES_BY_NAME.get(wanted, wanted)
    wanted = wanted.removesuffix("+").removesuffix("관람가").removesuffix("이상").removesuffix("세")
    if wanted not in CERTIFICATES:
        raise UsageError(f"Unknown age rating '{text}'. Korean ratings are ALL, 12, 15 and 19.")
    return wanted
