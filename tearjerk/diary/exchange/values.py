"""Single cells of imported files. Each parser raises ValueError with the reason."""

import re

from tearjerk.diary.dates import is_date

_YEAR = re.compile(r"(\d{4})(?:[–-](?:\d{4})?)?", re.ASCII)  # IMDb writes 2013–2015 for a series
_IMDB = re.compile(r"(tt\d{7,10})", re.ASCII)


def parse_year(text: str) -> int | None:
    """A year; None where the file leaves it out."""
    if not text:
        return None
    match = _YEAR.fullmatch(text)
    if match is None:
        raise ValueError(f"'{text}' is not a year")
    return int(match[1])


def parse_date(text: str) -> str | None:
    """A date; None where the file leaves it out."""
    if not text:
        return None
    if not is_date(text):
        raise ValueError(f"'{text}' is not a date (YYYY-MM-DD)")
    return text


def parse_imdb_id(text: str) -> str | None:
    """An IMDb id; None where the file leaves it out."""
    if not text:
        return None
    if _IMDB.fullmatch(text) is None:
        raise ValueError(f"'{text}' is not an IMDb id")
    return text


def parse_stars(text: str) -> float | None:
    """A rating from 0.5 to 5 in steps of 0.5; None where there is none."""
    return _rating(text, 1.0)


def parse_points(text: str) -> float | None:
    """A rating from 1 to 10, halved; None where there is none."""
    return _rating(text, 2.0)


def _rating(text: str, scale: float) -> float | None:
    if not text:
        return None
    try:
        value = float(text) / scale
    except ValueError:
        value = 0.0
    if not 0.5 <= value <= 5 or value * 2 != int(value * 2):
        raise ValueError(f"'{text}' is not a rating")
    return value


def parse_titles(*names: str) -> tuple[str, ...]:
    """The titles that are not empty; raises ValueError where all are."""
    titles = tuple(name for name in names if name)
    if not titles:
        raise ValueError("it has no title")
    return titles


def parse_tears(tags: str) -> bool | None:
    """Whether tags say that a film made the user cry, as our own export for Letterboxd writes them."""
    words = {tag.strip().casefold() for tag in tags.split(",")}
    return True if "cried" in words else False if "dry" in words else None
