"""What an import takes of the rows whose film is not certain."""

from collections.abc import Sequence

from tearjerk.commands.shared.confirmation import confirmed
from tearjerk.diary.exchange.candidates import Candidate, Choice
from tearjerk.diary.exchange.imported import ImportedFilm
from tearjerk.diary.statements import FilmReference


def accepted(found: Sequence[Candidate]) -> list[Candidate]:
    """The rows, each uncertain one with a single possible film taken as that film; with several, only the user can choose."""
    return [
        row.resolved_to(row.film) if row.outcome == "uncertain" and row.film is not None else row
        for row in found
    ]


def asked(found: Sequence[Candidate]) -> list[Candidate]:
    """The rows after the user has said of each uncertain film which one it is; several files may have the same."""
    answers: dict[ImportedFilm, FilmReference | None] = {}
    rows = []
    for row in found:
        if row.outcome == "uncertain" and row.row is not None:
            theirs = row.row.film
            if theirs not in answers:
                answers[theirs] = _ask(theirs, row.choices, row.reason)
            film = answers[theirs]
            rows.append(row if film is None else row.resolved_to(film))
        else:
            rows.append(row)
    return rows


def _ask(theirs: ImportedFilm, choices: Sequence[Choice], reason: str) -> FilmReference | None:
    by = f", directed by {theirs.directors[0]}" if theirs.directors else ""
    why = f" ({reason})" if len(choices) == 1 else ""
    for choice in choices:
        if confirmed(f"{theirs}{by}: is that {choice}?{why}"):
            return choice.film
    return None
