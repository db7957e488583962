"""Read tables, identified by their headers."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from tearjerk.diary.exchange import any_csv, imdb, letterboxd, movary, own_csv, simkl, tmdb, trakt
from tearjerk.diary.exchange.columns import Cells, ListMeaning, parse_row
from tearjerk.diary.exchange.csv_rows import Row, find_delimiter, split_rows
from tearjerk.diary.exchange.date_order import normalise_dates
from tearjerk.diary.exchange.errors import UnrecognisedFormatError
from tearjerk.diary.exchange.film_lists import list_file_kind, resolve_list_meaning
from tearjerk.diary.exchange.imported import ImportedFile, ImportedRow, UnreadableRow
from tearjerk.diary.exchange.table_format import TableFormat
from tearjerk.errors import FileError

MAX_ROWS = 500_000
"""Maximum number of rows in a table, far more than any user can have rated."""
MAX_LINES_ABOVE_HEADER = 10
"""Maximum number of lines above the header; Letterboxd describes a list in the lines above its films."""

FORMATS = (
    *imdb.FORMATS, *simkl.FORMATS, *tmdb.FORMATS, *movary.FORMATS, *trakt.FORMATS, *letterboxd.FORMATS,
)  # fmt: skip


class _Table(Struct):
    """A table: its header, its valid rows with their line numbers, and the rows that do not fit the header."""

    header: list[str]
    rows: list[tuple[int, Cells]]
    unreadable_rows: list[UnreadableRow]

    @property
    def cells(self) -> list[Cells]:
        """The cells of all valid rows."""
        return [cells for _, cells in self.rows]


def parse_csv(text: str, name: str, list_meaning: ListMeaning | None) -> ImportedFile:
    """Parse a table; `list_meaning` says what a list means if neither its name nor its format shows it.

    `name` is the file's path within its folder or archive: `watchlist.csv`, `likes/films.csv`. Raises
    UnrecognisedFormatError if the header is not recognised, and UnknownListError as `resolve_list_meaning` does.
    """
    table, table_format = _find_table(
        _rows_within_limit(split_rows(text, find_delimiter(text)), name), list_meaning
    )
    if "tearjerk_id" in table.header:
        return _parse_rows(name, "tearjerk", own_csv.parse_row, table)
    if table_format is None:
        raise UnrecognisedFormatError(
            f"{name} does not have the columns that tearjerk needs:"
            " an id, or a title with a year, rating, date or status."
        )
    columns = table_format.columns
    if list_meaning == "watched":  # the user says that all films in the table were seen
        columns = replace(columns, presence_means_seen=True)
    resolved_meaning = table_format.list_meaning or (
        resolve_list_meaning(name, list_meaning) if table_format.is_list else None
    )
    kind = (
        list_file_kind(table_format.kind, name, resolved_meaning)
        if table_format.is_list
        else table_format.kind
    )
    normalised, remarks = normalise_dates(table.cells, columns, table_format.date_order)
    table.rows = [(number, cells) for (number, _), cells in zip(table.rows, normalised, strict=True)]
    parsed = _parse_rows(
        name, kind, lambda number, cells: parse_row(number, cells, columns, resolved_meaning), table
    )
    return replace(parsed, remarks=(*table_format.remarks, *remarks))


def _rows_within_limit(rows: Iterable[Row], name: str) -> list[Row]:
    rows_read = list(islice(rows, MAX_ROWS + 1))
    if len(rows_read) > MAX_ROWS:
        raise FileError(f"{name} has more rows than can be imported at once: the limit is {MAX_ROWS:,}.")
    return rows_read


def _find_table(rows: Sequence[Row], list_meaning: ListMeaning | None) -> tuple[_Table, TableFormat | None]:
    """Return the table and its format, which is None for tearjerk's own table or if no header is recognised.

    The first header of a known site wins, then the first one with recognisable columns. If there is neither,
    the first row is treated as the header.
    """
    headers = [
        (index, cells)
        for index, (_, cells) in enumerate(rows[:MAX_LINES_ABOVE_HEADER])
        if not isinstance(cells, str)
    ]
    for index, header in headers:
        names = frozenset(_column_names(header))
        formats = [table_format for table_format in FORMATS if table_format.fits_header(names)]
        table = _build_table(header, rows[index + 1 :] if formats else ())
        for table_format in formats:
            if table_format.fits_rows(table.cells):
                return table, table_format
    for index, header in headers:
        if "tearjerk_id" in _column_names(header):
            return _build_table(header, rows[index + 1 :]), None
        if any_csv.is_readable(_column_names(header), list_meaning):
            table = _build_table(header, rows[index + 1 :])
            return table, any_csv.detect_table_format(table.header, table.cells, list_meaning)
    index, header = headers[0] if headers else (-1, [])
    return _build_table(header, rows[index + 1 :]), None


def _column_names(header: Sequence[str]) -> list[str]:
    return [column.strip().casefold() for column in header]


def _build_table(header: Sequence[str], rows: Sequence[Row]) -> _Table:
    table = _Table(_column_names(header), [], [])
    for number, cells in rows:
        if isinstance(cells, str):
            table.unreadable_rows.append(UnreadableRow(number, cells))
        elif len(cells) < len(header) or any(cell.strip() for cell in cells[len(header) :]):
            reason = f"{len(cells)} fields where the header has {len(header)}"
            table.unreadable_rows.append(UnreadableRow(number, reason))
        else:
            table.rows.append((number, dict(zip(table.header, cells, strict=False))))
    return table


def _parse_rows(
    name: str, kind: str, parse_cells: Callable[[int, Cells], ImportedRow], table: _Table
) -> ImportedFile:
    parsed: list[ImportedRow] = []
    unreadable_rows = list(table.unreadable_rows)
    for number, cells in table.rows:
        try:
            parsed.append(parse_cells(number, cells))
        except ValueError as error:
            unreadable_rows.append(UnreadableRow(number, str(error)))
    return ImportedFile(name, kind, tuple(parsed), tuple(unreadable_rows))
