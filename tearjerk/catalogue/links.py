"""Where to look for a film: services that carry Korean films, and the film's own pages.

Places to look, not a promise: the program has no network and does not know what is on tonight.
"""

from urllib.parse import quote

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.text.sanitize import clean


class Link(Struct, frozen=True):
    """A page worth opening; `kind` is 'service' (search there) or 'page' (about this very film)."""

    name: str
    kind: str
    url: str


def pages(film: Film) -> list[Link]:
    """The film's own pages, from its ids, most useful first."""
    found = []
    if film.tmdb is not None:
        found.append(
            Link("TMDB: where to watch", "page", f"https://www.themoviedb.org/movie/{film.tmdb}/watch")
        )
    found.append(
        Link("JustWatch", "page", f"https://www.justwatch.com/us/search?q={quote(clean(film.title))}")
    )
    if film.imdb is not None:
        found.append(Link("IMDb", "page", f"https://www.imdb.com/title/{film.imdb}/"))
    if film.wikidata is not None:
        found.append(Link("Wikidata", "page", f"https://www.wikidata.org/wiki/{film.wikidata}"))
    return found


def services(film: Film) -> list[Link]:
    """The services that carry Korean films, each with its search for this title."""
    title = quote(clean(film.title))
    addresses = (
        ("Netflix", f"https://www.netflix.com/search?q={title}"),
        ("Viki", f"https://www.viki.com/search?q={title}"),
        ("Prime Video", f"https://www.primevideo.com/search?phrase={title}"),
        ("AsianCrush", f"https://www.asiancrush.com/search?q={title}"),
        ("MUBI", f"https://mubi.com/en/search/films?query={title}"),
        (
            "YouTube",
            f"https://www.youtube.com/results?search_query={quote(clean(f'{film.title} {film.title_ko}'))}",
        ),
    )
    return [Link(name, "service", url) for name, url in addresses]
