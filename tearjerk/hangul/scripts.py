"""Detection of scripts other than Hangul: Chinese characters and katakana."""


def is_hanja(character: str) -> bool:
    """Return whether a character is Chinese (a CJK ideograph)."""
    return "\u3400" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff"


def is_kana(character: str) -> bool:
    """Return whether a character is katakana, full-width or half-width."""
    return "\u30a1" <= character <= "\u30ff" or "\uff66" <= character <= "\uff9f"


def has_hanja(text: str) -> bool:
    """Return whether the text contains a Chinese character."""
    return not text.isascii() and any(map(is_hanja, text))


def has_kana(text: str) -> bool:
    """Return whether the text contains katakana."""
    return not text.isascii() and any(map(is_kana, text))
