"""Warnings that imply other warnings, and warnings that would give a theme away."""

from collections.abc import Iterable

from tearjerk.catalogue.vocabulary import with_parents

IMPLIED_WARNINGS = {"child-sexual-abuse": ("child-abuse", "sexual-violence")}
"""Warning → the warnings that it implies."""

_ILLNESS_WARNINGS = ("terminal-illness", "medical-procedures", "dementia")
_PERSECUTION_WARNINGS = ("state-violence", "colonial-atrocity")

WARNINGS_BY_THEME = {
    "illness": _ILLNESS_WARNINGS,
    "war": ("war-violence",),
    "history": _PERSECUTION_WARNINGS,
    "injustice": _PERSECUTION_WARNINGS,
    "adoption": ("child-abandonment",),
    "separation": ("child-abandonment",),
    "school": ("bullying",),
    "disability": ("ableism",),
    "disaster": ("disaster",),
}
"""Theme → warnings that would give it away, which are hidden if the theme is late. Child themes inherit those of their parents."""


def with_implied(warnings: Iterable[str]) -> set[str]:
    """Return the warnings together with those that they imply."""
    found = set(warnings)
    for warning in tuple(found):
        found.update(IMPLIED_WARNINGS.get(warning, ()))
    return found


def revealing_warnings(themes: Iterable[str]) -> set[str]:
    """Return the warnings that would give these themes away."""
    return {warning for theme in with_parents(tuple(themes)) for warning in WARNINGS_BY_THEME.get(theme, ())}
