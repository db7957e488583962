"""`tearjerk diary`: the films you have seen, want to see, or never want to be offered."""

from collections.abc import Collection, Mapping, Sequence, Set
from typing import Annotated, Any

import typer
from msgspec.structs import replace

from tearjerk.actions.record import NOTHING_READABLE, read_record
from tearjerk.catalogue.film import Film
from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.diary_answers import (
    EMPTY_DIARY,
    ENTRY_FIELDS,
    FIELDS,
    entry_answer,
    list_answer,
    list_fields,
)
from tearjerk.commands.shared.filtering import report_unknown
from tearjerk.commands.shared.list_options import LimitOption
from tearjerk.commands.shared.options import CatalogueOptions, FilterOptions, OutputOptions
from tearjerk.diary.entries import Entry
from tearjerk.diary.entry_order import SORT_KEYS, sort_entries
from tearjerk.diary.record import Record
from tearjerk.diary.statements import ListKind
from tearjerk.errors import NothingFoundError, UsageError
from tearjerk.output.answer import show
from tearjerk.output.messages import hint
from tearjerk.selection.filters import Criteria, Criterion, select
from tearjerk.selection.no_match import no_match_error
from tearjerk.selection.values import Range, parse_year_range
from tearjerk.text.words import plural

__all__ = ["EXAMPLES", "FIELDS", "fields_with", "run"]

EXAMPLES = """
tearjerk diary
tearjerk diary --year 2024 --sort rating
tearjerk diary --theme friendship --limit 5
tearjerk diary --saved
tearjerk diary --json | jq -r '.[] | select(.cried) | .title'
"""


def fields_with(options: Mapping[str, Any]) -> Sequence[str]:
    """Return the JSON keys for the given options."""
    kinds: tuple[ListKind, ...] = ("saved", "never")
    return next((list_fields(kind) for kind in kinds if options[kind]), ENTRY_FIELDS)


def run(
    filters: FilterOptions,
    catalogue: CatalogueOptions,
    output: OutputOptions,
    saved: Annotated[bool, typer.Option("--saved", help="Show your watchlist instead.")] = False,
    never: Annotated[bool, typer.Option("--never", help="Show your never list instead.")] = False,
    release_years: Annotated[
        str | None,
        typer.Option(
            "--released",
            metavar="YEARS",
            help="Only films released in these years: 2004, 2010+, 1998-2006 or 1990s.",
        ),
    ] = None,
    sort: Annotated[
        str,
        typer.Option(
            "--sort",
            metavar="KEY",
            help="Sort by date, rating or title; the date is the day seen or, for a list, the day added.",
        ),
        Completion(words=tuple(SORT_KEYS)),
    ] = "date",
    limit: LimitOption = None,
) -> None:
    """List the films you have seen, most recent first, one line per viewing, with your rating and whether you cried.

    --year is the year you saw the film or, with --saved or --never, the year of its release.
    """
    if saved and never:
        raise UsageError("--saved and --never are different lists: choose one.")
    form = output.form(pager=True)
    films = catalogue.films()
    released = [] if release_years is None else [_released_in(parse_year_range(release_years))]
    if saved or never:
        kind: ListKind = "saved" if saved else "never"
        criteria = filters.criteria(films)
        record, complete = read_record()
        listed = _sorted_list(record, kind, sort)
        _check_not_empty(listed, _EMPTY_SENTENCES[kind], complete=complete)
        place = "on your watchlist" if saved else "on your never list"
        passing = _passing_films(films, set(listed), place, criteria, released)
        show(list_answer(record, [film for film in listed if film in passing][:limit], kind, passing), form)
        return
    years = None if filters.year is None else parse_year_range(filters.year)
    criteria = replace(filters, year=None).criteria(films)
    record, complete = read_record()
    entries = sort_entries(record.entries(), sort)
    _check_not_empty(entries, EMPTY_DIARY, complete=complete)
    if years is not None:
        entries = [entry for entry in entries if entry.seen_on and int(entry.seen_on[:4]) in years]
        if not entries:
            raise NothingFoundError(f"No entry in your diary has a date in {filters.year}.")
    place = "in your diary" if years is None else f"in your diary with a date in {filters.year}"
    passing = _passing_films(films, {entry.film_id for entry in entries}, place, criteria, released)
    entries = [entry for entry in entries if entry.film_id in passing]
    show(entry_answer(record, entries[:limit], passing), form)


_EMPTY_SENTENCES = {
    "saved": "Your watchlist is empty; add a film with: tearjerk save TITLE",
    "never": "Your never list is empty; add a film with: tearjerk never TITLE",
}


def _sorted_list(record: Record, kind: ListKind, sort: str) -> list[str]:
    """Return the ids of the films on a list, sorted like diary entries; their date is the day they were added."""
    ratings = record.ratings
    entries = [
        Entry(None, film, None, ratings.get(film), None, None, day)
        for film, day in record.days_added(kind).items()
    ]
    return [entry.film_id for entry in sort_entries(entries, sort)]


def _check_not_empty(items: Collection[object], empty_sentence: str, *, complete: bool) -> None:
    if not items:
        raise NothingFoundError(empty_sentence if complete else NOTHING_READABLE)


def _released_in(years: Range) -> Criterion:
    return Criterion("--released", lambda film: film.year in years)


def _passing_films(
    films: tuple[Film, ...],
    ids: Set[str],
    place: str,
    criteria: Criteria,
    extra_criteria: Sequence[Criterion],
) -> dict[str, Film | None]:
    """Return the films among `ids` that pass the filters, by id; None for films not in the catalogue.

    Nothing is known about films outside the catalogue, so they pass no filter. Raises NothingFoundError if no
    film passes; `place` says where the films come from ('in your diary').
    """
    in_catalogue = tuple(film for film in films if film.id in ids)
    absent = ids - {film.id for film in in_catalogue}
    if criteria == Criteria() and not extra_criteria:
        return {**{film.id: film for film in in_catalogue}, **dict.fromkeys(absent)}
    if not in_catalogue:
        raise NothingFoundError(
            f"None of the films {place} are in this catalogue, so filters cannot match them."
        )
    if absent:
        left_out = plural(len(absent), "film in your record is", "films in your record are")
        them = "it" if len(absent) == 1 else "them"
        hint(f"{left_out} not in this catalogue, so filters cannot match {them}.")
    selection = select(in_catalogue, criteria, extra_criteria, catalogue=films)
    if not selection.films:
        raise no_match_error(in_catalogue, criteria, extra_criteria, catalogue=films)
    report_unknown(selection, criteria)
    return {film.id: film for film in selection.films}
