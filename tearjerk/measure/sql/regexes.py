r"""Writes the regular expressions of rules so that RE2 and java.util.regex read in them what Rust's regex crate does.

The three agree on most. They differ in which characters `\s` and `.` stand for, in what `$` means
before a last newline, and in how a flag ignores case; what else a rule may hold in Rust alone is refused.
"""

import re
from string import ascii_lowercase

from tearjerk.errors import UsageError
from tearjerk.measure.language import Pattern
from tearjerk.measure.regex_tokens import is_count, tokens
from tearjerk.measure.sql.engines import Engine

SPACE = r"\t-\r \x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}"
"""White space as Unicode defines it, and Rust with it, for use within brackets."""

WRITTEN_DIFFERENTLY = {
    r"\s": f"[{SPACE}]",
    r"\S": f"[^{SPACE}]",
    ".": r"[^\n]",
    "$": r"\z",
}

QUANTIFIERS = ("*", "+", "?")

SAME_EVERYWHERE = re.compile(r"\\[^0-9A-Za-z]|\\[nrt]|[^\\\[{}]", re.DOTALL)
"""A part that means the same in all three: escaped punctuation, a control character, or a plain character."""


def union(patterns: tuple[Pattern, ...], engine: Engine) -> str:
    """One regular expression for the engine that matches where any of the patterns does.

    Raises UsageError, naming the rule, where the engine cannot express one.
    """
    return "|".join(f"(?:{written_for(pattern.name, pattern.regex, engine)})" for pattern in patterns)


def written_for(rule: str, regex: str, engine: Engine) -> str:
    """A regular expression of Rust's regex crate, written for the engine; raises UsageError naming the rule."""
    parts = []
    before = ""
    ignores_case = [False]  # in each of the groups that are open
    for part in tokens(regex):
        if part.startswith("("):
            ignores_case.append(ignores_case[-1] or part == "(?i:")
        elif part == ")":
            ignores_case.pop()
        written = _translated(part, before, engine)
        if written is None:
            raise UsageError(f"{engine.name} cannot express the rule '{rule}', because of {part!r} in it.")
        if engine.other_i and ignores_case[-1] and (part in "iI" or _is_set(part)):
            cases = _set(_in_both_cases(part if _is_set(part) else f"[{part}]"))
            written = f"(?-{engine.ignore_case}:{cases})"
        if engine.max_repeats and before == ")" and part in ("*", "+"):
            written = f"{{{1 if part == '+' else 0},{engine.max_repeats}}}"
        parts.append(written)
        before = part
    return "".join(parts)


def _translated(part: str, before: str, engine: Engine) -> str | None:
    """A part for the engine; None where it cannot be expressed."""
    if part in WRITTEN_DIFFERENTLY:
        return WRITTEN_DIFFERENTLY[part]
    if _is_set(part):
        return _set(part)
    if part.startswith("(?"):
        return {"(?:": "(?:", "(?i:": f"(?{engine.ignore_case}:"}.get(part)
    if is_count(part):
        return part if _highest(part) <= engine.max_count and not _repeats(before) else None
    if part in ("*", "+") and _repeats(before):
        return None  # possessive in Java, an error in RE2
    return part if SAME_EVERYWHERE.fullmatch(part) else None


def _is_set(part: str) -> bool:
    return part[0] == "[" and len(part) > 1


def _in_both_cases(letters: str) -> str:
    """A set that holds the other case of its letters too."""
    start = "[^" if letters.startswith("[^") else "["
    held = re.compile(f"[{letters[len(start) :]}")
    both = [letter + letter.upper() for letter in ascii_lowercase if held.search(letter + letter.upper())]
    beyond_ascii = [letter.swapcase() for letter in letters if letter > "\x7f"]
    more = "".join((*both, *beyond_ascii)).replace("kK", "kK\u212a").replace("sS", "sS\u017f")
    rest = letters[len(start) :]
    return start + more + ("\\" if rest.startswith("-") else "") + rest


def _repeats(part: str) -> bool:
    return part in QUANTIFIERS or is_count(part)


def _highest(count: str) -> int:
    return max(int(number) for number in re.findall(r"\d+", count))


def _set(part: str) -> str | None:
    inside = part[1:-1]
    if re.search(r"\[|&&|--|~~|^\^?\]", inside):
        return None  # operations on sets, and classes by name
    parts = re.findall(r"\\.|[^\\]", inside, re.DOTALL)
    written = [SPACE if part == r"\s" else part for part in parts]
    same = all(part == SPACE or SAME_EVERYWHERE.fullmatch(part) or part in "{}" for part in written)
    return f"[{''.join(written)}]" if same else None
