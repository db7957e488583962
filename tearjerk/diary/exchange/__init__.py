"""Records from and to elsewhere: Letterboxd, IMDb, our own JSON.

Reading goes in three steps: `read` tells what a file says, `Index` finds the films, `merged` makes
what is new into acts for the diary. `friend` does all three for somebody else's export.
"""

from collections.abc import Sequence
from pathlib import Path

from tearjerk.catalogue.film import Film
from tearjerk.diary.exchange.files import read
from tearjerk.diary.exchange.lines import Line, Told
from tearjerk.diary.exchange.matching import Index
from tearjerk.diary.exchange.merging import merged
from tearjerk.diary.record import Record, known
from tearjerk.errors import FileError

__all__ = ["Index", "Line", "Told", "friend", "merged", "read"]


def friend(path: Path, films: Sequence[Film], today: str) -> Record:
    """Somebody else's record, as far as its films are in the catalogue, from any file that `import` takes.

    Raises FileError where the file cannot be read or a line of it cannot be understood, as `import` does.
    """
    index = Index(films)
    told = read(path, today=today)
    for bad in told.bad:
        raise FileError(f"{path}, line {bad.number}: {bad.what}.")
    pairs = [(line, film) for line in told.lines if isinstance(film := index.film(line), Film)]
    acts = [act for done, _ in merged(Record(), pairs, today) for act in done]
    found = Record(films={film.id: known(film) for _, film in pairs})
    return found.after(acts)
