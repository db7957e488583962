"""Labels of the themes on a card: requested ones first, with a parent's label before its subthemes."""

from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import THEMES


def theme_labels(film: Film, requested: Sequence[str] = ()) -> tuple[list[str], list[str]]:
    """Return the labels of the requested themes and of the others, without late themes.

    For `--theme family`, a film about a mother gets the label 'family: mother'; no subtheme of such a label is
    repeated, even if it was requested too.
    """
    groups = {
        theme: [word for word in film.themes if THEMES[word].parent == theme]
        for theme in requested
        if theme not in film.themes
    }
    in_groups = {word for subthemes in groups.values() for word in subthemes}
    requested_labels = []
    for theme in dict.fromkeys(requested):
        if groups.get(theme):
            labels = ", ".join(THEMES[word].label for word in groups[theme])
            requested_labels.append(f"{THEMES[theme].label}: {labels}")
        elif theme in film.themes and theme not in in_groups:
            requested_labels.append(THEMES[theme].label)
    others = [THEMES[word].label for word in film.themes if word not in in_groups and word not in requested]
    return requested_labels, others


def joined_theme_labels(film: Film, requested: Sequence[str] = ()) -> str:
    """Return all labels on one line, separated by semicolons if one of them lists subthemes, and else by commas."""
    requested_labels, others = theme_labels(film, requested)
    separator = "; " if any(": " in label for label in requested_labels) else ", "
    return separator.join([*requested_labels, *others])
