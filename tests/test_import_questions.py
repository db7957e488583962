"""An uncertain match is accepted only by the user, asked once on a terminal; otherwise it is skipped and listed."""

import json
from pathlib import Path

from tests.conftest import Run, WriteCatalogue, film_record
from tests.importing import report
from tests.terminals import run_in_terminal

UNCERTAIN_RATINGS = """Date,Name,Year,Letterboxd URI,Rating
2024-01-01,Contact,1997,https://boxd.it/zz,2
2024-01-01,On the Road,2012,https://boxd.it/zy,1
"""


def test_uncertain_matches_are_skipped_and_listed_or_accepted_on_request(
    tearjerk: Run, tmp_path: Path
) -> None:
    path = tmp_path / "famous.csv"
    path.write_text(UNCERTAIN_RATINGS)
    left_out = tearjerk("import", str(path))
    assert left_out.returncode == 1
    assert "The Contact (1997), directed by Chang Youn-hyun" in left_out.stdout
    assert "--accept-uncertain" in left_out.stderr
    assert tearjerk("diary", "--json").stdout.strip() == "[]"
    tearjerk("import", str(path), "--accept-uncertain")
    taken = json.loads(tearjerk("diary", "--json").stdout)
    assert {entry["id"] for entry in taken} == {"the-contact-1997", "on-the-road-2013"}


def test_uncertain_matches_are_confirmed_one_by_one_on_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "famous.csv"
    path.write_text(UNCERTAIN_RATINGS)
    code, shown = run_in_terminal(["import", str(path)], [b"n\n", b"y\n"], prompt="[y/N]", COLUMNS="100")
    assert code == 0
    assert "Contact (1997): is that The Contact (1997), directed by Chang Youn-hyun?" in shown
    assert "On the Road (2013)" in shown
    assert "1 accepted" in shown


def test_a_film_in_several_files_is_asked_about_and_listed_once(tearjerk: Run, tmp_path: Path) -> None:
    (tmp_path / "export").mkdir()
    for name in ("ratings.csv", "watched.csv"):
        (tmp_path / "export" / name).write_text("Date,Name,Year,Letterboxd URI\n2024-01-01,Contact,1997,x\n")
    listed = tearjerk("import", str(tmp_path / "export"), "--as", "watched")
    assert listed.stdout.count("The Contact (1997)") == 1
    code, shown = run_in_terminal(
        ["import", str(tmp_path / "export"), "--as", "watched"], [b"y\n"], prompt="[y/N]", COLUMNS="100"
    )
    assert code == 0
    assert shown.count("[y/N]") == 1
    assert [entry["id"] for entry in json.loads(tearjerk("diary", "--json").stdout)] == ["the-contact-1997"]


BLUE = "Date,Name,Year,Letterboxd URI,Rating\n2020-01-01,Blue,2002,x,4\n2020-01-01,Blue,2003,x,4\n"


def write_blue_catalogue(write_catalogue: WriteCatalogue) -> str:
    """Write a catalogue of two films with the same title."""
    name: str = write_catalogue(
        [
            film_record(
                id=f"blue-{year}", title="Blue", year=year, released=None, directors=[{"name": director}]
            )
            for year, director in ((2001, "Kim One"), (2003, "Lee Two"))
        ]
    )
    return name


def test_films_with_the_same_title_and_close_years_are_not_guessed(
    tearjerk: Run, tmp_path: Path, write_catalogue: WriteCatalogue
) -> None:
    path = tmp_path / "ratings.csv"
    path.write_text(BLUE)
    for arguments in ([], ["--accept-uncertain"]):
        first, second = report(
            tearjerk, path, "--dry-run", "--catalogue", write_blue_catalogue(write_catalogue), *arguments
        )
        assert (first["outcome"], first["id"]) == ("uncertain", None)
        assert first["what"] == "may be blue-2001 or blue-2003"
        assert second["id"] == "blue-2003"


def test_the_only_film_of_several_that_fits_the_dates_is_accepted_on_request(
    tearjerk: Run, tmp_path: Path, write_catalogue: WriteCatalogue
) -> None:
    path = tmp_path / "films.csv"
    path.write_text("title,watched date\nBlue,2001-06-01\n")
    catalogue = ["--catalogue", write_blue_catalogue(write_catalogue)]
    (row,) = json.loads(tearjerk("import", str(path), "--json", *catalogue).stdout)
    assert (row["outcome"], row["id"]) == ("uncertain", "blue-2001")
    assert row["what"] == "may be Blue (2001), directed by Kim One: other films have the same title"
    (row,) = report(tearjerk, path, "--accept-uncertain", *catalogue)
    assert (row["outcome"], row["id"]) == ("taken", "blue-2001")


def test_the_user_chooses_between_two_films_on_a_terminal(
    tearjerk: Run, tmp_path: Path, write_catalogue: WriteCatalogue
) -> None:
    path = tmp_path / "ratings.csv"
    path.write_text(BLUE.rsplit("\n", 2)[0] + "\n")
    code, shown = run_in_terminal(
        ["import", str(path), "--catalogue", write_blue_catalogue(write_catalogue)],
        [b"n\n", b"y\n"],
        prompt="[y/N]",
        COLUMNS="100",
    )
    assert code == 0
    assert "Blue (2002): is that Blue (2001), directed by Kim One?" in shown
    assert "Blue (2002): is that Blue (2003), directed by Lee Two?" in shown
    assert [entry["id"] for entry in json.loads(tearjerk("diary", "--json").stdout)] == ["blue-2003"]


def test_ctrl_c_at_a_question_imports_nothing(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "famous.csv"
    path.write_text(UNCERTAIN_RATINGS)
    code, _ = run_in_terminal(["import", str(path)], [b"y\n", b"\x03\n"], prompt="[y/N]", COLUMNS="100")
    assert code == 130
    assert not home.exists()
