"""The evaluation of similarity counts mentions of one film each, and draws films at random."""

from tearjerk.catalogue.film import Film
from tests.conftest import film
from tools.evaluation.likeness.count_co_mentions import (
    AMBIGUOUS_TITLES,
    MIN_LETTERS,
    films_by_distinctive_title,
)
from tools.evaluation.likeness.people import load_people
from tools.evaluation.likeness.recommending import _random_unrated_film
from tools.evaluation.likeness.references import normalise_title


def test_a_title_that_two_films_share_is_not_looked_for() -> None:
    titles = {"oseam-1990": "오세암", "oseam-2003": "오세암", "long-2001": "긴 제목!", "short-2002": "둘"}
    films = [film(id=film_id, title_ko=title) for film_id, title in titles.items()]
    assert {title: found.id for title, found in films_by_distinctive_title(films).items()} == {
        "긴제목": "long-2001"
    }


def test_every_ambiguous_title_would_be_looked_for(films: tuple[Film, ...]) -> None:
    titles = {normalise_title(item.title_ko) for item in films}
    assert [title for title in AMBIGUOUS_TITLES if title not in titles or len(title) < MIN_LETTERS] == []


def test_films_for_the_never_list_are_drawn_at_random(films: tuple[Film, ...]) -> None:
    cases = [case for person in load_people(item.id for item in films) for case in person.cases()]
    drawn = [_random_unrated_film(films, case) for case in cases]
    assert all(
        film_id not in (*case.ratings, case.held_out) for film_id, case in zip(drawn, cases, strict=True)
    )
    expected = len(films) * (1 - (1 - 1 / len(films)) ** len(cases))
    assert len(set(drawn)) > 0.85 * expected
    assert drawn == [_random_unrated_film(films, case) for case in cases]
