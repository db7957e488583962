"""Damaged files to import: each is taken, or refused in a sentence, and taken once however often it is read."""

import csv
import io
import json
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tools.fuzz.damage import damaged
from tools.fuzz.program import environment, require, run

FILES = {
    "ratings.csv": "Date,Name,Year,Letterboxd URI,Rating\n2020-03-01,Hope,2013,https://boxd.it/a,4.5\n"
    '2020-03-02,"Miracle in Cell No. 7",2013,x,0.5\n2020-03-03,Parasite,2019,x,5\n',
    "watchlist.csv": "Date,Name,Year,Letterboxd URI\n2020-04-01,Silenced,2011,x\n2020-04-01,소원,2013,x\n",
    "diary.csv": "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n"
    '2021-01-02,Silenced,2011,x,4,,cried,2021-01-01\n2022-01-02,Hope,2013,x,5,Yes,"home, dry",2022-01-01\n',
    "imdb.csv": "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),"
    "Year,Genres,Num Votes,Release Date,Directors\n"
    'tt3153634,9,2021-05-05,Wish,So-won,u,Movie,7.8,123,2013,"Drama, Thriller",1,2013-10-02,Lee Joon-ik\n',
    "export.json": '{"tearjerk": 1, "films": [{"id": "hope-2013", "title": "Hope", "year": 2013,'
    ' "imdb": "tt3153634", "rating": 4.5, "rated": "2024-01-01", "seen": null, "saved": null, "never": null,'
    ' "viewings": [{"on": "2024-01-01", "cried": true, "note": "소원", "noted": "2024-01-01"}]}]}',
    "diary.json": '[{"id": "hope-2013", "title": "Hope", "year": 2013, "seen": "2024-01-01", "rating": 4,'
    ' "cried": null, "note": "a"}]',
}
"""One small file of each kind; what is added to `import` is added here."""

CELLS = (
    "", " ", "=1+1", '"', "\x1b[31mred", "0", "-1", "5,5", "1e9", "NaN", "２０１３", "2013-2015", "9999-99-99",
    "0001-01-01", "2999-01-01", "tt0", "tt99999999999999999999", "null", "소원", "a\nb", "x" * 70_000, "\ufeff", "\u202e",
)  # fmt: skip
"""Cells and values that a file can hold and nobody expects."""

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp949", "cp1252", "utf-32")


def attempt(random: Random) -> None:
    """Damages one file and imports it, dry, in earnest and again; raises BrokenContractError."""
    name, text = random.choice(list(FILES.items()))
    if random.random() < 0.6:
        text = _changed_json(text, random) if name.endswith(".json") else _changed_table(text, random)
    data = text.encode(random.choice(ENCODINGS) if random.random() < 0.3 else "utf-8", "replace")
    if random.random() < 0.6:
        data = damaged(data, random)
    with TemporaryDirectory() as folder, environment({"TEARJERK_HOME": str(Path(folder) / "home")}):
        path = Path(folder) / name
        path.write_bytes(data)
        options = [option for option in ("--skip-bad",) if random.random() < 0.5]
        words = ("import", str(path), "--json", *options)
        dry = run(*words, "--dry-run")
        first = run(*words)
        require(
            (first.code, first.output) == (dry.code, dry.output),
            "a dry run said something else",
            words,
            first,
        )
        if first.code != 0:
            return
        before = run("export").output
        again = run(*words)
        require(
            all(row["outcome"] != "taken" for row in json.loads(again.output)), "taken twice", words, again
        )
        require(run("export").output == before, "a second import changed the record", words, again)


def _changed_table(text: str, random: Random) -> str:
    rows = list(csv.reader(io.StringIO(text)))
    for _ in range(random.randint(1, 4)):
        row = random.choice(rows)
        action = random.randrange(5)
        if action == 0 and row:
            row[random.randrange(len(row))] = random.choice(CELLS)
        elif action == 1:
            row.append(random.choice(CELLS))
        elif action == 2 and row:
            row.pop()
        elif action == 3:
            rows.insert(random.randrange(len(rows) + 1), list(random.choice(rows)))
        else:
            random.shuffle(row)
    new = io.StringIO()
    csv.writer(
        new, delimiter=random.choice(",,,;\t|"), lineterminator=random.choice(("\n", "\r\n", "\r"))
    ).writerows(rows)
    return new.getvalue()


def _changed_json(text: str, random: Random) -> str:
    document = json.loads(text)
    for _ in range(random.randint(1, 3)):
        item = document if isinstance(document, list) else document["films"]
        record = random.choice(item)
        if not isinstance(record, dict):
            break
        viewings = record.get("viewings")
        if (
            isinstance(viewings, list)
            and viewings
            and isinstance(viewings[0], dict)
            and random.random() < 0.5
        ):
            record = viewings[0]
        key = random.choice([*record, "unknown"])
        record[key] = random.choice((*CELLS, None, True, 0, 3.5, -1, [], {}, [None], 2**70))
        if random.random() < 0.2:
            item.append(random.choice((None, 1, "film", dict(record), [])))
    return json.dumps(document, ensure_ascii=random.random() < 0.5)
