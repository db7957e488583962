"""The queries with their right answers, split in two halves by a hash of what is typed.

One half is for tuning, the other is reported. An answer is a film id, several ids, a person whose
every film is right (`person=손예진`), or nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import all_titles

FOLDER = Path(__file__).parent / "queries"
FILES = ("handwritten.tsv", "generated.tsv")
"""Written and generated before tuning."""
HELD_OUT = ("heldout.tsv",)
"""Generated with another seed after tuning, and never tuned on."""
PHRASED = ("phrased-handwritten.tsv", "abroad.tsv", "described.tsv")
"""Queries that hold more than a title, and titles in other languages, and descriptions, split by the hash."""
PHRASED_REPORTING = (
    "phrased-reporting.tsv",
    "stranger-reporting.tsv",
    "written-later.tsv",
    "typed-reporting.tsv",
)
"""Queries from other templates and films than those that were tuned on (phrased-tuning.tsv), descriptions by a stranger
(tuned on: stranger-tuning.tsv), queries that were written after the last tuning, and what somebody typed who had not
seen the search (tuned on: typed-tuning.tsv and around-tuning.tsv)."""


class Query(NamedTuple):
    """What is typed, its kind, and the ids of which any is right in first place; none where nothing is."""

    kind: str
    text: str
    right: frozenset[str]

    @property
    def reported(self) -> bool:
        """Whether it belongs to the half that nothing was tuned on."""
        return sha256(self.text.encode()).digest()[0] % 2 == 1


def read(films: Sequence[Film], files: Iterable[str] = FILES) -> tuple[list[Query], int]:
    """The queries that the films can answer, and how many were dropped: their film is not there, or has come in."""
    queries: dict[tuple[str, str], Query] = {}
    dropped = 0
    here = {_letters(title) for film in films for title in all_titles(film)}
    here |= {
        _letters(name or "") for film in films for one in film.people for name in (one.name, one.name_ko)
    }
    for kind, text, answer in _lines(files):
        right = frozenset(_right(answer, films, dated=kind == "year"))
        if answer == "-" and _letters(text) in here:
            dropped += 1  # a film, or somebody of a film, that has come in since
        elif not right and answer != "-":
            dropped += 1
        else:
            queries[kind, text] = Query(kind, text, right)
    return list(queries.values()), dropped


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _lines(files: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    for name in files:
        for line in (FOLDER / name).read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                kind, text, answer = line.split("\t")
                yield kind, text, answer


def _right(answer: str, films: Sequence[Film], *, dated: bool) -> Iterator[str]:
    if answer.startswith("person="):
        name = answer.removeprefix("person=")
        yield from (film.id for film in films if any(person.name_ko == name for person in film.people))
        return
    wanted = answer.split()
    chosen = [film for film in films if film.id in wanted]
    yield from (film.id for film in chosen)
    if not dated:  # a namesake is as right as the film itself
        names = {(film.title, film.title_ko) for film in chosen}
        yield from (film.id for film in films if (film.title, film.title_ko) in names)
