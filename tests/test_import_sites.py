"""The exports of each site are read with their intended meaning."""

import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests.conftest import Run
from tests.importing import entry_fields, read_record, report

HOPE = {"title": "Hope", "year": 2013, "ids": {"trakt": 1, "slug": "hope-2013", "imdb": "tt3153634"}}
SILENCED = {"title": "Silenced", "year": 2011, "ids": {"trakt": 2, "slug": "silenced-2011", "tmdb": 81481}}
SHOW = {"title": "Hope", "year": 2019, "ids": {"trakt": 9, "slug": "hope"}}

TRAKT = {
    "watched-history-1.json": [
        {"id": 1, "watched_at": "2024-03-07T19:37:27.000Z", "type": "movie", "movie": HOPE},
        {"id": 2, "watched_at": "2022-01-01T10:00:00.000Z", "type": "movie", "movie": HOPE},
        {"id": 3, "watched_at": "2022-01-01T10:00:00.000Z", "type": "episode", "episode": SHOW, "show": SHOW},
    ],
    "watched-movies.json": [{"plays": 2, "last_watched_at": "2024-03-07T19:37:27.000Z", "movie": HOPE}],
    "watched-shows.json": [{"plays": 2, "last_watched_at": "2024-03-07T19:37:27.000Z", "show": SHOW}],
    "ratings-movies.json": [
        {"rated_at": "2024-03-08T19:37:27.000Z", "rating": 9, "type": "movie", "movie": HOPE}
    ],
    "ratings-episodes.json": [],
    "lists-watchlist.json": [
        {"rank": 1, "listed_at": "2024-04-01T00:00:00.000Z", "type": "movie", "movie": SILENCED}
    ],
    "comments-movies.json": [{"type": "movie", "movie": HOPE, "comment": {"comment": "So sad."}}],
    "user-stats.json": {"movies": {"plays": 3}},
    "followers.json": [{"followed_at": "2014-09-01T09:10:11.000Z", "user": {"username": "sean"}}],
}


def test_the_trakt_archive_imports_viewings_ratings_and_the_watchlist(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    path = tmp_path / "trakt.zip"
    with ZipFile(path, "w") as archive:
        for name, document in TRAKT.items():
            archive.writestr(f"me/{name}", json.dumps(document))
    result = tearjerk("import", str(path))
    assert result.returncode == 0
    assert entry_fields(read_record(home)) == [
        ("hope-2013", "2022-01-01", 4.5, None, None),
        ("hope-2013", "2024-03-07", 4.5, None, None),
    ]
    assert read_record(home).saved == {"silenced-2011"}
    assert "2 rows are not about feature films: 1 episode and 1 show." in result.stderr
    assert "3 files hold nothing to import; --verbose names them." in result.stderr


def test_a_file_with_a_single_json_line_is_read(tearjerk: Run, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "one.jsonl"
    tearjerk("seen", "hope", "--on", "unknown")
    for line in (tearjerk("diary", "--jsonl").stdout, json.dumps({"rating": 9, "movie": HOPE})):
        tearjerk("undo")
        path.write_text(line, encoding="utf-8")
        report(tearjerk, path)
        assert read_record(home).seen == {"hope-2013"}
    path.write_text(tearjerk("show", "sunny", "--json").stdout, encoding="utf-8")
    assert "is JSON, but not in a known format" in tearjerk("import", str(path)).stderr


TABLES = {
    "trakt.csv": "rated_at,type,title,year,trakt_rating,trakt_id,imdb_id,tmdb_id,url,released,rating\n"
    "2024-03-07T19:37:27Z,movie,Hope,2013,8.0,1,tt3153634,255709,u,2013-10-02,9\n"
    "2024-03-07T19:37:27Z,episode,Hope,2013,8.0,2,tt99,5,u,2013-10-02,9\n",
    "tmdb.csv": "TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated\n"
    "255709,tt3153634,movie,Hope,2013-10-02,,,2.9,9.0,2024-03-07T10:11:12Z\n1,,tv,Hope,2013-10-02,,,7,9,2024-01-01\n",
    "movary-ratings.csv": "title,year,tmdbId,imdbId,userRating\nHope,2013,255709,tt3153634,9\n",
    "imdb-2014.csv": '"position","const","created","modified","description","Title","Directors","You rated","Year"\n'
    '"1","tt3153634","Fri Mar  7 00:00:00 2014","","","Hope","Lee Joon-ik","9","2013"\n',
    "for-letterboxd.csv": "tmdbID,Title,Year,Rating10\n255709,Hope,2013,9\n",
}


@pytest.mark.parametrize("name", TABLES)
def test_ratings_in_tables_are_out_of_ten_and_read_only_for_films(
    tearjerk: Run, home: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_text(TABLES[name])
    report(tearjerk, path)
    assert read_record(home).ratings == {"hope-2013": 4.5}
    assert read_record(home).seen == {"hope-2013"}


SIMKL: dict[str, Any] = {
    "shows": [{"user_rating": 9, "status": "completed", "show": SHOW}],
    "anime": None,
    "movies": [
        {
            "last_watched_at": "2024-02-01T12:00:00Z",
            "user_rated_at": "2024-02-03T12:00:00Z",
            "user_rating": 9,
            "status": "completed",
            "memo": {"text": "so sad"},
            "movie": HOPE,
        },
        {"added_to_watchlist_at": "2024-01-05T00:00:00Z", "status": "plantowatch", "movie": SILENCED},
        {
            "last_watched_at": "2024-01-06T00:00:00Z",
            "status": "dropped",
            "movie": {"title": "Sunny", "year": 2011},
        },
    ],
}
SIMKL_TABLE = (
    "SIMKL_ID,Title,Type,Year,Watchlist,LastEpWatched,WatchedDate,Rating,Memo,TVDB,TMDB,IMDB\n"
    "5,Hope,movie,2013,completed,,2024-02-01,9,so sad,,255709,tt3153634\n"
    "6,Silenced,movie,2011,plantowatch,,,,,,,\n7,Sunny,movie,2011,dropped,,,,,,,\n"
    "8,Hope,tv,2019,completed,S01E01,2024-02-01,9,,1,2,tt9\n"
)


@pytest.mark.parametrize("name", ["simkl.json", "simkl.csv"])
def test_films_dropped_on_simkl_go_on_the_never_list_and_do_not_count_as_seen(
    tearjerk: Run, home: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_text(json.dumps(SIMKL) if name.endswith("json") else SIMKL_TABLE)
    report(tearjerk, path)
    record = read_record(home)
    assert entry_fields(record) == [("hope-2013", "2024-02-01", 4.5, None, "so sad")]
    assert record.saved == {"silenced-2011"}
    assert record.never == {"sunny-2011"}


def test_the_movary_history_imports_days_and_comments(tearjerk: Run, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "history.csv"
    path.write_text(
        "title,year,tmdbId,imdbId,watchedAt,comment\nHope,2013,255709,tt3153634,2024-05-01,so sad\n"
        "Silenced,2011,81481,tt2070649,,\n"
    )
    report(tearjerk, path)
    assert entry_fields(read_record(home)) == [
        ("hope-2013", "2024-05-01", None, None, "so sad"),
        ("silenced-2011", None, None, None, None),
    ]
