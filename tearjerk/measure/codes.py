"""Film codes in a corpus: their types, and how codes from different files are compared.

Spreadsheets and pandas turn a column of integers into 1.0, 2.0, … as soon as one is missing, so such
numbers are treated as integers. Values that identify no film (null, NaN, infinity, blank text) become null.
"""

from collections.abc import Sequence
from pathlib import Path

import polars as pl

from tearjerk.errors import FileError

FILM_COLUMN = pl.col("film")

MAX_EXACT_INTEGER = 2**53
"""Largest integer up to which a float represents every integer."""

WHOLE_NUMBER_REGEX = r"^-?\d+(?:\.0+)?$"

TEXT_TYPES = (pl.String, pl.Categorical, pl.Enum)
OTHER_ACCEPTED_TYPES = (pl.Boolean, pl.Date, pl.Null)


def require_supported_types(path: Path, schema: pl.Schema) -> None:
    """Raise FileError if the column film or review has an unsuitable type."""
    for column in ("film", "review"):
        dtype = schema[column]
        is_number = (dtype.is_integer() or dtype.is_float()) and dtype != pl.Int128
        if not is_number and not isinstance(dtype, (*TEXT_TYPES, *OTHER_ACCEPTED_TYPES)):
            raise FileError(f"The column {column} of {path} holds neither text nor numbers.")


def film_or_null(dtype: pl.DataType) -> pl.Expr:
    """Return an expression for the column `film`, with null for values that identify no film."""
    if isinstance(dtype, (*TEXT_TYPES, pl.Null)):
        film = FILM_COLUMN.cast(pl.String)
        return pl.when(film.str.strip_chars() != "").then(film).alias("film")
    return pl.when(FILM_COLUMN.is_finite()).then(FILM_COLUMN) if dtype.is_float() else FILM_COLUMN


def with_comparable_codes(
    counts: Sequence[pl.DataFrame], have_untyped_codes: Sequence[bool]
) -> list[pl.DataFrame]:
    """Give the film codes of all tables the same type: integers if all are integers, else text unless the types already agree.

    `have_untyped_codes` says which tables have codes as text although the file may mean numbers.
    """
    tables = [_with_integer_codes(table) for table in counts]
    if len({table.schema["film"] for table in tables}) == 1 and not any(have_untyped_codes):
        return tables
    # A file may contain a film both as 1 and as 1.0, so counts with equal codes are summed.
    texts = [codes_as_text(table).group_by("film").agg(pl.all().sum()).sort("film") for table in tables]
    numbers = FILM_COLUMN.cast(pl.Int64, strict=False)
    if all(
        _holds_everywhere(table, (numbers.cast(pl.String) == FILM_COLUMN).fill_null(False)) for table in texts
    ):
        return [table.with_columns(numbers) for table in texts]
    return texts


def codes_as_text(table: pl.DataFrame) -> pl.DataFrame:
    """Convert film codes to text, without a trailing .0 if all codes are integers or the column has floats."""
    texts = table.with_columns(FILM_COLUMN.cast(pl.String))
    if table.schema["film"].is_float() or _holds_everywhere(
        texts, FILM_COLUMN.str.contains(WHOLE_NUMBER_REGEX)
    ):
        return texts.with_columns(FILM_COLUMN.str.replace(r"\.0+$", ""))
    return texts


def _with_integer_codes(table: pl.DataFrame) -> pl.DataFrame:
    """Convert film codes to Int64 if they are all integers, including integral floats."""
    dtype = table.schema["film"]
    all_integers = (
        dtype.is_float()
        and _holds_everywhere(
            table, (FILM_COLUMN.round() == FILM_COLUMN) & (FILM_COLUMN.abs() < MAX_EXACT_INTEGER)
        )
    ) or (
        dtype.is_integer()
        and _holds_everywhere(table, FILM_COLUMN.cast(pl.Int64, strict=False).is_not_null())
    )
    return table.with_columns(FILM_COLUMN.cast(pl.Int64)) if all_integers else table


def _holds_everywhere(table: pl.DataFrame, condition: pl.Expr) -> bool:
    return bool(table.select(condition.all()).item())
