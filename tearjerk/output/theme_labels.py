"""The themes of a card: those that were asked for first, a parent together with its child."""

from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import THEMES


def theme_labels(film: Film, asked: Sequence[str] = ()) -> tuple[list[str], list[str]]:
    """The labels of the themes that answer what was asked for, and of the others; late themes are in neither.

    `--theme family` is answered by 'family: mother'.
    """
    answers: dict[str, str] = {}
    for theme in asked:
        children = [word for word in film.themes if THEMES[word].parent == theme]
        if theme in film.themes:
            answers[theme] = THEMES[theme].label
        elif children:
            labels = ", ".join(THEMES[word].label for word in children)
            answers[theme] = f"{THEMES[theme].label}: {labels}"
    others = [
        THEMES[word].label
        for word in film.themes
        if word not in answers and (THEMES[word].parent not in answers or THEMES[word].parent in film.themes)
    ]
    return list(answers.values()), others
