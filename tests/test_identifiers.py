"""Ids and URLs identify a film, or the title at the end of a URL."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.catalogue.film import Film
from tearjerk.search import find
from tearjerk.search.query.identifiers import Identifier, parse_identifier


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("tt5700672", "imdb", "tt5700672"),
        ("https://m.imdb.com/title/tt5700672/?ref_=nv_sr_1", "imdb", "tt5700672"),
        ("imdb TT5700672", "imdb", "tt5700672"),
        ("Q20948236", "wikidata", "Q20948236"),
        ("q20948236", "wikidata", "Q20948236"),
        ("www.wikidata.org/wiki/Q20948236#sitelinks", "wikidata", "Q20948236"),
        ("https://www.wikidata.org/wiki/q20948236", "wikidata", "Q20948236"),
        ("https://www.themoviedb.org/movie/396535-busanhaeng?language=ko", "tmdb", "396535"),
        ("https://movie.naver.com/movie/bi/mi/basic.naver?code=130966", "naver", "130966"),
        ("train-to-busan-2016", "id", "train-to-busan-2016"),
    ],
)
def test_an_id_finds_its_film(films: tuple[Film, ...], text: str, field: str, value: str) -> None:
    identifier = parse_identifier(text)
    assert identifier is not None
    assert (identifier.field, identifier.value) == (field, value)
    first = find(text, films)[0]
    assert (first.film.id, first.score, first.tier) == ("train-to-busan-2016", 100, "identifier")


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("https://letterboxd.com/film/miracle-in-cell-no-7/reviews/", "miracle in cell no 7"),
        ("https://en.wikipedia.org/wiki/Hope_(2013_film)", "Hope (2013 film)"),
        ("https://ko.wikipedia.org/wiki/%EB%8F%84%EA%B0%80%EB%8B%88_(%EC%98%81%ED%99%94)", "도가니 (영화)"),
        ("https://www.justwatch.com/us/movie/train-to-busan", "train to busan"),
        ("https://mydramalist.com/1234-hello-ghost", "hello ghost"),
        ("https://search.naver.com/search.naver?query=%EC%86%8C%EC%9B%90", "소원"),
        ("https://www.themoviedb.org/tv/396535-kingdom", "kingdom"),  # a series with the number of a film
        ("https://movie.naver.com/movie/bi/pi/basic.naver?code=130966", ""),  # a person
        ("https://example.com/", ""),
    ],
)
def test_urls_yield_titles(address: str, title: str) -> None:
    assert parse_identifier(address) == Identifier(title=title)


@pytest.mark.parametrize(
    "text",
    [
        "tt0111161", "https://www.imdb.com/title/tt0111161/", "Q25188", "https://www.themoviedb.org/movie/27205-inception",
        "https://letterboxd.com/film/fight-club/", "https://www.youtube.com/watch?v=abc", "http://[", "https://",
    ],
)  # fmt: skip
def test_ids_of_other_films_find_nothing(films: tuple[Film, ...], text: str) -> None:
    assert find(text, films) == []


@pytest.mark.parametrize("text", ["hope", "butter 7", "1987", "7번방", "he/she", "Q&A", "Q01", "", "no. 7"])
def test_a_title_is_not_taken_for_an_id(text: str) -> None:
    assert parse_identifier(text) is None


@given(st.text() | st.builds("https://example.com/{}".format, st.text()))
def test_any_text_can_be_parsed(text: str) -> None:
    parse_identifier(text)
