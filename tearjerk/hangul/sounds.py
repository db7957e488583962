"""How Hangul is pronounced where it is not pronounced as written.

Source: Standard Pronunciation (표준 발음법, Ministry of Culture 2017-14), the articles named with each
rule. What spellings in Latin letters never show is left out: tense sounds, vowel length. ㄴ between
the parts of a compound (article 29) needs a dictionary and is left out too.
"""

import re

from tearjerk.hangul.jamo import FIRST_LEAD, FIRST_TAIL, LEADS, TAILS


def _lead(letters: str) -> str:
    return "".join(chr(FIRST_LEAD + LEADS.index(letter)) for letter in letters)


def _tail(letters: str) -> str:
    return "".join(chr(FIRST_TAIL + TAILS.index(letter)) for letter in letters)


_SILENT, _H = _lead("ㅇ"), _lead("ㅎ")
_I = "\u1175"
_FIRST_TAIL = chr(FIRST_TAIL)

REPRESENTATIVES = {
    "ㄲㅋㄳㄺ": "ㄱ", "ㅅㅆㅈㅊㅌ": "ㄷ", "ㅍㅄㄿ": "ㅂ", "ㄵㄶ": "ㄴ", "ㄼㄽㄾㅀ": "ㄹ", "ㄻ": "ㅁ",
}  # fmt: skip
"""Articles 8 to 11: the seven sounds that a tail can have before a consonant or at the end."""

_SOUND = {tail: sound for tails, sound in REPRESENTATIVES.items() for tail in tails}

RULES: tuple[tuple[str, dict[str, str] | str], ...] = (
    # 17: ㄷ and ㅌ become ㅈ and ㅊ before 이 and 히.
    (f"[{_tail('ㄷ')}]{_SILENT}(?={_I})", _lead("ㅈ")),
    (f"[{_tail('ㅌㄾ')}]{_SILENT}(?={_I})|[{_tail('ㄷ')}]{_H}(?={_I})", _lead("ㅊ")),
    # 12: ㅎ joins the consonant beside it, and falls silent before a vowel.
    (f"[{_tail('ㅎ')}]", ""),
    (f"[{_tail('ㄶㅀ')}](?={_SILENT})", dict(zip(_tail("ㄶㅀ"), _tail("ㄴㄹ"), strict=True))),
    # 13, 14: before a vowel a tail is heard as written. 8 to 11: elsewhere as its representative.
    (
        f"[{_tail(''.join(_SOUND))}](?!{_SILENT})",
        {_tail(tail): _tail(sound) for tail, sound in _SOUND.items()},
    ),
    # 19: ㄹ after any tail but ㄴ and ㄹ is heard as ㄴ.
    (f"(?<=[{_tail('ㅁㅇㄱㄷㅂ')}]){_lead('ㄹ')}", _lead("ㄴ")),
    # 18: ㄱ, ㄷ, ㅂ before ㄴ and ㅁ become ㅇ, ㄴ, ㅁ.
    (f"[{_tail('ㄱㄷㅂ')}](?=[{_lead('ㄴㅁ')}])", dict(zip(_tail("ㄱㄷㅂ"), _tail("ㅇㄴㅁ"), strict=True))),
    # 20: ㄴ beside ㄹ becomes ㄹ.
    (f"{_tail('ㄴ')}(?={_lead('ㄹ')})", _tail("ㄹ")),
    (f"(?<={_tail('ㄹ')}){_lead('ㄴ')}", _lead("ㄹ")),
)
"""Patterns over decomposed Hangul, in the order in which they apply, and what becomes of the letter."""


def pronounced(decomposed: str) -> str:
    """Decomposed Hangul (NFD) as it sounds, decomposed; all else as it is."""
    for pattern, outcome in RULES:
        decomposed = _applied(pattern, outcome, decomposed)
    return decomposed


def _applied(pattern: str, outcome: dict[str, str] | str, text: str) -> str:
    # Every rule needs one of its tails. Compiling the pattern of a rule takes longer than all rules together.
    if not any(letter in text for letter in pattern if letter >= _FIRST_TAIL):
        return text
    if isinstance(outcome, str):
        return re.sub(pattern, outcome, text)
    return re.sub(pattern, lambda found: outcome[found[0]], text)
