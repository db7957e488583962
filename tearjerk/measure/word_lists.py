"""The words that make a review count as mentioning a concept."""

import re
import tomllib
from collections.abc import Sequence
from importlib import resources

from msgspec import Struct

PARTICLES = ("이", "가", "을", "를", "의", "도", "들", "들이", "에게", "는")
"""Particles that may follow a word of a title in a review: a film called 아이 appears as 아이를."""


class WordList(Struct, frozen=True):
    """The words for one concept, an invented review that mentions it, and one that does not."""

    words: Sequence[str]
    example: str
    counterexample: str

    @property
    def pattern(self) -> str:
        """A regular expression that matches any of the words."""
        return _union(self.words)

    def pattern_without_title(self, title: str) -> str:
        """Return the regular expression without words that match the film's title; '' if none are left."""
        title_words = title.split()
        title_text = " | ".join([title, *(word + particle for word in title_words for particle in PARTICLES)])
        return _union([word for word in self.words if not re.search(word, title_text)])


def _union(words: Sequence[str]) -> str:
    return "|".join(f"(?:{word})" for word in words)


def load_word_lists() -> dict[str, WordList]:
    """Return the word list of each concept, by id, in the order of `concepts.toml`."""
    text = resources.files("tearjerk.measure").joinpath("concepts.toml").read_text(encoding="utf-8")
    return {
        concept: WordList(tuple(entry["words"]), entry["example"], entry["counterexample"])
        for concept, entry in tomllib.loads(text).items()
    }
