"""Make typing errors in queries, independently of the search's own code."""

import random

KEYBOARD_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def neighbouring_keys(key: str) -> str:
    for number, row in enumerate(KEYBOARD_ROWS):
        if key in row:
            position = row.index(key)
            adjacent = row[max(0, position - 1) : position] + row[position + 1 : position + 2]
            return adjacent + (KEYBOARD_ROWS[number + 1][position : position + 1] if number < 2 else "")
    return ""


def make_typo(text: str, rng: random.Random) -> str:
    """Make one of four common typing errors, anywhere after the first letter."""
    while True:
        position = rng.randrange(1, len(text))
        kind = rng.choice(("swap", "miss", "double", "beside"))
        key = text[position]
        if key == " ":
            continue
        if kind == "swap" and position + 1 < len(text) and text[position + 1] not in (key, " "):
            return text[:position] + text[position + 1] + key + text[position + 2 :]
        if kind == "miss":
            return text[:position] + text[position + 1 :]
        if kind == "double":
            return text[:position] + key + text[position:]
        if kind == "beside" and neighbouring_keys(key.lower()):
            return text[:position] + rng.choice(neighbouring_keys(key.lower())) + text[position + 1 :]
