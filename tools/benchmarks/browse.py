"""Measure how quickly `browse` paints, compared with minimal Textual programs of the same kind.

    python -m tools.benchmarks.browse [--runs 15] [--films 10000]

Every program runs in its own pty. First paint is the time from start until the search line appears, compared with a
Textual program with the same widgets and no films; the promised maximum is 1.3 times. Typing latency is the time
until a typed letter appears, with a catalogue of many films, compared with a Textual program that filters a plain
list of as many titles; the promised maximum is 1.5 times.
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

from tools.benchmarks.many_films import write_many_films
from tools.progress import tracked

PLACEHOLDER_PART = "itle"
"""Part of the placeholder text of each program's search line; the cursor covers the first letter of the text."""
TYPED_LETTERS = "gwxz"
MAX_WAIT_SECONDS = 30.0
IDLE_SECONDS = 0.4

EMPTY_PROGRAM = """
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

LIST_PROGRAM = """
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
    """A program running in its own pty."""

    def __init__(self, command: list[str]) -> None:
        self._terminal, program_end = pty.openpty()
        environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", "LINES": "30"}
        self.start = time.perf_counter()
        self._program = subprocess.Popen(
            command,
            stdin=program_end,
            stdout=program_end,
            stderr=program_end,
            env=environment,
            start_new_session=True,
        )
        os.close(program_end)

    def wait_for(self, text: str, since: float) -> float:
        """Return the seconds from `since` until the terminal shows a string."""
        shown = b""
        while text.encode() not in shown:
            shown += self._read(MAX_WAIT_SECONDS) or sys.exit(f"'{text}' was never shown.")
        return time.perf_counter() - since

    def wait_until_idle(self) -> None:
        """Wait until nothing has been painted for IDLE_SECONDS."""
        while self._read(IDLE_SECONDS):
            pass

    def type_letter(self, letter: str) -> float:
        """Type a letter and return the seconds until it is painted."""
        start = time.perf_counter()
        os.write(self._terminal, letter.encode())
        return self.wait_for(letter, start)

    def close(self) -> None:
        """End the program."""
        self._program.kill()
        self._program.wait()
        os.close(self._terminal)

    def _read(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self._terminal], [], [], seconds)
        return os.read(self._terminal, 1 << 16) if ready else b""


def measure_first_paint(command: list[str]) -> float:
    """Return the seconds until a program shows its search line."""
    session = Session(command)
    try:
        return session.wait_for(PLACEHOLDER_PART, session.start)
    finally:
        session.close()


def measure_typing_latency(command: list[str]) -> float:
    """Return the median time until a typed letter is painted, in seconds."""
    session = Session(command)
    try:
        session.wait_for(PLACEHOLDER_PART, session.start)
        session.wait_until_idle()
        times = []
        for letter in TYPED_LETTERS:
            times.append(session.type_letter(letter))
            session.wait_until_idle()
        return statistics.median(times)
    finally:
        session.close()


def report(label: str, times: list[float], yardstick_times: list[float], max_ratio: float) -> None:
    """Print the median times, in milliseconds, and their ratio."""
    median_time, yardstick_time = statistics.median(times), statistics.median(yardstick_times)
    print(
        f"{label}: {median_time * 1000:.0f} ms against {yardstick_time * 1000:.0f} ms: {median_time / yardstick_time:.2f} times, promised at most {max_ratio}"
    )


def main() -> None:
    """Run the programs in turn and print the ratios."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--films", type=int, default=10_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TEARJERK_HOME"] = folder
        empty_program, list_program, films = (
            Path(folder) / name for name in ("empty.py", "list.py", "films.json")
        )
        empty_program.write_text(EMPTY_PROGRAM)
        list_program.write_text(LIST_PROGRAM)
        write_many_films(options.films, films)
        browse = [sys.executable, "-m", "tearjerk", "browse"]
        paint: tuple[list[float], list[float]] = ([], [])
        typing: tuple[list[float], list[float]] = ([], [])
        for _ in tracked(range(options.runs), "painting"):
            paint[0].append(measure_first_paint(browse))
            paint[1].append(measure_first_paint([sys.executable, str(empty_program)]))
        for _ in tracked(range(max(1, options.runs // 3)), "typing"):
            typing[0].append(measure_typing_latency([*browse, "--catalogue", str(films)]))
            typing[1].append(measure_typing_latency([sys.executable, str(list_program), str(films)]))
    report("first paint", *paint, 1.3)
    report(f"a letter typed over {options.films:,} films", *typing, 1.5)


if __name__ == "__main__":
    main()
