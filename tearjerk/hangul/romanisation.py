"""Romanisation of Hangul, and a key shared by all romanisations of the same Hangul.

`romanise` converts Hangul to Revised Romanisation. `fold_romanisation` maps any Latin spelling to a key that
ignores how romanisation systems and spellings by ear differ: `sogui`, `sok-eui`, `sok ŭi`
and `sokeui` have the same key.
"""

import unicodedata

from tearjerk.hangul.jamo import jamo_table

# Revised Romanisation of Korean (국어의 로마자 표기법, Ministry of Culture 2000-8), article 2: letters by
# position in the syllable. Finals not listed in article 2 are spelled as written (article 3.8, academic
# transliteration); pronunciation.pronounce replaces them if the text is romanised as pronounced.
REVISED_INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h".replace("-", "").split(" ")
REVISED_VOWELS = ("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i").split()  # noqa: SIM905
REVISED_FINALS = ("k kk ks n nj nh t l lk lm lp ls lt lp lh m p ps s ss ng j ch k t p h").split()  # noqa: SIM905

_REVISED_LETTERS = jamo_table(REVISED_INITIALS, REVISED_VOWELS, REVISED_FINALS)

FOLD_REPLACEMENTS: tuple[tuple[str, str], ...] = (
    # Consonants. Revised writes ㄱ ㄷ ㅂ ㅈ as g d b j, McCune-Reischauer as k t p ch (and g d b j between
    # vowels); ㄲ ㄸ ㅃ ㅉ are kk tt pp jj, or by ear gg dd bb tch; ㅍ of loanwords is f or v; Yale writes ㅈ as c.
    ("tch", "j"), ("ch", "j"), ("ts", "j"), ("ck", "k"), ("c", "j"), ("q", "k"), ("x", "ks"), ("z", "j"),
    ("g", "k"), ("d", "t"), ("b", "p"), ("v", "p"), ("f", "p"),
    # ㄹ is r before a vowel and l elsewhere; either one by ear.
    ("l", "r"),
    # Vowels, longer spellings of the same vowel first. ㅢ is ui, eui or ŭi and sounds like 'ee' inside a word; ㅟ is wi,
    # ui or wee.
    ("eui", "i"), ("uee", "i"), ("wee", "i"), ("ui", "i"), ("wi", "i"), ("uy", "i"), ("ee", "i"),
    # ㅜ is u, by ear oo, woo, ou. ㅝ is wo or weo. ㅘ is wa, by ear oa or ooa.
    ("woo", "u"), ("wu", "u"), ("oo", "u"), ("ou", "u"), ("weo", "wo"), ("ueo", "wo"), ("ua", "wa"), ("oa", "wa"),
    # ㅐ is ae, ㅚ oe or oi, ㅙ wae, ㅞ we, all close to e.
    ("wae", "we"), ("oae", "we"), ("oe", "we"), ("oi", "we"), ("ae", "e"),
    # ㅓ is eo (Revised), ŏ (McCune-Reischauer), u or uh (Sun, Jung); ㅡ is eu, ŭ or u; ㅗ is o, ㅜ is u. All four
    # share one letter, because u may be any of three vowels and o either of two.
    ("eo", "o"), ("eu", "o"), ("u", "o"),
)  # fmt: skip
"""Replacements that fold a Latin spelling, in the order in which they apply."""

# Uses plain replacements because compiling regular expressions would take longer than a search. The text is
# in lower case, so capitals and \0 can serve as markers.
_VOWEL_LETTERS = "aeiowy"
_Y_REPLACEMENTS: tuple[tuple[str, str], ...] = (
    # y becomes i unless it begins a syllable; it is silent after j and s.
    ("ya", "Ya"), ("ye", "Ye"), ("yo", "Yo"), ("y", "i"), ("Y", "y"), ("jy", "j"), ("sy", "s"),
)  # fmt: skip
_COLLAPSED_LETTERS = "aehijkmnoprstwy"
"""Letters that are collapsed if doubled."""


def romanise(text: str, *, pronounced: bool) -> str:
    """Convert Hangul to Revised Romanisation, as pronounced or letter by letter; the rest of the text is unchanged."""
    decomposed = unicodedata.normalize("NFD", text)
    if pronounced:
        from tearjerk.hangul.pronunciation import pronounce  # not needed to compare names

        decomposed = pronounce(decomposed)
    return decomposed.translate(_REVISED_LETTERS)


def _without_silent_h(latin: str) -> str:
    """Remove each h that only lengthens a vowel (oh, suh) or is part of the spelling of a consonant (kh, th, sh).

    An h is kept before a vowel if it follows a vowel, a digit, a space or the start of a line.
    """
    latin = "\n" + latin
    for vowel in _VOWEL_LETTERS:
        latin = latin.replace(f"h{vowel}", f"H{vowel}")
    for before in _VOWEL_LETTERS + " \n0123456789":
        latin = latin.replace(f"{before}H", f"{before}\0")
    return latin.replace("h", "").replace("H", "").replace("\0", "h")[1:]


def fold_romanisation(latin: str) -> str:
    """Return the key of a Latin spelling, which must be in lower case without diacritics.

    Spaces, digits and line breaks are kept.
    """
    for old, new in FOLD_REPLACEMENTS:
        latin = latin.replace(old, new)
    latin = _without_silent_h(latin)
    for old, new in _Y_REPLACEMENTS:
        latin = latin.replace(old, new)
    for letter in _COLLAPSED_LETTERS:
        while letter * 2 in latin:
            latin = latin.replace(letter * 2, letter)
    # ng may be one sound or two (한강 is Hangang), so nk is always treated as ng.
    return latin.replace("nk", "ng")


# Yale romanisation (Martin 1992). ㅜ is u after a labial and wu elsewhere; both become u.
_YALE_INITIALS = "k kk n t tt l m p pp s ss - c cc ch kh th ph h".replace("-", "").split(" ")
_YALE_VOWELS = "a ay ya yay e ey ye yey o wa way oy yo wu we wey wi yu u uy i".split()  # noqa: SIM905
_YALE_FINALS = "k kk ks n nc nh t l lk lm lp ls lth lph lh m p ps s ss ng c ch kh th ph h".split()  # noqa: SIM905
_YALE_LETTERS = jamo_table(_YALE_INITIALS, _YALE_VOWELS, _YALE_FINALS)


def romanise_yale(text: str) -> str:
    """Convert Hangul to Yale romanisation, which linguists use; the rest of the text is unchanged."""
    return unicodedata.normalize("NFD", text).translate(_YALE_LETTERS).replace("wu", "u")
