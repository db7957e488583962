"""`tearjerk diary`: what you have seen, want to see, and never want to be offered."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer
from msgspec import to_builtins

from tearjerk.actions.record import recalled
from tearjerk.catalogue.film import FIELDS as FILM_FIELDS
from tearjerk.catalogue.film import Film
from tearjerk.commands.shared.filtering import hint_unknown
from tearjerk.commands.shared.options import CatalogueOptions, FilterOptions, OutputOptions
from tearjerk.diary.record import Entry, Record
from tearjerk.errors import NothingFoundError, UsageError
from tearjerk.output.answer import Answer, Output, show
from tearjerk.output.messages import hint
from tearjerk.output.terminal import Terminal
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
    never: Annotated[bool, typer.Option("--never", help="The films never to be offered instead.")] = False,
    limit: Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="At most so many.")] = None,
    no_pager: Annotated[bool, typer.Option("--no-pager", help="Print at once, however long.")] = False,
) -> None:
    """What you have seen, newest first, with your ratings and tears: one line for each time."""
    if saved and never:
        raise UsageError("--saved and --never are two lists; ask for one of them.")
    form = output.output(pager=not no_pager)
    # A wrong key is wrong in an empty diary too.
    form.columns(ENTRY_FIELDS if not saved and not never else (*FILM_FIELDS, "saved" if saved else "never"))
    films = catalogue.films()
    criteria = filters.criteria(films)
    record, whole = recalled()
    days = _days(record, "saved" if saved else "banned") if saved or never else None
    ids = record.seen if days is None else set(days)
    own = tuple(film for film in films if film.id in ids)
    if not own:
        _hint_absent(ids, own)
        if ids:
            raise NothingFoundError("None of the films in your record are in this catalogue.")
        raise NothingFoundError(
            _nothing(saved=saved, never=never) if whole else "Nothing of it could be read."
        )
    selection = select(own, criteria)
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
    hint_unknown(selection)
    _hint_absent(ids, own)


def _days(record: Record, kind: Any) -> dict[str, str]:
    """The films of one list and the day each was put on it, newest first."""
    words = sorted(record.standing(kind).values(), key=lambda word: (word.day, word.change), reverse=True)
    return {word.film: word.day for word in words}


def _nothing(*, saved: bool, never: bool) -> str:
    if saved:
        return "Nothing is on your list: `tearjerk save TITLE` puts a film there."
    if never:
        return "Every film may be offered: `tearjerk never TITLE` bans one."
    return "Your diary is empty: `tearjerk seen TITLE` and `tearjerk rate TITLE 4.5` begin it."


def _show_entries(entries: Sequence[tuple[Film, Entry]], output: Output) -> None:
    def draw(terminal: Terminal) -> None:
        from tearjerk.output.cards.diary import draw_entries

        draw_entries(entries, terminal)

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
    show(Answer(records, ENTRY_FIELDS, draw, columns=COLUMNS), output)


def _show_list(films: Sequence[tuple[Film, str]], output: Output, *, saved: bool) -> None:
    key = "saved" if saved else "never"

    def draw(terminal: Terminal) -> None:
        from tearjerk.output.cards.table import draw_films

        draw_films([film for film, _ in films], terminal)

    records = [{**to_builtins(film), key: day} for film, day in films]
    show(Answer(records, (*FILM_FIELDS, key), draw, columns=("id", "title", "title_ko", "year", key)), output)


def _hint_absent(ids: set[str] | frozenset[str], own: Sequence[Film]) -> None:
    absent = len(ids) - len(own)
    if absent:
        hint(
            f"{absent} more in your record {'is' if absent == 1 else 'are'} not in this catalogue; `tearjerk export` has all."
        )
