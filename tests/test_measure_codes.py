"""Each film has one row, however its code is written, and reviews without a film are reported."""

import json
import math
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tests.conftest import Run


def write_parquet_file(path: Path, films: Any) -> str:
    pl.DataFrame({"film": films, "review": ["보다가 펑펑 울었다"] * len(films)}).write_parquet(path)
    return str(path)


def write_csv_file(path: Path, *films: str) -> str:
    path.write_text("film,review\n" + "".join(f"{film},울었다\n" for film in films), encoding="utf-8")
    return str(path)


def counts(text: str) -> dict[Any, int]:
    return {film["film"]: film["reviews"] for film in json.loads(text)}


def test_integers_floats_and_text_identify_the_same_films(tearjerk: Run, tmp_path: Path) -> None:
    files = (
        write_parquet_file(tmp_path / "floats.parquet", [1.0, 2.0]),
        write_parquet_file(tmp_path / "narrow.parquet", pl.Series([1, 2], dtype=pl.Int16)),
        write_csv_file(tmp_path / "floats.csv", "1.0", "2.0"),
        write_csv_file(tmp_path / "whole.csv", "1", "2.0"),
    )
    (tmp_path / "map.csv").write_text("film,title\n1.0,One\n2.0,Two\n", encoding="utf-8")
    result = tearjerk("measure", *files, "--films", str(tmp_path / "map.csv"), "--json")
    assert counts(result.stdout) == {1: 4, 2: 4}
    assert {film["title"] for film in json.loads(result.stdout)} == {"One", "Two"}
    assert result.stderr == ""


def test_codes_that_only_look_like_numbers_stay_text(tearjerk: Run, tmp_path: Path) -> None:
    result = tearjerk("measure", write_csv_file(tmp_path / "r.csv", "007", "7", "1.5", "2.0"), "--json")
    assert counts(result.stdout) == {"007": 1, "7": 1, "1.5": 1, "2.0": 1}


@pytest.mark.parametrize(
    "films", [[1.0, math.nan, math.inf, None], ["1", "", "  ", None]], ids=["floats", "texts"]
)
def test_reviews_without_a_film_are_skipped_and_counted(
    tearjerk: Run, tmp_path: Path, films: list[Any]
) -> None:
    result = tearjerk("measure", write_parquet_file(tmp_path / "r.parquet", films), "--json")
    assert len(json.loads(result.stdout)) == 1
    assert result.stderr.splitlines() == ["Skipped 3 reviews without a film."]


def test_empty_cells_identify_no_film(tearjerk: Run, tmp_path: Path) -> None:
    result = tearjerk("measure", write_csv_file(tmp_path / "r.csv", "1", '""', ""), "--json")
    assert counts(result.stdout) == {1: 1}
    assert "Skipped 2 reviews without a film." in result.stderr


def test_a_file_without_any_film_is_reported(tearjerk: Run, tmp_path: Path) -> None:
    result = tearjerk("measure", write_parquet_file(tmp_path / "r.parquet", [None, None]), "--json")
    assert (result.returncode, result.stdout) == (3, "")
    assert "No row of r names a film." in result.stderr


@pytest.mark.parametrize(
    "films", [[[1, 2], [3]], [{"id": 1}, {"id": 2}], [b"1", b"2"]], ids=["lists", "structs", "bytes"]
)
def test_film_codes_must_be_text_or_numbers(tearjerk: Run, tmp_path: Path, films: list[Any]) -> None:
    result = tearjerk("measure", write_parquet_file(tmp_path / "r.parquet", films), "--json")
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (3, "", 1)
    assert "The column film of" in result.stderr
