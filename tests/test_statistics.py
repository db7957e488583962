"""The statistics of the catalogue."""

import json

from tearjerk.output.statistics import catalogue_statistics
from tests.conftest import Run, film


def directed(identifier: str, name: str, share: float) -> dict[str, object]:
    tears = {"reviews": 100, "crying": 1, "share": share, "low": 0.0, "high": 1.0, "corpora": []}
    return {"id": identifier, "directors": [{"name": name, "name_ko": None}], "tears": tears}


def test_people_are_ranked_by_the_mean_of_their_measured_films() -> None:
    films = [
        film(**directed("a", "Few", 0.9)),
        film(**directed("b", "Many", 0.2)),
        film(**directed("c", "Many", 0.4)),
        film(**directed("d", "Less", 0.1)),
        film(**directed("e", "Less", 0.2)),
    ]
    rows = catalogue_statistics(films).directors
    assert [(row.name, row.films, row.share) for row in rows] == [
        ("Many", 2, 0.3),
        ("Less", 2, 0.15),
    ]


def test_every_film_is_counted_once(tearjerk: Run) -> None:
    record = json.loads(tearjerk("stats", "--json").stdout)
    total = len(json.loads(tearjerk("list", "--json").stdout))
    assert record["films"] == record["measured"] + record["estimated"] == total
    assert sum(row["films"] for row in record["decades"]) == total
    assert sum(row["films"] for row in record["levels"]) == total
    assert f"films\t{total}\n" in tearjerk("stats").stdout
