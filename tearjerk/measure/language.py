"""The building blocks of a language's rules: named patterns, each with an example that is tested."""

from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

GAP = " # "
"""Replacement for an excluded phrase: a character of no language's script, so that the text around it is not joined."""

NEVER_MATCHING_REGEX = r"[^\s\S]"
"""Matches nothing; an empty expression would match every text."""


class PatternKind(StrEnum):
    """What a match of a pattern means, in order of precedence."""

    ALWAYS = "certain tears ('nobody stays dry'): the review counts, whatever the exclusions would remove"
    EXCLUDED = "not a viewer's tears over this film: removed before searching for tears"
    TEARS = "tears of the writer or the audience: the review counts if it matches after the exclusions"


class Pattern(NamedTuple):
    r"""A named regular expression for Rust's regex crate (no look-around, no backreferences).

    Never use `\b`: next to non-ASCII letters it disables the engine's fast automaton, and a run takes minutes
    instead of seconds. `reason` says why an exclusion excludes. `example` is an invented review, which counts
    unless the pattern is an exclusion; an exclusion's example must count if that pattern is missing.
    """

    name: str
    kind: PatternKind
    regex: str
    example: str
    reason: str = ""


def always(name: str, regex: str, example: str) -> Pattern:
    """Return a pattern of kind ALWAYS."""
    return Pattern(name, PatternKind.ALWAYS, regex, example)


def tears(name: str, regex: str, example: str) -> Pattern:
    """Return a pattern of kind TEARS."""
    return Pattern(name, PatternKind.TEARS, regex, example)


def exclusion(reason: str, name: str, regex: str, example: str) -> Pattern:
    """Return a pattern of kind EXCLUDED."""
    return Pattern(name, PatternKind.EXCLUDED, regex, example, reason)


class Language(NamedTuple):
    """The rules of one language.

    `script` is a regular expression for the letters of its script, which selects this language for a review if
    the user has not chosen one. `prefilter` is one broad, cheap regular expression, applied to every review,
    that matches everything that may count.
    """

    code: str
    script: str
    prefilter: str
    patterns: tuple[Pattern, ...]

    def patterns_of(self, kind: PatternKind) -> tuple[Pattern, ...]:
        """Return the patterns of one kind, in order."""
        return tuple(pattern for pattern in self.patterns if pattern.kind is kind)

    def exclusions_by_reason(self) -> list[tuple[Pattern, ...]]:
        """Return the exclusions, grouped by reason, in the order in which they are removed."""
        return [
            tuple(group)
            for _, group in groupby(
                self.patterns_of(PatternKind.EXCLUDED), key=lambda pattern: pattern.reason
            )
        ]


def union(patterns: tuple[Pattern, ...]) -> str:
    """Return a regular expression that matches wherever any of the patterns does."""
    return "|".join(f"(?:{pattern.regex})" for pattern in patterns) or NEVER_MATCHING_REGEX
