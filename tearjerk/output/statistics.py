"""Statistics about a catalogue: films by decade, level and theme, and the people whose films cause the most tears."""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film, Person, Tears
from tearjerk.catalogue.vocabulary_counts import theme_counts
from tearjerk.tears.levels import level_meaning

MIN_FILMS_DIRECTED = 2
MIN_FILMS_ACTED = 3
"""Minimum numbers of measured films for a person to be ranked, so that the mean reflects more than one film."""
MAX_PEOPLE = 10
"""Maximum number of people in each list."""


class DecadeCount(Struct, frozen=True):
    """Number of films in a decade, given by its first year."""

    decade: int
    films: int


class LevelCount(Struct, frozen=True):
    """Number of films at a cry level."""

    level: int
    meaning: str
    films: int


class ThemeFilmCount(Struct, frozen=True):
    """Number of films with a theme."""

    id: str
    label: str
    films: int


class PersonTears(Struct, frozen=True):
    """A person, and the mean share (0 to 1) of viewers in tears over their measured films."""

    name: str
    name_ko: str | None
    films: int
    share: float


class Statistics(Struct, frozen=True):
    """Counts and rankings, in display order; `reviews` counts those of the measured films."""

    films: int
    measured: int
    estimated: int
    reviews: int
    decades: tuple[DecadeCount, ...]
    levels: tuple[LevelCount, ...]
    themes: tuple[ThemeFilmCount, ...]
    directors: tuple[PersonTears, ...]
    actors: tuple[PersonTears, ...]


def catalogue_statistics(films: Sequence[Film]) -> Statistics:
    """Compute the statistics of a catalogue."""
    measured = [(film, film.tears) for film in films if film.tears is not None]
    decades = Counter(film.year // 10 * 10 for film in films)
    levels = Counter(film.cry_level for film in films)
    themes = sorted(theme_counts(films), key=lambda theme: (-theme.films, theme.id))
    return Statistics(
        films=len(films),
        measured=len(measured),
        estimated=len(films) - len(measured),
        reviews=sum(tears.reviews for _, tears in measured),
        decades=tuple(DecadeCount(decade, decades[decade]) for decade in sorted(decades)),
        levels=tuple(LevelCount(level, level_meaning(level), levels[level]) for level in range(5, 0, -1)),
        themes=tuple(ThemeFilmCount(theme.id, theme.label, theme.films) for theme in themes),
        directors=_rank_by_tears(((tears, film.directors) for film, tears in measured), MIN_FILMS_DIRECTED),
        actors=_rank_by_tears(((tears, film.cast) for film, tears in measured), MIN_FILMS_ACTED),
    )


def lines(statistics: Statistics) -> list[str]:
    """Return the statistics for a pipe, as tab-separated lines that start with their JSON key."""
    rows: list[tuple[object, ...]] = [
        ("films", statistics.films),
        ("measured", statistics.measured),
        ("estimated", statistics.estimated),
        ("reviews", statistics.reviews),
        *(("decades", row.decade, row.films) for row in statistics.decades),
        *(("levels", row.level, row.films) for row in statistics.levels),
        *(("themes", row.id, row.films) for row in statistics.themes),
        *(("directors", row.name, row.films, row.share) for row in statistics.directors),
        *(("actors", row.name, row.films, row.share) for row in statistics.actors),
    ]
    return ["\t".join(map(str, row)) for row in rows]


def _rank_by_tears(
    measured_credits: Iterable[tuple[Tears, tuple[Person, ...]]], min_films: int
) -> tuple[PersonTears, ...]:
    """Rank people by the mean share of their measured films, weighting all films equally."""
    people_by_key: dict[str, Person] = {}
    shares_by_key: dict[str, list[float]] = {}
    for tears, people in measured_credits:
        for person in people:
            people_by_key.setdefault(person.key, person)
            shares_by_key.setdefault(person.key, []).append(tears.share)
    ranked = [
        PersonTears(person.name, person.name_ko, len(shares), round(sum(shares) / len(shares), 4))
        for key, person in people_by_key.items()
        if len(shares := shares_by_key[key]) >= min_films
    ]
    ranked.sort(key=lambda person: (-person.share, person.name))
    return tuple(ranked[:MAX_PEOPLE])
