"""Films of the people whose name was typed."""

from collections.abc import Iterable

from tearjerk.hangul.latin import romanised
from tearjerk.hangul.names import DIVIDING, FAMILY_NAMES, name_keys, plain_names
from tearjerk.search.hit import Hits
from tearjerk.search.index import Index
from tearjerk.search.question import Question

NO_KOREAN_NAME = frozenset("fqvxz0123456789")
"""Letters that no romanisation of a name in one word has."""
MOST_WORDS = 4
"""Words of a name, its parts counted: Song Kang Ho."""
FEWEST_LETTERS, NAME_ALIKE = 9, 0.8
"""Letters of the key of a name, and how like two spellings must be, for the keys to differ as well."""


def named(question: Question, index: Index, hits: Hits) -> None:
    """By a name in either script and order, those spelled most alike first."""
    asked = question.plain
    joined = asked.replace(" ", "")
    for name in {asked, joined} & index.names.keys():
        _offer(name, 1.0, name, index, hits)
    if question.hangul or not _may_be_name(asked, index):
        return
    for key in _keys(asked):
        for name in index.people.get(key, ()):
            _offer(name, _likeness(asked, name, index), key, index, hits)


def _keys(asked: str) -> Iterable[str]:
    """The keys of a name as typed; that of the name in one word only where it was typed in one word."""
    return (key for key in sorted(name_keys([asked])[0]) if " " not in asked or key[0] != "=")


def _may_be_name(asked: str, index: Index) -> bool:
    words = asked.split()
    if len(words) == 1:
        if not NO_KOREAN_NAME.isdisjoint(asked):
            return asked in index.names
        parts = {part for size in range(1, 7) for part in (asked[:size], asked[-size:])}
        return not (
            parts.isdisjoint(DIVIDING) and parts.isdisjoint(FAMILY_NAMES)
        ) or index.begins_or_ends_name(asked)
    return 0 < len(words) <= MOST_WORDS and any(map(index.begins_or_ends_name, (words[0], words[-1])))


def nearly_named(question: Question, index: Index, hits: Hits) -> None:
    """By a name in Hangul typed on the wrong layout, or with an error in its romanisation."""
    from tearjerk.search.erring import near

    for text in question.spelled:
        for name in index.typed_names.get(text.replace(" ", ""), ()):
            _offer(name, 1.0, text, index, hits)
    asked = question.plain
    if question.hangul or not _may_be_name(asked, index):
        return
    keys = list(index.people)
    for wanted in _keys(asked):
        if len(wanted) >= FEWEST_LETTERS:
            for number, distance in near(keys, wanted, 1):
                for name in index.people[keys[number]]:
                    alike = _likeness(asked, name, index)
                    if keys[number][0] == wanted[0] and alike >= NAME_ALIKE:
                        _offer(name, alike, keys[number], index, hits, distance=distance)


def _offer(name: str, alike: float, key: str, index: Index, hits: Hits, *, distance: int = 0) -> None:
    printed, films = index.names[name]
    for film in films:
        hits.offer(film, printed, "near person" if distance else "person", alike, key, distance=distance)


def _likeness(typed: str, name: str, index: Index) -> float:
    """How like what was typed is to a name, 0 to 1: as printed or as romanised, in the order that fits better."""
    from rapidfuzz import fuzz

    spellings = plain_names([typed, index.names[name][0], romanised(name, as_heard=False)])
    words = spellings[0].split()
    orders: Iterable[list[str]] = (words, words[1:] + words[:1], words[-1:] + words[:-1])
    printed = [spelling.replace(" ", "") for spelling in spellings[1:]]
    return max(fuzz.ratio("".join(order), spelling) for order in orders for spelling in printed) / 100
