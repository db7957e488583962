"""Format a card for a pipe, as `label: value` lines."""

from collections.abc import Iterable

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.links import pages
from tearjerk.output.card_options import DEFAULT_OPTIONS, CardOptions
from tearjerk.output.spoilers import CardWarnings, card_warnings, hidden_warnings_note
from tearjerk.output.theme_labels import joined_theme_labels
from tearjerk.tears import levels
from tearjerk.text.sanitize import clean
from tearjerk.text.words import plural


def joined_labels(entries: vocabulary.Vocabulary, words: Iterable[str]) -> str:
    """Return the labels of vocabulary words, joined by commas."""
    return ", ".join(entries[word].label for word in words)


def level_line(film: Film) -> str:
    """Return the cry level in words, with its basis."""
    if film.tears is None:
        return f"{film.cry_level}; estimated by the editors. {film.cry_reason}"
    return (
        f"{levels.level_with_range(film)}; {levels.share_in_words(film.tears.share)} reviewers wrote that it made them cry"
        f" ({levels.counts_in_words(film.tears)}; {levels.interval_in_words(film.tears.low, film.tears.high)})"
    )


def unjudged_in_words(warnings: CardWarnings) -> str:
    """Return the unjudged warnings, as names and the number of others ('bullying and 7 more'), or as a number.

    Returns an empty string if every warning is judged.
    """
    if not warnings.named_unjudged:
        return plural(warnings.unjudged_count, "warning") if warnings.unjudged_count else ""
    others = warnings.unjudged_count - len(warnings.named_unjudged)
    more = f" and {others} more" if others else ""
    return joined_labels(vocabulary.WARNINGS, warnings.named_unjudged) + more


def where_label(country: str | None) -> str:
    """Return the label of a card's link: 'where to watch (BR)'."""
    return f"where to watch ({country})" if country else "where to watch"


def card_lines(film: Film, options: CardOptions = DEFAULT_OPTIONS) -> list[str]:
    """Return a film's card as `label: value` lines; spoilers stay hidden unless the options reveal them."""
    warnings = card_warnings(film, options.avoided, reveal=options.reveal)
    warning_parts = (
        joined_labels(vocabulary.WARNINGS, warnings.visible),
        hidden_warnings_note(film, warnings),
    )
    rows = [
        ("title", film.title),
        ("hangul", film.title_ko),
        ("year", str(film.year)),
        ("runtime", "" if film.runtime is None else f"{film.runtime} min"),
        ("certificate", film.certificate or ""),
        ("director", ", ".join(person.name for person in film.directors)),
        ("cast", ", ".join(person.name for person in film.cast)),
        ("genres", joined_labels(vocabulary.GENRES, film.genres)),
        ("cry level", level_line(film)),
        ("themes", joined_theme_labels(film, options.themes)),
        ("aftertaste", f"{film.aftertaste}: {vocabulary.AFTERTASTES[film.aftertaste].meaning}"),
        ("synopsis", film.synopsis),
        ("warnings", "; ".join(part for part in warning_parts if part)),
        ("not judged", unjudged_in_words(warnings)),
        (where_label(options.country), pages(film, options.country)[0].url),
        ("id", film.id),
    ]
    return [f"{label}: {clean(value)}" for label, value in rows if value]
