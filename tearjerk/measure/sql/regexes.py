r"""Translate the regular expressions of rules from Rust's regex crate to RE2 and java.util.regex.

The three agree on most syntax. They differ in the characters that `\s` and `.` match, in the meaning of `$`
before a final newline, and in how case is ignored; other syntax that only Rust supports is rejected.
"""

import re
from string import ascii_lowercase

from tearjerk.errors import UsageError
from tearjerk.measure.language import Pattern
from tearjerk.measure.regex_tokens import is_counted_repetition, tokens
from tearjerk.measure.sql.engines import Engine

SPACE_CHARACTERS = r"\t-\r \x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}"
"""White space as defined by Unicode and Rust, for use inside brackets."""

TOKEN_TRANSLATIONS = {
    r"\s": f"[{SPACE_CHARACTERS}]",
    r"\S": f"[^{SPACE_CHARACTERS}]",
    ".": r"[^\n]",
    "$": r"\z",
}

QUANTIFIERS = ("*", "+", "?")

PORTABLE_TOKEN = re.compile(r"\\[^0-9A-Za-z]|\\[nrt]|[^\\\[{}]", re.DOTALL)
"""A token with the same meaning in Rust, RE2 and Java: escaped punctuation, a control character, or a plain character."""


def union(patterns: tuple[Pattern, ...], engine: Engine) -> str:
    """Return a regular expression for the engine that matches wherever any of the patterns does.

    Raises UsageError, naming the rule, if the engine cannot express one.
    """
    return "|".join(f"(?:{translate_regex(pattern.name, pattern.regex, engine)})" for pattern in patterns)


def translate_regex(rule: str, regex: str, engine: Engine) -> str:
    """Translate a regular expression for the engine; raises UsageError, naming the rule, if that is impossible."""
    parts = []
    previous = ""
    ignores_case = [False]  # for each open group
    for token in tokens(regex):
        if token.startswith("("):
            ignores_case.append(ignores_case[-1] or token == "(?i:")
        elif token == ")":
            ignores_case.pop()
        translated = _translate_token(token, previous, engine)
        if translated is None:
            raise UsageError(
                f"{engine.name} cannot express the rule '{rule}', because it contains {token!r}."
            )
        if engine.folds_turkish_i and ignores_case[-1] and (token in "iI" or _is_set(token)):
            cases = _translate_set(_add_other_case(token if _is_set(token) else f"[{token}]"))
            translated = f"(?-{engine.ignore_case_flags}:{cases})"
        if engine.max_group_repeats and previous == ")" and token in ("*", "+"):
            translated = f"{{{1 if token == '+' else 0},{engine.max_group_repeats}}}"
        parts.append(translated)
        previous = token
    return "".join(parts)


def _translate_token(token: str, previous: str, engine: Engine) -> str | None:
    """Translate a token for the engine, or return None if that is impossible."""
    if token in TOKEN_TRANSLATIONS:
        return TOKEN_TRANSLATIONS[token]
    if _is_set(token):
        return _translate_set(token)
    if token.startswith("(?"):
        return {"(?:": "(?:", "(?i:": f"(?{engine.ignore_case_flags}:"}.get(token)
    if is_counted_repetition(token):
        return token if _max_count(token) <= engine.max_count and not _is_quantifier(previous) else None
    if token in ("*", "+") and _is_quantifier(previous):
        return None  # possessive in Java, an error in RE2
    return token if PORTABLE_TOKEN.fullmatch(token) else None


def _is_set(token: str) -> bool:
    return token[0] == "[" and len(token) > 1


def _add_other_case(character_set: str) -> str:
    """Extend a bracketed set with the other case of its letters."""
    start = "[^" if character_set.startswith("[^") else "["
    original = re.compile(f"[{character_set[len(start) :]}")
    both = [letter + letter.upper() for letter in ascii_lowercase if original.search(letter + letter.upper())]
    beyond_ascii = [letter.swapcase() for letter in character_set if letter > "\x7f"]
    more = "".join((*both, *beyond_ascii)).replace("kK", "kK\u212a").replace("sS", "sS\u017f")
    rest = character_set[len(start) :]
    return start + more + ("\\" if rest.startswith("-") else "") + rest


def _is_quantifier(token: str) -> bool:
    return token in QUANTIFIERS or is_counted_repetition(token)


def _max_count(repetition: str) -> int:
    return max(int(number) for number in re.findall(r"\d+", repetition))


def _translate_set(character_set: str) -> str | None:
    inside = character_set[1:-1]
    if re.search(r"\[|&&|--|~~|^\^?\]", inside):
        return None  # set operations and named classes
    parts = re.findall(r"\\.|[^\\]", inside, re.DOTALL)
    translated = [SPACE_CHARACTERS if part == r"\s" else part for part in parts]
    is_portable = all(
        part == SPACE_CHARACTERS or PORTABLE_TOKEN.fullmatch(part) or part in "{}" for part in translated
    )
    return f"[{''.join(translated)}]" if is_portable else None
