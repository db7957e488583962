"""`tearjerk diary`: what you have seen, want to see, and never want to be offered."""

from collections.abc import Sequence
from typing import Annotated

import typer
from msgspec import to_builtins

from tearjerk.actions.record import read_record
from tearjerk.catalogue.film import FIELDS as FILM_FIELDS
from tearjerk.catalogue.film import Film
from tearjerk.commands.shared.filtering import report_unknown
from tearjerk.commands.shared.options import CatalogueOptions, FilterOptions, OutputOptions
from tearjerk.diary.record import Entry, MarkKind, Record
from tearjerk.errors import NothingFoundError, UsageError
from tearjerk.output.answer import Answer, Output, cards, show
from tearjerk.output.messages import hint
from tearjerk.selection.filters import nothing_left, select

EXAMPLES = """
tearjerk diary
tearjerk diary --theme mother --limit 5
tearjerk diary --saved
tearjerk diary --json | jq -r '.[] | select(.cried) | .title'
"""

ENTRY_FIELDS = (*FILM_FIELDS, "seen", "rating", "cried", "note")
FIELDS = (*ENTRY_FIELDS, "saved", "never")
COLUMNS = ("id", "title", "title_ko", "year", "seen", "rating", "cried", "note")


def run(
    filters: FilterOptions,
    catalogue: CatalogueOptions,
    output: OutputOptions,
    saved: Annotated[bool, typer.Option("--saved", help="Your list of films to see instead.")] = False,
    never: Annotated[bool, typer.Option("--never", help="Your never list instead.")] = False,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", min=1, help="At most this many.")
    ] = None,
) -> None:
    """What you have seen, newest first, with your ratings and tears: one line for each viewing."""
    if saved and never:
        raise UsageError("--saved and --never are different lists: choose one.")
    form = output.output(pager=True)
    # An unknown field is an error in an empty diary too.
    form.columns(ENTRY_FIELDS if not saved and not never else (*FILM_FIELDS, "saved" if saved else "never"))
    films = catalogue.films()
    criteria = filters.criteria(films)
    record, complete = read_record()
    days = _days(record, "saved" if saved else "never") if saved or never else None
    ids = record.seen if days is None else set(days)
    own = tuple(film for film in films if film.id in ids)
    if not own:
        _hint_absent(ids, own)
        if ids:
            raise NothingFoundError("None of the films in your record are in this catalogue.")
        raise NothingFoundError(
            _how_to_start(saved=saved, never=never) if complete else "Nothing in it could be read."
        )
    selection = select(own, criteria, catalogue=films)
    if not selection.films:
        raise nothing_left(own, criteria)
    passing = {film.id: film for film in selection.films}
    if days is None:
        _show_entries(
            [(passing[entry.film], entry) for entry in record.entries() if entry.film in passing][:limit],
            form,
        )
    else:
        _show_list(
            [(passing[film], day) for film, day in days.items() if film in passing][:limit], form, saved=saved
        )
    report_unknown(selection)
    _hint_absent(ids, own)


def _days(record: Record, kind: MarkKind) -> dict[str, str]:
    """The films of one list and the day each was put on it, newest first."""
    marks = sorted(record.marks_of(kind).values(), key=lambda mark: (mark.day, mark.change), reverse=True)
    return {mark.film: mark.day for mark in marks}


def _how_to_start(*, saved: bool, never: bool) -> str:
    if saved:
        return "Your list is empty; add a film with: tearjerk save TITLE"
    if never:
        return "Your never list is empty; add a film with: tearjerk never TITLE"
    return "Your diary is empty; add a film with: tearjerk seen TITLE, or tearjerk rate TITLE 4.5"


def _show_entries(entries: Sequence[tuple[Film, Entry]], output: Output) -> None:
    records = [
        {
            **to_builtins(film),
            "seen": entry.seen,
            "rating": entry.rating,
            "cried": entry.cried,
            "note": entry.note,
        }
        for film, entry in entries
    ]
    show(Answer(records, ENTRY_FIELDS, cards("diary", entries), columns=COLUMNS), output)


def _show_list(films: Sequence[tuple[Film, str]], output: Output, *, saved: bool) -> None:
    key = "saved" if saved else "never"

    records = [{**to_builtins(film), key: day} for film, day in films]
    show(
        Answer(
            records,
            (*FILM_FIELDS, key),
            cards("films", [film for film, _ in films]),
            columns=("id", "title", "title_ko", "year", key),
        ),
        output,
    )


def _hint_absent(ids: set[str] | frozenset[str], own: Sequence[Film]) -> None:
    absent = len(ids) - len(own)
    if absent:
        hint(
            f"{absent} more in your record {'is' if absent == 1 else 'are'} not in this catalogue; `tearjerk export` writes them all."
        )
