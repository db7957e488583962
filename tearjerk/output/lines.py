"""What goes into a pipe: tab-separated lines, `label: value` cards, JSON. Nothing here knows Rich."""

from collections.abc import Iterable, Sequence
from typing import Any

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.links import pages
from tearjerk.tears import levels
from tearjerk.text.sanitize import clean

COLUMNS = ("id", "title", "title_ko", "year", "cry_level", "themes")
"""The columns of a list in a pipe, unless `--fields` chooses others."""


def cell(value: Any) -> str:
    """One value as a cell of a tab-separated line: lists joined by commas, nothing for null."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        if "name" in value:
            return cell(value["name"])
        return " ".join(f"{key}={cell(item)}" for key, item in value.items())
    if isinstance(value, (list, tuple)):
        return ",".join(map(cell, value))
    return clean(str(value))


def line(record: dict[str, Any], columns: Iterable[str]) -> str:
    """A record as one tab-separated line."""
    return "\t".join(cell(record.get(column)) for column in columns)


def names(vocabulary_of: vocabulary.Vocabulary, words: Iterable[str]) -> str:
    """The labels of vocabulary words, joined by commas."""
    return ", ".join(vocabulary_of[word].label for word in words)


def level_line(film: Film) -> str:
    """The cry level in words, with its ground."""
    if film.tears is None:
        return f"{film.cry_level} of 5 (estimated: {film.cry_reason})"
    return (
        f"{film.cry_level} of 5: {levels.in_words(film.tears.share)} viewers wrote that it made them cry"
        f" ({film.tears.crying:,} of {film.tears.reviews:,}{', allowing for so few' * levels.drawn_in(film.tears)}; {levels.interval_in_words(film.tears.low, film.tears.high)})"
    )


def card(film: Film, *, unfold: bool = False, avoided: Sequence[str] = ()) -> list[str]:
    """A film as `label: value` lines; what would spoil stays folded unless `unfold`."""
    shown, folded, unknown = warning_words(film, avoided, unfold=unfold)
    rows = [
        ("title", film.title),
        ("hangul", film.title_ko),
        ("year", str(film.year)),
        ("runtime", "" if film.runtime is None else f"{film.runtime} min"),
        ("certificate", film.certificate or ""),
        ("director", ", ".join(person.name for person in film.directors)),
        ("cast", ", ".join(person.name for person in film.cast)),
        ("genres", names(vocabulary.GENRES, film.genres)),
        ("cry level", level_line(film)),
        ("themes", names(vocabulary.THEMES, film.themes)),
        ("aftertaste", f"{film.aftertaste}: {vocabulary.AFTERTASTES[film.aftertaste].meaning}"),
        ("synopsis", film.synopsis),
        (
            "warnings",
            "; ".join(
                part
                for part in (names(vocabulary.WARNINGS, shown), folded_words(film, folded, more=bool(shown)))
                if part
            ),
        ),
        ("not known", names(vocabulary.WARNINGS, unknown)),
        ("not judged", str(unjudged(film)) if unjudged(film) and not unknown else ""),
        ("look it up", pages(film)[0].url),
        ("id", film.id),
    ]
    return [f"{label}: {clean(value)}" for label, value in rows if value]


def warning_words(
    film: Film, avoided: Sequence[str] = (), *, unfold: bool = False
) -> tuple[list[str], int, list[str]]:
    """Warnings to print, how many stay folded, and which are said to be unknown.

    A warning that usually spoils, or that gives away a late theme, is folded. Unknown ones are
    said where the reader asked to avoid them, and all of them when the card is unfolded.
    """
    late = vocabulary.with_parents(film.late_themes)
    present = [word for word in vocabulary.WARNINGS if word in film.warnings.present]
    hidden = [word for word in present if vocabulary.WARNINGS[word].folded or word in late]
    judged = (*film.warnings.present, *film.warnings.absent)
    unknown = [word for word in vocabulary.WARNINGS if word not in judged and (unfold or word in avoided)]
    if unfold:
        return present, 0, unknown
    return [word for word in present if word not in hidden], len(hidden), unknown


def unjudged(film: Film) -> int:
    """How many warnings nobody judged for a film: unknown, and so never to be called absent."""
    return len(vocabulary.WARNINGS) - len(film.warnings.present) - len(film.warnings.absent)


def folded_words(film: Film, folded: int, *, more: bool) -> str:
    """How many warnings are folded and how to read them; `more` where others stand before them."""
    if not folded:
        return ""
    return f"{folded} {'more ' * more}that would spoil: tearjerk show {film.id} --warnings"
