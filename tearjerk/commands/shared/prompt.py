"""The prompt of `random`, which reads single keys without Enter."""

import os
import re
import sys
from collections import deque
from enum import StrEnum

import typer

from tearjerk.actions import film_keys
from tearjerk.actions.record import today
from tearjerk.catalogue.film import Film
from tearjerk.diary import dates
from tearjerk.errors import TearjerkError
from tearjerk.output.messages import hint
from tearjerk.output.printing import print_line


class Step(StrEnum):
    """What the caller has to do after a key is pressed; the prompt itself handles keys that are not in STEPS_BY_KEY."""

    LEAVE = "leave"
    ANOTHER = "another"
    WHY = "why"
    LIKE = "like"
    SPOILERS = "spoilers"


STEPS_BY_KEY = {
    **dict.fromkeys(("q", "\x1b", "\x04", ""), Step.LEAVE),
    **dict.fromkeys(("r", "\r", "\n"), Step.ANOTHER),
    "y": Step.WHY,
    "l": Step.LIKE,
    "x": Step.SPOILERS,
}

_KEY_PATTERN = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O[ -~]|[^\x1b])?|.", re.DOTALL)
"""One key: the escape sequence of an arrow key, of a function key or of Alt with a key, or one character."""


class Prompt:
    """Reads keys for the cards of one run; keys that arrive together are handled one after the other."""

    def __init__(self) -> None:
        self._unread_keys: deque[str] = deque()

    def next_step(self, film: Film, country: str | None) -> Step:
        """Handle keys until one is for the caller, and return its step; report errors and continue."""
        while True:
            key = self._read_key()
            if key in STEPS_BY_KEY:
                return STEPS_BY_KEY[key]
            try:
                if key == "?":
                    for film_key in film_keys.KEYS:
                        hint(f"  {film_key.key}  {film_key.meaning}")
                    continue
                if key == "n":
                    hint(film_keys.never_offer(film))
                    return Step.ANOTHER
                hint(self._handle_key(key, film, country))
            except TearjerkError as error:
                hint(error.sentence)

    def _read_key(self) -> str:
        """Return the key pressed, in lower case; empty at end of input."""
        labels = " · ".join(f"{key.key} {key.prompt_label}" for key in film_keys.KEYS if key.prompt_label)
        print_line(f"{labels}: ", sys.stderr, end="", flush=True)
        if not self._unread_keys:
            self._unread_keys.extend(_wait_for_keys())
        key = self._unread_keys.popleft()
        print_line(key if key.isprintable() else "", sys.stderr)
        return key.casefold()

    def _handle_key(self, key: str, film: Film, country: str | None) -> str:
        if key == "s":
            return film_keys.toggle_saved(film)
        if key == "w":
            return film_keys.mark_seen(film, self._ask_day(), self._ask_whether_cried())
        if key == "o":
            return film_keys.open_watch_page(film, country)
        if key == "u":
            return film_keys.undo()
        name = f" '{key}'" if key.isprintable() else ""
        return f"Unknown key{name}. Press ? for the keys."

    def _ask_day(self) -> str | None:
        answer = self._ask("When? Enter today, yesterday, unknown or a date (2024-05-01): ")
        try:
            return dates.parse_typed_date(answer or "today", today())
        except TearjerkError:
            self._unread_keys.clear()  # what follows was meant for the next question, not as keys
            raise

    def _ask_whether_cried(self) -> bool | None:
        answer = self._ask("Did it make you cry? y or n, or Enter to skip: ").casefold()
        return {"y": True, "yes": True, "n": False, "no": False}.get(answer)

    def _ask(self, question: str) -> str:
        """Ask a question and return the line typed in answer, starting with any keys already read."""
        typed = ""
        while self._unread_keys and not typed.endswith("\n"):
            typed += self._unread_keys.popleft().replace("\r", "\n")
        line, line_end, _ = typed.partition("\n")
        print_line(question + line, sys.stderr, end=line_end, flush=True)
        return (line if line_end else line + sys.stdin.readline()).strip()


def _wait_for_keys() -> list[str]:
    """Return the keys pressed, which are several if they arrive together; one empty key at end of input."""
    try:
        typed = typer.getchar()
    except EOFError:
        return [""]
    if "\x03" in typed:
        raise KeyboardInterrupt
    if os.name == "nt":  # getchar returns one key at a time there; a special key is two characters
        return [typed]
    return _KEY_PATTERN.findall(typed) or [""]
