"""Map the columns of a table to their meanings, and parse its rows."""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from tearjerk.diary.exchange import cell_words, values
from tearjerk.diary.exchange.cell_dates import parse_date
from tearjerk.diary.exchange.empty_cells import is_empty
from tearjerk.diary.exchange.imported import ImportedFilm, ImportedMark, ImportedRow, ImportedViewing

Cells = dict[str, str]
"""The cells of a row by column name, in lower case."""

ListMeaning = Literal["watched", "saved"]
"""What a film's presence on a list means."""


class Columns(Struct, frozen=True):
    """The names of a table's columns, in lower case; None for columns that it does not have.

    `rating_scale` is the maximum rating. `watched` says whether a film was seen, `watched_on` when; either may
    have the other's cells. `rated_on` says when it was rated, `recorded_on` when the row was written and
    `listed_on` when the film was listed. `status` says for each row whether the film was watched, saved or
    dropped. In a table with `presence_means_seen`, a row that says nothing more means that the film was seen.
    """

    title: str | None = None
    other_titles: tuple[str, ...] = ()
    original_title: str | None = None
    year: str | None = None
    imdb: str | None = None
    tmdb: str | None = None
    url: str | None = None
    media_type: str | None = None
    directors: str | None = None
    countries: str | None = None
    runtime: str | None = None
    rating: str | None = None
    rating_scale: float = 10.0
    watched: str | None = None
    watched_on: str | None = None
    rated_on: str | None = None
    recorded_on: str | None = None
    listed_on: str | None = None
    cried: str | None = None
    tags: str | None = None
    note: str | None = None
    other_notes: tuple[str, ...] = ()
    status: str | None = None
    presence_means_seen: bool = True


STATUS_MEANINGS: dict[str, Literal["watched", "saved", "dropped"]] = {
    **dict.fromkeys(("watched", "completed", "seen", "finished", "done"), "watched"),
    **dict.fromkeys(("plantowatch", "plan to watch", "want to watch", "to watch"), "saved"),
    **dict.fromkeys(("watchlist", "watch later", "saved"), "saved"),
    "dropped": "dropped",
}
"""Meanings of status names in other programs, in lower case; a dropped film is one the user won't finish."""


def parse_row(number: int, cells: Cells, columns: Columns, list_meaning: ListMeaning | None) -> ImportedRow:
    """Parse a row of a table; raises ValueError with the reason if one of its cells is invalid."""

    def cell(column: str | None) -> str:
        return "" if column is None else cells.get(column, "").strip()

    film = _parse_film(cells, columns)
    rating = values.parse_rating(cell(columns.rating), columns.rating_scale)
    recorded_on = parse_date(cell(columns.recorded_on))
    rated_on = parse_date(cell(columns.rated_on)) or recorded_on
    listed_on = parse_date(cell(columns.listed_on)) or recorded_on
    watched, watched_on = _parse_watched(cell(columns.watched), cell(columns.watched_on))
    viewing = ImportedViewing(
        watched_on,
        _parse_cried(cell(columns.cried), cell(columns.tags)),
        _join_notes(cells, columns),
        recorded_on,
    )
    status = cell(columns.status).casefold()
    meaning = STATUS_MEANINGS.get(status, list_meaning)
    marks = [] if rating is None else [ImportedMark("rating", rating, rated_on)]
    if meaning == "saved":
        # A note in a list explains why the film is on it; it is not about a viewing.
        return ImportedRow(number, film, (*marks, ImportedMark("saved", day=listed_on)))
    if meaning == "dropped":
        marks.append(ImportedMark("never", day=watched_on or listed_on))
        viewing = replace(viewing, seen_on=None)
    elif watched is False:
        return ImportedRow(number, film, tuple(marks))
    elif rating is None and viewing.is_bare:
        implies_seen = not status if columns.presence_means_seen else watched or rated_on is not None
        if meaning == "watched" or implies_seen:
            marks.append(ImportedMark("seen", day=listed_on or rated_on))
    return ImportedRow(number, film, tuple(marks), () if viewing.is_bare else (viewing,))


def _parse_watched(*cells: str) -> tuple[bool | None, str | None]:
    """Return the first answer to whether a film was seen, and the first date on which it was."""
    answers = [cell_words.parse_yes_no(cell) for cell in cells]
    dates = [parse_date(cell) for cell, answer in zip(cells, answers, strict=True) if answer is None]
    return (
        next((answer for answer in answers if answer is not None), None),
        next((date for date in dates if date is not None), None),
    )


def _parse_cried(answer: str, tags: str) -> bool | None:
    if is_empty(answer):
        return cell_words.parse_cried_tags(tags)
    cried = cell_words.parse_yes_no(answer)
    if cried is None:
        cried = cell_words.parse_cried_tags(answer)
    if cried is None:
        raise ValueError(f"'{answer}' is not yes or no")
    return cried


def _join_notes(cells: Cells, columns: Columns) -> str | None:
    """Return the notes as they are in the file, one under the other; None if there are none."""
    names = (*((columns.note,) if columns.note else ()), *columns.other_notes)
    notes = dict.fromkeys(note for name in names if (note := cells.get(name, "")).strip())
    return "\n".join(notes) or None


def _parse_film(cells: Cells, columns: Columns) -> ImportedFilm:
    def filled_cell(column: str | None) -> str:
        text = "" if column is None else cells.get(column, "").strip()
        return "" if is_empty(text) else text

    url = filled_cell(columns.url)
    titles = [filled_cell(column) for column in (columns.title, *columns.other_titles)]
    year = values.parse_year(filled_cell(columns.year))
    if year is None:
        titles[0], year = values.split_year(titles[0])
    film = ImportedFilm(
        titles=tuple(dict.fromkeys(title for title in titles if title)),
        year=year,
        imdb=values.parse_imdb_id(filled_cell(columns.imdb)) or _imdb_id_in_url(url),
        tmdb=values.parse_tmdb_id(filled_cell(columns.tmdb)) or _tmdb_id_in_url(url),
        slug=values.parse_slug(url),
        media_type=filled_cell(columns.media_type),
        original_titles=tuple(title for title in (filled_cell(columns.original_title),) if title),
        directors=values.parse_names(filled_cell(columns.directors)),
        countries=values.parse_names(filled_cell(columns.countries)),
        runtime=values.parse_runtime(filled_cell(columns.runtime)),
    )
    if not (film.titles or film.imdb or film.tmdb or film.slug):
        raise ValueError("it has no title")
    return film


def _imdb_id_in_url(url: str) -> str | None:
    return values.parse_imdb_id(url) if "imdb.com/" in url else None


def _tmdb_id_in_url(url: str) -> int | None:
    return values.parse_tmdb_id(url) if "themoviedb.org/movie/" in url else None
