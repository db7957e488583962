"""How many films of a catalogue each word of a vocabulary has."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film


def theme_counts(films: Sequence[Film]) -> list[dict[str, Any]]:
    """Every theme with its films; a parent's count includes its children, late themes count too."""
    counts = Counter(theme for film in films for theme in film.all_themes)
    return [
        {
            "id": entry.id,
            "label": entry.label,
            "label_ko": entry.label_ko,
            "meaning": entry.meaning,
            "parent": entry.parent,
            "films": counts[entry.id],
        }
        for entry in vocabulary.THEMES.values()
    ]


def warning_counts(films: Sequence[Film]) -> list[dict[str, Any]]:
    """Every warning with the films it is in, known not to be in, and not judged for."""
    rows = []
    for entry in vocabulary.WARNINGS.values():
        present = sum(entry.id in film.warnings.present for film in films)
        absent = sum(entry.id in film.warnings.absent for film in films)
        rows.append(
            {
                "id": entry.id,
                "label": entry.label,
                "label_ko": entry.label_ko,
                "meaning": entry.meaning,
                "folded": entry.folded,
                "films": present,
                "absent": absent,
                "unknown": len(films) - present - absent,
            }
        )
    return rows
