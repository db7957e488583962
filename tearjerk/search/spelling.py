"""What the spellings of one title share: one alphabet, one case, no marks, numbers as digits.

The alphabet is that of the keyboard: Hangul becomes the QWERTY keys that type it (부산 → qntks). So a
half-typed syllable is the beginning of the whole one, a slip of the finger is one letter in either
script, and text typed on the wrong layout is simply the same text.
"""

import re
import unicodedata
from collections.abc import Iterator

from tearjerk.hangul.layout import KEYSTROKES

LONGEST = 200
"""Letters of a query that are read; the longest title has a quarter of that."""

ARTICLES = ("a", "an", "the")
FILLERS = frozenset(
    "and are as at be been by can did do does for from get gets go goes going has have he her him his how i in into is"
    " it its me my no not of on or our she so some that their them there they this to up us was we were what when"
    " where which who whose with would you your".split()
)
"""English words that say little: they count where they match and cost nothing where they do not."""
DESCRIBED = frozenset(
    "1 about film films flick movie movies korea korean called named man woman guy girl boy people person story tell"
    " tells where that some all".split()
)
"""Words that say little in a description of a film, and something in a title."""
_DESCRIPTION = (
    r"\b(?:one|film|movie|flick)s? (?:with|where|about|that|who|whose|when|of|in which)\b"
    r"|^(?:the |a |that |this )?korean (?:film|movie)\b|\b(?:film|movie|one)$|^(?:the |a )?\w+ (?:that|who|where|which) "
)


_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
NUMBERS = {
    **{word: str(value) for words in (_ONES, _ORDINALS) for value, word in enumerate(words.split())},
    **{word: str(value) for word, value in _TENS.items()},
    **{f"{word[:-1]}ieth": str(value) for word, value in _TENS.items()},
    "oh": "0",
}
"""English numbers and their digits; 'oh' is a zero between digits only."""

# Patterns are compiled when they are first needed: a search that finds a title at once needs few of them.
_LINE_WITH_DIGITS = r"(?m)^[^\n\d]*\d[^\n]*"
_TENS_AND_ONES = r"\b([2-9])0 ([1-9])\b"
_OH = r"(?<=\d) oh (?=\d)"
_ORDINAL = r"\b(\d+)(?:st|nd|rd|th)\b"
_NO = r"\b(?:no|number|nr|num) ?(?=\d)"
_ARTICLE = r"(?<![^\n ])(?:a|an|the) (?=[^\n ])"
_GLUED = "'’‘ʼ`´′.·・˙\u200b\u200c\u200d\u2060\ufeff\u00ad"
"""Signs that stand inside a word (don't, R.E.C., MAL·MO·E); other signs part words."""


class _Signs(dict[int, str]):
    """For `str.translate`: letters, digits and line ends stay, marks go, other signs become spaces."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        kind = unicodedata.category(sign)
        if sign == "\n" or kind[0] == "L" or kind == "Nd" or kind == "Nl":
            outcome = sign
        elif kind[0] == "M" or sign in _GLUED:
            outcome = ""
        elif sign == "&":
            outcome = " and "
        else:
            outcome = " "
        self[code] = outcome
        return outcome


_SIGNS = _Signs()


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKD", text).casefold().translate(_SIGNS)


def _numbered(plain: str) -> str:
    words = NUMBERS.keys() & set(plain.split()) - {"oh"}
    if words:
        plain = re.sub(rf"\b(?:{'|'.join(sorted(words))})\b", lambda found: NUMBERS[found[0]], plain)
    return re.sub(_LINE_WITH_DIGITS, lambda found: _digits(found[0]), plain)


def _digits(line: str) -> str:
    line = re.sub(_TENS_AND_ONES, r"\1\2", re.sub(_OH, " 0 ", line))
    return re.sub(_NO, "", re.sub(_ORDINAL, r"\1", line))


def _keys(plain: str) -> str:
    return "\n".join(" ".join(line.split()) for line in plain.translate(KEYSTROKES).split("\n"))


def spelled(text: str, *, numbers: bool = True) -> str:
    """The text in the common alphabet, words parted by single spaces; each line for itself.

    Empty where the text has no letter and no digit. Number words become digits unless told otherwise.
    """
    plain = _plain(text)
    return _keys(_numbered(plain) if numbers else plain)


def spellings(page: str) -> Iterator[tuple[str, set[str]]]:
    """For each line how it is spelled, and its other spellings: without articles, with number words as words."""
    plain = _plain(page)
    numbered = _numbered(plain)
    spelled_lines = _keys(numbered)
    lines = zip(
        spelled_lines.split("\n"), without_articles(spelled_lines).split("\n"), plain.split("\n"), numbered.split("\n"),
        strict=True,
    )  # fmt: skip
    for own, bare, worded, digits in lines:
        others = {bare} if worded == digits else {bare, without_articles(_keys(worded))}
        yield own, others - {own, ""}


def without_articles(text: str) -> str:
    """Spelled text without a, an and the, where anything else is left; each line for itself."""
    return re.sub(_ARTICLE, "", text)


def latin(text: str) -> str:
    """A text in small Latin letters without marks, words parted by single spaces; digits stay."""
    return "\n".join(" ".join(line.split()) for line in _plain(text).split("\n"))


def describes(text: str) -> bool:
    """Whether a text reads like a description of a film (the one with the eraser), in small Latin letters."""
    return text.count(" ") > 1 and re.search(_DESCRIPTION, text) is not None
