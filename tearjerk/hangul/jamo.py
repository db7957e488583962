"""The letters of Hangul and where they stand in Unicode.

A syllable of the Unicode block Hangul Syllables is lead × vowel × tail in a fixed order (The Unicode
Standard, 3.12 Conjoining Jamo Behavior). Its canonical decomposition (NFD) gives conjoining jamo:
leads from U+1100, vowels from U+1161, tails from U+11A8. The jamo that a keyboard prints by
themselves (ㄱ, ㅏ, ㄳ) are compatibility jamo; NFKD turns them into conjoining ones.
"""

LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
TAILS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
FIRST_LEAD, FIRST_VOWEL, FIRST_TAIL = 0x1100, 0x1161, 0x11A8
FIRST_SYLLABLE = 0xAC00
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

_RANGES = (("\u1100", "\u11ff"), ("\u3131", "\u318e"), ("가", "힣"), ("\uffa1", "\uffdc"))


# Comparisons, because a regular expression with ranges this wide takes milliseconds to compile.
def is_hangul(sign: str) -> bool:
    """Whether one sign is Hangul, a syllable or a jamo."""
    return any(first <= sign <= last for first, last in _RANGES)


def has_hangul(text: str) -> bool:
    """Whether any letter of the text is Hangul, a syllable or a lone jamo."""
    return not text.isascii() and any(map(is_hangul, text))


def is_initials(text: str) -> bool:
    """Whether the Hangul in a text is nothing but initial consonants (ㅌㄱㄱ, 7ㅂㅂ)."""
    hangul = [sign for sign in text if is_hangul(sign)]
    return bool(hangul) and all(sign in LEADS for sign in hangul)


def initials(text: str) -> str:
    """The text with each syllable replaced by its initial consonant: 태극기 → ㅌㄱㄱ. Expects NFC."""
    return "".join(
        LEADS[(ord(sign) - FIRST_SYLLABLE) // SYLLABLES_OF_A_LEAD] if "가" <= sign <= "힣" else sign
        for sign in text
    )
