"""A small file of each kind that `import` reads; new kinds must be added here."""

import json

_HOPE = {"title": "Hope", "year": 2013, "ids": {"slug": "hope-2013", "imdb": "tt3153634", "tmdb": 255709}}
_SHOW = {"title": "Hope", "year": 2019, "ids": {"trakt": 9, "slug": "hope"}}

SAMPLE_FILES = {
    "ratings.csv": "Date,Name,Year,Letterboxd URI,Rating\n2020-03-01,Hope,2013,https://boxd.it/a,4.5\n"
    '2020-03-02,"Miracle in Cell No. 7",2013,x,0.5\n2020-03-03,Parasite,2019,x,5\n2020-03-03,Contact,1997,x,5\n',
    "watchlist.csv": "Date,Name,Year,Letterboxd URI\n2020-04-01,Silenced,2011,x\n2020-04-01,소원,2013,x\n",
    "diary.csv": "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n"
    '2021-01-02,Silenced,2011,x,4,,cried,2021-01-01\n2022-01-02,Hope,2013,x,5,Yes,"home, dry",2022-01-01\n',
    "reviews.csv": "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n"
    '2021-01-02,Silenced,2011,x,4,,"so ""sad""\nso good",cried,2021-01-01\n',
    "list.csv": "Letterboxd list export v7\nDate,Name,Tags,URL,Description\n2024-01-05,Korean,,u,\n\n"
    "Position,Name,Year,URL,Description\n1,Hope,2013,https://letterboxd.com/film/hope-2013/,\n",
    "for-letterboxd.csv": "Title,Year,imdbID,Rating,WatchedDate,Rewatch,Tags,Review\nHope,2013,tt3153634,4,2024-01-01,,dry,a\n",
    "imdb.csv": "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),"
    "Year,Genres,Num Votes,Release Date,Directors\n"
    'tt3153634,9,2021-05-05,Wish,So-won,u,Movie,7.8,123,2013,"Drama, Thriller",1,2013-10-02,Lee Joon-ik\n',
    "imdb-list.csv": "Position,Const,Created,Modified,Description,Title,Title Type,Year,Your Rating,Date Rated\n"
    "1,tt3153634,2024-02-01,2024-02-01,,Hope,Movie,2013,9,2024-03-05\n",
    "imdb-2014.csv": '"position","const","created","Title","Title type","You rated","Year"\n'
    '"1","tt3153634","Fri Mar  7 00:00:00 2014","Hope","Feature Film","9","2013"\n"2","tt1","","x","","",""\n',
    "trakt.csv": "rated_at,type,title,year,trakt_id,imdb_id,tmdb_id,rating\n"
    "2024-03-07T19:37:27Z,movie,Hope,2013,1,tt3153634,255709,9\n",
    "simkl.csv": "SIMKL_ID,Title,Type,Year,Watchlist,WatchedDate,Rating,Memo,TMDB,IMDB\n"
    "5,Hope,movie,2013,completed,2024-02-01,9,sad,255709,tt3153634\n7,Sunny,movie,2011,dropped,,,,,\n",
    "tmdb.csv": "TMDb ID,IMDb ID,Type,Name,Release Date,Your Rating,Date Rated\n"
    "255709,tt3153634,movie,Hope,2013-10-02,9.0,2024-01-01T10:11:12Z\n",
    "movary.csv": "title,year,tmdbId,imdbId,watchedAt,comment\nHope,2013,255709,tt3153634,2024-05-01,so sad\n",
    "table.csv": "제목,연도,별점,본 날,Status,Cried\n소원,2013,4.5,2024. 5. 1.,watched,yes\nSilenced,2011,★★★½,13/5/2024,,no\n",
    "answers.csv": "Titre,Année,Vu,Date,Note,Commentaire,Review,Lieu\n"
    "Hope,2013,oui,01/02/2020,4,triste,sad,home\nSunny,2011,non,,,,,\n",
    "export.csv": "tearjerk_id,title,year,imdb,seen,cried,note,recorded,rating,rated,marked_seen,saved,never\n"
    "hope-2013,Hope,2013,tt3153634,2024-01-01,yes,a,2024-01-01,4.5,2024-01-01,,,\n",
    "export.json": '{"tearjerk": 1, "films": [{"id": "hope-2013", "title": "Hope", "year": 2013,'
    ' "imdb": "tt3153634", "rating": 4.5, "rated": "2024-01-01", "seen": null, "saved": null, "never": null,'
    ' "viewings": [{"on": "2024-01-01", "cried": true, "note": "소원", "noted": "2024-01-01"}]}]}',
    "diary.json": '[{"id": "hope-2013", "title": "Hope", "year": 2013, "seen": "2024-01-01", "rating": 4,'
    ' "cried": null, "note": "a"}]',
    "trakt.json": json.dumps(
        [
            {"rated_at": "2024-03-08T19:37:27.000Z", "rating": 9, "type": "movie", "movie": _HOPE},
            {"watched_at": "2024-03-07T19:37:27.000Z", "type": "movie", "movie": _HOPE},
            {"watched_at": "2024-03-07T19:37:27.000Z", "type": "episode", "episode": _SHOW, "show": _SHOW},
        ]
    ),
    "trakt-watchlist.json": json.dumps([{"listed_at": "2024-04-01T00:00:00Z", "movie": _HOPE}]),
    "simkl.json": json.dumps(
        {
            "shows": [{"user_rating": 9, "status": "completed", "show": _SHOW}],
            "anime": None,
            "movies": [
                {"last_watched_at": "2024-02-01", "user_rating": 9, "status": "completed", "movie": _HOPE},
                {"status": "dropped", "memo": {"text": "a"}, "movie": {"title": "Sunny", "year": 2011}},
            ],
        }
    ),
}
