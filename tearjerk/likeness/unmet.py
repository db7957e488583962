"""Why a wish cannot be met, or can be met only by films that are far from the one at hand."""

from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.likeness.critique import Critique, criteria
from tearjerk.likeness.parts import heaviness
from tearjerk.likeness.similarity import Similarity
from tearjerk.tears import levels
from tearjerk.text.words import enumeration

MAX_FAR = 0.6
"""Films are called far if the nearest has less than this fraction of the best likeness without the wishes."""


def unmet(film: Film, wishes: Critique, others: Sequence[Film], *, late: bool = False) -> str | None:
    """Which wish no other film of the catalogue meets, and why, in a sentence; None where each is met by one."""
    for wish in criteria(film, wishes, late=late):
        if not any(wish.passes(other) for other in others):
            return f"{_reason(film, wish.option)} Leave out `{wish.option}`."
    return None


def _reason(film: Film, option: str) -> str:
    wish, _, theme = option.partition(" ")
    if wish == "--warmer" and not heaviness(film):
        return f"{film.title} is as warm as they come, so no film is warmer."
    if wish == "--shorter" and film.runtime is None:
        return f"The runtime of {film.title} is not known, so no film can be called shorter."
    tears = film.tears
    share = "" if tears is None else f" ({levels.in_words(tears.share)} viewers)"
    return {
        "--more": f"No other film here has the theme '{theme}' outside spoilers.",
        "--less": f"Every other film here has the theme '{theme}'.",
        "--warmer": f"No film here is warmer than {film.title}.",
        "--lighter": f"No film here has fewer viewers in tears than {film.title}{share} and no heavier aftertaste.",
        "--sadder": f"No film here has more viewers in tears than {film.title}{share} and no lighter aftertaste.",
        "--shorter": f"No film here is shorter than {film.title} ({film.runtime} minutes).",
        "--newer": f"No film here is newer than {film.title} ({film.year}).",
    }[wish]


def far_off(
    film: Film, wishes: Critique, found: Sequence[Film], others: Sequence[Film], similarity: Similarity
) -> str | None:
    """That even the nearest of the films found is far from this one, in a sentence; None where it is not, or nothing was wished."""
    options = [wish.option for wish in criteria(film, wishes)]
    if not options:
        return None
    nearest, without = (
        max(similarity.likeness(film, other).total for other in films) for films in (found, others)
    )
    if nearest >= MAX_FAR * without:
        return None
    return (
        f"No matching film is very similar to {film.title}: the nearest has a similarity of {nearest:.2f};"
        f" without {enumeration([f'`{option}`' for option in options])} it would be {without:.2f}."
    )
