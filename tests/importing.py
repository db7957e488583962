"""Shared by the tests of imports: small files, the rows of a report, and the resulting record."""

import json
from pathlib import Path
from typing import Any

from tearjerk.diary import store
from tearjerk.diary.exchange.candidates import find_candidates
from tearjerk.diary.exchange.imported import ImportedFile
from tearjerk.diary.exchange.matching import FilmIndex
from tearjerk.diary.exchange.merging import MatchedRow, merge
from tearjerk.diary.record import Record
from tearjerk.diary.statements import Statement
from tests.conftest import Run

RATINGS = """Date,Name,Year,Letterboxd URI,Rating
2020-03-01,Hope,2013,https://boxd.it/a,4.5
2020-03-02,"Miracle in Cell No. 7",2013,https://boxd.it/b,0.5
2020-03-03,Parasite,2019,https://boxd.it/c,5
2020-03-04,Hope,1997,https://boxd.it/d,3
"""
DIARY = """Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date
2021-01-02,Silenced,2011,x,4,,cried,2021-01-01
2022-01-02,Silenced,2011,x,5,Yes,"home, dry",2022-01-01
"""


def report(tearjerk: Run, path: Path, *arguments: str) -> list[dict[str, Any]]:
    result = tearjerk("import", str(path), "--json", *arguments)
    assert result.returncode == 0, result.stderr
    rows: list[dict[str, Any]] = json.loads(result.stdout)
    return rows


def read_record(home: Path) -> Record:
    return store.read(home / "diary.sqlite3")


def entry_fields(record: Record) -> list[tuple[str, str | None, float | None, bool | None, str | None]]:
    return sorted((one.film_id, one.seen_on, one.rating, one.cried, one.note) for one in record.entries())


def matched_rows(file: ImportedFile, index: FilmIndex) -> list[MatchedRow]:
    """Return the rows of a file that certainly match a film."""
    return [
        MatchedRow(found.row, found.film, file.kind)
        for found in find_candidates([file], index)
        if found.outcome == "certain" and found.row is not None and found.film is not None
    ]


def import_rows(record: Record, rows: list[MatchedRow], today: str) -> tuple[Record, list[Statement]]:
    """Return the record with these rows, and the statements added to it."""
    statements = [statement for row in merge(record, rows, today) for statement in row.statements]
    return record.with_statements(statements, [row.film for row in rows]), statements
