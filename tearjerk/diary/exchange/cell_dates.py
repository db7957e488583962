"""Dates as other programs write them."""

import re

from tearjerk.diary.dates import is_date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?(?:[T ].*)?", re.ASCII)
_SLASHES = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?:[T ,].*)?", re.ASCII)
_KOREAN = re.compile(r"(\d{4})[.년]\s*(\d{1,2})[.월]\s*(\d{1,2})[.일]?", re.ASCII)
_MONTH_FIRST = re.compile(
    r"(?:[A-Za-z]{3},? )?([A-Za-z]{3,9})\.? (\d{1,2}),? (?:\d\d:\d\d:\d\d )?(\d{4})", re.ASCII
)
_DAY_FIRST = re.compile(r"(?:[A-Za-z]{3},? )?(\d{1,2}) ([A-Za-z]{3,9})\.?,? (\d{4})(?: .*)?", re.ASCII)

_EMPTY = frozenset({"", "-", "n/a", "none", "null", "0000-00-00"})


def parse_date(text: str) -> str | None:
    """A date as YYYY-MM-DD, whatever time is written behind it; None for an empty cell.

    Raises ValueError for what is not a date, and for one such as 03/04/2014 whose day and month cannot
    be told apart.
    """
    text = " ".join(text.split())  # old exports of IMDb fill up a short day: 'Fri Mar  7 00:00:00 2014'
    if text.casefold() in _EMPTY:
        return None
    date = _numbers(text) or _words(text)
    if date is None or not is_date(date):
        raise ValueError(f"'{text}' is not a date such as 2014-03-14")
    return date


def _numbers(text: str) -> str | None:
    if (match := _ISO.fullmatch(text)) is not None:
        return _iso(match[1], match[3], match[4])
    if (match := _KOREAN.fullmatch(text)) is not None:
        return _iso(*match.groups())
    if (match := _SLASHES.fullmatch(text)) is None:
        return None
    first, second, year = int(match[1]), int(match[3]), match[4]
    if len(year) == 2:
        year = f"20{year}"
    if first > 12 or match[2] == ".":  # 14.03.2014 is a day, a month and a year wherever points separate them
        return _iso(year, second, first)
    if second > 12 or first == second:
        return _iso(year, first, second)
    raise ValueError(f"'{text}' may be {_iso(year, first, second)} or {_iso(year, second, first)}")


def _words(text: str) -> str | None:
    if (match := _MONTH_FIRST.fullmatch(text)) is not None:
        month, day, year = match.groups()
    elif (match := _DAY_FIRST.fullmatch(text)) is not None:
        day, month, year = match.groups()
    else:
        return None
    name = month[:3].casefold()
    return _iso(year, _MONTHS.index(name) + 1, day) if name in _MONTHS else None


def _iso(year: str, month: int | str, day: int | str) -> str:
    return f"{year}-{int(month):02}-{int(day):02}"
