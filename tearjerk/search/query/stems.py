"""Stems of words in descriptions: an English word without its ending, the first syllables of a Korean word."""

from functools import cache
from itertools import chain, groupby

from msgspec import Struct

MIN_ENGLISH_LETTERS, MAX_STEM_LETTERS = 3, 7
YEAR_DIGITS = 4
STEM_LENGTHS = (3, 2)
"""Lengths, in syllables, of the stems of a Korean word, longest first."""
_ONE_SYLLABLE_PARTICLES = frozenset("은는이가을를의에와과도로랑")
"""One-syllable particles: a syllable followed by one of these is a stem as well (개 in 개를)."""
_ENGLISH_ENDINGS = tuple(
    (ending, replacement)
    for endings, replacement in (("ied ie y i", "i"), ("ingly ing edly ed ly er e", ""))
    for ending in endings.split()
)
"""English endings and their replacements."""
_STOP_WORDS = frozenset(
    (  # noqa: SIM905
        "the a an of in on at by to for from with and or is are was were it its my who whose where when that this his her he she"
        " they their them one him after before into out up over as be been has have had not no but while than then so all only"
        " during about what which there how old new young man men woman women girl boy guy people movie movies film films korean"
        " korea gets get goes go because together where someone somebody something tries wants finds becomes makes made can will"
        " 영화 나오는 하는 있는 없는 되는 그리고 사람 이야기 내용 한국 한국영화 어떤 뭐지 제목"
    ).split()
)
"""Words that are too common in descriptions to be informative."""


class StemmedWord(Struct, frozen=True):
    """A word as typed, with its stems."""

    text: str
    stems: tuple[str, ...]


def story_words(text: str) -> list[StemmedWord]:
    """Return the distinct informative words of a string with their stems."""
    found: dict[tuple[str, ...], StemmedWord] = {}
    for token in _tokens(text):
        for word in _split_token(token):
            found.setdefault(word.stems, word)
    return list(found.values())


def story_stems(text: str) -> tuple[str, ...]:
    """Return the distinct stems of the informative words of a string."""
    # Avoids a Python loop: a catalogue may have ten thousand synopses of sixty words.
    return tuple(dict.fromkeys(chain.from_iterable(chain.from_iterable(map(_token_stems, _tokens(text))))))


def _tokens(text: str) -> list[str]:
    return text.casefold().translate(_SEPARATORS).split()


@cache
def _split_token(token: str) -> tuple[StemmedWord, ...]:
    """Split a token into runs of English letters, Hangul and digits. (Compiling a pattern would take longer.)"""
    if token.isalpha() and token.isascii():
        words = [token]
    else:
        runs = ((script, "".join(run).strip("'’")) for script, run in groupby(token, _script))
        words = [word for script, word in runs if word and (script != "digits" or len(word) == YEAR_DIGITS)]
    return tuple(
        StemmedWord(word, stems) for word in words if word not in _STOP_WORDS and (stems := _stems(word))
    )


@cache
def _token_stems(token: str) -> tuple[tuple[str, ...], ...]:
    return tuple(word.stems for word in _split_token(token))


class _SeparatorsToSpaces(dict[int, str]):
    """Table for `str.translate` that keeps English letters, apostrophes, Hangul and digits, and makes the rest spaces."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        self[code] = character if _script(character) else " "
        return self[code]


def _script(character: str) -> str:
    if "a" <= character <= "z" or character in "'’":
        return "letters"
    if "가" <= character <= "힣":
        return "hangul"
    return "digits" if "0" <= character <= "9" else ""


_SEPARATORS = _SeparatorsToSpaces()


def _stems(word: str) -> tuple[str, ...]:
    if "가" <= word[0] <= "힣":
        stems = tuple(word[:length] for length in STEM_LENGTHS if len(word) >= length)
        alone = len(word) == 1 or (len(word) == min(STEM_LENGTHS) and word[1] in _ONE_SYLLABLE_PARTICLES)
        return (*stems, word[0]) if alone else stems
    if word.isdecimal():
        return (word,)
    return (english_stem(word),) if len(word) >= MIN_ENGLISH_LETTERS else ()


def english_stem(word: str) -> str:
    """Return a lower-case word without a common ending, cut to MAX_STEM_LETTERS."""
    word = word.replace("’", "'").removesuffix("'s").replace("'", "")
    if word.endswith("s") and not word.endswith(("ss", "us")):
        word = word[:-1]
    for ending, replacement in _ENGLISH_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= MIN_ENGLISH_LETTERS:
            word = word.removesuffix(ending) + replacement
            break
    return word[:MAX_STEM_LETTERS]
