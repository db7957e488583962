"""Parse single cells of imported files.

Parsers return None for an empty cell; those that reject invalid ones raise ValueError with the reason.
"""

import re

from tearjerk.diary.exchange.empty_cells import is_empty

# IMDb writes 2013–2015 for a series.
_YEAR = re.compile(r"(\d{4})(?:\.0)?(?:\s*[–-]\s*(?:\d{4})?)?", re.ASCII)
_DATE_WITH_YEAR = re.compile(r"(\d{4})-\d\d-\d\d(?:[T ].*)?", re.ASCII)
_TITLE_WITH_YEAR = re.compile(r"(.*\S)\s*\(((?:18|19|20)\d\d)\)", re.ASCII)
_IMDB_ID = re.compile(r"(?:.*/)?(?:title/)?tt(\d{1,10})(?:[/?#].*)?|(\d{1,10})", re.ASCII | re.IGNORECASE)
_TMDB_ID = re.compile(r"(?:.*themoviedb\.org/movie/)?(\d{1,9})(?:\D.*)?", re.ASCII | re.IGNORECASE)
_SLUG = re.compile(r".*letterboxd\.com/(?:[^/]+/)?film/([a-z0-9-]+)(?:[/?#].*)?", re.ASCII | re.IGNORECASE)
_RATING_FRACTION = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*/\s*(5|10|100)", re.ASCII)
_STARS = re.compile(r"([★*⭐]{0,5})(½?)(☆{0,5})")


def parse_year(text: str) -> int | None:
    """Parse a year, or the year of a date."""
    if is_empty(text):
        return None
    match = _YEAR.fullmatch(text) or _DATE_WITH_YEAR.fullmatch(text)
    if match is None:
        raise ValueError(f"'{text}' is not a year")
    return int(match[1])


def split_year(title: str) -> tuple[str, int | None]:
    """Split a title from the year in parentheses after it, if any: 'Hope (2013)'."""
    match = _TITLE_WITH_YEAR.fullmatch(title)
    return (title, None) if match is None else (match[1], int(match[2]))


def parse_imdb_id(text: str) -> str | None:
    """Parse an IMDb id: `tt3153634`, `3153634`, or the URL of the film's page."""
    if is_empty(text):
        return None
    match = _IMDB_ID.fullmatch(text)
    if match is None:
        raise ValueError(f"'{text}' is not an IMDb id")
    return f"tt{int(match[1] or match[2]):07}"


def parse_tmdb_id(text: str) -> int | None:
    """Parse a TMDB id or the URL of the film's page."""
    if is_empty(text) or text in ("0", "0.0"):
        return None
    match = _TMDB_ID.fullmatch(text)
    if match is None:
        raise ValueError(f"'{text}' is not a TMDB id")
    return int(match[1])


def parse_slug(text: str) -> str | None:
    """Return the slug in the URL of a film's Letterboxd page, or None for any other URL."""
    match = _SLUG.fullmatch(text)
    return match[1].lower() if match is not None else None


def parse_rating(text: str, scale: float) -> float | None:
    """Convert a rating out of `scale` to one out of 5, rounded to the nearest half; one out of 5 must be exact.

    A cell such as 8/10 has its own scale, as have stars, which may be padded to five: ★★★☆☆. A rating of 0 means
    no rating.
    """
    if is_empty(text):
        return None
    stars = _STARS.fullmatch(text.replace("\ufe0f", ""))  # emoji keyboards add a variation selector
    if stars is not None and (not stars[3] or sum(map(len, stars.groups())) == 5):
        value = len(stars[1]) + 0.5 * len(stars[2])
    else:
        number = text.replace(",", ".").replace("½", ".5")
        fraction = _RATING_FRACTION.fullmatch(number)
        if fraction is not None:
            number, scale = fraction[1], float(fraction[2])
        try:
            value = float(number) / scale * 5
        except ValueError:
            value = -1.0
    if value == 0:
        return None
    rounded = int(value * 2 + 0.5) / 2 if 0 < value <= 5 else 0.0
    if rounded < 0.5 or (scale == 5 and rounded != value):
        raise ValueError(f"'{text}' is not a valid rating out of {scale:g}")
    return rounded


def parse_runtime(text: str) -> int | None:
    """Parse a runtime in minutes; None for anything else, because the runtime is only a hint."""
    match = re.fullmatch(r"(\d{1,3})(?:\.0)?(?: ?m(?:in(?:utes)?)?)?", text, re.ASCII)
    return int(match[1]) if match is not None else None


def parse_names(text: str) -> tuple[str, ...]:
    """Split names or countries in one cell, separated by commas, semicolons, slashes or pipes."""
    return tuple(name.strip() for name in re.split(r"[,;/|]", text) if not is_empty(name))
