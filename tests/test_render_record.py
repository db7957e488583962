"""The diary and the report of an import fit every terminal; the diary contains no control characters."""

import re
from io import StringIO
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from tearjerk.diary.entries import Entry
from tearjerk.diary.statements import FilmReference
from tearjerk.output.cards.diary import entries_table
from tests.conftest import Run
from tests.terminals import run_in_terminal

SHORT = FilmReference("a-film-2001", "A Film", 2001)
WIDTHS = [40, 51, 52, 60, 76, 80, 120, 200]


def rendered(entries: list[tuple[FilmReference, Entry]], width: int) -> str:
    text = StringIO()
    Console(file=text, width=width, height=50, color_system=None).print(entries_table(entries, width))
    return text.getvalue()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_diary_fits_its_terminal(width: int) -> None:
    long = FilmReference("long-2001", "소" * 70, 2001)
    entries = [
        (long, Entry(12, long.id, "2024-05-01", 4.5, True, "눈물 " * 40, "2024-05-01", 1)),
        (SHORT, Entry(None, SHORT.id, None, None, None, None, "2024-05-01", 2)),
    ]
    text = rendered(entries, width)
    assert max(cell_len(line) for line in text.splitlines()) <= width
    assert "2024-05-01" in text
    assert "4.5" in text
    assert "unknown" in text


def test_notes_are_shown_without_control_characters() -> None:
    note = Entry(1, SHORT.id, "2024-05-01", None, False, "[bold]so sad\x1b[2J", "2024-05-01", 1)
    text = rendered([(SHORT, note)], 120)
    assert "[bold]so sad" in text
    assert "dry" in text
    assert "\x1b" not in text


@pytest.mark.parametrize("width", ["40", "80", "200"])
def test_an_import_reports_on_a_terminal(tmp_path: Path, width: str) -> None:
    path = tmp_path / "ratings.csv"
    rows = f"2020-01-01,Hope,2013,x,4\n2020-01-01,{'가' * 99},2013,x,4\n"
    path.write_text(f"Date,Name,Year,Letterboxd URI,Rating\n{rows}", encoding="utf-8")
    code, shown = run_in_terminal(["import", str(path)], [], prompt="none", COLUMNS=width)
    assert code == 0
    assert max(cell_len(part) for part in re.split("[\r\n]", shown)) <= int(width)
    assert "rated 4" in shown
    assert "Read 2 rows (Letterboxd ratings): 1 accepted" in " ".join(shown.split())


def test_the_watchlist_is_shown_as_a_table(tearjerk: Run) -> None:
    tearjerk("save", "hope")
    result = tearjerk("diary", "--saved", FORCE_COLOR="1")
    assert "Hope" in result.stdout
    assert "─" in result.stdout
