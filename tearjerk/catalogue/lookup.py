"""Finds the entry of a vocabulary that a user means, by its id, its labels or an everyday word for it.

A word that means no entry is answered with entries close to it in meaning, or that it may be a typo of;
being spelt alike is not enough, because 'grief' is not 'gore'.
"""

from collections.abc import Mapping
from typing import NamedTuple

from tearjerk.catalogue.vocabulary import AFTERTASTES, GENRES, THEMES, WARNINGS, Vocabulary
from tearjerk.errors import UsageError
from tearjerk.text.words import enumeration

MIN_RATIO_LABEL, MIN_RATIO_EVERYDAY, MIN_RATIO_LAST = 0.8, 0.85, 0.72
"""How similar a typo must be to a label or an everyday word (difflib's ratio); the last is for labels again, when nothing is close in meaning."""
MIN_SYLLABLES = 2
"""Syllables of a Korean word that is looked for inside what was typed."""
MAX_SUGGESTIONS = 5


class Kind(NamedTuple):
    """A vocabulary that a user may name entries of: what one is called, by which option, and what lists all."""

    noun: str
    entries: Vocabulary
    option: str
    listed_by: str


THEME = Kind("theme", THEMES, "--theme", "tearjerk themes")
GENRE = Kind("genre", GENRES, "--genre", "tearjerk list --help")
WARNING = Kind("warning", WARNINGS, "--avoid", "tearjerk warnings")
AFTERTASTE = Kind("aftertaste", AFTERTASTES, "--aftertaste", "tearjerk list --help")

KINDS = (THEME, GENRE, WARNING, AFTERTASTE)


def find(kind: Kind, typed: str) -> str:
    """The id of the entry that was typed.

    Raises UsageError that names at most five entries (`No theme 'famly'. Did you mean 'family'?`), another
    option that knows the word, or what lists all entries.
    """
    wanted, labels = fold(typed), spellings(kind.entries)
    if wanted in labels:
        return labels[wanted]
    everyday = everyday_spellings(kind)
    for word in (wanted, wanted.removesuffix("s")):
        if word in everyday or word in labels:
            return everyday.get(word) or labels[word]
    near = (
        _typo_of(wanted, (labels, MIN_RATIO_LABEL), (everyday, MIN_RATIO_EVERYDAY))
        or _near_in_meaning(kind, typed, {**everyday, **labels})
        or _typo_of(wanted, (labels, MIN_RATIO_LAST))
    )
    if near:
        names = enumeration([f"'{entry}'" for entry in near], "or")
        raise UsageError(f"No {kind.noun} '{typed}'. Did you mean {names}?")
    for other in KINDS:
        if wanted in spellings(other.entries):
            known = spellings(other.entries)[wanted]
            raise UsageError(f"No {kind.noun} '{typed}', but there is {other.option} {known}.")
    raise UsageError(f"No {kind.noun} '{typed}'. `{kind.listed_by}` lists them all.")


def fold(text: str) -> str:
    """A vocabulary word without case, spaces, hyphens and underscores.

    Hangul is composed first, because what a Mac pastes is taken apart (NFD).
    """
    if not text.isascii():
        from unicodedata import normalize  # only where there is something to compose

        text = normalize("NFC", text)
    return "".join(character for character in text.casefold() if character not in " -_")


def spellings(entries: Vocabulary) -> dict[str, str]:
    """Every folded way to write an entry (id, English label, Korean label, one half of `a·b`), and its id."""
    ids: dict[str, str] = {}
    for entry in entries.values():
        for label in (entry.id, entry.label, entry.label_ko, *entry.label_ko.split("·")):
            ids.setdefault(fold(label), entry.id)
    return ids


def everyday_spellings(kind: Kind) -> dict[str, str]:
    """Every folded everyday word for an entry, and the id of the entry."""
    from tearjerk.catalogue import everyday_words  # only where no label was typed

    words = everyday_words.WORDS.get(kind.noun, {})
    return {fold(word): entry for entry, line in words.items() for word in line.split("|")}


def _typo_of(wanted: str, *known: tuple[Mapping[str, str], float]) -> list[str]:
    from difflib import get_close_matches  # only where nothing was found

    for words, min_ratio in known:
        near = get_close_matches(wanted, words, n=1, cutoff=min_ratio)
        if near:
            return [words[near[0]]]
    return []


def _near_in_meaning(kind: Kind, typed: str, known: Mapping[str, str]) -> list[str]:
    """The entries that most of the typed words have to do with."""
    from tearjerk.catalogue import everyday_words

    related = everyday_words.RELATED.get(kind.noun, {})
    scores: dict[str, int] = {}
    for word in _words_in(typed, {*known, *related}):
        for entry in related[word].split() if word in related else [known[word]]:
            scores[entry] = scores.get(entry, 0) + 1
    best = max(scores.values(), default=0)
    return [entry for entry, score in scores.items() if score == best][:MAX_SUGGESTIONS]


def _words_in(typed: str, known: set[str]) -> list[str]:
    """The known words in what was typed; Korean ones also inside a longer word (강아지죽음)."""
    folded = fold(typed)
    words = [fold(word) for word in typed.replace("-", " ").replace("_", " ").split()]
    whole = [word if word in known else word.removesuffix("s") for word in words]
    inside = [
        word
        for word in sorted(known)
        if not word.isascii() and len(word) >= MIN_SYLLABLES and word in folded and word not in whole
    ]
    return [word for word in whole if word in known] + inside
