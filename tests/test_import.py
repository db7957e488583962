"""`import` of Letterboxd and IMDb files is complete and repeatable."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import Run, unix_only
from tests.importing import DIARY, RATINGS, entry_fields, read_record, report
from tests.terminals import run_in_terminal

WATCHED = (
    "Date,Name,Year,Letterboxd URI\n2020-04-01,Silenced,2011,https://boxd.it/e\n2020-04-01,Hope,2013,x\n"
)
IMDB = """Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors
tt3153634,9,2021-05-05,Wish,So-won,https://www.imdb.com/title/tt3153634,Movie,7.8,123,2013,"Drama, Thriller",1,2013-10-02,Lee Joon-ik
tt0111161,10,2021-05-05,The Shawshank Redemption,The Shawshank Redemption,u,Movie,9.3,142,1994,Drama,1,1994-10-14,Frank Darabont
tt9999999,7,2021-05-05,Silenced,Do-ga-ni,u,Movie,8,125,2011,Drama,1,2011-09-22,Hwang
"""


@pytest.fixture
def import_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    for name, text in (
        ("ratings.csv", RATINGS),
        ("watched.csv", WATCHED),
        ("watchlist.csv", WATCHED),
        ("diary.csv", DIARY),
        ("imdb.csv", IMDB),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_letterboxd_ratings_are_imported_and_every_line_is_reported(
    tearjerk: Run, home: Path, import_folder: Path
) -> None:
    rows = report(tearjerk, import_folder / "ratings.csv")
    assert rows[0] == {
        "line": 2,
        "outcome": "taken",
        "id": "hope-2013",
        "title": "Hope",
        "year": 2013,
        "what": "rated 4.5",
        "file": "ratings.csv",
    }
    assert [(row["line"], row["outcome"], row["id"]) for row in rows[1:]] == [
        (3, "taken", "miracle-in-cell-no-7-2013"), (4, "unmatched", None), (5, "unmatched", None),
    ]  # fmt: skip
    record = read_record(home)
    assert record.ratings == {"hope-2013": 4.5, "miracle-in-cell-no-7-2013": 0.5}
    assert [entry.seen_on for entry in record.entries()] == [None, None]


def test_a_film_that_is_only_rated_becomes_a_numbered_entry(
    tearjerk: Run, home: Path, import_folder: Path
) -> None:
    tearjerk("seen", "sunny")
    report(tearjerk, import_folder / "ratings.csv")
    numbers = {entry.film_id: entry.number for entry in read_record(home).entries()}
    assert numbers == {"sunny-2011": 1, "hope-2013": 2, "miracle-in-cell-no-7-2013": 3}


def test_watched_and_watchlist_are_told_apart_by_file_name(
    tearjerk: Run, home: Path, import_folder: Path
) -> None:
    report(tearjerk, import_folder / "watchlist.csv")
    assert read_record(home).saved == {"silenced-2011", "hope-2013"}
    report(tearjerk, import_folder / "watched.csv")
    record = read_record(home)
    assert record.seen == {"silenced-2011", "hope-2013"}
    assert record.saved == set()


def test_a_list_with_an_unknown_name_needs_an_option(tearjerk: Run, home: Path, import_folder: Path) -> None:
    path = (import_folder / "watched.csv").rename(import_folder / "films.csv")
    result = tearjerk("import", str(path))
    assert (result.returncode, result.stdout) == (2, "")
    assert "--as watched or --as saved" in result.stderr
    for kind in ("saved", "watchlist"):
        report(tearjerk, path, "--as", kind)
    assert len(read_record(home).saved) == 2


def test_days_tears_and_the_last_rating_are_imported_from_a_letterboxd_diary(
    tearjerk: Run, home: Path, import_folder: Path
) -> None:
    report(tearjerk, import_folder / "diary.csv")
    entries = [(entry.seen_on, entry.cried, entry.rating) for entry in read_record(home).entries()]
    assert entries == [("2022-01-01", False, 5), ("2021-01-01", True, 5)]


def test_imdb_ratings_match_by_id_first_and_never_contradict_it(
    tearjerk: Run, home: Path, import_folder: Path
) -> None:
    rows = report(tearjerk, import_folder / "imdb.csv")
    assert [row["outcome"] for row in rows] == ["taken", "unmatched", "unmatched"]
    assert read_record(home).ratings == {"hope-2013": 4.5}


@pytest.mark.parametrize("order", [["watchlist", "ratings", "watched"], ["watched", "ratings", "watchlist"]])
def test_the_order_of_files_does_not_matter(
    tearjerk: Run, home: Path, import_folder: Path, order: list[str]
) -> None:
    for name in order:
        report(tearjerk, import_folder / f"{name}.csv")
    record = read_record(home)
    assert record.ratings == {"hope-2013": 4.5, "miracle-in-cell-no-7-2013": 0.5}
    assert len(record.entries()) == 3


@pytest.mark.parametrize("name", ["ratings.csv", "watched.csv", "watchlist.csv", "diary.csv", "imdb.csv"])
def test_importing_a_file_again_changes_nothing_and_is_not_an_undo_step(
    tearjerk: Run, home: Path, import_folder: Path, name: str
) -> None:
    report(tearjerk, import_folder / name)
    once = (home / "diary.sqlite3").read_bytes()
    assert {row["outcome"] for row in report(tearjerk, import_folder / name)} <= {"known", "unmatched"}
    assert (home / "diary.sqlite3").read_bytes() == once
    assert "Imported" in tearjerk("undo").stdout
    assert tearjerk("undo").returncode == 1


def test_an_old_file_does_not_override_newer_values(tearjerk: Run, home: Path, import_folder: Path) -> None:
    report(tearjerk, import_folder / "ratings.csv")
    report(tearjerk, import_folder / "watchlist.csv")
    tearjerk("rate", "hope", "2")
    tearjerk("save", "--remove", "silenced")
    for name in ("ratings.csv", "watchlist.csv"):
        assert {row["outcome"] for row in report(tearjerk, import_folder / name)} <= {"known", "unmatched"}
    assert read_record(home).ratings["hope-2013"] == 2
    assert read_record(home).saved == set()


def test_a_later_rating_is_reported_only_if_it_changes_yours(
    tearjerk: Run, home: Path, import_folder: Path
) -> None:
    report(tearjerk, import_folder / "ratings.csv")
    later = import_folder / "later.csv"
    later.write_text(RATINGS.replace("2020-03-01", "2021-03-01"), encoding="utf-8")
    repeated = report(tearjerk, later)[0]
    assert "rated" not in (repeated["what"] or "")
    later.write_text(
        RATINGS.replace("2020-03-01,Hope,2013,https://boxd.it/a,4.5", "2022-03-01,Hope,2013,x,3")
    )
    assert report(tearjerk, later)[0]["what"] == "rated 3"
    assert read_record(home).ratings["hope-2013"] == 3


def test_a_file_never_overrides_your_own_values_from_the_same_day(
    tearjerk: Run, home: Path, import_folder: Path
) -> None:
    tearjerk("rate", "hope", "2")
    path = import_folder / "ratings.csv"
    path.write_text(RATINGS.replace("2020-03-01", date.today().isoformat()), encoding="utf-8")
    kept = "kept your rating (2) instead of 4.5"
    assert f"Hope (2013): {kept}." in tearjerk("import", str(path), "--dry-run").stderr
    assert report(tearjerk, path)[0]["what"] == kept
    assert read_record(home).ratings["hope-2013"] == 2


def test_a_file_never_overrides_tears_and_notes_that_you_recorded(
    tearjerk: Run, home: Path, import_folder: Path
) -> None:
    tearjerk("seen", "hope", "--on", "2024-05-01", "--cried", "--note", "mine")
    path = import_folder / "reviews.csv"
    path.write_text(
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n"
        "2024-05-01,Hope,2013,x,,,theirs,dry,2024-05-01\n"
    )
    report(tearjerk, path)
    assert entry_fields(read_record(home)) == [("hope-2013", "2024-05-01", None, True, "mine")]


def test_your_own_mark_from_the_same_day_decides_whether_a_film_is_on_your_watchlist(
    tearjerk: Run, home: Path, import_folder: Path
) -> None:
    today = date.today().isoformat()
    tearjerk("save", "hope")
    tearjerk("seen", "silenced", "--on", today)
    watched, wanted = import_folder / "diary.csv", import_folder / "watchlist.csv"
    watched.write_text(
        f"Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n{today},Hope,2013,x,,,,{today}\n"
    )
    wanted.write_text(f"Date,Name,Year,Letterboxd URI\n{today},Silenced,2011,y\n")
    result = tearjerk("import", str(watched), str(wanted))
    assert result.returncode == 0
    assert "list" not in result.stdout
    assert read_record(home).saved == {"hope-2013"}


IMDB_LIST = """Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year
1,tt3153634,2024-02-01,2024-02-01,,Hope,So-won,u,Movie,7.8,123,2013
"""


@pytest.mark.parametrize(
    ("name", "arguments", "kind"),
    [("WATCHLIST.csv", [], "IMDb watchlist"), ("list.csv", ["--as", "watchlist"], "IMDb list")],
)
def test_an_imdb_list_is_added_to_the_watchlist(
    tearjerk: Run, home: Path, import_folder: Path, name: str, arguments: list[str], kind: str
) -> None:
    path = import_folder / name
    path.write_text(IMDB_LIST, encoding="utf-8")
    report(tearjerk, path, *arguments)
    (mark,) = read_record(home).marks_of("saved").values()
    assert (mark.film_id, mark.day, mark.source) == ("hope-2013", "2024-02-01", kind)
    (import_folder / "seen.csv").write_text(IMDB_LIST.replace("2024-02", "2024-03"), encoding="utf-8")
    report(tearjerk, import_folder / "seen.csv", "--as", "watched")
    assert read_record(home).seen == {"hope-2013"}
    assert read_record(home).saved == set()


def test_a_dry_run_reports_everything_and_changes_nothing(
    tearjerk: Run, home: Path, import_folder: Path
) -> None:
    dry = report(tearjerk, import_folder / "ratings.csv", "--dry-run")
    assert not home.exists()
    assert report(tearjerk, import_folder / "ratings.csv") == dry


def test_one_import_is_one_step_for_undo(tearjerk: Run, home: Path, import_folder: Path) -> None:
    tearjerk("save", "hope")
    before = tearjerk("export").stdout
    report(tearjerk, import_folder / "ratings.csv")
    assert "2 films" in tearjerk("undo").stdout
    assert tearjerk("export").stdout == before


def test_a_long_import_shows_progress_only_on_a_terminal(tearjerk: Run, tmp_path: Path) -> None:
    rows = "".join(f"2020-01-01,Hope {number},2013,x\n" for number in range(2_500))
    path = tmp_path / "watched.csv"
    path.write_text(f"Date,Name,Year,Letterboxd URI\n2020-04-01,Hope,2013,x\n{rows}")
    code, shown = run_in_terminal(["import", str(path), "--dry-run"], [], prompt="never")
    assert code == 0
    assert re.search(r"matching films .*2501/2501", shown)
    assert "matching films" not in tearjerk("import", str(path), "--dry-run").stderr


@unix_only
def test_a_dash_is_standard_input(tearjerk: Run, home: Path) -> None:
    result = tearjerk("import", "-", stdin=RATINGS)
    assert result.returncode == 0
    assert read_record(home).ratings["hope-2013"] == 4.5
