"""Like this film, but …: wishes relative to the film at hand.

A wish is a condition that every offered film meets, and the order stays that of likeness: the 'unit
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
"""Fewer or more tears means a difference of at least 2 viewers in 100."""


class Critique(Struct, frozen=True):
    """What the user wants more and less of than the film has."""

    more: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    warmer: bool = False
    lighter: bool = False
    sadder: bool = False
    shorter: bool = False
    newer: bool = False


def parse(*, more: Iterable[str], less: Iterable[str], **flags: bool) -> Critique:
    """A critique from option values as typed; raises UsageError with the nearest theme there is."""
    return Critique(
        more=tuple(lookup.find(lookup.THEME, word) for word in split_values(more)),
        less=tuple(lookup.find(lookup.THEME, word) for word in split_values(less)),
        **flags,
    )


def criteria(film: Film, critique: Critique, *, late: bool = False) -> list[Criterion]:
    """The wishes one by one, each under the option that asked for it.

    More of a theme means one that is open, or with `late` any; less of it means none, open or late.
    """
    found = [Criterion(f"--more {theme}", partial(_with_theme, theme, late=late)) for theme in critique.more]
    found += [Criterion(f"--less {theme}", partial(_without_theme, theme)) for theme in critique.less]
    comparisons: list[tuple[bool, str, Callable[[Film], bool]]] = [
        (critique.warmer, "--warmer", lambda other: heaviness(other) < heaviness(film)),
        (critique.lighter, "--lighter", lambda other: _heavier(film, other)),
        (critique.sadder, "--sadder", lambda other: _heavier(other, film)),
        (critique.shorter, "--shorter", lambda other: _shorter(other, film)),
        (critique.newer, "--newer", lambda other: other.year > film.year),
    ]
    return found + [Criterion(option, passes) for wished, option, passes in comparisons if wished]


def _with_theme(theme: str, film: Film, *, late: bool) -> bool:
    return theme in (film.all_themes if late else film.open_themes)


def _without_theme(theme: str, film: Film) -> bool:
    return theme not in film.all_themes


def _heavier(one: Film, other: Film) -> bool:
    # More tears with no lighter aftertaste: tears of joy do not make a film heavier.
    return share_in_tears(one) - share_in_tears(other) >= MIN_SHARE_DIFFERENCE and heaviness(
        one
    ) >= heaviness(other)


def _shorter(one: Film, other: Film) -> bool:
    return one.runtime is not None and other.runtime is not None and one.runtime < other.runtime
