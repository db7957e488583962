"""Critiques: criteria relative to a given film ('like this, but …').

Only films that meet every criterion are offered; they are chosen and ordered as without criteria. These are the 'unit
critiques' of Burke, Hammond and Young (IEEE Expert 12, 1997).
"""

from collections.abc import Callable, Iterable
from functools import partial

from msgspec import Struct

from tearjerk.catalogue import lookup
from tearjerk.catalogue.film import Film
from tearjerk.likeness.parts import heaviness, share_in_tears
from tearjerk.selection.filters import Criterion
from tearjerk.selection.values import split_values

MIN_SHARE_DIFFERENCE = 0.02
"""Minimum difference in the share of viewers in tears for a film to be lighter or sadder."""


class Critique(Struct, frozen=True):
    """What the user asks for: themes to have more or less of, and comparisons with the film."""

    more: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    warmer: bool = False
    lighter: bool = False
    sadder: bool = False
    shorter: bool = False
    newer: bool = False


def parse(*, more: Iterable[str], less: Iterable[str], **flags: bool) -> Critique:
    """Parse a critique from option values as typed; raises UsageError suggesting the closest theme."""
    return Critique(
        more=tuple(lookup.find(lookup.THEME, word) for word in split_values(more)),
        less=tuple(lookup.find(lookup.THEME, word) for word in split_values(less)),
        **flags,
    )


def criteria(film: Film, critique: Critique, *, late: bool = False) -> list[Criterion]:
    """Return the criteria of a critique, each labelled with its option.

    `more` requires the theme to be part of the premise or, with `late`, of a plot twist; `less` excludes both.
    """
    found = [Criterion(f"--more {theme}", partial(_has_theme, theme, late=late)) for theme in critique.more]
    found += [Criterion(f"--less {theme}", partial(_lacks_theme, theme)) for theme in critique.less]
    comparisons: list[tuple[bool, str, Callable[[Film], bool]]] = [
        (critique.warmer, "--warmer", lambda other: heaviness(other) < heaviness(film)),
        (critique.lighter, "--lighter", lambda other: _is_sadder(film, other)),
        (critique.sadder, "--sadder", lambda other: _is_sadder(other, film)),
        (critique.shorter, "--shorter", lambda other: _is_shorter(other, film)),
        (critique.newer, "--newer", lambda other: other.year > film.year),
    ]
    return found + [Criterion(option, passes) for is_requested, option, passes in comparisons if is_requested]


def _has_theme(theme: str, film: Film, *, late: bool) -> bool:
    return theme in (film.all_themes if late else film.premise_themes)


def _lacks_theme(theme: str, film: Film) -> bool:
    return theme not in film.all_themes


def _is_sadder(film: Film, other: Film) -> bool:
    # More tears, and an aftertaste that is no lighter, because tears of joy do not make a film sadder.
    return share_in_tears(film) - share_in_tears(other) >= MIN_SHARE_DIFFERENCE and heaviness(
        film
    ) >= heaviness(other)


def _is_shorter(film: Film, other: Film) -> bool:
    return film.runtime is not None and other.runtime is not None and film.runtime < other.runtime
