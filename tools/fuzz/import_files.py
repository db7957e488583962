"""Fuzz imported files: each must be imported as a dry run says, and only once, or rejected with a message."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

from tools.fuzz.damage import damage
from tools.fuzz.import_samples import SAMPLE_FILES
from tools.fuzz.program import environment, require, run

UNEXPECTED_CELLS = (
    "", " ", "=1+1", '"', "\x1b[31mred", "0", "-1", "5,5", "1e9", "NaN", "２０１３", "2013-2015", "9999-99-99",
    "0001-01-01", "2999-01-01", "tt0", "tt99999999999999999999", "null", "소원", "a\nb", "x" * 70_000, "\ufeff", "\u202e",
)  # fmt: skip
"""Values to use as unexpected cells of a table or values in JSON."""

OPTIONS = ("--skip-bad", "--accept-uncertain", "--verbose", "--as=watched", "--as=saved", "--all-or-nothing")

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp949", "cp1252", "utf-32")


def attempt(random: Random) -> None:
    """Damage one file, and import it with --dry-run, normally and again; raises BrokenContractError."""
    name, text = random.choice(list(SAMPLE_FILES.items()))
    if random.random() < 0.6:
        text = _change_json(text, random) if name.endswith(".json") else _change_table(text, random)
    data = text.encode(random.choice(ENCODINGS) if random.random() < 0.3 else "utf-8", "replace")
    if random.random() < 0.6:
        data = damage(data, random)
    with TemporaryDirectory() as folder, environment({"TEARJERK_HOME": str(Path(folder) / "home")}):
        path = _write_input(Path(folder), name, data, random)
        options = [option for option in OPTIONS if random.random() < 0.3]
        words = ("import", str(path), "--json", *options)
        dry_run = run(*words, "--dry-run")
        first = run(*words)
        require(
            (first.exit_code, first.output) == (dry_run.exit_code, dry_run.output),
            "the dry run had another outcome",
            words,
            first,
        )
        if first.exit_code != 0:
            require(first.errors.strip() != "", "nothing imported, without a message", words, first)
            return
        before = run("export").output
        again = run(*words)
        require(
            all(row["outcome"] != "taken" for row in json.loads(again.output)), "imported twice", words, again
        )
        require(run("export").output == before, "a second import changed the record", words, again)


def _write_input(folder: Path, name: str, data: bytes, random: Random) -> Path:
    """Write the file, or an archive with it and another sample; the archive may be damaged too."""
    if random.random() < 0.8:
        path = folder / name
        path.write_bytes(data)
        return path
    path = folder / "export.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr(name, data)
        other, text = random.choice(list(SAMPLE_FILES.items()))
        archive.writestr(f"export/{other}", text)
    if random.random() < 0.3:
        path.write_bytes(damage(path.read_bytes(), random))
    return path


def _change_table(text: str, random: Random) -> str:
    rows = list(csv.reader(io.StringIO(text)))
    for _ in range(random.randint(1, 4)):
        row = random.choice(rows)
        action = random.randrange(5)
        if action == 0 and row:
            row[random.randrange(len(row))] = random.choice(UNEXPECTED_CELLS)
        elif action == 1:
            row.append(random.choice(UNEXPECTED_CELLS))
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


def _change_json(text: str, random: Random) -> str:
    document = json.loads(text)
    for _ in range(random.randint(1, 3)):
        inner = random.choice(list(_containers(document)))
        value: Any = random.choice((*UNEXPECTED_CELLS, None, True, 0, 3.5, -1, [], {}, [None], 2**70))
        if isinstance(inner, dict):
            inner[random.choice([*inner, "unknown"])] = value
        else:
            inner.append(random.choice((value, "film", *inner)))
    return json.dumps(document, ensure_ascii=random.random() < 0.5)


def _containers(value: Any) -> Iterator[Any]:
    """Yield a document and all objects and lists in it."""
    if isinstance(value, dict | list):
        yield value
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _containers(inner)
