"""The letters of Hangul and where they stand in Unicode.

A syllable of the Unicode block Hangul Syllables is lead × vowel × tail in a fixed order (The Unicode
Standard, 3.12 Conjoining Jamo Behavior). Its canonical decomposition (NFD) gives conjoining jamo:
leads from U+1100, vowels from U+1161, tails from U+11A8. The jamo that a keyboard prints by
themselves (ㄱ, ㅏ, ㄳ) are compatibility jamo; NFKD turns them into conjoining ones.
"""

import re

LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
TAILS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
FIRST_LEAD, FIRST_VOWEL, FIRST_TAIL = 0x1100, 0x1161, 0x11A8
FIRST_SYLLABLE, LAST_SYLLABLE = 0xAC00, 0xD7A3
SYLLABLES_OF_A_LEAD = 21 * 28

COMPOUNDS = {
    "ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ",
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ",
    "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
}  # fmt: skip
"""Compound vowels and tails, and the two letters that each is typed with (KS X 5002)."""

CONJOINING = {
    **{FIRST_LEAD + number: letter for number, letter in enumerate(LEADS)},
    **{FIRST_VOWEL + number: letter for number, letter in enumerate(VOWELS)},
    **{FIRST_TAIL + number: letter for number, letter in enumerate(TAILS)},
}
"""Code point of a conjoining jamo to the letter it is."""

_HANGUL = re.compile("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3\uffa1-\uffdc]")
_SYLLABLE = re.compile("[가-힣]")
_LEADS_ONLY = re.compile(f"[{LEADS}]")
_SYLLABLE_OR_VOWEL = re.compile("[가-힣\u314f-\u3163\u1100-\u11ff]")


def has_hangul(text: str) -> bool:
    """Whether any letter of the text is Hangul, a syllable or a lone jamo."""
    return _HANGUL.search(text) is not None


def is_initials(text: str) -> bool:
    """Whether the Hangul in a text is nothing but initial consonants (ㅌㄱㄱ, 7ㅂㅂ)."""
    return _LEADS_ONLY.search(text) is not None and _SYLLABLE_OR_VOWEL.search(text) is None


def initials(text: str) -> str:
    """The text with each syllable replaced by its initial consonant: 태극기 → ㅌㄱㄱ. Expects NFC."""
    return _SYLLABLE.sub(
        lambda found: LEADS[(ord(found[0]) - FIRST_SYLLABLE) // SYLLABLES_OF_A_LEAD], text
    )
