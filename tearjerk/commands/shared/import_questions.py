"""Decide which film each uncertain row of an import is about."""

from collections.abc import Sequence

from tearjerk.commands.shared.confirmation import confirm
from tearjerk.diary.exchange.candidates import Candidate, Choice
from tearjerk.diary.exchange.imported import ImportedFilm
from tearjerk.diary.statements import FilmReference


def accept_uncertain_rows(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the rows, accepting each uncertain match that has only one possible film."""
    return [
        row.resolved_to(row.film) if row.outcome == "uncertain" and row.film is not None else row
        for row in candidates
    ]


def ask_about_uncertain_rows(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the rows after asking the user about each uncertain film, once even if several rows contain it."""
    answers: dict[ImportedFilm, FilmReference | None] = {}
    rows = []
    for row in candidates:
        if row.outcome == "uncertain" and row.row is not None:
            imported_film = row.row.film
            if imported_film not in answers:
                answers[imported_film] = _ask_which_film(imported_film, row.choices, row.reason)
            film = answers[imported_film]
            rows.append(row if film is None else row.resolved_to(film))
        else:
            rows.append(row)
    return rows


def _ask_which_film(
    imported_film: ImportedFilm, choices: Sequence[Choice], reason: str
) -> FilmReference | None:
    by = f", directed by {imported_film.directors[0]}" if imported_film.directors else ""
    why = f" ({reason})" if len(choices) == 1 else ""
    for choice in choices:
        if confirm(f"{imported_film}{by}: is that {choice}?{why}"):
            return choice.film
    return None
