"""Determine the format of a review file by its extension."""

from pathlib import Path
from typing import Literal

from tearjerk.errors import FileError

Format = Literal["parquet", "csv", "tsv", "json"]

FORMATS_BY_SUFFIX: dict[str, Format] = {
    ".parquet": "parquet",
    ".csv": "csv",
    ".tsv": "tsv",
    ".jsonl": "json",
    ".ndjson": "json",
    ".json": "json",
}


def format_of(path: Path) -> Format:
    """Return the format of a file; raises FileError for an unknown extension or gzipped Parquet."""
    try:
        file_format = FORMATS_BY_SUFFIX[without_gz(path).suffix.lower()]
    except KeyError:
        raise FileError(
            f"Cannot read {path}: its name should end in one of {', '.join(FORMATS_BY_SUFFIX)}"
            " (.gz may follow, except for Parquet)."
        ) from None
    if file_format == "parquet" and without_gz(path) != path:
        raise FileError(f"{path} has to be unpacked first; Parquet cannot be read through gzip.")
    return file_format


def without_gz(path: Path) -> Path:
    """Remove .gz from the path of a gzipped file."""
    return path.with_suffix("") if path.suffix.lower() == ".gz" else path
