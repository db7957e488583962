"""The peers: other ways to find a title, given the same queries and titles.

Each returns film ids, best first. WRatio is given a threshold below which nothing is found, fitted on the tuning half;
FTS5 finds nothing if no title contains all longer words, fzf if none has its letters in order.
"""

import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterable, Sequence

from rapidfuzz import fuzz, process, utils

from tearjerk.catalogue.film import Film
from tearjerk.search import find
from tools.benchmarks.search.queries import Query

SearchFunction = Callable[[str], list[str]]
MAX_RESULTS = 10


def ids_and_titles(films: Sequence[Film]) -> list[tuple[str, str]]:
    """Return pairs of film id and title, for the English and the Hangul title of each film."""
    return [(film.id, text) for film in films for text in (film.title, film.title_ko)]


def _unique(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(ids))


def tearjerk_search(films: Sequence[Film]) -> SearchFunction:
    """Return tearjerk's own search."""
    return lambda text: [match.film.id for match in find(text, films)]


def wratio_search(films: Sequence[Film], tuning: Sequence[Query]) -> SearchFunction:
    """Return a search with rapidfuzz's WRatio, with the threshold that is right for most tuning queries."""
    ids, texts = zip(*ids_and_titles(films), strict=True)

    def scored_ids(text: str) -> list[tuple[str, float]]:
        found = process.extract(
            text, texts, scorer=fuzz.WRatio, processor=utils.default_process, limit=MAX_RESULTS
        )
        return [(ids[number], score) for _, score, number in found]

    answers = [(query, scored_ids(query.text)) for query in tuning]

    def count_right(threshold: int) -> int:
        return sum(
            (answer[0][0] in query.right_ids) if answer and answer[0][1] >= threshold else not query.right_ids
            for query, answer in answers
        )

    threshold = max(range(50, 100), key=count_right)
    return lambda text: _unique(film for film, score in scored_ids(text) if score >= threshold)


def fts5_search(films: Sequence[Film]) -> SearchFunction:
    """Return SQLite's trigram full-text search, ranked by bm25, with LIKE for short queries, as its manual advises."""
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table titles using fts5(id unindexed, title, tokenize='trigram')")
    database.executemany("insert into titles values (?, ?)", ids_and_titles(films))

    def search(text: str) -> list[str]:
        text = text.replace("\0", "")
        if len(text) < 3:
            rows = database.execute(
                "select id from titles where title like ? limit ?", (f"%{text}%", MAX_RESULTS)
            )
        else:
            quoted = " ".join('"' + word.replace('"', '""') + '"' for word in text.split() if len(word) > 2)
            if not quoted:
                return []
            rows = database.execute(
                "select id from titles where titles match ? order by rank limit ?", (quoted, MAX_RESULTS)
            )
        return _unique(row[0] for row in rows)

    return search


def fzf_search(films: Sequence[Film]) -> SearchFunction | None:
    """Return fzf's filter, or None if fzf is not installed."""
    program = shutil.which("fzf")
    if program is None:
        return None
    lines = "\n".join(f"{film}\t{text}" for film, text in ids_and_titles(films))

    def search(text: str) -> list[str]:
        done = subprocess.run(
            [program, "--delimiter", "\t", "--nth", "2..", "--filter", text],
            input=lines, capture_output=True, encoding="utf-8", check=False, env={"FZF_DEFAULT_OPTS": ""},
        )  # fmt: skip
        return _unique(line.split("\t")[0] for line in done.stdout.splitlines())[:MAX_RESULTS]

    return search
