"""Invalid files are never miscounted, and their content is never shown."""

import csv
import gzip
import io
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.measure import row_sizes
from tearjerk.measure.corpora import open_corpus
from tearjerk.measure.encodings import Utf8Copies
from tests.conftest import ROOT, Run
from tests.terminals import run_in_terminal

PRIVATE = "남몰래"
"""Part of every damaged row below, which no message may repeat."""

MANY_ROWS = "".join(f"{film % 50},그냥 그랬다,2020\n" for film in range(200_000))

DAMAGED = {
    "comma.csv": (
        f"film,review,date\n1,좋다,2020\n2,{PRIVATE}, 눈물이 났다,2020\n",
        "line 3 has more fields",
    ),
    "late-comma.csv": (
        f"film,review,date\n{MANY_ROWS}2,{PRIVATE}, 울었다,2020\n",
        "line 200002 has more fields",
    ),
    "tab.tsv": (f"film\treview\tdate\n1\t좋다\t2020\n2\t{PRIVATE}\t울었다\t2020\n", "line 3 has more fields"),
    "quote.csv": (
        f'film,review,date\n{MANY_ROWS}1,"{PRIVATE} 울었다,2020\n1,좋다,2020\n',
        "line 200002, a quoted field is not closed",
    ),
    "lone-quote.csv": (
        f'film,review\n1,좋다\n2,{PRIVATE} 6" 울었다\n3,좋다\n',
        "line 3 has a stray quote inside a field",
    ),
    "two-lone-quotes.tsv": (
        f'film\treview\n1,"a ""b"""\n2\t{PRIVATE} 6" 울었다\n3\t7" 좋다\n',
        "line 3 has a stray quote inside a field",
    ),
    "long-field.csv": (
        f"film,review\n1,{'좋다 ' * 70_000}\n2,{PRIVATE}, 눈물이 났다\n",
        "line 3 has more fields",
    ),
    "carriage-return.csv": (
        f"film,review\n1,좋다\r재밌다\n2,{PRIVATE}, 눈물이 났다\n",
        "line 3 has more fields",
    ),
    "line.jsonl": (
        f'{{"film": 1, "review": "좋다"}}\n{{"film": 1, "review": "{PRIVATE}\n',
        "line 2 is not a JSON",
    ),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_row_is_reported_by_line_and_never_quoted(tearjerk: Run, tmp_path: Path, name: str) -> None:
    content, sentence = DAMAGED[name]
    (tmp_path / name).write_text(content, encoding="utf-8")
    result = tearjerk("measure", str(tmp_path / name), "--json")
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (3, "", 1)
    assert sentence in result.stderr
    assert PRIVATE not in result.stderr


def test_quoted_commas_and_short_rows_are_read(tearjerk: Run, tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text('film,review,date\n1,"재밌다, 그런데 눈물이 났다",2020\n1,좋다\n', encoding="utf-8")
    (film,) = json.loads(tearjerk("measure", str(path), "--json").stdout)
    assert (film["reviews"], film["crying"]) == (2, 1)


def test_a_table_of_titles_with_a_stray_comma_is_rejected(tearjerk: Run, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("film,review\n1,울었다\n", encoding="utf-8")
    (tmp_path / "map.csv").write_text("film,title,year\n1,Me, Too,2020\n", encoding="utf-8")
    result = tearjerk("measure", str(tmp_path / "r.csv"), "--films", str(tmp_path / "map.csv"), "--json")
    assert (result.returncode, result.stdout) == (3, "")
    assert "line 2 has more fields" in result.stderr


def test_json_lines_may_mix_types_of_film_codes(tearjerk: Run, tmp_path: Path) -> None:
    path = tmp_path / "late.jsonl"
    rows = [{"film": 7, "review": "울었다", "more": 1}] * 1200 + [
        {"film": "x7", "review": "좋다", "more": "a"}
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    result = tearjerk("measure", str(path), "--json")
    assert [(film["film"], film["reviews"]) for film in json.loads(result.stdout)] == [("7", 1200), ("x7", 1)]


@pytest.mark.parametrize("name", ["r.csv", "r.csv.gz", "r.jsonl.gz"])
def test_gzipped_reviews_are_read(tearjerk: Run, tmp_path: Path, name: str) -> None:
    text = '{"film": 1, "review": "울었다"}\n' if "json" in name else "film,review\n1,울었다\n"
    (tmp_path / name).write_bytes(gzip.compress(text.encode()))
    result = tearjerk("measure", str(tmp_path / name), "--json")
    assert [(film["film"], film["crying"]) for film in json.loads(result.stdout)] == [(1, 1)]


def test_an_unsupported_encoding_is_reported_with_its_line(tearjerk: Run, tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes(f"film,review\n1,a\n2,{PRIVATE}\n".encode("cp949"))
    result = tearjerk("measure", str(path), "--json")
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (3, "", 1)
    assert "line 3 is not UTF-8; save the file as UTF-8." in result.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_reported_as_empty(tearjerk: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "r.csv")
    result = tearjerk("measure", str(tmp_path / "r.csv"))
    assert (result.returncode, result.stdout) == (3, "")
    assert (
        "is a pipe or a device, which cannot be read twice; save the data to a file first." in result.stderr
    )


def test_a_link_to_a_file_named_before_is_a_repeated_file(tearjerk: Run, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("film,review\n1,울었다\n", encoding="utf-8")
    (tmp_path / "link.csv").symlink_to(tmp_path / "r.csv")
    result = tearjerk("measure", str(tmp_path / "r.csv"), str(tmp_path / "link.csv"))
    assert (result.returncode, result.stdout) == (2, "")


def test_a_crash_of_the_reader_is_reported_in_one_sentence(tearjerk: Run) -> None:
    # A wrong bit in the first file makes polars panic and return only a part; one in the second makes it abort.
    for name, sentence in {
        "panic.parquet": "the file is damaged",
        "abort.parquet": "a file of reviews is probably damaged",
    }.items():
        result = tearjerk("measure", str(ROOT / "tests" / "data" / name))
        assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (3, "", 1), name
        assert sentence in result.stderr


@pytest.mark.parametrize("name", ["r.csv.gz", "r.jsonl.gz"])
@pytest.mark.parametrize("damage", ["flip", "cut"])
def test_damaged_gzip_is_reported_in_one_sentence(
    tearjerk: Run, tmp_path: Path, name: str, damage: str
) -> None:
    text = '{"film": 1, "review": "울었다"}\n' if "json" in name else "film,review\n1,울었다\n"
    data = bytearray(gzip.compress(text.encode() * 50, mtime=0))
    if damage == "cut":
        del data[-20:]
    else:
        data[20] ^= 8
    (tmp_path / name).write_bytes(data)
    result = tearjerk("measure", str(tmp_path / name))
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (3, "", 1)
    assert "cannot be unpacked" in result.stderr


def run_with_memory_limit(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program with a memory limit of 1.5 GB, far less than the files below need."""
    limit = "import os, resource, sys; resource.setrlimit(resource.RLIMIT_DATA, (3 << 29, 3 << 29));"
    start = "os.execv(sys.executable, [sys.executable, '-m', 'tearjerk', *sys.argv[1:]])"
    return subprocess.run(
        [sys.executable, "-c", limit + start, *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process this way")
@pytest.mark.parametrize("name", ["long.csv.gz", "sparse.csv", "sparse.jsonl", "quote.csv"])
def test_rows_too_long_for_memory_are_rejected(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with gzip.open(path, "wb", 1) if name.endswith(".gz") else path.open("wb") as file:
        file.write(b'{"film": 1, "review": "a"}\n' if "json" in name else b"film,review\n1,a\n")
        if name == "quote.csv":
            file.write(b'1,"a\n' + b"2,b\n" * (row_sizes.MAX_ROW_BYTES // 2))
        elif name == "long.csv.gz":
            for _ in range(300):
                file.write(b"1" * 10**6)
        else:
            file.truncate(2 * 10**9)
    result = run_with_memory_limit("measure", str(path))
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (3, "", 1)
    assert "is longer than 8 MB" in result.stderr
    assert ("a closing quote missing" in result.stderr) == (name == "quote.csv")


def test_a_row_of_maximum_length_is_read(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    text = "눈물이 났다. " * ((row_sizes.MAX_ROW_BYTES - 20) // len("눈물이 났다. ".encode()))
    path.write_text(f'film,review\n1,"{text}"\n' + f"2,{text}\n", encoding="utf-8")
    assert row_sizes.count_bounded_rows(path, "csv") == 3


@given(st.lists(st.text('a,"\n', min_size=1), min_size=1), st.booleans(), st.sampled_from([1, 3, 8_000_000]))
def test_rows_are_counted_for_the_progress_bar(
    texts: list[str], ends_with_newline: bool, max_row_bytes: int
) -> None:
    table = io.StringIO()
    csv.writer(table, lineterminator="\n").writerows([("film", "review"), *enumerate(texts)])
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(row_sizes, "MAX_ROW_BYTES", max(max_row_bytes, 2 * max(map(len, texts)) + 20))
        for name, text in (("r.csv", table.getvalue()), ("r.jsonl", "{}\n" * (len(texts) + 1))):
            path = Path(folder) / name
            path.write_text(text if ends_with_newline else text.removesuffix("\n"), encoding="utf-8")
            assert row_sizes.count_bounded_rows(path, "json" if "json" in name else "csv") == len(texts) + 1


@pytest.mark.parametrize("name", ["r.csv", "r.jsonl", "r.parquet"])
def test_progress_is_shown_only_on_a_terminal(name: str, tearjerk: Run, tmp_path: Path) -> None:
    frame = pl.DataFrame({"film": ["1"] * 5_000, "review": ["눈물이 났다", 'a "quoted"\nword'] * 2_500})
    path = tmp_path / name
    if name == "r.csv":
        frame.write_csv(path)
    elif name == "r.jsonl":
        frame.write_ndjson(path)
    else:
        frame.write_parquet(path)
    code, shown = run_in_terminal(["measure", str(path)], [], prompt="never")
    assert code == 0
    assert "counting reviews" in shown
    assert re.search(r"\d/5000", shown)
    assert tearjerk("measure", str(path)).stderr == ""


@pytest.mark.parametrize("start", row_sizes.UNSUPPORTED_COMPRESSION_MAGIC)
def test_other_compressions_are_rejected(tearjerk: Run, tmp_path: Path, start: bytes) -> None:
    (tmp_path / "r.csv").write_bytes(start + b"film,review\n")
    result = tearjerk("measure", str(tmp_path / "r.csv"))
    assert (result.returncode, len(result.stderr.splitlines())) == (3, 1)
    assert "compressed, and not with gzip" in result.stderr


def test_a_film_column_that_does_not_identify_films_is_rejected(tearjerk: Run, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(f"film,review\n{'x' * 1001},울었다\n", encoding="utf-8")
    result = tearjerk("measure", str(tmp_path / "r.csv"))
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (3, "", 1)
    assert "more than 1,000 bytes" in result.stderr


@pytest.mark.parametrize(
    ("ratings", "low"), [("1 5 3", 2), ("1 10", 4), ("85 20", 40), ("good bad", None), ("900", None)]
)
def test_the_highest_rating_determines_the_scale(tmp_path: Path, ratings: str, low: float | None) -> None:
    path = tmp_path / "reviews.csv"
    path.write_text("film,rating,review\n" + "".join(f"1,{rating},text\n" for rating in ratings.split()))
    assert open_corpus(path, Utf8Copies()).low_rating == low


@pytest.mark.parametrize("name", ["r.csv", "r.jsonl"])
@pytest.mark.parametrize("films", [[1, 1, 1, 1], [True] * 4, ["a"] * 4], ids=["numbers", "booleans", "texts"])
def test_low_ratings_are_read_from_every_format(
    tearjerk: Run, tmp_path: Path, name: str, films: list[object]
) -> None:
    frame = pl.DataFrame({"film": films, "rating": [1.0, 2.5, 10.0, None], "review": ["울었다"] * 4})
    (frame.write_csv if name == "r.csv" else frame.write_ndjson)(tmp_path / name)
    (film,) = json.loads(tearjerk("measure", str(tmp_path / name), "--json").stdout)
    assert (film["reviews"], film["crying"]) == (4, 2)
