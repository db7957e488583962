"""Letterboxd's and IMDb's CSV files, told apart by their headers.

Formats as the two sites export them (letterboxd.com/settings/data, imdb.com/list/ratings/export) and
as Letterboxd imports them (letterboxd.com/about/importing-data).
"""

import csv
import re
from collections.abc import Callable, Iterator
from io import StringIO

from tearjerk.diary.exchange import values
from tearjerk.diary.exchange.lines import Bad, Evening, Line, Saying, Told, sayings_of
from tearjerk.errors import FileError, UsageError

LISTS = ("watched", "watchlist")
"""What a list without any other column may be; the header does not tell them apart."""
LONGEST_FIELD = 1 << 24

Row = dict[str, str]
Parse = Callable[[int, Row], Line]


def told(text: str, name: str, as_list: str | None) -> Told:
    """What a CSV file says. Its name, or `as_list`, tells a list of watched films from a watchlist.

    Raises FileError where the header is none we know, UsageError where only the reader can say what
    kind of list it is.
    """
    csv.field_size_limit(LONGEST_FIELD)
    header, delimiter = _header(text, name)
    kind, parse = _kind(header, name, as_list)
    lines: list[Line] = []
    bad: list[Bad] = []
    for number, cells in _rows(text, delimiter):
        if isinstance(cells, str):
            bad.append(Bad(number, cells))
        elif len(cells) != len(header):
            bad.append(Bad(number, f"{len(cells)} fields where the header has {len(header)}"))
        else:
            try:
                lines.append(parse(number, dict(zip(header, map(str.strip, cells), strict=True))))
            except ValueError as error:
                bad.append(Bad(number, str(error)))
    return Told(kind, tuple(lines), tuple(bad))


def _header(text: str, name: str) -> tuple[list[str], str]:
    """The names of the columns and what stands between them: a spreadsheet may have saved it with ; or tabs.

    Raises FileError where it is no line of CSV.
    """
    # Old spreadsheets end their lines with a carriage return alone; the rows below are split there too.
    first = re.split(r"[\r\n]", text.lstrip("\r\n"), maxsplit=1)[0]
    best = max(",;\t", key=first.count)
    try:
        names = next(csv.reader([first], delimiter=best), [])
    except csv.Error as error:
        raise FileError(f"{name} has no header that can be read: {error}.") from None
    return [column.strip().casefold() for column in names], best


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """Each row behind the header with the number of its first line; a sentence where no row can be made out."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    headed = False
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, f"{error}: is a quotation mark missing?"
            return
        if not any(cell.strip() for cell in cells):
            continue
        if headed:
            yield number, cells
        headed = True


def _kind(header: list[str], name: str, as_list: str | None) -> tuple[str, Parse]:
    columns = set(header)
    if "const" in columns and "position" in columns:
        return _list("IMDb", name, as_list, _imdb_list)
    if {"const", "your rating"} <= columns:
        return "IMDb ratings", _imdb_ratings
    if {"name", "year"} <= columns and columns & {"letterboxd uri", "date"}:
        if "watched date" in columns:
            return "Letterboxd diary", _letterboxd_diary
        if "rating" in columns:
            return "Letterboxd ratings", _letterboxd_ratings
        return _list("Letterboxd", name, as_list, _letterboxd_list)
    if columns & {"title", "imdbid"} and columns & {"watcheddate", "rating", "rating10", "tags", "review"}:
        return "a file for Letterboxd", _letterboxd_import
    raise FileError(
        f"{name} is no file that can be imported: ratings.csv, watched.csv, watchlist.csv or diary.csv of"
        " Letterboxd, ratings.csv of IMDb, or what `tearjerk export` writes."
    )


def _list(site: str, name: str, as_list: str | None, parse: Callable[[str], Parse]) -> tuple[str, Parse]:
    kind = as_list or next((kind for kind in reversed(LISTS) if kind in name.casefold()), None)
    if kind is None:
        raise UsageError(f"{name} is a list of films, but of which kind? Add --as watched or --as watchlist.")
    return f"{site} {kind}", parse("seen" if kind == "watched" else "saved")


def _letterboxd_list(kind: str) -> Parse:
    def parse(number: int, row: Row) -> Line:
        return _letterboxd(
            number, row, (Saying("seen" if kind == "seen" else "saved", day=values.day(row.get("date", ""))),)
        )

    return parse


def _letterboxd_ratings(number: int, row: Row) -> Line:
    # The date is that of the rating: when the film was seen is not known.
    return _letterboxd(number, row, sayings_of(values.stars(row["rating"]), values.day(row.get("date", ""))))


def _letterboxd_diary(number: int, row: Row) -> Line:
    noted = values.day(row.get("date", ""))
    evening = _evening(row["watched date"], row.get("tags", ""), row.get("review", ""), noted)
    return _letterboxd(number, row, sayings_of(values.stars(row.get("rating", "")), noted, evening), evening)


def _letterboxd_import(number: int, row: Row) -> Line:
    rating = values.stars(row.get("rating", ""))
    if rating is None:
        rating = values.points(row.get("rating10", ""))
    evening = _evening(row.get("watcheddate", ""), row.get("tags", ""), row.get("review", ""), None)
    return Line(
        number,
        _named(row.get("title", ""), row.get("imdbid", "")),
        values.year(row.get("year", "")),
        imdb=values.imdb(row.get("imdbid", "")),
        sayings=sayings_of(rating, None, evening),
        evenings=evening,
    )


def _letterboxd(
    number: int, row: Row, sayings: tuple[Saying, ...], evenings: tuple[Evening, ...] = ()
) -> Line:
    return Line(number, _named(row["name"]), values.year(row["year"]), sayings=sayings, evenings=evenings)


def _imdb_ratings(number: int, row: Row) -> Line:
    return _imdb(
        number, row, sayings_of(values.points(row["your rating"]), values.day(row.get("date rated", "")))
    )


def _imdb_list(kind: str) -> Parse:
    def parse(number: int, row: Row) -> Line:
        return _imdb(
            number,
            row,
            (Saying("seen" if kind == "seen" else "saved", day=values.day(row.get("created", ""))),),
        )

    return parse


def _imdb(number: int, row: Row, sayings: tuple[Saying, ...]) -> Line:
    titles = _named(row.get("title", ""), row.get("original title", ""), row["const"])
    return Line(
        number, titles, values.year(row.get("year", "")), imdb=values.imdb(row["const"]), sayings=sayings
    )


def _named(*names: str) -> tuple[str, ...]:
    found = tuple(name for name in names if name)
    if not found:
        raise ValueError("no title")
    return found


def _evening(on: str, tags: str, review: str, noted: str | None) -> tuple[Evening, ...]:
    """A viewing, where there is a day, tears (a tag, as our own export writes them) or a review to keep."""
    words = {tag.strip().casefold() for tag in tags.split(",")}
    cried = True if "cried" in words else False if "dry" in words else None
    day = values.day(on)
    if day is None and cried is None and not review:
        return ()
    return (Evening(day, cried, review or None, noted),)
