"""Hangul letters (jamo) and their code points.

The Unicode block Hangul Syllables has every combination of initial, vowel and final in a fixed order (The
Unicode Standard, 3.12 Conjoining Jamo Behavior). Canonical decomposition (NFD) gives conjoining jamo:
initials from U+1100, vowels from U+1161, finals from U+11A8. Jamo typed on their own (ㄱ, ㅏ, ㄳ) are
compatibility jamo, which NFKD converts to conjoining ones.
"""

import unicodedata
from collections.abc import Sequence

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
FIRST_INITIAL, FIRST_VOWEL, FIRST_FINAL = 0x1100, 0x1161, 0x11A8
FIRST_SYLLABLE = 0xAC00
SYLLABLES_PER_INITIAL = 21 * 28

COMPOUND_JAMO = {
    "ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ",
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ",
    "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
}  # fmt: skip
"""Compound vowel or final → the two letters that type it (KS X 5002)."""

COMPATIBILITY_BY_CONJOINING = {
    **{FIRST_INITIAL + number: letter for number, letter in enumerate(INITIALS)},
    **{FIRST_VOWEL + number: letter for number, letter in enumerate(VOWELS)},
    **{FIRST_FINAL + number: letter for number, letter in enumerate(FINALS)},
}
"""Code point of a conjoining jamo → the same letter as a compatibility jamo."""

_HANGUL_RANGES = (("\u1100", "\u11ff"), ("\u3131", "\u318e"), ("가", "힣"), ("\uffa1", "\uffdc"))


# Uses comparisons because a regular expression with such wide ranges takes milliseconds to compile.
def is_hangul(character: str) -> bool:
    """Return whether a character is a Hangul syllable or jamo."""
    return any(first <= character <= last for first, last in _HANGUL_RANGES)


def has_hangul(text: str) -> bool:
    """Return whether the text contains a Hangul syllable or jamo."""
    return not text.isascii() and any(map(is_hangul, text))


def has_only_initials(text: str) -> bool:
    """Return whether the text contains Hangul, all of which is initial consonants (ㅌㄱㄱ, 7ㅂㅂ)."""
    hangul = [character for character in text if is_hangul(character)]
    return bool(hangul) and all(character in INITIALS for character in hangul)


def to_initials(text: str) -> str:
    """Replace each syllable of an NFC text with its initial consonant: 태극기 → ㅌㄱㄱ."""
    return "".join(
        INITIALS[(ord(character) - FIRST_SYLLABLE) // SYLLABLES_PER_INITIAL]
        if "가" <= character <= "힣"
        else character
        for character in text
    )


_I_AND_Y_VOWELS = "ㅑㅒㅕㅖㅛㅠㅣ"
"""Vowels before which initial ㄹ and ㄴ are dropped."""


def apply_initial_sound_law(syllable: str) -> str:
    """Return a syllable as it is spelled at the beginning of a word (두음 법칙): 류 → 유, 로 → 노, 녀 → 여.

    Source: Hangul orthography (한글 맞춤법), articles 10 to 12.
    """
    initial, rest = divmod(ord(syllable) - FIRST_SYLLABLE, SYLLABLES_PER_INITIAL)
    if not 0 <= initial < len(INITIALS) or INITIALS[initial] not in "ㄴㄹ":
        return syllable
    if VOWELS[rest // 28] in _I_AND_Y_VOWELS:
        return chr(FIRST_SYLLABLE + INITIALS.index("ㅇ") * SYLLABLES_PER_INITIAL + rest)
    return chr(FIRST_SYLLABLE + INITIALS.index("ㄴ") * SYLLABLES_PER_INITIAL + rest)


def to_compatibility_jamo(text: str) -> str:
    """Return the text in NFC, with half-width and single conjoining jamo as compatibility jamo: ᄐᄀᄀ → ㅌㄱㄱ."""
    if text.isascii():
        return text
    if any("\uffa1" <= character <= "\uffdc" for character in text):
        text = "".join(
            unicodedata.normalize("NFKD", character) if "\uffa1" <= character <= "\uffdc" else character
            for character in text
        )
    return unicodedata.normalize("NFC", text).translate(COMPATIBILITY_BY_CONJOINING)


def without_last_final(text: str) -> str:
    """Return an NFC text without the final consonant, if any, of its last syllable: 송 → 소."""
    last = text[-1:]
    if not "가" <= last <= "힣":
        return text
    return text[:-1] + chr(ord(last) - (ord(last) - FIRST_SYLLABLE) % (len(FINALS) + 1))


def jamo_table(initials: Sequence[str], vowels: Sequence[str], finals: Sequence[str]) -> dict[int, str]:
    """Return a table for `str.translate` from conjoining jamo to the given strings.

    The strings are listed in the order of INITIALS, VOWELS and FINALS.
    """
    return {
        first + number: text
        for first, letters, texts in (
            (FIRST_INITIAL, INITIALS, initials),
            (FIRST_VOWEL, VOWELS, vowels),
            (FIRST_FINAL, FINALS, finals),
        )
        for number, (_, text) in enumerate(zip(letters, texts, strict=True))
    }
