"""What films can be described by: remembered things, reviewers' words, synopsis, themes, genres and year.

Every stem has a weight in each film that has it, made of all of these once: BM25F (Robertson, Zaragoza and Taylor 2004)
over the texts, and the weights of reviewers' words beside it.
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

REMEMBERED = "remembered.csv"
"""Columns id, language, text: things that people remember of a film. Searched, never printed; may be absent."""
REVIEWER_WORDS = "reviewer-words.csv"
"""Columns naver, words: stems and their weights (tools.measure_reviewer_words). Searched, never printed."""

SATURATION, LENGTH_NORMALISATION = 1.2, 0.3
"""k1 and b of BM25F: how soon further occurrences stop counting, and how much a long text is discounted."""
REMEMBERED_WEIGHT, SYNOPSIS_WEIGHT, THEME_WEIGHT, YEAR_WEIGHT, EVERYDAY_WEIGHT = 2.0, 1.0, 0.7, 0.5, 0.35
REVIEWER_WORD_WEIGHT = 0.25
"""The factor for a reviewers' word: its weight is about ten, that of a rare word of a text about five."""

Weights = dict[int, float]
"""Films by their number, and what a stem weighs in each."""


class DescriptionTable(Mapping[str, Weights]):
    """The weights of every stem. Those of one stem are computed when they are asked for: a query needs few.

    Only the texts in which the stem may be are then taken apart. For a catalogue of ten thousand films, taking
    all of them apart took longer than everything else that a query needs.
    """

    def __init__(self, films: Sequence[Film]) -> None:
        remembered, reviewers = _remembered(), _reviewers()
        self._texts = [_Texts(film.synopsis, remembered.get(film.id, ())) for film in films]
        self._reviewers = {
            number: reviewers[film.naver] for number, film in enumerate(films) if film.naver in reviewers
        }
        self._films_labelled: dict[_Label, list[int]] = {}
        for number, film in enumerate(films):
            for label in _labels(film):
                self._films_labelled.setdefault(label, []).append(number)
        lengths = [text.length for text in self._texts]
        mean = sum(lengths) / len(lengths) if lengths else 1.0
        self._discounts = [
            1 - LENGTH_NORMALISATION + LENGTH_NORMALISATION * length / mean for length in lengths
        ]

    def __getitem__(self, stem: str) -> Weights:
        """The weight of a stem in each film that has it; raises KeyError if none has."""
        counts = self._counts(stem)
        told = rarity(len(counts), len(self._texts))
        weights: Weights = {}
        for number, count in counts.items():
            weight = count / self._discounts[number]
            weights[number] = told * weight * (SATURATION + 1) / (weight + SATURATION)
        for number, words in self._reviewers.items():
            if stem in words:
                weights[number] = weights.get(number, 0.0) + REVIEWER_WORD_WEIGHT * words[stem]
        if not weights:
            raise KeyError(stem)
        return weights

    def _counts(self, stem: str) -> dict[int, float]:
        """How often each film that tells of a stem does so, by the weights of the texts."""
        beginning = stem.removesuffix("i")  # which stands for a y
        counts: dict[int, float] = {}
        for number, text in enumerate(self._texts):
            if beginning in text.searched and (count := text.stems.get(stem)):
                counts[number] = count
        for label, films in self._films_labelled.items():
            if weight := _label_stems(label).get(stem):
                for number in films:
                    counts[number] = counts.get(number, 0.0) + weight
        return counts

    def __iter__(self) -> Iterator[str]:
        """The stems."""
        told = map(story_stems, chain.from_iterable(text.texts for text in self._texts))
        labels = map(_label_stems, self._films_labelled)
        return iter(dict.fromkeys(chain.from_iterable(chain(told, labels, self._reviewers.values()))))

    def __len__(self) -> int:
        """How many stems there are."""
        return sum(1 for _ in self)


class _Texts:
    """What is told about a film: its synopsis, and what people remember of it."""

    def __init__(self, synopsis: str, remembered: Sequence[str]) -> None:
        self.texts = (synopsis, *remembered)
        self.length = SYNOPSIS_WEIGHT * _words(synopsis)
        """How many words there are, by the weights of the texts."""
        self.searched = synopsis.casefold()
        """The texts in lower case; every stem begins a word in them."""
        if remembered:
            self.length += REMEMBERED_WEIGHT * sum(map(_words, remembered))
            self.searched = " ".join((self.searched, *remembered)).casefold()
        if "'" in self.searched or "’" in self.searched:
            self.searched = self.searched.replace("’", "").replace("'", "")

    @cached_property
    def stems(self) -> dict[str, float]:
        """How often each stem is there, by the weights of the texts."""
        counts: dict[str, float] = {}
        for text in self.texts:
            weight = SYNOPSIS_WEIGHT if text is self.texts[0] else REMEMBERED_WEIGHT
            for stem in story_stems(text):
                counts[stem] = counts.get(stem, 0.0) + weight
        return counts


def _words(text: str) -> int:
    return text.count(" ") + 1


def rarity(films_with_it: int, films: int) -> float:
    """How much a stem tells: the logarithm of one in how many films has it, never below 0 (BM25's idf)."""
    return log(1 + (films - films_with_it + 0.5) / (films_with_it + 0.5))


_Label = tuple[str, str]
"""What many films have: 'theme' or 'genre' and its id, or 'year' and the year."""


def _labels(film: Film) -> list[_Label]:
    themes = [("theme", theme) for theme in film.all_themes]
    return [*themes, *[("genre", genre) for genre in film.genres], ("year", str(film.year))]


@cache
def _label_stems(label: _Label) -> dict[str, float]:
    """The stems that a label adds to what is told of a film, and what each weighs."""
    kind, value = label
    if kind == "year":
        return {value: YEAR_WEIGHT}
    entries, everyday = (
        (vocabulary.THEMES, everyday_words.THEMES)
        if kind == "theme"
        else (vocabulary.GENRES, everyday_words.GENRES)
    )
    entry = entries[value]
    weights: dict[str, float] = {}
    for text, weight in (
        (f"{entry.label} {entry.label_ko}", THEME_WEIGHT),
        (everyday.get(value, ""), EVERYDAY_WEIGHT),
    ):
        for stem in story_stems(text):
            weights[stem] = weights.get(stem, 0.0) + weight
    return weights


def _remembered() -> dict[str, list[str]]:
    from csv import DictReader

    found: dict[str, list[str]] = {}
    if bundled_path(REMEMBERED).exists():
        for row in DictReader(bundled_text(REMEMBERED).splitlines()):
            found.setdefault(row["id"], []).append(row["text"])
    return found


def _reviewers() -> dict[int | None, dict[str, float]]:
    found: dict[int | None, dict[str, float]] = {}
    for line in bundled_text(REVIEWER_WORDS).splitlines()[1:]:
        naver, _, words = line.partition(",")
        stems = words.split()
        found[int(naver)] = dict(zip(stems[::2], map(float, stems[1::2]), strict=True))
    return found


def as_lines(table: Mapping[str, Weights]) -> Iterator[str]:
    """The table as lines of stem and film:weight, separated by tabs."""
    for stem, weights in sorted(table.items()):
        yield "\t".join([stem, *(f"{film}:{weight:.2f}" for film, weight in sorted(weights.items()))])


def from_lines(lines: bytes) -> Mapping[str, Weights]:
    """The table of `as_lines`."""
    return LineTable(lines, _weights)


def _weights(parts: list[str]) -> Weights:
    pairs = (part.split(":") for part in parts)
    return {int(film): float(weight) for film, weight in pairs}
