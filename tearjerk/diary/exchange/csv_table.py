"""Tables of other sites, told apart by their headers."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from tearjerk.diary.exchange import any_csv, imdb, letterboxd, movary, own_csv, simkl, tmdb, trakt
from tearjerk.diary.exchange.columns import Cells, ListKind, read_row
from tearjerk.diary.exchange.csv_rows import Row, find_delimiter, split_rows
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

Parse = Callable[[int, Cells], ImportedRow]


def parse_csv(text: str, name: str, list_kind: ListKind | None) -> ImportedFile:
    """The rows of a table; `list_kind` says what a list means that does not say it itself.

    `name` is the path of the file in what it was downloaded as: `watchlist.csv`, `likes/films.csv`.
    Raises FileError where the header is not known, and UnknownListError.
    """
    rows = _limited(split_rows(text, find_delimiter(text)), name)
    header, table = _find_header(rows)
    below = [row for row in rows if row[0] > header[0]]
    names = [column.strip().casefold() for column in header[1]]
    if "tearjerk_id" in names:
        return _parse(name, "tearjerk", own_csv.read_row, names, below)
    if table is None:
        cells = (dict(zip(names, row, strict=False)) for _, row in below if not isinstance(row, str))
        table = any_csv.table_format(names, cells)
    if table is None:
        raise FileError(
            f"{name} has no columns that are known. A table needs a title, and a rating, a date or an id."
        )
    found = table.list_kind or (kind_of_list(name, list_kind) if table.is_list else None)
    kind = name_of_list(table.kind, name, found) if table.is_list else table.kind
    columns = table.columns
    parsed = _parse(name, kind, lambda number, cells: read_row(number, cells, columns, found), names, below)
    return ImportedFile(name, kind, parsed.rows, parsed.unreadable, remarks=table.remarks)


def _limited(rows: Iterable[Row], name: str) -> list[Row]:
    found = list(islice(rows, MAX_ROWS + 1))
    if len(found) > MAX_ROWS:
        raise FileError(f"{name} has more rows than can be imported at once: the limit is {MAX_ROWS:,}.")
    return found


def _find_header(rows: Sequence[Row]) -> tuple[tuple[int, list[str]], TableFormat | None]:
    """The header and the format it fits: the first row of a known format, else the first row."""
    readable = [
        (number, cells) for number, cells in rows[:MAX_LINES_ABOVE_HEADER] if not isinstance(cells, str)
    ]
    for number, cells in readable:
        columns = frozenset(cell.strip().casefold() for cell in cells)
        for table in FORMATS:
            if table.fits(columns):
                return (number, cells), table
    return (readable[0] if readable else (0, [])), None


def _parse(name: str, kind: str, parse: Parse, header: Sequence[str], rows: Sequence[Row]) -> ImportedFile:
    parsed: list[ImportedRow] = []
    unreadable: list[UnreadableRow] = []
    for number, cells in rows:
        if isinstance(cells, str):
            unreadable.append(UnreadableRow(number, cells))
            continue
        if len(cells) < len(header) or any(cell.strip() for cell in cells[len(header) :]):
            reason = f"{len(cells)} fields where the header has {len(header)}"
            unreadable.append(UnreadableRow(number, reason))
            continue
        try:
            parsed.append(parse(number, dict(zip(header, cells, strict=False))))
        except ValueError as error:
            unreadable.append(UnreadableRow(number, str(error)))
    return ImportedFile(name, kind, tuple(parsed), tuple(unreadable))
