"""A name has the same keys in either order and script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.hangul.names import name_keys, sound_key


def share_a_key(one: str, other: str) -> bool:
    first, second = name_keys([one, other])
    return not first.isdisjoint(second)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("lee byunghun", "이병헌"),
        ("Byung-hun Lee", "이병헌"),
        ("yi byeongheon", "Lee Byung-hun"),
        ("leebyunghun", "이병헌"),
        ("jungjiwoo", "정지우"),
        ("park haeil", "박해일"),
        ("bak hae il", "Park Hae-il"),
        ("ryu seungryong", "류승룡"),
        ("yoo seung-ryong", "류승룡"),
        ("choe min sik", "Choi Min-sik"),
        ("IU", "iu"),
    ],
)
def test_spellings_of_one_person_have_a_common_key(one: str, other: str) -> None:
    assert share_a_key(one, other)


@pytest.mark.parametrize(("one", "other"), [("koala", "Go Ara"), ("kim", "Kim Hye-ja"), ("", "Lee Re")])
def test_other_words_have_other_keys(one: str, other: str) -> None:
    assert not share_a_key(one, other)


@given(st.lists(st.text(max_size=30), max_size=5))
def test_every_name_gets_its_own_set_of_keys(names: list[str]) -> None:
    assert len(name_keys(names)) == len(names)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("김세론", "김새론"),
        ("류승용", "류승룡"),
        ("윤재균", "윤제균"),
        ("김히애", "김희애"),
        ("유승범", "류승범"),
        ("쵀민식", "최민식"),
        ("외", "웨"),
    ],
)
def test_a_misspelled_name_sounds_like_the_name(typed: str, name: str) -> None:
    assert sound_key(typed) == sound_key(name)


@pytest.mark.parametrize(
    ("typed", "name"), [("김세른", "김새론"), ("이민호", "이민우"), ("김세", "김새론"), ("괙재용", "곽재용")]
)
def test_another_name_does_not_sound_like_the_name(typed: str, name: str) -> None:
    assert sound_key(typed) != sound_key(name)
