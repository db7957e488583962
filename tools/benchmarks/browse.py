"""How soon `browse` paints, against the smallest Textual programs that do the same kind of thing.

    python -m tools.benchmarks.browse [--runs 15] [--films 10000]

Every program runs on a terminal of its own (a pty). First paint is the time from its start until the search
line can be read; it is compared with a Textual program of the same widgets and no films, and promised within
1.3 times. A letter typed is timed until it is read back from the terminal, with a catalogue of many films; it
is compared with a Textual program that filters a plain list of as many titles, and promised within 1.5 times.
"""

import argparse
import os
import pty
import select
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tools.benchmarks.many_films import many_films
from tools.progress import tracked

PROMPT = "a title"
"""What the search line shows while it is empty."""
LETTERS = "gwxz"
WAIT_SECONDS = 30.0
QUIET_SECONDS = 0.4

EMPTY = """
from textual.app import App
from textual.containers import Horizontal, VerticalScroll
from textual.scroll_view import ScrollView
from textual.widgets import Footer, Input, Static

class Program(App):
    CSS = "ScrollView {width: 2fr} VerticalScroll {width: 3fr} Horizontal {height: 1fr} Input {border: none; height: 1}"
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self):
        yield Input(placeholder="title, people, or what happens in the film")
        with Horizontal():
            yield ScrollView()
            with VerticalScroll():
                yield Static()
        yield Static()
        yield Footer()

Program().run()
"""

PLAIN_LIST = """
import json, sys
from textual.app import App
from textual.widgets import Footer, Input, OptionList

class Program(App):
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self):
        self.titles = [film["title"] for film in json.load(open(sys.argv[1]))]
        yield Input(placeholder="a title")
        yield OptionList(*self.titles)
        yield Footer()
    def on_input_changed(self, event):
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(title for title in self.titles if event.value.casefold() in title.casefold())

Program().run()
"""


class Session:
    """A program on a terminal of its own."""

    def __init__(self, command: list[str]) -> None:
        self._ours, theirs = pty.openpty()
        environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", "LINES": "30"}
        self.start = time.perf_counter()
        self._program = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
        )
        os.close(theirs)

    def until(self, text: str, since: float) -> float:
        """Seconds since a moment until the terminal shows a text."""
        shown = b""
        while text.encode() not in shown:
            shown += self._read(WAIT_SECONDS) or sys.exit(f"'{text}' was never shown.")
        return time.perf_counter() - since

    def quiet(self) -> None:
        """Waits until nothing has been painted for a while."""
        while self._read(QUIET_SECONDS):
            pass

    def type(self, letter: str) -> float:
        """Seconds until a letter that was typed is painted."""
        moment = time.perf_counter()
        os.write(self._ours, letter.encode())
        return self.until(letter, moment)

    def end(self) -> None:
        """Ends the program."""
        self._program.kill()
        self._program.wait()
        os.close(self._ours)

    def _read(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self._ours], [], [], seconds)
        return os.read(self._ours, 1 << 16) if ready else b""


def first_paint(command: list[str]) -> float:
    """Seconds until a program shows its search line."""
    session = Session(command)
    try:
        return session.until(PROMPT, session.start)
    finally:
        session.end()


def letters(command: list[str]) -> float:
    """The median of the seconds until each of some letters is painted."""
    session = Session(command)
    try:
        session.until(PROMPT, session.start)
        session.quiet()
        times = []
        for letter in LETTERS:
            times.append(session.type(letter))
            session.quiet()
        return statistics.median(times)
    finally:
        session.end()


def report(what: str, ours: list[float], yardstick: list[float], limit: float) -> None:
    """Prints the medians and their ratio."""
    mine, theirs = statistics.median(ours), statistics.median(yardstick)
    print(
        f"{what}: {mine * 1000:.0f} ms against {theirs * 1000:.0f} ms: {mine / theirs:.2f} times, promised {limit}"
    )


def main() -> None:
    """Runs the programs in turn and prints the ratios."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--films", type=int, default=10_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TEARJERK_HOME"] = folder
        empty, plain, films = (Path(folder) / name for name in ("empty.py", "plain.py", "films.json"))
        empty.write_text(EMPTY)
        plain.write_text(PLAIN_LIST)
        many_films(options.films, films)
        browse = [sys.executable, "-m", "tearjerk", "browse"]
        paint: tuple[list[float], list[float]] = ([], [])
        typing: tuple[list[float], list[float]] = ([], [])
        for _ in tracked(range(options.runs), "painting"):
            paint[0].append(first_paint(browse))
            paint[1].append(first_paint([sys.executable, str(empty)]))
        for _ in tracked(range(max(1, options.runs // 3)), "typing"):
            typing[0].append(letters([*browse, "--catalogue", str(films)]))
            typing[1].append(letters([sys.executable, str(plain), str(films)]))
    report("first paint", *paint, 1.3)
    report(f"a letter typed over {options.films:,} films", *typing, 1.5)


if __name__ == "__main__":
    main()
