"""Every judged warning has a basis, and the table of bases agrees with the catalogue."""

import csv
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.catalogue import loading, unjudged
from tearjerk.catalogue.vocabulary import WARNINGS
from tests.conftest import ROOT
from tools.warning_evidence import mention_patterns
from tools.warning_tables import (
    FIRST_EDITION,
    JUDGED_FILE,
    JUDGED_LATER_FILE,
    document_parts,
    judged_later_csv,
)

MAX_FIRST_EDITION = 5482
"""Number of cells whose basis was never recorded. It can only fall: lower it with each cell that is judged again."""


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


@given(st.sampled_from(list(WARNINGS)))
def test_every_warning_has_a_share_of_cells_that_turned_out_present(warning: str) -> None:
    found = unjudged.share_found_present(warning)
    assert found is not None
    assert 0 <= found[0] <= 100


@pytest.mark.parametrize("warning", mention_patterns())
def test_patterns_match_their_example_and_not_their_near_miss(warning: str) -> None:
    import polars as pl

    table = tomllib.loads((ROOT / "tools" / "warning_mentions.toml").read_text(encoding="utf-8"))
    assert warning in WARNINGS
    examples = pl.Series([table[warning]["example"], table[warning]["not"]])
    assert examples.str.contains(mention_patterns()[warning]).to_list() == [True, False]
