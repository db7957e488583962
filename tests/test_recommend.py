"""Recommendations follow from your ratings, name your films, and are new to you."""

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from tearjerk.catalogue import loading
from tearjerk.likeness.bundled import bundled_similarity
from tearjerk.likeness.recommend import cold_start_films, recommend, score_candidates
from tearjerk.likeness.shortlist import MAX_SHORTLIST_FILMS, shortlist
from tearjerk.likeness.taste import Taste
from tests.conftest import Run, WriteCatalogue, film_record

FILMS = loading.load()
SIMILARITY = bundled_similarity(FILMS)
BY_ID = {film.id: film for film in FILMS}


def recommended(tearjerk: Run, *arguments: str, **variables: str) -> list[dict[str, Any]]:
    result = tearjerk("recommend", "--json", *arguments, **variables)
    assert result.returncode == 0, result.stderr
    films: list[dict[str, Any]] = json.loads(result.stdout)
    return films


@pytest.fixture
def tearjerk_with_ratings(tearjerk: Run) -> Run:
    """Return the program with four ratings in its record, and tears for one of the films."""
    for film, rating in (
        ("hope-2013", "5"),
        ("salut-damour-2015", "4.5"),
        ("sunny-2011", "4"),
        ("daisy-2006", "1"),
    ):
        assert tearjerk("rate", film, rating).returncode == 0
    assert tearjerk("seen", "hope-2013", "--cried").returncode == 0
    return tearjerk


def test_one_or_two_ratings_are_used_but_called_a_guess(tearjerk: Run) -> None:
    liked = {"20th-century-girl-2022": "20th Century Girl", "on-your-wedding-day-2018": "On Your Wedding Day"}
    for count, film in enumerate(liked, start=1):
        tearjerk("rate", film, "5")
        result = tearjerk("recommend", "--json")
        films = json.loads(result.stdout)
        ratings = "1 rating" if count == 1 else "2 ratings"
        assert (
            f"You have only {ratings}, so this is a first guess: reliable recommendations need at least 3 ratings. Add one with"
            in result.stderr
        )
        assert {one["because"]["you"] for one in films} <= {f"you loved {title}" for title in liked.values()}
        assert all("first-love" in one["themes"] for one in films[:3])
        assert {one["id"] for one in films}.isdisjoint(list(liked)[:count])


def test_a_single_low_rating_is_not_used(tearjerk: Run) -> None:
    tearjerk("rate", "daisy-2006", "2")
    assert "You have rated no film above 3, so there is" in tearjerk("recommend").stderr


def test_without_ratings_it_says_so_and_offers_the_most_tearful_films(tearjerk: Run) -> None:
    result = tearjerk("recommend", "--json")
    films = json.loads(result.stdout)
    assert "You have no ratings. Add one with: tearjerk rate TITLE 4.5" in result.stderr
    assert len(films) == 5
    assert all(film["cry_level"] >= 4 for film in films)


def test_without_ratings_there_are_no_reasons_or_explanations(tearjerk: Run) -> None:
    result = tearjerk("recommend", "--json", "--explain")
    assert all(film["because"] == {"shared": [], "differs": []} for film in json.loads(result.stdout))
    assert "Nothing to explain" in result.stderr
    plain = tearjerk("recommend")
    assert "viewers wrote that it made them cry" in plain.stdout
    assert "Nothing to explain" not in plain.stderr


def test_each_film_has_a_reason_and_every_loved_film_is_used(tearjerk_with_ratings: Run) -> None:
    films = recommended(tearjerk_with_ratings)
    reasons = [film["because"]["you"] for film in films]
    assert "you cried at Hope" in reasons
    assert "you loved Salut d'Amour" in reasons
    assert "you liked Sunny" in reasons
    assert not any("Daisy" in reason for reason in reasons)
    assert all(0 < film["similarity"] <= 1 and film["because"]["shared"] for film in films)


def test_films_seen_or_on_the_never_list_are_not_offered(tearjerk_with_ratings: Run) -> None:
    first = recommended(tearjerk_with_ratings, "--limit", "3")
    tearjerk_with_ratings("never", first[0]["id"])
    tearjerk_with_ratings("seen", first[1]["id"])
    ids = {film["id"] for film in recommended(tearjerk_with_ratings, "--limit", "20")}
    assert ids.isdisjoint({first[0]["id"], first[1]["id"], "hope-2013", "sunny-2011", "daisy-2006"})


def test_filters_apply(tearjerk_with_ratings: Run) -> None:
    assert all(film["year"] >= 2018 for film in recommended(tearjerk_with_ratings, "--year", "2018+"))


def test_with_a_friend_both_have_reasons_and_neither_has_seen_the_film(
    tearjerk_with_ratings: Run, tmp_path: Path
) -> None:
    theirs = tmp_path / "their-home"
    for name in ("a-taxi-driver-2017", "joint-security-area-2000", "the-attorney-2013"):
        tearjerk_with_ratings("rate", name, "5", TEARJERK_HOME=str(theirs))
    exported = tmp_path / "friend.json"
    exported.write_text(
        tearjerk_with_ratings("export", "--format", "json", TEARJERK_HOME=str(theirs)).stdout,
        encoding="utf-8",
    )
    films = recommended(tearjerk_with_ratings, "--with", str(exported))
    assert films
    for film in films:
        assert film["because"]["you"].startswith("you ")
        assert film["friend"]["you"].startswith("your friend ")
        assert film["id"] not in {
            "hope-2013",
            "a-taxi-driver-2017",
            "joint-security-area-2000",
            "the-attorney-2013",
        }


def test_a_friend_without_ratings_is_reported(tearjerk_with_ratings: Run, tmp_path: Path) -> None:
    empty = tmp_path / "friend.json"
    empty.write_text('{"tearjerk": 1, "films": []}', encoding="utf-8")
    result = tearjerk_with_ratings("recommend", "--with", str(empty))
    assert result.returncode == 0
    assert "Your friend has no ratings of films in this catalogue.\n" in result.stderr


def test_a_missing_friends_file_exits_3_with_one_sentence(tearjerk_with_ratings: Run) -> None:
    result = tearjerk_with_ratings("recommend", "--with", "nowhere.json")
    assert result.returncode == 3
    assert len(result.stderr.strip().splitlines()) == 1


def test_an_unreadable_record_gives_a_warning_and_starter_films(tearjerk: Run, home: Path) -> None:
    home.mkdir(parents=True)
    (home / "diary.sqlite3").write_bytes(b"not a record at all, but long enough to be looked at" * 40)
    result = tearjerk("recommend", "--json")
    assert result.returncode == 0
    assert len(json.loads(result.stdout)) == 5
    assert "without your record" in result.stderr
    assert "Nothing in your record could be read." in result.stderr
    assert "You have no ratings" not in result.stderr


def test_ratings_of_films_outside_the_catalogue_are_not_called_missing(
    tearjerk_with_ratings: Run, write_catalogue: WriteCatalogue
) -> None:
    result = tearjerk_with_ratings("recommend", "--catalogue", write_catalogue([film_record()]))
    assert result.returncode == 0
    assert "None of the films you rated are in this catalogue." in result.stderr
    assert "no ratings" not in result.stderr


def score(taste: Taste, film: str) -> float:
    return score_candidates(taste, FILMS, [BY_ID[film]], SIMILARITY)[film].value


def test_a_film_that_suits_only_one_user_is_not_recommended_to_both() -> None:
    my_taste = Taste({"hope-2013": 5, "silenced-2011": 5, "han-gong-ju-2014": 5})
    their_taste = Taste({"sunny-2011": 5, "radio-star-2006": 5, "dancing-queen-2012": 5})
    candidates = [film for film in FILMS if film.id not in {*my_taste.ratings, *their_taste.ratings}]
    (suited,) = recommend([my_taste, their_taste], FILMS, candidates, SIMILARITY, 1)
    both = suited[0].similar_film.film.id
    least = min(score(taste, both) for taste in (my_taste, their_taste))
    assert least > min(score(taste, "dont-cry-mommy-2012") for taste in (my_taste, their_taste))


def test_two_people_get_the_same_list_whoever_asks() -> None:
    my_taste = Taste({"hope-2013": 5, "silenced-2011": 4, "sunny-2011": 3.5}, cried=frozenset({"hope-2013"}))
    their_taste = Taste(
        {"radio-star-2006": 5, "the-attorney-2013": 4.5, "daisy-2006": 1}, saved=frozenset({"harmony-2010"})
    )
    candidates = [film for film in FILMS if film.id not in {*my_taste.ratings, *their_taste.ratings}]

    def offered(*tastes: Taste) -> list[str]:
        return [
            found[0].similar_film.film.id for found in recommend(tastes, FILMS, candidates, SIMILARITY, 10)
        ]

    assert offered(my_taste, their_taste) == offered(their_taste, my_taste)


def test_two_people_get_the_same_list_on_the_command_line(tearjerk_with_ratings: Run, tmp_path: Path) -> None:
    their_environment = {"TEARJERK_HOME": str(tmp_path / "their-home")}
    for name in ("a-taxi-driver-2017", "joint-security-area-2000", "the-attorney-2013"):
        tearjerk_with_ratings("rate", name, "5", **their_environment)
    mine, theirs = tmp_path / "mine.json", tmp_path / "theirs.json"
    mine.write_text(tearjerk_with_ratings("export", "--format", "json").stdout, encoding="utf-8")
    theirs.write_text(
        tearjerk_with_ratings("export", "--format", "json", **their_environment).stdout, encoding="utf-8"
    )
    my_films = recommended(tearjerk_with_ratings, "--with", str(theirs), "--limit", "8")
    their_films = recommended(tearjerk_with_ratings, "--with", str(mine), "--limit", "8", **their_environment)
    assert [film["id"] for film in my_films] == [film["id"] for film in their_films]


def test_most_recommendations_follow_the_film_rated_highest() -> None:
    taste = Taste({"hope-2013": 5, "sunny-2011": 3.5})
    candidates = [film for film in FILMS if film.id not in taste.ratings]
    because_of = [one[0].loved.id for one in recommend([taste], FILMS, candidates, SIMILARITY, 5)]
    assert because_of.count("hope-2013") > because_of.count("sunny-2011") > 0


def test_saved_films_count_slightly_and_never_films_slightly_against() -> None:
    ratings = {"hope-2013": 5.0}
    plain = score(Taste(ratings), "hearty-paws-2-2010")
    wished = score(Taste(ratings, saved=frozenset({"hearty-paws-2006"})), "hearty-paws-2-2010")
    unwanted = score(Taste(ratings, never=frozenset({"hearty-paws-2006"})), "hearty-paws-2-2010")
    rated_well = score(Taste({**ratings, "hearty-paws-2006": 5.0}), "hearty-paws-2-2010")
    assert unwanted < plain < wished < rated_well


def test_a_saved_film_does_not_affect_its_own_score() -> None:
    ratings = {"hope-2013": 5.0}
    with_it = Taste(ratings, saved=frozenset({"hearty-paws-2006"}))
    assert score(with_it, "hearty-paws-2006") < score(Taste(ratings), "hearty-paws-2006")


def test_films_similar_to_one_that_made_you_cry_come_first() -> None:
    ratings = {"hope-2013": 4.0, "sunny-2011": 4.0}
    candidates = [film for film in FILMS if film.id not in ratings]

    def because_of(cried: str) -> list[str]:
        taste = Taste(ratings, cried=frozenset({cried}))
        return [found[0].loved.id for found in recommend([taste], FILMS, candidates, SIMILARITY, 3)]

    for cried in ratings:
        assert because_of(cried)[0] == cried
        assert because_of(cried).count(cried) == 2


def test_films_that_made_you_cry_weigh_more() -> None:
    ratings = {"hope-2013": 4.0, "sunny-2011": 4.0, "daisy-2006": 1.0}
    taste = Taste(ratings, cried=frozenset({"hope-2013", "daisy-2006"}))
    assert taste.weight("hope-2013") > taste.weight("sunny-2011") > 0
    assert taste.weight("daisy-2006") == Taste(ratings).weight("daisy-2006") < 0
    assert [film.id for film in taste.liked_films(FILMS)] == ["hope-2013", "sunny-2011"]


def test_ratings_weigh_more_than_lists() -> None:
    assert Taste({"hope-2013": 5.0}, never=frozenset({"hope-2013"})).weight("hope-2013") == 1


def test_saved_and_never_films_affect_the_command(tearjerk: Run) -> None:
    for name in ("hope-2013", "the-attorney-2013", "sunny-2011"):
        tearjerk("rate", name, "4")
    before = [film["id"] for film in recommended(tearjerk, "--limit", "10")]
    for name in ("hearty-paws-2006", "old-partner-2009", "a-dogs-courage-2019"):
        tearjerk("save", name)
    saved = [film["id"] for film in recommended(tearjerk, "--limit", "10")]
    assert saved != before
    for name in ("hearty-paws-2006", "old-partner-2009", "a-dogs-courage-2019"):
        tearjerk("never", name)
    assert [film["id"] for film in recommended(tearjerk, "--limit", "10")] != saved


def test_without_liked_films_there_is_no_taste() -> None:
    assert Taste({"hope-2013": 1, "sunny-2011": 2, "daisy-2006": 3}).liked_films(FILMS) == []


def test_a_large_catalogue_is_reduced_to_films_near_loved_ones() -> None:
    taste = Taste({"hearty-paws-2006": 5})
    candidates = [
        structs.replace(film, id=f"{film.id[:-5]}-{copy}-{film.year}", naver=None)
        for film in FILMS
        for copy in range(3)
    ]
    found = shortlist([taste], [*FILMS, *candidates], candidates, SIMILARITY)
    assert len(found) == MAX_SHORTLIST_FILMS
    assert {
        film.id for film in candidates if "animals" in film.premise_themes and "family" in film.genres
    } <= {film.id for film in found}


def test_starter_films_are_tearful_and_varied() -> None:
    films = [one.film for one in cold_start_films(FILMS, SIMILARITY, 5)]
    assert all(film.cry_level >= 4 for film in films)
    assert len({film.relations for film in films}) >= 4


def test_films_without_tears_can_be_starter_films(tearjerk: Run, tmp_path: Path) -> None:
    tears = {"reviews": 1, "crying": 0, "share": 0, "low": 0, "high": 0, "corpora": ["naver-2022"]}
    path = tmp_path / "films.json"
    path.write_text(json.dumps([film_record(tears=tears, cry_level=1)]))
    films = recommended(tearjerk, "--catalogue", str(path))
    assert [film["id"] for film in films] == ["a-film-2001"]
