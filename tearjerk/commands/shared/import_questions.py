"""Decide which film each uncertain row of an import is about."""

from collections.abc import Sequence

from tearjerk.commands.shared.confirmation import confirm
from tearjerk.diary.exchange.candidates import Candidate, Choice
from tearjerk.diary.exchange.imported import ImportedFilm
from tearjerk.diary.statements import FilmReference


def accept_uncertain_rows(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the rows, accepting each uncertain match that has only one possible film."""
    return [
        candidate.resolved_to(candidate.film)
        if candidate.outcome == "uncertain" and candidate.film is not None
        else candidate
        for candidate in candidates
    ]


def ask_about_uncertain_rows(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the rows after asking the user about each uncertain film, once even if several rows contain it."""
    answers: dict[ImportedFilm, FilmReference | None] = {}
    rows = []
    for candidate in candidates:
        if candidate.outcome == "uncertain" and candidate.row is not None:
            imported_film = candidate.row.film
            if imported_film not in answers:
                answers[imported_film] = _ask_which_film(imported_film, candidate.choices, candidate.reason)
            film = answers[imported_film]
            rows.append(candidate if film is None else candidate.resolved_to(film))
        else:
            rows.append(candidate)
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
