"""Names of columns in tables from unknown sources, by what the columns contain."""

_ENGLISH_AND_KOREAN_NAMES: dict[str, tuple[str, ...]] = {
    "title": (
        "title", "name", "film", "movie", "film title", "movie title", "movie name", "제목", "영화", "영화명", "영화 제목",
    ),
    "original_title": ("original title", "original_title", "originaltitle", "원제"),
    "year": (
        "year", "release year", "year released", "release_year", "released", "release date", "연도", "년도", "개봉연도",
        "개봉년도", "제작연도",
    ),
    "imdb": ("imdb", "imdb id", "imdb_id", "imdbid", "imdb url", "imdb link", "const", "tconst"),
    "tmdb": ("tmdb", "tmdb id", "tmdb_id", "tmdbid", "themoviedb", "tmdb url"),
    "url": ("url", "link", "uri", "address", "letterboxd uri", "letterboxd url", "letterboxd"),
    "media_type": ("type", "title type", "media type", "media_type", "mediatype", "kind"),
    "directors": ("director", "directors", "directed by", "감독"),
    "countries": ("country", "countries", "production countries", "국가"),
    "runtime": ("runtime", "runtime (mins)", "runtime (min)", "duration", "length", "minutes"),
    "watched_on": (
        "watched date", "watcheddate", "date watched", "watched on", "watched_at", "watchedat", "watched", "watched?",
        "date seen", "seen on", "seen", "seen?", "viewed on", "viewed", "date viewed", "viewing date", "last watched",
        "date", "관람일", "관람일자", "본 날", "본날", "본 날짜", "감상일", "시청일", "날짜",
    ),
    "rated_on": ("date rated", "rated_at", "rated on", "rating date"),
    "listed_on": ("date added", "added", "added on", "added_at", "created", "listed_at"),
    "status": ("status", "watch status", "state"),
    "cried": ("cried", "cried?", "did i cry", "did i cry?", "tears", "눈물", "울었음", "울었나"),
    "tags": ("tags", "tag", "labels"),
    "note": ("review", "note", "notes", "comment", "comments", "memo", "my review", "메모", "감상", "한줄평", "리뷰"),
    "rating": (
        "rating", "my rating", "your rating", "user rating", "rated", "score", "stars", "my score", "rating10",
        "rating (5)", "rating (10)", "rating/5", "rating/10", "rating (out of 5)", "rating (out of 10)", "out of 5",
        "out of 10", "별점", "평점", "내 평점",
    ),
}  # fmt: skip

_GERMAN_NAMES: dict[str, tuple[str, ...]] = {
    "title": ("titel", "filmtitel"),
    "year": ("jahr",),
    "directors": ("regie", "regisseur"),
    "watched_on": ("datum", "gesehen", "gesehen am"),
    "cried": ("geweint",),
    "note": ("notiz", "notizen", "kommentar"),
    "rating": ("bewertung", "meine bewertung", "wertung"),
}
_FRENCH_NAMES: dict[str, tuple[str, ...]] = {
    "title": ("titre",),
    "year": ("année", "annee"),
    "directors": ("réalisateur",),
    "watched_on": ("vu", "vu le"),
    "note": ("commentaire", "commentaires"),
    "rating": ("note sur 5", "note sur 10"),
}
_SPANISH_PORTUGUESE_AND_ITALIAN_NAMES: dict[str, tuple[str, ...]] = {
    "title": ("título", "titulo", "pelicula", "película", "filme", "titolo"),
    "year": ("año", "ano", "anno"),
    "watched_on": ("visto", "fecha", "data"),
    "rating": ("calificación", "puntuación", "nota", "voto"),
}

_DAY_FIRST_LANGUAGES = (_GERMAN_NAMES, _FRENCH_NAMES, _SPANISH_PORTUGUESE_AND_ITALIAN_NAMES)

COLUMN_NAMES_BY_ROLE: dict[str, tuple[str, ...]] = {
    role: (*names, *(name for language in _DAY_FIRST_LANGUAGES for name in language.get(role, ())))
    for role, names in _ENGLISH_AND_KOREAN_NAMES.items()
}
"""Possible column names for each role, in lower case, most specific first."""

DAY_FIRST_NAMES = frozenset(
    name for language in _DAY_FIRST_LANGUAGES for names in language.values() for name in names
)
"""Names in languages whose speakers write the day before the month, as in 31/12/2020."""

GERMAN_NAMES = frozenset(name for names in _GERMAN_NAMES.values() for name in names)
