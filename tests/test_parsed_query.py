"""A query is split into words, and each word is classified."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.catalogue.film import Film
from tearjerk.search.errors import NoMatchError
from tearjerk.search.find import resolve
from tearjerk.search.index.loading import get_index
from tearjerk.search.phrases import parsed_query as parsed_query_module
from tearjerk.search.phrases.parsed_query import ParsedQuery
from tearjerk.search.query.words import Word, split_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hope (2013 film)", [("Hope", ""), ("2013", "year"), ("film", "film")]),
        ("소원 결말", [("소원", ""), ("결말", "filler")]),
        ("7번방의.선물.2013.1080p.HDRip-GRP", [("7번방의", ""), ("선물", ""), ("2013", "year"), ("1080p", "release"), ("HDRip-GRP", "release")]),
        ("hope.mkv", [("hope", ""), ("mkv", "release")]),
        ("R.E.C. No.7", [("R.E.C", ""), ("No.7", "")]),
        ("신과함께2 part II", [("신과함께", ""), ("2", "number"), ("part", "part"), ("II", "number")]),
        ("釜山行电影", [("釜山行", ""), ("电影", "film")]),
        ("比悲伤更悲伤的故事 电影", [("比悲伤更悲伤的故事", ""), ("电影", "film")]),
        ("演员表 どこで見れる", [("演员表", "filler"), ("どこで", "filler"), ("見れる", "filler")]),
        ("故신성일 故 신성일 (故)", [("신성일", ""), ("신성일", "")]),
        ("이창동 감독", [("이창동", ""), ("감독", "director")]),
        ("도가니 - 위키백과, 우리 모두의 백과사전", [("도가니", ""), ("위키백과", "filler")]),
        ("!!! ???", []),
    ],
)  # fmt: skip
def test_words_are_classified(text: str, words: list[tuple[str, str]]) -> None:
    assert [(word.text, word.kind) for word in split_words(text)] == words


def test_titles_people_and_years_are_found_among_the_words(films: tuple[Film, ...]) -> None:
    parsed_query = ParsedQuery("song kang ho, The Throne (2015) trailer", get_index(films))
    assert {films[span.film_number].id for span in parsed_query.title_spans} == {"the-throne-2015"}
    assert [parsed_query.join_words(span.first, span.end) for span in parsed_query.person_spans][:1] == [
        "song kang ho"
    ]
    assert parsed_query.remaining_texts == ["The Throne", "Throne"]


def test_a_query_that_finds_nothing_is_read_once(
    films: tuple[Film, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    texts: list[str] = []

    def split_and_note(text: str) -> list[Word]:
        texts.append(text)
        return split_words(text)

    monkeypatch.setattr(parsed_query_module, "split_words", split_and_note)
    with pytest.raises(NoMatchError):
        resolve("xyzzy plugh frobnicate quux", films)
    assert texts == ["xyzzy plugh frobnicate quux"]


@given(st.text(max_size=80))
def test_any_text_can_be_divided(text: str) -> None:
    assert all(word.text for word in split_words(text))
