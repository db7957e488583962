"""Every judged warning has a basis, and the table of bases agrees with the catalogue."""

import csv
import tomllib
from pathlib import Path

import polars as pl
import pytest

from tearjerk.catalogue import loading, unjudged
from tearjerk.catalogue.vocabulary import WARNINGS
from tests.conftest import ROOT
from tools.evidence import CORPORA
from tools.warning_evidence import mention_patterns, print_mentions
from tools.warning_tables import (
    FIRST_EDITION,
    JUDGED_FILE,
    JUDGED_LATER_FILE,
    document_parts,
    judged_later_csv,
)

MAX_FIRST_EDITION = 5482
"""Largest allowed number of cells whose basis was never recorded. Lower it with each cell that is judged again."""


def rows() -> list[dict[str, str]]:
    with JUDGED_FILE.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def test_judged_cells_and_rows_with_a_basis_correspond() -> None:
    cells = {
        (film.id, warning): verdict
        for film in loading.load()
        for verdict in ("present", "absent")
        for warning in getattr(film.warnings, verdict)
    }
    found = {(row["film"], row["warning"]): row["verdict"] for row in rows()}
    assert found == cells
    assert len(rows()) == len(cells)
    assert all(row["basis"].strip() for row in rows())


def test_rows_are_in_order() -> None:
    keys = [(row["film"], row["warning"]) for row in rows()]
    assert keys == sorted(keys)


def test_the_number_of_first_edition_cells_only_falls() -> None:
    assert sum(row["basis"] == FIRST_EDITION for row in rows()) <= MAX_FIRST_EDITION


def test_the_tables_are_up_to_date() -> None:
    assert JUDGED_LATER_FILE.read_text(encoding="utf-8") == judged_later_csv()
    document = (ROOT / "docs" / "warnings.md").read_text(encoding="utf-8")
    assert all(part in document for part in document_parts().values())


@pytest.mark.parametrize("warning", WARNINGS)
def test_every_warning_has_a_percentage_of_unjudged_films_found_to_have_it(warning: str) -> None:
    found = unjudged.per_cent_containing(warning)
    assert found is not None
    assert 0 <= found[0] <= 100


def test_mentions_of_one_film_can_be_limited_to_a_verdict(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    film = next(film for film in loading.load() if film.naver is not None and film.warnings.present)
    reviews = [(str(film.naver), 10, text) for text in ("주인공이 자살하는 장면", "자해하는 장면") * 30]
    for name in CORPORA.values():
        pl.DataFrame(reviews, schema=["film", "rating", "review"], orient="row").write_parquet(
            tmp_path / name
        )
    for verdict in ("present", "absent"):
        print_mentions(tmp_path, film.id, "suicide", verdict, 0)
        rows = capsys.readouterr().out.splitlines()
        assert len(rows) == (len(CORPORA) if "suicide" in getattr(film.warnings, verdict) else 0)
    print_mentions(tmp_path, film.id, "suicide", None, 0)
    assert len(capsys.readouterr().out.splitlines()) == len(CORPORA)


@pytest.mark.parametrize("warning", mention_patterns())
def test_patterns_match_their_example_and_not_their_counterexample(warning: str) -> None:
    table = tomllib.loads((ROOT / "tools" / "warning_mentions.toml").read_text(encoding="utf-8"))
    assert warning in WARNINGS
    examples = pl.Series([table[warning]["example"], table[warning]["counterexample"]])
    assert examples.str.contains(mention_patterns()[warning]).to_list() == [True, False]
