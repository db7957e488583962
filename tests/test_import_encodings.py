"""Files are read in the encoding in which they were saved, and the report names it."""

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.importing import RATINGS, read_record, report


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("BOM", b"\xef\xbb\xbf" + RATINGS.encode()),
        ("UTF-16", RATINGS.encode("utf-16")),
        ("carriage returns", RATINGS.replace("\n", "\r\n").encode()),
        ("carriage returns only", RATINGS.replace("\n", "\r").encode()),
        ("UTF-16 without a byte order mark", RATINGS.encode("utf-16-le")),
        ("big-endian UTF-16", RATINGS.encode("utf-16-be")),
        ("semicolons", RATINGS.replace(",", ";").encode()),
        ("tabs", RATINGS.replace(",", "\t").encode()),
        ("columns in another order", b"Rating,Year,Name,Letterboxd URI,Date\n4.5,2013,Hope,x,2020-03-01\n"),
        ("Hangul", "Date,Name,Year,Letterboxd URI,Rating\n2020-03-01,소원,2013,x,4.5\n".encode()),
    ],
)
def test_files_saved_by_spreadsheets_are_read(
    tearjerk: Run, home: Path, tmp_path: Path, name: str, data: bytes
) -> None:
    path = tmp_path / "ratings.csv"
    path.write_bytes(data)
    report(tearjerk, path)
    assert read_record(home).ratings["hope-2013"] == 4.5, name


HANGUL = "Title,Year,Rating,Review\n{title},2013,4.5,펑펑 울었다\n"
LATIN = "Title,Year,Rating,Review\nHope,2013,4.5,c’était très triste à la fin\nAmélie,2001,4,é\n"


@pytest.mark.parametrize(
    ("text", "encoding", "remark", "note"),
    [
        (HANGUL.format(title="소원"), "cp949", "read as CP949 text", "펑펑 울었다"),
        (HANGUL.format(title="Hope"), "cp949", "read as CP949 text", "펑펑 울었다"),
        (LATIN, "cp1252", "read as Windows-1252 text", "c’était très triste à la fin"),
        (LATIN, "utf-16", "read as UTF-16 text", "c’était très triste à la fin"),
        (HANGUL.format(title="소원"), "utf-16-be", "read as UTF-16 text", "펑펑 울었다"),
    ],
)
def test_the_report_names_the_encoding_confirmed_by_the_films(
    tearjerk: Run, home: Path, tmp_path: Path, text: str, encoding: str, remark: str, note: str
) -> None:
    path = tmp_path / "films.csv"
    path.write_bytes(text.encode(encoding))
    result = tearjerk("import", str(path))
    assert result.returncode == 0, result.stderr
    assert f"films.csv: {remark}." in result.stderr
    (entry,) = read_record(home).entries()
    assert (entry.film_id, entry.rating, entry.note) == ("hope-2013", 4.5, note)


@pytest.mark.parametrize("encoding", ["cp949", "cp1252"])
def test_an_encoding_that_no_film_confirms_is_not_guessed(
    tearjerk: Run, tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "films.csv"
    text = (
        "Title,Year,Rating\n기생충,2019,5\n" if encoding == "cp949" else "Title,Year,Rating\nAmélie,2001,5\n"
    )
    path.write_bytes(text.encode(encoding))
    result = tearjerk("import", str(path))
    assert (result.returncode, result.stdout) == (3, "")
    assert "is not UTF-8 text" in result.stderr
