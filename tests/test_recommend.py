"""The promise: what is recommended comes from your ratings, names your film, and is new to you."""

import json
from pathlib import Path
from typing import Any

import pytest

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Film
from tearjerk.likeness.concepts import bundled_concepts
from tearjerk.likeness.recommend import Taste, cold_start, recommend, recommender, weights_for
from tearjerk.likeness.similarity import Similarity
from tests.conftest import Run, record

FILMS = loading.load()
TABLE = bundled_concepts()


def found(tearjerk: Run, *words: str, **variables: str) -> list[dict[str, Any]]:
    done = tearjerk("recommend", "--json", *words, **variables)
    assert done.returncode == 0, done.stderr
    films: list[dict[str, Any]] = json.loads(done.stdout)
    return films


@pytest.fixture
def rated(tearjerk: Run) -> Run:
    """The program with four ratings in its record, and tears at one of the films."""
    for film, rating in (
        ("hope-2013", "5"),
        ("salut-damour-2015", "4.5"),
        ("sunny-2011", "4"),
        ("daisy-2006", "1"),
    ):
        assert tearjerk("rate", film, rating).returncode == 0
    assert tearjerk("seen", "hope-2013", "--cried").returncode == 0
    return tearjerk


def test_one_or_two_ratings_are_used_and_called_a_guess(tearjerk: Run) -> None:
    liked = {"20th-century-girl-2022": "20th Century Girl", "on-your-wedding-day-2018": "On Your Wedding Day"}
    for count, film in enumerate(liked, start=1):
        tearjerk("rate", film, "5")
        done = tearjerk("recommend", "--json")
        films = json.loads(done.stdout)
        ratings = "1 rating" if count == 1 else "2 ratings"
        assert f"You have {ratings}, so this is a first guess, surer from 3 on; add one with" in done.stderr
        assert {one["because"]["you"] for one in films} <= {f"you loved {title}" for title in liked.values()}
        assert all("first-love" in one["themes"] for one in films[:3])
        assert {one["id"] for one in films}.isdisjoint(liked)


def test_a_single_rating_that_is_no_praise_says_nothing(tearjerk: Run) -> None:
    tearjerk("rate", "daisy-2006", "2")
    assert "You have rated no film above 3, so there is" in tearjerk("recommend").stderr


def test_without_ratings_it_says_so_and_offers_the_most_wept_at(tearjerk: Run) -> None:
    done = tearjerk("recommend", "--json")
    films = json.loads(done.stdout)
    assert "You have 0 ratings; add one with: tearjerk rate TITLE 4.5" in done.stderr
    assert len(films) == 5
    assert all(film["cry_level"] >= 4 for film in films)


def test_without_ratings_nothing_is_shared_and_there_is_nothing_to_explain(tearjerk: Run) -> None:
    done = tearjerk("recommend", "--json", "--explain")
    assert all(film["because"] == {"shared": [], "differs": []} for film in json.loads(done.stdout))
    assert "nothing to explain" in done.stderr
    plain = tearjerk("recommend")
    assert "viewers wrote that it made them cry" in plain.stdout
    assert "nothing to explain" not in plain.stderr


def test_each_film_is_because_of_one_of_yours_and_every_loved_one_gets_its_turn(rated: Run) -> None:
    films = found(rated)
    reasons = [film["because"]["you"] for film in films]
    assert "you cried at Hope" in reasons
    assert "you loved Salut d'Amour" in reasons
    assert "you liked Sunny" in reasons
    assert not any("Daisy" in reason for reason in reasons)
    assert all(0 < film["similarity"] <= 1 and film["because"]["shared"] for film in films)


def test_what_was_seen_or_banned_is_not_offered(rated: Run) -> None:
    first = found(rated, "--limit", "3")
    rated("never", first[0]["id"])
    rated("seen", first[1]["id"])
    ids = {film["id"] for film in found(rated, "--limit", "20")}
    assert ids.isdisjoint({first[0]["id"], first[1]["id"], "hope-2013", "sunny-2011", "daisy-2006"})


def test_filters_apply(rated: Run) -> None:
    assert all(film["year"] >= 2018 for film in found(rated, "--year", "2018+"))


def test_with_a_friend_both_are_named_and_neither_has_seen_it(rated: Run, tmp_path: Path) -> None:
    theirs = tmp_path / "their-home"
    for name in ("a-taxi-driver-2017", "joint-security-area-2000", "the-attorney-2013"):
        rated("rate", name, "5", TEARJERK_HOME=str(theirs))
    exported = tmp_path / "friend.json"
    exported.write_text(
        rated("export", "--format", "json", TEARJERK_HOME=str(theirs)).stdout, encoding="utf-8"
    )
    films = found(rated, "--with", str(exported))
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


def test_a_friend_whose_taste_is_not_known_is_said_to_be_so(rated: Run, tmp_path: Path) -> None:
    empty = tmp_path / "friend.json"
    empty.write_text('{"tearjerk": 1, "films": []}', encoding="utf-8")
    done = rated("recommend", "--with", str(empty))
    assert done.returncode == 0
    assert "Your friend has 0 ratings.\n" in done.stderr


def test_a_friend_s_file_that_is_not_there_is_one_sentence_and_3(rated: Run) -> None:
    done = rated("recommend", "--with", "nowhere.json")
    assert done.returncode == 3
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_record_that_cannot_be_read_is_a_warning_and_films_to_start_with(tearjerk: Run, home: Path) -> None:
    home.mkdir(parents=True)
    (home / "diary.sqlite3").write_bytes(b"not a record at all, but long enough to be looked at" * 40)
    done = tearjerk("recommend", "--json")
    assert done.returncode == 0
    assert len(json.loads(done.stdout)) == 5
    assert "without your record" in done.stderr


def test_what_all_loved_films_have_in_common_counts_more() -> None:
    music = [film for film in FILMS if "music" in film.themes][:4]
    mixed: list[Film] = []  # no two of them share a theme
    for film in FILMS:
        if len(mixed) < 4 and all(film.all_themes.isdisjoint(other.all_themes) for other in mixed):
            mixed.append(film)
    similarity = Similarity(FILMS, TABLE)
    assert weights_for(music, FILMS, similarity)["themes"] > weights_for(mixed, FILMS, similarity)["themes"]
    assert sum(weights_for(music, FILMS, similarity).values()) == pytest.approx(1)


def test_a_film_that_suits_only_one_of_two_is_not_for_both() -> None:
    here = Taste({"hope-2013": 5, "silenced-2011": 5, "han-gong-ju-2014": 5})
    there = Taste({"sunny-2011": 5, "radio-star-2006": 5, "dancing-queen-2012": 5})
    candidates = [film for film in FILMS if film.id not in {*here.ratings, *there.ratings}]
    recommenders = [recommender(taste, FILMS, candidates, TABLE) for taste in (here, there)]
    both = [one for one in recommenders if one is not None]
    (suited,) = recommend(both, candidates, 1)
    least = min(one.scores[suited[0].similar.film.id].value for one in both)
    assert least > min(one.scores["dont-cry-mommy-2012"].value for one in both)


def test_with_nothing_liked_there_is_no_recommender() -> None:
    assert recommender(Taste({"hope-2013": 1, "sunny-2011": 2, "daisy-2006": 3}), FILMS, FILMS, TABLE) is None


def test_films_to_start_with_are_wet_and_varied() -> None:
    films = [one.film for one in cold_start(FILMS, FILMS, TABLE, 5)]
    assert all(film.cry_level >= 4 for film in films)
    assert len({film.relations for film in films}) >= 4


def test_a_friend_s_file_with_a_line_that_means_nothing_is_refused(rated: Run, tmp_path: Path) -> None:
    path = tmp_path / "ratings.csv"
    path.write_text("Date,Name,Year,Letterboxd URI,Rating\n2020-01-01,Hope,2013,x,eleven\n", encoding="utf-8")
    done = rated("recommend", "--with", str(path))
    assert done.returncode == 3
    assert "line 2" in done.stderr


def test_films_at_which_nobody_cried_are_still_films_to_start_with(tearjerk: Run, tmp_path: Path) -> None:
    tears = {"reviews": 1, "crying": 0, "share": 0, "low": 0, "high": 0, "corpora": ["naver-2022"]}
    path = tmp_path / "films.json"
    path.write_text(json.dumps([record(tears=tears, cry_level=1)]))
    films = found(tearjerk, "--catalogue", str(path))
    assert [film["id"] for film in films] == ["a-film-2001"]
