"""Make typing errors in queries, independently of the search's own code."""

import random

KEYBOARD_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def neighbouring_keys(key: str) -> str:
    for number, row in enumerate(KEYBOARD_ROWS):
        if key in row:
            at = row.index(key)
            adjacent = row[max(0, at - 1) : at] + row[at + 1 : at + 2]
            return adjacent + (KEYBOARD_ROWS[number + 1][at : at + 1] if number < 2 else "")
    return ""


def make_typo(text: str, dice: random.Random) -> str:
    """Make one of four common typing errors, anywhere after the first letter."""
    while True:
        at = dice.randrange(1, len(text))
        kind = dice.choice(("swap", "miss", "double", "beside"))
        key = text[at]
        if key == " ":
            continue
        if kind == "swap" and at + 1 < len(text) and text[at + 1] not in (key, " "):
            return text[:at] + text[at + 1] + key + text[at + 2 :]
        if kind == "miss":
            return text[:at] + text[at + 1 :]
        if kind == "double":
            return text[:at] + key + text[at:]
        if kind == "beside" and neighbouring_keys(key.lower()):
            return text[:at] + dice.choice(neighbouring_keys(key.lower())) + text[at + 1 :]
