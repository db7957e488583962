"""Counts of the films in a catalogue by theme and by warning."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film


class ThemeCount(Struct, frozen=True):
    """A theme and its number of films; a parent includes its children, and late themes are not counted."""

    id: str
    label: str
    label_ko: str
    meaning: str
    parent: str | None
    films: int


class WarningCount(Struct, frozen=True, rename={"spoils": "folded"}):
    """A warning, and the numbers of films that contain it, that are known not to, and that are unjudged."""

    id: str
    label: str
    label_ko: str
    meaning: str
    spoils: bool
    films: int
    absent: int
    unknown: int


def theme_counts(films: Sequence[Film]) -> list[ThemeCount]:
    """Return the counts of all themes, in vocabulary order."""
    counts = Counter(theme for film in films for theme in film.premise_themes)
    return [
        ThemeCount(entry.id, entry.label, entry.label_ko, entry.meaning, entry.parent, counts[entry.id])
        for entry in vocabulary.THEMES.values()
    ]


def warning_counts(films: Sequence[Film]) -> list[WarningCount]:
    """Return the counts of all warnings, in vocabulary order."""
    return [_warning_count(entry, films) for entry in vocabulary.WARNINGS.values()]


def _warning_count(entry: vocabulary.Entry, films: Sequence[Film]) -> WarningCount:
    verdicts = Counter(film.warnings.verdict(entry.id) for film in films)
    return WarningCount(
        id=entry.id,
        label=entry.label,
        label_ko=entry.label_ko,
        meaning=entry.meaning,
        spoils=entry.spoils,
        films=verdicts[True],
        absent=verdicts[False],
        unknown=verdicts[None],
    )
