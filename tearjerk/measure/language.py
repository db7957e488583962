"""What the rules of a language are made of: named patterns, each with an example that a test holds it to."""

from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

GAP = " # "
"""What replaces an excluded phrase: a character of neither script, so that the text around it does not join."""

NOTHING = r"[^\s\S]"
"""Matches no text: an empty expression would match every one."""


class Kind(StrEnum):
    """What a match of a pattern means. The order is that of matching."""

    ALWAYS = "tears expressed by a negation ('nobody stays dry'): the review counts at once"
    EXCLUDED = "not a viewer's tears over this film: taken out before tears are looked for"
    TEARS = "tears of the writer or the audience: the review counts where one is left"


class Pattern(NamedTuple):
    r"""One readable regular expression of Rust's regex crate (no look-around, no backtracking).

    Never write `\b`: between letters beyond ASCII it costs the engine its fast automaton, and
    a run of seconds becomes one of minutes. `reason` says why an exclusion excludes.
    `example` is an invented review: it counts where the kind counts; for an exclusion it does not
    count, and would if the exclusion were missing.
    """

    name: str
    kind: Kind
    regex: str
    example: str
    reason: str = ""


def always(name: str, regex: str, example: str) -> Pattern:
    """A pattern that counts at once."""
    return Pattern(name, Kind.ALWAYS, regex, example)


def tears(name: str, regex: str, example: str) -> Pattern:
    """A pattern that counts where no exclusion has taken it out."""
    return Pattern(name, Kind.TEARS, regex, example)


def exclusion(reason: str, name: str, regex: str, example: str) -> Pattern:
    """A pattern that is taken out before tears are looked for."""
    return Pattern(name, Kind.EXCLUDED, regex, example, reason)


class Language(NamedTuple):
    """The rules of one language.

    `script` is a pattern of the letters that it alone is written in, by which a review is read in
    this language where no language is chosen. `net` is one broad pattern that everything which
    counts matches: the cheap question asked of every review.
    """

    code: str
    script: str
    net: str
    patterns: tuple[Pattern, ...]

    def of(self, kind: Kind) -> tuple[Pattern, ...]:
        """The patterns of one kind, in their order."""
        return tuple(pattern for pattern in self.patterns if pattern.kind is kind)

    def exclusions(self) -> list[tuple[Pattern, ...]]:
        """The exclusions, those of one reason together, in the order in which they are taken out."""
        return [
            tuple(group) for _, group in groupby(self.of(Kind.EXCLUDED), key=lambda pattern: pattern.reason)
        ]


def union(patterns: tuple[Pattern, ...]) -> str:
    """One regular expression that matches where any of the patterns does."""
    return "|".join(f"(?:{pattern.regex})" for pattern in patterns) or NOTHING
