"""Labels of the themes on a card: requested ones first, with a parent's label before its subthemes."""

from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import THEMES


def theme_labels(film: Film, requested: Sequence[str] = ()) -> tuple[list[str], list[str]]:
    """Return the labels of the requested themes and of the others, without late themes.

    For `--theme family`, a film about a mother gets the label 'family: mother'.
    """
    requested_labels: dict[str, str] = {}
    for theme in requested:
        children = [word for word in film.themes if THEMES[word].parent == theme]
        if theme in film.themes:
            requested_labels[theme] = THEMES[theme].label
        elif children:
            labels = ", ".join(THEMES[word].label for word in children)
            requested_labels[theme] = f"{THEMES[theme].label}: {labels}"
    others = [
        THEMES[word].label
        for word in film.themes
        if word not in requested_labels
        and (THEMES[word].parent not in requested_labels or THEMES[word].parent in film.themes)
    ]
    return list(requested_labels.values()), others
