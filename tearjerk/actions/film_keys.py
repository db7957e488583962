"""Actions of single keys on the current film, for the prompt of `random` and for `browse`.

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


class Key(NamedTuple):
    """A key and a description of what it does; `prompt_label` is shown in the prompt, if not empty."""

    key: str
    meaning: str
    prompt_label: str = ""


KEYS = (
    Key("r", "another at random (also Enter)", "another"),
    Key("s", "save it to your list, or take it off", "save"),
    Key("w", "watched: when, and did it make you cry", "watched"),
    Key("n", "never offer it again", "never"),
    Key("o", "open where to watch it", "open"),
    Key("y", "why: how the level was measured"),
    Key("l", "films like it"),
    Key("u", "undo the last change"),
    Key("x", "show what would spoil"),
    Key("?", "these keys", "keys"),
    Key("q", "quit (also Esc)", "quit"),
)
"""The keys, in the same order as in the documentation."""


def toggle_saved(film: Film) -> str:
    """Add the film to the watchlist, or remove it if it is already there."""
    return _apply_change(
        lambda record: (changes.remove_from_list if film.id in record.saved else changes.add_to_list)(
            record, FilmReference.from_film(film), "saved", today()
        )
    )


def mark_watched(film: Film, day: str | None, cried: bool | None) -> str:
    """Add a viewing on a day (None if unknown) to the diary; the film leaves the watchlist and the bag."""
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
