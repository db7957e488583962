"""Traditional and simplified hanja are given their readings in Hangul."""

import pytest

from tearjerk.hangul.hanja import READING_RUNS, SIMPLIFIED_CHARACTERS, TRADITIONAL_CHARACTERS, hanja_readings


@pytest.mark.parametrize(
    ("hanja", "hangul"),
    [("孫藝珍", "손예진"), ("孙艺珍", "손예진"), ("釜山行", "부산행"), ("李炳憲", "이병헌"), ("柳承龍", "류승룡"), ("车太贤", "차태현"), ("金海淑", "김해숙")],
)  # fmt: skip
def test_the_hangul_name_is_among_the_readings(hanja: str, hangul: str) -> None:
    assert hangul in hanja_readings(hanja)


@pytest.mark.parametrize("text", ["", "소원", "hope", "ソン", "𠀀"])
def test_texts_without_hanja_have_no_reading(text: str) -> None:
    assert hanja_readings(text) == []


def test_other_characters_are_kept() -> None:
    assert "7호방" in hanja_readings("7號房")


def test_the_tables_are_consistent() -> None:
    assert len(SIMPLIFIED_CHARACTERS) == len(TRADITIONAL_CHARACTERS)
    assert READING_RUNS[0] == "가"


def test_the_number_of_readings_is_limited() -> None:
    assert len(hanja_readings("金車沈樂" * 20)) <= 16
