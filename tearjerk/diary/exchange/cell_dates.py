"""Parse dates in the formats of other programs."""

import re

from tearjerk.diary.dates import is_date
from tearjerk.diary.exchange.empty_cells import is_empty

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_YEAR_MONTH_DAY = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?(?:[T ].*)?", re.ASCII)
DAY_AND_MONTH_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?:[T ,].*)?", re.ASCII)
"""A date such as 03/04/2024: groups 1 and 3 are the day and the month in either order, group 4 is the year."""
_KOREAN_DATE = re.compile(r"(\d{4})[.년]\s*(\d{1,2})[.월]\s*(\d{1,2})[.일]?", re.ASCII)
_MONTH_NAME_FIRST = re.compile(
    r"(?:[A-Za-z]{3},? )?([A-Za-z]{3,9})\.? (\d{1,2}),? (?:\d\d:\d\d:\d\d )?(\d{4})", re.ASCII
)
_DAY_BEFORE_MONTH_NAME = re.compile(
    r"(?:[A-Za-z]{3},? )?(\d{1,2}) ([A-Za-z]{3,9})\.?,? (\d{4})(?: .*)?", re.ASCII
)


def parse_date(text: str) -> str | None:
    """Convert a date to YYYY-MM-DD, ignoring any time after it; None for an empty cell.

    Raises ValueError if the text is not a date, or if its day and month are ambiguous, as in 03/04/2014.
    """
    text = " ".join(text.split())  # old IMDb exports pad the day: 'Fri Mar  7 00:00:00 2014'
    if is_empty(text) or text == "0000-00-00":
        return None
    date = _parse_numeric(text) or _parse_month_name(text)
    if date is None or not is_date(date):
        raise ValueError(f"'{text}' is not a date such as 2014-03-14")
    return date


def _parse_numeric(text: str) -> str | None:
    if (match := _YEAR_MONTH_DAY.fullmatch(text)) is not None:
        return iso_date(match[1], match[3], match[4])
    if (match := _KOREAN_DATE.fullmatch(text)) is not None:
        return iso_date(*match.groups())
    if (match := DAY_AND_MONTH_NUMBERS.fullmatch(text)) is None:
        return None
    first, second, year = int(match[1]), int(match[3]), match[4]
    if first > 12 or match[2] == ".":  # dates with dots are always day first
        return iso_date(year, second, first)
    if second > 12 or first == second:
        return iso_date(year, first, second)
    month_first, day_first = iso_date(year, first, second), iso_date(year, second, first)
    raise ValueError(f"'{text}' may be {month_first} or {day_first}; write it as YYYY-MM-DD")


def _parse_month_name(text: str) -> str | None:
    if (match := _MONTH_NAME_FIRST.fullmatch(text)) is not None:
        month, day, year = match.groups()
    elif (match := _DAY_BEFORE_MONTH_NAME.fullmatch(text)) is not None:
        day, month, year = match.groups()
    else:
        return None
    name = month[:3].casefold()
    return iso_date(year, _MONTHS.index(name) + 1, day) if name in _MONTHS else None


def iso_date(year: str, month: int | str, day: int | str) -> str:
    """Return a date as YYYY-MM-DD, whether it exists or not; a year of two digits is assumed to be 20xx."""
    return f"{year if len(year) == 4 else f'20{year}'}-{int(month):02}-{int(day):02}"
