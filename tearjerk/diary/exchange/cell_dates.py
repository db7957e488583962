"""Parse dates in the formats of other programs."""

import re

from tearjerk.diary.dates import is_date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_YEAR_MONTH_DAY = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?(?:[T ].*)?", re.ASCII)
_DAY_AND_MONTH_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?:[T ,].*)?", re.ASCII)
_KOREAN_DATE = re.compile(r"(\d{4})[.년]\s*(\d{1,2})[.월]\s*(\d{1,2})[.일]?", re.ASCII)
_MONTH_NAME_FIRST = re.compile(
    r"(?:[A-Za-z]{3},? )?([A-Za-z]{3,9})\.? (\d{1,2}),? (?:\d\d:\d\d:\d\d )?(\d{4})", re.ASCII
)
_DAY_BEFORE_MONTH_NAME = re.compile(
    r"(?:[A-Za-z]{3},? )?(\d{1,2}) ([A-Za-z]{3,9})\.?,? (\d{4})(?: .*)?", re.ASCII
)

_EMPTY_DATES = frozenset({"", "-", "n/a", "none", "null", "0000-00-00"})


def parse_date(text: str) -> str | None:
    """Parse a date to YYYY-MM-DD, ignoring any time after it; None for an empty cell.

    Raises ValueError if the text is not a date, or if its day and month are ambiguous, as in 03/04/2014.
    """
    text = " ".join(text.split())  # old IMDb exports pad the day: 'Fri Mar  7 00:00:00 2014'
    if text.casefold() in _EMPTY_DATES:
        return None
    date = _parse_numeric(text) or _parse_month_name(text)
    if date is None or not is_date(date):
        raise ValueError(f"'{text}' is not a date such as 2014-03-14")
    return date


def _parse_numeric(text: str) -> str | None:
    if (match := _YEAR_MONTH_DAY.fullmatch(text)) is not None:
        return _iso_date(match[1], match[3], match[4])
    if (match := _KOREAN_DATE.fullmatch(text)) is not None:
        return _iso_date(*match.groups())
    if (match := _DAY_AND_MONTH_NUMBERS.fullmatch(text)) is None:
        return None
    first, second, year = int(match[1]), int(match[3]), match[4]
    if len(year) == 2:
        year = f"20{year}"
    if first > 12 or match[2] == ".":  # dates with dots are always day first
        return _iso_date(year, second, first)
    if second > 12 or first == second:
        return _iso_date(year, first, second)
    raise ValueError(f"'{text}' may be {_iso_date(year, first, second)} or {_iso_date(year, second, first)}")


def _parse_month_name(text: str) -> str | None:
    if (match := _MONTH_NAME_FIRST.fullmatch(text)) is not None:
        month, day, year = match.groups()
    elif (match := _DAY_BEFORE_MONTH_NAME.fullmatch(text)) is not None:
        day, month, year = match.groups()
    else:
        return None
    name = month[:3].casefold()
    return _iso_date(year, _MONTHS.index(name) + 1, day) if name in _MONTHS else None


def _iso_date(year: str, month: int | str, day: int | str) -> str:
    return f"{year}-{int(month):02}-{int(day):02}"
