"""The record is backed up before each import and once a week, five backups are kept, and they can be restored."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tearjerk.diary import changes, store
from tearjerk.diary.record import Record
from tearjerk.diary.statements import FilmReference
from tests.conftest import Run

HOPE = FilmReference("hope-2013", "Hope", 2013, None)
SUNNY = FilmReference("sunny-2011", "Sunny", 2011, None)
NOW = datetime.fromisoformat("2024-03-01T12:00:00+09:00")


def ratings_file(folder: Path, title: str, year: int) -> Path:
    path = folder / "ratings.csv"
    path.write_text(f"Date,Name,Year,Letterboxd URI,Rating\n2024-01-01,{title},{year},x,4\n")
    return path


def apply_rating(record: Path, now: datetime, film: FilmReference, rating: float) -> None:
    today = now.date().isoformat()
    store.apply(record, now, lambda before: changes.rate(before, film, rating, today))


def test_an_import_backs_up_the_record_and_the_backup_can_be_restored(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    tearjerk("rate", "sunny", "5")
    before = store.read(home / "diary.sqlite3").ratings
    tearjerk("import", str(ratings_file(tmp_path, "Hope", 2013)))
    (copy,) = (home / "backups").iterdir()
    assert store.read(copy).ratings == before
    shutil.copy(copy, home / "diary.sqlite3")
    assert store.read(home / "diary.sqlite3").ratings == {"sunny-2011": 5.0}
    assert tearjerk("rate", "hope", "3").returncode == 0


def test_no_backup_is_made_if_the_record_is_empty_or_unchanged(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    path = ratings_file(tmp_path, "Hope", 2013)
    tearjerk("import", str(path))
    tearjerk("import", str(path))
    assert not (home / "backups").exists()


def test_the_record_is_backed_up_weekly_and_five_backups_are_kept(tmp_path: Path) -> None:
    record = tmp_path / "diary.sqlite3"
    backup_counts = []
    for day in range(60):
        apply_rating(record, NOW + timedelta(days=day), SUNNY, 1 + day % 8 / 2)
        backup_counts.append(len(list((tmp_path / "backups").glob("*"))))
    assert backup_counts[:7] == [0] * 7
    assert backup_counts[7:15] == [1] * 7 + [2]
    assert backup_counts[-1] == max(backup_counts) == 5
    newest = max((tmp_path / "backups").iterdir())
    assert store.read(newest).ratings == {"sunny-2011": 1 + 55 % 8 / 2}
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_an_import_that_cannot_back_up_the_record_changes_nothing(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    tearjerk("rate", "sunny", "5")
    (home / "backups").write_text("a file where the folder should be")
    result = tearjerk("import", str(ratings_file(tmp_path, "Hope", 2013)))
    assert (result.returncode, result.stdout) == (3, "")
    assert "cannot be backed up" in result.stderr
    assert store.read(home / "diary.sqlite3").ratings == {"sunny-2011": 5.0}


@pytest.mark.parametrize("name", ["holiday.sqlite3", "diary-notes.txt"])
def test_other_files_in_the_backup_folder_are_left_alone(tmp_path: Path, name: str) -> None:
    record, mine = tmp_path / "diary.sqlite3", tmp_path / "backups" / name
    mine.parent.mkdir()
    mine.write_text("mine")
    for week in range(8):
        apply_rating(record, NOW + timedelta(days=7 * week), HOPE, 1 + week / 2)
    assert mine.read_text() == "mine"
    assert store.read(record) != Record()
