"""The promise: a file that is not what it seems is never counted wrong, and what it holds is never shown."""

import gzip
import json
import os
from pathlib import Path

import pytest

from tests.conftest import Run

PRIVATE = "남몰래"
"""Stands in every damaged row below: no message may repeat it."""

MANY = "".join(f"{film % 50},그냥 그랬다,2020\n" for film in range(200_000))

DAMAGED = {
    "comma.csv": (
        f"film,review,date\n1,좋다,2020\n2,{PRIVATE}, 눈물이 났다,2020\n",
        "line 3 has more fields",
    ),
    "late-comma.csv": (f"film,review,date\n{MANY}2,{PRIVATE}, 울었다,2020\n", "line 200002 has more fields"),
    "tab.tsv": (f"film\treview\tdate\n1\t좋다\t2020\n2\t{PRIVATE}\t울었다\t2020\n", "line 3 has more fields"),
    "quote.csv": (
        f'film,review,date\n{MANY}1,"{PRIVATE} 울었다,2020\n1,좋다,2020\n',
        "line 200002 are never closed",
    ),
    "line.jsonl": (
        f'{{"film": 1, "review": "좋다"}}\n{{"film": 1, "review": "{PRIVATE}\n',
        "line 2 is not a JSON",
    ),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_row_is_named_by_its_line_and_never_quoted(
    tearjerk: Run, tmp_path: Path, name: str
) -> None:
    content, said = DAMAGED[name]
    (tmp_path / name).write_text(content, encoding="utf-8")
    done = tearjerk("measure", str(tmp_path / name), "--json")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (3, "", 1)
    assert said in done.stderr
    assert PRIVATE not in done.stderr


def test_commas_within_quotes_and_rows_that_end_early_are_read(tearjerk: Run, tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text('film,review,date\n1,"재밌다, 그런데 눈물이 났다",2020\n1,좋다\n', encoding="utf-8")
    (film,) = json.loads(tearjerk("measure", str(path), "--json").stdout)
    assert (film["reviews"], film["crying"]) == (2, 1)


def test_a_table_of_titles_with_a_stray_comma_is_refused(tearjerk: Run, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("film,review\n1,울었다\n", encoding="utf-8")
    (tmp_path / "map.csv").write_text("film,title,year\n1,Me, Too,2020\n", encoding="utf-8")
    done = tearjerk("measure", str(tmp_path / "r.csv"), "--films", str(tmp_path / "map.csv"), "--json")
    assert (done.returncode, done.stdout) == (3, "")
    assert "line 2 has more fields" in done.stderr


def test_json_lines_may_change_the_type_of_a_film_on_the_way(tearjerk: Run, tmp_path: Path) -> None:
    path = tmp_path / "late.jsonl"
    rows = [{"film": 7, "review": "울었다", "more": 1}] * 1200 + [
        {"film": "x7", "review": "좋다", "more": "a"}
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    done = tearjerk("measure", str(path), "--json")
    assert [(film["film"], film["reviews"]) for film in json.loads(done.stdout)] == [("7", 1200), ("x7", 1)]


@pytest.mark.parametrize("name", ["r.csv", "r.csv.gz", "r.jsonl.gz"])
def test_gzipped_reviews_are_read(tearjerk: Run, tmp_path: Path, name: str) -> None:
    text = '{"film": 1, "review": "울었다"}\n' if "json" in name else "film,review\n1,울었다\n"
    (tmp_path / name).write_bytes(gzip.compress(text.encode()))
    done = tearjerk("measure", str(tmp_path / name), "--json")
    assert [(film["film"], film["crying"]) for film in json.loads(done.stdout)] == [(1, 1)]


def test_another_encoding_is_told_with_its_line(tearjerk: Run, tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes(f"film,review\n1,a\n2,{PRIVATE}\n".encode("cp949"))
    done = tearjerk("measure", str(path), "--json")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (3, "", 1)
    assert "line 3 is not UTF-8; save the file as UTF-8." in done.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_called_empty(tearjerk: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "r.csv")
    done = tearjerk("measure", str(tmp_path / "r.csv"))
    assert (done.returncode, done.stdout) == (3, "")
    assert "is a pipe or a device" in done.stderr


def test_a_link_to_a_file_is_the_same_file(tearjerk: Run, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("film,review\n1,울었다\n", encoding="utf-8")
    (tmp_path / "link.csv").symlink_to(tmp_path / "r.csv")
    done = tearjerk("measure", str(tmp_path / "r.csv"), str(tmp_path / "link.csv"))
    assert (done.returncode, done.stdout) == (2, "")
