"""The two-set Korean keyboard (dubeolsik): which key types which jamo.

Source: KS X 5002, the layout of Korean computers and phones; the keys are those of QWERTY. Letters
on Shift (ㅃ ㅉ ㄸ ㄲ ㅆ ㅒ ㅖ) count as the bare key, because Shift is lost when text is typed on the
wrong layout or with Caps Lock.
"""

from tearjerk.hangul.jamo import COMPOUNDS, CONJOINING

KEY_OF = dict(
    zip("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", "qwertyuiopasdfghjklzxcvbnm", strict=True)
) | dict(zip("ㅃㅉㄸㄲㅆㅒㅖ", "qwertop", strict=True))
"""Jamo → the QWERTY key that types it."""

KEYSTROKES: dict[int, str] = {
    code: "".join(KEY_OF[part] for part in COMPOUNDS.get(letter, letter))
    for code, letter in CONJOINING.items()
}
"""For `str.translate` on decomposed text (NFD): conjoining jamo → keys, two for a compound letter."""

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
"""The rows of letters of QWERTY, each half a key to the right of the one above (ISO/IEC 9995)."""


def _neighbours() -> dict[str, str]:
    places = {key: (row, column) for row, keys in enumerate(ROWS) for column, key in enumerate(keys)}
    touching = {(0, -1), (0, 1), (1, -1), (1, 0), (-1, 0), (-1, 1)}
    return {
        key: "".join(
            other for other, there in places.items() if (there[0] - here[0], there[1] - here[1]) in touching
        )
        for key, here in places.items()
    }


NEIGHBOURS = _neighbours()
"""Each key → the keys that touch it."""
