"""The promise: what docs/tears.md says of labels and of changes rests on files that fit the rules."""

import polars as pl

from tearjerk.measure.rules.korean.korean import KOREAN
from tests.conftest import ROOT
from tools.evaluation.tears.changes import SECOND_EDITION_RULES, first_edition
from tools.evaluation.tears.english import COUNTED, labels


def test_a_label_has_a_hash_and_no_text() -> None:
    found = labels()
    assert found["sha256"].is_unique().all()
    assert found["sha256"].str.contains(r"^[0-9a-f]{64}$").all()
    assert set(found.columns) == {
        "sha256", "source", "stratum", "sample", "label", *COUNTED.values(),
    }  # fmt: skip
    assert found.select(pl.col("label", *COUNTED.values()).is_in([0, 1]).all()).row(0) == (True,) * 4


def test_the_first_edition_is_the_rules_without_what_was_written_since() -> None:
    assert len(KOREAN.patterns) - len(first_edition().patterns) == len(SECOND_EDITION_RULES)


def test_each_exclusion_written_since_was_read_and_is_right_three_times_in_four() -> None:
    read = pl.read_csv(ROOT / "data" / "exclusion-samples.csv")
    assert set(read["exclusion"]) >= SECOND_EDITION_RULES
    assert (read["rightly"] / read["read"] >= 0.75).all()
    assert read.select((pl.col("read") >= pl.min_horizontal("removes", pl.lit(60))).all()).item()
