"""What kind of file reviews are in, by its extension."""

from pathlib import Path
from typing import Literal

from tearjerk.errors import FileError

Format = Literal["parquet", "csv", "tsv", "json"]

FORMATS: dict[str, Format] = {
    ".parquet": "parquet",
    ".csv": "csv",
    ".tsv": "tsv",
    ".jsonl": "json",
    ".ndjson": "json",
    ".json": "json",
}


def format_of(path: Path) -> Format:
    """The format of a file; raises FileError if no format has its extension, or if it is gzipped Parquet."""
    try:
        kind = FORMATS[without_gz(path).suffix.lower()]
    except KeyError:
        raise FileError(
            f"Cannot read {path}: its name should end in {', '.join(FORMATS)} (all but Parquet also with .gz)."
        ) from None
    if kind == "parquet" and without_gz(path) != path:
        raise FileError(f"{path} has to be unpacked first; Parquet cannot be read through gzip.")
    return kind


def without_gz(path: Path) -> Path:
    """The name of a gzipped file without .gz."""
    return path.with_suffix("") if path.suffix.lower() == ".gz" else path
