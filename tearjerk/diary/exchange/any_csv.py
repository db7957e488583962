"""Read tables from unknown sources by recognising their column names; a remark reports which were used."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from tearjerk.diary.exchange.cell_words import parse_yes_no
from tearjerk.diary.exchange.column_names import COLUMN_NAMES_BY_ROLE, DAY_FIRST_NAMES, GERMAN_NAMES
from tearjerk.diary.exchange.columns import STATUS_MEANINGS, Cells, Columns, ListMeaning
from tearjerk.diary.exchange.empty_cells import is_empty
from tearjerk.diary.exchange.table_format import TableFormat
from tearjerk.diary.exchange.values import parse_rating

MAX_UNUSED_NAMES = 10
"""Maximum number of unused columns that the report names."""
MAX_NAME_LENGTH = 40
"""Maximum length of the name of an unused column in the report."""


def is_readable(header: Sequence[str], list_meaning: ListMeaning | None) -> bool:
    """Return whether a table with this header can be read.

    It needs an id, or a title and some other information. A title and a year are enough for a list of
    films, as is a title alone if `list_meaning` is given.
    """
    return _has_enough_columns(_columns_by_role(header), list_meaning)


def detect_table_format(
    header: Sequence[str], rows: Sequence[Cells], list_meaning: ListMeaning | None
) -> TableFormat | None:
    """Return the format of a table with this header, or None if it cannot be read.

    A status column in which no row has a known status is ignored.
    """
    columns_by_role = _columns_by_role(header, rows)
    if columns_by_role["status"] is not None and not any(
        _has_known_status(cells, columns_by_role["status"]) for cells in rows
    ):
        columns_by_role["status"] = None
    if not _has_enough_columns(columns_by_role, list_meaning):
        return None
    note_columns = _note_columns(header, columns_by_role["rating"])
    columns_by_role["note"], other_notes = next(iter(note_columns), None), note_columns[1:]
    columns = Columns(**columns_by_role, other_notes=tuple(other_notes), presence_means_seen=False)  # type: ignore[arg-type]
    used = f"read {_describe_used_columns(header, columns)}"
    if columns.rating is not None and (rating_scale := _infer_rating_scale(columns.rating, rows)) is not None:
        columns = replace(columns, rating_scale=rating_scale)
        used += f"; ratings are out of {rating_scale:g}"
    used_names = {*columns_by_role.values(), *other_notes}
    unused_names = [
        name for name in dict.fromkeys(header) if name and name not in used_names and _has_value(name, rows)
    ]
    information = (columns.rating, columns.watched, columns.watched_on, columns.rated_on, columns.status)
    return TableFormat(
        "a table",
        (),
        columns,
        # Columns that are empty in every row say no more than columns that are not there.
        is_list=not any(column and (not rows or _has_value(column, rows)) for column in information),
        remarks=(used, *_remark_on_unused(unused_names)),
        date_order=None if DAY_FIRST_NAMES.isdisjoint(header) else "day/month/year",
    )


def _quote_all(names: Iterable[str], separator: str) -> str:
    return separator.join(f"'{name}'" for name in names)


def _describe_used_columns(header: Sequence[str], columns: Columns) -> str:
    """Say which columns are used and what they are read as, in the order of the header."""
    names_by_role = {role: [name] for role in _ROLE_LABELS if (name := getattr(columns, role)) is not None}
    if columns.other_notes:
        names_by_role["note"] += columns.other_notes
    return ", ".join(
        f"{_quote_all(names, ' and ')} as {_ROLE_LABELS[role]}"
        for role, names in sorted(names_by_role.items(), key=lambda item: header.index(item[1][0]))
    )


def _remark_on_unused(names: Sequence[str]) -> Sequence[str]:
    if not names:
        return ()
    short_names = [
        name if len(name) <= MAX_NAME_LENGTH else f"{name[: MAX_NAME_LENGTH - 1]}…"
        for name in names[:MAX_UNUSED_NAMES]
    ]
    rest = len(names) - len(short_names)
    return (f"not used: {_quote_all(short_names, ', ')}{f' and {rest} more' if rest else ''}",)


def _note_columns(header: Sequence[str], rating_column: str | None) -> list[str]:
    """Return the names of all columns of notes, in the order of the header."""
    names = COLUMN_NAMES_BY_ROLE["note"]
    return [name for name in dict.fromkeys(header) if name in names and name != rating_column]


def _columns_by_role(header: Sequence[str], rows: Sequence[Cells] = ()) -> dict[str, str | None]:
    """Return the name of the column for each role, None where the header has no such column.

    Of several columns for a role, the first that is not empty in every row is chosen.
    """
    candidates = {
        role: [name for name in names if name in header] for role, names in COLUMN_NAMES_BY_ROLE.items()
    }
    # In a table of films watched, a column `Watched` may say whether or when; only its cells show it.
    watched = next((name for name in candidates["watched_on"] if _has_yes_no(name, rows)), None)
    candidates["watched_on"] = [name for name in candidates["watched_on"] if name != watched]
    if not candidates["rating"] and _has_ratings_as_notes(header, rows):
        candidates["rating"] = ["note"]
    return {
        "watched": watched,
        **{role: _first_with_value(names, rows) for role, names in candidates.items()},
    }


def _first_with_value(names: Sequence[str], rows: Sequence[Cells]) -> str | None:
    return next((name for name in names if _has_value(name, rows)), next(iter(names), None))


def _has_value(column: str, rows: Sequence[Cells]) -> bool:
    return any(not is_empty(cells.get(column, "")) for cells in rows)


def _has_yes_no(column: str, rows: Sequence[Cells]) -> bool:
    return any(parse_yes_no(cells.get(column, "")) is not None for cells in rows)


def _has_ratings_as_notes(header: Sequence[str], rows: Sequence[Cells]) -> bool:
    """Return whether the column `note` holds only ratings: in French, `note` means a rating.

    Tables with German column names are excluded, because 1 is the best German grade.
    """
    if "note" not in header or not GERMAN_NAMES.isdisjoint(header):
        return False
    notes = [note for cells in rows if not is_empty(note := cells.get("note", "").strip())]
    return bool(notes) and all(_is_rating(note) for note in notes)


def _is_rating(text: str) -> bool:
    number = _parse_number(text)
    if number is not None:
        return 0 <= number <= 100
    try:
        return parse_rating(text, 10.0) is not None
    except ValueError:
        return False


def _has_enough_columns(columns_by_role: dict[str, str | None], list_meaning: ListMeaning | None) -> bool:
    has_id = any(columns_by_role[role] for role in ("imdb", "tmdb", "url"))
    has_information = any(
        columns_by_role[role]
        for role in ("rating", "watched", "watched_on", "rated_on", "listed_on", "status")
    )
    is_list = bool(columns_by_role["year"] or list_meaning)
    return has_id or (columns_by_role["title"] is not None and (has_information or is_list))


def _has_known_status(cells: Cells, column: str) -> bool:
    return cells.get(column, "").strip().casefold() in STATUS_MEANINGS


_ROLE_LABELS = {
    **{role: role for role in ("title", "year", "rating", "runtime", "tags", "note")},
    "original_title": "original title",
    "imdb": "IMDb id",
    "tmdb": "TMDB id",
    "url": "URL",
    "media_type": "type",
    "directors": "directors",
    "countries": "countries",
    "status": "status",
    "cried": "tears",
    "watched": "watched",
    "watched_on": "date watched",
    "rated_on": "date rated",
    "listed_on": "date added",
}


def _infer_rating_scale(column: str, rows: Iterable[Cells]) -> float | None:
    """Return the rating scale: 10 if the column's name says so, else the smallest of 5, 10 and 100 that fits.

    A column `note`, which is French for rating, may also be out of 20.
    None if no rating is a plain number; stars and fractions such as 8/10 have their own scale.
    """
    numbers = [number for cells in rows if (number := _parse_number(cells.get(column, ""))) is not None]
    if not numbers:
        return None
    if "10" in column:
        return 10.0
    highest = max(numbers)
    if highest <= 5:
        return 5.0
    if highest <= 10:
        return 10.0
    return 20.0 if column == "note" and highest <= 20 else 100.0


def _parse_number(cell: str) -> float | None:
    try:
        return None if is_empty(cell) else float(cell.replace(",", "."))
    except ValueError:
        return None  # reported later, when the row is parsed
