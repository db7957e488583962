"""Shared by the tests of `import`: a small file, its report as records, and the resulting record."""

import json
from pathlib import Path
from typing import Any

from tearjerk.diary import store
from tearjerk.diary.record import Record
from tests.conftest import Run

RATINGS = """Date,Name,Year,Letterboxd URI,Rating
2020-03-01,Hope,2013,https://boxd.it/a,4.5
2020-03-02,"Miracle in Cell No. 7",2013,https://boxd.it/b,0.5
2020-03-03,Parasite,2019,https://boxd.it/c,5
2020-03-04,Hope,1997,https://boxd.it/d,3
"""


def report(tearjerk: Run, path: Path, *words: str) -> list[dict[str, Any]]:
    done = tearjerk("import", str(path), "--json", *words)
    assert done.returncode == 0, done.stderr
    rows: list[dict[str, Any]] = json.loads(done.stdout)
    return rows


def stored(home: Path) -> Record:
    return store.read(home / "diary.sqlite3")


def seen(record: Record) -> list[tuple[str, str | None, float | None, bool | None, str | None]]:
    return sorted((one.film, one.seen, one.rating, one.cried, one.note) for one in record.entries())
