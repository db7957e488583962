"""Recounting changes only the counts and what depends on them."""

import json
from pathlib import Path

import polars as pl
import pytest

from tests.conftest import ROOT, film_record
from tools import remeasure


@pytest.fixture
def evidence(tmp_path: Path) -> Path:
    """Write two small invented corpora: film 1 is in both, film 2 only in the older one."""
    wet, dry = "언니랑 둘이서 펑펑 울었다 진짜로", "팝콘이 맛있고 재미있다"
    newer = [("1", 10, wet)] * 40 + [("1", 10, dry)] * 80
    older = [("1", 10, wet)] * 100 + [("2", 9, wet)] * 30 + [("2", 9, dry)] * 30
    for name, rows in (("naver-2022", newer), ("nsmc-2015", older)):
        pl.DataFrame(rows, schema=["film", "rating", "review"], orient="row").write_parquet(
            tmp_path / f"{name}.parquet"
        )
    (tmp_path / "films.csv").write_text(
        "code,title_ko,title_en,year,country\n2,둘,Two,2001,한국\n", encoding="utf-8"
    )
    return tmp_path


def test_counted_films_get_counts_and_lose_their_reason(evidence: Path) -> None:
    before = [
        film_record(id="one-2001", naver=1),
        film_record(id="two-2001", naver=2, tears=None, cry_basis="estimated", cry_reason="A guess."),
    ]
    after = json.loads(
        remeasure.updated_catalogue(remeasure.catalogue_text(before), remeasure.measured_films(evidence))
    )
    for old, new in zip(before, after, strict=True):
        assert {key: new[key] for key in new if key not in remeasure.COMPUTED_FIELDS} == {
            key: old[key] for key in old if key not in remeasure.COMPUTED_FIELDS
        }
        assert (new["cry_basis"], new["cry_reason"]) == ("measured", None)
    assert [
        (film["tears"]["crying"], film["tears"]["reviews"], film["tears"]["corpora"]) for film in after
    ] == [
        (40, 120, ["naver-2022"]),
        (30, 60, ["nsmc-2015"]),
    ]
    assert [film["cry_level"] for film in after] == [5, 5]


def test_a_film_without_reviews_is_unchanged(evidence: Path) -> None:
    text = remeasure.catalogue_text(
        [film_record(naver=None, tears=None, cry_basis="estimated", cry_reason="A guess.")]
    )
    assert remeasure.updated_catalogue(text, remeasure.measured_films(evidence)) == text


def test_counts_that_no_corpus_supports_are_rejected(evidence: Path) -> None:
    with pytest.raises(SystemExit, match="no corpus supports"):
        remeasure.updated_catalogue(
            remeasure.catalogue_text([film_record(naver=99)]), remeasure.measured_films(evidence)
        )


def test_a_file_in_which_more_would_change_is_rejected(evidence: Path) -> None:
    with pytest.raises(SystemExit, match="more than the counts would change"):
        remeasure.updated_catalogue(json.dumps([film_record(naver=1)]), remeasure.measured_films(evidence))


def test_the_table_has_every_film_with_at_least_fifty_reviews(evidence: Path) -> None:
    lines = remeasure.tears_csv(evidence, remeasure.measured_films(evidence)).splitlines()
    assert lines[0].split(",") == list(remeasure.COLUMNS)
    assert lines[1].startswith("2,Two,둘,2001,한국,60,30,")
    assert [line.split(",")[0] for line in lines[1:]] == ["2", "1"]


def test_the_bundled_catalogue_is_formatted_as_the_tool_writes_it() -> None:
    text = (ROOT / "data" / "films.json").read_text(encoding="utf-8")
    assert remeasure.catalogue_text(json.loads(text)) == text
