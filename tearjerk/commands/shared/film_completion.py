"""Completion of films: titles and ids that start with the text typed, or match it in another spelling."""

import os
from collections.abc import Iterable, Sequence
from typing import Any

from tearjerk.catalogue.film import Film
from tearjerk.shells.completions import CompletionItem, is_inert, safe_completions
from tearjerk.text.sanitize import strip_controls

REMOVABLE_PUNCTUATION = ":!?"
"""Characters at the end of a word that a shell may interpret, and that search does not need."""


def load_films(ctx: Any) -> tuple[Film, ...]:
    """Return the films of the catalogue that the command would read, or none if it cannot be read.

    Completion stays silent; the command itself reports a broken catalogue.
    """
    from tearjerk.catalogue.loading import load_all
    from tearjerk.errors import TearjerkError
    from tearjerk.preferences.catalogues import catalogue_paths
    from tearjerk.preferences.reading import load_preferences

    try:
        preferred = () if ctx.params.get("no_config") else load_preferences(os.environ).catalogue
        return load_all(catalogue_paths(os.environ, ctx.params.get("catalogue"), preferred))
    except TearjerkError:
        return ()


def titles(ctx: Any, incomplete: str) -> list[CompletionItem]:
    """Return one completion for each matching film: its title, or the remaining words if some are already typed."""
    return title_completions(ctx.params.get("title") or (), incomplete, load_films(ctx))


def title_completions(
    previous_words: Sequence[str], incomplete: str, films: Sequence[Film]
) -> list[CompletionItem]:
    """Return one completion for each film that may be meant by `previous_words` and the word at the cursor.

    Offers the title if it continues the text typed, otherwise the id; prefers the id if a hyphen was typed. If
    neither continues the text for any film, offers titles and ids that match it in another spelling.
    """
    from tearjerk.search.completion import continuations, other_spellings

    prefix = "".join(f"{word} " for word in previous_words)
    typed = prefix + incomplete
    if not typed:
        return _film_completions((film, _safe_title(film.title) or film.id) for film in films)
    remainders = {film.id: _safe_title(text[len(typed) :]) for film, text in continuations(typed, films)}
    wanted = typed.casefold()
    for film in films:
        if film.id.startswith(wanted) and (remainders.get(film.id) is None or "-" in wanted):
            remainders[film.id] = film.id[len(wanted) :]
    continued = [(film, rest) for film in films if (rest := remainders.get(film.id)) is not None]
    return _film_completions((film, incomplete + rest) for film, rest in continued) or _film_completions(
        (film, _rest_of_title(_safe_title(text) or film.id, prefix))
        for film, text in other_spellings(typed, films)
    )


def _safe_title(title: str) -> str | None:
    """Return a title without removable punctuation, or None if it has other characters that a shell may interpret."""
    words = [word.rstrip(REMOVABLE_PUNCTUATION) for word in strip_controls(title).split(" ")]
    return " ".join(words) if all(map(is_inert, filter(None, words))) else None


def _rest_of_title(text: str, prefix: str) -> str:
    """Return the words of a title after those already typed, or an empty string if it does not start with them."""
    from tearjerk.catalogue.titles import fold_spelling

    folded = fold_spelling(prefix)
    for start in range(len(text)):
        if (not start or text[start - 1] == " ") and fold_spelling(text[:start]) == folded:
            return text[start:]
    return ""


def _film_completions(film_texts: Iterable[tuple[Film, str]]) -> list[CompletionItem]:
    return safe_completions(CompletionItem(text, film_description(film)) for film, text in film_texts)


def film_description(film: Film) -> str:
    """Return the description shown next to a film's completion: its title, Hangul title and year."""
    return " · ".join(dict.fromkeys((film.title, film.title_ko, str(film.year))))
