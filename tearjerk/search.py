"""Ranked title matches: exact before prefix before words before typing errors."""

import unicodedata
from collections.abc import Sequence
from typing import Any

from msgspec import Struct, to_builtins
from rapidfuzz import fuzz

from tearjerk.errors import NothingFoundError
from tearjerk.film import Film, most_tears_first

EXACT, PREFIX, WORDS, FUZZY = 100.0, 95.0, 90.0, 89.0
THRESHOLD = 75.0
"""The least score of a typing error that still counts as found."""
NEAR = 55.0
"""The least score of a suggestion."""


class Match(Struct, frozen=True):
    """A film, how well a title of it matched (0-100), and which text matched."""

    film: Film
    score: float
    matched: str

    def record(self) -> dict[str, Any]:
        """The film's JSON with `score` and `matched` behind it."""
        return {**to_builtins(self.film), "score": self.score, "matched": self.matched}


def titles(film: Film) -> tuple[str, ...]:
    """Every text that a film may be found under."""
    return (film.id, film.title, film.title_ko, *film.also_known_as, *film.romanised)


def key(text: str) -> str:
    """What two spellings of a title share: case, marks, punctuation and spaces folded."""
    decomposed = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in decomposed.replace("'", "")).split())


def find(query: str, films: Sequence[Film], *, least: float = THRESHOLD) -> list[Match]:
    """Films whose titles match, best first; empty where none reaches the least score."""
    wanted = key(query)
    if not wanted:
        return []
    best: dict[str, Match] = {}
    for film in films:
        for title in titles(film):
            score = _score(wanted, key(title))
            if score >= least and (film.id not in best or score > best[film.id].score):
                best[film.id] = Match(film, round(score, 1), title)
    return sorted(best.values(), key=lambda match: (-match.score, most_tears_first(match.film)))


def _score(wanted: str, title: str) -> float:
    joined, whole = wanted.replace(" ", ""), title.replace(" ", "")
    if joined == whole:
        return EXACT
    shorter = len(joined) / max(len(whole), 1)
    if whole.startswith(joined):
        return PREFIX + 4 * shorter
    if set(wanted.split()) <= set(title.split()):
        return WORDS + 4 * shorter
    return FUZZY * fuzz.ratio(joined, whole) / 100 if len(joined) > 2 else 0.0


def resolve(query: str, films: Sequence[Film]) -> list[Match]:
    """The films that a title may mean, best first, never empty.

    Raises NothingFoundError with up to three titles that are near.
    """
    matches = find(query, films)
    if matches:
        return matches
    near = find(query, films, least=NEAR)[:3]
    names = [f"{match.film.title} ({match.film.year})" for match in near]
    if not names:
        raise NothingFoundError(f"No film found for '{query}'. `tearjerk list` shows all of them.")
    raise NothingFoundError(f"No film found for '{query}'. Did you mean {_or(names)}?")


def _or(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
