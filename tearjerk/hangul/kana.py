"""Korean names in katakana, and one key for a name in either script: ソン・イェジン and 손예진.

Japanese writes ㅓ and ㅗ alike, and ㅡ and ㅜ, adds a vowel to a final consonant, does not tell ㄴ from ㅇ at the end
of a syllable, and voices a consonant by its place. The key has none of these differences, and no u and no h.
"""

import unicodedata

from tearjerk.hangul.jamo import FINALS, FIRST_FINAL, FIRST_INITIAL, FIRST_VOWEL, INITIALS, VOWELS

# Keys of jamo, in the order of the letters.
_INITIAL_KEYS = "k k n t t r m p p s s - c c c k t p -".split()  # noqa: SIM905
_VOWEL_KEYS = "a e ya e o e yo e o wa we e yo - wo we wi y - i i".split()  # noqa: SIM905
_FINAL_KEYS = "k k k n n n t r k m p r r p r m p p - - n - - k - p -".split()  # noqa: SIM905
_JAMO_KEYS = {
    first + number: key.replace("-", "")
    for first, letters, keys in (
        (FIRST_INITIAL, INITIALS, _INITIAL_KEYS),
        (FIRST_VOWEL, VOWELS, _VOWEL_KEYS),
        (FIRST_FINAL, FINALS, _FINAL_KEYS),
    )
    for number, (_, key) in enumerate(zip(letters, keys, strict=True))
}

# Keys of katakana without voice marks: each row with its consonant and the vowels that the row has.
_ROWS = (
    ("アイウエオ", "", "aiueo"), ("カキクケコ", "k", "aiueo"), ("サシスセソ", "s", "aiueo"), ("タテト", "t", "aeo"),
    ("チツ", "c", "iu"), ("ナニヌネノ", "n", "aiueo"), ("ハヒフヘホ", "h", "aiueo"), ("マミムメモ", "m", "aiueo"),
    ("ヤユヨ", "y", "auo"), ("ラリルレロ", "r", "aiueo"), ("ワヲ", "w", "ao"), ("ン", "n", " "),
)  # fmt: skip
_KANA = {
    kana: (consonant, vowel.strip())
    for row, consonant, vowels in _ROWS
    for kana, vowel in zip(row, vowels, strict=True)
}
_SMALL = {"ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o", "ャ": "ya", "ュ": "yu", "ョ": "yo"}
_VOICED, _HALF_VOICED = "\u3099", "\u309a"
_SEPARATORS = "・·=＝ 　."
"""What separates family and given name; keys leave it out."""


def kana_key(text: str) -> str:
    """The key of a name in katakana; other characters stay."""
    made: list[list[str]] = []
    for character in unicodedata.normalize("NFKD", text):
        if character in _SMALL and made:
            consonant, vowel = made[-1]
            small = _SMALL[character]
            if not consonant and len(small) == 1 and vowel in ("i", "u"):
                made[-1] = ["y" if vowel == "i" else "w", small]
            elif len(small) == 1 and vowel == "u" and consonant in ("k", "h"):
                made[-1] = [f"{consonant}w", small]
            else:
                made[-1] = [consonant, small]
        elif character in _KANA:
            made.append(list(_KANA[character]))
        elif character in (_VOICED, _HALF_VOICED) and made:
            if made[-1][0] == "h":
                made[-1][0] = "p"
            elif made[-1][0] == "s":
                made[-1][0] = "c"
        elif character not in f"ッー{_SEPARATORS}":
            made.append([character, ""])
    return _reduced("".join(consonant + vowel for consonant, vowel in made))


def hangul_key(text: str) -> str:
    """The matching key of a Hangul name; other characters are kept as they are."""
    return _reduced(unicodedata.normalize("NFD", text).translate(_JAMO_KEYS))


def _reduced(key: str) -> str:
    for old, new in (("h", ""), ("u", ""), ("ye", "e"), ("cy", "c"), ("sy", "s"), ("wi", "i"), ("we", "e")):
        key = key.replace(old, new)
    for letter in "kntrmpsc":
        key = key.replace(letter * 2, letter)
    return key
