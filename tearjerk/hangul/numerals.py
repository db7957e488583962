"""Numbers in Hangul: 7번방 is read 칠번방, 82년생 팔십이년생, 1987 also digit by digit.

Source: Sino-Korean numerals of the Standard Korean Dictionary (표준국어대사전). Native numerals stand
before counters (열한 번째); which counter takes which is usage, so both are offered.
"""

import re
from collections.abc import Callable

DIGITS = "영일이삼사오육칠팔구"
DIGIT_BY_DIGIT = "공일이삼사오육칠팔구"
"""Zero is 공 where digits are read out."""
PLACES = ("", "십", "백", "천")
TENS = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
ONES = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")

_NUMBER = r"\d+"


def sino_korean(digits: str) -> str:
    """The reading of up to four digits, without 일 before a place: 1987 → 천구백팔십칠."""
    if not int(digits):
        return DIGITS[0]
    read = ""
    for place, digit in zip(reversed(range(len(digits))), map(int, digits), strict=True):
        if digit:
            read += ("" if digit == 1 and place else DIGITS[digit]) + PLACES[place]
    return read


def _native(digits: str) -> str:
    tens, ones = divmod(int(digits), 10)
    return TENS[tens] + ONES[ones]


def readings(text: str) -> list[str]:
    """The text with its numbers in Hangul, in each way there is; empty where it has none.

    Numbers of more than four digits are read digit by digit only.
    """
    numbers = re.findall(_NUMBER, text)
    if not numbers:
        return []
    ways: list[Callable[[str], str]] = [_digit_by_digit]
    if all(len(number) <= 4 for number in numbers):
        ways.append(sino_korean)
    if all(len(number) <= 2 and int(number) for number in numbers):
        ways.append(_native)
    return list(dict.fromkeys(_read(text, way) for way in ways))


def _digit_by_digit(digits: str) -> str:
    return "".join(DIGIT_BY_DIGIT[int(digit)] for digit in digits)


def _read(text: str, way: Callable[[str], str]) -> str:
    return re.sub(_NUMBER, lambda found: way(found[0]), text)
