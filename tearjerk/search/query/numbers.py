"""Conversion of English numbers to digits: seven → 7, seventh → 7, No. 7 → 7, forty-nine → 49, one oh one → 101."""

from collections.abc import Sequence

_CARDINALS = (  # noqa: SIM905
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_ORDINALS = (  # noqa: SIM905
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
DIGITS_BY_WORD = {
    **{word: str(value) for words in (_CARDINALS, _ORDINALS) for value, word in enumerate(words)},
    **{word: str(value) for value, word in zip(range(20, 100, 10), _TENS, strict=True)},
    **{f"{word[:-1]}ieth": str(value) for value, word in zip(range(20, 100, 10), _TENS, strict=True)},
}
"""English number words, cardinal and ordinal → digits."""
ORDINAL_ENDINGS = ("st", "nd", "rd", "th")
NUMBER_PREFIXES = frozenset(("no", "number", "nr", "num"))
"""Words that introduce a number."""
SPOKEN_ZERO = "oh"
"""The spoken zero between digits: one oh one."""


def numbers_as_digits(words: Sequence[str]) -> list[str]:
    """Return the words with numbers in digits; tens and ones in two words are joined (forty nine → 49)."""
    result: list[str] = []
    for word in words:
        number = DIGITS_BY_WORD.get(word, word)
        if number[-2:] in ORDINAL_ENDINGS and number[:-2].isdigit():
            number = number[:-2]
        elif number[:2] == "no" and number[2:].isdigit():
            number = number[2:]
        if number.isdigit() and result:
            if result[-1] in NUMBER_PREFIXES:
                result.pop()
            elif len(number) == 1 and len(result[-1]) == 2 and result[-1].isdigit() and result[-1][1] == "0":
                result[-1] = result[-1][0] + number
                continue
            elif result[-1] == SPOKEN_ZERO and result[-2:-1] and result[-2].isdigit():
                result[-1] = "0"
        result.append(number)
    return result
