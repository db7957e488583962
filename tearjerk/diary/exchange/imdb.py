"""IMDb's CSV files: ratings and lists, as imdb.com exports them."""

from collections.abc import Callable

from tearjerk.diary.exchange import values
from tearjerk.diary.exchange.imported import ImportedMark, ImportedRow, rating_or_seen
from tearjerk.diary.exchange.table_format import Cells, TableFormat, list_format
from tearjerk.diary.statements import MarkKind


def table_format(columns: frozenset[str], name: str, list_kind: str | None) -> TableFormat | None:
    """How to read a table with these columns, or None where it is not IMDb's."""
    if {"const", "position"} <= columns:
        return list_format("IMDb", name, list_kind, _list_parser)
    if {"const", "your rating"} <= columns:
        return TableFormat("IMDb ratings", _parse_rating)
    return None


def _parse_rating(number: int, cells: Cells) -> ImportedRow:
    rating = values.parse_points(cells["your rating"])
    rated_on = values.parse_date(cells.get("date rated", ""))
    return _row(number, cells, rating_or_seen(rating, rated_on))


def _list_parser(kind: MarkKind) -> Callable[[int, Cells], ImportedRow]:
    def parse(number: int, cells: Cells) -> ImportedRow:
        added_on = values.parse_date(cells.get("created", ""))
        return _row(number, cells, (ImportedMark(kind, day=added_on),))

    return parse


def _row(number: int, cells: Cells, marks: tuple[ImportedMark, ...]) -> ImportedRow:
    return ImportedRow(
        number,
        values.parse_titles(cells.get("title", ""), cells.get("original title", ""), cells["const"]),
        values.parse_year(cells.get("year", "")),
        imdb=values.parse_imdb_id(cells["const"]),
        marks=marks,
    )
