"""A film is found by its title and its people, whatever other words are typed."""

import pytest

from tearjerk.catalogue.film import Film
from tearjerk.search import MIN_CERTAIN_SCORE, find

QUERIES_BY_FILM = {
    "hope-2013": ["Hope (2013 film)", "소원 결말", "hope movie", "소원이", "소원 설경구", "Hope (소원, 2013)", "hope 2013 1080p"],
    "a-taxi-driver-2017": ["song kang ho taxi driver", "taxi driver korean movie 2017 eng sub", "택시운전사 송강호"],
    "a-moment-to-remember-2004": ["a moment to remember full movie eng sub", "moment to rember netflix", "손예진 정우성"],
    "broker-2022": ["broker kore-eda cannes"],
    "train-to-busan-2016": ["부산행을", "부산행 넷플릭스에 있나", "부산행 Train to Busan", "釜山行", "bong joon ho train to busan", "부산행결말"],
    "secret-sunshine-2007": ["전도연 송강호", "lee chang-dong jeon do-yeon"],
    "along-with-the-gods-the-last-49-days-2018": ["along with the gods 2", "along with the gods part two", "신과함께 2편"],
    "take-off-2009": ["국가대표 1", "take off part 1"],
    "1987-when-the-day-comes-2017": ["the movie 1987", "1987 movie", "영화 1987"],
    "always-2011": ["영화 오직 그대만", "movie always"],
    "harmony-2010": ["harmony korean prison choir"],
    "tae-guk-gi-the-brotherhood-of-war-2004": ["ᄐᄀᄀ", "ﾼﾡﾡ"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "meant"), [(typed, meant) for meant, queries in QUERIES_BY_FILM.items() for typed in queries]
)
def test_the_film_meant_is_found_first(films: tuple[Film, ...], typed: str, meant: str) -> None:
    assert find(typed, films)[0].film.id == meant


@pytest.mark.parametrize(
    "typed", ["the movie 1987", "1987 movie", "영화 1987", "밀양 영화", "korean movie hope"]
)
def test_a_word_for_film_costs_at_most_three_points(films: tuple[Film, ...], typed: str) -> None:
    assert find(typed, films)[0].score >= 97


PEOPLE = {
    "공유": ["gong yoo movies", "孔刘", "孔劉 電影", "コン・ユ"],
    "이창동": ["이창동 감독", "films by lee chang-dong", "I Changdong"],
    "손예진": ["films with son ye-jin", "孫藝珍", "ソン・イェジン"],
    "마동석": ["Don Lee", "don lee movies"],
    "도경수": ["D.O.", "d.o", "D.O. movies"],
    "전지현": ["Gianna Jun"],
    "전도연": ["Chŏn Toyŏn", "Cen Toyen"],
}


@pytest.mark.parametrize(
    ("typed", "meant"), [(typed, meant) for meant, queries in PEOPLE.items() for typed in queries]
)
def test_people_are_found(films: tuple[Film, ...], typed: str, meant: str) -> None:
    assert meant in {person.name_ko for person in find(typed, films)[0].film.people}


@pytest.mark.parametrize(
    "typed",
    [
        "lee min-ho", "이민호", "イ・ミンホ", "kim woo-bin movies", "bong joon ho", "taxi driver robert de niro", "home alone",
        "p.s. i love you", "happy together 1997", "hope 1998", "dementia movies", "korean movies", "2013", "movies on netflix",
        "Inception.2010.1080p.BluRay.x264", "천국의 아이들",
    ],
)  # fmt: skip
def test_a_film_outside_the_catalogue_is_not_found(films: tuple[Film, ...], typed: str) -> None:
    assert find(typed, films) == []


def test_extra_words_cost_points_and_unexplained_ones_make_a_match_unsure(films: tuple[Film, ...]) -> None:
    plain, filler, unexplained = (
        find(typed, films)[0] for typed in ("train to busan", "train to busan movie", "train to busan qwerty")
    )
    assert plain.score > filler.score >= MIN_CERTAIN_SCORE > unexplained.score
    assert plain.film == filler.film == unexplained.film


def test_a_longer_title_wins_if_all_its_words_are_typed(films: tuple[Film, ...]) -> None:
    assert find("my little brother full movie", films)[0].film.id == "my-little-brother-2017"


def test_a_query_for_a_director_ranks_the_films_they_directed_first(films: tuple[Film, ...]) -> None:
    found = find("yang ik-june director", films)
    assert found[0].film.id == "breathless-2009"
    assert found[0].score > found[-1].score


def test_every_word_has_a_kind(films: tuple[Film, ...]) -> None:
    first = find("song kang ho taxi driver 2017 trailer qwerty", films)[0]
    kinds = {part.text: part.kind for part in first.parts}
    assert kinds == {
        "song kang ho": "person", "taxi driver": "title", "2017": "year", "trailer": "filler", "qwerty": "unexplained",
    }  # fmt: skip
    assert "'qwerty' is unexplained" in first.explanation()
