"""The catalogue at a glance: films by decade, level and theme, and the people most wept over."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from tearjerk.catalogue.film import Film, Person, Tears
from tearjerk.catalogue.vocabulary_counts import theme_counts
from tearjerk.tears.levels import meaning

FEWEST_DIRECTED = 2
FEWEST_ACTED = 3
"""Measured films that a person needs before a mean says something about more than one film."""
LONGEST = 10
"""People in each list."""


def statistics(films: Sequence[Film]) -> dict[str, Any]:
    """Counts and rankings as plain data, in the order they are shown."""
    measured = [(film, film.tears) for film in films if film.tears is not None]
    decades = Counter(film.year // 10 * 10 for film in films)
    levels = Counter(film.cry_level for film in films)
    return {
        "films": len(films),
        "measured": len(measured),
        "estimated": len(films) - len(measured),
        "reviews": sum(tears.reviews for _, tears in measured),
        "decades": [{"decade": decade, "films": decades[decade]} for decade in sorted(decades)],
        "levels": [
            {"level": step, "meaning": meaning(step), "films": levels[step]} for step in range(5, 0, -1)
        ],
        "themes": _themes(films),
        "directors": _most_wept(((tears, film.directors) for film, tears in measured), FEWEST_DIRECTED),
        "actors": _most_wept(((tears, film.cast) for film, tears in measured), FEWEST_ACTED),
    }


def _themes(films: Sequence[Film]) -> list[dict[str, Any]]:
    kept = ("id", "label", "films")
    rows = sorted(theme_counts(films), key=lambda row: (-row["films"], row["id"]))
    return [{key: row[key] for key in kept} for row in rows]


def _most_wept(credited: Iterable[tuple[Tears, tuple[Person, ...]]], fewest: int) -> list[dict[str, Any]]:
    """People by the mean share of their measured films, each film counting alike however many reviewed it."""
    shares: dict[Person, list[float]] = {}
    for tears, people in credited:
        for person in people:
            shares.setdefault(person, []).append(tears.share)
    means = {person: sum(found) / len(found) for person, found in shares.items() if len(found) >= fewest}
    first = sorted(means, key=lambda person: (-means[person], person.name))[:LONGEST]
    return [
        {
            "name": person.name,
            "name_ko": person.name_ko,
            "films": len(shares[person]),
            "share": round(means[person], 4),
        }
        for person in first
    ]
