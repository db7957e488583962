"""What Tab offers for a film: the titles and ids that continue what was typed, or that it stands for."""

import os
from collections.abc import Iterable, Sequence
from typing import Any

from tearjerk.catalogue.film import Film
from tearjerk.shells.offers import Offer, is_inert, safe_offers
from tearjerk.text.sanitize import strip_controls

ENDS_OF_WORDS = ":!?"
"""Characters that a shell may interpret, and that a title can do without."""


def load_films(ctx: Any) -> tuple[Film, ...]:
    """The films of the catalogue that the command line means; none where it cannot be read.

    Completion stays silent: a broken catalogue is reported by the command itself.
    """
    from tearjerk.catalogue.loading import load_all
    from tearjerk.errors import TearjerkError
    from tearjerk.preferences.catalogues import catalogue_paths
    from tearjerk.preferences.reading import preferences

    try:
        preferred = () if ctx.params.get("no_config") else preferences(os.environ).catalogue
        return load_all(catalogue_paths(os.environ, ctx.params.get("catalogue"), preferred))
    except TearjerkError:
        return ()


def titles(ctx: Any, incomplete: str) -> list[Offer]:
    """One offer for each film, in the user's own words; if some are already typed, the words that follow."""
    return title_offers(ctx.params.get("title") or (), incomplete, load_films(ctx))


def title_offers(before: Sequence[str], incomplete: str, films: Sequence[Film]) -> list[Offer]:
    """One offer for each film that the words before and the one at the cursor may begin to name.

    Its title where it goes on from what was typed, else its id; its id first where a hyphen was typed. Where
    none goes on: titles and ids that what was typed stands for in another spelling.
    """
    from tearjerk.search.completion import continuations, other_spellings

    lead = "".join(f"{word} " for word in before)
    typed = lead + incomplete
    if not typed:
        return _film_offers((film, _printable(film.title) or film.id) for film in films)
    rests = {film.id: _printable(text[len(typed) :]) for film, text in continuations(typed, films)}
    wanted = typed.casefold()
    for film in films:
        if film.id.startswith(wanted) and (rests.get(film.id) is None or "-" in wanted):
            rests[film.id] = film.id[len(wanted) :]
    going_on = [(film, rest) for film in films if (rest := rests.get(film.id)) is not None]
    return _film_offers((film, incomplete + rest) for film, rest in going_on) or _film_offers(
        (film, _rest_of_title(_printable(text) or film.id, lead))
        for film, text in other_spellings(typed, films)
    )


def _printable(title: str) -> str | None:
    """A title without the characters it can do without; None if it contains others that a shell may interpret."""
    words = [word.rstrip(ENDS_OF_WORDS) for word in strip_controls(title).split(" ")]
    return " ".join(words) if all(map(is_inert, filter(None, words))) else None


def _rest_of_title(text: str, lead: str) -> str:
    """The words of a title after those already typed; empty if it does not begin with them."""
    from tearjerk.catalogue.titles import fold_spelling

    folded = fold_spelling(lead)
    for start in range(len(text)):
        if (not start or text[start - 1] == " ") and fold_spelling(text[:start]) == folded:
            return text[start:]
    return ""


def _film_offers(offers: Iterable[tuple[Film, str]]) -> list[Offer]:
    return safe_offers(Offer(text, film_description(film)) for film, text in offers)


def film_description(film: Film) -> str:
    """The description next to an offer that stands for a film: its title, its Hangul title and its year."""
    return " · ".join(dict.fromkeys((film.title, film.title_ko, str(film.year))))
