"""What a user at a terminal can do with the film that `random` shows."""

import sys

from tearjerk.actions.record import change_list, change_record, today
from tearjerk.catalogue.film import Film
from tearjerk.diary import changes
from tearjerk.diary.record import FilmReference
from tearjerk.errors import FileError
from tearjerk.output.messages import hint

PROMPT = "Enter another · s seen · w save · n never · q quit: "


def wants_another(film: Film) -> bool:
    """Asks about the film until the user wants another one (True) or leaves (False).

    The end of the input leaves too. A record that cannot be written is reported, and the prompt goes on.
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
            _record(key, film)
        else:
            hint(f"Unknown key '{key}'.")


def _record(key: str, film: Film) -> None:
    try:
        if key == "s":
            reference, day = FilmReference.of(film), today()
            change_record(lambda record: changes.seen(record, reference, day=day, today=day))
        else:
            change_list(film, "saved" if key == "w" else "never")
    except FileError as error:
        hint(error.sentence)
