"""Recognition of films and dramas that are not in the catalogue, so that a search for one can say so.

Only their titles and years are known. The build hook (hatch_build.py) prepares the table; without the prepared file,
it is computed from data/other-films.csv, which takes longer.
"""

from collections.abc import Mapping, Sequence
from csv import DictReader
from functools import lru_cache
from itertools import chain

from msgspec import Struct

from tearjerk.catalogue.loading import bundled_text
from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.particles import stems_without_particle
from tearjerk.search.index.bundled_lines import add_heading, read_or_compute_lines
from tearjerk.search.index.index import Index
from tearjerk.search.index.tables import LineTable, mapping_lines
from tearjerk.search.phrases.coverage import (
    TypedTitle,
    min_explained_share,
    unexplained_penalty,
    unexplained_weight,
)
from tearjerk.search.phrases.film_reading import group_by_kind, kind_outside_titles
from tearjerk.search.phrases.reading import Reading
from tearjerk.search.phrases.title_spans import word_runs
from tearjerk.search.query.spelling import as_lines, to_keystrokes, without_articles
from tearjerk.search.scoring import MIN_SURE_SCORE, Candidate

TABLE_FILE, PREPARED_FILE = "other-films.csv", "other-films.txt"
"""The files of the table and of its prepared form. Columns: title, title_ko, romanised and year (any may be empty), and source."""
FORMAT_VERSION = 1
"""Version of the prepared file; incremented whenever its content for the same table changes."""
MAX_YEARS_APART = 1
"""Maximum difference between two sources in the year of a film."""
MIN_LETTERS, MIN_SYLLABLES = 4, 2
"""Minimum length of a title, in Latin letters and in Hangul syllables."""
LINKING_WORDS = frozenset(("of", "from", "before", "after", "not", "except", "besides", "than"))
"""Words before a title that only identifies a person: director of squid game."""


class OtherFilm(Struct, frozen=True):
    """A film that is not in the catalogue, with its English and Korean titles and its year; two of them may be empty."""

    title: str
    title_ko: str
    year: str

    def __str__(self) -> str:
        """Return the form used in messages: Exhuma (파묘, 2024)."""
        title, *others = dict.fromkeys(text for text in (self.title, self.title_ko, self.year) if text)
        return f"{title} ({', '.join(others)})" if others else title


def find_other_film(
    reading: Reading, index: Index, best_candidate: Candidate | None = None
) -> OtherFilm | None:
    """Return the film outside the catalogue that a query names, or None.

    Its title and the people named must explain enough of the query, and more of it than `best_candidate`, from the
    catalogue. If they explain equally much, it wins only if `best_candidate` is not a sure match.
    """
    table = other_films_by_key()
    texts = [
        (first, end, text)
        for first, end in sorted(word_runs(reading.words), key=lambda span: span[0] - span[1])
        for text in _without_particles(reading.join_words(first, end))
    ]
    keys = _title_keys([text for _, _, text in texts]) if texts else []
    for (first, end, text), key in zip(texts, keys, strict=True):
        if (
            len(text) < (MIN_SYLLABLES if has_hangul(text) else MIN_LETTERS)
            or key not in table
            or index.titles.find_exact(key)
            or index.foreign_titles.find_exact(key)
        ):
            continue
        if reading.person_spans and first and reading.words[first - 1].text.casefold() in LINKING_WORDS:
            continue
        films = [film for film in table[key] if _matches_year(film, reading.years)]
        if films and _explains_more(first, end, reading, best_candidate):
            return films[0]
    return None


def _without_particles(text: str) -> list[str]:
    """Return a text, and if it ends in Hangul also without a particle: 베테랑에서."""
    return [text, *stems_without_particle(text)] if has_hangul(text[-1:]) else [text]


def _explains_more(first: int, end: int, reading: Reading, best_candidate: Candidate | None) -> bool:
    kinds = [kind_outside_titles(word) or "unexplained" for word in reading.words]
    for span in reading.person_spans:
        kinds[span.first : span.end] = ["person"] * (span.end - span.first)
    kinds[first:end] = ["title"] * (end - first)
    title = TypedTitle(reading.join_words(first, end))
    if unexplained_penalty(reading.words, kinds, min_explained_share(title, ()), title) is None:
        return False
    if best_candidate is None:
        return True
    unexplained = unexplained_weight(group_by_kind(reading.words, kinds))
    unexplained_by_best = unexplained_weight(best_candidate.reading)
    return unexplained < unexplained_by_best or (
        unexplained == unexplained_by_best and best_candidate.score < MIN_SURE_SCORE
    )


def _matches_year(film: OtherFilm, years: Sequence[int]) -> bool:
    return not film.year or not years or any(abs(int(film.year) - year) <= MAX_YEARS_APART for year in years)


def _title_keys(titles: Sequence[str]) -> list[str]:
    """Return the titles in keystrokes, without articles and spaces."""
    return [without_articles(line).replace(" ", "") for line in to_keystrokes(as_lines(titles)).split("\n")]


@lru_cache(maxsize=1)
def other_films_by_key() -> Mapping[str, list[OtherFilm]]:
    """Return the films with each title; the keys are those of `_title_keys`."""
    return LineTable(
        read_or_compute_lines(PREPARED_FILE, TABLE_FILE, FORMAT_VERSION, _compute_lines), _parse_films
    )


def prepare() -> bytes:
    """Return the content of the prepared file."""
    return add_heading(TABLE_FILE, FORMAT_VERSION, _compute_lines())


def _compute_lines() -> bytes:
    rows = list(DictReader(bundled_text(TABLE_FILE).splitlines()))
    films: dict[str, dict[tuple[str, str, str], None]] = {}  # a dict keeps the order of the table
    for column in ("title", "title_ko", "romanised"):
        for row, key in zip(rows, _title_keys([row[column] for row in rows]), strict=True):
            if key:
                films.setdefault(key, {})[row["title"], row["title_ko"], row["year"]] = None
    return mapping_lines({key: chain.from_iterable(of_key) for key, of_key in films.items()})


def _parse_films(parts: Sequence[str]) -> list[OtherFilm]:
    return [OtherFilm(*parts[position : position + 3]) for position in range(0, len(parts), 3)]
