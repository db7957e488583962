"""Decide which of two statements takes precedence.

Values from files are compared by content, never by time of import, so files give the same record in any
order. What the user enters in a command overrides what was recorded before.
"""

from tearjerk.diary.statements import EntryStatement, Mark

FILE_KINDS = (
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

_RANKS = {kind: rank for rank, kind in enumerate(FILE_KINDS)}

MarkPrecedence = tuple[str, bool, int, int, str, float]
FieldPrecedence = tuple[int, int, str, str]


def file_kind_rank(kind: str) -> int:
    """Return the rank of a kind of file; higher ranks take precedence."""
    return _RANKS.get(kind, -1)


def mark_precedence(mark: Mark) -> MarkPrecedence:
    """Return a sort key, highest precedence last.

    The later mark wins; on the same day, the user's own mark, then the most detailed, then the one from the
    highest-ranked kind of file.
    """
    return (
        mark.day,
        mark.source == "",
        mark.filled_field_count,
        file_kind_rank(mark.source),
        mark.source,
        -1.0 if mark.value is None else mark.value,
    )


def field_precedence(statement: EntryStatement, value: object) -> FieldPrecedence:
    """Return a sort key for values from files, highest precedence last: by detail, then by kind of file."""
    return (count_filled_fields(statement), file_kind_rank(statement.source), statement.source, str(value))


def count_filled_fields(statement: EntryStatement) -> int:
    """Return the number of fields that a statement fills in."""
    return sum(
        bool(value) or value is False for value in (statement.seen_on, statement.cried, statement.note)
    )
