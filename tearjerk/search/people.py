"""Films of the people whose name was typed."""

from collections.abc import Iterable

from tearjerk.hangul.names import FAMILY_NAMES, FAMILY_SPELLINGS, name_keys, plain_names
from tearjerk.hangul.romanisation import romanised
from tearjerk.search.index import Index
from tearjerk.search.query import Query
from tearjerk.search.scoring import Candidate, Candidates, score

NOT_IN_ONE_WORD_NAMES = frozenset("fqvxz0123456789")
"""Characters that no romanisation of a Korean name in one word has."""
MAX_NAME_WORDS = 4
"""Words of a name, with its parts counted: Song Kang Ho."""
MIN_NEAR_KEY_LETTERS, MIN_NEAR_LIKENESS = 9, 0.8
"""Letters of a name's key that may have a typo, and how alike the two spellings must then be."""


def match_names(query: Query, index: Index, candidates: Candidates) -> None:
    """Films by a name in Hangul or Latin letters, in either order; names spelled most alike score most."""
    typed = query.plain
    for name in {typed, typed.replace(" ", "")} & index.names.keys():
        _add_films(name, 1.0, name, index, candidates)
    if query.has_hangul or not _may_be_name(typed, index):
        return
    for key in _keys(typed):
        for name in index.people.get(key, ()):
            _add_films(name, _likeness(typed, name, index), key, index, candidates)


def _keys(typed: str) -> Iterable[str]:
    """The keys of a name as typed; those of a name in one word only if it was typed in one word."""
    return (key for key in sorted(name_keys([typed])[0]) if " " not in typed or key[0] != "=")


def _may_be_name(typed: str, index: Index) -> bool:
    words = typed.split()
    if len(words) == 1:
        if not NOT_IN_ONE_WORD_NAMES.isdisjoint(typed):
            return typed in index.names
        ends = {end for size in range(1, 7) for end in (typed[:size], typed[-size:])}
        has_family_name = not (ends.isdisjoint(FAMILY_SPELLINGS) and ends.isdisjoint(FAMILY_NAMES))
        return has_family_name or index.begins_or_ends_name(typed)
    return 0 < len(words) <= MAX_NAME_WORDS and any(map(index.begins_or_ends_name, (words[0], words[-1])))


def match_near_names(query: Query, index: Index, candidates: Candidates) -> None:
    """Films by a name in Hangul typed on the wrong layout, or by a romanised name with a typo."""
    from tearjerk.search.typos import near

    for spelling in query.spellings:
        for name in index.typed_names.get(spelling.replace(" ", ""), ()):
            _add_films(name, 1.0, spelling, index, candidates)
    typed = query.plain
    if query.has_hangul or not _may_be_name(typed, index):
        return
    keys = list(index.people)
    for wanted in _keys(typed):
        if len(wanted) >= MIN_NEAR_KEY_LETTERS:
            for number, distance in near(keys, wanted, 1):
                key = keys[number]
                for name in index.people[key]:
                    likeness = _likeness(typed, name, index)
                    if key[0] == wanted[0] and likeness >= MIN_NEAR_LIKENESS:
                        _add_films(name, likeness, key, index, candidates, distance=distance)


def _add_films(
    name: str, likeness: float, key: str, index: Index, candidates: Candidates, *, distance: int = 0
) -> None:
    person = index.names[name]
    tier = "near person" if distance else "person"
    for film in person.films:
        candidates.add(Candidate(film, score(tier, likeness), person.printed, tier, key, distance))


def _likeness(typed: str, name: str, index: Index) -> float:
    """How alike a typed name and a name are, 0 to 1: printed or romanised, in the order that fits better."""
    from rapidfuzz import fuzz

    own, printed, in_latin = plain_names(
        [typed, index.names[name].printed, romanised(name, pronounced=False)]
    )
    words = own.split()
    orders = (words, words[1:] + words[:1], words[-1:] + words[:-1])
    spellings = (printed.replace(" ", ""), in_latin.replace(" ", ""))
    return max(fuzz.ratio("".join(order), spelling) for order in orders for spelling in spellings) / 100
