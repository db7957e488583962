"""Measure the speed of the search over 100,000 synthetic titles, compared with rapidfuzz's `process.extract`.

Both search the same titles in the same process. tearjerk builds its index during the first searches and keeps
it; the extra time that they take is reported separately. Memory is what Python allocated for the index (tracemalloc), measured in a separate run
because tracing is slow.
"""

import gc
import random
import time
import tracemalloc
from collections.abc import Callable, Sequence
from functools import partial
from statistics import median
from typing import NamedTuple

from rapidfuzz import process

from tearjerk.catalogue.film import Film, Warnings
from tearjerk.search import find

FILM_COUNT = 50_000
"""Number of films, each with an English and a Hangul title: 100,000 titles."""
ROUNDS = 3
QUERIES = (
    "moment to rember", "the one with the eraser in the head", "부산헹", "ㅌㄱㄱ", "qntksgod", "nae meori sokeui jiwoogae",
    "hope", "hope 2013", "8wolui christmas", "son ye-jin", "godfather", "내 머리 속의 지ㅇ", "xyzzy plugh",
)  # fmt: skip


class Speed(NamedTuple):
    """The number of titles, the seconds that building the index and each query took, and the size of the index in bytes."""

    title_count: int
    index_seconds: float
    tearjerk_seconds: dict[str, float]
    extract_seconds: dict[str, float]
    index_bytes: int

    @property
    def ratio(self) -> float:
        """The ratio of our mean time to that of process.extract."""
        return sum(self.tearjerk_seconds.values()) / sum(self.extract_seconds.values())


def synthetic_films(films: Sequence[Film], count: int = FILM_COUNT, seed: int = 5) -> tuple[Film, ...]:
    """Return films with titles of one to six words, which are words of real titles or joined from halves of them."""
    rng = random.Random(seed)
    english = _vocabulary([word for film in films for word in film.title.split()], rng)
    korean = _vocabulary([word for film in films for word in film.title_ko.split()], rng)

    def title(words: Sequence[str]) -> str:
        return " ".join(rng.choices(words, k=rng.choice((1, 2, 2, 3, 3, 4, 5, 6))))

    return tuple(
        Film(
            id=f"synthetic-{number}", title=title(english), title_ko=title(korean), romanised=(), also_known_as=(),
            year=rng.randrange(1960, 2026), released=None, runtime=None, certificate=None, directors=(), cast=(),
            genres=(), themes=(), late_themes=(), cry_level=1, cry_basis="estimated", cry_reason="synthetic",
            tears=None, aftertaste="warm", warnings=Warnings(), synopsis="synthetic",
        )
        for number in range(count)
    )  # fmt: skip


def _vocabulary(words: Sequence[str], rng: random.Random, made_count: int = 20_000) -> list[str]:
    halves = [(word[: len(word) // 2], word[len(word) // 2 :]) for word in words]
    return [*words, *(rng.choice(halves)[0] + rng.choice(halves)[1] for _ in range(made_count))]


def _median_seconds(run: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        run()
        times.append(time.perf_counter() - started)
    return median(times)


def measure_speed(films: Sequence[Film]) -> Speed:
    """Time every query over the synthetic titles, both ways."""
    many = synthetic_films(films)
    titles = [text for film in many for text in (film.title, film.title_ko)]
    started = time.perf_counter()
    for query in QUERIES:
        find(query, many)
    index_seconds = time.perf_counter() - started
    ours = {query: _median_seconds(partial(find, query, many)) for query in QUERIES}
    theirs = {query: _median_seconds(partial(process.extract, query, titles, limit=10)) for query in QUERIES}
    index_seconds -= sum(ours.values())
    return Speed(len(titles), index_seconds, ours, theirs, _index_bytes(films))


def _index_bytes(films: Sequence[Film]) -> int:
    many = synthetic_films(films)
    find("clear", films)  # releases the index of the timed films
    gc.collect()
    tracemalloc.start()
    try:
        for query in QUERIES:
            find(query, many)
        gc.collect()
        return tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
