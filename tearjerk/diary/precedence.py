"""Decide which of two statements takes precedence.

Files are compared by content, never by when they are read, so importing them in any order produces the
same record. What the user enters in a command overrides what was recorded before.
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
"""Kinds of files in ascending order of precedence; any other kind ranks below all of these."""

_RANKS = {source: rank for rank, source in enumerate(SOURCES)}

MarkPrecedence = tuple[str, bool, int, int, str, float]
FieldPrecedence = tuple[int, int, str, str]


def source_rank(source: str) -> int:
    """Return the rank of a kind of file; higher ranks take precedence."""
    return _RANKS.get(source, -1)


def mark_precedence(mark: Mark) -> MarkPrecedence:
    """Return a sort key, highest precedence last.

    The later mark wins; on the same day the user's own, then the most detailed, then by kind of file.
    """
    return (
        mark.day,
        mark.source == "",
        mark.filled_fields,
        source_rank(mark.source),
        mark.source,
        -1.0 if mark.value is None else mark.value,
    )


def field_precedence(statement: EntryStatement, value: object) -> FieldPrecedence:
    """Return a sort key for values from files, highest precedence last: the most detailed, then by kind of file."""
    return (count_filled_fields(statement), source_rank(statement.source), statement.source, str(value))


def count_filled_fields(statement: EntryStatement) -> int:
    """Return the number of fields that a statement fills in."""
    return sum(bool(value) or value is False for value in (statement.day, statement.cried, statement.note))
