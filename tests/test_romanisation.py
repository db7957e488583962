"""A title has the same key in every romanisation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.hangul.romanisation import fold_romanisation, romanise


@pytest.mark.parametrize(
    ("hangul", "heard"),
    [
        ("국물", "gungmul"),
        ("독립", "dongnip"),
        ("신라", "silra"),
        ("같이", "gachi"),
        ("좋아", "joa"),
        ("없는", "eomneun"),
        ("앉아", "anja"),
        ("옷", "ot"),
        ("못하다", "mothada"),
        ("왕십리", "wangsimni"),
        ("7번방", "7beonbang"),
        ("hope", "hope"),
    ],
)
def test_standard_pronunciation_changes_sounds(hangul: str, heard: str) -> None:
    assert romanise(hangul, pronounced=True) == heard


def test_letter_by_letter_romanisation_follows_the_spelling() -> None:
    assert romanise("없는 국물", pronounced=False) == "eopsneun gukmul"


@pytest.mark.parametrize(
    ("hangul", "spellings"),
    [
        ("소원", ["sowon", "soweon", "sowohn"]),
        ("지우개", ["jiugae", "jiwoogae", "chiugae", "jiooge"]),
        ("속의", ["sogui", "sokui", "sokeui", "sok-eui"]),
        ("태극기", ["taegeukgi", "taegukgi", "t'aegŭkki", "taegukki"]),
        ("엽기적인", ["yeopgijeogin", "yupgijeogin", "yopkichogin"]),
        ("서편제", ["seopyeonje", "sopyonje", "suhpyunje"]),
        ("신과함께", ["singwahamkke", "shingwahamkke", "shinkwahamkke"]),
        ("한강", ["hangang", "hankang"]),
        ("귀향", ["gwihyang", "guihyang", "kwihyang"]),
    ],
)
def test_spellings_of_one_title_fold_to_one_key(hangul: str, spellings: list[str]) -> None:
    from tearjerk.search.query.spelling import to_plain_lines

    own = fold_romanisation(romanise(hangul, pronounced=True))
    keys = {fold_romanisation(to_plain_lines(spelling).replace(" ", "")) for spelling in spellings}
    assert keys == {own}


@given(st.text("abcdefghijklmnopqrstuvwxyz \n0123456789", max_size=60))
def test_normalisation_keeps_lines_and_digits(text: str) -> None:
    assert fold_romanisation(text).count("\n") == text.count("\n")
    assert [character for character in fold_romanisation(text) if character.isdigit()] == [
        character for character in text if character.isdigit()
    ]


@given(st.text(max_size=60))
def test_any_text_can_be_romanised(text: str) -> None:
    assert isinstance(romanise(text, pronounced=True), str)
