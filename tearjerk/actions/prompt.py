"""What a reader at a terminal may say to the film that `random` shows."""

import sys

from tearjerk.actions.record import put, today
from tearjerk.catalogue.film import Film
from tearjerk.diary import changes
from tearjerk.diary.record import known
from tearjerk.errors import FileError
from tearjerk.output.messages import hint

PROMPT = "Enter another · s seen · w save · n never · q quit: "


def another(film: Film) -> bool:
    """Asks about the film until the reader wants another one (True) or goes (False).

    The end of the input is a way to go. A record that cannot be written is said, and no reason to go.
    """
    while True:
        print(PROMPT, end="", file=sys.stderr, flush=True)  # noqa: T201
        line = sys.stdin.readline()
        if not line:
            hint("")
            return False
        key = line.strip().lower()
        if key in ("", "q", "quit"):
            return key == ""
        if key in ("s", "w", "n"):
            _note(key, film)
        else:
            hint(f"'{key}' is none of these.")


def _note(key: str, film: Film) -> None:
    about, day = known(film), today()
    try:
        if key == "s":
            put(lambda record: changes.seen(record, about, on=day, today=day))
        elif key == "w":
            put(lambda record: changes.saved(record, about, day))
        else:
            put(lambda record: changes.banned(record, about, day))
    except FileError as error:
        hint(error.sentence)
