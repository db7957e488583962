"""Only feature films are imported; other rows are skipped and counted."""

import csv
import json
from pathlib import Path

import pytest

from tests.conftest import Run

HEADER = ("Const", "Your Rating", "Date Rated", "Title", "Title Type", "Year", "Directors")


def row(const: str, kind: str) -> dict[str, object]:
    return {
        "Const": const,
        "Your Rating": 1,
        "Date Rated": "2024-05-05",
        "Title": "Hope",
        "Title Type": kind,
        "Year": 2013,
    }


TYPES = (
    "TV Series",
    "TV Episode",
    "TV Mini Series",
    "Video Game",
    "Short",
    "Podcast Series",
    "Video",
    "Music Video",
)


@pytest.mark.parametrize(
    "kind",
    [*TYPES, "tvSeries", "tvMiniSeries", "videoGame", "TV Short", "TV Special", "Kurzfilm", "Serie TV"],
)
def test_anything_but_feature_films_is_skipped_unless_its_id_is_known(
    tearjerk: Run, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "ratings.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, HEADER, restval="")
        table.writeheader()
        table.writerow(row("tt90000001", kind))
        table.writerow(row("tt3153634", kind))
    result = tearjerk("import", str(path), "--json")
    assert [entry["outcome"] for entry in json.loads(result.stdout)] == ["skipped", "taken"]
    assert f"1 row is not about feature films: 1 {kind}." in result.stderr
