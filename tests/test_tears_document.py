"""The tables in docs/tears.md on labels and changes rest on files that match the rules."""

import polars as pl

from tearjerk.measure.rules.korean.korean import KOREAN
from tests.conftest import ROOT
from tools.evaluation.tears.changes import SECOND_EDITION_EXCLUSIONS, first_edition
from tools.evaluation.tears.english import VERDICT_COLUMNS, read_labels


def test_labels_have_hashes_and_no_texts() -> None:
    found = read_labels()
    assert found["sha256"].is_unique().all()
    assert found["sha256"].str.contains(r"^[0-9a-f]{64}$").all()
    assert set(found.columns) == {
        "sha256", "source", "stratum", "sample", "label", *VERDICT_COLUMNS.values(),
    }  # fmt: skip
    assert found.select(pl.col("label", *VERDICT_COLUMNS.values()).is_in([0, 1]).all()).row(0) == (True,) * 4


def test_the_first_edition_lacks_later_exclusions() -> None:
    assert len(KOREAN.patterns) - len(first_edition().patterns) == len(SECOND_EDITION_EXCLUSIONS)


def test_later_exclusions_were_sampled_and_are_mostly_right() -> None:
    read = pl.read_csv(ROOT / "data" / "exclusion-samples.csv")
    assert set(read["exclusion"]) >= SECOND_EDITION_EXCLUSIONS
    assert (read["rightly"] / read["read"] >= 0.75).all()
    assert read.select((pl.col("read") >= pl.min_horizontal("removes", pl.lit(60))).all()).item()
