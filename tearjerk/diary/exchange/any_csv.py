"""A table of no known site: its columns are told by their names, and which were used is said in the report."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from tearjerk.diary.exchange.columns import Cells, Columns
from tearjerk.diary.exchange.table_format import TableFormat
from tearjerk.diary.exchange.values import is_empty

NAMES: dict[str, tuple[str, ...]] = {
    "title": ("title", "name", "film", "movie", "film title", "movie title", "제목", "영화", "영화명"),
    "original_title": ("original title", "original_title", "originaltitle", "원제"),
    "year": ("year", "release year", "year released", "release_year", "released", "release date", "연도", "개봉연도"),
    "imdb": ("imdb", "imdb id", "imdb_id", "imdbid", "imdb url", "imdb link", "const", "tconst"),
    "tmdb": ("tmdb", "tmdb id", "tmdb_id", "tmdbid", "themoviedb", "tmdb url"),
    "address": ("url", "link", "uri", "address", "letterboxd uri", "letterboxd url", "letterboxd"),
    "kind": ("type", "title type", "media type", "media_type", "mediatype", "kind"),
    "directors": ("director", "directors", "directed by", "감독"),
    "countries": ("country", "countries", "production countries", "국가"),
    "runtime": ("runtime", "runtime (mins)", "runtime (min)", "duration", "length", "minutes"),
    "rating": (
        "rating", "my rating", "your rating", "user rating", "rated", "score", "stars", "my score", "rating10",
        "rating (5)", "rating (10)", "rating/5", "rating/10", "out of 5", "out of 10", "별점", "평점",
    ),
    "watched_on": (
        "watched date", "watcheddate", "date watched", "watched on", "watched_at", "watchedat", "watched",
        "date seen", "seen on", "seen", "viewed", "date viewed", "last watched", "date", "관람일", "본 날",
    ),
    "rated_on": ("date rated", "rated_at", "rated on", "rating date"),
    "listed_on": ("date added", "added", "added on", "added_at", "created", "listed_at"),
    "tags": ("tags", "tag", "labels"),
    "note": ("review", "note", "notes", "comment", "comments", "memo", "my review", "메모", "감상"),
}  # fmt: skip
"""For each role the names of columns that have it, in lower case, the surer ones first."""


def table_format(header: Sequence[str], rows: Iterable[Cells]) -> TableFormat | None:
    """How to read a table with this header; None where it has no title, or none of a rating, a date and an id."""
    found = {role: next((name for name in names if name in header), None) for role, names in NAMES.items()}
    identified = any(found[role] for role in ("imdb", "tmdb", "address"))
    said = any(found[role] for role in ("rating", "watched_on", "rated_on", "listed_on"))
    if not (found["title"] or identified) or not (identified or said):
        return None
    columns = Columns(**found)  # type: ignore[arg-type]
    if found["rating"] is not None:
        columns = replace(columns, scale=_scale(found["rating"], rows))
    used = [f"'{name}' as {_ROLES[role]}" for role, name in found.items() if name is not None]
    scale = f"; ratings are out of {columns.scale:g}" if columns.rating is not None else ""
    is_list = not (columns.rating or columns.watched_on or columns.rated_on)
    return TableFormat("a table", (), columns, is_list=is_list, remarks=(f"read {', '.join(used)}{scale}",))


_ROLES = {
    **{role: role for role in ("title", "year", "rating", "runtime", "tags", "note")},
    "original_title": "original title",
    "imdb": "IMDb id",
    "tmdb": "TMDB id",
    "address": "address",
    "kind": "type",
    "directors": "directors",
    "countries": "countries",
    "watched_on": "date watched",
    "rated_on": "date rated",
    "listed_on": "date added",
}


def _scale(column: str, rows: Iterable[Cells]) -> float:
    """The highest rating that there can be: as the column's name says, else the next of 5, 10 and 100 above all of them."""
    if "10" in column:
        return 10.0
    if "5" in column or "star" in column or column == "별점":
        return 5.0
    highest = 0.0
    for cells in rows:
        cell = cells.get(column, "").replace(",", ".")
        try:
            highest = max(highest, 0.0 if is_empty(cell) else float(cell))
        except ValueError:
            continue  # the row will say that it is not a rating
    return 5.0 if highest <= 5 else 10.0 if highest <= 10 else 100.0
