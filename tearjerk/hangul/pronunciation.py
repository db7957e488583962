"""Pronunciation rules for Hangul that is not pronounced as written.

Source: Standard Pronunciation (표준 발음법, Ministry of Culture 2017-14); each rule cites its article.
Tensification and vowel length are left out because romanisations do not show them, and the insertion of ㄴ
between parts of a compound (article 29) because it needs a dictionary.
"""

import re

from tearjerk.hangul.jamo import FINALS, FIRST_FINAL, FIRST_INITIAL, INITIALS


def _initial(letters: str) -> str:
    return "".join(chr(FIRST_INITIAL + INITIALS.index(letter)) for letter in letters)


def _final(letters: str) -> str:
    return "".join(chr(FIRST_FINAL + FINALS.index(letter)) for letter in letters)


_SILENT, _H = _initial("ㅇ"), _initial("ㅎ")
_I = "\u1175"
_FIRST_FINAL = chr(FIRST_FINAL)

REPRESENTATIVES = {
    "ㄲㅋㄳㄺ": "ㄱ", "ㅅㅆㅈㅊㅌ": "ㄷ", "ㅍㅄㄿ": "ㅂ", "ㄵㄶ": "ㄴ", "ㄼㄽㄾㅀ": "ㄹ", "ㄻ": "ㅁ",
}  # fmt: skip
"""Articles 8 to 11: finals → the sound, one of seven, that they have before a consonant or at the end."""

_SOUND = {final: sound for finals, sound in REPRESENTATIVES.items() for final in finals}

RULES: tuple[tuple[str, dict[str, str] | str], ...] = (
    # 17: ㄷ and ㅌ become ㅈ and ㅊ before 이 and 히.
    (f"[{_final('ㄷ')}]{_SILENT}(?={_I})", _initial("ㅈ")),
    (f"[{_final('ㅌㄾ')}]{_SILENT}(?={_I})|[{_final('ㄷ')}]{_H}(?={_I})", _initial("ㅊ")),
    # 12: ㅎ merges with an adjacent consonant, and is silent before a vowel.
    (f"[{_final('ㅎ')}]", ""),
    (f"[{_final('ㄶㅀ')}](?={_SILENT})", dict(zip(_final("ㄶㅀ"), _final("ㄴㄹ"), strict=True))),
    # 13, 14: a final is pronounced as written before a vowel; 8 to 11: elsewhere as in REPRESENTATIVES.
    (
        f"[{_final(''.join(_SOUND))}](?!{_SILENT})",
        {_final(final): _final(sound) for final, sound in _SOUND.items()},
    ),
    # 19: ㄹ becomes ㄴ after any final except ㄴ and ㄹ.
    (f"(?<=[{_final('ㅁㅇㄱㄷㅂ')}]){_initial('ㄹ')}", _initial("ㄴ")),
    # 18: ㄱ, ㄷ, ㅂ become ㅇ, ㄴ, ㅁ before ㄴ and ㅁ.
    (
        f"[{_final('ㄱㄷㅂ')}](?=[{_initial('ㄴㅁ')}])",
        dict(zip(_final("ㄱㄷㅂ"), _final("ㅇㄴㅁ"), strict=True)),
    ),
    # 20: ㄴ becomes ㄹ next to ㄹ.
    (f"{_final('ㄴ')}(?={_initial('ㄹ')})", _final("ㄹ")),
    (f"(?<={_final('ㄹ')}){_initial('ㄴ')}", _initial("ㄹ")),
)
"""Pairs of a pattern for decomposed Hangul and its replacement, in the order in which they apply."""


def pronounce(decomposed: str) -> str:
    """Respell decomposed Hangul (NFD) as it is pronounced; the rest of the text is unchanged."""
    for pattern, replacement in RULES:
        decomposed = _apply(pattern, replacement, decomposed)
    return decomposed


def _apply(pattern: str, replacement: dict[str, str] | str, text: str) -> str:
    # Skip a rule if none of its finals occurs: compiling one pattern takes longer than running all the rules.
    if not any(letter in text for letter in pattern if letter >= _FIRST_FINAL):
        return text
    if isinstance(replacement, str):
        return re.sub(pattern, replacement, text)
    return re.sub(pattern, lambda found: replacement[found[0]], text)
