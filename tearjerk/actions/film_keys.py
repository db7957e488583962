"""Actions that single keys perform on the current film, in the prompt of `random` and in `browse`.

Each function returns one sentence that describes what happened. Those that change the record raise FileError
if it cannot be written, with nothing changed.
"""

from collections.abc import Callable
from typing import NamedTuple

from tearjerk.actions.record import now, today, user_record_path
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.links import pages
from tearjerk.diary import changes, store
from tearjerk.diary.changes import Change
from tearjerk.diary.record import Record
from tearjerk.diary.statements import FilmReference


class FilmKey(NamedTuple):
    """A key and a description of what it does; `prompt_label` is shown in the prompt, if not empty."""

    key: str
    meaning: str
    prompt_label: str = ""


KEYS = (
    FilmKey("r", "another at random (also Enter)", "another"),
    FilmKey("s", "save it to your watchlist, or take it off", "save"),
    FilmKey("w", "mark as watched (asks when, and whether you cried)", "watched"),
    FilmKey("n", "never offer it again", "never"),
    FilmKey("o", "open a page that says where to watch it", "open"),
    FilmKey("y", "why: how the level was measured"),
    FilmKey("l", "films like it"),
    FilmKey("u", "undo the last change"),
    FilmKey("x", "show spoilers"),
    FilmKey("?", "these keys", "keys"),
    FilmKey("q", "quit (also Esc)", "quit"),
)
"""The keys, in the same order as in docs/record.md."""

MAX_SIMILAR_FILMS = 5
"""Maximum number of films that the key `l` shows."""


def toggle_saved(film: Film) -> str:
    """Add the film to the watchlist, or remove it if it is already there."""
    return _apply_change(
        lambda record: (changes.remove_from_list if film.id in record.saved else changes.add_to_list)(
            record, FilmReference.from_film(film), "saved", today()
        )
    )


def mark_seen(film: Film, day: str | None, cried: bool | None) -> str:
    """Record a viewing in the diary (`day` is None if unknown); the film leaves the watchlist and the bag."""
    return _apply_change(
        lambda record: changes.mark_seen(
            record, FilmReference.from_film(film), day=day, cried=cried, today=today()
        )
    )


def never_offer(film: Film) -> str:
    """Put the film on the never list."""
    return _apply_change(
        lambda record: changes.add_to_list(record, FilmReference.from_film(film), "never", today())
    )


def undo() -> str:
    """Undo the last change to the record."""
    summary = store.undo(user_record_path())
    return "There is nothing to undo." if summary is None else f"Undone: {summary}"


def open_watch_page(film: Film, country: str | None) -> str:
    """Open a web page that shows where to watch the film."""
    from tearjerk.output.open_page import open_page

    url = pages(film, country)[0].url
    return f"Opened {url}" if open_page(url) else f"Could not open a browser. The page is {url}"


def _apply_change(make_change: Callable[[Record], Change]) -> str:
    return store.apply(user_record_path(), now(), make_change).summary
