"""Messages for when no film, or only a dissimilar one, meets the criteria of a critique."""

from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.likeness.critique import Critique, criteria
from tearjerk.likeness.parts import heaviness
from tearjerk.likeness.similarity import Similarity
from tearjerk.tears import levels
from tearjerk.text.words import enumeration

MIN_SIMILARITY_RATIO = 0.6
"""Minimum ratio of the highest similarity among the matching films to the highest without the criteria.

Below it, the user is told that no matching film is very similar.
"""


def unmet_criterion_message(
    film: Film, critique: Critique, others: Sequence[Film], *, late: bool = False
) -> str | None:
    """Return a message about the first criterion that no other film meets; None if each is met by some film."""
    for criterion in criteria(film, critique, late=late):
        if not any(criterion.passes(other) for other in others):
            option = criterion.option
            return f"{_unmet_criterion_reason(film, option, late=late)} Leave out `{option}`."
    return None


def _unmet_criterion_reason(film: Film, option: str, *, late: bool) -> str:
    option_name, _, theme = option.partition(" ")
    if option_name == "--warmer" and not heaviness(film):
        return f"{film.title} is as warm as they come, so no film is warmer."
    if option_name == "--shorter" and film.runtime is None:
        return f"The runtime of {film.title} is not known, so no film can be called shorter."
    tears = film.tears
    share = "" if tears is None else f" ({levels.share_in_words(tears.share)} viewers)"
    return {
        "--more": f"No other film in the catalogue has the theme '{theme}'{'' if late else ', leaving plot twists aside'}.",
        "--less": f"Every other film in the catalogue has the theme '{theme}'.",
        "--warmer": f"No film in the catalogue is warmer than {film.title}.",
        "--lighter": f"No film in the catalogue has clearly fewer viewers in tears than {film.title}{share} without a heavier aftertaste.",
        "--sadder": f"No film in the catalogue has clearly more viewers in tears than {film.title}{share} without a lighter aftertaste.",
        "--shorter": f"No film in the catalogue is shorter than {film.title} ({film.runtime} minutes).",
        "--newer": f"No film in the catalogue is newer than {film.title} ({film.year}).",
    }[option_name]


def distant_films_message(
    film: Film, critique: Critique, matching: Sequence[Film], others: Sequence[Film], similarity: Similarity
) -> str | None:
    """Return a message if no matching film is very similar to `film`; None otherwise, or without criteria.

    `others` are the films that pass the same filters, whether or not they meet the criteria.
    """
    options = [criterion.option for criterion in criteria(film, critique)]
    if not options:
        return None
    highest, highest_unrestricted = (
        max(similarity.score(film, other).total for other in films) for films in (matching, others)
    )
    if highest >= MIN_SIMILARITY_RATIO * highest_unrestricted:
        return None
    return (
        f"No matching film is very similar to {film.title}: the nearest has a similarity of {highest:.2f};"
        f" without {enumeration([f'`{option}`' for option in options])} it would be {highest_unrestricted:.2f}."
    )
