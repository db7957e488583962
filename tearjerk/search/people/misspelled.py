"""Matches of misspelled names: in Hangul, in Latin letters, or typed on the wrong keyboard layout."""

from collections.abc import Iterator

from tearjerk.hangul.names import FAMILY_SPELLINGS, is_given_name, plain_names, sound_key
from tearjerk.hangul.spellings import is_syllable
from tearjerk.search.index.index import Index
from tearjerk.search.people.names import PersonMatch, add_films, looks_like_name, lookup_keys, name_similarity
from tearjerk.search.people.other_people import find_other_person
from tearjerk.search.query.query import Query
from tearjerk.search.scoring import Candidates

MIN_MISSPELLED_KEY_LETTERS, MIN_MISSPELLED_SIMILARITY = 9, 0.8
"""Minimum length, in letters, of a name's key that may have a typo, and minimum similarity of the two spellings."""
MIN_MISSPELLED_SYLLABLES = 3
"""Minimum length, in syllables, of a Hangul name that may be misspelled."""
MIN_FILMS = 4
"""Minimum number of films of a person whose name may have a wrong letter; otherwise somebody else may be meant."""


def match_misspelled_names(query: Query, index: Index, candidates: Candidates) -> None:
    """Add films by people whose name was misspelled, or typed on the wrong keyboard layout."""
    from tearjerk.search.titles.typos import find_near

    for spelling in query.spellings:
        for name in index.typed_names.get(spelling.replace(" ", ""), ()):
            add_films(PersonMatch(index.names[name], spelling, 1.0), "person", index, candidates)
    typed = query.plain
    if query.has_hangul:
        for match in find_misspelled(typed, index):
            add_films(match, "near person", index, candidates, distance=1)
        return
    if not looks_like_name(typed, index):
        return
    min_films = 1
    if _is_korean_name(
        typed
    ):  # probably somebody else's, unless there is nobody of that name and many know this one
        if find_other_person(typed) is not None:
            return
        min_films = MIN_FILMS
    keys = list(index.people)
    for wanted in lookup_keys(typed):
        if len(wanted) >= MIN_MISSPELLED_KEY_LETTERS:
            for number, distance in find_near(keys, wanted, 1):
                key = keys[number]
                for name in index.people[key]:
                    similarity = name_similarity(typed, name, index)
                    person = index.names[name]
                    if (
                        key[0] == wanted[0]
                        and similarity >= MIN_MISSPELLED_SIMILARITY
                        and len(person.films) >= min_films
                    ):
                        match = PersonMatch(person, key, similarity)
                        add_films(match, "near person", index, candidates, distance=distance)


def find_misspelled(typed: str, index: Index) -> Iterator[PersonMatch]:
    """Yield the people whose Hangul name sounds like the one typed, or, if they have many films, almost like it."""
    if len(typed) < MIN_MISSPELLED_SYLLABLES or typed in index.names or find_other_person(typed) is not None:
        return
    from rapidfuzz.distance import OSA

    sound = sound_key(typed)
    for name in index.hangul_names:
        # Skip the many names without a syllable in common, as comparing sounds is slow.
        if len(name) != len(typed) or not any(map(str.__eq__, name, typed)):
            continue
        person = index.names[name]
        is_well_known = name[0] == typed[0] and len(person.films) >= MIN_FILMS
        if OSA.distance(sound, sound_key(name), score_cutoff=1) <= is_well_known:
            yield PersonMatch(person, name, 0.9)


def _is_korean_name(typed: str) -> bool:
    """Return whether a valid Korean name was typed: a family name and a given name of one or two syllables."""
    words = plain_names([typed])[0].split()
    return len(words) > 1 and any(
        family in FAMILY_SPELLINGS and (is_given_name("".join(given)) or is_syllable("".join(given)))
        for family, given in ((words[0], words[1:]), (words[-1], words[:-1]))
    )
