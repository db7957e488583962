"""What films can be described by: remembered things, reviewers' words, synopsis, themes, genres and year.

Every stem has a weight in each film that has it, made of all of these once: BM25F (Robertson, Zaragoza and Taylor 2004)
over the texts, and the weights of reviewers' words beside it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from math import log

from tearjerk.catalogue import everyday_words, vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.loading import bundled, bundled_text
from tearjerk.search.story_words import story_words
from tearjerk.search.tables import LineTable

REMEMBERED = "remembered.csv"
"""Columns id, language, text: things that people remember of a film. Searched, never printed; may be absent."""
REVIEWERS = "reviewer-words.csv"
"""Columns naver, words: stems and their weights (tools.measure_reviewer_words). Searched, never printed."""

SATURATION, LENGTH_SHARE = 1.2, 0.3
"""k1 and b of BM25F: how soon more of a word tells no more, and how much a long text is discounted."""
REMEMBERED_WEIGHT, SYNOPSIS_WEIGHT, THEME_WEIGHT, YEAR_WEIGHT, EVERYDAY_WEIGHT = 2.0, 1.0, 0.7, 0.5, 0.35
REVIEWERS_WEIGHT = 0.25
"""What a reviewers' word counts: its weight is about ten, that of a rare word of a text about five."""

Weights = dict[int, float]
"""Films by their number, and what a stem weighs in each."""


class DescriptionTable(Mapping[str, Weights]):
    """The weights of every stem. Those of one stem are computed when they are asked for: a query needs few."""

    def __init__(self, films: Sequence[Film]) -> None:
        remembered, reviewers = _remembered(), _reviewers()
        self._texts = [_weighted(film, remembered.get(film.id, ())) for film in films]
        self._reviewers = {
            number: reviewers[film.naver] for number, film in enumerate(films) if film.naver in reviewers
        }
        self._having = Counter(chain.from_iterable(self._texts))
        lengths = [sum(text.values()) for text in self._texts]
        mean = sum(lengths) / len(lengths) if lengths else 1.0
        self._discounts = [1 - LENGTH_SHARE + LENGTH_SHARE * length / mean for length in lengths]
        self._stems = dict.fromkeys(chain(self._having, *self._reviewers.values()))

    def __getitem__(self, stem: str) -> Weights:
        """What a stem weighs in each film that has it; raises KeyError where none has."""
        self._stems[stem]
        told = rarity(self._having[stem], len(self._texts))
        weights: Weights = {}
        for number, text in enumerate(self._texts):
            if stem in text:
                weight = text[stem] / self._discounts[number]
                weights[number] = told * weight * (SATURATION + 1) / (weight + SATURATION)
        for number, words in self._reviewers.items():
            if stem in words:
                weights[number] = weights.get(number, 0.0) + REVIEWERS_WEIGHT * words[stem]
        return weights

    def __iter__(self) -> Iterator[str]:
        """The stems."""
        return iter(self._stems)

    def __len__(self) -> int:
        """How many stems there are."""
        return len(self._stems)


def rarity(films_with_it: int, films: int) -> float:
    """How much a stem tells: the logarithm of one in how many films has it, never below 0 (BM25's idf)."""
    return log(1 + (films - films_with_it + 0.5) / (films_with_it + 0.5))


def _weighted(film: Film, remembered: Iterable[str]) -> dict[str, float]:
    counts: dict[str, float] = {}
    entries = [vocabulary.THEMES[theme] for theme in film.all_themes]
    entries += [vocabulary.GENRES[genre] for genre in film.genres]
    everyday = [everyday_words.THEMES.get(theme, "") for theme in film.all_themes]
    everyday += [everyday_words.GENRES.get(genre, "") for genre in film.genres]
    for stems, weight in (
        *((_stems(text), REMEMBERED_WEIGHT) for text in remembered),
        (_stems(film.synopsis), SYNOPSIS_WEIGHT),
        *((_shared_stems(f"{entry.label} {entry.label_ko}"), THEME_WEIGHT) for entry in entries),
        *((_shared_stems(words), EVERYDAY_WEIGHT) for words in everyday),
        ((str(film.year),), YEAR_WEIGHT),
    ):
        for stem in stems:
            counts[stem] = counts.get(stem, 0.0) + weight
    return counts


def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem for word in story_words(text) for stem in word.stems)


_shared_stems = cache(_stems)
"""The stems of a text that many films have: of a large catalogue, these were most of the work."""


def _remembered() -> dict[str, list[str]]:
    from csv import DictReader

    found: dict[str, list[str]] = {}
    if bundled(REMEMBERED).exists():
        for row in DictReader(bundled_text(REMEMBERED).splitlines()):
            found.setdefault(row["id"], []).append(row["text"])
    return found


def _reviewers() -> dict[int | None, dict[str, float]]:
    found: dict[int | None, dict[str, float]] = {}
    for line in bundled_text(REVIEWERS).splitlines()[1:]:
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
