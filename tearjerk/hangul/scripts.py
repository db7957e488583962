"""Detection of scripts other than Hangul: Chinese characters, katakana and Cyrillic."""


def is_hanja(character: str) -> bool:
    """Return whether a character is Chinese (a CJK ideograph)."""
    return "\u3400" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff"


def is_katakana(character: str) -> bool:
    """Return whether a character is katakana, full-width or half-width."""
    return "\u30a1" <= character <= "\u30ff" or "\uff66" <= character <= "\uff9f"


def has_hanja(text: str) -> bool:
    """Return whether the text contains a Chinese character."""
    return not text.isascii() and any(map(is_hanja, text))


def has_katakana(text: str) -> bool:
    """Return whether the text contains katakana."""
    return not text.isascii() and any(map(is_katakana, text))


def is_cyrillic(text: str) -> bool:
    """Return whether the text has letters and all of them are Cyrillic."""
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and all("\u0400" <= letter <= "\u04ff" for letter in letters)
