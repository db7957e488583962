"""An invalid cell affects only its row, and errors are reported accurately."""

from datetime import date, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from tearjerk.diary.record import Record
from tests.conftest import Run
from tests.importing import DIARY, read_record, report


@pytest.mark.parametrize(
    ("data", "limit"),
    [(b"Date,Name,Year,Rating\n" + b"a\n" * 500_001, "500,000"), (b" " * (64 * 1024**2 + 1), "64 MB")],
)
def test_a_file_over_a_limit_is_rejected_and_the_limit_is_named(
    tearjerk: Run, tmp_path: Path, data: bytes, limit: str
) -> None:
    path = tmp_path / "ratings.csv"
    path.write_bytes(data)
    result = tearjerk("import", str(path))
    assert result.returncode == 3
    assert limit in result.stderr
    assert len(result.stderr.splitlines()) == 1


BAD_LINES = (
    'Date,Name,Year,Letterboxd URI,Rating\n2020-01-01,Hope,2013,"two\nlines",4\n'
    "2020-01-01,Silenced,2011,x,6\n2020-13-01,Silenced,2011,x,4\nx,y\n\n2020-01-01,,,,4\n2020-01-01,Silenced,MMXI,x,4\n"
)


def test_only_invalid_lines_are_skipped_and_they_are_reported(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    path = tmp_path / "ratings.csv"
    path.write_text(BAD_LINES)
    for arguments in ([], ["--skip-bad"]):
        result = tearjerk("import", str(path), *arguments)
        assert result.returncode == 0
        assert [line.split(":")[0] for line in result.stderr.splitlines() if "ratings.csv, " in line] == [
            f"ratings.csv, line {number}" for number in (4, 5, 6, 8, 9)
        ]
        assert "5 invalid" in result.stderr
    assert read_record(home).ratings == {"hope-2013": 4}


def test_all_or_nothing_imports_nothing_if_a_line_is_invalid(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    path = tmp_path / "ratings.csv"
    path.write_text(BAD_LINES)
    result = tearjerk("import", str(path), "--all-or-nothing")
    assert (result.returncode, result.stdout) == (3, "")
    assert "Nothing was imported: 5 lines are invalid. The first is line 4" in result.stderr
    path.write_text("Title,Year,Rating\nHope,2013,4\nSunny,2011,wonderful\n")
    result = tearjerk("import", str(path), "--all-or-nothing")
    assert result.stderr.startswith(
        "tearjerk: Nothing was imported: line 3 of ratings.csv is invalid: 'wonderful'"
    )
    assert not home.exists()


def test_an_unreadable_file_among_others_is_skipped_unless_all_are_required(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    good, page = tmp_path / "ratings.csv", tmp_path / "page.csv"
    good.write_text("Date,Name,Year,Letterboxd URI,Rating\n2020-01-01,Hope,2013,x,4\n")
    page.write_text("<html>Sign in</html>")
    refused = tearjerk("import", str(good), str(page), "--all-or-nothing")
    assert (refused.returncode, refused.stdout) == (3, "")
    assert "Nothing was imported. page.csv is a web page" in refused.stderr
    assert not home.exists()
    result = tearjerk("import", str(good), str(page))
    assert result.returncode == 0
    assert "Left out: page.csv is a web page" in result.stderr
    assert read_record(home).ratings == {"hope-2013": 4}


@pytest.mark.parametrize(
    ("data", "code", "sentence"),
    [
        (b"", 3, "is empty"),
        (b" \n", 3, "is empty"),
        (b"colour,shape\nred,5\n", 3, "does not have the columns that tearjerk needs"),
        ("Date,Name,Year,Rating\n2020-01-01,Café,2013,4\n".encode("latin-1"), 3, "not UTF-8 text"),
        (
            b'Date,Name,Year,Letterboxd URI,Rating\n2020-01-01,"Hope,2013,x,4\n',
            3,
            "a quotation mark may be missing, or there may be one too many.\n",
        ),
        (b"Date,Name,Year,Letterboxd URI,Rating\n", 1, "There are no films in ratings.csv"),
        (
            b"Date,Name,Year,Letterboxd URI,Rating\n2020-01-01,Parasite,2019,x,4\n",
            1,
            "1 film is not in the catalogue",
        ),
        (b"<!DOCTYPE html><html><body>Sign in</body></html>", 3, "is a web page"),
        (b'<?xml version="1.0"?><myanimelist></myanimelist>', 3, "is an XML document"),
        (b"PK\x03\x04 damaged", 3, "is a zip archive that is damaged"),
        (b"SQLite format 3\0", 3, "is a database"),
        (b"%PDF-1.7", 3, "is a PDF document"),
        (b"\x1f\x8b\x08", 3, "is compressed with gzip"),
        (b'[{"isbn": 1, "name": "A Book"}]', 3, "not in a known format"),
        (b"{", 3, "not JSON"),
        (b"[" * 100_000, 3, "not JSON"),
        (b'{"a": 1}', 3, "not in a known format"),
        (b'{"tearjerk": 2, "films": []}', 3, "newer tearjerk"),
        (
            b'{"tearjerk": 1, "films": [{"id": "x", "title": "X", "year": 1, "rating": 6}]}',
            3,
            "item 1 of ratings.csv",
        ),
        (
            b'{"tearjerk": 1, "films": [{"id": "x", "title": "X", "year": 1, "saved": "soon"}]}',
            3,
            "not a date",
        ),
    ],
)
def test_files_that_cannot_be_imported_are_rejected_with_the_reason(
    tearjerk: Run, home: Path, tmp_path: Path, data: bytes, code: int, sentence: str
) -> None:
    path = tmp_path / "ratings.csv"
    path.write_bytes(data)
    result = tearjerk("import", str(path))
    assert result.returncode == code
    assert sentence in result.stderr
    assert not home.exists() or read_record(home) == Record()


def test_future_viewings_are_skipped_and_tomorrow_counts_as_today(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    today = date.today()
    tomorrow = (today + timedelta(days=1)).isoformat()
    path = tmp_path / "diary.csv"
    path.write_text(
        DIARY.replace("2022-01-01", "2999-01-01").replace("2021-01-01", tomorrow), encoding="utf-8"
    )
    taken, _ = report(tearjerk, path)
    assert taken["what"].endswith(f"{tomorrow} is tomorrow, treated as today")
    assert "line 3: 2999-01-01 is in the future" in tearjerk("import", str(path)).stderr
    assert {entry.seen_on for entry in read_record(home).entries()} <= {
        day.isoformat() for day in (today, date.today())
    }


def test_a_viewing_long_before_the_film_was_released_is_skipped(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    path = tmp_path / "diary.csv"
    path.write_text(DIARY.replace("2021-01-01", "2009-12-31"), encoding="utf-8")
    left_out, taken = report(tearjerk, path)
    reason = "Silenced came out in 2011, so it can't have been seen on 2009-12-31"
    assert (left_out["outcome"], left_out["what"]) == ("unreadable", reason)
    assert taken["outcome"] == "taken"
    assert [entry.seen_on for entry in read_record(home).entries()] == ["2022-01-01"]


def test_a_missing_file_is_reported(tearjerk: Run, tmp_path: Path) -> None:
    for name, sentence in (("missing.csv", "Cannot read"), (".", "Nothing in")):
        result = tearjerk("import", str(tmp_path / name))
        assert result.returncode == 3
        assert sentence in result.stderr


def test_a_rating_dated_tomorrow_counts_as_today_and_a_later_one_is_skipped(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    today = date.today()
    tomorrow = (today + timedelta(days=1)).isoformat()
    path = tmp_path / "ratings.csv"
    path.write_text(
        f"Date,Name,Year,Letterboxd URI,Rating\n{tomorrow},Hope,2013,x,4\n2999-01-01,Silenced,2011,x,4\n"
    )
    taken, left_out = report(tearjerk, path)
    assert taken["what"] == f"rated 4; {tomorrow} is tomorrow, treated as today"
    assert (left_out["outcome"], left_out["what"]) == ("unreadable", "2999-01-01 is in the future")
    assert [mark.day for mark in read_record(home).marks_of("rating").values()] == [today.isoformat()]


@pytest.mark.parametrize("member", ["[Content_Types].xml", "content.xml", "Index/Document.iwa"])
def test_a_workbook_is_recognised(tearjerk: Run, tmp_path: Path, member: str) -> None:
    path = tmp_path / "films.csv"
    with ZipFile(path, "w") as archive:
        archive.writestr(member, "x")
    result = tearjerk("import", str(path))
    assert (result.returncode, result.stdout) == (3, "")
    assert "is a spreadsheet. Save the sheet as CSV" in result.stderr


def test_ten_invalid_rows_are_listed_and_all_of_them_on_request(tearjerk: Run, tmp_path: Path) -> None:
    path = tmp_path / "films.csv"
    path.write_text("Title,Year,Rating\nHope,2013,4\n" + "Sunny,2011,wonderful\n" * 12)
    few = tearjerk("import", str(path), "--dry-run").stderr
    assert few.count("'wonderful' is not a valid rating") == 10
    assert "2 more rows are invalid; --verbose lists the rest." in few
    every = tearjerk("import", str(path), "--dry-run", "--verbose").stderr
    assert every.count("'wonderful' is not a valid rating") == 12
    assert "--verbose" not in every


def test_a_row_without_a_title_is_named_by_its_line_or_item(tearjerk: Run, tmp_path: Path) -> None:
    table, document = tmp_path / "films.csv", tmp_path / "films.json"
    table.write_text('Title,Year,Rating\nHope,2013,4\n,2013,"6\n')
    document.write_text('[{"id": "x", "title": 5}]')
    result = tearjerk("import", str(table), str(document), "--dry-run", "--verbose", FORCE_COLOR="1")
    assert "line 3 " in result.stdout
    assert "item 1 " in result.stdout
    assert "films.json, item 1: " in result.stderr


def test_pictures_and_hidden_files_in_a_folder_are_ignored(tearjerk: Run, home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "ratings.csv").write_text("Title,Year,Rating\nHope,2013,4\nHope,2012,9\n")
    (folder / ".ratings.csv").write_text("Title,Year,Rating\nSunny,2011,4\n")
    (folder / "poster.png").write_bytes(b"\x89PNG")
    result = tearjerk("import", str(folder))
    assert set(read_record(home).ratings) == {"hope-2013"}
    assert "poster" not in result.stderr
    assert "--accept-uncertain accepts the uncertain ones too." in result.stderr
