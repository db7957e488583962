"""The catalogue at a glance: films by decade, level and theme, and the people most wept over."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from tearjerk.film import Film, Person
from tearjerk.tears import meaning
from tearjerk.vocabulary import THEMES

FEWEST_DIRECTED = 2
FEWEST_ACTED = 3
"""Measured films that a person needs before a mean says something about more than one film."""
LONGEST = 10
"""People in each list."""


def statistics(films: Sequence[Film]) -> dict[str, Any]:
    """Counts and rankings as plain data, in the order they are shown."""
    measured = [film for film in films if film.tears is not None]
    decades = Counter(film.year // 10 * 10 for film in films)
    levels = Counter(film.cry_level for film in films)
    return {
        "films": len(films),
        "measured": len(measured),
        "estimated": len(films) - len(measured),
        "reviews": sum(film.tears.reviews for film in measured if film.tears is not None),
        "decades": [{"decade": decade, "films": decades[decade]} for decade in sorted(decades)],
        "levels": [
            {"level": step, "meaning": meaning(step), "films": levels[step]} for step in range(5, 0, -1)
        ],
        "themes": _themes(films),
        "directors": _most_wept(((film, film.directors) for film in measured), FEWEST_DIRECTED),
        "actors": _most_wept(((film, film.cast) for film in measured), FEWEST_ACTED),
    }


def _themes(films: Sequence[Film]) -> list[dict[str, Any]]:
    counts = {theme: sum(theme in film.all_themes for film in films) for theme in THEMES}
    return [
        {"id": theme, "label": THEMES[theme].label, "films": count}
        for theme, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]


def _most_wept(credited: Iterable[tuple[Film, tuple[Person, ...]]], fewest: int) -> list[dict[str, Any]]:
    """People by the mean share of their measured films, each film counting alike however many reviewed it."""
    shares: dict[Person, list[float]] = {}
    for film, people in credited:
        if film.tears is not None:
            for person in people:
                shares.setdefault(person, []).append(film.tears.share)
    rows = [
        {
            "name": person.name,
            "name_ko": person.name_ko,
            "films": len(found),
            "share": round(sum(found) / len(found), 4),
        }
        for person, found in shares.items()
        if len(found) >= fewest
    ]
    return sorted(rows, key=lambda row: (-float(str(row["share"])), str(row["name"])))[:LONGEST]
