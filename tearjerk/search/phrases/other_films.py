"""Recognition of films and dramas that are not in the catalogue, so that a search for one can say so.

Only their titles and years are known.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.particles import stems_without_particle
from tearjerk.search.index.bundled_table import BundledTable
from tearjerk.search.index.index import Index
from tearjerk.search.phrases.coverage import (
    TypedTitle,
    min_explained_share,
    unexplained_penalty,
    unexplained_weight,
)
from tearjerk.search.phrases.parsed_query import ParsedQuery
from tearjerk.search.phrases.title_spans import word_runs
from tearjerk.search.phrases.word_kinds import group_by_kind, kind_outside_titles
from tearjerk.search.query.spelling import as_lines, to_keystrokes, without_articles
from tearjerk.search.scoring import Candidate

MAX_YEAR_DISCREPANCY = 1
"""Maximum difference between two sources in the year of a film."""
MIN_LETTERS, MIN_SYLLABLES = 4, 2
"""Minimum length of a title, in Latin letters and in Hangul syllables."""
LINKING_WORDS = frozenset(("of", "from", "before", "after", "not", "except", "besides", "than"))
"""Words after which a title is not the film that is wanted if a person is named: hwang dong-hyuk from squid game."""


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
    parsed_query: ParsedQuery, index: Index, best_candidate: Candidate | None = None
) -> OtherFilm | None:
    """Return the film outside the catalogue that a query names, or None.

    Its title and the people named must explain enough of the query, and no less of it than `best_candidate`, which is from
    the catalogue.
    """
    table = OTHER_FILMS.rows_by_key
    texts = [
        (first, end, text)
        for first, end in sorted(word_runs(parsed_query.words), key=lambda span: span[0] - span[1])
        for text in _without_particles(parsed_query.join_words(first, end))
    ]
    keys = _title_keys([text for _, _, text in texts]) if texts else []
    for (first, end, text), key in zip(texts, keys, strict=True):
        if (
            len(text) < (MIN_SYLLABLES if has_hangul(text) else MIN_LETTERS)
            or key not in table
            or index.titles.find_exact(key)
        ):
            continue
        if (
            parsed_query.person_spans
            and first
            and parsed_query.words[first - 1].text.casefold() in LINKING_WORDS
        ):
            continue
        films = [film for film in table[key] if _matches_year(film, parsed_query.years)]
        if films and _explains_as_much(first, end, parsed_query, best_candidate):
            return films[0]
    return None


def _without_particles(text: str) -> list[str]:
    """Return a string, and if it ends in Hangul also without a particle: 베테랑에서."""
    return [text, *stems_without_particle(text)] if has_hangul(text[-1:]) else [text]


def _explains_as_much(
    first: int, end: int, parsed_query: ParsedQuery, best_candidate: Candidate | None
) -> bool:
    kinds = [kind_outside_titles(word) or "unexplained" for word in parsed_query.words]
    for span in parsed_query.person_spans:
        kinds[span.first : span.end] = ["person"] * (span.end - span.first)
    kinds[first:end] = ["title"] * (end - first)
    title = TypedTitle(parsed_query.join_words(first, end))
    if unexplained_penalty(parsed_query.words, kinds, min_explained_share(title, ()), title) is None:
        return False
    if best_candidate is None:
        return True
    unexplained = unexplained_weight(group_by_kind(parsed_query.words, kinds))
    return unexplained <= unexplained_weight(best_candidate.parts)


def _matches_year(film: OtherFilm, years: Sequence[int]) -> bool:
    return (
        not film.year
        or not years
        or any(abs(int(film.year) - year) <= MAX_YEAR_DISCREPANCY for year in years)
    )


def _title_keys(titles: Sequence[str]) -> list[str]:
    """Return the titles in keystrokes, without articles or spaces."""
    return [without_articles(line).replace(" ", "") for line in to_keystrokes(as_lines(titles)).split("\n")]


def _keys_of_titles(titles: Sequence[str]) -> Iterable[Iterable[str]]:
    return ([key] for key in _title_keys(titles))


OTHER_FILMS = BundledTable(
    "other-films",
    1,
    columns=("title", "title_ko", "year"),
    make_row=OtherFilm,
    key_columns=("title", "title_ko", "romanised"),
    compute_keys=_keys_of_titles,
)
"""The films with each title, by the title in keystrokes. The CSV file also has a column source, the only one that is never empty."""
