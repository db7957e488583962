"""The promise: what each site exports is read as it was meant there."""

import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tearjerk.diary.record import Record
from tests.conftest import Run
from tests.importing import report, stored

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


def seen(record: Record) -> list[tuple[str, str | None, float | None, bool | None, str | None]]:
    return sorted((one.film, one.seen, one.rating, one.cried, one.note) for one in record.entries())


def test_trakts_archive_brings_viewings_ratings_and_the_watchlist(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    path = tmp_path / "trakt.zip"
    with ZipFile(path, "w") as archive:
        for name, document in TRAKT.items():
            archive.writestr(f"me/{name}", json.dumps(document))
    done = tearjerk("import", str(path))
    assert done.returncode == 0
    assert seen(stored(home)) == [
        ("hope-2013", "2022-01-01", 4.5, None, None),
        ("hope-2013", "2024-03-07", 4.5, None, None),
    ]
    assert stored(home).saved == {"silenced-2011"}
    assert "2 rows are not about feature films: 1 episode and 1 show." in done.stderr
    assert "3 files hold nothing to import; --verbose names them." in done.stderr


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
def test_a_table_of_ratings_is_out_of_ten_and_about_films_only(
    tearjerk: Run, home: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_text(TABLES[name])
    report(tearjerk, path)
    assert stored(home).ratings == {"hope-2013": 4.5}
    assert stored(home).seen == {"hope-2013"}


SAVED = {
    "tmdb-watchlist.csv": "TMDb ID,IMDb ID,Type,Name,Release Date,Rating,Your Rating,Date Added\n"
    "255709,tt3153634,movie,Hope,2013-10-02,7.9,,2024-04-01T10:11:12Z\n",
    "movary-watchlist.csv": "title,year,tmdbId,imdbId,addedAt\nHope,2013,255709,tt3153634,2024-04-01 10:00:00\n",
    "old-WATCHLIST.csv": '"position","const","created","Title","Title type","You rated","Year"\n'
    '"1","tt3153634","Mon Apr 1 00:00:00 2024","Hope","Feature Film","","2013"\n',
    "lists-watchlist.json": json.dumps([{"listed_at": "2024-04-01T00:00:00Z", "movie": HOPE}]),
    "letterboxd-watchlist.csv": "Date,Name,Year,Letterboxd URI\n2024-04-01,Hope,2013,https://boxd.it/x\n",
}


@pytest.mark.parametrize("name", SAVED)
def test_a_watchlist_is_saved_on_its_day(tearjerk: Run, home: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(SAVED[name])
    report(tearjerk, path)
    assert stored(home).listed("saved") == {"hope-2013": "2024-04-01"}
    assert stored(home).seen == set()


LISTS = {
    "new.csv": "Letterboxd list export v7\nDate,Name,Tags,URL,Description\n2024-01-05,Korean,,u,\"of\n films\"\n\n"
    "Position,Name,Year,URL,Description\n1,Hope,2013,https://boxd.it/x,\n",
    "old.csv": "Position,Name,Year,URL,Description\n1,Hope,2013,https://letterboxd.com/film/hope-2013/,\n",
    "imdb.csv": "Position,Const,Created,Modified,Description,Title,Title Type,Year\n1,tt3153634,2024-04-01,,,Hope,Movie,2013\n",
    "unwatched.csv": "Title,Year\nHope,2013\n",
    "lists-list-1-korean.json": json.dumps([{"listed_at": "2024-04-01T00:00:00Z", "movie": HOPE}]),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_called_a_list_and_the_user_says_of_what(
    tearjerk: Run, home: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_text(LISTS[name])
    done = tearjerk("import", str(path))
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{name} is a list of films. Add --as watched or --as saved" in done.stderr
    report(tearjerk, path, "--as", "saved")
    assert stored(home).saved == {"hope-2013"}
    tearjerk("undo")
    report(tearjerk, path, "--as", "watched")
    assert stored(home).seen == {"hope-2013"}


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
def test_of_simkl_what_was_dropped_is_never_offered_and_not_counted_as_seen(
    tearjerk: Run, home: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_text(json.dumps(SIMKL) if name.endswith("json") else SIMKL_TABLE)
    report(tearjerk, path)
    record = stored(home)
    assert seen(record) == [("hope-2013", "2024-02-01", 4.5, None, "so sad")]
    assert record.saved == {"silenced-2011"}
    assert record.never == {"sunny-2011"}


def test_movarys_history_brings_days_and_comments(tearjerk: Run, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "history.csv"
    path.write_text(
        "title,year,tmdbId,imdbId,watchedAt,comment\nHope,2013,255709,tt3153634,2024-05-01,so sad\n"
        "Silenced,2011,81481,tt2070649,,\n"
    )
    report(tearjerk, path)
    assert seen(stored(home)) == [
        ("hope-2013", "2024-05-01", None, None, "so sad"),
        ("silenced-2011", None, None, None, None),
    ]


LETTERBOXD = {
    "profile.csv": "Date Joined,Username\n2020-01-01,me\n",
    "reviews.csv": "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n"
    '2024-01-02,Hope,2013,x,4.5,,"I wept\nall through",cried,2024-01-01\n',
    "watched.csv": "Date,Name,Year,Letterboxd URI\n2024-01-02,Hope,2013,x\n",
    "likes/films.csv": "Date,Name,Year,Letterboxd URI\n2024-01-02,Silenced,2011,x\n",
    "likes/reviews.csv": "Date,Letterboxd URI\n2024-01-02,https://boxd.it/q\n",
    "lists/korean.csv": LISTS["old.csv"],
    "deleted/diary.csv": "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2024-01-02,Sunny,2011,x,4,,,2024-01-01\n",
    "orphaned/diary.csv": "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2024-01-02,Sunny,2011,x,4,,,2024-01-01\n",
}


@pytest.mark.parametrize("form", ["zip", "folder"])
def test_letterboxds_export_is_taken_whole_without_what_was_deleted(
    tearjerk: Run, home: Path, tmp_path: Path, form: str
) -> None:
    folder = tmp_path / "letterboxd-me-2024-05-01-utc"
    for name, text in LETTERBOXD.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    if form == "zip":
        with ZipFile(tmp_path / "export.zip", "w") as archive:
            for name, text in LETTERBOXD.items():
                archive.writestr(name, text)
    done = tearjerk("import", str(folder if form == "folder" else tmp_path / "export.zip"))
    assert done.returncode == 0
    assert seen(stored(home)) == [
        ("hope-2013", "2024-01-01", 4.5, True, "I wept\nall through"),
        ("silenced-2011", None, None, None, None),
    ]
    assert "lists/korean.csv is a list of films. Add --as watched or --as saved" in done.stderr
    assert "cannot be understood" not in done.stderr


def test_likes_are_known_by_their_folder_when_named_alone(tearjerk: Run, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "likes" / "films.csv"
    path.parent.mkdir()
    path.write_text(LETTERBOXD["likes/films.csv"])
    for named in (path, path.parent):
        report(tearjerk, named)
        assert stored(home).seen == {"silenced-2011"}
        tearjerk("undo")
