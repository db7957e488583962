"""Syllable-by-syllable checks of whether a Latin spelling fits a Korean name.

`romanisation.fold_romanisation` maps some different names (Min-ho and Min-woo) to one key; these checks tell them apart.
"""

import unicodedata
from collections.abc import Collection, Sequence

from tearjerk.hangul.jamo import COMPATIBILITY_BY_CONJOINING, FINALS, FIRST_FINAL, FIRST_INITIAL, FIRST_VOWEL

# Spellings of each letter in Revised Romanisation, McCune-Reischauer, Yale and film credits (KOFIC); a dash means no letter.
_INITIALS = (
    "g k", "kk gg k g", "n", "d t", "tt dd d t", "r l n", "m", "b p", "pp bb b p", "s sh", "ss s sh", "- y w", "j ch c z ts",
    "jj tch j ch cc", "ch c tch ts", "k kh", "t th", "p f ph", "h -",
)  # fmt: skip
_VOWELS = (
    "a ah", "ae ai ay e a", "ya ia yah", "yae yay", "eo u o uh e eu oh ur uh", "e ey ae eh", "yeo yu yo you yuh ye yeu eo young",
    "ye yey e yea yae", "o oh ow", "wa oa ua", "wae oae wai way we", "oe oi oy we wae", "yo", "u oo wu woo ou uh",
    "wo weo wu uo woo won", "we wey ue", "wi ui wee uy", "yu yoo you ew u", "eu u e oo", "ui eui ee i uy ey yi ie", "i ee yi y ie ih ea e",
)  # fmt: skip
_FINALS = {
    "ㄱ": "k g c ck gk", "ㄲ": "k kk", "ㄴ": "n nn", "ㄷ": "t d", "ㄹ": "l r ll rl", "ㅁ": "m", "ㅂ": "p b", "ㅅ": "t s d",
    "ㅆ": "t s ss", "ㅇ": "ng n gn", "ㅈ": "t j", "ㅊ": "t ch", "ㅎ": "h -", "ㅌ": "t",
}  # fmt: skip


def _split_spellings(spellings: str) -> list[str]:
    return spellings.replace("-", "").split(" ")


_SPELLINGS = {
    **{FIRST_INITIAL + number: _split_spellings(spellings) for number, spellings in enumerate(_INITIALS)},
    **{FIRST_VOWEL + number: _split_spellings(spellings) for number, spellings in enumerate(_VOWELS)},
    **{
        FIRST_FINAL + number: _split_spellings(_FINALS.get(letter, "-"))
        for number, letter in enumerate(FINALS)
    },
}
_INITIAL_SPELLINGS = {spelling for spellings in _INITIALS for spelling in _split_spellings(spellings)}
_VOWEL_SPELLINGS = {spelling for spellings in _VOWELS for spelling in _split_spellings(spellings)}
_FINAL_SPELLINGS = {
    "",
    *(spelling for spellings in _FINALS.values() for spelling in _split_spellings(spellings)),
}


def can_spell(latin: str, hangul: str) -> bool:
    """Return whether lower-case Latin letters without spaces or diacritics can spell these Hangul syllables."""
    letters = [ord(letter) for letter in unicodedata.normalize("NFD", hangul)]
    if any(letter not in COMPATIBILITY_BY_CONJOINING for letter in letters):
        return False
    return len(latin) in _end_positions(latin, [_SPELLINGS[letter] for letter in letters])


def can_be_syllable(latin: str) -> bool:
    """Return whether lower-case Latin letters can spell a single Hangul syllable."""
    initials, vowels, finals = _INITIAL_SPELLINGS, _VOWEL_SPELLINGS, _FINAL_SPELLINGS
    return len(latin) in _end_positions(latin, [initials, vowels, finals])


def _end_positions(latin: str, spellings_by_letter: Sequence[Collection[str]]) -> set[int]:
    """Return the positions in `latin` where a sequence of spellings, one per letter, can end."""
    positions = {0}
    for spellings in spellings_by_letter:
        positions = {
            position + len(spelling)
            for position in positions
            for spelling in spellings
            if latin.startswith(spelling, position)
        }
    return positions
