"""The tables in docs/tears.md on labels and changes are based on files that match the rules."""

from pathlib import Path

import polars as pl

from tearjerk.measure.rules.korean.korean import KOREAN
from tests.conftest import ROOT
from tools.evaluation.tears.changes import SECOND_EDITION_EXCLUSIONS, first_edition
from tools.evaluation.tears.english import VERDICT_COLUMNS, read_labels
from tools.evaluation.tears.reliability import CONTROLS, control_films


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
    samples = pl.read_csv(ROOT / "data" / "exclusion-samples.csv")
    assert set(samples["exclusion"]) >= SECOND_EDITION_EXCLUSIONS
    assert (samples["rightly"] / samples["read"] >= 0.75).all()
    assert samples.select((pl.col("read") >= pl.min_horizontal("removes", pl.lit(60))).all()).item()


def test_the_median_of_two_control_films_lies_between_them(tmp_path: Path) -> None:
    (tmp_path / "films.csv").write_text("code,title_en,title_ko,year,country\n", encoding="utf-8")
    two_thrillers, *others = CONTROLS["thrillers"][:2], *(codes[:1] for codes in CONTROLS.values())
    rows = [(two_thrillers[0], True), (two_thrillers[1], False), *((codes[0], False) for codes in others[1:])]
    frame = pl.DataFrame(rows, schema=["film", "tears"], orient="row")
    assert "| thrillers | 2 | 50.0 |" in control_films(tmp_path, {"naver-2022": frame})
