"""Format a card as Markdown, for sharing in a message."""

import re

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.links import pages
from tearjerk.output.card_lines import joined_labels, level_line, unjudged_in_words, where_label
from tearjerk.output.card_options import CardOptions
from tearjerk.output.spoilers import card_warnings, hidden_warnings_note
from tearjerk.output.theme_labels import joined_theme_labels
from tearjerk.text.sanitize import clean
from tearjerk.text.words import format_runtime

_MARKUP_PATTERN = r"([\\`*_\[\]<>|~]|&(?=[#\w])|^[#+=-])"
"""Text that Markdown may interpret as markup, some of it only at the start of a line."""


def card_markdown(film: Film, options: CardOptions) -> str:
    """Return a film's card as Markdown ending in a newline; spoilers stay hidden unless the options reveal them."""
    facts = [
        str(film.year),
        "" if film.runtime is None else format_runtime(film.runtime),
        ", ".join(person.name for person in film.directors),
    ]
    hangul = "" if film.title_ko == film.title else f" ({escape_markdown(film.title_ko)})"
    link = pages(film, options.country)[0]
    lines = [
        f"**{escape_markdown(film.title)}**{hangul}  ",
        escape_markdown(" · ".join(fact for fact in facts if fact)),
        "",
        escape_markdown(film.synopsis),
        "",
        *(f"- {label}: {escape_markdown(value)}" for label, value in _rows(film, options)),
        f"- {where_label(options.country)}: <{link.url}>",
    ]
    return "\n".join(lines) + "\n"


def _rows(film: Film, options: CardOptions) -> list[tuple[str, str]]:
    warnings = card_warnings(film, options.avoided, reveal=options.reveal)
    warning_parts = joined_labels(vocabulary.WARNINGS, warnings.visible), hidden_warnings_note(film, warnings)
    rows = [
        ("cry level", level_line(film)),
        ("aftertaste", f"{film.aftertaste}: {vocabulary.AFTERTASTES[film.aftertaste].meaning}"),
        ("themes", joined_theme_labels(film, options.themes)),
        ("with", ", ".join(person.name for person in film.cast[:4])),
        ("warnings", "; ".join(part for part in warning_parts if part)),
        ("not judged", unjudged_in_words(warnings)),
    ]
    return [(label, value) for label, value in rows if value]


def escape_markdown(text: str) -> str:
    """Return text on one line, without control characters and with Markdown escaped."""
    return re.sub(_MARKUP_PATTERN, r"\\\1", clean(text))
