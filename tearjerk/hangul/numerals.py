"""Readings of numbers in Hangul: 7번방 is 칠번방, 82년생 is 팔십이년생, and 1987 may be read digit by digit.

Source: Sino-Korean numerals in the Standard Korean Dictionary (표준국어대사전). Some counters take native
numerals (열한 번째). Which ones do is a matter of usage, so both readings are given.
"""

import re
from collections.abc import Callable

DIGITS = "영일이삼사오육칠팔구"
DIGIT_BY_DIGIT = "공일이삼사오육칠팔구"
"""Digits as read one by one, where zero is 공."""
PLACES = ("", "십", "백", "천")
TENS = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
ONES = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")

_NUMBER = r"\d+"


def sino_korean(digits: str) -> str:
    """Return a number of up to four digits in Sino-Korean, without 일 before 십, 백 and 천: 1987 → 천구백팔십칠."""
    if not int(digits):
        return DIGITS[0]
    read = ""
    for place, digit in zip(reversed(range(len(digits))), map(int, digits), strict=True):
        if digit:
            read += ("" if digit == 1 and place else DIGITS[digit]) + PLACES[place]
    return read


def _native_korean(digits: str) -> str:
    tens, ones = divmod(int(digits), 10)
    return TENS[tens] + ONES[ones]


def readings(text: str) -> list[str]:
    """Return the text with its numbers in Hangul, once for each way to read them; empty if it has no numbers.

    Numbers of more than four digits are only read digit by digit.
    """
    numbers = re.findall(_NUMBER, text)
    if not numbers:
        return []
    ways: list[Callable[[str], str]] = [_digit_by_digit]
    if all(len(number) <= 4 for number in numbers):
        ways.append(sino_korean)
    if all(len(number) <= 2 and int(number) for number in numbers):
        ways.append(_native_korean)
    return list(dict.fromkeys(_spell_numbers(text, way) for way in ways))


def _digit_by_digit(digits: str) -> str:
    return "".join(DIGIT_BY_DIGIT[int(digit)] for digit in digits)


def _spell_numbers(text: str, way: Callable[[str], str]) -> str:
    return re.sub(_NUMBER, lambda found: way(found[0]), text)
