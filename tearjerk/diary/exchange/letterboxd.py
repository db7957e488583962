"""The diary as a file that Letterboxd imports (letterboxd.com/about/importing-data)."""

import csv
from io import StringIO

from tearjerk.diary.record import Record

COLUMNS = ("Title", "Year", "imdbID", "Rating", "WatchedDate", "Rewatch", "Tags", "Review")


def written(record: Record) -> bytes:
    """One row for each time a film was seen, oldest first; tears travel as the tags `cried` and `dry`."""
    text = StringIO(newline="")
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(COLUMNS)
    before: set[str] = set()
    for entry in reversed(record.entries()):
        film = record.about(entry.film)
        table.writerow(
            (
                film.title,
                film.year or "",
                film.imdb or "",
                "" if entry.rating is None else f"{entry.rating:g}",
                entry.seen or "",
                "true" if entry.film in before else "false",
                {None: "", True: "cried", False: "dry"}[entry.cried],
                entry.note or "",
            )
        )
        before.add(entry.film)
    return text.getvalue().encode()
