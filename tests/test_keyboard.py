"""Hangul as the keys that type it on the two-set keyboard."""

import unicodedata

import pytest

from tearjerk.hangul.keyboard import ADJACENT_KEYS, KEYSTROKES


@pytest.mark.parametrize(
    ("text", "keys"),
    [("부산행", "qntksgod"), ("왕의", "dhkddml"), ("없는", "djqtsms"), ("꽃", "rhc"), ("얘기", "dorl")],
)
def test_hangul_is_translated_to_the_keys_that_type_it(text: str, keys: str) -> None:
    assert unicodedata.normalize("NFD", text).translate(KEYSTROKES) == keys


def test_every_letter_has_a_key() -> None:
    assert all(keys.isascii() and keys.islower() for keys in KEYSTROKES.values())
    assert len(KEYSTROKES) == 19 + 21 + 27


def test_neighbours_are_mutual() -> None:
    assert all(key in ADJACENT_KEYS[other] for key, others in ADJACENT_KEYS.items() for other in others)
    assert set(ADJACENT_KEYS["g"]) == set("fhtyvb")
