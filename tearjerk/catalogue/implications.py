"""What follows from a vocabulary word: warnings that a warning implies, and those that a theme gives away."""

from collections.abc import Iterable

from tearjerk.catalogue.vocabulary import with_parents

IMPLIED_WARNINGS = {"child-sexual-abuse": ("child-abuse", "sexual-violence")}
"""A film with the warning on the left has those on the right too."""

_ILLNESS = ("terminal-illness", "medical-procedures", "dementia")
_PERSECUTION = ("state-violence", "colonial-atrocity")

WARNINGS_BY_THEME = {
    "illness": _ILLNESS,
    "war": ("war-violence",),
    "history": _PERSECUTION,
    "injustice": _PERSECUTION,
    "adoption": ("child-abandonment",),
    "separation": ("child-abandonment",),
    "school": ("bullying",),
    "disability": ("ableism",),
    "disaster": ("disaster",),
}
"""Warnings that would give a theme away, so a late theme hides them too. Child themes inherit them from their parents."""


def with_implied(warnings: Iterable[str]) -> set[str]:
    """Warnings together with those that they imply."""
    found = set(warnings)
    for warning in tuple(found):
        found.update(IMPLIED_WARNINGS.get(warning, ()))
    return found


def warnings_of_themes(themes: Iterable[str]) -> set[str]:
    """The warnings that would give these themes away."""
    return {warning for theme in with_parents(tuple(themes)) for warning in WARNINGS_BY_THEME.get(theme, ())}
