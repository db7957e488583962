"""People by their names with typos: in Hangul, in Latin letters, or typed on the wrong keyboard layout."""

import unicodedata
from collections.abc import Iterator

from tearjerk.hangul.names import FAMILY_SPELLINGS, is_given_name, plain_names, sounds_like
from tearjerk.hangul.spellings import is_syllable
from tearjerk.search.index.index import Index
from tearjerk.search.people.names import PersonMatch, add_films, looks_like_name, lookup_keys, name_similarity
from tearjerk.search.query.query import Query
from tearjerk.search.scoring import Candidates

MIN_NEAR_KEY_LETTERS, MIN_NEAR_SIMILARITY = 9, 0.8
"""How long a name's key must be to be forgiven a typo, and how alike the two spellings must then be."""
MIN_NEAR_SYLLABLES = 3
"""The minimum length of a name in Hangul that may be misspelled."""
MIN_FILMS = 4
"""The minimum number of a person's films for a name with a wrong letter to mean them: others are called so as well."""


def match_near_names(query: Query, index: Index, candidates: Candidates) -> None:
    """Films by a name in Hangul typed on the wrong layout, or by a romanised name with a typo."""
    from tearjerk.search.titles.typos import find_near

    for spelling in query.spellings:
        for name in index.typed_names.get(spelling.replace(" ", ""), ()):
            add_films(PersonMatch(index.names[name], spelling, 1.0), "person", index, candidates)
    typed = query.plain
    if query.has_hangul:
        for named in _find_misspelled(typed, index):
            add_films(named, "near person", index, candidates, distance=1)
        return
    if not looks_like_name(typed, index) or _is_another_name(typed):
        return
    keys = list(index.people)
    for wanted in lookup_keys(typed):
        if len(wanted) >= MIN_NEAR_KEY_LETTERS:
            for number, distance in find_near(keys, wanted, 1):
                key = keys[number]
                for name in index.people[key]:
                    similarity = name_similarity(typed, name, index)
                    if key[0] == wanted[0] and similarity >= MIN_NEAR_SIMILARITY:
                        named = PersonMatch(index.names[name], key, similarity)
                        add_films(named, "near person", index, candidates, distance=distance)


def _find_misspelled(typed: str, index: Index) -> Iterator[PersonMatch]:
    """The people by a name in Hangul that sounds like the one typed, or, if they are in many films, is a key from it."""
    if typed in index.names or len(typed) < MIN_NEAR_SYLLABLES:
        return
    from rapidfuzz.distance import OSA

    letters = unicodedata.normalize("NFD", typed)
    for name in index.hangul_names:
        # Most names share no syllable with the one that was typed.
        if len(name) != len(typed) or not any(map(str.__eq__, name, typed)):
            continue
        person = index.names[name]
        is_well_known = name[0] == typed[0] and len(person.films) >= MIN_FILMS
        if sounds_like(typed, name) or (
            is_well_known and OSA.distance(letters, unicodedata.normalize("NFD", name), score_cutoff=1) == 1
        ):
            yield PersonMatch(person, name, 0.9)


def _is_another_name(typed: str) -> bool:
    """Whether a name without typos was typed: a family name and one syllable or two, as in most Korean names."""
    words = plain_names([typed])[0].split()
    return len(words) > 1 and any(
        family in FAMILY_SPELLINGS and (is_given_name("".join(given)) or is_syllable("".join(given)))
        for family, given in ((words[0], words[1:]), (words[-1], words[:-1]))
    )
