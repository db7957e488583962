"""The film that a changing verb is about: named exactly, or chosen by the reader, never guessed."""

import sys
from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import named
from tearjerk.commands.shared.film_argument import joined
from tearjerk.errors import UsageError
from tearjerk.output.messages import hint
from tearjerk.text.sanitize import clean

MOST = 9
"""Films offered to choose from: what one key can name."""


def certain(words: Sequence[str], films: Sequence[Film]) -> Film:
    """The film with exactly this id or title; otherwise the reader is asked.

    Raises UsageError that lists ids where nobody can be asked or nothing was chosen, and
    NothingFoundError where no title is near.
    """
    typed = joined(words)
    found = named(typed, films)
    if len(found) == 1:
        return found[0]
    if not found:
        from tearjerk.search import resolve

        found = [match.film for match in resolve(typed, films)]
    candidates = found[:MOST]
    if sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty():
        return _asked(typed, candidates)
    ids = ", ".join(film.id for film in candidates)
    few = "one of " if len(candidates) > 1 else ""
    raise UsageError(
        f"'{typed}' is not exactly one film's title, and your record is not guessed. Name it by {few}{ids}."
    )


def _asked(typed: str, candidates: Sequence[Film]) -> Film:
    hint(f"Which film is '{clean(typed)}'?")
    for number, film in enumerate(candidates, start=1):
        hint(f"  {number}  {clean(film.title)}  {clean(film.title_ko)}  {film.year}")
    print("Its number, or Enter for none: ", end="", file=sys.stderr, flush=True)  # noqa: T201
    answer = sys.stdin.readline().strip()
    if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(candidates):
        return candidates[int(answer) - 1]
    raise UsageError("No film was chosen; nothing was changed.")
