"""Tables from other sites, told apart by their headers."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from tearjerk.diary.exchange import any_csv, imdb, letterboxd, movary, own_csv, simkl, tmdb, trakt
from tearjerk.diary.exchange.columns import Cells, ListKind, read_row
from tearjerk.diary.exchange.csv_rows import Row, find_delimiter, split_rows
from tearjerk.diary.exchange.date_order import with_plain_dates
from tearjerk.diary.exchange.errors import NoFilmsError
from tearjerk.diary.exchange.film_lists import kind_of_list, name_of_list
from tearjerk.diary.exchange.imported import ImportedFile, ImportedRow, UnreadableRow
from tearjerk.diary.exchange.table_format import TableFormat
from tearjerk.errors import FileError

MAX_ROWS = 500_000
"""A hundred times the films that the busiest user of any site has rated."""
MAX_LINES_ABOVE_HEADER = 10
"""Letterboxd writes some lines about a list above its films."""

FORMATS = (
    *imdb.FORMATS, *simkl.FORMATS, *tmdb.FORMATS, *movary.FORMATS, *trakt.FORMATS, *letterboxd.FORMATS,
)  # fmt: skip


class _Table(Struct):
    """A table behind its header: the rows with as many cells as the header, by line, and the others."""

    header: list[str]
    rows: list[tuple[int, Cells]]
    unreadable: list[UnreadableRow]

    @property
    def cells(self) -> list[Cells]:
        """The cells of all rows."""
        return [cells for _, cells in self.rows]


def parse_csv(text: str, name: str, list_kind: ListKind | None) -> ImportedFile:
    """The rows of a table; `list_kind` says what a list means that does not say it itself.

    `name` is the path of the file in what it was downloaded as: `watchlist.csv`, `likes/films.csv`.
    Raises NoFilmsError where the header is not known, and UnknownListError.
    """
    table, found = _find_table(_limited(split_rows(text, find_delimiter(text)), name), list_kind)
    if "tearjerk_id" in table.header:
        return _parse(name, "tearjerk", own_csv.read_row, table)
    if found is None:
        raise NoFilmsError(
            f"{name} has no column that tearjerk recognises. A table needs a title, and a rating, a date or an id."
        )
    columns = found.columns
    means = found.list_kind or (kind_of_list(name, list_kind) if found.is_list else None)
    kind = name_of_list(found.kind, name, means) if found.is_list else found.kind
    dated, remarks = with_plain_dates(table.cells, columns)
    table.rows = [(number, cells) for (number, _), cells in zip(table.rows, dated, strict=True)]
    parsed = _parse(name, kind, lambda number, cells: read_row(number, cells, columns, means), table)
    return replace(parsed, remarks=(*found.remarks, *remarks))


def _limited(rows: Iterable[Row], name: str) -> list[Row]:
    found = list(islice(rows, MAX_ROWS + 1))
    if len(found) > MAX_ROWS:
        raise FileError(f"{name} has more rows than can be imported at once: the limit is {MAX_ROWS:,}.")
    return found


def _find_table(rows: Sequence[Row], list_kind: ListKind | None) -> tuple[_Table, TableFormat | None]:
    """The table and its format: below the first header of a known site, else below the first of any columns that are known.

    If there is no such header, everything below the first row.
    """
    headers = [
        (place, cells)
        for place, (_, cells) in enumerate(rows[:MAX_LINES_ABOVE_HEADER])
        if not isinstance(cells, str)
    ]
    for place, header in headers:
        names = frozenset(_names(header))
        forms = [form for form in FORMATS if form.fits_header(names)]
        table = _table(header, rows[place + 1 :] if forms else ())
        for form in forms:
            if form.fits_rows(table.cells):
                return table, form
    for place, header in headers:
        if "tearjerk_id" in _names(header):
            return _table(header, rows[place + 1 :]), None
        if any_csv.fits_header(_names(header), list_kind):
            table = _table(header, rows[place + 1 :])
            return table, any_csv.table_format(table.header, table.cells, list_kind)
    place, header = headers[0] if headers else (-1, [])
    return _table(header, rows[place + 1 :]), None


def _names(header: Sequence[str]) -> list[str]:
    return [column.strip().casefold() for column in header]


def _table(header: Sequence[str], rows: Sequence[Row]) -> _Table:
    table = _Table(_names(header), [], [])
    for number, cells in rows:
        if isinstance(cells, str):
            table.unreadable.append(UnreadableRow(number, cells))
        elif len(cells) < len(header) or any(cell.strip() for cell in cells[len(header) :]):
            reason = f"{len(cells)} fields where the header has {len(header)}"
            table.unreadable.append(UnreadableRow(number, reason))
        else:
            table.rows.append((number, dict(zip(table.header, cells, strict=False))))
    return table


def _parse(name: str, kind: str, parse: Callable[[int, Cells], ImportedRow], table: _Table) -> ImportedFile:
    parsed: list[ImportedRow] = []
    unreadable = list(table.unreadable)
    for number, cells in table.rows:
        try:
            parsed.append(parse(number, cells))
        except ValueError as error:
            unreadable.append(UnreadableRow(number, str(error)))
    return ImportedFile(name, kind, tuple(parsed), tuple(unreadable))
