"""Matches of misspelled names: in Hangul, in Latin letters, or typed on the wrong keyboard layout."""

from collections.abc import Iterator

from tearjerk.hangul.names import FAMILY_SPELLINGS, can_be_given_name, plain_names, sound_key
from tearjerk.hangul.spellings import can_be_syllable
from tearjerk.search.index.index import Index
from tearjerk.search.people.names import PersonMatch, add_films, looks_like_name, lookup_keys, name_similarity
from tearjerk.search.people.other_people import find_other_person
from tearjerk.search.query.query import Query
from tearjerk.search.scoring import Candidates

MIN_MISSPELLED_KEY_LETTERS, MIN_MISSPELLED_SIMILARITY = 9, 0.8
"""Minimum length, in letters, of a name's key that may have a typo, and minimum similarity of the two spellings."""
MIN_MISSPELLED_SYLLABLES = 3
"""Minimum length, in syllables, of a Hangul name that may be misspelled."""
MIN_FILMS_OF_WELL_KNOWN_PERSON = 4
"""Minimum number of films of a person whose name may have a wrong letter; otherwise somebody else may be meant."""


def match_misspelled_names(query: Query, index: Index, candidates: Candidates) -> None:
    """Add films by people whose name was misspelled, or typed on the wrong keyboard layout."""
    from tearjerk.search.titles.typos import find_near

    for spelling in query.spellings:
        for name in index.names_by_keystrokes.get(spelling.replace(" ", ""), ()):
            add_films(PersonMatch(index.people_by_name[name], spelling, 1.0), "person", index, candidates)
    typed = query.plain
    if query.has_hangul:
        for match in find_by_misspelled_name(typed, index):
            add_films(match, "near person", index, candidates, distance=1)
        return
    if not looks_like_name(typed, index):
        return
    min_films = 1
    if _is_korean_name(typed):
        # This is probably somebody else's name. Treat it as a misspelling only if it is not in the table of other
        # people and a person with many films has nearly the same name.
        if find_other_person(typed) is not None:
            return
        min_films = MIN_FILMS_OF_WELL_KNOWN_PERSON
    keys = list(index.names_by_key)
    for wanted in lookup_keys(typed):
        if len(wanted) >= MIN_MISSPELLED_KEY_LETTERS:
            for number, distance in find_near(keys, wanted, 1):
                key = keys[number]
                for name in index.names_by_key[key]:
                    similarity = name_similarity(typed, name, index)
                    person = index.people_by_name[name]
                    if (
                        key[0] == wanted[0]
                        and similarity >= MIN_MISSPELLED_SIMILARITY
                        and len(person.film_numbers) >= min_films
                    ):
                        match = PersonMatch(person, key, similarity)
                        add_films(match, "near person", index, candidates, distance=distance)


def find_by_misspelled_name(typed_name: str, index: Index) -> Iterator[PersonMatch]:
    """Yield the people whose Hangul name sounds like the one typed, or, if they have many films, almost like it."""
    if (
        len(typed_name) < MIN_MISSPELLED_SYLLABLES
        or typed_name in index.people_by_name
        or find_other_person(typed_name) is not None
    ):
        return
    from rapidfuzz.distance import OSA

    sound = sound_key(typed_name)
    for name in index.hangul_names:
        # Skip the many names without a syllable in common, as comparing sounds is slow.
        if len(name) != len(typed_name) or not any(map(str.__eq__, name, typed_name)):
            continue
        person = index.people_by_name[name]
        is_well_known = (
            name[0] == typed_name[0] and len(person.film_numbers) >= MIN_FILMS_OF_WELL_KNOWN_PERSON
        )
        if OSA.distance(sound, sound_key(name), score_cutoff=1) <= is_well_known:
            yield PersonMatch(person, name, 0.9)


def _is_korean_name(name: str) -> bool:
    """Return whether a name is a valid Korean one: a family name and a given name of one or two syllables."""
    words = plain_names([name])[0].split()
    return len(words) > 1 and any(
        family in FAMILY_SPELLINGS and (can_be_given_name("".join(given)) or can_be_syllable("".join(given)))
        for family, given in ((words[0], words[1:]), (words[-1], words[:-1]))
    )
