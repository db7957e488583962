"""The two-set Korean keyboard layout (dubeolsik), as a mapping of jamo to QWERTY keys.

Source: KS X 5002, the layout of Korean computers and phones. Shifted letters (ㅃ ㅉ ㄸ ㄲ ㅆ ㅒ ㅖ) map to
the unshifted key, because search ignores case, and Caps Lock makes it unreliable anyway.
"""

from tearjerk.hangul.jamo import COMPATIBILITY_BY_CONJOINING, COMPOUND_JAMO

KEY_BY_JAMO = dict(
    zip("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", "qwertyuiopasdfghjklzxcvbnm", strict=True)
) | dict(zip("ㅃㅉㄸㄲㅆㅒㅖ", "qwertop", strict=True))
"""Jamo → the QWERTY key that types it."""

KEYSTROKES: dict[int, str] = {
    code: "".join(KEY_BY_JAMO[part] for part in COMPOUND_JAMO.get(letter, letter))
    for code, letter in COMPATIBILITY_BY_CONJOINING.items()
}
"""Conjoining jamo → its keys, two for a compound letter; for `str.translate` on decomposed text (NFD)."""

KEYBOARD_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
"""The letter rows of a QWERTY keyboard. Each is shifted right by less than a key from the one above, so a key touches up to two keys of each neighbouring row."""


def _adjacent_keys() -> dict[str, str]:
    places = {key: (row, column) for row, keys in enumerate(KEYBOARD_ROWS) for column, key in enumerate(keys)}
    touching = {(0, -1), (0, 1), (1, -1), (1, 0), (-1, 0), (-1, 1)}
    return {
        key: "".join(
            other for other, there in places.items() if (there[0] - here[0], there[1] - here[1]) in touching
        )
        for key, here in places.items()
    }


ADJACENT_KEYS = _adjacent_keys()
"""Key → the keys adjacent to it."""
