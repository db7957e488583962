"""The table of judged warnings says what the catalogue says, and from where."""

import csv

from tearjerk.catalogue import loading
from tests.conftest import ROOT


def test_every_judged_cell_agrees_with_the_catalogue_and_has_a_basis() -> None:
    films = {film.id: film for film in loading.load()}
    with (ROOT / "data" / "warnings.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert len(rows) > 300
    for row in rows:
        assert films[row["film"]].warnings.verdict(row["warning"]) is (row["verdict"] == "present"), row
        assert row["basis"].strip(), row
