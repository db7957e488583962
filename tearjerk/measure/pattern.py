"""What a rule is made of: named patterns, each with an example that a test holds it to."""

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a match of a pattern means. The order of the first three is the order of matching."""

    DESPITE = "tears told with a negation ('nobody stays dry'): counts at once"
    EXCLUDED = "no tears of a viewer over this film: taken out before tears are looked for"
    TEARS = "tears of the writer or the audience: counts where it is still there"


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


class Language(NamedTuple):
    """The rules of one language; `net` is one broad pattern that everything which counts matches."""

    code: str
    net: str
    patterns: tuple[Pattern, ...]

    def of(self, kind: Kind) -> tuple[Pattern, ...]:
        """The patterns of one kind, in their order."""
        return tuple(pattern for pattern in self.patterns if pattern.kind is kind)
