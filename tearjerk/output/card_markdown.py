"""Format a card as Markdown, for sharing in a message."""

import re

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.links import pages
from tearjerk.output.card_options import CardOptions
from tearjerk.output.lines import labels, level_line, where_label
from tearjerk.output.spoilers import card_warnings, hidden_warnings_note
from tearjerk.output.theme_labels import theme_labels
from tearjerk.text.sanitize import clean
from tearjerk.text.words import runtime

_SPECIAL = r"([\\`*_\[\]<>|~]|&(?=[#\w])|^[#+=-])"
"""Text that Markdown may interpret as markup, some of it only at the start of a line."""


def markdown(film: Film, options: CardOptions) -> str:
    """Return a film's card as Markdown ending in a newline; spoilers stay hidden unless the options reveal them."""
    facts = [
        str(film.year),
        "" if film.runtime is None else runtime(film.runtime),
        ", ".join(person.name for person in film.directors),
    ]
    hangul = "" if film.title_ko == film.title else f" ({escape(film.title_ko)})"
    link = pages(film, options.country)[0]
    blocks = [
        f"**{escape(film.title)}**{hangul}  ",
        escape(" · ".join(fact for fact in facts if fact)),
        "",
        escape(film.synopsis),
        "",
        *(f"- {label}: {escape(value)}" for label, value in _rows(film, options)),
        f"- {where_label(options.country)}: <{link.url}>",
    ]
    return "\n".join(blocks) + "\n"


def _rows(film: Film, options: CardOptions) -> list[tuple[str, str]]:
    asked, others = theme_labels(film, options.themes)
    warnings = card_warnings(film, options.avoided, reveal=options.reveal)
    told = labels(vocabulary.WARNINGS, warnings.visible), hidden_warnings_note(film, warnings)
    rows = [
        ("cry level", level_line(film)),
        ("aftertaste", f"{film.aftertaste}: {vocabulary.AFTERTASTES[film.aftertaste].meaning}"),
        ("themes", ", ".join([*asked, *others])),
        ("with", ", ".join(person.name for person in film.cast[:4])),
        ("warnings", "; ".join(part for part in told if part)),
        ("not judged", f"{warnings.unjudged} warnings" if warnings.unjudged else ""),
    ]
    return [(label, value) for label, value in rows if value]


def escape(text: str) -> str:
    """Return text on one line, without control characters and with Markdown escaped."""
    return re.sub(_SPECIAL, r"\\\1", clean(text))
