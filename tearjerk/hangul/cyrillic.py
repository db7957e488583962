"""Matching keys for Korean names in Cyrillic and Hangul: Сон Йе Чжин and 손예진 have the same key.

Names are transcribed by the Kontsevich system, from the English spelling, or by a mixture of both. Spellings differ in the
voicing of consonants, confuse ㅈ with ㅊ, ㅓ with ㅗ, ㅐ with ㅔ and final ㄴ with ㅇ, and vary in ㅎ and ㄹ. Keys ignore
these differences.
"""

import re
import unicodedata
from collections.abc import Iterator

from tearjerk.hangul.jamo import jamo_table

# Keys of jamo, in the order of INITIALS, VOWELS and FINALS.
_INITIAL_KEYS = "k k n t t r m p p s s - c c c k t p -".replace("-", "").split(" ")
_VOWEL_KEYS = "a e ya e o e yo e o wa we we yo u wo we wi yu y i i".replace("-", "").split(" ")
_FINAL_KEYS = "k k k n n n t r k m p r r p r m p p t t n t t k t p -".replace("-", "").split(" ")
_JAMO_KEYS = jamo_table(_INITIAL_KEYS, _VOWEL_KEYS, _FINAL_KEYS)
_LETTER_GROUP_KEYS = {
    "дж": "c",
    "чж": "c",
    "дз": "c",
    "нг ": "n",
    "йо": "yo",
    "йе": "e",
    "йу": "yu",
    "йя": "ya",
}
_LETTER_KEYS = dict(zip(
    "абвгдежзийклмнопрстуфхцчшщыэюяё",
    "a p w k t e c s i i k r m n o p r s t u p - c c s s y e yu ya yo".split(),  # noqa: SIM905
    strict=True,
))  # fmt: skip
_DROPPED_CHARACTERS = str.maketrans("", "", "- ьъ")
_SEPARATOR_PATTERN = "[^а-яё]+"


def hangul_key(text: str) -> str:
    """Return the key of a name in Hangul, to compare with keys of names in Cyrillic; other characters are kept as they are."""
    return _collapse_doubled_letters(unicodedata.normalize("NFD", text).translate(_JAMO_KEYS))


def cyrillic_keys(text: str) -> Iterator[str]:
    """Yield the possible keys of a name in Cyrillic, for both orders of family and given name, likeliest first.

    Е may stand for Ё, whose dots are often omitted, and an initial Л or Р may be silent (Ли is 이) or ㄴ (Ро is 노).
    """
    words = [word for word in re.split(_SEPARATOR_PATTERN, text.casefold()) if word]
    for order in dict.fromkeys((tuple(words), (*words[-1:], *words[:-1]))):
        name = "".join(f"{word} " for word in order)  # нг is one sound only at the end of a word
        for spelling in dict.fromkeys((name, name.replace("е", "ё"))):
            key = _spelling_key(spelling)
            yield key
            if key.startswith(("ri", "ry")):
                yield key[1:]
            elif key.startswith("r"):
                yield f"n{key[1:]}"


def _spelling_key(cyrillic: str) -> str:
    for letters, key in _LETTER_GROUP_KEYS.items():
        cyrillic = cyrillic.replace(letters, key)
    return _collapse_doubled_letters(
        "".join(_LETTER_KEYS.get(letter, letter) for letter in cyrillic).translate(_DROPPED_CHARACTERS)
    )


def _collapse_doubled_letters(key: str) -> str:
    for letter in "kntrmpsci":
        key = key.replace(letter * 2, letter)
    return key
