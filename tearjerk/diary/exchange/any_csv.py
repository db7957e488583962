"""Read tables from unknown sources by recognising their column names; a remark reports which were used."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from tearjerk.diary.exchange.columns import STATUS_MEANINGS, Cells, Columns, ListMeaning
from tearjerk.diary.exchange.empty_cells import is_empty
from tearjerk.diary.exchange.table_format import TableFormat

COLUMN_NAMES_BY_ROLE: dict[str, tuple[str, ...]] = {
    "title": (
        "title", "name", "film", "movie", "film title", "movie title", "movie name", "제목", "영화", "영화명", "영화 제목",
        "titel", "filmtitel", "titre", "título", "titulo", "pelicula", "película", "filme", "titolo",
    ),
    "original_title": ("original title", "original_title", "originaltitle", "원제"),
    "year": (
        "year", "release year", "year released", "release_year", "released", "release date", "연도", "개봉연도", "개봉년도",
        "jahr", "année", "annee", "año", "ano", "anno",
    ),
    "imdb": ("imdb", "imdb id", "imdb_id", "imdbid", "imdb url", "imdb link", "const", "tconst"),
    "tmdb": ("tmdb", "tmdb id", "tmdb_id", "tmdbid", "themoviedb", "tmdb url"),
    "url": ("url", "link", "uri", "address", "letterboxd uri", "letterboxd url", "letterboxd"),
    "media_type": ("type", "title type", "media type", "media_type", "mediatype", "kind"),
    "directors": ("director", "directors", "directed by", "감독", "regie", "regisseur", "réalisateur"),
    "countries": ("country", "countries", "production countries", "국가"),
    "runtime": ("runtime", "runtime (mins)", "runtime (min)", "duration", "length", "minutes"),
    "watched_on": (
        "watched date", "watcheddate", "date watched", "watched on", "watched_at", "watchedat", "watched", "watched?",
        "date seen", "seen on", "seen", "seen?", "viewed", "date viewed", "viewing date", "last watched", "date", "datum",
        "관람일", "본 날", "본날", "감상일", "날짜", "gesehen", "gesehen am", "vu", "vu le", "visto", "fecha", "data",
    ),
    "rated_on": ("date rated", "rated_at", "rated on", "rating date"),
    "listed_on": ("date added", "added", "added on", "added_at", "created", "listed_at"),
    "status": ("status", "watch status", "state"),
    "cried": ("cried", "cried?", "did i cry", "did i cry?", "tears", "눈물", "울었음", "울었나"),
    "tags": ("tags", "tag", "labels"),
    "note": ("review", "note", "notes", "comment", "comments", "memo", "my review", "메모", "감상", "한줄평", "리뷰"),
    "rating": (
        "rating", "my rating", "your rating", "user rating", "rated", "score", "stars", "my score", "rating10",
        "rating (5)", "rating (10)", "rating/5", "rating/10", "rating (out of 5)", "rating (out of 10)", "out of 5",
        "out of 10", "별점", "평점", "내 평점", "bewertung", "meine bewertung", "wertung", "note sur 5", "note sur 10",
        "calificación", "puntuación", "nota", "voto",
    ),
}  # fmt: skip
"""Possible column names for each role, in lower case, most specific first."""


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
    columns_by_role = _columns_by_role(header)
    if columns_by_role["status"] is not None and not any(
        _has_known_status(cells, columns_by_role["status"]) for cells in rows
    ):
        columns_by_role["status"] = None
    if not _has_enough_columns(columns_by_role, list_meaning):
        return None
    columns = Columns(**columns_by_role)  # type: ignore[arg-type]
    used = [f"'{name}' as {_ROLE_LABELS[role]}" for role, name in columns_by_role.items() if name is not None]
    if (
        columns_by_role["rating"] is not None
        and (rating_scale := _infer_rating_scale(columns_by_role["rating"], rows)) is not None
    ):
        columns = replace(columns, rating_scale=rating_scale)
        used[-1] += f"; ratings are out of {rating_scale:g}"
    is_list = not (columns.rating or columns.watched_on or columns.rated_on or columns.status)
    return TableFormat("a table", (), columns, is_list=is_list, remarks=(f"read {', '.join(used)}",))


def _columns_by_role(header: Sequence[str]) -> dict[str, str | None]:
    """Return the name of the column for each role, None where the header has no such column."""
    return {
        role: next((name for name in names if name in header), None)
        for role, names in COLUMN_NAMES_BY_ROLE.items()
    }


def _has_enough_columns(columns_by_role: dict[str, str | None], list_meaning: ListMeaning | None) -> bool:
    has_id = any(columns_by_role[role] for role in ("imdb", "tmdb", "url"))
    has_information = any(
        columns_by_role[role] for role in ("rating", "watched_on", "rated_on", "listed_on", "status")
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
    "watched_on": "date watched",
    "rated_on": "date rated",
    "listed_on": "date added",
}


def _infer_rating_scale(column: str, rows: Iterable[Cells]) -> float | None:
    """Return the rating scale: 10 if the column's name says so, else the smallest of 5, 10 and 100 that fits.

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
    return 10.0 if highest <= 10 else 100.0


def _parse_number(cell: str) -> float | None:
    try:
        return None if is_empty(cell) else float(cell.replace(",", "."))
    except ValueError:
        return None  # reported later, when the row is parsed
