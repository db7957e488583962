"""`edit` and `forget`: any entry can be corrected or removed, however old, and `undo` reverts it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tearjerk.diary import changes, edits
from tearjerk.diary.record import Record
from tearjerk.diary.statements import FilmReference
from tests.conftest import Run, WriteCatalogue, film_record
from tests.terminals import run_in_terminal


def diary(tearjerk: Run) -> list[tuple[Any, ...]]:
    entries = json.loads(tearjerk("diary", "--json").stdout or "[]")
    return sorted(
        (entry["entry"], entry["id"], entry["seen"], entry["rating"], entry["cried"], entry["note"])
        for entry in entries
    )


@pytest.fixture
def tearjerk_with_entries(tearjerk: Run) -> Run:
    """Return the program after recording a rating, and two viewings of another film."""
    tearjerk("rate", "hope", "4")
    tearjerk("seen", "silenced", "--on", "2020-01-01", "--cried", "--note", "with Mum")
    tearjerk("seen", "silenced", "--on", "2024-01-01")
    assert diary(tearjerk) == [
        (1, "hope-2013", None, 4, None, None),
        (2, "silenced-2011", "2020-01-01", None, True, "with Mum"),
        (3, "silenced-2011", "2024-01-01", None, None, None),
    ]
    return tearjerk


@pytest.mark.parametrize(
    ("arguments", "entry"),
    [
        (["2", "--on", "2021-02-03"], (2, "silenced-2011", "2021-02-03", None, True, "with Mum")),
        (["2", "--on", "unknown"], (2, "silenced-2011", None, None, True, "with Mum")),
        (["2", "--not-cried"], (2, "silenced-2011", "2020-01-01", None, False, "with Mum")),
        (["2", "--note", "alone"], (2, "silenced-2011", "2020-01-01", None, True, "alone")),
        (["2", "--note", ""], (2, "silenced-2011", "2020-01-01", None, True, None)),
        (["2", "--rating", "0.5"], (2, "silenced-2011", "2020-01-01", 0.5, True, "with Mum")),
        (
            ["1", "--note", "a note without a viewing"],
            (1, "hope-2013", None, 4, None, "a note without a viewing"),
        ),
        (
            ["1", "--rating", "3", "--cried", "--on", "2023-01-01"],
            (1, "hope-2013", "2023-01-01", 3, True, None),
        ),
    ],
    ids=str,
)
def test_editing_an_entry_can_be_undone(
    tearjerk_with_entries: Run, arguments: list[str], entry: tuple[Any, ...]
) -> None:
    before = diary(tearjerk_with_entries)
    result = tearjerk_with_entries("edit", *arguments)
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith(f"Changed entry {arguments[0]}, ")
    assert entry in diary(tearjerk_with_entries)
    assert tearjerk_with_entries("undo").returncode == 0
    assert diary(tearjerk_with_entries) == before


def test_a_first_note_is_not_called_a_new_note(tearjerk_with_entries: Run) -> None:
    assert "with a note" in tearjerk_with_entries("edit", "1", "--note", "so sad").stdout
    assert "with a new note" in tearjerk_with_entries("edit", "1", "--note", "so very sad").stdout


def test_a_rating_belongs_to_the_film_and_changes_all_its_entries(tearjerk_with_entries: Run) -> None:
    tearjerk_with_entries("edit", "3", "--rating", "5")
    assert [entry[3] for entry in diary(tearjerk_with_entries)] == [4, 5, 5]


def test_an_edit_without_changes_says_so_and_is_not_an_undo_step(tearjerk_with_entries: Run) -> None:
    result = tearjerk_with_entries("edit", "2", "--cried", "--on", "2020-01-01")
    assert (result.returncode, result.stdout) == (0, "Entry 2, Silenced (2011), already has these values.\n")
    assert "Marked Silenced" in tearjerk_with_entries("undo").stdout


def test_forgetting_an_entry_keeps_the_numbers_of_others(tearjerk_with_entries: Run) -> None:
    assert (
        tearjerk_with_entries("forget", "2").stdout
        == "Removed entry 2: Silenced (2011), seen on 2020-01-01.\n"
    )
    assert [entry[0] for entry in diary(tearjerk_with_entries)] == [1, 3]
    tearjerk_with_entries("seen", "glove", "--on", "2024-02-02")
    assert [entry[0] for entry in diary(tearjerk_with_entries)] == [1, 3, 4]
    tearjerk_with_entries("undo")
    tearjerk_with_entries("undo")
    assert [entry[0] for entry in diary(tearjerk_with_entries)] == [1, 2, 3]


def test_forgetting_the_last_entry_of_a_film_removes_its_rating(tearjerk_with_entries: Run) -> None:
    tearjerk_with_entries("edit", "3", "--rating", "5")
    tearjerk_with_entries("forget", "2")
    assert (3, "silenced-2011", "2024-01-01", 5, None, None) in diary(tearjerk_with_entries)
    assert "seen on 2024-01-01 and rated 5" in tearjerk_with_entries("forget", "3").stdout
    assert [entry[1] for entry in diary(tearjerk_with_entries)] == ["hope-2013"]
    assert json.loads(tearjerk_with_entries("export").stdout)["films"][0]["id"] == "hope-2013"
    assert "silenced-2011" not in tearjerk_with_entries("export").stdout


def test_forgetting_a_film_removes_it_from_lists(tearjerk_with_entries: Run) -> None:
    tearjerk_with_entries("save", "silenced")
    before = tearjerk_with_entries("export").stdout
    result = tearjerk_with_entries("forget", "silenced")
    assert (result.returncode, result.stdout) == (2, "")
    assert "Add --yes" in result.stderr
    assert tearjerk_with_entries("forget", "silenced", "--yes").stdout == (
        "Removed everything about Silenced (2011): 2 entries and its place on your watchlist.\n"
    )
    assert "silenced" not in tearjerk_with_entries("export").stdout
    assert tearjerk_with_entries("undo").returncode == 0
    assert tearjerk_with_entries("export").stdout == before


@pytest.mark.parametrize(("answer", "left"), [(b"y\n", 1), (b"\n", 3)])
def test_forgetting_a_film_asks_for_confirmation_on_a_terminal(
    tearjerk_with_entries: Run, answer: bytes, left: int
) -> None:
    code, shown = run_in_terminal(["forget", "silenced"], [answer], prompt="[y/N] ")
    assert "Forget everything you recorded about Silenced (2011)?" in shown
    assert code == (0 if left == 1 else 2)
    assert len(diary(tearjerk_with_entries)) == left


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["edit", "9", "--cried"], 1, "There is no entry 9."),
        (["edit", "1"], 2, "Say what to change"),
        (["edit", "1", "--rating", "6"], 2, "Invalid rating '6'"),
        (["edit", "1", "--on", "1990-01-01"], 2, "Hope came out in 2013"),
        (["edit", "0", "--cried"], 2, "'0' is not an entry number."),
        (["edit", "silenced", "--cried"], 2, "'silenced' is not an entry number."),
        (["edit", "9" * 99, "--cried"], 2, "is not an entry number."),
        (["forget", "9"], 1, "There is no entry 9."),
        (["forget", "glove"], 1, "Glove (2011) isn't in your record."),
        (["forget", "zzzz"], 1, "zzzz"),
        (["forget", "2037"], 2, "There is no entry 2037. Name the film by its id: 2037-2022."),
        (["forget", "2037", "--yes"], 2, "2037-2022"),
    ],
    ids=str,
)
def test_errors_are_reported_and_change_nothing(
    tearjerk_with_entries: Run, home: Path, arguments: list[str], code: int, sentence: str
) -> None:
    before = (home / "diary.sqlite3").read_bytes()
    result = tearjerk_with_entries(*arguments)
    assert (result.returncode, result.stdout) == (code, "")
    assert sentence in result.stderr
    assert (home / "diary.sqlite3").read_bytes() == before


def test_a_number_longer_than_python_converts_is_not_an_entry_number(tearjerk: Run) -> None:
    result = tearjerk("forget", "9" * 5000)
    assert (result.returncode, result.stdout) == (2, "")
    assert "is not an entry number." in result.stderr


def test_a_number_that_is_also_a_title_asks_which_is_meant(
    tearjerk: Run, write_catalogue: WriteCatalogue
) -> None:
    numbered = ["--catalogue", write_catalogue([film_record(id="one-2001", title="1")])]
    tearjerk("seen", "one-2001", *numbered)
    result = tearjerk("forget", "1", *numbered)
    assert (result.returncode, result.stdout) == (2, "")
    assert "1 could be an entry or a film's title. Name the film by its id: one-2001." in result.stderr
    code, shown = run_in_terminal(["forget", "1", *numbered], [b"n\n", b"n\n"], prompt="[y/N] ")
    assert code == 2
    assert "Do you mean entry 1?" in shown
    assert "Forget everything you recorded about 1 (2001)?" in shown


def test_a_number_without_an_entry_means_the_film_with_that_title(tearjerk_with_entries: Run) -> None:
    tearjerk_with_entries("rate", "2037-2022", "4")
    code, shown = run_in_terminal(["forget", "2037"], [b"y\n"], prompt="[y/N] ")
    assert code == 0
    assert "Do you mean entry" not in shown
    assert "Removed everything about 2037 (2022)" in shown


def test_a_film_no_longer_in_the_catalogue_can_be_edited_and_forgotten(
    tearjerk: Run, write_catalogue: WriteCatalogue
) -> None:
    tearjerk("seen", "a film", "--on", "2020-01-01", "--catalogue", write_catalogue([film_record()]))
    assert tearjerk("edit", "1", "--note", "lost").stdout.startswith("Changed entry 1, A Film (2001)")
    assert tearjerk("forget", "a film", "--yes").stdout.startswith("Removed everything about A Film (2001)")
    assert diary(tearjerk) == []


def test_importing_the_same_file_does_not_restore_what_was_forgotten(tearjerk: Run, tmp_path: Path) -> None:
    path = tmp_path / "diary.csv"
    path.write_text(
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n"
        "2021-01-02,Silenced,2011,x,4,,cried,2021-01-01\n"
    )
    for arguments in (["forget", "1"], ["forget", "silenced", "--yes"], ["edit", "1", "--on", "2021-01-03"]):
        tearjerk("import", str(path))
        tearjerk(*arguments)
        before = diary(tearjerk)
        tearjerk("import", str(path))
        assert diary(tearjerk) == before
        while tearjerk("undo").returncode == 0:
            pass


def test_entry_numbers_are_completed_with_their_films(tearjerk_with_entries: Run) -> None:
    for line in ("tearjerk edit ", "tearjerk forget "):
        result = tearjerk_with_entries(_TEARJERK_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS=line)
        assert '"2":"Silenced 2011 2020-01-01"' in result.stdout
        assert result.stderr == ""
    result = tearjerk_with_entries(
        _TEARJERK_COMPLETE="complete_bash", COMP_WORDS="tearjerk forget silen", COMP_CWORD="2"
    )
    assert "silenced-2011" in result.stdout


def test_an_entry_without_details_still_marks_the_film_as_seen() -> None:
    film = FilmReference("hope-2013", "Hope", 2013)
    seen = changes.mark_seen(Record(), film, day="2024-05-01", today="2024-05-02")
    record = Record().with_statements(seen.statements, seen.films)
    edited = edits.edit_entry(record, 1, day=edits.REMOVED, today="2024-06-01")
    (mark,) = record.with_statements(edited.statements).marks_of("seen").values()
    assert (mark.film_id, mark.day) == ("hope-2013", "2024-06-01")


def test_completion_is_silent_if_the_home_folder_does_not_exist(tearjerk: Run) -> None:
    result = tearjerk(
        TEARJERK_HOME="~nobody-of-that-name",
        _TEARJERK_COMPLETE="complete_bash", COMP_WORDS="tearjerk edit ", COMP_CWORD="2",
    )  # fmt: skip
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
