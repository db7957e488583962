"""What names a film in a corpus: of which types it may be, and when two files name the same film.

Spreadsheets and pandas turn a column of whole numbers into 1.0, 2.0, … as soon as one is missing, so
such numbers are whole numbers here. What names no film (null, NaN, infinite, a text of blanks) is null.
"""

from collections.abc import Sequence
from pathlib import Path

import polars as pl

from tearjerk.errors import FileError

FILM = pl.col("film")

MAX_WHOLE_FLOAT = 2**53
"""Beyond this a float does not hold every whole number."""

WHOLE_NUMBER = r"^-?\d+(?:\.0+)?$"

TEXT_TYPES = (pl.String, pl.Categorical, pl.Enum)
ACCEPTED_NON_TEXT_TYPES = (pl.Boolean, pl.Date, pl.Null)


def require_types(path: Path, schema: pl.Schema) -> None:
    """Raises FileError where the column film or review has a type that can name no film or hold no text."""
    for column in ("film", "review"):
        kind = schema[column]
        number = (kind.is_integer() or kind.is_float()) and kind != pl.Int128
        if not number and not isinstance(kind, (*TEXT_TYPES, *ACCEPTED_NON_TEXT_TYPES)):
            raise FileError(f"The column {column} of {path} holds neither text nor numbers.")


def film_or_null(kind: pl.DataType) -> pl.Expr:
    """The column `film`, with null where the value names no film."""
    if isinstance(kind, (*TEXT_TYPES, pl.Null)):
        film = FILM.cast(pl.String)
        return pl.when(film.str.strip_chars() != "").then(film).alias("film")
    return pl.when(FILM.is_finite()).then(FILM) if kind.is_float() else FILM


def with_comparable_codes(counts: Sequence[pl.DataFrame], untyped: Sequence[bool]) -> list[pl.DataFrame]:
    """Tables whose films can be compared: numbers where all are, else text.

    `untyped` says in which tables the film is text only because the file format has no numbers.
    """
    tables = [_with_whole_numbers(table) for table in counts]
    if len({table.schema["film"] for table in tables}) == 1 and not any(untyped):
        return tables
    # One file may write a film as 1 and as 1.0: what has become the same is added up.
    texts = [codes_as_text(table).group_by("film").agg(pl.all().sum()).sort("film") for table in tables]
    numbers = FILM.cast(pl.Int64, strict=False)
    if all(_all(table, (numbers.cast(pl.String) == FILM).fill_null(False)) for table in texts):
        return [table.with_columns(numbers) for table in texts]
    return texts


def codes_as_text(table: pl.DataFrame) -> pl.DataFrame:
    """Films as text; whole numbers without their .0 where every film is one, or the column holds floats."""
    texts = table.with_columns(FILM.cast(pl.String))
    if table.schema["film"].is_float() or _all(texts, FILM.str.contains(WHOLE_NUMBER)):
        return texts.with_columns(FILM.str.replace(r"\.0+$", ""))
    return texts


def _with_whole_numbers(table: pl.DataFrame) -> pl.DataFrame:
    """Whole numbers of any width, floats among them, in one type."""
    kind = table.schema["film"]
    whole = (kind.is_float() and _all(table, (FILM.round() == FILM) & (FILM.abs() < MAX_WHOLE_FLOAT))) or (
        kind.is_integer() and _all(table, FILM.cast(pl.Int64, strict=False).is_not_null())
    )
    return table.with_columns(FILM.cast(pl.Int64)) if whole else table


def _all(table: pl.DataFrame, condition: pl.Expr) -> bool:
    return bool(table.select(condition.all()).item())
