"""Readings of numbers in Hangul: 7번방 is 칠번방, 82년생 is 팔십이년생, and 1987 may be read digit by digit.

Source: Sino-Korean numerals in the Standard Korean Dictionary (표준국어대사전). Some counters take native
numerals (열한 번째). Which ones do is a matter of usage, so both readings are given.
"""

import re
from collections.abc import Callable

SINO_KOREAN_DIGITS = "영일이삼사오육칠팔구"
SPOKEN_DIGITS = "공일이삼사오육칠팔구"
"""Digits as read one by one, where zero is 공."""
PLACE_NAMES = ("", "십", "백", "천")
NATIVE_TENS = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
NATIVE_ONES = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")

_NUMBER_PATTERN = r"\d+"


def sino_korean_numeral(digits: str) -> str:
    """Return a number of up to four digits in Sino-Korean, without 일 before 십, 백 and 천: 1987 → 천구백팔십칠."""
    if not int(digits):
        return SINO_KOREAN_DIGITS[0]
    reading = ""
    for place, digit in zip(reversed(range(len(digits))), map(int, digits), strict=True):
        if digit:
            reading += ("" if digit == 1 and place else SINO_KOREAN_DIGITS[digit]) + PLACE_NAMES[place]
    return reading


def _native_korean_numeral(digits: str) -> str:
    tens, ones = divmod(int(digits), 10)
    return NATIVE_TENS[tens] + NATIVE_ONES[ones]


def number_readings(text: str) -> list[str]:
    """Return the text with its numbers in Hangul, once for each way to read them; empty if it has no numbers.

    Numbers of more than four digits are only read digit by digit.
    """
    numbers = re.findall(_NUMBER_PATTERN, text)
    if not numbers:
        return []
    readers: list[Callable[[str], str]] = [_read_digit_by_digit]
    if all(len(number) <= 4 for number in numbers):
        readers.append(sino_korean_numeral)
    if all(len(number) <= 2 and int(number) for number in numbers):
        readers.append(_native_korean_numeral)
    return list(dict.fromkeys(_spell_numbers(text, read_number) for read_number in readers))


def _read_digit_by_digit(digits: str) -> str:
    return "".join(SPOKEN_DIGITS[int(digit)] for digit in digits)


def _spell_numbers(text: str, read_number: Callable[[str], str]) -> str:
    return re.sub(_NUMBER_PATTERN, lambda match: read_number(match[0]), text)
