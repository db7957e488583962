"""Read review corpora, including ones larger than memory: Parquet, CSV, TSV or JSON Lines with film, review and an optional rating."""

from pathlib import Path
from typing import NamedTuple

import polars as pl

from tearjerk.errors import FileError
from tearjerk.measure import codes, diagnosis
from tearjerk.measure.encodings import Utf8Copies
from tearjerk.measure.formats import format_of, without_gz
from tearjerk.measure.matching import numeric_rating
from tearjerk.measure.native_errors import READ_ERRORS
from tearjerk.measure.ratings import MAX_LOW_RATING_FRACTION, RATING_SCALES
from tearjerk.measure.row_sizes import count_bounded_rows

REQUIRED_COLUMNS = ("film", "review")


class Corpus(NamedTuple):
    """An opened corpus whose columns have been checked; its reviews have not been counted yet."""

    name: str
    reviews: pl.LazyFrame
    """Columns: film (as in the file; null if the value identifies no film), rating (if the file has one), review (text)."""
    row_count: int | None
    """The number of rows if the file's metadata records it (Parquet), else None."""
    has_untyped_codes: bool
    """True if film codes are untyped (CSV) or may have mixed types (JSON)."""
    path: Path | None = None
    """The file that the user named, if any."""
    utf8_path: Path | None = None
    """The file to read: `path`, or its copy in UTF-8."""
    low_rating: float | None = None
    """The highest rating at which a review never counts as tearful; None if no rating is low."""
    estimated_rows: int = 0
    """Estimated number of rows, for a progress bar; exact unless there are empty lines or damaged rows."""


def open_corpus(path: Path, copies: Utf8Copies) -> Corpus:
    """Open the corpus in a file, whose format is determined by its extension; raises FileError."""
    utf8_path, estimated_rows = _prepare_file(path, copies)
    try:
        frame = _scan(utf8_path)
        schema = frame.collect_schema()
        _require_columns(path, schema.names(), REQUIRED_COLUMNS)
        codes.require_supported_types(path, schema)
        selected = [name for name in ("film", "rating", "review") if name in schema]
        film_type, has_untyped_codes = schema["film"], format_of(path) in ("csv", "tsv")
        if format_of(path) == "json" and film_type not in (pl.Boolean, pl.Date):
            # A code or a rating may change its type after the lines used for inference, so all are read as text.
            has_untyped_codes, film_type = film_type != pl.String, pl.String()
            frame = pl.scan_ndjson(utf8_path, schema=dict.fromkeys(selected, pl.String))
        if frame.select(selected).head(1).collect().is_empty():
            raise FileError(f"{path} has no reviews.")
        reviews = _force_reading_all_columns(path, frame).select(selected)
        reviews = reviews.with_columns(codes.film_or_null(film_type), pl.col("review").cast(pl.String))
        row_count = None
        if format_of(path) == "parquet":
            row_count = estimated_rows = frame.select(pl.len()).collect().item()
        low_rating = _infer_low_rating(frame) if "rating" in selected else None
    except READ_ERRORS as error:
        raise unreadable_error(path, utf8_path, error) from None
    return Corpus(
        without_gz(path).stem,
        reviews,
        row_count,
        has_untyped_codes,
        path,
        utf8_path,
        low_rating,
        estimated_rows,
    )


def _infer_low_rating(frame: pl.LazyFrame) -> float | None:
    """Return MAX_LOW_RATING_FRACTION of the scale, which is inferred from the highest rating.

    None if no rating is a number, or if one exceeds every scale. All ratings are read, so that the SQL query,
    which cannot rely on the order of rows, infers the same scale.
    """
    highest = frame.select(numeric_rating().max()).collect(engine="streaming").item()
    scale = next((scale for scale in RATING_SCALES if highest is not None and highest <= scale), None)
    return None if scale is None else MAX_LOW_RATING_FRACTION * scale


def read_titles(path: Path, copies: Utf8Copies) -> dict[str, str]:
    """Read the titles of films, by code (as text), from a table with the columns film and title."""
    utf8_path, _ = _prepare_file(path, copies)
    try:
        frame = _scan(utf8_path)
        _require_columns(path, frame.collect_schema().names(), ("film", "title"))
        whole = _force_reading_all_columns(path, frame)
        rows = codes.codes_as_text(
            whole.select("film", pl.col("title").cast(pl.String)).drop_nulls().collect()
        )
    except READ_ERRORS as error:
        raise unreadable_error(path, utf8_path, error) from None
    if rows.is_empty():
        raise FileError(f"{path} has no row with both a film and a title.")
    return dict(rows.iter_rows())


def _prepare_file(path: Path, copies: Utf8Copies) -> tuple[Path, int]:
    """Check a file; return the file to read, in UTF-8 if it is text, and its number of rows (0 for Parquet).

    Raises FileError if the file cannot be read.
    """
    try:
        if path.is_dir():
            raise FileError(f"{path} is a folder; name the files in it.")
        size = path.stat().st_size
        if not path.is_file():
            raise FileError(
                f"{path} is a pipe or a device, which cannot be read twice; save the data to a file first."
            )
        if size == 0:
            raise FileError(f"{path} is empty.")
        file_format = format_of(path)
        if file_format == "parquet":
            return path, 0
        rows = count_bounded_rows(path, file_format)
        utf8_path = copies.utf8_path(path, file_format)
        if file_format == "json" and diagnosis.is_json_array(utf8_path):
            raise FileError(
                f"{path} is one JSON array; it should be in JSON Lines format, with one object per line."
            )
    except READ_ERRORS as error:
        raise unreadable_error(path, path, error) from None
    return utf8_path, rows if file_format == "json" else rows - 1


def _scan(path: Path) -> pl.LazyFrame:
    file_format = format_of(path)
    if file_format == "parquet":
        return pl.scan_parquet(path, glob=False)
    if file_format == "json":
        return pl.scan_ndjson(path, infer_schema_length=1000, ignore_errors=False)
    # Read everything as text: codes may change their form within a file, and reviews may contain anything.
    return pl.scan_csv(path, separator="\t" if file_format == "tsv" else ",", infer_schema=False, glob=False)


def _require_columns(path: Path, names: list[str], columns: tuple[str, ...]) -> None:
    missing = [name for name in columns if name not in names]
    if missing:
        shown = ", ".join(name[:30] for name in names[:8]) + (", …" if len(names) > 8 else "")
        raise FileError(
            f"{path} is missing the column{'s' * (len(missing) > 1)} {' and '.join(missing)}; its columns are {shown}."
        )


def _force_reading_all_columns(path: Path, frame: pl.LazyFrame) -> pl.LazyFrame:
    """Make polars read every column of a CSV.

    polars detects a row with too many fields (an unquoted comma in the text) only if it reads all columns;
    otherwise it silently cuts the text at the comma.
    """
    if format_of(path) not in ("csv", "tsv"):
        return frame
    return frame.map_batches(lambda rows: rows, projection_pushdown=False, streamable=True)


def unreadable_error(path: Path, utf8_path: Path, error: BaseException) -> FileError:
    """Return the error for a file that polars or the system failed to read, without quoting polars.

    `utf8_path` is the file or its UTF-8 copy, which is searched for the error.
    """
    if isinstance(error, OSError) and error.strerror:
        return FileError(f"Cannot read {path}: {error.strerror.lower()}.")
    reason = diagnosis.diagnose(utf8_path, format_of(utf8_path))
    return FileError(f"Cannot read {path}: {reason or f'it is damaged, or not really a {path.suffix} file'}.")
