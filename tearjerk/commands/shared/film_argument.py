"""What the verbs that name a film share: the argument, and the film it means."""

from collections.abc import Sequence
from typing import Annotated

import typer

from tearjerk.catalogue.film import Film
from tearjerk.commands.shared import completion
from tearjerk.errors import UsageError
from tearjerk.output.messages import hint

TitleWords = Annotated[
    list[str],
    typer.Argument(
        metavar="TITLE…", help="An id or a title; it needs no quotes.", autocompletion=completion.titles
    ),
]


def joined(words: Sequence[str]) -> str:
    """The words of a title or query as one text; raises UsageError where there are none."""
    text = " ".join(words).strip()
    if not text:
        raise UsageError("Name a film: an id, or any title of it in English, Hangul or romanised.")
    return text


def meant(words: Sequence[str], films: Sequence[Film]) -> Film:
    """The film that some words mean; says on stderr when it took them for something else.

    Raises NothingFoundError with suggestions where no title matches.
    """
    typed = joined(words)
    for film in films:
        if film.id == typed:
            return film
    from tearjerk import search

    best, *others = search.resolve(typed, films)
    if best.score < search.SURE:
        hint(f"'{typed}' is taken for {best.film.title} ({best.film.year}).")
    twins = [match.film.id for match in others if match.score == best.score]
    if twins:
        hint(f"'{typed}' may also mean: {', '.join(twins[:5])}.")
    return best.film
