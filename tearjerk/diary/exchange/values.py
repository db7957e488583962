"""Single values in the files of others. Each raises ValueError with a few words on what is wrong."""

import re

from tearjerk.diary.dates import is_day

_YEAR = re.compile(r"(\d{4})(?:[–-](?:\d{4})?)?", re.ASCII)  # IMDb writes 2013–2015 for a series
_IMDB = re.compile(r"(tt\d{7,10})", re.ASCII)


def year(text: str) -> int | None:
    """A year; None where the file leaves it out."""
    if not text:
        return None
    match = _YEAR.fullmatch(text)
    if match is None:
        raise ValueError(f"'{text}' is no year")
    return int(match[1])


def day(text: str) -> str | None:
    """A day; None where the file leaves it out."""
    if not text:
        return None
    if not is_day(text):
        raise ValueError(f"'{text}' is no day (YYYY-MM-DD)")
    return text


def imdb(text: str) -> str | None:
    """An IMDb number; None where the file leaves it out."""
    if not text:
        return None
    if _IMDB.fullmatch(text) is None:
        raise ValueError(f"'{text}' is no IMDb number")
    return text


def stars(text: str) -> float | None:
    """A Letterboxd rating, 0.5 to 5 in halves; None where there is none."""
    return _rating(text, 1.0)


def points(text: str) -> float | None:
    """An IMDb rating, 1 to 10, halved; None where there is none."""
    return _rating(text, 2.0)


def _rating(text: str, scale: float) -> float | None:
    if not text:
        return None
    try:
        value = float(text) / scale
    except ValueError:
        value = 0.0
    if not 0.5 <= value <= 5 or value * 2 != int(value * 2):
        raise ValueError(f"'{text}' is no rating")
    return value
