"""Finds and reads the data that ships, and catalogues that the reader names."""

from collections.abc import Sequence
from pathlib import Path
from typing import overload

import msgspec

from tearjerk.catalogue.film import Bundled, Film
from tearjerk.catalogue.validation import faults_of
from tearjerk.errors import FileError

BUNDLED = "bundled"
"""What names the bundled catalogue among files."""

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


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
    found = [load(None if path == BUNDLED else path) for path in paths]
    if len(found) == 1:
        return found[0]
    films = {film.id: film for catalogue in found for film in catalogue}
    return tuple(films[identifier] for identifier in sorted(films))


@overload
def load(path: None = None) -> Bundled: ...
@overload
def load(path: str | None) -> tuple[Film, ...]: ...
def load(path: str | None = None) -> tuple[Film, ...]:
    """The films of the catalogue at `path`, or of the bundled one, in the order of their ids.

    Raises FileError where the file cannot be read, is not JSON, or holds a film that is not sound
    (shape, ranges, vocabulary, unique ids); the sentence names the first fault and how to see all.
    """
    source = bundled("films.json") if path is None else Path(path)
    text = _read(source) if path is None else read(path)
    try:
        films = msgspec.json.decode(text, type=tuple[Film, ...])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _unsound(source, str(error)) from None
    if path is None:
        # Sorted and sound: the tests hold the bundled catalogue to far more than this.
        bundle = Bundled(films)
        bundle.text = text
        return bundle
    seen: set[str] = set()
    for film in films:
        for field, what in faults_of(film):
            raise _unsound(source, f"{film.id}: {field}: {what}")
        if film.id in seen:
            raise _unsound(source, f"two films have the id {film.id}")
        seen.add(film.id)
    return tuple(sorted(films, key=lambda film: film.id))


def read(path: str) -> bytes:
    """The text of a catalogue file; raises FileError where it cannot be read."""
    if not path:
        raise FileError("--catalogue and `check` need the name of a file, and got an empty one.")
    return _read(Path(path))


def _unsound(source: Path, fault: str) -> FileError:
    return FileError(
        f"{source} is not a sound catalogue: {fault.rstrip('.')}. `tearjerk check {source}` lists every fault."
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes().removeprefix(BYTE_ORDER_MARK)
    except ValueError:
        raise FileError("The name of a catalogue cannot hold a NUL character.") from None
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        what = "the catalogue" if path.suffix != ".csv" else "the table"
        raise FileError(f"Cannot read {what} '{path}': {reason}.") from None
