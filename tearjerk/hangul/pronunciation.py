"""Pronunciation rules for Hangul that is not pronounced as written.

Source: Standard Pronunciation (표준 발음법, Ministry of Culture 2017-14); each rule cites its article.
Tensification and vowel length are left out because romanisations do not show them, and the insertion of ㄴ
between parts of a compound (article 29) because it needs a dictionary.
"""

import re

from tearjerk.hangul.jamo import FINALS, FIRST_FINAL, FIRST_INITIAL, INITIALS


def _conjoining_initials(letters: str) -> str:
    return "".join(chr(FIRST_INITIAL + INITIALS.index(letter)) for letter in letters)


def _conjoining_finals(letters: str) -> str:
    return "".join(chr(FIRST_FINAL + FINALS.index(letter)) for letter in letters)


_SILENT_INITIAL, _INITIAL_H = _conjoining_initials("ㅇ"), _conjoining_initials("ㅎ")
_VOWEL_I = "\u1175"
_FIRST_FINAL = chr(FIRST_FINAL)

REPRESENTATIVE_SOUNDS = {
    "ㄲㅋㄳㄺ": "ㄱ", "ㅅㅆㅈㅊㅌ": "ㄷ", "ㅍㅄㄿ": "ㅂ", "ㄵㄶ": "ㄴ", "ㄼㄽㄾㅀ": "ㄹ", "ㄻ": "ㅁ",
}  # fmt: skip
"""Articles 8 to 11: finals → their sound, one of seven, before a consonant or at the end of a word."""

_SOUND_BY_FINAL = {final: sound for finals, sound in REPRESENTATIVE_SOUNDS.items() for final in finals}

PRONUNCIATION_RULES: tuple[tuple[str, dict[str, str] | str], ...] = (
    # 17: ㄷ and ㅌ become ㅈ and ㅊ before 이 and 히.
    (f"[{_conjoining_finals('ㄷ')}]{_SILENT_INITIAL}(?={_VOWEL_I})", _conjoining_initials("ㅈ")),
    (
        f"[{_conjoining_finals('ㅌㄾ')}]{_SILENT_INITIAL}(?={_VOWEL_I})|[{_conjoining_finals('ㄷ')}]{_INITIAL_H}(?={_VOWEL_I})",
        _conjoining_initials("ㅊ"),
    ),
    # 12: final ㅎ is dropped; its merger with a following consonant is not modelled.
    (f"[{_conjoining_finals('ㅎ')}]", ""),
    (
        f"[{_conjoining_finals('ㄶㅀ')}](?={_SILENT_INITIAL})",
        dict(zip(_conjoining_finals("ㄶㅀ"), _conjoining_finals("ㄴㄹ"), strict=True)),
    ),
    # 13, 14: a final is pronounced as written before a vowel; 8 to 11: elsewhere as in REPRESENTATIVE_SOUNDS.
    (
        f"[{_conjoining_finals(''.join(_SOUND_BY_FINAL))}](?!{_SILENT_INITIAL})",
        {_conjoining_finals(final): _conjoining_finals(sound) for final, sound in _SOUND_BY_FINAL.items()},
    ),
    # 19: ㄹ becomes ㄴ after any final except ㄴ and ㄹ.
    (f"(?<=[{_conjoining_finals('ㅁㅇㄱㄷㅂ')}]){_conjoining_initials('ㄹ')}", _conjoining_initials("ㄴ")),
    # 18: ㄱ, ㄷ, ㅂ become ㅇ, ㄴ, ㅁ before ㄴ and ㅁ.
    (
        f"[{_conjoining_finals('ㄱㄷㅂ')}](?=[{_conjoining_initials('ㄴㅁ')}])",
        dict(zip(_conjoining_finals("ㄱㄷㅂ"), _conjoining_finals("ㅇㄴㅁ"), strict=True)),
    ),
    # 20: ㄴ becomes ㄹ next to ㄹ.
    (f"{_conjoining_finals('ㄴ')}(?={_conjoining_initials('ㄹ')})", _conjoining_finals("ㄹ")),
    (f"(?<={_conjoining_finals('ㄹ')}){_conjoining_initials('ㄴ')}", _conjoining_initials("ㄹ")),
)
"""Pairs of a pattern for decomposed Hangul and its replacement, in the order in which they apply."""


def pronounce(decomposed: str) -> str:
    """Respell decomposed Hangul (NFD) as it is pronounced; the rest of the text is unchanged."""
    for pattern, replacement in PRONUNCIATION_RULES:
        decomposed = _apply_rule(pattern, replacement, decomposed)
    return decomposed


def _apply_rule(pattern: str, replacement: dict[str, str] | str, text: str) -> str:
    # Skip a rule if none of its finals occurs: compiling one pattern takes longer than running all the rules.
    if not any(letter in text for letter in pattern if letter >= _FIRST_FINAL):
        return text
    if isinstance(replacement, str):
        return re.sub(pattern, replacement, text)
    return re.sub(pattern, lambda found: replacement[found[0]], text)
