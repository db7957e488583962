"""Ids and addresses of films: of IMDb, TMDB, Wikidata, Naver, Letterboxd, Wikipedia and our own.

An address of a site that names films by their title becomes that title.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film

MAX_URL_CHARACTERS = 2000
"""How many letters of a URL are read; percent-encoded titles are long."""

_IMDB = r"(?<![a-z0-9])tt\d{7,9}(?!\d)"
_WIKIDATA = r"^Q[1-9]\d*$"
_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*-\d{4}"
_TITLE_KEYS = ("q", "query", "search_query", "keyword", "title", "k")
"""Query parameters of a URL that may hold a title."""
_NOT_TITLES = frozenset(
    (  # noqa: SIM905
        "film films movie movies title titles wiki w m en ko us kr gb watch tv reviews review cast fullcredits ratings details"
        " trailer index html php browse search name person"
    ).split()
)
"""Segments of a URL that are not titles."""


class Identifier(Struct, frozen=True):
    """What an id or an address names: a film's field and its value, or a title to search for.

    `title` is empty where only the field counts: an unknown film's id is not searched as a title.
    """

    field: str = ""
    value: str = ""
    title: str = ""

    def film(self, films: Sequence[Film]) -> int | None:
        """The number of the film that has this id, None if there is none."""
        if self.field:
            for number, film in enumerate(films):
                if str(getattr(film, self.field)) == self.value:
                    return number
        return None


def parse_identifier(text: str) -> Identifier | None:
    """What a text names if it is an id or holds an address; None for any other text."""
    text = text[:MAX_URL_CHARACTERS].strip()
    # Compiling patterns takes longer than a search, so a text without these skips them.
    if "tt" in text.casefold() and any(character.isdigit() for character in text):
        found = re.search(_IMDB, text.casefold())
        if found:
            return Identifier("imdb", found[0])
    if re.match(_WIKIDATA, text) if text[:1] in "Qq" and text[1:].isdigit() else False:
        return Identifier("wikidata", text.upper())
    if text.rpartition("-")[2].isdecimal() and re.fullmatch(_SLUG, text.casefold()):
        return Identifier("id", text.casefold(), text.replace("-", " "))
    address = next((word for word in text.split() if _is_url(word)), None)
    return None if address is None else _parse_url(address)


def _is_url(word: str) -> bool:
    if "://" in word:
        return True
    host, slash, _ = word.partition("/")
    return bool(slash) and "." in host and host.isascii() and host.rpartition(".")[2].isalpha()


def _parse_url(address: str) -> Identifier:
    from urllib.parse import parse_qs, unquote, urlsplit  # no other query needs it

    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
        values = parse_qs(parts.query)
    except ValueError:
        return Identifier()
    segments = [segment for segment in unquote(parts.path).split("/") if segment]
    host = parts.netloc.casefold()
    if "themoviedb" in host:
        number, _, slug = next((each for each in segments if each[:1].isdigit()), "").partition("-")
        return Identifier("tmdb", number, slug.replace("-", " "))
    if "wikidata" in host:
        return Identifier("wikidata", segments[-1] if segments else "")
    if "code" in values and "naver" in host:
        return Identifier("naver", values["code"][0])
    titles = [values[key][0] for key in _TITLE_KEYS if key in values]
    if titles:
        return Identifier(title=titles[0])
    named = [segment for segment in segments if segment.casefold() not in _NOT_TITLES]
    return Identifier(title=_segment_as_title(named[0]) if named else "")


def _segment_as_title(segment: str) -> str:
    """A segment of an address as words: without the number before a slug and without a file extension."""
    words = re.sub(r"\.(?:html?|php|aspx?)$", "", segment)
    if not any(character.isspace() or character == "_" for character in words):
        words = re.sub(r"^\d+-(?=\D)", "", words).replace("-", " ")
    return words.replace("_", " ").replace("+", " ").strip()
