"""Find the vocabulary entry that a user means, by its id, its labels or an everyday word for it.

For an unknown word, suggest the entries that contain it or are related to it in meaning, or else the entry it may be
a typo of. Similar spelling alone is a last resort, because 'grief' is not 'gore'.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tearjerk.catalogue.vocabulary import AFTERTASTES, GENRES, THEMES, WARNINGS, Entry, Vocabulary
from tearjerk.errors import UsageError
from tearjerk.text.words import enumeration

MIN_LABEL_RATIO, MIN_EVERYDAY_RATIO, MIN_FALLBACK_RATIO = 0.8, 0.85, 0.72
"""Minimum similarity (difflib's ratio) of a typo to a label, to an everyday word, and to a label if no related entry was found."""
MIN_PART_LETTERS = 3
"""Minimum length of an English word for which entries that contain it are suggested; 'of' and 'a' are shorter."""
MIN_INNER_WORD_SYLLABLES = 2
"""Minimum length, in syllables, of a Korean word that is matched inside a longer one."""
MAX_SUGGESTIONS = 5
_DROPPED_CHARACTERS = str.maketrans("", "", " -_")


class EntryKind(NamedTuple):
    """A kind of vocabulary entry: its noun, all its entries, the option that takes one, and the command that lists them."""

    noun: str
    entries: Vocabulary
    option: str
    list_command: str


THEME = EntryKind("theme", THEMES, "--theme", "tearjerk themes")
GENRE = EntryKind("genre", GENRES, "--genre", "tearjerk list --help")
WARNING = EntryKind("warning", WARNINGS, "--avoid", "tearjerk warnings")
AFTERTASTE = EntryKind("aftertaste", AFTERTASTES, "--aftertaste", "tearjerk list --help")

ENTRY_KINDS = (THEME, GENRE, WARNING, AFTERTASTE)


def find(kind: EntryKind, word: str) -> str:
    """Return the id of the entry that the user means by a word.

    Raises UsageError, suggesting up to five entries (`No theme 'famly'. Did you mean 'family'?`), another
    option that accepts the word, or all entries (if there are more than five, the command that lists them).
    """
    wanted, labels = fold(word), ids_by_label(kind.entries)
    if wanted in labels:
        return labels[wanted]
    everyday = ids_by_everyday_word(kind)
    for variant in (wanted, wanted.removesuffix("s")):
        if variant in everyday or variant in labels:
            return everyday.get(variant) or labels[variant]
    near = (
        _entries_about(kind, word)
        or _closest_entry(wanted, (labels, MIN_LABEL_RATIO), (everyday, MIN_EVERYDAY_RATIO))
        or _related_entries(kind, word, {**everyday, **labels})
        or _closest_entry(wanted, (labels, MIN_FALLBACK_RATIO))
    )
    if near:
        names = enumeration([f"'{entry}'" for entry in near], "or")
        raise UsageError(f"No {kind.noun} '{word}'. Did you mean {names}?")
    for other in ENTRY_KINDS:
        if wanted in ids_by_label(other.entries):
            entry_id = ids_by_label(other.entries)[wanted]
            raise UsageError(f"No {kind.noun} '{word}', but there is {other.option} {entry_id}.")
    if len(kind.entries) <= MAX_SUGGESTIONS:
        raise UsageError(f"No {kind.noun} '{word}'. Choose from: {', '.join(kind.entries)}.")
    raise UsageError(f"No {kind.noun} '{word}'. `{kind.list_command}` lists them all.")


def fold(text: str) -> str:
    """Return a vocabulary word in lower case, without spaces, hyphens or underscores.

    Hangul is composed first, because text pasted on a Mac may be decomposed (NFD).
    """
    if not text.isascii():
        from unicodedata import normalize  # imported only if there is something to compose

        text = normalize("NFC", text)
    return text.casefold().translate(_DROPPED_CHARACTERS)


def ids_by_label(entries: Vocabulary) -> dict[str, str]:
    """Map every folded spelling of an entry (id, English label, Korean label, either half of `a·b`) to its id."""
    ids: dict[str, str] = {}
    for entry in entries.values():
        for label in (entry.id, entry.label, entry.label_ko, *entry.label_ko.split("·")):
            ids.setdefault(fold(label), entry.id)
    return ids


def ids_by_everyday_word(kind: EntryKind) -> dict[str, str]:
    """Map every folded everyday word to the id of its entry."""
    from tearjerk.catalogue import everyday_words  # imported only if no label was typed

    words = everyday_words.EVERYDAY_WORDS.get(kind.noun, {})
    return {fold(word): entry for entry, line in words.items() for word in line.split("|")}


def _entries_about(kind: EntryKind, text: str) -> list[str]:
    """Return the entries that contain every typed word, followed by those that the whole text is related to."""
    from tearjerk.catalogue import everyday_words

    related = everyday_words.RELATED_ENTRIES.get(kind.noun, {})
    words, wanted = _folded_words(text), fold(text)
    has_long_word = any(
        len(word) >= (MIN_PART_LETTERS if word.isascii() else MIN_INNER_WORD_SYLLABLES) for word in words
    )
    containing = [
        entry.id for entry in kind.entries.values() if has_long_word and _contains_words(entry, words)
    ]
    about = (related.get(wanted) or related.get(wanted.removesuffix("s"), "")).split()
    return list(dict.fromkeys([*containing, *about]))[:MAX_SUGGESTIONS]


def _contains_words(entry: Entry, words: Sequence[str]) -> bool:
    """Return whether each word is in the id or a label of the entry; Korean ones are also found inside a longer word (가정폭력)."""
    parts, label_ko = _folded_words(f"{entry.id} {entry.label}"), fold(entry.label_ko)
    return all(
        word in parts or word.removesuffix("s") in parts or (not word.isascii() and word in label_ko)
        for word in words
    )


def _folded_words(text: str) -> list[str]:
    return [fold(word) for word in text.replace("-", " ").replace("_", " ").split()]


def _closest_entry(wanted: str, *known: tuple[Mapping[str, str], float]) -> list[str]:
    from difflib import get_close_matches  # imported only if nothing was found

    for words, min_ratio in known:
        near = get_close_matches(wanted, words, n=1, cutoff=min_ratio)
        if near:
            return [words[near[0]]]
    return []


def _related_entries(kind: EntryKind, text: str, ids_by_word: Mapping[str, str]) -> list[str]:
    """Return the entries related to the greatest number of the typed words."""
    from tearjerk.catalogue import everyday_words

    related = everyday_words.RELATED_ENTRIES.get(kind.noun, {})
    scores: dict[str, int] = {}
    for word in _known_words_in(text, {*ids_by_word, *related}):
        for entry in related[word].split() if word in related else [ids_by_word[word]]:
            scores[entry] = scores.get(entry, 0) + 1
    best = max(scores.values(), default=0)
    return [entry for entry, score in scores.items() if score == best][:MAX_SUGGESTIONS]


def _known_words_in(text: str, known: set[str]) -> list[str]:
    """Return the known words in the text; Korean ones are also found inside a longer word (강아지죽음)."""
    folded = fold(text)
    words = _folded_words(text)
    whole = [word if word in known else word.removesuffix("s") for word in words]
    inside = [
        word
        for word in sorted(known)
        if not word.isascii()
        and len(word) >= MIN_INNER_WORD_SYLLABLES
        and word in folded
        and word not in whole
    ]
    return [word for word in whole if word in known] + inside
