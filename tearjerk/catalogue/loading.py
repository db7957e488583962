"""Find and read bundled data files, and catalogues given by the user."""

import os
import sys
from collections.abc import Sequence
from operator import attrgetter
from pathlib import Path
from typing import overload

import msgspec

from tearjerk.catalogue.film import BundledFilms, Film
from tearjerk.errors import FileError

BUNDLED_NAME = "bundled"
"""The name of the bundled catalogue in a list of catalogue files."""

BYTE_ORDER_MARK = b"\xef\xbb\xbf"

MAX_CATALOGUE_BYTES = 300 * 10**6
"""Maximum size of a catalogue, about three hundred times the bundled one; stops an endless read of /dev/zero."""


def bundled_path(name: str) -> Path:
    """Return the path of a bundled data file: in the package if installed from a wheel, else in `data/` next to it.

    hatchling puts `data/films.json` into the wheel as `tearjerk/films.json`. Editable installs and bare
    checkouts have no such copy, which leaves only one file to edit.
    """
    package = Path(__file__).resolve().parents[1]
    installed = package / name
    return installed if installed.exists() else package.parent / "data" / name


def bundled_text(name: str) -> str:
    """Return the text of a bundled table; raises FileError if it cannot be read."""
    source = bundled_path(name)
    try:
        return _read(source).decode()
    except UnicodeDecodeError:
        raise damaged_table_error(name) from None


def damaged_table_error(name: str) -> FileError:
    """Return the error for a damaged bundled table."""
    return FileError(f"{bundled_path(name)} is damaged. Reinstall tearjerk.")


def load_all(paths: Sequence[str]) -> tuple[Film, ...]:
    """Return the films of layered catalogues; where two have the same id, the one in the later catalogue wins.

    The path `bundled`, like an empty list, means the bundled catalogue. Raises FileError as `load` does.
    """
    if not paths:
        return load()
    distinct_paths = list(dict.fromkeys(reversed(paths)))[::-1]
    if len(distinct_paths) == 1:
        return load(None if paths[0] == BUNDLED_NAME else paths[0])
    films = {
        film.id: film for path in distinct_paths for film in load(None if path == BUNDLED_NAME else path)
    }
    return tuple(films[identifier] for identifier in sorted(films))


@overload
def load(path: None = None) -> BundledFilms: ...
@overload
def load(path: str | None) -> tuple[Film, ...]: ...
def load(path: str | None = None) -> tuple[Film, ...]:
    """Return the films of the catalogue at `path`, or of the bundled one, in order of id.

    Raises FileError if the file cannot be read or is not a valid catalogue (shape, ranges,
    vocabulary, unique ids); the message has the first error and says how to see them all.
    """
    if path is None:
        # Already sorted and valid: the tests check the bundled catalogue more strictly than `validate`.
        return _bundled_films()
    from tearjerk.catalogue.validation import FieldError, validate  # not needed for the bundled films

    films: list[Film] = []
    for found in validate(read_catalogue(path), path):
        if isinstance(found, FieldError):
            from shlex import quote  # needed only for the message

            raise FileError(
                f"{path} is not a valid catalogue: {str(found).rstrip('.')}. `tearjerk check {quote(path)}` lists every error."
            )
        films.append(found)
    return tuple(sorted(films, key=attrgetter("id")))


def _bundled_films() -> BundledFilms:
    source = bundled_path("films.json")
    text = _read(source)
    try:
        films = BundledFilms(msgspec.json.decode(text, type=tuple[Film, ...]))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise damaged_table_error(source.name) from None
    films.json_bytes = text
    return films


def read_catalogue(path: str) -> bytes:
    """Return the contents of a catalogue file; raises FileError if it cannot be read."""
    if not path:
        raise FileError("--catalogue and `check` need a file name, but got an empty one.")
    return _read(Path(path))


def read_standard_input() -> bytes:
    """Return a catalogue from standard input; raises FileError if it cannot be read."""
    try:
        text = sys.stdin.buffer.read(MAX_CATALOGUE_BYTES + 1) if sys.stdin is not None else None
    except OSError:
        text = None
    if text is None:  # sys.stdin is None if the process was started without standard input
        raise FileError("Cannot read the catalogue from standard input.")
    return _without_mark(text, "Standard input")


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            # Python allocates all the memory that it is asked to read, so ask for no more than the file size.
            expected = min(os.fstat(file.fileno()).st_size, MAX_CATALOGUE_BYTES) + 1
            text = file.read(expected)
            if len(text) == expected:  # pipes and devices report no size
                text += file.read(MAX_CATALOGUE_BYTES + 1 - expected)
    except ValueError:
        raise FileError("The name of a catalogue cannot contain a NUL character.") from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        noun = "the catalogue" if path.suffix != ".csv" else "the table"
        raise FileError(f"Cannot read {noun} '{path}': {reason}.") from None
    return _without_mark(text, f"'{path}'")


def _without_mark(text: bytes, name: str) -> bytes:
    """Return the contents of a file without a byte order mark; raises FileError if they are too large."""
    if len(text) > MAX_CATALOGUE_BYTES:
        raise FileError(
            f"{name} is larger than {MAX_CATALOGUE_BYTES // 10**6} MB, the largest size allowed for a catalogue."
        )
    return text.removeprefix(BYTE_ORDER_MARK)
