"""Weights of words in the descriptions of films: synopsis, remembered phrases, reviewers' words, themes, genres and year.

The weight of a stem in a film is its BM25F score (Robertson, Zaragoza and Taylor 2004) over the texts, in each of which
a stem counts only once, plus its weight among the reviewers' words.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import chain
from math import log

from tearjerk.catalogue import everyday_words, vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.loading import bundled_path, bundled_text
from tearjerk.search.index.tables import LineTable
from tearjerk.search.query.stems import story_stems

REMEMBERED_FILE = "remembered.csv"
"""Columns id, language, text: phrases by which people remember a film. Searched, never printed; may be absent."""
REVIEWER_WORDS_FILE = "reviewer-words.csv"
"""Columns naver, words: stems and their weights (tools.measure_reviewer_words). Searched, never printed."""

SATURATION, LENGTH_NORMALISATION = 1.2, 0.3
"""k1 and b of BM25F: the saturation of occurrences in several texts, and the discount for long texts."""
REMEMBERED_WEIGHT, SYNOPSIS_WEIGHT, THEME_WEIGHT, YEAR_WEIGHT, EVERYDAY_WORD_WEIGHT = 2.0, 1.0, 0.7, 0.5, 0.35
REVIEWER_WORD_WEIGHT = 0.25
"""Factor for the weights of reviewers' words, which are about ten; the weight of a rare word in a synopsis is about five."""

Weights = dict[int, float]
"""The weight of a stem in each film, by the number of the film."""


class DescriptionTable(Mapping[str, Weights]):
    """The weights of every stem. They are computed when accessed, as a query needs few of them.

    Only the texts that may contain the stem are then split into stems. For a catalogue of ten thousand films,
    splitting all texts took longer than everything else that a query needs.
    """

    def __init__(self, films: Sequence[Film]) -> None:
        remembered, reviewers = _read_remembered_phrases(), _read_reviewer_words()
        self._texts = [_FilmTexts(film.synopsis, remembered.get(film.id, ())) for film in films]
        self._reviewer_words = {
            number: reviewers[film.naver] for number, film in enumerate(films) if film.naver in reviewers
        }
        self._films_by_label: dict[_Label, list[int]] = {}
        for number, film in enumerate(films):
            for label in _labels(film):
                self._films_by_label.setdefault(label, []).append(number)
        lengths = [text.weighted_length for text in self._texts]
        mean = sum(lengths) / len(lengths) if lengths else 1.0
        self._discounts = [
            1 - LENGTH_NORMALISATION + LENGTH_NORMALISATION * length / mean for length in lengths
        ]

    def __getitem__(self, stem: str) -> Weights:
        """Return the weight of a stem in each film that has it. Raises KeyError if none has."""
        counts = self._weighted_counts(stem)
        idf = rarity(len(counts), len(self._texts))
        weights: Weights = {}
        for number, count in counts.items():
            weight = count / self._discounts[number]
            weights[number] = idf * weight * (SATURATION + 1) / (weight + SATURATION)
        for number, words in self._reviewer_words.items():
            if stem in words:
                weights[number] = weights.get(number, 0.0) + REVIEWER_WORD_WEIGHT * words[stem]
        if not weights:
            raise KeyError(stem)
        return weights

    def _weighted_counts(self, stem: str) -> dict[int, float]:
        """Return the number of texts with a stem for each film, weighted by the kind of text."""
        beginning = stem.removesuffix("i")  # english_stem replaces y with i
        counts: dict[int, float] = {}
        for number, text in enumerate(self._texts):
            if beginning in text.search_text and (count := text.stem_counts.get(stem)):
                counts[number] = count
        for label, numbers in self._films_by_label.items():
            if weight := _label_stem_weights(label).get(stem):
                for number in numbers:
                    counts[number] = counts.get(number, 0.0) + weight
        return counts

    def __iter__(self) -> Iterator[str]:
        """Iterate over the stems."""
        text_stems = map(story_stems, chain.from_iterable(text.texts for text in self._texts))
        labels = map(_label_stem_weights, self._films_by_label)
        return iter(
            dict.fromkeys(chain.from_iterable(chain(text_stems, labels, self._reviewer_words.values())))
        )

    def __len__(self) -> int:
        """Return the number of stems."""
        return sum(1 for _ in self)


class _FilmTexts:
    """The texts that describe a film: its synopsis, and the phrases by which people remember it."""

    def __init__(self, synopsis: str, remembered: Sequence[str]) -> None:
        self.texts = (synopsis, *remembered)
        self.weighted_length = SYNOPSIS_WEIGHT * _count_words(synopsis)
        """Number of words, weighted by the kind of text."""
        self.search_text = synopsis.casefold()
        """The texts in lower case, in which every stem is the start of a word."""
        if remembered:
            self.weighted_length += REMEMBERED_WEIGHT * sum(map(_count_words, remembered))
            self.search_text = " ".join((self.search_text, *remembered)).casefold()
        if "'" in self.search_text or "’" in self.search_text:
            self.search_text = self.search_text.replace("’", "").replace("'", "")

    @cached_property
    def stem_counts(self) -> dict[str, float]:
        """Number of texts with each stem, weighted by the kind of text."""
        counts: dict[str, float] = {}
        for text in self.texts:
            weight = SYNOPSIS_WEIGHT if text is self.texts[0] else REMEMBERED_WEIGHT
            for stem in story_stems(text):
                counts[stem] = counts.get(stem, 0.0) + weight
        return counts


def _count_words(text: str) -> int:
    return text.count(" ") + 1


def rarity(matching_film_count: int, film_count: int) -> float:
    """Return the inverse document frequency of a stem, as in BM25: a logarithm that is never negative."""
    return log(1 + (film_count - matching_film_count + 0.5) / (matching_film_count + 0.5))


_Label = tuple[str, str]
"""A property shared by many films: 'theme' or 'genre' with its id, or 'year' with the year."""


def _labels(film: Film) -> list[_Label]:
    themes = [("theme", theme) for theme in film.all_themes]
    return [*themes, *[("genre", genre) for genre in film.genres], ("year", str(film.year))]


@cache
def _label_stem_weights(label: _Label) -> dict[str, float]:
    """Return the stems that a label adds to the description of a film, with their weights."""
    kind, value = label
    if kind == "year":
        return {value: YEAR_WEIGHT}
    entries, everyday = (
        (vocabulary.THEMES, everyday_words.THEME_WORDS)
        if kind == "theme"
        else (vocabulary.GENRES, everyday_words.GENRE_WORDS)
    )
    entry = entries[value]
    weights: dict[str, float] = {}
    for text, weight in (
        (f"{entry.label} {entry.label_ko}", THEME_WEIGHT),
        (everyday.get(value, ""), EVERYDAY_WORD_WEIGHT),
    ):
        for stem in story_stems(text):
            weights[stem] = weights.get(stem, 0.0) + weight
    return weights


def _read_remembered_phrases() -> dict[str, list[str]]:
    from csv import DictReader

    found: dict[str, list[str]] = {}
    if bundled_path(REMEMBERED_FILE).exists():
        for row in DictReader(bundled_text(REMEMBERED_FILE).splitlines()):
            found.setdefault(row["id"], []).append(row["text"])
    return found


def _read_reviewer_words() -> dict[int | None, dict[str, float]]:
    found: dict[int | None, dict[str, float]] = {}
    for line in bundled_text(REVIEWER_WORDS_FILE).splitlines()[1:]:
        naver, _, words = line.partition(",")
        stems = words.split()
        found[int(naver)] = dict(zip(stems[::2], map(float, stems[1::2]), strict=True))
    return found


def to_weight_lines(table: Mapping[str, Weights]) -> Iterator[str]:
    """Yield a line for each stem: the stem and its film:weight pairs, separated by tabs."""
    for stem, weights in sorted(table.items()):
        yield "\t".join([stem, *(f"{film}:{weight:.2f}" for film, weight in sorted(weights.items()))])


def from_weight_lines(lines: bytes) -> Mapping[str, Weights]:
    """Read the table from the lines of `to_weight_lines`."""
    return LineTable(lines, _parse_weights)


def _parse_weights(parts: list[str]) -> Weights:
    pairs = (part.split(":") for part in parts)
    return {int(film): float(weight) for film, weight in pairs}
