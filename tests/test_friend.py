"""A friend's record is read from an export or a diary, as strictly as an import."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tearjerk.catalogue import loading
from tearjerk.diary.exchange.friend import read_friend
from tearjerk.errors import FileError
from tests.conftest import Run
from tests.record_steps import TODAY


def test_a_friends_record_is_read_from_an_export_or_the_diary_as_json(tearjerk: Run, tmp_path: Path) -> None:
    tearjerk("seen", "hope", "--cried", "--on", "2024-01-01")
    tearjerk("rate", "silenced", "5")
    tearjerk("never", "hello ghost")
    for name, arguments in (("export.json", ["export"]), ("diary.json", ["diary", "--json"])):
        path = tmp_path / name
        path.write_text(tearjerk(*arguments).stdout, encoding="utf-8")
        record = read_friend(path, loading.load(), TODAY)
        assert record.seen == {"hope-2013", "silenced-2011"}
        assert record.cried == {"hope-2013"}
        assert record.ratings == {"silenced-2011": 5}
        assert len(record.films) >= 2


def test_a_friends_diary_may_have_bare_entries_or_be_a_watchlist(tearjerk: Run, tmp_path: Path) -> None:
    tearjerk("seen", "sunny", "--on", "unknown")
    tearjerk("save", "oasis")
    today = datetime.now(UTC).date().isoformat()
    path = tmp_path / "diary.json"
    path.write_text(tearjerk("diary", "--json").stdout, encoding="utf-8")
    assert read_friend(path, loading.load(), today).seen == {"sunny-2011"}
    path.write_text(tearjerk("diary", "--saved", "--json").stdout, encoding="utf-8")
    friend = read_friend(path, loading.load(), today)
    assert not friend.seen
    assert friend.saved == {"oasis-2002"}


@pytest.mark.parametrize(
    "row", ["tvSeries,Sunny,2011,,5", "Movie,Sunny,2011,1999-01-01,5"], ids=["a series", "before its release"]
)
def test_a_friends_rows_are_matched_as_strictly_as_an_import(tmp_path: Path, row: str) -> None:
    path = tmp_path / "friend.csv"
    path.write_text(f"Type,Title,Year,Watched Date,Rating\nMovie,Hope,2013,,5\n{row}\n")
    assert read_friend(path, loading.load(), TODAY).seen == {"hope-2013"}


def test_a_friends_file_in_which_no_row_can_be_parsed_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "friend.csv"
    path.write_text("Title,Year,Rating\nHope,2013,wonderful\n")
    with pytest.raises(FileError, match=r"friend\.csv, line 2: 'wonderful' is not a valid rating"):
        read_friend(path, loading.load(), TODAY)


def test_a_friends_file_with_only_invalid_lines_is_rejected(tearjerk: Run, tmp_path: Path) -> None:
    tearjerk("rate", "hope", "5")
    path = tmp_path / "ratings.csv"
    path.write_text("Date,Name,Year,Letterboxd URI,Rating\n2020-01-01,Hope,2013,x,eleven\n", encoding="utf-8")
    result = tearjerk("recommend", "--with", str(path))
    assert result.returncode == 3
    assert "line 2" in result.stderr
