"""Hangul in Latin letters, and one key for all the ways in which people spell it there.

`romanised` writes Hangul with the letters of Revised Romanisation. `folded` takes any Latin spelling
to a key in which the differences between systems, and between ears, are gone; applied to both sides
it makes `sogui`, `sok-eui`, `sok ŭi` and `sokeui` one.
"""

import unicodedata

from tearjerk.hangul.jamo import FIRST_LEAD, FIRST_TAIL, FIRST_VOWEL

# Revised Romanisation of Korean (국어의 로마자 표기법, Ministry of Culture 2000-8), article 2: letters by
# their place in the syllable. Tails that article 2 does not name are spelled as written (article 3.8,
# the academic spelling); sounds.pronounced has replaced them where pronunciation is wanted.
LEADS = "g kk n d tt r m b pp s ss - j jj ch k t p h".replace("-", "").split(" ")
VOWELS = ("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i").split()  # noqa: SIM905
TAILS = ("k kk ks n nj nh t l lk lm lp ls lt lp lh m p ps s ss ng j ch k t p h").split()  # noqa: SIM905

_LETTERS: dict[int, str] = {
    first + number: letters
    for first, row in ((FIRST_LEAD, LEADS), (FIRST_VOWEL, VOWELS), (FIRST_TAIL, TAILS))
    for number, letters in enumerate(row)
}

FOLDS: tuple[tuple[str, str], ...] = (
    # Consonants. Revised writes ㄱ ㄷ ㅂ ㅈ as g d b j, McCune-Reischauer as k t p ch (and g d b j between
    # vowels); ㄲ ㄸ ㅃ ㅉ are kk tt pp jj, or by ear gg dd bb tch; ㅍ of loanwords is f or v; Yale writes ㅈ as c.
    ("tch", "j"), ("ch", "j"), ("ts", "j"), ("ck", "k"), ("c", "j"), ("q", "k"), ("x", "ks"), ("z", "j"),
    ("g", "k"), ("d", "t"), ("b", "p"), ("v", "p"), ("f", "p"),
    # ㄹ is r before a vowel and l elsewhere; by ear either.
    ("l", "r"),
    # Vowels, longest first. ㅢ is ui, eui or ŭi and sounds like 'ee' inside a word; ㅟ is wi, ui, wee.
    ("eui", "i"), ("uee", "i"), ("wee", "i"), ("ui", "i"), ("wi", "i"), ("uy", "i"), ("ee", "i"),
    # ㅜ is u, by ear oo, woo, ou. ㅝ is wo or weo. ㅘ is wa, by ear oa or ooa.
    ("woo", "u"), ("wu", "u"), ("oo", "u"), ("ou", "u"), ("weo", "wo"), ("ueo", "wo"), ("ua", "wa"), ("oa", "wa"),
    # ㅐ is ae, ㅚ oe or oi, ㅙ wae, ㅞ we, all near to e.
    ("wae", "we"), ("oae", "we"), ("oe", "we"), ("oi", "we"), ("ae", "e"),
    # ㅓ is eo (Revised), ŏ (McCune-Reischauer), u or uh (Sun, Jung); ㅡ is eu, ŭ or u; ㅗ is o, ㅜ is u: u may
    # be three vowels and o two, so that all four must share one letter.
    ("eo", "o"), ("eu", "o"), ("u", "o"),
)  # fmt: skip
"""Replacements in the order in which they apply."""

# Regular expressions would take longer to compile than a search takes; capitals and \0 are free as marks.
_VOWELS = "aeiowy"
_Y: tuple[tuple[str, str], ...] = (
    # y that begins no syllable is i; after j and s it is not heard.
    ("ya", "Ya"), ("ye", "Ye"), ("yo", "Yo"), ("y", "i"), ("Y", "y"), ("jy", "j"), ("sy", "s"),
)  # fmt: skip
_LETTERS_LEFT = "aehijkmnoprstwy"
"""Letters that folding leaves; doubled ones become one."""


def romanised(text: str, *, as_heard: bool) -> str:
    """Hangul in Latin letters, with the standard sound changes or letter by letter; all else as it is."""
    decomposed = unicodedata.normalize("NFD", text)
    if as_heard:
        from tearjerk.hangul.sounds import pronounced  # a search of names needs no sounds

        decomposed = pronounced(decomposed)
    return decomposed.translate(_LETTERS)


def _without_silent_h(latin: str) -> str:
    """Drops each h that only lengthens a vowel (oh, suh) or marks breath (kh, th, sh).

    Another h stands before a vowel, and after a vowel, a digit, a space or nothing.
    """
    latin = "\n" + latin
    for vowel in _VOWELS:
        latin = latin.replace(f"h{vowel}", f"H{vowel}")
    for before in _VOWELS + " \n0123456789":
        latin = latin.replace(f"{before}H", f"{before}\0")
    return latin.replace("h", "").replace("H", "").replace("\0", "h")[1:]


def folded(latin: str) -> str:
    """The key of a Latin spelling. Expects small letters without marks; keeps spaces and digits."""
    for old, new in FOLDS:
        latin = latin.replace(old, new)
    latin = _without_silent_h(latin)
    for old, new in _Y:
        latin = latin.replace(old, new)
    for letter in _LETTERS_LEFT:
        while letter * 2 in latin:
            latin = latin.replace(letter * 2, letter)
    # ng is one letter or two (한강 is Hangang): n before k is always the one.
    return latin.replace("nk", "ng")
