"""Finds and reads the data that ships, and catalogues that the user names."""

import os
from collections.abc import Sequence
from operator import attrgetter
from pathlib import Path
from typing import overload

import msgspec

from tearjerk.catalogue.film import Bundled, Film
from tearjerk.errors import FileError

BUNDLED = "bundled"
"""The name that stands for the bundled catalogue where files are listed."""

BYTE_ORDER_MARK = b"\xef\xbb\xbf"

MAX_CATALOGUE_BYTES = 300 * 10**6
"""Some three hundred times the bundled catalogue. Anything larger is not a catalogue, and may be an endless device."""


def bundled(name: str) -> Path:
    """The path of a bundled data file: inside the package in a wheel, in `data/` beside it in a checkout.

    hatchling puts `data/films.json` into the wheel as `tearjerk/films.json`; an editable install or
    a bare checkout has no such copy, so that there is only one file to edit.
    """
    package = Path(__file__).resolve().parents[1]
    installed = package / name
    return installed if installed.exists() else package.parent / "data" / name


def bundled_text(name: str) -> str:
    """The text of a bundled table; raises FileError where it cannot be read."""
    source = bundled(name)
    try:
        return _read(source).decode()
    except UnicodeDecodeError:
        raise broken_table(name) from None


def broken_table(name: str) -> FileError:
    """The error for a bundled table that is damaged."""
    return FileError(f"{bundled(name)} is damaged. Reinstall tearjerk.")


def load_all(paths: Sequence[str]) -> tuple[Film, ...]:
    """The films of several catalogues laid over one another: of two films with one id the later counts.

    `bundled` names the bundled one, and no path at all means it. Raises FileError as `load` does.
    """
    if not paths:
        return load()
    last_of_each = list(dict.fromkeys(reversed(paths)))[::-1]
    if len(last_of_each) == 1:
        return load(None if paths[0] == BUNDLED else paths[0])
    films = {film.id: film for path in last_of_each for film in load(None if path == BUNDLED else path)}
    return tuple(films[identifier] for identifier in sorted(films))


@overload
def load(path: None = None) -> Bundled: ...
@overload
def load(path: str | None) -> tuple[Film, ...]: ...
def load(path: str | None = None) -> tuple[Film, ...]:
    """The films of the catalogue at `path`, or of the bundled one, in the order of their ids.

    Raises FileError where the file cannot be read or is not a valid catalogue (shape, ranges,
    vocabulary, unique ids); the sentence names the first fault and how to see all.
    """
    if path is None:
        # Sorted and valid: the tests hold the bundled catalogue to far more than `validate` does.
        return _bundled_films()
    from tearjerk.catalogue.validation import Fault, validate  # bundled films are not checked here

    films: list[Film] = []
    for found in validate(read(path), path):
        if isinstance(found, Fault):
            raise FileError(
                f"{path} is not a valid catalogue: {str(found).rstrip('.')}. `tearjerk check {path}` lists every error."
            )
        films.append(found)
    return tuple(sorted(films, key=attrgetter("id")))


def _bundled_films() -> Bundled:
    source = bundled("films.json")
    text = _read(source)
    try:
        films = Bundled(msgspec.json.decode(text, type=tuple[Film, ...]))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise broken_table(source.name) from None
    films.text = text
    return films


def read(path: str) -> bytes:
    """The text of a catalogue file; raises FileError where it cannot be read."""
    if not path:
        raise FileError("--catalogue and `check` need a file name, but got an empty one.")
    return _read(Path(path))


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            # Python sets aside the memory for all that it is told to read, so no more than the file has.
            expected = min(os.fstat(file.fileno()).st_size, MAX_CATALOGUE_BYTES) + 1
            text = file.read(expected)
            if len(text) == expected:  # a pipe or a device has no size
                text += file.read(MAX_CATALOGUE_BYTES + 1 - expected)
    except ValueError:
        raise FileError("The name of a catalogue cannot contain a NUL character.") from None
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        what = "the catalogue" if path.suffix != ".csv" else "the table"
        raise FileError(f"Cannot read {what} '{path}': {reason}.") from None
    if len(text) > MAX_CATALOGUE_BYTES:
        raise FileError(
            f"'{path}' is larger than {MAX_CATALOGUE_BYTES // 10**6} MB, the largest size allowed for a catalogue."
        )
    return text.removeprefix(BYTE_ORDER_MARK)
