"""The statistics of the catalogue."""

import json

from tearjerk.output.statistics import catalogue_statistics
from tests.conftest import Run, WriteCatalogue, film, film_record


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


def test_a_person_is_ranked_once_however_the_name_is_spelled() -> None:
    films = [
        film(**{**directed(name, name, 0.2), "directors": [{"name": name, "name_ko": "김윤진"}]})
        for name in ("Yunjin Kim", "Kim Yunjin")
    ]
    rows = catalogue_statistics(films).directors
    assert [(row.name, row.name_ko, row.films) for row in rows] == [("Yunjin Kim", "김윤진", 2)]


def test_the_chart_of_themes_says_that_it_is_not_complete(
    tearjerk: Run, write_catalogue: WriteCatalogue
) -> None:
    assert "by theme (the 12 most common)" in tearjerk("stats", FORCE_COLOR="1").stdout
    own = tearjerk("stats", "--catalogue", write_catalogue([film_record()]), FORCE_COLOR="1").stdout
    assert "by theme" in own
    assert "most common" not in own


def test_every_film_is_counted_once(tearjerk: Run) -> None:
    answer = json.loads(tearjerk("stats", "--json").stdout)
    total = len(json.loads(tearjerk("list", "--json").stdout))
    assert answer["films"] == answer["measured"] + answer["estimated"] == total
    assert sum(row["films"] for row in answer["decades"]) == total
    assert sum(row["films"] for row in answer["levels"]) == total
    assert f"films\t{total}\n" in tearjerk("stats").stdout
