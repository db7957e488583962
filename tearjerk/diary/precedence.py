"""Which of two statements counts.

A file is compared by what it says and never by when it is read, so that files give the same record in
whatever order they are read. What the user says in a command counts more than what was there before.
"""

from tearjerk.diary.statements import EntryStatement, Mark

SOURCES = (
    "IMDb list",
    "TMDB list",
    "Trakt list",
    "Letterboxd list",
    "IMDb watchlist",
    "TMDB watchlist",
    "Trakt watchlist",
    "Movary watchlist",
    "Letterboxd watchlist",
    "Letterboxd likes",
    "Letterboxd watched",
    "IMDb ratings",
    "TMDB ratings",
    "Movary ratings",
    "Letterboxd ratings",
    "Movary history",
    "Simkl",
    "Trakt",
    "Letterboxd diary",
    "Letterboxd reviews",
    "a file for Letterboxd",
    "tearjerk diary",
    "tearjerk",
)
"""Kinds of files, the later counting more; a kind that is not named here counts less than any of these."""

_RANKS = {source: rank for rank, source in enumerate(SOURCES)}

MarkKey = tuple[str, bool, int, int, str, float]
FieldKey = tuple[int, int, str, str]


def rank(source: str) -> int:
    """How much a kind of file counts, the more the higher."""
    return _RANKS.get(source, -1)


def precedence_of(mark: Mark) -> MarkKey:
    """Sort key by precedence: the later mark wins; on the same day the user's own, then the more detailed, then by kind of file."""
    return (
        mark.day,
        mark.source == "",
        mark.detail,
        rank(mark.source),
        mark.source,
        -1.0 if mark.value is None else mark.value,
    )


def field_key(statement: EntryStatement, value: object) -> FieldKey:
    """Of two files' values for one field of an entry the more detailed counts, then by the kind of file."""
    return (detail(statement), rank(statement.source), statement.source, str(value))


def detail(statement: EntryStatement) -> int:
    """How many fields a statement fills."""
    return sum(bool(value) or value is False for value in (statement.day, statement.cried, statement.note))
