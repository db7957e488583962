"""Parser for our own film ids, and for ids and URLs of IMDb, TMDB, Wikidata, Naver, Letterboxd and Wikipedia.

For a URL that contains a title instead of an id, the title is extracted.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film

MAX_URL_CHARACTERS = 2000
"""Maximum length of a URL; the rest is ignored. Percent-encoded titles are long."""

_IMDB_ID_PATTERN = r"(?<![a-z0-9])tt\d{7,9}(?!\d)"
_WIKIDATA_ID_PATTERN = r"Q[1-9]\d*"
_SLUG_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*-\d{4}"
_TITLE_PARAMETERS = ("q", "query", "search_query", "keyword", "title", "k")
"""Query parameters of a URL that may contain a title."""
_NON_TITLE_SEGMENTS = frozenset(
    (  # noqa: SIM905
        "film films movie movies title titles wiki w m en ko us kr gb watch tv reviews review cast fullcredits ratings details"
        " trailer index html php browse search name person"
    ).split()
)
"""Path segments of a URL that are not titles."""


class Identifier(Struct, frozen=True):
    """A film's field and its value, or a title to search for, taken from an id or a URL.

    `title` is empty for ids such as IMDb's: if no film has the id, there is no title to search for.
    """

    field: str = ""
    value: str = ""
    title: str = ""

    def identifies(self, film: Film) -> bool:
        """Return whether this is an id of the film."""
        return bool(self.field) and str(getattr(film, self.field)) == self.value

    def find_film_number(self, films: Sequence[Film]) -> int | None:
        """Return the number of the film with this id, or None if there is none among the films."""
        return next((number for number, film in enumerate(films) if self.identifies(film)), None)


def parse_identifier(text: str) -> Identifier | None:
    """Parse a string that is an id or contains a URL; return None for any other string."""
    text = text[:MAX_URL_CHARACTERS].strip()
    # Compiling the patterns takes longer than a search, so strings that cannot match skip them.
    if "tt" in text.casefold() and any(character.isdigit() for character in text):
        found = re.search(_IMDB_ID_PATTERN, text.casefold())
        if found:
            return Identifier("imdb", found[0])
    if text[:1] in "Qq" and text[1:].isdigit() and re.fullmatch(_WIKIDATA_ID_PATTERN, text.upper()):
        return Identifier("wikidata", text.upper())
    if text.rpartition("-")[2].isdecimal() and re.fullmatch(_SLUG_PATTERN, text.casefold()):
        return Identifier("id", text.casefold(), text.replace("-", " "))
    url = next((word for word in text.split() if _is_url(word)), None)
    return None if url is None else _parse_url(url)


def _is_url(word: str) -> bool:
    if "://" in word:
        return True
    host, slash, _ = word.partition("/")
    return bool(slash) and "." in host and host.isascii() and host.rpartition(".")[2].isalpha()


def _parse_url(url: str) -> Identifier:
    from urllib.parse import parse_qs, unquote, urlsplit  # only needed for URLs

    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
        values = parse_qs(parts.query)
    except ValueError:
        return Identifier()
    segments = [segment for segment in unquote(parts.path).split("/") if segment]
    host = parts.netloc.casefold()
    if "themoviedb" in host:
        number, _, slug = next((each for each in segments if each[:1].isdigit()), "").partition("-")
        title = slug.replace("-", " ")
        if "movie" not in segments:  # series and people are numbered separately
            return Identifier(title=title)
        return Identifier("tmdb", number, title)
    if "wikidata" in host:
        return Identifier("wikidata", segments[-1].upper() if segments else "")
    if "code" in values and "naver" in host:
        # `pi` is in the addresses of people.
        return Identifier() if "pi" in segments else Identifier("naver", values["code"][0])
    titles = [values[key][0] for key in _TITLE_PARAMETERS if key in values]
    if titles:
        return Identifier(title=titles[0])
    title_segments = [segment for segment in segments if segment.casefold() not in _NON_TITLE_SEGMENTS]
    return Identifier(title=_title_from_segment(title_segments[0]) if title_segments else "")


def _title_from_segment(segment: str) -> str:
    """Return a path segment as words, without the number before a slug and without a file extension."""
    words = re.sub(r"\.(?:html?|php|aspx?)$", "", segment)
    if not any(character.isspace() or character == "_" for character in words):
        words = re.sub(r"^\d+-(?=\D)", "", words).replace("-", " ")
    return words.replace("_", " ").replace("+", " ").strip()
