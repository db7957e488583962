"""A watchlist is saved; for other lists, the user is asked what they are."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.importing import read_record, report

HOPE = {"title": "Hope", "year": 2013, "ids": {"trakt": 1, "slug": "hope-2013", "imdb": "tt3153634"}}

WATCHLISTS = {
    "tmdb-watchlist.csv": "TMDb ID,IMDb ID,Type,Name,Release Date,Rating,Your Rating,Date Added\n"
    "255709,tt3153634,movie,Hope,2013-10-02,7.9,,2024-04-01T10:11:12Z\n",
    "movary-watchlist.csv": "title,year,tmdbId,imdbId,addedAt\nHope,2013,255709,tt3153634,2024-04-01 10:00:00\n",
    "old-WATCHLIST.csv": '"position","const","created","Title","Title type","You rated","Year"\n'
    '"1","tt3153634","Mon Apr 1 00:00:00 2024","Hope","Feature Film","","2013"\n',
    "lists-watchlist.json": json.dumps([{"listed_at": "2024-04-01T00:00:00Z", "movie": HOPE}]),
    "letterboxd-watchlist.csv": "Date,Name,Year,Letterboxd URI\n2024-04-01,Hope,2013,https://boxd.it/x\n",
}


@pytest.mark.parametrize("name", WATCHLISTS)
def test_watchlist_films_are_saved_with_their_dates(
    tearjerk: Run, home: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_text(WATCHLISTS[name])
    report(tearjerk, path)
    assert read_record(home).days_added("saved") == {"hope-2013": "2024-04-01"}
    assert read_record(home).seen == set()


@pytest.mark.parametrize("name", ["my-watchlist.csv", "likes.csv"])
def test_a_list_from_no_known_site_is_called_a_table(tearjerk: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("Title,Year\nHope,2013\n")
    assert "Read 1 row (a table): 1 accepted." in tearjerk("import", str(path)).stderr


LISTS = {
    "new.csv": "Letterboxd list export v7\nDate,Name,Tags,URL,Description\n2024-01-05,Korean,,u,\"of\n films\"\n\n"
    "Position,Name,Year,URL,Description\n1,Hope,2013,https://boxd.it/x,\n",
    "old.csv": "Position,Name,Year,URL,Description\n1,Hope,2013,https://letterboxd.com/film/hope-2013/,\n",
    "imdb.csv": "Position,Const,Created,Modified,Description,Title,Title Type,Year\n1,tt3153634,2024-04-01,,,Hope,Movie,2013\n",
    "unwatched.csv": "Title,Year\nHope,2013\n",
    "lists-list-1-korean.json": json.dumps([{"listed_at": "2024-04-01T00:00:00Z", "movie": HOPE}]),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_an_unspecified_list_needs_the_user_to_say_what_it_is(
    tearjerk: Run, home: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_text(LISTS[name])
    result = tearjerk("import", str(path))
    assert (result.returncode, result.stdout) == (2, "")
    assert f"{name} is a list of films. Add --as watched or --as saved" in result.stderr
    report(tearjerk, path, "--as", "saved")
    assert read_record(home).saved == {"hope-2013"}
    tearjerk("undo")
    report(tearjerk, path, "--as", "watched")
    assert read_record(home).seen == {"hope-2013"}
