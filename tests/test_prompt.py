"""Keys that reach the prompt of `random` together, as from a paste or a script."""

import re
from pathlib import Path

import pytest

from tearjerk.diary import store
from tests.conftest import WriteCatalogue, film_record
from tests.terminals import run_in_terminal

PROMPT = "q quit: "


@pytest.fixture
def two_films(write_catalogue: WriteCatalogue) -> str:
    """Write a catalogue of two films and return its path."""
    return write_catalogue([film_record(id=f"film-{letter}-2001", title=f"Film {letter}") for letter in "ab"])


def test_keys_that_arrive_together_are_read_one_by_one(home: Path, two_films: str) -> None:
    code, shown = run_in_terminal(["random", "--catalogue", two_films], [b"su%q\r"], prompt=PROMPT)
    assert code == 0
    assert shown.index("Added Film") < shown.index("Undone: Added Film") < shown.index("Unknown key '%'")
    assert shown.endswith(f"{PROMPT}q\n")
    assert not store.read(home / "diary.sqlite3").saved


def test_an_escape_sequence_is_one_key(two_films: str) -> None:
    code, shown = run_in_terminal(
        ["random", "--catalogue", two_films], [b"\x1b[A\x1b[1;5Cy\x1b[3~\x1bOPq"], prompt=PROMPT
    )
    assert code == 0
    assert shown.count("Unknown key. Press ?") == 4
    assert shown.count("counted in") == 1


def test_ctrl_c_drops_the_keys_that_arrive_with_it(home: Path, two_films: str) -> None:
    code, _ = run_in_terminal(["random", "--catalogue", two_films], [b"s\x03"], prompt=PROMPT)
    assert code == 130
    assert not store.read(home / "diary.sqlite3").saved


@pytest.mark.parametrize("answers", [[b"w2024-05-01\ry\rq"], [b"w2024", b"-05-01\n", b"y\n", b"q"]])
def test_keys_that_arrive_with_w_answer_its_questions(
    home: Path, two_films: str, answers: list[bytes]
) -> None:
    prompt = re.compile(r"q quit: |2024-05-01\): |skip: ")
    code, shown = run_in_terminal(["random", "--catalogue", two_films], answers, prompt=prompt)
    assert code == 0, shown
    assert [(entry.seen_on, entry.cried) for entry in store.read(home / "diary.sqlite3").entries()] == [
        ("2024-05-01", True)
    ]


def test_if_the_date_is_invalid_the_keys_that_follow_it_are_dropped(home: Path, two_films: str) -> None:
    answers = [b"wsomeday\rn\r", b"q"]
    code, shown = run_in_terminal(["random", "--catalogue", two_films], answers, prompt=PROMPT)
    assert code == 0
    assert shown.count("--seed") == 1
    assert not store.read(home / "diary.sqlite3").never
