"""Finds and reads the data that ships, and catalogues that the reader names."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tearjerk.catalogue.film import Bundled, Film
from tearjerk.catalogue.validation import faults_of
from tearjerk.errors import FileError

if TYPE_CHECKING:
    from tearjerk.likeness.concepts import ConceptTable
    from tearjerk.tears.ranking import Counted

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def bundled(name: str) -> Path:
    """The path of a bundled data file: inside the package in a wheel, in `data/` beside it in a checkout.

    hatchling puts `data/films.json` into the wheel as `tearjerk/films.json`; an editable install or
    a bare checkout has no such copy, so that there is only one file to edit.
    """
    package = Path(__file__).resolve().parents[1]
    installed = package / name
    return installed if installed.exists() else package.parent / "data" / name


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
        bundle.prepared = partial(prepared, text)
        return bundle
    seen: set[str] = set()
    for film in films:
        for field, what in faults_of(film):
            raise _unsound(source, f"{film.id}: {field}: {what}")
        if film.id in seen:
            raise _unsound(source, f"two films have the id {film.id}")
        seen.add(film.id)
    return tuple(sorted(films, key=lambda film: film.id))


class Contents(msgspec.Struct, frozen=True):
    """The first line of data/search.txt: the catalogue it was prepared for, and how long each section is."""

    digest: str
    sections: dict[str, int]


def digest(text: bytes) -> str:
    """What tells one text of the bundled catalogue from another, in a millisecond."""
    from zlib import adler32  # only the search needs it

    return f"{len(text)} {adler32(text)}"


def prepared(text: bytes) -> dict[str, bytes] | None:
    """What was prepared for the search of the catalogue with this text (scripts/prepare_search.py), by section.

    None where it was prepared for another one, is not whole or cannot be read: then the search prepares it itself.
    """
    try:
        shelves = bundled("search.txt").read_bytes()
        end = shelves.index(b"\n") + 1
        contents = msgspec.json.decode(shelves[:end], type=Contents)
    except (OSError, ValueError):
        return None
    if contents.digest != digest(text):
        return None
    sections: dict[str, bytes] = {}
    for name, length in contents.sections.items():
        sections[name] = shelves[end : end + length]
        end += length
    return sections if end == len(shelves) else None


def counted() -> "list[Counted]":
    """Every film of the corpora with 50 reviews or more, Korean or not, most tears first.

    Raises FileError where the table cannot be read or is not one.
    """
    import csv  # only `why` needs these
    from io import StringIO

    from tearjerk.tears.ranking import Counted

    source = bundled("tears.csv")
    try:
        return [
            msgspec.convert({key: value or None for key, value in row.items()}, Counted, strict=False)
            for row in csv.DictReader(StringIO(_read(source).decode()))
        ]
    except (ValueError, csv.Error, msgspec.ValidationError):
        raise FileError(
            f"{source} is not a table of measured films. Installing tearjerk again puts it right."
        ) from None


def read(path: str) -> bytes:
    """The text of a catalogue file; raises FileError where it cannot be read."""
    if not path:
        raise FileError("--catalogue and `check` need the name of a file, and got an empty one.")
    return _read(Path(path))


def concepts() -> "ConceptTable":
    """What viewers talk about, as it ships: shares by Naver code (see scripts/measure_concepts.py).

    Raises FileError where the table cannot be read or is not one.
    """
    from tearjerk.likeness.concepts import read_table  # only two verbs need it

    source = bundled("concepts.csv")
    try:
        return read_table(_read(source).decode())
    except (ValueError, KeyError, IndexError):
        raise FileError(
            f"{source} is not a table of concepts. Installing tearjerk again puts it right."
        ) from None


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
