"""The active filters as chips, each of which can be removed."""

from msgspec import Struct, structs

from tearjerk.catalogue.vocabulary import GENRES, THEMES, WARNINGS
from tearjerk.selection.filters import Criteria
from tearjerk.selection.values import Range
from tearjerk.text.words import format_runtime


class Chip(Struct, frozen=True):
    """A short label for one active filter, and the criteria without it."""

    label: str
    remaining_criteria: Criteria


def chips(criteria: Criteria) -> list[Chip]:
    """Return a chip per active filter, in the order of the command-line options."""
    found = [
        *_word_chips(criteria, "theme", [THEMES[word].label for word in criteria.theme]),
        *_word_chips(criteria, "genre", [GENRES[word].label for word in criteria.genre]),
        *_word_chips(criteria, "avoid", [f"no {WARNINGS[word].label}" for word in criteria.avoid]),
        *_word_chips(criteria, "person", list(criteria.person)),
    ]
    labels = {
        "late": "incl. plot twists" if criteria.late else None,
        "allow_unknown": "incl. unjudged" if criteria.allow_unknown else None,
        "cry_level": criteria.cry_level and f"level {range_label(criteria.cry_level, 5)}",
        "year": criteria.year and range_label(criteria.year, 2100),
        "max_runtime": criteria.max_runtime and f"at most {format_runtime(criteria.max_runtime)}",
        "max_age": criteria.max_age and certificate_label(criteria.max_age),
        "aftertaste": criteria.aftertaste,
    }
    unset = {"late": False, "allow_unknown": False}
    found += [
        Chip(label, structs.replace(criteria, **{name: unset.get(name)}))
        for name, label in labels.items()
        if label
    ]
    return found


def _word_chips(criteria: Criteria, name: str, labels: list[str]) -> list[Chip]:
    words = getattr(criteria, name)
    return [
        Chip(label, structs.replace(criteria, **{name: tuple(other for other in words if other != word)}))
        for word, label in zip(words, labels, strict=True)
    ]


def range_label(limits: Range, highest: int) -> str:
    """Return a range in the notation of options: 5, 4+ or 2-3."""
    if limits.low == limits.high:
        return str(limits.low)
    return f"{limits.low}+" if limits.high >= highest else f"{limits.low}-{limits.high}"


def certificate_label(strictest: str) -> str:
    """Return a label for the strictest Korean rating allowed."""
    return "for all ages" if strictest == "ALL" else f"rated {strictest} or lower"
