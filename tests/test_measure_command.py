"""`measure` reads common file formats, and reports errors in one sentence."""

import json
import re
from pathlib import Path

import polars as pl
import pytest

from tearjerk.commands.measure import MEASURE_PACKAGES
from tearjerk.measure.extras import install_command
from tearjerk.measure.rules.languages import AUTO, LANGUAGES
from tests.conftest import Run
from tests.hidden_modules import run_without

ROWS = {
    "film": [10, 10, 20],
    "rating": [10, 8, 5],
    "review": ["보다가 펑펑 울었다", "의자가 편해서 좋다", "I cried"],
}


def write(path: Path) -> str:
    frame = pl.DataFrame(ROWS)
    match path.suffix:
        case ".parquet":
            frame.write_parquet(path)
        case ".csv":
            frame.write_csv(path)
        case ".tsv":
            frame.write_csv(path, separator="\t")
        case _:
            frame.write_ndjson(path)
    return str(path)


@pytest.mark.parametrize("name", ["r.parquet", "r.csv", "r.tsv", "r.jsonl", "r.ndjson", "r.json"])
def test_all_file_formats_give_the_same_counts_and_keep_the_type_of_codes(
    tearjerk: Run, tmp_path: Path, name: str
) -> None:
    result = tearjerk("measure", write(tmp_path / name), "--json")
    assert result.returncode == 0, result.stderr
    films = json.loads(result.stdout)
    assert [list(film) for film in films] == [["film", "reviews", "crying", "share", "low", "high"]] * 2
    assert {(film["film"], film["reviews"], film["crying"]) for film in films} == {(10, 2, 1), (20, 1, 1)}
    assert all(0 <= film["low"] < film["share"] < film["high"] <= 1 for film in films)
    assert result.stderr == ""


def test_corpora_get_unique_names_and_each_film_says_which_of_them_count(
    tearjerk: Run, tmp_path: Path
) -> None:
    for folder, reviews in (("a", 100), ("b", 3)):
        (tmp_path / folder).mkdir()
        text = "film,review\n" + "1,울었다\n" * reviews
        (tmp_path / folder / "r.csv").write_text(text, encoding="utf-8")
    (tmp_path / "b" / "r.tsv").write_text("film\treview\n2\t울었다\n", encoding="utf-8")
    result = tearjerk(
        "measure", *(str(tmp_path / name) for name in ("a/r.csv", "b/r.csv", "b/r.tsv")), "--json"
    )
    films = {film["film"]: film for film in json.loads(result.stdout)}
    counts_by_corpus = {
        film: {one["corpus"]: one["counts"] for one in films[film]["corpora"]} for film in films
    }
    assert films[1]["reviews"] == 100
    assert counts_by_corpus == {1: {"a/r.csv": True, "b/r.csv": False}, 2: {"r.tsv": True}}


def test_a_pipe_gets_one_film_per_line(tearjerk: Run, tmp_path: Path) -> None:
    result = tearjerk("measure", write(tmp_path / "r.csv"))
    assert [line.split("\t")[:3] for line in result.stdout.splitlines()] == [
        ["20", "1", "1"],
        ["10", "2", "1"],
    ]


def test_a_terminal_gets_a_table_with_titles(tearjerk: Run, tmp_path: Path) -> None:
    titles_path = tmp_path / "map.csv"
    titles_path.write_text("film,title\n10,허브\n30,Unseen\n", encoding="utf-8")
    result = tearjerk(
        "measure", write(tmp_path / "r.csv"), "--films", str(titles_path), FORCE_COLOR="1", COLUMNS="60"
    )
    assert "허브" in result.stdout
    assert "No reviews found for: Unseen." in result.stderr


def test_a_film_whose_reviews_have_no_text_is_skipped_and_reported(tearjerk: Run, tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("film,review\n1,울었다\n2,\n", encoding="utf-8")
    result = tearjerk("measure", str(path), "--jsonl")
    assert len(result.stdout.splitlines()) == 1
    assert "Skipped films whose reviews have no text: 2." in result.stderr


RUBBISH = bytes(range(256)) * 20

UNREADABLE_FILES = {
    "empty.csv": (b"", "is empty"),
    "header.csv": (b"film,review\n", "has no reviews"),
    "column.csv": (b"film,text\n1,a\n", "is missing the column review; its columns are film, text."),
    "rubbish.parquet": (RUBBISH, "Cannot read"),
    "rubbish.csv": (RUBBISH, "rubbish.csv"),
    "rubbish.jsonl": (RUBBISH, "Cannot read"),
    "cut.parquet": (b"PAR1" + RUBBISH, "Cannot read"),
    "array.json": (b'[{"film": 1, "review": "x"}]', "should be in JSON Lines format"),
    "picture.png": (b"x", "its name should end in"),
}


@pytest.mark.parametrize("name", UNREADABLE_FILES)
def test_an_unreadable_file_gets_one_sentence_and_exit_code_3(
    tearjerk: Run, tmp_path: Path, name: str
) -> None:
    content, sentence = UNREADABLE_FILES[name]
    (tmp_path / name).write_bytes(content)
    result = tearjerk("measure", str(tmp_path / name), "--json")
    assert (result.returncode, result.stdout) == (3, "")
    assert sentence in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_folder_and_a_missing_file_exit_3(tearjerk: Run, tmp_path: Path) -> None:
    for path, sentence in ((tmp_path, "is a folder"), (tmp_path / "gone.csv", "no such file")):
        result = tearjerk("measure", str(path))
        assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (3, "", 1)
        assert sentence in result.stderr


def test_a_valid_file_next_to_an_invalid_one_prints_nothing(tearjerk: Run, tmp_path: Path) -> None:
    result = tearjerk("measure", write(tmp_path / "r.csv"), str(tmp_path / "gone.csv"), "--json")
    assert (result.returncode, result.stdout) == (3, "")


def test_a_repeated_file_and_an_unknown_language_are_usage_errors(tearjerk: Run, tmp_path: Path) -> None:
    name = write(tmp_path / "r.csv")
    assert tearjerk("measure", name, name).returncode == 2
    assert tearjerk("measure", name, "--language", "fr").returncode == 2


def test_without_the_extra_one_sentence_says_how_to_install_it(tmp_path: Path) -> None:
    result = run_without("polars", tmp_path, "measure", write(tmp_path / "r.csv"))
    assert (result.returncode, result.stdout) == (3, "")
    assert result.stderr.endswith(f"Install them with: {install_command(MEASURE_PACKAGES)}\n")


def test_the_command_offers_the_languages_that_have_rules(tearjerk: Run, tmp_path: Path) -> None:
    result = tearjerk("measure", write(tmp_path / "r.csv"), "--language", "fr")
    offered = set(re.findall(r"'(\w+)'", result.stderr.partition("not one of")[2]))
    assert offered == {AUTO, *LANGUAGES}
