"""Matching keys for Korean names in katakana and Hangul: ソン・イェジン and 손예진 have the same key.

Katakana does not distinguish ㅓ from ㅗ, ㅡ from ㅜ, or final ㄴ from ㅇ, adds a vowel to most final consonants,
and voices consonants by position. Keys ignore these differences and drop every u and h.
"""

import unicodedata

from tearjerk.hangul.jamo import jamo_table

# Keys of jamo, in the order of INITIALS, VOWELS and FINALS.
_INITIAL_KEYS = "k k n t t r m p p s s - c c c k t p -".replace("-", "").split(" ")
_VOWEL_KEYS = "a e ya e o e yo e o wa we e yo - wo we wi y - i i".replace("-", "").split(" ")
_FINAL_KEYS = "k k k n n n t r k m p r r p r m p p - - n - - k - p -".replace("-", "").split(" ")
_JAMO_KEYS = jamo_table(_INITIAL_KEYS, _VOWEL_KEYS, _FINAL_KEYS)

# Keys of katakana without voicing marks: the kana of each row, their consonant, and the vowel of each.
_KANA_ROWS = (
    ("アイウエオ", "", "aiueo"), ("カキクケコ", "k", "aiueo"), ("サシスセソ", "s", "aiueo"), ("タテト", "t", "aeo"),
    ("チツ", "c", "iu"), ("ナニヌネノ", "n", "aiueo"), ("ハヒフヘホ", "h", "aiueo"), ("マミムメモ", "m", "aiueo"),
    ("ヤユヨ", "y", "auo"), ("ラリルレロ", "r", "aiueo"), ("ワヲ", "w", "ao"), ("ン", "n", " "),
)  # fmt: skip
_KANA_SOUNDS = {
    kana: (consonant, vowel.strip())
    for row, consonant, vowels in _KANA_ROWS
    for kana, vowel in zip(row, vowels, strict=True)
}
_SMALL_KANA_SOUNDS = {
    "ァ": "a",
    "ィ": "i",
    "ゥ": "u",
    "ェ": "e",
    "ォ": "o",
    "ャ": "ya",
    "ュ": "yu",
    "ョ": "yo",
}
_VOICED_MARK, _HALF_VOICED_MARK = "\u3099", "\u309a"
_SEPARATORS = "・·=＝ 　."
"""Characters that separate family and given name; keys leave them out."""


def katakana_key(text: str) -> str:
    """Return the matching key of a name in katakana; other characters are kept as they are."""
    syllables: list[list[str]] = []
    for character in unicodedata.normalize("NFKD", text):
        if character in _SMALL_KANA_SOUNDS and syllables:
            consonant, vowel = syllables[-1]
            small = _SMALL_KANA_SOUNDS[character]
            if not consonant and len(small) == 1 and vowel in ("i", "u"):
                syllables[-1] = ["y" if vowel == "i" else "w", small]
            elif len(small) == 1 and vowel == "u" and consonant in ("k", "h"):
                syllables[-1] = [f"{consonant}w", small]
            else:
                syllables[-1] = [consonant, small]
        elif character in _KANA_SOUNDS:
            syllables.append(list(_KANA_SOUNDS[character]))
        elif character in (_VOICED_MARK, _HALF_VOICED_MARK) and syllables:
            if syllables[-1][0] == "h":
                syllables[-1][0] = "p"
            elif syllables[-1][0] == "s":
                syllables[-1][0] = "c"
        elif character not in f"ッー{_SEPARATORS}":
            syllables.append([character, ""])
    return _reduce("".join(consonant + vowel for consonant, vowel in syllables))


def hangul_key(text: str) -> str:
    """Return the key of a name in Hangul, to compare with keys of names in katakana; other characters are kept as they are."""
    return _reduce(unicodedata.normalize("NFD", text).translate(_JAMO_KEYS))


def _reduce(key: str) -> str:
    for old, new in (("h", ""), ("u", ""), ("ye", "e"), ("cy", "c"), ("sy", "s"), ("wi", "i"), ("we", "e")):
        key = key.replace(old, new)
    for letter in "kntrmpsc":
        key = key.replace(letter * 2, letter)
    return key
