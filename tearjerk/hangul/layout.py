"""The two-set keyboard (dubeolsik): which key types which jamo.

Source: KS X 5002, the layout of Korean computers and phones; the keys are those of QWERTY. Letters
on Shift (ㅃ ㅉ ㄸ ㄲ ㅆ ㅒ ㅖ) are written here with the key alone, because Shift is what is lost
when text was meant for the other layout or typed with Caps Lock.
"""

from tearjerk.hangul.jamo import COMPOUNDS, CONJOINING

KEY_OF = dict(
    zip("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", "qwertyuiopasdfghjklzxcvbnm", strict=True)
) | dict(zip("ㅃㅉㄸㄲㅆㅒㅖ", "qwertop", strict=True))
"""Jamo to the QWERTY key that types it."""

KEYSTROKES: dict[int, str] = {
    code: "".join(KEY_OF[part] for part in COMPOUNDS.get(letter, letter))
    for code, letter in CONJOINING.items()
}
"""For `str.translate` on decomposed text: conjoining jamo to keys, compound letters to two."""

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
"""The rows of QWERTY, each half a key to the right of the one above (ISO/IEC 9995)."""


def _beside() -> dict[str, str]:
    place = {key: (row, column) for row, keys in enumerate(ROWS) for column, key in enumerate(keys)}
    touching = {(0, -1), (0, 1), (1, -1), (1, 0), (-1, 0), (-1, 1)}
    return {
        key: "".join(
            other for other, there in place.items() if (there[0] - here[0], there[1] - here[1]) in touching
        )
        for key, here in place.items()
    }


NEIGHBOURS = _beside()
"""Each key and the keys that touch it."""
