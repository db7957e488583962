"""Links for finding a film: pages about it, and services that carry Korean films in a country.

No link promises that a film is available: the program makes no network requests and cannot know.
"""

from urllib.parse import quote

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.loading import bundled_text, damaged_table_error
from tearjerk.text.sanitize import clean

TABLE_FILE = "services.csv"

JUSTWATCH_SEARCH_WORDS = {
    "search": [
        "AU",
        "CA",
        "GB",
        "HK",
        "ID",
        "IE",
        "IN",
        "MY",
        "NL",
        "NZ",
        "PH",
        "SG",
        "TH",
        "TW",
        "US",
        "ZA",
    ],
    "buscar": ["AR", "CL", "CO", "EC", "ES", "MX", "PE", "UY", "VE"],
    "Suche": ["AT", "CH", "DE"],
    "recherche": ["FR"],
    "busca": ["BR"],
    "cerca": ["IT"],
    "arama": ["TR"],
    "検索": ["JP"],
    "검색": ["KR"],
}
"""Word for "search" in JustWatch URLs → the countries that use it; any other country gets the US page."""

MIN_ONE_WORD_TITLE_CHARACTERS = 8
"""Minimum length, in characters, of a one-word title that can be searched for on its own."""


class Link(Struct, frozen=True):
    """A link to a web page; `kind` is 'service' (search results of a service) or 'page' (a film database or JustWatch).

    `country` is the ISO code of the country that the page is for, or None if it is the same everywhere.
    """

    name: str
    kind: str
    url: str
    country: str | None = None


class FilmLinks(Struct, frozen=True):
    """Pages about a film, and the services that carry Korean films in a country."""

    id: str
    title: str
    title_ko: str
    year: int
    pages: list[Link]
    services: list[Link]
    country: str | None


def film_links(film: Film, country: str | None) -> FilmLinks:
    """Return links for finding a film in a country, or anywhere if it is None."""
    return FilmLinks(
        film.id,
        film.title,
        film.title_ko,
        film.year,
        pages(film, country),
        services(film, country),
        country,
    )


def pages(film: Film, country: str | None = None) -> list[Link]:
    """Return pages for finding the film, most useful first, in the version for the country if there is one."""
    found = []
    if film.tmdb is not None:
        locale = f"?locale={country}" if country else ""
        url = f"https://www.themoviedb.org/movie/{film.tmdb}/watch{locale}"
        found.append(Link("TMDB: where to watch", "page", url, country))
    found.append(_justwatch_link(film, country))
    if film.imdb is not None:
        found.append(Link("IMDb", "page", f"https://www.imdb.com/title/{film.imdb}/"))
    if film.wikidata is not None:
        found.append(Link("Wikidata", "page", f"https://www.wikidata.org/wiki/{film.wikidata}"))
    return found


def services(film: Film, country: str | None = None) -> list[Link]:
    """Return the services that carry Korean films in a country, with links that search them for this film.

    Without a country, return those available in most countries. Raises FileError if the table is damaged.
    """
    return [
        Link(name, "service", search.replace("{}", quote(_search_words(film, title_form)), 1), country)
        for name, countries, search, title_form in _service_rows()
        if _serves(countries.split(), country)
    ]


def _service_rows() -> list[tuple[str, str, str, str]]:
    rows = [line.split(",") for line in bundled_text(TABLE_FILE).splitlines()[1:]]
    if any(len(row) != 6 for row in rows):
        raise damaged_table_error(TABLE_FILE)
    return [(name, countries, search, title_form) for name, countries, search, title_form, _, _ in rows]


def _serves(countries: list[str], country: str | None) -> bool:
    if "*" in countries:
        return country is None or f"-{country}" not in countries
    return country in countries


def _search_words(film: Film, title_form: str) -> str:
    """Return the search text: the title in the form the service uses, made more specific if it is short."""
    if title_form == "hangul":
        return clean(film.title_ko)
    if len(clean(film.title).split()) > 1 or len(film.title) >= MIN_ONE_WORD_TITLE_CHARACTERS:
        return clean(film.title)
    return clean(f"{film.title} {film.title_ko if title_form == 'both' else film.year}")


def _justwatch_link(film: Film, country: str | None) -> Link:
    for path, countries in JUSTWATCH_SEARCH_WORDS.items():
        if country is not None and country in countries:
            words = quote(_search_words(film, "hangul" if country == "KR" else "english"))
            place = "uk" if country == "GB" else country.lower()
            url = f"https://www.justwatch.com/{place}/{quote(path)}?q={words}"
            return Link("JustWatch", "page", url, country)
    words = quote(_search_words(film, "english"))
    return Link("JustWatch", "page", f"https://www.justwatch.com/us/search?q={words}")
