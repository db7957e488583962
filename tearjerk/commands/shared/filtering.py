"""Filter films for a command, and report on stderr what is unknown about them."""

from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.lookup import THEME, WARNING, find, fold, ids_by_label
from tearjerk.commands.shared.options import FilterOptions
from tearjerk.output.messages import hint
from tearjerk.selection.filters import Criteria, Criterion, Selection, select
from tearjerk.selection.people import find_people, namesake_ids
from tearjerk.selection.values import split_values
from tearjerk.text.words import enumeration, first_few, plural


def filter_films(
    films: tuple[Film, ...],
    options: FilterOptions,
    extra_criteria: Sequence[Criterion] = (),
    catalogue: tuple[Film, ...] | None = None,
) -> tuple[Criteria, Selection]:
    """Return the criteria, and the films that pass both them and `extra_criteria`.

    If `films` is only part of the catalogue, pass all films as `catalogue`, because --person accepts any
    name credited in it. Raises NothingFoundError with a filter to loosen if no film passes.
    """
    everything = films if catalogue is None else catalogue
    criteria = options.criteria(everything)
    _report_everyday_words(options)
    _report_namesakes(everything, criteria)
    selection = select(films, criteria, extra_criteria, catalogue=catalogue)
    if not selection.films:
        _report_unknown_values(selection)
        _report_late_themes(selection)
        from tearjerk.selection.no_match import no_match_error  # not needed if a film passes

        raise no_match_error(films, criteria, extra_criteria, catalogue=catalogue)
    return criteria, selection


def report_unknown(selection: Selection, criteria: Criteria, shown: Sequence[Film] | None = None) -> None:
    """Report films left out for late themes, unknown certificates or runtimes, or unjudged warnings, and unjudged films let in.

    If `shown` is given, unjudged films that are not shown are not reported.
    """
    _report_late_themes(selection)
    _report_unknown_values(selection)
    _report_unjudged(selection, criteria)
    ids = {film.id for film in (selection.films if shown is None else shown)}
    by_warning: dict[str, list[str]] = {}
    for film, warning in selection.passing_unjudged:
        if film.id in ids:
            by_warning.setdefault(warning, []).append(film.id)
    for warning, unjudged in by_warning.items():
        hint(
            f"Nobody has judged whether {warning} occurs in {first_few(unjudged)}.{_judged_later_remark(warning)}"
        )


def _report_unjudged(selection: Selection, criteria: Criteria) -> None:
    if not selection.unjudged:
        return
    count = len(selection.unjudged)
    warnings = enumeration(criteria.avoid, "or")
    hint(
        f"{plural(count, 'film was', 'films were')} left out because nobody has judged whether {'it contains' if count == 1 else 'they contain'} {warnings};"
        f" `--allow-unknown` adds {'it' if count == 1 else 'them'}."
    )


def _judged_later_remark(warning: str) -> str:
    """Return a sentence on how often films judged later contained a warning; empty if none were judged later."""
    from tearjerk.catalogue.unjudged import per_cent_containing

    found = per_cent_containing(warning)
    if found is None:
        return ""
    share, is_of_warning = found
    if is_of_warning:
        return f" Of the films that were unjudged at first and have been judged since, {share} in 100 turned out to contain it."
    return f" Across all warnings, {share} in 100 films that were unjudged at first and have been judged since turned out to contain the warning in question."


def _report_everyday_words(options: FilterOptions) -> None:
    """Report which entry an everyday word was read as: --theme dog means all animals."""
    for kind, typed in ((THEME, options.theme), (WARNING, options.avoid)):
        for word in split_values(typed):
            if {fold(word), fold(word).removesuffix("s"), f"{fold(word)}s"}.isdisjoint(
                ids_by_label(kind.entries)
            ):
                hint(f"Reading '{word}' as the {kind.noun} '{find(kind, word)}'.")


def _report_namesakes(films: tuple[Film, ...], criteria: Criteria) -> None:
    for name in criteria.person:
        people = find_people(films, name)
        if len(name.split()) == 1 and len({person.name_ko or person.name for person in people}) > 1:
            count = len({person.key for person in people})
            hint(f"'{name}' matches {count:,} people; give a full name to narrow it down.")
        elif ids := namesake_ids(people):
            hint(f"'{name}' matches people who share a name: {', '.join(ids)}. `--person ID` picks just one.")


def _report_unknown_values(selection: Selection) -> None:
    for films, value in (
        (selection.uncertified, "Korean age rating"),
        (selection.of_unknown_runtime, "runtime"),
    ):
        if films:
            hint(f"{plural(len(films), 'film was', 'films were')} left out for lack of a known {value}.")


def _report_late_themes(selection: Selection) -> None:
    if selection.late_matches is None:
        return
    themes = enumeration([f"'{theme}'" for theme in selection.late_matches.themes], "or")
    count = selection.late_matches.count
    them = "it" if count == 1 else "them"
    films = "There may be more films in which" if count is None else f"In {plural(count, 'more film')}"
    hint(f"{films} the theme {themes} would give away a plot twist; `--late` adds {them}.")
