"""Every Korean film measured as a tearjerker is in the catalogue or listed with a reason; every film names its sources."""

import csv

from tearjerk.catalogue import loading
from tests.conftest import ROOT

MIN_REVIEWS = 50
"""Minimum number of reviews for a reliable count."""

MIN_SHARE = 0.045
"""Smallest share that is printed as 5 in 100, which is the threshold of cry level 2."""


def rows(name: str) -> list[dict[str, str]]:
    with (ROOT / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_measured_tearjerker_is_included_or_has_a_reason() -> None:
    catalogue_codes = {str(film.naver) for film in loading.load()}
    left_out = {row["naver"] for row in rows("left-out.csv")}
    missing = [
        f"{row['film']} {row['title_ko']}"
        for row in rows("tears.csv")
        if "한국" in row["country"]
        and int(row["reviews"]) >= MIN_REVIEWS
        and float(row["share"]) >= MIN_SHARE
        and row["film"] not in catalogue_codes | left_out
    ]
    assert missing == []


def test_every_film_has_sources() -> None:
    assert {row["id"] for row in rows("sources.csv")} == {film.id for film in loading.load()}


def test_omitted_films_are_not_in_the_catalogue_and_have_a_reason() -> None:
    catalogue_codes = {str(film.naver) for film in loading.load()}
    for row in rows("left-out.csv"):
        assert row["naver"] not in catalogue_codes
        assert row["reason"].strip()
