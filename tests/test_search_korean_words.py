"""Korean words around a title are recognised by their endings, and compounds are split."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.search.query.korean_words import is_conversational, split_compound, split_fillers
from tearjerk.search.query.words import quoted_texts, word_kind

KNOWN_NAMES = {"배창호", "박보영", "송중기", "덕혜옹주", "손예진"}


@pytest.mark.parametrize(
    ("word", "divided"),
    [
        ("배창호감독의", ["배창호", "감독의"]),
        ("박보영송중기", ["박보영", "송중기"]),
        ("덕혜옹주손예진", ["덕혜옹주", "손예진"]),
        ("손예진이랑송중기", ["손예진이랑", "송중기"]),
        ("손예진나오는영화뭐있어", ["손예진", "나오는", "영화", "뭐있어"]),
        ("손예진택배", []),
        ("손", []),
    ],
)
def test_a_compound_is_split_only_if_all_its_parts_are_known(word: str, divided: list[str]) -> None:
    assert ["".join(piece) for piece in split_compound(word, KNOWN_NAMES.__contains__)] == divided


@given(st.text("가거것나오는영화감독임뭐있어", max_size=40))
def test_pieces_add_up_to_the_word(word: str) -> None:
    found = split_compound(word, KNOWN_NAMES.__contains__)
    assert not found or "".join(map("".join, found)) == word


def test_fillers_may_be_written_together() -> None:
    assert split_fillers("넷플에있나") == ["넷플", "있나"]
    assert split_fillers("넷플릭스택배") == []
    assert (word_kind("감독영화"), word_kind("나오는거"), word_kind("티빙에있음")) == (
        "director",
        "cast",
        "filler",
    )


@pytest.mark.parametrize(
    "word", ["살았냐", "재밌나요", "좋더라", "몇살까지", "아님", "ㅋㅋㅋ", "슬프네요ㅠㅠ", "죽었음"]
)
def test_conversation_is_recognised(word: str) -> None:
    assert is_conversational(word)


@pytest.mark.parametrize("word", ["콜센터", "가족입니다", "어머니", "강아지", "택배", "윌스미스"])
def test_nouns_are_not_conversational(word: str) -> None:
    assert not is_conversational(word)


def test_quoted_texts_and_hashtags_are_extracted() -> None:
    assert list(quoted_texts("#소원 \"선물\" '집으로' don't 《Hope》 it's")) == [
        "소원",
        "선물",
        "집으로",
        "Hope",
    ]
    assert list(quoted_texts('an "open quote')) == []
