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

SPACE = r"\t-\r \x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}"
"""White space as defined by Unicode and Rust, for use inside brackets."""

TRANSLATIONS = {
    r"\s": f"[{SPACE}]",
    r"\S": f"[^{SPACE}]",
    ".": r"[^\n]",
    "$": r"\z",
}

QUANTIFIERS = ("*", "+", "?")

SAME_EVERYWHERE = re.compile(r"\\[^0-9A-Za-z]|\\[nrt]|[^\\\[{}]", re.DOTALL)
"""A token with the same meaning in all three: escaped punctuation, a control character, or a plain character."""


def union(patterns: tuple[Pattern, ...], engine: Engine) -> str:
    """Return a regular expression for the engine that matches wherever any of the patterns does.

    Raises UsageError, naming the rule, if the engine cannot express one.
    """
    return "|".join(f"(?:{translate_regex(pattern.name, pattern.regex, engine)})" for pattern in patterns)


def translate_regex(rule: str, regex: str, engine: Engine) -> str:
    """Translate a regular expression for the engine; raises UsageError, naming the rule, if that is impossible."""
    parts = []
    before = ""
    ignores_case = [False]  # for each open group
    for part in tokens(regex):
        if part.startswith("("):
            ignores_case.append(ignores_case[-1] or part == "(?i:")
        elif part == ")":
            ignores_case.pop()
        written = _translate_part(part, before, engine)
        if written is None:
            raise UsageError(f"{engine.name} cannot express the rule '{rule}', because of {part!r} in it.")
        if engine.folds_turkish_i and ignores_case[-1] and (part in "iI" or _is_set(part)):
            cases = _translate_set(_add_both_cases(part if _is_set(part) else f"[{part}]"))
            written = f"(?-{engine.ignore_case}:{cases})"
        if engine.max_repeats and before == ")" and part in ("*", "+"):
            written = f"{{{1 if part == '+' else 0},{engine.max_repeats}}}"
        parts.append(written)
        before = part
    return "".join(parts)


def _translate_part(part: str, before: str, engine: Engine) -> str | None:
    """Translate a token for the engine; None if that is impossible."""
    if part in TRANSLATIONS:
        return TRANSLATIONS[part]
    if _is_set(part):
        return _translate_set(part)
    if part.startswith("(?"):
        return {"(?:": "(?:", "(?i:": f"(?{engine.ignore_case}:"}.get(part)
    if is_counted_repetition(part):
        return part if _max_count(part) <= engine.max_count and not _is_quantifier(before) else None
    if part in ("*", "+") and _is_quantifier(before):
        return None  # possessive in Java, an error in RE2
    return part if SAME_EVERYWHERE.fullmatch(part) else None


def _is_set(part: str) -> bool:
    return part[0] == "[" and len(part) > 1


def _add_both_cases(letters: str) -> str:
    """Extend a set with the other case of its letters."""
    start = "[^" if letters.startswith("[^") else "["
    original = re.compile(f"[{letters[len(start) :]}")
    both = [letter + letter.upper() for letter in ascii_lowercase if original.search(letter + letter.upper())]
    beyond_ascii = [letter.swapcase() for letter in letters if letter > "\x7f"]
    more = "".join((*both, *beyond_ascii)).replace("kK", "kK\u212a").replace("sS", "sS\u017f")
    rest = letters[len(start) :]
    return start + more + ("\\" if rest.startswith("-") else "") + rest


def _is_quantifier(part: str) -> bool:
    return part in QUANTIFIERS or is_counted_repetition(part)


def _max_count(count: str) -> int:
    return max(int(number) for number in re.findall(r"\d+", count))


def _translate_set(part: str) -> str | None:
    inside = part[1:-1]
    if re.search(r"\[|&&|--|~~|^\^?\]", inside):
        return None  # set operations and named classes
    parts = re.findall(r"\\.|[^\\]", inside, re.DOTALL)
    written = [SPACE if part == r"\s" else part for part in parts]
    same = all(part == SPACE or SAME_EVERYWHERE.fullmatch(part) or part in "{}" for part in written)
    return f"[{''.join(written)}]" if same else None
