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
FIRST_SHORT_DECADE = "30"
"""The first decade of the 20th century that may be typed without its century; 20s and earlier ones are of the 21st."""


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
_DECADE_PATTERN = r"(\d\d)?(\d0)(?:['’]?s|\s*년대)"
_CLOCK_PATTERN = r"(\d{1,2}):([0-5]\d)"
_RUNTIME_PATTERN = (
    r"(?:(\d{1,2}(?:\.\d{1,2})?)\s*(?:h(?:(?:ou)?rs?)?|시간))?\s*(?:(\d{1,4})\s*(?:m(?:in(?:ute)?s?)?|분)?)?"
)


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
    """Parse a range of years: `2004`, `2010+`, `1998-2006`, `1990s`, also `90s`, `2004년` or `1990년대`."""
    message = f"Invalid year '{text}'. Use a form such as 2004, 2010+, 1998-2006 or 1990s."
    if decade := re.fullmatch(_DECADE_PATTERN, text.strip().lower().lstrip("'’"), re.ASCII):
        century, tens = decade.groups()
        first = int((century or ("19" if tens >= FIRST_SHORT_DECADE else "20")) + tens)
        return _parse_range(f"{first}-{first + 9}", MIN_YEAR, MAX_YEAR, message)
    return _parse_range(re.sub(r"(?<=\d{4})년", "", text), MIN_YEAR, MAX_YEAR, message)


def parse_minutes(text: str) -> int:
    """Parse a runtime into minutes: `120`, `90 minutes`, `2h`, `1.5 hours`, `1h50m`, `1:50`, `2시간`, `1시간 50분`."""
    typed = text.strip().lower()
    match = re.fullmatch(_CLOCK_PATTERN, typed, re.ASCII) or re.fullmatch(_RUNTIME_PATTERN, typed, re.ASCII)
    if match is None or not any(match.groups()):
        raise UsageError(f"Invalid runtime '{text}'. Use minutes or hours: 120, 2h or 1h50m.")
    total = round(60 * float(match[1] or 0)) + int(match[2] or 0)
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
