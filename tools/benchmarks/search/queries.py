"""Queries with their right answers, split into two halves by a hash of the text.

One half is for tuning, the other is reported. An answer is a film id, several ids, a person all of whose films are
right (`person=손예진`), or nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import all_titles

QUERIES_FOLDER = Path(__file__).parent / "queries"
EARLY_FILES = ("handwritten.tsv", "generated.tsv")
"""Files of queries written or generated before tuning."""
HELD_OUT_FILES = ("heldout.tsv",)
"""Files of queries generated with another seed after tuning, never used for tuning."""
PHRASED_FILES = ("phrased-handwritten.tsv", "abroad.tsv", "described.tsv")
"""Files of queries with more than a title, with foreign titles or with descriptions, split by the hash."""
PHRASED_REPORTING_FILES = (
    "phrased-reporting.tsv",
    "stranger-reporting.tsv",
    "written-later.tsv",
    "typed-reporting.tsv",
)
"""Files of queries that were not used for tuning.

They are queries from templates, descriptions by a stranger, queries written after the last tuning, and queries typed by
people who had not seen the search.
"""
TUNING_FILES = ("phrased-tuning.tsv", "stranger-tuning.tsv", "typed-tuning.tsv", "around-tuning.tsv")
"""Files of queries that the search was tuned on, which are not evaluated but kept as a record.

The first three are the counterparts of the reporting files with these names; the last is by the author of the search.
"""


class Query(NamedTuple):
    """A query and its kind, and the ids of the films that are right answers; none if nothing should be found."""

    kind: str
    text: str
    right_ids: frozenset[str]

    @property
    def is_for_report(self) -> bool:
        """Whether it is in the half that is reported and not used for tuning."""
        return _is_for_report(self.text)


def _is_for_report(text: str) -> bool:
    return sha256(text.encode()).digest()[0] % 2 == 1


def not_tuned_on(queries: Iterable[Query]) -> list[Query]:
    """Return the queries that the search was not tuned on in another file or half: many people type the same name."""
    tuned = {text.casefold() for _, text, _ in _read_rows(TUNING_FILES)}
    tuned |= {
        text.casefold()
        for _, text, _ in _read_rows((*EARLY_FILES, *PHRASED_FILES))
        if not _is_for_report(text)
    }
    return [query for query in queries if query.text.casefold() not in tuned]


def read_queries(films: Sequence[Film], files: Iterable[str] = EARLY_FILES) -> tuple[list[Query], int]:
    """Return the queries whose right answers are known for these films, and the number dropped.

    A query is dropped if its film is not in the catalogue, or if it should find nothing but its film has since been added.
    """
    queries: dict[tuple[str, str], Query] = {}
    dropped = 0
    known = {_letters(title) for film in films for title in all_titles(film)}
    known |= {
        _letters(name or "")
        for film in films
        for person in film.people
        for name in (person.name, person.name_ko)
    }
    for kind, text, answer in _read_rows(files):
        right = frozenset(_right_ids(answer, films, has_year=kind == "year"))
        if answer == "-" and _letters(text) in known:
            dropped += 1  # a film or person added since
        elif not right and answer != "-":
            dropped += 1
        else:
            queries[kind, text] = Query(kind, text, right)
    return list(queries.values()), dropped


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _read_rows(files: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    for name in files:
        for line in (QUERIES_FOLDER / name).read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                kind, text, answer = line.split("\t")
                yield kind, text, answer


def _right_ids(answer: str, films: Sequence[Film], *, has_year: bool) -> Iterator[str]:
    if answer.startswith("person="):
        name = answer.removeprefix("person=")
        yield from (film.id for film in films if any(person.name_ko == name for person in film.people))
        return
    wanted = answer.split()
    chosen = [film for film in films if film.id in wanted]
    yield from (film.id for film in chosen)
    if not has_year:  # a film of the same name is equally right
        names = {(film.title, film.title_ko) for film in chosen}
        yield from (film.id for film in films if (film.title, film.title_ko) in names)
