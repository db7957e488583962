"""The complete Letterboxd export is imported, without deleted content or other people's."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.conftest import Run
from tests.importing import entry_fields, read_record, report

LETTERBOXD = {
    "profile.csv": "Date Joined,Username\n2020-01-01,me\n",
    "reviews.csv": "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n"
    '2024-01-02,Hope,2013,x,4.5,,"I wept\nall through",cried,2024-01-01\n',
    "watched.csv": "Date,Name,Year,Letterboxd URI\n2024-01-02,Hope,2013,x\n",
    "likes/films.csv": "Date,Name,Year,Letterboxd URI\n2024-01-02,Silenced,2011,x\n",
    "likes/reviews.csv": "Date,Letterboxd URI\n2024-01-02,https://boxd.it/q\n",
    "lists/korean.csv": "Position,Name,Year,URL,Description\n1,Hope,2013,https://letterboxd.com/film/hope-2013/,\n",
    "deleted/diary.csv": "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2024-01-02,Sunny,2011,x,4,,,2024-01-01\n",
    "orphaned/diary.csv": "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2024-01-02,Sunny,2011,x,4,,,2024-01-01\n",
}


@pytest.mark.parametrize("container", ["zip", "folder"])
def test_the_full_letterboxd_export_is_imported_without_deleted_content(
    tearjerk: Run, home: Path, tmp_path: Path, container: str
) -> None:
    folder = tmp_path / "letterboxd-me-2024-05-01-utc"
    for name, text in LETTERBOXD.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    if container == "zip":
        with ZipFile(tmp_path / "export.zip", "w") as archive:
            for name, text in LETTERBOXD.items():
                archive.writestr(name, text)
    result = tearjerk("import", str(folder if container == "folder" else tmp_path / "export.zip"))
    assert result.returncode == 0
    assert entry_fields(read_record(home)) == [
        ("hope-2013", "2024-01-01", 4.5, True, "I wept\nall through"),
        ("silenced-2011", None, None, None, None),
    ]
    assert "Left out: lists/korean.csv is a list of films. Add --as watched or --as saved" in result.stderr
    assert result.stderr.count("Left out: ") == 1


def test_likes_are_recognised_by_their_folder(tearjerk: Run, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "likes" / "films.csv"
    path.parent.mkdir()
    path.write_text(LETTERBOXD["likes/films.csv"])
    for given_path in (path, path.parent):
        report(tearjerk, given_path)
        assert read_record(home).seen == {"silenced-2011"}
        tearjerk("undo")


def test_a_later_file_completes_an_entry(tearjerk: Run, home: Path, tmp_path: Path) -> None:
    tearjerk("seen", "sunny", "--on", "2023-01-01")
    diary, reviews = tmp_path / "diary.csv", tmp_path / "reviews.csv"
    diary.write_text(
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n"
        "2024-01-02,Hope,2013,x,,,,2024-01-01\n"
    )
    reviews.write_text(LETTERBOXD["reviews.csv"])
    report(tearjerk, diary)
    (row,) = report(tearjerk, reviews)
    assert row["what"] == "changed entry 2: in tears and with a note; rated 4.5"
    assert entry_fields(read_record(home)) == [
        ("hope-2013", "2024-01-01", 4.5, True, "I wept\nall through"),
        ("sunny-2011", "2023-01-01", None, None, None),
    ]
